"""What every dialogue can do, whatever it is about: be opened, tapped, spoken to, dropped."""

from typing import Protocol

from handlers.intent import Heard
from handlers.screen import Claim
from participation.words import Localized


class Dialogue(Protocol):
    """One person in one dialogue, for one turn."""

    @property
    def name(self) -> str:
        """How screens, drafts and the focus know it: ``flow:id``."""

    @property
    def subject(self) -> str:
        """How its buttons name it."""

    @property
    def title(self) -> Localized:
        """What it is about, in the office's words."""

    @property
    def goes_on(self) -> bool:
        """Whether what was begun here can still be gone on with."""

    def open(self, view: str = "") -> None:
        """Draw what is now to be seen; typed text goes here from now on."""

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of its buttons, whatever message it hangs on."""

    def hear(self, heard: Heard, message_id: int) -> bool:
        """Handle what was typed or sent; return whether it meant anything here."""

    @property
    def is_choosing(self) -> bool:
        """Whether typed words can only be an answer here, and never the name of something else."""

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""

    def drop(self) -> None:
        """Forget what was begun."""
