"""A first contest by clicking, at phone size: prepared by answers, previewed, approved by a colleague, published."""

from pathlib import Path

import pytest

from tests.walks import officials
from tests.walks.phone import chromium, demo, phone
from tests.walks.walker import Walker

pytestmark = pytest.mark.browser

TITLE = {"ko": "가상 마을 사진 공모전", "en": "Invented village photo contest"}
ABOUT = {"ko": "우리 마을을 찍은 사진과 이야기를 내 주세요.", "en": "Hand in a story about a place in our village."}
WINDOW = {"ko": "6월 16일부터 7월 15일까지", "en": "2023-06-16 ~ 2023-07-15"}


async def _prepares(official: Walker) -> None:
    """Answer what is asked of a contest; the draft is in sight at the end."""
    language = official.language
    await official.taps("opening-new", "opening-new-title")
    await official.picture("new")
    await official.taps("opening-make-contest", "opening-ask-title")
    await official.picture("title")
    await official.says(TITLE[language], "opening-ask-about")
    await official.says(ABOUT[language], "opening-ask-window")
    await official.picture("window")
    await official.says(WINDOW[language], "opening-ask-who")
    await official.picture("who")
    await official.taps("opening-choice-who-anyone", "opening-ask-team")
    await official.picture("team")
    await official.taps("opening-choice-team-either", "opening-ask-questions")
    await official.picture("questions")
    await official.taps("opening-choice-questions-default", "opening-ask-files")
    await official.taps("opening-choice-files-none", "opening-ask-keeping")
    await official.picture("keeping")
    await official.taps("opening-keep", "opening-second")
    await official.picture("draft")


@pytest.mark.timeout(240)
@pytest.mark.parametrize("language", ["ko", "en"])
async def test_a_contest_is_opened_by_two_people_of_the_office(tmp_path: Path, language: str) -> None:
    async with (
        demo(tmp_path) as running,
        chromium() as browser,
        phone(browser, running, language, tmp_path, "youth-policy") as on,
    ):
        running.ask("/control/faults", rate_limits=False)
        official, colleague = (Walker(on, name, language, "youth-policy", "opening") for name in ("정나라", "박두리"))
        for person in (official, colleague):
            await officials.speaks(person)
        await official.says("/office", "door-choose")
        await officials.comes_in(official, name="정나라", post="청소년팀 주무관")
        await official.picture("office")
        await officials.opens_programme(official)
        await officials.gets(official, colleague, "roles-give-official", post="청소년팀장")
        await official.taps("office-to-menu", "office-back")
        await official.taps("office-back", "office-opening")

        await official.taps("office-opening", "opening-head")
        await official.picture("list")
        await _prepares(official)
        await official.taps("opening-change", "opening-change-title")
        await official.picture("change")
        await official.taps("opening-to-draft", "opening-second")
        await official.taps("opening-preview", "opening-preview-mark")
        await official.picture("preview")
        await official.taps("opening-everything", "opening-everything-title")
        await official.picture("everything")
        await official.taps("opening-to-draft", "opening-when")
        await official.taps("opening-when", "opening-when-ask")
        await official.picture("when")
        await official.taps("opening-to-draft", "opening-second")
        await official.taps("opening-second", "opening-second-whom")
        await official.picture("second")
        asked = official.words("who-official", name="박두리", post="청소년팀장")
        await official.taps(asked, "opening-waits")
        await official.picture("asked")

        await colleague.sees("opening-please")
        await colleague.taps("office-open", "opening-approve")
        await colleague.picture("approve")
        await colleague.taps("opening-approve", "opening-published")
        await colleague.picture("approved")
        await official.sees("opening-published")
        await official.picture("published")
        await official.taps("office-open", "office-your-roles")
