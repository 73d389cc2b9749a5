# What steps say no to while they listen (conversations.kinds), as refused-* of participation.refused.Refused.
# What is said here is said under the question itself, which stays open.

## Texts

refused-text-no-room = { $longest }자까지 쓸 수 있는데 이미 훨씬 많이 쓰셨어요. 방금 보낸 글은 더하지 않았어요. 먼저 쓴 글을 줄여 주세요.
refused-answer-yes-or-no = 예 또는 아니요로 답해 주세요.

## Days

refused-day-unreadable = 날짜로 읽지 못했어요. 연, 월, 일을 모두 써 주세요. 예: 2026. 3. 5.
refused-day-incomplete = 연, 월, 일이 모두 필요해요. 예: 2026. 3. 5.
refused-day-lunar = 음력은 양력으로 바꿀 때 틀릴 수 있어요. 양력 날짜를 써 주세요. 예: 2026. 3. 5.
refused-day-impossible = 달력에 없는 날이에요. 다시 확인해 주세요. 예: 2026. 3. 5.
refused-day-unclear = 여러 날로 읽을 수 있어요. 어느 날인지 고르거나, 연도를 네 자리로 맨 앞에 써 주세요. 예: 2026. 3. 5.

## Names and telephone numbers

refused-name-empty = 이름으로 읽을 글자가 없어요. 이름을 써 주세요.
refused-name-too-long = 지금 { $length }자예요. 이름은 { $longest }자까지 쓸 수 있어요.
refused-name-link = 이름 자리에 주소나 계정이 있어요. 이름만 써 주세요.
refused-name-phone = 이름 자리에 전화번호 같은 숫자가 있어요. 번호는 남기지 않았어요. 이름만 써 주세요.
refused-name-resident-number = 주민등록번호는 보내지 마세요. 어디에도 남기지 않았어요. 방금 보낸 글은 대화에서도 지워 주세요. 이름만 써 주세요.
refused-phone-unreadable = 전화번호로 읽지 못했어요. 숫자를 확인하고 다시 써 주세요. 예: 010-0000-0000. 다른 나라 번호는 +와 나라 번호부터 써 주세요.
refused-phone-not-a-persons = 대표 번호나 짧은 번호로는 연락드릴 수 없어요. 본인의 전화번호를 써 주세요.
refused-phone-anonymous = +888로 시작하는 번호는 텔레그램 안에서만 쓰여서 전화를 걸 수 없어요. 다른 번호를 써 주세요.

## Consents, files, and steps that wait

refused-consent-undecided = 위의 글을 읽고 동의할지 단추로 골라 주세요. 글로 쓴 동의는 받지 않아요.
refused-consent-refused = 꼭 필요한 동의라서 동의하지 않으면 더 나아갈 수 없어요. 마음이 바뀌면 언제든 동의할 수 있어요.
refused-guardian-awaited = 보호자의 동의와 담당자의 확인을 기다리고 있어요. 그 전에는 아무것도 더 묻지 않아요.
refused-paper-too-few = { $min }개를 내야 하는데 지금 { $there }개예요. 더 보내 주세요.
refused-not-confirmed = 위의 글을 읽고 아래 단추를 눌러 주세요.
