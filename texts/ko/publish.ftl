# What `madang publish` prints, and what is wrong with a programme file.
#
# mistake-* and remark-* are the keys of participation.mistakes. They never name their place: publish-at and
# publish-at-line set it before them. Days are dates, instants are When; everything else is text or a number.

## The outcome of each programme

publish-loaded = { $title } ({ $slug }): 새로 올렸습니다. 선택지 { $options }개.
publish-loaded-reception = { $title } ({ $slug }): 새로 올렸습니다. 물음 { $questions }개, 서류 { $papers }개, 동의 { $consents }개, 붙임 { $attachments }개.
publish-loaded-board = { $title } ({ $slug }): 새로 올렸습니다. 주제 { $topics }개.
publish-updated = { $title } ({ $slug }): 바뀐 내용을 올렸습니다. 이전 내용은 보관합니다.
publish-unchanged = { $title } ({ $slug }): 바뀐 것이 없습니다.
publish-window = 참여 기간: { OPENING($opens_at) }부터 { MOMENT($closes_at) }까지
publish-window-until = 참여 기간: 지금부터 { MOMENT($closes_at) }까지
publish-window-always = 참여 기간: 늘 열려 있습니다
publish-link = 참여 링크: https://t.me/봇이름?start={ $slug } (봇이름 자리에 봇의 사용자 이름을 넣으십시오)
publish-where = 올린 곳: { $folder }

## When nothing was loaded

publish-nothing-loaded = 파일에서 고칠 곳을 { $count }군데 찾았습니다. 아무것도 올리지 않았습니다.
publish-file-missing = { $file } 파일이 없습니다. 경로를 확인해 주십시오.
publish-file-unreadable = { $file } 파일을 열 수 없습니다. 읽기 권한이 있는 파일이어야 합니다.
publish-at = { $place }: { $what }
publish-at-line = { $line }번째 줄, { $place }: { $what }
publish-at-line-only = { $line }번째 줄: { $what }
publish-remarks = 올렸지만 확인해 주십시오.

## The file as a whole

mistake-file-too-large = 파일 크기가 { $size }MB입니다. { $limit }MB까지 읽습니다. 파일을 나누어 올려 주십시오.
mistake-file-not-utf8 = 글자 인코딩이 UTF-8이 아닙니다. 메모장에서 "다른 이름으로 저장"을 고르고 인코딩을 UTF-8로 바꾸어 저장해 주십시오.
mistake-file-binary = 글자로 된 파일이 아닙니다. TOML 형식의 글 파일이 필요합니다.
mistake-file-empty = 파일이 비어 있습니다. [office] 표와 프로그램의 표(예: [[vote]])가 필요합니다.
mistake-toml-syntax = TOML 문법에 맞지 않습니다: { $found } (읽기 도구의 설명: { $detail }). 글은 따옴표로 감싸고, 한 줄에 한 항목만 적어 주십시오. 나머지 내용은 이 줄을 고친 뒤에 확인할 수 있습니다.
mistake-toml-too-deep = 괄호가 너무 깊이 겹쳐 있어 읽을 수 없습니다. 예시 파일의 모양을 따라 주십시오.
mistake-no-programme = 올릴 프로그램이 없습니다. { $known } 표를 하나 이상 적어 주십시오.

## Keys and kinds of values

mistake-unknown-table = { $found } 항목은 알 수 없는 항목입니다. 파일의 맨 위에 쓸 수 있는 항목: { $known }
mistake-unknown-table-near = { $found } 항목은 알 수 없는 항목입니다. 혹시 { $suggestion } 항목입니까? 파일의 맨 위에 쓸 수 있는 항목: { $known }
mistake-unknown-key = { $found } 항목은 알 수 없는 항목입니다. 여기에 쓸 수 있는 항목: { $known }
mistake-unknown-key-near = { $found } 항목은 알 수 없는 항목입니다. 혹시 { $suggestion } 항목입니까? 여기에 쓸 수 있는 항목: { $known }
mistake-missing = { $name } 항목이 없습니다. 꼭 필요한 항목입니다.
mistake-original-missing = { $name } 항목의 번역만 있고 원문이 없습니다. 원문을 함께 적어 주십시오.
mistake-must-be-text = 적힌 값: { $found }. 따옴표로 감싼 글이어야 합니다.
mistake-must-be-yes-or-no = 적힌 값: { $found }. 따옴표 없이 true 또는 false라고 적어 주십시오.
mistake-must-be-whole-number = 적힌 값: { $found }. 따옴표 없는 정수여야 합니다. 예: 3
mistake-must-be-day = 적힌 값: { $found }. 날짜여야 합니다. 예: "2023. 5. 29." 또는 2023-05-29
mistake-must-be-moment = 적힌 값: { $found }. 따옴표 없이 날짜와 시각을 함께 적어 주십시오. 예: 2023-05-16T09:00:00+09:00
mistake-must-be-table = 적힌 값: { $found }. 다음과 같은 모양이어야 합니다: { $example }
mistake-must-be-list-of-tables = 표의 머리를 겹괄호로 적어 주십시오: [[{ $name }]]
mistake-must-be-one-of = 적힌 값: { $found }. 다음 가운데 하나여야 합니다: { $known }
mistake-must-be-one-of-near = 적힌 값: { $found }. 혹시 { $suggestion } 입니까? 다음 가운데 하나여야 합니다: { $known }
mistake-timezone-unknown = 적힌 값: { $found }. 알 수 없는 시간대입니다. 예: Asia/Seoul
mistake-timezone-unknown-near = 적힌 값: { $found }. 알 수 없는 시간대입니다. 혹시 { $suggestion } 입니까?

## Texts

mistake-text-empty = 글이 비어 있습니다. 내용을 적거나, 꼭 필요한 항목이 아니면 줄을 지워 주십시오.
mistake-text-too-long = 글이 { $length }자입니다. { $longest }자까지 쓸 수 있습니다.
mistake-text-control = { $position }번째 글자가 화면에 나타나지 않는 제어 문자({ $sign })입니다. 지워 주십시오.
mistake-text-one-line = 글 안에 줄바꿈이나 탭이 있습니다. 한 줄로 적어 주십시오.
mistake-text-invisible = 눈에 보이는 글자가 없습니다. 읽을 수 있는 글자를 적어 주십시오.

## Slugs, codes, options

mistake-slug-shape = 적힌 값: { $found }. 영문 소문자(a–z), 숫자, 붙임표(-)로 40자까지 쓸 수 있고, 붙임표로 시작할 수 없습니다.
mistake-slug-twice = 같은 주소 이름({ $found })이 { $other_line }번째 줄에도 있습니다. 프로그램마다 다른 이름을 적어 주십시오.
mistake-code-shape = 적힌 값: { $found }. 영문 대문자(A–Z)와 숫자로 1자에서 6자까지 적어 주십시오. 예: JC
mistake-options-number = 선택지가 { $found }개입니다. { $fewest }개에서 { $most }개까지 적어 주십시오.
mistake-option-name-twice = 같은 이름의 선택지({ $found })가 { $other_line }번째 줄에도 있습니다. 사람들이 구별할 수 있도록 다른 이름을 적어 주십시오.
mistake-option-key-twice = 같은 key를 쓰는 선택지({ $found })가 { $other_line }번째 줄에도 있습니다. 선택지마다 다른 key를 적어 주십시오.
mistake-choose-too-few = 적힌 값: { $found }. 1 이상이어야 합니다.
mistake-choose-too-many = 적힌 값: { $found }. 선택지가 { $options }개이므로 그보다 많이 고를 수 없습니다.
mistake-choose-upside-down = 가장 적게 고르는 수(min { $min })가 가장 많이 고르는 수(max { $max })보다 큽니다. 두 수를 확인해 주십시오.

## Windows

mistake-window-missing = 참여 기간이 없습니다. window = "2023. 5. 16. ~ 6. 15." 또는 closes_at = 2023-06-15T18:00:00+09:00 모양으로 적어 주십시오.
mistake-window-twice = 참여 기간이 두 번 적혀 있습니다. window만 남기거나, opens_at과 closes_at만 남겨 주십시오.
mistake-closes-before-it-opens = 마감(closes_at)이 시작(opens_at)보다 늦지 않습니다. 두 시각을 확인해 주십시오.
mistake-window-one-end = 적힌 값: { $text }. 시작과 끝이 모두 필요합니다. 예: 2023. 5. 16. ~ 6. 15.
mistake-window-ends-before-it-begins = 적힌 값: { $first } ~ { $second }. 끝이 시작보다 늦어야 합니다.
mistake-window-turns-the-year = 적힌 값: { $first } ~ { $second }. 끝이 시작보다 앞서 있어 어느 해인지 알 수 없습니다. 시작과 끝에 모두 연도를 적어 주십시오. 예: 2023. 12. 20. ~ 2024. 1. 10.
mistake-window-year-uncertain = 적힌 값: { $text }. 연도가 없어 같은 표의 { DAY($near) }에서 연도를 찾았으나, 그러면 참여 기간이 그날보다 먼저 끝납니다. 연도를 적어 주십시오.

## Days and times

mistake-date-unreadable = 날짜로 읽을 수 없는 부분: { $rest }. 다음과 같은 모양으로 적어 주십시오: 2023. 5. 16. ~ 6. 15. 18:00
mistake-date-incomplete = 적힌 값: { $text }. 달과 날을 모두 적어 주십시오. 예: 6. 15.
mistake-date-year-missing = 적힌 값: { $text }. 어느 해인지 알 수 없습니다. 연도를 네 자리로 적어 주십시오. 예: 2023. 5. 16.
mistake-date-year-two-digits = 적힌 값: { $text }. 연도를 네 자리로 적거나 앞에 작은따옴표를 붙여 주십시오. 예: 2023. 5. 16. 또는 '23. 5. 16.
mistake-date-year-last = 적힌 값: { $text }. 어느 수가 달이고 어느 수가 날인지 알 수 없습니다. 연, 월, 일 순서로 적어 주십시오. 예: 2023. 5. 16.
mistake-date-month-missing = 적힌 값: { $first } ~ { $second }. 끝이 시작보다 앞서 있어 어느 달인지 알 수 없습니다. 끝의 달을 적어 주십시오. 예: 6월 10일
mistake-date-impossible = 적힌 값: { $text }. 달력에 없는 날짜입니다. 연도는 1900년에서 2199년까지, 달은 1에서 12까지입니다.
mistake-day-impossible = 적힌 값: { $text }. 달력에 없는 날짜입니다. { $year }년 { $month }월은 { $last }일까지 있습니다.
mistake-day-without-time = 적힌 값: { $text }. 시각 없이 날짜만 적어 주십시오. 예: 2023. 5. 29.
mistake-weekday-wrong = 적힌 값: { $text }. 요일이 맞지 않습니다. { DAY($day) }입니다. 날짜와 요일 가운데 틀린 것을 고쳐 주십시오.
mistake-time-impossible = 적힌 값: { $text }. 없는 시각입니다. 00:00에서 24:00까지, 분은 두 자리로 적어 주십시오. 예: 18:00
mistake-time-unclear = 적힌 값: { $text }. 낮인지 밤인지 알 수 없습니다. 24시간제로 적어 주십시오. 예: 00:00, 12:30, 24:00
mistake-time-skipped = 적힌 값: { $time }. { $zone } 시간대에서는 시계를 앞당겨 이 시각이 없습니다. 다른 시각을 적어 주십시오.
mistake-time-twice = 적힌 값: { $time }. { $zone } 시간대에서는 시계를 늦추어 이 시각이 두 번 있습니다. opens_at이나 closes_at에 시차를 붙여 적어 주십시오. 예: 2023-10-29T02:30:00+01:00
mistake-length-fits-no-way = 적힌 기간: { $stated }일. { DAY($first) }부터 { DAY($last) }까지는 양쪽 날을 모두 세면 { $both_ends }일, 첫날을 빼면 { $without_first }일입니다. 날짜와 기간 가운데 틀린 것을 고쳐 주십시오.

## What would betray people who have already taken part

mistake-rule-settled = 이미 { $voters }개 계정이 투표했으므로 조건을 바꿀 수 없습니다. 지금: { $rule } = { $was }. 파일: { $rule } = { $wanted }. 되돌리거나, 다른 slug로 새 투표를 열어 주십시오.
mistake-option-has-ballots = "{ $option }" 선택지를 고른 표가 있어 지울 수 없습니다(지금까지 { $voters }개 계정 참여). 다시 넣어 주십시오. 후보가 물러났다면 about이나 그 선택지의 text에 알려 주십시오.
mistake-option-dropped-after-close = 투표가 끝났으므로 "{ $option }" 선택지를 지울 수 없습니다. 다시 넣어 주십시오.
mistake-option-renamed = 이미 { $voters }개 계정이 "{ $was }"라는 이름을 보고 투표했으므로 "{ $wanted }"라는 이름으로 바꿀 수 없습니다. 이름을 되돌리고, 알릴 것은 그 선택지의 text에 적어 주십시오.
mistake-option-added = 이미 { $voters }개 계정이 투표했으므로 "{ $option }" 선택지를 더할 수 없습니다. 먼저 투표한 사람은 이 선택지를 보지 못했습니다. 빼거나, 다른 slug로 새 투표를 열어 주십시오.
mistake-after-count = { MOMENT($closes_at) }에 마감하여 개표를 마쳤으므로 바꿀 수 없습니다. 되돌리거나, 다른 slug로 새 투표를 열어 주십시오.
mistake-window-closes-in-the-past = 새 마감({ MOMENT($closes_at) })이 이미 지났습니다. 지금은 { MOMENT($now) }입니다. 지금보다 늦은 마감을 적어 주십시오.
mistake-window-shortened = 이미 열려 있는데 마감이 앞당겨집니다. 지금 마감: { MOMENT($was) }. 새 마감: { MOMENT($wanted) }. 마감을 되돌리거나, 꼭 앞당겨야 한다면 --shorten을 붙여 다시 올려 주십시오.
mistake-window-opens-later = 이미 열려 있는데 시작이 늦춰집니다. 새 시작: { OPENING($wanted) }. 시작을 되돌리거나, 꼭 늦춰야 한다면 --shorten을 붙여 다시 올려 주십시오.
mistake-window-opens-after-ballots = 이미 { $voters }개 계정이 투표했으므로 시작을 늦출 수 없습니다. 새 시작: { OPENING($wanted) }. 시작을 되돌려 주십시오.
mistake-kind-changed = { $slug } 주소 이름은 이미 다른 종류({ $was })의 프로그램이 쓰고 있어 { JOSA($wanted, "으로/로") } 바꿀 수 없습니다. 다른 slug를 적어 주십시오.
mistake-window-gets-a-close = 늘 열려 있던 프로그램에 마감이 생깁니다. 새 마감: { MOMENT($wanted) }. 되돌리거나, 꼭 마감을 두어야 한다면 --shorten을 붙여 다시 올려 주십시오.
mistake-window-opens-after-hand-in = 이미 { $handed_in }건을 받았으므로 시작을 늦출 수 없습니다. 새 시작: { OPENING($wanted) }. 시작을 되돌려 주십시오.
mistake-consent-needs-version = "{ $consent }" 동의문이 바뀌었는데 버전이 오르지 않았습니다. 지금: version = { $was }. 파일: version = { $wanted }. 글을 되돌리거나, version = { $next }로 올려 주십시오. 올리면 아직 내지 않은 사람에게 다시 묻습니다.
mistake-retention-longer = 사람들이 동의한 것보다 오래 보관하게 됩니다. 지금: { $was }. 파일: { $wanted }. 되돌리거나, 꼭 받아야 하는 동의문에 새 보유 기간을 적고 그 version을 올려 주십시오.
mistake-team-smaller-than-one = 이미 { $largest }명인 팀이 있습니다. 파일에서는 { $wanted }명까지입니다. { $largest }명 이상으로 적어 주십시오.
mistake-ground-in-use = "{ $ground }" 사유로 정한 건이 있어 이 사유를 지울 수 없습니다. 다시 넣어 주십시오.
mistake-criterion-in-use = 이미 "{ $name }" 기준으로 심사한 건이 있어 이 기준을 지울 수 없습니다. 다시 넣어 주십시오.
mistake-review-begun = 이미 심사가 시작되어 점수의 기준을 바꿀 수 없습니다. 지금: { $rule } = { $was }. 파일: { $rule } = { $wanted }. 되돌려 주십시오.
mistake-dropped-after-hand-in = 이미 { $handed_in }건을 받았으므로 다음 항목을 지울 수 없습니다: { $dropped }. 다시 넣어 주십시오. 더는 필요하지 않다면 내지 않아도 되는 것으로 바꾸거나, 다른 slug로 새로 열어 주십시오.
mistake-tighter-after-hand-in = 이미 { $handed_in }건을 받았으므로 조건을 더 엄격하게 바꿀 수 없습니다. 지금: { $rule } = { $was }. 파일: { $rule } = { $wanted }. 되돌리거나, 다른 slug로 새로 열어 주십시오.
mistake-in-chat-settled = 담당자가 대화에서 내용을 보지 않는다고 알리고 이미 { $handed_in }건을 받았습니다. in_chat = "numbers"로 되돌려 주십시오.

## Files that are taken along

mistake-attachment-missing = { $file } 파일이 없습니다. 프로그램 파일이 있는 폴더를 기준으로 경로를 확인해 주십시오.
mistake-attachment-unreadable = { $file } 파일을 열 수 없습니다. 읽기 권한이 있는 파일이어야 합니다.
mistake-attachment-empty = { $file } 파일이 비어 있습니다. 내용이 있는 파일을 넣어 주십시오.
mistake-attachment-too-large = { $file } 파일이 { $limit }MB보다 큽니다. 더 작은 파일을 넣거나, file 대신 url로 파일의 주소를 적어 주십시오.

## Remarks

remark-length-fits-one-way = { $stated }일이라고 적혀 있습니다. 양쪽 날을 모두 세면 { $both_ends }일, 첫날을 빼면 { $without_first }일입니다. 읽은 마지막 날(그날 포함): { DAY($last) }. 틀렸다면 날짜를 고쳐 주십시오.
remark-hour-read-as = 적힌 값: { $text }. 24시간제로 읽은 시각: { $time }. 저녁이라면 "오후"를 붙이거나 18:00처럼 적어 주십시오.
remark-closes-at-start-of-day = 적힌 값: { $text }. 그날이 시작될 때 마감되므로 온종일 참여할 수 있는 마지막 날은 { DAY($last) }입니다. 그날 밤까지라면 24:00이라고 적어 주십시오.
remark-window-over = 참여 기간이 { MOMENT($closes_at) }에 이미 끝났습니다. 사람들은 끝난 것으로 보게 됩니다.
