"""Putting in order what is chosen, and looking at it once more before it is cast."""

from handlers.screen import Button, Screen
from handlers.vote_view import VoteView, ranking_lines, so_far
from participation.ranking import Ranking
from storage.ballots import Ballot
from texts import lines

# More buttons than this would not be read; longer rankings are put in order by typing.
_MOST_UPS = 20


def _ups(view: VoteView, ranking: Ranking) -> list[tuple[Button, ...]]:
    """Make a button for each place but the first: it moves what stands there one place up."""
    if not view.vote.ranked:
        return []
    rows: list[tuple[Button, ...]] = []
    for rank in range(2, min(len(ranking), _MOST_UPS) + 1):
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


def reorder(view: VoteView, ranking: Ranking, *, complete: bool) -> Screen:
    """Draw what is chosen so far, to be put in order; ``complete`` leads back to the overview, else to the list."""
    body = [view.title(), "", *so_far(view, ranking, spoken=True)]
    back = view.button("vote-to-overview", "ov") if complete else view.button("vote-to-list", "pg", "1")
    return Screen(lines(*body), (*_ups(view, ranking), (back,)))


def overview(view: VoteView, ranking: Ranking, replaces: Ballot | None) -> Screen:
    """Draw everything once more before it is cast."""
    body = [
        view.html("vote-overview-change" if replaces else "vote-overview"),
        view.title(),
        "",
        ranking_lines(view, ranking),
        "",
        view.html("vote-change-never" if view.vote.change == "never" else "vote-change-until-close"),
    ]
    if replaces:
        body.append(view.own("vote-still-stands", receipt=replaces.receipt))
    ways = [view.button("vote-reorder", "or")] if view.vote.ranked and len(ranking) > 1 else []
    ways.append(view.button("vote-edit", "ed"))
    if replaces:
        ways.append(view.button("vote-keep-short", "keep"))
    # Casting stands lowest, where the list has its pages and never a mark: the second of two quick taps on the last
    # mark must not cast what nobody has read.
    return Screen(lines(*body), (tuple(ways), (view.button("vote-cast-change" if replaces else "vote-cast", "cast"),)))
