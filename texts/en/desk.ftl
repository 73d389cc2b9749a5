### The office: the door, roles, what has come in, corrections, guardians, the record. What is said to officials.

## The door

door-enter = <b>The door of the office.</b> Please tap the { $length } digits of your PIN. The digits change places with every tap.
door-choose = <b>Please choose a PIN.</b> It has { $length } digits. It keeps others who hold this phone from seeing applications.
door-again = <b>Once more, please.</b> The PIN of { $length } digits that you have just chosen.
door-typed = { $signs } ({ $typed } of { $length } digits tapped)
door-wipe = Take one back
door-lost = I have forgotten my PIN
door-open = Open again
door-first = Your PIN first, please. Then it goes on from here.
door-too-quick = The digits have changed places. Please tap again on what is on the screen now.
door-wrong = That is not your PIN. { $left ->
    [one] After one more wrong one
   *[other] After { $left } more wrong ones
} the door closes for a while.
door-differs = The two PINs are not the same. Please choose again from the beginning.
door-chosen = Your PIN is set.
door-lost-told = The other owners have been told. Once one of them resets it you can choose a new PIN.
door-lost-alone = There is no other owner. Please ask whoever runs the server.
door-never-typed = Please never type your PIN: it would stay in the chat. Delete the message you have just sent, and tap the digits on the screen.
door-stray = This is the door of the office. Please tap the digits on the screen, or send /start to leave.
door-name = <b>What is your name?</b> Records and notices will show it. Please type it.
door-post = <b>What is your post or department?</b> For example: Officer, youth desk
door-shut = The office is closed. To open it again, send /office or tap below.

## The office

office-title = The office
office-title-line = <b>The office</b>
office-open = Open the office
office-entrusted = { $count ->
    [0] No programme is entrusted to you yet.
    [one] One programme is entrusted to you. Tap its name to open it.
   *[other] { $count } programmes are entrusted to you. Tap a name to open it.
}
office-open-for = It closes by itself 15 minutes after your last tap.
office-programme = { $state } · { $title }
office-your-roles = Your roles: { $roles }
office-count = { $name }: { $count }
office-guardians-wait = Guardians’ consents waiting for a check: { $count }
office-in-need = To be settled by you: { $count }
office-queue = See applications
office-guardians = Check guardians’ consents
office-roles = Roles: give and end
office-audit = See the record
office-audit-house = The record of the whole bot
office-owners = Owners
office-pins = Forgotten PINs
office-pin = Change my PIN
office-shut = Close the office
office-back = ‹ All programmes
office-to-menu = ‹ To the programme
office-step-back = ‹ Back

## Roles

role-owner = owner
role-official = official
role-deputy = deputy
role-reviewer = reviewer
role-operator = whoever runs the server
role-applicant = applicant
role-clock = by itself, when it was due
role-deputy-of = deputy of { $official }, { DAY($first) } to { DAY($last) }
role-about-owner = You will see every programme, give and end roles, and read the record.
role-about-official = You will see what comes in, ask for corrections, decide and tell people.
role-about-deputy = You stand in for an official on the days named. You can’t give roles to others.
role-about-reviewer = You will read the applications assigned to you and score them.
where-everything = the whole bot
who-account = account { $account }
who-official = { $name } ({ $post })
role-began = There is a new role: { $who }, { $programme }, { $role }. If you know nothing of it, end it in the office at once.
role-began-yours = <b>You have a new role:</b> { $programme }, { $role }. When you first enter you choose a PIN and a name.
role-ended = A role has ended: { $who }, { $programme }, { $role }
role-ended-yours = Your role has ended: { $programme }, { $role }
owners-pin-missed = The PIN of { $who } was wrong { $missed } times. Please call them.
owners-pin-lost = { $who } says that they have forgotten their PIN. Call them to make sure, then use “Reset a forgotten PIN” in the office.

roles-title = <b>Roles</b> – { $where }
roles-count = People with a role: { $count }. Tap one for more.
roles-count-waiting = Your invitations that are still open: { $count }
roles-one = { $who } · { $role }
roles-waiting = { $state ->
    [taken] To be confirmed: somebody took the invitation ({ $role })
   *[other] Waiting: invitation ({ $role })
}
roles-invite = Invite somebody
roles-invite-which = <b>Which role?</b>
roles-invite-about = You get a link that lives 24 hours and works once. The role begins once you have confirmed who took it.
roles-invite-owner = An owner sees every programme. You get a link that lives 24 hours and works once. The role begins once you have confirmed who took it.
roles-give-owner = Make a link for an owner
roles-give-official = Make a link for an official
roles-give-reviewer = Make a link for a reviewer
roles-give-deputy = Invite a deputy of { $who }
roles-days-ask = <b>From when to when does somebody stand in for { $who }?</b>
roles-days-how = Both days count. For example: 6/12 ~ 6/16 (month/day)
roles-deputy-check = <b>A deputy of { $who }</b> works from { DAY($first) } to { DAY($last) }. Is that right?
roles-make-link = Make the link
roles-other-days = Other days
roles-link =
    You are invited to take a role in Madang: { $where }, { $role }

    Please open this link. It lives 24 hours and works once.
    { $link }
roles-invitation = <b>Invitation</b>: { $where }, { $role }
roles-invitation-open = Please pass the message above on to whoever shall have the role. It works until { MOMENT($until) }. Nobody has taken it yet.
roles-invitation-taken = Somebody has taken it. The number on their screen: <code>{ $code }</code>
roles-invitation-compare = Please call them and compare the number. If theirs is another, somebody else has taken it: reject it. It waits until { MOMENT($until) }.
roles-invitation-over = This invitation is over.
roles-revoke = Call the invitation off
roles-confirm = The number is the same: give the role
roles-reject = The number is another: reject
roles-confirmed = The role is given. All owners have been told.
roles-called-off = The invitation is called off.
roles-rejected-yours = Whoever invited you did not confirm it, so there is no role. If it should have been you, please ask for a new link.
roles-grant = <b>{ $who }</b> – { $role }
roles-end = End this role
roles-end-ask = End the role of <b>{ $who }</b> ({ $role })? They will see nothing from that moment on, and all owners are told.
roles-end-no = Don’t end it
roles-end-yes = End it

invited-title = <b>You are invited to take a role.</b>
invited-to = { $where }: { $role }
invited-by = Invited by: { $who }
invited-until = You can accept until { MOMENT($until) }.
invited-seen = If you accept, the number of your Telegram account goes on record.
invited-yes = I accept
invited-no = No, thank you
invited-code = Your number: <code>{ $code }</code>
invited-wait = When whoever invited you calls and asks for this number, tell them. Once they confirm, the role begins and you hear it here.
invited-left = You have not accepted. If you change your mind, open the link again.
invitation-taken = Somebody has taken your invitation: { $where }, { $role }. Their number: <code>{ $code }</code>. Please call them to compare it, then confirm in the office.

pins-title = <b>Reset a forgotten PIN</b>
pins-which = Whose PIN? They then choose a new one.
pins-none = Nobody else has chosen a PIN.
pins-one = { $who }
pins-ask = Reset the PIN of <b>{ $who }</b> (account { $account })?
pins-ask-sure = Somebody else may be holding their phone. Please speak with them first.
pins-no = Don’t reset it
pins-yes = Reset the PIN
pins-reset = The PIN is reset.
pins-reset-yours = { $who } has reset your PIN. Open /office to choose a new one. If you did not ask for it, call an owner at once.

## What has come in

filter-received = Received
filter-complete = Complete
filter-correction = Being corrected
filter-review = Under review
filter-decided = Decided
filter-need = To be settled
queue-title = <b>Applications</b>
queue-which = Which list?
queue-nothing = Nothing has come in yet.
queue-search = Type a receipt number to open it at once. For example: JC-2023-0001 or 1
queue-list = { $name }: { $count }
queue-lists = ‹ All lists
queue-list-title = <b>{ $name }</b>: { $count }
queue-list-empty = There is nothing in this list any more.
queue-part = { $first } to { $last } of { $count }.
queue-one = { $number } · { $state }{ $again ->
    [true] {" "}· handed in again
   *[other] {""}
}
queue-one-team = { $number } · { $state } · { $people } people{ $again ->
    [true] {" "}· handed in again
   *[other] {""}
}
queue-from-start = ‹ From the start
queue-on = Next ›
refused-queue-no-such-number = This programme has no such receipt number. Please check it. For example: JC-2023-0001 or 1

## One application

desk-number = Receipt number: <code>{ $number }</code>
desk-place = { $name }: { $place }/{ $count }
desk-draft = An application that is not handed in yet (no. { $id }). Its content can’t be seen; only guardians’ consents can be checked.
desk-state-received = <b>Received.</b> Please see whether anything is missing.
desk-state-complete = <b>Complete.</b> It waits for the review.
desk-state-correction = <b>Waiting for a correction.</b>
desk-state-under-review = <b>Under review.</b>
desk-state-decided = <b>Decided, and people know.</b>
desk-state-disclosed = <b>Disclosed.</b>
desk-state-withdrawn = <b>Withdrawn by the applicant.</b>
desk-received = Handed in { MOMENT($at) } (version { $version })
desk-correction = To be put right: { $item } (until { MOMENT($until) }{ $over ->
    [true] {""}, which is over
   *[other] {""}
})
desk-correction-reason = <blockquote>{ $reason }</blockquote>
desk-attention-member-left = <b>Please settle this.</b> A member has left after the close. Shall it stand with those who remain?
desk-attention-guardian-withdrew = <b>Please settle this.</b> A guardian has withdrawn after the close. Please open that seat below.
desk-people-count = People taking part: { $count }
desk-people-more = And { $count } more: see “People”.
desk-papers = See { $count } papers
desk-papers-title = <b>Papers</b> – version { $version }, { $count } in all
desk-no-name = (no name)
desk-person = { $seat }. { $name }{ $aged ->
    [true] {" "}(aged { $age })
   *[other] {""}
}{ $lead ->
    [true] {" "}· leads
   *[other] {""}
}{ $guardian ->
    [given] {" "}· guardian to be checked
    [checked] {" "}· guardian checked
    [withdrawn] {" "}· guardian has withdrawn
    [asked] {" "}· waiting for the guardian
    [expired] {" "}· guardian’s time is over
   *[none] {""}
}
desk-numbers-only = This programme shows nothing personal in the chat. Please read it in the exported files.
desk-no-papers = There are no papers.
desk-answers = Read the answers
desk-people = People
desk-consents = Consents
desk-versions = What has changed (handed in { $count } times)
desk-complete = Mark as complete
desk-put-right = Put right at the counter: mark as complete
desk-correct = Ask for a correction
desk-correct-again = Change the correction
desk-stands = Let it stand as it is
desk-next = Next application ›
desk-back = ‹ The list
desk-front = ‹ Back to the application
desk-completed = { $number }: marked as complete.
desk-settled = What you have settled is on record.
desk-paper-button = { $label } ({ $kind }, { $size }){ $macros ->
    [true] {" "}· holds macros
   *[other] {""}
}
desk-paper = { $number } · { $label } · { $size }
desk-paper-macros = Be careful: this file holds macros, which may run by themselves.
desk-paper-coming = The paper is on its way. It is deleted from the chat within two days.
refused-desk-paper-gone = That paper can’t be seen. Please open the screen anew.
desk-people-title = <b>People taking part</b>
desk-answers-title = <b>Answers</b> – version { $version } · page { $page }/{ $pages }
desk-answer = <b>{ $label }</b>
desk-answer-on = <b>{ $label }</b> (goes on)
desk-consents-title = <b>Consents</b>
desk-consents-none = There are no consents.
desk-consent = { $seat ->
    [0] Somebody who has left
   *[other] Seat { $seat }
}: { $title } (version { $version }, { $language }) · { MOMENT($at) }{ $withdrawn ->
    [true] {" "}· taken back later
   *[other] {""}
}
desk-versions-title = <b>What has changed</b> – handed in { $count } times
desk-version = <b>Version { $version }</b> · { MOMENT($at) }
desk-version-read = Read version { $version }
desk-versions-back = ‹ What has changed
desk-changed = • Changed: { $name }
desk-changed-nothing = • Answers and papers are the same.

## Corrections

fix-which = <b>What is to be put right?</b> Please choose one.
fix-item = { $name }
fix-why = <b>Why?</b> To be put right: { $name }
fix-why-how = The applicant reads it as it is. Please type up to { $longest } characters.
fix-until = <b>Until when?</b> It stays open to the end of that day.
fix-until-how = For example: 6/20 (month/day), 2023. 6. 20., 3 days, 2 weeks
fix-until-close = The close is { MOMENT($closes) }. A correction can be taken after it.
fix-preview = <b>Shall it go out like this?</b>
fix-open-until = Until then this one thing can be put right, also after the close. It is told at once.
fix-send = Send it
fix-other = ‹ Choose another
fix-other-reason = Another reason
fix-not = Don’t send it
fix-sent = { $number }: the correction was asked for.
correction-asked = <b>Please put something right.</b> The office has looked at { $number }.
correction-open = Put it right
refused-deadline-unreadable = I can’t read that as a day. For example: 6/20 (month/day), 2023. 6. 20., 3 days
refused-deadline-weekday = The weekday does not fit: that is { DAY($day) }. Please check the date.
refused-deadline-past = That day is past. Please name today or a later day.
refused-deadline-far = That is too far. Please name a day within { $longest } days.
refused-days-unreadable = I can’t read that as two days. For example: 6/12 ~ 6/16 (month/day), 2023. 6. 12. ~ 2023. 6. 16.

## Guardians

guardians-title = <b>Guardians’ consents to be checked</b>
guardians-which = There are { $count }, the longest waiting first.
guardians-none = None is waiting.
guardians-more = And { $count } more.
guardians-five-days = What is not checked within 5 days is deleted with what was taken of the guardian, and both are told.
guardians-one = No. { $reference }{ $handed ->
    [true] {" "}({ $number })
   *[other] {""}
} · { SPAN($left) } left
guardians-search = If you have a signed paper, type the comparison number on it. For example: 17-3
refused-guardians-no-such-child = This programme has no such comparison number. Please check the paper. For example: 17-3
child-reference = Comparison number: <b>{ $reference }</b> (the guardian’s screen and the paper show the same)
child-line = Seat { $seat }: { $state ->
    [given] the guardian has consented; to be checked.
    [checked] the guardian’s consent is checked.
    [withdrawn] the guardian has withdrawn.
    [asked] the guardian has been asked.
    [expired] not checked within 5 days; what was taken of the guardian is deleted.
   *[none] there is no guardian’s consent yet.
}
child-button = { $state ->
    [given] Check the guardian of seat { $seat }
   *[other] See the guardian of seat { $seat }
}
children-button = See { $count } guardians’ consents
child-until = Please check by { MOMENT($until) } ({ SPAN($left) } left).
child-contact = Guardian: { $name } · { $told ->
    [true] { $number }
   *[other] no number
}
child-child = Child: { $name }
child-how = How was it checked? What you tap goes on record.
child-how-paper = If you have a paper that the guardian has signed, tap below.
child-how-settle = If this seat is taken out, the others go on. If nobody is left, the application ends.
child-way-message = By a message to the guardian’s phone
child-way-card = By the guardian’s card
child-way-phone = By identification through the guardian’s phone
child-way-paper = By a signed paper
child-way-e-mail = By e-mail
child-way-call = By a call
child-on-paper = A signed paper is here, and checked
child-settle = Take this person out
child-recorded = The check is on record, and the child has been told.
guardian-checked-go-on = <b>The grown-up’s consent is checked.</b> You can go on now.

## The record

log-title = <b>The record</b>
log-about = The newest first. It holds nothing personal. The whole of it can be had as a file on the server.
log-empty = There is nothing yet.
log-line = <b>{ $seq }</b> · { MOMENT($at) } · { $who }
log-who = { $who } · { $role }
log-deed = { $deed }{ $named ->
    [true] {" "}[{ $subject }]
   *[other] {""}
}
log-facts = { $facts }
log-seen = <blockquote>{ $text }</blockquote>
log-newest = ‹ The newest
log-older = Older ›

log-moment = { MOMENT($at) }
log-fact-page = Shown
log-fact-version = Version
log-fact-shown = Version read
log-fact-part = Page
log-fact-item = To be put right
log-fact-until = Until
log-fact-way = Checked by
log-fact-paper = On paper
log-fact-what = What happened
log-fact-how = Settled
log-fact-seat = Seat
log-fact-application = Application
log-fact-key = Name
log-fact-role = Role
log-fact-account = Account
log-fact-from = From
log-fact-to = To
log-fact-stands-in-for = Stands in for
log-fact-missed = Wrong tries
log-fact-before = Before number
log-page-front = names and ages
log-page-people = personal details
log-page-answers = answers
log-page-consents = consents
log-page-versions = what has changed
log-page-guardian = guardian
log-way-message = message
log-way-card = card
log-way-phone = phone identification
log-way-paper = signed paper
log-way-e-mail = e-mail
log-way-call = call
log-what-member-left = a member left
log-what-guardian-withdrew = a guardian withdrew
log-how-stands = stands as it is
log-how-taken-out = taken out
log-role-owner = owner
log-role-official = official
log-role-deputy = deputy
log-role-reviewer = reviewer
