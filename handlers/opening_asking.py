"""The questions about a programme that is prepared, one at a time, and everything about it that can be changed."""

from collections.abc import Callable
from functools import partial

from handlers.asking import paragraphs
from handlers.mistake_lines import fault_lines
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet
from handlers.opening_room import DraftRoom, check_own, room_of
from handlers.opening_words import title_of, window_lines, wrong
from handlers.screen import Button, cut
from participation.audit import Actor
from participation.dates import Unreadable
from participation.mistakes import ProgrammeFileError
from participation.opening_answers import choose, hear
from participation.opening_questions import asking, before, changeable, entry_of, window_of
from participation.programme_source import Table, language_of
from participation.refused import Refused
from storage import programme_drafts
from texts import Markup, lines, say, say_html

_LONGEST_VALUE = 700
_LONGEST_IN_BUTTON = 24
_MOST_NAMED = 8


def _ask(room: Room) -> Sheet | None:
    """Put a question: what it is for, what stands there now, what can be tapped, how something is typed."""
    here = room_of(room)
    draft, key = here.draft, room.argument
    if not here.is_own or key not in _known(here):
        return None
    question = asking(draft.table, draft.kind, key)
    is_open = draft.left[:1] == (key,)
    stands = _value(here, key) if question.stands else ""
    said = [room.html(f"opening-ask-{key}"), room.html(f"opening-about-{key}")]
    now = [room.html("opening-stands", value=cut(stands, _LONGEST_VALUE))] if stands else []
    head = [_head(here)] if is_open else [room.html("vote-title", title=title_of(draft, room.turn.language))]
    rows: list[tuple[Button, ...]] = [(_choice(room, key, one),) for one in question.choices]
    if is_open and question.stands and not _is_over(here, key):
        rows.append((room.does("opening-keep", "keep", key),))
    rows += _ways_out(here, key, is_open=is_open)
    return Sheet(paragraphs(head, said, now), rows, f"{key}.{len(draft.left)}")


def _known(room: DraftRoom) -> tuple[str, ...]:
    draft = room.draft
    return (*draft.left, *changeable(draft.kind, draft.table))


def _head(room: DraftRoom) -> Markup:
    """Say how many questions are left, this one among them."""
    draft = room.draft
    kind = room.say(f"opening-kind-{draft.kind}")
    return room.html("opening-asking", kind=kind, left=len(draft.left))


def _choice(room: Room, key: str, one: str) -> Button:
    label = f"opening-number-{key}" if one.isdecimal() else f"opening-choice-{key}-{one}"
    return room.does(label, "set", f"{key}/{one}", count=int(one) if one.isdecimal() else 0)


def _is_over(room: DraftRoom, key: str) -> bool:
    """Tell whether what stands can't be kept: the window of what was copied is over."""
    window = window_of(room.draft.table, room.draft.kind) if key == "window" else None
    return window is not None and window.state(room.turn.at) == "after"


def _ways_out(room: DraftRoom, key: str, *, is_open: bool) -> list[tuple[Button, ...]]:
    """Offer the ways out, at most two beside each other: three would be cut off on a phone."""
    draft = room.draft
    previous = before(draft.kind, draft.table, key, draft.left)
    back = [(room.to("opening-previous", f"ask/{previous}"),)] if previous and draft.left else []
    if is_open:
        return [*back, (room.leads("opening-later", "p0"), room.to("opening-drop", "drop"))]
    return [*back, (room.to("opening-go-on"),)] if draft.left else [(room.to("opening-to-change", "change"),)]


def _chosen(room: Room, _: Actor, argument: str) -> None:
    key, choice = argument.split("/", 1) if "/" in argument else (argument, "")
    here = room_of(room)
    _answer(here, key, lambda: choose(here.draft.table, here.draft.kind, key, choice, _sayer(here)))


def _typed(room: Room, text: str) -> None:
    here, key = room_of(room), room.argument
    _answer(here, key, lambda: hear(here.draft.table, here.draft.kind, key, text, _sayer(here), room.turn.at))


def _kept(room: Room, _: Actor, key: str) -> None:
    here = room_of(room)
    if _is_over(here, key):
        raise Refused("not-here")
    _answer(here, key, lambda: dict(here.draft.table))


def _sayer(room: DraftRoom) -> Callable[..., str]:
    """Return what says a sentence in the language in which the office writes."""
    return partial(say, language_of(room.draft.table))


def _answer(room: DraftRoom, key: str, answer: Callable[[], Table]) -> None:
    """Keep an answer, and say back what has been understood; where it can't be so, say why and ask again."""
    check_own(room)
    if key not in _known(room):
        raise Refused("not-here")
    draft, turn = room.draft, room.turn
    here = f"ask/{key}"
    try:
        table = answer()
    except ProgrammeFileError as error:
        return room.open(here, first=lines(*wrong(turn.language, error.mistakes, room.zone, placed=False)))
    except Unreadable as error:
        said = fault_lines(turn.language, error.faults, room.zone)
        return room.open(here, first=lines(*(say_html(turn.language, "opening-mistake", what=one) for one in said)))
    more = ("age",) if key == "who" and not entry_of(table, draft.kind)["eligibility"].get("age") else ()
    was_open = bool(draft.left)
    to_ask = (*more, *(one for one in draft.to_ask if one not in {key, *more}))
    room.draft = programme_drafts.write(turn.tx, draft.id, table, to_ask=to_ask, by=turn.account, at=turn.at)
    back = "" if was_open or room.draft.left else "change"
    return room.open(back, first=_understood(room, key))


def _understood(room: DraftRoom, key: str) -> Markup | None:
    """Say back what could have been meant otherwise: when it is open, and who may."""
    value = _value(room, key)
    return room.html("opening-understood", value=cut(value, _LONGEST_VALUE)) if key in _SAID_BACK and value else None


_SAID_BACK = frozenset({"window", "age", "team", "choose"})


# Everything that can be changed


def _change(room: Room) -> Sheet | None:
    """Show everything with what stands there; tapping it asks anew."""
    here = room_of(room)
    if not here.is_own:
        return None
    draft = here.draft
    rows: list[tuple[Button, ...]] = [
        (room.to("opening-line", f"ask/{key}", name=room.say(f"opening-name-{key}"), value=_short(here, key)),)
        for key in changeable(draft.kind, draft.table)
    ]
    rows.append((room.does("opening-get-file", "toml"), room.to("opening-to-draft")))
    said = [room.html("opening-change-title"), room.html("opening-change-how")]
    return Sheet(paragraphs(said), rows, draft.digest)


def _short(room: DraftRoom, key: str) -> str:
    return cut(" ".join(_value(room, key).split()), _LONGEST_IN_BUTTON) or room.say("opening-nothing")


def _value(room: DraftRoom, key: str) -> str:
    """Say what stands in answer to a question, "" where nothing does."""
    draft, language = room.draft, room.turn.language
    office, entry = draft.table["office"], entry_of(draft.table, draft.kind)
    if key.startswith("office-"):
        return str(office.get(key.removeprefix("office-"), ""))
    if key == "window":
        return _window(room)
    if key in _LISTS:
        inside, name = _LISTS[key]
        named = [str(one.get("name") or one.get(name, "")) for one in entry.get(inside, ())]
        return say(language, "opening-value-list", count=len(named), names=", ".join(named[:_MOST_NAMED]))
    if key in _TABLES:
        return _of_table(room, key, entry)
    value = entry.get(key.replace("-", "_"))
    if key == "host" and not value:
        return say(language, "opening-choice-host-none")
    if value in (None, ""):
        return ""
    if isinstance(value, bool | int) or key in _WORDS_OF_OURS:
        return _own_words(language, key, value)
    return str(value)


_LISTS = {"options": ("option", "name"), "questions": ("question", "ask"), "topics": ("topic", "name"),
          "files": ("paper", "name")}  # fmt: skip
_TABLES = frozenset({"who", "age", "place", "team", "choose", "keeping", "review", "goal", "write", "comments"})
_WORDS_OF_OURS = frozenset({"results", "change", "moderation", "per-person"})


def _own_words(language: str, key: str, value: object) -> str:
    if isinstance(value, bool):
        return say(language, f"opening-choice-{key}-{'yes' if value else 'no'}")
    if isinstance(value, int):
        return say(language, f"opening-number-{key}", count=value)
    return say(language, f"opening-choice-{key}-{value}")


def _of_table(room: DraftRoom, key: str, entry: Table) -> str:
    language = room.turn.language
    eligible, team = entry.get("eligibility", {}), entry.get("team")
    write, age = entry.get("write"), entry.get("eligibility", {}).get("age", {})
    match key:
        case "who":
            return str(eligible.get("who", ""))
        case "write":
            return say(language, "opening-anyone") if write is None else str(write.get("who", ""))
        case "place":
            return str((eligible.get("residence") or (write or {}).get("residence") or {}).get("place", ""))
        case "age":
            return f"{age.get('min', '')}~{age.get('max', '')}" if age else ""
        case "team" if isinstance(team, dict):
            return say(language, "opening-value-team", alone=team["alone"], min=team["min"], max=team["max"])
        case "team":
            return say(language, "opening-choice-team-alone")
        case "choose":
            chosen = entry.get("choose", {})
            least, most = chosen.get("min", 1), chosen.get("max", 1)
            return say(language, "opening-value-choose", min=least, max=most, fixed=least == most)
        case "keeping":
            kept = entry.get("retention", {})
            unit = next((one for one in ("years", "months", "days") if one in kept), "years")
            return say(language, "opening-value-keeping", count=kept.get(unit, 0), unit=unit)
        case "review":
            return say(language, "opening-value-review", count=entry.get("review", {}).get("reviewers", 0))
        case "goal":
            return say(language, "opening-value-goal", count=entry.get("goal", {}).get("recommendations", 0))
        case _:
            on = entry.get("comments", room.draft.kind == "board")
            return say(language, f"opening-choice-comments-{'no' if on is False else 'yes'}")


def _window(room: DraftRoom) -> str:
    """Say when it is open as it was understood, with weekdays and zone."""
    window = window_of(room.draft.table, room.draft.kind)
    said = [] if window is None else window_lines(room.turn.language, window, room.zone)
    return "\n".join(line.plain() for line in said)


PAGES: Pages = {
    "ask": Page("open-programme", _ask, _typed),
    "change": Page("open-programme", _change),
}

ACTS: Acts = {
    "set": Act("open-programme", _chosen),
    "keep": Act("open-programme", _kept),
}
