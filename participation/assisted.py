"""Entering for somebody at the counter: how they have come, how they consent, and whose account that is.

Whoever has no Telegram gets an account of a number that Telegram never gives: nothing is ever sent to it, and all that
hangs on an account (limits, consents, erasing) holds for them as for everybody.

A ballot is never cast so: it is secret, and who casts it for another sees it (Constitution of the Republic of Korea,
Art. 41 and 67, for elections; a vote of an office promises no less).
"""

from datetime import date, datetime, timedelta
from typing import Final, Literal, get_args
from zoneinfo import ZoneInfo

from participation.instants import start_of_day
from participation.refused import Refused

FIRST: Final = 2**53
"""From here on numbers of accounts are ours: Telegram's have at most 52 bits (Bot API, User)."""

Came = Literal["visit", "phone", "post", "e-mail", "fax", "web"]
"""How it reached the office; in person is ``visit``, the rest are ways of `participation.contest.OtherWay`."""
CAME: Final[tuple[Came, ...]] = get_args(Came)

ON_THE_SPOT: Final = frozenset[Came]({"visit", "phone"})
"""In these they are there themself, and act when it is entered."""

Consenting = Literal["spoken", "form"]
"""How consents are given: said before the official who has read the text out, or signed on the office's form."""

Told = Literal["phone", "post", "visit"]
"""How the office has told somebody what the bot would have sent them."""
TOLD: Final[tuple[Told, ...]] = get_args(Told)

LINK_LIVES: Final = timedelta(days=60)
"""So long the link on a printed receipt leads to the application."""

OLDEST: Final = timedelta(days=60)
"""Nothing is entered that has lain about for longer."""

_CONSENTS: Final[dict[Came, tuple[Consenting, ...]]] = {"visit": ("spoken", "form"), "phone": ("spoken",)}


def is_assisted(account: int) -> bool:
    """Tell whether an account is that of somebody without Telegram."""
    return account >= FIRST


def consents_by(came: Came) -> tuple[Consenting, ...]:
    """Return how consents can be given by whoever has come so: on paper, only by what stands on it."""
    return _CONSENTS.get(came, ("form",))


def check_received(day: date, today: date) -> None:
    """Check on which day something has reached the office.

    Raises:
        Refused: ``received-in-future``; ``received-long-ago`` with ``days``.
    """
    if day > today:
        raise Refused("received-in-future")
    if today - day > OLDEST:
        raise Refused("received-long-ago", days=OLDEST.days)


def counts_at(received_on: date, now: datetime, zone: ZoneInfo) -> datetime:
    """Return when something counts as received that reached the office on a day: at its end, but not after ``now``.

    A letter that lay in the office before the close is in time, whenever it is entered.
    """
    return min(now, start_of_day(received_on + timedelta(days=1), zone) - timedelta(microseconds=1))
