"""How SQLite goes about what the office asks: by index, never through a whole table."""

from collections.abc import Callable

import pytest

from participation.assigning import Case
from participation.audit import Actor
from participation.deciding import Decision, digest
from participation.receipt_number import ReceiptNumber
from storage import (
    applications,
    audit,
    decisions,
    guardians,
    nameless_papers,
    officials,
    pins,
    reviews,
    role_invitations,
    roles,
    screens,
)
from storage.database import Database, Tx
from tests.storage.office import AS_OFFICIAL, AS_OWNER, COLLEAGUE, NOW, OFFICIAL, OWNER, REVIEWERS, an_office
from tests.storage.test_queries import SMALL, plans

ANA = Actor("reviewer", REVIEWERS[0])
ONLY = 1  # the one programme
SCORES = {"need": 4, "doable": 3}
WHY = Decision("accepted", "현실적인 계획입니다.")


def _invited(tx: Tx) -> role_invitations.Made:
    made = role_invitations.invite(tx, "reviewer", ONLY, by=OFFICIAL, at=NOW)
    role_invitations.take(tx, made.token, COLLEAGUE, NOW)
    return made


def _release(tx: Tx) -> None:
    decisions.decide(tx, ONLY, 12, WHY, state="complete", by=AS_OFFICIAL, at=NOW)
    decisions.release(tx, ONLY, digest(decisions.pending(tx, ONLY)), hearers={}, by=AS_OFFICIAL, at=NOW)


def _sharing(tx: Tx) -> None:
    screens.at_step(tx, OFFICIAL, "office:1", "x", "")
    screens.seen_at(tx, OFFICIAL, "office:1", 5)
    screens.hand_on(tx, OFFICIAL, "office:1", "desk:1")


ASKED: dict[str, Callable[[Tx], object]] = {
    "may they": lambda tx: roles.actor(tx, OFFICIAL, "decide", ONLY, NOW),
    "what is theirs": lambda tx: roles.at_the_door(tx, OFFICIAL, NOW),
    "who reviews": lambda tx: roles.accounts(tx, "reviewer", ONLY, NOW),
    "name owners": lambda tx: roles.ensure_owners(tx, [COLLEAGUE], NOW),
    "end a role": lambda tx: roles.end(tx, roles.grants(tx, ONLY)[0].id, by=OWNER, at=NOW),
    "invite and confirm": lambda tx: role_invitations.confirm(tx, _invited(tx).invitation.id, by=OFFICIAL, at=NOW),
    "call off": lambda tx: role_invitations.call_off(tx, _invited(tx).invitation.id, by=OFFICIAL, at=NOW),
    "what waits": lambda tx: role_invitations.waiting(tx, OFFICIAL, NOW),
    "name oneself": lambda tx: [officials.introduce(tx, OFFICIAL, "홍길동", "주무관"), officials.named(tx, OFFICIAL)],
    "choose a PIN": lambda tx: pins.choose(tx, "483920", by=AS_OWNER, at=NOW),
    "miss it": lambda tx: pins.enter(tx, "483921", by=AS_OFFICIAL, at=NOW),
    "come in": lambda tx: pins.enter(tx, "483920", by=AS_OFFICIAL, at=NOW),
    "act": lambda tx: pins.check_open(tx, OFFICIAL, NOW),
    "see the door": lambda tx: pins.door_of(tx, OFFICIAL),
    "reset a PIN": lambda tx: pins.reset(tx, OFFICIAL, by=AS_OWNER, at=NOW),
    "note": lambda tx: audit.note(tx, ONLY, "edited", by=AS_OFFICIAL, at=NOW),
    "read the record's newest": lambda tx: [audit.newest(tx, ONLY, before=at, limit=8) for at in (None, 3)],
    "how many wait, and at which place": lambda tx: applications.place(tx, ONLY, ("received", "complete"), 7),
    "what is to be settled": lambda tx: [
        applications.in_need(tx, ONLY, after=0, limit=8),
        applications.place_in_need(tx, ONLY, 7),
    ],
    "whose guardians are to be checked": lambda tx: guardians.unchecked(tx, ONLY, NOW),
    "share one message": _sharing,
    "read the record": lambda tx: audit.entries(tx, ONLY, after=1),
    "assign": lambda tx: reviews.assign(tx, ONLY, [Case(13)], by=AS_OFFICIAL, at=NOW),
    "give a review": lambda tx: reviews.give(tx, 12, SCORES, "", by=ANA, at=NOW),
    "abstain": lambda tx: reviews.abstain(tx, 12, "", by=ANA, at=NOW),
    "declare a conflict": lambda tx: reviews.declare_conflict(tx, Case(12), by=ANA, at=NOW),
    "see the others": lambda tx: [
        reviews.give(tx, 12, SCORES, "", by=ANA, at=NOW),
        reviews.of_others(tx, 12, REVIEWERS[0]),
    ],
    "a queue": lambda tx: reviews.queue(tx, ONLY, REVIEWERS[0], {12: ReceiptNumber("JC", 2023, 1)}),
    "decide and release": _release,
    "take back": lambda tx: [
        decisions.decide(tx, ONLY, 12, WHY, state="complete", by=AS_OFFICIAL, at=NOW),
        decisions.take_back(tx, ONLY, 12, by=AS_OFFICIAL, at=NOW),
    ],
    "mark a paper": lambda tx: [
        nameless_papers.mark(tx, ONLY, 12, 7, by=AS_OFFICIAL, at=NOW),
        nameless_papers.of_application(tx, 12),
        nameless_papers.unmark(tx, ONLY, 7, by=AS_OFFICIAL, at=NOW),
    ],
    "forget": lambda tx: [each.forget(tx, 12) for each in (reviews, decisions, nameless_papers)],
}


@pytest.mark.parametrize("name", ASKED)
async def test_nothing_that_the_office_asks_reads_a_whole_table(database: Database, name: str) -> None:
    def unit(tx: Tx) -> list[tuple[str, list[str]]]:
        assert an_office(tx) == ONLY
        reviews.assign(tx, ONLY, [Case(12)], by=AS_OFFICIAL, at=NOW)
        pins.choose(tx, "483920", by=AS_OFFICIAL, at=NOW)
        return list(plans(tx, ASKED[name]))

    found = await database.run(unit)

    assert found
    for sql, steps in found:
        for step in steps:
            whole = step.startswith("SCAN") and " USING " not in step and not step.startswith("SCAN CONSTANT")
            assert not whole or step.removeprefix("SCAN ") in SMALL, (sql, steps)
