"""Faults on request: latency, storms of 429, 5xx, lost replies, resets, poison and repeated updates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playground.params import Json
    from playground.updates import UpdateQueue

CALL_FAULTS = frozenset({"429", "500", "502", "lost", "reset"})
DOWNLOAD = "download"
"""The name under which fetching a file counts as a method."""
DOWNLOAD_FAULTS = frozenset({"half"})
"""What can only happen to a file that is being fetched: it ends in the middle."""
UPDATE_FAULTS = frozenset({"poison", "repeat"})
POISON: Json = {"message": {"message_id": "not a number", "date": "never", "chat": 5}}
"""An update that no library can read."""


@dataclass(slots=True)
class Fault:
    """One fault of the script.

    ``method`` is a Bot API method, ``download`` or ``*``; ``times`` how often it strikes, after letting ``after`` calls
    pass; ``chat`` limits it to one chat; ``retry_after`` is in seconds. ``same_id`` makes a repeated update keep its
    id.
    """

    fault: str
    method: str = "*"
    times: int = 1
    after: int = 0
    retry_after: int = 5
    chat: int | None = None
    same_id: bool = False


@dataclass(slots=True)
class Faults:
    """What goes wrong next; ``latency`` is in seconds, each way, on every call."""

    latency: float = 0.0
    script: list[Fault] = field(default_factory=list)

    def plan(self, raw: list[Json]) -> None:
        """Append faults as ``POST /control/faults`` names them.

        Raises:
            ValueError: an unknown fault or field.
        """
        for item in raw:
            try:
                fault = Fault(**{**item, "fault": str(item.get("fault"))})
            except TypeError as problem:
                raise ValueError(str(problem)) from None
            if fault.fault not in CALL_FAULTS | DOWNLOAD_FAULTS | UPDATE_FAULTS:
                raise ValueError(f"unknown fault {fault.fault!r}")
            self.script.append(fault)

    def strike(self, method: str, chat: str) -> Fault | None:
        """Return the fault that this call meets, if any, and count it."""
        if not self.script:
            return None
        method = method.lower()
        for fault in self.script:
            if fault.fault in UPDATE_FAULTS or fault.method.lower() not in {"*", method}:
                continue
            if fault.fault in DOWNLOAD_FAULTS and method != DOWNLOAD:
                continue
            if fault.chat is not None and str(fault.chat) != chat:
                continue
            if fault.after > 0:
                fault.after -= 1
                continue
            self._used(fault)
            return fault
        return None

    def spread(self, queue: UpdateQueue) -> None:
        """Put the poison that the script asks for into the queue."""
        for fault in [fault for fault in self.script if fault.fault == "poison"]:
            for _ in range(fault.times):
                queue.add_raw(POISON)
            self.script.remove(fault)

    def repeats(self) -> Fault | None:
        """Return the fault that repeats the update just made, if any, and count it."""
        for fault in self.script:
            if fault.fault == "repeat":
                self._used(fault)
                return fault
        return None

    def _used(self, fault: Fault) -> None:
        fault.times -= 1
        if fault.times <= 0:
            self.script.remove(fault)
