import sys

import pytest

from reports.form_pdf import draw
from reports.typeset import FormError, _is_simple, _run, _simple, typeset
from tests.reports.forms import MADE, form


def test_every_sign_that_the_second_try_lets_pass_can_be_set() -> None:
    signs = "".join(filter(_is_simple, map(chr, range(sys.maxunicode + 1))))
    lines = [signs[start : start + 500] for start in range(0, len(signs), 500)]

    assert len(signs) > 100_000
    assert _run(page_of(lines), MADE) is not None


def page_of(lines: list[str]) -> dict[str, object]:
    """Return a page description with one long answer."""
    return {
        "language": "ko",
        "title": "신청서",
        "document": "신청서",
        "office": "가람시",
        "programme": "대회",
        "running": "대회",
        "day": [2023, 6, 1],
        "made": "오늘",
        "facts": [{"label": "글", "lines": lines, "long": True}],
        "sections": [],
        "papers": None,
        "consents": None,
        "guardian": None,
        "link": None,
    }


def test_there_are_signs_that_the_typesetter_fails_at() -> None:
    """The reason for the second try: once this fails, the typesetter has been mended, and the try can go."""
    failing = ["".join(map(chr, range(0x5C6, 0x600))) * 4]

    assert _run(page_of(failing), MADE) is None
    assert typeset(page_of(failing), MADE).startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("sign", "simple"),
    [
        ("가", True),
        ("漢", True),
        ("ệ", True),
        ("7", True),
        ("€", True),
        ("😀", True),
        (" ", True),
        ("\u0301", False),  # stands on the letter before
        ("ا", False),  # from right to left
        ("\u200d", False),  # joins what stands beside it
        ("\u202e", False),
        ("\x00", False),
        ("\ufffe", False),
    ],
)
def test_a_simple_sign_stands_for_itself_after_the_one_before(sign: str, simple: bool) -> None:
    assert _is_simple(sign) is simple


def test_on_the_second_try_boxes_stand_wherever_text_may() -> None:
    page = {"title": "a\u0301", "facts": [{"lines": ["א", "나"], "long": True}], "day": [2023, 6], "guardian": None}

    assert _simple(page) == {
        "title": "a□",
        "facts": [{"lines": ["□", "나"], "long": True}],
        "day": [2023, 6],
        "guardian": None,
    }


def test_what_cannot_be_set_is_not_quoted() -> None:
    with pytest.raises(FormError) as error:
        typeset({"language": "홍가상"}, MADE)

    assert "홍가상" not in repr(error.value)
    assert error.value.__context__ is None


def test_nothing_that_is_set_reaches_the_output_of_the_process(capfd: pytest.CaptureFixture[str]) -> None:
    draw(form(programme="".join(map(chr, range(0x5C6, 0x600))) * 4))

    assert capfd.readouterr() == ("", "")
