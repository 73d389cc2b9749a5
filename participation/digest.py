"""When a daily digest goes out: at the hour that somebody chose, by the bot's clock, and never at night."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from participation.quiet_hours import is_quiet

HOURS: Final = (8, 12, 18, 20)
"""What can be chosen: all of them by day, so that one that is late still has an hour."""


def day_of(now: datetime, hour: int, zone: ZoneInfo) -> date | None:
    """Return the local day whose digest may go out at ``now`` (aware): from its hour on until the night begins.

    None before the hour and in the night: what was not sent by then is left to the next day's.
    """
    today = now.astimezone(zone).date()
    return today if _at(today, hour, zone) <= now and not is_quiet(now, zone) else None


def next_at(now: datetime, hour: int, zone: ZoneInfo) -> datetime:
    """Return the next instant after ``now`` (aware) at which this hour strikes, UTC."""
    today = now.astimezone(zone).date()
    at = _at(today, hour, zone)
    return at if at > now else _at(today + timedelta(days=1), hour, zone)


def through(now: datetime, hour: int, zone: ZoneInfo) -> date:
    """Return the last day of which nothing is due to whoever chooses this hour at ``now`` (aware).

    Whoever chooses an hour that has struck already hears from tomorrow on.
    """
    today = now.astimezone(zone).date()
    return today if _at(today, hour, zone) <= now else today - timedelta(days=1)


def _at(day: date, hour: int, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(hour), zone).astimezone(UTC)
