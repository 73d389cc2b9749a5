"""A contest or an application is read whole from a programme file, or every mistake is told with its place."""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from participation.attached import Attached
from participation.contest import Application, Contest
from participation.contest_entry import read_application, read_contest
from participation.dates import read_day
from participation.eligibility import AgeRange, Residence
from participation.entry import Entry, Reading
from participation.guardian import GuardianRule
from participation.mistakes import Mistake, ProgrammeFileError
from participation.papers import FileRule
from participation.questions import Day, Files, Several, Text, When
from participation.retention import Retention
from participation.team import TeamRules
from participation.toml_lines import Path
from participation.window import Window
from participation.words import Localized
from tests.participation.receptions import DISCLOSURE, OFFICE_TABLE, YOUTH, changed, disclosure, read, youth
from tests.participation.votes import WHILE_OPEN
from texts import LANGUAGES, say


def mistakes_in(text: str) -> tuple[Mistake, ...]:
    with pytest.raises(ProgrammeFileError) as error:
        read(text)
    return error.value.mistakes


def test_the_youth_contest_is_read_whole() -> None:
    contest = youth()

    assert (contest.kind, contest.slug, contest.begun_on) == ("contest", "youth-policy", date(2023, 5, 29))
    assert contest.window.first_day == date(2023, 5, 16)
    assert contest.window.last_day == date(2023, 6, 15)
    assert [rule.kind for rule in contest.eligibility.rules] == ["residence", "age"]
    residence, age = contest.eligibility.rules
    assert isinstance(residence, Residence)
    assert residence.place == Localized({"ko": "제천시", "en": "Jecheon"})
    assert isinstance(age, AgeRange)
    assert (age.min, age.max, age.on) == (9, 24, "applying")
    assert contest.team == TeamRules(alone=True, min=2, max=4, several=False)
    assert [way.way for way in contest.other_ways] == ["visit", "post", "e-mail"]
    assert contest.attachments[0].file == "forms/youth-policy.hwp"
    assert [(question.key, question.form.kind) for question in contest.questions] == [
        ("title", "text"),
        ("scope", "choice"),
        ("place", "text"),
    ]
    assert contest.questions[2].when == When(question="scope", answers=("place",))
    assert contest.papers[0].files == FileRule(kinds=("PDF", "HWP", "HWPX", "DOCX"), largest=20, min=1, max=1)
    assert (contest.papers[1].required, contest.papers[1].files.max) == (False, 5)
    assert [(consent.key, consent.required) for consent in contest.consents] == [
        ("personal-data", True),
        ("publicity", False),
    ]
    assert contest.guardian == GuardianRule(age=14, ways=("message", "paper", "call"))
    assert contest.review is not None
    assert [(criterion.key, criterion.weight) for criterion in contest.review.criteria] == [
        ("need", 30),
        ("doable", 70),
    ]
    assert contest.retention == Retention(count=3, unit="years", after="decision")
    assert contest.human == contest.office.contact


def test_a_question_is_called_by_its_name_where_it_has_one_and_else_by_itself() -> None:
    contest = read(
        changed(YOUTH, 'ask = "제안의 제목은 무엇인가요?"', 'ask = "제안의 제목은 무엇인가요?"\nname = "제목"')
    ).programmes[0]
    assert isinstance(contest, Contest)

    title, scope, _ = contest.questions
    assert (title.label.in_("ko"), title.ask.in_("ko")) == ("제목", "제안의 제목은 무엇인가요?")
    assert scope.label == scope.ask


def test_the_disclosure_application_is_read_whole() -> None:
    application = disclosure()

    assert (application.kind, application.always, application.window) == ("application", True, Window())
    assert application.eligibility.rules == ()
    assert (application.team, application.per_person) == (None, None)
    assert [ground.key for ground in application.grounds] == ["undisclosable", "complaint", "unclear", "disclosed"]
    assert application.questions[3].when == When(question="group", answers=(True,))
    assert application.questions[3].form == Text(shortest=1, longest=1000)
    assert application.human == Localized({"ko": "기획예산과 정책실명제 담당 043-000-0000"})
    assert application.window.state(WHILE_OPEN) == "open"


def test_both_stand_in_one_file_beside_each_other() -> None:
    file = read(YOUTH + DISCLOSURE)

    assert file.programmes == (youth(), disclosure())
    assert file.votes == ()


def test_they_read_back_from_json_as_they_were_written() -> None:
    assert Contest.model_validate_json(youth().model_dump_json()) == youth()
    assert Application.model_validate_json(disclosure().model_dump_json()) == disclosure()


def test_the_length_and_a_consent_that_lacks_english_are_said_back() -> None:
    remarks = read(YOUTH).remarks

    assert [(remark.place, remark.key) for remark in remarks] == [
        ("contest[1].window", "length-fits-one-way"),
        ("contest[1].consent[2].title", "consent-lacks-language"),
    ]
    for remark in remarks:
        assert all(say(language, f"remark-{remark.key}", **remark.values) for language in LANGUAGES)


def test_the_files_that_a_programme_brings_along_are_told_with_their_lines() -> None:
    text = changed(YOUTH, '[[contest.question]]\n  key = "title"', ONE_MORE_ATTACHMENT)
    lines = (OFFICE_TABLE + DISCLOSURE + text).splitlines()

    file = read(DISCLOSURE + text)

    assert file.attached == (
        Attached("youth-policy", 0, "forms/youth-policy.hwp", "contest[1].attachment[1].file", line_of(lines, ".hwp")),
        Attached("youth-policy", 2, "guide.pdf", "contest[1].attachment[3].file", line_of(lines, "guide.pdf")),
    )
    contest = file.programmes[0]
    assert isinstance(contest, Contest)
    assert [each.filename for each in contest.attachments] == ["youth-policy.hwp", None, "guide.pdf"]


ONE_MORE_ATTACHMENT = """\
[[contest.attachment]]
  name = "지난해 제안"
  url = "https://example.org/2022"

  [[contest.attachment]]
  name = "안내"
  file = "guide.pdf"

  [[contest.question]]
  key = "title\""""


def line_of(lines: list[str], part: str) -> int:
    [line] = [number for number, text in enumerate(lines, start=1) if part in text]
    return line


@pytest.mark.parametrize(
    ("stated", "person"),
    [
        ("", ("name",)),
        ('person = ["name"]', ("name",)),
        ('person = ["name", "phone"]', ("name", "phone")),
        ('person = ["phone"]', ("phone",)),
    ],
)
def test_what_is_asked_of_each_participant_is_said(stated: str, person: tuple[str, ...]) -> None:
    (contest,) = read(changed(YOUTH, "per_person = 1", f"per_person = 1\n{stated}")).programmes

    assert isinstance(contest, Contest)
    assert contest.person == person
    assert Contest.model_validate_json(contest.model_dump_json()) == contest


@pytest.mark.parametrize(
    ("rule", "birth_date", "of_age"),
    [
        ("age = { min = 9, max = 24 }", True, False),
        ('residence = { place = "제천시" }', False, True),
        ("anyone = true", False, True),
    ],
)
def test_a_birth_date_is_asked_for_only_where_a_rule_needs_it(rule: str, birth_date: bool, of_age: bool) -> None:
    (application,) = read(changed(DISCLOSURE, "anyone = true", rule)).programmes

    assert isinstance(application, Application)
    assert (application.asks_birth_date, application.asks_whether_of_age) == (birth_date, of_age)


def test_the_days_of_a_window_are_those_of_the_office() -> None:
    at = datetime(2023, 5, 15, 15, tzinfo=UTC)  # 16 May, 00:00 in Seoul
    instants = Window(opens_at=at, closes_at=at + timedelta(days=31))
    contest = youth().model_copy(update={"window": instants})

    for each in (youth(), contest):
        days = each.days(at)
        assert (days.today, days.first, days.last) == (date(2023, 5, 16), date(2023, 5, 16), date(2023, 6, 15))
    days = disclosure().days(at)
    assert (days.today, days.first, days.last) == (date(2023, 5, 16), None, None)


KINDS_OF_QUESTIONS = """
  [[contest.question]]
  key = "topics"
  ask = "어느 분야인가요?"
  kind = "several"
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
  when = { question = "topics", is = ["b", "c"] }
"""


def test_every_kind_of_question_is_read() -> None:
    (programme,) = read(YOUTH + KINDS_OF_QUESTIONS).programmes

    assert isinstance(programme, Contest)
    topics, since, drawing = programme.questions[3:]
    assert isinstance(topics.form, Several)
    assert (topics.form.min, topics.form.max, len(topics.form.options)) == (1, 2, 3)
    assert (since.form, since.optional) == (Day(), True)
    assert drawing.form == Files(files=FileRule(kinds=("PNG",), min=1, max=3))
    assert drawing.when == When(question="topics", answers=("b", "c"))
    assert Contest.model_validate_json(programme.model_dump_json()) == programme


@pytest.mark.parametrize(
    ("good", "bad", "place", "key"),
    [
        ("max = 2", "max = 4", "question[4].max", "number-out-of-range"),
        ('kind = "date"', 'kind = "date"\n  min = 1', "question[5].min", "unknown-key"),
        ('kinds = ["PNG"]', "", "question[6].kinds", "missing"),
        ('is = ["b", "c"]', 'is = ["b", "d"]', "question[6].when.is", "must-be-one-of"),
        ('{ key = "b", name = "나" }', '{ key = "a", name = "나" }', "question[4].option[2].key", "key-twice"),
    ],
)
def test_one_mistake_in_a_question_is_told(good: str, bad: str, place: str, key: str) -> None:
    (mistake,) = mistakes_in(YOUTH + changed(KINDS_OF_QUESTIONS, good, bad))

    assert (mistake.place, mistake.key) == (f"contest[1].{place}", key)


@pytest.mark.parametrize(
    ("stated", "on"),
    [
        ("max = 24", "applying"),
        ('max = 24, on = "first-day"', "first-day"),
        ('max = 24, on = "last-day"', "last-day"),
        ("max = 24, on = 2023-01-01", date(2023, 1, 1)),
        ('max = 24, on = "2023. 1. 1."', date(2023, 1, 1)),
    ],
)
def test_age_may_be_counted_on_any_day(stated: str, on: str | date) -> None:
    (programme,) = read(changed(YOUTH, "max = 24", stated)).programmes

    assert isinstance(programme, Contest)
    assert [rule.on for rule in programme.eligibility.rules if isinstance(rule, AgeRange)] == [on]
    assert Contest.model_validate_json(programme.model_dump_json()) == programme


AGE = "age = { min = 9, max = 24,"
WAYS = 'ways = ["message", "paper", "call"]'
SCOPE = 'when = { question = "scope", is = "place" }'
KINDS = 'kinds = ["JPEG", "PNG"]'
RETENTION = 'retention = { years = 3, after = "decision" }'
TEAM = "team = { alone = true, min = 2, max = 4 }"
FILE = 'file = "forms/youth-policy.hwp"'

# What stands in the youth contest instead, where the mistake is said to be, and its key.
ONE_MISTAKE = [
    ('slug = "youth-policy"', 'slug = "Youth"', "slug", "slug-shape"),
    ("per_person = 1", "per_person = 0", "per_person", "number-out-of-range"),
    ("per_person = 1", 'per_person = "many"', "per_person", "must-be-whole-number"),
    ("per_person = 1", "person = []", "person", "must-be-list"),
    ("per_person = 1", 'person = "name"', "person", "must-be-list"),
    ("per_person = 1", 'person = ["name", "mail"]', "person", "must-be-one-of"),
    ("per_person = 1", 'person = ["name", "name"]', "person", "word-twice"),
    ('in_chat = "full"', 'in_chat = "ful"', "in_chat", "must-be-one-of-near"),
    ('in_chat = "full"', 'in_chta = "full"', "in_chta", "unknown-key-near"),
    ('begun_on = "2023. 5. 29."', "always = true", "always", "always-and-window"),
    (RETENTION, "", "retention", "missing"),
    (RETENTION, "retention = 3", "retention", "must-be-table"),
    (RETENTION, "retention = {}", "retention", "retention-one-unit"),
    (RETENTION, "retention = { years = 3, days = 1 }", "retention.years", "retention-one-unit"),
    (RETENTION, "retention = { years = 0 }", "retention.years", "number-out-of-range"),
    (RETENTION, 'retention = { years = 3, after = "closing" }', "retention.after", "must-be-one-of-near"),
    (TEAM, "team = true", "team", "must-be-table"),
    (TEAM, "team = { alone = true, max = 4 }", "team.min", "missing"),
    (TEAM, "team = { min = 1, max = 4 }", "team.min", "number-out-of-range"),
    (TEAM, "team = { min = 4, max = 2 }", "team.max", "limits-upside-down"),
    (TEAM, 'team = { min = 2, max = 4, alone = "yes" }', "team.alone", "must-be-yes-or-no"),
    ('who = "제천시에 주소를 둔 9~24세 청소년"', "", "eligibility.who", "missing"),
    (
        'who = "제천시에 주소를 둔 9~24세 청소년"',
        'who = "제천시 청소년"\n  anyone = true',
        "eligibility.anyone",
        "anyone-and-rules",
    ),
    (AGE, "age = {", "eligibility.age", "age-unbounded"),
    (AGE, "age = { min = 25, max = 24,", "eligibility.age.max", "limits-upside-down"),
    (AGE, "age = { min = -1, max = 24,", "eligibility.age.min", "number-out-of-range"),
    (AGE, f'{AGE} on = "firstday",', "eligibility.age.on", "must-be-one-of-near"),
    (AGE, f'{AGE} on = "2023. 2. 30.",', "eligibility.age.on", "day-impossible"),
    (AGE, f"{AGE} on = 7,", "eligibility.age.on", "must-be-day"),
    ('residence = { place = "제천시",', "residence = {", "eligibility.residence.place", "missing"),
    ('way = "visit"', 'way = "vist"', "other_way[1].way", "must-be-one-of-near"),
    ('way = "visit"', "", "other_way[1].way", "missing"),
    (FILE, "", "attachment[1]", "attachment-file-or-url"),
    (FILE, 'file = "../../etc/passwd"', "attachment[1].file", "attachment-file-shape"),
    (FILE, 'file = "forms/../../x"', "attachment[1].file", "attachment-file-shape"),
    (FILE, 'file = "/etc/passwd"', "attachment[1].file", "attachment-file-shape"),
    (FILE, 'url = "http://example.org/form"', "attachment[1].url", "attachment-url-shape"),
    ('key = "scope"', 'key = "Scope"', "question[2].key", "key-shape"),
    ('key = "scope"', f'key = "{"s" * 25}"', "question[2].key", "key-shape"),
    ('key = "pictures"', 'key = "title"', "paper[2].key", "key-twice"),
    ('key = "publicity"', 'key = "personal-data"', "consent[2].key", "key-twice"),
    ('key = "doable"', 'key = "need"', "review.criterion[2].key", "key-twice"),
    ('ask = "어디에 관한 제안인가요?"', "", "question[2].ask", "missing"),
    ('kind = "choice"', 'kind = "choise"', "question[2].kind", "must-be-one-of-near"),
    ("min = 5\n", "min = 121\n", "question[1].max", "limits-upside-down"),
    ("min = 5\n", 'min = 5\n  kinds = ["PDF"]\n', "question[1].kinds", "unknown-key-near"),
    (
        '    { key = "place", name = "어느 한 곳", en = { name = "One place" } },\n',
        "",
        "question[2]",
        "options-number",
    ),
    (SCOPE, "when = { question = 'scop', is = 'place' }", "question[3].when.question", "must-be-one-of-near"),
    (SCOPE, "when = { question = 'title', is = 'place' }", "question[3].when.question", "must-be-one-of"),
    (SCOPE, "when = { question = 'place', is = 'place' }", "question[3].when.question", "must-be-one-of"),
    (SCOPE, "when = { question = 'scope', is = 'plaec' }", "question[3].when.is", "must-be-one-of-near"),
    (SCOPE, "when = { question = 'scope', is = true }", "question[3].when.is", "must-be-one-of"),
    (SCOPE, "when = { question = 'scope' }", "question[3].when.is", "missing"),
    (KINDS, 'kinds = "PNG"', "paper[2].kinds", "must-be-list"),
    (KINDS, "kinds = []", "paper[2].kinds", "must-be-list"),
    (KINDS, 'kinds = ["PNG", "PNG"]', "paper[2].kinds", "word-twice"),
    (KINDS, 'kinds = ["PNGS"]', "paper[2].kinds", "must-be-one-of-near"),
    (KINDS, "kinds = [[1]]", "paper[2].kinds", "must-be-one-of"),
    ("largest = 10", "largest = 21", "paper[2].largest", "number-out-of-range"),
    ("max = 5\n", "min = 6\n  max = 5\n", "paper[2].max", "limits-upside-down"),
    ('keeping = "1년"', "", "consent[2].keeping", "missing"),
    ("required = false\n  title", "version = 0\n  title", "consent[2].version", "number-out-of-range"),
    (WAYS, "age = 13", "guardian.age", "number-out-of-range"),
    (WAYS, 'ways = ["massage"]', "guardian.ways", "must-be-one-of-near"),
    ("reviewers = 3", "", "review.reviewers", "missing"),
    ("weight = 70", "weight = 0", "review.criterion[2].weight", "number-out-of-range"),
]


@pytest.mark.parametrize(("good", "bad", "place", "key"), ONE_MISTAKE)
def test_one_mistake_is_told_with_its_place_and_in_words(good: str, bad: str, place: str, key: str) -> None:
    (mistake,) = mistakes_in(changed(YOUTH, good, bad))

    assert (mistake.place, mistake.key) == (f"contest[1].{place}", key)
    assert mistake.line is not None
    assert all(say(language, f"mistake-{key}", **mistake.values) for language in LANGUAGES)


# What stands in the disclosure application instead, where the mistake is said to be, and its key.
ONE_MISTAKE_IN_AN_APPLICATION = [
    ("always = true", "always = false", "", "window-missing"),
    ("always = true", "", "", "window-missing"),
    ("anyone = true", "anyone = false", ".eligibility.anyone", "eligibility-unsaid"),
    ("anyone = true", "", ".eligibility", "eligibility-unsaid"),
    ("anyone = true", 'age = { min = 19, on = "last-day" }', ".eligibility.age.on", "age-day-needs-window"),
    ("{ years = 5 }", '{ years = 5, after = "close" }', ".retention.after", "retention-never-closes"),
    ('key = "personal-data"', 'key = "personal-data"\n  required = false', ".consent", "consent-none-required"),
    ("is = true", "is = 1", ".question[4].when.is", "must-be-one-of"),
    ('key = "disclosed"', 'key = "unclear"', ".ground[4].key", "key-twice"),
]


@pytest.mark.parametrize(("good", "bad", "place", "key"), ONE_MISTAKE_IN_AN_APPLICATION)
def test_one_mistake_in_an_application_is_told_too(good: str, bad: str, place: str, key: str) -> None:
    (mistake,) = mistakes_in(changed(DISCLOSURE, good, bad))

    assert (mistake.place, mistake.key) == (f"application[1]{place}", key)
    assert all(say(language, f"mistake-{key}", **mistake.values) for language in LANGUAGES)


def test_an_empty_contest_hears_at_once_of_everything_it_lacks() -> None:
    found = mistakes_in("[[contest]]\n[contest.review]\n")

    assert [(mistake.place, mistake.key) for mistake in found] == [
        ("contest[1].slug", "missing"),
        ("contest[1].title", "missing"),
        ("contest[1].about", "missing"),
        ("contest[1]", "window-missing"),
        ("contest[1].eligibility", "missing"),
        ("contest[1].retention", "missing"),
        ("contest[1]", "other-ways-number"),
        ("contest[1]", "consent-none-required"),
        ("contest[1]", "nothing-to-hand-in"),
        ("contest[1].review.reviewers", "missing"),
        ("contest[1].review", "criteria-number"),
    ]
    for mistake in found:
        assert all(say(language, f"mistake-{mistake.key}", **mistake.values) for language in LANGUAGES)


def test_too_many_of_a_kind_are_counted() -> None:
    ground = '[[application.ground]]\nkey = "g-{n}"\ntext = "…"\n'
    text = DISCLOSURE + "".join(ground.format(n=n) for n in range(17))

    (mistake,) = mistakes_in(text)

    assert (mistake.key, mistake.values) == ("too-many-tables", {"found": 21, "most": 20})
    assert all(say(language, f"mistake-{mistake.key}", **mistake.values) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("retention", "day", "last_day"),
    [
        (Retention(count=3, unit="years"), "2023. 6. 15.", "2026. 6. 15."),
        (Retention(count=1, unit="years"), "2024. 2. 29.", "2025. 2. 28."),
        (Retention(count=1, unit="months"), "2023. 1. 31.", "2023. 2. 28."),
        (Retention(count=14, unit="months"), "2023. 11. 30.", "2025. 1. 30."),
        (Retention(count=5, unit="days"), "2023. 12. 30.", "2024. 1. 4."),
    ],
)
def test_a_period_of_keeping_ends_by_the_calendar(retention: Retention, day: str, last_day: str) -> None:
    assert retention.last_day(read_day(day)) == read_day(last_day)


@pytest.mark.parametrize(
    ("was", "wanted", "longer"),
    [
        ({"count": 3, "unit": "years"}, {"count": 3, "unit": "years"}, False),
        ({"count": 3, "unit": "years"}, {"count": 5, "unit": "years"}, True),
        ({"count": 3, "unit": "years"}, {"count": 35, "unit": "months"}, False),
        ({"count": 3, "unit": "years"}, {"count": 36, "unit": "months"}, False),
        ({"count": 30, "unit": "days"}, {"count": 1, "unit": "months"}, True),  # from May on
        ({"count": 1, "unit": "months"}, {"count": 30, "unit": "days"}, True),  # in February
        ({"count": 1, "unit": "months"}, {"count": 28, "unit": "days"}, False),
        ({"count": 1, "unit": "years", "after": "close"}, {"count": 1, "unit": "days"}, True),  # nobody knows when
        ({"count": 1, "unit": "years"}, {"count": 1, "unit": "years", "after": "close"}, False),
    ],
)
def test_a_period_is_longer_if_it_is_from_any_day(
    was: dict[str, object], wanted: dict[str, object], longer: bool
) -> None:
    assert Retention.model_validate(wanted).longer_than(Retention.model_validate(was)) is longer


def places_in(value: object, path: Path = ()) -> Iterator[Path]:
    """Yield the path of everything in a document, tables and lists included."""
    if path:
        yield path
    inside: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    for key, element in inside:
        yield from places_in(element, (*path, key))


@pytest.mark.parametrize(
    "odd", [None, -1, True, 2.5, "", "x" * 9000, [], [[]], {}, [{}], [1, "a"], date(2023, 1, 1), WHILE_OPEN]
)
def test_whatever_stands_at_any_place_it_is_read_or_told(odd: object) -> None:
    for programme, kind, read_kind in ((YOUTH, "contest", read_contest), (DISCLOSURE, "application", read_application)):
        for path in places_in(tomllib.loads(programme)[kind][0]):
            table = tomllib.loads(programme)[kind][0]
            at = table
            for step in path[:-1]:
                at = at[step]
            if odd is None:
                del at[path[-1]]
            else:
                at[path[-1]] = odd
            reading = Reading({})
            found = read_kind(Entry(reading, table, (kind, 0)), youth().office, ZoneInfo("Asia/Seoul"))
            assert (found is None) == bool(reading.mistakes), path
