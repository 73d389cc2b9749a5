import asyncio
import datetime as dt
import json
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import aclosing
from io import BytesIO
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from telegram import InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot import wire
from bot.fate import NotSent, Unsure, may_have_arrived, seconds_to_wait
from bot.transport import Pool, Transport, ascii_text
from bot.wire import Upload
from tests.bot import wires
from tests.bot.wires import TOKEN, Answering


@pytest.fixture
async def server() -> AsyncIterator[Answering]:
    async with wires.answering() as it:
        yield it


@pytest.fixture
async def transport(server: Answering) -> AsyncIterator[Transport]:
    async with Transport(server.url, TOKEN) as it:
        yield it


async def failure_at(url: str, *, proxy: str | None = None, read_seconds: float = 5.0) -> TelegramError:
    pool = Pool(url, TOKEN, proxy=proxy, read_seconds=read_seconds)
    async with pool:
        with pytest.raises(TelegramError) as caught:
            await pool.call("sendMessage", {"chat_id": 1, "text": "안녕하세요"})
    assert_tells_nothing(caught.value)
    return caught.value


def assert_tells_nothing(error: BaseException) -> None:
    """Neither the error nor anything that hangs on it names the token or an address."""
    assert error.__cause__ is None
    assert error.__context__ is None
    for text in (str(error), repr(error), repr(error.args), repr(vars(error))):
        assert "secret" not in text
        assert "://" not in text
        assert "127.0.0.1" not in text


async def test_a_call_sends_json_values_and_returns_the_json_result(server: Answering, transport: Transport) -> None:
    server.body = b'{"ok":true,"result":{"message_id":7}}'
    keyboard = {"inline_keyboard": [[{"text": "①", "callback_data": "t:in:1"}]]}

    result = await transport.people.call(
        "sendMessage", {"chat_id": 1, "text": "가나다", "reply_markup": keyboard, "parse_mode": None}
    )

    assert result == {"message_id": 7}
    (seen,) = server.seen
    assert seen.path == f"/bot{TOKEN}/sendMessage"
    assert seen.json == {"chat_id": 1, "text": "가나다", "reply_markup": keyboard}


async def test_a_lone_surrogate_does_not_spoil_the_call(server: Answering, transport: Transport) -> None:
    await transport.people.call("sendMessage", {"chat_id": 1, "text": "a\ud83db 😀"})

    assert server.seen[0].json == {"chat_id": 1, "text": "a?b 😀"}


async def test_raw_updates_come_as_they_are_and_keep_as_ascii(server: Answering, transport: Transport) -> None:
    server.body = rb'{"ok":true,"result":[{"update_id":1,"message":{"text":"\ud83d \uc548","n":1.0}}]}'

    (update,) = await transport.polling.call("getUpdates", {"offset": 0})

    assert update == {"update_id": 1, "message": {"text": "\ud83d 안", "n": 1.0}}
    text = ascii_text(update)
    assert text.isascii()
    assert json.loads(text) == update


@pytest.mark.parametrize(
    ("status", "description", "parameters", "kind"),
    [
        (400, "Bad Request: message is not modified", {}, BadRequest),
        (400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -1001}, ChatMigrated),
        (401, "Unauthorized", {}, InvalidToken),
        (403, "Forbidden: bot was blocked by the user", {}, Forbidden),
        (404, "Not Found", {}, EndPointNotFound),
        (409, "Conflict: terminated by other getUpdates request", {}, Conflict),
        (413, "Request Entity Too Large", {}, BadRequest),
        (429, "Too Many Requests: retry after 5", {"retry_after": 5}, RetryAfter),
        (429, "Too Many Requests", {}, RetryAfter),
        (500, "Internal Server Error", {}, Unsure),
        (502, "Bad Gateway", {}, Unsure),
        (301, "Moved", {}, Unsure),
    ],
)
async def test_a_refusal_has_the_librarys_class_by_either_way(
    server: Answering,
    transport: Transport,
    status: int,
    description: str,
    parameters: dict[str, object],
    kind: type[TelegramError],
) -> None:
    server.refuse(status, description, **parameters)

    with pytest.raises(TelegramError) as by_call:
        await transport.people.call("sendMessage", {"chat_id": 1, "text": "a"})
    with pytest.raises(TelegramError) as by_library:
        await transport.bot.send_message(1, "a")

    assert type(by_call.value) is kind
    assert type(by_library.value) is kind
    assert str(by_call.value) == str(by_library.value)
    assert_tells_nothing(by_call.value)


async def test_the_description_is_the_librarys_and_recognisable(server: Answering, transport: Transport) -> None:
    server.refuse(400, "Bad Request: message is not modified: specified new message content")

    with pytest.raises(BadRequest, match="Message is not modified"):
        await transport.people.call("editMessageText", {})


@pytest.mark.parametrize(("given", "seconds"), [(5, 5.0), (10800, 10800.0), (0, 1.0), (None, 1.0), ("x", 1.0)])
async def test_a_429_says_how_long_to_wait(
    server: Answering, transport: Transport, given: object, seconds: float
) -> None:
    server.refuse(429, "Too Many Requests", retry_after=given)

    with pytest.raises(RetryAfter) as caught:
        await transport.people.call("sendMessage")

    assert seconds_to_wait(caught.value) == seconds


async def test_a_404_on_get_me_means_the_token(server: Answering, transport: Transport) -> None:
    server.refuse(404, "Not Found")

    with pytest.raises(InvalidToken):
        await transport.people.call("getMe")


@pytest.mark.parametrize(
    "body", [b"", b"<html>who are you?</html>", b"[1]", b"\xff\xfe", b'{"ok":true}', b"[" * 100_000]
)
async def test_a_success_that_cannot_be_read_is_unsure(
    server: Answering, transport: Transport, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    server.body = body

    with pytest.raises(Unsure) as caught:
        await transport.people.call("sendMessage")

    assert_tells_nothing(caught.value)
    assert caplog.text == ""


async def test_a_refusal_inside_a_success_is_a_refusal(server: Answering, transport: Transport) -> None:
    server.refuse(403, "Forbidden: user is deactivated")
    server.status = 200

    with pytest.raises(Forbidden):
        await transport.people.call("sendMessage")


@pytest.mark.parametrize("misbehave", [wires.hang_up, wires.reset, wires.half, wires.babble])
async def test_what_breaks_after_the_call_was_written_is_unsure(misbehave: wires.Handle) -> None:
    async with wires.raw(misbehave) as url:
        assert type(await failure_at(url)) is Unsure


async def test_a_reply_that_does_not_come_in_time_is_unsure(server: Answering) -> None:
    server.pause = 5

    assert type(await failure_at(server.url, read_seconds=0.05)) is Unsure
    assert len(server.seen) == 1


async def test_where_nobody_listens_nothing_is_sent() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]

    error = await failure_at(f"http://127.0.0.1:{port}")

    assert type(error) is NotSent
    assert "ECONNREFUSED" in str(error)


async def test_a_name_nobody_knows_is_not_sent() -> None:
    assert type(await failure_at("https://nowhere.invalid")) is NotSent


async def test_a_server_without_tls_is_not_sent(server: Answering) -> None:
    assert type(await failure_at(server.url.replace("http:", "https:"))) is NotSent
    assert server.seen == []


async def test_a_server_whose_certificate_nobody_signed_is_not_sent(tmp_path: Path) -> None:
    secure = TestServer(web.Application(), scheme="https")
    await secure.start_server(ssl=self_signed(tmp_path))
    try:
        assert type(await failure_at(f"https://localhost:{secure.port}")) is NotSent
    finally:
        await secure.close()


async def test_a_proxy_that_refuses_the_tunnel_leaves_nothing_sent(server: Answering) -> None:
    server.status = 407

    error = await failure_at("https://api.telegram.org", proxy=server.url)

    assert type(error) is NotSent


async def test_a_call_that_finds_no_free_connection_is_not_sent(
    server: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient = {**(wire.timeouts.__kwdefaults__ or {}), "pool": 0.05, "connect": 0.05}
    monkeypatch.setattr(wire.timeouts, "__kwdefaults__", impatient)
    server.pause = 0.5
    async with Pool(server.url, TOKEN, at_once=1) as pool:
        calls = (pool.call("sendMessage"), pool.call("sendMessage"))
        results: list[object] = await asyncio.gather(*calls, return_exceptions=True)

    assert results[0] is True
    assert type(results[1]) is NotSent
    assert len(server.seen) == 1


async def test_a_pool_that_is_closed_sends_nothing(server: Answering) -> None:
    pool = Pool(server.url, TOKEN)
    async with pool:
        pass

    with pytest.raises(NotSent):
        await pool.call("getMe")


async def test_nobody_else_is_told_the_token_by_a_redirect(server: Answering, transport: Transport) -> None:
    async with wires.answering() as elsewhere:
        server.status, server.headers = 307, {"Location": elsewhere.url}
        with pytest.raises(Unsure):
            await transport.people.call("getMe")

        assert elsewhere.seen == []


async def test_a_long_poll_keeps_nobody_waiting(server: Answering, transport: Transport) -> None:
    server.pause = 5
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(transport.polling.call("getUpdates"))
        bulk = [group.create_task(transport.bulk.call("sendMessage")) for _ in range(200)]
        while server.busy < 129:  # noqa: ASYNC110 - the server counts for itself
            await asyncio.sleep(0.01)
        server.pause = 0
        assert await transport.people.call("sendMessage") is True
        for task in (poll, *bulk):
            task.cancel()


async def test_a_pool_makes_128_calls_at_once_and_no_more(server: Answering, transport: Transport) -> None:
    server.pause = 0.2

    await asyncio.gather(*(transport.people.call("sendMessage") for _ in range(200)))

    assert server.busiest == 128


async def test_files_go_out_with_their_korean_names(server: Answering, transport: Transport) -> None:
    content = b"x" * 3_000_000  # more than aiohttp takes in one go without a warning

    await transport.people.call(
        "sendDocument",
        {"chat_id": 1, "caption": "안내", "reply_markup": {"inline_keyboard": []}},
        files={"document": Upload('신청서 "1"\r\n.pdf', content, "application/pdf")},
    )

    (seen,) = server.seen
    assert seen.headers["Content-Type"].startswith("multipart/form-data")
    assert 'filename="신청서 \\"1\\"__.pdf"'.encode() in seen.body
    assert "안내".encode() in seen.body
    assert b'{"inline_keyboard":[]}' in seen.body
    assert content in seen.body


async def test_the_librarys_own_uploads_go_the_same_way(server: Answering, transport: Transport) -> None:
    server.body = b'{"ok":true,"result":{"message_id":7,"date":1,"chat":{"id":1,"type":"private"}}}'

    await transport.bot.send_document(1, InputFile(BytesIO(b"inhalt"), filename="안내.txt"), caption="가")

    (seen,) = server.seen
    assert 'filename="안내.txt"'.encode() in seen.body
    assert b"inhalt" in seen.body


async def test_the_library_downloads_a_file(server: Answering, transport: Transport) -> None:
    server.body = b'{"ok":true,"result":{"file_id":"a","file_unique_id":"b","file_path":"documents/1"}}'
    file = await transport.bot.get_file("a")
    server.body = b"\x00\xff inhalt"

    assert bytes(await file.download_as_bytearray()) == b"\x00\xff inhalt"
    assert server.seen[-1].path == f"/file/bot{TOKEN}/documents/1"


async def downloaded(pool: Pool, path: str = "documents/file_1.pdf") -> bytes:
    return b"".join([piece async for piece in pool.download(path)])


async def test_a_file_comes_in_pieces(server: Answering, transport: Transport) -> None:
    server.body = bytes(range(256)) * 1000

    pieces = [piece async for piece in transport.files.download("documents/신청서 1.pdf")]

    assert b"".join(pieces) == server.body
    assert max(map(len, pieces)) <= 64 * 1024
    assert server.seen[0].path == f"/file/bot{TOKEN}/documents/%EC%8B%A0%EC%B2%AD%EC%84%9C%201.pdf"


@pytest.mark.parametrize(
    ("status", "kind"), [(404, EndPointNotFound), (401, InvalidToken), (429, RetryAfter), (500, Unsure), (302, Unsure)]
)
async def test_a_file_that_is_refused_has_the_librarys_class(
    server: Answering, transport: Transport, status: int, kind: type[TelegramError]
) -> None:
    server.refuse(status, "Some Refusal")

    with pytest.raises(TelegramError) as refused:
        await downloaded(transport.files)

    assert type(refused.value) is kind
    assert_tells_nothing(refused.value)


async def ends_early(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + b"x" * 1000)
    await writer.drain()
    writer.close()


async def says_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.close()


@pytest.mark.parametrize("misbehave", [ends_early, says_nothing])
async def test_a_file_that_breaks_on_the_way_is_unsure(misbehave: wires.Handle) -> None:
    async with wires.raw(misbehave) as url, Pool(url, TOKEN) as pool:
        with pytest.raises(Unsure) as broken:
            await downloaded(pool)
        assert_tells_nothing(broken.value)


async def test_whoever_has_enough_of_a_file_stops(server: Answering, transport: Transport) -> None:
    server.body = b"x" * 10_000_000
    async with aclosing(transport.files.download("a")) as pieces:
        async for _ in pieces:
            break

    server.body = b"y"
    assert await downloaded(transport.files) == b"y"


async def test_a_mistake_of_whoever_reads_a_file_stays_what_it_is(server: Answering, transport: Transport) -> None:
    server.body = b"a file"
    with pytest.raises(OSError, match="full"):
        async with aclosing(transport.files.download("a")) as pieces:
            async for _ in pieces:
                raise OSError("full")


async def test_a_closed_pool_fetches_nothing(server: Answering) -> None:
    pool = Pool(server.url, TOKEN)

    with pytest.raises(NotSent):
        await downloaded(pool)


async def test_the_proxy_is_asked_for_the_world_and_never_for_this_machine(server: Answering) -> None:
    async with wires.answering() as proxy:
        async with Transport("http://bot-api.example:8081", TOKEN, proxy=proxy.url) as outside:
            await outside.people.call("getMe")
        async with Transport(server.url, TOKEN, proxy=proxy.url) as inside:
            await inside.people.call("getMe")

    assert [seen.path for seen in proxy.seen] == [f"http://bot-api.example:8081/bot{TOKEN}/getMe"]
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("error", "arrived"),
    [
        (NotSent("no connection"), False),
        (BadRequest("chat not found"), False),
        (Forbidden("blocked"), False),
        (RetryAfter(dt.timedelta(seconds=3)), False),
        (Conflict("other"), False),
        (Unsure("reset"), True),
        (TimedOut(), True),
        (NetworkError("bad gateway"), True),
        (TelegramError("something new"), True),
    ],
)
def test_only_what_was_refused_or_never_sent_has_certainly_not_arrived(
    error: TelegramError,
    arrived: bool,
) -> None:
    assert may_have_arrived(error) is arrived


def test_certificates_are_checked() -> None:
    context = wire.trust()

    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.get_ca_certs()


def self_signed(folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2099, 1, 1, tzinfo=dt.UTC))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    both = folder / "server.pem"
    both.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(both)
    return context
