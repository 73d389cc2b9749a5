import pytest

from texts import Markup, Said, escape, lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("창원시", "창원시"),
        ("<b>A & B</b>", "&lt;b&gt;A &amp; B&lt;/b&gt;"),
        ('"quoted"', "&quot;quoted&quot;"),
        ("it's", "it's"),
        ("&lt;", "&amp;lt;"),
    ],
)
def test_anybodys_text_shows_exactly_as_it_was_written(text: str, shown: str) -> None:
    assert escape(text) == shown
    assert escape(Said(text)) == shown
    assert escape(text).plain() == text


def test_our_markup_is_escaped_only_once() -> None:
    bold = Markup("<b>A &amp; B</b>")

    assert escape(bold) == bold
    assert escape(escape("<")) == "&lt;"


def test_lines_escape_whatever_is_not_markup() -> None:
    screen = lines(Markup("<b>제목</b>"), "A < B", Said("C & D"))

    assert screen == "<b>제목</b>\nA &lt; B\nC &amp; D"
    assert isinstance(screen, Markup)
