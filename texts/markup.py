"""Text for Telegram's HTML: what is ours passes, everything else is escaped."""

import html
import re

from texts.foreign import tame

_special = re.compile('[&<>"]').search
_tags = re.compile("<[^>]*>")


class Markup(str):
    """HTML of our own making, safe to send as it is. Never wrap what a person wrote."""

    __slots__ = ()

    def plain(self) -> str:
        """Return the words without tags and entities."""
        return html.unescape(_tags.sub("", self))


class Escaped(str):
    """Somebody's text, ready for HTML, that still knows how it was written.

    Particles and selectors need the letters, not the entities.
    """

    __slots__ = ("raw",)

    raw: str


def escaped(text: str) -> str:
    """Return ``text`` tamed and escaped for text and quoted attributes; `Markup` as it is."""
    if isinstance(text, Markup):
        return text
    calm = tame(text)
    if not _special(calm):
        return calm
    # Telegram knows four named entities, and an apostrophe needs none of them.
    shown = Escaped(html.escape(calm, quote=False).replace('"', "&quot;"))
    shown.raw = calm
    return shown


def escape(text: str) -> Markup:
    """Return anybody's text as HTML that shows exactly that text."""
    return Markup(escaped(text))


def lines(*parts: str) -> Markup:
    """Join parts by line feeds; each is escaped unless it is `Markup`."""
    return Markup("\n".join(escaped(part) for part in parts))
