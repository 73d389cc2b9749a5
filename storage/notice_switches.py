"""What people do not want to be told: a row for each kind that somebody has switched off."""

from participation.notices import ALWAYS, NoticeKind
from storage.database import Tx


def switch(tx: Tx, account: int, kind: NoticeKind, *, on: bool) -> None:
    """Keep whether somebody wants to be told; what is queued already heeds it too."""
    if on:
        tx.run("DELETE FROM notice_switches WHERE account = :account AND kind = :kind", account=account, kind=kind)
    else:
        tx.run(
            "INSERT INTO notice_switches (account, kind) VALUES (:account, :kind) ON CONFLICT DO NOTHING",
            account=account,
            kind=kind,
        )


def off(tx: Tx, account: int) -> frozenset[NoticeKind]:
    """Return the kinds that somebody has switched off."""
    rows = tx.all("SELECT kind FROM notice_switches WHERE account = :account", account=account)
    return frozenset(row["kind"] for row in rows) - ALWAYS


def wants(tx: Tx, account: int, kind: NoticeKind) -> bool:
    """Return whether somebody wants to be told."""
    return kind not in off(tx, account)
