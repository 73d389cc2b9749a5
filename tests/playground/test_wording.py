"""What happens to every text on its way."""

from __future__ import annotations

import pytest

from playground.entities import found
from playground.wording import clean, is_blank, split, trim, utf16


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\ta\r\nb\tc\t", " a\nb c "),
        ("a\u2028b\u202ec\u030ad\u0333e\u033f", "abcde"),
        ("\u200f\u200f \u200e\u200e\u200e", "\u200c\u200f \u200c\u200c\u200e"),
        ("\u2068name\u2069", "\u2068name\u2069"),
        ("가\u0301\u0302", "가\u0301\u0302"),
    ],
)
def test_cleans_as_the_server_does(text: str, kept: str) -> None:
    assert clean(text, [])[0] == kept


def test_entities_move_with_what_is_cleaned_away() -> None:
    bold = {"type": "bold", "offset": 4, "length": 2}

    assert clean("😀\r\r가나", [bold]) == ("😀가나", [{"type": "bold", "offset": 2, "length": 2}])


def test_trims_both_ends_but_not_into_an_entity() -> None:
    bold = {"type": "bold", "offset": 0, "length": 6}

    assert trim("  hi  \n", []) == ("hi", [])
    assert trim("  hi  ", [bold]) == ("  hi", [{"type": "bold", "offset": 0, "length": 4}])
    assert trim("\n  hi there  ", [{**bold, "offset": 3, "length": 2}]) == (
        "hi there",
        [{"type": "bold", "offset": 0, "length": 2}],
    )


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "\u00a0", "\u3000", "\u2800", "\ufeff", "\U000e0020"])
def test_some_texts_show_nothing(text: str) -> None:
    assert is_blank(text)


def test_a_hangul_filler_and_combining_marks_alone_are_something() -> None:
    assert not is_blank("\u3164")
    assert not is_blank("\u0301\u0302")


def test_a_long_text_is_cut_at_a_line_end_or_blank() -> None:
    lines = "\n".join(["가" * 99] * 50)

    parts = split(lines)

    assert [len(part) for part in parts] == [40 * 100 - 1, 10 * 100 - 1]
    assert "\n".join(parts) == lines
    assert split("a" * 4000 + " " + "b" * 200) == ["a" * 4000, "b" * 200]
    assert [len(part) for part in split("나" * 5000)] == [4096, 904]


def test_a_text_of_emoji_is_never_cut_within_one() -> None:
    parts = split("😀" * 4096)

    assert [utf16(part) for part in parts] == [4096, 4096]
    assert "".join(parts) == "😀" * 4096


def test_blank_texts_are_no_message() -> None:
    assert split("  \n\t ") == []


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/start knowledge-award", [("bot_command", 0, 6)]),
        ("가 /vote@madang_playground_bot", [("bot_command", 2, 27)]),
        ("1/2 and/or a/b", []),
        ("2023. 5. 16. ~ 6. 15.", []),
        ("@hana_madang #제천 a.b@example.kr https://example.kr/x.", [
            ("mention", 0, 12), ("hashtag", 13, 3), ("email", 17, 14), ("url", 32, 20),
        ]),
    ],
)  # fmt: skip
def test_telegram_finds_commands_and_links_by_itself(text: str, entities: list[tuple[str, int, int]]) -> None:
    assert [(one["type"], one["offset"], one["length"]) for one in found(text, [])] == entities


def test_nothing_is_found_within_code() -> None:
    code = {"type": "code", "offset": 0, "length": 6}

    assert found("/start", [code]) == [code]
