"""Changing what runs by clicking, at phone size: more time, a pause, and what a follower and a voter see of it."""

from pathlib import Path

import pytest

from tests.kit.words import BLANK
from tests.walks import officials
from tests.walks.phone import chromium, demo, phone
from tests.walks.walker import Walker

pytestmark = pytest.mark.browser

VOTE = "knowledge-award"
REASON = "설명에 틀린 곳이 있어 바로잡고 있습니다."


@pytest.mark.timeout(240)
async def test_more_time_is_three_taps_and_a_pause_two(tmp_path: Path) -> None:
    async with demo(tmp_path) as running, chromium() as browser, phone(browser, running, "ko", tmp_path, VOTE) as on:
        running.ask("/control/faults", rate_limits=False)
        official, voter = (Walker(on, name, "ko", VOTE, "changing") for name in ("정나라", "박두리"))
        await officials.speaks(official)
        await official.says("/office", "door-choose")
        await officials.comes_in(official, name="정나라", post="시민참여팀 주무관")
        await officials.opens_programme(official)
        await voter.starts("menu-greeting")
        await voter.says(f"/start {VOTE}", "○")
        await voter.says("7 3", "1위 대구광역시")

        await official.here()
        on.taps = 0
        await official.taps("office-change", "changing-extend")
        await official.picture("ways")
        await official.taps("changing-extend", "changing-extend-ask")
        await official.says("2주 더", "changing-extend-sure")
        await official.picture("extend")
        await official.taps("changing-extend-yes", "changing-pause")
        assert on.taps == 3
        await voter.sees("reminder-extended")
        await voter.picture("extended")

        await official.here()
        on.taps = 0
        await official.taps("changing-pause", "changing-pause-why")
        await official.says(REASON, "changing-pause-when")
        await official.says("3일 뒤", "changing-pause-sure")
        await official.picture("pause")
        await official.taps("changing-pause-yes", "changing-paused")
        assert on.taps == 2
        await voter.sees(f"{BLANK}{REASON}{BLANK}")
        await voter.taps("change-open", "resting-vote-begun")
        await voter.picture("paused")
