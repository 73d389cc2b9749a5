"""A person's own data as a ZIP: JSON, their files, and what each field means."""

import json
from collections.abc import Iterable
from typing import IO
from zoneinfo import ZoneInfo

from reports.archive import write_archive
from reports.own_data import OwnData, parts
from texts import When, say


def write_own_data(
    target: IO[bytes],
    data: OwnData,
    files: Iterable[tuple[str, Iterable[bytes]]],
    *,
    language: str,
    made: When,
) -> None:
    """Write the ZIP: ``README.txt`` in ``language``, ``data.json``, and the files under the names in ``papers``.

    ``files`` are as `reports.archive.write_archive` takes them. Instants in the JSON are UTC.
    """
    written = json.dumps(data.model_dump(mode="json"), ensure_ascii=False, indent=2)
    words = (("README.txt", [_readme(language, made)]), ("data.json", [f"{written}\n".encode()]))
    write_archive(target, (*words, *files), at=made.at.astimezone(ZoneInfo(made.zone)))


def _readme(language: str, made: When) -> bytes:
    lines = [say(language, "own-title"), "", say(language, "own-made", made=made), say(language, "own-about"), ""]
    for place, part in parts():
        key = f"own-{place[-1]}"
        lines += ["", f"[{' > '.join(place)}] {say(language, key)}"]
        lines += [f"  {name}: {say(language, f'{key}.{name}')}" for name in part.model_fields]
    # A mark at the beginning, since some editors would not know it for UTF-8; lines end as every editor knows it.
    return "\r\n".join(["\ufeff" + lines[0], *lines[1:], ""]).encode()
