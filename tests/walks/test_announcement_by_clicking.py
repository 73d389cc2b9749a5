"""An announcement by clicking, at phone size: written, approved by a second official, killed on its way, reported."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from bot.app import open_database
from bot.publishing import publish
from bot.settings import Settings, for_demo
from participation.audit import Actor
from playground.clock import DEMO_START
from storage import crowds, people, programmes, roles
from storage.database import Tx
from tests.kit.command_line import ROOT, environment
from tests.walks import officials
from tests.walks.phone import Demo, chromium, phone
from tests.walks.walker import Walker

pytestmark = [pytest.mark.browser, pytest.mark.kill]

SLUG = "youth-policy"
SAMPLES = ROOT / "deploy" / "programmes"
CROWD, REACHED, A_SECOND = 120, 119, 5
WORDS = (
    "청소년 정책 공모전 설명회가 열려요.\n\n6월 3일(토) 오후 2시, 시청 1층 대강당이에요. 처음 내 보는 사람도 오세요."
)
AUTHOR, SECOND, RESIDENT = "정나라", "박두리", "김하나"


class Yard:
    """The playground in a process of its own, and a bot on it that can be killed."""

    def __init__(self, folder: Path, url: str, token: str) -> None:
        self.demo = Demo(None, url)  # type: ignore[arg-type]  # (its process is this one's)
        names = {one["name"]: int(one["id"]) for one in self.demo.ask("/api/people")["people"]}
        self.author, self.second, self.resident = (names[name] for name in (AUTHOR, SECOND, RESIDENT))
        self.settings: Settings = for_demo(folder, api_url=url, token=token, owners=(self.author,))
        self.folder = folder

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """Run the bot until the end of the block: it ends by ``kill -9``."""
        chosen = self.settings
        env = environment(
            {
                "data": chosen.data,
                "keys": chosen.keys,
                "token": chosen.token_text,
                "api_url": chosen.api_url,
                "owners": self.author,
                "bulk_rate": A_SECOND,
            }
        )
        with (self.folder / "bot.log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=self.folder, env=env | {"PYTHONPATH": str(ROOT)},
                stdout=log, stderr=log,
            )  # fmt: skip
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()

    async def settles(self) -> None:
        """Publish the programmes, and let there be a second official, whom nobody here has invited."""
        for file in sorted(SAMPLES.glob("*.toml")):
            await publish(self.settings, file, kind="demo", now=DEMO_START, shorten=False)

        def unit(tx: Tx) -> None:
            contest = programmes.by_slug(tx, SLUG)
            assert contest is not None
            roles.ensure_owners(tx, [self.author], DEMO_START)
            by = Actor("owner", self.author)
            roles.give(tx, self.second, "official", contest.id, by=by, at=DEMO_START)

        async with open_database(self.settings, "demo") as database:
            await database.run(unit)

    async def is_followed(self) -> None:
        """Let a crowd follow the contest; one of them has blocked the bot, and of another the answer gets lost."""
        said = self.demo.ask("/control/people", count=CROWD - 1)
        crowd = [int(one) for one in said["ids"]]
        self.demo.ask("/control/faults", rate_limits=False)
        self.demo.ask("/control/says", says=[{"person": one, "text": "/id"} for one in crowd])
        while (state := self.demo.ask("/control/state"))["queue"] or float(str(state["quiet_for"])) < 1:  # noqa: ASYNC110  (another process)
            await asyncio.sleep(0.1)

        def unit(tx: Tx) -> None:
            contest = programmes.by_slug(tx, SLUG)
            assert contest is not None
            for account in (*crowd, self.resident):
                tx.run(
                    "INSERT INTO follows (account, subject) VALUES (:account, :subject)",
                    account=account,
                    subject=f"programme:{contest.id}",
                )
            people.reachable(tx, crowd[3], yes=False)

        async with open_database(self.settings, "demo") as database:
            await database.run(unit)
        self.demo.ask(
            "/control/faults", latency=0.05, script=[{"fault": "lost", "method": "sendPhoto", "chat": crowd[5]}]
        )

    async def delivered(self) -> dict[str, int]:
        """Return what has become of it at each recipient."""
        async with open_database(self.settings, "demo") as database:
            found = await database.read(lambda tx: crowds.progress(tx, 1))
        return {str(state): accounts for state, accounts in found.states.items()}


@asynccontextmanager
async def a_yard(folder: Path) -> AsyncIterator[Yard]:
    """Run the playground in a process of its own: the page, and what the bot speaks to."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "playground", "--demo", "--json", "--port", "0", "--folder", folder / "playground",
        cwd=folder, env=environment({}) | {"PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        said = json.loads(await process.stdout.readline())
        yield Yard(folder, said["url"], said["token"])
    finally:
        process.terminate()
        await process.wait()


def poster() -> Image.Image:
    """Draw an invented hall at noon."""
    drawn = Image.new("RGB", (960, 480), "#dcefe4")
    pen = ImageDraw.Draw(drawn)
    pen.ellipse((760, 50, 860, 150), fill="#e8b04a")
    pen.polygon([(180, 220), (480, 90), (780, 220)], fill="#1f5f4a")
    pen.rectangle((220, 220, 740, 400), fill="#f7f3e8")
    for left in range(260, 720, 100):
        pen.rectangle((left, 250, left + 50, 400), fill="#2f7d62")
    pen.rectangle((0, 400, 960, 480), fill="#b9d8c4")
    return drawn


async def writes(author: Walker, photo: Path) -> None:
    """From the programme to an announcement that waits for a second official."""
    await author.taps("office-announcements", "announce-list-title")
    await author.taps("announce-new", "announce-text-how")
    await author.phone.attach(photo, caption=WORDS, as_photo=True)
    await author.sees("announce-text-done")
    await author.picture("text")
    await author.taps("announce-text-done", "announce-to-nobody-yet")
    await author.taps("announce-to-audience", "announce-to-ask")
    followers = author.words("announce-choose", name=author.words("announce-group-followers"))
    await author.taps(followers, author.words("announce-reach", count=REACHED, blocked=1, off=0))
    await author.picture("audience")
    await author.taps("announce-done", "announce-ready")
    await author.taps("announce-to-buttons", "announce-buttons-ask")
    await author.taps(
        author.words("announce-choose", name=author.title), author.words("announce-buttons-chosen", count=1)
    )
    await author.taps("announce-done", "announce-ready")
    await author.taps(
        author.words("announce-preview", name=author.words("announce-language", code="ko")), "announce-ready"
    )
    await author.picture("preview")
    await author.taps("announce-to-sure", "announce-sure-many")
    await author.taps(author.words("announce-sure-propose", count=REACHED), author.words("announce-asked", count=1))
    await author.picture("asked")


async def approves(second: Walker) -> None:
    """From the notice to the approval: the door is met for the first time."""
    await second.sees("announce-please-approve")
    await second.taps("office-open", "door-choose")
    await officials.types_pin(second, "door-again")
    await officials.types_pin(second, "door-name")
    await second.says(SECOND, "door-post")
    await second.says("청소년팀장", "announce-look-first")
    korean = second.words("announce-language", code="ko")
    await second.taps(second.words("announce-look", name=korean), "announce-check")
    await second.picture("approving")
    await second.taps(second.words("announce-approve", count=REACHED), "announce-approved")


async def when(yard: Yard, holds: Callable[[dict[str, int]], bool]) -> dict[str, int]:
    """Wait until it holds of what has become of the announcement, and return that."""
    for _ in range(400):
        found = await yard.delivered()
        if holds(found):
            return found
        await asyncio.sleep(0.1)
    raise AssertionError(found)


@pytest.mark.timeout(240)
async def test_an_announcement_from_writing_to_report_with_a_crash_in_the_middle(tmp_path: Path) -> None:
    photo = tmp_path / "hall.jpg"
    poster().save(photo)
    async with a_yard(tmp_path) as yard:
        await yard.settles()
        async with chromium() as browser, phone(browser, yard.demo, "ko", tmp_path, SLUG) as on:
            author, second, resident = (
                Walker(on, name, "ko", SLUG, "announcement") for name in (AUTHOR, SECOND, RESIDENT)
            )
            async with yard.bot() as bot:
                await resident.starts("reception-may-i")
                await yard.is_followed()
                await officials.speaks(second)
                await officials.speaks(author)
                await author.says("/office", "door-choose")
                await officials.comes_in(author, name=AUTHOR, post="청소년팀 주무관")
                await officials.opens_programme(author)
                await writes(author, photo)
                await approves(second)
                await author.sees("announce-approved-yours")
                await author.taps("office-open", "announce-pause")
                await author.sees("남은 시간")
                await author.picture("progress")
                await when(yard, lambda found: found.get("delivered", 0) > CROWD // 6)
                bot.kill()
                await bot.wait()
            broken_off = await yard.delivered()
            assert broken_off.get("waiting", 0) + broken_off.get("queued", 0) > 0

            async with yard.bot():
                found = await when(yard, lambda found: not found.keys() & {"waiting", "queued"})
                await author.sees("announce-whole")
                assert sum(found.values()) == CROWD
                assert found.keys() == {"delivered", "blocked", "unsure"}
                assert found["blocked"] == 1
                await author.picture("report")
                await author.taps("announce-csv", "announce-whole")
                table = (await on.download("announcement-1.csv")).decode("utf-8-sig")
                assert f"봇을 막음,한국어,{found['blocked']}" in table
                await author.taps(author.words("announce-again", count=found["unsure"]), "announce-again-ask")
                await author.taps(author.words("announce-again-yes", count=found["unsure"]), "announce-whole")
                assert await when(yard, lambda found: "unsure" not in found) == {"delivered": REACHED, "blocked": 1}
                await resident.sees(WORDS.split("\n", maxsplit=1)[0])
                await resident.picture("received")
                await resident.taps(resident.title, "reception-may-i")
    log = (tmp_path / "bot.log").read_text("utf-8")
    assert "incident" not in log
