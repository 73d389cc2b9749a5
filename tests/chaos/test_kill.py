"""``kill -9`` at any moment: every acknowledged ballot exists once, nobody is stuck, no person's order changes."""

import asyncio
import random
import time
from collections import Counter
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from bot import app
from bot.settings import Settings, for_demo
from participation.ranking import Ranking
from playground import Playground
from storage import ballots, programmes
from storage.ballots import Ballot
from storage.database import Tx
from tests.chaos.killing import SEED, Killer
from tests.chaos.voter import Voter
from tests.kit import Someone
from tests.kit.programmes import JUNE, MORNING, SLUG, many

PEOPLE = 40
OPTIONS = 7
KILLS = 30
BALLOTS = 300

pytestmark = [pytest.mark.kill, pytest.mark.timeout(280)]


async def _looks(settings: Settings, voters: list[Voter]) -> None:
    """While the bot is dead: what was acknowledged is there; what was not may be."""
    # Acknowledged is what the chat shows: of what came since, the voter has perhaps not taken notice yet.
    kept = await _kept(settings, [voter.person for voter in voters])
    for voter in voters:
        ballot = kept.get(voter.person.id)
        if ballot is None:
            assert voter.cast is None
        else:
            assert ballot.ranking in {voter.cast, voter.trying}
            assert ballot.receipt == voter.receipt or ballot.ranking == voter.trying


async def _kept(settings: Settings, people: list[Someone]) -> dict[int, Ballot]:
    """Return the ballots by account, as storage opens them with the keys."""

    def reading(tx: Tx) -> dict[int, Ballot]:
        programme = programmes.by_slug(tx, SLUG)
        assert programme is not None
        found = {person.id: ballots.of(tx, programme, person.id) for person in people}
        return {account: ballot for account, ballot in found.items() if ballot is not None}

    async with app.open_database(settings, "demo") as database:
        return await database.read(reading)


def _points(rankings: list[Ranking]) -> dict[int, int]:
    """Count by hand: 3, 2, 1."""
    points: Counter[int] = Counter(dict.fromkeys(range(1, OPTIONS + 1), 0))
    for first, second, third in rankings:
        points.update({first: 3, second: 2, third: 1})
    return dict(points)


async def _quiet(playground: Playground) -> None:
    await playground.quiet(still=1.0, timeout=60)


async def test_every_acknowledged_ballot_survives_whenever_the_bot_is_killed(tmp_path: Path) -> None:
    began = time.monotonic()
    async with Playground(now=JUNE, rate_limits=False) as playground:
        playground.plan(latency=0.01)
        settings = for_demo(tmp_path, api_url=playground.url, token=playground.token)
        async with app.open_database(settings, "demo") as database:
            box, vote = database.keys.new_box(), many(OPTIONS)
            await database.run(lambda tx: programmes.publish(tx, vote, box=box, now=JUNE, shorten=False))
        voters = [_voter(playground, number) for number in range(PEOPLE)]
        killer, enough = Killer(settings, lambda: _looks(settings, voters)), asyncio.Event()

        async def kills() -> None:
            await killer.works(lambda: killer.kills >= KILLS and _ballots(voters) >= BALLOTS, rest)
            enough.set()

        async with AsyncExitStack() as rest:
            async with asyncio.TaskGroup() as group:
                for voter in voters:
                    group.create_task(_votes_until(voter, enough))
                group.create_task(kills())
            # Each once more with the bot alive: nobody is stuck.
            await _quiet(playground)
            await asyncio.gather(*(voter.votes() for voter in voters))
            await _quiet(playground)
            await playground.clock.jump(MORNING + timedelta(minutes=1))
            await _quiet(playground)
        told = [voter.person.how_often("results-out", title=vote.title.in_("ko")) for voter in voters]

    kept = await _kept(settings, [voter.person for voter in voters])
    assert {voter.person.id: (voter.cast, voter.receipt) for voter in voters} == {
        account: (ballot.ranking, ballot.receipt) for account, ballot in kept.items()
    }
    async with app.open_database(settings, "demo") as database:
        programme = await database.read(lambda tx: programmes.by_slug(tx, SLUG))
        assert programme is not None
        assert await database.read(lambda tx: ballots.turnout(tx, programme.id)) == PEOPLE
        assert await database.read(lambda tx: sum(ballots.grouped(tx, programme).values())) == PEOPLE
        states = await database.read(lambda tx: {row["state"] for row in tx.all("SELECT DISTINCT state FROM inbox")})
    assert states <= {"done"}  # (those of the first days are forgotten by now)
    assert programme.result is not None
    assert programme.result.ballots == PEOPLE
    rankings = [voter.cast for voter in voters if voter.cast is not None]
    assert {row.number: row.points for row in programme.result.rows} == _points(rankings)
    assert told == [1] * PEOPLE
    log = (tmp_path / "bot.log").read_text("utf-8")
    assert "incident" not in log
    assert "Traceback" not in log
    cast, again = _ballots(voters), sum(voter.again for voter in voters)
    assert again < PEOPLE  # what was tapped while the bot was dead is not lost: almost nobody has to tap twice
    assert cast >= BALLOTS
    assert sum(voter.quick for voter in voters) > PEOPLE // 4  # three marks tapped without waiting for any answer
    assert sum(voter.disordered for voter in voters) == 0  # and they took effect in the order of the taps
    print(
        f"\n{killer.kills} kills ({killer.during_start} while it started), {cast} ballots by {PEOPLE} people"
        f" in {time.monotonic() - began:.0f} s, {again} had to tap again"
    )


def _ballots(voters: list[Voter]) -> int:
    return sum(voter.ballots for voter in voters)


def _voter(playground: Playground, number: int) -> Voter:
    user = playground.world.add_person(f"이웃{number}", "ko")

    async def quiet() -> None:
        await playground.quiet()

    dice = random.Random(f"{SEED} {number}")
    return Voter(Someone(playground, user.id, "ko", quiet), SLUG, OPTIONS, dice)


async def _votes_until(voter: Voter, enough: asyncio.Event) -> None:
    while not enough.is_set():
        await voter.votes()
