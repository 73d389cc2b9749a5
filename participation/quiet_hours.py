"""When crowds are left in peace."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

QUIET_FROM = time(21)
QUIET_UNTIL = time(8)
# What is moved to the evening before begins an hour earlier: a crowd takes a while to be told.
_EVENING = time(20)


def is_quiet(at: datetime, zone: ZoneInfo) -> bool:
    """Tell whether ``at`` (aware) lies between 21:00 and 08:00 local time."""
    return not QUIET_UNTIL <= at.astimezone(zone).time() < QUIET_FROM


def not_before(at: datetime, zone: ZoneInfo) -> datetime:
    """Return the first instant from ``at`` (aware) on at which a crowd may be written to, UTC.

    Nobody writes to crowds between 21:00 and 08:00 local time. A courtesy; the statute on messages at night
    (Act on Promotion of Information and Communications Network Utilization, Art. 50) covers advertising only.
    """
    local = at.astimezone(zone)
    if QUIET_UNTIL <= local.time() < QUIET_FROM:
        return at.astimezone(UTC)
    day = local.date() + timedelta(days=1 if local.time() >= QUIET_FROM else 0)
    return datetime.combine(day, QUIET_UNTIL, zone).astimezone(UTC)


def not_after(at: datetime, zone: ZoneInfo) -> datetime:
    """Return an instant up to ``at`` (aware) at which a crowd may be written to, UTC: ``at``, or 20:00 before it."""
    local = at.astimezone(zone)
    if not is_quiet(at, zone):
        return at.astimezone(UTC)
    day = local.date() - timedelta(days=1 if local.time() < QUIET_UNTIL else 0)
    return datetime.combine(day, _EVENING, zone).astimezone(UTC)
