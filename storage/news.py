"""What has happened to proposals, how each person last saw them, and how far cards are drawn.

`storage.proposals`, `storage.comments` and `storage.support` tell of what happens, so that nothing can be forgotten.
"""

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row

from participation.news import APART, Mark
from storage.database import Tx
from storage.moments import moment, stamp

BEFORE_EVERYBODY = -(2**63)


@dataclass(frozen=True, slots=True)
class Round:
    """A round of drawing cards that is due at ``due_at``; ``programme`` is the proposal's."""

    proposal: int
    programme: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """How somebody last saw a proposal; ``digested``: a digest told them, they have not looked since."""

    proposal: int
    mark: Mark
    digested: bool


def begin(tx: Tx, proposal: int, author: int | None) -> None:
    """Let there be news of a proposal from now on; its author hears of them."""
    tx.run("INSERT INTO proposal_news (proposal, version) VALUES (:proposal, 1)", proposal=proposal)
    if author is not None:
        see(tx, proposal, author)


def moved(tx: Tx, proposal: int, at: datetime) -> None:
    """Note that something has happened; cards are drawn at once, or when the last round is long enough ago."""
    row = tx.one(
        "UPDATE proposal_news SET moves = moves + 1, moved_at = :at WHERE proposal = :proposal"
        " RETURNING due_at, began_at",
        at=stamp(at),
        proposal=proposal,
    )
    if row is not None and row["due_at"] is None:
        began_at = None if row["began_at"] is None else moment(row["began_at"])
        lately = began_at is not None and began_at <= at < began_at + APART
        put_off(tx, proposal, began_at + APART if began_at is not None and lately else at)


def see(tx: Tx, proposal: int, account: int) -> None:
    """Keep that somebody knows how a proposal stands now."""
    _mark(tx, proposal, account, digested=False)


def told(tx: Tx, proposal: int, account: int) -> None:
    """Keep that a digest tells somebody how a proposal stands now."""
    _mark(tx, proposal, account, digested=True)


def queued(tx: Tx, proposal: int, account: int) -> None:
    """Keep that a digest is on its way to somebody, which shows what has come since the last one or since they looked.

    Of all that has happened until now they hear by that one.
    """
    tx.run(
        "UPDATE proposal_marks SET digested = 0 WHERE proposal = :proposal AND account = :account",
        proposal=proposal,
        account=account,
    )


def _mark(tx: Tx, proposal: int, account: int, *, digested: bool) -> None:
    tx.run(
        "INSERT INTO proposal_marks"
        " (proposal, account, moves, comments, recommendations, version, reached, withdrawn, digested)"
        " SELECT proposals.id, :account, news.moves, coalesce(tallies.comments, 0), recommendations,"
        " proposals.version, CASE WHEN reached_at IS NULL THEN 0 ELSE 1 END,"
        " CASE WHEN withdrawn_at IS NULL THEN 0 ELSE 1 END, :digested FROM proposals"
        " JOIN proposal_news AS news ON news.proposal = proposals.id"
        " LEFT JOIN tallies ON tallies.programme = proposals.programme AND tallies.proposal = proposals.id"
        " WHERE proposals.id = :proposal ON CONFLICT (proposal, account) DO UPDATE SET moves = excluded.moves,"
        " comments = excluded.comments, recommendations = excluded.recommendations, version = excluded.version,"
        " reached = excluded.reached, withdrawn = excluded.withdrawn, digested = excluded.digested",
        proposal=proposal,
        account=account,
        digested=int(digested),
    )


def own(tx: Tx, proposal: int, account: int, *, comments: int = 0, recommendations: int = 0, versions: int = 0) -> None:
    """Let what somebody does themself be no news to them."""
    tx.run(
        "UPDATE proposal_marks SET comments = comments + :comments,"
        " recommendations = recommendations + :recommendations, version = version + :versions"
        " WHERE proposal = :proposal AND account = :account",
        comments=comments,
        recommendations=recommendations,
        versions=versions,
        proposal=proposal,
        account=account,
    )


def seen(tx: Tx, proposal: int, account: int) -> Seen | None:
    """Return how somebody last saw a proposal, None if nobody keeps it for them."""
    row = tx.one(
        "SELECT * FROM proposal_marks WHERE proposal = :proposal AND account = :account",
        proposal=proposal,
        account=account,
    )
    return None if row is None else _seen(row)


def of_account(tx: Tx, account: int) -> list[Seen]:
    """Return how somebody last saw everything that they hear of, by proposal."""
    rows = tx.all("SELECT * FROM proposal_marks WHERE account = :account ORDER BY proposal", account=account)
    return [_seen(row) for row in rows]


def behind(tx: Tx, account: int, limit: int) -> list[Seen]:
    """Return up to ``limit`` proposals to which something has happened since somebody saw them, the latest first."""
    rows = tx.all(
        "SELECT marks.* FROM proposal_marks AS marks JOIN proposal_news AS news ON news.proposal = marks.proposal"
        " WHERE marks.account = :account AND marks.moves < news.moves ORDER BY news.moved_at DESC, marks.proposal DESC"
        " LIMIT :limit",
        account=account,
        limit=limit,
    )
    return [_seen(row) for row in rows]


def due(tx: Tx, now: datetime, limit: int) -> list[Round]:
    """Return up to ``limit`` rounds that are due, the longest waiting first."""
    rows = tx.all(
        "SELECT news.proposal, programme, due_at FROM proposal_news AS news JOIN proposals ON id = news.proposal"
        " WHERE due_at IS NOT NULL AND due_at <= :now ORDER BY due_at, news.proposal LIMIT :limit",
        now=stamp(now),
        limit=limit,
    )
    return [Round(row["proposal"], row["programme"], moment(row["due_at"])) for row in rows]


def next_due(tx: Tx) -> list[datetime]:
    """Return when the next round is due, if one is."""
    at = tx.value("SELECT due_at FROM proposal_news WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1")
    return [] if at is None else [moment(at)]


def put_off(tx: Tx, proposal: int, until: datetime) -> None:
    """Let a round wait for the morning."""
    tx.run("UPDATE proposal_news SET due_at = :until WHERE proposal = :proposal", until=stamp(until), proposal=proposal)


def hearers(tx: Tx, proposal: int, now: datetime, limit: int) -> list[int]:
    """Begin a round, or go on with it: return the next ``limit`` accounts whose card it draws, [] once it is through.

    They are all for whom a mark is kept, and once after a change of the text all who had recommended it by then.
    """
    tx.run(
        "UPDATE proposal_news SET began_at = :now, shows = moves, through = :first,"
        " telling = (SELECT version FROM proposals WHERE id = :proposal)"
        " WHERE proposal = :proposal AND through IS NULL",
        now=stamp(now),
        first=BEFORE_EVERYBODY,
        proposal=proposal,
    )
    row = tx.one(
        "SELECT through, telling > version AS changed, (SELECT written_at FROM proposal_versions AS texts"
        " WHERE texts.proposal = :proposal AND texts.version = telling) AS changed_at"
        " FROM proposal_news WHERE proposal = :proposal",
        proposal=proposal,
    )
    assert row is not None  # noqa: S101  (of every proposal there is one: for the type checker)
    rows = tx.all(
        "SELECT account FROM (SELECT account FROM proposal_marks WHERE proposal = :proposal AND account > :after"
        " ORDER BY account LIMIT :limit) AS marked"
        " UNION SELECT account FROM (SELECT account FROM recommendations WHERE proposal = :proposal"
        " AND account > :after AND :changed = 1 AND at <= :changed_at ORDER BY account LIMIT :limit) AS recommending"
        " ORDER BY account LIMIT :limit",
        proposal=proposal,
        after=row["through"],
        changed=row["changed"],
        changed_at=row["changed_at"],
        limit=limit,
    )
    return [each["account"] for each in rows]


def mark_recommender(tx: Tx, proposal: int, account: int) -> None:
    """Let whoever recommends a proposal hear of the change of its text, and from now on of it; once."""
    if seen(tx, proposal, account) is None:
        see(tx, proposal, account)
        tx.run(
            "UPDATE proposal_marks SET moves = -1, version = (SELECT version FROM proposal_news AS news"
            " WHERE news.proposal = :proposal) WHERE proposal = :proposal AND account = :account",
            proposal=proposal,
            account=account,
        )


def came_to(tx: Tx, proposal: int, account: int | None) -> None:
    """Note, in the unit that queues it, up to which account cards are drawn; None: the round is through.

    What has happened meanwhile is for another round.
    """
    if account is not None:
        tx.run(
            "UPDATE proposal_news SET through = :account WHERE proposal = :proposal", account=account, proposal=proposal
        )
        return
    row = tx.one(
        "UPDATE proposal_news SET through = NULL, version = coalesce(telling, version), telling = NULL,"
        " due_at = NULL WHERE proposal = :proposal RETURNING began_at, moves > shows AS moved",
        proposal=proposal,
    )
    if row is not None and row["moved"]:
        put_off(tx, proposal, moment(row["began_at"]) + APART)


def forget(tx: Tx, account: int) -> None:
    """Forget how somebody saw proposals."""
    tx.run("DELETE FROM proposal_marks WHERE account = :account", account=account)


def _seen(row: Row) -> Seen:
    mark = Mark(row["comments"], row["recommendations"], row["version"], bool(row["reached"]), bool(row["withdrawn"]))
    return Seen(row["proposal"], mark, bool(row["digested"]))
