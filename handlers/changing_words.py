"""What the pages of changing a programme share: its state in words, mistakes in words, and what is typed for a page."""

from collections.abc import Callable, Iterable
from datetime import datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from conversations.changing import check_reason
from handlers.audit_lines import line_of
from handlers.fitting import fitting
from handlers.mistake_lines import fault_lines, mistake_lines, spoken
from handlers.office_room import Room, Sheet
from handlers.resting_view import resting
from participation.audit import Actor
from participation.dates import Note
from participation.mistakes import Betrayal, Fault
from participation.programme import Vote
from participation.refused import Refused
from participation.window import Window
from participation.words import LANGUAGES, Localized
from reports.audit import deed
from storage import audit
from storage.shelf import Programme
from texts import Markup, lines

_LONGEST_LIST = 1500  # characters: the page that could not be left stands below


def programme_of(room: Room) -> Programme:
    """Return the programme that the place is about."""
    assert room.programme is not None  # noqa: S101  (this place is always about one: for the type checker)
    return room.programme


class Reason(BaseModel):
    """What an official has typed so far of why something is to be: Korean first, as announcements are written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ko: str
    en: str = ""
    at: AwareDatetime | None = None

    @property
    def words(self) -> Localized:
        """The reason in the languages in which it was typed."""
        said = {LANGUAGES[0]: self.ko, LANGUAGES[1]: self.en}
        return Localized({language: text for language, text in said.items() if text})

    def on(self, view: str) -> str:
        """Return a view that keeps it, as what was typed for the page."""
        return f"{view}\n{self.model_dump_json()}"


def reason_in(room: Room) -> Reason | None:
    """Return what was typed, if it was typed for this page."""
    try:
        return Reason.model_validate_json(room.typed)
    except ValidationError:
        return None


def the_reason(room: Room) -> Reason:
    """Return what was typed for this page. Raises Refused ``not-here`` where nothing was."""
    reason = reason_in(room)
    if reason is None:
        raise Refused("not-here")
    return reason


def asks_english(view: str) -> Callable[[Room], Sheet | None]:
    """Return how a page is drawn that asks for the reason in English too; ``view`` is the page it belongs to."""

    def drawn(room: Room) -> Sheet | None:
        if reason_in(room) is None:
            return None
        return Sheet(room.html("changing-reason-english"), ((room.does("office-step-back", "go", view),),))

    return drawn


def takes_english(view: str) -> Callable[[Room, str], None]:
    """Return how such a page hears the reason in English."""

    def heard(room: Room, text: str) -> None:
        room.open(the_reason(room).model_copy(update={"en": check_reason(text)}).on(view))

    return heard


def state_lines(room: Room) -> list[Markup]:
    """Say in plain words how it stands, which version this is, and who changed it last."""
    programme, at = programme_of(room), room.turn.at
    window = programme.content.window
    state = window.state(at)
    rests = resting(room.turn.language, window, room.zone, at)
    if rests is not None:
        said = [rests]
        if window.closes_at is not None:
            said.append(room.html("changing-close-waits", closes=room.when(window.closes_at), past=_past(window, at)))
    elif state == "before" and window.opens_at is not None:
        said = [room.html("changing-before", opens=room.when(window.opens_at))]
        said += _closing(room)
    elif state == "after" and window.closes_at is not None:
        said = [room.html("changing-closed", closes=room.when(window.closes_at))]
        if isinstance(programme.content, Vote):
            said.append(room.html("changing-counted", counted=programme.result is not None))
    else:
        said = [room.html("changing-open"), *_closing(room)]
    if programme.archived_at is not None:
        said.append(room.html("changing-archived", at=room.when(programme.archived_at)))
    return said


def _past(window: Window, at: datetime) -> bool:
    return window.closes_at is not None and window.closes_at <= at


def _closing(room: Room) -> list[Markup]:
    closes_at = programme_of(room).content.window.closes_at
    if closes_at is None:
        return [room.html("changing-always")]
    return [room.html("changing-until", closes=room.when(closes_at), left=closes_at - room.turn.at)]


def version_line(room: Room) -> Markup:
    """Say which version it is and what was done to it last, by whom."""
    programme, tx, language = programme_of(room), room.turn.tx, room.turn.language
    entry = audit.last_change(tx, programme.id)
    if entry is None:
        return room.html("changing-version", version=programme.version)
    line = line_of(tx, language, entry)
    return room.html(
        "changing-version-by",
        version=programme.version,
        who=line.who,
        at=room.when(entry.at),
        deed=deed(language, entry),
    )


def notes_said(room: Room, notes: Iterable[Note]) -> list[Markup]:
    """Say what should be checked about a date as it was read."""
    return [room.html(f"remark-{note.key}", **spoken(note.values, room.zone)) for note in notes]


def faults_said(room: Room, faults: Iterable[Fault]) -> Markup:
    """Say what can't be taken as it was typed."""
    return lines(*(room.html("as-is", text=line) for line in fault_lines(room.turn.language, faults, room.zone)))


def betrayal_said(room: Room, betrayal: Betrayal) -> Markup:
    """Say why people would be betrayed: the rule, the value and the way on of each reason."""
    said = mistake_lines(room.turn.language, betrayal.mistakes, room.zone, placed=False)
    found = [room.html("as-is", text=line) for line in said]
    return lines(room.html("changing-betrays"), *fitting(room.turn.language, found, _LONGEST_LIST))


def act(do: Callable[[Room, Actor, str], None]) -> Callable[[Room, Actor, str], None]:
    """Let a button's act say in words what the rules of publishing refuse, with everything as it was."""
    return lambda room, actor, argument: _in_words(room, lambda: do(room, actor, argument))


def hearing(hear: Callable[[Room, str], None]) -> Callable[[Room, str], None]:
    """Let what is typed be answered in words where it can't be taken."""
    return lambda room, text: _in_words(room, lambda: hear(room, text))


def _in_words(room: Room, do: Callable[[], None]) -> None:
    view = room.view
    try:
        with room.turn.tx.savepoint():
            do()
    except Betrayal as betrayal:
        room.open(view, first=betrayal_said(room, betrayal))
    except Fault as fault:
        room.open(view, first=faults_said(room, [fault]))
