"""A screen: a text and buttons, and how both become what Telegram is sent."""

import re
from dataclasses import dataclass, field
from typing import Any

from texts import Markup, lines, say_html

# Telegram refuses more than 64 bytes; ours stay far below: token 8, and a few for programme, action and option.
MOST_BYTES = 64
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Button:
    """One button. ``words`` say in plain mode what ``label`` says by signs.

    ``programme`` and ``argument`` are ids; 0 is none. A ``lasting`` button works without a token, on messages that stay
    in the chat.
    """

    label: str
    action: str
    argument: str = ""
    programme: int = 0
    words: str = ""
    lasting: bool = False

    @property
    def spoken(self) -> str:
        """What it is called in plain mode: its words, or its label without the signs around it."""
        return self.words or self.label.strip("‹›↑○● ") or self.label

    def data(self, token: str) -> str:
        """Return what Telegram gives back when it is tapped."""
        return f"{'' if self.lasting else token}.{self.programme}.{self.action}.{self.argument}"


@dataclass(frozen=True, slots=True)
class Screen:
    """What a person sees: HTML of at most 4,096 characters after entities, and at most 100 buttons, 8 in a row.

    ``spoken`` stands in place of ``text`` in plain mode, where the buttons' names must be read from the text.
    """

    text: Markup
    rows: tuple[tuple[Button, ...], ...] = field(default=())
    spoken: Markup | None = None

    def buttons(self) -> list[Button]:
        """Return all buttons, row by row."""
        return [button for row in self.rows for button in row]

    def named(self, typed: str) -> Button | None:
        """Return the button that somebody means who types its name instead of tapping it."""
        wanted = bare(typed)
        if not wanted:
            return None
        for button in self.buttons():
            if wanted in {bare(button.label), bare(button.words)}:
                return button
        return None

    def payload(self, token: str, language: str, *, plain: bool) -> dict[str, Any]:
        """Return the parameters of the Bot API's call, but for the chat."""
        text = self.text
        if plain:
            text = self.spoken or self.text
            # The list says once how numbers are typed, instead of a line for each mark.
            typed = [button.spoken for button in self.buttons() if button.action != "in"]
            if typed:
                text = lines(text, "", say_html(language, "plain-you-can-type", words=" · ".join(typed)))
        return message(text) | {
            "reply_markup": {
                "inline_keyboard": [
                    [
                        {"text": button.spoken if plain else button.label, "callback_data": button.data(token)}
                        for button in row
                    ]
                    for row in self.rows
                ]
            },
        }


def message(text: Markup) -> dict[str, Any]:
    """Return the parameters of the Bot API's call for a message without buttons, but for the chat."""
    return {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def bare(words: str) -> str:
    """Return words as they are compared with a button's: without signs and blanks, whatever their case."""
    return _SIGNS.sub("", words).casefold()


@dataclass(frozen=True, slots=True)
class Claim:
    """What a tapped button claims to be; nothing of it is known to be true."""

    token: str
    programme: int
    action: str
    argument: str


def read_claim(data: str) -> Claim | None:
    """Read callback data as ours; ``None`` if no button of ours has ever held it."""
    parts = data.split(".", 3)
    # What we write is ASCII; anything else is forged, and a lone half of a surrogate pair could not even be kept.
    if not data.isascii() or len(data) > MOST_BYTES or len(parts) != 4 or not parts[1].isdecimal():  # noqa: PLR2004
        return None
    return Claim(parts[0], int(parts[1]), parts[2], parts[3])
