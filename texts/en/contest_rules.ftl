# What the rules of contests and applications say. See the Korean file for how it is used.

## Mistakes in a programme file: keys, numbers, lists

mistake-key-shape = Found: { $found }. Expected a–z, 0–9 and hyphens, at most 24 of them, not beginning with a hyphen.
mistake-key-twice = The same key ({ $found }) stands on line { $other_line }. Each needs its own.
mistake-number-out-of-range = Found: { $found }. Expected { $least } to { $most }.
mistake-limits-upside-down = The least (min { $min }) is more than the most (max { $max }). Please check both.
mistake-must-be-list = Found: { $found }. Expected a list of this shape, which must not be empty: { $example }
mistake-word-twice = { $found } stands twice in the list. Please remove one.
mistake-too-many-tables = Found { $found }. At most { $most } are possible.

## Mistakes in a programme file: contests and applications

mistake-always-and-window = always = true stands beside { $name }. Keep always if it never closes, or { $name } if it does.
mistake-nothing-to-hand-in = It asks nothing and wants no papers. Write at least one question or paper table.
mistake-other-ways-number = Found { $found } ways to hand in without the bot. Expected 1 to { $most }: people who do not want to use Telegram must be able to take part. Example: way = "visit"
mistake-attachment-file-or-url = Write either file or url, one of the two.
mistake-attachment-file-shape = Found: { $found }. Expected a path inside the folder of this file, such as forms/application.hwp
mistake-attachment-url-shape = Found: { $found }. Expected an address that begins with https://
mistake-eligibility-unsaid = It does not say who may take part. Write anyone = true, or residence or age.
mistake-anyone-and-rules = It says that anyone may take part (anyone = true), and it states conditions. Please remove one of the two.
mistake-age-unbounded = The age has no bounds. Write min or max, or remove age if it does not matter.
mistake-age-day-needs-window = Found: { $found }. The window of this programme has no such day. Write on = "applying" (the day of applying) or a date.
mistake-consent-none-required = There is no required consent (required = true). To take personal data, write a consent table with purpose, items, period of keeping and the right to refuse.
mistake-criteria-number = Found { $found } criteria. Expected 1 to { $most }.
mistake-retention-one-unit = Write the period of keeping in one unit only: days, months or years. Example: years = 3
mistake-retention-never-closes = This programme never closes, so the period of keeping can't begin at the close. Write after = "decision".

remark-consent-lacks-language = This consent is not written in full in this language: { $language }. People who use it will have to read and consent in another.

## "May I?"

verdict-yes = Yes, you may take part.
verdict-yes-until = Yes, you may take part. The age limit is { $max }, so please hand in by { DAY($until) }.
verdict-not-yet = Not yet. You may take part from { DAY($from) }, when you turn { $min }.
verdict-too-young = Sorry, you can't take part. The age is { $min } or more, and on { DAY($day) } you are { $age }.
verdict-too-young-by-year = Sorry, you can't take part. The age is { $min } or more, and on { DAY($day) } you are { $age } at most.
verdict-too-old = Sorry, you can't take part. The age is up to { $max }, and on { DAY($day) } you are { $age }.
verdict-too-old-by-year = Sorry, you can't take part. The age is up to { $max }, and on { DAY($day) } you are { $age } at least.
verdict-not-resident = Sorry, you can't take part. It is for people with their registered address in { $place }, and you said that yours is not.
verdict-need-residence = Is your registered address in { $place }?
verdict-need-birth-year = In which year were you born? Example: 2010
verdict-need-birth-date = The year alone does not decide it. Please tell me your full date of birth. Example: 2010-03-05

## Birth dates

refused-birth-resident-number = Please do not send your resident registration number. Nothing of it was kept; please also delete that message from this chat. Your date of birth is enough. Example: 2010-03-05
refused-birth-unreadable = I can't read that as a date. Please write year, month and day. Example: 2010-03-05
refused-birth-lunar = A lunar date can go wrong when it is converted. Please write the date that stands in your registration. Example: 2010-03-05
refused-birth-age = Please write when you were born, not your age. Example: 2010-03-05
refused-birth-incomplete = The day is missing. Please write year, month and day. Example: 2010-03-05
refused-birth-only-year = Month and day are needed too. Example: 2010-03-05
refused-birth-year-short = Please write the year of birth in four digits. Example: 2010
refused-birth-impossible = There is no such day in the calendar. Please check. Example: 2010-03-05
refused-birth-in-future = That is in the future. Please check. Example: 2010-03-05
refused-birth-too-long-ago = That is too long ago. Please check the year. Example: 1950-03-05
refused-birth-century = Is it { $first } or { $second }? Please write the year of birth in four digits.
refused-birth-day-or-month = I can't tell which number is the month and which the day. Is it { DAY($first) } or { DAY($second) }?
refused-birth-order = I can't tell the order of year, month and day. Please write the year first, in four digits. Example: 2010-03-05
refused-birth-other-year = Before, you said { $year }. Please check which is right and write your date of birth again. Example: 2010-03-05

## Answers and papers

refused-answer-needed = This question is required and can't be skipped.
refused-answer-wrong-kind = This question can't be answered like that. Please answer as it says below the question.
refused-answer-empty = There is nothing to see in this text. Please write something.
refused-answer-too-short = It has { $length } characters now. It needs { $shortest }. Please write more.
refused-answer-too-long = It has { $length } characters now. At most { $longest } fit, so { $over } have to go. What you wrote is still there.
refused-answer-no-option = Please choose from what is offered, each at most once.
refused-answer-too-few = Please choose at least { $min }; you have { $chosen }.
refused-answer-too-many = You can choose { $max } at most; you have { $chosen }. Please take some out.
refused-paper-empty = The file is empty. Please check it and send it again.
refused-paper-too-large = The file is too large. At most { $largest } MB can be sent.
refused-paper-too-many = { $max } are here already. To change one, take one out first.
refused-paper-wrong-kind = This kind of file can't be taken. What can be: { $kinds }

## Teams

refused-team-full = All places are taken. A team has { $max } members at most; invitations that nobody has accepted yet count too.
refused-only-lead = Only the team’s leader can do this.
refused-lead-stays = The leader can’t leave the team. Hand over the lead to another member, or withdraw the application.
refused-invitation-own = This invitation is for somebody who joins you. Please pass the link on to them.
refused-invitation-gone = This invitation no longer exists. Please ask the team’s leader for a new link.
refused-invitation-used = Somebody else has used this invitation. Please ask the team’s leader for a new link.
refused-already-member = You are in this team already.
refused-in-another-team = You are in another team already, and one person can be in one team only. To join this one, leave the other first.
refused-member-gone = That member is no longer in the team.
refused-member-not-accepted = The invitation has not been accepted yet. You can confirm after that.
refused-member-not-confirmed = The lead can only go to a member whom you have confirmed.

## Consents and guardians

refused-consent-not-in-language = This consent is not written in your language. Nobody can consent to what they could not read: please change the language, read it and consent there: /language
refused-guardian-is-member = Somebody in the team can’t consent as a guardian. The guardian has to open the link in their own account.
refused-guardian-number-of-member = That is a member’s phone number. The guardian’s own number is needed.
refused-guardian-already-given = Another guardian has consented already.
refused-guardian-link-expired = This link can no longer be used. Please ask the child for a new one.
refused-guardian-way-unknown = This programme does not use that way of checking.
refused-guardian-checks-own = Another official has to check a guardian’s consent that is your own.
refused-guardian-not-given = The guardian has not consented yet, or has withdrawn the consent.
refused-guardian-expired = It was not confirmed within 5 days, so the guardian’s data was destroyed. The consent has to be asked for again.

## Handing in

refused-not-complete = { $count ->
    [one] { $count } thing is still missing. You can hand in once it is there.
   *[other] { $count } things are still missing. You can hand in once they are there.
}
refused-limit-reached = One person can hand in { $max } at most, and you have.
refused-correction-closed = The time for corrections ended at { MOMENT($closes_at) }.
refused-edit-too-late = It is being reviewed or has been decided, so it can no longer be changed.
refused-move-unknown = That can’t be done in its present state. Please open the screen anew and check.
refused-move-not-yours = Somebody else has to do this.
