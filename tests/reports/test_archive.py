import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import IO, cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.archive import LONGEST, paper_name, portable, write_archive

AT = datetime(2023, 6, 15, 23, 59, 58, tzinfo=ZoneInfo("Asia/Seoul"))
UTF8_FLAG = 0x800


def packed(entries: Iterable[tuple[str, Iterable[bytes]]], at: datetime = AT) -> zipfile.ZipFile:
    target = io.BytesIO()
    write_archive(target, entries, at=at)
    archive = zipfile.ZipFile(target)
    assert archive.testzip() is None
    return archive


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("PDF", "JC-2023-0001/proposal-2.pdf"),
        ("HWPX", "JC-2023-0001/proposal-2.hwpx"),
        ("JPEG", "JC-2023-0001/proposal-2.jpg"),
    ],
)
def test_papers_are_named_by_number_and_paper(kind: str, name: str) -> None:
    assert paper_name("JC-2023-0001", "proposal", 2, kind) == name


def test_what_goes_in_comes_out() -> None:
    archive = packed([("GR-2023-0001/제안서-1.pdf", [b"%PDF", b"-1.7"]), ("비어 있음.txt", [])])

    assert archive.namelist() == ["GR-2023-0001/제안서-1.pdf", "비어 있음.txt"]
    assert archive.read("GR-2023-0001/제안서-1.pdf") == b"%PDF-1.7"
    assert archive.read("비어 있음.txt") == b""


def test_korean_names_are_marked_as_utf_8() -> None:
    assert all(info.flag_bits & UTF8_FLAG for info in packed([("제안서.pdf", [])]).infolist())


def test_dates_are_those_that_were_given_in_their_own_zone() -> None:
    (info,) = packed([("a", [])]).infolist()

    assert info.date_time == (2023, 6, 15, 23, 59, 58)


def test_a_date_that_a_zip_cannot_hold_becomes_its_first() -> None:
    (info,) = packed([("a", [])], datetime(1970, 1, 1, tzinfo=UTC)).infolist()

    assert info.date_time == (1980, 1, 1, 0, 0, 0)


def test_the_same_entries_give_the_same_bytes() -> None:
    first, second = io.BytesIO(), io.BytesIO()

    for target in (first, second):
        write_archive(target, [("a", [b"1"]), ("a", [b"2"])], at=AT)

    assert first.getvalue() == second.getvalue()


class Pipe(io.RawIOBase):
    """Takes bytes and cannot go back, as a connection."""

    def __init__(self) -> None:
        self.taken = b""

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        self.taken += bytes(memoryview(piece))  # type: ignore[arg-type]  # whatever has bytes
        return memoryview(piece).nbytes  # type: ignore[arg-type]


def test_entries_are_read_one_after_the_other_while_they_are_written() -> None:
    pipe = Pipe()
    written_when_read: list[int] = []

    def entries() -> Iterator[tuple[str, Iterable[bytes]]]:
        for number in range(3):
            written_when_read.append(len(pipe.taken))
            yield f"{number}.bin", (bytes([number]) * 1000 for _ in range(100))

    write_archive(cast(IO[bytes], pipe), entries(), at=AT)

    assert written_when_read == sorted(set(written_when_read))
    assert zipfile.ZipFile(io.BytesIO(pipe.taken)).read("2.bin") == b"\x02" * 100_000


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("a/b.pdf", "a/b.pdf"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("..\\..\\windows\\x.pdf", "windows/x.pdf"),
        ("C:\\x.pdf", "C_/x.pdf"),
        (".. /x.pdf", "x.pdf"),
        ("a/./b//c", "a/b/c"),
        ("", "_"),
        ("/", "_"),
        ("..", "_"),
        ("CON", "_CON"),
        ("nul.pdf", "_nul.pdf"),
        ("console.pdf", "console.pdf"),
        ('a?b*c|d<e>f"g.pdf', "a_b_c_d_e_f_g.pdf"),
        ("fdp.\u202eexe.pdf", "fdp._exe.pdf"),  # reads as an innocent file
        ("a\nb\x00.pdf", "a_b_.pdf"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af.pdf", "한글.pdf"),
        ("끝.", "끝"),
    ],
)
def test_names_are_safe_and_can_be_unpacked_anywhere(wanted: str, name: str) -> None:
    assert portable(wanted) == name


def test_names_are_unique_whatever_their_case() -> None:
    archive = packed([(name, [name.encode()]) for name in ("a/x.pdf", "a/X.pdf", "A/x.PDF", "a/x (2).pdf")])

    assert archive.namelist() == ["a/x.pdf", "a/X (2).pdf", "A/x (3).PDF", "a/x (2) (2).pdf"]


def test_long_names_are_shortened_and_keep_their_extension_and_their_difference() -> None:
    names = packed([(f"{'가' * 300}.pdf", []), (f"{'가' * 300}.pdf", [])]).namelist()

    assert len(set(names)) == 2
    for name in names:
        assert name.endswith(".pdf")
        assert LONGEST - 3 <= len(name.encode()) <= LONGEST


@given(st.lists(st.text(max_size=60), max_size=8))
def test_no_name_leads_elsewhere_or_comes_twice(wanted: list[str]) -> None:
    names = packed((name, [b"x"]) for name in wanted).namelist()

    assert len({name.casefold() for name in names}) == len(wanted)
    for name in names:
        assert not name.startswith("/")
        assert all(part.strip(". ") for part in name.split("/"))


def test_what_fails_while_it_is_read_is_not_hidden() -> None:
    def broken() -> Iterator[bytes]:
        yield b"begun"
        raise OSError(5, "the disk does not answer")

    with pytest.raises(OSError, match="does not answer"):
        packed([("a", broken())])
