"""A new version may change what harms nobody, and hears every reason why it may not."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from participation.mistakes import Betrayal
from participation.programme import Choose, Option, Vote
from participation.publishing import check_kind, remarks_on, republish
from participation.window import Window
from participation.words import Localized
from tests.participation.receptions import youth
from tests.participation.votes import (
    AFTER,
    BEFORE,
    CLOSES_AT,
    OFFICE,
    OPENS_AT,
    WHILE_OPEN,
    WINDOW,
    a_vote,
    an_option,
    options,
)
from texts import LANGUAGES, When, say

DAY = timedelta(days=1)
NOBODY: Mapping[int, int] = {}
THREE_VOTED: Mapping[int, int] = {1: 3, 2: 3, 4: 3}  # nobody chose 3 (포항) and 5 (단양)


def as_in_the_file(**different: Any) -> Vote:
    """The published vote as a file gives it: without numbers."""
    content = {"options": options("창원", "구미", "포항", "제천", "단양"), "last_number": 0, **different}
    return a_vote(**content)


def publish(
    fresh: Vote,
    *,
    before: Vote | None = None,
    now: datetime = WHILE_OPEN,
    voters: int = 3,
    counted: bool = False,
    shorten: bool = False,
) -> Vote:
    return republish(
        a_vote() if before is None else before,
        fresh,
        now=now,
        ballots=THREE_VOTED if voters else NOBODY,
        voters=voters,
        counted=counted,
        shorten=shorten,
    )


def reasons(fresh: Vote, **how: Any) -> list[str]:
    with pytest.raises(Betrayal) as betrayal:
        publish(fresh, **how)
    return [mistake.key for mistake in betrayal.value.mistakes]


def test_a_first_version_numbers_its_options_from_one() -> None:
    vote = republish(None, as_in_the_file(), now=BEFORE, ballots={}, voters=0, counted=False, shorten=False)

    assert [(option.number, option.key) for option in vote.options] == [
        (1, "창원"),
        (2, "구미"),
        (3, "포항"),
        (4, "제천"),
        (5, "단양"),
    ]
    assert vote.last_number == 5


@pytest.mark.parametrize("now", [BEFORE, WHILE_OPEN, AFTER])
@pytest.mark.parametrize("counted", [False, True])
def test_the_same_content_changes_nothing_at_any_time(now: datetime, counted: bool) -> None:
    assert publish(as_in_the_file(), now=now, counted=counted) == a_vote()


def test_the_day_it_began_stays_unless_the_file_names_another() -> None:
    assert publish(as_in_the_file(begun_on=None)) == a_vote()
    assert publish(as_in_the_file(begun_on=date(2023, 5, 30))).begun_on == date(2023, 5, 30)


def test_numbers_stay_with_their_keys_when_the_order_changes() -> None:
    vote = publish(as_in_the_file(options=options("단양", "제천", "포항", "구미", "창원")))

    assert [option.number for option in vote.options] == [5, 4, 3, 2, 1]


def test_a_number_that_was_given_is_never_given_again() -> None:
    fewer = publish(as_in_the_file(options=options("창원", "구미", "포항", "제천")), voters=0)
    other = publish(as_in_the_file(options=options("창원", "구미", "포항", "제천", "청주")), before=fewer, voters=0)

    assert fewer.last_number == 5
    assert [option.number for option in other.options] == [1, 2, 3, 4, 6]


@pytest.mark.parametrize(
    "different",
    [
        {"title": Localized({"ko": "다섯 도시의 상"})},
        {"about": Localized({"ko": "고쳐 쓴 설명", "en": "A better explanation"})},
        {"host": Localized({"ko": "행정안전부"})},
        {"order": "listed"},
        {"office": OFFICE.model_copy(update={"contact": Localized({"ko": "새 전화 043-000-0001"})})},
        {"options": (an_option("창원", text=Localized({"ko": "사례"})), *options("구미", "포항", "제천", "단양"))},
        {
            "options": (
                an_option("창원", name=Localized({"ko": "창원", "en": "Changwon"})),
                *options("구미", "포항", "제천", "단양"),
            )
        },
    ],
    ids=["title", "about", "host", "order", "contact", "an option's text", "an option's English name"],
)
@pytest.mark.parametrize("counted", [False, True])
def test_texts_may_be_put_right_at_any_time(different: dict[str, Any], counted: bool) -> None:
    fresh = as_in_the_file(**different)

    vote = publish(fresh, counted=counted)

    for name in different.keys() - {"options"}:
        assert getattr(vote, name) == getattr(fresh, name)
    assert [option.text for option in vote.options] == [option.text for option in fresh.options]


RULES: list[dict[str, Any]] = [
    {"choose": Choose(min=1, max=3)},
    {"ranked": False},
    {"results": "live"},
    {"change": "never"},
]


@pytest.mark.parametrize("different", RULES, ids=lambda different: next(iter(different)))
def test_the_rules_are_settled_by_the_first_ballot(different: dict[str, Any]) -> None:
    (name,) = different
    fresh = as_in_the_file(**different)

    assert getattr(publish(fresh, voters=0), name) == different[name]
    assert reasons(fresh) == ["rule-settled"]


def test_a_refusal_tells_both_values_and_where() -> None:
    with pytest.raises(Betrayal) as betrayal:
        publish(as_in_the_file(choose=Choose(min=1, max=3)))

    (mistake,) = betrayal.value.mistakes
    assert mistake.place == "vote[five-cities].choose"
    assert mistake.values == {
        "rule": "choose",
        "was": "min = 3, max = 3",
        "wanted": "min = 1, max = 3",
        "voters": 3,
    }


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (("창원", "구미", "포항", "제천"), []),  # nobody has chosen 단양
        (("구미", "포항", "제천", "단양"), ["option-has-ballots"]),
        (("포항", "제천", "단양"), ["option-has-ballots", "option-has-ballots"]),
        (("창원", "구미", "포항", "제천", "단양", "청주"), ["option-added"]),
        (("창원시", "구미", "포항", "제천", "단양"), ["option-has-ballots", "option-added"]),
    ],
)
def test_options_that_people_have_chosen_stay_and_none_come_after_them(names: tuple[str, ...], keys: list[str]) -> None:
    fresh = as_in_the_file(options=options(*names))

    if keys:
        assert reasons(fresh) == keys
    else:
        assert [option.key for option in publish(fresh).options] == list(names)
    assert len(publish(fresh, voters=0).options) == len(names)


def test_after_the_close_not_even_an_option_without_ballots_goes() -> None:
    fresh = as_in_the_file(options=options("창원", "구미", "포항", "제천"))

    assert reasons(fresh, now=AFTER) == ["option-dropped-after-close"]


def test_how_many_ballots_an_option_has_is_not_told_before_the_count() -> None:
    with pytest.raises(Betrayal) as betrayal:
        publish(as_in_the_file(options=options("구미", "포항", "제천", "단양")))

    assert betrayal.value.mistakes[0].values == {"option": "창원", "voters": 3}


def named(name: Localized) -> tuple[Option, ...]:
    return (an_option("창원", name=name), *options("구미", "포항", "제천", "단양"))


@pytest.mark.parametrize(
    ("was", "wanted", "allowed"),
    [
        ({"ko": "창원"}, {"ko": "창원", "en": "Changwon"}, True),
        ({"ko": "창원"}, {"ko": "창원시"}, False),
        ({"ko": "창원", "en": "Changwon"}, {"ko": "창원", "en": "Masan"}, False),
        ({"ko": "창원", "en": "Changwon"}, {"ko": "창원"}, False),
    ],
)
def test_the_name_that_people_ranked_stays(was: dict[str, str], wanted: dict[str, str], allowed: bool) -> None:
    before = publish(as_in_the_file(options=named(Localized(was))), voters=0)
    fresh = as_in_the_file(options=named(Localized(wanted)))

    if allowed:
        assert publish(fresh, before=before).options[0].name == Localized(wanted)
    else:
        assert reasons(fresh, before=before) == ["option-renamed"]
    assert publish(fresh, before=before, voters=0).options[0].name == Localized(wanted)


def lasting(opens_at: datetime | None, closes_at: datetime) -> Vote:
    return as_in_the_file(window=Window(opens_at=opens_at, closes_at=closes_at))


@pytest.mark.parametrize(
    ("opens_at", "closes_at", "now", "shorten", "keys"),
    [
        # Longer is a gift.
        (OPENS_AT, CLOSES_AT + DAY, WHILE_OPEN, False, []),
        (OPENS_AT - DAY, CLOSES_AT, WHILE_OPEN, False, []),
        # Shorter is said twice.
        (OPENS_AT, CLOSES_AT - DAY, WHILE_OPEN, False, ["window-shortened"]),
        (OPENS_AT, CLOSES_AT - DAY, WHILE_OPEN, True, []),
        # A past that nobody knew of is never made.
        (OPENS_AT, WHILE_OPEN - DAY, WHILE_OPEN, True, ["window-closes-in-the-past"]),
        (OPENS_AT, WHILE_OPEN, WHILE_OPEN, True, ["window-closes-in-the-past"]),
        (OPENS_AT, CLOSES_AT + DAY, AFTER, True, ["window-closes-in-the-past"]),
        (OPENS_AT - 20 * DAY, BEFORE - DAY, BEFORE, False, ["window-closes-in-the-past"]),
        # Before it opens nothing has been promised.
        (OPENS_AT + DAY, CLOSES_AT - DAY, BEFORE, False, []),
        (None, CLOSES_AT, BEFORE, False, []),
        # Ballots were cast before the new opening.
        (OPENS_AT + DAY, CLOSES_AT, WHILE_OPEN, False, ["window-opens-after-ballots"]),
        (WHILE_OPEN + DAY, CLOSES_AT, WHILE_OPEN, True, ["window-opens-after-ballots"]),
        # Closed but not counted, as when the machine was down on the last day.
        (OPENS_AT, AFTER + DAY, AFTER, False, []),
    ],
)
def test_a_window_changes_only_as_nobody_is_harmed(
    opens_at: datetime | None, closes_at: datetime, now: datetime, shorten: bool, keys: list[str]
) -> None:
    fresh = lasting(opens_at, closes_at)
    voters = 0 if now == BEFORE else 3

    if keys:
        assert reasons(fresh, now=now, shorten=shorten, voters=voters) == keys
    else:
        assert publish(fresh, now=now, shorten=shorten, voters=voters).window == fresh.window


def test_an_opening_may_move_while_nobody_has_voted_if_the_office_insists() -> None:
    fresh = lasting(WHILE_OPEN + DAY, CLOSES_AT)

    assert reasons(fresh, voters=0) == ["window-opens-later"]
    assert publish(fresh, voters=0, shorten=True).window == fresh.window


def test_a_vote_that_opened_when_it_was_published_may_be_given_an_opening_in_the_past_only() -> None:
    before = a_vote(window=Window(closes_at=CLOSES_AT))

    assert publish(lasting(OPENS_AT, CLOSES_AT), before=before).window.opens_at == OPENS_AT
    assert reasons(lasting(WHILE_OPEN + DAY, CLOSES_AT), before=before) == ["window-opens-after-ballots"]


def test_the_same_window_in_other_words_is_no_change() -> None:
    assert publish(lasting(OPENS_AT, CLOSES_AT), counted=True, now=AFTER).window.first_day is None


@pytest.mark.parametrize(
    "fresh",
    [
        lasting(OPENS_AT, AFTER + DAY),
        as_in_the_file(ranked=False),
        as_in_the_file(options=options("창원", "구미", "포항", "제천")),
        as_in_the_file(options=options("창원", "구미", "포항", "제천", "단양", "청주")),
    ],
    ids=["extended", "another rule", "an option less", "an option more"],
)
@pytest.mark.parametrize("voters", [0, 3])
def test_what_has_been_counted_stays_as_it_was_counted(fresh: Vote, voters: int) -> None:
    assert reasons(fresh, now=AFTER, counted=True, voters=voters) == ["after-count"]


def test_all_reasons_are_told_at_once() -> None:
    fresh = as_in_the_file(
        ranked=False,
        change="never",
        options=options("구미", "포항", "제천", "단양", "청주"),
        window=Window(opens_at=OPENS_AT, closes_at=CLOSES_AT - DAY),
    )

    assert reasons(fresh) == [
        "rule-settled",
        "rule-settled",
        "option-has-ballots",
        "option-added",
        "window-shortened",
    ]


def test_a_slug_never_changes_its_kind() -> None:
    contest = youth().model_copy(update={"slug": "five-cities"})

    for before, fresh in ((a_vote(), contest), (contest, a_vote())):
        with pytest.raises(Betrayal) as betrayal:
            check_kind(before, fresh)
        (mistake,) = betrayal.value.mistakes
        assert (mistake.place, mistake.key) == (f"{fresh.kind}[five-cities].slug", "kind-changed")
        assert all(say(language, "mistake-kind-changed", **mistake.values) for language in LANGUAGES)
    check_kind(contest, contest)


def test_publishing_a_vote_that_is_over_is_remarked_on() -> None:
    (remark,) = remarks_on(a_vote(), now=AFTER)

    assert (remark.key, remark.values) == ("window-over", {"closes_at": CLOSES_AT})
    assert remarks_on(a_vote(), now=datetime(2023, 6, 1, tzinfo=UTC)) == ()
    assert remarks_on(a_vote(window=WINDOW), now=BEFORE) == ()


BETRAYALS: list[tuple[Vote, dict[str, Any]]] = [
    (as_in_the_file(choose=Choose(min=1, max=3), ranked=False), {}),
    (as_in_the_file(options=options("구미", "포항", "제천", "단양", "청주")), {}),
    (as_in_the_file(options=options("창원", "구미", "포항", "제천")), {"now": AFTER}),
    (as_in_the_file(options=named(Localized({"ko": "창원시"}))), {}),
    (lasting(OPENS_AT, CLOSES_AT - DAY), {}),
    (lasting(OPENS_AT, WHILE_OPEN - DAY), {}),
    (lasting(OPENS_AT + DAY, CLOSES_AT), {}),
    (lasting(OPENS_AT + DAY, CLOSES_AT), {"voters": 0}),
    (lasting(OPENS_AT, AFTER + DAY), {"now": AFTER, "counted": True}),
]


@pytest.mark.parametrize(("fresh", "how"), BETRAYALS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_can_be_said(fresh: Vote, how: dict[str, Any], language: str) -> None:
    with pytest.raises(Betrayal) as betrayal:
        publish(fresh, **how)

    for mistake in betrayal.value.mistakes:
        values = {
            name: When(value, fresh.office.timezone) if isinstance(value, datetime) else value
            for name, value in mistake.values.items()
        }
        assert say(language, f"mistake-{mistake.key}", **values)
