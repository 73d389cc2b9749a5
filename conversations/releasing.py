"""Look at what is decided and not yet told, release all of it together, and say later where it is disclosed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from conversations import showing
from conversations.applying import moved
from conversations.reviewing import case, each
from conversations.showing import Showing
from participation import deciding
from participation.audit import CLOCK, Actor
from participation.deciding import POSSIBLE, Decision, Preview, check_disclosure
from participation.own_affairs import check_decides
from participation.refused import Refused
from storage import applications, decisions, disclosures, members, roles
from storage.applications import Application
from storage.database import Tx
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Look:
    """What a release would say to how many, and which decisions (numbers) have fallen since they were noted.

    ``showings``: what would appear on a board, or does not and why, by application, of those that are accepted.

    A decision falls when what it was about has changed: withdrawn, handed in anew, or begun to be reviewed.
    """

    preview: Preview
    fallen: tuple[str, ...]
    showings: Mapping[int, Showing]


@dataclass(frozen=True, slots=True)
class Ranked:
    """An application before those who decide, and what was noted of it."""

    application: Application
    decision: Decision | None


def decide(
    tx: Tx, programme: Programme, application: Application, decision: Decision, *, by: Actor, at: datetime
) -> decisions.Kept:
    """Note a decision, in place of an earlier one; nobody hears of it before the release.

    Raises:
        Refused: ``decision-released``; as `participation.own_affairs.check_decides` and
            `participation.deciding.check_decision`.
    """
    check_not_own(tx, programme, application, by=by.account, at=at)
    return decisions.decide(tx, programme.id, application.id, decision, state=application.state, by=by, at=at)


def take_back(tx: Tx, programme: Programme, application: Application, *, by: Actor, at: datetime) -> bool:
    """Take a pending decision back; return whether there was one.

    Raises:
        Refused: ``decision-released``; as `participation.own_affairs.check_decides`.
    """
    check_not_own(tx, programme, application, by=by.account, at=at)
    return decisions.take_back(tx, programme.id, application.id, by=by, at=at)


def check_not_own(tx: Tx, programme: Programme, application: Application, *, by: int | None, at: datetime) -> None:
    """Let somebody decide on an application who neither takes part in it nor is the guardian of a child that does.

    Raises:
        Refused: as `participation.own_affairs.check_decides`.
    """
    if by is None:
        raise ValueError("a decision is somebody's")
    check_decides(by, case(tx, application.id).people, able=roles.able(tx, "decide", programme.id, at))


def to_decide(tx: Tx, programme: Programme) -> list[Ranked]:
    """Return everything on which there can be a decision, with what is noted already, by id."""
    noted = decisions.pending(tx, programme.id)
    return [Ranked(application, noted.get(application.id)) for application in each(tx, programme, *POSSIBLE)]


def look(tx: Tx, programme: Programme, *, at: datetime) -> Look:
    """Count what a release would say; what has fallen is taken back, on record."""
    fallen = _drop_fallen(tx, programme, at=at)
    pending = decisions.pending(tx, programme.id)
    undecided = sum(application.id not in pending for application in each(tx, programme, *POSSIBLE))
    said = deciding.preview(pending, hearers(tx, pending), undecided=undecided)
    return Look(said, fallen, _showings(tx, programme, pending, at=at))


def release(tx: Tx, programme: Programme, looked_at: str, *, by: Actor, at: datetime) -> dict[int, Decision]:
    """Release everything that is pending; the telling follows from the rows (`storage.tellings`).

    What is accepted appears on the programme's board in the same unit, where that is agreed to.

    ``looked_at`` is the digest of the preview that was seen.

    Raises:
        Refused: ``release-nothing`` (also the second time); ``release-changed``.
    """
    _drop_fallen(tx, programme, at=at)
    pending = decisions.pending(tx, programme.id)
    released = decisions.release(tx, programme.id, looked_at, hearers=hearers(tx, pending), by=by, at=at)
    for application in released:
        found = applications.by_id(tx, application)
        if found is not None:
            moved(tx, found, "decided", by="official", at=at)
            if released[application].outcome == "accepted":
                showing.show(tx, programme, found, by=by, at=at)
    return released


def disclose(tx: Tx, programme: Programme, application: Application, where: str, *, by: Actor, at: datetime) -> None:
    """Note where what was asked for is disclosed; whoever applied hears of it.

    Raises:
        Refused: ``disclosure-not-accepted``; ``disclosed-already``; as `participation.deciding.check_disclosure`.
    """
    kept = decisions.of_application(tx, application.id)
    if application.state == "disclosed":
        raise Refused("disclosed-already")
    released = kept is not None and kept.released_at is not None and kept.decision.outcome == "accepted"
    if not released or programme.reception.kind != "application":
        raise Refused("disclosure-not-accepted")
    said = check_disclosure(where)
    moved(tx, application, "disclosed", by="official", at=at)
    disclosures.keep(tx, programme.id, application.id, said, by=by, at=at)


def hearers(tx: Tx, concerned: Collection[int]) -> dict[int, frozenset[int]]:
    """Return whom a decision is told to, by application: everybody who takes part."""
    return {
        application: frozenset(
            member.account
            for member in members.team(tx, application).members
            if member.confirmed and member.account is not None
        )
        for application in concerned
    }


def _showings(tx: Tx, programme: Programme, pending: Mapping[int, Decision], *, at: datetime) -> dict[int, Showing]:
    found: dict[int, Showing] = {}
    for id_, decision in pending.items() if programme.reception.board is not None else ():
        application = applications.by_id(tx, id_) if decision.outcome == "accepted" else None
        shown = None if application is None else showing.look(tx, programme, application, at=at)
        if shown is not None:
            found[id_] = shown
    return found


def _drop_fallen(tx: Tx, programme: Programme, *, at: datetime) -> tuple[str, ...]:
    fallen = []
    for id_, decision in decisions.pending(tx, programme.id).items():
        application = applications.by_id(tx, id_)
        if application is None or decision.outcome not in POSSIBLE.get(application.state, ()):
            decisions.take_back(tx, programme.id, id_, by=CLOCK, at=at)
            fallen.append((application.number if application else None) or str(id_))
    return tuple(fallen)
