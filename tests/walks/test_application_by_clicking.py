"""The disclosure application by clicking: kept from the committee on one of its grounds, with notice and objection."""

from pathlib import Path

import pytest

from tests.walks import officials
from tests.walks.phone import chromium, demo, phone
from tests.walks.residents import NUMBER
from tests.walks.walker import Walker

pytestmark = pytest.mark.browser

SLUG = "disclosure"


@pytest.mark.timeout(180)
async def test_an_application_is_kept_from_the_committee_on_a_ground(tmp_path: Path) -> None:
    async with demo(tmp_path) as running, chromium() as browser, phone(browser, running, "ko", tmp_path, SLUG) as on:
        running.ask("/control/faults", rate_limits=False)
        resident, official = (Walker(on, name, "ko", SLUG, "disclosure") for name in ("김하나", "정나라"))
        await resident.starts("reception-begin")
        await resident.taps("reception-begin", "privacy-title")
        await resident.taps("ask-go-on", "application-of-age")
        await resident.taps("ask-yes", resident.consent("personal-data"))
        await resident.taps("consent-agree", "application-name")
        await resident.says("김하나", resident.asks("project"))
        await resident.says("어디인지 모를 공원 산책로", resident.asks("reason"))
        await resident.says("누가 맡아 하는지 알고 싶어요.", "ask-done")
        await resident.taps("ask-done", resident.asks("source"))
        await resident.taps("ask-skip", resident.asks("group"))
        await resident.taps("ask-no", "overview-title")
        await resident.taps("overview-send", "state-received")

        await officials.speaks(official)
        await official.says("/office", "door-choose")
        await officials.comes_in(official, name="정나라", post="기획예산과 주무관")
        await officials.opens_programme(official)
        await officials.finds_complete(official, NUMBER)
        await official.taps("office-decide", "judge-count-waiting")
        ground = next(one.text.in_("ko") for one in resident.reception.grounds if one.key == "unclear")
        await officials.decides(official, NUMBER, "not-put", ground=ground)
        await officials.releases(official, people=1)

        await resident.sees("notice-decided")
        await resident.sees("outcome-not-put")
        await resident.sees(ground)
        objection = resident.reception.objection
        assert objection is not None
        await resident.sees(objection.in_("ko"))
        await resident.picture("decided")
        await resident.taps("reception-open", "state-decided")
