"""How far people have come with a contest or an application: what a new version has to keep to."""

from participation.uptake import Uptake
from storage import drafts
from storage.database import Tx
from storage.shelf import Programme


def of(tx: Tx, programme: Programme) -> Uptake:
    """Count what was begun and not handed in: the drafts of the dialogue that is named by the programme's kind."""
    return Uptake(begun=drafts.how_many(tx, f"{programme.content.kind}:{programme.id}"))
