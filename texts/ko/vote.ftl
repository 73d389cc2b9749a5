### 투표: 안내, 목록, 사례, 확인, 접수증. 대화는 해요체, 접수증과 결과는 합니다체.

vote-title = <b>{ $title }</b>
vote-asked-by = 주최: { $host }
vote-about-text = <blockquote expandable>{ $about }</blockquote>
vote-who = 누구나 · 텔레그램 계정 하나에 표 하나 · { $change ->
    [never] 낸 뒤에는 바꿀 수 없어요
   *[other] 마감 전까지 바꿀 수 있어요
}
vote-from = 여는 때: { OPENING($opens) }
vote-period = 기간: { DAY($opens) }부터 { MOMENT($closes) }까지 ({ SPAN($left) } 남음)
vote-until = 닫는 때: { MOMENT($closes) } ({ SPAN($left) } 남음)
vote-until-always = 닫는 때: 정해지지 않음
vote-begun = 올린 날: { DAY($begun) } · 계정 { $people }개 참여
vote-begun-on = 올린 날: { DAY($begun) }
vote-people = 참여한 계정: { $people }개
vote-counted-points = 세는 법: { $points }{ $more ->
    [true] { " " }…처럼 한 자리마다 1점씩 줄어요.
   *[false] {""}.
} 점수를 모두 더해요.
vote-points-of = { $rank }위 { $points }점
vote-counted-ones = 세는 법: 고른 곳마다 1점이에요. 점수를 모두 더해요.
vote-change-until-close = 마감 전까지 몇 번이든 바꿀 수 있고, 마지막에 낸 표만 세어요.
vote-change-never = 한 번 낸 표는 바꿀 수 없어요.
vote-results-after-close = 결과는 마감 뒤에 공개해요.
vote-results-live = 지금까지의 결과를 언제든 볼 수 있어요.
vote-secrecy = 알아 두세요: 아직은 서버를 운영하는 사람이 각자의 표를 볼 수도 있어요.{ $results ->
    [live] {" "}결과를 바로 볼 수 있어서, 참여가 적을 때는 다른 사람도 표를 짐작할 수 있어요.
   *[other] {""}
}
vote-random-order = 공정하도록 보이는 순서는 사람마다 달라요. 번호는 모두에게 같아요.

vote-none-yet = { $ranked ->
    [true] 가장 좋은 것부터 ○를 누르세요. 이름을 누르면 설명이 열려요.
   *[false] 고를 것의 ○를 누르세요. 이름을 누르면 설명이 열려요.
}{ $random ->
    [true] {" "}순서는 사람마다 달라요.
   *[false] {""}
}
vote-range = { $min }곳에서 { $max }곳까지 고를 수 있어요.
vote-full = 바꾸려면 { $ranked ->
    [true] 번호가 매겨진 표시(①)를
   *[false] 고른 것의 ●를
} 눌러 빼세요.
vote-option-label = { $number }. { $name }
vote-so-far = <b>내가 고른 것</b>: { $max }곳 중 { $chosen }곳
vote-rank-line = { $rank }위 { $name }
vote-choice-line = • { $name }
vote-and-more = … 그 밖에 { $more }곳
vote-missing = { $missing }곳을 더 고르세요.
vote-may-more = { $more }곳을 더 골라도 돼요.
vote-page-back = ‹ 이전 쪽 { $page }/{ $pages }
vote-page-on = 다음 쪽 { $page }/{ $pages } ›
vote-whole-list = 전체 목록
vote-to-list = 목록으로
vote-reorder = 순서 바꾸기
vote-about = 투표 안내
vote-go-on = 다 골랐어요 ›
vote-type-numbers = 번호를 좋은 순서대로 띄어 써서 보내도 돼요(최대 { $max }개). 예: 3 7 12. 번호 하나만 보내면 설명이 열려요.
vote-spoken-option = { $number }번 { $name }
vote-spoken-chosen = { $number }번 { $name } — { $ranked ->
    [true] 내 { $rank }위
   *[false] 골랐음
}
vote-open-words = { $number }번 { $name } 설명
vote-in-words = { $number }번 고르기
vote-remove-words = { $number }번 빼기
vote-about-words = { $number }번 설명
vote-out-words = { $number }번 빼기{ $ranked ->
    [true] {" "}(지금 { $rank }위)
   *[false] {""}
}

vote-case-title = <b>{ $number }. { $name }</b>
vote-case-place = { $count }곳 중 { $place }번째
vote-no-case = 설명이 없어요.
vote-case-back = ‹ 이전
vote-case-on = 다음 ›
vote-rank-it = ○ { $rank }위로
vote-choose-it = ○ 고르기
vote-take-out = { $sign } 빼기

vote-overview = <b>내기 전에 확인하세요</b>
vote-overview-change = <b>바꾸기 전에 확인하세요</b>
vote-still-stands = ‘이대로 바꾸기’를 누르기 전까지는 먼저 낸 표({ $receipt })가 그대로 있어요.
vote-cast = 이대로 투표하기
vote-cast-change = 이대로 바꾸기
vote-up = ↑ { $rank }위로: { $name }
vote-up-words = { $name }, { $rank }위로 올리기
vote-edit = 다시 고르기
vote-to-overview = 확인 화면으로
vote-keep-old = 바꾸지 않고 그대로 두기
vote-keep-short = 바꾸지 않기

receipt-title = <b>투표를 접수했습니다</b>
receipt-number = 접수번호: <code>{ $receipt }</code> (문의하실 때 알려 주세요)
receipt-time = 접수 시각: { DAY($at) } { $seconds }
receipt-vote = 투표: { $title }
receipt-what = 기록한 것: { $ranked ->
    [true] { $chosen }곳의 순위
   *[false] 고른 { $chosen }곳
}
receipt-replaces = 먼저 낸 표({ $receipt })를 대신합니다. 먼저 것은 세지 않습니다.
receipt-until = { MOMENT($closes) }에 닫힙니다. { $change ->
    [never] 한 번 낸 표는 바꿀 수 없습니다.
   *[other] 그때까지 몇 번이든 ‘바꾸기’를 눌러 바꿀 수 있습니다.
} 결과는 마감 뒤 아침 8시에서 밤 9시 사이에 한 번 알려 드립니다.
receipt-always = { $change ->
    [never] 한 번 낸 표는 바꿀 수 없습니다.
   *[other] 언제든 ‘바꾸기’를 눌러 바꿀 수 있습니다.
}
vote-show-choices = 내가 고른 것 보기
vote-hide-choices = 고른 것 숨기기
vote-change = 바꾸기
vote-results-now = 지금까지의 결과
vote-to-vote = 투표로 돌아가기
vote-to-result = 결과로 돌아가기
voted = <b>투표하셨습니다.</b> 표가 기록되어 있습니다.
voted-choices = <b>고른 것</b>

cast-done = 투표를 접수했습니다.
cast-already = 이미 접수했습니다: { $receipt }
draft-dropped = 고르던 것을 지웠어요.

vote-not-yet = <b>아직 열리지 않았어요.</b> { OPENING($opens) }에 열려요({ SPAN($left) } 뒤).
vote-closed = { MOMENT($closes) }에 닫혔습니다.
vote-counting = 지금 세고 있습니다. 곧 여기에서 결과를 볼 수 있습니다.
vote-yours-is-in = 내 표({ $receipt })도 함께 셉니다.
vote-yours-counted = 내 표({ $receipt })도 세었습니다.
vote-change-unfinished = 바꾸던 것은 내지 않으셔서 세지 않았습니다.
vote-yours-unfinished = 고르던 것은 내지 않으셔서 세지 않았습니다.

results-title = <b>결과: { $title }</b>
results-final = 확정된 결과입니다.
results-live = 지금까지의 결과입니다. 마감 전이라 바뀔 수 있습니다.
results-row = <b>{ $rank }위</b> { $name } — { $ranked ->
    [true] { $points }점
   *[false] { $points }표
}
results-nobody = <b>고른 표가 없는 곳(0점)</b>: { $names }
results-place = { $rank }순위 { $ballots }표
results-detail = 　{ $places }
results-out = <b>결과가 나왔습니다: { $title }</b>
results-all = 모든 결과 보기

### Words that people type. Not said: looked for.

typing-around-numbers = 번째 번은 번과 번 그리고 와 과 하고 no. no number
typing-yes = 네/예/응/좋아요/확인/투표/제출/이대로 투표/ok/yes
typed-after-voting = 이미 투표하셨어요. { $change ->
    [never] 이 투표는 한 번 내면 바꿀 수 없어요.
   *[other] 바꾸려면 ‘{ $word }’라고 보내 주세요.
}
typed-yes = 아직 내지 않았어요. 내려면 ‘{ $word }’ 단추를 누르거나 그대로 써서 보내 주세요.
