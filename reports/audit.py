"""The record of what the office did, for whoever has to check it: as readable text, and as a table."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO, Final
from zoneinfo import ZoneInfo

from reports.cells import csv_cell, legible_cell
from texts import When, keys, say
from texts.foreign import tame

BEGINNING: Final = "0" * 64
"""What the first entry has as the hash before it."""


@dataclass(frozen=True, slots=True)
class SeenText:
    """A text as people saw it: ``kind`` is ``reason``, ``notice``, ``consent`` and the like."""

    kind: str
    language: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry of a programme's record, loaded, with the words for who acted.

    ``what`` names the sentence ``audit-<what>``. ``hash`` and ``previous`` are as they stand on record;
    ``reckoned`` is the hash that an entry of this content ought to have (all hexadecimal).
    """

    seq: int
    at: datetime
    who: str
    what: str
    subject: str
    values: Mapping[str, int | str | bool | None]
    seen: tuple[SeenText, ...]
    previous: str
    hash: str
    reckoned: str


@dataclass(frozen=True, slots=True)
class Record:
    """What the whole export is about; instants are said in the IANA ``zone``."""

    language: str
    zone: str
    office: str
    programme: str
    made_at: datetime


@dataclass(slots=True)
class Chain:
    """What is known of a record after the entries read so far.

    ``holding`` entries hold, counted from the first, and ``head`` is the hash of the last of them; ``broken_at`` is
    the place (from 1) at which the chain breaks first, None if it holds.
    """

    holding: int = 0
    head: str = BEGINNING
    broken_at: int | None = None

    def follow(self, line: AuditLine) -> None:
        """Read the next entry: its place, its link to the one before, and its own hash have to be right."""
        if self.broken_at is not None:
            return
        if (line.seq, line.previous) == (self.holding + 1, self.head) and line.reckoned == line.hash:
            self.holding, self.head = self.holding + 1, line.hash
        else:
            self.broken_at = self.holding + 1


def write_audit_text(target: IO[bytes], record: Record, lines: Iterable[AuditLine]) -> Chain:
    """Write the whole record, from its first entry, as UTF-8 text, and at its end whether its chain holds.

    Nothing in it can pass for an entry: what people wrote is indented behind a bar.
    """
    chain = Chain()
    for part in _text(record, lines, chain):
        target.write(f"{part}\n".encode())
    return chain


def write_audit_csv(target: IO[bytes], record: Record, lines: Iterable[AuditLine]) -> Chain:
    """Write the whole record, from its first entry, as CSV (UTF-8 with a mark, which spreadsheet programs look for).

    No cell becomes a formula. The last row says whether the chain holds.
    """
    chain = Chain()
    target.write("\ufeff".encode())
    for row in _table(record, lines, chain):
        target.write(_csv_row(row))
    return chain


def _text(record: Record, lines: Iterable[AuditLine], chain: Chain) -> Iterator[str]:
    language = record.language
    yield say(language, "record-title", programme=_one_line(record.programme))
    yield say(language, "record-office", office=_one_line(record.office))
    yield say(language, "record-made", made=When(record.made_at, record.zone), zone=record.zone)
    for line in lines:
        chain.follow(line)
        yield ""
        yield f"#{line.seq} · {_at(record, line)} · {_one_line(line.who)}"
        yield f"  {deed(language, line)}"
        if line.subject:
            yield "  " + say(language, "record-subject-is", subject=_one_line(line.subject))
        for name, value in line.values.items():
            yield f"  {_one_line(name)}: {_one_line(_shown(value))}"
        for seen in line.seen:
            yield "  " + say(language, "record-seen", kind=_one_line(seen.kind), language=_one_line(seen.language))
            yield from (f"  | {part}" for part in _plain(seen.text).split("\n"))
        yield f"  {line.hash}"
    yield ""
    yield _verdict(language, chain)
    yield say(language, "record-head", hash=chain.head)
    yield say(language, "record-cut-off")


def _table(record: Record, lines: Iterable[AuditLine], chain: Chain) -> Iterator[Sequence[str]]:
    language = record.language
    yield [
        say(language, "record-number"),
        say(language, "record-at"),
        say(language, "record-who"),
        say(language, "record-deed"),
        say(language, "record-key"),
        say(language, "record-subject"),
        say(language, "record-values"),
        say(language, "record-texts"),
        say(language, "record-previous"),
        say(language, "record-hash"),
    ]
    for line in lines:
        chain.follow(line)
        yield [
            str(line.seq),
            _at(record, line),
            line.who,
            deed(language, line),
            line.what,
            line.subject,
            "\n".join(f"{name}: {_shown(value)}" for name, value in line.values.items()),
            "\n\n".join(f"[{seen.kind} {seen.language}]\n{seen.text}" for seen in line.seen),
            line.previous,
            line.hash,
        ]
    yield ["", "", "", _verdict(language, chain), "", "", "", "", "", chain.head]


def _verdict(language: str, chain: Chain) -> str:
    if chain.broken_at is not None:
        return say(language, "record-broken", place=str(chain.broken_at), holding=chain.holding)
    return say(language, "record-holds", holding=chain.holding)


def deed(language: str, line: AuditLine) -> str:
    """Say what was done; a record may be older or newer than our words, and must be readable all the same."""
    key = f"audit-{line.what}"
    if key not in keys(language):
        return _one_line(line.what)
    facts = {name: value for name, value in line.values.items() if value is not None}
    return say(language, key, **{"subject": line.subject, **facts})


def _at(record: Record, line: AuditLine) -> str:
    return line.at.astimezone(ZoneInfo(record.zone)).isoformat(" ", timespec="seconds")


def _shown(value: int | str | bool | None) -> str:  # noqa: FBT001  # a fact is one of these
    return "–" if value is None else str(value)


def _one_line(text: str) -> str:
    return _plain(text).replace("\n", " ")


def _plain(text: str) -> str:
    """Return text whose lines end in one way only, and in which nothing turns the direction of what follows."""
    return tame(legible_cell(text)).replace("\u2028", "\n").replace("\u2029", "\n")


def _csv_row(cells: Sequence[str]) -> bytes:
    row = io.StringIO(newline="")
    csv.writer(row, quoting=csv.QUOTE_ALL).writerow([csv_cell(cell) for cell in cells])
    return row.getvalue().encode()
