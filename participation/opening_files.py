"""Programme files that officials send to the bot: taken apart, so that each programme in them is a draft of its own."""

from copy import deepcopy
from typing import Final

from participation.programme_file import KINDS, parsed, read
from participation.programme_source import Table
from participation.refused import Refused

MOST_PROGRAMMES: Final = 20


def split(data: bytes, *, timezone: str) -> tuple[Table, ...]:
    """Return a table for each programme in a file, in its order by kind; ``timezone`` is that of an unsaid one.

    Raises:
        ProgrammeFileError: with all that is wrong with it, and where.
        Refused: ``opening-file-many`` with ``most``.
    """
    read(data, default_timezone=timezone)
    whole = parsed(data)
    found = [(kind, entry) for kind in KINDS for entry in whole.get(kind, ())]  # type: ignore[attr-defined]
    if len(found) > MOST_PROGRAMMES:
        raise Refused("opening-file-many", most=MOST_PROGRAMMES)
    return tuple({"office": _office(whole, timezone), kind: [entry]} for kind, entry in found)


def _office(whole: Table, timezone: str) -> Table:
    office: Table = deepcopy(whole["office"])
    return {"timezone": timezone} | office
