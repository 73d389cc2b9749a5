### What the bot says without being asked, and how to switch it off.

## Reminders

reminder-opening = You can take part now.
reminder-extended = There is more time to take part.
reminder-not-begun = You have not begun yet. You asked to be told.
reminder-ranking = You have chosen { $chosen } of { $max }. Choose { $missing } more and vote: only then does it count.
reminder-ranking-whole = You have chosen { $chosen } of { $max } and not voted yet. Only a vote counts.
reminder-missing = { $count ->
    [one] Your application is not handed in yet. One thing is missing:
   *[other] Your application is not handed in yet. { $count } things are missing:
}
reminder-only-hand-in = Nothing is missing. It counts once you look it over and hand it in.
reminder-team-waits = { $count ->
    [one] Your team is waiting for you. One thing is yours to do:
   *[other] Your team is waiting for you. { $count } things are yours to do:
}
reminder-and-more = • and { $more } more
reminder-go-on = Go on
reminder-take-part = Take part
notices-how = To switch reminders off: /notices

## Switches

command-notices = Switch notices on and off
menu-notices = Notices
notice-kind-reminders = Reminders
notice-kind-results = Results of votes
notice-kind-proposals = Proposals
notice-kind-announcements = Announcements
notices-following = You follow: { $names }
notices-following-nothing = You follow nothing yet. Tap “Notify me” on a programme to begin.

follow-open = Notify me
follow-title = <b>What do you want to hear of?</b>
follow-programme = “{ $title }”: { $on ->
    [true] on
   *[other] off
}. If you have not begun, you hear when it opens and before it closes.
follow-office = News of { $name }: { $on ->
    [true] on
   *[other] off
}. You hear of everything it opens.
follow-programme-on = Notify me of this
follow-programme-off = Stop notices of this
follow-office-on = Follow { $name }
follow-office-off = Stop following { $name }
follow-back = ‹ Back
follow-all = All notices

calendar-add = Add to calendar
calendar-coming = A calendar file is coming. Open it to add the dates.
calendar-alarm = Closes tomorrow: { $title }

## Announcements

announcement-korean-only = (This announcement is in Korean only.)
refused-announcement-empty = The announcement says nothing. Please write what is to be sent.
refused-announcement-korean-missing = There must be a Korean text. Please write that first.
refused-announcement-language-unknown = The bot does not speak that language. It speaks Korean and English.
refused-announcement-too-long = The text has { $length } characters. Up to { $max } can be sent, so please shorten it.
refused-announcement-caption-too-long = The text under a picture or file has { $length } characters. Up to { $max } are possible: shorten it, or send it without the picture.
refused-announcement-formatting = Telegram does not take the formatting of this text. Please send it again without.
refused-announcement-buttons = There can be up to { $max } buttons.
refused-announcement-button-gone = A programme that a button opens is gone. Please choose the buttons again.
refused-announcement-not-proposed = This announcement is not waiting for approval. It is being changed, or has been dealt with.
refused-announcement-changed = The announcement has changed since you saw it. Please look at it again before you approve it.
refused-announcement-own = You cannot approve what you have written yourself. Please ask another official.
refused-announcement-invited = One of you two has invited the other, so you cannot approve it. Please ask another official.
refused-announcement-not-yours = Only whoever wrote this announcement can change it.
refused-announcement-too-late = It is approved and cannot be changed. You can pause it, or correct it once it is sent.
refused-announcement-only-words = Of what was sent only the words and buttons can be corrected.
refused-announcement-past = The time for sending has passed. Please set another.
refused-announcement-gone = There is no such announcement.
refused-announcement-author-gone = Whoever wrote it is no official here any more. Somebody else has to write it anew.
refused-announcement-not-ended = This is possible once the sending has ended. Wait for it, or stop it first.
refused-announcement-resent = What was unsure has been sent once more already.
refused-announcement-nothing-unsure = Nothing is unsure.
refused-announcement-too-old = Telegram lets nobody take back messages after 48 hours. You can still correct the words.
refused-audience-unnamed = Please choose whom it goes to.
refused-audience-nobody = Nobody would get it now. Please choose again whom it goes to.
refused-audience-too-many = You can choose up to { $max } conditions.
refused-audience-contradiction = You are leaving out the very people you have put in. Please remove a condition.
refused-audience-programme-gone = The programme you chose is gone. Please choose again whom it goes to.
refused-audience-group-unfit = This programme has no such people. Please choose another condition.
refused-audience-not-yours = You can write to the people of your own programme only. To write to everyone, ask an owner.
