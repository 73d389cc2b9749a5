# What the rules of contests and applications say: mistakes in the file, and answers to people.
#
# mistake-* and remark-* are the keys of participation.mistakes, refused-* those of participation.refused.Refused,
# verdict-* those of participation.eligibility.Verdict. Under a "no" stands the human to call, said elsewhere.

## Mistakes in a programme file: keys, numbers, lists

mistake-key-shape = 적힌 값: { $found }. 영문 소문자(a–z), 숫자, 붙임표(-)로 24자까지 쓸 수 있고, 붙임표로 시작할 수 없습니다.
mistake-key-twice = 같은 key({ $found })가 { $other_line }번째 줄에도 있습니다. 저마다 다른 key를 적어 주십시오.
mistake-number-out-of-range = 적힌 값: { $found }. { $least }에서 { $most }까지 적을 수 있습니다.
mistake-limits-upside-down = 가장 작은 값(min { $min })이 가장 큰 값(max { $max })보다 큽니다. 두 값을 확인해 주십시오.
mistake-must-be-list = 적힌 값: { $found }. 다음과 같은 모양의 목록이어야 하며, 비어 있으면 안 됩니다: { $example }
mistake-word-twice = 목록에 { $found } 값이 두 번 적혀 있습니다. 하나를 지워 주십시오.
mistake-too-many-tables = { $found }개가 적혀 있습니다. { $most }개까지 적을 수 있습니다.

## Mistakes in a programme file: contests and applications

mistake-always-and-window = always = true와 { $name } 항목이 함께 있습니다. 늘 열려 있으면 always만, 기간이 있으면 { $name } 항목만 남겨 주십시오.
mistake-nothing-to-hand-in = 물어볼 것도 낼 서류도 없습니다. question 표나 paper 표를 하나 이상 적어 주십시오.
mistake-other-ways-number = 봇 없이 낼 수 있는 방법이 { $found }개 적혀 있습니다. 1개에서 { $most }개까지 적어 주십시오. 텔레그램을 쓰고 싶지 않은 사람도 참여할 수 있어야 합니다. 예: way = "visit"
mistake-attachment-file-or-url = file과 url 가운데 하나만 적어 주십시오.
mistake-attachment-file-shape = 적힌 값: { $found }. 이 파일이 있는 폴더 안의 경로여야 합니다. 예: forms/application.hwp
mistake-attachment-url-shape = 적힌 값: { $found }. https:// 로 시작하는 주소여야 합니다.
mistake-eligibility-unsaid = 누가 참여할 수 있는지 적혀 있지 않습니다. 누구나 참여할 수 있으면 anyone = true, 아니면 residence나 age를 적어 주십시오.
mistake-anyone-and-rules = 누구나 참여할 수 있다(anyone = true)고 하면서 조건도 적혀 있습니다. 둘 가운데 하나를 지워 주십시오.
mistake-age-unbounded = 나이의 범위가 없습니다. min이나 max를 적어 주십시오. 나이를 보지 않으면 age를 지워 주십시오.
mistake-age-day-needs-window = 적힌 값: { $found }. 이 프로그램의 참여 기간에는 그날이 없습니다. on = "applying"(내는 날)이나 날짜를 적어 주십시오.
mistake-consent-none-required = 꼭 받아야 하는 동의(required = true)가 없습니다. 개인정보를 받으려면 consent 표에 목적, 항목, 보유 기간, 거부할 권리를 적어 주십시오.
mistake-criteria-number = 심사 기준이 { $found }개입니다. 1개에서 { $most }개까지 적어 주십시오.
mistake-retention-one-unit = 보유 기간을 days, months, years 가운데 하나로만 적어 주십시오. 예: years = 3
mistake-retention-never-closes = 마감이 없는 프로그램이므로 보유 기간을 마감부터 셀 수 없습니다. after = "decision"이라고 적어 주십시오.

remark-consent-lacks-language = 이 동의문에는 다음 언어의 글이 모두 있지 않습니다: { $language }. 그 언어를 쓰는 사람은 다른 언어로 읽고 동의해야 합니다.

## "May I?"

verdict-yes = 참여할 수 있어요.
verdict-yes-until = 참여할 수 있어요. { $max }세까지 받기 때문에 { DAY($until) }까지 내 주세요.
verdict-not-yet = 아직은 참여할 수 없어요. { $min }세가 되는 { DAY($from) }부터 참여할 수 있어요.
verdict-too-young = 참여할 수 없어요. { $min }세부터 참여할 수 있는데, { DAY($day) } 기준으로 { $age }세예요.
verdict-too-young-by-year = 참여할 수 없어요. { $min }세부터 참여할 수 있는데, { DAY($day) } 기준으로 많아야 { $age }세예요.
verdict-too-old = 참여할 수 없어요. { $max }세까지 참여할 수 있는데, { DAY($day) } 기준으로 { $age }세예요.
verdict-too-old-by-year = 참여할 수 없어요. { $max }세까지 참여할 수 있는데, { DAY($day) } 기준으로 적어도 { $age }세예요.
verdict-not-resident = 참여할 수 없어요. 주민등록 주소가 { $place }에 있는 사람만 참여할 수 있는데, 아니라고 하셨어요.
verdict-need-residence = 주민등록 주소가 { $place }에 있나요?
verdict-need-birth-year = 몇 년에 태어났나요? 예: 2010
verdict-need-birth-date = 태어난 해만으로는 알 수 없어요. 생년월일을 알려 주세요. 예: 2010. 3. 5.

## Birth dates

refused-birth-resident-number = 주민등록번호는 보내지 마세요. 어디에도 남기지 않았어요. 방금 보낸 글은 대화에서도 지워 주세요. 생년월일만 있으면 돼요. 예: 2010. 3. 5.
refused-birth-unreadable = 날짜로 읽지 못했어요. 연, 월, 일 순서로 써 주세요. 예: 2010. 3. 5.
refused-birth-lunar = 음력은 양력으로 바꿀 때 틀릴 수 있어요. 주민등록에 있는 생년월일을 써 주세요. 예: 2010. 3. 5.
refused-birth-age = 나이가 아니라 태어난 때를 써 주세요. 예: 2010. 3. 5.
refused-birth-incomplete = 며칠인지가 빠졌어요. 연, 월, 일을 모두 써 주세요. 예: 2010. 3. 5.
refused-birth-only-year = 월과 일도 필요해요. 예: 2010. 3. 5.
refused-birth-year-short = 태어난 해를 네 자리로 써 주세요. 예: 2010
refused-birth-impossible = 달력에 없는 날이에요. 다시 확인해 주세요. 예: 2010. 3. 5.
refused-birth-in-future = 아직 오지 않은 때예요. 다시 확인해 주세요. 예: 2010. 3. 5.
refused-birth-too-long-ago = 너무 오래전이에요. 태어난 해를 다시 확인해 주세요. 예: 1950. 3. 5.
refused-birth-century = { $first }년인가요, { $second }년인가요? 태어난 해를 네 자리로 써 주세요.
refused-birth-day-or-month = 어느 수가 월이고 어느 수가 일인지 알 수 없어요. { DAY($first) }인가요, { DAY($second) }인가요?
refused-birth-order = 연, 월, 일의 순서를 알 수 없어요. 연도를 네 자리로, 맨 앞에 써 주세요. 예: 2010. 3. 5.
refused-birth-other-year = 앞에서는 { $year }년이라고 하셨어요. 어느 것이 맞는지 확인하고 생년월일을 다시 써 주세요. 예: 2010. 3. 5.

## Answers and papers

refused-answer-needed = 꼭 필요한 물음이라 건너뛸 수 없어요.
refused-answer-wrong-kind = 이 물음에는 이렇게 답할 수 없어요. 물음 아래 적힌 대로 답해 주세요.
refused-answer-empty = 눈에 보이는 글자가 없어요. 내용을 써 주세요.
refused-answer-too-short = 지금 { $length }자예요. { $shortest }자는 되어야 해요. 더 써 주세요.
refused-answer-too-long = 지금 { $length }자예요. { $longest }자까지 쓸 수 있어서 { $over }자를 줄여야 해요. 쓴 글은 그대로 있어요.
refused-answer-no-option = 고를 수 있는 것 가운데에서 하나씩만 골라 주세요.
refused-answer-too-few = { $min }개는 골라야 하는데 지금 { $chosen }개예요. 더 골라 주세요.
refused-answer-too-many = { $max }개까지 고를 수 있는데 지금 { $chosen }개예요. 몇 개를 빼 주세요.
refused-paper-empty = 빈 파일이에요. 파일을 확인하고 다시 보내 주세요.
refused-paper-too-large = 파일이 너무 커요. { $largest }MB까지 보낼 수 있어요.
refused-paper-too-many = 이미 { $max }개를 냈어요. 바꾸려면 하나를 먼저 빼 주세요.
refused-paper-wrong-kind = 받을 수 없는 종류의 파일이에요. 받는 것: { $kinds }

## Teams

refused-team-full = 자리가 모두 찼어요. 한 팀은 { $max }명까지예요. 아직 받아들이지 않은 초대도 자리로 세요.
refused-only-lead = 팀 대표만 할 수 있어요.
refused-lead-stays = 팀 대표는 나갈 수 없어요. 대표를 다른 팀원에게 넘기거나 신청을 취소해 주세요.
refused-invitation-own = 이 초대는 함께할 사람에게 보내는 것이에요. 링크를 그 사람에게 전해 주세요.
refused-invitation-gone = 없어진 초대예요. 팀 대표에게 새 링크를 받아 주세요.
refused-invitation-used = 다른 사람이 이미 쓴 초대예요. 팀 대표에게 새 링크를 받아 주세요.
refused-already-member = 이미 이 팀의 팀원이에요.
refused-in-another-team = 이미 다른 팀에 있어요. 한 사람은 한 팀에만 들어갈 수 있어요. 이 팀에 들어오려면 먼저 그 팀에서 나와 주세요.
refused-member-gone = 그 팀원은 이제 팀에 없어요.
refused-member-not-accepted = 아직 초대를 받아들이지 않았어요. 받아들인 뒤에 확인해 주세요.
refused-member-not-confirmed = 먼저 팀원으로 확인한 사람에게만 대표를 넘길 수 있어요.

## Consents and guardians

refused-consent-not-in-language = 이 동의문은 지금 쓰는 언어로 되어 있지 않아요. 읽지 못한 글에는 동의할 수 없으니, 다른 언어로 바꾸어 읽고 동의해 주세요: /language
refused-guardian-is-member = 팀에 함께하는 사람은 보호자로 동의할 수 없어요. 보호자가 자기 계정에서 링크를 열어야 해요.
refused-guardian-number-of-member = 팀원과 같은 전화번호예요. 보호자 자신의 번호가 필요해요.
refused-guardian-already-given = 다른 보호자가 이미 동의했어요.
refused-guardian-link-expired = 이 링크는 이제 쓸 수 없어요. 아이에게 새 링크를 받아 주세요.
refused-guardian-way-unknown = 이 프로그램에서 쓰지 않는 확인 방법이에요.
refused-guardian-checks-own = 보호자 본인의 동의는 다른 담당자가 확인해야 해요.
refused-guardian-not-given = 보호자가 아직 동의하지 않았거나 동의를 거두었어요.
refused-guardian-expired = 5일 안에 확인되지 않아 보호자의 정보를 지웠어요. 동의를 다시 받아 주세요.

## Handing in

refused-not-complete = 아직 빠진 것이 { $count }개 있어요. 모두 채운 뒤에 낼 수 있어요.
refused-limit-reached = 한 사람이 { $max }건까지 낼 수 있는데 이미 다 냈어요.
refused-correction-closed = 고칠 수 있는 기한이 { MOMENT($closes_at) }에 끝났어요.
refused-edit-too-late = 이미 심사가 시작되었거나 끝나서 고칠 수 없어요.
refused-move-unknown = 지금 상태에서는 할 수 없는 일이에요. 화면을 새로 열어 확인해 주세요.
refused-move-not-yours = 이 일을 할 수 있는 사람이 따로 있어요.
