"""What an office wants to know of a programme today: how many came, and what waits. Counts only, each from an index."""

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row

from participation.guardian import UNCHECKED_FOR
from participation.team import TeamRules
from storage import involvement, programmes
from storage.database import Tx
from storage.moments import moment, stamp
from storage.shelf import Programme
from storage.turnout import day_of


@dataclass(frozen=True, slots=True)
class Begun:
    """What people have begun of something that is handed in.

    ``today``: begun today, whatever became of it. ``drafts``: not handed in; of these ``teams`` wait for somebody, or
    are too few. ``arriving``: asked to be handed in, and wait for papers that are still being fetched.
    """

    today: int
    drafts: int
    teams: int
    arriving: int


@dataclass(frozen=True, slots=True)
class Written:
    """What stands on a board for everybody to read."""

    proposals_today: int
    proposals: int
    comments: int
    recommendations: int


@dataclass(frozen=True, slots=True)
class Judged:
    """How many applications wait on the way to a decision.

    ``to_begin``: complete, and no reviewer has them yet. ``to_decide``: nothing is noted, and no reviewer is waited
    for. ``noted``: decided, and nobody has heard.
    """

    to_begin: int
    to_decide: int
    noted: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many wait for something, and when the first of them is due (or was)."""

    count: int
    first_at: datetime | None = None
    overdue: int = 0


def unfinished_rankings(tx: Tx, programme: int) -> int:
    """Return how many accounts have begun to choose and have cast nothing."""
    return int(
        tx.value(
            "SELECT count(*) FROM drafts WHERE dialogue = :dialogue AND NOT EXISTS (SELECT 1 FROM participants"
            " WHERE programme = :programme AND participants.account = drafts.account)",
            dialogue=programmes.dialogue(programme),
            programme=programme,
        )
    )


def begun(tx: Tx, programme: Programme, at: datetime) -> Begun:
    """Return what people have begun and not handed in."""
    since, until = day_of(programme, at.astimezone(programme.content.office.zone).date())
    today = tx.value(
        "SELECT count(*) FROM applications WHERE programme = :programme AND begun_at >= :since AND begun_at < :until",
        programme=programme.id,
        since=since,
        until=until,
    )
    drafts = tx.value(
        "SELECT count(*) FROM applications WHERE programme = :programme AND state = 'draft'", programme=programme.id
    )
    arriving = tx.value(
        "SELECT count(*) FROM applications WHERE programme = :programme AND hand_in_at IS NOT NULL",
        programme=programme.id,
    )
    team = programme.reception.team
    teams = 0 if team is None else _teams_waiting(tx, programme.id, team)
    return Begun(int(today), int(drafts), teams, int(arriving))


def _teams_waiting(tx: Tx, programme: int, rules: TeamRules) -> int:
    return int(
        tx.value(
            "SELECT count(*) FROM applications WHERE programme = :programme AND state = 'draft' AND alone = 0"
            " AND (SELECT count(*) FILTER (WHERE confirmed = 0) > 0 OR count(*) < :smallest FROM members"
            " WHERE members.application = applications.id)",
            programme=programme,
            smallest=rules.min,
        )
    )


def written(tx: Tx, programme: Programme, at: datetime) -> Written:
    """Return what was brought to a board."""
    since, until = day_of(programme, at.astimezone(programme.content.office.zone).date())
    row = tx.one(
        "SELECT count(*) AS proposals, coalesce(sum(recommendations), 0) AS recommendations"
        " FROM proposals WHERE programme = :programme AND state = 'published'",
        programme=programme.id,
    )
    today = tx.value(
        "SELECT count(*) FROM proposals WHERE programme = :programme AND state = 'published'"
        " AND published_at >= :since AND published_at < :until",
        programme=programme.id,
        since=since,
        until=until,
    )
    assert row is not None  # noqa: S101  (a sum always has a row: for the type checker)
    comments = involvement.comments_in_all(tx, programme.id)
    return Written(int(today), int(row["proposals"]), comments, int(row["recommendations"]))


def late_corrections(tx: Tx, programme: int, at: datetime) -> Waiting:
    """Return what the office wants put right, and how much of it is past its time."""
    row = tx.one(
        "SELECT count(*) AS waiting, count(*) FILTER (WHERE correct_until <= :at) AS overdue,"
        " min(correct_until) AS first_at FROM applications WHERE programme = :programme AND state = 'correction'",
        programme=programme,
        at=stamp(at),
    )
    return _waiting(row)


def unchecked_guardians(tx: Tx, programme: int, at: datetime) -> Waiting:
    """Return how many guardians' consents wait for a check (as `storage.guardians.unchecked`), until when the first."""
    row = tx.one(
        "SELECT count(*) AS waiting, 0 AS overdue, min(given_at) AS first_at FROM guardians"
        " JOIN applications ON applications.id = guardians.application"
        " WHERE given_at > :since AND checked_at IS NULL AND withdrawn_at IS NULL"
        " AND applications.programme = :programme AND applications.state <> 'withdrawn'",
        since=stamp(at - UNCHECKED_FOR),
        programme=programme,
    )
    found = _waiting(row)
    return Waiting(found.count, None if found.first_at is None else found.first_at + UNCHECKED_FOR)


def judged(tx: Tx, programme: int, *, by_reviewers: bool) -> Judged:
    """Return what waits on the way to a decision; ``by_reviewers``: whether the programme has any."""
    unnoted = "NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.application = applications.id)"
    complete = int(
        tx.value(
            f"SELECT count(*) FROM applications WHERE programme = :programme AND state = 'complete' AND {unnoted}",  # noqa: S608  (the words above)
            programme=programme,
        )
    )
    scored = tx.value(
        f"SELECT count(*) FROM applications WHERE programme = :programme AND state = 'under-review' AND {unnoted}"  # noqa: S608  (the same)
        " AND NOT EXISTS (SELECT 1 FROM reviews"
        " WHERE reviews.application = applications.id AND reviews.state = 'assigned')",
        programme=programme,
    )
    noted = tx.value(
        "SELECT count(*) FROM decisions WHERE programme = :programme AND released_at IS NULL", programme=programme
    )
    to_begin = complete if by_reviewers else 0
    return Judged(to_begin, int(scored) + complete - to_begin, int(noted))


def to_score(tx: Tx, programme: int) -> dict[int, int]:
    """Return how many applications each reviewer has still to score, by account; whoever has none is not in it.

    What was withdrawn or decided meanwhile waits for nobody.
    """
    rows = tx.all(
        "SELECT reviewer, count(*) AS waiting FROM reviews JOIN applications ON applications.id = reviews.application"
        " WHERE reviews.programme = :programme AND reviews.state = 'assigned' AND applications.state = 'under-review'"
        " AND NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.application = reviews.application)"
        " GROUP BY reviewer",
        programme=programme,
    )
    return {row["reviewer"]: row["waiting"] for row in rows}


def unlooked_papers(tx: Tx, programme: int) -> int:
    """Return of how many applications under review no paper is found to name nobody, though there are papers."""
    return int(
        tx.value(
            "SELECT count(*) FROM applications WHERE programme = :programme AND state = 'under-review'"
            " AND EXISTS (SELECT 1 FROM papers WHERE papers.application = applications.id AND papers.state = 'stored')"
            " AND NOT EXISTS (SELECT 1 FROM nameless_papers WHERE nameless_papers.application = applications.id)",
            programme=programme,
        )
    )


def objections(tx: Tx, programme: int) -> int:
    """Return how many authors' objections wait for a decision."""
    return int(
        tx.value(
            "SELECT count(*) FROM moderations"
            " WHERE programme = :programme AND objected_at IS NOT NULL AND settled_at IS NULL",
            programme=programme,
        )
    )


def answers_due(tx: Tx, programme: int, at: datetime) -> Waiting:
    """Return how many proposals wait for an answer, until when the first, and how many are past their time."""
    row = tx.one(
        "SELECT count(*) AS waiting, count(*) FILTER (WHERE answer_due_at <= :at) AS overdue,"
        " min(answer_due_at) AS first_at FROM proposals WHERE programme = :programme AND state = 'published'"
        " AND answer_due_at IS NOT NULL AND answered_at IS NULL",
        programme=programme,
        at=stamp(at),
    )
    return _waiting(row)


def answers_prepared(tx: Tx, programme: int) -> int:
    """Return how many answers are prepared and not released."""
    return int(
        tx.value(
            "SELECT count(*) FROM answers WHERE programme = :programme AND released_at IS NULL", programme=programme
        )
    )


def announcements_to_approve(tx: Tx, programme: int, account: int) -> list[int]:
    """Return the announcements of a programme that wait for approval by somebody else than their author, by id."""
    rows = tx.all(
        "SELECT id FROM announcements WHERE coalesce(programme, 0) = :programme AND state = 'proposed'"
        " AND author <> :account ORDER BY id",
        programme=programme,
        account=account,
    )
    return [row["id"] for row in rows]


def _waiting(row: Row | None) -> Waiting:
    assert row is not None  # noqa: S101  (a count always has a row: for the type checker)
    first_at = row["first_at"]
    return Waiting(row["waiting"], None if first_at is None else moment(first_at), row["overdue"])
