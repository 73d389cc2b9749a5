"""When crowds are left in peace."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

QUIET_FROM = time(21)
QUIET_UNTIL = time(8)


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
