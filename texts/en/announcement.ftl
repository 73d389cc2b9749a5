### Announcements: the screens in which officials write, approve, send and correct them.

office-announcements = Announcements
office-announcements-house = Announcements of the bot

## The list

announce-list-title = <b>Announcements</b> · { $where }
announce-count = { $count ->
    [0] No announcement has been written yet.
    [one] One announcement. Tap it to open it.
   *[other] { $count } announcements. Tap one to open it.
}
announce-count-waiting = { $count ->
    [one] <b>One announcement waits for approval</b>
   *[other] <b>{ $count } announcements wait for approval</b>
}
announce-new = ＋ Write a new one
announce-one = { $state } · { $text }
announce-untitled = (nothing written yet)
announce-to-list = ‹ The list

## How it stands

announce-title = <b>Announcement</b> · { $where }
announce-state = <b>{ $state }</b> · by { $author }
announce-state-draft = Being written
announce-state-correcting = Being corrected
announce-state-proposed = Waits for approval
announce-state-scheduled = Waits for its time
announce-state-sending = Going out
announce-state-held = Resting for the night
announce-state-correct = Being replaced in the chats
announce-state-taken-back = Taken back
announce-state-take-back = Being taken back
announce-state-paused = Paused
announce-state-stopped = Stopped on the way
announce-state-done = Sent
announce-language = { $code ->
    [ko] Korean
    [en] English
    [any] All
   *[gone] Erased account
}
announce-words = { $name }, { $length } of { $most } characters: “{ $text }”
announce-words-short = “{ $text }”
announce-fallback = There is no text in { $name }: whoever uses { $name } gets the Korean one.
announce-nothing-yet = Nothing is written yet.
announce-media = { $kind ->
    [photo] A picture goes with it.
   *[document] A document goes with it.
}
announce-buttons = Buttons: { $names }
announce-to-nobody-yet = To: not chosen yet.
announce-to = { $count ->
    [1] To: { $names }
   *[other] To (only who is in all of these): { $names }
}
announce-not-to = Without: { $names }
announce-only-language = Only who uses { $name }
announce-reach = Now <b>{ $count }</b> { $count ->
    [one] person gets
   *[other] people get
} it · { $blocked } blocked the bot · { $off } switched announcements off
announce-correct-reach = The text changes in the chats of the <b>{ $count }</b> who got it.
announce-at-once = When: at once, or as soon as it is approved
announce-at = When: { MOMENT($at) }
announce-at-night = Nothing goes out between 21:00 and 08:00. It goes at { MOMENT($at) }.
announce-is-urgent = <b>Emergency</b>: it goes out at night too, and to those who switched announcements off.
announce-being-written = Its author is still changing it.
announce-ready = It is ready. Look at the preview, then send it.
announce-correct-ready = It is ready. Look at the preview, then change it.
announce-not-yet = <b>It cannot be sent yet.</b> { $why }
announce-group-everyone = Everybody who has spoken to the bot
announce-group-of = { $group } (‘{ $title }’)
announce-group-participants = { $kind ->
    [vote] Voted
    [board] Who took part
   *[other] All who handed in
}
announce-group-applicants = Team leaders
announce-group-members = In a team
announce-group-unfinished = Not finished
announce-group-not-voted = Not voted
announce-group-followers = Followers

## Writing

announce-to-text = Text
announce-to-buttons = Buttons
announce-to-audience = To whom
announce-to-time = When
announce-to-urgent = { $on ->
    [true] Emergency: yes
   *[other] Emergency: no
}
announce-to-sure = Send ›
announce-correct-to-sure = Change the text ›
announce-drop = Throw away
announce-done = Done choosing
announce-chosen = ☑ { $name }
announce-choose = ☐ { $name }
announce-preview = Preview: { $name }
announce-text-ask = Please send the <b>text in { $name }</b>.
announce-text-said = This is the <b>text in { $name }</b>. Use it?
announce-text-how = Bold, links and the like go as you type them. Up to { $most } characters; under one picture or one document, up to { $caption }. What you send next takes its place.
announce-text-optional = A text in { $name } is optional. Without it, whoever uses { $name } gets the Korean one.
announce-text-over = <b>It is { $over } characters too long.</b> Please send a shorter one.
announce-text-done = Use this text
announce-text-other = Text in { $name }
announce-text-drop = Leave out { $name }
announce-media-drop = { $kind ->
    [photo] Leave out the picture
   *[document] Leave out the document
}
announce-buttons-ask = Choose the <b>programmes that buttons</b> under the text open, up to { $most }.
announce-buttons-chosen = { $count ->
    [0] Without any, it goes without buttons.
   *[other] { $count } chosen.
}
announce-to-ask = <b>To whom</b> shall it go?
announce-to-how = Choosing more groups makes it fewer people, not more: only those who are in all of them get it. Those chosen under ‘not’ do not get it.
announce-to-of = People of ‘{ $title }’
announce-without = not: { $group }
announce-to-programme = People of one programme ›
announce-whose-ask = <b>Which programme’s</b> people?
announce-when-ask = <b>When</b> shall it go?
announce-when-how = Please type a day and a time, such as: 6. 10. 14:00 · tomorrow 10 am · 15:30
announce-now = At once
announce-urgent-title = Make it an <b>emergency</b>?
announce-urgent-means = Emergencies go out at night too, and to those who switched announcements off. However few they reach, a second official has to approve. Only for what people must know now, such as a disaster.
announce-urgent-on = Yes, an emergency
announce-urgent-off = No emergency
announce-drop-ask = Throw this announcement away? It goes from the list.
announce-drop-ask-correction = Throw the correction away? What was sent stays as it is.
announce-drop-yes = Yes, throw it away
announce-dropped = It is thrown away.
announce-correction-dropped = The correction is thrown away. What was sent is as it was.

## Sending and approving

announce-sure-ask = <b>Send it to { $count } { $count ->
    [one] person
   *[other] people
}?</b> Once it is sent, only its words can be corrected.
announce-sure-yes = Yes, send to { $count } now
announce-sure-yes-at = Yes, send to { $count } at that time
announce-sure-many = It is for { $people } people. From { $threshold } on, a second official has to approve.
announce-sure-urgent = An emergency goes out once a second official has approved.
announce-sure-others = { $count ->
    [0] <b>Nobody can approve it now.</b> Neither its author, nor who invited them, nor whom they invited can. Please ask an owner for another official.
    [one] One person can approve it.
   *[other] { $count } people can approve it.
}
announce-sure-propose = Ask to approve it for { $count }
announce-correct-ask = <b>Change the text in the { $count ->
    [one] chat of 1 person
   *[other] chats of { $count } people
}?</b> It does not ring again.
announce-correct-yes = Yes, change it for { $count }
announce-correct-goes = <b>The text changes for { $count } { $count ->
    [one] person
   *[other] people
}.</b>
announce-goes = <b>It goes to { $count } { $count ->
    [one] person
   *[other] people
}.</b>
announce-asked = { $count ->
    [0] It waits for approval. Nobody can approve it now.
    [one] Approval is asked for: the one who can approve has been told.
   *[other] Approval is asked for: the { $count } who can approve have been told.
}
announce-please-approve = { $urgent ->
    [true] <b>An emergency announcement needs your approval.</b>
   *[other] <b>An announcement needs your approval.</b>
} { $where }
    { $who } wants to send it to { $count } { $count ->
    [one] person
   *[other] people
}. Please open it, look, and approve it or send it back.
announce-waits = It waits for a second official. If you change it, it has to be approved from the start.
announce-recall = Take it back to change it
announce-recalled = The request is withdrawn. Change it, and ask again.
announce-look-first = Before you approve, please look at it as people will see it.
announce-look = Look and approve: { $name }
announce-send-back = Send it back, with a reason
announce-check = <b>The message above is exactly what people will get.</b> Shall it go: this text, to these people, at this time?
announce-approve = Approve: send to { $count }
announce-approved = <b>Approved.</b>
announce-look-again = Look again
announce-approved-yours = <b>Your announcement is approved.</b> { $where }
    { $who } approved it. It goes to { $count } { $count ->
    [one] person
   *[other] people
}.
announce-back-ask = Please type why you send it back. Its author reads it as it is; up to { $longest } characters.
announce-back-reads = <b>Its author will read</b>
announce-reason = “{ $reason }”
announce-back-again = To change the reason, type it again.
announce-back-yes = Send it back
announce-back-done = It is sent back, and its author has read why.
announce-back-yours = <b>Your announcement came back.</b> { $where }
    { $who }: “{ $reason }”
    You can change it and ask again.

## While it goes

announce-far = { $bar } { $percent }%
    { $done } of { $whole } done.
announce-delivered = Delivered: { $count }
announce-delivered-left = Still in the chat of: { $count }
announce-fate-blocked = Blocked the bot: { $count }
announce-fate-failed = Failed: { $count }
announce-fate-unsure = Unsure whether it arrived: { $count }
announce-fate-opted-out = Announcements switched off: { $count }
announce-fate-taken-back = Taken back: { $count }
announce-fate-waiting = Not sent: { $count }
announce-unchanged = Could not be changed or taken back: { $count }
announce-pace = About { $rate } a second · time left: { SPAN($left) }
announce-held = It is past 21:00, so it rests, and goes on at 08:00.
announce-is-paused = It is paused. { $left } are left.
announce-pause = Pause
announce-go-on = Go on
announce-stop = Stop
announce-stop-ask = Stop it? The { $left } who have not got it will not. This cannot be undone.
announce-stop-yes = Yes, do not send to { $left }

## Afterwards

announce-began = Began: { MOMENT($at) }
announce-ended = Ended: { MOMENT($at) }
announce-approved-by = Approved by { $who }
announce-whole = <b>Meant for: { $count }</b>
announce-corrected = Text changed: { $count }
announce-unsure-means = The sending broke off, so nobody knows whether it arrived there. Sent once more, some may get it twice.
announce-unsure-resent = What was unsure has been sent once more already.
announce-csv = Numbers as a table (CSV)
announce-again = Once more to the { $count } unsure
announce-again-ask = Send it once more to the { $count } of whom it is unsure? Whoever has it gets it twice. This can be done once.
announce-again-yes = Yes, once more to { $count }
announce-again-done = It goes once more to { $count }.
announce-correct = Correct
announce-correct-how = Please change the text or the buttons. What was sent turns into the new text, without another sound.
announce-unsend = Take back
announce-unsend-ask = { $count ->
    [0] There is nothing that can be taken back now. Telegram lets nobody delete messages after 48 hours.
   *[other] Delete it from the chats of <b>{ $count }</b>? Some may have read it. This cannot be undone.
}
announce-unsend-late = It stays in the chats of { $count }, who got it more than 48 hours ago.
announce-unsend-stops = Whoever has not got it yet will not.
announce-unsend-yes = Yes, take it back from { $count }
announce-over-yours = { $work ->
    [send] <b>Your announcement is sent.</b>
    [correct] <b>Your announcement is corrected.</b>
   *[take-back] <b>Your announcement is taken back.</b>
} { $where }
    Open it to see what became of it.

announce-column-number = Announcement
announce-column-place = In the name of
announce-column-text = Beginning of the text
announce-column-outcome = Outcome
announce-column-language = Language
announce-column-accounts = Accounts
announce-column-first = First delivered
announce-column-last = Last delivered
announce-outcome-waiting = Not sent
announce-outcome-queued = Being sent
announce-outcome-delivered = Delivered
announce-outcome-blocked = Blocked the bot
announce-outcome-failed = Failed
announce-outcome-unsure = Unsure
announce-outcome-opted-out = Announcements off
announce-outcome-taken-back = Taken back

## Why not

refused-announcement-reason = Please give a reason of 1 to { $longest } characters. This has { $length }.
refused-moment-unreadable = I could not read when. Please type it like ‘6. 10. 14:00’ or ‘tomorrow 10:00’.
refused-moment-no-time = Please add the time of day, as in 6. 10. 14:00.
refused-moment-half = Is that morning or evening? Please type it like ‘14:00’.
refused-moment-weekday = The date and the day of the week do not fit. Please look at the calendar and type it again.
refused-moment-clock-change = Clocks change then, so that time is missing or comes twice. Please choose another.
refused-moment-past = That is already past. Please choose a later time.
refused-moment-far = That is too far away. Please choose a time within { $longest } days.
