### Looking after boards and comments: texts to look at, objections, the office's answers.

office-texts = Look at texts, answer

## At a glance

texts-waiting = { $count ->
    [0] There is nothing to look at.
    [one] <b>1 text to look at</b>
   *[other] <b>{ $count } texts to look at</b>
}
texts-objections = Objections that wait for a decision: { $count }
texts-begin = Look at one after the other
texts-to-objections = Look at objections
texts-to-hidden = Hidden texts

## One text

texts-kind = <b>{ $kind ->
    [comment] Comment
   *[other] Proposal
}</b> · { $state }
texts-state-awaiting = to be read before it is shown
texts-state-reported = hidden by reports
texts-state-hidden = hidden by an official
texts-state-published = public
texts-state-withdrawn = withdrawn by its author (still public)
texts-state-rejected = not to be shown
texts-under = A comment on “{ $title }”
texts-by = { $author } · { MOMENT($at) }
texts-nameless = No name
texts-reports = Reports: { $count } ({ $why })
texts-reason-count = { $reason } { $count }
texts-reason-personal-data = personal data
texts-reason-abuse = abuse
texts-reason-advertising = advertising
texts-reason-off-topic = off topic
texts-reason-illegal = illegal
texts-reason-other = other
texts-personal = <b>Something in it looks like a phone or resident number.</b>
texts-title = <b>{ $title }</b>
texts-leave = Nothing wrong: leave it
texts-do-hide = Hide
texts-do-restore = Show again
texts-do-approve = Show
texts-do-reject = Do not show
texts-do-warn = Warn
texts-do-block = Block
texts-later = Later: next text ›

## Reasons

texts-block-ask = { $author }: until when may they write nothing?
texts-block-how = Tap how long, or send the last day (such as 2023. 7. 1.). It must end within a year.
texts-block-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
texts-why-about = “{ $text }”
texts-why = <b>{ $act }</b>: send the reason. The author reads it as it is; up to { $longest } characters.
texts-will-read = <b>The author will read</b>
texts-nobody-hears = Nobody knows whose text this is, so nobody hears. The reason on record: { $reason }
texts-why-again = To change the reason, send it again.
texts-save = Save, go to the next
texts-done-hide = The text is hidden, and its author hears.
texts-done-restore = The text is shown again, and its author hears.
texts-done-approve = The text is shown, and its author hears.
texts-done-reject = The text will not be shown, and its author hears.
texts-done-warn = The author has been warned.
texts-done-block = The author can write nothing for now, and hears so.
texts-done-leave = The text stays as it is. The reports are settled.
texts-hidden-title = <b>Texts that an official has hidden: { $count }</b>

## Objections

texts-objections-none = No objection waits for a decision.
texts-objection-title = <b>Objections: { $count }</b>
texts-objection-act = What was done: { $act } · { MOMENT($at) }
texts-objection-says = The author objects: { $text }
texts-objection-undo = Agree: undo it
texts-objection-uphold = Disagree: it stands
texts-objection-text = Look at the text
texts-objection-settled = { $upheld ->
    [true] It stands, and the author hears.
   *[other] It is undone, and the author hears.
}

## What authors are told

texts-told-about = <b>{ $programme }</b>
texts-told-kind = { $kind ->
    [comment] Your comment
   *[other] Your proposal
} “{ $text }”
texts-told-hide = An official has hidden this text. Nobody else can read it.
texts-told-restore = An official has shown this text again.
texts-told-approve = An official has read this text; everybody can read it now.
texts-told-reject = An official has read this text and decided not to show it.
texts-told-warn = An official warns you because of this text.
texts-told-block = You can write nothing here until { MOMENT($until) }. You can still read.
texts-told-reason = Reason: { $reason }
texts-told-object = If you think this is wrong, you can object once.
texts-told-reported-away = Several people have reported this text, so it is hidden for now: only you and the officials can read it. What they reported: { $why }
texts-told-reported-until = An official will look at it. Without a decision by { MOMENT($until) }, everybody can read it again.
texts-told-reported-personal = An official will look at it. It seems to hold a telephone or registration number, so it stays hidden until they decide.
texts-told-returned = Everybody can read this text again, which reports had hidden: no official decided in time.
texts-told-upheld = Somebody has looked at your objection. The decision stands.
texts-told-undone = Your objection was right. { $act ->
    [warn] The warning is taken back.
    [block] You can write again.
   *[other] Everybody can read your text again.
}
texts-object = Object

## The office's answers

reply-due-count = { $count ->
    [0] No proposal has reached its goal and waits for an answer.
   *[other] <b>Proposals to answer: { $count }</b>
}
reply-due = To be answered by { MOMENT($due) } ({ SPAN($span) } left)
reply-overdue = <b>The answer is late:</b> it was due by { MOMENT($due) } ({ SPAN($span) } ago).
reply-prepared-count = Answers prepared: { $count }
reply-to-prepared = Look at what is prepared
reply-list-due = To answer
reply-list-newest = New ones
reply-list-answered = Answered
reply-list-title = <b>{ $name }: { $count }</b>
reply-row = { $title } · recommendations: { $count } · people: { $people }
reply-counts = Recommendations: { $count } · people who have taken part: { $people }
reply-given = Answer: { $outcome } · { MOMENT($at) }
reply-read-on = Read all of it
reply-read-given = Read the answers so far
reply-is-prepared = An answer is prepared. Nobody has heard of it yet.
reply-begin = { $more ->
    [true] Follow up
   *[other] Answer
}
reply-change = Change what is prepared
reply-take-back = Take it back
reply-taken-back = The prepared answer is taken back. What was written is still there.
reply-to-release = Release this answer…
reply-to-board = ‹ Texts and answers

reply-outcome-ask = Which outcome?
reply-outcome-accepted = Accepted
reply-outcome-partly = Partly accepted
reply-outcome-not-accepted = Not accepted
reply-outcome-under-study = Under study
reply-outcome-not-ours = Not ours (passed on)
reply-body-ask = Send the answer in one message of up to { $longest } characters. Everybody reads it.
reply-who-ask = Who is responsible? Send the department or name, or tap below; up to { $longest } characters. Everybody reads it.
reply-to-ask = To whom was it passed? Send the office or department; up to { $longest } characters.
reply-will-read = <b>People will read</b>
reply-not-yet = While it is only prepared, nobody knows of it.
reply-replaces = It takes the place of what is prepared already.
reply-keep = Prepare it
reply-kept = The answer is prepared. You are asked once more before it is released.
reply-other-outcome = Other outcome
reply-other-body = Other text
reply-other-who = Other person
reply-other-to = Passed elsewhere
reply-drop = Drop what I wrote

reply-prepared-row = { $title } · { $outcome } · will hear: { $people }
reply-left-out = Left out, because the proposal is hidden now: { $count }
reply-release-all = Release { $count }…
reply-sure-title = <b>Release answers: { $count }?</b>
reply-sure-row = { $outcome }, { $count }: messages { $people }
reply-sure-all = Authors, those who recommend and those who follow get messages, in all: { $people }.
reply-sure-ask = What is released can't be taken back. You can follow it up.
reply-sure-yes = Yes, release { $count }
reply-released = Answers released: { $count }. People hear one after the other.

## What people are told

reply-told = { $more ->
    [true] The office has followed up its answer to “{ $title }”.
   *[other] The office has answered “{ $title }”.
}
reply-told-outcome = <b>{ $outcome }</b>
reply-passed-to = Passed to: { $to }
reply-told-goes-on = (It goes on: tap the button below.)
reply-responsible = Responsible: { $who }
reply-open = The proposal and its answers
reply-goal-reached = “{ $title }” has { $count } recommendations: the office owes an answer by { MOMENT($due) }.

## The record

log-fact-moderation = Number
log-fact-outcome = Outcome
log-fact-upheld = Stands
