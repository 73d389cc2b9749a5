### Changing a programme that runs: more time, mended texts, a pause, an early close, the archive. What officials and people read.

office-change = Change the programme

## How it stands

changing-before = <b>Not open yet.</b> It opens at { OPENING($opens) }.
changing-open = <b>Open.</b>
changing-until = Closes: { MOMENT($closes) } ({ SPAN($left) } left)
changing-always = It has no closing date.
changing-closed = <b>Closed.</b> It closed at { MOMENT($closes) }.
changing-counted = { $counted ->
    [true] The votes are counted.
   *[other] The votes are not counted yet.
}
changing-archived = <b>Archived.</b> It left the lists at { MOMENT($at) }. Its link still works.
changing-close-waits = { $past ->
    [true] Its closing time ({ MOMENT($closes) }) has passed, but nothing closes during a pause. You set a new one when it goes on.
   *[other] Closes: { MOMENT($closes) }
}
changing-version = Version { $version }
changing-version-by = Version { $version } · last by { $who }, { MOMENT($at) }: { $deed }
changing-betrays = <b>Nothing was changed.</b> It would break what people who have taken part rely on.

## More time

changing-extend = Give more time
changing-extend-ask = <b>Until when?</b>
changing-extend-how = Write it and send it. For example: 6/30, 2023. 6. 30. 18:00, 2 weeks more
changing-until-now = Closes now: { MOMENT($closes) }
changing-until-then = Will close: <b>{ MOMENT($closes) }</b>
changing-extend-sure = <b>Give this much more time?</b>
changing-extend-told = Those who have not finished and those who follow it are told. Those who are done are not.
changing-extend-yes = Yes, give more time
changing-other-date = Another date
changing-extended = Done. It closes at { MOMENT($closes) }. If the description names the last day, please correct it too, under ‘Mend a text’.

## Texts

changing-texts = Mend a text
changing-texts-which = <b>Which text?</b>
changing-texts-not = Consents, who may take part and how long data is kept can’t be changed here: people agreed to them as they stand.
changing-texts-find = Send a word to see only the texts that hold it.
changing-texts-found = Texts with “{ $query }”: { $found }
changing-texts-more = These are not all. Look for more words.
changing-texts-all = All texts
changing-text = { $named ->
    [true] { $what } ({ $of })
   *[other] { $what }
}
changing-text-title = { $named ->
    [true] <b>{ $what }</b> · { $of }
   *[other] <b>{ $what }</b>
}
changing-what-title = Title
changing-what-host = Host
changing-what-about = Description
changing-what-option = Name of an option
changing-what-case = Text of an option
changing-what-topic = Name of a topic
changing-what-ask = Question
changing-what-label = Short name of a question
changing-what-why = Why it is asked
changing-what-item = Name of an answer
changing-what-paper = Name of a document
changing-in-ko = Korean
changing-in-en = English
changing-text-now = { $language }: <blockquote>{ $text }</blockquote>
changing-text-none = { $language }: nothing yet.
changing-mend-in = Mend the { $language }
changing-write-in = Write it in { $language }
changing-text-ask = <b>What shall it be in { $language }?</b> Send the whole text.
changing-text-how = { $lines ->
    [true] Up to { $longest } characters, in several lines if you like.
   *[other] Up to { $longest } characters, in one line.
}
changing-text-differs = What changes in the { $language }:
changing-text-versions = The text as it was stays in the earlier version.
changing-text-yes = Yes, change it
changing-text-again = Write it again
changing-text-done = Done. This is version { $version } now.

## A pause

changing-pause = Pause
changing-pause-why = <b>Why does it pause?</b> People read this as you write it.
changing-pause-means = During a pause nobody can begin, write, hand in, vote or recommend. What is begun stays, and no reminders go out.
changing-reason-how = Write it in Korean and send it, up to { $longest } characters. You can add English afterwards.
changing-reason-english = <b>Send the same reason in English.</b>
changing-add-english = Add English
changing-pause-when = <b>When does it go on?</b>
changing-pause-when-how = Send day and time. For example: 6/10, 6/10 9:00, 3 days. A day alone means its beginning.
changing-pause-open = Not known yet
changing-pause-sure = <b>Pause now?</b>
changing-will-read = The reason people will read: <blockquote>{ $reason }</blockquote>
changing-pause-no-end = It goes on: not known yet. It goes on only when you press “Go on” here.
changing-pause-ends = It goes on: { OPENING($until) }, by itself.
changing-pause-close = It still closes at { MOMENT($closes) }. To make up for the pause, use “Give more time”.
changing-pause-waits = Closes: { MOMENT($closes) }. If it is still paused then, it waits and does not close.
changing-pause-yes = Pause now
changing-paused = Paused. Those who have begun and those who follow it are told why.
changing-go-on = Go on
changing-on-how = <b>How shall it go on?</b>
changing-on-since = Paused since { MOMENT($since) }, for { SPAN($span) }.
changing-on-outlived = Its closing time has passed meanwhile. It needs a new one to go on.
changing-on-would = To make up for the pause it would close: <b>{ MOMENT($closes) }</b>
changing-on-later = Go on and make up for the pause
changing-on-same = Go on and close as planned
changing-on-now = Go on now
changing-on-other = More time, until another date
changing-on-yes = Go on like this
changing-goes-on = It goes on. Those who have begun and those who follow it are told.

## An early close

changing-close-early = Close early
changing-early-why = <b>Why does it close early?</b> Everybody who takes part reads this as you write it.
changing-early-means = People rely on the date they were told. So another official or an owner has to see exactly this and approve it.
changing-early-when = <b>When shall it close?</b>
changing-early-when-how = Send day and time. For example: 6/10, 6/10 18:00, 3 days. A day alone means its end.
changing-early-at-once = As soon as it is approved
changing-early-sure = <b>Ask for this?</b>
changing-early-closes = Closes: <b>{ MOMENT($closes) }</b>
changing-early-closes-at-once = Closes: <b>as soon as it is approved</b>
changing-early-second = The other officials and the owners are told at once. It has to be approved within { $days } days at most; if the programme changes meanwhile, it has to be asked for again.
changing-early-ask = Ask for approval
changing-early-is-asked = Asked. You will hear when it is approved or refused.
changing-early-asked-told = { $who } asks to close “{ $title }” early. Please look at it and approve or refuse it.
changing-early-waits-here = <b>A request to close early waits for approval.</b>
changing-early-look = Look at the request to close early
changing-early-title = <b>Request to close early</b> · { $title }
changing-early-by = Asked by { $who }, { MOMENT($at) }
changing-early-waits = It waits for another official or an owner, until { MOMENT($until) }.
changing-early-decide = Everybody who takes part will be told, with the reason. All that came in until then counts. Please decide until { MOMENT($until) }.
changing-early-yes = Approve and close
changing-early-no = Refuse
changing-early-no-why = <b>Why do you refuse?</b> Whoever asked reads it. Send up to { $longest } characters.
changing-answer = Why it is refused: <blockquote>{ $answer }</blockquote>
changing-early-no-yes = Refuse like this
changing-early-drop = Take the request back
changing-early-dropped = The request is taken back. Nothing has changed.
changing-early-approved = Approved. Everybody who takes part is told. If the description names the last day, please correct it too, under ‘Mend a text’.
changing-early-refused = Refused. Whoever asked has been told. Nothing has changed.
changing-early-approved-told = { $who } approved it: “{ $title }” closes early.
changing-early-refused-told = { $who } refused to close “{ $title }” early. The reason: { $answer }
changing-early-state-expired = It was not approved until { MOMENT($until) }, so it is over. Ask again if it is still needed.
changing-early-state-approved = Approved by { $who }.
changing-early-state-refused = Refused by { $who }.
changing-early-state-answered = Refused by { $who }. The reason: <blockquote>{ $answer }</blockquote>
changing-early-state-dropped = The request was taken back.

## The archive

changing-archive = Archive
changing-unarchive = Bring back from the archive
changing-archive-ask = <b>Archive it?</b>
changing-archive-means = It leaves the lists that people see. Whoever has its link or took part still sees what came of it. It can be brought back.
changing-archive-yes = Archive it
changing-archive-done = Archived. It has left the lists.
changing-archive-waits = <b>It can’t be archived yet.</b> This has to be settled first:
changing-unarchive-ask = <b>Bring it back?</b> People will see it in the lists again.
changing-unarchive-yes = Bring it back to the lists
changing-unarchive-done = It is in the lists again.
changing-waits-count = The votes are not counted yet. That happens by itself.
changing-waits-telling = Not everybody has been told the result yet. That goes out by itself; please wait.
changing-waits-undecided = Not decided: { $count }. Decide under “Review, decide, export”.
changing-waits-unreleased = Decided, but nobody told: { $count }. Tell people under “Review, decide, export”.
changing-waits-guardians = Guardians’ consents not checked: { $count }. Check them under “Check guardians’ consents”.
changing-waits-attention = To be settled: { $count }. Settle them under “See applications”.
changing-waits-answers = Proposals that are owed an answer: { $count }. Answer them under “Look at texts, answer”.
changing-waits-texts = Texts to look at: { $count }. Look at them under “Look at texts, answer”.
changing-waits-objections = Objections to decide: { $count }. Decide them under “Look at texts, answer”.
changing-waits-news = Not everybody has been told of a change yet. That goes out by itself; please wait.

## What people read during a pause

list-resting = Paused for now.
resting-since = <b>Paused for now</b>, since { MOMENT($since) }.
resting-reason = Why: { $reason }
resting-until = It goes on at { OPENING($until) }.
resting-open = It is not known yet when it goes on. You will see it here.
resting-kept = All that you have written or handed in is still there. Nothing is lost.
resting-vote-begun = What you have chosen so far is still there. When it goes on, you can finish and vote.

## What people hear

change-open = Have a look
change-resumed = It goes on. What you have begun is still there.
change-closes = It closes earlier than we told you: { MOMENT($closes) }
change-closed = It closed earlier than we told you, at { MOMENT($closes) }.
change-counts-vote = All votes cast until the close are counted.
change-counts-contest = All that was handed in until the close is reviewed.
change-counts-application = All that was handed in until the close is dealt with.
change-counts-board = Proposals and recommendations made until the close stay, and those that are owed an answer get it.

## What the rules say no to

refused-window-paused = It is paused for now, so this can’t be accepted. What you have begun is still there. Why: { $reason }
refused-window-paused-until = It is paused, so this can’t be accepted. It goes on at { OPENING($until) }; what you have begun is still there. Why: { $reason }
refused-extend-opening = The opening can’t be changed here. Write only until when. For example: 6/30
refused-extend-always = It never closes, so there is nothing to extend.
refused-extend-no-later = What you wrote ({ MOMENT($wanted) }) is not later than the close now ({ MOMENT($was) }). Write a later one, or use “Close early”.
refused-extend-past = That has passed already. Write a time later than now.
refused-extend-far = At most { $longest } days can be added at once. Please check the date.
refused-wording-gone = This text is not there any more. Please open the page again.
refused-wording-same = That is the text as it stands. Write it again if something is to change.
refused-wording-twin = Another option is called “{ $found }” already. Write a name that people can tell apart.
refused-paused-already = It is paused already.
refused-pause-past = That has passed already. Write a time later than now.
refused-pause-past-close = It would close before it goes on: it closes at { MOMENT($closes_at) }. Write an earlier time, or give more time first.
refused-pause-outlived = Its closing time ({ MOMENT($closes_at) }) passed during the pause. It needs a new one to go on.
refused-not-paused = It is not paused.
refused-early-close-past = That has passed already. Write a time later than now, or press “As soon as it is approved”.
refused-early-close-no-earlier = That is not earlier than the close now ({ MOMENT($was) }). Write an earlier time.
refused-early-close-no-second = There is no other official or owner to approve it. Closing early takes two people. First invite another official under “Roles”.
refused-early-close-gone = No request waits. It has been decided or taken back.
refused-early-close-own = You asked for it yourself, so you can’t approve or refuse it. Another official or an owner has to.
refused-early-close-expired = It was not approved until { MOMENT($until) }, so it is over. If it is still needed, it has to be asked for again.
refused-early-close-changed = The programme has changed since it was asked for. It has to be asked for again, as things stand now.
refused-early-close-author-gone = Whoever asked for it can’t do this any more. If it is still needed, it has to be asked for again.
refused-early-close-not-yours = Only whoever asked can take it back. If it is not right, refuse it.
refused-archive-runs = It is not closed yet. It can be archived after { MOMENT($closes_at) }.
refused-archive-always = It never closes. It can be archived once it has been closed early.
refused-archive-waits = Not settled yet: { $count }. Open the page again to see what.

## The record

audit-text-corrected = Mended a text of the programme.
audit-paused = Paused the programme.
audit-resumed = Let the programme go on.
audit-early-close-asked = Asked to close it early.
audit-early-close-refused = Refused to close it early.
audit-early-close-dropped = Took back the request to close it early.
audit-closed-early = Approved closing it early, and moved the close.
audit-archived = Archived the programme.
audit-unarchived = Brought the programme back to the lists.
log-fact-edition = version
log-fact-text = text
log-fact-digest = fingerprint of the request
log-fact-asked-by = account that asked
log-text-title = title
log-text-host = host
log-text-about = description
log-text-option = name of an option
log-text-case = text of an option
log-text-topic = name of a topic
log-text-ask = question
log-text-label = short name of a question
log-text-why = why it is asked
log-text-item = name of an answer
log-text-paper = name of a document
