"""A board as open data: what everybody could read on it, nobody's name, and a README of the columns.

What stands in `TABLES` is the whole list of what may leave. Ids stay the same from export to export.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import IO, Final, Literal
from zoneinfo import ZoneInfo

from reports.archive import write_archive
from reports.cells import csv_cell
from texts import LANGUAGES, When, say

Format = Literal["jsonl", "csv"]
FORMATS: Final[tuple[Format, ...]] = ("jsonl", "csv")

Value = str | int | bool | None
Row = Mapping[str, Value]
"""A row by its columns; instants are UTC as ISO 8601 writes them, what there is not is None."""

TABLES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "proposals": (
            "id",
            "state",
            "topic",
            "title",
            "body",
            "from_contest",
            "published_at",
            "versions",
            "edited_at",
            "recommendations",
            "comments",
            "people",
            "goal_reached_at",
            "answer_due_at",
            "outcome",
            "answered_at",
        ),
        "comments": ("id", "proposal", "reply_to", "state", "body", "written_at", "edited_at"),
        "answers": ("id", "proposal", "outcome", "passed_to", "body", "released_at"),
    }
)
"""The files and their columns, in order."""

_BYTES = 200_000


def write_open_data(
    target: IO[bytes],
    tables: Iterable[tuple[str, Iterable[Row]]],
    *,
    form: Format,
    title: Mapping[str, str],
    made: When,
) -> None:
    """Write the ZIP: a README in every language, and a file for each table, one after another as they are given.

    ``tables`` are those of `TABLES`, with their rows; one row is held at a time. ``title`` is the board's, by language.
    """
    readme = ("README.txt", [_readme(form, title, made)])
    write = _csv if form == "csv" else _jsonl
    files = ((f"{name}.{form}", _in_pieces(write(TABLES[name], rows))) for name, rows in tables)
    write_archive(target, _after(readme, files), at=made.at.astimezone(ZoneInfo(made.zone)))


def _after(
    first: tuple[str, Iterable[bytes]], others: Iterable[tuple[str, Iterable[bytes]]]
) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield first
    yield from others


def _jsonl(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield json.dumps({column: row[column] for column in columns}, ensure_ascii=False) + "\n"


def _csv(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[str]:
    yield "\ufeff" + ",".join(columns) + "\r\n"  # the mark tells spreadsheet programs that it is UTF-8
    for row in rows:
        line = io.StringIO()
        csv.writer(line).writerow([_cell(row[column]) for column in columns])
        yield line.getvalue()


def _cell(value: Value) -> str:
    if isinstance(value, str):
        return csv_cell(value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _in_pieces(lines: Iterable[str]) -> Iterator[bytes]:
    held = bytearray()
    for line in lines:
        held += line.encode()
        if len(held) >= _BYTES:
            yield bytes(held)
            held.clear()
    yield bytes(held)


def _readme(form: Format, title: Mapping[str, str], made: When) -> bytes:
    lines: list[str] = []
    for language in LANGUAGES:
        named = title.get(language) or next(iter(title.values()))
        lines += [say(language, "open-data-title", title=named), "", say(language, "open-data-made", made=made)]
        lines += [say(language, "open-data-about"), say(language, f"open-data-{form}")]
        for name, columns in TABLES.items():
            lines += ["", f"[{name}.{form}] {say(language, f'open-data-{name}')}"]
            lines += [f"  {column}: {say(language, f'open-data-{name}.{column}')}" for column in columns]
        lines += ["", ""]
    return "\r\n".join(["\ufeff" + lines[0], *lines[1:]]).encode()
