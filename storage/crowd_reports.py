"""What became of an announcement, in numbers that name nobody."""

from dataclasses import dataclass
from datetime import datetime

from participation.words import LANGUAGES
from storage.audiences import language_heard
from storage.crowds import RecipientState
from storage.database import Tx
from storage.moments import moment


@dataclass(frozen=True, slots=True)
class Line:
    """How many accounts that hear one language are in one state; of delivered ones, the first and last time.

    ``language`` is "" for accounts that have been erased since.
    """

    state: RecipientState
    language: str
    accounts: int
    first_at: datetime | None
    last_at: datetime | None


def lines(tx: Tx, announcement: int, default_language: str) -> list[Line]:
    """Count the recipients of an announcement by state and language, only what occurs."""
    rows = tx.all(
        "SELECT state, CASE WHEN people.account IS NULL THEN ''"  # noqa: S608  (our own words)
        f" ELSE {language_heard()} END AS heard, count(*) AS accounts, min(sent_at) AS first_at,"
        " max(sent_at) AS last_at FROM announcement_recipients"
        " LEFT JOIN people ON people.account = announcement_recipients.account"
        " WHERE announcement = :announcement GROUP BY 1, 2 ORDER BY 1, 2",
        announcement=announcement,
        default_language=default_language,
        english=LANGUAGES[1],
    )
    return [
        Line(
            row["state"],
            row["heard"],
            row["accounts"],
            None if row["first_at"] is None else moment(row["first_at"]),
            None if row["last_at"] is None else moment(row["last_at"]),
        )
        for row in rows
    ]
