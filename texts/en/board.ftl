### Boards: reading, writing, recommending, commenting, reporting.

board-of = <b>{ $board }</b>
board-history = Since { DAY($begun) } · { $people ->
    [one] 1 person has taken part
   *[other] { $people } people have taken part
}
board-who = Who may write: { $who }
board-goal = Once it has { $recommendations } recommendations, the office answers within { $days ->
    [one] 1 day
   *[other] { $days } days
}.
board-write = Write a proposal
board-find = Find by words
board-topics = By topic
board-topics-which = Which topic would you like to see?
board-list-newest = Newest
board-list-recommended = Most recommended
board-list-closing = Closing soon
board-list-answered = Answered
board-list-mine = Written by me
board-list-title = <b>{ $name }</b> · { $total } in all
board-list-none = <b>{ $name }</b> · none yet.
board-entry = <b>{ $title }</b>
board-no-title = (erased proposal)
board-numbers = { $recommendations } recommend · { $comments ->
    [one] 1 comment
   *[other] { $comments } comments
} · { $people ->
    [one] 1 person
   *[other] { $people } people
} taking part
board-collects-until = Collects recommendations until { MOMENT($until) }.
board-collected-until = Recommendations ended at { MOMENT($until) }.
board-outcome-accepted = The office's answer: accepted.
board-outcome-partly = The office's answer: accepted in part.
board-outcome-not-accepted = The office's answer: not accepted.
board-outcome-under-study = The office's answer: under study.
board-outcome-not-ours = The office's answer: not ours to decide, passed on.
board-to-card = ‹ Start of the board
board-back = ‹ Back to the list
board-find-how = Type the word to look for. One syllable is enough, and spaces make no difference. Example: bus
board-found = Found for “{ $query }”. What you looked for is in bold.
board-found-none = Nothing found for “{ $query }”. Try a shorter word.
board-found-back = ‹ The ones before
board-found-on = More ›
board-excerpt = <i>{ $text }</i>
board-mark = <b>{ $text }</b>
board-author-gone = Somebody who has left
board-author-nameless = A resident without a name
board-stray = No proposal holds that. Tap a button below, or try another word.
idea-stray = What you type here is not published. To comment, tap “Write a comment” first.

## Reading a proposal

proposal-by = { $name } · { MOMENT($at) }
proposal-from-contest = Accepted in a contest
proposal-edited = Changed: { MOMENT($at) }
proposal-topic = Topic: { $topic }
proposal-history = Since { MOMENT($begun) } · { $people ->
    [one] 1 person has taken part
   *[other] { $people } people have taken part
}
proposal-recommended = { $recommendations ->
    [one] 1 recommendation
   *[other] { $recommendations } recommendations
}
proposal-goal = Recommended { $recommendations }/{ $wanted }
proposal-answer-due = It has all the recommendations it needs. The office answers by { MOMENT($due) }.
proposal-answer-overdue = It has all the recommendations it needs. The office should have answered by { MOMENT($due) } and has not.
proposal-state-awaiting = The office reads it first. Nobody else can see it yet.
proposal-state-hidden = It is hidden. Only its author and the office can see it.
proposal-state-withdrawn = Its author has withdrawn it.
proposal-state-rejected = The office has decided not to publish it.
proposal-state-erased = It has been erased.
proposal-part = This is part { $part } of { $parts }.
proposal-read-on = Read on { $part }/{ $parts } ›
proposal-read-back = ‹ Part before { $part }/{ $parts }
proposal-top = ↑ To the top
proposal-pictures = { $pictures ->
    [one] 1 picture
   *[other] { $pictures } pictures
}
proposal-see-pictures = See { $pictures ->
    [one] 1 picture
   *[other] { $pictures } pictures
}
proposal-answers = Read the office's answer
proposal-share = Share
proposal-more = More
proposal-more-what = What would you like to do?
proposal-versions = Earlier texts ({ $versions } versions)
proposal-edit = Change it
proposal-withdraw = Withdraw it
proposal-withdraw-ask = Withdraw this proposal? It stays to be read, marked as withdrawn, and takes no more recommendations or comments. This cannot be undone.
proposal-withdraw-yes = Yes, withdraw it
proposal-withdraw-not = No, keep it
proposal-link = Address: { $link }
share-how = Whoever gets this address can open the proposal at once. There is also a QR picture for posters.
share-code = Get the QR picture
board-file-coming = The file is on its way.
answer-by = { $name } · { MOMENT($at) }
answer-passed-to = Passed to: { $to }
versions-what = For each change you can see what is different.
version-see = Changes in version { $version } · { MOMENT($at) }
version-changed = Changes in version { $version } · { MOMENT($at) }. “Removed” is gone, “added” is new.
version-removed = <i>[removed: { $text }]</i>
version-added = <b>[added: { $text }]</b>

recommend = Recommend ({ $recommendations })
recommend-end = Recommended · take back ({ $recommendations })
recommend-done = You recommend it. { $recommendations } in all.
recommend-reached = You recommend it. { $recommendations } in all: the goal is reached! Now the office has to answer.
recommend-back = Taken back. { $recommendations } in all.
follow = Follow
follow-end = Follow no more
follow-done = You will hear what comes of this proposal.
follow-ended = You will hear no more of it.

## Comments

comments = Comments ({ $comments })
comments-title = { $comments ->
    [one] 1 comment
   *[other] { $comments } comments
}
comments-none = No comments yet. Write the first one.
comments-back = ‹ Back to the comments
comment-write = Write a comment
comment-open = Open no. { $number }
comment-head = { $number }. <b>{ $name }</b> · { MOMENT($at) }
comment-head-reply = { $number }. Reply · <b>{ $name }</b> · { MOMENT($at) }
comment-beginning = { $text }… (open it to read all)
comment-trace = { $number }. { $state ->
    [deleted] Its author has deleted this comment.
   *[other] This comment is hidden.
}
comment-state-awaiting = The office reads it first. Nobody else can see it yet.
comment-state-hidden = It is hidden. Only its author and the office can see it.
comment-state-rejected = The office has decided not to publish it.
comment-by = <b>{ $name }</b>
comment-by-at = <b>{ $name }</b> · { MOMENT($at) }
comment-answers = A reply to the comment of { $name }.
comment-reply = Reply
comment-amend = Change it
comment-delete = Delete it
comment-delete-ask = Delete this comment? Its text goes; that there was one stays to be seen, with the replies.
comment-delete-yes = Yes, delete it
comment-deleted = The comment is deleted.
comment-text = Type your comment.
comment-send = Publish ›
comment-done = Your comment is published.
comment-waits = We have your comment. It is published once the office has read it.
amend-text = Change your comment. To write it anew, tap “Start again” first.
amend-send = Change it to this ›
amend-done = Your comment is changed.

## Writing

propose-title = What is your proposal called? One line, please.
propose-body = Say what you propose.
propose-topic = Which topic is it about?
propose-pictures = Send pictures if you have some. You can also skip this.
propose-by = { $name } · Topic: { $topic }
propose-preview = <b>This is how others will see it.</b> ({ $part }/{ $parts })
propose-alike = Something like it is there already. Tap a title below to read it; perhaps you would rather recommend it or comment. What you are writing stays (/continue).
propose-send = Publish ›
propose-edit-title = Change the title
propose-edit-body = Change the text
propose-edit-topic = Change the topic
propose-edit-pictures = Change the pictures
propose-done = <b>Your proposal is published.</b> Everybody can read it now: { $title }
propose-waits = <b>We have your proposal.</b> It is published once the office has read it: { $title }
propose-open = See your proposal
change-title = Type the new title.
change-body = Change the text. To write it anew, tap “Start again” first. What you send is added at the end.
change-topic = Which topic is it about?
change-pictures = Send more pictures, or take some out.
change-send = Change it to this ›
change-done = <b>Your proposal is changed.</b> The earlier text stays beside it: { $title }
changed-see = See what has changed
write-name = Under which name should it be published? You are asked only once.
write-name-how = Everybody will see it. It need not be your real name. Type a name, or tap below to show none.
write-nameless = Publish without a name
write-rename = Change the name (now: { $name })
write-preview = <b>This is how others will see it.</b>
write-count = { $length }/{ $longest } characters
write-edit = Change the text
write-personal = This looks like a telephone or registration number: { $found }. Everybody would see it, so better take it out first.
write-nothing = You are not writing anything here. What you have published is where it was.
write-back = ‹ Back
standing-go-on = Go on ›
write-sent-already = It is published already.

## Reporting and objecting

report = Report it
report-why = Why do you report it? Its author is not told by whom it was reported.
report-personal-data = It holds personal data
report-abuse = It is abusive
report-advertising = It is advertising
report-off-topic = It does not belong here
report-illegal = It is against the law
report-other = Another reason
report-done = We have your report. The office will look at it.
report-again = You have reported it already. The office will look at it.
moderated-hide = At { MOMENT($at) } the office hid this. Reason: { $reason }
moderated-restore = At { MOMENT($at) } the office showed this again. Reason: { $reason }
moderated-reject = At { MOMENT($at) } the office decided not to publish this. Reason: { $reason }
moderated-approve = At { MOMENT($at) } the office published this. Reason: { $reason }
moderated-warn = At { MOMENT($at) } the office gave a warning. Reason: { $reason }
moderated-block = At { MOMENT($at) } the office stopped you from writing. Reason: { $reason }
object-begin = Object (once)
object-about = The office's reason: { $reason }
object-by = Only the office reads this. You can object once.
object-text = Say why you object. The office will look at it again.
object-send = Object ›
object-done = We have your objection. The office will look at it again and tell you.

## What I took part in

mine-board-wrote = You wrote this proposal.
mine-board-joined = You took part in this proposal.
erase-goes-boards = What you wrote on boards, what you recommend, and your public name ({ $proposals ->
    [one] 1 proposal
   *[other] { $proposals } proposals
}). The places where the texts stood and what others said stay.
picture-refused = The picture could not be taken: { $why }
