"""``madang export audit``, as an operator runs it for an auditor."""

from pathlib import Path

import pytest

from bot.app import open_database
from bot.settings import Settings
from participation.audit import Actor
from storage import audit
from storage.database import Tx
from tests.conversations.applicants import publish
from tests.kit.command_line import madang
from tests.participation.votes import WHILE_OPEN
from texts import say

BY = Actor("official", 100_000_002)


async def an_office(folder: Path, *, touched: bool = False) -> None:
    """Leave a record of two acts in a folder; ``touched``: somebody has changed the first of them since."""
    settings = Settings(_env_file=None, data=folder / "data", keys=folder / "keys")

    def unit(tx: Tx) -> None:
        programme = publish(tx)
        for what in ("found-complete", "looked-at-application"):
            audit.note(tx, programme.id, what, by=BY, at=WHILE_OPEN, subject="application:1")
        audit.note(tx, audit.HOUSE, "pin-set", by=BY, at=WHILE_OPEN)
        if touched:
            tx.run("DROP TRIGGER audit_is_not_changed")
            tx.run("UPDATE audit SET account = 7 WHERE programme = :id AND seq = 1", id=programme.id)

    async with open_database(settings, None) as database:
        await database.run(unit)


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".") or path.name == "no"]


def settings(folder: Path) -> dict[str, Path]:
    return {"folder": folder, "data": folder / "data", "keys": folder / "keys"}


@pytest.mark.parametrize("kind", ["text", "csv"])
async def test_the_record_is_written_and_the_export_stands_in_it(tmp_path: Path, kind: str) -> None:
    await an_office(tmp_path)
    out = tmp_path / f"record.{kind}"

    ended = await madang("export", "audit", "youth-policy", "--format", kind, "--out", str(out), **settings(tmp_path))

    assert ended.status == 0, ended.err
    written = out.read_text(encoding="utf-8-sig")
    for what in ("found-complete", "looked-at-application", "exported-audit"):
        assert say("ko", f"audit-{what}") in written
    assert say("ko", "record-holds", holding=3) in written
    assert left_over(tmp_path) == []


async def test_without_a_file_it_goes_to_the_terminal_and_nothing_else_does(tmp_path: Path) -> None:
    await an_office(tmp_path)

    ended = await madang("export", "audit", "-", **settings(tmp_path))

    assert ended.status == 0
    assert say("ko", "audit-pin-set") in ended.out
    assert "SHA" not in ended.err
    assert say("ko", "record-holds", holding=2) in ended.out


async def test_a_record_that_was_touched_is_written_and_ends_with_a_failure(tmp_path: Path) -> None:
    await an_office(tmp_path, touched=True)
    out = tmp_path / "record.txt"

    ended = await madang("export", "audit", "youth-policy", "--out", str(out), **settings(tmp_path))

    assert ended.status == 1
    assert say("ko", "operator-audit-broken", place="1") in ended.err
    assert say("ko", "record-broken", place="1", holding=0) in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("slug", "out", "why"),
    [
        ("nothing", "record.txt", "operator-audit-no-programme"),
        ("youth-policy", "no/such/f", "operator-audit-not-written"),
    ],
)
async def test_what_cannot_be_exported_is_said(tmp_path: Path, slug: str, out: str, why: str) -> None:
    await an_office(tmp_path)
    file = str(tmp_path / out)

    ended = await madang("export", "audit", slug, "--out", file, **settings(tmp_path))

    assert ended.status == 1
    assert say("ko", why, slug=slug, file=file) in ended.err
    assert left_over(tmp_path) == []
