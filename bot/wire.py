"""What a call looks like on the wire: connections, timeouts, bodies, certificates."""

import errno
import os
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from json import JSONEncoder
from typing import IO, TYPE_CHECKING, Any

import aiohttp
import certifi

from bot.fate import NotSent

if TYPE_CHECKING:
    from aiohttp.client import ClientRequest
    from aiohttp.connector import Connection
    from aiohttp.tracing import Trace

POOL_SECONDS = 10.0
CONNECT_SECONDS = 10.0
WRITE_SECONDS = 20.0
READ_SECONDS = 20.0

IDLE_SECONDS = 50.0
"""How long an unused connection is kept.

Long enough that a person who reads for half a minute waits for no new TLS handshake; below the 75 s of common
servers, for a call on a connection that is just being closed ends as unsure.
"""

_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes with a call: its name as people will see it, its bytes, its media type."""

    name: str
    content: bytes | IO[bytes]
    media_type: str = "application/octet-stream"


class Connector(aiohttp.TCPConnector):
    """Connections of aiohttp, in which whatever goes wrong before there is one is `NotSent`.

    aiohttp writes the request only after this returns, so nothing has to be guessed from the kind of error.
    """

    async def connect(
        self,
        req: "ClientRequest",
        traces: "list[Trace]",
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - aiohttp's own
    ) -> "Connection":
        try:
            return await super().connect(req, traces, timeout)
        except TimeoutError:
            reason = "no connection in time"
        except (aiohttp.ClientError, OSError, RuntimeError) as error:
            reason = f"no connection ({_named(error)})"
        raise NotSent(reason)


def json_body(params: Mapping[str, Any]) -> bytes:
    """Return JSON in UTF-8; a lone surrogate becomes ``?``, since the server would refuse all over it."""
    return _encode(params).encode("utf-8", "replace")


def timeouts(
    *,
    read: float | None,
    write: float | None = WRITE_SECONDS,
    connect: float | None = CONNECT_SECONDS,
    pool: float | None = POOL_SECONDS,
) -> aiohttp.ClientTimeout:
    """Return aiohttp's timeouts for the library's four; ``None`` waits for ever.

    aiohttp has none for writing, so it is part of the total, which can only pass once a connection is there.
    """
    until_connected = None if pool is None or connect is None else pool + connect
    total = None
    if until_connected is not None and write is not None and read is not None:
        total = until_connected + write + read
    return aiohttp.ClientTimeout(total=total, connect=until_connected, sock_connect=connect, sock_read=read)


def form_body(params: Mapping[str, Any], files: Mapping[str, Upload]) -> aiohttp.FormData:
    """Return a multipart body; names of files go out in plain UTF-8, since the server does not unquote."""
    form = aiohttp.FormData(quote_fields=False)
    for name, value in params.items():
        text = value if isinstance(value, str) else _encode(value)
        form.add_field(name, text.encode("utf-8", "replace").decode())
    for name, file in files.items():
        # Bytes become a stream: aiohttp warns of large plain bytes, which it would write in one go.
        content = BytesIO(file.content) if isinstance(file.content, bytes) else file.content
        form.add_field(name, content, filename=_one_line(file.name), content_type=file.media_type)
    return form


def _one_line(name: str) -> str:
    return "".join(sign if sign.isprintable() else "_" for sign in name)


def _named(error: BaseException) -> str:
    """Return the kind of connection error and the system's short name of it: no text, no address."""
    code = getattr(error, "errno", None)
    symbol = errno.errorcode.get(code) if isinstance(code, int) else None
    return f"{type(error).__name__}, {symbol}" if symbol else type(error).__name__


def trust() -> ssl.SSLContext:
    """Return TLS with verification: the system's certificates, and the library's bundle beside them.

    A slim container and python.org's Python on macOS have none of their own; an office behind an inspecting
    proxy has one more in its system. Whoever sets SSL_CERT_FILE or SSL_CERT_DIR gets exactly that.
    """
    context = ssl.create_default_context()
    if not (os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR")):
        context.load_verify_locations(certifi.where())
    return context
