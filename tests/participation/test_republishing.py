"""A new version of a contest may change what harms nobody, and hears every reason why it may not."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from participation.contest import Reception
from participation.mistakes import Betrayal
from participation.republishing import republish_reception
from participation.uptake import Uptake
from tests.participation.receptions import DISCLOSURE, YOUTH, changed, disclosure, read, youth
from tests.participation.votes import AFTER, BEFORE, WHILE_OPEN
from texts import LANGUAGES, When, say

NOBODY = Uptake()
BEGUN = Uptake(begun=1)
HANDED_IN = Uptake(begun=2, handed_in=3)


def version(old: str, new: str, *, of: str = YOUTH) -> Reception:
    """Read the programme with one place changed, as the next file would have it."""
    (programme,) = read(changed(of, old, new)).programmes
    assert isinstance(programme, Reception)
    return programme


def publish(
    fresh: Reception,
    *,
    before: Reception | None = None,
    now: datetime = WHILE_OPEN,
    uptake: Uptake = HANDED_IN,
    shorten: bool = False,
) -> Reception:
    return republish_reception(before or youth(), fresh, now=now, uptake=uptake, shorten=shorten)


def reasons(fresh: Reception, **how: Any) -> list[tuple[str, str]]:
    """Return place (below the programme) and key of each reason, after saying all of them in every language."""
    with pytest.raises(Betrayal) as betrayal:
        publish(fresh, **how)
    for mistake in betrayal.value.mistakes:
        values = {
            name: When(value, fresh.office.timezone) if isinstance(value, datetime) else value
            for name, value in mistake.values.items()
        }
        assert all(say(language, f"mistake-{mistake.key}", **values) for language in LANGUAGES)
        assert mistake.place.startswith(f"{fresh.kind}[{fresh.slug}].")
    return [(mistake.place.split("].", 1)[1], mistake.key) for mistake in betrayal.value.mistakes]


WINDOW = 'window = "2023. 5. 16. ~ 6. 15. (30일간)"'
PLACE_QUESTION = """\
  [[contest.question]]
  key = "place"
  ask = "그곳은 어디인가요?"
  min = 2
  max = 200
  when = { question = "scope", is = "place" }
"""
PICTURES = """\
  [[contest.paper]]
  key = "pictures"
  name = "사진"
  kinds = ["JPEG", "PNG"]
  largest = 10
  max = 5
  required = false
"""
PUBLICITY = """\
  [[contest.consent]]
  key = "publicity"
  required = false
  title = "수상작 소개 동의"
  purpose = "상을 받은 제안을 누리집에 소개합니다."
  items = "이름, 제안 내용"
  keeping = "1년"
  refusing = "동의하지 않아도 참가와 심사에 아무 영향이 없습니다."
"""
NEED = """\
    [[contest.review.criterion]]
    key = "need"
    name = "필요성"
    weight = 30
"""
ANOTHER_QUESTION = """\
  [[contest.question]]
  key = "cost"
  ask = "얼마나 들까요?"
"""
QUESTIONS = """\
  [[contest.question]]
  key = "topics"
  ask = "어느 분야인가요?"
  kind = "several"
  min = 1
  max = 2
  option = [{ key = "a", name = "가" }, { key = "b", name = "나" }, { key = "c", name = "다" }]

  [[contest.question]]
  key = "since"
  ask = "언제부터인가요?"
  kind = "date"
  optional = true

  [[contest.question]]
  key = "map"
  ask = "지도를 보내 주세요."
  kind = "file"
  kinds = ["PNG"]
  max = 3
"""
TEAM = "team = { alone = true, min = 2, max = 4 }"
AGE = "age = { min = 9, max = 24,"
RESIDENCE = 'place = "제천시", refusal'
PROPOSAL_KINDS = 'kinds = ["PDF", "HWP", "HWPX", "DOCX"]'
GUARDIAN = 'ways = ["message", "paper", "call"]'
CITY = '    { key = "city", name = "시 전체", en = { name = "The whole city" } },\n'


@pytest.mark.parametrize("now", [BEFORE, WHILE_OPEN, AFTER])
@pytest.mark.parametrize("uptake", [NOBODY, BEGUN, HANDED_IN])
def test_the_same_content_changes_nothing_at_any_time(now: datetime, uptake: Uptake) -> None:
    assert publish(youth(), now=now, uptake=uptake) == youth()


def test_a_first_version_is_as_the_file_has_it() -> None:
    assert republish_reception(None, youth(), now=AFTER, uptake=NOBODY, shorten=False) == youth()


def test_the_day_it_began_stays_unless_the_file_names_another() -> None:
    assert publish(version('begun_on = "2023. 5. 29."', "")) == youth()
    assert publish(version('begun_on = "2023. 5. 29."', "begun_on = 2023-05-30")).begun_on == date(2023, 5, 30)


MENDED = [
    ('title = "제6회 제천시 청소년 정책제안 콘서트"', 'title = "청소년 정책 공모전"'),
    ("풀어 줄 정책을", "고쳐 줄 정책을"),
    ('objection = "결과를 들은 날부터 7일 안에', 'objection = "결과를 들은 날부터 10일 안에'),
    ("시청 청소년 담당 부서", "시청 1층 청소년 담당 부서"),
    ('ask = "그곳은 어디인가요?"', 'ask = "그곳은 어디예요?"\n  en = { ask = "Where is it?" }'),
    ('why = "심사하는 사람이 제안을 구별하는 데 씁니다."', 'why = "제안을 구별하는 데 씁니다."'),
    ('name = "어느 한 곳"', 'name = "어느 한 군데"'),
    ('who = "제천시에 주소를 둔 9~24세 청소년"', 'who = "제천에 사는 9~24세"'),
    ('en = { name = "Policy proposal" }', ""),
    ('name = "필요성"', 'name = "얼마나 필요한가"'),
    ('file = "forms/youth-policy.hwp"', 'file = "forms/youth-policy.hwpx"'),
    (PLACE_QUESTION, PLACE_QUESTION + ANOTHER_QUESTION),
    (PICTURES, PICTURES + PICTURES.replace("pictures", "drawings")),
    (PUBLICITY, PUBLICITY + PUBLICITY.replace("publicity", "mailing")),
    ('keeping = "1년"', 'keeping = "1년"\n  en = { title = "Showing what won" }'),
    ("per_person = 1", 'per_person = "any"'),
    ("per_person = 1", 'per_person = 1\nperson = ["name", "phone"]'),
    ('in_chat = "full"', 'in_chat = "numbers"'),
    (TEAM, "team = { alone = true, min = 2, max = 6, several = true }"),
    (AGE, "age = { min = 8,"),
    (RESIDENCE, 'place = "제천시", question = "주민등록이 제천시에 있나요?", refusal'),
    ("min = 5\n  max = 120", "min = 1\n  max = 300"),
    (CITY, CITY + '    { key = "river", name = "강" },\n'),
    (', is = "place" }', ', is = ["place", "city"] }'),
    ('  when = { question = "scope", is = "place" }\n', ""),
    (PROPOSAL_KINDS, 'kinds = ["PDF", "HWP", "HWPX", "DOCX", "PNG"]'),
    (GUARDIAN, 'ways = ["call"]'),
    ("reviewers = 3", "reviewers = 5"),
    ("weight = 30", "weight = 40"),
    (NEED, ""),
    ("{ years = 3,", "{ years = 1,"),
]


@pytest.mark.parametrize(("old", "new"), MENDED)
def test_texts_may_be_mended_and_rules_be_widened_after_hand_in(old: str, new: str) -> None:
    fresh = version(old, new)

    assert publish(fresh) == fresh
    assert fresh != youth()


TIGHTER = [
    (AGE, "age = { min = 10, max = 24,", "eligibility.age.min"),
    (AGE, "age = { min = 9, max = 23,", "eligibility.age.max"),
    (AGE, f'{AGE} on = "last-day",', "eligibility.age.on"),
    (RESIDENCE, 'place = "제천시 장락동", refusal', "eligibility.residence.place"),
    (TEAM, "team = false", "team"),
    (TEAM, "team = { alone = false, min = 2, max = 4 }", "team.alone"),
    (TEAM, "team = { min = 3, max = 4 }", "team.min"),
    (TEAM, "team = { min = 2, max = 3 }", "team.max"),
    (GUARDIAN, "age = 18", "guardian.age"),
    ("min = 5\n  max = 120", "min = 6\n  max = 120", "question[title].min"),
    ("min = 5\n  max = 120", "min = 5\n  max = 100", "question[title].max"),
    ("min = 5\n  max = 120", 'kind = "yes-no"', "question[title].kind"),
    (', is = "place" }', ', is = "city" }', "question[place].when"),
    ("optional = true", 'optional = true\n  when = { question = "scope", is = "city" }', "question[since].when"),
    ("optional = true", "optional = false", "question[since].optional"),
    (CITY, CITY.replace('key = "city"', 'key = "all"'), "question[scope].option"),
    ('{ key = "c", name = "다" }', '{ key = "d", name = "다" }', "question[topics].option"),
    ("min = 1\n  max = 2", "min = 2\n  max = 2", "question[topics].min"),
    ("min = 1\n  max = 2", "min = 1\n  max = 1", "question[topics].max"),
    ("max = 3\n", "max = 2\n", "question[map].max"),
    (PROPOSAL_KINDS, 'kinds = ["PDF"]', "paper[proposal].kinds"),
    ("largest = 10", "largest = 9", "paper[pictures].largest"),
    ("max = 5\n", "max = 4\n", "paper[pictures].max"),
    ("max = 5\n", "min = 2\n  max = 5\n", "paper[pictures].min"),
    ("max = 5\n  required = false", "max = 5", "paper[pictures].required"),
]


@pytest.mark.parametrize(("old", "new", "place"), TIGHTER)
def test_nothing_gets_stricter_once_something_was_handed_in(old: str, new: str, place: str) -> None:
    before, fresh = version(PICTURES, PICTURES + QUESTIONS), version(old, new, of=YOUTH + QUESTIONS)

    assert reasons(fresh, before=before) == [(place, "tighter-after-hand-in")]
    assert publish(fresh, before=before, uptake=BEGUN) == fresh


NARROWER = [
    ("anyone = true", 'residence = { place = "제천시" }', "eligibility.residence"),
    ("anyone = true", "age = { min = 19 }", "eligibility.age"),
    ('per_person = "any"', "per_person = 5", "per_person"),
    ("team = false", "team = { alone = false, min = 2, max = 4 }", "team.alone"),
]


@pytest.mark.parametrize(("old", "new", "place"), NARROWER)
def test_a_rule_where_there_was_none_is_stricter_too(old: str, new: str, place: str) -> None:
    fresh = version(old, new, of=DISCLOSURE)

    assert reasons(fresh, before=disclosure()) == [(place, "tighter-after-hand-in")]
    assert publish(fresh, before=disclosure(), uptake=BEGUN) == fresh


def test_a_rule_that_is_dropped_keeps_nobody_out() -> None:
    before = version("anyone = true", "age = { min = 19 }", of=DISCLOSURE)

    assert publish(disclosure(), before=before) == disclosure()


DROPPED = [
    (PLACE_QUESTION, "", "question[place]"),
    (PICTURES, "", "paper[pictures]"),
    (PUBLICITY, "", "consent[publicity]"),
    ("per_person = 1", 'per_person = 1\nperson = ["phone"]', "person[name]"),
]


@pytest.mark.parametrize(("old", "new", "place"), DROPPED)
def test_what_was_answered_is_not_dropped_once_something_was_handed_in(old: str, new: str, place: str) -> None:
    fresh = version(old, new)

    assert reasons(fresh) == [(place, "dropped-after-hand-in")]
    assert publish(fresh, uptake=BEGUN) == fresh


def test_officials_do_not_begin_to_see_what_they_were_said_not_to_see() -> None:
    before = version('in_chat = "full"', 'in_chat = "numbers"')

    assert reasons(youth(), before=before) == [("in_chat", "in-chat-settled")]
    assert publish(youth(), before=before, uptake=BEGUN) == youth()


EARLIER = 'window = "2023. 5. 16. ~ 6. 10."'
PAST = 'window = "2023. 5. 16. ~ 5. 31."'
LATER = 'window = "2023. 5. 20. ~ 6. 15."'


@pytest.mark.parametrize(
    ("window", "uptake", "shorten", "reason"),
    [
        (EARLIER, NOBODY, False, None),
        (EARLIER, BEGUN, False, "window-shortened"),
        (EARLIER, BEGUN, True, None),
        (EARLIER, HANDED_IN, True, None),
        (PAST, NOBODY, False, None),
        (PAST, BEGUN, True, "window-closes-in-the-past"),
        (LATER, NOBODY, False, None),
        (LATER, BEGUN, False, "window-opens-later"),
        (LATER, BEGUN, True, None),
        (LATER, HANDED_IN, True, "window-opens-after-hand-in"),
        ('window = "2023. 5. 16. ~ 6. 30."', HANDED_IN, False, None),
        ('window = "2023. 5. 1. ~ 6. 15."', HANDED_IN, False, None),
        ("always = true", HANDED_IN, False, None),
    ],
)
def test_a_window_may_be_extended_and_shortened_only_where_the_office_insists(
    window: str, uptake: Uptake, shorten: bool, reason: str | None
) -> None:
    fresh = version(WINDOW, window)

    if reason is None:
        assert publish(fresh, uptake=uptake, shorten=shorten) == fresh
    else:
        assert reasons(fresh, uptake=uptake, shorten=shorten) == [("window", reason)]


def test_what_was_always_open_gets_a_close_only_where_the_office_insists() -> None:
    fresh = version("always = true", 'window = "2023. 5. 16. ~ 6. 15."', of=DISCLOSURE)
    before = {"before": disclosure(), "uptake": BEGUN}

    assert reasons(fresh, **before) == [("window", "window-gets-a-close")]
    assert publish(fresh, before=disclosure(), uptake=BEGUN, shorten=True) == fresh
    assert reasons(fresh, **before, now=AFTER, shorten=True) == [("window", "window-closes-in-the-past")]


def test_a_window_that_is_over_may_be_opened_again() -> None:
    fresh = version(WINDOW, 'window = "2023. 5. 16. ~ 7. 15."')

    assert publish(fresh, now=datetime(2023, 6, 20, tzinfo=UTC)) == fresh


PURPOSE = 'purpose = "참가 자격을 확인하고 결과를 알리는 데 씁니다."'
ANOTHER_PURPOSE = 'purpose = "참가 자격을 확인하는 데 씁니다."'
ENGLISH_PURPOSE = "To check whether you may take part and to tell you the result."
FIFTH = changed(YOUTH, PURPOSE, f"version = 5\n  {PURPOSE}")


@pytest.mark.parametrize(
    ("of", "old", "new", "allowed"),
    [
        (YOUTH, PURPOSE, ANOTHER_PURPOSE, False),
        (YOUTH, PURPOSE, f"{ANOTHER_PURPOSE}\n  version = 2", True),
        (YOUTH, PURPOSE, f"{PURPOSE}\n  version = 2", True),
        (YOUTH, ENGLISH_PURPOSE, "To check whether you may take part.", False),
        (YOUTH, f'    purpose = "{ENGLISH_PURPOSE}"\n', "", False),  # it can't be shown in English any more
        (YOUTH, PURPOSE, f"{PURPOSE}\n  required = false", False),
        (FIFTH, "version = 5", "version = 4", False),
        (FIFTH, "version = 5", "version = 6", True),
    ],
)
def test_another_text_of_a_consent_needs_a_higher_version(of: str, old: str, new: str, allowed: bool) -> None:
    if "required = false" in new:  # else nothing would be required of anybody
        of = changed(of, PUBLICITY, PUBLICITY.replace("required = false", "required = true"))
    (before,) = read(of).programmes
    fresh = version(old, new, of=of)
    assert isinstance(before, Reception)

    for uptake in (BEGUN, HANDED_IN):
        if allowed:
            assert publish(fresh, before=before, uptake=uptake) == fresh
        else:
            assert reasons(fresh, before=before, uptake=uptake) == [
                ("consent[personal-data].version", "consent-needs-version")
            ]
    assert publish(fresh, before=before, uptake=NOBODY) == fresh


@pytest.mark.parametrize(
    ("retention", "purpose", "allowed"),
    [
        ("{ years = 5,", PURPOSE, False),
        ("{ years = 5,", f"{PURPOSE}\n  version = 2", True),
        ("{ months = 35,", PURPOSE, True),
    ],
)
def test_nothing_is_kept_for_longer_unless_people_are_asked_anew(retention: str, purpose: str, allowed: bool) -> None:
    fresh = version(PURPOSE, purpose, of=changed(YOUTH, "{ years = 3,", retention))

    if allowed:
        assert publish(fresh) == fresh
    else:
        assert reasons(fresh) == [("retention", "retention-longer")]


def test_an_optional_consent_that_is_asked_anew_lets_nothing_be_kept_for_longer() -> None:
    fresh = version(
        'keeping = "1년"', 'keeping = "2년"\n  version = 2', of=changed(YOUTH, "{ years = 3,", "{ years = 5,")
    )

    assert reasons(fresh) == [("retention", "retention-longer")]


@pytest.mark.parametrize(
    ("team", "largest", "place"),
    [
        ("team = { min = 2, max = 3 }", 3, None),
        ("team = { min = 2, max = 3 }", 4, "team.max"),
        ("team = false", 1, None),
        ("team = false", 2, "team"),
    ],
)
def test_no_team_is_made_smaller(team: str, largest: int, place: str | None) -> None:
    fresh, uptake = version(TEAM, team), Uptake(begun=1, largest_team=largest)

    if place is None:
        assert publish(fresh, uptake=uptake) == fresh
    else:
        assert reasons(fresh, uptake=uptake) == [(place, "team-smaller-than-one")]


def test_a_ground_on_which_something_was_decided_stays() -> None:
    key = 'key = "unclear"'
    fresh = version(key, 'key = "vague"', of=DISCLOSURE)

    used = Uptake(handed_in=1, grounds=frozenset({"unclear"}))
    assert reasons(fresh, before=disclosure(), uptake=used) == [("ground[unclear]", "ground-in-use")]
    other = Uptake(handed_in=1, grounds=frozenset({"complaint"}))
    assert publish(fresh, before=disclosure(), uptake=other) == fresh


ANOTHER_CRITERION = NEED.replace("need", "new").replace("필요성", "새로움")
REVIEW = YOUTH[YOUTH.index("  [contest.review]") :]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (NEED, "", [("review.criterion[need]", "criterion-in-use")]),
        (
            REVIEW,
            "",
            [("review.criterion[need]", "criterion-in-use"), ("review.criterion[doable]", "criterion-in-use")],
        ),
        (NEED, NEED + ANOTHER_CRITERION, [("review.criterion[new].weight", "review-begun")]),
        ("weight = 30", "weight = 40", [("review.criterion[need].weight", "review-begun")]),
        ("reviewers = 3", "reviewers = 3\n  best = 10", [("review.best", "review-begun")]),
    ],
)
def test_the_measure_stays_once_something_was_scored_by_it(old: str, new: str, found: list[tuple[str, str]]) -> None:
    fresh = version(old, new)

    assert reasons(fresh, uptake=Uptake(handed_in=1, criteria=frozenset({"need"}))) == found
    assert publish(fresh) == fresh


def test_whoever_reviews_may_change_after_something_was_scored() -> None:
    fresh = version("reviewers = 3", "reviewers = 4")

    assert publish(fresh, uptake=Uptake(handed_in=1, criteria=frozenset({"need"}))) == fresh


def test_every_reason_is_told_at_once() -> None:
    fresh = version(AGE, "age = { min = 10,", of=changed(changed(YOUTH, WINDOW, EARLIER), PICTURES, ""))

    assert [key for _, key in reasons(fresh)] == [
        "window-shortened",
        "dropped-after-hand-in",
        "tighter-after-hand-in",
    ]


def test_while_nobody_has_begun_everything_may_change() -> None:
    (fresh,) = read(DISCLOSURE.replace("application", "contest").replace('"disclosure"', '"youth-policy"')).programmes
    assert isinstance(fresh, Reception)

    assert publish(fresh, uptake=NOBODY).model_copy(update={"begun_on": None}) == fresh
