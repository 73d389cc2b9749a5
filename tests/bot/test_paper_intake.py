"""Papers on their way from Telegram to the sealed store: over HTTP, looked at in a real child, settled in one unit."""

import asyncio
import contextlib
import hashlib
import io
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import disk, logs
from bot import paper_intake as module
from bot.clock import SystemClock
from bot.inspection import asking
from bot.nursery import Nursery
from bot.paper_intake import PaperIntake
from bot.transport import Transport
from participation.papers import KINDS, MEGABYTE, FileRule
from playground import Person, Playground
from storage import file_deletions, papers
from storage.database import Database, Tx
from storage.errors import NotKept
from storage.file_store import FileStore, Writing
from storage.keys import Keyring
from storage.papers import HandedPaper
from tests.kit import papers as made
from tests.kit import until

ANYTHING = FileRule(kinds=KINDS)
SMALL = FileRule(kinds=("PDF",), largest=1)
PLAN = made.pdf(3)


@dataclass
class Desk:
    """Where papers come in. ``begins`` starts an intake as at a start of the bot, ``dies`` ends it at once."""

    folder: Path
    playground: Playground
    transport: Transport
    ada: Person
    log: io.StringIO
    database: Database = field(init=False)
    intake: PaperIntake = field(init=False)
    store: FileStore = field(init=False)
    heard: list[HandedPaper] = field(default_factory=list)
    _nursery: Nursery = field(init=False)

    async def opens(self) -> None:
        keys = Keyring.open(self.folder / "keys")
        self.database = await Database.open(self.folder / "madang.db", keys)
        self.store = FileStore(self.folder / "papers", keys)

    async def begins(self) -> None:
        self._nursery = Nursery()
        self.intake = PaperIntake(
            self.database, self.transport.files, SystemClock(), self._nursery, self.store, self._hears
        )
        await self.intake.start()

    async def dies(self) -> None:
        await self._nursery.close()

    def _hears(self, tx: Tx, paper: HandedPaper, now: datetime) -> None:
        assert tx.value("SELECT state FROM papers WHERE id = :id", id=paper.id) == paper.state
        assert now.tzinfo is not None
        self.heard.append(paper)

    async def hands_in(
        self,
        content: bytes = PLAN,
        *,
        rule: FileRule = ANYTHING,
        size: int | None = None,
        ago: timedelta = timedelta(0),
        file_id: str = "",
    ) -> int:
        if not file_id:
            file_id = (await self.ada.sends_document("plan.pdf", content)).json["document"]["file_id"]
        received_at = SystemClock().now() - ago

        def unit(tx: Tx) -> int:
            return papers.expect(
                tx,
                application=5,
                account=self.ada.id,
                key="plan",
                rule=rule,
                file_id=file_id,
                name="plan.pdf",
                size=len(content) if size is None else size,
                message_id=1,
                received_at=received_at,
            ).id

        return await self.database.run(unit)

    async def settles(self, paper: int) -> HandedPaper:
        await until(lambda: any(one.id == paper for one in self.heard), 15)
        await until(lambda: self.intake.is_idle, 15)
        return await self.paper(paper)

    async def paper(self, paper: int) -> HandedPaper:
        found = await self.database.run(lambda tx: papers.by_id(tx, paper))
        assert found is not None
        return found

    async def reads(self, paper: HandedPaper) -> bytes:
        assert paper.stored is not None
        return b"".join(self.store.read(paper.stored))

    def on_disk(self) -> list[Path]:
        return [path for path in (self.folder / "papers").rglob("*") if path.is_file()]

    def calls(self, method: str) -> int:
        return sum(call.method == method for call in self.playground.calls)


@pytest.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    monkeypatch.setattr(module, "_PAUSES", (0.02, 0.05))
    monkeypatch.setattr(disk, "_PAUSES", (0.02,))
    log = io.StringIO()
    undo = logs.set_up(log)
    try:
        async with Playground() as playground, Transport(playground.url, playground.token) as transport:
            desk = Desk(tmp_path, playground, transport, playground.person(), log)
            await desk.opens()
            await desk.begins()
            yield desk
            await desk.dies()
            await desk.database.close()
            assert playground.token not in log.getvalue()
            assert "file_" not in log.getvalue()
    finally:
        undo()


async def test_a_paper_is_fetched_looked_at_and_kept_sealed(desk: Desk) -> None:
    paper = await desk.settles(await desk.hands_in())

    assert (paper.state, paper.size, paper.tries) == ("stored", len(PLAN), 0)
    assert paper.found == papers.Found("PDF", pages=3)
    assert paper.stored is not None
    assert paper.stored.sha256 == hashlib.sha256(PLAN).digest()
    assert await desk.reads(paper) == PLAN
    [file] = desk.on_disk()
    assert b"%PDF" not in file.read_bytes()
    assert desk.heard == [paper]


async def test_many_papers_are_fetched_two_at_once(desk: Desk) -> None:
    desk.playground.plan(latency=0.05)
    numbers = [await desk.hands_in(made.picture(size=(20 + number, 20))) for number in range(5)]
    busiest = 0
    while len(desk.heard) < len(numbers):
        busiest = max(busiest, len(desk.intake._in_hand))
        await asyncio.sleep(0.01)

    assert busiest == 2
    assert {(await desk.paper(number)).state for number in numbers} == {"stored"}
    assert len({file.name for file in desk.on_disk()}) == 5


@pytest.mark.parametrize(
    ("content", "rule", "key"),
    [
        (made.picture(), FileRule(kinds=("PDF", "HWP")), "paper-wrong-kind"),  # although it is called plan.pdf
        (made.pdf(password="made up"), ANYTHING, "paper-encrypted"),
        (made.half(made.picture()), ANYTHING, "paper-broken"),
        (made.docx({"word/a": made.zeros(201)}), ANYTHING, "paper-bomb"),
        (made.noise(MEGABYTE + 1), SMALL, "paper-too-large"),
        (made.noise(20 * MEGABYTE + 1), ANYTHING, "paper-too-large"),  # "file is too big", says the server
    ],
)
async def test_what_cannot_be_taken_is_said_and_leaves_nothing(
    desk: Desk, content: bytes, rule: FileRule, key: str
) -> None:
    paper = await desk.settles(await desk.hands_in(content, rule=rule))

    assert paper.state == "refused"
    assert paper.refusal is not None
    assert paper.refusal.key == key
    assert [one.id for one in desk.heard] == [paper.id]
    assert desk.on_disk() == []


async def test_a_file_that_is_larger_than_it_says_is_cut_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = desk.transport.files.call

    async def says_less(method: str, params: dict[str, object]) -> dict[str, object]:
        answer: dict[str, object] = await honest(method, params)
        return {"file_path": answer["file_path"]}

    monkeypatch.setattr(type(desk.transport.files), "call", lambda _, *words: says_less(*words))
    paper = await desk.settles(await desk.hands_in(made.noise(2 * MEGABYTE), rule=SMALL, size=0))

    assert paper.refusal is not None
    assert paper.refusal.key == "paper-too-large"
    assert desk.on_disk() == []


async def test_a_file_that_is_shorter_than_it_says_is_fetched_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest, lies = desk.transport.files.call, 1

    async def says_more(method: str, params: dict[str, object]) -> dict[str, object]:
        nonlocal lies
        answer: dict[str, object] = await honest(method, params)
        lies, lie = 0, lies
        return {**answer, "file_size": len(PLAN) + lie}

    monkeypatch.setattr(type(desk.transport.files), "call", lambda _, *words: says_more(*words))
    paper = await desk.settles(await desk.hands_in())

    assert (paper.state, paper.tries) == ("stored", 1)


async def test_more_than_one_person_may_hold_is_refused_in_the_same_unit(desk: Desk) -> None:
    def holds_much(tx: Tx) -> None:
        tx.run("UPDATE papers SET size = :size WHERE id = :id", size=100 * MEGABYTE, id=first)

    first = await desk.hands_in()
    await desk.settles(first)
    await desk.database.run(holds_much)

    paper = await desk.settles(await desk.hands_in(size=0))

    assert paper.refusal is not None
    assert paper.refusal.key == "paper-no-room"
    assert len(desk.on_disk()) == 1


@pytest.mark.parametrize(
    "fault",
    [
        {"fault": "half"},
        {"fault": "500", "method": "download"},
        {"fault": "reset", "method": "download", "times": 2},
        {"fault": "502", "method": "getFile"},
        {"fault": "lost", "method": "getFile"},
    ],
)
async def test_what_breaks_on_the_way_is_fetched_again_with_a_fresh_link(desk: Desk, fault: dict[str, object]) -> None:
    desk.playground.plan(fault)

    paper = await desk.settles(await desk.hands_in())

    assert (paper.state, paper.tries) == ("stored", 1)
    assert desk.calls("getFile") == 2
    assert await desk.reads(paper) == PLAN
    assert len(desk.on_disk()) == 1


@pytest.mark.parametrize("method", ["getFile", "download"])
async def test_a_429_is_obeyed_and_is_no_failure(desk: Desk, method: str) -> None:
    desk.playground.plan({"fault": "429", "method": method, "retry_after": 1})
    began = asyncio.get_running_loop().time()

    paper = await desk.settles(await desk.hands_in())

    assert (paper.state, paper.tries) == ("stored", 0)
    assert asyncio.get_running_loop().time() - began >= 1


async def test_pauses_grow_and_do_not_keep_the_others_waiting(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAUSES", (0.01, 60.0))
    lost = await desk.hands_in(file_id="BQAC-nobody-knows-it")
    await until(lambda: desk.calls("getFile") == 2)
    await until(lambda: desk.intake.is_idle)

    fine = await desk.settles(await desk.hands_in())

    assert fine.state == "stored"
    assert (await desk.paper(lost)).state == "fetching"
    assert (await desk.paper(lost)).tries == 2
    assert desk.calls("getFile") == 3


async def test_after_a_day_it_is_given_up_but_never_untried(desk: Desk) -> None:
    lost = await desk.hands_in(file_id="BQAC-nobody-knows-it", ago=timedelta(days=1, minutes=1))
    late = await desk.hands_in(ago=timedelta(days=3))  # the bot was away

    given_up, fetched = await desk.settles(lost), await desk.settles(late)

    assert given_up.refusal is not None
    assert (given_up.refusal.key, given_up.tries) == ("paper-not-fetched", 1)
    assert fetched.state == "stored"


async def test_what_is_not_there_within_a_day_may_still_come(desk: Desk) -> None:
    lost = await desk.hands_in(file_id="BQAC-nobody-knows-it", ago=timedelta(hours=23))
    await until(lambda: desk.calls("getFile") >= 4)

    assert (await desk.paper(lost)).state == "fetching"
    assert desk.heard == []


async def test_a_full_disk_is_waited_for_and_costs_the_person_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = 3
    honest = Writing.add

    def add(writing: Writing, content: bytes) -> None:
        nonlocal full
        if full:
            full -= 1
            raise OSError(28, "No space left on device")
        honest(writing, content)

    monkeypatch.setattr(Writing, "add", add)
    paper = await desk.settles(await desk.hands_in())

    assert (paper.state, paper.tries) == ("stored", 0)
    assert len(desk.on_disk()) == 1
    assert desk.log.getvalue().count("files can't be saved") == 1


async def test_a_database_that_cannot_be_written_is_waited_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    honest, full = papers.took_in, 2

    def took_in(*words: object) -> bool:
        nonlocal full
        if full:
            full -= 1
            raise NotKept("full")
        return honest(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(papers, "took_in", took_in)
    paper = await desk.settles(await desk.hands_in())

    assert paper.state == "stored"
    assert desk.calls("getFile") == 1
    assert await desk.reads(paper) == PLAN


@pytest.mark.parametrize("when", ["while it is fetched", "between file and unit", "after the unit"])
async def test_a_crash_at_any_moment_repeats_and_leaves_nothing_over(
    desk: Desk, when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached = asyncio.Event()
    loop = asyncio.get_running_loop()

    async def hangs(*_: object) -> None:
        reached.set()
        await asyncio.sleep(3600)

    with monkeypatch.context() as patched:
        if when == "while it is fetched":
            honest = Writing.add

            def add(writing: Writing, content: bytes) -> None:
                honest(writing, content)
                loop.call_soon_threadsafe(reached.set)
                raise RuntimeError("as if the process had ended here")

            patched.setattr(Writing, "add", add)
            patched.setattr(Writing, "abandon", lambda writing: writing._file.close())
        elif when == "between file and unit":
            patched.setattr(module, "inspect", hangs)
        number = await desk.hands_in()
        if when == "after the unit":
            await desk.settles(number)
        else:
            await asyncio.wait_for(reached.wait(), 10)
        await desk.dies()
    left = desk.on_disk()
    assert len(left) >= 1

    await desk.begins()
    paper = await desk.settles(number)

    assert paper.state == "stored"
    assert await desk.reads(paper) == PLAN
    assert len(desk.on_disk()) == 1
    assert len(desk.heard) == 1


async def test_a_file_that_no_row_has_come_to_name_is_swept_at_the_next_start(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hangs(*_: object) -> None:
        await asyncio.sleep(3600)

    kept = await desk.settles(await desk.hands_in())
    with monkeypatch.context() as patched:
        patched.setattr(module, "inspect", hangs)
        number = await desk.hands_in()
        await until(lambda: len(desk.on_disk()) == 2)
        await desk.dies()
    await desk.database.run(lambda tx: papers.remove(tx, number))

    await desk.begins()

    assert len(desk.on_disk()) == 1
    assert await desk.reads(kept) == PLAN


async def test_whoever_removes_a_paper_while_it_comes_is_left_with_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed = asyncio.Event()
    honest = asking.inspect

    async def slowly(content: bytes, rule: FileRule) -> papers.Found:
        await removed.wait()
        return await honest(content, rule)

    monkeypatch.setattr(module, "inspect", slowly)
    number = await desk.hands_in()
    await until(lambda: len(desk.on_disk()) == 1)
    assert await desk.database.run(lambda tx: papers.remove(tx, number))
    removed.set()
    await until(lambda: desk.intake.is_idle)

    assert (await desk.paper(number)).state == "removed"
    assert desk.on_disk() == []
    assert desk.heard == []


@pytest.mark.parametrize("how", ["removed", "forgotten"])
async def test_what_goes_from_the_rows_goes_from_the_disk(desk: Desk, how: str) -> None:
    number = await desk.hands_in()
    await desk.settles(number)
    assert len(desk.on_disk()) == 1

    if how == "removed":
        await desk.database.run(lambda tx: papers.remove(tx, number))
    else:
        await desk.database.run(lambda tx: papers.forget_application(tx, 5))

    await until(lambda: desk.on_disk() == [] and desk.intake.is_idle)
    assert await desk.database.run(file_deletions.waiting) == []


async def test_a_file_that_cannot_be_deleted_now_is_deleted_later(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    number = await desk.hands_in()
    await desk.settles(number)

    def not_now(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patched:
        patched.setattr(FileStore, "delete", not_now)
        await desk.database.run(lambda tx: papers.remove(tx, number))
        await until(lambda: "can't be deleted" in desk.log.getvalue())
        await until(lambda: desk.intake.is_idle)
    assert len(desk.on_disk()) == 1

    await desk.settles(await desk.hands_in())

    assert len(desk.on_disk()) == 1
    assert await desk.database.run(file_deletions.waiting) == []


async def test_a_machine_in_trouble_is_an_incident_and_no_refusal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    honest, trouble = asking.inspect, 1

    async def inspect(content: bytes, rule: FileRule) -> papers.Found:
        nonlocal trouble
        if trouble:
            trouble -= 1
            raise OSError(11, "no process can be started")
        return await honest(content, rule)

    monkeypatch.setattr(module, "inspect", inspect)
    paper = await desk.settles(await desk.hands_in())

    assert (paper.state, paper.tries) == ("stored", 1)
    assert "incident" in desk.log.getvalue()
    assert len(desk.on_disk()) == 1


async def test_somebody_who_reacts_wrongly_undoes_the_unit_and_nothing_else(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reacts(tx: Tx, paper: HandedPaper, now: datetime) -> None:
        if not paper.tries:
            raise KeyError(paper.name)
        Desk._hears(desk, tx, paper, now)

    monkeypatch.setattr(desk.intake, "_on_settled", reacts)
    paper = await desk.settles(await desk.hands_in())

    assert (paper.state, paper.tries) == ("stored", 1)
    assert "plan.pdf" not in desk.log.getvalue()
    assert len(desk.on_disk()) == 1


async def test_an_end_while_the_unit_is_on_its_way_does_not_take_the_file_from_the_row(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ending: list[asyncio.Future[None]] = []
    loop = asyncio.get_running_loop()

    def hears(_tx: Tx, _paper: HandedPaper, _now: datetime) -> None:
        # On the writer's thread, before the commit: the worker is cancelled now, and the unit goes on.
        asyncio.run_coroutine_threadsafe(cancels(), loop).result(10)

    async def cancels() -> None:
        ending.append(asyncio.ensure_future(desk.dies()))  # noqa: TID251 - a test's own task
        await asyncio.sleep(0.05)

    monkeypatch.setattr(desk.intake, "_on_settled", hears)
    number = await desk.hands_in()
    await until(lambda: bool(ending) and ending[0].done(), 10)

    paper = await desk.paper(number)
    assert paper.state == "stored"
    assert await desk.reads(paper) == PLAN
    with contextlib.suppress(asyncio.CancelledError):
        await ending[0]
