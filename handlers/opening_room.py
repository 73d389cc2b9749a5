"""What the places have in common in which programmes are prepared: whoever may it anywhere may it here."""

from functools import cached_property

from handlers.office_door import Ways
from handlers.office_room import Acts, Pages, Room
from handlers.opening_words import zone_of
from handlers.turn import Turn
from participation.refused import Refused
from participation.roles import Role
from participation.words import Localized
from storage import programme_drafts, roles
from storage.programme_drafts import Draft
from texts import LANGUAGES, Markup, say

LIST, DRAFT = "opening", "draft"
"""The first parts of the names of these places."""


class OpeningRoom(Room):
    """The list of what is prepared, for one turn."""

    @cached_property
    def held(self) -> frozenset[Role]:
        """Every role that whoever acts has anywhere."""
        return roles.held_anywhere(self.turn.tx, self.turn.account, self.turn.at)

    @property
    def title(self) -> Localized:
        """What it is about."""
        return Localized({language: say(language, "opening-title") for language in LANGUAGES})


class DraftRoom(OpeningRoom):
    """One draft, for one turn: of its author, or of somebody who could approve it."""

    def __init__(self, turn: Turn, ways: Ways, draft: Draft, pages: Pages, acts: Acts) -> None:
        super().__init__(turn, ways, f"{DRAFT}:{draft.id}", f"e{draft.id}", pages, acts)
        self.draft = draft

    @property
    def zone(self) -> str:
        """In which zone instants are said."""
        return zone_of(self.draft)

    @property
    def is_own(self) -> bool:
        """Whether it is its author who acts."""
        return self.draft.author == self.turn.account

    def open(self, view: str = "", *, first: Markup | None = None) -> None:
        """Draw a page of what the draft is now; the question that is open stands in place of its beginning."""
        found = programme_drafts.by_id(self.turn.tx, self.draft.id)
        if found is not None:
            self.draft = found
        super().open(view, first=first)

    def _enter(self, view: str) -> None:
        super()._enter(view)
        if not self.page and self.is_own and self.draft.left and self.draft.state == "draft":
            self.page, self.argument = "ask", self.draft.left[0]


def room_of(room: Room) -> DraftRoom:
    """Return a place that is known to be a draft's."""
    if not isinstance(room, DraftRoom):
        raise TypeError("this page belongs to a draft")
    return room


def check_own(room: DraftRoom) -> None:
    """Let only its author go on. Raises Refused ``opening-not-yours``."""
    if not room.is_own:
        raise Refused("opening-not-yours")


def named(room: Room, draft: int) -> DraftRoom | None:
    """Open a draft from another place."""
    found = room.ways.named(room.turn, f"{DRAFT}:{draft}")
    return found if isinstance(found, DraftRoom) else None
