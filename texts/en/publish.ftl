# What `madang publish` prints, and what is wrong with a programme file. See the Korean file for how it is used.

## The outcome of each programme

publish-loaded = { $title } ({ $slug }): loaded, { $options ->
    [one] { $options } option.
   *[other] { $options } options.
}
publish-loaded-reception = { $title } ({ $slug }): loaded. Questions: { $questions }, papers: { $papers }, consents: { $consents }, attachments: { $attachments }.
publish-loaded-board = { $title } ({ $slug }): loaded. Topics: { $topics }.
publish-updated = { $title } ({ $slug }): updated. The earlier version is kept.
publish-unchanged = { $title } ({ $slug }): nothing has changed.
publish-window = Open from { OPENING($opens_at) } until { MOMENT($closes_at) }
publish-window-until = Open from now until { MOMENT($closes_at) }
publish-window-always = Always open
publish-link = Link: https://t.me/BOTNAME?start={ $slug } (put the bot’s user name in place of BOTNAME)
publish-where = Loaded into: { $folder }

## When nothing was loaded

publish-nothing-loaded = { $count ->
    [one] { $count } thing in this file has to be put right. Nothing was loaded.
   *[other] { $count } things in this file have to be put right. Nothing was loaded.
}
publish-file-missing = There is no file { $file }. Please check the path.
publish-file-unreadable = The file { $file } can't be opened. It must be a file that you are allowed to read.
publish-at = { $place }: { $what }
publish-at-line = Line { $line }, { $place }: { $what }
publish-at-line-only = Line { $line }: { $what }
publish-remarks = Loaded, but please check:

## The file as a whole

mistake-file-too-large = The file has { $size } MB. At most { $limit } MB are read. Please divide it into several files.
mistake-file-not-utf8 = The file is not written in UTF-8. In your editor choose "Save as" and the encoding UTF-8.
mistake-file-binary = This is not a text file. A text file in TOML is needed.
mistake-file-empty = The file is empty. It needs a table [office] and a programme’s table, such as [[vote]].
mistake-toml-syntax = This is not TOML: { $found } (the reader says: { $detail }). Put texts in quotes, and one key on each line. The rest can be checked once this line is right.
mistake-toml-too-deep = Brackets are nested too deeply to be read. Please follow the sample file.
mistake-no-programme = There is no programme to load. Write at least one table { $known }.

## Keys and kinds of values

mistake-unknown-table = { $found } is not known. The top of the file can hold: { $known }
mistake-unknown-table-near = { $found } is not known. Did you mean { $suggestion }? The top of the file can hold: { $known }
mistake-unknown-key = { $found } is not known. Here can stand: { $known }
mistake-unknown-key-near = { $found } is not known. Did you mean { $suggestion }? Here can stand: { $known }
mistake-missing = { $name } is missing. It is required.
mistake-original-missing = { $name } has a translation but no original. Please write the original too.
mistake-must-be-text = Found: { $found }. Expected a text in quotes.
mistake-must-be-yes-or-no = Found: { $found }. Expected true or false, without quotes.
mistake-must-be-whole-number = Found: { $found }. Expected a whole number without quotes, such as 3.
mistake-must-be-day = Found: { $found }. Expected a date, such as "2023. 5. 29." or 2023-05-29.
mistake-must-be-moment = Found: { $found }. Expected a date with a time, without quotes, such as 2023-05-16T09:00:00+09:00.
mistake-must-be-table = Found: { $found }. Expected this shape: { $example }
mistake-must-be-list-of-tables = Begin this table with double brackets: [[{ $name }]]
mistake-must-be-one-of = Found: { $found }. Expected one of: { $known }
mistake-must-be-one-of-near = Found: { $found }. Did you mean { $suggestion }? Expected one of: { $known }
mistake-timezone-unknown = Found: { $found }. This time zone is not known. Expected a name such as Asia/Seoul.
mistake-timezone-unknown-near = Found: { $found }. This time zone is not known. Did you mean { $suggestion }?

## Texts

mistake-text-empty = The text is empty. Write something, or remove the line if it is not required.
mistake-text-too-long = The text has { $length } characters. At most { $longest } fit.
mistake-text-control = Character { $position } is a control character ({ $sign }) that nobody can see. Please remove it.
mistake-text-one-line = The text holds a line break or a tab. Please write it on one line.
mistake-text-invisible = There is nothing to see in this text. Please write letters that can be read.

## Slugs, codes, options

mistake-slug-shape = Found: { $found }. Expected a–z, 0–9 and hyphens, at most 40 of them, not beginning with a hyphen.
mistake-slug-twice = The same slug ({ $found }) stands on line { $other_line }. Each programme needs its own.
mistake-code-shape = Found: { $found }. Expected 1 to 6 of A–Z and 0–9, such as JC.
mistake-options-number = Found { $found } options. Expected { $fewest } to { $most }.
mistake-option-name-twice = An option of the same name ({ $found }) stands on line { $other_line }. People must be able to tell them apart.
mistake-option-key-twice = An option with the same key ({ $found }) stands on line { $other_line }. Each option needs its own.
mistake-choose-too-few = Found: { $found }. Expected 1 or more.
mistake-choose-too-many = Found: { $found }. There are { $options } options, so no more can be chosen.
mistake-choose-upside-down = The least to choose (min { $min }) is more than the most (max { $max }). Please check both.

## Windows

mistake-window-missing = It does not say when it is open. Write window = "2023. 5. 16. ~ 6. 15." or closes_at = 2023-06-15T18:00:00+09:00.
mistake-window-twice = It says twice when it is open. Keep either window, or opens_at and closes_at.
mistake-closes-before-it-opens = closes_at is not later than opens_at. Please check both.
mistake-window-one-end = Found: { $text }. Both the beginning and the end are needed, such as 2023. 5. 16. ~ 6. 15.
mistake-window-ends-before-it-begins = Found: { $first } ~ { $second }. The end must be later than the beginning.
mistake-window-turns-the-year = Found: { $first } ~ { $second }. The end comes before the beginning, so the year is not certain. Write the year of both, such as 2023. 12. 20. ~ 2024. 1. 10.
mistake-window-year-uncertain = Found: { $text }. It has no year. With the year of { DAY($near) }, which stands in the same table, it would end before that day. Please write the year.

## Days and times

mistake-date-unreadable = This can't be read as a date: { $rest }. Expected something like 2023. 5. 16. ~ 6. 15. 18:00
mistake-date-incomplete = Found: { $text }. Write both month and day, such as 6. 15.
mistake-date-year-missing = Found: { $text }. The year is not certain. Write it in four digits, such as 2023. 5. 16.
mistake-date-year-two-digits = Found: { $text }. Write the year in four digits, or with an apostrophe: 2023. 5. 16. or '23. 5. 16.
mistake-date-year-last = Found: { $text }. Which number is the month and which the day is not certain. Write year, month, day, such as 2023. 5. 16.
mistake-date-month-missing = Found: { $first } ~ { $second }. The end comes before the beginning, so the month is not certain. Write the month of the end too.
mistake-date-impossible = Found: { $text }. There is no such date. Years go from 1900 to 2199, months from 1 to 12.
mistake-day-impossible = Found: { $text }. There is no such date. The last day of month { $month } of { $year } is { $last }.
mistake-day-without-time = Found: { $text }. Write the day without a time, such as 2023. 5. 29.
mistake-weekday-wrong = Found: { $text }. The day of the week does not fit: it is { DAY($day) }. Please correct the date or the day of the week.
mistake-time-impossible = Found: { $text }. There is no such time. Write 00:00 to 24:00, with two digits for the minutes, such as 18:00.
mistake-time-unclear = Found: { $text }. Noon or midnight, that is not certain. Write it on the 24-hour clock: 00:00, 12:30 or 24:00.
mistake-time-skipped = Found: { $time }. In the time zone { $zone } clocks are put forward over this time, so it does not exist. Please write another.
mistake-time-twice = Found: { $time }. In the time zone { $zone } clocks are put back, so this time comes twice. Write opens_at or closes_at with its offset, such as 2023-10-29T02:30:00+01:00.
mistake-length-fits-no-way = Found a length of { $stated } days. From { DAY($first) } to { DAY($last) } there are { $both_ends } days counting both ends, { $without_first } without the first. Please correct the dates or the length.

## What would betray people who have already taken part

mistake-rule-settled = { $voters ->
    [one] { $voters } account has
   *[other] { $voters } accounts have
} already voted, so the rules can't change. Now: { $rule } = { $was }. In the file: { $rule } = { $wanted }. Undo this, or open a new vote with another slug.
mistake-option-has-ballots = There are ballots for "{ $option }", so it can't be removed ({ $voters ->
    [one] { $voters } account has
   *[other] { $voters } accounts have
} voted so far). Please put it back. If a candidate has withdrawn, say so in about or in the option's text.
mistake-option-dropped-after-close = The vote is over, so "{ $option }" can't be removed. Please put it back.
mistake-option-renamed = { $voters ->
    [one] { $voters } account has
   *[other] { $voters } accounts have
} already voted when the name was "{ $was }", so it can't become "{ $wanted }". Undo this, and say what is new in the option's text.
mistake-option-added = { $voters ->
    [one] { $voters } account has
   *[other] { $voters } accounts have
} already voted without seeing "{ $option }", so it can't be added. Take it out, or open a new vote with another slug.
mistake-after-count = The vote closed at { MOMENT($closes_at) } and has been counted, so this can't change. Undo this, or open a new vote with another slug.
mistake-window-closes-in-the-past = The new close ({ MOMENT($closes_at) }) has already passed. It is now { MOMENT($now) }. Write a later one.
mistake-window-shortened = This is open, and would now close earlier. Now: { MOMENT($was) }. In the file: { MOMENT($wanted) }. Undo this, or if it must be, publish again with --shorten.
mistake-window-opens-later = This is already open, and would now open later. In the file: { OPENING($wanted) }. Undo this, or if it must be, publish again with --shorten.
mistake-window-opens-after-ballots = { $voters ->
    [one] { $voters } account has
   *[other] { $voters } accounts have
} already voted, so the vote can't open later. In the file: { OPENING($wanted) }. Please undo this.
mistake-kind-changed = The slug { $slug } belongs to a programme of another kind ({ $was }), so it can't become this one ({ $wanted }). Write another slug.
mistake-window-gets-a-close = This was always open, and would now close. In the file: { MOMENT($wanted) }. Undo this, or if it must be, publish again with --shorten.
mistake-window-opens-after-hand-in = { $handed_in ->
    [one] { $handed_in } application has
   *[other] { $handed_in } applications have
} already been handed in, so this can't open later. In the file: { OPENING($wanted) }. Undo this.
mistake-consent-needs-version = The consent "{ $consent }" has changed, but its version has not risen. Now: version = { $was }. In the file: version = { $wanted }. Undo the change, or write version = { $next }; then those who have not handed in yet are asked again.
mistake-retention-longer = This would be kept for longer than people have agreed to. Now: { $was }. In the file: { $wanted }. Undo this, or write the new period into a required consent and raise its version.
mistake-team-smaller-than-one = There is a team of { $largest } already, and the file allows { $wanted }. Write at least { $largest }.
mistake-ground-in-use = Something was decided on the ground "{ $ground }", so it can't be removed. Please put it back.
mistake-criterion-in-use = Something was scored by the criterion "{ $name }", so it can't be removed. Please put it back.
mistake-review-begun = Reviewing has begun, so the measure can't change. Now: { $rule } = { $was }. In the file: { $rule } = { $wanted }. Undo this.
mistake-dropped-after-hand-in = { $handed_in ->
    [one] { $handed_in } application has
   *[other] { $handed_in } applications have
} already been handed in, so this can't be removed: { $dropped }. Please put it back. If it is not needed any more, let people leave it out, or open anew with another slug.
mistake-tighter-after-hand-in = { $handed_in ->
    [one] { $handed_in } application has
   *[other] { $handed_in } applications have
} already been handed in, so the conditions can't get stricter. Now: { $rule } = { $was }. In the file: { $rule } = { $wanted }. Undo this, or open anew with another slug.
mistake-in-chat-settled = { $handed_in ->
    [one] { $handed_in } application has
   *[other] { $handed_in } applications have
} been handed in on the word that officials see no content in the chat. Write in_chat = "numbers" again.

## Files that are taken along

mistake-attachment-missing = There is no file { $file }. Check its path, which begins at the folder of the programme file.
mistake-attachment-unreadable = The file { $file } can't be opened. It must be a file that may be read.
mistake-attachment-empty = The file { $file } is empty. Put a file with content in its place.
mistake-attachment-too-large = The file { $file } is larger than { $limit } MB. Use a smaller one, or write url with its address in place of file.

## Remarks

remark-length-fits-one-way = It says { $stated } days. There are { $both_ends } days counting both ends, { $without_first } without the first. The last day was read as { DAY($last) }, that day included. If that is wrong, please correct the dates.
remark-hour-read-as = Found: { $text }. It was read on the 24-hour clock: { $time }. If the evening is meant, write it as 18:00.
remark-closes-at-start-of-day = Found: { $text }. This closes when that day begins, so the last full day is { DAY($last) }. If the end of the day is meant, write 24:00.
remark-window-over = This closed at { MOMENT($closes_at) }. People will see that it is over.
