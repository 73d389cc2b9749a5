"""The server's queue of updates: an offset confirms and forgets, and what nobody fetches expires."""

from __future__ import annotations

import json
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playground.params import Json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

encode = json.JSONEncoder(separators=(",", ":")).encode
"""Makes JSON of ASCII characters only, so that even a lone surrogate can be kept and sent."""

FIRST_ID = 700_000_001
MESSAGE_LIFE = 24 * 3600.0
CALLBACK_LIFE = 150.0
"""Seconds for which an update waits, in real time."""

BATCH = 100

DEFAULT_KINDS = frozenset({
    "message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member",
    "inline_query", "poll", "poll_answer", "chat_join_request",
})  # fmt: skip
"""What a bot gets that has not said which updates it wants."""

KINDS = DEFAULT_KINDS | {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True)
class Update:
    """One update as it will be sent.

    ``expires`` is on the real monotonic clock; ``again`` is how often it is delivered once more although confirmed.
    """

    id: int
    kind: str
    body: str
    expires: float
    again: int = 0


class UpdateQueue:
    """Updates in the order in which they came."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.monotonic = monotonic
        self.next_id = FIRST_ID
        self.kinds: frozenset[str] = DEFAULT_KINDS
        self.last: Update | None = None
        self.on_arrival: Callable[[], None] = lambda: None
        self.on_add: Callable[[Update], None] = lambda _: None
        self.on_drop: Callable[[Iterable[int]], None] = lambda _: None
        self._waiting: deque[Update] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def __iter__(self) -> Iterator[Update]:
        return iter(self._waiting)

    def add(self, kind: str, content: Json) -> int | None:
        """Queue an update of ``kind``; return its id, or ``None`` if the bot does not want this kind."""
        if kind not in self.kinds:
            return None
        number = self.next_id
        self.next_id += 1
        life = CALLBACK_LIFE if kind == "callback_query" else MESSAGE_LIFE
        body = f'{{"update_id":{number},"{kind}":{encode(content)}}}'
        self.put(Update(number, kind, body, self.monotonic() + life))
        return number

    def add_raw(self, content: Json) -> int:
        """Queue whatever ``content`` holds under a new id: an update that no library can read, for example."""
        number = self.next_id
        self.next_id += 1
        body = encode({"update_id": number, **content})
        self.put(Update(number, "raw", body, self.monotonic() + MESSAGE_LIFE))
        return number

    def put(self, update: Update) -> None:
        """Append an update that has its id already."""
        self._waiting.append(update)
        self.last = update
        self.on_add(update)
        self.on_arrival()

    def confirm(self, offset: int) -> None:
        """Forget what lies before ``offset``; a negative offset keeps only that many of the newest."""
        waiting = self._waiting
        dropped = []
        if offset < 0:
            while len(waiting) > -offset:
                dropped.append(waiting.popleft().id)
        else:
            kept = []
            while waiting and waiting[0].id < offset:
                update = waiting.popleft()
                if update.again:
                    update.again -= 1
                    kept.append(update)
                else:
                    dropped.append(update.id)
            waiting.extendleft(reversed(kept))
        if dropped:
            self.on_drop(dropped)

    def fetch(self, limit: int) -> list[Update]:
        """Return the oldest updates that are still alive, at most ``limit``; drop those that have expired."""
        now = self.monotonic()
        waiting = self._waiting
        batch: list[Update] = []
        expired = []
        for update in waiting:
            if len(batch) == limit:
                break
            if update.expires <= now:
                expired.append(update.id)
            else:
                batch.append(update)
        if expired:
            gone = set(expired)
            self._waiting = deque(update for update in waiting if update.id not in gone)
            self.on_drop(expired)
        return batch

    def clear(self) -> None:
        """Forget everything that waits."""
        self.on_drop([update.id for update in self._waiting])
        self._waiting.clear()

    def allow(self, kinds: Iterable[object]) -> None:
        """Remember which kinds the bot wants; none named means the usual ones. Updates already queued stay."""
        wanted = frozenset(str(kind).lower() for kind in kinds) & KINDS
        self.kinds = wanted or DEFAULT_KINDS
