"""Facts about the database itself."""

from storage.database import Tx
from storage.errors import Unusable


def claim_kind(tx: Tx, kind: str) -> None:
    """Let a database be used for what it was made for, ``demo`` or ``real``; the first use decides.

    Raises:
        Unusable: ``database-is-demo`` or ``database-is-real``, if it was made for the other.
    """
    kept = tx.value("SELECT value FROM facts WHERE fact = 'kind'")
    if kept is None:
        tx.run("INSERT INTO facts (fact, value) VALUES ('kind', :kind)", kind=kind)
    elif kept != kind:
        raise Unusable(f"database-is-{kept}")
