# What leaves as a file. See the Korean file for how it is used.

## The form

form-title = Application form
form-guardian-title = Guardian’s consent
form-made = Made at { MOMENT($made) }
form-moment = { MOMENT($at) }
form-programme = Programme
form-host = Host
form-number = Number
form-not-handed-in = not handed in yet
form-handed-in = Handed in
form-contact = Contact
form-papers = Papers with this form
form-paper = Paper
form-paper-kind = Kind
form-paper-size = Size
form-paper-hash = Fingerprint (SHA-256)
form-bytes = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
}
form-kilobytes = { $size } KB
form-megabytes = { $size } MB
form-consents = Consents
form-required = required · version { $version } of the text
form-optional = optional · version { $version } of the text
form-purpose = Purpose
form-items = What is taken
form-keeping = Kept until
form-refusing = Right to refuse
form-agreed = Agreed · { MOMENT($at) }
form-not-agreed = Not agreed
form-withdrawn = Withdrawn · { MOMENT($withdrawn) } (agreed: { MOMENT($at) })

## The guardian’s paper

form-child-title = What to do
form-child-show = Show this paper to your guardian: the grown-up who acts for you by law, such as your mother or father. Read it together from beginning to end.
form-child-fill = Your guardian ticks a box for each consent, and writes their name and signs at the end.
form-child-bring = Hand the paper in like this: { $bring }
form-child-ask = If anything is unclear, ask: { $contact }
form-box-yes = I agree
form-box-no = I do not agree
form-sign-title = Guardian’s signature
form-sign = I am the legal guardian of { $child }. I have read the above and agree that { $child } takes part in “{ $programme }”, and that personal data is used as I have ticked above.
form-line-name = Guardian’s name
form-line-relation = Relation to the child
form-line-telephone = Telephone
form-line-day = Date
form-line-signature = Signature
form-checks = { $office } may call the number above to check that it was the guardian who agreed.

## Sheets

sheet-goes-on = … (goes on in column { $column })
sheet-further = { $title } (part { NUMBER($number) })

## The record. What was done is said by the sentences that begin with audit-.

record-title = Record: { $programme }
record-office = Office: { $office }
record-made = Made at { MOMENT($made) }. Times are those of { $zone }.
record-subject-is = On: { $subject }
record-seen = A text as people saw it ({ $kind } { $language }):
record-holds = { $holding ->
    [one] The { $holding } entry holds: it was not changed.
   *[other] All { $holding } entries hold together from the first to the last, and none was changed.
}
record-broken = The record breaks at place { $place }: from there on, entries may have been changed or removed. { $holding ->
    [one] The { $holding } entry before holds.
   *[other] The { $holding } entries before hold together.
}
record-head = Fingerprint (SHA-256) of the last entry that holds: { $hash }
record-cut-off = Whether entries were cut off at the end can only be seen by comparing this fingerprint with one that was written down before.
record-number = Number
record-at = Time
record-who = Who
record-deed = What was done
record-key = What (code)
record-subject = On
record-values = Facts
record-texts = Texts that people saw
record-previous = Fingerprint before
record-hash = Fingerprint

## One’s own data (/mydata). The names are those of reports/own_data.py.

own-title = What this bot holds about you
own-made = Made at { MOMENT($made) }.
own-about = Everything stands in data.json; files that you handed in lie here under the names that stand at “file” in “papers”. All times are UTC. Nothing about other people is in here. Messages in your Telegram chat are kept by Telegram and are not in here. Below is what each field of data.json means.
own-person = Your account
    .account = the number of your Telegram account
    .language = the language you chose in the bot; null: Telegram’s own applies
    .telegram_language = the language that Telegram told us
    .plain = whether plain screens (/plain) are on
    .reachable = whether the bot can write to you; false if you have blocked it
    .asked_at = when this file was last asked for; deleted after two days
own-hears = What is followed, and how the news come
    .programmes = programmes that are followed
    .offices = offices that are followed
    .off = kinds of notices that are switched off
    .digest_hour = the hour at which news of proposals come once a day; null: they do not come together
    .digest_on = the day of the last digest; before the first, the day of choosing it or the one before
own-roles = Roles that you have, or had, for an office
    .role = the role: owner, official, deputy or reviewer
    .programme = the programme it is for; null: the whole bot
    .name = the name you gave for the records
    .post = the post you gave for the records
    .given_at = when you got the role
    .from_on = the first day as a deputy
    .until_on = the last day as a deputy
    .ended_at = when the role ended
own-reviews = What was given to you to review, and your reviews. Nothing about who applied is here
    .programme = the programme
    .number = the application’s receipt number
    .state = state: assigned, given, abstained, or conflict (of interest)
    .scores = your scores, by criterion
    .comment = what you wrote
    .assigned_at = when it was given to you
    .done_at = when you finished
own-drafts = What you have begun and not finished
    .dialogue = which dialogue
    .programme = which programme
    .changed_at = when it last changed
    .answers = your answers so far, one for each question’s name
own-applications = Applications that you take part in
    .number = its number; null: not handed in yet
    .programme = which programme
    .state = how it stands: draft, received, complete, correction (asked for), under-review, decided, disclosed, withdrawn
    .role = your part: leader (or whoever applies alone), member, guardian
    .begun_at = when it was begun; for a member, when you joined
    .handed_in_at = when it was handed in
    .withdrawn_at = when it was withdrawn
    .name = the name you gave
    .born_on = the date of birth you gave
    .phone = the telephone number you gave
    .phone_shared = whether you shared the number through Telegram; false: you typed it
    .resident = whether you said that your address is in the place
    .of_age = whether you said that you are old enough to consent alone
    .answers = what the application says; only in the leader’s data
    .versions = what it said before it was edited; only in the leader’s data
    .consents = the consents you gave
    .guardian = a guardian’s consent, for whoever needs one
    .decision = the decision, once it is released
    .came = how it came, if an official entered it for you: visit, phone, post, e-mail, fax, web
    .came_on = the day on which it reached the office, if an official entered it for you
own-versions = What it said before it was edited
    .version = which version
    .handed_in_at = when that version was handed in
    .answers = its answers
own-consents = Consents that you gave
    .key = which consent
    .version = which version of its text
    .language = the language in which you read it
    .text = the text as you read it
    .digest = the text’s fingerprint (SHA-256)
    .given_at = when you agreed
    .withdrawn_at = when you withdrew it
    .taken = how an official took it, if one did: spoken (read out, answered by word of mouth), form (on a signed form)
own-guardian = How it stands with your guardian’s consent. Who that is belongs to your guardian’s data and is not in here.
    .state = how it stands: none, asked, given, checked, expired, withdrawn
    .asked_at = when you got the link or the paper
    .given_at = when your guardian agreed
    .way = how it was checked: message, card, phone (identification), paper, e-mail, call
    .checked_at = when an official checked it
    .withdrawn_at = when your guardian withdrew it
own-decision = The decision that was released
    .outcome = the outcome
    .reason = the reason
    .released_at = when it was released
own-papers = Files that you handed in
    .application = which application they belong to
    .key = which paper
    .name = the file’s name as you sent it
    .kind = the kind of file
    .size = its size in bytes
    .sha256 = its fingerprint (SHA-256)
    .received_at = when it was received
    .file = its name in this ZIP; null: the file has been destroyed
own-votes = Votes that you have taken part in
    .programme = which vote
    .ranking = your ballot: the numbers you chose, best first; null once the box is sealed, since nobody can tell whose is whose then
    .receipt = the receipt’s number; null once the box is sealed
own-boards = What boards know of you
    .name = your name there: empty for no name, null if you were never asked
    .proposals = proposals that you brought
    .comments = comments that you wrote
    .recommended = proposals that you recommend
    .followed = numbers of the proposals that you follow
    .known = how the proposals you hear of stood when you last looked
    .reported = texts that you reported
    .moderated = what a moderator did with your texts
    .messages = numbers of my messages from which these texts came, kept for a week so that an edited message finds its text
own-proposals = Proposals that you brought to a board
    .number = the proposal’s number
    .programme = which board
    .state = how it stands
    .topic = its topic
    .written_at = when you wrote it
    .texts = your texts, with the earlier ones
own-texts = A text of a proposal
    .version = which version
    .written_at = when you wrote it
    .title = the title
    .body = the text
own-comments = Comments that you wrote
    .programme = which board
    .proposal = under which proposal
    .state = how it stands
    .written_at = when you wrote it
    .text = the text; nothing is left of one that is deleted
own-recommended = Proposals that you recommend
    .proposal = the proposal’s number
    .at = when you recommended it
own-known = How the proposals you hear of stood when you last looked, or had them in a digest: what came after is news. When you looked is not kept
    .proposal = number of the proposal
    .comments = how many comments it had
    .recommendations = how many recommendations it had
    .version = which version of its text it was
own-reported = Texts that you reported. Whose they are is not in here.
    .of = a proposal or a comment
    .number = the text’s number
    .reason = why you reported it
    .at = when you reported it
own-moderated = What a moderator did with your texts
    .of = a proposal or a comment
    .number = the text’s number
    .act = what was done
    .at = when
    .until = the end of a block
    .reason = why
    .objection = your objection
    .upheld = whether it stood after your objection was looked at
own-invitations = Invitations that you made or opened. Who is at the other end is not in here.
    .to = what to: a team, a role for an office, a guardian’s consent
    .side = your side: made or opened
    .programme = which programme
    .state = how it stands
    .made_at = when it was made
    .expires_at = until when it can be used
own-notices = Messages that wait to be sent to you
    .kind = what kind of message
    .dialogue = which dialogue it belongs to
    .queued_at = since when it waits
    .text = the message
own-looks = When somebody of an office looked at your data
    .at = when
    .role = in which role
    .what = what they looked at
    .programme = for which programme
    .number = at which application
