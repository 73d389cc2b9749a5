# 담당자가 보는 오늘의 숫자: 프로그램마다 얼마나 왔는지, 누가 무엇을 기다리는지.

office-today = 오늘의 숫자와 할 일
today-title = <b>오늘</b> — { DATE($day) }
today-window = { $state ->
    [before] { OPENING($opens) }에 열려요.
    [open] 열려 있어요. 닫힐 때까지 { SPAN($left) } 남았어요.
    [paused] 잠시 쉬고 있어요.
    [always] 열려 있어요. 닫히는 날이 없어요.
   *[after] 닫혔어요: { MOMENT($closes) }
}
today-people = 참여한 계정: 오늘 { NUMBER($today) }개, 모두 { NUMBER($all) }개
today-unfinished = 고르다 만 순위: { NUMBER($count) }개
today-begun = 새로 시작함: 오늘 { NUMBER($today) }건
today-drafts = 아직 내지 않음: { NUMBER($drafts) }건{ $teams ->
    [0] {""}
   *[other] , 이 가운데 팀원을 기다리는 팀 { NUMBER($teams) }팀
}
today-arriving = 서류가 다 오기를 기다림: { NUMBER($count) }건
today-handed-in = 낸 신청: 오늘 { NUMBER($today) }건, 모두 { NUMBER($all) }건
today-applicants = 낸 신청에 함께하는 사람: { NUMBER($count) }명
today-proposals = 제안: 오늘 { NUMBER($today) }건, 모두 { NUMBER($all) }건
today-written = 댓글 { NUMBER($comments) }개 · 추천 { NUMBER($recommendations) }번

today-for-office = <b>사무실이 할 일</b> · { $names }{ $more ->
    [0] {""}
   *[other] {" "}외 { NUMBER($more) }명
}
today-for-nobody = <b>사무실이 할 일</b>(담당자가 아직 없어서 소유자가 해요)
today-nothing = 기다리는 일이 없어요.
today-for-reviewers = <b>심사위원이 할 일</b>
today-reviewer = { $who }: 점수를 매길 것 { NUMBER($count) }건
today-reviewers-more = 이 밖에 { NUMBER($count) }명이 더 있어요.
today-yours = <b>내가 할 일</b>: 점수를 매길 것 { NUMBER($count) }건
today-yours-none = <b>내가 할 일</b>: 점수를 매길 것이 없어요.

today-check = 빠진 것이 없는지 볼 신청: { NUMBER($count) }건
today-settle = 정해 주어야 할 신청: { NUMBER($count) }건
today-guardians = 확인할 보호자 동의: { NUMBER($count) }건(첫 것은 { SPAN($left) } 안에)
today-correction = 보완을 기다리는 신청: { NUMBER($count) }건{ $overdue ->
    [0] {""}
   *[other] , 이 가운데 기한이 지난 것 { NUMBER($overdue) }건
}
today-begin = 심사를 시작할 신청: { NUMBER($count) }건
today-names = 이름이 없는지 살필 서류가 있는 신청: { NUMBER($count) }건
today-decide = 결정할 신청: { NUMBER($count) }건
today-release = 정해 두고 아직 알리지 않음: { NUMBER($count) }건
today-texts = 살펴볼 글: { NUMBER($count) }건
today-objections = 이의: { NUMBER($count) }건
today-answer = { $overdue ->
    [0] 답할 제안: { NUMBER($count) }건(첫 것은 { SPAN($left) } 안에)
   *[other] 답할 제안: { NUMBER($count) }건, <b>이 가운데 답할 때가 지난 것 { NUMBER($overdue) }건</b>
}
today-prepared = 답을 써 두고 아직 알리지 않음: { NUMBER($count) }건
today-approve = 승인을 기다리는 공지: { NUMBER($count) }건
today-early-close = 일찍 닫자는 요청: { NUMBER($count) }건({ SPAN($left) } 안에 답해야 해요)

today-go-check = 들어온 신청 보기 ({ NUMBER($count) })
today-go-settle = 정해 주기 ({ NUMBER($count) })
today-go-guardians = 보호자 동의 확인하기 ({ NUMBER($count) })
today-go-correction = 보완 중인 신청 보기 ({ NUMBER($count) })
today-go-begin = 심사 시작하기 ({ NUMBER($count) })
today-go-names = 서류 살피기 ({ NUMBER($count) })
today-go-decide = 결정하기 ({ NUMBER($count) })
today-go-release = 결정 알리기 ({ NUMBER($count) })
today-go-texts = 글 살펴보기 ({ NUMBER($count) })
today-go-objections = 이의 보기 ({ NUMBER($count) })
today-go-answer = 제안에 답하기 ({ NUMBER($count) })
today-go-prepared = 써 둔 답 알리기 ({ NUMBER($count) })
today-go-approve = 공지 보고 승인하기 ({ NUMBER($count) })
today-go-early-close = 일찍 닫을지 답하기
today-go-score = 심사하기 ({ NUMBER($count) })

today-picture = 날짜별 그림 받기
today-picture-coming = 그림을 보내 드릴게요. 이틀 안에 대화에서 지워져요.
today-counts-only = 숫자만 보여요. 누가 언제 참여했는지는 여기에 없어요.
today-house-to = ‹ 오늘 전체

today-house = <b>오늘</b> — 나에게 맡겨진 프로그램 { $count }개
today-house-none = 맡겨진 프로그램이 없어요.
today-house-title = <b>{ $title }</b>
today-house-people = { $kind ->
    [vote] 참여한 계정: 오늘 { NUMBER($today) }개, 모두 { NUMBER($all) }개
    [board] 참여한 계정: 오늘 { NUMBER($today) }개, 모두 { NUMBER($all) }개
   *[other] 낸 신청: 오늘 { NUMBER($today) }건, 모두 { NUMBER($all) }건
}
today-house-waits = { $count ->
    [0] 기다리는 일이 없어요.
   *[other] 기다리는 일 { NUMBER($count) }건{ $overdue ->
        [0] {""}
       *[other] , <b>기한이 지난 것 { NUMBER($overdue) }건</b>
    }
}
today-house-one = { $count ->
    [0] 오늘 · { $title }
   *[other] 할 일 { NUMBER($count) }건 · { $title }
}

## 그림

turnout-title = <b>{ $title }</b>
turnout-counted = { $kind ->
    [vote] 날마다 새로 투표한 계정
    [board] 날마다 새로 참여한 계정
   *[other] 날마다 새로 낸 신청
}
turnout-day-axis = 날짜
turnout-count-axis = { $kind ->
    [vote] 계정 수
    [board] 계정 수
   *[other] 신청 수
}
turnout-day = { DATE($day) }
turnout-number = { NUMBER($count) }
turnout-line = { DATE($day) }: { NUMBER($count) }
turnout-in-all = 모두 { NUMBER($count) }
turnout-others = 여기에 없는 날들: { NUMBER($count) }
turnout-at = { MOMENT($at) } 기준
