"""Who may take part, and with whom, in a table of a programme file."""

from datetime import date

from participation.dates import Unreadable, read_day
from participation.eligibility import AgeRange, Eligibility, Residence, Rule
from participation.entry import Entry
from participation.entry_values import read_least_and_most, read_table_if_any, read_whole
from participation.team import TeamRules
from participation.window import Window

LONGEST_WHO = 200
LONGEST_PLACE = 60
LONGEST_REFUSAL = 500
OLDEST = 150
MOST_MEMBERS = 50

_DAYS = ("applying", "first-day", "last-day")
_EXAMPLES = (*_DAYS, "2023-06-15")


def read_eligibility(entry: Entry, window: Window | None, name: str = "eligibility") -> Eligibility | None:
    """Read who may: ``anyone = true``, or ``residence`` or ``age`` or both; always ``who`` in words."""
    table = entry.table(name, example=f'{name} = {{ who = "…", anyone = true }}')
    if table is None:
        return None
    who = table.words("who", LONGEST_WHO)
    anyone = table.flag("anyone", default=False)
    residence = read_table_if_any(table, "residence", example='residence = { place = "…" }')
    age = read_table_if_any(table, "age", example="age = { min = 9, max = 24 }")
    if anyone and (residence or age):
        table.note("anyone", "anyone-and-rules")
    if not (table.has("anyone") or table.has("residence") or table.has("age")):
        table.note(None, "eligibility-unsaid")
    elif anyone is False and not (table.has("residence") or table.has("age")):
        table.note("anyone", "eligibility-unsaid")
    read = (_residence(residence) if residence else None, _age(age, window) if age else None)
    table.finish()
    rules: tuple[Rule, ...] = tuple(rule for rule in read if rule is not None)
    return Eligibility(who=who, rules=rules) if who is not None else None


def _residence(entry: Entry) -> Residence | None:
    place = entry.words("place", LONGEST_PLACE)
    question = entry.words("question", LONGEST_REFUSAL, one_line=False, required=False)
    refusal = entry.words("refusal", LONGEST_REFUSAL, one_line=False, required=False)
    entry.finish()
    return Residence(place=place, question=question, refusal=refusal) if place is not None else None


def _age(entry: Entry, window: Window | None) -> AgeRange | None:
    low = read_whole(entry, "min", least=0, most=OLDEST, default=None) if _stands(entry, "min") else None
    high = read_whole(entry, "max", least=0, most=OLDEST, default=None) if _stands(entry, "max") else None
    if not entry.has("min") and not entry.has("max"):
        entry.note(None, "age-unbounded")
    if low is not None and high is not None and low > high:
        entry.note("max", "limits-upside-down", min=low, max=high)
    on = _reference_day(entry, window)
    refusal = entry.words("refusal", LONGEST_REFUSAL, one_line=False, required=False)
    entry.finish()
    return AgeRange.model_validate({"min": low, "max": high, "on": on, "refusal": refusal}) if on is not None else None


def _stands(entry: Entry, name: str) -> bool:
    return entry.value(name, required=False) is not None


def _reference_day(entry: Entry, window: Window | None) -> date | str | None:
    """Read ``on``: the day of applying, the window's first or last day, or a date."""
    on = entry.day_or_text("on")
    if on is None:
        return None if entry.has("on") else "applying"
    if not isinstance(on, str):
        return on
    if on not in _DAYS:
        if not any(sign.isdecimal() for sign in on):
            entry.note_unknown("on", "must-be-one-of", on, _EXAMPLES)
            return None
        try:
            return read_day(on)
        except Unreadable as unreadable:
            entry.note_faults("on", *unreadable.faults)
            return None
    ends = {"first-day": window.opens_at, "last-day": window.closes_at} if window is not None else {}
    if on in ends and ends[on] is None:
        entry.note("on", "age-day-needs-window", found=on)
        return None
    return on


def read_team(entry: Entry) -> TeamRules | None:
    """Read ``team = false`` (nobody but alone; so it is where nothing stands) or a table."""
    value = entry.value("team", required=False)
    if value is None or value is False:
        return None
    table = entry.table("team", example="team = { alone = true, min = 2, max = 4 }")
    if table is None:
        return None
    alone = table.flag("alone", default=True)
    several = table.flag("several", default=False)
    sizes = read_least_and_most(table, least=2, most=MOST_MEMBERS, defaults=None)
    table.finish()
    if sizes is None or alone is None or several is None:
        return None
    return TeamRules(alone=alone, min=sizes[0], max=sizes[1], several=several)
