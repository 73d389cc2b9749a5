"""How far people have come with a contest or an application: what a new version has to keep to."""

import json

from participation.uptake import Uptake
from storage import applications, members
from storage.database import Tx
from storage.shelf import Programme


def of(tx: Tx, programme: Programme) -> Uptake:
    """Count what was begun and what was handed in, and tell by what was decided and scored."""
    counts = applications.counts(tx, programme.id)
    return Uptake(
        begun=counts.get("draft", 0),
        handed_in=sum(count for state, count in counts.items() if state not in ("draft", "withdrawn")),
        largest_team=members.largest(tx, programme.id),
        grounds=_grounds(tx, programme.id),
        criteria=_criteria(tx, programme.id),
    )


def _grounds(tx: Tx, programme: int) -> frozenset[str]:
    rows = tx.all(
        "SELECT DISTINCT ground FROM decisions WHERE programme = :programme AND ground IS NOT NULL", programme=programme
    )
    return frozenset(row["ground"] for row in rows)


def _criteria(tx: Tx, programme: int) -> frozenset[str]:
    rows = tx.all("SELECT DISTINCT scores FROM reviews WHERE programme = :programme", programme=programme)
    return frozenset(key for row in rows for key in json.loads(row["scores"]))
