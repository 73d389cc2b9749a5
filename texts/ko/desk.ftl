### 사무실: 문, 역할, 들어온 신청, 보완 요청, 보호자 확인, 기록. 담당자와 하는 말.

## 문

door-enter = <b>사무실 문이에요.</b> PIN { $length }자리를 눌러 주세요. 누를 때마다 숫자의 자리가 바뀌어요.
door-choose = <b>PIN을 정해 주세요.</b> 숫자 { $length }자리예요. 이 휴대전화를 든 다른 사람이 신청 내용을 보지 못하게 해요.
door-again = <b>한 번 더 눌러 주세요.</b> 방금 고른 PIN { $length }자리예요.
door-typed = { $signs } ({ $length }자리 가운데 { $typed }자리 눌렀어요)
door-wipe = 하나 지우기
door-lost = PIN을 잊었어요
door-open = 다시 열기
door-first = 먼저 PIN을 눌러 주세요. 그다음에 이어서 보여 드려요.
door-too-quick = 숫자의 자리가 바뀌었어요. 지금 화면에서 다시 눌러 주세요.
door-wrong = PIN이 달라요. { $left }번 더 틀리면 한동안 잠겨요.
door-differs = 두 번 누른 PIN이 서로 달라요. 처음부터 다시 정해 주세요.
door-chosen = PIN을 정했어요.
door-lost-told = 다른 소유자에게 알렸어요. 소유자가 지워 주면 새 PIN을 정할 수 있어요.
door-lost-alone = 다른 소유자가 없어요. 서버를 맡은 사람에게 부탁해 주세요.
door-never-typed = PIN은 글로 보내지 말아 주세요. 대화에 그대로 남아요. 방금 보낸 글은 지우고, 화면의 숫자를 눌러 주세요.
door-stray = 지금은 사무실 문 앞이에요. 화면의 숫자를 눌러 주세요. 나가려면 /start 를 보내세요.
door-name = <b>이름이 무엇인가요?</b> 기록과 알림에 이 이름으로 남아요. 글로 써서 보내 주세요.
door-post = <b>직위나 부서가 무엇인가요?</b> 예: 청소년팀 주무관
door-shut = 사무실을 닫았어요. 다시 열려면 /office 를 보내거나 아래를 누르세요.

## 사무실

office-title = 사무실
office-title-line = <b>사무실</b>
office-open = 사무실 열기
office-entrusted = { $count ->
    [0] 맡은 프로그램이 아직 없어요.
   *[other] 맡은 프로그램이 { $count }개 있어요. 이름을 누르면 열려요.
}
office-open-for = 마지막으로 누른 뒤 15분이 지나면 저절로 닫혀요.
office-programme = { $state } · { $title }
office-your-roles = 내 역할: { $roles }
office-count = { $name }: { $count }건
office-guardians-wait = 확인을 기다리는 보호자 동의: { $count }건
office-in-need = 정해 주어야 할 것: { $count }건
office-queue = 들어온 신청 보기
office-guardians = 보호자 동의 확인하기
office-roles = 역할: 맡기고 거두기
office-audit = 기록 보기
office-audit-house = 봇 전체의 기록
office-owners = 소유자
office-pins = 잊은 PIN 지우기
office-pin = 내 PIN 바꾸기
office-shut = 사무실 닫기
office-back = ‹ 모든 프로그램
office-to-menu = ‹ 프로그램으로
office-step-back = ‹ 뒤로

## 역할

role-owner = 소유자
role-official = 담당자
role-deputy = 대리인
role-reviewer = 심사위원
role-operator = 서버를 맡은 사람
role-applicant = 신청한 사람
role-clock = 시간이 되어 저절로
role-deputy-of = { $official } 대리인({ DAY($first) }부터 { DAY($last) }까지)
role-about-owner = 모든 프로그램을 보고, 역할을 맡기고 거두고, 기록을 볼 수 있어요.
role-about-official = 들어온 신청을 보고, 보완을 요청하고, 결정하고 알릴 수 있어요.
role-about-deputy = 정해진 날 동안 담당자의 일을 대신해요. 역할을 맡길 수는 없어요.
role-about-reviewer = 맡은 신청을 읽고 점수를 매겨요.
where-everything = 봇 전체
who-account = 계정 { $account }
who-official = { $name }({ $post })
role-began = 새 역할이 생겼어요: { $who } 님, { $programme }, { $role }. 모르는 일이면 사무실에서 바로 끝내 주세요.
role-began-yours = <b>역할이 생겼어요:</b> { $programme }, { $role }. 처음 들어갈 때 PIN과 이름을 정해요.
role-ended = { $who } 님의 역할이 끝났어요: { $programme }, { $role }
role-ended-yours = 역할이 끝났어요: { $programme }, { $role }
owners-pin-missed = { $who } 님의 PIN이 { $missed }번 틀렸어요. 본인에게 전화로 물어봐 주세요.
owners-pin-lost = { $who } 님이 PIN을 잊었다고 해요. 본인인지 전화로 확인한 뒤 사무실의 ‘잊은 PIN 지우기’에서 지워 주세요.

roles-title = <b>역할</b> — { $where }
roles-count = 역할을 맡은 사람: { $count }명. 누르면 자세히 볼 수 있어요.
roles-count-waiting = 아직 끝나지 않은 내 초대: { $count }개
roles-one = { $who } · { $role }
roles-waiting = { $state ->
    [taken] 확인해 주세요: { $role } 초대를 받은 사람이 있어요
   *[other] 기다리는 초대: { $role }
}
roles-invite = 초대하기
roles-invite-which = <b>어떤 역할을 맡길까요?</b>
roles-invite-about = 링크를 만들어 드려요. 링크는 24시간 동안 한 번 쓸 수 있고, 받은 사람을 확인해 준 뒤에 역할이 생겨요.
roles-invite-owner = 소유자는 모든 프로그램을 볼 수 있어요. 링크는 24시간 동안 한 번 쓸 수 있고, 받은 사람을 확인해 준 뒤에 역할이 생겨요.
roles-give-owner = 소유자 초대 링크 만들기
roles-give-official = 담당자 초대 링크 만들기
roles-give-reviewer = 심사위원 초대 링크 만들기
roles-give-deputy = { $who } 대리인 초대하기
roles-days-ask = <b>{ $who } 님을 언제부터 언제까지 대신하나요?</b>
roles-days-how = 두 날 모두 들어가요. 예: 6/12 ~ 6/16
roles-deputy-check = <b>{ $who } 님의 대리인</b>이 { DAY($first) }부터 { DAY($last) }까지 일해요. 맞나요?
roles-make-link = 링크 만들기
roles-other-days = 날 다시 쓰기
roles-link =
    마당에서 역할을 맡아 달라는 초대예요: { $where }, { $role }

    이 링크를 열어 주세요. 24시간 동안 한 번 쓸 수 있어요.
    { $link }
roles-invitation = <b>초대</b>: { $where }, { $role }
roles-invitation-open = 위의 초대 메시지를 맡길 사람에게 보내 주세요. { MOMENT($until) }까지 쓸 수 있어요. 아직 아무도 받지 않았어요.
roles-invitation-taken = 받은 사람이 있어요. 그 사람의 화면에 보이는 번호: <code>{ $code }</code>
roles-invitation-compare = 전화해서 번호가 같은지 확인해 주세요. 다르면 다른 사람이 받은 것이니 물리쳐 주세요. { MOMENT($until) }까지 기다려요.
roles-invitation-over = 끝난 초대예요.
roles-revoke = 초대 거두기
roles-confirm = 번호가 같아요. 맡기기
roles-reject = 번호가 달라요. 물리치기
roles-confirmed = 역할을 맡겼어요. 모든 소유자에게 알렸어요.
roles-called-off = 초대를 거두었어요.
roles-rejected-yours = 초대한 사람이 확인해 주지 않아서 역할이 생기지 않았어요. 맞는 사람이라면 새 링크를 받아 주세요.
roles-grant = <b>{ $who }</b> — { $role }
roles-end = 역할 끝내기
roles-end-ask = <b>{ $who }</b> 님의 역할({ $role })을 끝낼까요? 곧바로 아무것도 볼 수 없게 되고, 모든 소유자에게 알려요.
roles-end-no = 끝내지 않기
roles-end-yes = 끝내기

invited-title = <b>역할을 맡아 달라는 초대예요.</b>
invited-to = { $where }: { $role }
invited-by = 초대한 사람: { $who }
invited-until = { MOMENT($until) }까지 받을 수 있어요.
invited-seen = 받으면 내 텔레그램 계정 번호가 기록에 남아요.
invited-yes = 맡을게요
invited-no = 맡지 않을게요
invited-code = 내 번호: <code>{ $code }</code>
invited-wait = 초대한 사람이 전화로 이 번호를 물어보면 알려 주세요. 확인하면 역할이 생기고, 제가 알려 드려요.
invited-left = 초대를 받지 않았어요. 마음이 바뀌면 링크를 다시 여세요.
invitation-taken = 초대를 받은 사람이 있어요: { $where }, { $role }. 그 사람의 번호: <code>{ $code }</code>. 전화로 번호를 확인한 뒤 사무실에서 맡겨 주세요.

pins-title = <b>잊은 PIN 지우기</b>
pins-which = 누구의 PIN을 지울까요? 지우면 그 사람이 새로 정해요.
pins-none = PIN을 정한 다른 사람이 없어요.
pins-one = { $who }
pins-ask = <b>{ $who }</b> 님(계정 { $account })의 PIN을 지울까요?
pins-ask-sure = 남이 그 사람의 휴대전화를 들고 있을 수도 있어요. 먼저 본인과 전화로 이야기해 주세요.
pins-no = 지우지 않기
pins-yes = PIN 지우기
pins-reset = PIN을 지웠어요.
pins-reset-yours = { $who } 님이 PIN을 지웠어요. /office 를 열어 새 PIN을 정해 주세요. 부탁한 적이 없으면 바로 소유자에게 전화해 주세요.

## 들어온 신청

filter-received = 접수됨
filter-complete = 빠진 것 없음
filter-correction = 보완 중
filter-review = 심사 중
filter-decided = 결정됨
filter-need = 정해 주어야 할 것
queue-title = <b>들어온 신청</b>
queue-which = 어느 목록을 볼까요?
queue-nothing = 아직 들어온 신청이 없어요.
queue-search = 접수번호를 써서 보내면 바로 열려요. 예: JC-2023-0001 또는 1
queue-list = { $name } { $count }건
queue-lists = ‹ 모든 목록
queue-list-title = <b>{ $name }</b> { $count }건
queue-list-empty = 이 목록에는 이제 아무것도 없어요.
queue-part = { $count }건 가운데 { $first }번째부터 { $last }번째까지예요.
queue-one = { $number } · { $state }{ $again ->
    [true] {" "}· 고쳐서 다시 냄
   *[other] {""}
}
queue-one-team = { $number } · { $state } · { $people }명{ $again ->
    [true] {" "}· 고쳐서 다시 냄
   *[other] {""}
}
queue-from-start = ‹ 처음부터
queue-on = 다음 ›
refused-queue-no-such-number = 그런 접수번호는 이 프로그램에 없어요. 번호를 다시 확인해 주세요. 예: JC-2023-0001 또는 1

## 신청 하나

desk-number = 접수번호: <code>{ $number }</code>
desk-place = { $name }: { $place }/{ $count }
desk-draft = 아직 내지 않은 신청(번호 { $id })이에요. 내용은 볼 수 없고, 보호자 동의만 확인할 수 있어요.
desk-state-received = <b>접수됨.</b> 빠진 것이 없는지 봐 주세요.
desk-state-complete = <b>빠진 것 없음.</b> 심사를 기다려요.
desk-state-correction = <b>보완을 기다려요.</b>
desk-state-under-review = <b>심사 중.</b>
desk-state-decided = <b>결정을 알렸어요.</b>
desk-state-disclosed = <b>공개했어요.</b>
desk-state-withdrawn = <b>신청한 사람이 취소했어요.</b>
desk-received = { MOMENT($at) }에 낸 것({ $version }번째)
desk-correction = 고칠 것: { $item } ({ MOMENT($until) }까지{ $over ->
    [true] {""}, 기한이 지났어요
   *[other] {""}
})
desk-correction-reason = <blockquote>{ $reason }</blockquote>
desk-attention-member-left = <b>정해 주세요.</b> 마감 뒤에 팀원이 나갔어요. 남은 사람으로 그대로 둘지 정해야 해요.
desk-attention-guardian-withdrew = <b>정해 주세요.</b> 마감 뒤에 보호자가 동의를 거두었어요. 아래에서 그 자리를 열어 주세요.
desk-people-count = 함께하는 사람: { $count }명
desk-people-more = 이 밖에 { $count }명이 더 있어요. ‘사람’에서 모두 볼 수 있어요.
desk-papers = 서류 { $count }개 보기
desk-papers-title = <b>서류</b> — { $version }번째로 낸 것, 모두 { $count }개
desk-no-name = (이름 없음)
desk-person = { $seat }번 { $name }{ $aged ->
    [true] {" "}(만 { $age }세)
   *[other] {""}
}{ $lead ->
    [true] {" "}· 대표
   *[other] {""}
}{ $guardian ->
    [given] {" "}· 보호자 동의 확인 전
    [checked] {" "}· 보호자 동의 확인됨
    [withdrawn] {" "}· 보호자가 동의를 거둠
    [asked] {" "}· 보호자 동의 기다림
    [expired] {" "}· 보호자 동의 기한 지남
   *[none] {""}
}
desk-numbers-only = 이 프로그램은 대화에서 개인에 관한 내용을 보여 주지 않아요. 내용은 내려받은 파일에서 봐 주세요.
desk-no-papers = 낸 서류가 없어요.
desk-answers = 답변 읽기
desk-people = 사람
desk-consents = 동의
desk-versions = 고친 내력({ $count }번 냄)
desk-complete = 빠진 것 없음으로 하기
desk-put-right = 창구에서 고쳤어요: 빠진 것 없음으로 하기
desk-correct = 보완 요청하기
desk-correct-again = 보완 요청 바꾸기
desk-stands = 그대로 두기로 정하기
desk-next = 다음 신청 ›
desk-back = ‹ 목록
desk-front = ‹ 이 신청의 처음으로
desk-completed = { $number }: 빠진 것 없음으로 했어요.
desk-settled = 정한 것을 기록했어요.
desk-paper-button = { $label }({ $kind }, { $size }){ $macros ->
    [true] {" "}· 매크로 있음
   *[other] {""}
}
desk-paper = { $number } · { $label } · { $size }
desk-paper-macros = 조심하세요: 이 파일에는 저절로 실행될 수 있는 것(매크로)이 들어 있어요.
desk-paper-coming = 서류를 보내 드릴게요. 이틀 안에 대화에서 지워져요.
refused-desk-paper-gone = 볼 수 있는 서류가 아니에요. 화면을 새로 열어 주세요.
desk-people-title = <b>참여하는 사람</b>
desk-answers-title = <b>답변</b> — { $version }번째로 낸 것 · { $page }/{ $pages }쪽
desk-answer = <b>{ $label }</b>
desk-answer-on = <b>{ $label }</b>(이어짐)
desk-consents-title = <b>동의</b>
desk-consents-none = 받은 동의가 없어요.
desk-consent = { $seat ->
    [0] 나간 사람
   *[other] { $seat }번
}: { $title }(제{ $version }판, { $language }) · { MOMENT($at) }{ $withdrawn ->
    [true] {" "}· 나중에 거둠
   *[other] {""}
}
desk-versions-title = <b>고친 내력</b> — 모두 { $count }번 냄
desk-version = <b>{ $version }번째</b> · { MOMENT($at) }
desk-version-read = { $version }번째로 낸 것 읽기
desk-versions-back = ‹ 고친 내력
desk-changed = • 바뀐 것: { $name }
desk-changed-nothing = • 답과 서류는 그대로예요.

## 보완 요청

fix-which = <b>무엇을 고쳐 달라고 할까요?</b> 하나를 골라 주세요.
fix-item = { $name }
fix-why = <b>왜 고쳐야 하나요?</b> 고칠 것: { $name }
fix-why-how = 신청한 사람이 그대로 읽어요. { $longest }자까지 써서 보내 주세요.
fix-until = <b>언제까지 고칠 수 있나요?</b> 그날 밤 12시까지예요.
fix-until-how = 예: 6/20, 2023. 6. 20., 3일, 2주
fix-until-close = 마감: { MOMENT($closes) }. 보완은 마감 뒤까지 받을 수 있어요.
fix-preview = <b>이렇게 보낼까요?</b>
fix-open-until = 기한까지는 마감 뒤에도 이것만 고칠 수 있어요. 보내면 바로 알려요.
fix-send = 보내기
fix-other = ‹ 다른 것 고르기
fix-other-reason = 까닭 다시 쓰기
fix-not = 보내지 않기
fix-sent = { $number }: 보완을 요청했어요.
correction-asked = <b>고쳐 주세요.</b> 접수번호 { $number }에서 담당자가 고칠 것을 알려 왔어요.
correction-open = 고치러 가기
refused-deadline-unreadable = 날짜로 읽지 못했어요. 예: 6/20, 2023. 6. 20., 3일
refused-deadline-weekday = 요일이 맞지 않아요. { DAY($day) }이에요. 날짜를 다시 확인해 주세요.
refused-deadline-past = 이미 지난 날이에요. 오늘이나 그 뒤의 날을 써 주세요.
refused-deadline-far = 너무 먼 날이에요. { $longest }일 안의 날을 써 주세요.
refused-days-unreadable = 두 날로 읽지 못했어요. 예: 6/12 ~ 6/16, 2023. 6. 12. ~ 2023. 6. 16.

## 보호자 확인

guardians-title = <b>확인을 기다리는 보호자 동의</b>
guardians-which = { $count }건 있어요. 오래 기다린 것부터예요.
guardians-none = 기다리는 것이 없어요.
guardians-more = 이 밖에 { $count }건이 더 있어요.
guardians-five-days = 5일 안에 확인하지 않으면 보호자의 정보를 지우고, 두 사람에게 알려요.
guardians-one = 확인번호 { $reference }{ $handed ->
    [true] {" "}({ $number })
   *[other] {""}
} · { SPAN($left) } 남음
guardians-search = 서명한 종이를 받았으면, 종이에 적힌 확인번호를 써서 보내 주세요. 예: 17-3
refused-guardians-no-such-child = 그런 확인번호는 이 프로그램에 없어요. 종이에 적힌 번호를 다시 확인해 주세요. 예: 17-3
child-reference = 확인번호: <b>{ $reference }</b> (보호자의 화면과 종이에도 같은 번호가 있어요)
child-line = { $seat }번: { $state ->
    [given] 보호자가 동의했고, 확인을 기다려요.
    [checked] 보호자의 동의를 확인했어요.
    [withdrawn] 보호자가 동의를 거두었어요.
    [asked] 보호자에게 부탁해 두었어요.
    [expired] 5일 안에 확인되지 않아 보호자의 정보를 지워요.
   *[none] 아직 보호자의 동의가 없어요.
}
child-button = { $seat }번의 보호자 동의{ $state ->
    [given] {" "}확인하기
   *[other] {" "}보기
}
children-button = 보호자 동의 { $count }건 보기
child-until = { MOMENT($until) }까지 확인해 주세요({ SPAN($left) } 남음).
child-contact = 보호자: { $name } · { $told ->
    [true] { $number }
   *[other] 번호 없음
}
child-child = 아이: { $name }
child-how = 어떻게 확인했는지 눌러 주세요. 누른 것은 기록에 남아요.
child-how-paper = 보호자가 서명한 종이를 받았다면 아래를 눌러 주세요.
child-how-settle = 이 자리를 빼면 나머지 사람들로 이어져요. 아무도 남지 않으면 신청이 끝나요.
child-way-message = 보호자의 휴대전화로 문자를 보내 확인했어요
child-way-card = 보호자의 카드 정보로 확인했어요
child-way-phone = 보호자의 휴대전화 본인인증으로 확인했어요
child-way-paper = 서명한 종이로 확인했어요
child-way-e-mail = 전자우편으로 확인했어요
child-way-call = 전화해서 확인했어요
child-on-paper = 서명한 종이를 받아 확인했어요
child-settle = 이 사람을 빼기
child-recorded = 확인한 것을 기록하고, 본인에게 알렸어요.
guardian-checked-go-on = <b>어른의 동의를 확인했어요.</b> 이제 이어서 할 수 있어요.

## 기록

log-title = <b>기록</b>
log-about = 새것부터예요. 개인에 관한 내용은 들어 있지 않아요. 전체는 서버에서 파일로 받을 수 있어요.
log-empty = 아직 아무것도 없어요.
log-line = <b>{ $seq }</b> · { MOMENT($at) } · { $who }
log-who = { $who } · { $role }
log-deed = { $deed }{ $named ->
    [true] {" "}[{ $subject }]
   *[other] {""}
}
log-facts = { $facts }
log-seen = <blockquote>{ $text }</blockquote>
log-newest = ‹ 새것부터
log-older = 더 오래된 것 ›

log-moment = { MOMENT($at) }
log-fact-page = 보인 것
log-fact-version = 낸 차례
log-fact-shown = 읽은 차례
log-fact-part = 쪽
log-fact-item = 고칠 것
log-fact-until = 기한
log-fact-way = 확인한 방법
log-fact-paper = 종이로 받음
log-fact-what = 생긴 일
log-fact-how = 정한 것
log-fact-seat = 자리
log-fact-application = 신청
log-fact-key = 이름
log-fact-role = 역할
log-fact-account = 계정
log-fact-from = 부터
log-fact-to = 까지
log-fact-stands-in-for = 대신하는 계정
log-fact-missed = 틀린 횟수
log-fact-before = 이 번호보다 앞
log-page-front = 이름과 나이
log-page-people = 인적 사항
log-page-answers = 답변
log-page-consents = 동의
log-page-versions = 고친 내력
log-page-guardian = 보호자
log-way-message = 문자
log-way-card = 카드
log-way-phone = 휴대전화 본인인증
log-way-paper = 서명한 종이
log-way-e-mail = 전자우편
log-way-call = 전화
log-what-member-left = 팀원이 나감
log-what-guardian-withdrew = 보호자가 동의를 거둠
log-how-stands = 그대로 둠
log-how-taken-out = 그 자리를 뺌
log-role-owner = 소유자
log-role-official = 담당자
log-role-deputy = 대리인
log-role-reviewer = 심사위원
