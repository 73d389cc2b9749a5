"""What Telegram takes of a message, checked on every payload that a test's chat delivers."""

import html
import json
import re
from typing import Any

MOST_CHARACTERS = 4096
MOST_CAPTION = 1024
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_DATA_BYTES = 64
MOST_MARKUP_BYTES = 10_000
MOST_IN_AN_ANSWER = 200

_TAG = re.compile(r"<(/?)(b|i|code|blockquote)(?: expandable)?>")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);")


def shown(text: str) -> str:
    """Return HTML as a person sees it.

    Fails where Telegram would: on a tag or an entity that it does not know, or that is not closed.
    """
    opened: list[str] = []
    for closing, tag in _TAG.findall(text):
        if closing:
            assert opened.pop() == tag
        else:
            opened.append(tag)
    assert opened == []
    bare = _TAG.sub("", text)
    assert "<" not in bare
    assert "&" not in _ENTITY.sub("", bare)
    return html.unescape(bare)


def as_read(payload: dict[str, Any]) -> str:
    """Return a message's words as a person sees them: HTML, or text with its formatting beside it."""
    words: str = payload.get("text") or payload.get("caption") or ""
    if payload.keys() & {"entities", "caption_entities"}:
        assert "parse_mode" not in payload
        return words
    assert not words or payload["parse_mode"] == "HTML"
    return shown(words)


def within_limits(payload: dict[str, Any]) -> None:
    """Fail where Telegram would refuse a message."""
    json.dumps(payload, ensure_ascii=False).encode()
    text = as_read(payload)
    if "make" in payload:  # a file may go without words
        assert len(text) <= MOST_CAPTION
    else:
        assert len(text.strip()) >= 1, "empty"
        most = MOST_CAPTION if "caption" in payload else MOST_CHARACTERS
        assert len(text) <= most, len(text)
    markup = payload.get("reply_markup", {})
    if "keyboard" in markup:
        assert all(button["text"].strip() for row in markup["keyboard"] for button in row)
    rows = markup.get("inline_keyboard", [])
    assert sum(map(len, rows)) <= MOST_BUTTONS
    for row in rows:
        assert 1 <= len(row) <= MOST_IN_A_ROW
        for button in row:
            assert button["text"].strip()
            if "url" in button:
                assert button["url"].startswith("https://")
            else:
                assert 1 <= len(button["callback_data"].encode()) <= MOST_DATA_BYTES
    size = len(json.dumps(markup, ensure_ascii=False).encode())
    assert size <= MOST_MARKUP_BYTES, size
