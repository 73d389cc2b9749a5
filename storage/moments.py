"""Instants as the database keeps them: UTC text of one fixed width, so that text order is time order."""

from datetime import UTC, datetime


def stamp(at: datetime) -> str:
    """Write an aware instant as 32 characters of UTC, e.g. ``2023-05-29T00:00:00.000000+00:00``.

    Raises:
        ValueError: if ``at`` has no time zone: a naive instant would be read as the machine's own zone.
    """
    if at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """Read what ``stamp`` has written: an aware UTC instant."""
    return datetime.fromisoformat(text)
