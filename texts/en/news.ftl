### News of proposals: one card for each, and the digest that gathers them once a day.

news-own = News of your proposal.
news-followed = News of a proposal that you follow or recommend.
news-counts = <b>{ $comments ->
    [0] { $recommendations ->
        [one] One new recommendation
       *[other] { $recommendations } new recommendations
    }
    [one] One new comment{ $recommendations ->
        [0] {""}
        [one] , one new recommendation
       *[other] , { $recommendations } new recommendations
    }
   *[other] { $comments } new comments{ $recommendations ->
        [0] {""}
        [one] , one new recommendation
       *[other] , { $recommendations } new recommendations
    }
}</b>
news-reached = <b>It has all the recommendations it needs.</b>
news-changed = <b>Its text has been changed.</b> Your recommendation stands; you can take it back if you have changed your mind.
news-withdrawn = <b>Its author has withdrawn it.</b>
news-nothing = Nothing new since you last looked. When there is, this message changes without a sound.
news-gone = This proposal cannot be read now.
news-open = See the proposal
news-comments = See new comments
news-how = To choose when you hear, or to stop: /notices

digest-title = <b>{ $count ->
    [one] There is news of one proposal.
   *[other] There is news of { $count } proposals.
}</b>
digest-thing = { $own ->
    [true] <b>{ $title }</b> (yours)
   *[other] <b>{ $title }</b>
}
digest-more = There are { $more } more; see the board.
digest-open = { $title }

## Switches

notices-title = <b>What do you want to hear?</b> Tap a button to change it.
notices-daily-what = “Daily” gathers the news of proposals that you brought, recommend or follow. An official answer comes at once.
notices-always = Decisions on your applications and how to object, the answer to your own proposal, and emergencies cannot be switched off.
notices-switch = { $name }: { $on ->
    [true] on
   *[other] off
}
notices-switch-proposals = { $name }: { $way ->
    [at-once] as they happen
    [daily] daily at { $hour }:00
   *[never] off
}
notices-following-proposals = { $count ->
    [one] one proposal
   *[other] { $count } proposals
}
notices-at-once = As they happen
notices-daily = Daily at { $hour }:00

## Getting one's own data

refused-mydata-too-soon = It was sent at { MOMENT($last_at) }. It can be sent once in { $minutes } minutes: please try again after { MOMENT($again_at) }.
