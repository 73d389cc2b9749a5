"""The office in the chat: what is entrusted to somebody, programme by programme, and only what they may do there."""

from dataclasses import dataclass, replace

from handlers import office_audit, office_counter, office_guardians, office_pins, office_queue, office_roles
from handlers.asking import paragraphs
from handlers.board_room import is_discussed
from handlers.office_door import INNERMOST, Door, Ways
from handlers.office_pages import part_of, turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet, counted, is_entrusted
from handlers.screen import Button
from handlers.turn import Turn
from participation.audit import Actor
from participation.contest import Reception
from participation.roles import Action, may
from storage import applications, guardians, programmes, roles, to_tell
from storage.shelf import Programme
from texts import Markup, say

FLOW = "office"
_RECEPTIONS = frozenset({"contest", "application"})
_EVERY_KIND = frozenset({"contest", "application", "vote", "board"})
_PER_PAGE = 15


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a programme's menu: who sees it, what its button is called, and where it leads.

    ``letter`` is that of the place (`handlers.dialogues.LETTERS`); with this one's own, ``view`` is one of its pages,
    with another it is what that place opens with. ``kinds`` are those of the programmes that have it; with
    ``discussed`` only those of them in which people may write.
    """

    action: Action
    label: str
    view: str = ""
    letter: str = "o"
    kinds: frozenset[str] = _RECEPTIONS
    discussed: bool = False

    def stands_in(self, programme: Programme) -> bool:
        """Tell whether a programme has it."""
        return programme.content.kind in self.kinds and (not self.discussed or is_discussed(programme))


ENTRIES: tuple[Entry, ...] = (
    Entry("enter", "office-today", letter="l", kinds=_EVERY_KIND),
    Entry("see-numbers", "office-queue", "queue"),
    Entry("check-guardian", "office-guardians", "guardians"),
    Entry("enter-for-others", "office-counter", "assist", kinds=_RECEPTIONS | {"board"}),
    Entry("score", "office-score", letter="v"),
    Entry("decide", "office-decide", letter="v"),
    Entry("moderate", "office-texts", letter="x", kinds=_EVERY_KIND, discussed=True),
    Entry("announce", "office-announcements", letter="c", kinds=_EVERY_KIND),
    Entry("change", "office-change", letter="h", kinds=_EVERY_KIND),
    Entry("manage-roles", "office-roles", "roles", kinds=_EVERY_KIND),
    Entry("see-audit", "office-audit", "audit", kinds=_EVERY_KIND),
)
"""Everything that a programme's menu can hold, in its order."""


def _menu(room: Room) -> Sheet:
    programme = room.programme
    if programme is None:
        return _house(room)
    rows: list[tuple[Button, ...]] = [
        (_button(room, entry, programme),) for entry in ENTRIES if entry.stands_in(programme) and room.may(entry.action)
    ]
    rows.append((room.leads("office-back", "o0"), room.does("office-shut", "shut")))
    head = [room.html("vote-title", title=programme.content.title.in_(room.turn.language))]
    return Sheet(paragraphs(head, _roles(room), _numbers(room, programme)), rows)


def _button(room: Room, entry: Entry, programme: Programme) -> Button:
    if entry.letter == "o":
        return room.to(entry.label, entry.view)
    return room.leads(entry.label, f"{entry.letter}{programme.id}", entry.view)


def _roles(room: Room) -> list[Markup]:
    said = ", ".join(say(room.turn.language, f"role-{role}") for role in sorted(room.held))
    return [room.html("office-your-roles", roles=said)]


def _numbers(room: Room, programme: Programme) -> list[Markup]:
    """Say what has come in and what waits for the office."""
    if not isinstance(programme.content, Reception) or not room.may("see-numbers"):
        return []
    tx, at = room.turn.tx, room.turn.at
    counts = applications.counts(tx, programme.id)
    said = [
        room.html("office-count", name=room.say(f"filter-{key}"), count=sum(counts.get(state, 0) for state in states))
        for key, states in office_queue.FILTERS.items()
    ]
    waiting = len(guardians.unchecked(tx, programme.id, at))
    _, in_need = applications.place_in_need(tx, programme.id, 0)
    if waiting:
        said.append(room.html("office-guardians-wait", count=waiting))
    if in_need:
        said.append(room.html("office-in-need", count=in_need))
    untold = to_tell.count(tx, programme.id)
    if untold and room.may("enter-for-others"):
        said.append(room.html("office-to-tell", count=untold))
    return said


def _house(room: Room) -> Sheet:
    """Show what is entrusted to somebody, programme by programme."""
    turn = room.turn
    mine = _entrusted(turn)
    shown, here, pages = part_of(mine, counted(room.argument), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [(_programme(room, programme),) for programme in shown]
    rows += turning(room, lambda to: f"/{to}", here, pages)
    rows.append((room.leads("office-today", "l0"),))
    if room.may("announce"):
        rows.append((room.leads("office-announcements-house", "c0"),))
    if may("approve-programme", roles.held_anywhere(turn.tx, turn.account, turn.at)):
        rows.append((room.leads("office-opening", "p0"),))
    if room.may("manage-roles"):
        rows.append((room.to("office-owners", "roles"), room.to("office-pins", "pins")))
    if room.may("see-audit"):
        rows.append((room.to("office-audit-house", "audit"),))
    rows.append((room.does("office-pin", "pin"), room.does("office-shut", "shut")))
    said = [room.html("office-entrusted", count=len(mine))]
    if turn.person.plain:  # else it stands on the buttons
        titles = [(one.content.title.in_(turn.language), _state(room, one)) for one in shown]
        said += [room.html("office-programme", title=title, state=state) for title, state in titles]
    return Sheet(paragraphs([room.html("office-title-line")], said, [room.html("office-open-for")]), rows)


def _programme(room: Room, programme: Programme) -> Button:
    title = programme.content.title.in_(room.turn.language)
    button = room.leads("office-programme", f"o{programme.id}", title=title, state=_state(room, programme))
    return replace(button, words=title)  # who types a name types no more than that


def _state(room: Room, programme: Programme) -> str:
    state = programme.content.window.state(room.turn.at) if programme.archived_at is None else "archived"
    return room.say(f"office-is-{state}")


def _entrusted(turn: Turn) -> list[Programme]:
    return [
        programme
        for programme in reversed(programmes.everything(turn.tx))
        if roles.holds(turn.tx, turn.account, programme.id, turn.at)
    ]


PAGES: Pages = {
    "": Page("enter", _menu),
    **office_queue.PAGES,
    **office_guardians.PAGES,
    **office_counter.PAGES,
    **office_roles.PAGES,
    **office_pins.PAGES,
    **office_audit.PAGES,
}
"""Every page of the office by its name; which of them somebody sees follows from what they may do."""


def _shut(room: Room, _: Actor, __: str) -> None:
    Door(room.turn, room.ways).shut()


def _change_pin(room: Room, _: Actor, __: str) -> None:
    Door(room.turn, room.ways).change()


ACTS: Acts = {
    "shut": Act("enter", _shut),
    "pin": Act("enter", _change_pin),
    **office_counter.ACTS,
    **office_roles.ACTS,
    **office_pins.ACTS,
}
"""What the buttons of these pages do."""


def office_of(turn: Turn, programme: int, ways: Ways) -> Room | None:
    """Open the office at a programme (0: the house), for whoever has a role there; for nobody else there is none."""
    name, subject = f"{FLOW}:{programme}", f"o{programme}"
    if not is_entrusted(turn, programme):
        return None
    return Room(turn, ways, name, subject, PAGES, ACTS, programme=programmes.by_id(turn.tx, programme))


def open_office(turn: Turn, ways: Ways) -> bool:
    """Open the office for whoever has anything in it; return whether they have: nobody else is to know of it."""
    inside = ways.named(turn, INNERMOST)
    if inside is None:
        return False
    inside.open()
    return True
