"""Whether somebody may write, comment or recommend: who may by the programme's rule, and nobody who is blocked."""

from datetime import datetime
from hashlib import sha256

from participation.board import Board
from participation.eligibility import Eligibility, Known, Verdict, verdict
from participation.refused import Refused
from storage import moderations, residents
from storage.database import Tx
from storage.residents import Standing
from storage.shelf import Programme


def rule_of(programme: Programme, act: Standing) -> Eligibility | None:
    """Return who may do something, None for anyone."""
    content = programme.content
    if act == "comment":
        return content.comments.who if content.comments is not None else None
    if not isinstance(content, Board):
        return None
    return content.write if act == "write" else content.recommend


def check(tx: Tx, programme: Programme, account: int, act: Standing, at: datetime) -> None:
    """Let somebody pass of whom it is known that they may.

    Raises:
        Refused: ``blocked`` with ``until``; ``standing-unknown``: their answers to the questions of `rule_of` are
            needed first, see `answered`.
    """
    until = moderations.blocked_until(tx, programme.id, account, at)
    if until is not None and act != "recommend":
        raise Refused("blocked", until=until)
    rule = rule_of(programme, act)
    if rule is None or not rule.rules:
        return
    today = programme.content.days(at).today
    if not residents.is_allowed(tx, programme.id, account, act, rule=_digest(rule), today=today):
        raise Refused("standing-unknown")


def answered(tx: Tx, programme: Programme, account: int, act: Standing, known: Known, at: datetime) -> Verdict:
    """Answer whether somebody may, from what they have told so far, and remember a yes; of what they told, nothing."""
    rule = rule_of(programme, act)
    if rule is None:
        return Verdict("yes", "verdict-yes")
    said = verdict(rule, known, programme.content.days(at))
    if said.answer == "yes":
        residents.allow(tx, programme.id, account, act, rule=_digest(rule), until_on=said.until_on)
    return said


def _digest(rule: Eligibility) -> str:
    """Return what changes with what a rule asks, and not with how it is said."""
    asked = "\n".join(each.model_dump_json(exclude={"question", "refusal"}) for each in rule.rules)
    return sha256(asked.encode()).hexdigest()[:16]
