# What the rules of the office say to those who act for it. See the Korean file for how it is used.

## Roles

owner-named-in-setting = The account <code>{ $id }</code> has become an owner through the bot’s settings. If you do not know it, please ask whoever runs the bot at once.

refused-office-not-yours = You have no role that may do this. If you need one, please speak to an owner.
refused-role-not-yours-to-give = You can’t give this role. Officials invite reviewers and a deputy for themselves, owners anybody.
refused-role-not-yours-to-end = Somebody else has to end this role. Please speak to an owner.
refused-role-there-already = This role is there already.
refused-role-on-both-sides = This review is blind. Whoever can see the names can’t be a reviewer, and a reviewer can’t become an official.
refused-last-owner = This is the last owner. There has to be another owner first.
refused-deputy-for-nobody = That is no official of this programme. A deputy stands in for one of its officials.
refused-deputy-days-needed = Please say from when to when the deputy stands in.
refused-deputy-days-upside-down = The last day is before the first. Please check both.
refused-deputy-days-past = The last day has passed. Please choose today or a later day.
refused-deputy-of-oneself = Nobody can stand in for themselves. Somebody else has to take this.

## Invitations to a role

refused-role-invitation-own = You made this invitation, so you can’t take it. Please send the link to whom it is for.
refused-role-invitation-gone = This invitation can’t be used. Please ask whoever sent it for a new link.
refused-role-invitation-used = Somebody else has used this invitation. If it was meant for you, please tell whoever sent it at once.
refused-role-invitation-expired = This invitation is more than 24 hours old. Please ask whoever sent it for a new link.
refused-role-invitation-untaken = Nobody has opened the link and accepted yet. You can confirm after that.
refused-role-invitation-not-yours = Only whoever made the invitation can do this.

## Names in records

refused-official-name-unfit = Please write the name for the records on one line, up to { $longest } characters.
refused-official-post-unfit = Please write your post or department for the records on one line, up to { $longest } characters.

## The PIN

refused-pin-length = A PIN has { $length } digits.
refused-pin-repeats = The same digits come again, so it is easy to guess. Please choose another PIN.
refused-pin-run = The digits follow one another, so it is easy to guess. Please choose another PIN.
refused-pin-there-already = There is a PIN already. To change it, please come in with it first. If you have forgotten it, ask another owner to reset it.
refused-pin-none = There is no PIN yet. Please choose one first.
refused-pin-door-closed = The PIN was wrong too often, so the door is closed. You can try again from { MOMENT($opens_at) }.
refused-pin-no-such-key = There is no such key. Please use the keypad on the screen.
refused-pin-reset-own = Nobody can reset their own PIN. Please ask another owner, or whoever runs the server.
refused-office-closed = The office has closed, as nothing was done for a while. Please enter your PIN again.

## Reviewing

refused-review-not-yours = You are not one of this application’s reviewers.
refused-review-none = This programme has no review by reviewers.
refused-review-settled = Once you have seen the other reviewers’ scores, yours can’t be changed.
refused-review-over = This application has been decided, so its reviews can’t be changed.
refused-review-own-first = You can see the other reviewers’ scores once you have given your own.
refused-score-criterion-unknown = This programme has no such criterion. Please open the screen anew.
refused-score-missing = { $count ->
    [one] { $count } criterion has no score yet.
   *[other] { $count } criteria have no score yet.
}
refused-score-out-of-range = Scores go from 0 to { $best }.
refused-comment-too-long = It has { $length } characters now. A comment can have { $longest } at most.

## Deciding

refused-decision-not-open = That can’t be decided in its present state. Please open the screen anew and check.
refused-decision-not-complete = Nobody has checked yet whether everything is there. Please check that first.
refused-decision-before-committee = The review has begun, so it can no longer be kept from the committee.
refused-decision-needs-ground = To keep it from the committee, please choose one of the programme’s grounds.
refused-decision-needs-reason = Please give a reason. The applicant reads it as it is.
refused-decision-ground-unfit = A ground for not accepting can’t go with an acceptance.
refused-decision-reason-long = It has { $length } characters now. A reason can have { $longest } at most.
refused-ground-unknown = This programme has no such ground. Please open the screen anew.
refused-decision-released = People have been told of this decision, so it can’t be changed.
refused-release-nothing = There is no decision to release.
refused-release-changed = The decisions have changed since you looked. Please look again before you release them.
