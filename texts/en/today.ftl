# Today's numbers for an office: how much has come in, and what waits for whom. See the Korean file for how it is used.

office-today = Today: numbers and what to do
today-title = <b>Today</b> — { DATE($day) }
today-window = { $state ->
    [before] It opens at { OPENING($opens) }.
    [open] It is open, for another { SPAN($left) }.
    [paused] It is paused.
    [always] It is open, and has no closing day.
   *[after] It has closed: { MOMENT($closes) }
}
today-people = Accounts that took part: { NUMBER($today) } today, { NUMBER($all) } in all
today-unfinished = Rankings begun and not cast: { NUMBER($count) }
today-begun = Newly begun: { NUMBER($today) } today
today-drafts = Not handed in yet: { NUMBER($drafts) }{ $teams ->
    [0] {""}
   *[other] , of which teams that wait for members: { NUMBER($teams) }
}
today-arriving = Waiting until their papers have arrived: { NUMBER($count) }
today-handed-in = Handed in: { NUMBER($today) } today, { NUMBER($all) } in all
today-applicants = People taking part in these: { NUMBER($count) }
today-proposals = Proposals: { NUMBER($today) } today, { NUMBER($all) } in all
today-written = Comments: { NUMBER($comments) } · recommendations: { NUMBER($recommendations) }

today-for-office = <b>For the office</b> · { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { NUMBER($more) } more
}
today-for-nobody = <b>For the office</b> (there is no official yet, so for the owners)
today-nothing = Nothing waits.
today-for-reviewers = <b>For the reviewers</b>
today-reviewer = { $who }: { NUMBER($count) } to score
today-reviewers-more = And { NUMBER($count) } more.
today-yours = <b>For you</b>: { NUMBER($count) } to score
today-yours-none = <b>For you</b>: nothing to score.

today-check = Applications to check: { NUMBER($count) }
today-settle = To be settled: { NUMBER($count) }
today-guardians = Guardians’ consents to check: { NUMBER($count) } (the first within { SPAN($left) })
today-correction = Corrections waited for: { NUMBER($count) }{ $overdue ->
    [0] {""}
   *[other] , of which past their time: { NUMBER($overdue) }
}
today-begin = Ready for the reviewers: { NUMBER($count) }
today-names = With papers to be looked through for names: { NUMBER($count) }
today-decide = To decide: { NUMBER($count) }
today-release = Decided, and nobody told yet: { NUMBER($count) }
today-texts = Texts to look at: { NUMBER($count) }
today-objections = Objections: { NUMBER($count) }
today-answer = { $overdue ->
    [0] Proposals to answer: { NUMBER($count) } (the first within { SPAN($left) })
   *[other] Proposals to answer: { NUMBER($count) }, <b>of which late: { NUMBER($overdue) }</b>
}
today-prepared = Answers written, and nobody told yet: { NUMBER($count) }
today-approve = Announcements to approve: { NUMBER($count) }
today-early-close = Asked to be closed early: { NUMBER($count) } (to be answered within { SPAN($left) })

today-go-check = See applications ({ NUMBER($count) })
today-go-settle = Settle ({ NUMBER($count) })
today-go-guardians = Check guardians’ consents ({ NUMBER($count) })
today-go-correction = See corrections ({ NUMBER($count) })
today-go-begin = Begin reviewing ({ NUMBER($count) })
today-go-names = Look through papers ({ NUMBER($count) })
today-go-decide = Decide ({ NUMBER($count) })
today-go-release = Tell decisions ({ NUMBER($count) })
today-go-texts = Look at texts ({ NUMBER($count) })
today-go-objections = See objections ({ NUMBER($count) })
today-go-answer = Answer proposals ({ NUMBER($count) })
today-go-prepared = Release answers ({ NUMBER($count) })
today-go-approve = Look and approve ({ NUMBER($count) })
today-go-early-close = Answer about the early close
today-go-score = Review ({ NUMBER($count) })

today-picture = Get a picture, day by day
today-picture-coming = The picture is on its way. It goes from the chat within two days.
today-counts-only = These are counts only. Who took part when is not among them.
today-house-to = ‹ Today, all

today-house = <b>Today</b> — { $count ->
    [one] { $count } programme is entrusted to you
   *[other] { $count } programmes are entrusted to you
}
today-house-none = No programme is entrusted to you.
today-house-title = <b>{ $title }</b>
today-house-people = { $kind ->
    [vote] Accounts that took part
    [board] Accounts that took part
   *[other] Handed in
}: { NUMBER($today) } today, { NUMBER($all) } in all
today-house-waits = { $count ->
    [0] Nothing waits.
   *[other] Waiting: { NUMBER($count) }{ $overdue ->
        [0] {""}
       *[other] , <b>past their time: { NUMBER($overdue) }</b>
    }
}
today-house-one = { $count ->
    [0] Today · { $title }
   *[other] { NUMBER($count) } to do · { $title }
}

## The picture

turnout-title = <b>{ $title }</b>
turnout-counted = { $kind ->
    [vote] Accounts that voted for the first time, by day
    [board] Accounts that took part for the first time, by day
   *[other] Applications handed in for the first time, by day
}
turnout-day-axis = Day
turnout-count-axis = { $kind ->
    [vote] Accounts
    [board] Accounts
   *[other] Applications
}
turnout-day = { DATE($day) }
turnout-number = { NUMBER($count) }
turnout-line = { DATE($day) }: { NUMBER($count) }
turnout-in-all = In all: { NUMBER($count) }
turnout-others = On other days: { NUMBER($count) }
turnout-at = As of { MOMENT($at) }
