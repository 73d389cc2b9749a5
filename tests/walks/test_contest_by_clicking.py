"""The youth contest by clicking, at phone size, from the link to the released decision: alone, and as a team."""

from pathlib import Path

import pytest

from tests.kit.words import BLANK
from tests.walks import officials, residents
from tests.walks.phone import Demo, Phone, chromium, demo, phone
from tests.walks.residents import BORN, NUMBER, SUMMARY, Files
from tests.walks.walker import Walker

pytestmark = pytest.mark.browser

SLUG = "youth-policy"
REASON = "지역에 꼭 필요하고 바로 해 볼 수 있습니다."


def told_in_the_morning(running: Demo) -> None:
    """Let the window close, and the night pass."""
    running.ask("/api/clock", to_close="after")
    running.ask("/api/clock", jump="PT9H")


def people(on: Phone, language: str, walk: str, *names: str) -> list[Walker]:
    return [Walker(on, name, language, SLUG, walk) for name in names]


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("language", "name"), [("ko", "김하나"), ("en", "Sam Rivers")])
async def test_alone_from_the_link_to_the_released_decision(tmp_path: Path, language: str, name: str) -> None:
    async with (
        demo(tmp_path) as running,
        chromium() as browser,
        phone(browser, running, language, tmp_path, SLUG) as on,
    ):
        running.ask("/control/faults", rate_limits=False)
        resident, official, reviewer = people(on, language, "alone", name, "정나라", "박두리")
        await resident.starts("reception-may-i")
        await resident.picture("card")
        await residents.asks_whether_one_may(resident)
        await resident.taps("reception-begin-alone", "privacy-title")
        await resident.taps("ask-go-on", "application-birth-date")
        await residents.tells_about_oneself(resident, born=BORN, name=name, then=resident.asks("title"), publishes=True)
        await residents.answers(resident, Files(tmp_path))
        await resident.picture("overview")
        await resident.taps("overview-send", "state-received")
        assert on.taps == 23  # with seven texts typed
        await resident.picture("receipt", at="handed-in-title")

        await officials.speaks(official)
        await official.says("/office", "door-choose")
        await officials.comes_in(official, name="정나라", post="청소년팀 주무관")
        await officials.opens_programme(official)
        await officials.finds_complete(official, NUMBER)
        await resident.sees("state-complete")
        await officials.speaks(reviewer)
        await officials.gets_a_reviewer(official, reviewer)

        told_in_the_morning(running)
        await officials.comes_back(official)
        await officials.begins_the_review(official)
        await officials.comes_back(reviewer)
        await officials.reviews(reviewer, NUMBER, "5435")
        await officials.decides(official, NUMBER, "accepted", reason=REASON)
        await official.taps("judge-to-shown", SUMMARY[0])
        await official.picture("shown")
        await official.taps("judge-back-preview", "judge-to-sure")
        await officials.releases(official, people=1)

        await resident.sees("notice-decided")
        await resident.sees(REASON)
        await resident.picture("decided", at="notice-decided")
        await resident.taps("outcome-open-board", SUMMARY[0])
        await resident.picture("on-board")


@pytest.mark.timeout(300)
async def test_a_team_of_three_with_a_child_of_twelve_whose_guardian_is_checked(tmp_path: Path) -> None:
    async with demo(tmp_path) as running, chromium() as browser, phone(browser, running, "ko", tmp_path, SLUG) as on:
        running.ask("/control/faults", rate_limits=False)
        leader, member, child, guardian, official = people(
            on, "ko", "team", "김하나", "박두리", "최세나", "오래산", "정나라"
        )
        await leader.starts("reception-may-i")
        await leader.taps("reception-begin-team", "privacy-title")
        await leader.taps("ask-go-on", "application-birth-date")
        await residents.tells_about_oneself(leader, born=BORN, name="김하나", then=leader.asks("title"))
        await residents.answers(leader, Files(tmp_path))
        await leader.sees("team-nobody-yet")
        links = await residents.invites(leader, 2)

        await member.follows(links[0], "invited-accept")
        await member.taps("invited-accept", "privacy-title")
        await member.taps("ask-go-on", "application-birth-date")
        await residents.tells_about_oneself(member, born="2007. 7. 1.", name="박두리", then="member-part-done")
        await residents.asks_a_guardian(child, links[1], born="2010. 11. 20.")
        await residents.consents_for_a_child(guardian, await child.link("g"), name="최보호")
        await child.sees("guardian-told-given")

        await officials.speaks(official)
        await official.says("/office", "door-choose")
        await officials.comes_in(official, name="정나라", post="청소년팀 주무관")
        await officials.opens_programme(official)
        await official.taps("office-guardians", "guardians-five-days")
        await official.taps(f"{BLANK}1-3{BLANK}", "child-way-call")
        await official.taps("child-way-call", "child-recorded")
        await child.sees("guardian-checked-go-on")
        await child.taps("reminder-go-on", residents.residence(child))
        await residents.tells_the_rest(child, name="최세나", then="member-part-done")

        for seat in (2, 3):
            await leader.taps(leader.words("team-confirm", seat=seat), leader.words("team-remove", seat=seat))
        await leader.says("/continue", "overview-send")
        await leader.taps("overview-team", "team-how")
        await leader.picture("seats")
        await leader.taps("team-back", "overview-send")
        await leader.taps("overview-send", "state-received")
        await member.sees("state-received")
        await child.sees("state-received")

        await official.says("/office", "office-shut")
        await officials.opens_programme(official)
        await officials.finds_complete(official, NUMBER)
        await official.taps("office-decide", "judge-count-waiting")
        await officials.decides(official, NUMBER, "accepted", reason=REASON)
        await officials.releases(official, people=3)
        for one in (leader, member, child):
            await one.sees("notice-decided")
            await one.sees(REASON)
