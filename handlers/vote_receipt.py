"""A vote that is cast, or that can't be: the receipt, what stands recorded, before the opening, after the close."""

from handlers.resting_view import resting
from handlers.screen import Button, Screen
from handlers.vote_view import VoteView, introduction, ranking_lines
from handlers.ways import hearing
from storage.ballots import Ballot
from texts import Markup, lines


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
    closed = view.vote.window.state(view.at) == "after"
    body = [view.title(), "", view.html("voted"), view.own("receipt-number", receipt=ballot.receipt)]
    if shown:
        body += ["", view.html("voted-choices"), ranking_lines(view, ballot.ranking)]
    else:
        body.append(view.html("receipt-what", chosen=len(ballot.ranking), ranked=view.vote.ranked))
    body.append("")
    body += _resting(view)
    body += [_closed_at(view), *closing_word(view, ballot, unfinished=False)] if closed else [after_casting(view)]
    body += [view.html("vote-people", people=view.people), view.contact()]
    ways = ((view.button("vote-to-result", "hide"),),) if closed else voted_ways(view, shown=shown)
    return Screen(lines(*body), ways)


def with_standing(view: VoteView, screen: Screen, standing: Ballot | None) -> Screen:
    """Add to a screen on which one chooses anew that one's ballot still stands, and the way to leave it so."""
    if standing is None:
        return screen
    said = view.own("vote-still-stands", receipt=standing.receipt)
    rows = (*screen.rows, (view.button("vote-keep-old", "keep"),))
    return Screen(lines(screen.text, said), rows, screen.spoken and lines(screen.spoken, said))


def not_open_yet(view: VoteView) -> Screen:
    """Draw a vote before its opening."""
    opens_at = view.vote.window.opens_at or view.at
    opening = view.html("vote-not-yet", opens=view.when(opens_at), left=view.left_until(opens_at))
    return Screen(
        lines(opening, "", *introduction(view), "", view.contact()),
        ((hearing(view.language, view.programme.id),), _to_start(view)),
    )


def resting_now(view: VoteView, standing: Ballot | None, *, unfinished: bool) -> Screen:
    """Draw a vote that rests: nothing can be chosen now, and what is chosen so far stays."""
    own = [view.own("vote-still-stands", receipt=standing.receipt)] if standing else []
    said = [view.html("resting-vote-begun")] if unfinished else [view.html("vote-about-text", about=_about(view))]
    body = [view.title(), "", *_resting(view), *own, *said, view.html("vote-people", people=view.people), ""]
    return Screen(lines(*body, view.contact()), ((hearing(view.language, view.programme.id),), _to_start(view)))


def _about(view: VoteView) -> str:
    return view.vote.about.in_(view.language)


def _resting(view: VoteView) -> list[str]:
    said = resting(view.language, view.vote.window, view.vote.office.timezone, view.at)
    return [] if said is None else [said, ""]


def being_counted(view: VoteView, standing: Ballot | None, *, unfinished: bool) -> Screen:
    """Draw a vote between its close and its result."""
    body = [
        view.title(),
        "",
        _closed_at(view),
        *closing_word(view, standing, unfinished=unfinished),
        view.html("vote-counting"),
        view.html("vote-people", people=view.people),
        "",
        view.contact(),
    ]
    return Screen(lines(*body), (_to_start(view),))


def closing_word(view: VoteView, standing: Ballot | None, *, unfinished: bool) -> list[str]:
    """Say what became of this person's own vote."""
    if standing is None:
        return [view.html("vote-yours-unfinished")] if unfinished else []
    said: list[str] = [
        view.own("vote-yours-counted" if view.programme.result else "vote-yours-is-in", receipt=standing.receipt)
    ]
    return [*said, view.html("vote-change-unfinished")] if unfinished else said


def _closed_at(view: VoteView) -> Markup:
    closes_at = view.vote.window.closes_at
    return view.html("vote-closed", closes=view.when(closes_at or view.at))


def _to_start(view: VoteView) -> tuple[Button, ...]:
    return (Button(view.say("menu-back"), "menu", lasting=True),)
