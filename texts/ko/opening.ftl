### 프로그램 열기: 초안, 미리 보기, 함께 맡는 사람, 올리기.

office-opening = 새 프로그램 열기
office-is-before = 열리기 전
office-is-open = 열림
office-is-after = 끝남
office-is-paused = 쉼
office-is-archived = 보관됨

## 목록

opening-title = 새로 열기
opening-head = <b>새 프로그램</b>
opening-mine = { $count ->
    [0] 준비하고 있는 것이 없어요.
   *[other] 준비하고 있는 것이 { $count }개 있어요.
}
opening-for-you = 살펴봐 달라고 부탁받은 것이 { $count }개 있어요.
opening-new = 새로 준비하기
opening-one = { $state } · { $title }
opening-untitled-vote = 제목 없는 투표
opening-untitled-contest = 제목 없는 공모전
opening-untitled-application = 제목 없는 신청
opening-untitled-board = 제목 없는 제안판
opening-kind-vote = 투표
opening-kind-contest = 공모전
opening-kind-application = 신청
opening-kind-board = 제안판
opening-state-unfinished = 쓰는 중
opening-state-draft = 초안
opening-state-proposed = 승인을 기다림
opening-state-approved = 승인됨
opening-state-published = 올림

## 시작하는 방법

opening-new-title = <b>무엇을 열까요?</b>
opening-new-about = 하나씩 여쭤볼게요. 쓰던 것은 그대로 남으니 언제든 이어서 할 수 있어요.
opening-make-vote = 투표
opening-make-contest = 공모전
opening-make-application = 신청 받기
opening-make-board = 제안판
opening-way-copy = 있던 것을 복사해서
opening-way-file = 파일을 보내서
opening-copy-title = <b>무엇을 복사할까요?</b>
opening-copy-about = 제목과 기간만 새로 여쭤보고, 나머지는 그대로 가져와요. 다 바꿀 수 있어요.
opening-copy-earlier = { $kind } · { $title }
opening-copy-sample = 예시 · { $kind } · { $title }
opening-file-title = <b>프로그램 파일을 이 대화에 보내 주세요.</b>
opening-file-how = 이름이 .toml로 끝나는 파일을 문서로 보내시면 돼요(4MB까지). 틀린 곳이 있으면 몇 번째 줄인지와 고치는 방법을 알려 드려요. 한 파일에 여럿이 들어 있으면 하나씩 초안이 돼요.
opening-file-forms = 파일이 서식을 가리키면(file = "…") 초안을 연 다음 그 서식 파일들을 이어서 보내 주세요.
opening-file-example = 예시 파일 받기
opening-file-arriving = { $name } 파일을 받고 있어요. 다 읽으면 알려 드릴게요.
opening-file-refused = { $name } 파일을 쓸 수 없어요. { $why }
opening-file-mistakes = <b>{ $name } 파일에서 고칠 곳을 { $count }군데 찾았어요.</b> 아무것도 바꾸지 않았어요.
opening-file-again = 고쳐서 다시 보내 주세요.
opening-file-taken = 파일을 읽어 초안을 만들었어요: { $title }. 미리 보고, 함께 맡을 사람에게 보여 주세요.
opening-file-replaced = 보내 주신 파일로 초안을 바꿨어요: { $title }
opening-file-comes = 파일을 보내 드려요.

## 초안 하나

opening-kind-state = { $kind } · { $state }
opening-window = 기간: { OPENING($opens) }부터 { MOMENT($closes) }까지
opening-window-days = 첫날과 마지막 날을 모두 세어 { $days }일
opening-window-until = 기간: 올리는 때부터 { MOMENT($closes) }까지
opening-window-always = 기간: 늘 열려 있어요
opening-zone = 시간대: { $zone }
opening-at = 올리는 때: { OPENING($at) }
opening-at-once = 승인되면 바로 올려요.
opening-author = 준비한 사람: { $who }
opening-waits = 승인을 기다리고 있어요. 내용을 바꾸면 다시 부탁해야 해요.
opening-asked-you = 내용을 살펴보고 승인해 주세요. 승인하면 마지막 날까지 함께 맡게 되고, 보신 내용 그대로 올라가요.
opening-approved-by = 승인한 사람: { $who }
opening-waived = 혼자 맡는 기관이라 다른 사람의 승인 없이 올려요. 기록에 남았어요.
opening-published-about = 올렸어요. 이제 사무실의 프로그램 목록에서 볼 수 있어요.
opening-mistakes-head = <b>올리기 전에 고칠 것</b>
opening-mistake = • { $what }
opening-send-files = 빠진 서식 파일을 이 대화에 문서로 보내 주세요.
opening-preview = 미리 보기
opening-everything = 모든 내용
opening-second = 승인 부탁하기
opening-change = 바꾸기
opening-when = 올리는 때
opening-get-file = 파일로 받기
opening-drop = 버리기
opening-to-list = ‹ 목록으로
opening-to-draft = ‹ 초안으로
opening-to-change = ‹ 바꿀 것 고르기
opening-see = 사람들이 보는 화면
opening-to-office = 사무실에서 보기
opening-approve = 본 그대로 승인하기
opening-send-back = 돌려보내기

opening-drop-ask = <b>초안을 버릴까요?</b> { $title }. 되돌릴 수 없어요.
opening-drop-no = 버리지 않기
opening-drop-yes = 버리기
opening-dropped = 초안을 버렸어요.

## 미리 보기

opening-preview-mark = <b>미리 보기</b> — 열렸을 때 사람들에게 이렇게 보여요. 단추는 눌러도 아무 일도 일어나지 않아요.
opening-preview-nothing = 미리 보기라서 아무 일도 일어나지 않아요. 올리고 나면 이 단추가 일해요.
opening-preview-in = { $language } 화면
opening-everything-title = <b>올라갈 내용 전부</b>
opening-anyone = 누구나
opening-part-office = 기관: { $name } (접수번호 앞자리 { $code })
opening-part-contact = 문의: { $contact }
opening-part-link = 링크 이름: { $slug }
opening-part-comments = { $yes ->
    [true] 댓글을 쓸 수 있어요.
   *[other] 댓글은 없어요.
}
opening-part-choose = { $fixed ->
    [true] { $max }개를 골라요.
   *[other] { $min }개에서 { $max }개까지 골라요.
} { $ranked ->
    [true] 순위를 매겨요.
   *[other] 순위는 없어요.
}
opening-part-results = 결과: { $results ->
    [live] 투표하는 동안에도 보여요
   *[other] 끝난 뒤에 보여요
}
opening-part-change = 투표한 뒤: { $change ->
    [never] 바꿀 수 없어요
   *[other] 끝날 때까지 바꿀 수 있어요
}
opening-part-option = <b>{ $number }. { $name }</b>
opening-part-write = 올릴 수 있는 사람: { $who }
opening-part-recommend = 추천할 수 있는 사람: { $who }
opening-part-moderation = { $moderation ->
    [before] 담당자가 읽은 뒤에 공개돼요.
   *[other] 바로 공개되고, 담당자가 나중에 살펴요.
}
opening-part-goal = 추천 { $goal }개가 모이면 { $days }일 안에 답해요.
opening-part-no-goal = 답해야 하는 추천 수는 없어요.
opening-part-topics = <b>주제</b>
opening-part-topic = • { $name }
opening-part-who = 참여할 수 있는 사람: { $who }
opening-part-keeping = 보관: { $count }{ $unit ->
    [days] 일
    [months] 개월
   *[years] 년
}
opening-part-review = { $reviewers ->
    [0] 담당자가 결정해요.
   *[other] 심사위원 { $reviewers }명이 점수를 매긴 뒤 결정해요.
}
opening-part-question = <b>물음 { $number }</b>: { $ask }{ $optional ->
    [true] {" "}(답하지 않아도 됨)
   *[other] {""}
}
opening-part-consent = <b>동의</b>: { $title }{ $required ->
    [true] {" "}(꼭 필요)
   *[other] {" "}(골라서)
}
opening-part-ground = 받지 않을 수 있는 까닭: { $text }
opening-part-objection = 이의: { $text }

## 함께 맡는 사람

opening-second-title = <b>함께 맡을 사람에게 승인을 부탁해요.</b>
opening-second-last-day = 마지막 날({ DAY($last) })에 일할 수 있는 다른 사람이 있어야 올릴 수 있어요.
opening-second-always = 늘 열려 있는 것이라, 기한 없이 맡은 다른 사람이 있어야 올릴 수 있어요.
opening-second-whom = 누구에게 부탁할까요? 승인하면 그 사람도 함께 맡게 돼요.
opening-ask-one = { $who }
opening-ask-all = 모두에게 부탁하기({ $count }명)
opening-asked = { $count }명에게 부탁했어요. 승인하면 알려 드릴게요.
opening-please = { $who } 님이 새 프로그램을 살펴봐 달라고 해요: { $title }. 내용을 보고 승인하거나 돌려보내 주세요.
opening-alone = 지금 이 일을 함께 맡을 수 있는 사람이 없어요. 다른 담당자나 그날을 맡을 대리인을 초대하는 것이 좋아요. 혼자 일하는 기관이라면 승인 없이 올릴 수 있고, 그렇게 했다는 것이 기록에 남아요.
opening-alone-yes = 승인 없이 올리기(기록에 남음)
opening-approved = 승인했어요. 때가 되면 저절로 올라가요.
opening-approved-yours = { $who } 님이 승인했어요: { $title }. 때가 되면 저절로 올라가요.
opening-sent-back = 까닭과 함께 돌려보냈어요.
opening-sent-back-yours = { $who } 님이 돌려보냈어요: { $title }. 까닭: { $reason }
opening-published = <b>올렸어요:</b> { $title }. 사람들에게 줄 링크: { $link }
opening-failed = <b>때가 되었지만 올리지 못했어요:</b> { $title }. 초안은 그대로 있어요. 고친 뒤 다시 승인을 부탁해 주세요.

## 올리는 때

opening-when-ask = <b>언제 올릴까요?</b> 올리면 링크를 아는 사람이 볼 수 있어요. 참여는 기간 안에만 할 수 있어요.
opening-when-how = 날짜와 시각을 써서 보내 주세요. 예: 5/10 09:00, 5월 10일 오후 2시
opening-when-at-once = 승인되면 바로

## 묻기

opening-asking = <b>{ $kind } 준비</b> · 남은 물음 { $left }개
opening-stands = 지금: { $value }
opening-understood = 이렇게 알아들었어요: { $value }
opening-keep = 그대로 두기
opening-later = 나중에 이어서
opening-previous = ‹ 앞 물음
opening-go-on = 이어서 답하기 ›
opening-nothing = 없음
opening-line = { $name }: { $value }
opening-change-title = <b>무엇을 바꿀까요?</b>
opening-change-how = 여기에 없는 것은 파일로 받아 고친 뒤, 초안을 연 채로 다시 보내 주세요.

opening-ask-office-name = <b>어느 기관이 여나요?</b>
opening-about-office-name = 사람들에게 보일 이름이에요. 예: 제천시
opening-name-office-name = 기관
opening-ask-office-code = <b>접수번호 앞에 붙일 글자는요?</b>
opening-about-office-code = 영문 대문자와 숫자 1자에서 6자까지예요. 예: JC. 접수번호가 JC-2026-0001처럼 돼요.
opening-name-office-code = 접수번호 앞자리
opening-ask-office-contact = <b>사람들이 물어볼 곳은 어디인가요?</b>
opening-about-office-contact = 부서와 전화번호처럼 사람이 받는 곳이에요.
opening-name-office-contact = 문의
opening-ask-title = <b>제목은 무엇인가요?</b>
opening-about-title = 한 줄, 120자까지예요.
opening-name-title = 제목
opening-ask-about = <b>무엇을 하는 것인가요?</b>
opening-about-about = 처음 보는 사람이 읽는 글이에요. 1,500자까지예요.
opening-name-about = 설명
opening-ask-window = <b>언제부터 언제까지인가요?</b>
opening-about-window = 쓰시던 대로 써 주세요. 예: 5/16~6/15, 5월 16일부터 6월 15일까지, 2026. 5. 16. ~ 6. 15. 18:00
opening-name-window = 기간
opening-choice-window-always = 늘 열어 두기
opening-ask-who = <b>누가 참여할 수 있나요?</b>
opening-about-who = 고르시면 봇이 그 조건을 물어보고 지켜요.
opening-name-who = 참여할 사람
opening-choice-who-anyone = 누구나
opening-choice-who-place = 우리 지역에 주소가 있는 사람
opening-choice-who-age = 나이를 정해서
opening-choice-who-both = 우리 지역 사람, 나이를 정해서
opening-ask-age = <b>몇 살부터 몇 살까지인가요?</b>
opening-about-age = 만 나이예요. 예: 9~24, 19세 이상, 24세 이하
opening-name-age = 나이
opening-ask-place = <b>어느 지역인가요?</b>
opening-about-place = 주소가 이곳에 있는지 물어봐요. 예: 제천시
opening-name-place = 지역
opening-ask-team = <b>혼자 하나요, 여럿이 하나요?</b>
opening-about-team = 팀의 사람 수를 정하려면 써 주세요. 예: 2~5명. 쓰지 않으면 2명에서 4명까지예요.
opening-name-team = 팀
opening-choice-team-alone = 혼자만
opening-choice-team-either = 혼자 또는 팀
opening-choice-team-team = 팀만
opening-ask-questions = <b>무엇을 물어볼까요?</b>
opening-about-questions = 한 줄에 물음 하나씩 써서 보내 주세요.
opening-name-questions = 물음
opening-choice-questions-default = 제목과 내용만 묻기
opening-ask-files = <b>파일도 받을까요?</b>
opening-about-files = PDF, HWP, HWPX, DOCX 파일 하나를 대화에서 받아요.
opening-name-files = 서류
opening-choice-files-none = 받지 않기
opening-choice-files-one = 꼭 받기
opening-choice-files-optional = 있으면 받기
opening-ask-keeping = <b>개인정보를 얼마나 보관하나요?</b>
opening-about-keeping = 결과를 알린 날부터 세고, 그 뒤에 없애요. 동의문에도 그렇게 적혀요.
opening-name-keeping = 보관
opening-number-keeping = { $count }년
opening-ask-review = <b>심사위원이 있나요?</b>
opening-about-review = 있으면 한 건마다 이만큼의 심사위원이 점수를 매겨요.
opening-name-review = 심사
opening-number-review = { $count ->
    [0] 없이 담당자가 결정
   *[other] { $count }명
}
opening-ask-per-person = <b>한 사람이 몇 건까지 낼 수 있나요?</b>
opening-about-per-person = 수를 써서 보내셔도 돼요.
opening-name-per-person = 한 사람이 낼 수
opening-number-per-person = { $count }건
opening-choice-per-person-any = 몇 건이든
opening-ask-comments = <b>사람들이 댓글을 쓸 수 있게 할까요?</b>
opening-about-comments = 댓글은 누구나 읽어요.
opening-name-comments = 댓글
opening-choice-comments-yes = 댓글 받기
opening-choice-comments-no = 댓글 없이
opening-ask-host = <b>누가 여는 것으로 보일까요?</b>
opening-about-host = 기관의 이름 대신 보여요. 예: 제천시 청소년팀
opening-name-host = 여는 곳
opening-choice-host-none = 기관의 이름 그대로
opening-ask-slug = <b>링크에 쓸 이름은요?</b>
opening-about-slug = 영문 소문자와 숫자, 붙임표(-)예요. 예: youth-2026
opening-name-slug = 링크 이름
opening-ask-options = <b>무엇 가운데에서 고르나요?</b>
opening-about-options = 한 줄에 하나씩 써서 한 번에 보내 주세요. 두 개 넘게 필요해요.
opening-name-options = 선택지
opening-ask-choose = <b>몇 개를 고르나요?</b>
opening-about-choose = 수를 써도 돼요. 예: 3, 또는 1~3
opening-name-choose = 고르는 수
opening-number-choose = { $count }개
opening-ask-ranked = <b>순위도 매기나요?</b>
opening-about-ranked = 매기면 1위에 점수를 가장 많이 줘요.
opening-name-ranked = 순위
opening-choice-ranked-yes = 순위 매기기
opening-choice-ranked-no = 순위 없이
opening-ask-results = <b>결과는 언제 보이나요?</b>
opening-about-results = 투표하는 동안 보이면 앞선 쪽으로 몰릴 수 있어요.
opening-name-results = 결과
opening-choice-results-after-close = 끝난 뒤에
opening-choice-results-live = 투표하는 동안에도
opening-ask-change = <b>투표한 뒤에 바꿀 수 있나요?</b>
opening-about-change = 바꾸면 마지막 것만 세요.
opening-name-change = 다시 투표
opening-choice-change-until-close = 끝날 때까지 바꿀 수 있게
opening-choice-change-never = 바꿀 수 없게
opening-ask-write = <b>누가 제안을 올릴 수 있나요?</b>
opening-about-write = 추천하는 사람도 같아요. 읽기는 누구나 해요.
opening-name-write = 올릴 사람
opening-choice-write-anyone = 누구나
opening-choice-write-place = 우리 지역에 주소가 있는 사람
opening-ask-topics = <b>주제를 나눌까요?</b>
opening-about-topics = 한 줄에 하나씩 써서 보내 주세요. 예: 교통, 돌봄, 그 밖에
opening-name-topics = 주제
opening-choice-topics-none = 주제 없이
opening-ask-goal = <b>추천이 몇 개 모이면 답하나요?</b>
opening-about-goal = 모인 날부터 30일 안에 답한다고 알려요. 수를 써서 보내셔도 돼요.
opening-name-goal = 답하는 추천 수
opening-number-goal = { $count }개
opening-choice-goal-none = 정하지 않기
opening-ask-moderation = <b>제안을 언제 살펴보나요?</b>
opening-about-moderation = 먼저 읽고 공개하면 사람들이 기다려야 해요.
opening-name-moderation = 살펴보기
opening-choice-moderation-after = 바로 공개하고 나중에
opening-choice-moderation-before = 읽은 뒤에 공개

opening-value-list = { $count ->
    [0] 없음
   *[other] { $count }개: { $names }
}
opening-value-team = { $alone ->
    [true] 혼자 또는 { $min }~{ $max }명
   *[other] { $min }~{ $max }명
}
opening-value-choose = { $fixed ->
    [true] { $max }개
   *[other] { $min }~{ $max }개
}
opening-value-keeping = { $count }{ $unit ->
    [days] 일
    [months] 개월
   *[years] 년
}
opening-value-review = { $count ->
    [0] 담당자가 결정
   *[other] 심사위원 { $count }명
}
opening-value-goal = { $count ->
    [0] 정하지 않음
   *[other] { $count }개
}

## 처음에 들어 있는 글(기관의 말)

opening-consent-title = 개인정보 수집·이용 동의
opening-consent-purpose = 신청을 받아 살펴보고 결과를 알리는 데 씁니다.
opening-consent-keeping = 결과를 알린 날부터 { $years }년 동안 보관하고, 그 뒤에 없앱니다.
opening-consent-refusing = 동의하지 않아도 됩니다. 다만 누가 냈는지 알 수 없어 받을 수 없습니다.
opening-item-name = 이름
opening-item-residence = 주소가 이 지역에 있는지
opening-item-age = 생년월일
opening-item-answers = 적어 낸 내용
opening-who-is-anyone = 누구나
opening-who-is-place = { $place }에 주소가 있는 사람
opening-who-is-age = 만 { $ages }세
opening-who-is-both = { $place }에 주소가 있는 만 { $ages }세
opening-default-paper = 제안서
opening-default-title = 제목
opening-default-ask-title = 제목은 무엇인가요?
opening-default-idea = 내용
opening-default-ask-idea = 내용을 자세히 적어 주세요.
opening-criterion-need = 필요한 정도
opening-criterion-doable = 할 수 있는 정도

## 규칙이 하는 말

refused-opening-not-proposed = 지금은 승인을 기다리는 것이 아니에요. 준비한 사람이 고치고 있거나 이미 올렸어요.
refused-opening-own = 자기가 준비한 것은 스스로 승인할 수 없어요. 다른 담당자에게 부탁해 주세요.
refused-opening-changed = 보신 뒤에 내용이 바뀌었어요. 다시 보고 승인해 주세요.
refused-opening-not-on-last-day = 마지막 날({ DAY($last) })에 일할 수 있는 사람만 승인할 수 있어요. 다른 담당자나 그날을 맡은 대리인에게 부탁해 주세요.
refused-opening-not-for-ever = 늘 열려 있는 것은 기한 없이 맡은 사람만 승인할 수 있어요. 다른 담당자나 소유자에게 부탁해 주세요.
refused-opening-at-past = 올리는 때가 이미 지났어요. 지금보다 뒤로 정하거나 ‘승인되면 바로’를 골라 주세요.
refused-opening-at-closed = 그때는 참여 기간이 이미 끝나 있어요({ MOMENT($closes_at) }). 더 이르게 정해 주세요.
refused-opening-window-year = 올해의 그 기간은 이미 지났어요. 연도까지 써 주세요. 예: 2027. 1. 5. ~ 1. 31.
refused-opening-window-past = 그 기간은 { MOMENT($closes_at) }에 이미 끝났어요. 앞으로의 기간을 써 주세요.
refused-opening-too-many = 준비하고 있는 것이 { $most }개예요. 쓰지 않는 초안을 버린 뒤 다시 해 주세요.
refused-opening-other-kind = 이 초안과 종류가 다른 파일이에요. 새로 준비하려면 목록에서 파일을 보내 주세요.
refused-opening-mistakes = 올리기 전에 고칠 것이 { $count }가지 있어요. 초안에서 확인해 주세요.
refused-opening-unfinished = 아직 답하지 않은 물음이 있어요. 먼저 답해 주세요.
refused-opening-author-gone = 준비한 사람에게 이제 새로 열 수 있는 역할이 없어요. 소유자에게 말씀해 주세요.
refused-opening-not-alone = 함께 맡을 수 있는 사람이 있어요. 그 사람에게 승인을 부탁해 주세요.
refused-opening-nobody-asked = 그 사람은 이제 이 일을 함께 맡을 수 없어요. 다른 사람을 골라 주세요.
refused-opening-gone = 없는 초안이에요. 버렸을 수 있어요. 목록에서 확인해 주세요.
refused-opening-not-yours = 준비한 사람만 바꿀 수 있어요. 고칠 것이 있으면 까닭을 적어 돌려보내 주세요.
refused-opening-published = 이미 올린 것이에요. 사무실의 프로그램 목록에서 열어 주세요.
refused-opening-choose-only = 아래 단추 가운데 하나를 눌러 주세요.
refused-opening-age-unreadable = 나이를 알아보지 못했어요. 예: 9~24, 19세 이상, 24세 이하
refused-opening-number-unreadable = 수를 알아보지 못했어요. 예: 3, 또는 2~4
refused-opening-file-photo = 사진 말고 파일(문서)로 보내 주세요.
refused-opening-file-name = 이름이 .toml로 끝나는 프로그램 파일이 필요해요. 서식 파일은 초안을 연 다음 보내 주세요.
refused-opening-file-large = 파일이 너무 커요. { $limit }MB까지 받을 수 있어요.
refused-opening-file-many = 한 파일에 { $most }개까지 들어갈 수 있어요. 파일을 나누어 보내 주세요.
refused-opening-file-one = 파일에 프로그램이 { $count }개 들어 있어요. 이 초안을 바꾸려면 하나만 들어 있어야 해요.
refused-opening-file-lost = 텔레그램에서 파일을 가져오지 못했어요. 다시 보내 주세요.
refused-opening-files-waiting = 아직 받고 있는 파일이 { $most }개 있어요. 잠시 뒤에 다시 보내 주세요.
refused-opening-form-unknown = 이 초안이 기다리는 서식이 아니에요. 파일 이름이 같아야 해요: { $wanted }
refused-opening-form-none = 이 초안은 서식 파일을 기다리지 않아요. 프로그램 파일이라면 이름이 .toml로 끝나야 해요.
refused-opening-form-empty = 내용이 없는 파일이에요. 내용이 있는 파일을 보내 주세요.

## 프로그램 파일의 잘못

mistake-slug-taken = { $found } 이름은 다른 프로그램이 이미 쓰고 있습니다. 다른 이름(slug)을 적어 주십시오. 있던 프로그램을 고치려면 사무실에서 그 프로그램을 열어 주십시오.
mistake-attachment-not-sent = { $file } 파일을 아직 받지 못했습니다. 초안을 연 다음 이 대화에 문서로 보내 주십시오.

## 기록

audit-opening-proposed = 새 프로그램의 승인을 부탁했습니다.
audit-opening-sent-back = 새 프로그램을 승인하지 않고 돌려보냈습니다.
audit-opening-approved = 새 프로그램을 승인했습니다.
audit-opening-waived = 혼자 맡는 기관이라 다른 사람의 승인 없이 올리기로 했습니다.
audit-opening-failed = 때가 되었지만 올리지 못했습니다.
log-fact-author = 준비한 계정
log-fact-approved-by = 승인한 계정
