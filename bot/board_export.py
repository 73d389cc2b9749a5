"""``madang export board``: a board as open data, without personal data."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from bot.app import open_database
from bot.audit_export import Exported
from bot.settings import Settings
from bot.whole_file import write_whole
from conversations.personal_data import masked
from participation.audit import OPERATOR
from participation.board import Board
from participation.commenting import Comment
from participation.proposal import Proposal
from reports.open_data import Format, Row, write_open_data
from storage import answers, audit, comments, programmes, proposals
from storage.database import Tx
from storage.shelf import Programme
from texts import When, say

_CHUNK = 500
_READABLE = frozenset({"published", "withdrawn"})
_NEVER_SHOWN = frozenset({"awaiting", "rejected"})


async def export_board(
    settings: Settings, slug: str, out: Path, form: Format, *, kind: str | None, now: datetime
) -> Exported:
    """Write a board's open data to ``out``, a ZIP, in place of what is there; it is on record before it is written.

    ``kind`` as for ``open_database``.

    Raises:
        CannotStart, Unusable: the operator has to put something right first.
    """
    language = settings.language
    async with open_database(settings, kind) as database:
        programme = await database.run(lambda tx: _noted(tx, slug, now))
        if programme is None:
            return Exported(done=False, line=say(language, "operator-export-no-board", slug=slug))
        try:
            await database.read(lambda tx: _write(tx, programme, out, form, now))
        except OSError:
            return Exported(done=False, line=say(language, "operator-export-not-written", file=str(out)))
    return Exported(done=True, line=say(language, "operator-exported", file=str(out)))


def _noted(tx: Tx, slug: str, now: datetime) -> Programme | None:
    found = programmes.by_slug(tx, slug)
    if found is None or not isinstance(found.content, Board):
        return None
    audit.note(tx, found.id, "exported-board", by=OPERATOR, at=now)
    return found


def _write(tx: Tx, programme: Programme, out: Path, form: Format, now: datetime) -> None:
    """Write everything as it stands at one moment."""
    content = programme.content
    tables = (
        ("proposals", _proposals(tx, programme)),
        ("comments", _comments(tx, programme)),
        ("answers", _answers(tx, programme)),
    )
    made = When(now, content.office.timezone)
    write_whole(out, lambda target: write_open_data(target, tables, form=form, title=content.title.root, made=made))


def _every(tx: Tx, programme: Programme) -> Iterator[Proposal]:
    last = 0
    while chunk := proposals.after(tx, programme.id, last, _CHUNK):
        yield from (each for each in chunk if each.state not in _NEVER_SHOWN and each.published_at is not None)
        last = chunk[-1].id


def _proposals(tx: Tx, programme: Programme) -> Iterator[Row]:
    for each in _every(tx, programme):
        shown = each.state in _READABLE
        yield {
            "id": each.id,
            "state": each.state,
            "topic": each.topic,
            "title": masked(each.title) if shown else None,
            "body": masked(each.body) if shown else None,
            "from_contest": each.application is not None,
            "published_at": _utc(each.published_at),
            "versions": each.version,
            "edited_at": _utc(each.edited_at),
            "recommendations": each.recommendations,
            "comments": each.comments,
            "people": each.people,
            "goal_reached_at": _utc(each.reached_at),
            "answer_due_at": _utc(each.answer_due_at),
            "outcome": each.outcome,
            "answered_at": _utc(each.answered_at),
        }


def _comments(tx: Tx, programme: Programme) -> Iterator[Row]:
    last = 0
    can_be_seen = _parents(tx)
    while chunk := comments.after(tx, programme.id, last, _CHUNK):
        yield from (_comment(each) for each in chunk if each.state not in _NEVER_SHOWN and can_be_seen(each))
        last = chunk[-1].id


def _parents(tx: Tx) -> Callable[[Comment], bool]:
    """Return what tells whether what a comment stands under is in the export: what is hidden hides what is under it."""
    known: dict[int, bool] = {0: True}

    def can_be_seen(comment: Comment) -> bool:
        if comment.proposal not in known:
            found = proposals.by_id(tx, comment.proposal)
            known[comment.proposal] = found is not None and found.state in {*_READABLE, "erased"}
        return known[comment.proposal]

    return can_be_seen


def _comment(each: Comment) -> Row:
    return {
        "id": each.id,
        "proposal": each.proposal,
        "reply_to": each.parent,
        "state": each.state,
        "body": masked(each.body) if each.state == "published" else None,
        "written_at": _utc(each.written_at),
        "edited_at": _utc(each.edited_at),
    }


def _answers(tx: Tx, programme: Programme) -> Iterator[Row]:
    for proposal in _every(tx, programme):
        for each in answers.released(tx, proposal.id) if proposal.answered_at is not None else ():
            yield {
                "id": each.id,
                "proposal": each.proposal,
                "outcome": each.outcome,
                "passed_to": each.passed_to,
                "body": masked(each.body),
                "released_at": _utc(each.released_at),
            }


def _utc(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="seconds")
