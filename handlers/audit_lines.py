"""Entries of the record with the words for who acted: for the chat, and for what leaves as a file."""

from collections.abc import Iterator

from handlers.office_telling import who
from participation.audit import Entry
from reports.audit import AuditLine, Record
from storage import audit
from storage.database import Tx
from texts import keys, say


def line_of(tx: Tx, language: str, entry: Entry) -> AuditLine:
    """Return an entry as reports take it, whatever somebody may have made of it."""
    key = f"role-{entry.actor.role}"
    role = say(language, key) if key in keys(language) else say(language, "as-is", text=entry.actor.role)
    account = entry.actor.account
    named = role if account is None else say(language, "log-who", role=role, who=who(tx, language, account))
    return AuditLine(entry, named)


def all_lines(tx: Tx, record: Record, programme: int) -> Iterator[AuditLine]:
    """Yield a whole record, from its first entry, as many rows at a time as do not weigh."""
    after = 0
    while chunk := audit.entries(tx, programme, after=after):
        for entry in chunk:
            yield line_of(tx, record.language, entry)
        after = chunk[-1].seq
