"""Serves the chat page: files of one folder, by plain names, under a strict policy."""

from __future__ import annotations

import re
from pathlib import Path

from aiohttp import web

from playground.door import HEADERS

FOLDER = Path(__file__).parent / "page"
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,80}")
_KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
}


def answer(request: web.BaseRequest) -> web.Response:
    """Answer ``/``, ``/deep/<payload>`` and ``/page/<file>``."""
    path = request.path
    if path == "/" or path.startswith("/deep/"):
        name = "index.html"
    elif path == "/favicon.ico":
        name = "favicon.ico"
    else:
        name = path.removeprefix("/page/")
    kind = _KINDS.get(Path(name).suffix)
    file = FOLDER / name
    if request.method not in {"GET", "HEAD"} or kind is None or not _NAME.fullmatch(name) or not file.is_file():
        return web.Response(status=404, text="Not found", headers=HEADERS)
    charset = "utf-8" if kind.startswith("text/") else None
    return web.Response(body=file.read_bytes(), content_type=kind, charset=charset, headers=HEADERS)
