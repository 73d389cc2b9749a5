"""Lists of a board's proposals, page by page, each from an index of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final, Literal

from participation.proposal import Proposal
from storage import proposals
from storage.database import Tx
from storage.moments import stamp

Order = Literal["newest", "recommended", "closing", "answered", "due", "mine", "to-look-at"]
"""``closing``: still collecting, the next to end first. ``due``: reached the goal and waits for an answer, the most
urgent first. ``mine``: all of somebody's, in whatever state. ``to-look-at``: waits for a moderator, the oldest
first."""

PER_PAGE = 8

_READABLE = "programme = :programme AND state = 'published'"
_OF_TOPIC = "programme = :programme AND topic = :topic AND state = 'published'"

_LISTS: Final[Mapping[tuple[Order, bool], tuple[str, str]]] = MappingProxyType(
    {
        ("newest", False): (_READABLE, "published_at DESC, id DESC"),
        ("newest", True): (_OF_TOPIC, "published_at DESC, id DESC"),
        ("recommended", False): (_READABLE, "recommendations DESC, id DESC"),
        ("recommended", True): (_OF_TOPIC, "recommendations DESC, id DESC"),
        ("closing", False): (
            f"{_READABLE} AND collects_until IS NOT NULL AND reached_at IS NULL AND collects_until > :now",
            "collects_until, id",
        ),
        ("answered", False): (f"{_READABLE} AND answered_at IS NOT NULL", "answered_at DESC, id DESC"),
        ("due", False): (
            f"{_READABLE} AND answer_due_at IS NOT NULL AND answered_at IS NULL",
            "answer_due_at, id",
        ),
        ("mine", False): ("programme = :programme AND author = :account", "written_at DESC, id DESC"),
    }
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list; ``page`` counts from 1 to ``pages``, of which there is at least one."""

    proposals: tuple[Proposal, ...]
    page: int
    pages: int
    total: int


def page(
    tx: Tx,
    programme: int,
    order: Order,
    number: int,
    *,
    now: datetime,
    account: int = 0,
    topic: str | None = None,
    size: int = PER_PAGE,
) -> Page:
    """Return a page of a list; a number outside of it gives the nearest there is.

    ``account`` is whose are listed by ``mine``; ``topic`` narrows ``newest`` and ``recommended``.
    """
    values: dict[str, object] = {"programme": programme, "topic": topic, "account": account, "now": stamp(now)}
    if order == "to-look-at":
        where, by = "programme = :programme AND state IN ('awaiting', 'hidden')", "moved_at, id"
    else:
        where, by = _LISTS[order, topic is not None]
    total = int(tx.value(f"SELECT count(*) FROM proposals WHERE {where}", **values))  # noqa: S608  (no value of anybody's)
    pages = max(1, -(-total // size))
    number = min(max(number, 1), pages)
    rows = tx.all(
        f"SELECT id FROM proposals WHERE {where} ORDER BY {by} LIMIT :size OFFSET :skipped",  # noqa: S608  (the same)
        **values,
        size=size,
        skipped=(number - 1) * size,
    )
    return Page(tuple(proposals.of_ids(tx, [row["id"] for row in rows])), number, pages, total)
