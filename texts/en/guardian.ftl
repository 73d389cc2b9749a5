### A guardian's consent: what the child sees, what the guardian sees, what both hear. To the child in easy words.

## What the child sees

guardian-needed = <b>A guardian must agree</b>
guardian-state-none = If you are younger than { $age }, a grown-up who looks after you, such as your mother or father, must say yes first. Make a link below and send it to them. If they don’t use Telegram, they can sign on paper.
guardian-state-asked = The link is made. It works for 7 days. When the grown-up has opened it and agreed, I’ll tell you here. If the link got lost, make a new one.
guardian-state-given = The grown-up has agreed. The office is checking that it was really them. I’ll tell you when you can go on.
guardian-state-checked = The grown-up’s consent is checked.
guardian-state-expired = It wasn’t checked within 5 days, so the grown-up’s data is erased. Please ask again.
guardian-state-withdrawn = The grown-up has taken their consent back. To ask again, make a new link.
guardian-reference = Your reference is { $reference }. The grown-up sees the same number.
guardian-until = If it isn’t checked by { MOMENT($until) }, the grown-up’s data is erased and both of you are told.
guardian-make-link = Make a link for the grown-up
guardian-paper = Get the form to sign on paper
guardian-link-how = Pass the message below on to the grown-up as it is (press long on it, then “Forward”).
guardian-link = To a guardian: a child wants to take part in “{ $title }”. Below the age of { $age } a guardian must agree. Please open the link, read it and decide. It works for { $days } days.
    { $link }

## What the guardian sees

guardian-about = <b>Are you the child’s guardian?</b> By law a child’s data may be taken only if a guardian agrees.
guardian-child = The child’s reference: <b>{ $reference }</b> (please compare it with the number on the child’s screen)
guardian-invited-by-lead = A team’s leader has invited the child to the team.
guardian-child-leads = The child wants to apply as a team’s leader.
guardian-child-alone = The child wants to apply alone.
guardian-collected = Taken of the child: { $items }. Purpose: { $purpose } Kept: { $keeping }
guardian-refusing = You may refuse. Then the child can’t take part, and nothing else follows. You can also take your consent back later, at any time.
guardian-yours = You are asked for your name and number too. The office uses them only to check that you are the guardian; what isn’t checked within { $days } days is erased.
guardian-or-on-paper = Everything you write here passes through Telegram’s servers abroad. If you don’t want that, sign the form that the child can get, and bring it to the office.
guardian-consent = <b>As the guardian, do you agree?</b>
guardian-why-consent = You have the right to know what is taken of the child and why, and to decide. Kept are the text you agreed to and the time.
guardian-name = <b>What is your name?</b>
guardian-why-name = Only so that the office can check that you are the guardian.
guardian-phone = <b>What is your own telephone number?</b>
guardian-why-phone = Only so that the office can reach you to check that you are the guardian. It can’t be the child’s or a team member’s.
guardian-last = <b>Please look once more</b>
guardian-edit-name = Change the name
guardian-edit-phone = Change the number
guardian-then = When you consent, the office checks that you are the guardian. The child waits until then. What isn’t checked within { $days } days is erased, and I tell you.
guardian-give = Consent as the guardian
guardian-refuse = End without consenting
guardian-refuse-yes = No, I don’t agree
guardian-not-yet = ‹ Back
guardian-ask-refuse = Do you refuse? The link is gone then, and what you have written is erased. The child hears that you didn’t agree, and can ask again.
guardian-refused = The child hears that you didn’t agree.
guardian-nothing-kept = Nothing of what you wrote here is kept.
guardian-given = <b>Your consent is received</b>
guardian-given-then = The office checks that you are the guardian. If that isn’t done by { MOMENT($until) }, your name and number are erased and you are told.
guardian-take-back-how = To take your consent back, use the button below. You can do so at any time.
guardian-show = What I have consented to
guardian-of-child = The child with the reference <b>{ $reference }</b>: { $state ->
    [given] you have consented; the office is checking it.
    [checked] you have consented, and the office has checked it.
    [withdrawn] you have taken your consent back.
   *[other] this consent counts no more.
}
guardian-unchecked-until = If it isn’t checked by { MOMENT($until) }, your name and number are erased.
guardian-none-given = There is no consent of yours here now.
guardian-withdraw = Take back consent { $reference }
guardian-withdraw-yes = Yes, take it back
guardian-ask-withdraw = Take back your consent for the child with the reference { $reference }? Before the close the child leaves the application, and what it has told is erased. After the close the office decides. The child is told.
guardian-withdrawn = Your consent is taken back. The child has left the application, and your name and number are erased.
guardian-withdrawn-office = Your consent is taken back. It is closed already, so the office decides what becomes of the application.
guardian-card = See what it is
guardian-expired = It wasn’t checked within 5 days, so your name and number are erased, and the consent with them. The child can ask again.

## What the child hears

guardian-told-given = <b>The grown-up has agreed.</b> Now the office checks that it was really them. I’ll tell you when you can go on.
guardian-told-refused = The grown-up didn’t agree. Talk with them, and make a new link if you want to ask again.
guardian-told-withdrawn = The grown-up has taken their consent back, so you are no longer in the application. What you told about yourself is erased. Talk with them if you wonder why.
guardian-told-withdrawn-office = The grown-up has taken their consent back. It is closed already, so the office decides what happens.
guardian-told-ended = The grown-up has taken their consent back, so the application has ended. Talk with them if you wonder why.
guardian-told-expired = The office couldn’t check the grown-up within 5 days, so their data is erased. Make a new link and ask again.
