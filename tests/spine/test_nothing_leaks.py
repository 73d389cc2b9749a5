"""Invariant 7, and ballots that lead to nobody: what a full run leaves on the disk and in the log is searched."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tests.kit import World, five_cities, running_bot
from tests.kit.programmes import CITIES, CLOSES_AT, SLUG

RANKINGS = ((3, 1, 2), (5, 4, 1), (2, 5, 3))
NAMES = ("제갈가나다라", "Xanthippe Quux", "남궁바사아자")
TYPED = ("제 생각에는 버스가 모자랍니다", "my secret remark about the mayor", "전화는 010-1234-5678입니다")


def on_disk(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in folder.rglob("*"):
        if file.is_file():
            yield file.name, file.read_bytes()


def spellings(text: str) -> set[bytes]:
    """Return how a text could stand in a file: as it is, and escaped in JSON, also twice."""
    escaped = json.dumps(text)[1:-1]
    return {text.encode(), text.encode("utf-16-le"), escaped.encode(), json.dumps(escaped)[1:-1].encode()}


def as_numbers(ranking: tuple[int, ...]) -> set[bytes]:
    """Return how a ranking could stand in a file: as a list, or as bytes of a fixed width."""
    return {
        json.dumps(ranking).encode(),
        json.dumps(ranking, separators=(",", ":")).encode(),
        " ".join(map(str, ranking)).encode(),
        *(b"".join(n.to_bytes(width, order) for n in ranking) for width in (2, 4) for order in ("big", "little")),
    }  # fmt: skip


def in_words(ranking: tuple[int, ...]) -> set[bytes]:
    names = [CITIES[number - 1] for number in ranking]
    lines = [f"{rank}위 {name}" for rank, name in enumerate(names, start=1)]
    return {spelling for text in (*lines, "\n".join(names), ", ".join(names)) for spelling in spellings(text)}


async def _a_full_run(world: World) -> list[str]:
    """Let people do everything there is, also what goes wrong; return their receipt numbers."""
    receipts = []
    people = [world.person(name, language) for name, language in zip(NAMES, ("ko", "en", "ko"), strict=True)]
    world.playground.update({"message": {"text": TYPED[2], "chat": {"id": people[0].id}, "from": {"id": people[0].id}}})
    for person, ranking, typed in zip(people, RANKINGS, TYPED, strict=True):
        await person.says(typed)
        receipts.append(await person.votes(SLUG, ranking))
        await person.taps("vote-show-choices")
        await person.says(typed)
        await person.taps("vote-change")
        await person.quiet()
        await person.says("/mine")
        await person.forges(person.last, f"AAAAAAAA.1.in.{TYPED[0][:4]}")
        await person.sends_document(f"{typed}.hwp", typed.encode())
        await person.quiet()
    await world.restarts()
    await people[1].blocks()
    await people[2].starts(SLUG)
    await people[0].starts(SLUG)
    receipts.append(await people[0].casts())
    return receipts


async def test_after_a_full_run_nothing_that_people_said_or_chose_stands_on_the_disk_or_in_the_log() -> None:
    async with running_bot([five_cities()]) as world:
        receipts = await _a_full_run(world)
        while_running = dict(on_disk(world.folder))
        assert any(name.endswith("-wal") and content for name, content in while_running.items())
        await world.jumps_to(CLOSES_AT + timedelta(days=10))
        await world.quiet()
        after = dict(on_disk(world.folder))
        await world.stops()
        at_the_end = dict(on_disk(world.folder))

        secrets = {spelling for text in (*NAMES, *TYPED, *receipts) for spelling in spellings(text)}
        secrets |= {spelling for ranking in RANKINGS for spelling in as_numbers(ranking) | in_words(ranking)}
        secrets |= spellings(world.playground.token)
        for found in (while_running, after, at_the_end):
            for name, content in found.items():
                assert not [secret for secret in secrets if secret in content], name

        log = world.log.getvalue().encode()
        ids = {str(person).encode() for person in world.playground.world.users}
        assert not [secret for secret in secrets | ids if secret in log]
        assert log


async def test_the_search_would_find_what_it_looks_for() -> None:
    async with running_bot([five_cities()]) as world:
        database = b"".join(content for _, content in on_disk(world.folder))
        assert any(spelling in database for spelling in spellings("시민참여팀 043-000-0000"))
