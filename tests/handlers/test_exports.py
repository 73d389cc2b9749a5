"""What an office takes along: in the chat only what the chat may hold, for whoever may still have it."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from handlers import judge_exports
from handlers.documents import DOCUMENTS, Made
from participation.contest import Reception
from storage import audit
from storage.file_store import FileStore
from tests.handlers.chat import NoSuchDocument, Person, Place
from tests.handlers.jury import OFFICIAL, REVIEWERS, Jury
from tests.participation.receptions import youth

ANA, BO = 1, 2
FORMULA = "=1+1 골목을 밝게"


@pytest.fixture
async def jury(place: Place) -> Jury:
    return await opened(place, youth())


async def opened(place: Place, reception: Reception) -> Jury:
    jury = Jury(place, reception)
    await jury.begins()
    return jury


async def made(jury: Jury, person: Person, make: str, store: FileStore) -> Made | None:
    """Make what was queued for somebody, as delivery does."""
    payload = person.sees_document(make)
    maker = DOCUMENTS[payload["make"]]
    making = await jury.place.database.read(lambda tx: maker(tx, payload, jury.place.now))
    return None if making is None else making(store)


def rows_of(made: Made) -> dict[str, list[list[object]]]:
    book = openpyxl.load_workbook(BytesIO(made.content))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


@pytest.fixture
def store(place: Place, tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "papers", place.database.keys)


async def test_a_workbook_has_a_row_for_each_application_and_each_member(jury: Jury, store: FileStore) -> None:
    await jury.hands_in(ANA, title=FORMULA)
    await jury.hands_in(BO)
    official = await jury.opens(OFFICIAL, "v.export")
    await official.taps("xs")

    file = await made(jury, official, "applications-sheet", store)

    assert file is not None
    assert file.name == "youth-policy.xlsx"
    applications, members = rows_of(file).values()
    assert [row[0] for row in applications[1:]] == ["JC-2023-0001", "JC-2023-0002"]
    assert FORMULA in applications[1]  # as text: nothing is computed
    assert [row[0] for row in members[1:]] == ["JC-2023-0001", "JC-2023-0002"]
    assert "가나다1" in members[1]
    assert official.sees_document("applications-sheet")["protect_content"] is True
    lines = await jury.run(lambda tx: audit.entries(tx, jury.programme))
    assert (lines[-1].what, lines[-1].values) == ("exported-applications", {"in-chat": True, "personal": True})


async def test_a_programme_that_keeps_content_out_of_the_chat_exports_numbers_there(
    place: Place, store: FileStore
) -> None:
    jury = await opened(place, youth().model_copy(update={"in_chat": "numbers"}))
    one = await jury.hands_in(ANA)
    await jury.paper(one, ANA)
    official = await jury.opens(OFFICIAL, "v.export")
    assert official.offered("xp") == []
    await official.taps("xs")

    file = await made(jury, official, "applications-sheet", store)

    assert file is not None
    everything = str(rows_of(file))
    assert "JC-2023-0001" in everything
    for personal in ("가나다1", "시장 골목", "2005"):
        assert personal not in everything
    token = official.button("xs")[1].split(".", maxsplit=1)[0]
    await official.taps_data(f"{token}.v{jury.programme}.xp.")  # forged
    with pytest.raises(NoSuchDocument):
        official.sees_document("papers-zip")


async def test_papers_come_in_an_archive_named_by_number(jury: Jury, store: FileStore) -> None:
    for account in (ANA, BO):
        await jury.paper(await jury.hands_in(account), account, store)
    official = await jury.opens(OFFICIAL, "v.export")
    await official.taps("xp")

    file = await made(jury, official, "papers-zip", store)

    assert file is not None
    with ZipFile(BytesIO(file.content)) as archive:
        assert archive.namelist() == ["JC-2023-0001/proposal-1.pdf", "JC-2023-0002/proposal-1.pdf"]
        assert archive.read("JC-2023-0002/proposal-1.pdf") == b"%PDF-1.7\n"


async def test_what_is_too_large_for_telegram_names_the_command(
    jury: Jury, store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judge_exports, "MOST_BYTES", 8)
    await jury.paper(await jury.hands_in(ANA), ANA, store)
    official = await jury.opens(OFFICIAL, "v.export")
    assert official.sees("judge-export-papers-large", count=1, size="1 kB")
    assert official.sees("judge-export-line", what="papers", slug="youth-policy", ending="zip")
    assert official.offered("xp") == []


@pytest.mark.parametrize("action", ["xs", "xp"])
async def test_whoever_has_lost_the_role_meanwhile_gets_no_file(jury: Jury, store: FileStore, action: str) -> None:
    await jury.paper(await jury.hands_in(ANA), ANA, store)
    official = await jury.opens(OFFICIAL, "v.export")
    await official.taps(action)
    await jury.ends(OFFICIAL)
    make = {"xs": "applications-sheet", "xp": "papers-zip"}[action]
    assert await made(jury, official, make, store) is None


@pytest.mark.parametrize("meanwhile", ["nothing", "the role ended", "a conflict", "the mark was taken back"])
async def test_a_paper_goes_only_to_whoever_may_see_it_when_it_goes_out(
    jury: Jury, store: FileStore, meanwhile: str
) -> None:
    one = await jury.hands_in(ANA)
    paper = await jury.paper(one, ANA, store)
    official = await jury.opens(OFFICIAL, "v.begin")
    await official.taps("begin")
    await jury.opens(OFFICIAL, f"w{one}.marks")
    await official.taps("mark", paper)
    await official.taps("po", paper)
    reviewer = await jury.opens(REVIEWERS[0], f"w{one}.read")
    await reviewer.taps("pf", paper)
    match meanwhile:
        case "the role ended":
            await jury.ends(OFFICIAL)
            await jury.ends(REVIEWERS[0])
        case "a conflict":
            await jury.opens(REVIEWERS[0], f"w{one}.conflict")
            await reviewer.taps("conf")
        case "the mark was taken back":
            await jury.opens(OFFICIAL, f"w{one}.marks")
            await official.taps("unmk", paper)

    sent = [await made(jury, person, "paper", store) for person in (official, reviewer)]

    expected = [meanwhile != "the role ended", meanwhile == "nothing"]
    assert [file is not None for file in sent] == expected


async def test_reviewers_export_nothing(jury: Jury) -> None:
    await jury.hands_in(ANA)
    reviewer = await jury.opens(REVIEWERS[0], "v.export")
    assert reviewer.offered("xs") == []
    token = reviewer.buttons()[0][2].split(".", maxsplit=1)[0]
    await reviewer.taps_data(f"{token}.v{jury.programme}.xs.")
    with pytest.raises(NoSuchDocument):
        reviewer.sees_document("applications-sheet")
