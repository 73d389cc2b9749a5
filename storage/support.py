"""Who recommends a proposal, once each, and who follows it; and who hears of it."""

from datetime import datetime

from storage import news
from storage.database import Tx
from storage.moments import moment, stamp


def recommend(tx: Tx, proposal: int, account: int, at: datetime) -> int | None:
    """Let an account recommend; return how many now do, None if it did already."""
    fresh = tx.run(
        "INSERT INTO recommendations (proposal, account, at) VALUES (:proposal, :account, :at) ON CONFLICT DO NOTHING",
        proposal=proposal,
        account=account,
        at=stamp(at),
    )
    if not fresh:
        return None
    total = _add(tx, proposal, 1)
    news.moved(tx, proposal, at)
    news.own(tx, proposal, account, recommendations=1)
    return total


def take_back(tx: Tx, proposal: int, account: int) -> int | None:
    """Take a recommendation back; return how many are left, None if there was none."""
    gone = tx.run(
        "DELETE FROM recommendations WHERE proposal = :proposal AND account = :account",
        proposal=proposal,
        account=account,
    )
    if not gone:
        return None
    news.own(tx, proposal, account, recommendations=-1)
    return _add(tx, proposal, -1)


def recommends(tx: Tx, proposal: int, account: int) -> bool:
    """Tell whether an account recommends a proposal."""
    found = tx.value(
        "SELECT 1 FROM recommendations WHERE proposal = :proposal AND account = :account",
        proposal=proposal,
        account=account,
    )
    return found is not None


def recommended_since(tx: Tx, account: int, since: datetime) -> list[datetime]:
    """Return when an account has recommended anything since then."""
    rows = tx.all(
        "SELECT at FROM recommendations WHERE account = :account AND at >= :since", account=account, since=stamp(since)
    )
    return [moment(row["at"]) for row in rows]


def recommended(tx: Tx, account: int) -> list[tuple[int, datetime]]:
    """Return the proposals that an account recommends, and since when, the earliest first."""
    rows = tx.all("SELECT proposal, at FROM recommendations WHERE account = :account ORDER BY at", account=account)
    return [(row["proposal"], moment(row["at"])) for row in rows]


def follow(tx: Tx, proposal: int, account: int) -> bool:
    """Let an account follow a proposal, which is news to it from now on; tell whether it did not before."""
    fresh = tx.run(
        "INSERT INTO proposal_followers (proposal, account) VALUES (:proposal, :account) ON CONFLICT DO NOTHING",
        proposal=proposal,
        account=account,
    )
    if fresh:
        news.see(tx, proposal, account)
    return bool(fresh)


def unfollow(tx: Tx, proposal: int, account: int) -> bool:
    """Let an account follow no more; tell whether it did."""
    return bool(
        tx.run(
            "DELETE FROM proposal_followers WHERE proposal = :proposal AND account = :account",
            proposal=proposal,
            account=account,
        )
    )


def follows(tx: Tx, proposal: int, account: int) -> bool:
    """Tell whether an account follows a proposal."""
    found = tx.value(
        "SELECT 1 FROM proposal_followers WHERE proposal = :proposal AND account = :account",
        proposal=proposal,
        account=account,
    )
    return found is not None


def followed(tx: Tx, account: int) -> list[int]:
    """Return the proposals that an account follows, by id."""
    rows = tx.all("SELECT proposal FROM proposal_followers WHERE account = :account ORDER BY proposal", account=account)
    return [row["proposal"] for row in rows]


def hearers(tx: Tx, proposal: int, *, after: int, limit: int) -> list[int]:
    """Return up to ``limit`` accounts above ``after`` that hear what comes of a proposal, in their order: for chunks.

    They are its author, those who recommend it and those who follow it, each once.
    """
    rows = tx.all(
        "SELECT account FROM (SELECT author AS account FROM proposals WHERE id = :proposal AND author > :after"
        " UNION SELECT account FROM (SELECT account FROM recommendations WHERE proposal = :proposal"
        "  AND account > :after ORDER BY account LIMIT :limit)"
        " UNION SELECT account FROM (SELECT account FROM proposal_followers WHERE proposal = :proposal"
        "  AND account > :after ORDER BY account LIMIT :limit)) AS everybody ORDER BY account LIMIT :limit",
        proposal=proposal,
        after=after,
        limit=limit,
    )
    return [row["account"] for row in rows]


def how_many_hear(tx: Tx, proposal: int) -> int:
    """Return how many accounts hear what comes of a proposal: its author, and of the others who has not said no."""
    return int(
        tx.value(
            "SELECT count(*) FROM (SELECT author AS account FROM proposals WHERE id = :proposal AND author IS NOT NULL"
            " UNION SELECT account FROM recommendations WHERE proposal = :proposal AND NOT EXISTS (SELECT 1"
            "  FROM notice_switches AS off WHERE off.account = recommendations.account AND off.kind = 'proposals')"
            " UNION SELECT account FROM proposal_followers WHERE proposal = :proposal AND NOT EXISTS (SELECT 1"
            "  FROM notice_switches AS off WHERE off.account = proposal_followers.account AND off.kind = 'proposals')"
            ") AS everybody",
            proposal=proposal,
        )
    )


def recommenders(tx: Tx, proposal: int, *, after: int, limit: int) -> list[int]:
    """Return up to ``limit`` accounts above ``after`` that recommend a proposal, in their order: for chunks."""
    rows = tx.all(
        "SELECT account FROM recommendations WHERE proposal = :proposal AND account > :after"
        " ORDER BY account LIMIT :limit",
        proposal=proposal,
        after=after,
        limit=limit,
    )
    return [row["account"] for row in rows]


def forget(tx: Tx, account: int) -> None:
    """Forget what an account recommends and follows; how many recommend a proposal stays what it was."""
    news.forget(tx, account)
    tx.run("DELETE FROM recommendations WHERE account = :account", account=account)
    tx.run("DELETE FROM proposal_followers WHERE account = :account", account=account)


def _add(tx: Tx, proposal: int, by: int) -> int:
    return int(
        tx.value(
            "UPDATE proposals SET recommendations = recommendations + :by WHERE id = :proposal"
            " RETURNING recommendations",
            by=by,
            proposal=proposal,
        )
    )
