### Contests and applications: the card, who may, filling in, handing in, and after.

## The card

reception-history = Since { DAY($begun) } · { $people ->
    [one] { $people } person has taken part
   *[other] { $people } people have taken part
}
reception-always = Open all year
reception-from = Opens { OPENING($opens) } · closes { MOMENT($closes) }
reception-who = Who: { $who }
reception-alone = Everybody applies alone; joint names are not possible.
reception-team = Take part { $alone ->
    [true] alone, or as a team of { $min } to { $max }
   *[other] as a team of { $min } to { $max }
}.
reception-questions = { $questions ->
    [one] One question
   *[other] { $questions } questions
} to answer. I make the form for you.
reception-paper = Paper: { $name }{ $required ->
    [true] {""}
   *[other] {" "}(if you like)
}
reception-other-ways = <b>Without the bot</b>
reception-way = { $way }: { $text }
way-visit = In person
way-post = By post
way-e-mail = By e-mail
way-fax = By fax
way-web = On the web
way-phone = By telephone
reception-to-card = ‹ To the card
reception-may-i = May I take part?
reception-begin = Apply
reception-begin-alone = Apply alone
reception-begin-team = Apply as a team
reception-go-on = Go on writing
reception-show = Show { $number }
reception-ways = Other ways
reception-files = Get the forms
reception-file = { $name }
reception-files-about = Tap the form you want.
reception-open = Show it

door-not-kept = It is erased once you have your answer. Nothing of it is kept.
door-forgotten = What you have just told me is erased.
door-why-residence = Only people with an address there may take part, so this comes first. Nobody asks for the address itself.
door-why-birth-year = There is an age limit. If the year is enough, nothing more is asked.
door-why-birth-date = The year alone leaves your age open, so the day is needed too.

## Questions about a person

privacy-title = <b>Before you begin</b>
privacy-asked = What is asked: { $items }. { $purpose }
privacy-abroad = Everything you write and send here passes through Telegram’s servers abroad. Telegram can see it, and we can’t change that. If you don’t want it, use one of the ways below.
privacy-leave = You can stop at any time, and come back with /continue.
application-question = <b>{ $ask }</b>
application-consent = <b>Do you agree?</b>
application-birth-date = <b>When were you born?</b>
application-of-age = <b>Are you { $age } or older?</b>
application-name = <b>What is your name?</b>
application-phone = <b>Which telephone number reaches you?</b>
why-birth-date = To see whether you are of the right age, and whether a guardian must agree.
why-of-age = Below { $age } a guardian must agree. Your date of birth is not asked.
why-residence = Only people with an address there may take part. Nobody asks for the address itself.
why-name = To know whose application it is, and to tell you the result.
why-phone = To reach you where a message doesn’t.
why-consent = You have the right to know what is collected and why, and to decide. Kept are the text you agreed to and the time.
why-paper = It is needed to judge or to handle your application. You can replace or remove it until the close.
why-guardian = By law a child’s data may be taken only if a guardian agrees.

label-residence = Address in the area
label-birth-date = Date of birth
label-of-age = Age
label-name = Name
label-phone = Telephone

## The overview, and handing in

overview-title = <b>Please check before you hand in</b>
overview-again = <b>{ $number }: please check before you hand in again</b>
    Until you tap “Hand in again”, what you handed in before stands.
overview-line = { $label }: { $answer }
overview-paper = { $label }: { $name } ({ $stored ->
    [true] { $size }
   *[other] arriving
})
overview-missing = <b>Still missing: { $count }</b>
overview-edit = Change
overview-team = Team
overview-make-team = Make it a team
overview-leave-edit = Leave it as it was
overview-send = Hand in
overview-send-again = Hand in again
overview-back = ‹ To the overview
overview-which = What do you want to change?
overview-mend = Fill in: { $name }
overview-until = You can still change or withdraw it until { MOMENT($closes) }.
overview-always = You can still change or withdraw it until it is under review.
answer-yes = yes
answer-no = no
answer-day = { DAY($day) }
answer-skipped = (skipped)
answer-long = { $text } ({ $length } characters)
file-photo = Photo { $number }
file-arriving = • { $name } – arriving
file-here = • { $name } – here ({ $kind }, { $size }){ $macros ->
    [true] . It holds macros or scripts; the office is warned of them
   *[other] {""}
}

lack-question = • A question without an answer: { $name }
lack-answer-unfit = • An answer that no longer fits: { $name }
lack-paper = • { $count ->
    [one] One paper
   *[other] { $count } papers
}: { $name }
lack-paper-arriving = • A paper that is arriving: { $name }
lack-person = • { $who }: { $name }
lack-consent = • The consent of { $who }: { $name }
lack-guardian = • A guardian’s consent for { $who }
lack-guardian-unchecked = • The guardian’s consent for { $who } is being checked by the office
lack-member-unconfirmed = • Please confirm whoever has taken seat { $seat }
lack-member-elsewhere = • { $who }: also in another team; only one is possible
lack-members = • { $count ->
    [one] One more member
   *[other] { $count } more members
}
lack-members-over = • { $count } members too many
who-me = you
who-seat = member { $seat }
member-part-done = <b>Your part is done.</b> The team’s leader fills in the rest and hands it in. I’ll tell you here.

hand-in-arriving = It is handed in as soon as the files are here.
arriving = <b>{ $count ->
    [one] One file is
   *[other] { $count } files are
} arriving.</b> Once all is here it is handed in, and you get your receipt. You needn’t wait.
arriving-since = It counts as handed in at { MOMENT($at) }.
arriving-look = Look again

handed-in-notice = Received: { $number }
handed-in-title = <b>Your application is received</b>
handed-in-number = Number: <code>{ $number }</code> (please name it if you ask us)
handed-in-replaces = This is version { $version }. It takes the place of version { $before }, which is kept too.
handed-in-what = Recorded: answers { $answers }, papers { $papers }, people { $people }
handed-in-paper = { $label } ({ $size }), fingerprint (SHA-256) <code>{ $sha256 }</code>
handed-in-left-out = Files that did not arrive and were left out: { $count }.
handed-in-until = You can change or withdraw it until { MOMENT($closes) }.
handed-in-always = You can change or withdraw it until it is under review.

## After

status-number = Number: <code>{ $number }</code>
status-received = Handed in at { MOMENT($at) } (version { $version })
status-correction = To be put right: { $item } (until { MOMENT($until) })
status-correction-reason = <blockquote>{ $reason }</blockquote>
status-edit-until = You can change or withdraw it until { MOMENT($closes) }.
status-edit-unfinished = What you were changing was not handed in. What you handed in before stands.
status-closed-unfinished = It closed before you handed in. What you wrote has not gone to the office.
status-edit = Change
status-correct = Put it right and hand in again
status-form = The form (PDF)
status-withdraw = Withdraw
state-draft = Not handed in yet.
state-received = <b>Received.</b> The office is checking that nothing is missing.
state-complete = <b>Complete.</b> It waits for its review.
state-correction = <b>Please put something right.</b> The office has written what.
state-under-review = <b>Under review.</b>
state-decided = <b>Decided.</b>
state-disclosed = <b>Disclosed.</b>
state-withdrawn = <b>Withdrawn.</b>
withdraw-draft = Erase everything you have begun here? Answers and files are gone, and that can’t be undone.
withdraw-handed-in = Withdraw application { $number }? It is judged no more. That you handed in, and what, is kept until its time is over; to erase it send /erase.
withdraw-no = ‹ Don’t withdraw
withdraw-yes = Yes, withdraw
withdrawn-forgotten = Everything you had begun in “{ $title }” is erased.
withdrawn-kept = Application { $number } is withdrawn.
withdrawn-by-lead = “{ $title }”: the team’s leader has withdrawn the application.
form-own = My form (PDF)
form-coming = It is being made for you.

paper-refused = The file “{ $name }” could not be taken. { $why }
fell-through = While the files were on their way it became impossible to hand in. { $why }

outcome-accepted = { $kind ->
    [application] <b>It is accepted.</b>
   *[other] <b>It has been chosen.</b> Congratulations.
}
outcome-not-accepted = { $kind ->
    [application] <b>It is not accepted.</b>
   *[other] <b>It has not been chosen.</b> Thank you for taking part.
}
outcome-not-put = <b>It will not be put before the committee.</b>
outcome-ground = Ground: { $ground }
outcome-reason = Why: { $reason }
outcome-objection = If you object: { $objection }

form-person = Who applies
form-answers = What is applied for
form-file = form
form-guardian-child = ______________ (reference { $application }-{ $seat })
