"""The record of what the office did, for whoever has to check it: as readable text, and as a table."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import IO
from zoneinfo import ZoneInfo

from participation.audit import Chain, Entry, Fact
from reports.cells import csv_cell, legible_cell
from texts import When, keys, say
from texts.foreign import tame


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry of a programme's record, and the words for who acted."""

    entry: Entry
    who: str


@dataclass(frozen=True, slots=True)
class Record:
    """What the whole export is about; instants are said in the IANA ``zone``."""

    language: str
    zone: str
    office: str
    programme: str
    made_at: datetime


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
        entry = line.entry
        chain.follow(entry)
        yield ""
        yield f"#{entry.seq} · {_at(record, entry)} · {_one_line(line.who)}"
        yield f"  {deed(language, entry)}"
        if entry.subject:
            yield "  " + say(language, "record-subject-is", subject=_one_line(entry.subject))
        for name, value in entry.values.items():
            yield f"  {_one_line(name)}: {_one_line(_shown(value))}"
        for seen in entry.seen:
            yield "  " + say(language, "record-seen", kind=_one_line(seen.kind), language=_one_line(seen.language))
            yield from (f"  | {part}" for part in _plain(seen.text).split("\n"))
        yield f"  {entry.hash}"
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
        entry = line.entry
        chain.follow(entry)
        yield [
            str(entry.seq),
            _at(record, entry),
            line.who,
            deed(language, entry),
            entry.what,
            entry.subject,
            "\n".join(f"{name}: {_shown(value)}" for name, value in entry.values.items()),
            "\n\n".join(f"[{seen.kind} {seen.language}]\n{seen.text}" for seen in entry.seen),
            entry.previous,
            entry.hash,
        ]
    yield ["", "", "", _verdict(language, chain), "", "", "", "", "", chain.head]


def _verdict(language: str, chain: Chain) -> str:
    if chain.broken_at is not None:
        return say(language, "record-broken", place=str(chain.broken_at), holding=chain.holding)
    return say(language, "record-holds", holding=chain.holding)


def deed(language: str, entry: Entry) -> str:
    """Say what was done; a record may be older or newer than our words, and must be readable all the same."""
    key = entry.sentence
    if key not in keys(language):
        return _one_line(entry.what)
    facts = {name: value for name, value in entry.values.items() if value is not None}
    return say(language, key, **{"subject": entry.subject, **facts})


def _at(record: Record, entry: Entry) -> str:
    return entry.at.astimezone(ZoneInfo(record.zone)).isoformat(" ", timespec="seconds")


def _shown(value: Fact) -> str:
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
