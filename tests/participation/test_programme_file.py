"""A programme file is read whole, or every mistake in it is told with its place."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pydantic import BaseModel

from participation import programme_file
from participation.contest import Application, Contest
from participation.mistakes import Mistake, ProgrammeFileError
from participation.programme import Choose, Vote
from participation.programme_file import MOST_BYTES, ProgrammeFile
from participation.team import TeamRules
from participation.words import Localized
from texts import LANGUAGES, When, keys, say

ROOT = Path(__file__).parents[2]

GOOD = """\
[office]
name = "제천시"
code = "JC"
contact = "시민참여팀 043-000-0000"
timezone = "Asia/Seoul"

[[vote]]
slug = "three-cities"
title = "세 도시"
about = "한 곳을 고릅니다."
begun_on = "2023. 5. 29."
window = "2023. 5. 16. ~ 6. 15."
choose = { min = 1, max = 2 }
en = { title = "Three cities" }

  [[vote.option]]
  name = "창원"
  text = "사례"
  en = { name = "Changwon", text = "A case" }

  [[vote.option]]
  name = "구미"

  [[vote.option]]
  name = "포항"
"""


def read(text: str | bytes, **defaults: str) -> ProgrammeFile:
    data = text if isinstance(text, bytes) else text.encode()
    return programme_file.read(data, **{"default_timezone": "Asia/Seoul", **defaults})


def mistakes_in(text: str | bytes, **defaults: str) -> tuple[Mistake, ...]:
    with pytest.raises(ProgrammeFileError) as error:
        read(text, **defaults)
    return error.value.mistakes


def with_line(old: str, new: str) -> str:
    """Change one line of the good file, so that each test shows only what is wrong."""
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def the_vote(text: str) -> Vote:
    (vote,) = read(text).votes
    return vote


def test_a_good_file_is_read_whole() -> None:
    file = read(GOOD)

    assert file.remarks == ()
    assert file.office.name == Localized({"ko": "제천시"})
    (vote,) = file.votes
    assert vote.office == file.office
    assert (vote.slug, vote.kind, vote.begun_on) == ("three-cities", "vote", date(2023, 5, 29))
    assert vote.title == Localized({"ko": "세 도시", "en": "Three cities"})
    assert vote.window.opens_at == datetime(2023, 5, 15, 15, tzinfo=UTC)
    assert vote.choose == Choose(min=1, max=2)
    assert [(option.number, option.key) for option in vote.options] == [(0, "창원"), (0, "구미"), (0, "포항")]
    assert vote.options[0].text == Localized({"ko": "사례", "en": "A case"})
    assert vote.options[1].text is None


def test_what_is_not_said_has_a_default() -> None:
    vote = the_vote(GOOD)

    assert (vote.ranked, vote.method, vote.results, vote.change, vote.order) == (
        True,
        "points",
        "after-close",
        "until-close",
        "random",
    )


@pytest.mark.parametrize("path", sorted((ROOT / "deploy" / "programmes").glob("*.toml")), ids=lambda path: path.stem)
def test_the_sample_programmes_are_without_mistakes(path: Path) -> None:
    file = read(path.read_bytes())

    assert file.programmes
    for programme in file.programmes:
        assert programme.title.languages() == programme.about.languages() == ("ko", "en")
        assert re.search(r"\(시(범|연용)\)", programme.title.in_("ko"))
        assert "demonstration" in programme.title.in_("en")
    assert all((path.parent / attached.file).is_file() for attached in file.attached)


def words_in(value: object) -> Iterator[Localized]:
    """Yield every text in a programme."""
    if isinstance(value, Localized):
        yield value
    elif isinstance(value, BaseModel):
        for _, inside in value:
            yield from words_in(inside)
    elif isinstance(value, tuple):
        for inside in value:
            yield from words_in(inside)


@pytest.mark.parametrize("name", ["youth-policy", "disclosure"])
def test_the_sample_contest_and_application_can_be_read_in_english_throughout(name: str) -> None:
    (programme,) = read((ROOT / "deploy" / "programmes" / f"{name}.toml").read_bytes()).programmes

    texts = [*words_in(programme)]
    assert len(texts) > 25
    assert [text.in_("ko") for text in texts if text.languages() != ("ko", "en")] == []


def test_the_sample_contest_is_the_real_one() -> None:
    file = read((ROOT / "deploy" / "programmes" / "youth-policy.toml").read_bytes())

    (contest,) = file.programmes
    assert isinstance(contest, Contest)
    assert (contest.begun_on, contest.window.first_day) == (date(2023, 5, 29), date(2023, 5, 16))
    assert contest.window.last_day == date(2023, 6, 15)
    assert [remark.key for remark in file.remarks] == ["length-fits-one-way"]
    assert (contest.team, contest.per_person) == (TeamRules(alone=True, min=2, max=4), 1)
    assert {way.way for way in contest.other_ways} == {"visit", "post", "e-mail"}
    assert contest.papers[0].files.kinds == ("PDF", "HWP", "HWPX", "DOCX")
    assert contest.review is not None
    assert (contest.review.reviewers, len(contest.review.criteria)) == (3, 4)
    assert sum(criterion.weight for criterion in contest.review.criteria) == 100


def test_the_sample_application_is_the_real_one() -> None:
    (application,) = read((ROOT / "deploy" / "programmes" / "disclosure.toml").read_bytes()).programmes

    assert isinstance(application, Application)
    assert application.always
    assert (application.eligibility.rules, application.team, application.per_person) == ((), None, None)
    assert {way.way for way in application.other_ways} == {"e-mail", "fax", "post"}
    assert len(application.grounds) == 4
    assert application.objection is not None


def test_the_sample_vote_is_over_twenty_institutions_each_with_its_case() -> None:
    (vote,) = read((ROOT / "deploy" / "programmes" / "knowledge-award.toml").read_bytes()).votes

    assert vote.slug == "knowledge-award"
    assert len(vote.options) == 20
    assert vote.choose == Choose(min=3, max=3)
    assert all(option.text and set(option.text.languages()) == {"ko", "en"} for option in vote.options)


# What stands in the file instead, where the mistake is said to be, and its key.
ONE_MISTAKE = [
    ('code = "JC"', 'code = "jc"', "office.code", "code-shape"),
    ('code = "JC"', 'code = "JC-2023"', "office.code", "code-shape"),
    ('code = "JC"', "", "office.code", "missing"),
    ('code = "JC"', "code = 7", "office.code", "must-be-text"),
    ('name = "제천시"', 'naem = "제천시"\nname = "제천시"', "office.naem", "unknown-key-near"),
    ('name = "제천시"', 'zzz = 1\nname = "제천시"', "office.zzz", "unknown-key"),
    ('name = "제천시"', 'name = "  "', "office.name", "text-empty"),
    ('name = "제천시"', 'name = "제천\\n시"', "office.name", "text-one-line"),
    ('name = "제천시"', 'name = "제천\\u0007시"', "office.name", "text-control"),
    ('name = "제천시"', 'name = "\\u0301\\u0302"', "office.name", "text-invisible"),
    ('name = "제천시"', 'name = "\\u200b\\u3164\\u2800\\u00ad"', "office.name", "text-invisible"),
    ('name = "제천시"', f'name = "{"가" * 121}"', "office.name", "text-too-long"),
    ('timezone = "Asia/Seoul"', 'timezone = "Asia/Soul"', "office.timezone", "timezone-unknown-near"),
    ('timezone = "Asia/Seoul"', 'timezone = "../../etc/passwd"', "office.timezone", "timezone-unknown"),
    ('timezone = "Asia/Seoul"', 'language = "kor"', "office.language", "must-be-one-of-near"),
    ('slug = "three-cities"', 'slug = "Three_Cities"', "vote[1].slug", "slug-shape"),
    ('slug = "three-cities"', f'slug = "{"a" * 41}"', "vote[1].slug", "slug-shape"),
    ('slug = "three-cities"', 'slug = "-x"', "vote[1].slug", "slug-shape"),
    ('slug = "three-cities"', 'slug = "세-도시"', "vote[1].slug", "slug-shape"),
    ('title = "세 도시"', "", "vote[1].title", "missing"),
    ('title = "세 도시"', f'title = "{"가" * 121}"', "vote[1].title", "text-too-long"),
    ('about = "한 곳을 고릅니다."', 'about = ["한 곳"]', "vote[1].about", "must-be-text"),
    ('begun_on = "2023. 5. 29."', "begun_on = 2023", "vote[1].begun_on", "must-be-day"),
    ('begun_on = "2023. 5. 29."', "begun_on = 2023-05-29T00:00:00Z", "vote[1].begun_on", "must-be-day"),
    ('begun_on = "2023. 5. 29."', 'begun_on = "5. 29."', "vote[1].begun_on", "date-year-missing"),
    ('begun_on = "2023. 5. 29."', 'begun_on = "2023. 5. 29. 9시"', "vote[1].begun_on", "day-without-time"),
    ('window = "2023. 5. 16. ~ 6. 15."', "", "vote[1]", "window-missing"),
    (
        'window = "2023. 5. 16. ~ 6. 15."',
        "opens_at = 2023-05-16T09:00:00+09:00",
        "vote[1].opens_at",
        "window-missing",
    ),
    (
        'window = "2023. 5. 16. ~ 6. 15."',
        'window = "2023. 5. 16. ~ 6. 15."\ncloses_at = 2023-06-15T18:00:00',
        "vote[1].window",
        "window-twice",
    ),
    ('window = "2023. 5. 16. ~ 6. 15."', "window = 2023-05-16", "vote[1].window", "must-be-text"),
    ('window = "2023. 5. 16. ~ 6. 15."', 'window = ""', "vote[1].window", "text-empty"),
    (
        'window = "2023. 5. 16. ~ 6. 15."',
        "closes_at = 2023-06-15",
        "vote[1].closes_at",
        "must-be-moment",
    ),
    (
        'window = "2023. 5. 16. ~ 6. 15."',
        'closes_at = "2023-06-15T18:00:00+09:00"',
        "vote[1].closes_at",
        "must-be-moment",
    ),
    (
        'window = "2023. 5. 16. ~ 6. 15."',
        "closes_at = 0001-01-01T00:00:00+09:00",
        "vote[1].closes_at",
        "date-impossible",
    ),
    (
        'window = "2023. 5. 16. ~ 6. 15."',
        "opens_at = 2023-05-16T09:00:00Z\ncloses_at = 2023-05-16T18:00:00+09:00",
        "vote[1].closes_at",
        "closes-before-it-opens",
    ),
    ("choose = { min = 1, max = 2 }", "", "vote[1].choose", "missing"),
    ("choose = { min = 1, max = 2 }", "choose = 3", "vote[1].choose", "must-be-table"),
    ("choose = { min = 1, max = 2 }", "choose = { max = 2 }", "vote[1].choose.min", "missing"),
    ("choose = { min = 1, max = 2 }", "choose = { min = 0, max = 2 }", "vote[1].choose.min", "choose-too-few"),
    ("choose = { min = 1, max = 2 }", "choose = { min = 1, max = 4 }", "vote[1].choose.max", "choose-too-many"),
    (
        "choose = { min = 1, max = 2 }",
        "choose = { min = 3, max = 2 }",
        "vote[1].choose.max",
        "choose-upside-down",
    ),
    (
        "choose = { min = 1, max = 2 }",
        "choose = { min = true, max = 2 }",
        "vote[1].choose.min",
        "must-be-whole-number",
    ),
    (
        "choose = { min = 1, max = 2 }",
        "choose = { min = 1, max = 2, most = 2 }",
        "vote[1].choose.most",
        "unknown-key",
    ),
    (
        "choose = { min = 1, max = 2 }",
        "choose = { min = 1, max = 2, en = {} }",
        "vote[1].choose.en",
        "unknown-key",
    ),
    ("choose = { min", 'ranked = "yes"\nchoose = { min', "vote[1].ranked", "must-be-yes-or-no"),
    ("choose = { min", 'method = "point"\nchoose = { min', "vote[1].method", "must-be-one-of-near"),
    ("choose = { min", 'method = "irv"\nchoose = { min', "vote[1].method", "must-be-one-of"),
    ("choose = { min", 'results = "never"\nchoose = { min', "vote[1].results", "must-be-one-of"),
    ("choose = { min", "change = true\nchoose = { min", "vote[1].change", "must-be-one-of"),
    ("choose = { min", 'order = ["random"]\nchoose = { min', "vote[1].order", "must-be-one-of-near"),
    ('en = { title = "Three cities" }', 'en = "Three cities"', "vote[1].en", "must-be-table"),
    (
        'en = { title = "Three cities" }',
        'en = { titel = "Three cities" }',
        "vote[1].en.titel",
        "unknown-key-near",
    ),
    (
        'en = { title = "Three cities" }',
        "en = { en = { title = 'x' } }",
        "vote[1].en.en",
        "unknown-key",
    ),
    ('en = { title = "Three cities" }', 'en = { host = "Us" }', "vote[1].en.host", "original-missing"),
    ('en = { title = "Three cities" }', 'en = { title = "" }', "vote[1].en.title", "text-empty"),
    ('name = "구미"', "", "vote[1].option[2].name", "missing"),
    ('name = "구미"', f'name = "{"가" * 201}"', "vote[1].option[2].name", "text-too-long"),
    ('name = "구미"', 'name = "창원"', "vote[1].option[2].name", "option-name-twice"),
    ('name = "구미"', 'name = "구미"\nen.name = "ＣＨＡＮＧＷＯＮ"', "vote[1].option[2].name", "option-name-twice"),
    ('name = "구미"', 'name = "구미"\nkey = "창원"', "vote[1].option[2].key", "option-key-twice"),
    ('name = "구미"', f'name = "구미"\ntext = "{"가" * 3001}"', "vote[1].option[2].text", "text-too-long"),
    ('name = "구미"', 'name = "구미"\ncase = "사례"', "vote[1].option[2].case", "unknown-key"),
    ("[office]", "[[office]]", "office", "must-be-table"),
    ("[[vote]]", "[[votes]]\n[[vote]]", "votes", "unknown-table-near"),
    ("[[vote]]", '[[survey]]\nslug = "x"\n[[vote]]', "survey", "unknown-table"),
]


@pytest.mark.parametrize(("good", "bad", "place", "key"), ONE_MISTAKE)
def test_one_mistake_is_told_with_its_place(good: str, bad: str, place: str, key: str) -> None:
    (mistake,) = mistakes_in(with_line(good, bad))

    assert (mistake.place, mistake.key) == (place, key)
    assert mistake.line is not None


def test_every_mistake_is_told_at_once_in_the_order_of_the_lines() -> None:
    text = """\
[office]
name = "제천시"
code = "제천"
phone = "043"

[[vote]]
slug = "a"
title = ""
window = "2023. 5. 16.(수) ~ 6. 15.(금)"
choose = { min = 2, max = 1, mox = 3 }
"""

    assert [(mistake.line, mistake.place, mistake.key) for mistake in mistakes_in(text)] == [
        (1, "office.contact", "missing"),
        (3, "office.code", "code-shape"),
        (4, "office.phone", "unknown-key"),
        (6, "vote[1].about", "missing"),
        (6, "vote[1]", "options-number"),
        (8, "vote[1].title", "text-empty"),
        (9, "vote[1].window", "weekday-wrong"),
        (9, "vote[1].window", "weekday-wrong"),
        (10, "vote[1].choose.mox", "unknown-key-near"),
        (10, "vote[1].choose.max", "choose-upside-down"),
    ]


def test_two_votes_need_two_slugs() -> None:
    (mistake,) = mistakes_in(GOOD + GOOD[GOOD.index("[[vote]]") :])

    assert (mistake.place, mistake.key) == ("vote[2].slug", "slug-twice")
    assert mistake.values == {"found": "three-cities", "other_line": 8}


@pytest.mark.parametrize("number", [0, 1, 201])
def test_a_vote_has_2_to_200_options(number: int) -> None:
    head = GOOD[: GOOD.index("  [[vote.option]]")].replace("max = 2", "max = 1")
    text = head + "".join(f'[[vote.option]]\nname = "선택지 {n}"\n' for n in range(number))

    keys_found = {mistake.key for mistake in mistakes_in(text)}

    assert keys_found == {"options-number"}


def test_200_options_with_the_longest_cases_in_two_languages_fit() -> None:
    head = GOOD[: GOOD.index("  [[vote.option]]")]
    option = '[[vote.option]]\nname = "{n} {name}"\ntext = "{text}"\nen = {{ name = "{n}", text = "{english}" }}\n'
    text = head + "".join(option.format(n=n, name="가" * 190, text="가" * 3000, english="a" * 3000) for n in range(200))

    assert len(text.encode()) < MOST_BYTES
    assert len(the_vote(text).options) == 200


@pytest.mark.parametrize(
    ("data", "key", "line"),
    [
        (b"", "file-empty", None),
        (b" \n\t\n", "file-empty", None),
        (b"\xef\xbb\xbf", "file-empty", None),
        (b"\x7fELF\x00\x00\x01", "file-binary", None),
        (GOOD.encode("utf-16"), "file-not-utf8", None),
        (GOOD.encode("cp949"), "file-not-utf8", 2),
        (b"a" * 10_000_000, "file-too-large", None),
        (b"# \n", "no-programme", None),
        (b"[office]\nname = 'x'\nname = 'y'\n", "toml-syntax", 3),
        ("[office]\nname = 제천시\n".encode(), "toml-syntax", 2),
        (b"[office]\nname = 'x\n", "toml-syntax", 2),
        (b"[office]\nx = 2023-02-30\n", "toml-syntax", 2),
        (b"a = " + b"[" * 100_000, "toml-too-deep", None),
        (b"a" + b".a" * 1_000_000 + b" = 1", "toml-too-deep", None),
        (b"[" + b"a . " * 900_000 + b"a]", "toml-too-deep", None),
        (b"[[" + b'"a".' * 900_000 + b"a]]", "toml-too-deep", None),
        (b"a = { " + b"'a'." * 900_000 + b"a = 1 }", "toml-too-deep", None),
        (b"a = " + b"9" * 10_000, "toml-syntax", 1),
        (b"[office]\nname = '\x00'", "file-binary", None),
        (b"\r", "file-empty", None),
        (b"[vote", "toml-syntax", 1),
        (b'vote = 3\n[office]\nname="x"\ncode="X"\ncontact="y"', "must-be-list-of-tables", 1),
    ],
)
def test_a_file_that_is_none_is_told_so(data: bytes, key: str, line: int | None) -> None:
    mistakes = {mistake.key: mistake for mistake in mistakes_in(data)}

    assert key in mistakes
    if line is not None:
        assert mistakes[key].line == line


def test_a_single_bracket_where_two_belong_hides_none_of_the_other_mistakes() -> None:
    text = GOOD[: GOOD.index("  [[vote.option]]")].replace("[[vote]]", "[vote]").replace("세 도시", "")

    assert {mistake.key for mistake in mistakes_in(text)} == {
        "must-be-list-of-tables",
        "text-empty",
        "options-number",
    }


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode()])
def test_a_byte_order_mark_and_windows_line_ends_are_no_mistakes(data: bytes) -> None:
    assert read(data) == read(GOOD)


def test_what_an_office_does_not_say_comes_from_the_settings() -> None:
    text = with_line('timezone = "Asia/Seoul"', "")

    office = read(text, default_timezone="Europe/Berlin").office

    assert (office.timezone, office.language) == ("Europe/Berlin", "ko")


def test_the_language_of_the_settings_does_not_change_what_a_file_means() -> None:
    file = read(GOOD, default_language="en")

    assert file.office.language == "en"
    assert file.votes == tuple(vote.model_copy(update={"office": file.office}) for vote in read(GOOD).votes)


def test_an_office_may_write_in_english_with_korean_beside_it() -> None:
    text = with_line('timezone = "Asia/Seoul"', 'timezone = "Asia/Seoul"\nlanguage = "en"').replace("en = {", "ko = {")

    file = read(text)

    assert file.office.language == "en"
    assert file.votes[0].title == Localized({"en": "세 도시", "ko": "Three cities"})


@pytest.mark.parametrize(
    ("lines", "opens_at", "closes_at"),
    [
        (
            "opens_at = 2023-05-16T09:00:00+09:00\ncloses_at = 2023-06-15T18:00:00+09:00",
            datetime(2023, 5, 16, 0, tzinfo=UTC),
            datetime(2023, 6, 15, 9, tzinfo=UTC),
        ),
        (
            "opens_at = 2023-05-16 09:00:00\ncloses_at = 2023-06-15T18:00:00",  # the office's own clock
            datetime(2023, 5, 16, 0, tzinfo=UTC),
            datetime(2023, 6, 15, 9, tzinfo=UTC),
        ),
        ("closes_at = 2023-06-15T09:00:00Z", None, datetime(2023, 6, 15, 9, tzinfo=UTC)),
    ],
)
def test_a_window_may_be_two_instants(lines: str, opens_at: datetime | None, closes_at: datetime) -> None:
    window = the_vote(with_line('window = "2023. 5. 16. ~ 6. 15."', lines)).window

    assert (window.opens_at, window.closes_at) == (opens_at, closes_at)


@pytest.mark.parametrize(
    ("wall", "key"), [("2023-03-26T02:30:00", "time-skipped"), ("2023-10-29T02:30:00", "time-twice")]
)
def test_a_local_time_that_is_not_one_instant_is_asked_back(wall: str, key: str) -> None:
    text = with_line('window = "2023. 5. 16. ~ 6. 15."', f"closes_at = {wall}").replace("Asia/Seoul", "Europe/Berlin")

    (mistake,) = mistakes_in(text)

    assert (mistake.place, mistake.key) == ("vote[1].closes_at", key)


def test_a_window_without_a_year_takes_that_of_begun_on() -> None:
    vote = the_vote(with_line('window = "2023. 5. 16. ~ 6. 15."', 'window = "5/16–6/15"'))

    assert (vote.window.first_day, vote.window.last_day) == (date(2023, 5, 16), date(2023, 6, 15))


def test_a_length_is_said_back_as_a_remark_with_its_place() -> None:
    file = read(with_line("~ 6. 15.", "~ 6. 15. (30일간)"))

    (remark,) = file.remarks
    assert (remark.place, remark.key, remark.line) == ("vote[1].window", "length-fits-one-way", 12)


@pytest.mark.parametrize(
    "name", ["<b>&amp;", "👩‍👩‍👧", "\u200fשלום\u202e", "가" * 200, "e\u0301", "1", "-", "창 원", "[x](y)_*`"]
)
def test_names_may_hold_whatever_can_be_read(name: str) -> None:
    vote = the_vote(with_line('name = "구미"', f'name = "{name}"'))

    assert len(vote.options[1].name.in_("ko")) == len("é" if name == "e\u0301" else name)


def test_a_name_split_into_its_letters_is_the_same_name() -> None:
    split = unicodedata.normalize("NFD", GOOD)
    assert split != GOOD

    assert read(split) == read(GOOD)


# ------------------------------------------------------------------------------------- keys and their texts


def keys_in_the_code() -> set[str]:
    """Return every key with which the rules note a mistake or remark on something."""
    call = re.compile(
        r"(?:\bFault|\bNote|\b_refused|\.note_unknown|\.note|\bMistake|\bRemark)\(\s*((?:[^()]|\([^()]*\))*)"
    )
    word = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)+|missing)"')
    return {
        key
        for path in (ROOT / "participation").glob("*.py")
        for arguments in call.findall(path.read_text(encoding="utf-8"))
        for key in word.findall(arguments)
    }


@pytest.mark.parametrize("key", sorted(keys_in_the_code()))
def test_every_key_has_its_text(key: str) -> None:
    known = keys(LANGUAGES[0])

    assert {f"mistake-{key}", f"remark-{key}"} & known, key


@pytest.mark.parametrize(("good", "bad"), [case[:2] for case in ONE_MISTAKE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mistake_can_be_said(good: str, bad: str, language: str) -> None:
    (mistake,) = mistakes_in(with_line(good, bad))

    assert say(language, f"mistake-{mistake.key}", **mistake.values)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "window",
    [
        "2023. 5. 16. ~ 6. 15. (30일간)",
        "2023. 5. 16. ~ 6. 15. 6시",
        "2023. 5. 16. ~ 6. 15. 00:00",
    ],
)
def test_every_remark_can_be_said(window: str, language: str) -> None:
    (remark,) = read(with_line("2023. 5. 16. ~ 6. 15.", window)).remarks

    assert say(language, f"remark-{remark.key}", **remark.values)


def test_a_length_is_said_back_with_both_counts_and_the_last_day_in_words() -> None:
    (remark,) = read(with_line("~ 6. 15.", "~ 6. 15. (30일간)")).remarks

    said = say("ko", f"remark-{remark.key}", **remark.values)

    for words in ("31일", "30일", "2023년 6월 15일 목요일"):
        assert words in said


def test_an_instant_is_said_in_the_zone_of_the_office() -> None:
    said = say("ko", "remark-window-over", closes_at=When(datetime(2023, 6, 15, 15, tzinfo=UTC), "Asia/Seoul"))

    assert "2023년 6월 15일 목요일 밤 12시(24:00)" in said
