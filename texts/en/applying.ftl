# What is said no to when people apply, make up a team, consent for a child, or put something right. See the Korean file.

## Beginning

refused-alone-not-allowed = Nobody can take part alone here. Teams have { $min } members or more, the leader included.
refused-team-not-allowed = Teams can’t take part here. Please apply one by one.
refused-already-takes-part = You are taking part already. One person can be in one team only, and whoever has handed in alone can’t be in a team. To change, first withdraw that application or leave that team.

## Handing in

refused-not-handed-in = Nothing has been handed in yet. Please hand in first.
refused-member-not-eligible = The member at place { $seat } does not meet the conditions. Please ask them for the details. Without that member I will check again.
refused-verdict-not-yet = You can’t hand in yet. You can from { DAY($from) }, when you turn { $min }.
refused-verdict-too-young = Sorry, you can’t hand in. The age is { $min } or more, and on { DAY($day) } you are { $age }.
refused-verdict-too-old = Sorry, you can’t hand in. The age is { $max } or less, and on { DAY($day) } you are { $age }.
refused-verdict-not-resident = Sorry, you can’t hand in. It is open to those with a registered address in { $place }, and you said that yours is not.

## Corrections, as the office asks for them

refused-correction-item-unknown = This programme has no such question or paper. Please choose from the list again.
refused-correction-reason-needed = Please write what has to be put right, and why. The person who applied reads it as it is.
refused-correction-reason-too-long = It has { $length } characters now. A reason can have { $longest } at most.
refused-correction-until-past = That time has passed. Please choose a day to come.

## Teams

refused-team-not-empty = Somebody is in the team with you. You can go alone again once everybody has left.
refused-invitation-expired = This invitation has expired. Please ask the team’s leader for a new link.
refused-member-is-guardian = This account has consented as the guardian of a child in this team. A guardian can’t be a member.
refused-member-number-of-guardian = That is the number of a child’s guardian in this team. Please give your own.

## Consents and guardians

refused-consent-changed = The text of this consent has changed meanwhile. Please read it again and decide.
refused-consent-unknown = This consent is no longer asked for. Please open the screen anew.
refused-guardian-not-needed = No guardian’s consent is needed. If the date of birth is wrong, please correct it first.
refused-guardian-not-yours = This account has not consented to anything here.
refused-guardian-already-checked = This consent has been checked by an official. To end it, please withdraw it.
