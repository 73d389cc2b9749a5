"""Where people can read what an application was for: kept with its decision, sealed until everybody has heard."""

from datetime import datetime

from participation.audit import Actor, Seen
from storage import audit
from storage.database import Tx
from storage.moments import stamp


def keep(tx: Tx, programme: int, application: int, where: str, *, by: Actor, at: datetime) -> bool:
    """Keep where an accepted application is disclosed, on record; return whether it was not already."""
    fresh = tx.run(
        "UPDATE decisions SET disclosed_at = :at, disclosure = :where"
        " WHERE application = :application AND disclosed_at IS NULL",
        at=stamp(at),
        where=tx.keys.seal("decisions.disclosure", application, where.encode("utf-8", "surrogatepass")),
        application=application,
    )
    if fresh:
        seen = (Seen("notice", "", where),)
        audit.note(tx, programme, "disclosed", by=by, at=at, subject=f"application:{application}", seen=seen)
    return bool(fresh)


def of(tx: Tx, application: int) -> str | None:
    """Return where an application is disclosed, None as long as it is not."""
    sealed = tx.value("SELECT disclosure FROM decisions WHERE application = :application", application=application)
    if sealed is None:
        return None
    return tx.keys.open_sealed("decisions.disclosure", application, sealed).decode("utf-8", "surrogatepass")
