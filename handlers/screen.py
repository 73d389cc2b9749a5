"""A screen: a text and buttons, and how both become what Telegram is sent."""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from texts import Markup, lines, say_html

# Telegram refuses more than 64 bytes; ours stay below: token 8, and a few for subject, action and argument.
MOST_BYTES = 64
_SUBJECT = re.compile(r"([a-z]?)(0|[1-9][0-9]{0,17})")
# A message holds so many, after entities.
MOST_CHARACTERS = 4096
_LONGEST_NAME = 250
ONLY_TAPPED = frozenset({"agree", "give"})
"""Consents: a forward whose author hides looks like one's own words."""
_NOT_TYPED = ONLY_TAPPED | {"in"}
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Button:
    """One button. ``words`` say in plain mode what ``label`` says by signs.

    ``subject`` is what it is about: a programme's id, or a letter and an id as `handlers.dialogues` knows them; 0 is
    nothing. A ``lasting`` button works without a token, on messages that stay in the chat. One with a ``url`` opens
    that and tells us nothing.
    """

    label: str
    action: str
    argument: str = ""
    subject: int | str = 0
    words: str = ""
    lasting: bool = False
    url: str = ""

    @property
    def spoken(self) -> str:
        """What it is called in plain mode: its words, or its label without the signs around it."""
        return self.words or self.label.strip("‹›↑○● ") or self.label

    def payload(self, token: str, *, plain: bool) -> dict[str, str]:
        """Return the button as the Bot API takes it."""
        label = self.spoken if plain else self.label
        return {"text": label, "url": self.url} if self.url else {"text": label, "callback_data": self.data(token)}

    def data(self, token: str) -> str:
        """Return what Telegram gives back when it is tapped."""
        return f"{'' if self.lasting else token}.{self.subject}.{self.action}.{self.argument}"


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
            if not button.url and wanted in {bare(button.label), bare(button.words)}:
                return button
        return None

    def payload(self, token: str, language: str, *, plain: bool) -> dict[str, Any]:
        """Return the parameters of the Bot API's call, but for the chat."""
        text = self._with_words(language) if plain else self.text
        return message(text) | {
            "reply_markup": {
                "inline_keyboard": [[button.payload(token, plain=plain) for button in row] for row in self.rows]
            },
        }

    def _with_words(self, language: str) -> Markup:
        """Return the text with what can be typed, as far as a message holds it: the buttons say the rest."""
        text = self.spoken or self.text
        # The list says once how numbers are typed, instead of a line for each mark.
        typed = [button.spoken for button in self.buttons() if button.action not in _NOT_TYPED]
        while typed:
            whole = lines(text, "", say_html(language, "plain-you-can-type", words=" · ".join(typed)))
            if len(whole.plain()) <= MOST_CHARACTERS:
                return whole
            typed.pop()
        return text


def cut(text: str, longest: int) -> str:
    """Return as much of a text as there is room for (in characters), with a sign where it would go on."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def message(text: Markup) -> dict[str, Any]:
    """Return the parameters of the Bot API's call for a message without buttons, but for the chat."""
    return {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def bare(words: str) -> str:
    """Return words as they are compared with a button's: without signs and blanks, whatever their case."""
    return _SIGNS.sub("", words).casefold()


def folded(text: str) -> str:
    """Return text as it is compared: blanks, case and ways of writing the same letters make no difference.

    Only so much of it as a name may have: setting thousands of combining marks in order takes long.
    """
    return "".join(unicodedata.normalize("NFKC", text[:_LONGEST_NAME]).casefold().split())


@dataclass(frozen=True, slots=True)
class Claim:
    """What a tapped button claims to be; nothing of it is known to be true. ``kind`` is its subject's letter, or ""."""

    token: str
    kind: str
    subject: int
    action: str
    argument: str


def read_claim(data: str) -> Claim | None:
    """Read callback data as ours; ``None`` if no button of ours has ever held it."""
    parts = data.split(".", 3)
    # What we write is printable ASCII; anything else is forged: a lone half of a surrogate pair could not even be kept,
    # and below a line break a place keeps what was typed.
    if not (data.isascii() and data.isprintable()) or len(data) > MOST_BYTES or len(parts) != 4:  # noqa: PLR2004
        return None
    subject = _SUBJECT.fullmatch(parts[1])
    return None if subject is None else Claim(parts[0], subject[1], int(subject[2]), parts[2], parts[3])


def claim_of(button: Button, token: str) -> Claim:
    """Return what a tap on this button would claim: for whoever types its name."""
    claim = read_claim(button.data(token))
    assert claim is not None  # noqa: S101  (our own data: for the type checker)
    return claim
