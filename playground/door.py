"""Who may come in: only this machine, under its own name, and no other site's pages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiohttp import web

from playground.polling import is_loopback

if TYPE_CHECKING:
    from collections.abc import Mapping

# Pictures may also be blobs: those that a person is about to send are shown to them first.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def refusal(request: web.BaseRequest) -> str | None:
    """Return why ``request`` may not come in; ``None`` if it may.

    A foreign ``Host`` means that a name was pointed at this machine (DNS rebinding); a foreign ``Origin`` that another
    site's page sends. A POST of anything but JSON must show that it comes from our own page, because browsers send
    plain forms across sites without asking.
    """
    host = request.headers.get("Host", "")
    if not _is_here(f"//{host}"):
        return "this address answers only to its own name"
    origin = request.headers.get("Origin")
    own = origin is not None and origin == f"http://{host}"
    if origin is not None and not own:
        return "this address answers only its own page"
    if request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"} and not _is_visit(request):
        return "this address answers only its own page"
    if request.path.startswith(("/bot", "/file/")):
        return None
    if request.method == "POST" and not own and request.content_type != "application/json":
        return "JSON is expected"
    return None


def _is_visit(request: web.BaseRequest) -> bool:
    """Return whether someone follows a link to the page, which any site may set."""
    page = request.path == "/" or request.path.startswith("/deep/")
    return page and request.method == "GET" and request.headers.get("Sec-Fetch-Mode") == "navigate"


def _is_here(address: str) -> bool:
    try:
        return is_loopback(urlsplit(address).hostname or "")
    except ValueError:
        return False


def check_host(host: str) -> None:
    """Refuse to listen anywhere but on loopback; raises ``ValueError``."""
    if not is_loopback(host):
        raise ValueError(f"the playground listens on loopback only, not on {host}")


def forbidden(why: str) -> web.Response:
    """Return a 403 that says why."""
    return web.json_response({"error": why}, status=403, headers=HEADERS)
