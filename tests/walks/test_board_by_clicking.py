"""A thought by clicking, at phone size: brought, found, discussed, recommended, answered, kept to the character."""

from pathlib import Path

import pytest

from bot.app import open_database
from bot.settings import for_demo
from storage import comments, proposals
from tests.kit.pages import thoughts
from tests.walks import officials
from tests.walks.phone import Phone, chromium, demo, phone
from tests.walks.walker import Walker
from texts import say, say_html

pytestmark = pytest.mark.browser

TITLE = "마을버스를 더 자주 다니게 해 주세요"
COMMENT = ("저도 그렇게 생각해요. " * 77)[:999] + "."
ANSWER = "내년 봄부터 마을버스가 더 자주 다닙니다. 좋은 생각을 보태 주셔서 고맙습니다."
NINE_TAPS = 9


def plain(language: str, key: str, **values: object) -> str:
    return say_html(language, key, **values).plain()


async def brings(person: Phone, thought: str) -> None:
    """Bring a proposal from the board's link to its receipt."""
    await person.tap("시작")
    await person.tap(say("ko", "board-write"))
    await person.sees(plain("ko", "propose-title"))
    await person.say(TITLE)
    await person.sees(plain("ko", "propose-body"))
    await person.say(thought)
    await person.sees(plain("ko", "ask-text-count", length=len(thought), longest=8000))
    await person.picture("board-writing")
    await person.tap(say("ko", "ask-done"))
    await person.tap("교통과 길")
    await person.tap(say("ko", "ask-skip"))
    await person.tap(say("ko", "write-nameless"))
    await person.has_button(say("ko", "propose-send"))
    await person.picture("board-preview")
    await person.tap(say("ko", "propose-send"))
    await person.has_button(say("ko", "propose-open"))
    await person.picture("board-receipt")


async def finds_and_comments(person: Phone, thought: str) -> None:
    """Find it by words in the middle of it, and comment as long as one may."""
    await person.tap("Start")
    await person.tap(say("en", "board-find"))
    await person.sees(plain("en", "board-find-how"))
    await person.say(thought[40:52])
    await person.has_button(TITLE)
    await person.picture("board-found")
    await person.tap(TITLE)
    await person.has_button(say("en", "comment-write"))
    await person.picture("board-proposal")
    await person.tap(say("en", "comment-write"))
    await person.sees(plain("en", "comment-text"))
    await person.say(COMMENT)
    await person.sees(plain("en", "ask-text-count", length=1000, longest=1000))
    await person.tap(say("en", "ask-done"))
    await person.tap(say("en", "write-nameless"))
    await person.tap(say("en", "comment-send"))
    await person.tap(say("en", "write-back"))
    await person.sees(plain("en", "comments-title", comments=1))
    await person.picture("board-comments")


async def recommends(person: Phone) -> None:
    """Recommend it by its link."""
    await person.open_link("https://t.me/madang_playground_bot?start=i_1")
    await person.has_button("Recommend (")
    await person.tap("Recommend (")
    await person.has_button("take back (")


async def answers(official: Walker) -> None:
    """From the message that a goal is reached through the office's door to the released answer."""
    await official.sees(TITLE)
    await official.picture("goal-told")
    await official.taps("office-open", "door-choose")
    await officials.types_pin(official, "door-again")
    await officials.types_pin(official, "door-name")
    await official.says("정나라", "door-post")
    await official.says("교통과 주무관", official.words("reply-begin", more=0))
    await official.picture("to-answer")
    await official.taps(official.words("reply-begin", more=0), "reply-outcome-ask")
    await official.taps("reply-outcome-accepted", official.words("reply-body-ask", longest=4000)[:20])
    await official.says(ANSWER, official.words("reply-who-ask", longest=100)[:12])
    await official.taps("교통과 주무관 정나라", "reply-will-read")
    await official.picture("answer")
    await official.taps("reply-keep", "reply-kept")
    await official.taps("reply-to-release", "reply-sure-ask")
    await official.picture("answer-release")
    await official.taps(official.words("reply-sure-yes", count=1), official.words("reply-released", count=1))


async def reads_the_answer(person: Walker) -> None:
    """Hear of the answer, open the proposal, and read it there too."""
    await person.sees(ANSWER)
    await person.picture("answered")
    await person.taps("reply-open", "board-outcome-accepted")
    await person.taps("proposal-answers", ANSWER)
    await person.picture("answer-read")


@pytest.mark.timeout(300)
async def test_the_longest_thought_from_the_link_to_the_answer_of_the_office(tmp_path: Path) -> None:
    thought = max(thoughts(), key=len)
    async with demo(tmp_path) as running, chromium() as browser:
        running.ask("/control/faults", rate_limits=False)
        async with phone(browser, running, "ko", tmp_path, "ideas") as person:
            await brings(person, thought)
            assert person.taps <= NINE_TAPS

        async with phone(browser, running, "en", tmp_path, "ideas") as person:
            author, reader, official = (
                Walker(person, name, language, "ideas", "board")
                for name, language in (("김하나", "ko"), ("Sam Rivers", "en"), ("정나라", "en"))
            )
            await officials.speaks(official)
            await reader.here()
            await finds_and_comments(person, thought)
            await recommends(person)
            for name in ("Uno", "Duo"):
                await person.add_person(name, "en")
                await recommends(person)
            await person.sees(plain("en", "proposal-goal", recommendations=3, wanted=3))
            await person.picture("board-goal")
            await answers(official)
            for either in (author, reader):
                await reads_the_answer(either)

    async with open_database(for_demo(tmp_path / ".demo"), "demo") as database:
        brought = await database.run(lambda tx: proposals.the(tx, 1))
        said = await database.run(lambda tx: comments.the(tx, 1))
    assert (brought.body, said.body) == (thought, COMMENT)
    assert (brought.recommendations, brought.outcome) == (3, "accepted")
