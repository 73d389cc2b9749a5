"""How sentences are said, with files made up for the purpose."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import texts
from texts import Markup, Said, TextError, When
from texts.bundles import Catalogue
from texts.sentences import html_sentence, plain_sentence

CLOSE = When(datetime(2023, 6, 15, 15, tzinfo=UTC), "Asia/Seoul")

FILE = """
-bot = 마당
greeting = 안녕하세요, { $name }님. { -bot }입니다.
plain = 그냥 문장입니다.
button = 버튼
    .hint = 눌러 보세요, { $name }님
only-hint =
    .hint = 힌트
host = { $name }{ JOSA($name, "이/가") } 엽니다.
count = { $count ->
    [0] 없음
    [one] one
   *[other] { $count }
}
until = { MOMENT($close) }까지
on = { DAY($day) }
left = { SPAN($left) } 남았어요
choice = { $open ->
    [true] 열림
   *[false] 닫힘
}
kind = { $kind ->
    [R-D] 연구
   *[other] 기타
}
bold = <b>{ $name }</b>
tagged-inside = { $count ->
    [0] <i>없음</i>
   *[other] { $count }
}
wrapped = “{ $line }”
unknown-function = { SHOUT($name) }
unknown-term = { -nobody }
unknown-message = { nowhere }
no-pair = { JOSA($name, "도/만") }
bare-when = { $close }
"""

Says = Callable[..., str]


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    (tmp_path / "ko").mkdir()
    (tmp_path / "ko" / "some.ftl").write_text(FILE, encoding="utf-8")
    return Catalogue("ko", tmp_path)


@pytest.fixture
def plain(catalogue: Catalogue) -> Says:
    return lambda key, **values: plain_sentence(catalogue, key, values)


@pytest.fixture
def html(catalogue: Catalogue) -> Says:
    return lambda key, **values: html_sentence(catalogue, key, values)


def test_values_stand_where_the_sentence_wants_them(plain: Says) -> None:
    assert plain("greeting", name="김하나") == "안녕하세요, 김하나님. 마당입니다."
    assert plain("plain") == "그냥 문장입니다."
    assert plain("button") == "버튼"
    assert plain("button.hint", name="김하나") == "눌러 보세요, 김하나님"
    assert plain("only-hint.hint") == "힌트"


def test_more_values_than_needed_do_no_harm(plain: Says) -> None:
    assert plain("plain", name="김하나") == "그냥 문장입니다."
    assert plain("until", close=CLOSE, count=3) == "2023년 6월 15일 목요일 밤 12시(24:00)까지"


def test_numbers_are_grouped_and_choose_plurals(plain: Says) -> None:
    assert plain("count", count=5348) == "5,348"
    assert plain("count", count=0) == "없음"


def test_times_lengths_and_yes_or_no_can_be_said(plain: Says) -> None:
    assert plain("on", day=date(2023, 5, 29)) == "2023년 5월 29일 월요일"
    assert plain("left", left=timedelta(days=17, hours=3)) == "17일 3시간 남았어요"
    assert plain("left", left=90) == "1분 남았어요"
    assert plain("choice", open=True) == "열림"
    assert plain("choice", open=False) == "닫힘"


def test_plain_text_shows_signs_as_they_are(plain: Says) -> None:
    assert plain("host", name="R&D <팀>") == "R&D <팀>이 엽니다."


def test_html_escapes_whatever_is_not_markup(html: Says) -> None:
    assert html("bold", name="<b>A & B") == "<b>&lt;b&gt;A &amp; B</b>"
    assert html("bold", name=Markup("<i>A</i>")) == "<b><i>A</i></b>"
    assert html("wrapped", line=Said("a < b")) == "“a &lt; b”"
    assert html("wrapped", line=html("bold", name="&")) == "“<b>&amp;</b>”"
    assert isinstance(html("plain"), Markup)


def test_particles_and_selectors_read_the_letters_and_not_the_entities(html: Says) -> None:
    assert html("host", name="창원시>") == "창원시&gt;가 엽니다."
    assert html("host", name="병무청 & 국방부") == "병무청 &amp; 국방부가 엽니다."
    assert html("host", name=Markup("<b>병무청</b>")) == "<b>병무청</b>이 엽니다."
    assert html("kind", kind="R-D") == "연구"


def test_a_name_from_right_to_left_keeps_to_itself(plain: Says, html: Says) -> None:
    assert plain("greeting", name="שלום") == "안녕하세요, \u2068שלום\u2069님. 마당입니다."
    inner = plain("wrapped", line="שלום")
    assert plain("wrapped", line=inner) == "““\u2068שלום\u2069””"
    assert html("bold", name="\u202eשלום") == "<b>\u2068שלום\u2069</b>"


def test_a_long_text_is_a_value_like_any_other(plain: Says, html: Says) -> None:
    assert plain("wrapped", line="가" * 20_000) == f"“{'가' * 20_000}”"
    assert len(html("bold", name="<" * 20_000)) == 80_007


def test_a_missing_key_is_a_key_error(plain: Says) -> None:
    for key in ("nobody", "button.nobody", "only-hint", "-bot", ""):
        with pytest.raises(KeyError):
            plain(key)


def test_a_language_the_bot_does_not_speak_is_a_key_error() -> None:
    for language in ("de", "", "../ko"):
        with pytest.raises(KeyError):
            texts.say(language, "plain")


@pytest.mark.parametrize(
    ("key", "values", "complaint"),
    [
        ("greeting", {}, "Unknown external: name"),
        ("greeting", {"name": None}, "$name is None"),
        ("greeting", {"name": object()}, "TypeError"),
        ("unknown-function", {"name": "김하나"}, "Unknown function: SHOUT"),
        ("unknown-term", {}, "Unknown term: -nobody"),
        ("unknown-message", {}, "Unknown message: nowhere"),
        ("no-pair", {"name": "김하나"}, "ValueError"),
        ("until", {"close": "김하나"}, "AttributeError"),
        ("until", {"close": CLOSE.at}, "use When"),
        ("bare-when", {"close": CLOSE}, "TypeError"),
        ("left", {"left": "김하나"}, "ValueError"),
        ("bold", {"name": "김하나"}, "say_html"),
        ("tagged-inside", {"count": 1}, "say_html"),
        ("wrapped", {"line": Markup("<b>김하나</b>")}, "$line is HTML"),
    ],
)
def test_what_cannot_be_said_is_named_without_its_values(
    plain: Says, key: str, values: dict[str, object], complaint: str
) -> None:
    with pytest.raises(TextError) as raised:
        plain(key, **values)

    said = str(raised.value)
    assert said.startswith(f"ko: {key}: ")
    assert complaint in said
    assert "김하나" not in said
    assert raised.value.__context__ is None
    assert raised.value.__cause__ is None


def test_html_complains_likewise(html: Says) -> None:
    with pytest.raises(TextError, match="Unknown external: name"):
        html("bold")


def test_a_file_that_cannot_be_parsed_is_named(tmp_path: Path) -> None:
    (tmp_path / "ko").mkdir()
    (tmp_path / "ko" / "bad.ftl").write_text("fine = 예\nbroken = { $name\n", encoding="utf-8")

    with pytest.raises(TextError, match=r"ko/bad\.ftl: cannot be read: broken"):
        Catalogue("ko", tmp_path)


def test_a_key_that_stands_twice_is_named(tmp_path: Path) -> None:
    (tmp_path / "ko").mkdir()
    (tmp_path / "ko" / "a.ftl").write_text("twice = 예\n", encoding="utf-8")
    (tmp_path / "ko" / "b.ftl").write_text("twice = 네\n", encoding="utf-8")

    with pytest.raises(TextError, match=r"ko/b\.ftl: twice stands twice"):
        Catalogue("ko", tmp_path)
