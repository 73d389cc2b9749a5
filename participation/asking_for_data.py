"""How often somebody gets everything that is held about them: it is much to put together."""

from datetime import datetime, timedelta

from participation.refused import Refused

APART = timedelta(minutes=10)


def check_again(last_at: datetime | None, at: datetime) -> None:
    """Let somebody ask who has not lately; ``last_at`` is when they last did.

    Raises:
        Refused: ``mydata-too-soon`` with ``last_at``, ``minutes`` and ``again_at``.
    """
    if last_at is not None and last_at <= at < last_at + APART:
        minutes = int(APART.total_seconds()) // 60
        raise Refused("mydata-too-soon", last_at=last_at, minutes=minutes, again_at=last_at + APART)
