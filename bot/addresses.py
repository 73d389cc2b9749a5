"""Which addresses the bot talks to: checked, and never quoted."""

import ipaddress
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError


def is_loopback(url: str) -> bool:
    """Tell whether an address names this very machine, so that nobody can listen on the way to it."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def api_url(text: str) -> str:
    """Return the address without slashes at its end: https, or http on this machine, and no more."""
    url = text.rstrip("/")
    parts = urlsplit(url)
    if (
        not parts.hostname
        or parts.port == 0  # reading it also refuses a port that is none
        or parts.username is not None
        or parts.query
        or parts.fragment
        or parts.path.endswith("/bot")
        or not (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(url)))
    ):
        raise ValueError
    return url


def check_proxy(url: str) -> None:
    """Raise ``ValueError`` unless this is an HTTP proxy; of its kinds aiohttp speaks no other."""
    parts = urlsplit(url)
    if parts.scheme.startswith("socks"):
        raise PydanticCustomError("proxy-socks", "no SOCKS")
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.port == 0:
        raise ValueError
