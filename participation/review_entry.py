"""How what was handed in is judged and kept, in a table of a programme file."""

from participation.entry import Entry
from participation.entry_values import read_key, read_table_if_any, read_tables, read_whole
from participation.retention import Retention
from participation.review import Criterion, Ground, Review
from participation.window import Window

LONGEST_CRITERION = 120
LONGEST_GROUND = 300
MOST_REVIEWERS = 100
MOST_CRITERIA = 20
MOST_GROUNDS = 20
HEAVIEST = 100
BEST = (1, 100)
LONGEST_KEEPING = 3650

_UNITS = ("days", "months", "years")


def read_review(entry: Entry) -> Review | None:
    """Read ``review``; without it an official decides alone."""
    table = read_table_if_any(entry, "review", example="[….review]")
    if table is None:
        return None
    reviewers = read_whole(table, "reviewers", least=1, most=MOST_REVIEWERS, default=None)
    best = read_whole(table, "best", least=BEST[0], most=BEST[1], default=5)
    blind = table.flag("blind", default=True)
    entries = table.tables("criterion")
    if not 1 <= len(entries) <= MOST_CRITERIA:
        table.note(None, "criteria-number", found=len(entries), most=MOST_CRITERIA)
    taken: dict[str, Entry] = {}
    criteria = tuple(criterion for each in entries if (criterion := _criterion(each, taken)) is not None)
    table.finish()
    if reviewers is None or best is None or blind is None:
        return None
    return Review(reviewers=reviewers, blind=blind, best=best, criteria=criteria)


def _criterion(entry: Entry, taken: dict[str, Entry]) -> Criterion | None:
    key, name = read_key(entry, taken), entry.words("name", LONGEST_CRITERION)
    weight = read_whole(entry, "weight", least=1, most=HEAVIEST, default=1)
    entry.finish()
    if key is None or name is None or weight is None:
        return None
    return Criterion(key=key, name=name, weight=weight)


def read_grounds(entry: Entry) -> tuple[Ground, ...]:
    """Read ``[[….ground]]``."""
    taken: dict[str, Entry] = {}
    grounds = list[Ground]()
    for each in read_tables(entry, "ground", most=MOST_GROUNDS):
        key, text = read_key(each, taken), each.words("text", LONGEST_GROUND, one_line=False)
        each.finish()
        if key is not None and text is not None:
            grounds.append(Ground(key=key, text=text))
    return tuple(grounds)


def read_retention(entry: Entry, window: Window | None) -> Retention | None:
    """Read ``retention``: one of ``days``, ``months`` and ``years``, after the decision or after the close."""
    table = entry.table("retention", example='retention = { years = 3, after = "decision" }')
    if table is None:
        return None
    stated = [unit for unit in _UNITS if table.value(unit, required=False) is not None]
    after = table.choice("after", ("decision", "close"), "decision")
    if len(stated) != 1:
        table.note(stated[1] if stated else None, "retention-one-unit")
    if after == "close" and window is not None and window.closes_at is None:
        table.note("after", "retention-never-closes")
    count = read_whole(table, stated[0], least=1, most=LONGEST_KEEPING, default=None) if stated else None
    table.finish()
    if len(stated) != 1 or count is None or after is None:
        return None
    return Retention.model_validate({"count": count, "unit": stated[0], "after": after})
