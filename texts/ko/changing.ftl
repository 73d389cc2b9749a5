### 열려 있는 프로그램을 바꾸는 일: 늘리기, 글 고치기, 쉬기, 일찍 닫기, 보관. 담당자와 하는 말과 사람들이 듣는 말.

office-change = 프로그램 바꾸기

## 지금 어떤지

changing-before = <b>아직 열리지 않았어요.</b> { OPENING($opens) }에 열려요.
changing-open = <b>열려 있어요.</b>
changing-until = 닫는 때: { MOMENT($closes) } ({ SPAN($left) } 남음)
changing-always = 닫는 때가 정해져 있지 않아요.
changing-closed = <b>닫혔어요.</b> { MOMENT($closes) }에 닫혔어요.
changing-counted = { $counted ->
    [true] 개표를 마쳤어요.
   *[other] 아직 개표하지 않았어요.
}
changing-archived = <b>보관했어요.</b> { MOMENT($at) }에 목록에서 뺐어요. 링크로는 여전히 볼 수 있어요.
changing-close-waits = { $past ->
    [true] 닫는 때({ MOMENT($closes) })가 지났지만, 쉬는 동안에는 닫히지 않아요. 다시 열 때 닫는 때를 새로 정해요.
   *[other] 닫는 때: { MOMENT($closes) }
}
changing-version = { $version ->
    [1] 처음 올린 그대로예요.
   *[other] 제{ $version }판
}
changing-version-by = 제{ $version }판. 마지막에 한 일: { $deed } ({ $who }, { MOMENT($at) })
changing-betrays = <b>그대로 둘게요.</b> 이미 참여한 사람들과 한 약속이 달라지기 때문이에요.

## 늘리기

changing-extend = 참여 기간 늘리기
changing-extend-ask = <b>언제까지 늘릴까요?</b>
changing-extend-how = 글로 써서 보내 주세요. 예: 6/30, 2023. 6. 30. 18:00, 6월 30일까지, 2주 더
changing-until-now = 지금 닫는 때: { MOMENT($closes) }
changing-until-then = 새로 닫는 때: <b>{ MOMENT($closes) }</b>
changing-extend-sure = <b>이렇게 늘릴까요?</b>
changing-extend-told = 아직 마치지 않은 사람과 소식을 받는 사람에게 알려요. 다 마친 사람에게는 알리지 않아요.
changing-extend-yes = 이대로 늘리기
changing-other-date = 다른 날로
changing-extended = 늘렸어요. { MOMENT($closes) }에 닫혀요. 설명에 닫는 날이 적혀 있으면 ‘글 고치기’에서 함께 고쳐 주세요.

## 글 고치기

changing-texts = 글 고치기
changing-texts-which = <b>어느 글을 고칠까요?</b>
changing-texts-not = 동의서와 참여 자격, 보관 기간은 여기서 고칠 수 없어요. 사람들이 그대로 동의했기 때문이에요.
changing-texts-find = 찾는 말을 써서 보내면 그 말이 든 글만 보여요.
changing-texts-found = ‘{ $query }’{ JOSA($query, "이/가") } 든 글: { $found }개
changing-texts-more = 모두 보이지는 않아요. 더 긴 말로 찾아 보세요.
changing-texts-all = 모든 글
changing-text = { $named ->
    [true] { $what } ({ $of })
   *[other] { $what }
}
changing-text-title = { $named ->
    [true] <b>{ $what }</b> · { $of }
   *[other] <b>{ $what }</b>
}
changing-what-title = 제목
changing-what-host = 주최
changing-what-about = 설명
changing-what-option = 선택지 이름
changing-what-case = 선택지 설명
changing-what-topic = 주제 이름
changing-what-ask = 질문
changing-what-label = 질문의 짧은 이름
changing-what-why = 묻는 까닭
changing-what-item = 답의 이름
changing-what-paper = 서류 이름
changing-in-ko = 한국어
changing-in-en = 영어
changing-text-now = { $language }: <blockquote>{ $text }</blockquote>
changing-text-none = { $language }: 아직 없어요.
changing-mend-in = { $language } 고치기
changing-write-in = { $language } 새로 쓰기
changing-text-ask = <b>{ $language }로 어떻게 바꿀까요?</b> 글 전체를 써서 보내 주세요.
changing-text-how = { $lines ->
    [true] { $longest }자까지, 줄을 바꿔도 돼요.
   *[other] { $longest }자까지, 한 줄로 써 주세요.
}
changing-text-differs = { $language }에서 달라지는 것이에요.
changing-text-versions = 지금까지의 글은 지난 판에 그대로 남아요.
changing-text-yes = 이대로 고치기
changing-text-again = 다시 쓰기
changing-text-done = 고쳤어요. 이제 제{ $version }판이에요.

## 쉬기

changing-pause = 잠시 쉬기
changing-pause-why = <b>왜 쉬나요?</b> 사람들이 그대로 읽어요.
changing-pause-means = 쉬는 동안에는 아무도 새로 시작하거나 쓰거나 내거나 투표하거나 추천할 수 없어요. 쓰던 것은 그대로 남고, 마감 알림도 나가지 않아요.
changing-reason-how = 한국어로 { $longest }자까지 써서 보내 주세요. 영어는 나중에 더할 수 있어요.
changing-reason-english = <b>같은 까닭을 영어로 써서 보내 주세요.</b>
changing-add-english = 영어로도 쓰기
changing-pause-when = <b>언제 다시 이어지나요?</b>
changing-pause-when-how = 날짜와 시각을 써서 보내 주세요. 예: 6/10, 6월 10일 9:00, 3일 뒤. 날짜만 쓰면 그날 0시에 이어져요.
changing-pause-open = 아직 몰라요
changing-pause-sure = <b>지금부터 쉴까요?</b>
changing-will-read = 사람들이 읽을 까닭: <blockquote>{ $reason }</blockquote>
changing-pause-no-end = 다시 이어지는 때: 정해지지 않음. 여기서 ‘다시 이어 가기’를 눌러야 이어져요.
changing-pause-ends = 다시 이어지는 때: { OPENING($until) }. 저절로 이어져요.
changing-pause-close = 닫는 때는 { MOMENT($closes) } 그대로예요. 쉰 만큼 늘리려면 ‘참여 기간 늘리기’를 쓰세요.
changing-pause-waits = 닫는 때: { MOMENT($closes) }. 그때까지 쉬고 있으면 닫히지 않고 기다려요.
changing-pause-yes = 지금부터 쉬기
changing-paused = 쉬기 시작했어요. 쓰던 사람과 소식을 받는 사람에게 까닭을 알려요.
changing-go-on = 다시 이어 가기
changing-on-how = <b>어떻게 이어 갈까요?</b>
changing-on-since = { MOMENT($since) }부터 { SPAN($span) } 쉬었어요.
changing-on-outlived = 그 사이에 닫는 때가 지났어요. 새로 정해야 이어 갈 수 있어요.
changing-on-would = 쉰 만큼 늘리면 닫는 때: <b>{ MOMENT($closes) }</b>
changing-on-later = 쉰 만큼 늘려서 이어 가기
changing-on-same = 닫는 때는 그대로 두고 이어 가기
changing-on-now = 지금 이어 가기
changing-on-other = 다른 날까지 늘리기
changing-on-yes = 이대로 이어 가기
changing-goes-on = 다시 이어져요. 쓰던 사람과 소식을 받는 사람에게 알려요.

## 일찍 닫기

changing-close-early = 일찍 닫기
changing-early-why = <b>왜 일찍 닫나요?</b> 참여한 사람 모두가 그대로 읽어요.
changing-early-means = 사람들은 알린 날까지 시간이 있다고 믿어요. 그래서 다른 담당자나 소유자 한 사람이 똑같은 내용을 보고 승인해야 닫혀요.
changing-early-when = <b>언제 닫을까요?</b>
changing-early-when-how = 날짜와 시각을 써서 보내 주세요. 예: 6/10, 6월 10일 18:00, 3일 뒤. 날짜만 쓰면 그날 24시에 닫혀요.
changing-early-at-once = 승인하면 바로
changing-early-sure = <b>이렇게 요청할까요?</b>
changing-early-closes = 닫는 때: <b>{ MOMENT($closes) }</b>
changing-early-closes-at-once = 닫는 때: <b>승인하면 바로</b>
changing-early-second = 다른 담당자와 소유자에게 바로 알려요. 늦어도 { $days }일 안에 승인해야 하고, 그 사이에 프로그램이 바뀌면 다시 요청해야 해요.
changing-early-ask = 승인 요청하기
changing-early-is-asked = 요청했어요. 승인하거나 거절하면 알려 드려요.
changing-early-asked-told = { $who } 님이 ‘{ $title }’ 프로그램을 일찍 닫자고 요청했어요. 살펴보고 승인하거나 거절해 주세요.
changing-early-waits-here = <b>일찍 닫자는 요청이 승인을 기다려요.</b>
changing-early-look = 일찍 닫자는 요청 보기
changing-early-title = <b>일찍 닫자는 요청</b> · { $title }
changing-early-by = 요청: { $who }, { MOMENT($at) }
changing-early-waits = 다른 담당자나 소유자의 승인을 기다려요. { MOMENT($until) }까지예요.
changing-early-decide = 참여한 사람 모두에게 까닭과 함께 알려요. 그때까지 들어온 것은 모두 그대로 셉니다. { MOMENT($until) }까지 정해 주세요.
changing-early-yes = 승인하고 닫기
changing-early-no = 거절하기
changing-early-no-why = <b>왜 거절하나요?</b> 요청한 사람이 읽어요. { $longest }자까지 써서 보내 주세요.
changing-answer = 거절하는 까닭: <blockquote>{ $answer }</blockquote>
changing-early-no-yes = 이대로 거절하기
changing-early-drop = 요청 거두기
changing-early-dropped = 요청을 거두었어요. 프로그램은 그대로예요.
changing-early-approved = 승인했어요. 참여한 사람 모두에게 알려요. 설명에 닫는 날이 적혀 있으면 ‘글 고치기’에서 함께 고쳐 주세요.
changing-early-refused = 거절했어요. 요청한 사람에게 알렸어요. 프로그램은 그대로예요.
changing-early-approved-told = { $who } 님이 승인해서 ‘{ $title }’ 프로그램을 일찍 닫아요.
changing-early-refused-told = { $who } 님이 ‘{ $title }’ 프로그램을 일찍 닫자는 요청을 거절했어요. 까닭: { $answer }
changing-early-state-expired = { MOMENT($until) }까지 승인하지 않아 없던 일이 됐어요. 여전히 필요하면 다시 요청해 주세요.
changing-early-state-approved = { $who } 님이 승인했어요.
changing-early-state-refused = { $who } 님이 거절했어요.
changing-early-state-answered = { $who } 님이 거절했어요. 까닭: <blockquote>{ $answer }</blockquote>
changing-early-state-dropped = 요청을 거두었어요.

## 보관

changing-archive = 보관하기
changing-unarchive = 보관 풀기
changing-archive-ask = <b>보관할까요?</b>
changing-archive-means = 사람들이 보는 목록에서 빠져요. 링크를 가진 사람과 참여한 사람은 결과를 계속 볼 수 있어요. 다시 풀 수도 있어요.
changing-archive-yes = 보관하기
changing-archive-done = 보관했어요. 목록에서 빠졌어요.
changing-archive-waits = <b>아직 보관할 수 없어요.</b> 먼저 끝내야 할 것이 있어요.
changing-unarchive-ask = <b>보관을 풀까요?</b> 사람들이 보는 목록에 다시 나와요.
changing-unarchive-yes = 목록에 다시 넣기
changing-unarchive-done = 목록에 다시 넣었어요.
changing-waits-count = 개표가 아직 끝나지 않았어요. 닫히면 저절로 돼요.
changing-waits-telling = 결과를 아직 다 알리지 못했어요. 저절로 나가니 기다려 주세요.
changing-waits-undecided = 결정하지 않은 신청 { $count }건. ‘심사, 결정, 내려받기’에서 정해 주세요.
changing-waits-unreleased = 정했지만 알리지 않은 결정 { $count }건. ‘심사, 결정, 내려받기’에서 알려 주세요.
changing-waits-guardians = 확인하지 않은 보호자 동의 { $count }건. ‘보호자 동의 확인하기’에서 확인해 주세요.
changing-waits-attention = 정해 주어야 할 것 { $count }건. ‘들어온 신청 보기’에서 정해 주세요.
changing-waits-answers = 답해야 할 제안 { $count }건. ‘글 살피기와 답하기’에서 답해 주세요.
changing-waits-texts = 살펴봐야 할 글 { $count }건. ‘글 살피기와 답하기’에서 살펴 주세요.
changing-waits-objections = 정해야 할 이의 { $count }건. ‘글 살피기와 답하기’에서 정해 주세요.
changing-waits-news = 바뀐 것을 아직 다 알리지 못했어요. 저절로 나가니 기다려 주세요.

## 쉬는 동안 사람들이 읽는 말

list-resting = 지금은 잠시 쉬고 있어요.
resting-since = <b>지금은 잠시 쉬고 있어요.</b> { MOMENT($since) }부터예요.
resting-reason = 까닭: { $reason }
resting-until = { OPENING($until) }에 다시 이어져요.
resting-open = 언제 다시 이어질지는 아직 정해지지 않았어요. 이어지면 여기에 나와요.
resting-kept = 지금까지 쓰거나 낸 것은 그대로 있어요. 잃는 것은 없어요.
resting-vote-begun = 고르던 것도 그대로 있어요. 다시 이어지면 이어서 고르고 투표할 수 있어요.

## 사람들이 듣는 소식

change-open = 열어 보기
change-resumed = 다시 이어집니다. 쓰시던 것은 그대로 있습니다.
change-closes = 알려 드린 때보다 일찍 닫습니다. 닫는 때: { MOMENT($closes) }
change-closed = 알려 드린 때보다 일찍 닫았습니다. { MOMENT($closes) }에 닫혔습니다.
change-counts-vote = 닫을 때까지 들어온 표는 모두 그대로 셉니다.
change-counts-contest = 닫을 때까지 낸 것은 모두 그대로 심사합니다.
change-counts-application = 닫을 때까지 낸 것은 모두 그대로 처리합니다.
change-counts-board = 닫을 때까지 올라온 제안과 추천은 그대로 남고, 답해야 할 제안에는 그대로 답합니다.

## 안 된다고 할 때

refused-window-paused = 지금은 잠시 쉬고 있어서 받을 수 없어요. 쓰던 것은 그대로 있어요. 까닭: { $reason }
refused-window-paused-until = 지금은 잠시 쉬고 있어서 받을 수 없어요. { OPENING($until) }에 다시 이어지고, 쓰던 것은 그대로 있어요. 까닭: { $reason }
refused-extend-opening = 여는 때는 여기서 바꿀 수 없어요. 언제까지 늘릴지만 써 주세요. 예: 6/30
refused-extend-always = 닫는 때가 없는 프로그램이라 늘릴 것이 없어요.
refused-extend-no-later = 쓴 때({ MOMENT($wanted) })가 지금 닫는 때({ MOMENT($was) })보다 늦지 않아요. 더 늦은 때를 쓰거나, 앞당기려면 ‘일찍 닫기’를 쓰세요.
refused-extend-past = 이미 지난 때예요. 지금보다 늦은 때를 써 주세요.
refused-extend-far = 한 번에 { $longest }일까지 늘릴 수 있어요. 날짜를 다시 확인해 주세요.
refused-wording-gone = 그 글은 이제 없어요. 화면을 새로 열어 주세요.
refused-wording-same = 지금 글과 똑같아요. 고칠 것이 있으면 다시 써 주세요.
refused-wording-twin = 다른 선택지의 이름이 이미 ‘{ $found }’예요. 사람들이 구별할 수 있는 이름을 써 주세요.
refused-paused-already = 이미 쉬고 있어요.
refused-pause-past = 이미 지난 때예요. 지금보다 늦은 때를 써 주세요.
refused-pause-past-close = 다시 이어지기 전에 닫혀요. 닫는 때는 { MOMENT($closes_at) }예요. 그보다 이른 때를 쓰거나, 먼저 참여 기간을 늘려 주세요.
refused-pause-outlived = 쉬는 사이에 닫는 때({ MOMENT($closes_at) })가 지났어요. 닫는 때를 새로 정해야 이어 갈 수 있어요.
refused-not-paused = 지금은 쉬고 있지 않아요.
refused-early-close-past = 이미 지난 때예요. 지금보다 늦은 때를 쓰거나 ‘승인하면 바로’를 누르세요.
refused-early-close-no-earlier = 지금 닫는 때({ MOMENT($was) })보다 이르지 않아요. 더 이른 때를 써 주세요.
refused-early-close-no-second = 승인할 다른 담당자나 소유자가 없어요. 일찍 닫는 것은 두 사람이 함께 정해야 해요. 먼저 ‘역할’에서 담당자를 한 사람 더 초대해 주세요.
refused-early-close-gone = 기다리는 요청이 없어요. 이미 정해졌거나 거두었어요.
refused-early-close-own = 직접 요청한 것이라 스스로 승인하거나 거절할 수 없어요. 다른 담당자나 소유자가 정해야 해요.
refused-early-close-expired = { MOMENT($until) }까지 승인하지 않아 없던 일이 됐어요. 여전히 필요하면 다시 요청해야 해요.
refused-early-close-changed = 요청한 뒤에 프로그램이 바뀌었어요. 지금 모습을 보고 다시 요청해야 해요.
refused-early-close-author-gone = 요청한 사람이 이제 이 일을 할 수 없어요. 여전히 필요하면 다시 요청해야 해요.
refused-early-close-not-yours = 요청한 사람만 거둘 수 있어요. 안 된다면 거절해 주세요.
refused-archive-runs = 아직 닫히지 않았어요. { MOMENT($closes_at) }에 닫힌 뒤에 보관할 수 있어요.
refused-archive-always = 닫는 때가 없는 프로그램이에요. 먼저 일찍 닫은 뒤에 보관할 수 있어요.
refused-archive-waits = 아직 끝나지 않은 것이 { $count }건 있어요. 화면을 새로 열면 무엇인지 나와요.

## 기록

audit-text-corrected = 프로그램의 글을 고쳤습니다.
audit-paused = 프로그램을 쉬게 했습니다.
audit-resumed = 프로그램을 다시 이어 가게 했습니다.
audit-early-close-asked = 일찍 닫자고 요청했습니다.
audit-early-close-refused = 일찍 닫자는 요청을 거절했습니다.
audit-early-close-dropped = 일찍 닫자는 요청을 거두었습니다.
audit-closed-early = 일찍 닫기를 승인하여 닫는 때를 앞당겼습니다.
audit-archived = 프로그램을 보관했습니다.
audit-unarchived = 프로그램을 목록에 다시 넣었습니다.
log-fact-edition = 판
log-fact-text = 글
log-fact-digest = 요청의 지문
log-fact-asked-by = 요청한 계정
log-text-title = 제목
log-text-host = 주최
log-text-about = 설명
log-text-option = 선택지 이름
log-text-case = 선택지 설명
log-text-topic = 주제 이름
log-text-ask = 질문
log-text-label = 질문의 짧은 이름
log-text-why = 묻는 까닭
log-text-item = 답의 이름
log-text-paper = 서류 이름
