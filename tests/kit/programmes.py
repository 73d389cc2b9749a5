"""Programmes for tests: a vote over five cities, and the sample of the demo."""

from datetime import UTC, datetime
from pathlib import Path

from participation.programme import Option, Vote
from participation.words import Localized
from tests.participation.votes import CLOSES_AT, OPENS_AT, WHILE_OPEN, a_vote

SAMPLE = Path(__file__).resolve().parents[2] / "deploy" / "programmes" / "knowledge-award.toml"
SLUG = "five-cities"
CITIES = ("창원", "구미", "포항", "제천", "단양")
JUNE = datetime(2023, 6, 1, tzinfo=UTC)

__all__ = ["CITIES", "CLOSES_AT", "JUNE", "OPENS_AT", "SAMPLE", "SLUG", "WHILE_OPEN", "five_cities", "many"]


def five_cities(**different: object) -> Vote:
    """Choose and rank three of five cities, open in June 2023, in listed order so that tests know the screen."""
    options = tuple(Option(key=name, name=Localized({"ko": name})) for name in CITIES)
    return a_vote(**{"slug": SLUG, "order": "listed", "options": options, "last_number": 0, **different})


def many(count: int, **different: object) -> Vote:
    """Choose three of ``count``."""
    options = tuple(Option(key=f"o{n}", name=Localized({"ko": f"후보 {n}"})) for n in range(1, count + 1))
    return five_cities(**{"options": options, **different})
