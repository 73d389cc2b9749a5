"""When an answer has been released, everybody concerned hears once; when a goal is reached, the office does."""

from datetime import datetime

from conversations import reporting
from handlers import office_telling, reply_view, texts_news
from handlers.board_room import short
from handlers.screen import Button, Screen
from handlers.turn import House, turn_of
from participation.quiet_hours import not_before
from storage import answers, board_tellings, notice_switches, outbox, programmes, proposals, roles, support
from storage.database import Tx
from storage.shelf import Programme
from texts import When, say, say_html

# How many people one unit tells: few enough that nobody's tap waits for it.
CHUNK = 100


def answers_to_tell(tx: Tx, now: datetime) -> list[tuple[int, int, datetime]]:
    """Return the answers (and their programmes) that people are still to hear of, and from when on."""
    found = ((one, programmes.by_id(tx, one.programme)) for one in board_tellings.answers(tx))
    return [(one.answer, one.programme, _begins(programme, now)) for one, programme in found if programme is not None]


def tell_answer(tx: Tx, house: House, answer: int, now: datetime) -> bool:
    """Queue what the next chunk of people hears of an answer; return whether more are left.

    What is queued and how far it is are one unit; an account hears once of an answer, however often it runs. Its author
    hears in any case, the others unless they have switched that off; of what has been hidden meanwhile nobody does.
    """
    untold = board_tellings.answer(tx, answer)
    if untold is None:
        return False
    programme, proposal = programmes.by_id(tx, untold.programme), proposals.the(tx, untold.proposal)
    given = answers.released(tx, untold.proposal)
    place = next((at for at, one in enumerate(given) if one.id == answer), None)
    hearers = support.hearers(tx, proposal.id, after=untold.through, limit=CHUNK)
    if programme is None or place is None or proposal.state not in ("published", "withdrawn"):
        hearers = []
    for account in hearers:
        assert programme is not None  # noqa: S101  (there are no hearers without: for the type checker)
        board_tellings.told_through(tx, answer, account)
        if account != proposal.author and not notice_switches.wants(tx, account, "proposals"):
            continue
        turn = turn_of(tx, house, account, now)
        text = reply_view.notice(turn.language, programme, proposal, given[place or 0], follows_up=bool(place))
        button = Button(say(turn.language, "reply-open"), "open", "", f"i{proposal.id}", lasting=True)
        payload = Screen(text, ((button,),)).payload("", turn.language, plain=turn.person.plain)
        outbox.say(tx, account, payload, now, lane="bulk", once=f"answer:{answer}:{account}")
    if len(hearers) == CHUNK:
        return True
    board_tellings.told(tx, answer, now)
    return False


def goals_to_tell(tx: Tx, now: datetime) -> list[tuple[int, int, datetime]]:
    """Return the proposals (and their programmes) of whose goal the office is still to hear, and from when on."""
    found = ((proposal, programmes.by_id(tx, programme)) for proposal, programme in board_tellings.goals(tx))
    return [(proposal, programme.id, _begins(programme, now)) for proposal, programme in found if programme is not None]


def tell_goal(tx: Tx, house: House, proposal_id: int, now: datetime) -> None:
    """Let everybody who may answer hear, once, that an answer is owed; owners only where nobody else may."""
    proposal = proposals.the(tx, proposal_id)
    programme = programmes.by_id(tx, proposal.programme)
    if programme is None or not board_tellings.goal_told(tx, proposal_id, now) or proposal.answered_at is not None:
        return
    those = [*roles.accounts(tx, "official", programme.id, now), *roles.accounts(tx, "deputy", programme.id, now)]
    for account in dict.fromkeys(those or roles.owners(tx)):
        turn = turn_of(tx, house, account, now)
        due = proposal.answer_due_at
        text = say_html(
            turn.language,
            "reply-goal-reached",
            title=short(proposal.title),
            count=proposal.recommendations,
            due=None if due is None else When(due, programme.content.office.timezone),
        )
        office_telling.tell(turn, text, subject=f"y{proposal_id}", once=f"goal:{proposal_id}:{account}")


def show_again(tx: Tx, house: House, now: datetime) -> None:
    """Show again what reports have hidden for long enough, and let each author hear of it in the same unit."""
    for shown in reporting.return_due(tx, now):
        programme = programmes.by_id(tx, shown.programme)
        if programme is not None:
            texts_news.returned(tx, house, programme, shown, now)


def _begins(programme: Programme, now: datetime) -> datetime:
    return not_before(now, programme.content.office.zone)
