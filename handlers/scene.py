"""What is particular to one flow in the chat: what it is about, its words, and what its end does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from conversations.draft import Draft
from conversations.flow import Answer, Step
from handlers.intent import File
from handlers.screen import Button, Claim, Screen
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from texts import Markup


@dataclass(frozen=True, slots=True)
class Words:
    """How a question is put: the question, what stands below it, and why it is asked (None where nobody says).

    ``rows`` are buttons beside those of its kind, ``foot`` stand below everything.
    """

    ask: Markup
    body: Sequence[Markup] = ()
    why: Markup | None = None
    rows: Sequence[tuple[Button, ...]] = ()
    foot: Sequence[tuple[Button, ...]] = ()


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as its sender sees it: ``name``, and what has come of it (``said``, a whole line)."""

    name: str
    said: Markup


class Scene(Protocol):
    """One person in one dialogue, for one turn. `handlers.flow_dialogue` walks it."""

    @property
    def name(self) -> str: ...

    @property
    def subject(self) -> str: ...

    @property
    def title(self) -> Localized: ...

    @property
    def office(self) -> Office: ...

    @property
    def contact(self) -> Localized:
        """The human to call."""

    @property
    def version(self) -> int:
        """The flow's version, kept with each draft."""

    @property
    def steps(self) -> Sequence[Step]: ...

    @property
    def lasting(self) -> frozenset[str]:
        """Actions that need no token: they change nothing that matters (`handlers.screen.Button`)."""

    @property
    def assumed(self) -> Mapping[str, Answer] | None:
        """What most people answer, for counting the questions before it is known (`engine.progress`).

        None where each answer decides whether there is another question: then they are not counted.
        """

    @property
    def trace(self) -> str | None:
        """What its messages are about (`storage.outbox.Trace`), if they hold personal content."""

    @property
    def goes_on(self) -> bool:
        """Whether what was begun can still be gone on with."""

    def instead(self, draft: Draft | None, view: str) -> tuple[str, Screen] | None:
        """Return what is to be seen in place of the open question, and the name of its step; None: the question."""

    def overview(self, draft: Draft, view: str) -> Screen:
        """Draw everything once more, when all is answered."""

    def words(self, step: Step) -> Words:
        """Put a question."""

    def files(self, ids: Sequence[str]) -> Mapping[str, SentFile]:
        """Return the files with these ids that are still there."""

    def check(self) -> None:
        """Let something be done here now. Raises Refused."""

    def take_file(self, key: str, file: File, message_id: int, there: Sequence[str]) -> str:
        """Keep a file that was sent for the step with this name, beside those ``there``; return its id.

        Raises Refused.
        """

    def dropped_file(self, file: str) -> None:
        """Let go of a file that was taken out."""

    def act(self, claim: Claim, draft: Draft, view: str) -> bool:
        """Do what one of its own buttons asks for; return whether it is one. Raises Refused."""

    def seed(self) -> Draft | None:
        """Return what is known already where nothing is begun, so that it can be gone on with."""

    def kept(self, draft: Draft) -> None:
        """Do what follows from answers that have just been kept. Raises Refused."""

    def dropped(self) -> None:
        """Let go of everything that was begun."""


class WithoutFiles:
    """A scene in which nothing is sent, as far as `Scene` asks about files."""

    def files(self, ids: Sequence[str]) -> Mapping[str, SentFile]:  # noqa: ARG002  (nothing is sent here)
        return {}

    def take_file(self, key: str, file: File, message_id: int, there: Sequence[str]) -> str:  # noqa: ARG002  (the same)
        """Take nothing in. Raises Refused."""
        raise Refused("not-here")

    def dropped_file(self, file: str) -> None:
        """Nothing is sent here."""
