"""A file that a programme brings along, as its programme file names it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attached:
    """``file`` is a path beside the programme file, ``position`` its attachment's in the programme, 0 and up.

    ``place`` and ``line`` say where it is named, as for a mistake.
    """

    slug: str
    position: int
    file: str
    place: str
    line: int | None
