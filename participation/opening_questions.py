"""What is asked to prepare a programme in the chat: few questions; the rest has a default that is seen and changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal, get_args
from zoneinfo import ZoneInfo

from participation.entry import Entry, Reading
from participation.programme_entry import read_heading
from participation.programme_source import Table
from participation.window import Window

Kind = Literal["contest", "vote", "application", "board"]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

OFFICE: Final = ("office-name", "office-code", "office-contact")
"""Asked once: the next programme takes them from the one before."""

_ASKED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "contest": ("title", "about", "window", "who", "age", "team", "questions", "files", "keeping"),
        "application": ("title", "about", "window", "who", "age", "per-person", "questions", "files", "keeping"),
        "vote": ("title", "about", "window", "options", "choose", "ranked", "results"),
        "board": ("title", "about", "window", "write", "topics", "goal", "moderation"),
    }
)
_CHANGED_ONLY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "contest": ("place", "per-person", "review", "comments", "host", "slug", *OFFICE),
        "application": ("place", "team", "review", "comments", "host", "slug", *OFFICE),
        "vote": ("change", "comments", "host", "slug", *OFFICE),
        "board": ("place", "comments", "host", "slug", *OFFICE),
    }
)

YEARS: Final = ("1", "3", "5")
_CHOSEN_AT_MOST: Final = 5
_CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "who": ("anyone", "place", "age", "both"),
        "team": ("alone", "either", "team"),
        "files": ("none", "one", "optional"),
        "keeping": YEARS,
        "review": ("0", "1", "3", "5"),
        "per-person": ("1", "any"),
        "questions": ("default",),
        "ranked": ("yes", "no"),
        "comments": ("yes", "no"),
        "results": ("after-close", "live"),
        "change": ("until-close", "never"),
        "goal": ("none", "10", "50", "100"),
        "moderation": ("after", "before"),
        "write": ("anyone", "place"),
        "topics": ("none",),
        "host": ("none",),
    }
)
_CHOSEN_ONLY: Final = frozenset(_CHOICES) - {"team", "per-person", "questions", "goal", "topics", "host"}


@dataclass(frozen=True, slots=True)
class Asking:
    """One question about a draft as it stands: what can be chosen, whether something can be typed, what stands now."""

    key: str
    choices: tuple[str, ...]
    typed: bool
    stands: bool


def asked(kind: str, *, office_known: bool) -> tuple[str, ...]:
    """Return the questions of a new programme, in their order; some apply only after certain answers."""
    return _ASKED[kind] if office_known else (*OFFICE, *_ASKED[kind])


def changeable(kind: str, table: Table) -> tuple[str, ...]:
    """Return everything about a draft that can be changed by an answer."""
    return tuple(key for key in (*_ASKED[kind], *_CHANGED_ONLY[kind]) if _applies(key, entry_of(table, kind)))


def still(kind: str, table: Table, left: Sequence[str]) -> tuple[str, ...]:
    """Return those of the questions that apply to what is answered so far."""
    return tuple(key for key in dict.fromkeys(left) if _applies(key, entry_of(table, kind)))


def before(kind: str, table: Table, key: str, left: Sequence[str]) -> str | None:
    """Return the question before another one, of those that are answered; None where there is none."""
    order = [one for one in (*OFFICE, *_ASKED[kind]) if _applies(one, entry_of(table, kind))]
    asked_before = order[: order.index(key)] if key in order else []
    answered = [one for one in asked_before if one not in left and one not in OFFICE]
    return answered[-1] if answered else None


def entry_of(table: Mapping[str, Any], kind: str) -> Table:
    """Return the programme's own table."""
    entry: Table = table[kind][0]
    return entry


def window_of(table: Mapping[str, Any], kind: str) -> Window | None:
    """Return when a draft's programme is open, whatever else is still unanswered; None while that can't be read."""
    entry = Entry(Reading({}), entry_of(table, kind), (kind, 0))
    return read_heading(entry, ZoneInfo(table["office"]["timezone"]), may_be_always=True).window


def _applies(key: str, entry: Table) -> bool:
    match key:
        case "age":
            return "age" in entry.get("eligibility", {})
        case "place":
            eligible = (entry.get(name, {}) for name in ("eligibility", "write"))
            return any("residence" in one for one in eligible if isinstance(one, dict))
        case "ranked":
            choose = entry.get("choose", {})
            return bool(choose.get("max", 1) != 1)
        case _:
            return True


def asking(table: Table, kind: str, key: str) -> Asking:
    """Return a question about a draft."""
    entry = entry_of(table, kind)
    choices, typed = ways(entry, kind, key)
    return Asking(key, choices, typed, stands=_stands(table, entry, key))


def ways(entry: Table, kind: str, key: str) -> tuple[tuple[str, ...], bool]:
    """Return what the buttons of a question say, and whether an answer can be typed."""
    if key == "choose":
        most = min(len(entry.get("option", ())), _CHOSEN_AT_MOST)
        return tuple(str(number) for number in range(1, most + 1)), True
    if key == "window":
        return (() if kind in {"vote", "contest"} else ("always",)), True
    return _CHOICES.get(key, ()), key not in _CHOSEN_ONLY


def _stands(table: Table, entry: Table, key: str) -> bool:
    """Tell whether there is an answer that could be kept."""
    if key in OFFICE:
        return bool(table["office"].get(key.removeprefix("office-")))
    if key == "window":
        return bool({"window", "always", "opens_at", "closes_at"} & entry.keys())
    if key == "age":
        return bool(entry["eligibility"].get("age"))
    if key == "options":
        return bool(entry.get("option"))
    return key not in {"title", "about"} or bool(entry.get(key))
