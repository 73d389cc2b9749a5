"""The record of a programme, or of the bot as a whole, as it is read in the chat: the newest first."""

from datetime import datetime

from handlers.asking import paragraphs
from handlers.audit_lines import line_of
from handlers.office_pages import laid_out
from handlers.office_room import Look, Page, Pages, Room, Sheet, counted
from handlers.screen import Button, cut
from participation.audit import Entry, Fact
from reports.audit import deed
from storage import applications, audit
from texts import Markup, When, keys

_PER_PAGE = 8
_LONGEST_TEXT = 300


def _record(room: Room) -> Sheet:
    tx, (before, house) = room.turn.tx, (room.argument, room.programme_id or audit.HOUSE)
    since = counted(before) or None
    found = audit.newest(tx, house, before=since, limit=_PER_PAGE + 1)
    [lines, *_] = laid_out([_lines(room, entry) for entry in found[:_PER_PAGE]])
    here = found[: len(lines)]
    rows: list[tuple[Button, ...]] = []
    ways = []
    if since is not None:
        ways.append(room.to("log-newest", "audit"))
    if len(found) > len(here):
        ways.append(room.to("log-older", f"audit/{here[-1].seq}"))
    rows += [tuple(ways)] if ways else []
    rows.append((room.to("office-to-menu"),))
    head = [room.html("log-title"), room.html("log-about")]
    look = Look("looked-at-audit", "", None, {"before": since})
    return Sheet(paragraphs(head, *lines) if here else paragraphs(head, [room.html("log-empty")]), rows, look=look)


def _lines(room: Room, entry: Entry) -> list[Markup]:
    tx, language = room.turn.tx, room.turn.language
    line, subject = line_of(tx, language, entry), _subject(room, entry)
    said = [
        room.html("log-line", seq=str(entry.seq), at=room.when(entry.at), who=line.who),
        room.html("log-deed", deed=deed(language, entry), subject=subject, named=bool(subject)),
    ]
    facts = ", ".join(_fact(room, name, value) for name, value in entry.values.items() if value is not None)
    if facts:
        said.append(room.html("log-facts", facts=facts))
    return [*said, *(room.html("log-seen", text=cut(seen.text, _LONGEST_TEXT)) for seen in entry.seen)]


def _fact(room: Room, name: str, value: Fact) -> str:
    """Say a fact in words, as far as there are such; a record may be older or newer than our words."""
    known = keys(room.turn.language)
    shown: object = value
    if isinstance(value, bool):  # also a number, so it comes first
        shown = room.say("answer-yes" if value else "answer-no")
    elif isinstance(value, str) and f"log-{name}-{value}" in known:
        shown = room.say(f"log-{name}-{value}")
    elif name == "until" and isinstance(value, str):
        shown = _moment(room, value)
    word = room.say(f"log-fact-{name}") if f"log-fact-{name}" in known else name
    return f"{word}: {shown}"


def _moment(room: Room, value: str) -> str:
    try:
        return room.say("log-moment", at=When(datetime.fromisoformat(value), room.zone))
    except ValueError:
        return value


def _subject(room: Room, entry: Entry) -> str:
    """Name what was acted on by its receipt number, as far as there is one."""
    kind, _, numbers = entry.subject.partition(":")
    number, _, seat = numbers.partition("/")
    if kind in {"application", "seat"}:
        found = applications.by_id(room.turn.tx, counted(number))
        if found is not None and found.number is not None:
            return f"{found.number} / {seat}" if seat else found.number
    return entry.subject


PAGES: Pages = {"audit": Page("see-audit", _record)}
