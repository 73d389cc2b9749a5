"""What is said of a board, of what residents bring to it and of comments, wherever it is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from handlers.board_files import link
from handlers.screen import Button
from handlers.turn import Turn
from participation.board import Board
from participation.programme import Vote
from participation.proposal import Proposal
from participation.words import Localized
from storage import involvement, residents
from storage.shelf import Programme
from texts import Markup, Said, When, say, say_html


@dataclass(frozen=True, slots=True)
class BoardView:
    """Speaks to one person about one board, or about comments elsewhere; ``subject`` is that of its buttons."""

    turn: Turn
    programme: Programme
    subject: str

    @property
    def board(self) -> Board:
        """The board as published now; for what is known to be one."""
        return self.programme.board

    def html(self, key: str, **values: object) -> Markup:
        """Say something in a message."""
        return say_html(self.turn.language, key, **values)

    def say(self, key: str, **values: object) -> Said:
        """Say something on a button or in an alert."""
        return say(self.turn.language, key, **values)

    def button(self, key: str, action: str, argument: object = "", **values: object) -> Button:
        """Make a button."""
        return Button(self.say(key, **values), action, str(argument), self.subject)

    def turning(self, page: int, pages: int, view: str) -> list[tuple[Button, ...]]:
        """Make the row that turns pages; ``view`` is what stands before a page's number."""
        ways = (("vote-page-back", page - 1), ("vote-page-on", page + 1))
        row = [self.button(key, "vw", f"{view}{to}", page=to, pages=pages) for key, to in ways if 1 <= to <= pages]
        return [tuple(row)] if row else []

    def when(self, at: datetime) -> When:
        """Return an instant as the office's clock shows it."""
        return When(at, self.programme.content.office.timezone)

    def title(self) -> Markup:
        """Name the board."""
        return self.html("board-of", board=self.programme.content.title.in_(self.turn.language))

    @property
    def human(self) -> Localized:
        """Whom people can call: the programme's own contact, or the office's."""
        content = self.programme.content
        return content.office.contact if isinstance(content, Vote) else content.human

    def history(self) -> Markup:
        """Say when the board was begun and how many people have taken part, each counted once."""
        people = involvement.counts(self.turn.tx, self.programme.id).people
        return self.html("board-history", begun=self.board.begun_on or self.turn.at.date(), people=people)

    def topic(self, key: str | None) -> str:
        """Return a topic's name, "" for none."""
        named = {topic.key: topic.name for topic in self.board.topics}
        return named[key].in_(self.turn.language) if key in named else ""

    def names(self, accounts: Iterable[int | None]) -> Mapping[int, str]:
        """Return what these people are called in public, of those who want to be called something."""
        return residents.public_names(self.turn.tx, accounts)

    def author(self, account: int | None, names: Mapping[int, str]) -> str:
        """Return how whoever has written something is named; who erased their data is named by nobody."""
        if account is None:
            return self.say("board-author-gone")
        return names.get(account) or self.say("board-author-nameless")

    def numbers(self, proposal: Proposal) -> Markup:
        """Say in one line how many people recommend, comment and take part."""
        return self.html(
            "board-numbers",
            recommendations=proposal.recommendations,
            comments=proposal.comments,
            people=proposal.people,
        )


def link_of(turn: Turn, proposal: int) -> str:
    """Return the address under which a proposal opens in the chat."""
    return link(turn.house.username, proposal)
