"""What an announcement says, whether it can go out as it is, and who may let it.

What a second official approves is one digest over everything that matters: the words in every language, the picture,
the buttons, the audience, the time. Whatever is changed afterwards is another announcement.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import accumulate
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from participation.audience import Audience
from participation.refused import Refused
from participation.words import LANGUAGES

MOST_TEXT: Final = 4096
MOST_CAPTION: Final = 1024
"""Characters after formatting. Source: Telegram Bot API, sendMessage and sendPhoto."""
MOST_ENTITIES: Final = 100
MOST_BUTTONS: Final = 5
TAKEN_BACK_WITHIN: Final = timedelta(hours=48)
"""Source: Telegram Bot API, deleteMessage."""

State = Literal["draft", "proposed", "approved", "sending", "paused", "stopped", "done", "dropped"]
Work = Literal["send", "correct", "take-back"]

EntityKind = Literal[
    "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre",
    "text_link",
]  # fmt: skip


class Entity(BaseModel):
    """A stretch of formatted text; ``offset`` and ``length`` count UTF-16 units, as Telegram does."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: EntityKind
    offset: int
    length: int
    url: str | None = None
    language: str | None = None


class Words(BaseModel):
    """What is said in one language, as it was typed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    entities: tuple[Entity, ...] = ()


class Media(BaseModel):
    """A picture or a document that goes with it, by the id under which Telegram keeps it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["photo", "document"]
    file_id: str


class Content(BaseModel):
    """Words by language, Korean among them; a picture or document; the programmes that its buttons open."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: Mapping[str, Words] = {}
    media: Media | None = None
    programmes: tuple[int, ...] = ()

    def in_(self, language: str) -> Words:
        """Return the words in a language, else in Korean."""
        return self.words.get(language) or self.words[LANGUAGES[0]]

    def missing(self) -> tuple[str, ...]:
        """Return the languages whose people will read Korean."""
        return tuple(language for language in LANGUAGES if language not in self.words)


def digest(content: Content, audience: Audience, send_at: datetime | None, *, emergency: bool) -> str:
    """Return what is approved, as SHA-256 (hexadecimal): equal only if everything is."""
    said = {
        "content": content.model_dump(mode="json"),
        "audience": audience.canonical().model_dump(mode="json"),
        "send_at": None if send_at is None else send_at.timestamp(),
        "emergency": emergency,
    }
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def check_content(content: Content, known: Mapping[int, str]) -> None:
    """Check that Telegram will take it, in every language; ``known`` are the programmes there are, by id.

    Raises:
        Refused: ``announcement-empty``; ``announcement-korean-missing``; ``announcement-language-unknown``;
            ``announcement-too-long`` or ``announcement-caption-too-long`` with ``length``, ``max`` and ``language``;
            ``announcement-formatting`` with ``language``; ``announcement-buttons`` with ``max``;
            ``announcement-button-gone``.
    """
    if not content.words:
        raise Refused("announcement-empty")
    if LANGUAGES[0] not in content.words:
        raise Refused("announcement-korean-missing")
    if not set(content.words) <= set(LANGUAGES):
        raise Refused("announcement-language-unknown")
    for language, words in content.words.items():
        _check_words(words, language, caption=content.media is not None)
    if len(content.programmes) > MOST_BUTTONS:
        raise Refused("announcement-buttons", max=MOST_BUTTONS)
    if not set(content.programmes) <= set(known):
        raise Refused("announcement-button-gone")


def _check_words(words: Words, language: str, *, caption: bool) -> None:
    if not words.text.strip():
        raise Refused("announcement-empty")
    most = MOST_CAPTION if caption else MOST_TEXT
    if len(words.text) > most:
        key = "announcement-caption-too-long" if caption else "announcement-too-long"
        raise Refused(key, length=len(words.text), max=most, language=language)
    if len(words.entities) > MOST_ENTITIES or not all(_is_whole(words.text, words.entities)):
        raise Refused("announcement-formatting", language=language)


def _is_whole(text: str, entities: tuple[Entity, ...]) -> Iterator[bool]:
    """Yield for each entity whether it begins and ends between characters of the text, and has what it needs."""
    between = set(accumulate((2 if char > "\uffff" else 1 for char in text), initial=0))
    for entity in entities:
        inside = entity.length > 0 and {entity.offset, entity.offset + entity.length} <= between
        linked = (entity.type == "text_link") is (entity.url is not None)
        yield inside and linked and (entity.url is None or entity.url.startswith(("https://", "http://", "tg://")))


def needs_approval(people: int, threshold: int, *, emergency: bool) -> bool:
    """Tell whether a second official has to approve: from ``threshold`` people on, and whatever is an emergency."""
    return emergency or people >= threshold


def check_approve(proposed: str | None, seen: str, *, author: int, by: int, invited: bool) -> None:
    """Let a second official approve exactly what they have seen.

    ``proposed`` and ``seen`` are digests; ``invited`` tells whether one of the two has invited the other to a role.

    Raises:
        Refused: ``announcement-not-proposed``; ``announcement-changed``; ``announcement-own``;
            ``announcement-invited``.
    """
    if proposed is None:
        raise Refused("announcement-not-proposed")
    if by == author:
        raise Refused("announcement-own")
    if invited:
        raise Refused("announcement-invited")
    if proposed != seen:
        raise Refused("announcement-changed")


def joined(first: Words, second: Words) -> Words:
    """Return two parts of one text as the text they were: Telegram has cut it between two lines or words."""
    units = len(f"{first.text}\n".encode("utf-16-le", "surrogatepass")) // 2
    moved = tuple(entity.model_copy(update={"offset": entity.offset + units}) for entity in second.entities)
    return Words(text=f"{first.text}\n{second.text}", entities=(*first.entities, *moved))
