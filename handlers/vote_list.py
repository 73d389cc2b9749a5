"""Choosing: the list of a vote's options, and the case of one."""

from collections.abc import Sequence

from handlers.screen import Button, Screen
from handlers.vote_view import VoteView, introduction, so_far
from handlers.ways import hearing
from participation.ranking import Ranking
from texts import Markup, lines

# Seven rows of options, the card above and the row of pages below fit a phone of 740 points.
PER_PAGE = 7
_MOST_CIRCLED = 20
# Telegram takes 4,096 characters; some are left for line feeds and for what stands below a change.
_LONGEST_CASE = 3800


def pages(order: Ranking) -> list[Ranking]:
    """Cut the options into pages; a last page of one would be a page for nothing."""
    if len(order) <= PER_PAGE + 1:
        return [order]
    return [order[at : at + PER_PAGE] for at in range(0, len(order), PER_PAGE)]


def page_of(order: Ranking, number: int) -> int:
    """Return the page (from 1) on which an option stands."""
    return next((at for at, page in enumerate(pages(order), start=1) if number in page), 1)


def option_rows(view: VoteView, ranking: Ranking, numbers: Sequence[int]) -> list[tuple[Button, ...]]:
    """Make a row for each option: its name opens the case, its mark ranks it."""
    rows: list[tuple[Button, ...]] = []
    for number in numbers:
        option = view.vote.option(number)
        label = view.say("vote-option-label", number=number, name=view.name(option))
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
    body = [*head, "", *so_far(view, ranking)]
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
        *so_far(view, ranking, spoken=True),
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
    return Screen(lines(*body), ((view.button("vote-to-list", "pg", "1"), hearing(view.language, view.programme.id)),))


def case(view: VoteView, ranking: Ranking, number: int) -> Screen:
    """Draw one option's case, with its neighbours in this person's order."""
    option = view.vote.option(number)
    name = option.name.in_(view.language)
    text = option.text.in_(view.language) if option.text else view.say("vote-no-case")
    at = view.order.index(number)
    before, after = view.order[at - 1], view.order[(at + 1) % len(view.order)]
    place = view.html("vote-case-place", place=at + 1, count=len(view.order))
    title = view.html("vote-case-title", number=number, name=name)
    body = [lines(title, place), "", text, "", *so_far(view, ranking, spoken=True)]
    if sum(len(part) for part in body) > _LONGEST_CASE:  # a long case beside a long ranking: the list shows it
        body = [*body[:4], view.html("vote-so-far", chosen=len(ranking), max=view.vote.choose.max)]
    full = number not in ranking and len(ranking) >= view.vote.choose.max
    ways = [view.button("vote-case-back", "cs", str(before))]
    ways += [] if full else [mark(view, ranking, number, "c")]
    ways.append(view.button("vote-case-on", "cs", str(after)))
    rows = [tuple(ways), (view.button("vote-to-list", "pg", str(page_of(view.order, number))),)]
    if view.vote.choose.min <= len(ranking):
        rows.append((view.button("vote-go-on", "ok"),))
    return Screen(lines(*body), tuple(rows))
