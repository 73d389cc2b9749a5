"""What every page of an official's desk knows: which application, from which list it was taken up, what may be seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from conversations import desk_acts
from handlers import office_queue
from handlers.asking import paragraphs
from handlers.office_pages import laid_out, part_of, turning
from handlers.office_room import Look, Room, Sheet, counted
from handlers.screen import Button
from participation.audit import Fact, What
from participation.contest import Reception
from participation.dossier import PaperFact
from storage import applications, versions
from storage.applications import Application
from storage.shelf import Programme
from storage.versions import Version
from texts import Markup


def shows_content(room: Room) -> bool:
    """Tell whether whoever looks may see personal content of this programme in the chat."""
    programme = room.programme
    return programme is not None and programme.reception.in_chat == "full" and room.may("see-content")


@dataclass(frozen=True)
class TheDesk:
    """One application before one official, as it stands now."""

    room: Room
    programme: Programme
    application: Application

    @property
    def reception(self) -> Reception:
        """The programme as published now."""
        return self.programme.reception

    @property
    def kept(self) -> str:
        """The list from which the application was taken up, "" where it was searched for."""
        return self.room.argument.partition("/")[0]

    @property
    def rest(self) -> str:
        """What the page in sight is about, beyond that."""
        return self.room.argument.partition("/")[2]

    def at(self, page: str, rest: str | int = "") -> str:
        """Return the view of another page, from which one comes back to the same list."""
        return f"{page}/{self.kept}/{rest}" if rest != "" else f"{page}/{self.kept}"

    @property
    def about(self) -> str:
        """How messages name what their personal content is about."""
        return desk_acts.about(self.application.id)

    def title(self) -> Markup:
        """Return the programme's title."""
        return self.room.html("vote-title", title=self.reception.title.in_(self.room.turn.language))

    def number(self) -> Markup:
        """Return the title line of every page but the first."""
        return self.room.html("desk-number", number=self.application.number or "")

    def look(self, page: str, *, what: What = "looked-at-application", subject: str = "", **more: Fact) -> Look:
        """Return what goes on record where personal content is seen."""
        values: Mapping[str, Fact] = {"page": page, "version": self.application.version, **more}
        return Look(what, subject or self.about, self.about, values)

    @cached_property
    def version(self) -> Version | None:
        """What was handed in last."""
        return versions.of(self.room.turn.tx, self.application.id, self.application.version)

    @property
    def papers(self) -> Sequence[PaperFact]:
        """The papers that were handed in last."""
        return () if self.version is None else self.version.content.papers

    def every_paper(self) -> Sequence[PaperFact]:
        """Return the papers of every version: what lies in an unfinished edit is nobody's to look at yet."""
        every = versions.every(self.room.turn.tx, self.application.id)
        return tuple(paper for version in every for paper in version.content.papers)

    def next(self) -> Application | None:
        """Return the application after this one in the list; after the last of it, the first."""
        tx, programme, this = self.room.turn.tx, self.programme.id, self.application.id
        for after in (this, 0):
            for found in office_queue.listed(tx, programme, self.kept, after=after, limit=1):
                if found.id != this:
                    return found
        return None

    def go_on(self, following: Application | None, key: str, **values: object) -> None:
        """Say what was done, above the next application of the list, or above this one where there is no other."""
        room, done = self.room, {"number": self.application.number or "", **values}
        place = None if following is None else room.ways.named(room.turn, f"desk:{following.id}")
        if isinstance(place, Room):
            place.open(f"/{self.kept}", first=room.html(key, **done))
        else:
            room.open(f"/{self.kept}", first=room.html(key, **done))


def desk_of(room: Room) -> TheDesk:
    """Return the desk as it stands now, whatever has been done meanwhile."""
    assert room.programme is not None  # noqa: S101  (the desk is an application's: for the type checker)
    assert room.application is not None  # noqa: S101  (the same)
    now = applications.by_id(room.turn.tx, room.application.id) or room.application
    return TheDesk(room, room.programme, now)


def read_through(
    desk: TheDesk,
    page: str,
    head: list[Markup],
    parts: Sequence[Sequence[Markup]],
    rows: Sequence[tuple[Button, ...]] = (),
) -> Sheet:
    """Show groups of lines, over as many pages as they take; each page is a look of its own."""
    pages = laid_out(parts)
    shown, here, count = part_of(pages, counted(desk.rest), 1)
    turned = turning(desk.room, lambda to: desk.at(page, to), here, count)
    look = desk.look(page, part=here)
    return Sheet(paragraphs([desk.number(), *head], *shown[0]), (*turned, *rows, back(desk)), look=look)


def back(desk: TheDesk) -> tuple[Button, ...]:
    """Make the way back to the application."""
    return (desk.room.to("desk-front", desk.at("")),)
