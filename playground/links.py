"""Which addresses Telegram takes for links, in buttons and in texts."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.\-]*):")
_WEB = re.compile(
    r"^(?:https?://)?(?:[^\s/?#@]*@)?(?:\[[0-9a-fA-F:.]+\]|[^\s/?#:@.]+(?:\.[^\s/?#:@.]+)+)(?::\d{1,5})?(?:[/?#]\S*)?$",
    re.IGNORECASE,
)
_MENTION = re.compile(r"^tg://user\?id=(\d+)$")


def mentioned(url: str) -> int | None:
    """Return the account that a ``tg://user?id=`` link names."""
    match = _MENTION.match(url)
    return int(match.group(1)) if match else None


def mistake_in(url: str) -> str | None:
    """Return what the server says against ``url``; ``None`` if it takes it."""
    if not url:
        return "URL host is empty"
    scheme = _SCHEME.match(url)
    if scheme is not None and not url[scheme.end() :].lstrip("/")[:1]:
        return "URL host is empty"
    name = scheme.group(1).lower() if scheme else "http"
    if name in {"tg", "ton", "tonsite"}:
        return None
    if name not in {"http", "https"} and url[len(name) + 1 :].startswith("//"):
        return "Unsupported URL protocol"
    return None if _WEB.match(url) else "Wrong HTTP URL"


def payload_in(link: str, username: str) -> str | None:
    """Return what a deep link to the bot called ``username`` starts it with, ``""`` if nothing.

    ``None`` for a link that leads elsewhere. The playground's own ``/deep/…`` leads to the bot too.
    """
    try:
        address = urlsplit(link if "//" in link else f"https://{link}")
    except ValueError:
        return None
    if address.path.startswith("/deep/"):
        return unquote(address.path.removeprefix("/deep/"))
    here = address.hostname in {"t.me", "telegram.me"} and address.path[1:].lower() == username.lower()
    return parse_qs(address.query).get("start", [""])[0] if here else None


def is_link(url: str) -> bool:
    """Return whether the server makes a link of ``url``."""
    return mistake_in(url) is None
