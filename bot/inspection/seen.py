"""What was seen of a file, and how much of it may be unpacked."""

import zlib
from dataclasses import dataclass

from participation.refused import Refused

MOST_ENTRIES = 1000
MOST_INFLATED = 200 * 1024 * 1024
"""Bytes, counted while they come: what a file says of itself is not believed."""
_PIECE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file is: its kind (``None``: nothing known), its pages where it has such, whether it holds scripts."""

    kind: str | None
    pages: int | None = None
    macros: bool = False


NOTHING = Seen(None)


class Scales:
    """Weighs what is unpacked of one file, all of it together.

    Each step raises Refused ``paper-bomb`` where it becomes too much.
    """

    def __init__(self) -> None:
        self._entries = 0
        self._inflated = 0

    def entries(self, count: int) -> None:
        """Add so many entries."""
        self._entries += count
        if self._entries > MOST_ENTRIES:
            raise Refused("paper-bomb")

    def inflated(self, size: int) -> None:
        """Add so many bytes."""
        self._inflated += size
        if self._inflated > MOST_INFLATED:
            raise Refused("paper-bomb")

    def inflate(self, packed: bytes) -> bytes:
        """Unpack raw deflate data.

        Raises:
            zlib.error: it is none, or is cut short.
        """
        inflating = zlib.decompressobj(-zlib.MAX_WBITS)
        pieces = []
        while not inflating.eof:
            piece = inflating.decompress(packed, _PIECE)
            if not piece and not inflating.unconsumed_tail and not inflating.eof:
                raise zlib.error("cut short")
            self.inflated(len(piece))
            pieces.append(piece)
            packed = inflating.unconsumed_tail
        return b"".join(pieces)
