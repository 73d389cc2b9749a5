"""What a file is, by its content; and that the process which looks at it can reach nothing and comes to an end."""

import asyncio
import sys
import time

import pytest

from bot.inspection import asking
from bot.inspection.asking import CannotLook, ask, inspect
from participation.papers import KINDS, FileKind, FileRule
from participation.refused import Refused
from storage.papers import Found
from tests.kit import papers

ANYTHING = FileRule(kinds=KINDS)
SCRIPT = "function OnDocument_Open() { var shell = Run('calc'); }"

TAKEN: dict[str, tuple[bytes, Found]] = {
    "a PDF": (papers.pdf(3), Found("PDF", pages=3)),
    "a PDF after some other bytes": (b"\r\nscanned\r\n" + papers.pdf(), Found("PDF", pages=1)),
    "a PDF that only forbids printing": (papers.pdf(password=""), Found("PDF", pages=1)),
    "a PDF with a script": (papers.pdf(script="app.alert('hello')"), Found("PDF", pages=1, macros=True)),
    "a PDF that starts a program": (papers.pdf(launches="calc.exe"), Found("PDF", pages=1, macros=True)),
    "a PDF with a file inside": (papers.pdf(attachment=b"MZ"), Found("PDF", pages=1, macros=True)),
    "a photo": (papers.picture(), Found("JPEG")),
    "a photo that loads step by step": (papers.picture(progressive=True), Found("JPEG")),
    "two photos in one, as phones make them": (papers.two_pictures(), Found("JPEG")),
    "a screenshot": (papers.picture("PNG"), Found("PNG")),
    "a Hangul document": (papers.hwp(), Found("HWP")),
    "one with a large picture": (papers.hwp(more={"BinData/BIN0001.jpg": papers.noise(90_000)}), Found("HWP")),
    "one that is not packed": (
        papers.hwp(properties=0, body=b"text", script=papers.script_stream()),
        Found("HWP"),
    ),
    "one for distribution": (
        papers.hwp(
            properties=papers.COMPRESSED | papers.FOR_DISTRIBUTION, more={"ViewText/Section0": papers.noise(500)}
        ),
        Found("HWP"),
    ),
    "one with a script": (papers.hwp(script=papers.deflated(papers.script_stream(SCRIPT))), Found("HWP", macros=True)),
    "one with a script in its head": (
        papers.hwp(script=papers.deflated(papers.script_stream(head="var x = Run();"))),
        Found("HWP", macros=True),
    ),
    "one with a script that nobody can read": (papers.hwp(script=b"\x01\x02\x03"), Found("HWP", macros=True)),
    "a new Hangul document": (papers.hwpx(), Found("HWPX")),
    "one with empty scripts": (
        papers.hwpx({"Scripts/sourceScripts": papers.EMPTY_SOURCE.encode("utf-16")}),
        Found("HWPX"),
    ),
    "one with scripts": (papers.hwpx({"Scripts/sourceScripts": SCRIPT.encode("utf-16")}), Found("HWPX", macros=True)),
    "a Word document": (papers.docx(), Found("DOCX")),
    "one with a spreadsheet inside": (
        papers.docx({"word/embeddings/a.xlsx": papers.archive({"xl/workbook.xml": b"<workbook/>"})}),
        Found("DOCX"),
    ),
    "one with macros": (papers.docx({"word/vbaProject.bin": b"macro"}), Found("DOCX", macros=True)),
    "one that says it has macros": (papers.docx(main=papers.WITH_MACROS), Found("DOCX", macros=True)),
}


@pytest.mark.parametrize("name", TAKEN)
async def test_what_people_send_is_known_by_its_content(name: str) -> None:
    content, found = TAKEN[name]

    assert await inspect(content, ANYTHING) == found


REFUSED: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"", "paper-empty"),
    "a text": ("안녕하세요".encode(), "paper-wrong-kind"),
    "an archive": (papers.archive({"a.txt": b"x"}), "paper-wrong-kind"),
    "a spreadsheet": (papers.docx(main="application/vnd.ms-excel.main+xml"), "paper-wrong-kind"),
    "some other compound file": (papers.compound({"Workbook": b"x" * 5000}), "paper-wrong-kind"),
    "a PDF cut in the middle": (papers.pdf(20)[:900], "paper-broken"),
    "a PDF without pages": (papers.pdf(0), "paper-broken"),
    "the name of a PDF and nothing else": (b"%PDF-1.7\n", "paper-broken"),
    "a photo cut short": (papers.picture(size=(800, 600))[:-100], "paper-broken"),
    "half of a photo that loads step by step": (papers.half(papers.picture(progressive=True)), "paper-broken"),
    "a screenshot cut short": (papers.picture("PNG", (300, 300))[:-60], "paper-broken"),
    "a picture of 60,000 × 60,000": (papers.png_that_claims(60_000, 60_000), "paper-picture-too-large"),
    "a photo that needs 300 MB to load step by step": (papers.photo_that_claims(7000, 7000), "paper-bomb"),
    "a picture that is smaller than it claims": (papers.png_that_claims(6000, 6000), "paper-broken"),
    "a Hangul document cut short": (papers.hwp(more={"BinData/a.jpg": papers.noise(9000)})[:3000], "paper-broken"),
    "one whose text is damaged": (papers.hwp(body=b"\xff" * 300), "paper-broken"),
    "one without text": (papers.compound({"FileHeader": papers.hwp_header(0), "DocInfo": b"x"}), "paper-broken"),
    "one that grows to 201 MB": (papers.hwp(body=papers.deflated(papers.zeros(201))), "paper-bomb"),
    "one with a password": (papers.hwp(properties=papers.COMPRESSED | papers.LOCKED), "paper-encrypted"),
    "a new one with a password": (
        papers.hwpx(manifest=b"<odf:file-entry><odf:encryption-data/></odf:file-entry>"),
        "paper-encrypted",
    ),
    "a PDF with a password": (papers.pdf(password="made up"), "paper-encrypted"),
    "a PDF with a password of the old kind": (papers.pdf(password="made up", how="RC4-128"), "paper-encrypted"),
    "a Word document with a password": (
        papers.compound({"EncryptionInfo": b"x", "EncryptedPackage": papers.noise(5000)}),
        "paper-encrypted",
    ),
    "a Word document cut short": (papers.docx()[:-30], "paper-broken"),
    "one with a wrong checksum": (papers.with_wrong_checksum(), "paper-broken"),
    "one whose members lie over one another": (papers.overlapping(), "paper-broken"),
    "one that grows to 201 MB in one member": (papers.docx({"word/a.bin": papers.zeros(201)}), "paper-bomb"),
    "one that grows in many members": (
        papers.docx({f"word/{number}.bin": papers.zeros(21) for number in range(10)}),
        "paper-bomb",
    ),
    "one with 1,001 members": (papers.docx({f"word/{number}": b"" for number in range(999)}), "paper-bomb"),
    "one whose archives inside grow": (
        papers.docx({"word/a.zip": papers.archive({str(number): papers.zeros(30) for number in range(8)})}),
        "paper-bomb",
    ),
    "one with an archive inside that was packed again": (
        papers.docx({"word/a.zip": papers.archive({"a": papers.zeros(21)}, packed=False)}),
        "paper-bomb",
    ),
    "archives in archives in archives": (papers.docx({"word/a.zip": papers.nested(4)}), "paper-bomb"),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_what_cannot_be_taken_is_refused_for_its_reason(name: str) -> None:
    content, key = REFUSED[name]

    with pytest.raises(Refused) as refused:
        await inspect(content, ANYTHING)

    assert refused.value.key == key


def test_the_bombs_are_small_enough_to_be_sent() -> None:
    assert all(len(content) < 1024 * 1024 for content, key in REFUSED.values() if key == "paper-bomb")


@pytest.mark.parametrize(
    ("kinds", "content", "key"),
    [
        (("PDF", "HWP"), papers.picture(), "paper-wrong-kind"),  # plan.pdf, which is a photo
        (("PDF", "HWP"), papers.half(papers.picture()), "paper-wrong-kind"),  # that it is broken too says nothing new
        (("HWPX",), papers.docx(), "paper-wrong-kind"),
        (("HWPX",), papers.docx()[:-30], "paper-broken"),  # it might have been one
        (("PDF",), papers.png_that_claims(60_000, 60_000), "paper-wrong-kind"),
        (("JPEG", "PNG"), papers.png_that_claims(60_000, 60_000), "paper-picture-too-large"),
    ],
)
async def test_what_was_not_asked_for_is_said_first(kinds: tuple[FileKind, ...], content: bytes, key: str) -> None:
    with pytest.raises(Refused) as refused:
        await inspect(content, FileRule(kinds=kinds))

    assert refused.value.key == key


async def test_a_pdf_of_ten_thousand_pages_comes_to_an_end() -> None:
    content = papers.pdf(10_000)
    began = time.monotonic()

    try:
        assert await inspect(content, ANYTHING) == Found("PDF", pages=10_000)
    except Refused as refused:  # on a machine that is slow
        assert refused.key == "paper-unreadable-in-time"  # noqa: PT017 - either way will do

    assert time.monotonic() - began < asking.PATIENCE


async def test_a_photo_of_fifty_megapixels_fits_the_memory() -> None:
    assert await inspect(papers.picture(size=(10_000, 5_000)), ANYTHING) == Found("JPEG")
    assert await inspect(papers.picture("PNG", (10_000, 5_000)), ANYTHING) == Found("PNG")


# The process


def locked(then: str) -> list[str]:
    """A child that locks itself in, and then does something."""
    return ["-c", f"import os, socket, sys; from bot.inspection import limits\nlimits.lock()\n{then}"]


@pytest.mark.parametrize(
    "act",
    [
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 1))",
        "socket.getaddrinfo('nowhere.invalid', 1)",
        "open('/etc/passwd')",
        "open('/tmp/madang-made-up', 'w')",
        "os.listdir('/')",
        "os.dup(0)",
        "os.pipe()",
        "__import__('wave')",
    ],
)
async def test_the_child_can_open_nothing(act: str) -> None:
    trying = (
        f"try:\n    {act}\nexcept (OSError, ImportError) as error:\n    print('kept from it')\nelse:\n    print('done')"
    )

    assert await ask(b"", locked(trying)) == (0, b"kept from it\n")


async def test_the_same_acts_succeed_where_nothing_is_locked() -> None:
    status, out = await ask(
        b"", ["-c", "import socket; socket.socket().close(); open('/etc/passwd').close(); print('done')"]
    )

    assert (status, out) == (0, b"done\n")


async def test_the_child_knows_nothing_of_the_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MADANG_TOKEN", "123456789:AAH-secret_secret_secret_secret_sec")

    _, out = await ask(b"", ["-c", "import os; print(sorted(name for name in os.environ if name.startswith('M')))"])

    assert out == b"[]\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
async def test_a_child_that_eats_memory_gets_none() -> None:
    eating = "try:\n    eaten = bytearray(300 * 2**20)\nexcept MemoryError:\n    print('no more')"

    assert await ask(b"", locked(eating)) == (0, b"no more\n")


def child_that(looks: str) -> list[str]:
    """The real child, but for what it does with the file."""
    return ["-c", f"import sys, time; from bot.inspection import child, limits\n{looks}\nsys.exit(child.main())"]


async def refusal_by(looks: str) -> str:
    with pytest.raises(Refused) as refused:
        await inspect(b"x", ANYTHING, child=child_that(looks))
    return refused.value.key


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
async def test_a_file_that_eats_memory_is_a_bomb() -> None:
    assert await refusal_by("child.look = lambda *_: [bytearray(2**20) for _ in range(400)]") == "paper-bomb"


async def test_a_file_that_keeps_the_processor_busy_is_given_up() -> None:
    looks = "limits.SECONDS = 1\ndef look(*_):\n    while True: pass\nchild.look = look"

    assert await refusal_by(looks) == "paper-unreadable-in-time"


async def test_a_file_that_has_to_wait_for_the_machine_is_not_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PATIENCE", 1.5)
    began = time.monotonic()

    with pytest.raises(CannotLook):
        await inspect(b"x", ANYTHING, child=child_that("child.look = lambda *_: time.sleep(60)"))

    assert time.monotonic() - began < 10


@pytest.mark.parametrize("ended_by", ["SIGKILL", "SIGTERM", "SIGHUP", "SIGINT"])
async def test_a_child_that_somebody_ends_says_nothing_about_the_file(ended_by: str) -> None:
    looks = f"import os, signal\nchild.look = lambda *_: os.kill(os.getpid(), signal.{ended_by})"

    with pytest.raises(CannotLook):
        await inspect(b"x", ANYTHING, child=child_that(looks))


async def test_a_file_that_crashes_the_child_is_broken() -> None:
    assert await refusal_by("import os, signal\nchild.look = lambda *_: os.kill(os.getpid(), 11)") == "paper-broken"


@pytest.mark.parametrize(
    "looks",
    [
        "child.look = lambda *_: __import__('wave')",  # a library wants something that the lock keeps from it
        "child.look = lambda *_: open('/etc/passwd')",
        "child.load = lambda *_: sys.exit(1)",
        "raise SystemExit(7)",
    ],
)
async def test_our_own_mistake_is_not_called_the_files(looks: str) -> None:
    with pytest.raises(CannotLook):
        await inspect(b"x", ANYTHING, child=child_that(looks))


async def test_nothing_of_a_file_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    with pytest.raises(Refused):
        await inspect(b"%PDF-1.7\n 1 0 obj << /Title (Kim Hana) >>", ANYTHING)
    assert "PDF" not in caplog.text
    assert "Kim" not in caplog.text


async def test_whoever_is_cancelled_leaves_no_process_behind() -> None:
    waiting = asyncio.ensure_future(  # noqa: TID251 - a test's own task
        inspect(b"x", ANYTHING, child=child_that("child.look = lambda *_: time.sleep(3000)"))
    )
    await asyncio.sleep(0.5)
    waiting.cancel()
    began = time.monotonic()

    with pytest.raises(asyncio.CancelledError):
        await waiting

    assert time.monotonic() - began < 5
