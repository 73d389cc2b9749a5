### Reviewing, deciding, releasing, exporting, and the end of keeping: what those who act for the office read. What applicants are told is plain.

## A programme at a glance

judge-count-waiting = To be checked: { $received } · complete: { $complete }
judge-count-review = Under review: { $count }
judge-count-decided = Decisions noted: { $pending } · told: { $released }
office-score = Review
office-decide = Review, decide, export
judge-to-begin = Begin the review
judge-to-rank = Decide
judge-to-preview = Look before telling
judge-to-export = Export as files
judge-to-keep = Past the keeping period
judge-to-office = ‹ To the office
judge-back = ‹ Back
judge-back-preview = ‹ Back to the preview

judge-state-received = to be checked
judge-state-complete = complete
judge-state-correction = being corrected
judge-state-under-review = under review
judge-state-decided = decided and told
judge-state-disclosed = disclosed
judge-state-withdrawn = withdrawn
judge-state-destroyed = destroyed

judge-outcome-accepted = { $kind ->
    [application] Accepted
   *[other] Chosen
}
judge-outcome-not-accepted = { $kind ->
    [application] Not accepted
   *[other] Not chosen
}
judge-outcome-not-put = { $kind ->
    [application] Not put before the committee
   *[other] Not put under review
}

## Beginning the review

judge-begin-title = <b>Begin the review</b>
judge-begin-count = Complete applications that go under review: { $fresh }. Under review already: { $there }.
judge-begin-reviewers = Reviewers: { $reviewers } · each application goes to { $wanted } of them.
judge-begin-nobody = <b>There are no reviewers yet.</b> Please invite some first.
judge-begin-invite = Go and invite reviewers
judge-begin-short = <b>Reviewers lacking: { $lacking }.</b> You can begin, but each application then has too few. When more have come, tap here again to fill up.
judge-begin-what = From then on applicants can no longer edit, and everybody's card says “under review”.
judge-begin-yes = Begin the review
judge-begun = Applications put under review and given to reviewers: { $count }.
judge-begun-short = Begun. In { $concerned } applications { $lacking } reviewers are lacking in all.

## A reviewer's turn

judge-queue = <b>My reviews { $done }/{ $of }</b>
judge-queue-order = Those that the fewest have reviewed come first.
judge-queue-done = You have done all your reviews. Thank you.
judge-queue-none = Nothing has been given to you yet.
judge-to-given = Look again at what I reviewed
judge-given-title = Reviewed by me: { $count }

judged-number = <b>{ $number }</b>
judged-number-of = <b>{ $number }</b> · my reviews { $done }/{ $of }
judged-state-line = { $state }
judged-back = ‹ Programme
judged-back-scores = ‹ To the scores
judged-back-decide = ‹ To the decision
judged-to-read = Read it
judged-to-scores = Give scores
judged-next = Review the next one

judged-blind = You review without seeing who has handed it in.
judged-not-blind = You see the names of those who have handed it in.
judged-people = Handed in by: { $names }
judged-answer = <b>{ $ask }</b>
    { $answer }
judged-answer-on = <b>{ $ask }</b> (goes on)
    { $answer }
judged-withheld = Papers not shown, because no official has found yet that they name nobody: { $count }.
judged-numbers-only = This programme shows no content in the chat. Please score by what the office has given you.
judged-paper = { $label } ({ $kind }, { $size }){ $macros ->
    [true] {" "}· beware of macros
   *[other] {""}
}
judged-paper-coming = “{ $label }” is on its way. It can't be passed on, and is gone from the chat within two days.{ $macros ->
    [true] {" "}<b>It holds macros or scripts: do not run them.</b>
   *[other] {""}
}

judged-state-assigned = Not reviewed yet.
judged-state-given = Reviewed. You can change it until there is a decision.
judged-state-abstained = You have abstained. Until there is a decision you can still review it.
judged-state-settled = You have seen the others' scores, so yours stays as it is.
judged-score = { $criterion } (weight { $weight }): { $score } / { $best }
judged-score-none = { $criterion } (weight { $weight }): none yet
judged-score-it = Score: { $criterion }
judged-score-place = Criterion { $place } of { $of }
judged-score-ask = <b>{ $criterion }</b> (weight { $weight }): tap or type a score from 0 to { $best }.
judged-chosen = { $score } (chosen)
judged-comment = <blockquote>{ $comment }</blockquote>
judged-to-comment = Write a comment
judged-comment-ask = Send your comment, up to { $longest } characters; a new one takes the place of the last. The office reads it, and other reviewers once they have given theirs.
judged-save = Save and next
judged-saved = { $number }: your review is saved.
judged-to-abstain = Abstain
judged-abstain = Abstain? You are done with this application without a score, and it does not count in the mean.
judged-abstain-yes = Yes, abstain
judged-abstained = { $number }: you have abstained.
judged-to-conflict = Declare a conflict
judged-conflict = Do you have an interest in this application (family, your pupil, your team…)? It then goes to another reviewer, and that can't be undone.
judged-conflict-yes = Yes, pass it on
judged-conflict-declared = { $number }: passed on to another reviewer.
judged-to-others = Scores of the others
judged-peek = Once you look at the others' scores, yours can't be changed any more. Look?
judged-peek-yes = Yes, show them
judged-others-title = <b>Other reviewers: { $count }</b>
judged-others-none = Nobody else is done yet.
judged-one = { $place }. { $mean } / { $best } ({ $scores })
judged-one-abstained = { $place }. abstained
judged-one-waiting = { $place }. not reviewed yet (theirs since { DAY($since) })

## Deciding

judge-rank-title = <b>To be decided: { $count }</b>
judge-rank-row = Rank { $rank } · <b>{ $number }</b> · mean { $mean } / { $best } · reviews { $given }/{ $of }
judge-rank-none = <b>{ $number }</b> · { $state }
judge-noted = └ decision noted: { $outcome }
judge-rank-empty = Nothing is to be decided now.
judge-to-pending = All noted decisions
judge-pending-title = <b>Decisions noted and not told yet: { $count }</b>
judge-pending-row = { $number } · { $outcome }

judged-mean = <b>Mean { $mean } / { $best }</b>
judged-no-mean = No scores yet.
judged-noted = <b>Decision noted</b> (nobody knows it yet)
judged-released = <b>Decision told</b>
judged-outcome = { $outcome }…
judged-take-back = Take the noted decision back
judged-to-marks = Papers: mark those without names
judged-to-desk = Content and papers
judged-to-rank = All to be decided
judged-why = Send the reason (up to { $longest } characters). Applicants read it as it is.{ $grounds ->
    [0] {""}
   *[other] {" "}Or choose a ground below.
}
judged-why-ground = Choose one of the grounds below (there are { $grounds }). To say more, send a reason (up to { $longest } characters).
judged-will-read = <i>Applicants will read:</i>
judged-ground = Ground: { $ground }
judged-reason-clear = Delete the reason
judged-put = Note it like this
judged-put-done = Noted. Nobody knows until you tell from the preview, and it can be changed until then.
judged-taken-back = The noted decision is taken back.
judged-marks = <b>Papers that name nobody</b>
    Open each, and mark only those that do not show whose they are. Reviewers who see no names get the marked ones only.
judged-mark-line = { $label }: { $marked ->
    [true] no names — reviewers see it
   *[other] not looked at — reviewers do not see it
}
judged-marked-by = └ marked by { $who }, { DAY($at) }
judged-mark = Mark as without names: { $label }
judged-unmark = Take the mark back: { $label }
judged-no-papers = No papers were handed in.
judged-to-disclose = Say where it is disclosed
judged-disclose-ask = Send the address or a text that says where it can be read (up to { $longest } characters). You see it once more before anybody is told.
judged-disclose-yes = Tell it like this
judged-disclosed = It counts as disclosed now. The applicant is being told.

## Telling

judge-preview-title = <b>Look before telling</b>
judge-preview-row = { $outcome }: applications { $count }, people { $people }
judge-preview-people = { $people ->
    [one] One person hears once, and their card changes.
   *[other] In all { $people } people hear once, and their cards change.
}
judge-preview-none = There is nothing to tell. Note decisions first.
judge-preview-undecided = Applications without a decision, which hear nothing: { $count }.
judge-preview-fallen = Withdrawn or changed meanwhile, so their decisions were taken back: { $numbers }
judge-sample = { $outcome } — { $language }
judge-to-sure = Tell…
judge-sure-title = <b>Really tell?</b>
judge-sure-morning = It is night: they are told from { MOMENT($at) } on.
judge-sure-ask = What was told can't be changed or taken back.
judge-sure-yes = { $people ->
    [one] Yes, tell one person
   *[other] Yes, tell { $people } people
}
judge-released = Decisions being told: { $count }. They go out one after another.

notice-decided = <b>Here is the result</b>
notice-disclosed = <b>What you asked for is disclosed</b>
outcome-disclosed = To be found here: { $where }

## Exports

judge-export-title = <b>Export as files</b>
judge-export-sheet = Workbook: a row for each application and each person. It holds names and answers.
judge-export-numbers = Workbook: numbers, states and outcomes only. This programme keeps names and answers out of the chat; they and the papers come by the commands below.
judge-export-papers = Papers in one ZIP: { $count } ({ $size }), named by number.
judge-export-papers-large = The papers ({ $count }, { $size }) are too large for Telegram. Please use the command below.
judge-export-noted = Files can't be passed on and are gone from the chat within two days. Each export is on record.
judge-export-command = Commands for whoever runs the server:
judge-export-line = <code>madang export { $what } { $slug } --out { $slug }.{ $ending }</code>
judge-export-sheet-button = Get the workbook
judge-export-papers-button = Get all papers

sheet-applications = Applications
sheet-members = People
column-number = Number
column-state = State
column-applied = First handed in
column-received = Last handed in
column-version = Version
column-team = Team
column-people = People
column-papers = Papers
column-outcome = Decision
column-ground = Ground
column-released = Told
column-mean = Mean score
column-reviews = Reviews
column-reason = Reason
column-seat = Seat
column-leads = Leads
column-guardian = Guardian's consent
column-consent = Consent: { $title }
column-phone-shared = Number vouched for by Telegram
guardian-short-none = none
guardian-short-asked = asked
guardian-short-given = unchecked
guardian-short-checked = checked
guardian-short-expired = expired
guardian-short-withdrawn = withdrawn

operator-export-done = Written to { $file } ({ $count }).
operator-export-no-programme = There is no contest or application “{ $slug }”.
operator-export-not-written = { $file } can't be written. Check the folder and its rights.

## The end of keeping

judge-keep-title = <b>Past the keeping period</b>
judge-keep-period = Kept { $count } { $unit ->
    [days] days
    [months] months
   *[other] years
} after { $after ->
    [close] the close
   *[other] the decision was told
}
judge-keep-due = Past their period: { $count }. Before they are destroyed, make sure that public records were transferred.
judge-keep-none = Nothing is past its period.
judge-keep-under-way = Being destroyed: { $count } (confirmed { MOMENT($since) }). You hear when the files are gone too.
judge-keep-go = Destroy…
judge-keep-sure = <b>Really destroy? It can't be undone.</b>
judge-keep-goes = What goes, of { $count ->
    [one] one application
   *[other] { $count } applications
}: names, answers, papers, consents, reviewers' comments and messages.
judge-keep-stays = What stays: number, state, outcome, and the record of who did what and when.
judge-keep-transfer = Tap only if what must stay as public records has been transferred. Who confirms it goes on record.
judge-keep-no = ‹ Do not destroy
judge-keep-yes = Transferred. Destroy { $count }
judge-keep-confirmed = Confirmed. { $count } are being destroyed; you hear when nothing is left.
keeping-report = “{ $title }”: the keeping period of { $count ->
    [one] one application
   *[other] { $count } applications
} is over. Please confirm that public records were transferred, and have it destroyed.
keeping-blanked = Deleted: its keeping period is over.
keeping-done = “{ $title }”: { $count ->
    [one] one application is destroyed
   *[other] { $count } applications are destroyed
}. Only numbers, outcomes and the record are left.

## What can't be done

refused-review-no-reviewers = There are no reviewers yet. Invite some first.
refused-review-nothing = There is nothing to review. Only complete applications go under review.
refused-paper-not-shown = This paper can't be shown. Please open the screen anew.
refused-disclosure-not-accepted = Only what was accepted, and told so, can be disclosed.
refused-disclosed-already = It has been said already where this is disclosed.
refused-disclosure-needed = Say where it can be read.
refused-disclosure-long = This has { $length } characters; { $longest } are allowed.
refused-destroy-nothing = There is nothing to destroy.
refused-destroy-changed = The list has changed meanwhile. Look at it again and confirm.
