"""How much one account may do in a short time, and what is slowed down for new ones."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from participation.moderating import Doing, check_flood, is_new
from participation.public_text import holds_link
from storage import comments, proposals, reports, residents, support
from storage.database import Tx

_DAY = timedelta(days=1)

_DONE: Mapping[Doing, Callable[[Tx, int, datetime], list[datetime]]] = MappingProxyType(
    {
        "proposal": proposals.written_since,
        "comment": comments.written_since,
        "report": reports.made_since,
        "recommendation": support.recommended_since,
    }
)


def check(tx: Tx, doing: Doing, account: int, at: datetime) -> None:
    """Let one more act pass.

    Raises:
        Refused: ``too-many-for-now`` with ``again_at``.
    """
    new = is_new(residents.known_since(tx, account, at), at)
    check_flood(doing, _DONE[doing](tx, account, at - _DAY), new=new, at=at)


def slowed(tx: Tx, account: int, at: datetime, *texts: str) -> bool:
    """Tell whether texts have to be looked at first: they lead elsewhere, and their author is new."""
    return is_new(residents.known_since(tx, account, at), at) and any(map(holds_link, texts))
