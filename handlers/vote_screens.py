"""How a vote looks: its card and list, a case, the overview, the receipt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.phrases import remembered, remembered_html
from handlers.screen import Button, Screen
from participation.programme import Option, Vote
from participation.ranking import Ranking
from storage.ballots import Ballot
from storage.shelf import Programme
from texts import Markup, Said, When, lines, say_html

# Seven rows of options, the card above and the row of pages below fit a phone of 740 points.
PER_PAGE = 7
_LONGEST_LABEL = 48
_MOST_SHOWN = 30
_MOST_CIRCLED = 20
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class VoteView:
    """What the drawings of one vote for one person have in common. ``order`` is this person's order of the options."""

    programme: Programme
    language: str
    at: datetime
    order: Ranking
    people: int

    @property
    def vote(self) -> Vote:
        """The vote as published now."""
        return self.programme.content

    def say(self, key: str, **values: object) -> Said:
        """Say something plain, for a button."""
        return remembered(self.language, key, **values)

    def html(self, key: str, **values: object) -> Markup:
        """Say something in a message."""
        return remembered_html(self.language, key, **values)

    def own(self, key: str, **values: object) -> Markup:
        """Say something in a message that concerns this person alone."""
        return say_html(self.language, key, **values)

    def button(self, key: str, action: str, argument: str = "", *, lasting: bool = False, **values: object) -> Button:
        """Make a button; its words for plain mode stand beside it as ``key.words`` where signs alone would not do."""
        return Button(self.say(key, **values), action, argument, self.programme.id, lasting=lasting)

    def name(self, option: Option) -> str:
        """Return an option's name as it fits a line."""
        return clipped(option.name.in_(self.language))

    def title(self) -> Markup:
        """Return the vote's title."""
        return self.html("vote-title", title=self.vote.title.in_(self.language))

    def until(self) -> Markup:
        """Say until when it is open, and how long still."""
        closes_at = self.vote.window.closes_at
        if closes_at is None:
            return self.html("vote-until-always")
        return self.html("vote-until", closes=self.when(closes_at), left=self.left_until(closes_at))

    def left_until(self, at: datetime) -> timedelta:
        """Return how long it still is, in whole minutes: nothing shorter is said, and so the sentence holds for all."""
        return (at - self.at) // _MINUTE * _MINUTE

    def when(self, at: datetime) -> When:
        """Return an instant as the office's clock shows it."""
        return When(at, self.vote.office.timezone)

    def contact(self) -> Markup:
        """Name the human who can help."""
        return self.html("contact", contact=self.vote.office.contact.in_(self.language))


def clipped(name: str) -> str:
    """Shorten a name that would not fit a line; the case shows it whole."""
    return name if len(name) <= _LONGEST_LABEL else name[: _LONGEST_LABEL - 1].rstrip() + "…"


def pages(order: Ranking) -> list[Ranking]:
    """Cut the options into pages; a last page of one would be a page for nothing."""
    if len(order) <= PER_PAGE + 1:
        return [order]
    return [order[at : at + PER_PAGE] for at in range(0, len(order), PER_PAGE)]


def page_of(order: Ranking, number: int) -> int:
    """Return the page (from 1) on which an option stands."""
    return next((at for at, page in enumerate(pages(order), start=1) if number in page), 1)


def ranking_lines(view: VoteView, ranking: Ranking) -> Markup:
    """Say what is chosen so far, and what is still missing."""
    vote = view.vote
    if not ranking:
        return view.html("vote-none-yet", min=vote.choose.min, max=vote.choose.max, ranked=vote.ranked)
    said = [chosen_line(view, ranking, rank) for rank in range(1, min(len(ranking), _MOST_SHOWN) + 1)]
    if len(ranking) > _MOST_SHOWN:
        said.append(view.html("vote-and-more", more=len(ranking) - _MOST_SHOWN))
    return lines(*said)


def chosen_line(view: VoteView, ranking: Ranking, rank: int) -> Markup:
    """Say one place of a ranking."""
    name = view.name(view.vote.option(ranking[rank - 1]))
    return view.html("vote-rank-line" if view.vote.ranked else "vote-choice-line", rank=rank, name=name)


def _so_far(view: VoteView, ranking: Ranking, *, spoken: bool = False) -> list[str]:
    choose = view.vote.choose
    said: list[str] = [view.html("vote-so-far", chosen=len(ranking), max=choose.max)]
    if ranking or not spoken:  # in plain mode there is no ○ to speak of; how to type is said below the list
        said.append(ranking_lines(view, ranking))
    if ranking and len(ranking) < choose.min:
        said.append(view.html("vote-missing", missing=choose.min - len(ranking)))
    elif len(ranking) < choose.max and ranking:
        said.append(view.html("vote-may-more", more=choose.max - len(ranking)))
    return said


def introduction(view: VoteView) -> list[str]:
    """Say everything that a person should know before the first tap, short enough that the list stays in sight."""
    vote, language = view.vote, view.language
    opens_at = vote.window.opens_at
    return [
        view.title(),
        view.html("vote-asked-by", host=vote.asks.in_(language)),
        view.html("vote-about-text", about=vote.about.in_(language)),
        view.html("vote-who", change=vote.change),
        *([view.html("vote-from", opens=view.when(opens_at))] if opens_at and view.at < opens_at else []),
        view.until(),
        *([view.html("vote-begun", begun=vote.begun_on, people=view.people)] if vote.begun_on else []),
        lines(
            counted_how(view), view.html("vote-results-live" if vote.results == "live" else "vote-results-after-close")
        ),
        view.html("vote-secrecy"),
    ]


def _opening(view: VoteView) -> datetime:
    return view.vote.window.opens_at or view.at


def counted_how(view: VoteView) -> Markup:
    """Say how it is counted, with the points of the first three places."""
    vote = view.vote
    if not vote.ranked or vote.choose.max == 1:
        return view.html("vote-counted-ones")
    most = vote.choose.max
    said = ", ".join(
        view.say("vote-points-of", rank=rank, points=most - rank + 1) for rank in range(1, min(most, 3) + 1)
    )
    return view.html("vote-counted-points", points=Said(said), more=most > 3)  # noqa: PLR2004


def option_rows(view: VoteView, ranking: Ranking, numbers: Sequence[int]) -> list[tuple[Button, ...]]:
    """Make a row for each option: its name opens the case, its mark ranks it."""
    rows: list[tuple[Button, ...]] = []
    for number in numbers:
        option = view.vote.option(number)
        label = f"{number}. {view.name(option)}"
        opening = Button(
            label,
            "cs",
            str(number),
            view.programme.id,
            words=view.say("vote-open-words", number=number, name=view.name(option)),
        )
        rows.append((opening, mark(view, ranking, number, "")))
    return rows


def mark(view: VoteView, ranking: Ranking, number: int, where: str) -> Button:
    """Make the button that puts an option in or takes it out. ``where`` is "c" within a case."""
    if number not in ranking:
        choosing = view.say("vote-choose-it") if where else "○"
        label = view.say("vote-rank-it", rank=len(ranking) + 1) if where and view.vote.ranked else choosing
        words = view.say("vote-in-words", number=number)
        return Button(label, f"in{where}", str(number), view.programme.id, words=words)
    rank = ranking.index(number) + 1
    sign = _circled(rank) if view.vote.ranked else "●"
    removing = view.say("vote-take-out", sign=sign) if where else sign
    words = view.say("vote-out-words", number=number, rank=rank, ranked=view.vote.ranked)
    return Button(removing, f"out{where}", str(number), view.programme.id, words=words)


def _circled(rank: int) -> str:
    return chr(ord("①") + rank - 1) if rank <= _MOST_CIRCLED else f"({rank})"


def option_list(view: VoteView, ranking: Ranking, page: int, *, first: bool, found: Ranking | None = None) -> Screen:
    """Draw the list. ``first`` is before anything is chosen: then the whole card stands above it."""
    cut = pages(view.order)
    page = min(max(page, 1), len(cut))
    numbers = cut[page - 1] if found is None else found
    head = introduction(view) if first else [view.title(), view.until()]
    body = [*head, "", *_so_far(view, ranking)]
    rows = option_rows(view, ranking, numbers)
    turning = []
    if found is not None:
        turning.append(view.button("vote-whole-list", "pg", "1"))
    else:
        if page > 1:
            turning.append(view.button("vote-page-back", "pg", str(page - 1), page=page - 1, pages=len(cut)))
        if page < len(cut):
            turning.append(view.button("vote-page-on", "pg", str(page + 1), page=page + 1, pages=len(cut)))
    rows.append((*turning, view.button("vote-about", "info")))
    rows += _list_ways(view, ranking)
    spoken = lines(
        *head,
        "",
        *_so_far(view, ranking, spoken=True),
        "",
        *(_spoken_option(view, ranking, number) for number in numbers),
        "",
        view.html("vote-type-numbers", max=view.vote.choose.max),
    )
    return Screen(lines(*body), tuple(rows), spoken)


def _list_ways(view: VoteView, ranking: Ranking) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = []
    if len(ranking) > 1 and view.vote.ranked:
        rows.append((view.button("vote-reorder", "or"),))
    if view.vote.choose.min <= len(ranking):
        rows.append((view.button("vote-go-on", "ok"),))
    if view.vote.results == "live":
        rows.append((view.button("vote-results-now", "res", "1"),))
    return rows


def _spoken_option(view: VoteView, ranking: Ranking, number: int) -> Markup:
    name = view.name(view.vote.option(number))
    if number not in ranking:
        return view.html("vote-spoken-option", number=number, name=name)
    return view.html(
        "vote-spoken-chosen", number=number, name=name, rank=ranking.index(number) + 1, ranked=view.vote.ranked
    )


def about(view: VoteView) -> Screen:
    """Draw the card alone, whole, for whoever wants to read more or to read it again."""
    vote = view.vote
    body = [
        view.title(),
        view.html("vote-asked-by", host=vote.asks.in_(view.language)),
        "",
        vote.about.in_(view.language),
        "",
        *introduction(view)[3:],
        *([view.html("vote-random-order")] if vote.order == "random" else []),
        "",
        view.contact(),
    ]
    return Screen(lines(*body), ((view.button("vote-to-list", "pg", "1"),),))


def case(view: VoteView, ranking: Ranking, number: int) -> Screen:
    """Draw one option's case, with its neighbours in this person's order."""
    option = view.vote.option(number)
    name = option.name.in_(view.language)
    text = option.text.in_(view.language) if option.text else view.say("vote-no-case")
    at = view.order.index(number)
    before, after = view.order[at - 1], view.order[(at + 1) % len(view.order)]
    body = [view.html("vote-case-title", number=number, name=name), "", text, "", *_so_far(view, ranking)]
    full = number not in ranking and len(ranking) >= view.vote.choose.max
    ways = [view.button("vote-case-back", "cs", str(before))]
    ways += [] if full else [mark(view, ranking, number, "c")]
    ways.append(view.button("vote-case-on", "cs", str(after)))
    rows = [tuple(ways), (view.button("vote-to-list", "pg", str(page_of(view.order, number))),)]
    if view.vote.choose.min <= len(ranking):
        rows.append((view.button("vote-go-on", "ok"),))
    return Screen(lines(*body), tuple(rows))


def _ups(view: VoteView, ranking: Ranking) -> list[tuple[Button, ...]]:
    """Make a button for each place but the first: it moves what stands there one place up."""
    if not view.vote.ranked:
        return []
    rows: list[tuple[Button, ...]] = []
    for rank in range(2, min(len(ranking), _MOST_CIRCLED) + 1):
        number = ranking[rank - 1]
        name = view.name(view.vote.option(number))
        words = view.say("vote-up-words", name=name, rank=rank - 1)
        rows.append(
            (
                Button(
                    view.say("vote-up", name=name, rank=rank - 1),
                    "at",
                    f"{number}.{rank - 1}",
                    view.programme.id,
                    words=words,
                ),
            )
        )
    return rows


def reorder(view: VoteView, ranking: Ranking) -> Screen:
    """Draw what is chosen so far, to be put in order."""
    body = [view.title(), "", *_so_far(view, ranking)]
    return Screen(lines(*body), (*_ups(view, ranking), (view.button("vote-to-list", "pg", "1"),)))


def overview(view: VoteView, ranking: Ranking, replaces: Ballot | None) -> Screen:
    """Draw everything once more before it is cast."""
    body = [
        view.html("vote-overview-change" if replaces else "vote-overview"),
        view.title(),
        "",
        ranking_lines(view, ranking),
        "",
        view.html("vote-change-never" if view.vote.change == "never" else "vote-change-until-close"),
        view.until(),
    ]
    if replaces:
        body.append(view.own("vote-still-stands", receipt=replaces.receipt))
    rows = [(view.button("vote-cast-change" if replaces else "vote-cast", "cast"),), *_ups(view, ranking)]
    rows.append((view.button("vote-edit", "ed"),))
    if replaces:
        rows.append((view.button("vote-keep-old", "keep"),))
    return Screen(lines(*body), tuple(rows))


def receipt(view: VoteView, ballot: Ballot, replaced: Ballot | None) -> Screen:
    """Draw the receipt: it stays in the chat."""
    vote = view.vote
    body: list[str] = [
        view.html("receipt-title"),
        view.own("receipt-number", receipt=ballot.receipt),
        view.own("receipt-time", at=view.when(view.at), seconds=f"{view.when(view.at).local:%H:%M:%S}"),
        view.html("receipt-vote", title=vote.title.in_(view.language)),
        view.html("receipt-what", chosen=len(ballot.ranking), ranked=vote.ranked),
    ]
    if replaced:
        body.append(view.own("receipt-replaces", receipt=replaced.receipt))
    body += ["", after_casting(view), view.contact()]
    return Screen(lines(*body), voted_ways(view, lasting=True))


def after_casting(view: VoteView) -> Markup:
    """Say how it can be changed and when the result is there."""
    closes_at = view.vote.window.closes_at
    if closes_at is None:
        return view.html("receipt-always", change=view.vote.change)
    return view.html("receipt-until", change=view.vote.change, closes=view.when(closes_at))


def voted_ways(view: VoteView, *, lasting: bool = False, shown: bool = False) -> tuple[tuple[Button, ...], ...]:
    """Make the buttons under a ballot that has been cast."""
    first = (
        view.button("vote-hide-choices", "hide", lasting=lasting)
        if shown
        else view.button("vote-show-choices", "mine", lasting=lasting)
    )
    ways = [first]
    if view.vote.change == "until-close" and view.vote.window.state(view.at) == "open":
        ways.append(view.button("vote-change", "chg", lasting=lasting))
    rows = [tuple(ways)]
    if view.vote.results == "live":
        rows.append((view.button("vote-results-now", "res", "1", lasting=lasting),))
    return tuple(rows)


def voted(view: VoteView, ballot: Ballot, *, shown: bool) -> Screen:
    """Draw a vote in which this person has voted; the choices only if they have asked for them."""
    body = [view.title(), "", view.html("voted"), view.own("receipt-number", receipt=ballot.receipt)]
    if shown:
        body += ["", view.html("voted-choices"), ranking_lines(view, ballot.ranking)]
    else:
        body.append(view.html("receipt-what", chosen=len(ballot.ranking), ranked=view.vote.ranked))
    body += ["", after_casting(view), view.html("vote-people", people=view.people), view.contact()]
    return Screen(lines(*body), voted_ways(view, shown=shown))


def not_open_yet(view: VoteView) -> Screen:
    """Draw a vote before its opening."""
    opens_at = _opening(view)
    body = [
        view.html("vote-not-yet", opens=view.when(opens_at), left=view.left_until(opens_at)),
        "",
        *introduction(view),
        "",
        view.contact(),
    ]
    return Screen(lines(*body))


def being_counted(view: VoteView, *, voted_already: bool, unfinished: bool) -> Screen:
    """Draw a vote between its close and its result."""
    closes_at = view.vote.window.closes_at
    assert closes_at is not None  # noqa: S101  (what has closed had a close: for the type checker)
    body = [
        view.title(),
        "",
        view.html("vote-closed", closes=view.when(closes_at)),
        *closing_word(view, voted_already=voted_already, unfinished=unfinished),
    ]
    body += [view.html("vote-counting"), view.html("vote-people", people=view.people), "", view.contact()]
    return Screen(lines(*body))


def closing_word(view: VoteView, *, voted_already: bool, unfinished: bool) -> list[str]:
    """Say what became of this person's own vote."""
    if voted_already:
        return [view.html("vote-yours-counted" if view.programme.result else "vote-yours-is-in")]
    return [view.html("vote-yours-unfinished")] if unfinished else []
