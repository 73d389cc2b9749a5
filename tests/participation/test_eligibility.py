"""Who may take part is data, and the answer is found with as little as the rule needs."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.age import birthday, full_years
from participation.eligibility import AgeRange, Days, Eligibility, Known, Residence, Verdict, verdict
from participation.words import Localized
from tests.participation.receptions import disclosure, youth
from texts import LANGUAGES, say

LAST_DAY = date(2023, 6, 15)
WINDOW = {"first": date(2023, 5, 16), "last": LAST_DAY}
ON_1_JUNE = Days(today=date(2023, 6, 1), **WINDOW)
ON_LAST_DAY = Days(today=LAST_DAY, **WINDOW)
ALWAYS = Days(today=date(2023, 6, 1))

YOUTH = youth().eligibility
WHO = Localized({"ko": "9~24세"})


def aged(min: int | None, max: int | None, on: object = "applying") -> Eligibility:  # noqa: A002  (the rule's words)
    return Eligibility(who=WHO, rules=(AgeRange.model_validate({"min": min, "max": max, "on": on}),))


def resident(born: date | int | None) -> Known:
    return Known(resident=True, born=born)


@pytest.mark.parametrize(
    ("born_on", "day", "age"),
    [
        (date(2010, 3, 5), date(2023, 3, 4), 12),
        (date(2010, 3, 5), date(2023, 3, 5), 13),  # the day of birth counts
        (date(2010, 3, 5), date(2010, 3, 5), 0),
        (date(2012, 2, 29), date(2023, 2, 28), 10),
        (date(2012, 2, 29), date(2023, 3, 1), 11),  # a common year has no 29 February
        (date(2012, 2, 29), date(2024, 2, 29), 12),
        (date(2012, 12, 31), date(2023, 1, 1), 10),
    ],
)
def test_age_is_counted_in_full_years(born_on: date, day: date, age: int) -> None:
    assert full_years(born_on, day) == age


@given(st.dates(date(1900, 1, 1), date(2023, 1, 1)), st.integers(0, 120))
def test_a_birthday_is_the_first_day_of_an_age(born_on: date, years: int) -> None:
    day = birthday(born_on, years)

    assert full_years(born_on, day) == years
    assert full_years(born_on, date.fromordinal(day.toordinal() - 1)) == years - 1


@pytest.mark.parametrize(
    ("born_on", "answer", "key"),
    [
        (date(2014, 6, 15), "yes", "verdict-yes"),  # nine on the last day
        (date(2014, 6, 16), "no", "verdict-too-young"),
        (date(1998, 6, 16), "yes", "verdict-yes"),  # twenty-four to the eve of 25
        (date(1998, 6, 15), "no", "verdict-too-old"),
        (date(2012, 2, 29), "yes", "verdict-yes"),
        (date(2024, 1, 1), "no", "verdict-too-young"),  # not even born
    ],
)
def test_age_counts_on_the_day_of_applying(born_on: date, answer: str, key: str) -> None:
    found = verdict(YOUTH, resident(born_on), ON_LAST_DAY)

    assert (found.answer, found.key) == (answer, key)


def test_whoever_turns_nine_in_the_window_hears_from_which_day() -> None:
    found = verdict(YOUTH, resident(date(2014, 6, 10)), ON_1_JUNE)

    assert (found.answer, found.key, found.from_on) == ("not-yet", "verdict-not-yet", date(2014 + 9, 6, 10))
    assert found.values == {"min": 9, "from": date(2023, 6, 10)}


def test_where_it_is_always_open_not_yet_may_be_years_ahead() -> None:
    found = verdict(aged(19, None), Known(born=date(2008, 2, 29)), ALWAYS)

    assert (found.answer, found.from_on) == ("not-yet", date(2027, 3, 1))


def test_whoever_is_too_young_to_the_last_day_hears_of_that_day() -> None:
    found = verdict(YOUTH, resident(date(2014, 6, 16)), ON_1_JUNE)

    assert found.values == {"min": 9, "age": 8, "day": LAST_DAY}


def test_whoever_turns_25_in_the_window_hears_until_when() -> None:
    found = verdict(YOUTH, resident(date(1998, 6, 10)), ON_1_JUNE)

    assert (found.answer, found.key, found.until_on) == ("yes", "verdict-yes-until", date(2023, 6, 9))


def test_before_the_opening_the_first_day_counts() -> None:
    before = Days(today=date(2023, 5, 1), **WINDOW)

    assert verdict(YOUTH, resident(date(2014, 5, 16)), before).answer == "yes"
    assert verdict(YOUTH, resident(date(1998, 5, 16)), before).answer == "no"


@pytest.mark.parametrize(
    ("on", "day"),
    [("first-day", date(2023, 5, 16)), ("last-day", LAST_DAY), (date(2023, 1, 1), date(2023, 1, 1))],
)
def test_on_a_fixed_day_waiting_does_not_help(on: object, day: date) -> None:
    the_eve = date.fromordinal(day.toordinal() + 1).replace(year=day.year - 9)

    too_young = verdict(aged(9, 24, on), Known(born=the_eve), ON_1_JUNE)

    assert (too_young.answer, too_young.values) == ("no", {"min": 9, "age": 8, "day": day})
    assert verdict(aged(9, 24, on), Known(born=day.replace(year=day.year - 9)), ON_1_JUNE).answer == "yes"
    assert verdict(aged(9, 24, on), Known(born=day.replace(year=day.year - 25)), ON_1_JUNE).answer == "no"


@pytest.mark.parametrize(
    ("year", "answer", "key"),
    [
        (2010, "yes", "verdict-yes"),
        (2015, "no", "verdict-too-young-by-year"),
        (1997, "no", "verdict-too-old-by-year"),
        (2014, "need-more", "verdict-need-birth-date"),  # nine, not yet, or not before the close
        (1998, "need-more", "verdict-need-birth-date"),
        (1999, "yes", "verdict-yes"),
    ],
)
def test_the_full_date_is_asked_only_where_the_year_leaves_it_open(year: int, answer: str, key: str) -> None:
    found = verdict(YOUTH, resident(year), ON_1_JUNE)

    assert (found.answer, found.key) == (answer, key)


@given(st.dates(date(1990, 1, 1), date(2020, 12, 31)), st.dates(date(2023, 5, 16), LAST_DAY))
def test_what_the_year_decides_every_date_in_it_decides_alike(born_on: date, today: date) -> None:
    days = Days(today=today, **WINDOW)
    by_year, by_date = verdict(YOUTH, resident(born_on.year), days), verdict(YOUTH, resident(born_on), days)

    if by_year.answer != "need-more":
        assert by_year.answer == by_date.answer
        assert by_year.key.removesuffix("-by-year") == by_date.key


def test_of_two_ages_that_a_year_allows_the_one_nearer_to_the_rule_is_told() -> None:
    assert verdict(YOUTH, resident(2015), ON_1_JUNE).values["age"] == 8  # at most
    assert verdict(YOUTH, resident(1997), ON_1_JUNE).values["age"] == 25  # at least


@pytest.mark.parametrize(
    ("known", "ask"),
    [
        (Known(), "residence"),
        (Known(born=2010), "residence"),
        (resident(None), "birth-year"),
        (resident(2014), "birth-date"),
    ],
)
def test_the_least_is_asked_first(known: Known, ask: str) -> None:
    found = verdict(YOUTH, known, ON_1_JUNE)

    assert (found.answer, found.ask) == ("need-more", ask)


def test_a_no_needs_no_further_question() -> None:
    found = verdict(YOUTH, Known(resident=False), ON_1_JUNE)

    assert (found.answer, found.key) == ("no", "verdict-not-resident")
    assert isinstance(found.rule, Residence)
    assert found.rule.refusal is not None
    assert verdict(YOUTH, Known(born=1980), ON_1_JUNE).answer == "no"


def test_where_anyone_may_nothing_is_asked() -> None:
    assert verdict(disclosure().eligibility, Known(), ALWAYS).answer == "yes"


def test_with_one_bound_the_other_end_is_open() -> None:
    assert verdict(aged(None, 24), Known(born=2022), ON_1_JUNE).answer == "yes"
    assert verdict(aged(65, None), Known(born=1930), ON_1_JUNE).answer == "yes"


def test_what_a_person_told_is_never_printed() -> None:
    known = resident(date(2014, 6, 10))

    printed = f"{known} {verdict(YOUTH, known, ON_1_JUNE)}"
    assert "2014" not in printed
    assert "2023" not in printed


VERDICTS = [
    verdict(YOUTH, known, days)
    for days in (ON_1_JUNE, ON_LAST_DAY)
    for known in (
        Known(),
        Known(resident=False),
        *map(resident, (None, 1997, 1998, 2010, 2014, 2015)),
        *map(resident, (date(2014, 6, 10), date(2014, 6, 16), date(1998, 6, 10), date(1998, 6, 1))),
    )
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("found", VERDICTS, ids=lambda found: found.key)
def test_every_verdict_can_be_said(found: Verdict, language: str) -> None:
    values = {k: v.in_(language) if isinstance(v, Localized) else v for k, v in found.values.items()}

    assert say(language, found.key, **values)
