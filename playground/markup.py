"""Reply markup: reading it, and the limits of keyboards."""

from __future__ import annotations

from dataclasses import dataclass

from playground.links import mistake_in
from playground.params import Json, Params
from playground.refusals import ApiError, bad

BUTTON_LIMIT = 100
ROW_LIMIT = 8
DATA_LIMIT = 64
"""Bytes of callback data."""
MARKUP_LIMIT = 10_240
"""Bytes of all texts, data and addresses of one keyboard, about."""

_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip
_FLAGS = ("remove_keyboard", "force_reply", "selective", "one_time_keyboard", "is_persistent", "resize_keyboard")


@dataclass(frozen=True, slots=True)
class Markup:
    """What stands under a message: an inline keyboard, or an order about the keyboard below the input line."""

    inline: Json | None = None
    reply: Json | None = None

    def check(self, *, private: bool = True) -> None:
        """Refuse what the server refuses only after it has found the chat, which is a ``private`` one or not.

        Raises:
            ApiError: ``BUTTON_DATA_INVALID``, ``REPLY_MARKUP_TOO_LONG`` and the like.
        """
        if self.inline is not None:
            _check(self.inline["inline_keyboard"])
        for button in (button for row in (self.reply or {}).get("keyboard", []) for button in row):
            if button.get("request_contact") and not private:
                raise bad("phone number can be requested in private chats only")

    def check_inline(self) -> None:
        """Refuse what cannot stand under a message that is there already; raises ``ApiError`` like ``check``."""
        if self.reply is not None:
            raise bad("inline keyboard expected")
        self.check()


_NOTHING = Markup()


def read(params: Params) -> Markup:
    """Return the ``reply_markup`` of a call.

    Raises:
        ApiError: what is no keyboard.
    """
    raw = params.thing("reply_markup", "can't parse reply keyboard markup JSON object")
    if raw is None:
        return _NOTHING
    if not isinstance(raw, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in raw:
        rows = [[_button(button) for button in row] for row in _rows(raw, "inline_keyboard")]
        rows = [row for row in rows if row]
        return Markup(inline={"inline_keyboard": rows}) if rows else _NOTHING
    for name in _FLAGS:
        if not isinstance(raw.get(name, False), bool):
            raise bad(f'field "{name}" must be of type Boolean')
    if "keyboard" in raw:
        rows = [[_reply_button(button) for button in row] for row in _rows(raw, "keyboard")]
        rows = [row for row in rows if row]
        placeholder = raw.get("input_field_placeholder", "")
        if not isinstance(placeholder, str):
            raise bad('field "input_field_placeholder" must be of type String')
        flags = {name: True for name in _FLAGS if raw.get(name)}
        return Markup(reply={"keyboard": rows, "placeholder": placeholder, **flags}) if rows else _NOTHING
    order = {name: True for name in ("remove_keyboard", "force_reply") if raw.get(name)}
    return Markup(reply=order) if order else _NOTHING


def _reply_button(raw: object) -> Json:
    if isinstance(raw, str):
        raw = {"text": raw}
    if not isinstance(raw, dict) or not isinstance(text := raw.get("text"), str):
        raise bad("can't parse keyboard button: KeyboardButton must be an Object")
    if not text:
        raise bad("keyboard button text must be non-empty")
    _utf8(text)
    asks = raw.get("request_contact", False)
    if not isinstance(asks, bool):
        raise bad('can\'t parse keyboard button: Field "request_contact" must be of type Boolean')
    return {"text": text, "request_contact": True} if asks else {"text": text}


def _rows(raw: Json, name: str) -> list[list[object]]:
    rows = raw[name]
    if not isinstance(rows, list):
        raise bad(f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad(f'field "{name}" must be an Array of Arrays')
    return rows


def _button(raw: object) -> Json:
    if not isinstance(raw, dict):
        raise _wrong("InlineKeyboardButton must be an Object")
    text = raw.get("text")
    if text is None:
        raise _wrong('Can\'t find field "text"')
    if not isinstance(text, str):
        raise _wrong('Field "text" must be of type String')
    data = raw.get("callback_data")
    if data and isinstance(data, str) and "url" not in raw:
        return {"text": text, "callback_data": data}
    actions = [name for name in _ACTIONS if raw.get(name) not in (None, "", False)]
    if "switch_inline_query" in raw or "switch_inline_query_current_chat" in raw:
        actions = actions or ["switch_inline_query"]
    if not actions:
        raise _wrong("Text buttons are unallowed in the inline keyboard")
    action = actions[0]
    value = raw.get(action)
    if action in {"url", "callback_data"} and not isinstance(value, str):
        raise _wrong(f'Field "{action}" must be of type String')
    return {"text": text, action: value}


def _wrong(what: str) -> ApiError:
    return bad(f"can't parse inline keyboard button: {what}")


def _check(rows: list[list[Json]]) -> None:
    size = count = 0
    for row in rows:
        count += len(row)
        if len(row) > ROW_LIMIT:
            raise bad("REPLY_MARKUP_TOO_LONG")
        for button in row:
            text = button["text"]
            if not text:
                raise bad("inline keyboard button text must be non-empty")
            size += len(_utf8(text))
            if (data := button.get("callback_data")) is not None:
                length = len(_utf8(data))
                if length > DATA_LIMIT:
                    raise bad("BUTTON_DATA_INVALID")
                size += length
            elif (url := button.get("url")) is not None:
                if mistake := mistake_in(url):
                    raise bad(f"inline keyboard button URL '{url}' is invalid: {mistake}")
                size += len(_utf8(url))
            elif "pay" in button or "callback_game" in button:
                raise bad("BUTTON_TYPE_INVALID")
    if count > BUTTON_LIMIT or size > MARKUP_LIMIT:
        raise bad("REPLY_MARKUP_TOO_LONG")


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise bad("strings must be encoded in UTF-8") from None
