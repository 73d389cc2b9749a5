"""Reports of what somebody finds wrong: they hide a text for a while, and bring it before a moderator."""

from dataclasses import dataclass
from datetime import datetime

from conversations import pace, personal_data
from conversations.subjects import Subject, hide, kind_of, show, text_of, the, their_rules
from participation import moderating as rules
from participation.audit import CLOCK
from participation.moderating import REASONS, Kind, Reason
from participation.refused import Refused
from storage import audit, comments, programmes, proposals, reports, residents
from storage.database import Tx
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Report:
    """What a report came to: whether it is the first of this account, and whether it has hidden the text."""

    fresh: bool
    hidden: bool


def report(
    tx: Tx, programme: Programme, kind: Kind, subject: int, account: int, reason: Reason, at: datetime
) -> Report:
    """Report a text; with enough reports it is hidden until somebody has looked.

    Raises:
        Refused: ``text-gone``; ``report-own``; ``report-reason-unknown``; as `conversations.pace.check`.
    """
    found = the(tx, programme, kind, subject)
    if found.author == account:
        raise Refused("report-own")
    if reason not in REASONS:
        raise Refused("report-reason-unknown")
    if found.state not in ("published", "withdrawn"):
        raise Refused("text-gone")
    pace.check(tx, "report", account, at)
    limits = their_rules(programme, kind)
    counts = rules.report_counts(limits, residents.known_since(tx, account, at), at)
    fresh = reports.enter(tx, programme.id, kind, subject, account, reason, counts=counts, at=at)
    there = reports.of(tx, kind, subject)
    hidden = there is not None and rules.hides(limits, there.counting)
    if hidden:
        hide(tx, found, by="reports", at=at)
        audit.note(tx, programme.id, "text-reported-away", by=CLOCK, at=at, subject=f"{kind}:{subject}")
    return Report(fresh, hidden)


def return_due(tx: Tx, at: datetime) -> list[Subject]:
    """Show again what reports have hidden and nobody has decided on in time; return what was.

    What holds personal data stays hidden until somebody decides.
    """
    back: list[Subject] = []
    waiting: list[Subject] = [*proposals.hidden_by_reports(tx, at), *comments.hidden_by_reports(tx, at)]
    for hidden in waiting:
        kind = kind_of(hidden)
        programme = programmes.by_id(tx, hidden.programme)
        if programme is None or rules.returns_at(their_rules(programme, kind), hidden.moved_at) > at:
            continue
        if personal_data.findings(text_of(hidden)):
            continue
        reports.discount(tx, kind, hidden.id)
        audit.note(tx, programme.id, "text-returned", by=CLOCK, at=at, subject=f"{kind}:{hidden.id}")
        back.append(show(tx, programme, hidden, at=at))
    return back
