"""``madang export board``: everything that could be read, nobody's name, and ids that stay."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from bot.app import open_database
from bot.audit_export import Exported
from bot.board_export import export_board
from bot.settings import Settings, for_demo
from conversations import answering, commenting, moderating, proposing
from storage import audit, proposals
from storage.database import Tx
from tests.bot.test_cli import settings
from tests.conversations.yard import ANA, BO, BODY, MODERATOR, NEW, NOW, a_board, bring, comment, recommend
from tests.kit.command_line import madang
from tests.participation.boards import IDEAS
from tests.participation.receptions import OFFICE_TABLE
from texts import say

PHONE = "010-1234-5678"


def a_used_board(tx: Tx) -> None:
    board = a_board(tx)
    one = bring(tx, board, body=f"{BODY} 전화 {PHONE}").id
    said = comment(tx, board, one, text=f"저도요 {PHONE}")
    comment(tx, board, one, ANA, "고맙습니다", answering=said.id)
    commenting.delete(tx, board, comment(tx, board, one, BO, "지울 말").id, BO, NOW)
    recommend(tx, board, one, BO)
    answering.prepare(
        tx, board, one, outcome="accepted", body="하겠습니다.", responsible="홍길동", by=MODERATOR, at=NOW
    )
    answering.release(tx, board, [one], by=MODERATOR, at=NOW)
    hidden = bring(tx, board, BO, body=f"가릴 글: {BODY}").id
    comment(tx, board, hidden, ANA, "가려진 글 아래의 말")
    moderating.act(tx, board, "proposal", hidden, "hide", reason="까닭", by=MODERATOR, at=NOW)
    proposing.withdraw(tx, board, bring(tx, board, title="거둔 제안입니다").id, ANA, NOW)
    gone = bring(tx, board, BO, title="지운 제안입니다").id
    proposing.erase(tx, board, gone, BO, NOW)
    assert bring(tx, board, NEW, body=f"{BODY} https://example.org").state == "awaiting"


@pytest.fixture
async def chosen(tmp_path: Path) -> Settings:
    found = for_demo(tmp_path)
    async with open_database(found, "demo") as database:
        await database.run(a_used_board)
    return found


async def exported(chosen: Settings, target: Path) -> dict[str, list[dict[str, Any]]]:
    await export_board(chosen, "ideas", target, "jsonl", kind="demo", now=NOW)
    with zipfile.ZipFile(target) as archive:
        return {
            name.removesuffix(".jsonl"): [json.loads(line) for line in archive.read(name).decode().splitlines()]
            for name in archive.namelist()
            if name.endswith(".jsonl")
        }


def half_done(folder: Path) -> list[Path]:
    return list(folder.glob("*.part"))


async def test_what_could_be_read_leaves_and_what_could_not_stays(chosen: Settings, tmp_path: Path) -> None:
    found = await exported(chosen, tmp_path / "ideas.zip")

    assert [(row["id"], row["state"], bool(row["body"])) for row in found["proposals"]] == [
        (1, "published", True),
        (2, "hidden", False),
        (3, "withdrawn", True),
        (4, "erased", False),
    ]
    assert [(row["id"], row["reply_to"], row["state"], row["body"]) for row in found["comments"]] == [
        (1, None, "published", "저도요 ●●●-●●●●-●●●●"),
        (2, 1, "published", "고맙습니다"),
        (3, None, "deleted", None),
    ]
    (answer,) = found["answers"]
    assert (answer["proposal"], answer["outcome"], answer["body"]) == (1, "accepted", "하겠습니다.")
    first = found["proposals"][0]
    assert (first["recommendations"], first["comments"], first["people"]) == (1, 2, 2)
    assert first["published_at"] == "2023-06-01T00:00:00+00:00"


async def test_nothing_in_it_leads_to_anybody(chosen: Settings, tmp_path: Path) -> None:
    await exported(chosen, tmp_path / "ideas.zip")

    with zipfile.ZipFile(tmp_path / "ideas.zip") as archive:
        content = b"".join(archive.read(name) for name in archive.namelist()).decode()
    for personal in (PHONE, str(ANA), str(BO), "주민 1", "홍길동", "까닭"):
        assert personal not in content


async def test_ids_stay_and_the_record_says_that_it_was_done(chosen: Settings, tmp_path: Path) -> None:
    first = await exported(chosen, tmp_path / "ideas.zip")
    async with open_database(chosen, "demo") as database:
        await database.run(lambda tx: proposals.move(tx, proposals.the(tx, 2), "published", at=NOW))
        fifth = await database.run(lambda tx: bring(tx, a_board(tx), BO).id)
    second = await exported(chosen, tmp_path / "ideas.zip")
    async with open_database(chosen, "demo") as database:
        record = await database.run(lambda tx: audit.entries(tx, a_board(tx).id))

    assert [row["id"] for row in second["proposals"]] == [*(row["id"] for row in first["proposals"]), fifth]
    assert second["proposals"][0] == first["proposals"][0]
    assert [line.actor.role for line in record if line.what == "exported-board"] == ["operator"] * 2
    assert half_done(tmp_path) == []


async def test_what_is_no_board_and_where_nothing_can_be_written(chosen: Settings, tmp_path: Path) -> None:
    unknown = await export_board(chosen, "nothing", tmp_path / "x.zip", "csv", kind="demo", now=NOW)
    assert unknown == Exported(done=False, line=say("ko", "operator-export-no-board", slug="nothing"))
    nowhere = tmp_path / "none" / "x.zip"
    unwritten = await export_board(chosen, "ideas", nowhere, "csv", kind="demo", now=NOW)
    assert unwritten == Exported(done=False, line=say("ko", "operator-export-not-written", file=str(nowhere)))


async def test_it_is_done_at_the_command_line(tmp_path: Path) -> None:
    how = settings(tmp_path, language="ko")
    (tmp_path / "ideas.toml").write_text(OFFICE_TABLE + IDEAS, "utf-8")
    assert (await madang("publish", "ideas.toml", **how)).status == 0

    ended = await madang("export", "board", "ideas", "--format", "csv", **how)

    assert (ended.status, ended.err) == (0, "")
    assert ended.out.strip() == say("ko", "operator-exported", file="ideas.zip")
    with zipfile.ZipFile(tmp_path / "ideas.zip") as archive:
        assert archive.namelist() == ["README.txt", "proposals.csv", "comments.csv", "answers.csv"]

    ended = await madang("export", "board", "five-cities", **how)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.strip() == say("ko", "operator-export-no-board", slug="five-cities")
