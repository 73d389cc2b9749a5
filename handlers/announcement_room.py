"""One announcement in the office: who may be there, and how what it is about is put into words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from handlers.announcing import excerpt
from handlers.office_door import Ways
from handlers.office_room import Acts, Pages, Room
from handlers.office_telling import where, who
from handlers.screen import Button, Screen
from handlers.turn import Turn
from participation.announcement import MOST_CAPTION, MOST_TEXT, Work
from participation.audience import Audience, Term
from participation.quiet_hours import not_before
from participation.roles import Role
from participation.words import LANGUAGES
from storage import announcement_rows, announcements, approvers, audiences, programmes
from storage.announcement_rows import Announcement
from storage.audiences import Reach
from texts import Markup, Said

FLOW = "announcement"
LIST = "announcements"


class AnnouncementRoom(Room):
    """The place of one announcement. ``pace`` is how many a second it reaches, where that is known."""

    def __init__(self, turn: Turn, ways: Ways, one: Announcement, pages: Pages, acts: Acts) -> None:
        programme = None if one.programme is None else programmes.by_id(turn.tx, one.programme)
        super().__init__(turn, ways, f"{FLOW}:{one.id}", f"d{one.id}", pages, acts, programme=programme)
        self.number = one.id
        self.pace: float | None = None
        self._reached: dict[tuple[Work, Audience, bool], Reach] = {}

    @property
    def one(self) -> Announcement:
        """The announcement as it stands now."""
        found = announcement_rows.by_id(self.turn.tx, self.number)
        assert found is not None  # noqa: S101  (announcements are never deleted: for the type checker)
        return found

    @cached_property
    def held(self) -> frozenset[Role]:
        """The roles by which whoever acts has to do with it."""
        one = self.one
        return approvers.held(self.turn.tx, self.turn.account, one.author, one.programme, self.turn.at)

    def reached(self, one: Announcement) -> Reach:
        """Count exactly whom it would reach now: of 100,000 people once a turn, however often that is shown."""
        what = (one.work, one.audience, one.emergency)
        if what not in self._reached:
            language = self.turn.house.language
            self._reached[what] = announcements.reach(self.turn.tx, one, default_language=language)
        return self._reached[what]

    def drawn(self) -> "Drawing":
        """Return what it begins with, for drawing it unasked."""
        sheet = self._sheet("")
        return Drawing(self._step(sheet), Screen(sheet.text, tuple(sheet.rows)))


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is to be drawn, and the step that its buttons belong to."""

    step: str
    screen: Screen


def here(room: Room) -> AnnouncementRoom:
    """Return the room as what it is: every page and act of this place is given one of these."""
    return cast("AnnouncementRoom", room)


def the(room: Room) -> Announcement:
    """Return the announcement that a place is about, as it stands now."""
    return here(room).one


def written(room: Room) -> Announcement | None:
    """Return it, if whoever looks is its author and can still change it."""
    one = the(room)
    return one if one.state == "draft" and one.author == room.turn.account else None


def reach(room: Room, one: Announcement) -> Reach:
    """Count exactly whom it would reach now."""
    return here(room).reached(one)


def back(room: Room) -> Button:
    """Make the button that leads to what the announcement is about."""
    return room.to("office-step-back")


def to_list(room: Room) -> Button:
    """Make the button that leads to all announcements of the same place."""
    return room.leads("announce-to-list", f"c{room.programme_id or 0}")


def head(room: Room, one: Announcement) -> list[Markup]:
    """Say in whose name it speaks, and how it stands."""
    place = where(room.turn.tx, room.turn.language, one.programme)
    return [
        room.html("announce-title", where=place),
        room.html(
            "announce-state", state=state_words(room, one), author=who(room.turn.tx, room.turn.language, one.author)
        ),
    ]


def state_words(room: Room, one: Announcement) -> Said:
    """Say in a few words how it stands."""
    return room.say(f"announce-state-{_state(one)}")


def _state(one: Announcement) -> str:
    match one.state, one.work:
        case "draft", "correct":
            return "correcting"
        case "approved", "send":
            return "scheduled"
        case "approved", _:
            return one.work
        case "sending", _ if one.held:
            return "held"
        case "sending", "correct" | "take-back":
            return one.work
        case "done", "take-back":
            return "taken-back"
    return one.state


def summary(room: Room, one: Announcement) -> list[list[Markup]]:
    """Say what it says, to whom it goes with the exact count, and when: as it is now."""
    return [list(_said(room, one)), list(to_whom(room, one)), list(when(room, one))]


def _said(room: Room, one: Announcement) -> Iterator[Markup]:
    content = one.content
    most = MOST_TEXT if content.media is None else MOST_CAPTION
    if not content.words and content.media is None:
        yield room.html("announce-nothing-yet")
    for language in LANGUAGES:
        name = room.say("announce-language", code=language)
        if language in content.words:
            text = content.words[language].text
            yield room.html("announce-words", name=name, length=len(text), most=most, text=excerpt(text))
        elif content.words:
            yield room.html("announce-fallback", name=name)
    if content.media is not None:
        yield room.html("announce-media", kind=content.media.kind)
    if content.programmes:
        yield room.html("announce-buttons", names=", ".join(title_of(room, each) for each in content.programmes))


def title_of(room: Room, programme: int) -> str:
    """Return what a programme is called, in the words of whoever looks."""
    found = programmes.by_id(room.turn.tx, programme)
    return "" if found is None else found.content.title.in_(room.turn.language)


def to_whom(room: Room, one: Announcement) -> Iterator[Markup]:
    """Say whom it is for, and how many they are now."""
    if one.work == "correct":
        yield room.html("announce-correct-reach", count=reach(room, one).reachable)
        return
    yield from audience_words(room, one)
    if one.audience.every_of:
        found = reach(room, one)
        yield room.html("announce-reach", count=found.reachable, blocked=found.blocked, off=found.opted_out)
        untold = len(audiences.without_telegram(room.turn.tx, one.audience))
        if untold:
            yield room.html("announce-left-to-the-office", count=untold)


def audience_words(room: Room, one: Announcement) -> Iterator[Markup]:
    """Say who is in an audience, and who is not."""
    audience: Audience = one.audience
    if not audience.every_of:
        yield room.html("announce-to-nobody-yet")
        return
    inside = [term_words(room, one, term) for term in audience.every_of]
    yield room.html("announce-to", names=", ".join(inside), count=len(inside))
    if audience.none_of:
        yield room.html("announce-not-to", names=", ".join(term_words(room, one, term) for term in audience.none_of))
    if audience.language is not None:
        yield room.html("announce-only-language", name=room.say("announce-language", code=audience.language))


def term_words(room: Room, one: Announcement, term: Term) -> Said:
    """Name a group; with its programme, where the bot as a whole speaks."""
    if term.programme is None:
        return room.say("announce-group-everyone")
    name = group_words(room, term)
    return (
        name
        if one.programme is not None
        else room.say("announce-group-of", group=name, title=title_of(room, term.programme))
    )


def group_words(room: Room, term: Term) -> Said:
    """Name a group of a programme."""
    found = None if term.programme is None else programmes.by_id(room.turn.tx, term.programme)
    return room.say(f"announce-group-{term.who}", kind="vote" if found is None else found.content.kind)


def when(room: Room, one: Announcement) -> Iterator[Markup]:
    """Say when it goes out, and that it is an emergency if it is one; a correction makes no noise, at any hour."""
    if one.work == "correct":
        return
    if one.send_at is None:
        yield room.html("announce-at-once")
    else:
        yield room.html("announce-at", at=room.when(one.send_at))
    if one.emergency:
        yield room.html("announce-is-urgent")
        return
    at = max(one.send_at or room.turn.at, room.turn.at)
    morning = not_before(at, room.clock)
    if morning > at:
        yield room.html("announce-at-night", at=room.when(morning))
