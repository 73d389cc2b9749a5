"""What was handed in, each time it was, and what waits to be: sealed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from participation.dossier import PaperFact
from participation.questions import Answer
from storage.database import Tx
from storage.moments import moment, stamp


@dataclass(frozen=True, slots=True)
class Content:
    """What is handed in: answers by question, papers, and the language in which it was done. Never printed."""

    answers: Mapping[str, Answer] = field(repr=False)
    papers: tuple[PaperFact, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Version:
    """What was handed in at ``received_at`` as ``version`` (1 and up), and who then took part: seats and accounts."""

    version: int
    received_at: datetime
    content: Content
    seats: Mapping[int, int]


def keep(tx: Tx, application: int, content: Content, seats: Mapping[int, int], *, at: datetime) -> Version:
    """Keep what is handed in as the next version; what waited to be is no longer needed."""
    version = int(
        tx.value(
            "UPDATE applications SET version = version + 1, received_at = :at, applied_at = coalesce(applied_at, :at),"
            " hand_in_at = NULL, hand_in = NULL WHERE id = :id RETURNING version",
            id=application,
            at=stamp(at),
        )
    )
    written = {**_to_json(content), "seats": [*seats.items()]}
    tx.run(
        "INSERT INTO application_versions (application, version, received_at, payload)"
        " VALUES (:application, :version, :at, :payload)",
        application=application,
        version=version,
        at=stamp(at),
        payload=_seal(tx, "application_versions", f"{application}/{version}", written),
    )
    return Version(version, at, content, seats)


def every(tx: Tx, application: int) -> list[Version]:
    """Return all that was handed in, the earliest first."""
    rows = tx.all(
        "SELECT version FROM application_versions WHERE application = :application ORDER BY version",
        application=application,
    )
    found = (of(tx, application, row["version"]) for row in rows)
    return [version for version in found if version is not None]


def of(tx: Tx, application: int, version: int) -> Version | None:
    """Return one version, if there is one of this number."""
    row = tx.one(
        "SELECT received_at, payload FROM application_versions WHERE application = :application AND version = :version",
        application=application,
        version=version,
    )
    if row is None:
        return None
    read = _open(tx, "application_versions", f"{application}/{version}", row["payload"])
    return Version(version, moment(row["received_at"]), _from_json(read), dict(read["seats"]))


def wait(tx: Tx, application: int, content: Content, *, at: datetime) -> None:
    """Keep what is to be handed in as of ``at`` once its papers are here, in place of what waited before."""
    tx.run(
        "UPDATE applications SET hand_in_at = :at, hand_in = :hand_in WHERE id = :id",
        id=application,
        at=stamp(at),
        hand_in=_seal(tx, "applications", f"{application}/hand-in", _to_json(content)),
    )


def waiting(tx: Tx, application: int) -> Content | None:
    """Return what waits to be handed in, if anything does."""
    sealed = tx.value("SELECT hand_in FROM applications WHERE id = :id", id=application)
    return None if sealed is None else _from_json(_open(tx, "applications", f"{application}/hand-in", sealed))


def wait_no_more(tx: Tx, application: int) -> None:
    """Forget what waits to be handed in."""
    tx.run("UPDATE applications SET hand_in_at = NULL, hand_in = NULL WHERE id = :id", id=application)


def _seal(tx: Tx, table: str, row: str, written: Mapping[str, Any]) -> bytes:
    return tx.keys.seal(table, row, json.dumps(written).encode())


def _open(tx: Tx, table: str, row: str, sealed: bytes) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(tx.keys.open_sealed(table, row, sealed))
    return read


def _to_json(content: Content) -> dict[str, Any]:
    return {
        "answers": {key: {"day": a.isoformat()} if isinstance(a, date) else a for key, a in content.answers.items()},
        "papers": [asdict(paper) for paper in content.papers],
        "language": content.language,
    }


def _from_json(read: Mapping[str, Any]) -> Content:
    return Content(
        answers={key: _answer(written) for key, written in read["answers"].items()},
        papers=tuple(PaperFact(**paper) for paper in read["papers"]),
        language=read["language"],
    )


def _answer(written: Any) -> Answer:
    """Read an answer; a day is marked as one, since a text may look like it."""
    match written:
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case list():
            return tuple(written)
        case str() | bool() | None:
            return written
        case _:
            raise TypeError("no answer is kept like this")
