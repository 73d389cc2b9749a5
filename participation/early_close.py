"""Closing a programme before people were told it would: asked for by one official, approved by another."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final, Literal

from participation.refused import Refused
from participation.window import Window
from participation.words import Localized

State = Literal["waiting", "approved", "refused", "dropped"]

WAITS_FOR: Final = timedelta(days=3)
"""So long an approval is waited for: what was weighed last week is weighed anew."""
LONGEST_REASON: Final = 500
"""Characters; people read it in one message."""


@dataclass(frozen=True, slots=True)
class EarlyClose:
    """What one official asks for. ``closes_at`` None: as soon as it is approved. ``expires_at`` is exclusive.

    ``version`` is that of the programme when it was asked for. ``answer`` is why it was refused.
    """

    id: int
    programme: int
    author: int
    version: int
    closes_at: datetime | None
    reason: Localized = field(repr=False)
    asked_at: datetime
    expires_at: datetime
    state: State = "waiting"
    settled_by: int | None = None
    answer: str | None = None

    @property
    def digest(self) -> str:
        """What a second official approves, as SHA-256 (hexadecimal): equal only if everything is."""
        closes_at = None if self.closes_at is None else self.closes_at.timestamp()
        said = (self.id, self.programme, self.author, self.version, closes_at, self.reason.root)
        return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()

    def waits(self, at: datetime) -> bool:
        """Tell whether it can still be approved."""
        return self.state == "waiting" and at < self.expires_at


def check_ask(window: Window, closes_at: datetime | None, *, at: datetime, others: int) -> datetime:
    """Let an official ask for it; return until when (exclusive) it may be approved.

    ``others`` is how many besides could approve it.

    Raises:
        Refused: as `Window.check` where it does not run; ``early-close-past``; ``early-close-no-earlier`` with ``was``;
            ``early-close-no-second``.
    """
    if not window.runs(at):
        window.check(at)
    if closes_at is not None and closes_at <= at:
        raise Refused("early-close-past")
    if closes_at is not None and window.closes_at is not None and closes_at >= window.closes_at:
        raise Refused("early-close-no-earlier", was=window.closes_at)
    if not others:
        raise Refused("early-close-no-second")
    ends = (at + WAITS_FOR, closes_at, window.closes_at if window.state(at) == "open" else None)
    return min(end for end in ends if end is not None)


def check_approve(asked: EarlyClose | None, seen: str, *, by: int, at: datetime, version: int) -> EarlyClose:
    """Let a second official approve exactly what they have seen (its ``digest``), of what stands there now.

    Raises:
        Refused: ``early-close-gone``; ``early-close-own``; ``early-close-expired`` with ``until``;
            ``early-close-changed`` where the programme is another ``version`` than it was asked for.
    """
    if asked is None or asked.state != "waiting":
        raise Refused("early-close-gone")
    if asked.author == by:
        raise Refused("early-close-own")
    if at >= asked.expires_at:
        raise Refused("early-close-expired", until=asked.expires_at)
    if asked.digest != seen or asked.version != version:
        raise Refused("early-close-changed")
    return asked
