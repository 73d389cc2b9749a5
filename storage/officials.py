"""How those who act for the office are named in its records: by the name and post they gave themselves."""

from dataclasses import dataclass, field

from participation.legible import faults, tidy
from participation.refused import Refused
from storage.database import Tx

LONGEST = 60


@dataclass(frozen=True, slots=True)
class Official:
    """Name and post as people read them in records and notices; both are kept sealed and never printed."""

    name: str = field(repr=False)
    post: str = field(repr=False)


def introduce(tx: Tx, account: int, name: str, post: str) -> Official:
    """Keep how somebody wants to be named, in place of what they said before.

    Raises:
        Refused: ``official-name-unfit`` or ``official-post-unfit`` with ``longest`` (characters): empty, invisible, of
            several lines or too long.
    """
    official = Official(check_name(name), tidy(post))
    if any(faults(official.post, LONGEST, one_line=True)):
        raise Refused("official-post-unfit", longest=LONGEST)
    tx.run(
        "INSERT INTO officials (account, name, post) VALUES (:account, :name, :post)"
        " ON CONFLICT (account) DO UPDATE SET name = excluded.name, post = excluded.post",
        account=account,
        name=tx.keys.seal("officials.name", account, official.name.encode("utf-8", "surrogatepass")),
        post=tx.keys.seal("officials.post", account, official.post.encode("utf-8", "surrogatepass")),
    )
    return official


def check_name(name: str) -> str:
    """Return a name as it will be kept.

    Raises:
        Refused: ``official-name-unfit`` with ``longest``.
    """
    tidied = tidy(name)
    if any(faults(tidied, LONGEST, one_line=True)):
        raise Refused("official-name-unfit", longest=LONGEST)
    return tidied


def named(tx: Tx, account: int) -> Official | None:
    """Return how an account is named; None until it has said so."""
    row = tx.one("SELECT name, post FROM officials WHERE account = :account", account=account)
    if row is None:
        return None
    return Official(
        tx.keys.open_sealed("officials.name", account, row["name"]).decode("utf-8", "surrogatepass"),
        tx.keys.open_sealed("officials.post", account, row["post"]).decode("utf-8", "surrogatepass"),
    )
