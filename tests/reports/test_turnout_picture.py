"""The picture of turnout: bars in proportion, every number in writing, readable on a phone, and the same in words."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from participation.turnout import MOST_DAYS
from reports.turnout_picture import TurnoutPicture, draw, page, words
from texts import LANGUAGES, say

FIRST = date(2023, 5, 16)
AT = datetime(2023, 6, 1, 5, 3, tzinfo=UTC)
PAGE = 360  # points: a phone's width
MARGIN = 14
BAR = (0x1F, 0x6F, 0x8B)
CAPTION = 1024


def a_picture(counts: Sequence[int], **different: Any) -> TurnoutPicture:
    what: dict[str, Any] = {
        "language": "ko",
        "title": "다섯 도시",
        "kind": "vote",
        "days": [(FIRST + timedelta(days=number), count) for number, count in enumerate(counts)],
        "others": 0,
        "at": AT,
        "zone": "Asia/Seoul",
    }
    return TurnoutPicture(**{**what, **different})


def drawn(picture: TurnoutPicture) -> Image.Image:
    return Image.open(BytesIO(draw(picture))).convert("RGB")


def bars_of(image: Image.Image) -> list[int]:
    """Return how many dots wide each bar is, from the top: what is seen, whatever was meant."""
    widths: list[int] = []
    inside = 0
    for y in range(image.height):
        row = image.crop((0, y, image.width, y + 1))
        width = sum(count for count, colour in row.getcolors(image.width) or () if colour == BAR)
        if not inside and width:
            widths.append(width)
        inside = width
    return widths


@pytest.mark.parametrize("counts", [(1, 2, 4), (7,), (100_000, 50_000, 25_000), (3, 0, 9, 6)])
def test_bars_are_as_wide_as_their_numbers_are_large(counts: tuple[int, ...]) -> None:
    widths = [bar["width"] for bar in page(a_picture(counts))["bars"]]

    assert [round(width / max(widths), 3) for width in widths] == [round(count / max(counts), 3) for count in counts]


def test_what_is_drawn_is_what_was_meant() -> None:
    image = drawn(a_picture((10, 0, 40, 20)))

    widest, *_ = sorted(bars_of(image), reverse=True)
    assert [round(width / widest, 2) for width in bars_of(image)] == [0.25, 1.0, 0.5]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("most", [9, 300_000])
def test_a_whole_month_fits_a_phone_with_every_number_beside_its_bar(language: str, most: int) -> None:
    counts = [most * (number % 7) // 6 for number in range(MOST_DAYS)]
    image = drawn(a_picture(counts, language=language, title="w" * 120, others=most))

    assert image.width == 3 * PAGE
    assert image.height <= 2.4 * image.width
    dark = image.convert("L").point(lambda shade: 255 * (shade < 128))
    box = dark.getbbox()
    assert box is not None
    assert box[0] >= 3 * (MARGIN - 1)
    assert box[2] <= 3 * (PAGE - MARGIN + 1)  # the longest bar's number too


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_and_words_have_the_same_numbers(language: str) -> None:
    picture = a_picture((1234, 0, 56), language=language, others=7)
    said = words(picture).plain()

    for day, bar in zip(picture.days, page(picture)["bars"], strict=True):
        assert bar["number"] == f"{day[1]:,}"
        assert f"{bar['label']}: {bar['number']}" in said
    for line in page(picture)["after"]:
        assert line in said
    assert say(language, "turnout-in-all", count=1297) in said
    assert say(language, "turnout-others", count=7) in said


def test_axes_title_and_time_are_written_on_it() -> None:
    described = page(a_picture((1, 2)))

    assert described["title"] == "다섯 도시"
    assert (described["day_axis"], described["count_axis"]) == ("날짜", "계정 수")
    assert [bar["label"] for bar in described["bars"]] == ["5/16 (화)", "5/17 (수)"]
    assert described["after"] == ["모두 3", "2023년 6월 1일 목요일 오후 2시 3분 기준"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["vote", "contest", "application", "board"])
def test_the_longest_words_fit_a_caption(language: str, kind: str) -> None:
    counts = [9_999_999] * MOST_DAYS
    picture = a_picture(counts, language=language, kind=kind, title="<&>" * 40, others=9_999_999)

    assert len(words(picture).plain()) <= CAPTION
    assert "&lt;&amp;&gt;" in words(picture)


def test_a_title_that_nobody_can_set_is_drawn_all_the_same() -> None:
    failing = "".join(map(chr, range(0x5C6, 0x600))) * 4  # see tests/reports/test_typeset.py

    assert drawn(a_picture((1, 2), title=failing)).width == 3 * PAGE


def test_nobody_yet_is_drawn_without_a_bar() -> None:
    assert bars_of(drawn(a_picture((0, 0)))) == []


def test_the_same_numbers_give_the_same_picture() -> None:
    assert draw(a_picture((1, 2))) == draw(a_picture((1, 2)))
