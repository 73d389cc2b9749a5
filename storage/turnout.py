"""How many have taken part, day by day of the office's zone: what the picture of an office shows.

Of votes and boards a count is kept by day, and nothing else: no row holds when an account took part. What was handed in
has its time anyway, and is counted from that.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from participation.board import Board
from participation.instants import start_of_day
from participation.programme import Vote
from storage import ballots, involvement
from storage.database import Tx
from storage.moments import stamp
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many on each of the days that were asked for, and on all the others together.

    Accounts of a vote or a board, each on the day on which it first took part; applications on that on which they were
    first handed in, as long as they are not withdrawn.
    """

    days: tuple[tuple[date, int], ...]
    others: int

    @property
    def in_all(self) -> int:
        return sum(count for _, count in self.days) + self.others


def count_in(tx: Tx, programme: Programme, at: datetime) -> None:
    """Count an account that takes part for the first time."""
    tx.run(
        "INSERT INTO turnout_days (programme, day, people) VALUES (:programme, :day, 1)"
        " ON CONFLICT (programme, day) DO UPDATE SET people = turnout_days.people + 1",
        programme=programme.id,
        day=at.astimezone(programme.content.office.zone).date().isoformat(),
    )


def of(tx: Tx, programme: Programme, days: Sequence[date]) -> Turnout:
    """Return how many took part on each of these days, and in all."""
    if isinstance(programme.content, Vote):
        by_day, in_all = _counted(tx, programme), ballots.turnout(tx, programme.id)
    elif isinstance(programme.content, Board):
        by_day, in_all = _counted(tx, programme), involvement.counts(tx, programme.id).people
    else:
        by_day, in_all = _handed_in(tx, programme, days)
    shown = tuple((day, by_day.get(day, 0)) for day in days)
    return Turnout(shown, max(0, in_all - sum(count for _, count in shown)))


def _counted(tx: Tx, programme: Programme) -> dict[date, int]:
    rows = tx.all("SELECT day, people FROM turnout_days WHERE programme = :programme", programme=programme.id)
    return {date.fromisoformat(row["day"]): row["people"] for row in rows}


def _handed_in(tx: Tx, programme: Programme, days: Sequence[date]) -> tuple[dict[date, int], int]:
    counted = (
        "SELECT count(*) FROM applications WHERE programme = :programme AND applied_at IS NOT NULL"
        " AND state <> 'withdrawn'"
    )
    by_day = {}
    for day in days:
        since, until = day_of(programme, day)
        by_day[day] = int(
            tx.value(
                f"{counted} AND applied_at >= :since AND applied_at < :until",
                programme=programme.id,
                since=since,
                until=until,
            )
        )
    return by_day, int(tx.value(counted, programme=programme.id))


def day_of(programme: Programme, day: date) -> tuple[str, str]:
    """Return when a day of the office's zone begins and ends, as the database keeps instants."""
    zone = programme.content.office.zone
    return stamp(start_of_day(day, zone)), stamp(start_of_day(day + timedelta(days=1), zone))
