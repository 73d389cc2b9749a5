"""Programmes for tests: a vote over five cities, and the sample of the demo."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from participation.programme import Option, Vote
from participation.words import Localized
from tests.participation.votes import CLOSES_AT, OPENS_AT, WHILE_OPEN, a_vote

SAMPLE = Path(__file__).resolve().parents[2] / "deploy" / "programmes" / "knowledge-award.toml"
SLUG = "five-cities"
CITIES = ("창원", "구미", "포항", "제천", "단양")
JUNE = datetime(2023, 6, 1, tzinfo=UTC)
MORNING = CLOSES_AT + timedelta(hours=8)
"""08:00 in Seoul after the close, when those who voted hear the result."""

__all__ = ["CITIES", "CLOSES_AT", "JUNE", "MORNING", "OPENS_AT", "SAMPLE", "SLUG", "WHILE_OPEN", "five_cities", "many"]


def five_cities(**different: object) -> Vote:
    """Choose and rank three of five cities, open in June 2023, in listed order so that tests know the screen."""
    options = tuple(Option(key=name, name=Localized({"ko": name})) for name in CITIES)
    return a_vote(**{"slug": SLUG, "order": "listed", "options": options, "last_number": 0, **different})


def many(count: int, **different: object) -> Vote:
    """Choose three of ``count``."""
    options = tuple(Option(key=f"o{n}", name=Localized({"ko": f"후보 {n}"})) for n in range(1, count + 1))
    return five_cities(**{"options": options, **different})


FILE = """\
[office]
name = "제천시"
code = "JC"
contact = "시민참여팀 043-000-0000"
timezone = "Asia/Seoul"

[[vote]]
slug = "{slug}"
title = "{title}"
about = "세 곳을 고릅니다."
begun_on = 2023-05-29
window = "{window}"
choose = {{ min = 3, max = 3 }}
ranked = true
method = "points"
results = "after-close"
change = "{change}"
order = "listed"
{options}
"""


def file_of(
    names: tuple[str, ...] = CITIES,
    *,
    slug: str = SLUG,
    title: str = "다섯 도시",
    window: str = "2023. 5. 16. ~ 6. 15.",
    change: str = "until-close",
) -> str:
    """Write a programme file (TOML) with one vote: the same as ``five_cities`` unless something is different."""
    options = "\n".join(f'[[vote.option]]\nname = "{name}"' for name in names)
    return FILE.format(slug=slug, title=title, window=window, change=change, options=options)
