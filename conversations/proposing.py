"""Bringing a proposal to a board, changing, withdrawing and erasing it: plain units, each checks all it relies on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from conversations import pace, standing
from conversations.taking_part import takes_part
from participation import proposal as rules
from participation.proposal import Proposal
from participation.public_text import as_written
from participation.refused import Refused
from storage import papers, pictures, proposals, residents
from storage.database import Tx
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wants to bring. ``pictures`` are ids of stored papers, in the order in which they are shown."""

    title: str
    body: str
    topic: str | None = None
    pictures: tuple[int, ...] = ()

    def kept(self) -> "Written":
        """Return it as it is kept: without control signs, and blanks at the ends."""
        return Written(as_written(self.title), as_written(self.body), self.topic, self.pictures)


def check_door(tx: Tx, programme: Programme, account: int, at: datetime) -> None:
    """Let somebody begin to write who could publish it now.

    Raises:
        Refused: as `Window.check`, `conversations.standing.check`, `participation.proposal.check_another`.
    """
    programme.board.window.check(at)
    standing.check(tx, programme, account, "write", at)
    rules.check_another(programme.board, proposals.counted(tx, programme.id, account))


def bring(tx: Tx, programme: Programme, account: int, written: Written, at: datetime) -> Proposal:
    """Publish a proposal, or let it wait to be read first (``awaiting``).

    Raises:
        Refused: as `check_door`, `participation.proposal.check_content` and `conversations.pace.check`;
            ``name-unasked``: how they are called in public must be asked first; ``picture-not-there``.
    """
    board, kept = programme.board, written.kept()
    check_door(tx, programme, account, at)
    rules.check_content(board, kept.title, kept.body, kept.topic, len(kept.pictures))
    if residents.public_name(tx, account) is None:
        raise Refused("name-unasked")
    _check_pictures(tx, account, kept.pictures)
    pace.check(tx, "proposal", account, at)
    entered = proposals.enter(
        tx,
        programme.id,
        author=account,
        title=kept.title,
        body=kept.body,
        topic=kept.topic,
        state=rules.first_state(board, slowed=pace.slowed(tx, account, at, kept.title, kept.body)),
        at=at,
        collects_until=board.collects_until(at),
    )
    pictures.keep(tx, entered.id, kept.pictures)
    if entered.state == "published":
        takes_part(tx, programme, entered.id, account, at)
    return proposals.the(tx, entered.id)


def change(tx: Tx, programme: Programme, proposal: int, account: int, written: Written, at: datetime) -> Proposal:
    """Keep a new text beside the earlier ones; the same text again changes nothing.

    Whoever recommends it is to hear of it (`storage.support.recommenders`), where its version has grown.

    Raises:
        Refused: ``proposal-gone``; as `participation.proposal.check_edit` and ``check_content``; ``blocked``;
            ``link-while-new``: an account that is new adds a link to what others can read already.
    """
    board, kept, before = programme.board, written.kept(), _the(tx, programme, proposal)
    rules.check_edit(board, before, by=account, at=at)
    standing.check(tx, programme, account, "write", at)
    rules.check_content(board, kept.title, kept.body, kept.topic, len(kept.pictures))
    _check_pictures(tx, account, kept.pictures)
    if before.state == "published" and pace.slowed(tx, account, at, kept.title, kept.body):
        raise Refused("link-while-new")
    if list(kept.pictures) != pictures.of(tx, proposal):
        for paper in set(pictures.of(tx, proposal)) - set(kept.pictures):
            papers.remove(tx, paper)
        pictures.keep(tx, proposal, kept.pictures)
    if (kept.title, kept.body, kept.topic) == (before.title, before.body, before.topic):
        return before
    return proposals.rewrite(tx, before, title=kept.title, body=kept.body, topic=kept.topic, at=at)


def withdraw(tx: Tx, programme: Programme, proposal: int, account: int, at: datetime) -> Proposal:
    """Withdraw a proposal: whoever has its link still reads it, marked as withdrawn; lists and search name it no more.

    Raises:
        Refused: as `participation.proposal.check_withdraw`.
    """
    before = _the(tx, programme, proposal)
    rules.check_withdraw(before, by=account)
    if before.withdrawn_at is not None:
        return before
    if before.state == "hidden":
        proposals.note_withdrawn(tx, proposal, at)
        return proposals.the(tx, proposal)
    return proposals.move(tx, before, "withdrawn", at=at)


def erase(tx: Tx, programme: Programme, proposal: int, account: int, at: datetime) -> None:
    """Erase a proposal's texts and pictures, and whose it was; what others have said under it stays.

    Raises:
        Refused: ``proposal-gone``; ``proposal-not-yours``.
    """
    before = _the(tx, programme, proposal)
    rules.check_author(before, account)
    erase_now(tx, before, at)


def erase_now(tx: Tx, before: Proposal, at: datetime) -> None:
    """Erase a proposal, whoever asks."""
    for paper in pictures.of(tx, before.id):
        papers.remove(tx, paper)
    proposals.erase(tx, before, at=at)


def put_accepted(
    tx: Tx, programme: Programme, application: int, *, author: int, title: str, body: str, held: bool, at: datetime
) -> Proposal:
    """Show on a board what a contest has accepted, once for each application; ``held``: somebody is to look first.

    Its author's name is not shown before they want it (`sign`). Raises nothing for what would be too long for a
    resident: the contest has accepted it.
    """
    there = proposals.of_application(tx, application)
    if there is not None:
        return there
    entered = proposals.enter(
        tx,
        programme.id,
        author=author,
        title=as_written(title),
        body=as_written(body),
        topic=None,
        state="awaiting" if held else "published",
        at=at,
        collects_until=programme.board.collects_until(at),
        application=application,
    )
    if entered.state == "published":
        takes_part(tx, programme, entered.id, author, at)
    return proposals.the(tx, entered.id)


def sign(tx: Tx, programme: Programme, proposal: int, account: int, *, signed: bool) -> Proposal:
    """Let the author's public name stand under what a contest has accepted of theirs, or no longer; twice is once.

    Raises:
        Refused: ``proposal-gone``; ``proposal-not-yours``; ``proposal-not-now``: of any other proposal it stands there.
    """
    before = _the(tx, programme, proposal)
    rules.check_author(before, account)
    if before.application is None:
        raise Refused("proposal-not-now")
    return proposals.sign(tx, proposal, signed=signed)


def _the(tx: Tx, programme: Programme, proposal: int) -> Proposal:
    found = proposals.by_id(tx, proposal)
    if found is None or found.programme != programme.id or found.state == "erased":
        raise Refused("proposal-gone")
    return found


def _check_pictures(tx: Tx, account: int, ids: Sequence[int]) -> None:
    for each in ids:
        paper = papers.by_id(tx, each)
        if paper is None or paper.account != account or paper.state != "stored":
            raise Refused("picture-not-there")
