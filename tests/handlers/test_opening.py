"""Programmes opened from the phone: the file in the chat, the preview, the second person, publishing."""

from datetime import UTC, date, datetime, timedelta
from time import perf_counter

import pytest

from handlers.opening_words import wrong
from handlers.seen import mark_of
from participation.audit import verify
from participation.mistakes import Mistake
from participation.public_text import isolated
from participation.roles import Days
from storage import audit, roles
from storage.database import Tx
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.officials import (
    COLLEAGUE,
    NAMES,
    OFFICIAL,
    OWNER,
    REVIEWER,
    STRANGER,
    enters,
    joins_the_office,
    opens,
)
from tests.handlers.openings import (
    FILE,
    an_office,
    begins,
    draft_of,
    enters_draft,
    heard,
    sends_file,
    ticks,
)
from texts import say, say_html

TITLE = "긴 의자는 어디에 놓을까요?"


@pytest.fixture
async def official(place: Place) -> Person:
    return await an_office(place)


def named(place: Place, account: int) -> str:
    return say(place.language, "who-official", name=NAMES[account], post="시험팀")


async def proposes(official: Person, whom: str = "all") -> None:
    """Send the file, and ask for approval."""
    await begins(official)
    await sends_file(official)
    await opens(official, "e1")
    await official.taps("vw", "second")
    await official.taps("ask", whom)


async def test_a_file_becomes_a_programme_once_a_second_person_has_approved_it(official: Person, place: Place) -> None:
    colleague = place.person(COLLEAGUE)
    await begins(official)
    await official.taps("vw", "file")
    assert official.sees("opening-file-title")
    await sends_file(official)
    assert heard(official, "opening-file-taken", title=TITLE)

    await opens(official, "e1")
    assert official.sees("opening-window-days", days=16)
    await official.taps("vw", "second")
    assert official.sees("opening-second-last-day", last=date(2023, 6, 20))
    await official.taps("ask", str(COLLEAGUE))
    assert heard(colleague, "opening-please", who=named(place, OFFICIAL), title=TITLE)
    await enters_draft(colleague)
    await colleague.taps("ok")
    assert colleague.sees("opening-approved")
    await ticks(place)

    bench = await place.programme("bench")
    assert bench.vote.title.in_("ko") == TITLE
    assert heard(official, "opening-published", title=TITLE, link="https://t.me/madang_bot?start=bench")
    assert heard(colleague, "opening-published", title=TITLE, link="https://t.me/madang_bot?start=bench")
    for account in (OFFICIAL, COLLEAGUE):
        assert await held(place, account) == {"official"}
    assert await what(place, bench.id) == ["published", "role-given", "role-given"]
    assert (await what(place, audit.HOUSE))[-2:] == ["opening-proposed", "opening-approved"]


async def held(place: Place, account: int) -> frozenset[str]:
    programme = await place.programme("bench")
    return await place.database.run(lambda tx: roles.holds(tx, account, programme.id, place.now))


async def what(place: Place, programme: int) -> list[str]:
    """Return what stands on record; the chain must hold."""
    entries = await place.database.run(lambda tx: audit.entries(tx, programme))
    assert verify(entries).broken_at is None
    return [entry.what for entry in entries]


async def test_people_can_take_part_in_what_was_opened(official: Person, place: Place) -> None:
    await proposes(official)
    colleague = place.person(COLLEAGUE)
    await enters_draft(colleague)
    await colleague.taps("ok")
    await ticks(place)
    place.now = datetime(2023, 6, 10, tzinfo=UTC)
    stranger = place.person(STRANGER)

    await stranger.opens("https://t.me/madang_bot?start=bench")
    await stranger.taps("in", 2)
    await stranger.taps("cast")

    ballot = await stranger.ballot("bench")
    assert ballot is not None
    assert ballot.ranking == (2,)


async def test_the_preview_is_the_card_that_people_will_see_and_its_buttons_only_say_so(official: Person) -> None:
    await begins(official)
    await sends_file(official)
    await opens(official, "e1")
    await official.taps("vw", "preview")

    assert official.sees("opening-preview-mark")
    assert official.sees("vote-asked-by", host="가상시")
    number, mute = official.button("mute")
    await official.taps_data(mute, number)
    assert official.hears("opening-preview-nothing")
    assert official.answer.alert
    await official.taps("vw", "all")
    assert official.sees("opening-part-option", number=3, name="놀이터")


@pytest.mark.parametrize(
    ("text", "key", "values", "line"),
    [
        ("이것은 글이에요", None, {}, 1),
        ("", "mistake-file-empty", {}, None),
        (FILE.replace(', { name = "큰 나무 아래" }, { name = "놀이터" }', ""), "mistake-options-number",
         {"found": 1, "fewest": 2, "most": 200}, 7),
        (FILE.replace("slug =", "slugg ="), "mistake-missing", {"name": "slug"}, 7),
        (FILE.replace("6. 20.", "6. 31."), "mistake-day-impossible",
         {"text": "6. 31.", "year": "2023", "month": 6, "last": 30}, 11),
    ],
)  # fmt: skip
async def test_what_is_wrong_in_a_file_is_named_with_its_line_and_nothing_is_kept(
    official: Person, place: Place, text: str, key: str | None, values: dict[str, object], line: int | None
) -> None:
    await begins(official)
    await sends_file(official, text)

    assert heard(official, "opening-file-again")
    told = next(one for one in reversed(official.heard) if say(official.language, "opening-file-again") in one)
    assert key is None or say(official.language, key, **values) in told.replace("&lt;", "<")
    assert line is None or (f"{line}번째 줄" if official.language == "ko" else f"ine {line}") in told
    with pytest.raises(AssertionError):
        await draft_of(place)


async def test_a_file_with_very_many_mistakes_is_told_of_in_one_message(official: Person) -> None:
    await begins(official)
    await sends_file(official, FILE + "".join(f'\nunknown-{n} = "{"가" * 50}"' for n in range(400)))

    assert heard(official, "opening-file-again")


def test_of_a_million_mistakes_only_so_many_are_said_as_are_shown() -> None:
    mistakes = [Mistake("", "file-empty")] * 1_000_000
    began = perf_counter()

    said = wrong("ko", mistakes, "Asia/Seoul", placed=False)

    assert perf_counter() - began < 1.0
    assert said[-1] == say_html("ko", "lines-more", count=1_000_000 - (len(said) - 1))


async def test_what_is_no_file_of_ours_is_refused_at_once(official: Person) -> None:
    await begins(official)

    await official.sends_document("notes.pdf", b"%PDF")
    assert official.sees("refused-opening-file-name")
    await official.sends_photo(b"x")
    assert official.sees("refused-opening-file-photo")
    document = {"file_id": "big", "file_unique_id": "big", "file_name": "a.toml", "file_size": 5_000_000}
    await official.sends(document=document)
    assert official.sees("refused-opening-file-large", limit=4)


async def test_a_programme_file_that_is_sent_anywhere_else_leads_to_where_it_is_taken(
    official: Person, place: Place
) -> None:
    await enters(official)
    await official.sends_document("bench.toml", FILE.encode())
    assert official.sees("opening-file-title")
    stranger = place.person(STRANGER)
    await stranger.sends_document("bench.toml", FILE.encode())

    assert not heard(stranger, "opening-file-title")


async def test_bytes_that_are_no_text_are_told_of(official: Person) -> None:
    await begins(official)
    await sends_file(official, b"\x00\x01\x02")

    assert say(official.language, "mistake-file-binary") in official.heard[-1]


async def test_each_programme_of_a_file_is_a_draft_of_its_own(official: Person, place: Place) -> None:
    more = FILE.split("[[vote]]")[1].replace("bench", "lamp").replace("긴 의자는", "가로등은")
    await begins(official)
    await sends_file(official, f"{FILE}\n[[vote]]{more}")
    await opens(official, "p0")

    assert official.sees("opening-mine", count=2)
    assert [(await draft_of(place, n)).table["vote"][0]["slug"] for n in (1, 2)] == ["bench", "lamp"]


async def test_html_in_a_title_is_shown_as_it_was_written(official: Person) -> None:
    title = "<b>&amp; <script>"
    await begins(official)
    await sends_file(official, FILE.replace(TITLE, title))
    await opens(official, "e1")

    assert title in official.screen
    await official.taps("vw", "preview")
    assert title in official.screen


async def test_a_slug_that_is_taken_and_a_window_in_the_past_stand_in_the_way(official: Person) -> None:
    await begins(official)
    await sends_file(official, FILE.replace('"bench"', '"youth-policy"').replace("6. 20.", "5. 31.").replace(
        "2023. 6. 5.", "2023. 5. 5."))  # fmt: skip
    await opens(official, "e1")

    assert say(official.language, "mistake-slug-taken", found="youth-policy") in official.screen
    with pytest.raises(NoSuchButton):
        official.button("vw", "second")


async def test_a_file_sent_into_a_draft_takes_its_place_and_asks_for_approval_anew(
    official: Person, place: Place
) -> None:
    await proposes(official)
    await opens(official, "e1")
    await sends_file(official, FILE.replace("큰 나무 아래", "분수 앞"), "changed.toml")

    draft = await draft_of(place)
    assert draft.state == "draft"
    assert draft.content is not None
    assert heard(official, "opening-file-replaced", title=TITLE)


async def test_a_draft_stays_of_its_kind(official: Person, place: Place) -> None:
    board = '[[board]]\nslug = "b"\ntitle = "가상"\nabout = "가상"\nalways = true'
    await begins(official)
    await sends_file(official)
    await opens(official, "e1")
    await sends_file(official, FILE.split("[[vote]]")[0] + board, "board.toml")

    assert say(official.language, "refused-opening-other-kind") in official.heard[-1]
    assert (await draft_of(place)).kind == "vote"


# The second person


async def test_nobody_approves_their_own(official: Person, place: Place) -> None:
    await proposes(official)
    await opens(official, "e1")
    number, data = official.button("vw", "preview")
    token = data.split(".")[0]
    digest = mark_of((await draft_of(place)).digest)

    await official.taps_data(f"{token}.e1.ok.{digest}", number)

    assert official.hears("refused-opening-own")
    assert (await draft_of(place)).state == "proposed"


async def test_what_is_changed_after_it_was_seen_is_not_approved(official: Person, place: Place) -> None:
    await proposes(official)
    colleague = place.person(COLLEAGUE)
    await enters_draft(colleague)
    number, ok = colleague.button("ok")
    await opens(official, "e1")
    await sends_file(official, FILE.replace("큰 나무 아래", "분수 앞"), "changed.toml")
    await opens(official, "e1")
    await official.taps("vw", "second")
    await official.taps("ask", "all")

    await colleague.taps_data(ok, number)

    assert colleague.hears("old-screen")
    assert (await draft_of(place)).state == "proposed"


async def test_two_who_approve_at_once_publish_it_once(official: Person, place: Place) -> None:
    await proposes(official)
    colleague, owner = place.person(COLLEAGUE), place.person(OWNER)
    await enters_draft(colleague)
    await enters_draft(owner)
    number, ok = owner.button("ok")
    await colleague.taps("ok")

    await owner.taps_data(ok, number)
    await ticks(place)
    await ticks(place)

    assert owner.hears("old-screen")
    assert (await draft_of(place)).approved_by == COLLEAGUE
    assert await what(place, (await place.programme("bench")).id) == ["published", "role-given", "role-given"]


async def test_it_goes_back_with_a_reason(official: Person, place: Place) -> None:
    await proposes(official)
    colleague = place.person(COLLEAGUE)
    await enters_draft(colleague)
    await colleague.taps("vw", "back")
    await colleague.says("자리가 두 개 빠졌어요.")
    assert colleague.sees("announce-reason", reason=isolated("자리가 두 개 빠졌어요."))
    assert (await draft_of(place)).state == "proposed"
    await colleague.says("자리가 하나 빠졌어요.")
    await colleague.taps("return")

    assert colleague.sees("opening-sent-back")
    assert heard(
        official,
        "opening-sent-back-yours",
        who=named(place, COLLEAGUE),
        title=TITLE,
        reason=isolated("자리가 하나 빠졌어요."),
    )
    assert (await draft_of(place)).state == "draft"


async def test_whoever_has_sent_it_back_hears_when_it_is_asked_for_again_as_it_was(
    official: Person, place: Place
) -> None:
    await proposes(official)
    colleague = place.person(COLLEAGUE)
    await enters_draft(colleague)
    await colleague.taps("vw", "back")
    await colleague.says("왜 이렇게 일찍 닫나요?")
    await colleague.taps("return")
    colleague.heard.clear()

    await opens(official, "e1")
    await official.taps("vw", "second")
    await official.taps("ask", str(COLLEAGUE))

    assert official.sees("opening-asked", count=1)
    assert heard(colleague, "opening-please", who=named(place, OFFICIAL), title=TITLE)


async def test_a_deputy_whose_days_hold_the_last_day_may_approve_and_stands_in_for_the_author(
    official: Person, place: Place
) -> None:
    youth = await place.programme("youth-policy")
    days = Days(place.now.date(), date(2023, 6, 20))
    await joins_the_office(place.database, REVIEWER, "deputy", youth, days)
    deputy = place.person(REVIEWER)
    await proposes(official, str(REVIEWER))
    await enters_draft(deputy)
    await deputy.taps("ok")
    await ticks(place)

    bench = await place.programme("bench")
    [grant] = [one for one in await place.database.run(lambda tx: roles.grants(tx, bench.id)) if one.role == "deputy"]
    assert (grant.account, grant.days, grant.stands_in_for) == (REVIEWER, days, OFFICIAL)


async def test_a_deputy_who_is_away_on_the_last_day_is_not_asked_and_sees_nothing(
    official: Person, place: Place
) -> None:
    youth = await place.programme("youth-policy")
    days = Days(place.now.date(), date(2023, 6, 19))
    await joins_the_office(place.database, REVIEWER, "deputy", youth, days)
    await proposes(official)
    deputy = place.person(REVIEWER)

    await enters(deputy)
    await opens(deputy, "p0")
    with pytest.raises(NoSuchButton):
        deputy.button("open", "1")
    await opens(deputy, "e1")
    assert not heard(deputy, "opening-asked-you")
    assert not heard(deputy, "opening-please", who=named(place, OFFICIAL), title=TITLE)


async def test_an_office_of_one_may_go_without_and_it_stands_on_record(place: Place) -> None:
    official = await an_office(place, second=False)
    await begins(official)
    await sends_file(official)
    await opens(official, "e1")
    await official.taps("vw", "second")
    assert official.sees("opening-alone")
    await official.taps("alone")
    assert official.sees("opening-waived")
    await ticks(place)

    assert await held(place, OFFICIAL) == {"official"}
    assert (await what(place, audit.HOUSE))[-1] == "opening-waived"


async def test_who_has_colleagues_can_not_go_without_them(official: Person, place: Place) -> None:
    await begins(official)
    await sends_file(official)
    await opens(official, "e1")
    number, data = official.button("vw", "preview")
    digest = mark_of((await draft_of(place)).digest)

    await official.taps_data(f"{data.split('.')[0]}.e1.alone.{digest}", number)

    assert official.hears("refused-opening-not-alone")
    assert (await draft_of(place)).state == "draft"


# Who may


@pytest.mark.parametrize("account", [STRANGER, REVIEWER])
async def test_nobody_else_learns_of_it(official: Person, place: Place, account: int) -> None:
    youth = await place.programme("youth-policy")
    await joins_the_office(place.database, REVIEWER, "reviewer", youth)
    await proposes(official)
    other = place.person(account)
    before = len(other.heard)

    for subject in ("p0", "p1", "e1", "e2"):
        await opens(other, subject)
        assert other.hears("old-screen")

    assert not any(TITLE in text for text in other.heard[before:])


async def test_a_role_taken_away_ends_it_at_once(official: Person, place: Place) -> None:
    await begins(official)
    await sends_file(official)
    await opens(official, "e1")
    number, data = official.button("vw", "second")
    await loses_roles(place, OFFICIAL)

    await official.taps_data(data, number)

    assert official.hears("old-screen")
    assert (await draft_of(place)).state == "draft"


async def test_a_role_taken_away_between_approval_and_publishing_is_told_and_nothing_is_lost(
    official: Person, place: Place
) -> None:
    await proposes(official)
    colleague = place.person(COLLEAGUE)
    await enters_draft(colleague)
    await colleague.taps("ok")
    await loses_roles(place, COLLEAGUE)
    await ticks(place)

    assert heard(official, "opening-failed", title=TITLE)
    assert heard(official, "refused-opening-not-on-last-day", last=date(2023, 6, 20))
    assert (await draft_of(place)).state == "draft"
    assert (await what(place, audit.HOUSE))[-1] == "opening-failed"


async def loses_roles(place: Place, account: int) -> None:
    def unit(tx: Tx) -> None:
        for grant in roles.of_account(tx, account):
            roles.end(tx, grant.id, by=OWNER, at=place.now)

    await place.database.run(unit)


FORGED = [
    "ok", "ok.x", "ask.1", "ask.", "ask.all", "alone.", "away.", "now.", "toml.", "mute.", "set.title/x", "set.",
    "keep.window", "vw.ask/title", "vw.ask/../x", "vw.all/xx/9", "vw.preview/xx", "vw.second/99", "vw.change",
    "nothing.", "open.preview",
]  # fmt: skip


@pytest.mark.parametrize("data", FORGED)
async def test_forged_buttons_raise_nothing_and_publish_nothing(official: Person, place: Place, data: str) -> None:
    await proposes(official)
    colleague = place.person(COLLEAGUE)
    await enters_draft(colleague)
    number, real = colleague.button("vw", "preview")
    token = real.split(".")[0]

    await colleague.taps_data(f"{token}.e1.{data}", number)
    await ticks(place)

    assert (await draft_of(place)).state == "proposed"


async def test_the_office_is_closed_to_whoever_has_not_given_their_pin(official: Person, place: Place) -> None:
    await proposes(official)
    colleague = place.person(COLLEAGUE)

    await opens(colleague, "e1")

    assert not any(TITLE in text for text in colleague.heard if "opening" in text)
    with pytest.raises(NoSuchButton):
        colleague.button("ok")


async def test_the_office_says_how_it_stands_with_each_programme(official: Person, place: Place) -> None:
    await enters(official)

    state = say(official.language, "office-is-open")
    assert any(label.startswith(state) for _, label, _ in official.buttons())
    place.now += timedelta(days=365)
    await enters(official)
    state = say(official.language, "office-is-after")
    assert any(label.startswith(state) for _, label, _ in official.buttons())


async def test_a_draft_that_is_thrown_away_is_gone(official: Person, place: Place) -> None:
    await begins(official)
    await sends_file(official)
    await opens(official, "e1")
    await official.taps("vw", "drop")
    assert official.sees("opening-drop-ask", title=TITLE)
    await official.taps("away")

    assert official.sees("opening-dropped")
    with pytest.raises(AssertionError):
        await draft_of(place)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"a = " + b"[" * 5000, FILE.encode()])
async def test_a_file_whose_name_is_longer_than_a_message_is_named_by_its_beginning(
    official: Person, content: bytes
) -> None:
    await begins(official)

    await sends_file(official, content, "가" * 4096 + ".toml")

    assert not any("가" * 200 in text for text in official.heard)
