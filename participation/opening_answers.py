"""What an answer about a programme that is prepared puts into the table of its programme file.

What an answer may be is the reader's to say (`participation.programme_file`), so that a programme is never held to
other rules in the chat than in a file.
"""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from participation.mistakes import Mistake, ProgrammeFileError
from participation.opening import read_typed_window
from participation.opening_questions import OFFICE, YEARS, Kind, entry_of, ways
from participation.programme_file import read_table
from participation.programme_source import Table
from participation.refused import Refused
from participation.typed_numbers import is_two, lines_of, read_ages, read_number, read_two
from participation.words import LANGUAGES

Sayer = Callable[..., str]
"""Says a sentence by its key, in the language in which the office writes."""

_PAPER_KINDS: Final = ("PDF", "HWP", "HWPX", "DOCX")
_TEAM_SIZES: Final = (2, 4)
_NO_TIME: Final = datetime.min.replace(tzinfo=UTC)  # what a button sets depends on none


def begin(kind: Kind, office: Table | None, *, slug: str, timezone: str, language: str, say: Sayer) -> Table:
    """Return the table of a new programme in which everything stands that has a default."""
    entry: Table = {"slug": slug}
    office = deepcopy(office) if office is not None else {"timezone": timezone, "language": language}
    table: Table = {"office": office, kind: [entry]}
    match kind:
        case "vote":
            entry |= {"choose": {"min": 1, "max": 1}, "ranked": True, "results": "after-close", "option": []}
        case "board":
            entry |= {"moderation": "after", "comments": True}
        case _:
            entry |= {"per_person": 1, "team": False, "guardian": {"age": 14}}
            entry["consent"] = [{"key": "personal-data", **_consent(say)}]
            entry["other_way"] = [{"way": "phone", "text": office.get("contact", "")}]
            for key, given in (("who", "anyone"), ("questions", "default"), ("keeping", YEARS[1])):
                _CHOSEN[key](_Answer(table, entry, key, given, say, _NO_TIME))
    return table


def _consent(say: Sayer) -> Table:
    return {part: say(f"opening-consent-{part}") for part in ("title", "purpose", "refusing")}


def choose(table: Table, kind: str, key: str, choice: str, say: Sayer) -> Table:
    """Return the table with the answer of a button in it.

    Raises:
        Refused: ``not-here`` for what no button of this question says.
        ProgrammeFileError: it can't be so.
    """
    fresh = deepcopy(table)
    entry = entry_of(fresh, kind)
    if choice not in ways(entry, kind, key)[0]:
        raise Refused("not-here")
    _CHOSEN.get(key, _set_plain)(_Answer(fresh, entry, key, choice, say, _NO_TIME))
    return _checked(fresh, kind, key)


def hear(table: Table, kind: str, key: str, text: str, say: Sayer, now: datetime) -> Table:
    """Return the table with a typed answer in it.

    Raises:
        Refused: ``opening-choose-only`` where only a button answers; ``opening-age-unreadable``;
            ``opening-number-unreadable``; as `participation.opening.read_typed_window`.
        Unreadable: a window that can't be read.
        ProgrammeFileError: it can't be so.
    """
    fresh = deepcopy(table)
    entry = entry_of(fresh, kind)
    if not ways(entry, kind, key)[1]:
        raise Refused("opening-choose-only")
    _TYPED.get(key, _set_words)(_Answer(fresh, entry, key, text.strip(), say, now))
    return _checked(fresh, kind, key)


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer on its way into a table of its own, in which it is set."""

    table: Table
    entry: Table
    key: str
    given: str
    say: Sayer
    now: datetime


# What a button sets


def _set_plain(to: _Answer) -> None:
    to.entry[to.key] = to.given


def _set_yes_or_no(to: _Answer) -> None:
    to.entry[to.key] = to.given == "yes"


def _set_always(to: _Answer) -> None:
    _set_window(to.entry, {"always": True})


def _choose_who(to: _Answer) -> None:
    before = to.entry.get("eligibility", {})
    who: Table = {"anyone": True} if to.given == "anyone" else {}
    if to.given in {"place", "both"}:
        who["residence"] = before.get("residence") or {"place": to.table["office"].get("name", "")}
    if to.given in {"age", "both"}:
        who["age"] = before.get("age") or {}
    to.entry["eligibility"] = who
    _say_who(who, to.say)
    items = ("name", *(name for name in ("residence", "age") if name in who), "answers")
    for consent in _own_consents(to.entry):
        consent["items"] = ", ".join(to.say(f"opening-item-{item}") for item in items)


def _own_consents(entry: Table) -> Iterator[Table]:
    """Yield the consent that was made here, and so is mended here."""
    yield from (consent for consent in entry["consent"] if consent.get("key") == "personal-data")


def _say_who(who: Table, say: Sayer) -> None:
    """Put the rules of who may into a sentence."""
    for language in LANGUAGES:
        who.pop(language, None)
    place, age = who.get("residence", {}).get("place"), who.get("age") or {}
    ages = f"{age.get('min', '')}~{age.get('max', '')}" if age else ""
    rule = "both" if place and "age" in who else "place" if place else "age" if "age" in who else "anyone"
    who["who"] = say(f"opening-who-is-{rule}", place=place or "", ages=ages)


def _choose_write(to: _Answer) -> None:
    for name in ("write", "recommend"):
        to.entry.pop(name, None)
        if to.given == "place":
            to.entry[name] = {"residence": {"place": to.table["office"].get("name", "")}}
            _say_who(to.entry[name], to.say)


def _choose_team(to: _Answer) -> None:
    team = to.entry.get("team")
    least, most = (team["min"], team["max"]) if isinstance(team, dict) else _TEAM_SIZES
    alone = to.given == "either"
    to.entry["team"] = False if to.given == "alone" else {"alone": alone, "min": least, "max": most}


def _choose_files(to: _Answer) -> None:
    paper = {"key": "proposal", "name": to.say("opening-default-paper"), "kinds": list(_PAPER_KINDS)}
    to.entry["paper"] = [] if to.given == "none" else [paper | {"required": to.given == "one"}]


def _choose_keeping(to: _Answer) -> None:
    to.entry["retention"] = {"years": int(to.given), "after": "decision"}
    for consent in _own_consents(to.entry):
        consent["keeping"] = to.say("opening-consent-keeping", years=int(to.given))


def _choose_review(to: _Answer) -> None:
    reviewers = int(to.given)
    if not reviewers:
        to.entry.pop("review", None)
        return
    criteria = [{"key": key, "name": to.say(f"opening-criterion-{key}"), "weight": 50} for key in ("need", "doable")]
    to.entry["review"] = {"blind": True, "criterion": criteria, **to.entry.get("review", {}), "reviewers": reviewers}


def _choose_per_person(to: _Answer) -> None:
    to.entry["per_person"] = "any" if to.given == "any" else int(to.given)


def _choose_questions(to: _Answer) -> None:
    to.entry["question"] = [
        {"key": key, "ask": to.say(f"opening-default-ask-{key}"), "name": to.say(f"opening-default-{key}"), "max": most}
        for key, most in (("title", 120), ("idea", 3000))
    ]


def _choose_number(to: _Answer) -> None:
    to.entry["choose"] = {"min": int(to.given), "max": int(to.given)}


def _choose_goal(to: _Answer) -> None:
    if to.given == "none":
        to.entry.pop("goal", None)
    else:
        to.entry["goal"] = {"answer_days": 30, **to.entry.get("goal", {}), "recommendations": int(to.given)}


def _no_topics(to: _Answer) -> None:
    to.entry["topic"] = []


def _no_host(to: _Answer) -> None:
    to.entry.pop("host", None)
    _drop_translations(to.entry, "host")


_CHOSEN: Mapping[str, Callable[[_Answer], None]] = MappingProxyType(
    {
        "window": _set_always,
        "who": _choose_who,
        "team": _choose_team,
        "files": _choose_files,
        "keeping": _choose_keeping,
        "review": _choose_review,
        "per-person": _choose_per_person,
        "questions": _choose_questions,
        "choose": _choose_number,
        "ranked": _set_yes_or_no,
        "comments": _set_yes_or_no,
        "goal": _choose_goal,
        "write": _choose_write,
        "topics": _no_topics,
        "host": _no_host,
    }
)


# What typed words set


def _set_words(to: _Answer) -> None:
    to.entry[to.key] = to.given
    _drop_translations(to.entry, to.key)


def _drop_translations(table: Table, name: str) -> None:
    """Let go of translations of what reads otherwise now."""
    for language in LANGUAGES:
        if isinstance(table.get(language), dict):
            table[language].pop(name, None)


def _set_office(to: _Answer) -> None:
    office, name = to.table["office"], to.key.removeprefix("office-")
    was = office.get(name)
    office[name] = to.given.upper() if name == "code" else to.given
    _drop_translations(office, name)
    if name == "contact":
        for way in to.entry.get("other_way", ()):
            if way["way"] == "phone" and way.get("text") in (was, "", None):
                way["text"] = to.given


def _hear_window(to: _Answer) -> None:
    _set_window(to.entry, read_typed_window(to.given, ZoneInfo(to.table["office"]["timezone"]), to.now))


def _set_window(entry: Table, keys: Table) -> None:
    for name in ("window", "always", "opens_at", "closes_at"):
        entry.pop(name, None)
    entry |= keys


def _hear_age(to: _Answer) -> None:
    to.entry["eligibility"]["age"] = read_ages(to.given)
    _say_who(to.entry["eligibility"], to.say)


def _hear_place(to: _Answer) -> None:
    for name in ("eligibility", "write", "recommend"):
        who = to.entry.get(name)
        if isinstance(who, dict) and "residence" in who:
            who["residence"] = {"place": to.given}
            _say_who(who, to.say)


def _hear_team(to: _Answer) -> None:
    least, most = read_two(to.given)
    to.entry["team"] = {"alone": True, "min": least, "max": most}


def _hear_per_person(to: _Answer) -> None:
    to.entry["per_person"] = read_number(to.given)


def _hear_questions(to: _Answer) -> None:
    to.entry["question"] = [{"key": f"q{n}", "ask": line} for n, line in enumerate(lines_of(to.given), start=1)]


def _hear_options(to: _Answer) -> None:
    to.entry["option"] = [{"name": line} for line in lines_of(to.given)]


def _hear_topics(to: _Answer) -> None:
    to.entry["topic"] = [{"key": f"t{n}", "name": line} for n, line in enumerate(lines_of(to.given), start=1)]


def _hear_number(to: _Answer) -> None:
    least, most = read_two(to.given) if is_two(to.given) else (read_number(to.given), read_number(to.given))
    to.entry["choose"] = {"min": least, "max": most}


def _hear_goal(to: _Answer) -> None:
    to.entry["goal"] = {"answer_days": 30, **to.entry.get("goal", {}), "recommendations": read_number(to.given)}


_TYPED: Mapping[str, Callable[[_Answer], None]] = MappingProxyType(
    {
        **dict.fromkeys(OFFICE, _set_office),
        "window": _hear_window,
        "age": _hear_age,
        "place": _hear_place,
        "team": _hear_team,
        "per-person": _hear_per_person,
        "questions": _hear_questions,
        "options": _hear_options,
        "topics": _hear_topics,
        "choose": _hear_number,
        "goal": _hear_goal,
    }
)


# Whether it can be so

_STANDS_AT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "options": ("option",),
        "questions": ("question",),
        "files": ("paper",),
        "topics": ("topic",),
        "who": (),
        "age": ("eligibility.age",),
        "place": ("eligibility.residence", "write", "recommend"),
        "per-person": ("per_person",),
        "window": ("window", "always", "opens_at", "closes_at"),
        "keeping": ("retention",),
    }
)
_OF_THE_WHOLE: Mapping[str, str] = MappingProxyType({"options": "options-number"})
"""Mistakes that are said of the programme, though one question answers for them."""


def _checked(table: Table, kind: str, key: str) -> Table:
    """Return a table in which nothing is wrong where this question's answer stands: the rest may be unanswered.

    Raises:
        ProgrammeFileError: with what is wrong there.
    """
    try:
        read_table(table, default_timezone="UTC")
    except ProgrammeFileError as error:
        found = tuple(one for one in error.mistakes if _concerns(one, kind, key))
        if found:
            raise ProgrammeFileError(found) from None
    return table


def _concerns(mistake: Mistake, kind: str, key: str) -> bool:
    if key in OFFICE:
        return mistake.place == f"office.{key.removeprefix('office-')}"
    places = tuple(f"{kind}[1].{name}" for name in _STANDS_AT.get(key, (key,)))
    own = any(mistake.place == place or mistake.place.startswith((f"{place}.", f"{place}[")) for place in places)
    return own or mistake.key == _OF_THE_WHOLE.get(key)
