### 공지: 담당자가 쓰고, 승인받고, 보내고, 바로잡는 화면.

office-announcements = 공지 보내기
office-announcements-house = 봇 전체의 공지

## 목록

announce-list-title = <b>공지</b> · { $where }
announce-count = { $count ->
    [0] 아직 쓴 공지가 없어요.
   *[other] 공지 { $count }건. 눌러서 열어 보세요.
}
announce-count-waiting = <b>승인을 기다리는 공지 { $count }건</b>
announce-new = ＋ 새 공지 쓰기
announce-one = { $state } · { $text }
announce-untitled = (아직 글이 없음)
announce-to-list = ‹ 공지 목록

## 지금 어떤지

announce-title = <b>공지</b> · { $where }
announce-state = <b>{ $state }</b> · 쓴 사람 { $author }
announce-state-draft = 쓰는 중
announce-state-correcting = 바로잡는 중
announce-state-proposed = 승인 기다림
announce-state-scheduled = 보낼 때를 기다림
announce-state-sending = 보내는 중
announce-state-held = 밤이라 쉬는 중
announce-state-correct = 고친 글로 바꾸는 중
announce-state-taken-back = 거둠
announce-state-take-back = 거두는 중
announce-state-paused = 멈춤
announce-state-stopped = 도중에 끝냄
announce-state-done = 다 보냄
announce-language = { $code ->
    [ko] 한국어
    [en] 영어
    [any] 모든 언어
   *[gone] 지운 계정
}
announce-words = { $name } { $length }/{ $most }자: “{ $text }”
announce-words-short = “{ $text }”
announce-fallback = { $name } 글이 없어요. { $name }를 쓰는 사람은 한국어 글을 받아요.
announce-nothing-yet = 아직 글이 없어요.
announce-media = { $kind ->
    [photo] 사진 1장이 함께 가요.
   *[document] 파일 1개가 함께 가요.
}
announce-buttons = 단추: { $names }
announce-to-nobody-yet = 받는 사람: 아직 고르지 않았어요.
announce-to = { $count ->
    [1] 받는 사람: { $names }
   *[other] 받는 사람(모두에 드는 사람만): { $names }
}
announce-not-to = 빼는 사람: { $names }
announce-only-language = { $name }로 쓰는 사람만
announce-reach = 지금 <b>{ $count }명</b>이 받아요 · 봇을 막은 사람 { $blocked }명 · 공지를 끈 사람 { $off }명
announce-correct-reach = 받은 <b>{ $count }명</b>의 대화에서 글이 바뀌어요.
announce-at-once = 보낼 때: 바로. 승인이 필요하면 승인되는 대로
announce-at = 보낼 때: { MOMENT($at) }
announce-at-night = 밤 9시부터 아침 8시까지는 보내지 않아요. { MOMENT($at) }에 나가요.
announce-is-urgent = <b>긴급 공지</b>: 밤에도 나가고, 공지를 끈 사람에게도 가요.
announce-being-written = 쓴 사람이 아직 고치고 있어요.
announce-ready = 준비됐어요. 미리 보고 보내 주세요.
announce-correct-ready = 준비됐어요. 미리 보고 바꿔 주세요.
announce-not-yet = <b>아직 보낼 수 없어요.</b> { $why }
announce-group-everyone = 봇과 이야기한 모든 사람
announce-group-of = { $group }(‘{ $title }’)
announce-group-participants = { $kind ->
    [vote] 투표한 사람
    [board] 함께한 사람
   *[other] 낸 사람 모두
}
announce-group-applicants = 낸 팀의 대표
announce-group-members = 팀에 든 사람
announce-group-unfinished = 시작만 한 사람
announce-group-not-voted = 투표 안 한 사람
announce-group-followers = 알림 받는 사람

## 쓰기

announce-to-text = 글
announce-to-buttons = 단추
announce-to-audience = 받는 사람
announce-to-time = 보낼 때
announce-to-urgent = { $on ->
    [true] 긴급: 켜짐
   *[other] 긴급: 꺼짐
}
announce-to-sure = 보내기 ›
announce-correct-to-sure = 고친 글로 바꾸기 ›
announce-drop = 버리기
announce-done = 다 골랐어요
announce-chosen = ☑ { $name }
announce-choose = ☐ { $name }
announce-preview = 미리 보기: { $name }
announce-text-ask = <b>{ $name } 글</b>을 써서 보내 주세요.
announce-text-said = <b>{ $name } 글</b>이에요. 이대로 할까요?
announce-text-how = 굵은 글씨나 링크는 보이는 그대로 가요. 글만 보내면 { $most }자까지, 사진 1장이나 파일 1개에 글을 붙여 보내면 { $caption }자까지예요. 다시 보내면 바뀌어요.
announce-text-optional = { $name } 글은 없어도 돼요. 없으면 { $name }를 쓰는 사람은 한국어 글을 받아요.
announce-text-over = <b>{ $over }자 넘었어요.</b> 줄여서 다시 보내 주세요.
announce-text-done = 이 글로 할게요
announce-text-other = { $name } 글 쓰기
announce-text-drop = { $name } 글 빼기
announce-media-drop = { $kind ->
    [photo] 사진 빼기
   *[document] 파일 빼기
}
announce-buttons-ask = 글 아래 단추로 <b>열 프로그램</b>을 골라 주세요. { $most }개까지예요.
announce-buttons-chosen = { $count ->
    [0] 고르지 않으면 단추 없이 가요.
   *[other] { $count }개 골랐어요.
}
announce-to-ask = <b>누구에게</b> 보낼까요?
announce-to-how = 여럿을 고르면 사람이 늘지 않고 줄어요. 고른 것 모두에 드는 사람만 받아요. ‘빼고’를 고른 사람은 받지 않아요.
announce-to-of = ‘{ $title }’의 사람들
announce-without = 빼고: { $group }
announce-to-programme = 한 프로그램의 사람들 ›
announce-whose-ask = <b>어느 프로그램</b>의 사람들인가요?
announce-when-ask = <b>언제</b> 보낼까요?
announce-when-how = 날과 시각을 써서 보내 주세요. 예: 6. 10. 14:00 · 내일 아침 10시 · 15:30
announce-now = 바로 보내기
announce-urgent-title = <b>긴급 공지</b>로 할까요?
announce-urgent-means = 긴급 공지는 밤에도 나가고, 공지를 끈 사람에게도 가요. 몇 명에게 가든 다른 담당자가 승인해야 해요. 재난처럼 지금 꼭 알아야 하는 일에만 써 주세요.
announce-urgent-on = 네, 긴급이에요
announce-urgent-off = 긴급이 아니에요
announce-drop-ask = 이 공지를 버릴까요? 쓴 글이 목록에서 사라져요.
announce-drop-ask-correction = 고치던 글을 버릴까요? 보낸 공지는 그대로 남아요.
announce-drop-yes = 네, 버릴게요
announce-dropped = 공지를 버렸어요.
announce-correction-dropped = 고치던 글을 버렸어요. 보낸 공지는 그대로예요.

## 보내기와 승인

announce-sure-ask = <b>{ $count }명에게 보낼까요?</b> 보낸 뒤에는 글만 바로잡을 수 있어요.
announce-sure-yes = 네, { $count }명에게 지금 보내기
announce-sure-yes-at = 네, 그때 { $count }명에게 보내기
announce-sure-many = 받을 사람이 모두 { $people }명이에요. { $threshold }명부터는 다른 담당자가 승인해야 나가요.
announce-sure-urgent = 긴급 공지는 다른 담당자가 승인해야 나가요.
announce-sure-others = { $count ->
    [0] <b>지금 승인할 수 있는 사람이 없어요.</b> 쓴 사람, 그 사람을 초대한 사람, 그 사람이 초대한 사람은 승인할 수 없어요. 소유자에게 담당자를 더 정해 달라고 해 주세요.
   *[other] 승인할 수 있는 사람: { $count }명
}
announce-sure-propose = { $count }명에게 보낼 승인 부탁하기
announce-goes = <b>{ $count }명에게 보내요.</b>
announce-correct-ask = <b>{ $count }명의 대화에서 글을 바꿀까요?</b> 알림은 다시 울리지 않아요.
announce-correct-yes = 네, { $count }명의 글을 바꾸기
announce-correct-goes = <b>{ $count }명의 글을 바꿔요.</b>
announce-asked = { $count ->
    [0] 승인을 기다려요. 지금은 승인할 수 있는 사람이 없어요.
   *[other] 승인을 부탁했어요. 승인할 수 있는 { $count }명에게 알렸어요.
}
announce-please-approve = { $urgent ->
    [true] <b>긴급 공지의 승인을 부탁해요.</b>
   *[other] <b>공지의 승인을 부탁해요.</b>
} { $where }
    { $who } 님이 { $count }명에게 보낼 공지를 썼어요. 열어서 보고, 승인하거나 돌려보내 주세요.
announce-waits = 다른 담당자의 승인을 기다려요. 고치면 승인을 처음부터 다시 받아야 해요.
announce-recall = 거두어 고치기
announce-recalled = 승인 부탁을 거두었어요. 고쳐서 다시 부탁해 주세요.
announce-look-first = 승인하려면 먼저 사람들이 볼 모습을 봐 주세요.
announce-look = 보고 승인하기: { $name }
announce-send-back = 까닭을 적어 돌려보내기
announce-check = <b>위의 메시지가 사람들이 받을 그대로예요.</b> 이 글, 이 사람들, 이 때에 보내도 될까요?
announce-approve = 승인: { $count }명에게 보내기
announce-approved = <b>승인했어요.</b>
announce-look-again = 다시 보기
announce-approved-yours = <b>공지가 승인됐어요.</b> { $where }
    { $who } 님이 승인했어요. { $count }명에게 가요.
announce-back-ask = 왜 돌려보내는지 써서 보내 주세요. 쓴 사람이 그대로 읽어요. { $longest }자까지예요.
announce-back-reads = <b>쓴 사람은 이렇게 읽어요</b>
announce-reason = “{ $reason }”
announce-back-again = 고치려면 까닭을 다시 써서 보내 주세요.
announce-back-yes = 돌려보내기
announce-back-done = 돌려보냈어요. 쓴 사람에게 까닭을 알렸어요.
announce-back-yours = <b>공지가 돌아왔어요.</b> { $where }
    { $who } 님: “{ $reason }”
    고쳐서 다시 승인을 부탁할 수 있어요.

## 보내는 동안

announce-far = { $bar } { $percent }%
    { $whole }명 가운데 { $done }명을 마쳤어요.
announce-delivered = 받은 사람: { $count }명
announce-delivered-left = 대화에 남은 사람: { $count }명
announce-fate-blocked = 봇을 막은 사람: { $count }명
announce-fate-failed = 보내지 못한 사람: { $count }명
announce-fate-unsure = 갔는지 알 수 없는 사람: { $count }명
announce-fate-opted-out = 공지를 끈 사람: { $count }명
announce-fate-taken-back = 대화에서 거둔 사람: { $count }명
announce-fate-waiting = 보내지 않고 끝낸 사람: { $count }명
announce-unchanged = 바꾸거나 거두지 못한 사람: { $count }명
announce-pace = 1초에 { $rate }명쯤 · 남은 시간: { SPAN($left) }
announce-held = 밤 9시가 지나 쉬고 있어요. 아침 8시에 이어서 보내요.
announce-is-paused = 멈춰 있어요. { $left }명이 남았어요.
announce-pause = 잠시 멈추기
announce-go-on = 이어서 보내기
announce-stop = 그만 보내기
announce-stop-ask = 그만 보낼까요? 아직 받지 못한 { $left }명에게는 가지 않아요. 되돌릴 수 없어요.
announce-stop-yes = 네, { $left }명에게는 보내지 않기

## 보낸 뒤

announce-began = 시작: { MOMENT($at) }
announce-ended = 끝: { MOMENT($at) }
announce-approved-by = 승인한 사람: { $who }
announce-whole = <b>받기로 한 사람: { $count }명</b>
announce-corrected = 글이 바뀐 사람: { $count }명
announce-unsure-means = 보내는 도중에 끊겨서 갔는지 알 수 없어요. 한 번 더 보내면 두 번 받는 사람이 있을 수 있어요.
announce-unsure-resent = 갔는지 알 수 없던 것은 이미 한 번 더 보냈어요.
announce-csv = 결과 표(CSV) 받기
announce-again = 알 수 없는 { $count }명에게 한 번 더
announce-again-ask = 갔는지 알 수 없는 { $count }명에게 한 번 더 보낼까요? 이미 받은 사람은 두 번 받게 돼요. 한 번만 할 수 있어요.
announce-again-yes = 네, { $count }명에게 한 번 더
announce-again-done = { $count }명에게 한 번 더 보내요.
announce-correct = 글 바로잡기
announce-correct-how = 글이나 단추를 고쳐 주세요. 보낸 메시지가 고친 글로 바뀌어요. 알림은 다시 울리지 않아요.
announce-unsend = 거두기
announce-unsend-ask = { $count ->
    [0] 지금 거둘 수 있는 메시지가 없어요. 텔레그램은 보낸 지 48시간이 지난 메시지를 지우게 해 주지 않아요.
   *[other] <b>{ $count }명</b>의 대화에서 이 공지를 지울까요? 이미 읽은 사람도 있을 수 있어요. 되돌릴 수 없어요.
}
announce-unsend-late = 보낸 지 48시간이 지난 { $count }명의 대화에는 남아요.
announce-unsend-stops = 아직 받지 못한 사람에게도 가지 않아요.
announce-unsend-yes = 네, { $count }명에게서 거두기
announce-over-yours = { $work ->
    [send] <b>공지를 다 보냈어요.</b>
    [correct] <b>공지의 글을 다 바꾸었어요.</b>
   *[take-back] <b>공지를 거두었어요.</b>
} { $where }
    열어서 결과를 볼 수 있어요.

announce-column-number = 공지 번호
announce-column-place = 보낸 곳
announce-column-text = 글의 앞부분
announce-column-outcome = 결과
announce-column-language = 언어
announce-column-accounts = 계정 수
announce-column-first = 처음 간 때
announce-column-last = 마지막에 간 때
announce-outcome-waiting = 보내지 않음
announce-outcome-queued = 보내는 중
announce-outcome-delivered = 받음
announce-outcome-blocked = 봇을 막음
announce-outcome-failed = 보내지 못함
announce-outcome-unsure = 알 수 없음
announce-outcome-opted-out = 공지를 끔
announce-outcome-taken-back = 거둠

## 안 되는 까닭

refused-announcement-reason = 돌려보내는 까닭을 1자부터 { $longest }자까지 써 주세요. 지금 { $length }자예요.
refused-moment-unreadable = 때를 읽지 못했어요. ‘6. 10. 14:00’이나 ‘내일 오전 10시’처럼 써 주세요.
refused-moment-no-time = 몇 시인지도 써 주세요. 예: 6. 10. 14:00
refused-moment-half = 오전인지 오후인지 알 수 없어요. ‘오후 2시’나 ‘14:00’처럼 써 주세요.
refused-moment-weekday = 날짜와 요일이 맞지 않아요. 달력을 보고 다시 써 주세요.
refused-moment-clock-change = 그때는 시계를 바꾸는 때라 없거나 두 번 와요. 다른 시각을 써 주세요.
refused-moment-past = 이미 지난 때예요. 지금보다 뒤의 때를 써 주세요.
refused-moment-far = 너무 먼 때예요. { $longest }일 안의 때를 써 주세요.
