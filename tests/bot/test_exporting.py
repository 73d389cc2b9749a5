"""``madang export applications`` and ``papers``: whole files, on record, with what whoever runs the server is due."""

from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from bot.app import PAPERS_FOLDER, open_database
from bot.exporting import Export, export
from bot.settings import Settings, for_demo
from participation.audit import OPERATOR
from participation.papers import FileRule
from storage import audit, papers
from storage.database import Database, Tx
from storage.file_store import FileStore
from storage.papers import Found
from tests.conversations.applicants import ANA, BO, a_paper, hands_in, publish, ready
from tests.kit.command_line import madang
from tests.participation.receptions import youth
from tests.participation.votes import WHILE_OPEN
from texts import LANGUAGES, say


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    """Make a database in which two people have handed in a paper each, and return where it is."""
    chosen = for_demo(tmp_path)
    async with open_database(chosen, "demo") as database:
        await _fill(database, FileStore(chosen.data / PAPERS_FOLDER, database.keys))
    return chosen


async def _fill(database: Database, store: FileStore) -> None:
    programme = await database.run(lambda tx: publish(tx, youth().model_copy(update={"in_chat": "numbers"})))
    for account in (ANA, BO):
        application = await database.run(lambda tx, account=account: ready(tx, programme, account))  # type: ignore[misc]

        def unit(tx: Tx, account: int = account, id_: int = application.id) -> int:
            return papers.expect(
                tx, application=id_, account=account, key="proposal", rule=FileRule(kinds=("PDF",)), file_id="x",
                name="제안.pdf", size=5, message_id=1, received_at=WHILE_OPEN,
            ).id  # fmt: skip

        paper = await database.run(unit)
        writing = store.write(application.id, paper)
        writing.add(b"%PDF-" + str(account).encode())
        stored = writing.finish()
        await database.run(lambda tx, paper=paper, stored=stored: papers.took_in(tx, paper, Found("PDF"), stored))  # type: ignore[misc]
        await database.run(
            lambda tx, application=application, paper=paper: hands_in(tx, programme, application, [a_paper(paper)])  # type: ignore[misc]
        )


async def exported(settings: Settings, what: Export, out: Path, slug: str = "youth-policy") -> str:
    said = await export(settings, what, slug, out, kind="demo", now=WHILE_OPEN)
    return f"{said.done}: {said.line}"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_workbook_holds_what_people_have_told_whatever_the_chat_may_show(
    settings: Settings, tmp_path: Path, language: str
) -> None:
    out = tmp_path / "out.xlsx"
    settings = settings.model_copy(update={"language": language})
    said = await exported(settings, "applications", out)
    assert said == "True: " + say(language, "operator-export-done", file=str(out), count=2)
    applications, members = openpyxl.load_workbook(out)
    assert [row[0].value for row in applications.iter_rows(min_row=2)] == ["JC-2023-0001", "JC-2023-0002"]
    assert "가나다1" in [cell.value for cell in members[2]]
    assert "시장 골목을 밝게" in [cell.value for cell in applications[2]]


async def test_papers_are_named_by_number_and_read_back(settings: Settings, tmp_path: Path) -> None:
    out = tmp_path / "out.zip"
    assert (await exported(settings, "papers", out)).startswith("True")
    with ZipFile(out) as archive:
        assert archive.namelist() == ["JC-2023-0001/proposal-1.pdf", "JC-2023-0002/proposal-1.pdf"]
        assert archive.read("JC-2023-0002/proposal-1.pdf") == b"%PDF-2"


async def test_each_export_is_on_record(settings: Settings, tmp_path: Path) -> None:
    await exported(settings, "applications", tmp_path / "a")
    await exported(settings, "papers", tmp_path / "b")
    async with open_database(settings, "demo") as database:
        lines = await database.run(lambda tx: audit.entries(tx, 1))
    assert [(line.what, line.actor, line.values) for line in lines] == [
        ("exported-applications", OPERATOR, {"in-chat": False, "count": 2}),
        ("exported-papers", OPERATOR, {"in-chat": False, "count": 2}),
    ]


async def test_an_unknown_programme_is_said_and_nothing_is_written(settings: Settings, tmp_path: Path) -> None:
    out = tmp_path / "out"
    said = await exported(settings, "papers", out, "nothing")
    assert said == "False: " + say("ko", "operator-export-no-programme", slug="nothing")
    assert not out.exists()


def _loses_its_papers(settings: Settings) -> None:
    for file in (settings.data / PAPERS_FOLDER).glob("*/*"):
        file.unlink()


def _left_over(folder: Path) -> list[Path]:
    return list(folder.glob(".out*"))


async def test_a_folder_that_is_not_there_is_said_and_an_old_file_stays_when_writing_breaks(
    settings: Settings, tmp_path: Path
) -> None:
    nowhere = tmp_path / "nowhere" / "out"
    assert await exported(settings, "papers", nowhere) == "False: " + say(
        "ko", "operator-export-not-written", file=str(nowhere)
    )
    out = tmp_path / "out"
    out.write_bytes(b"old")
    _loses_its_papers(settings)
    assert (await exported(settings, "papers", out)).startswith("False")
    assert out.read_bytes() == b"old"
    assert _left_over(tmp_path) == []


async def test_the_command_line_writes_it_for_its_owner_only(settings: Settings, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    ended = await madang(
        "export", "applications", "youth-policy", "--out", out,
        folder=tmp_path, data=settings.data, keys=settings.keys,
    )  # fmt: skip
    assert (ended.status, ended.err) == (0, "")
    assert out.stat().st_mode & 0o077 == 0
    assert str(out) in ended.out


async def test_the_command_line_needs_to_know_where_to(tmp_path: Path) -> None:
    ended = await madang("export", "papers", "youth-policy", folder=tmp_path)
    assert ended.status == 2
