### 창구 입력: 텔레그램이 없는 사람을 대신해 담당자가 넣어 주는 일.

## 사무실 안

office-counter = 창구에서 대신 입력하기
office-to-tell = <b>전화나 우편으로 알릴 것: { $count }건</b>
assist-title = <b>창구에서 대신 입력</b>
assist-about = 창구에 온 사람, 종이로 낸 사람의 신청을 대신 넣어요. 묻는 것, 기한, 동의는 본인이 낼 때와 똑같고, 누가 넣었는지 기록에 남아요.
assist-about-board = 창구에 온 사람, 종이로 쓴 사람의 제안을 대신 올려요. 묻는 것과 기한은 본인이 올릴 때와 똑같고, 누가 올렸는지 기록에 남아요.
assist-no-votes = 투표는 대신 넣지 않아요. 비밀 투표라서 본인만 할 수 있어요.
assist-count = { $count ->
    [0] 아직 넣은 것이 없어요.
   *[other] 지금까지 { $count }건을 넣었어요. 이어서 하거나 열어 보려면 골라 주세요.
}
assist-numbers-only = 이 프로그램은 대화에 개인정보를 띄우지 않기로 해서, 여기서 대신 넣을 수 없어요.
assist-not-open-yet = 아직 접수 기간이 아니에요. 시작되면 넣을 수 있어요.
assist-begin = 새로 넣기
assist-to-tell = 전화나 우편으로 알릴 것 { $count }건
assist-one = { $linked ->
    [true] { $name } · 본인이 이어받음
   *[other] { $done ->
        [true] { $name } · 냄
       *[other] { $name } · { MOMENT($at) }에 시작, 쓰는 중
    }
}
assist-earlier = 더 앞의 것 ›
assist-latest = ‹ 가장 나중 것
assist-back = ‹ 대신 입력한 목록
assist-which = <b>{ $name }</b>
assist-entered = 창구 입력: { MOMENT($at) }, { $who }
assist-begun = 창구 입력 중: { MOMENT($at) }에 { $who } 시작
assist-came = 들어온 방법: { $came } · 받은 날: { DAY($received) }
assist-consented-spoken = 동의: 담당자가 읽어 주고 말로 받음({ $language })
assist-consented-form = 동의: 서명한 서식으로 받음({ $language })
assist-erasing = 지우는 중이에요. 곧 사라져요.
assist-linked = { MOMENT($at) }부터 본인이 자기 텔레그램에서 해요. 이제 대신 넣을 수 없어요.
assist-go-on = 이어서 쓰기
assist-open = 신청 열기
assist-see = 올린 제안 보기
assist-print = 접수증 인쇄
assist-data = 본인 자료 받기
assist-erase = 본인이 지워 달라고 했어요
assist-desk = 접수된 신청 보기

assist-come = <b>어떻게 들어왔나요?</b>
assist-way-visit = 지금 창구에 와 있어요
assist-way-phone = 지금 전화로 말하고 있어요
assist-way-post = 종이가 우편으로 왔어요
assist-way-e-mail = 서식이 전자우편으로 왔어요
assist-way-fax = 종이가 팩스로 왔어요
assist-way-web = 서식이 누리집으로 왔어요
assist-day = <b>언제 받았나요?</b> 받은 날이 접수한 날이 돼요.
assist-day-how = 오늘이 아니면 날짜를 써서 보내 주세요. 예: 2023. 6. 14.
assist-today = 오늘, { DAY($day) }
assist-other-way = ‹ 들어온 방법 다시 고르기
assist-at-hand-here = <b>본인이 맞는지 먼저 확인해 주세요.</b> 본인이 곁에 있거나 통화하고 있어야 해요. 들어온 방법: { $came }
assist-at-hand-paper = <b>종이나 파일을 앞에 두고 시작해 주세요.</b> 들어온 방법: { $came } · 받은 날: { DAY($received) }
assist-ask-first = 봇이나 종이로 이미 냈는지 물어봐 주세요. 한 사람이 두 번 냈는지 봇은 다 알아내지 못해요. 이름과 생년월일을 묻는 프로그램이면 같은 사람이 있을 때 알려 드려요.
assist-read-out = 묻는 말과 동의 글이 { $language }로 나와요. 그대로 읽어 주세요.
assist-stays-not = 쓴 글은 이 대화에서 바로 지워지고, 화면은 이틀 안에 사라져요.
assist-start-spoken = 시작: 동의는 읽어 주고 말로 받기
assist-start-form = 시작: 동의는 서명한 서식으로 받았음
assist-in-language = 본인의 말: { $language }로 바꾸기

## 알릴 것

tell-title = <b>전화나 우편으로 알릴 것</b>
tell-nothing = 알릴 것이 없어요.
tell-whom = { $number } · { $name } · { $phone }
tell-no-phone = 전화번호를 묻지 않았어요
tell-since = { MOMENT($at) }부터 기다려요.
tell-words = <b>이렇게 알려 주세요.</b>
tell-over = 그사이 알릴 것이 없어졌어요. 알린 것으로 해 주세요.
tell-phone = 전화로 알렸어요
tell-post = 우편으로 보냈어요
tell-visit = 만나서 알렸어요
announce-left-to-the-office = 창구에서 대신 입력한 { $count }명은 봇이 보내지 못해요. 공지가 나가면 사무실의 ‘알릴 것’에 떠요.
tell-done = 알린 것을 기록했어요.
refused-told-already = 이미 알린 것으로 되어 있어요.

## 지우기

wipe-all = 넣은 것을 모두 지워요. 접수 번호가 있었다면 그 번호만 남아요.
wipe-kept = 접수가 끝났거나 결정된 것이라 신청은 보관 기간이 끝날 때까지 남아요. 그 밖의 것만 지워요.
wipe-proposal = 제안의 글과 사진, 누가 썼는지를 모두 지워요. 다른 사람이 남긴 댓글과 추천 수는 남아요.
wipe-asked = 본인이 부탁했을 때만 해 주세요. 부탁받은 사람과 때가 기록에 남고, 되돌릴 수 없어요.
wipe-not = ‹ 지우지 않기
wipe-yes = 지우기
wipe-begun = 지우기 시작했어요.

## 쓰는 동안

counter-for = <b>대신 입력</b> · { $came } · { DAY($received) } 받음
counter-same-person = ⚠ 이름과 생년월일이 같은 사람의 신청이 { $count }건 더 있어요: { $numbers }. 같은 사람인지 물어봐 주세요.
counter-privacy = <b>본인에게 읽어 주세요</b>
counter-consent-spoken = <b>본인에게 읽어 주고, 본인의 대답대로 누르세요</b>
counter-consent-form = <b>서명한 서식에 표시된 대로 누르세요</b>
counter-publish = <b>본인에게 읽어 주세요:</b> 이 제안은 위에 적힌 이름으로 누구나 읽을 수 있게 올라가요. 올려도 괜찮다고 할 때만 올려 주세요.
counter-guardian = 보호자의 동의를 받았어요
counter-home = ‹ 대신 입력한 목록
counter-moved-on = 다른 담당자가 그사이 이어서 썼어요. 지금 물음은 이것이에요. 방금 보낸 글은 넣지 않았어요.
counter-print = 접수증을 인쇄해서 본인에게 주세요. 앞으로의 소식은 봇이 본인에게 보내지 못하니, 사무실의 ‘알릴 것’에 떠요.
counter-print-now = 접수증 인쇄
desk-counter-open = 창구에서 고쳐 넣기
desk-consent-taken = { $how ->
    [spoken] 　창구에서 { JOSA($who, "이/가") } 읽어 주고 말로 받음
   *[other] 　창구에서 { JOSA($who, "이/가") } 서명한 서식으로 받음
}

refused-assisted-numbers-only = 이 프로그램은 대화에 개인정보를 띄우지 않기로 해서, 여기서 대신 넣을 수 없어요.
refused-came-unknown = 이 프로그램에서 쓰지 않는 방법이에요. 화면을 새로 열어 골라 주세요.
refused-consenting-unknown = 이렇게 들어온 신청은 그렇게 동의를 받을 수 없어요. 화면을 새로 열어 골라 주세요.
refused-received-in-future = 받은 날이 오늘보다 뒤예요. 오늘이나 그 앞의 날을 써 주세요.
refused-received-long-ago = 받은 지 { $days }일이 넘은 것은 넣을 수 없어요. 날짜를 다시 확인해 주세요.
refused-assisted-linked = 본인이 이미 자기 텔레그램으로 이어받았어요. 본인이 직접 할 수 있어요.
refused-assisted-not-there = 그런 입력이 없어요. 목록에서 다시 골라 주세요.

## 인쇄한 접수증

form-counter = 창구 입력
form-counter-who = 입력한 사람
form-counter-when = 입력한 때
form-counter-came = 들어온 방법
form-counter-received = 받은 날
form-counter-consents = 동의를 받은 방법
form-counter-spoken = 담당자가 읽어 주고 말로 받음
form-counter-form = 서명한 서식
form-link-title = 텔레그램에서 이어받기
form-link = 나중에 텔레그램을 쓰게 되면, 휴대전화로 이 그림을 비추거나 아래 주소를 열어 이 신청을 자기 것으로 이어받을 수 있습니다. 한 번만, { $days }일 안에 쓸 수 있습니다. 이 종이를 가진 사람이 이어받을 수 있으니 잘 간직해 주세요.

## 이어받기

take-over-title = <b>창구에서 낸 신청 이어받기</b>
take-over-what = ‘{ $title }’ · 접수 번호 { $number }
take-over-how = 본인이면 이어받아 주세요. 이제부터 소식을 여기서 받고, 여기서 고치거나 취소할 수 있어요. 링크는 한 번만 쓸 수 있어요.
take-over-yes = 내 신청이에요. 이어받기
take-over-no = 내 신청이 아니에요
take-over-done = 이어받았어요. 이제 이 신청의 소식을 여기로 보내 드려요.
take-over-left = 아무것도 바꾸지 않았어요. 남의 접수증이라면 적힌 기관에 돌려주세요.
take-over-open = 신청 보기
refused-receipt-link-over = 쓸 수 없는 링크예요. 이미 썼거나 기한이 지났어요. 접수증에 적힌 곳에 물어봐 주세요.
refused-receipt-link-office = 이 프로그램을 맡은 사람은 신청을 이어받을 수 없어요. 본인의 휴대전화로 열어야 해요.
refused-receipt-link-own-there = 이 프로그램에 이미 참여하고 있어서 이어받을 수 없어요. 접수증에 적힌 곳에 물어봐 주세요.

## 내보내기와 기록

column-entered = 창구 입력
audit-entered-for-person = 텔레그램이 없는 사람을 대신해 입력을 시작했습니다.
audit-person-told = 텔레그램이 없는 사람에게 알렸습니다.
audit-link-printed = 접수증에 이어받기 링크를 인쇄했습니다.
audit-linked = 본인이 창구에서 낸 신청을 이어받았습니다.
audit-erasure-asked = 본인의 부탁으로 지우기를 시작했습니다.
log-fact-came = 들어온 방법
log-fact-received = 받은 날
log-fact-consenting = 동의를 받은 방법
log-fact-language = 말
log-fact-number = 접수 번호
log-fact-proposal = 제안
log-fact-waited = 기다리기 시작한 때
log-came-visit = 방문
log-came-phone = 전화
log-came-post = 우편
log-came-e-mail = 전자우편
log-came-fax = 팩스
log-came-web = 누리집
log-consenting-spoken = 읽어 주고 말로
log-consenting-form = 서명한 서식
log-how-spoken = 읽어 주고 말로
log-how-form = 서명한 서식
log-how-phone = 전화
log-how-post = 우편
log-how-visit = 만나서
log-page-tell = 알릴 것
