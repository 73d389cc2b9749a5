"""HTTP to the Bot API on aiohttp, in pools that do not wait for one another."""

import json
from collections.abc import AsyncGenerator, Mapping
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self
from urllib.parse import quote

import aiohttp
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.addresses import is_loopback
from bot.fate import NotSent, Unsure, decoded, refusal, result_of
from bot.wire import (
    CONNECT_SECONDS,
    IDLE_SECONDS,
    POOL_SECONDS,
    READ_SECONDS,
    WRITE_SECONDS,
    Connector,
    Upload,
    form_body,
    json_body,
    timeouts,
    trust,
)

if TYPE_CHECKING:
    from telegram._utils.types import ODVInput

AT_ONCE = 128
"""Connections of one pool, and so its calls at once."""

_PIECE: Final = 64 * 1024

_HEADERS: Final = {"Accept-Encoding": "identity", "User-Agent": BaseRequest.USER_AGENT}
_JSON_HEADERS: Final = {**_HEADERS, "Content-Type": "application/json"}


class Pool(BaseRequest):
    """One set of connections to the Bot API; also the request object of the library's ``Bot``.

    Its errors are the library's, with `NotSent` and `Unsure` for what happens on the way. None of them
    holds an address in its text, arguments or context, since every address holds the token.
    """

    __slots__ = ("_at_once", "_files", "_methods", "_prefix", "_proxy", "_read_seconds", "_session")

    def __init__(
        self,
        api_url: str,
        token: str,
        *,
        proxy: str | None = None,
        at_once: int = AT_ONCE,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._prefix = f"{api_url}/bot{token}/"
        self._files = f"{api_url}/file/bot{token}/"
        self._proxy = URL(proxy) if proxy else None
        self._at_once = at_once
        self._read_seconds = read_seconds
        self._methods: dict[str, URL] = {}
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_seconds

    async def initialize(self) -> None:
        """Make the session; no connection is opened yet. Idempotent."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=Connector(
                    limit=self._at_once,
                    keepalive_timeout=IDLE_SECONDS,
                    ttl_dns_cache=60,
                    ssl=trust() if self._prefix.startswith("https:") else True,
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=False,  # only MADANG_PROXY counts: what the operator reads there is what happens
            )

    async def shutdown(self) -> None:
        """Close all connections; calls under way end as `Unsure`, later ones as `NotSent`. Idempotent."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        *,
        files: Mapping[str, Upload] | None = None,
        read_seconds: float | None = None,
    ) -> Any:
        """Call a method with JSON values and return its JSON result; no object of the library is made.

        ``params``: objects and lists stay such, ``None`` is left out, a lone surrogate goes out as ``?``
        (the server would refuse the whole call). ``read_seconds``: how long the reply may take, by default
        the pool's own; a long poll adds its length.

        Raises:
            NotSent: it certainly had no effect.
            Unsure: it may have had one.
            TelegramError: the server refuses it, in the library's classes.
        """
        url = self._methods.get(method)
        if url is None:
            url = self._methods[method] = URL(self._prefix + method, encoded=True)
        given = {name: value for name, value in (params or {}).items() if value is not None}
        timeout = timeouts(read=self._read_seconds if read_seconds is None else read_seconds)
        body: bytes | aiohttp.FormData
        if files:
            body, headers = form_body(given, files), _HEADERS
        else:
            body, headers = json_body(given), _JSON_HEADERS
        return result_of(await self._exchange("POST", url, method, body, headers, timeout))

    async def download(self, path: str) -> AsyncGenerator[bytes, None]:
        """Yield the content of a file whose ``file_path`` `getFile` has just named, in pieces of up to 64 KB.

        To be closed by whoever stops in the middle (`contextlib.aclosing`). A connection that says nothing for 20 s
        is given up; a limit to the whole is the caller's.

        Raises:
            NotSent, Unsure: it ended on the way, or before what was promised; nothing is lost by asking again.
            TelegramError: the server refuses it; `EndPointNotFound` where the link has expired.
        """
        url = URL(self._files + quote(path), encoded=True)
        timeout = aiohttp.ClientTimeout(
            total=None, connect=POOL_SECONDS + CONNECT_SECONDS, sock_connect=CONNECT_SECONDS, sock_read=READ_SECONDS
        )
        if self._session is None:
            raise NotSent("the connections are closed")
        failure: TelegramError | None = None
        try:
            async with self._session.get(
                url, headers=_HEADERS, timeout=timeout, proxy=self._proxy, allow_redirects=False
            ) as response:
                if response.status == HTTPStatus.OK:
                    async for piece in response.content.iter_chunked(_PIECE):
                        yield piece
                else:
                    failure = refusal(response.status, await response.content.read(_PIECE), method="a file")
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError):
            failure = NotSent("MADANG_API_URL is not an address")
        except (aiohttp.ClientError, OSError, RuntimeError) as error:
            failure = Unsure(f"the connection broke ({type(error).__name__})")
        if failure is not None:
            raise failure  # out here it carries no context: aiohttp's errors hold the address

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: "ODVInput[float]" = BaseRequest.DEFAULT_NONE,
        write_timeout: "ODVInput[float]" = BaseRequest.DEFAULT_NONE,
        connect_timeout: "ODVInput[float]" = BaseRequest.DEFAULT_NONE,
        pool_timeout: "ODVInput[float]" = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send what the library's ``Bot`` asks for; a refusal is raised here, as `call` raises it."""
        timeout = timeouts(
            read=_seconds(read_timeout, self._read_seconds),
            write=_seconds(write_timeout, WRITE_SECONDS),
            connect=_seconds(connect_timeout, CONNECT_SECONDS),
            pool=_seconds(pool_timeout, POOL_SECONDS),
        )
        body: bytes | aiohttp.FormData | None = None
        headers = _HEADERS
        if request_data is not None and request_data.contains_files:
            uploads = {
                field: Upload(name, content, kind)
                for field, (name, content, kind) in request_data.multipart_data.items()
            }
            body = form_body(request_data.json_parameters, uploads)
        elif request_data is not None:
            body, headers = json_body(request_data.parameters), _JSON_HEADERS
        endpoint = url.rpartition("/")[2] if method == "POST" else "a file"
        return HTTPStatus.OK, await self._exchange(method, URL(url), endpoint, body, headers, timeout)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the reply's object; unlike the library's own, log none of what cannot be read."""
        return decoded(payload)

    async def _exchange(
        self,
        verb: str,
        url: URL,
        endpoint: str,
        body: bytes | aiohttp.FormData | None,
        headers: Mapping[str, str],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - it is aiohttp's description of four timeouts
    ) -> bytes:
        if self._session is None:
            raise NotSent("the connections are closed")
        status: int = HTTPStatus.OK
        try:
            async with self._session.request(
                verb,
                url,
                data=body,
                headers=headers,
                timeout=timeout,
                proxy=self._proxy,
                allow_redirects=False,  # nobody else is to see the token
            ) as response:
                status, payload = response.status, await response.read()
            failure = None if 200 <= status < 300 else refusal(status, payload, method=endpoint)  # noqa: PLR2004
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError):
            failure = NotSent("MADANG_API_URL is not an address")
        except (aiohttp.ClientError, OSError, RuntimeError) as error:
            failure = Unsure(f"the connection broke ({type(error).__name__})")
        if failure is not None:
            raise failure  # out here it carries no context: aiohttp's errors hold the address
        return payload


class Transport:
    """The process's connections: one pool for people, one for bulk, one for polling, one for fetching files."""

    def __init__(self, api_url: str, token: str, *, proxy: str | None = None) -> None:
        """Make the pools; ``api_url`` has no slash at its end. Loopback is never asked through the proxy."""
        if is_loopback(api_url):
            proxy = None
        self.people = Pool(api_url, token, proxy=proxy)
        self.bulk = Pool(api_url, token, proxy=proxy)
        self.polling = Pool(api_url, token, proxy=proxy, at_once=2)
        self.files = Pool(api_url, token, proxy=proxy, at_once=4)
        self.bot = Bot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=self.people,
            get_updates_request=self.polling,
        )
        """The library's Bot over the same pools, for what needs one (parsing updates, files).
        Not initialized: its ``initialize`` puts the token into an error's text."""

    async def __aenter__(self) -> Self:
        for pool in (self.people, self.bulk, self.polling, self.files):
            await pool.initialize()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pool in (self.files, self.polling, self.bulk, self.people):
            await pool.shutdown()


def ascii_text(update: object) -> str:
    """Return one raw update as JSON text in ASCII, for any database: a lone surrogate stays an escape."""
    return json.dumps(update, separators=(",", ":"))


def _seconds(given: "ODVInput[float]", default: float) -> float | None:
    return given if given is None or isinstance(given, int | float) else default
