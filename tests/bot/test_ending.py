"""The tick in a running bot: releases are told after a restart too, and destruction ends on the disk."""

import asyncio
from datetime import timedelta

from bot.app import PAPERS_FOLDER, open_database
from conversations import destroying, releasing
from participation.audit import Actor
from participation.deciding import Decision
from participation.papers import FileRule
from participation.retention import Retention
from storage import applications, audit, destructions, papers, programmes, roles, tellings
from storage.database import Tx
from storage.papers import Found
from storage.shelf import Programme
from tests.conversations.applicants import a_paper, begins, handed_in, hands_in, now, ready
from tests.kit import running_bot, until
from tests.kit.programmes import CLOSES_AT, JUNE
from tests.kit.someone import Someone
from tests.kit.world import World
from tests.participation.receptions import youth
from tests.storage.office import AS_OFFICIAL

WHY = "현실적인 계획입니다"
SHORTLY = youth().model_copy(update={"retention": Retention(count=1, unit="days")})


def the(tx: Tx) -> Programme:
    [programme] = programmes.everything(tx)
    return programme


def decided(tx: Tx, account: int) -> int:
    """Hand in, be found complete, and be decided on; nobody has heard yet."""
    application = handed_in(tx, the(tx), account)
    applications.set_state(tx, application.id, "complete", at=JUNE)
    fine = Decision("accepted", WHY)
    releasing.decide(tx, the(tx), now(tx, application), fine, by=AS_OFFICIAL, at=JUNE)
    return application.id


def release(tx: Tx) -> None:
    digest = releasing.look(tx, the(tx), at=JUNE).preview.digest
    releasing.release(tx, the(tx), digest, by=AS_OFFICIAL, at=JUNE)


def how_often(person: Someone) -> int:
    return person.how_often("notice-decided")


async def arrives(world: World) -> Someone:
    ada = world.person()
    await ada.says("/start")
    await world.database.run(lambda tx: decided(tx, ada.id))
    return ada


async def test_a_release_just_before_the_end_is_told_after_the_start_and_once() -> None:
    async with running_bot([SHORTLY]) as world:
        ada = await arrives(world)
        await world.stops()
        async with open_database(world.settings, "demo") as database:
            await database.run(release)  # as if it had been killed right after the release, before any tick
        await world.starts()
        await until(lambda: how_often(ada) == 1)
        await world.restarts()
        await world.quiet()
        assert how_often(ada) == 1
        assert await world.look(tellings.programmes) == []


async def test_a_result_waits_for_the_morning_on_the_demos_clock() -> None:
    async with running_bot([SHORTLY], now=JUNE.replace(hour=13)) as world:  # 22:00
        ada = await arrives(world)
        await world.database.run(release)
        await world.running.schedule.tick()
        await world.quiet()
        assert how_often(ada) == 0
        await world.jumps_to(JUNE.replace(hour=23))
        await until(lambda: how_often(ada) == 1)


async def test_what_is_destroyed_is_gone_from_the_disk_before_it_is_called_done() -> None:
    async with running_bot([SHORTLY]) as world:
        ada, owner = world.person(), world.person("나소유")
        for person in (ada, owner):
            await person.says("/start")
        store = world.running.papers._store

        def expects(tx: Tx) -> tuple[int, int]:
            application = ready(tx, the(tx), ada.id)
            paper = papers.expect(
                tx, application=application.id, account=ada.id, key="proposal", rule=FileRule(kinds=("PDF",)),
                file_id="x", name="x", size=1, message_id=1, received_at=JUNE,
            )  # fmt: skip
            tx.wakes.clear()
            return application.id, paper.id

        id_, paper = await world.database.run(expects)
        writing = store.write(id_, paper)
        writing.add(b"%PDF-1.7 secret")
        stored = writing.finish()

        def fills(tx: Tx) -> None:
            papers.took_in(tx, paper, Found("PDF"), stored)
            found = applications.by_id(tx, id_)
            assert found is not None
            hands_in(tx, the(tx), found, [a_paper(paper)])
            applications.set_state(tx, id_, "complete", at=JUNE)
            releasing.decide(tx, the(tx), now(tx, found), Decision("accepted", WHY), by=AS_OFFICIAL, at=JUNE)
            roles.ensure_owners(tx, [owner.id], JUNE)
            release(tx)

        await world.database.run(fills)
        await until(lambda: how_often(ada) == 1)
        folder = world.settings.data / PAPERS_FOLDER
        assert len(list(folder.glob("*/*"))) == 1
        later = JUNE + timedelta(days=3)
        await world.jumps_to(later)
        await until(lambda: owner.how_often("keeping-report", title=_title(), count=1) == 1)

        def confirms(tx: Tx) -> None:
            due = destroying.due(tx, the(tx), at=later)
            destroying.confirm(tx, the(tx), due.digest, by=Actor("owner", owner.id), at=later)

        await world.database.run(confirms)
        await until(lambda: owner.how_often("keeping-done", title=_title(), count=1) == 1)

        assert list(folder.glob("*/*")) == []
        assert await world.look(destructions.left) == []
        wal = world.database.path.with_name(world.database.path.name + "-wal")
        assert wal.stat().st_size < 200_000
        await world.quiet()
        assert WHY not in ada.shown()


def _title() -> str:
    return SHORTLY.title.in_("ko")


async def test_drafts_go_a_week_after_the_close_and_not_before() -> None:
    async with running_bot([SHORTLY]) as world:
        draft = await world.database.run(lambda tx: begins(tx, the(tx), 7))
        await world.jumps_to(CLOSES_AT + timedelta(days=6))
        await world.running.schedule.tick()
        assert await world.look(lambda tx: applications.by_id(tx, draft.id)) is not None
        await world.jumps_to(CLOSES_AT + timedelta(days=8))
        for _ in range(50):
            if await world.look(lambda tx: applications.by_id(tx, draft.id)) is None:
                break
            await asyncio.sleep(0.1)
        assert await world.look(lambda tx: applications.by_id(tx, draft.id)) is None
        assert await world.look(lambda tx: audit.entries(tx, 1)) == []
