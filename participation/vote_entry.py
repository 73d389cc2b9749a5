"""A ``[[vote]]`` of a programme file."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from participation.comment_entry import read_comments
from participation.counting import METHODS
from participation.entry import Entry
from participation.legible import alike
from participation.programme import Choose, Office, Option, Vote
from participation.programme_entry import read_heading
from participation.words import Localized

FEWEST_OPTIONS = 2
MOST_OPTIONS = 200
LONGEST_NAME = 200
LONGEST_CASE = 3000


def read_vote(entry: Entry, office: Office | None, zone: ZoneInfo) -> Vote | None:
    """Read one vote; None if anything in it, or in the office it needs, is wrong.

    The options' numbers are 0: whoever publishes gives them, so that they stay what they were.
    """
    before = len(entry.reading.mistakes)
    heading = read_heading(entry, zone)
    comments = read_comments(entry, heading.window, default=False)
    options_at = entry.tables("option")
    choose = _read_choose(entry, len(options_at))
    rules = {
        "ranked": entry.flag("ranked", default=True),
        "method": entry.choice("method", METHODS, "points"),
        "results": entry.choice("results", ("after-close", "live"), "after-close"),
        "change": entry.choice("change", ("until-close", "never"), "until-close"),
        "order": entry.choice("order", ("random", "listed"), "random"),
    }
    if not FEWEST_OPTIONS <= len(options_at) <= MOST_OPTIONS:
        entry.note(None, "options-number", found=len(options_at), fewest=FEWEST_OPTIONS, most=MOST_OPTIONS)
    options = tuple(_read_options(options_at))
    entry.finish()
    if office is None or len(entry.reading.mistakes) > before:
        return None
    return Vote.model_validate(
        {
            "office": office,
            "slug": heading.slug,
            "title": heading.title,
            "host": heading.host,
            "about": heading.about,
            "begun_on": heading.begun_on,
            "window": heading.window,
            "comments": comments,
            "choose": choose,
            **rules,
            "options": options,
        }
    )


def _read_choose(entry: Entry, options: int) -> Choose | None:
    table = entry.table("choose", example="choose = { min = 3, max = 3 }")
    if table is None:
        return None
    least, most = table.number("min"), table.number("max")
    table.finish()
    if least is not None and least < 1:
        table.note("min", "choose-too-few", found=least)
    if most is not None and most < 1:
        table.note("max", "choose-too-few", found=most)
    elif most is not None and most > options >= FEWEST_OPTIONS:
        table.note("max", "choose-too-many", found=most, options=options)
    if least is None or most is None:
        return None
    if most < least:
        table.note("max", "choose-upside-down", min=least, max=most)
    return Choose(min=least, max=most)


def _read_options(entries: list[Entry]) -> Iterator[Option]:
    """Yield the options that can be read; equal keys and names are noted where they come the second time."""
    keys: dict[str, Entry] = {}
    names: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        name = entry.words("name", LONGEST_NAME)
        key = entry.text("key", LONGEST_NAME, required=False)
        text = entry.words("text", LONGEST_CASE, one_line=False, required=False)
        entry.finish()
        if name is None:
            continue
        _note_twins(entry, name, names)
        own = name.root[entry.reading.language]
        identity = key or own
        if identity in keys and (key is not None or keys[identity].has("key")):
            line = keys[identity].line("name") or 0
            entry.note("key" if key else "name", "option-key-twice", found=identity, other_line=line)
        keys.setdefault(identity, entry)
        yield Option(key=identity, name=name, text=text)


def _note_twins(entry: Entry, name: Localized, names: dict[tuple[str, str], Entry]) -> None:
    for language, words in name.root.items():
        twin = names.setdefault((language, alike(words)), entry)
        if twin is not entry:
            entry.note("name", "option-name-twice", found=words, other_line=twin.line("name") or 0)
