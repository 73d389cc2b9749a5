# What the rules of boards and comments say: mistakes in the file, and answers to people.
#
# mistake-* are the keys of participation.mistakes, refused-* those of participation.refused.Refused.

## Mistakes in a programme file

mistake-window-opens-after-proposals = There are { $proposals } proposals already, so the opening cannot move to later.
mistake-topic-in-use = There are proposals under the topic { $topic }, so it cannot be dropped.
mistake-goal-dropped = { $proposals } proposals collect recommendations for this goal, so it cannot be dropped.
mistake-goal-raised = { $proposals } proposals collect for a goal of { $was } recommendations, so it cannot be raised to { $wanted }.
mistake-goal-answered-later = An answer within { $was } days was promised, so it cannot become { $wanted } days.
mistake-goal-days-fewer = There are proposals already, so the time in which they collect cannot be cut to { $wanted } days.
mistake-board-unknown = { $found }: there is no such board. Write it into this file too, or publish it first.

## Proposals

refused-topic-needed = Please choose a topic.
refused-topic-unknown = There is no such topic. Please choose again.
refused-pictures-too-many = A proposal can have { $max } pictures at most. Please take some out.
refused-picture-not-there = One of the pictures has not arrived yet, or is gone. Please try again in a moment, or take it out.
refused-proposals-enough = One person can have { $most } proposals. To bring another one, withdraw one of yours first.
refused-proposal-gone = This proposal is no longer there.
refused-proposal-hidden = This proposal is hidden at present: the office is looking at it, or has looked and hidden it.
refused-proposal-awaits = This proposal is not public yet.
refused-proposal-withdrawn = Its author has withdrawn this proposal. It can be read, but not recommended or commented on.
refused-proposal-not-now = That cannot be done with this proposal now.
refused-proposal-not-yours = Only the author of this proposal can do that.
refused-proposal-answered = The office has answered this proposal, so it cannot be changed. You can add a comment.
refused-edit-over = It could be changed until { MOMENT($until) }. You can add a comment.
refused-edit-after-look = The office has read this before it became public, so it cannot be changed. You can add a comment.
refused-link-while-new = On your first day no links or accounts can be put into what is public already. Please change it without the link.
refused-title-one-line = Please write the title on one line.
refused-text-of-marks = There are too many marks on the letters ({ $marks } of { $length } characters), so it cannot be read. Please use fewer.

## Names

refused-name-unasked = Please choose first which name stands beside what you publish.
refused-public-name-too-long = A name can have { $longest } characters at most.
refused-public-name-official = This name looks like that of the office or of its staff. Please choose another one.

## Recommending

refused-recommend-own = You cannot recommend your own proposal.
refused-recommending-over = It could be recommended until { MOMENT($until) }.

## Comments

refused-comments-off = There are no comments here.
refused-comment-gone = This comment can no longer be read.
refused-comment-not-yours = Only the author of this comment can do that.
refused-comment-edit-over = It could be changed until { MOMENT($until) }. You can delete it and write another one.

## Who may, and how much

refused-standing-unknown = A few questions come first, to see whether you may take part.
refused-blocked = You cannot write here until { MOMENT($until) }. The reason stands in the notice you got then; there you can object once.
refused-too-many-for-now = That was too much in a short time. Please try again after { MOMENT($again_at) }. What you wrote is still there.

## Searching

refused-search-empty = Please write a word to look for. One syllable is enough.
refused-search-too-long = It has { $length } characters now. A search can have { $longest } at most.

## Reports and moderation

refused-text-gone = This text is no longer there.
refused-report-own = You cannot report what you wrote. You can delete or withdraw it.
refused-report-reason-unknown = Please choose a reason for the report.
refused-moderation-not-now = That cannot be done with this text now. It may stand so already.
refused-block-end = A block has to end within { $days } days.
refused-objection-not-yours = Only the author can object.
refused-objection-none = There is nothing to object to.
refused-objection-once = You can object once, and you have.

## Official answers

refused-answer-outcome-unknown = Please choose an outcome.
refused-answer-passed-to = Where it is another office's task, write in { $longest } characters at most to whom you passed it on; with other outcomes, nothing.
refused-answer-responsible = Please write who is responsible, in { $longest } characters at most.
