### Votes: card, list, case, overview, receipt.

vote-title = <b>{ $title }</b>
vote-asked-by = Held by: { $host }
vote-about-text = <blockquote expandable>{ $about }</blockquote>
vote-who = Anyone · one Telegram account, one vote · { $change ->
    [never] final once cast
   *[other] you can change it until it closes
}
vote-from = Opens: { OPENING($opens) }
vote-period = Open: { DAY($opens) } to { MOMENT($closes) } ({ SPAN($left) } left)
vote-until = Closes: { MOMENT($closes) } ({ SPAN($left) } left)
vote-until-always = Closes: no date set
vote-begun = Published: { DAY($begun) } · { $people ->
    [one] { $people } account has taken part
   *[other] { $people } accounts have taken part
}
vote-begun-on = Published: { DAY($begun) }
vote-people = Accounts that took part: { $people }
vote-counted-points = How it is counted: { $points }{ $more ->
    [true] {" "}… one point less for each place.
   *[false] {""}.
} All points are added up.
vote-points-of = { ORDINAL($rank) } = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
vote-counted-ones = How it is counted: 1 point for each one you choose. All points are added up.
vote-change-until-close = You can change your vote as often as you like until it closes; only the last one counts.
vote-change-never = Once cast, a vote cannot be changed.
vote-results-after-close = The result is published after it closes.
vote-results-live = You can look at the result so far at any time.
vote-secrecy = Please note: for now, whoever runs the server could look at single votes.{ $results ->
    [live] {" "}Because the result is shown live, others may guess single votes while few have voted.
   *[other] {""}
}
vote-random-order = To be fair, everyone sees a different order. The numbers are the same for all.

vote-none-yet = { $ranked ->
    [true] Tap ○, best one first. Tap a name to read about it.
   *[false] Tap ○ to choose. Tap a name to read about it.
}{ $random ->
    [true] {" "}The order differs for everyone.
   *[false] {""}
}
vote-range = You can choose { $min } to { $max }.
vote-full = To change, tap { $ranked ->
    [true] a numbered mark (①)
   *[false] a mark (●)
} to remove it.
vote-option-label = { $number }. { $name }
vote-so-far = <b>Your choices</b>: { $chosen } of { $max }
vote-rank-line = { ORDINAL($rank) }: { $name }
vote-choice-line = • { $name }
vote-and-more = … and { $more } more
vote-missing = Choose { $missing } more.
vote-may-more = You may choose { $more } more.
vote-page-back = ‹ Page { $page }/{ $pages }
vote-page-on = Page { $page }/{ $pages } ›
vote-whole-list = Whole list
vote-to-list = Back to the list
vote-reorder = Reorder
vote-about = About this vote
vote-go-on = That’s my choice ›
vote-type-numbers = You can also send the numbers, best first, with spaces between (up to { $max }). For example: 3 7 12. One number alone opens its text.
vote-spoken-option = Number { $number }: { $name }
vote-spoken-chosen = Number { $number }: { $name } — { $ranked ->
    [true] your { ORDINAL($rank) }
   *[false] chosen
}
vote-open-words = About number { $number }, { $name }
vote-in-words = Choose number { $number }
vote-remove-words = Remove number { $number }
vote-about-words = About number { $number }
vote-out-words = Remove number { $number }{ $ranked ->
    [true] {" "}(now { ORDINAL($rank) })
   *[false] {""}
}

vote-case-title = <b>{ $number }. { $name }</b>
vote-case-place = { $place } of { $count }
vote-no-case = There is no text about it.
vote-case-back = ‹ Previous
vote-case-on = Next ›
vote-rank-it = ○ Make it { ORDINAL($rank) }
vote-choose-it = ○ Choose
vote-take-out = { $sign } Remove

vote-overview = <b>Please check before you vote</b>
vote-overview-change = <b>Please check before you change your vote</b>
vote-still-stands = Until you tap “Change my vote to this”, your earlier vote ({ $receipt }) stands.
vote-cast = Cast this vote
vote-cast-change = Change my vote to this
vote-up = ↑ Move up to { ORDINAL($rank) }: { $name }
vote-up-words = Move { $name } up to { ORDINAL($rank) }
vote-edit = Edit
vote-to-overview = Back to check
vote-keep-old = Keep my vote as it was
vote-keep-short = Keep old

receipt-title = <b>Your vote has been received</b>
receipt-number = Receipt: <code>{ $receipt }</code> (name it if you have a question)
receipt-time = Received: { DAY($at) }, { $seconds }
receipt-vote = Vote: { $title }
receipt-what = Recorded: { $ranked ->
    [true] your ranking of { $chosen }
   *[false] { $chosen ->
        [one] { $chosen } choice
       *[other] { $chosen } choices
    }
}
receipt-replaces = It replaces your earlier vote ({ $receipt }), which will not be counted.
receipt-until = The vote closes at { MOMENT($closes) }. { $change ->
    [never] What has been cast cannot be changed.
   *[other] Until then, tap “Change” to change yours as often as you like.
} You will be told the result once after that, between 8:00 and 21:00.
receipt-always = { $change ->
    [never] What has been cast cannot be changed.
   *[other] Tap “Change” to change yours at any time.
}
vote-show-choices = Show my choices
vote-hide-choices = Hide my choices
vote-change = Change
vote-results-now = Result so far
vote-to-vote = Back to the vote
vote-to-result = Back to the result
voted = <b>You have voted.</b> Your vote is recorded.
voted-choices = <b>Your choices</b>

cast-done = Your vote has been received.
cast-already = Already received: { $receipt }
draft-dropped = What you had begun is deleted.

vote-not-yet = <b>Not open yet.</b> It opens at { OPENING($opens) } (in { SPAN($left) }).
vote-closed = Closed at { MOMENT($closes) }.
vote-counting = It is being counted. You will find the result here soon.
vote-yours-is-in = Your vote ({ $receipt }) will be counted.
vote-yours-counted = Your vote ({ $receipt }) was counted.
vote-change-unfinished = The change you had begun was not cast, so it was not counted.
vote-yours-unfinished = What you had begun was not cast, so it was not counted.

results-title = <b>Result: { $title }</b>
results-final = This is the final result.
results-live = This is the result so far. It can still change until the vote closes.
results-row = <b>{ $rank }.</b> { $name } — { $ranked ->
    [true] { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
   *[false] { $points ->
        [one] { $points } vote
       *[other] { $points } votes
    }
}
results-nobody = <b>On no ballot (0 points)</b>: { $names }
results-place = { ORDINAL($rank) } on { $ballots ->
    [one] { $ballots } ballot
   *[other] { $ballots } ballots
}
results-detail = 　{ $places }
results-out = <b>The result is out: { $title }</b>
results-all = See the whole result

### Words that people type. Not said: looked for.

typing-around-numbers = numbers number no. no and then
typing-yes = yes/ok/okay/confirm/submit/vote/cast
typed-after-voting = You have already voted. { $change ->
    [never] In this vote, what has been cast cannot be changed.
   *[other] To change it, type “{ $word }”.
}
typed-yes = It is not cast yet. To cast it, tap “{ $word }”, or type those words.
