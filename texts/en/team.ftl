### Teams: seats, invitations, coming and going.

## The team's screen

team-title = <b>Team</b> · { $size }
team-seat = { $seat }. { $me ->
    [true] You{ $lead ->
        [true] {" "}(leader)
       *[other] {""}
    }
   *[other] { $lead ->
        [true] The leader
       *[other] { $who }
    }
} – { $state ->
    [invited] invited, has not come yet
    [over] the invitation has run out
    [accepted] has come; the leader must confirm
    [waiting] still has something to do (such as consent)
   *[complete] ✓ complete
}
team-alone = You are applying alone. Once you invite somebody, you are a team.
team-still-invited = { $count ->
    [one] One person you have invited is
   *[other] { $count } people you have invited are
} not in yet. If you hand in now, it is without them; once they are in, hand in again to include them.
team-nobody-yet = You have invited nobody yet. To invite people, tap “Team”.
team-of-others = The leader invites and hands in. What you have to do is under “My part”.
team-how = Tap “Make an invitation” and you get a message to pass on. Make one for each person. A link works once, for { $days } days.
team-is-full = All places are taken ({ $max } at most). To invite somebody else, free a place first.
team-too-few = To hand in, { $count ->
    [one] one more member is
   *[other] { $count } more members are
} needed.
team-too-many = There { $count ->
    [one] is one member
   *[other] are { $count } members
} too many. You can hand in once there are fewer.
team-invite = Make an invitation
team-revoke = Revoke invitation { $seat }
team-remove = Remove member { $seat }
team-confirm = { $seat }: that’s right
team-not-them = { $seat }: not them
team-hand-over = Hand over the lead
team-hand-to = Hand over to { $seat }
team-go-alone = Go alone again
team-leave = Leave the team
team-leave-yes = Yes, I’m leaving
team-not = ‹ To the team
team-back = ‹ My part

team-ask-revoke = Take back the invitation to { $who }? Nobody can join by that link any more.
team-ask-remove = Remove { $who } from the team? What they have told and agreed to is erased, and they are told.
team-who-leads = Who shall lead the team? Only a member you have confirmed can.
team-ask-hand-over = Hand over the lead to { $who }? The new leader goes on with the application and hands it in. What you have told about yourself is not passed on. Only the new leader can hand it back.
team-ask-leave = Leave the team? What you have told about yourself and agreed to is erased, and the leader hears that you have left. To come back you need a new invitation.
team-office-decides = It is closed already, so the office decides what becomes of this application.

team-link = Join our team for “{ $title }”! Tap the link to see what it is, then decide. It works once, for one person, until { MOMENT($until) }.
    { $link }
team-link-how = Pass the message above on to the one person who joins you (press long on it, then “Forward”).
team-confirmed = You have confirmed { $seat }.
team-left = You have left the team for “{ $title }”. What you told about yourself is erased.

## What the others hear

team-has-come = { $named ->
    [true] <b>“{ $name }” has taken place { $seat }.</b> That is the name they gave themselves in Telegram. It is shown to you here once and not kept.
   *[other] <b>Somebody has taken place { $seat }.</b> Their Telegram name cannot be shown.
    } Ask the person you invited whether it was them, then choose.
team-was-declined = Invitation { $seat } was declined. The place is free again.
team-you-are-in = <b>The team’s leader has confirmed you as a member.</b>
team-you-are-out = The team’s leader has taken you out of the team. What you told about yourself is erased.
team-has-left = Member { $seat } is no longer in the team.
team-you-lead = <b>You lead the team now.</b> You can go on with the application and hand it in.
team-other-leads = Member { $seat } leads the team now.
team-is-over = Nobody was left to lead the team, so the application has ended. What you told about yourself is used no more.
team-own-part = My part
lack-of-member = • { $who }: still has something to do

## Whoever is invited

invited-to-a-team = <b>A team’s leader invites you to join.</b>
invited-then = If you accept, I ask you step by step whether you may take part and what you agree to. You can stop at any time.
invited-name-shown = { $named ->
    [true] The leader sees your Telegram name “{ $name }” once. It is not kept.
   *[other] The leader hears only that somebody has come.
}
privacy-abroad-short = What you write here passes through Telegram’s servers abroad.
invited-accept = Accept
invited-decline = Decline
invited-card = See what it is
invited-own-application = { $numbered ->
    [true] My application { $number }
   *[other] My application
}
invited-accepted = You have joined the team. I’ll tell you when its leader has confirmed you. Meanwhile you can begin your part.
invited-declined = You have declined. The leader hears that the place is free.
