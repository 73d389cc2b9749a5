"""How far people have come with a contest or an application: what a new version has to keep to."""

import json

from participation.uptake import Uptake
from storage import drafts
from storage.database import Tx
from storage.shelf import Programme


def of(tx: Tx, programme: Programme) -> Uptake:
    """Count what was begun and not handed in, and tell by what was decided and scored.

    Begun are the drafts of the dialogue that is named by the programme's kind.
    """
    return Uptake(
        begun=drafts.how_many(tx, f"{programme.content.kind}:{programme.id}"),
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
