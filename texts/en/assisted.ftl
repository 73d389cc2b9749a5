### At the counter: officials enter for people who have no Telegram.

## In the office

office-counter = Enter for somebody at the counter
office-to-tell = <b>To be told by telephone or post: { $count }</b>
assist-title = <b>Entering for somebody</b>
assist-about = Here you enter for whoever stands at the counter or has written on paper. Questions, dates and consents are the same as for everybody, and the record says who has entered it.
assist-about-board = Here you bring a proposal for whoever stands at the counter or has written on paper. Questions and dates are the same as for everybody, and the record says who has brought it.
assist-no-votes = Votes are not entered here. A ballot is secret, so only the person casts it.
assist-count = { $count ->
    [0] Nothing has been entered yet.
    [one] 1 has been entered so far. Choose it to go on or to look at it.
   *[other] { $count } have been entered so far. Choose one to go on or to look at it.
}
assist-numbers-only = This programme shows no personal data in the chat, so nothing can be entered for somebody here.
assist-not-open-yet = It is not open yet. You can enter once it is.
assist-begin = Enter a new one
assist-to-tell = To be told by telephone or post: { $count }
assist-one = { $linked ->
    [true] { $name } · taken over
   *[other] { $done ->
        [true] { $name } · handed in
       *[other] { $name } · begun { MOMENT($at) }
    }
}
assist-earlier = Earlier ones ›
assist-latest = ‹ The latest
assist-back = ‹ What was entered
assist-which = <b>{ $name }</b>
assist-entered = Entered at the counter: { MOMENT($at) }, by { $who }
assist-begun = Being entered at the counter: begun { MOMENT($at) } by { $who }
assist-came = How it came: { $came } · received: { DAY($received) }
assist-consented-spoken = Consents: read out by the official, answered by word of mouth ({ $language })
assist-consented-form = Consents: on the signed form ({ $language })
assist-erasing = It is being erased and will be gone soon.
assist-linked = Since { MOMENT($at) } the person does it in their own Telegram. Nothing more can be entered for them.
assist-go-on = Go on with it
assist-open = Open the application
assist-see = See the proposal
assist-print = Print receipt
assist-data = Their own data
assist-erase = They want it erased
assist-desk = Look at it on the desk

assist-come = <b>How has it come?</b>
assist-way-visit = They are at the counter now
assist-way-phone = They are on the telephone now
assist-way-post = On paper, by post
assist-way-e-mail = As a form, by e-mail
assist-way-fax = On paper, by fax
assist-way-web = As a form, by the website
assist-day = <b>When did it arrive?</b> That day counts as the day of applying.
assist-day-how = If it was not today, type the day, such as 2023-06-14.
assist-today = Today, { DAY($day) }
assist-other-way = ‹ Choose again how it came
assist-at-hand-here = <b>First make sure that it is the person themself.</b> They must be beside you or on the line. How it came: { $came }
assist-at-hand-paper = <b>Have the paper or file before you.</b> How it came: { $came } · received: { DAY($received) }
assist-ask-first = Ask whether they have applied already, here or on paper. The bot can’t always tell that somebody applies twice. Where name and birth date are asked, it warns of somebody who is the same.
assist-read-out = Questions and consents come in { $language }. Read them out as they stand.
assist-stays-not = What you type is deleted from this chat at once; the screens vanish within two days.
assist-start-spoken = Begin: consents by word of mouth
assist-start-form = Begin: consents are on a signed form
assist-in-language = Their language: change to { $language }

## What is to be told

tell-title = <b>To be told by telephone or post</b>
tell-nothing = There is nothing to be told.
tell-whom = { $number } · { $name } · { $phone }
tell-no-phone = no telephone number was asked for
tell-since = Waiting since { MOMENT($at) }.
tell-words = <b>Tell them this:</b>
tell-over = Meanwhile there is nothing left to be told. Mark it as told.
tell-phone = Told by telephone
tell-post = Sent by post
tell-visit = Told in person
announce-left-to-the-office = { $count } who were entered at the counter can’t be sent anything. Once it goes out, it appears in the office under what is to be told.
tell-done = It is on record that they were told.
refused-told-already = They have been told already.

## Erasing

wipe-all = Everything that was entered is erased. If it had a receipt number, only the number stays.
wipe-kept = It is closed or decided, so the application is kept until its keeping period ends. Only the rest is erased.
wipe-proposal = The proposal’s text and pictures, and whose it was, are erased. Comments of others and the number of recommendations stay.
wipe-asked = Do this only if the person has asked for it. Who did it and when goes on record, and it can’t be undone.
wipe-not = ‹ Don’t erase
wipe-yes = Erase
wipe-begun = Erasing has begun.

## While entering

counter-for = <b>Entering for somebody</b> · { $came } · received { DAY($received) }
counter-same-person = ⚠ { $count ->
    [one] There is another application
   *[other] There are { $count } other applications
} of the same name and birth date: { $numbers }. Ask whether it is the same person.
counter-privacy = <b>Read this to the person</b>
counter-consent-spoken = <b>Read this to the person, and tap what they answer</b>
counter-consent-form = <b>Tap what is marked on the signed form</b>
counter-publish = <b>Read this to the person:</b> Everybody can read this proposal under the name above. Publish it only if they say that they agree.
counter-guardian = The guardian has consented
counter-home = ‹ What was entered
counter-moved-on = A colleague has gone on with this meanwhile. This is the question now; what you have just sent was not entered.
counter-print = Print the receipt for the person. The bot can’t send them news: what is to be told appears in the office.
counter-print-now = Print receipt
desk-counter-open = Change it at the counter
desk-consent-taken = { $how ->
    [spoken] – taken at the counter by { $who }: read out, answered by word of mouth
   *[other] – taken at the counter by { $who }: on the signed form
}

refused-assisted-numbers-only = This programme shows no personal data in the chat, so nothing can be entered for somebody here.
refused-came-unknown = This programme does not know that way. Open the screen again and choose.
refused-consenting-unknown = What has come this way can’t be consented to like that. Open the screen again and choose.
refused-received-in-future = That day is still to come. Type today or an earlier day.
refused-received-long-ago = What arrived more than { $days } days ago can’t be entered. Please check the day.
refused-assisted-linked = The person has taken it over into their own Telegram and can do this there.
refused-assisted-not-there = There is no such entry. Choose again from the list.

## The printed receipt

form-counter = Entered at the counter
form-counter-who = Entered by
form-counter-when = Entered on
form-counter-came = How it came
form-counter-received = Received on
form-counter-consents = How consents were given
form-counter-spoken = Read out by the official, answered by word of mouth
form-counter-form = On a signed form
form-link-title = Take it over into Telegram
form-link = If you use Telegram later, hold your phone over this picture or open the address below to take this application over as your own. It works once, within { $days } days. Whoever has this paper can do so: keep it well.

## Taking over

take-over-title = <b>Take over what was handed in at the counter</b>
take-over-what = “{ $title }” · receipt number { $number }
take-over-how = If this is yours, take it over. From then on you get its news here, and can change or withdraw it here. The link works once.
take-over-yes = It is mine: take over
take-over-no = It is not mine
take-over-done = It is yours now. News of it will come here.
take-over-left = Nothing was changed. If the receipt is somebody else’s, please give it back to the office named on it.
take-over-open = Look at it
refused-receipt-link-over = This link can’t be used: it was used already, or its time is over. Please ask the office named on the receipt.
refused-receipt-link-office = Whoever acts for the office of this programme can’t take an application over. It must be opened on the person’s own phone.
refused-receipt-link-own-there = You take part in this programme already, so you can’t take another over. Please ask the office named on the receipt.

## Exports and the record

column-entered = Entered at the counter
audit-entered-for-person = Began to enter for somebody without Telegram.
audit-person-told = Told somebody without Telegram.
audit-link-printed = Printed the link to take it over on a receipt.
audit-linked = Somebody took over what was handed in at the counter.
audit-erasure-asked = Had it erased, as the person asked.
log-fact-came = how it came
log-fact-received = received
log-fact-consenting = consents
log-fact-language = language
log-fact-number = receipt number
log-fact-proposal = proposal
log-fact-waited = waiting since
log-came-visit = at the counter
log-came-phone = by telephone
log-came-post = by post
log-came-e-mail = by e-mail
log-came-fax = by fax
log-came-web = by the website
log-consenting-spoken = read out, by word of mouth
log-consenting-form = on a signed form
log-how-spoken = read out, by word of mouth
log-how-form = on a signed form
log-how-phone = by telephone
log-how-post = by post
log-how-visit = in person
log-page-tell = what is to be told
