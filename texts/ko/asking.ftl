### 여러 물음으로 된 대화 어디에서나: 물음, 답, 동의, 파일.

ask-progress = { $title } · { $number }/{ $count }
ask-back = ‹ 이전
ask-why = 왜 묻나요?
ask-back-to-question = ‹ 물음으로
ask-keep-answer = 먼저 답 그대로 두기
ask-skip = 건너뛰기
ask-done = 다 했어요 ›
ask-go-on = 알겠어요, 계속할게요 ›
ask-yes = 예
ask-no = 아니요
ask-take-in = { $name } 고르기
ask-take-out = { $name } 빼기
ask-several = { $min ->
    [0] { $max }개까지
   *[other] { $min }개에서 { $max }개까지
} 고를 수 있어요. 지금 { $chosen }개 골랐어요.

ask-text-limits = { $shortest }자에서 { $longest }자까지 써 주세요.
ask-text-once = 글로 써서 보내 주세요.
ask-text-parts = 글로 써서 보내 주세요. 길면 여러 번에 나누어 보내도 하나로 이어져요.
ask-text-so-far = <blockquote expandable>{ $text }</blockquote>
ask-text-count = { $length }/{ $longest }자
ask-text-over = { $over }자가 넘어요. 쓴 글은 그대로 있어요. 보낸 메시지를 길게 눌러 고치면 여기에서도 고쳐져요.
ask-text-under = { $under }자를 더 써 주세요. 이어서 보내면 돼요.
ask-text-more = 더 있으면 이어서 보내고, 다 썼으면 ‘다 했어요’를 눌러 주세요.
ask-text-clear = 처음부터 다시 쓰기
ask-text-drop = 마지막 것 빼기

ask-day-typed = 글로 써서 보내 주세요. 예: 2010. 3. 5.
ask-which-day = 어느 날인가요?
ask-reading = { DAY($day) }
ask-reading-year = { $year }년

ask-phone-how = 글로 써서 보내거나 아래 단추를 눌러 주세요. 예: 010-0000-0000
ask-phone-share = 내 번호 보내는 단추 꺼내기
phone-share = 아래 ‘내 전화번호 보내기’ 단추를 누르면 번호가 저에게 와요. 직접 써서 보내도 돼요. 예: 010-0000-0000
phone-share-button = 내 전화번호 보내기
phone-taken = 전화번호를 받았어요.
refused-phone-of-another = 다른 사람의 연락처예요. ‘내 전화번호 보내기’ 단추를 누르거나 내 번호를 써서 보내 주세요.

ask-files = { $kinds } 파일, 하나에 { $largest }MB까지. { $max ->
    [1] 하나를
   *[other] { $min }개에서 { $max }개까지
} 받아요. 지금 { $there }개 있어요.
ask-files-how = 클립 모양(📎)을 눌러 파일을 보내 주세요. 글씨가 있는 사진은 ‘파일’로 보내면 더 또렷해요.
ask-file-remove = 빼기: { $name }

answer-as-file = 이 물음에는 파일로 답해 주세요. 클립 모양(📎)을 눌러 보내면 돼요.
answer-by-text = 여기서는 글로 답해 주세요. 방금 보내신 것은 보관하지 않았어요.
answer-by-button = 여기서는 아래 단추로 답해 주세요. 방금 보내신 것은 보관하지 않았어요.
answer-not-by-voice = 목소리는 알아듣지 못해요. 글로 써 주세요. 휴대전화 자판의 마이크를 누르면 말이 글로 바뀌어요.
answer-not-by-sticker = 그림이나 영상은 답이 될 수 없어요. 아래 물음에 답해 주세요. 방금 보내신 것은 보관하지 않았어요.
answer-not-by-file = 여기서는 파일을 받지 않아요. 아래 물음에 답해 주세요. 방금 보내신 파일은 보관하지 않았어요.
file-not-asked-for = 지금은 파일을 받는 물음이 아니에요. 방금 보내신 파일은 보관하지 않았어요. 파일을 바꾸거나 더 보내려면 그 물음을 다시 열어 주세요.
edited-later = 이미 끝낸 답의 메시지를 고치셨어요. 답은 그대로예요. 바꾸려면 확인 화면에서 그 물음을 다시 열어 주세요.

consent-required = <b>{ $title }</b> (꼭 필요해요)
consent-optional = <b>{ $title }</b> (골라서 정하세요)
consent-other-language = 이 글은 이 말로만 되어 있어요. 읽고 이해할 수 있을 때만 동의해 주세요.
consent-purpose = 목적: { $text }
consent-items = 항목: { $text }
consent-keeping = 보관: { $text }
consent-refusing = 동의하지 않을 권리: { $text }
consent-agree = 동의해요
consent-refuse = 동의하지 않아요
consent-refused-what-now = 동의하지 않으셨어요. 그러면 여기서는 더 나아갈 수 없어요. 마음이 바뀌면 ‘동의해요’를 누르고, 아니면 그만두거나 다른 방법으로 내 주세요.
lines-more = … 그 밖에 { $count }가지
