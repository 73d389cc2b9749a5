"""Invariant 7 for those who apply: what they tell lies on the disk in no clear letter, while it is under way too."""

from pathlib import Path

from participation.contest import Reception
from participation.programme_file import read
from tests.kit import World, papers, running_bot
from tests.kit.someone import Someone
from tests.spine.test_nothing_leaks import on_disk, spellings

SAMPLE = Path(__file__).resolve().parents[2] / "deploy" / "programmes" / "youth-policy.toml"
BORN = ("2008년 3월 5일", "2008. 3. 5.", "2008-03-05", "20080305", "080305")
NUMBER = ("010-0000-4711", "01000004711", "+821000004711", "821000004711", "+82 10-0000-4711")
NAME, TITLE, PLACE = "제갈가상", "빈 가게를 모임방으로 바꾸기", "가상시장 둘째 층"
SUMMARY = "가상시장에 빈 가게가 열두 곳 있는데 청소년이 모일 곳은 없습니다."
FILE = "정책제안서-제갈가상.pdf"
IN_FILE = b"what stands in the proposal itself"
PROPOSAL = papers.pdf(1, attachment=IN_FILE)
SECRETS = (*BORN, *NUMBER, NAME, TITLE, PLACE, SUMMARY, FILE, IN_FILE.decode())


def contest() -> Reception:
    [found] = read(SAMPLE.read_bytes(), default_timezone="Asia/Seoul").programmes
    assert isinstance(found, Reception)
    return found


async def asks_whether_one_may(person: Someone) -> None:
    await person.starts("youth-policy")
    await person.taps("reception-may-i")
    await person.taps("ask-yes")
    await person.sees("verdict-need-birth-year")
    await person.says("2008")
    await person.sees("door-forgotten")


async def fills_in(person: Someone) -> None:
    """From the beginning to the overview; the proposal may still be under way."""
    await person.taps("reception-begin-alone")
    await person.taps("ask-go-on")
    await person.sees("application-birth-date")
    await person.says(BORN[0])
    await person.taps("ask-yes")
    await person.quiet()
    await person.taps("consent-agree")
    await person.quiet()
    await person.taps("consent-refuse")
    await person.sees("application-name")
    await person.says(NAME)
    await person.sees("application-phone")
    await person.says(NUMBER[0])
    await person.quiet()
    await person.says(TITLE)
    await person.taps("배움과 진로")
    await person.taps("ask-done")
    await person.taps("어느 한 곳")
    await person.quiet()
    await person.says(PLACE)
    await person.quiet()
    await person.says(SUMMARY)
    await person.taps("ask-done")
    await person.quiet()
    await person.sends_document(FILE, PROPOSAL, "application/pdf")
    await person.taps("ask-skip")
    await person.sees("overview-send")


def nothing_in_clear(world: World) -> None:
    """Search database, write-ahead log, papers and all else that lies there, and the log."""
    lies_there = dict(on_disk(world.folder))
    assert any(name.endswith("-wal") and content for name, content in lies_there.items())
    found = {
        (name, secret)
        for name, content in [*lies_there.items(), ("the log", world.log.getvalue().encode())]
        for secret in SECRETS
        if any(spelling in content for spelling in spellings(secret))
    }
    assert not found


async def test_nothing_that_an_applicant_tells_or_hands_in_lies_on_the_disk_in_clear() -> None:
    async with running_bot([contest()]) as world:
        person = world.person(NAME)
        await asks_whether_one_may(person)
        await person.quiet()
        nothing_in_clear(world)

        await fills_in(person)
        nothing_in_clear(world)  # with the file under way, or just taken in

        await person.taps("overview-send")
        await person.sees("handed-in-title", timeout=15)
        await person.quiet()
        assert IN_FILE in PROPOSAL  # so the search would find it
        assert await world.states("papers") == {"stored": 1}
        nothing_in_clear(world)

        await person.taps("reception-open")
        await person.quiet()
        await world.restarts()
        await person.says("/mine")
        await person.quiet()
        nothing_in_clear(world)
