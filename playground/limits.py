"""Telegram's rate limits, in real seconds: about 30 messages a second in all, one to a chat, 20 a minute to a group.

Source: Telegram's FAQ for bots. The size of a burst that passes is not published; ``CHAT_BURST`` is a guess on the
strict side.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from playground.refusals import flood

OVERALL = 30.0
PAID = 1000.0
CHAT = 1.0
CHAT_BURST = 20
GROUP = 20 / 60
GROUP_BURST = 20


@dataclass(slots=True)
class _Bucket:
    rate: float
    size: float
    left: float
    at: float
    closed_until: float = 0.0

    def wait(self, now: float) -> float:
        """Return how many seconds are missing; 0 if there is room."""
        if now < self.closed_until:
            return self.closed_until - now
        self.left = min(self.size, self.left + (now - self.at) * self.rate)
        self.at = now
        if self.left >= 1:
            return 0.0
        return (1 - self.left) / self.rate


@dataclass(slots=True)
class Limits:
    """Buckets that fill with time; who finds one empty waits, and is refused until the wait is over."""

    on: bool = True
    overall: float = OVERALL
    monotonic: Callable[[], float] = time.monotonic
    _all: _Bucket | None = None
    _paid: _Bucket | None = None
    _chats: dict[int, _Bucket] = field(default_factory=dict)

    def take(self, chat: int, *, new: bool, paid: bool = False) -> None:
        """Count one message to ``chat``; edits (``new`` false) count for the chat only.

        Raises:
            ApiError: 429 with ``retry_after``.
        """
        if not self.on:
            return
        now = self.monotonic()
        buckets = [self._chat(chat, now)]
        if new:
            buckets.append(self._overall(now, paid=paid))
        for bucket in buckets:
            if (missing := bucket.wait(now)) > 0:
                seconds = math.ceil(missing)
                # Who is told to wait for whole seconds is refused until they are over.
                bucket.closed_until = max(bucket.closed_until, now + seconds)
                raise flood(seconds)
        for bucket in buckets:
            bucket.left -= 1

    def _chat(self, chat: int, now: float) -> _Bucket:
        bucket = self._chats.get(chat)
        if bucket is None:
            rate, burst = (CHAT, CHAT_BURST) if chat > 0 else (GROUP, GROUP_BURST)
            bucket = self._chats[chat] = _Bucket(rate, burst, burst, now)
        return bucket

    def _overall(self, now: float, *, paid: bool) -> _Bucket:
        if paid:
            if self._paid is None:
                self._paid = _Bucket(PAID, PAID, PAID, now)
            return self._paid
        if self._all is None:
            self._all = _Bucket(self.overall, self.overall, self.overall, now)
        return self._all
