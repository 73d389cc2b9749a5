"""Votes for tests: the three cities' vote, with whatever a test needs to be different."""

from datetime import UTC, date, datetime
from typing import Any

from participation.programme import Choose, Office, Option, Vote
from participation.window import Window
from participation.words import Localized

OFFICE = Office(
    name=Localized({"ko": "제천시", "en": "Jecheon City"}),
    code="JC",
    contact=Localized({"ko": "시민참여팀 043-000-0000"}),
    timezone="Asia/Seoul",
)
OPENS_AT = datetime(2023, 5, 15, 15, tzinfo=UTC)  # 16 May, 00:00 in Seoul
CLOSES_AT = datetime(2023, 6, 15, 15, tzinfo=UTC)  # 15 June, 24:00 in Seoul
WINDOW = Window(opens_at=OPENS_AT, closes_at=CLOSES_AT, first_day=date(2023, 5, 16), last_day=date(2023, 6, 15))
BEFORE = datetime(2023, 5, 1, tzinfo=UTC)
WHILE_OPEN = datetime(2023, 6, 1, tzinfo=UTC)
AFTER = datetime(2023, 7, 1, tzinfo=UTC)


def an_option(key: str, number: int = 0, **different: Any) -> Option:
    return Option(**{"number": number, "key": key, "name": Localized({"ko": key}), **different})


def options(*names: str) -> tuple[Option, ...]:
    return tuple(an_option(name) for name in names)


def numbered(*names: str) -> tuple[Option, ...]:
    return tuple(an_option(name, number) for number, name in enumerate(names, start=1))


def a_vote(**different: Any) -> Vote:
    """Make a vote as it is published: choose and rank three of five."""
    content: dict[str, Any] = {
        "office": OFFICE,
        "slug": "five-cities",
        "title": Localized({"ko": "다섯 도시"}),
        "about": Localized({"ko": "세 곳을 고릅니다."}),
        "begun_on": date(2023, 5, 29),
        "window": WINDOW,
        "choose": Choose(min=3, max=3),
        "options": numbered("창원", "구미", "포항", "제천", "단양"),
        "last_number": 5,
    }
    return Vote(**{**content, **different})
