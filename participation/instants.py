"""From the clock on the wall to instants, also where clocks are put forward or back."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation.mistakes import Fault


def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the first instant of ``day`` in ``zone``, in UTC.

    Where clocks are put forward at midnight the day begins at 01:00, say; where they are put back and
    midnight comes twice, it begins at the first.
    """
    midnight = datetime.combine(day, time())
    earlier, later = _readings(midnight, zone)
    if earlier == later or _wall(earlier, zone) == midnight:
        return earlier
    # A gap: the day begins where the clock jumps, somewhere between the two ways of reading its midnight.
    low, high = sorted((earlier, later))
    seconds = range(int((high - low).total_seconds()) + 1)
    jump = bisect_left(seconds, midnight, key=lambda second: _wall(low + timedelta(seconds=second), zone))
    return low + timedelta(seconds=jump)


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which clocks in ``zone`` show ``wall`` (naive).

    Raises:
        Fault: ``time-skipped`` or ``time-twice`` with ``time`` and ``zone``, where clocks are put forward
        over
            that time or back to it.
    """
    earlier, later = _readings(wall, zone)
    if earlier == later:
        return earlier
    skipped = _wall(earlier, zone) != wall
    raise Fault("time-skipped" if skipped else "time-twice", time=f"{wall:%Y-%m-%d %H:%M}", zone=zone.key)


def _readings(wall: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Read a time on the wall by the offset before and after a change of clocks; mostly there is none."""
    return (
        wall.replace(tzinfo=zone, fold=0).astimezone(UTC),
        wall.replace(tzinfo=zone, fold=1).astimezone(UTC),
    )


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None, fold=0)
