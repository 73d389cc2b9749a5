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
notices-title = <b>What do you want to be told?</b>
notices-line = { $name }: { $on ->
    [true] on
   *[other] off
}
notices-line-always = { $name }: always on. It is what was decided of your own application and how to object, so it cannot be switched off.
notices-emergency = Emergency announcements reach you even if announcements are off.
notices-turn-on = Switch on: { $name }
notices-turn-off = Switch off: { $name }
notice-kind-reminders = Reminders
notice-kind-results = Results of votes
notice-kind-decisions = Decisions on my applications
notice-kind-proposals = Proposals that I follow
notice-kind-announcements = Announcements
notice-kind-digests = Digests
notices-following = You follow: { $names }
notices-following-nothing = You follow nothing yet. Tap “Notify me” on a programme and it will stand here.

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
