"""Telegram's HTML: the tags it knows, the entities they become, and the words in which it refuses the rest.

Source: Bot API, "HTML style"; the error texts and byte offsets are those of the server (TDLib's own test tables).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from playground.html_cursor import SPACES, Cursor
from playground.links import is_link, mentioned
from playground.params import Json
from playground.wording import utf16

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_SPECIAL = re.compile("[<&]")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    begun: int


class _Reader(Cursor):
    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.out: list[str] = []
        self.units = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def emit(self, text: str) -> None:
        self.out.append(text)
        self.units += utf16(text)

    def start_tag(self) -> None:
        begun = self.at
        self.at += 1
        tag = self.until(SPACES + ">").lower()
        if not self.peek():
            raise self.wrong(f"Unclosed start tag at byte offset {self.byte(begun)}")
        if tag not in TAGS:
            raise self.wrong(f'Unsupported start tag "{tag}" at byte offset {self.byte(begun)}')
        argument = ""
        while True:
            self.skip_spaces()
            if self.peek() == ">":
                break
            name, value = self.attribute(tag, begun)
            argument = _argument(tag, name, value, argument)
        self.at += 1
        if tag == "span" and argument != "spoiler":
            raise self.wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {self.byte(begun)}')
        if tag == "tg-emoji" and not re.fullmatch(r"[1-9][0-9]{0,18}", argument):
            raise self.wrong("Invalid custom emoji identifier specified")
        self.open.append(_Open(tag, argument, self.units, len(self.out)))

    def end_tag(self) -> None:
        begun = self.at
        self.at += 2
        if not self.open:
            raise self.wrong(f"Unexpected end tag at byte offset {self.byte(begun)}")
        name = self.until(SPACES + ">").lower()
        self.skip_spaces()
        if self.peek() != ">":
            raise self.wrong(f"Unclosed end tag at byte offset {self.byte(begun)}")
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            raise self.wrong(
                f'Unmatched end tag at byte offset {self.byte(begun)}, expected "</{opened.tag}>", found "</{name}>"'
            )
        self.close(opened)

    def close(self, opened: _Open) -> None:
        length = self.units - opened.offset
        if not length:
            return
        entity: Json = {"type": TAGS[opened.tag], "offset": opened.offset, "length": length}
        last = self.entities[-1] if self.entities else None
        if opened.tag == "pre" and last is not None and last["type"] == "code":
            if (last["offset"], last["length"]) == (opened.offset, length):
                self.entities.pop()
                if language := last.get("language"):
                    entity["language"] = language
        elif opened.tag == "code" and opened.argument:
            # Only a code block may name its language: what stays outside <pre> loses it at the end.
            entity["language"] = opened.argument
        elif opened.tag == "a":
            url = opened.argument or "".join(self.out[opened.begun :])
            if (user := mentioned(url)) is not None:
                entity |= {"type": "text_mention", "user": {"id": user}}
            elif is_link(url):
                entity["url"] = url
            else:
                return
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = opened.argument
        self.entities.append(entity)


def _argument(tag: str, name: str, value: str | None, before: str) -> str:
    if tag == "blockquote" and name == "expandable":
        return "expandable"
    if value is None:
        return before
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id")}:
        return value
    if tag == "code" and name == "class" and value.startswith("language-"):
        return value.removeprefix("language-")
    if tag == "span" and name == "class" and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return before


def parse(source: str) -> tuple[str, list[Json]]:
    """Return the plain text and its entities (UTF-16 units), outermost first.

    Raises:
        ApiError: ``can't parse entities: …``, with the byte offset where the server names one.
    """
    if _SPECIAL.search(source) is None:
        return source, []
    reader = _Reader(source)
    while True:
        special = _SPECIAL.search(source, reader.at)
        stop = special.start() if special else len(source)
        if stop > reader.at:
            reader.emit(source[reader.at : stop])
            reader.at = stop
        if special is None:
            break
        if source[stop] == "&":
            char = reader.reference()
            if char is None:
                reader.at += 1
                char = "&"
            reader.emit(char)
        elif source.startswith("</", stop):
            reader.end_tag()
        else:
            reader.start_tag()
    if reader.open:
        raise reader.wrong(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    for entity in reader.entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    reader.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(reader.out), reader.entities
