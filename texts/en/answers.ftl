# What steps say no to while they listen. See the Korean file for how it is used.

## Texts

refused-text-no-room = At most { $longest } characters fit, and far more are here already. Your last message was not added. Please shorten what is there first.
refused-answer-yes-or-no = Please answer yes or no.

## Days

refused-day-unreadable = I can't read that as a date. Please write year, month and day. Example: 2026-03-05
refused-day-incomplete = Year, month and day are all needed. Example: 2026-03-05
refused-day-lunar = A lunar date can go wrong when it is converted. Please write the date of the usual calendar. Example: 2026-03-05
refused-day-impossible = There is no such day in the calendar. Please check. Example: 2026-03-05
refused-day-unclear = This can be read as more than one day. Please choose which, or write the year first, in four digits. Example: 2026-03-05

## Names and telephone numbers

refused-name-empty = There is no letter of a name in this. Please write your name.
refused-name-too-long = It has { $length } characters now. A name can have { $longest } at most.
refused-name-link = There is an address or an account in this. Please write your name alone.
refused-name-phone = There are digits like a phone number in this. They were not kept. Please write your name alone.
refused-name-resident-number = Please do not send your resident registration number. Nothing of it was kept; please also delete that message from this chat. Please write your name alone.
refused-phone-unreadable = I can't read that as a phone number. Please check the digits and write it again. Example: 010-0000-0000. A number of another country begins with + and the country's code.
refused-phone-not-a-persons = Nobody can be reached personally at a hotline or a short number. Please write your own phone number.
refused-phone-anonymous = Numbers that begin with +888 work inside Telegram only and can't be called. Please write another number.

## Consents, files, and steps that wait

refused-consent-undecided = Please read the text above and choose with a button whether you consent. Typed consent is not taken.
refused-consent-refused = This consent is required, so without it you can't go on. If you change your mind, you can consent at any time.
refused-guardian-awaited = We are waiting for your guardian’s consent and for the office to check it. Nothing more is asked before.
refused-paper-too-few = { $min } needed, { $there } here so far. Please send more.
refused-not-confirmed = Please read the text above and press the button below.
