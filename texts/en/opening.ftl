### Opening programmes: drafts, previews, the second person, publishing.

office-opening = Open something new
office-is-before = not open yet
office-is-open = open
office-is-after = closed
office-is-paused = paused
office-is-archived = archived

## The list

opening-title = Open something new
opening-head = <b>What is being prepared</b>
opening-mine = { $count ->
    [0] You are preparing nothing.
    [one] You are preparing one thing.
   *[other] You are preparing { $count } things.
}
opening-for-you = { $count ->
    [one] Somebody asks you to look at one.
   *[other] You are asked to look at { $count }.
}
opening-new = Prepare something new
opening-one = { $state } · { $title }
opening-untitled-vote = Vote without a title
opening-untitled-contest = Contest without a title
opening-untitled-application = Application without a title
opening-untitled-board = Board without a title
opening-kind-vote = Vote
opening-kind-contest = Contest
opening-kind-application = Application
opening-kind-board = Board
opening-state-unfinished = being written
opening-state-draft = draft
opening-state-proposed = waits for approval
opening-state-approved = approved
opening-state-published = published

## Ways to begin

opening-new-title = <b>What do you want to open?</b>
opening-new-about = I ask one thing after another. What you have begun is kept, so you can go on at any time.
opening-make-vote = A vote
opening-make-contest = A contest
opening-make-application = An application
opening-make-board = A board
opening-way-copy = Copy an earlier one or an example
opening-way-file = Send a file
opening-copy-title = <b>What do you want to copy?</b>
opening-copy-about = I ask only for a new title and new dates; everything else comes along, and can be changed.
opening-copy-earlier = { $kind } · { $title }
opening-copy-sample = Example · { $kind } · { $title }
opening-file-title = <b>Send the programme file to this chat.</b>
opening-file-how = Send a file whose name ends in .toml, as a document (up to 4 MB). If something is wrong, I tell you on which line and what to do. Each programme in it becomes a draft of its own.
opening-file-forms = If it names forms (file = "…"), open the draft afterwards and send those files too.
opening-file-example = Get an example file
opening-file-arriving = I am fetching { $name }, and tell you when I have read it.
opening-file-refused = { $name } can't be used. { $why }
opening-file-mistakes = <b>There { $count ->
    [one] is one mistake
   *[other] are { $count } mistakes
} in { $name }.</b> Nothing was changed.
opening-file-again = Mend it, and send it again.
opening-file-taken = I have made a draft of your file: { $title }. Look at the preview, and show it to whoever answers for it with you.
opening-file-replaced = The draft now is what your file says: { $title }
opening-file-comes = The file is on its way.

## One draft

opening-kind-state = { $kind } · { $state }
opening-window = Open from { OPENING($opens) } to { MOMENT($closes) }
opening-window-days = { $days ->
    [one] One day
   *[other] { $days } days, the first and the last included
}
opening-window-until = Open from publishing to { MOMENT($closes) }
opening-window-always = Always open
opening-zone = Time zone: { $zone }
opening-at = Published at { OPENING($at) }
opening-at-once = Published as soon as it is approved.
opening-author = Prepared by { $who }
opening-waits = It waits for approval. If you change it, you have to ask again.
opening-asked-you = Please look at everything and approve it. You then answer for it too, to its last day, and exactly what you have seen is published.
opening-approved-by = Approved by { $who }
opening-waived = An office of one: it is published without another person's approval, and that is on record.
opening-published-about = It is published. You find it in the office's list of programmes.
opening-mistakes-head = <b>To be mended before it can be published</b>
opening-mistake = • { $what }
opening-send-files = Send the missing forms to this chat as documents.
opening-preview = Preview
opening-everything = Everything in it
opening-second = Ask for approval
opening-change = Change
opening-when = When to publish
opening-get-file = Get it as a file
opening-drop = Throw away
opening-to-list = ‹ To the list
opening-to-draft = ‹ To the draft
opening-to-change = ‹ To what can be changed
opening-see = What people see
opening-to-office = Open in the office
opening-approve = Approve what I have seen
opening-send-back = Send back

opening-drop-ask = <b>Throw this draft away?</b> { $title }. It can't be brought back.
opening-drop-no = Keep it
opening-drop-yes = Throw away
opening-dropped = The draft is thrown away.

## Preview

opening-preview-mark = <b>Preview</b> — this is what people will see while it is open. The buttons do nothing here.
opening-preview-nothing = This is a preview: nothing happens. The button works once it is published.
opening-preview-in = In { $language }
opening-everything-title = <b>Everything that will be published</b>
opening-anyone = anyone
opening-part-office = Office: { $name } (receipt numbers begin with { $code })
opening-part-contact = Contact: { $contact }
opening-part-link = Name in links: { $slug }
opening-part-comments = { $yes ->
    [true] People can comment.
   *[other] There are no comments.
}
opening-part-choose = { $fixed ->
    [true] Choose { $max },
   *[other] Choose { $min } to { $max },
} { $ranked ->
    [true] ranked.
   *[other] without ranks.
}
opening-part-results = Results: { $results ->
    [live] seen while people vote
   *[other] seen after the close
}
opening-part-change = After voting: { $change ->
    [never] it can't be changed
   *[other] it can be changed until the close
}
opening-part-option = <b>{ $number }. { $name }</b>
opening-part-write = Who may bring proposals: { $who }
opening-part-recommend = Who may recommend: { $who }
opening-part-moderation = { $moderation ->
    [before] The office reads first; then it is public.
   *[other] It is public at once; the office looks at it later.
}
opening-part-goal = With { $goal } recommendations it is answered within { $days } days.
opening-part-no-goal = No number of recommendations obliges to an answer.
opening-part-topics = <b>Topics</b>
opening-part-topic = • { $name }
opening-part-who = Who may take part: { $who }
opening-part-keeping = Kept for { $count } { $unit ->
    [days] days
    [months] months
   *[years] years
}
opening-part-review = { $reviewers ->
    [0] The office decides.
    [one] One reviewer gives points, then the office decides.
   *[other] { $reviewers } reviewers give points, then the office decides.
}
opening-part-question = <b>Question { $number }</b>: { $ask }{ $optional ->
    [true] {" "}(may be skipped)
   *[other] {""}
}
opening-part-consent = <b>Consent</b>: { $title }{ $required ->
    [true] {" "}(required)
   *[other] {" "}(optional)
}
opening-part-ground = May be refused because: { $text }
opening-part-objection = Objection: { $text }

## The second person

opening-second-title = <b>Ask whoever answers for it with you.</b>
opening-second-last-day = It can be published once another person approves it who can act on its last day ({ DAY($last) }).
opening-second-always = It never closes: it can be published once another person approves it whose role does not end.
opening-second-whom = Whom do you ask? Whoever approves answers for it too.
opening-ask-one = { $who }
opening-ask-all = Ask everybody ({ $count })
opening-asked = { $count ->
    [one] One person is asked.
   *[other] { $count } people are asked.
} I tell you when it is approved.
opening-please = { $who } asks you to look at something that is to be opened: { $title }. Approve it or send it back.
opening-alone = There is nobody who could answer for it with you. Better invite another official, or a deputy for that day. If yours is an office of one, you can publish it without approval, and that goes on record.
opening-alone-yes = Publish without approval (on record)
opening-approved = Approved. It is published by itself when its time comes.
opening-approved-yours = { $who } has approved it: { $title }. It is published by itself when its time comes.
opening-sent-back = Sent back with your reason.
opening-sent-back-yours = { $who } has sent it back: { $title }. Reason: { $reason }
opening-published = <b>Published:</b> { $title }. The link for people: { $link }
opening-failed = <b>Its time had come, but it could not be published:</b> { $title }. The draft is still there. Mend it, and ask for approval again.

## When it is published

opening-when-ask = <b>When is it to be published?</b> From then on whoever has the link can see it. People can take part only while it is open.
opening-when-how = Type day and time, for example 5/10 09:00 or 2026-05-10 14:00.
opening-when-at-once = As soon as it is approved

## Asking

opening-asking = <b>{ $kind }</b> · { $left ->
    [one] the last question
   *[other] { $left } questions left
}
opening-stands = Now: { $value }
opening-understood = I have understood: { $value }
opening-keep = Leave it so
opening-later = Go on later
opening-previous = ‹ Question before
opening-go-on = Go on answering ›
opening-nothing = nothing
opening-line = { $name }: { $value }
opening-change-title = <b>What do you want to change?</b>
opening-change-how = For everything else, get it as a file, change that, and send it while the draft is open here.

opening-ask-office-name = <b>Which office opens it?</b>
opening-about-office-name = The name that people see, for example Jecheon City.
opening-name-office-name = Office
opening-ask-office-code = <b>With which letters do receipt numbers begin?</b>
opening-about-office-code = 1 to 6 capital letters and digits, for example JC: numbers then read JC-2026-0001.
opening-name-office-code = Receipt numbers
opening-ask-office-contact = <b>Whom can people ask?</b>
opening-about-office-contact = A desk and a telephone number that a human answers.
opening-name-office-contact = Contact
opening-ask-title = <b>What is its title?</b>
opening-about-title = One line, up to 120 characters.
opening-name-title = Title
opening-ask-about = <b>What is it about?</b>
opening-about-about = For people who have never heard of it. Up to 1,500 characters.
opening-name-about = About
opening-ask-window = <b>From when to when is it open?</b>
opening-about-window = Type it as you usually do, month first: 5/16~6/15 or 2026-05-16 ~ 2026-06-15 18:00
opening-name-window = Open
opening-choice-window-always = Always open
opening-ask-who = <b>Who may take part?</b>
opening-about-who = The bot asks people for it, and keeps to it.
opening-name-who = Who
opening-choice-who-anyone = Anyone
opening-choice-who-place = An address here
opening-choice-who-age = A certain age
opening-choice-who-both = An address here, a certain age
opening-ask-age = <b>From which age to which?</b>
opening-about-age = In full years, for example 9~24, 19 or older, 24 or younger.
opening-name-age = Age
opening-ask-place = <b>Which place?</b>
opening-about-place = People are asked whether their address is there, for example Jecheon.
opening-name-place = Place
opening-ask-team = <b>Alone, or together?</b>
opening-about-team = For other sizes of teams type them, for example 2~5. If you don't, they are 2 to 4.
opening-name-team = Teams
opening-choice-team-alone = Alone only
opening-choice-team-either = Alone or as a team
opening-choice-team-team = Teams only
opening-ask-questions = <b>What is to be asked?</b>
opening-about-questions = Type one question on each line.
opening-name-questions = Questions
opening-choice-questions-default = Only a title and the idea
opening-ask-files = <b>A file too?</b>
opening-about-files = One PDF, HWP, HWPX or DOCX, sent in the chat.
opening-name-files = Papers
opening-choice-files-none = No file
opening-choice-files-one = A file is required
opening-choice-files-optional = A file may be sent
opening-ask-keeping = <b>For how long is personal data kept?</b>
opening-about-keeping = From the day on which the result is told; then it is destroyed. The consent says so too.
opening-name-keeping = Kept for
opening-number-keeping = { $count ->
    [one] one year
   *[other] { $count } years
}
opening-ask-review = <b>Are there reviewers?</b>
opening-about-review = If so, that many give points to each.
opening-name-review = Review
opening-number-review = { $count ->
    [0] None: the office decides
    [one] One reviewer
   *[other] { $count } reviewers
}
opening-ask-per-person = <b>How many may one person hand in?</b>
opening-about-per-person = You can type a number.
opening-name-per-person = For each person
opening-number-per-person = { $count }
opening-choice-per-person-any = Any number
opening-ask-comments = <b>May people comment?</b>
opening-about-comments = Everybody can read comments.
opening-name-comments = Comments
opening-choice-comments-yes = With comments
opening-choice-comments-no = Without comments
opening-ask-host = <b>In whose name is it opened?</b>
opening-about-host = Shown in place of the office, for example: Jecheon City, youth desk.
opening-name-host = Opened by
opening-choice-host-none = The office itself
opening-ask-slug = <b>Which name in links?</b>
opening-about-slug = Small letters, digits and hyphens, for example youth-2026.
opening-name-slug = Name in links
opening-ask-options = <b>What do people choose between?</b>
opening-about-options = Type one on each line, all in one message; at least two.
opening-name-options = Options
opening-ask-choose = <b>How many does one choose?</b>
opening-about-choose = You can type it: 3, or 1~3.
opening-name-choose = Chosen
opening-number-choose = { $count }
opening-ask-ranked = <b>Ranked too?</b>
opening-about-ranked = If so, the first place gets the most points.
opening-name-ranked = Ranks
opening-choice-ranked-yes = Ranked
opening-choice-ranked-no = Not ranked
opening-ask-results = <b>When are results seen?</b>
opening-about-results = If they are seen while people vote, people may follow whoever leads.
opening-name-results = Results
opening-choice-results-after-close = After the close
opening-choice-results-live = While people vote
opening-ask-change = <b>May a vote be changed?</b>
opening-about-change = If so, the last one counts.
opening-name-change = Voting again
opening-choice-change-until-close = Until the close
opening-choice-change-never = Never
opening-ask-write = <b>Who may bring proposals?</b>
opening-about-write = The same people may recommend. Everybody may read.
opening-name-write = Who may write
opening-choice-write-anyone = Anyone
opening-choice-write-place = People with an address here
opening-ask-topics = <b>Are there topics?</b>
opening-about-topics = Type one on each line, for example: traffic, care, anything else.
opening-name-topics = Topics
opening-choice-topics-none = No topics
opening-ask-goal = <b>How many recommendations oblige you to answer?</b>
opening-about-goal = People are told that you answer within 30 days from then. You can type a number.
opening-name-goal = Answered from
opening-number-goal = { $count } recommendations
opening-choice-goal-none = No such number
opening-ask-moderation = <b>When do you look at proposals?</b>
opening-about-moderation = If you read them first, people have to wait.
opening-name-moderation = Looked at
opening-choice-moderation-after = Public at once, looked at later
opening-choice-moderation-before = Read first, then public

opening-value-list = { $count ->
    [0] none
   *[other] { $count }: { $names }
}
opening-value-team = { $alone ->
    [true] alone, or { $min } to { $max }
   *[other] { $min } to { $max }
}
opening-value-choose = { $fixed ->
    [true] { $max }
   *[other] { $min } to { $max }
}
opening-value-keeping = { $count } { $unit ->
    [days] days
    [months] months
   *[years] years
}
opening-value-review = { $count ->
    [0] the office decides
    [one] one reviewer
   *[other] { $count } reviewers
}
opening-value-goal = { $count ->
    [0] no such number
   *[other] { $count }
}

## What stands there at first, in the office's words

opening-consent-title = Consent to the use of personal data
opening-consent-purpose = To take in what you hand in, look at it, and tell you the result.
opening-consent-keeping = For { $years ->
    [one] one year
   *[other] { $years } years
} from the day on which you are told the result; then it is destroyed.
opening-consent-refusing = You may refuse. But then nobody can tell who has handed it in, and it cannot be taken.
opening-item-name = your name
opening-item-residence = whether your address is here
opening-item-age = your date of birth
opening-item-answers = what you write
opening-who-is-anyone = Anyone
opening-who-is-place = People with an address in { $place }
opening-who-is-age = People aged { $ages }
opening-who-is-both = People aged { $ages } with an address in { $place }
opening-default-paper = Proposal
opening-default-title = Title
opening-default-ask-title = What is the title?
opening-default-idea = Idea
opening-default-ask-idea = Please describe your idea.
opening-criterion-need = How much it is needed
opening-criterion-doable = How well it can be done

## What rules say

refused-opening-not-proposed = It does not wait for approval now: its author is changing it, or it is published.
refused-opening-own = You can't approve what you have prepared yourself. Ask another official.
refused-opening-changed = It has been changed since you looked at it. Look at it again, and approve it then.
refused-opening-not-on-last-day = Only somebody who can act on the last day ({ DAY($last) }) can approve it: another official, or a deputy for that day.
refused-opening-not-for-ever = It never closes, so only somebody whose role does not end can approve it: another official, or an owner.
refused-opening-at-past = That time is over. Choose a later one, or “As soon as it is approved”.
refused-opening-at-closed = By then it is closed ({ MOMENT($closes_at) }). Choose an earlier time.
refused-opening-window-year = This year that is over. Type the year too, for example 2027-01-05 ~ 2027-01-31.
refused-opening-window-past = That was over at { MOMENT($closes_at) }. Type dates to come.
refused-opening-too-many = You are preparing { $most } already. Throw away what you don't need, then try again.
refused-opening-other-kind = That file is of another kind than this draft. To prepare something new, send it from the list.
refused-opening-mistakes = { $count ->
    [one] One thing has
   *[other] { $count } things have
} to be mended before it can be published. The draft says what.
refused-opening-unfinished = Some questions are still open. Answer them first.
refused-opening-author-gone = Whoever prepared it may not open programmes any more. Tell an owner.
refused-opening-not-alone = There is somebody who can answer for it with you. Ask them for approval.
refused-opening-nobody-asked = That person can't answer for it with you any more. Choose somebody else.
refused-opening-gone = There is no such draft; it may have been thrown away. Look into the list.
refused-opening-not-yours = Only its author can change it. If something is wrong, send it back and say why.
refused-opening-published = It is published already. Open it from the office's list of programmes.
refused-opening-choose-only = Please tap one of the buttons below.
refused-opening-age-unreadable = I can't read that as an age. For example: 9~24, 19 or older, 24 or younger
refused-opening-number-unreadable = I can't read that as a number. For example: 3, or 2~4
refused-opening-file-photo = Please send it as a file (document), not as a photo.
refused-opening-file-name = It has to be a programme file, whose name ends in .toml. Send forms after opening their draft.
refused-opening-file-large = The file is too large. It may have { $limit } MB.
refused-opening-file-many = A file may hold { $most } programmes. Please divide it.
refused-opening-file-one = The file holds { $count } programmes. To change this draft it has to hold one.
refused-opening-file-lost = Telegram did not hand out the file. Please send it again.
refused-opening-files-waiting = { $most } of your files are still on their way. Please wait a moment, and send it again.
refused-opening-form-unknown = This draft does not wait for that file. The name has to be the same: { $wanted }
refused-opening-form-none = This draft waits for no form. If it is a programme file, its name has to end in .toml.
refused-opening-form-empty = The file is empty. Please send one with something in it.

## Mistakes in programme files

mistake-slug-taken = Another programme has the name { $found } already. Choose another slug. To change that programme, open it in the office.
mistake-attachment-not-sent = The file { $file } is not here yet. Open the draft, and send it to this chat as a document.

## The record

audit-opening-proposed = Approval of a new programme was asked for.
audit-opening-sent-back = A new programme was sent back, unapproved.
audit-opening-approved = A new programme was approved.
audit-opening-waived = An office of one: a new programme goes without another person's approval.
audit-opening-failed = Its time had come, but a new programme could not be published.
log-fact-author = prepared by account
log-fact-approved-by = approved by account
