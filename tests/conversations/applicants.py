"""People who apply to the youth contest, and what they do on the way."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

import pytest

from conversations import applying, consenting, guardian_checks, guardians, handing_in, joining, teams
from participation.consent import ConsentGiven, give
from participation.contest import Reception
from participation.dossier import PaperFact
from participation.papers import FileRule
from participation.person_facts import PersonFacts
from participation.questions import Answer
from participation.refused import Refused
from participation.words import Localized
from storage import applications, papers, programmes
from storage.applications import Application
from storage.database import Tx
from storage.moments import stamp
from storage.papers import HandedPaper
from storage.shelf import Programme
from tests.participation.receptions import youth
from tests.participation.votes import WHILE_OPEN
from texts import LANGUAGES, When, say

ANA, BO, CHAN, DA, EUN, MOTHER, OFFICIAL = 1, 2, 3, 4, 5, 9, 10

ANSWERS: dict[str, Answer] = {"title": "시장 골목을 밝게", "scope": "city"}
OF_AGE = date(2005, 3, 5)  # 18
A_CHILD = date(2011, 3, 5)  # 12


def publish(tx: Tx, content: Reception | None = None) -> Programme:
    """Put a programme on the shelf as it is."""
    content = content or youth()
    tx.run(
        "INSERT INTO programmes (slug, kind, version, content, published_at, box)"
        " VALUES (:slug, :kind, 1, :content, :at, '')"
        " ON CONFLICT (slug) DO UPDATE SET content = excluded.content",
        slug=content.slug,
        kind=content.kind,
        content=content.model_dump_json(),
        at=stamp(WHILE_OPEN),
    )
    tx.shelf.drop()
    programme = programmes.by_slug(tx, content.slug)
    assert programme is not None
    return programme


def a_paper(number: int = 1, key: str = "proposal", *, stored: bool = True, name: str = "제안서.hwp") -> PaperFact:
    return PaperFact(key=key, stored=stored, id=number, name=name, sha256="ab" * 32 if stored else "", size=1000)


def sends(tx: Tx, application: Application, key: str = "proposal") -> HandedPaper:
    """Send a file, which is still to be fetched."""
    return papers.expect(
        tx,
        application=application.id,
        account=ANA,
        key=key,
        rule=FileRule(kinds=("HWP",)),
        file_id="file",
        name="제안서.hwp",
        size=1000,
        message_id=5,
        received_at=WHILE_OPEN,
    )


def now(tx: Tx, application: Application) -> Application:
    """Return an application as it stands now."""
    found = applications.by_id(tx, application.id)
    assert found is not None
    return found


def begins(tx: Tx, programme: Programme, account: int = ANA, *, alone: bool = True) -> Application:
    return applying.begin(tx, programme, account, alone=alone, at=WHILE_OPEN)


def tells(tx: Tx, application: Application, account: int = ANA, **different: Any) -> None:
    told: dict[str, Any] = {"name": f"가나다{account}", "born": OF_AGE, "resident": True}
    applying.tell(tx, now(tx, application), account, PersonFacts(**{**told, **different}))


def agrees(tx: Tx, programme: Programme, application: Application, account: int = ANA) -> None:
    for consent in programme.reception.consents:
        if consent.required:
            consenting.agree(
                tx,
                programme,
                application,
                account,
                consent.key,
                language="ko",
                digest=consent.shown("ko").digest,
                at=WHILE_OPEN,
            )


def ready(tx: Tx, programme: Programme, account: int = ANA, **different: Any) -> Application:
    """Begin alone and do all that is needed for handing in, answers and papers apart."""
    application = begins(tx, programme, account)
    tells(tx, application, account, **different)
    agrees(tx, programme, application, account)
    return application


def hands_in(
    tx: Tx,
    programme: Programme,
    application: Application,
    papers: Iterable[PaperFact] = (a_paper(),),
    **different: Any,
) -> handing_in.HandedIn | handing_in.Arriving:
    how: dict[str, Any] = {"by": now(tx, application).lead, "language": "ko", "at": WHILE_OPEN, **different}
    answers = how.pop("answers", ANSWERS)
    return handing_in.hand_in(tx, programme, now(tx, application), answers, papers, **how)


def handed_in(tx: Tx, programme: Programme, account: int = ANA) -> Application:
    """Hand in alone, with all that is needed."""
    application = ready(tx, programme, account)
    assert isinstance(hands_in(tx, programme, application), handing_in.HandedIn)
    return now(tx, application)


def invites(tx: Tx, programme: Programme, application: Application) -> teams.Invite:
    application = now(tx, application)
    return teams.invite(tx, programme, application, by=application.lead, at=WHILE_OPEN)


def joins(tx: Tx, programme: Programme, application: Application, account: int, **different: Any) -> int:
    """Be invited, accept, be confirmed, tell and agree; return the seat."""
    invite = invites(tx, programme, application)
    joining.accept(tx, invite.token, account, at=WHILE_OPEN)
    lead = now(tx, application).lead
    teams.confirm(tx, programme, now(tx, application), invite.seat, by=lead, at=WHILE_OPEN)
    tells(tx, application, account, **different)
    agrees(tx, programme, application, account)
    return invite.seat


def a_team(tx: Tx, programme: Programme, *accounts: int) -> Application:
    """Make up a team in which everybody has told and agreed, led by the first."""
    application = begins(tx, programme, accounts[0], alone=False)
    tells(tx, application, accounts[0])
    agrees(tx, programme, application, accounts[0])
    for account in accounts[1:]:
        joins(tx, programme, application, account)
    return now(tx, application)


def read_by(programme: Programme, account: int, language: str = "ko") -> tuple[ConsentGiven, ...]:
    """Return what a guardian has agreed to who has read every required text."""
    required = (consent for consent in programme.reception.consents if consent.required)
    return tuple(give(consent, language=language, account=account, at=WHILE_OPEN) for consent in required)


def with_a_child(tx: Tx, programme: Programme, child: int = CHAN, *, checked: bool = True) -> Application:
    """Make up a team of Ana, Bo and a child of twelve, whose mother has consented."""
    application = a_team(tx, programme, ANA, BO)
    joins(tx, programme, application, child, born=A_CHILD)
    token = guardians.ask(tx, programme, now(tx, application), child, at=WHILE_OPEN)
    assert token is not None
    texts = read_by(programme, MOTHER)
    guardians.consent_to(tx, token, MOTHER, name="마바사", number="+821000000009", texts=texts, at=WHILE_OPEN)
    if checked:
        guardian_checks.check(tx, programme, now(tx, application), child, way="call", by=OFFICIAL, at=WHILE_OPEN)
    return now(tx, application)


def refusal_of(act: Callable[[], object]) -> str:
    """Return the key with which an act is refused, once its sentence has been said in every language."""
    with pytest.raises(Refused) as refused:
        act()
    values = {name: _as_said(value) for name, value in refused.value.values.items()}
    for language in LANGUAGES:
        assert say(language, f"refused-{refused.value.key}", **values)
    return refused.value.key


def _as_said(value: object) -> object:
    match value:
        case datetime():
            return When(value, "Asia/Seoul")
        case Localized():
            return value.in_("ko")
        case _:
            return value
