"""The whole vote by clicking, at phone size, from the link to the result, as `make demo` shows it."""

from pathlib import Path

import pytest

from tests.walks.phone import chromium, demo, phone
from texts import say, say_html

pytestmark = pytest.mark.browser


def plain(language: str, key: str, **values: object) -> str:
    return say_html(language, key, **values).plain()


@pytest.mark.timeout(180)
async def test_from_the_link_to_the_result_in_five_taps_and_a_wait(tmp_path: Path) -> None:
    async with demo(tmp_path) as running, chromium() as browser:
        for language in ("ko", "en"):
            async with phone(browser, running, language, tmp_path) as person:
                await person.tap({"ko": "시작", "en": "Start"}[language])
                await person.has_button("○")
                await person.picture("list")
                for chosen in (1, 2):
                    await person.tap("○", 0)
                    await person.marks(chosen)
                await person.picture("two-chosen")
                await person.tap("○", 0)
                await person.has_button(say(language, "vote-cast"))
                await person.picture("overview")
                await person.tap(say(language, "vote-cast"))
                await person.sees(plain(language, "receipt-title"))

                assert person.taps == 5

                await person.picture("receipt")
                await person.tap(say(language, "vote-show-choices"))
                await person.sees(plain(language, "voted-choices"))
                await person.tap(say(language, "vote-change"))
                await person.has_button(say(language, "vote-cast-change"))
                await person.say("7 3 12")
                await person.tap(say(language, "vote-cast-change"))
                await person.sees("JC-")

        running.ask("/api/clock", to_close="after")
        running.ask("/api/clock", jump="PT9H")  # those who voted hear of the result from eight in the morning on
        for language in ("ko", "en"):
            async with phone(browser, running, language, tmp_path) as person:
                await person.has_button(say(language, "results-all"))
                await person.picture("told")
                await person.tap(say(language, "results-all"))
                await person.sees(plain(language, "vote-yours-counted", receipt="JC-").partition("JC-")[0])
                await person.picture("result")


@pytest.mark.timeout(120)
async def test_reading_a_case_and_ranking_it_there(tmp_path: Path) -> None:
    async with demo(tmp_path) as running, chromium() as browser, phone(browser, running, "ko", tmp_path) as person:
        await person.tap("시작")
        await person.has_button("○")
        await person.say("7")
        await person.has_button(say("ko", "vote-rank-it", rank=1))
        await person.picture("case")
        await person.tap(say("ko", "vote-rank-it", rank=1))
        await person.has_button(say("ko", "vote-take-out", sign="①"))
        await person.say("마포")
        await person.has_button(say("ko", "vote-rank-it", rank=2))
        await person.tap(say("ko", "vote-rank-it", rank=2))
        await person.tap(say("ko", "vote-to-list"))
        await person.tap(say("ko", "vote-reorder"))
        await person.picture("reorder")
        await person.has_button("↑")
