"""Entities of a text: those a caller gives, and those Telegram finds by itself."""

from __future__ import annotations

import re

from playground import html
from playground.links import mistake_in
from playground.params import Json, Params, whole
from playground.refusals import bad
from playground.wording import RAW_LIMIT, clean, trim, utf16

KNOWN = frozenset({
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline",
    "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention",
    "custom_emoji",
})  # fmt: skip
_FOUND_BY_ITSELF = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})
_CLOSED = frozenset({"code", "pre", "text_link", "text_mention"})
_HINT = re.compile(r"[/@#.]")
_FINDING = re.compile(
    r"(?P<email>(?<![\w.+@-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,})"
    r"|(?P<url>(?<![\w@])(?:https?://[^\s<>\"']*[^\s<>\"'.,;:!?()]"
    r"|(?:[a-zA-Z0-9-]+\.)+(?:com|org|net|kr|me|io|dev|info|edu|gov|eu)\b(?:/[^\s<>\"']*[^\s<>\"'.,;:!?()])?))"
    r"|(?P<bot_command>(?<![\w/<>@])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<mention>(?<!\w)@[a-zA-Z0-9_]{3,32}(?!\w))"
    r"|(?P<hashtag>(?<![\w#])#(?=\w*[^\W\d_])\w{1,256})"
)


def found(text: str, given: list[Json]) -> list[Json]:
    """Return ``given`` and what Telegram finds in ``text`` outside code and links, in order."""
    if _HINT.search(text) is None:
        return given
    closed = [(e["offset"], e["offset"] + e["length"]) for e in given if e["type"] in _CLOSED]
    entities = list(given)
    ascii_only = text.isascii()
    for match in _FINDING.finditer(text):
        start = match.start() if ascii_only else utf16(text[: match.start()])
        length = utf16(match.group())
        if any(start < end and start + length > begin for begin, end in closed):
            continue
        entities.append({"type": match.lastgroup, "offset": start, "length": length})
    if len(entities) > len(given):
        entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return entities


def formatted(params: Params, field: str = "text", entities_field: str = "entities") -> tuple[str, list[Json]]:
    """Return the text of a call and its entities, cleaned and trimmed, as the server keeps them.

    Raises:
        ApiError: a parse mode, markup or entity that the server refuses.
    """
    source = params.text(field)
    if len(source) > RAW_LIMIT:
        raise bad("text is too long")
    mode = params.text("parse_mode").lower()
    if mode == "html":
        text, entities = html.parse(source)
    elif mode in {"", "none"}:
        text, entities = source, _given(params.thing(entities_field, "can't parse entities JSON object"), source)
    else:
        # The server knows two Markdown dialects as well; the bot writes HTML, so they are refused here.
        raise bad("unsupported parse_mode")
    text, entities = trim(*clean(text, entities))
    return text, found(text, entities)


def _given(raw: object, text: str) -> list[Json]:
    if not isinstance(raw, list) or not raw:
        return []
    entities: list[Json] = []
    end = utf16(text)
    for entity in raw:
        read = _entity(entity)
        if read is None:
            continue
        offset, length = read["offset"], read["length"]
        if offset < 0 or offset > 1_000_000:
            raise bad(f"receive an entity with incorrect offset {offset}")
        if length < 0 or length > 1_000_000:
            raise bad(f"receive an entity with incorrect length {length}")
        if offset >= end:
            raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + length > end:
            raise bad(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
                f"at UTF-16 offset {offset + length}"
            )
        if length:
            entities.append(read)
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return entities


def _entity(raw: object) -> Json | None:
    if not isinstance(raw, dict):
        raise bad("can't parse MessageEntity: MessageEntity must be an Object")
    kind = str(raw.get("type"))
    for name in ("offset", "length"):
        if name not in raw:
            raise bad(f"can't parse MessageEntity: Can't find field \"{name}\"")
        if not isinstance(raw[name], int):
            raise bad(f'can\'t parse MessageEntity: Field "{name}" must be of type Number')
    if kind not in KNOWN:
        raise bad("can't parse MessageEntity: Unsupported type specified")
    if kind in _FOUND_BY_ITSELF:
        return None
    entity: Json = {"type": kind, "offset": raw["offset"], "length": raw["length"]}
    needed = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}.get(kind)
    if needed is not None:
        if needed not in raw:
            raise bad(f"can't parse MessageEntity: Can't find field \"{needed}\"")
        entity[needed] = raw[needed]
    if kind == "text_mention" and (not isinstance(raw["user"], dict) or whole(raw["user"].get("id")) is None):
        raise bad("can't parse MessageEntity: Can't find field \"id\"")
    if kind == "text_link" and (mistake := mistake_in(str(raw["url"]))):
        raise bad(f"entity URL '{raw['url']}' is invalid: {mistake}")
    if kind == "pre" and raw.get("language"):
        entity["language"] = raw["language"]
    return entity
