"""Age in full years, as the law counts it."""

from datetime import date


def birthday(born_on: date, years: int) -> date:
    """Return the day on which somebody turns ``years`` old.

    A person born on 29 February is a year older on 1 March in common years.

    Source: Civil Act (Republic of Korea), Art. 158 (the day of birth counts, ages are full years).
    """
    try:
        return born_on.replace(year=born_on.year + years)
    except ValueError:
        return date(born_on.year + years, 3, 1)


def full_years(born_on: date, day: date) -> int:
    """Count full years from ``born_on`` to ``day``; below 0 for somebody not born yet.

    Source: Civil Act (Republic of Korea), Art. 158.
    """
    years = day.year - born_on.year
    return years if birthday(born_on, years) <= day else years - 1


def days_born(born: date | int) -> tuple[date, date]:
    """Return the first and the last day on which somebody can be born of whom the date or only the year is known."""
    return (born, born) if isinstance(born, date) else (date(born, 1, 1), date(born, 12, 31))
