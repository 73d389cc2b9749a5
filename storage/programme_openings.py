"""What becomes of a programme that is prepared: a second person approves it, and it is published at its time."""

from datetime import datetime

from participation import opening as rules
from participation.audit import CLOCK, Actor, Fact, What
from participation.board import Board
from participation.contest import Reception
from participation.mistakes import Mistake
from participation.refused import Refused
from participation.roles import Grant
from storage import audit, programme_drafts, programmes, roles
from storage.database import Tx
from storage.moments import moment, stamp
from storage.programme_drafts import Draft


def seconds(tx: Tx, draft: Draft, at: datetime) -> list[int]:
    """Return the accounts of all who could approve a draft, but for its author."""
    return [one for one in roles.everybody(tx) if one != draft.author and second(tx, draft, one, at) is not None]


def second(tx: Tx, draft: Draft, account: int, at: datetime) -> Grant | None:
    """Return the role in which somebody could answer for a draft today and on its last day."""
    content = draft.content
    if content is None:
        return None
    today = at.astimezone(content.office.zone).date()
    return rules.second_on(roles.of_account(tx, account), content.last_day, today)


def check(tx: Tx, draft: Draft, at: datetime) -> tuple[Mistake, ...]:
    """Return everything because of which a draft could not be published at an instant."""
    content = draft.content
    if content is None:
        return draft.mistakes
    taken = programmes.by_slug(tx, content.slug) is not None
    found = rules.mistakes_in(content, at=at, taken=taken, missing=draft.missing)
    board = content.board.slug if isinstance(content, Reception) and content.board is not None else None
    if board is not None:
        there = programmes.by_slug(tx, board)
        if there is None or not isinstance(there.content, Board):
            place = f"{content.kind}[{content.slug}].board"
            found = (*found, Mistake(place, "board-unknown", {"found": board}))
    return found


def propose(tx: Tx, draft: int, *, by: int, at: datetime) -> Draft:
    """Let a draft be looked at by a second person. What is proposed already stays so.

    Raises:
        Refused: as `storage.programme_drafts.write`; ``opening-unfinished``; ``opening-mistakes`` with ``count``.
    """
    found = programme_drafts.own(tx, draft, by, at)
    if found.state != "draft":
        return found
    _check_ready(tx, found, at)
    actor = roles.anywhere(tx, by, "open-programme", at)
    tx.run(
        "UPDATE programme_drafts SET state = 'proposed', proposed = :digest WHERE id = :id",
        id=found.id,
        digest=found.digest,
    )
    _note(tx, found, "opening-proposed", by=actor, at=at, digest=found.digest)
    return programme_drafts.again(tx, found.id)


def approve(tx: Tx, draft: int, digest: str, *, by: int, at: datetime) -> Draft:
    """Approve exactly what was seen (``digest``): it is published when its time comes. A second time does nothing.

    Raises:
        Refused: ``office-not-yours``; ``opening-gone``; as `participation.opening.check_approve` and
            ``check_second``; ``opening-mistakes``; ``opening-author-gone``.
    """
    actor = roles.anywhere(tx, by, "approve-programme", at)
    found = programme_drafts.the(tx, draft)
    if found.approved_by == by and found.proposed == digest and found.state != "proposed":
        return found
    rules.check_approve(found.proposed if found.state == "proposed" else None, digest, author=found.author, by=by)
    if found.digest != digest:  # (a change withdraws the proposal; looked at again where it counts)
        raise Refused("opening-changed")
    _check_ready(tx, found, at)
    rules.check_second(second(tx, found, by, at), found.last_day)
    _author(tx, found, at)
    return _approved(tx, found, "opening-approved", by=actor, at=at)


def waive(tx: Tx, draft: int, digest: str, *, by: int, at: datetime) -> Draft:
    """Let a draft be published without a second person, where there is none; it stands on record.

    Raises:
        Refused: as `storage.programme_drafts.write`; ``opening-changed``; ``opening-unfinished``;
            ``opening-mistakes``; ``opening-not-alone``.
    """
    found = programme_drafts.own(tx, draft, by, at)
    if found.state == "approved" and found.approved_by is None and found.digest == digest:
        return found
    _check_ready(tx, found, at)
    if found.digest != digest:
        raise Refused("opening-changed")
    if seconds(tx, found, at):
        raise Refused("opening-not-alone")
    return _approved(tx, found, "opening-waived", by=roles.anywhere(tx, by, "open-programme", at), at=at)


def send_back(tx: Tx, draft: int, *, by: int, at: datetime) -> Draft:
    """Give a proposal back to its author, unapproved; what is no proposal stays as it is.

    Raises:
        Refused: ``office-not-yours``; ``opening-gone``.
    """
    actor = roles.anywhere(tx, by, "approve-programme", at)
    found = programme_drafts.the(tx, draft)
    if found.state == "proposed":
        programme_drafts.withdraw(tx, found.id)
        _note(tx, found, "opening-sent-back", by=actor, at=at)
    return programme_drafts.again(tx, found.id)


# Publishing


def due(tx: Tx, now: datetime) -> list[Draft]:
    """Return the approved drafts whose time has come, the earliest first."""
    rows = tx.all(
        "SELECT * FROM programme_drafts WHERE state = 'approved' AND coalesce(publish_at, '') <= :now"
        " ORDER BY coalesce(publish_at, ''), id",
        now=stamp(now),
    )
    return [programme_drafts.of_row(tx, row) for row in rows]


def next_due(tx: Tx, now: datetime) -> list[datetime]:
    """Return when the next approved draft is published; one whose time has come is due now."""
    row = tx.one(
        "SELECT coalesce(publish_at, '') AS at FROM programme_drafts WHERE state = 'approved'"
        " ORDER BY coalesce(publish_at, ''), id LIMIT 1"
    )
    return [] if row is None else [moment(row["at"]) if row["at"] else now]


def publish(tx: Tx, draft: Draft, *, box: str, now: datetime) -> int:
    """Publish an approved draft; its author becomes official of it, and so does who has approved it.

    A deputy stands in for the author there on the days that they have; an owner needs no other role. Returns the
    programme's id.

    Raises:
        Refused: ``opening-author-gone``; as `participation.opening.check_second`; ``opening-mistakes``.
    """
    if check(tx, draft, now):
        raise Refused("opening-mistakes", count=len(check(tx, draft, now)))
    author = _author(tx, draft, now)
    beside = None
    if draft.approved_by is not None:
        beside = rules.check_second(second(tx, draft, draft.approved_by, now), draft.last_day)
    assert draft.content is not None  # noqa: S101  (what has no mistakes can be read: for the type checker)
    files = {
        row["digest"]: row["content"]
        for row in tx.all("SELECT digest, content FROM programme_draft_files WHERE draft = :id", id=draft.id)
    }
    programmes.publish(tx, draft.content, box=box, now=now, shorten=False, files=files)
    published = programmes.by_slug(tx, draft.content.slug)
    assert published is not None  # noqa: S101  (it was just published: for the type checker)
    tx.run("UPDATE programme_drafts SET state = 'published', programme = :to WHERE id = :id", id=draft.id,
           to=published.id)  # fmt: skip
    tx.run("DELETE FROM programme_draft_files WHERE draft = :id", id=draft.id)
    facts: dict[str, Fact] = {"draft": draft.id, "digest": draft.digest, "approved-by": draft.approved_by}
    audit.note(tx, published.id, "published", by=author, at=now, subject=f"draft:{draft.id}", values=facts)
    roles.give(tx, draft.author, "official", published.id, by=author, at=now)
    if beside is not None and beside.role == "official":
        roles.give(tx, beside.account, "official", published.id, by=author, at=now)
    elif beside is not None and beside.role == "deputy":
        roles.give(
            tx, beside.account, "deputy", published.id, by=author, at=now, days=beside.days, stands_in_for=draft.author
        )
    return published.id


def failed(tx: Tx, draft: Draft, at: datetime) -> None:
    """Give a draft back to its author that could not be published when its time had come; nothing of it is lost."""
    programme_drafts.withdraw(tx, draft.id)
    _note(tx, draft, "opening-failed", by=CLOCK, at=at)


def _check_ready(tx: Tx, draft: Draft, at: datetime) -> None:
    if draft.left:
        raise Refused("opening-unfinished")
    found = check(tx, draft, at if draft.publish_at is None else max(at, draft.publish_at))
    if found:
        raise Refused("opening-mistakes", count=len(found))
    rules.check_publish_at(draft.publish_at, None, at)


def _author(tx: Tx, draft: Draft, at: datetime) -> Actor:
    try:
        return roles.anywhere(tx, draft.author, "open-programme", at)
    except Refused:
        raise Refused("opening-author-gone") from None


def _approved(tx: Tx, found: Draft, what: What, *, by: Actor, at: datetime) -> Draft:
    tx.run(
        "UPDATE programme_drafts SET state = 'approved', proposed = :digest, approved_by = :by WHERE id = :id",
        id=found.id,
        digest=found.digest,
        by=None if by.account == found.author else by.account,
    )
    _note(tx, found, what, by=by, at=at, author=found.author, digest=found.digest)
    return programme_drafts.again(tx, found.id)


def _note(tx: Tx, draft: Draft, what: What, *, by: Actor, at: datetime, **values: Fact) -> None:
    audit.note(tx, audit.HOUSE, what, by=by, at=at, subject=f"draft:{draft.id}", values=values)
