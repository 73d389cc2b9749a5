"""How a result looks: counts and ranks in words that can be read aloud."""

from collections.abc import Sequence

from handlers.screen import Screen
from handlers.vote_receipt import closing_word
from handlers.vote_view import VoteView, counted_how
from participation.counting import Tally, TallyRow
from storage.ballots import Ballot
from texts import lines

PER_PAGE = 20


def results(view: VoteView, tally: Tally, page: int, standing: Ballot | None, *, unfinished: bool = False) -> Screen:
    """Draw a page of the result; before the close it says that it is not the last word."""
    vote = view.vote
    final = view.programme.result is not None
    count = -(-len(tally.rows) // PER_PAGE)
    page = min(max(page, 1), count)
    body = [view.html("results-title", title=vote.title.in_(view.language)), ""]
    body.append(view.html("results-final" if final else "results-live"))
    if final and vote.window.closes_at:
        body.append(view.html("vote-closed", closes=view.when(vote.window.closes_at)))
    body += [
        view.html("vote-people", people=tally.ballots),
        counted_how(view),
    ]
    if vote.begun_on:
        body.append(view.html("vote-begun-on", begun=vote.begun_on))
    body.append("")
    body += _rows(view, tally.rows[(page - 1) * PER_PAGE : page * PER_PAGE])
    body += ["", *closing_word(view, standing, unfinished=unfinished), view.contact()]
    turning = []
    if page > 1:
        turning.append(view.button("vote-page-back", "res", str(page - 1), page=page - 1, pages=count))
    if page < count:
        turning.append(view.button("vote-page-on", "res", str(page + 1), page=page + 1, pages=count))
    rows = [tuple(turning)] if turning else []
    if standing is not None:
        rows.append((view.button("vote-show-choices", "mine"),))
    if not final:
        rows.append((view.button("vote-to-vote", "open"),))
    return Screen(lines(*body), tuple(rows))


def _rows(view: VoteView, rows: Sequence[TallyRow]) -> list[str]:
    """Say one row a line; those that nobody chose stand together, so that the best stay in sight."""
    ranked = view.vote.ranked
    said: list[str] = []
    for row in rows:
        if not row.named:
            continue
        name = view.name(view.vote.option(row.number))
        said.append(view.html("results-row", rank=row.rank, name=name, points=row.points, ranked=ranked))
        if ranked:
            detail = [
                view.say("results-place", rank=place, ballots=n) for place, n in enumerate(row.places[:3], start=1)
            ]
            said.append(view.html("results-detail", places=", ".join(detail)))
    nobody = [view.name(view.vote.option(row.number)) for row in rows if not row.named]
    if nobody:
        said.append(view.html("results-nobody", names=" · ".join(nobody)))
    return said
