"""Everything that is held about one person, put together for them: nothing here is anybody else's."""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from conversations.draft import Draft
from handlers import own_boards, own_notices
from handlers.writing import programme_of
from participation.consent import ConsentGiven
from participation.guardian import GuardianConsent
from participation.papers import MEGABYTE
from participation.programme import Vote
from reports import own_data as report
from reports.archive import paper_name
from reports.own_data import OwnData
from reports.own_data_zip import write_own_data
from storage import (
    applications,
    assisted,
    ballots,
    consents,
    decisions,
    drafts,
    guardians,
    members,
    officials,
    own_data,
    papers,
    people,
    programmes,
    versions,
)
from storage.applications import Application
from storage.consents import Taken
from storage.database import Tx
from storage.errors import Unusable
from storage.file_store import FileStore
from storage.keys import Unreadable
from storage.members import Seated
from storage.papers import HandedPaper
from storage.people import Person
from storage.shelf import Programme
from texts import When

MOST_IN_A_ZIP: Final = 45 * MEGABYTE
"""Bytes of files in one ZIP: a bot may send 50 MB, and what is said of them needs room too."""

# Flows in which a person speaks of themself; what officials write in theirs is about others, and is not shown.
_OWN_FLOWS = frozenset({"vote", "entry", "apply", "team", "join", "guardian", "write", "assist"})


def of(tx: Tx, account: int, language: str, at: datetime) -> tuple[OwnData, list[tuple[str, HandedPaper]]]:
    """Return what is held about an account at ``at``, and its files under their names in the ZIP."""
    person = people.find(tx, account) or Person(account, None, "", plain=False, focus=None)
    parts = applications.of_account(tx, account)
    files = list(_named(parts, papers.of_account(tx, account)))
    data = OwnData(
        person=report.Person(
            account=account,
            language=person.language,
            telegram_language=person.telegram_language,
            plain=person.plain,
            reachable=own_data.is_reachable(tx, account),
            asked_at=own_data.asked_at(tx, account),
        ),
        hears=own_notices.of(tx, account, language),
        roles=tuple(_roles(tx, account, language)),
        reviews=tuple(_reviews(tx, account, language)),
        drafts=tuple(_drafts(tx, account, language)),
        applications=(*_applications(tx, account, parts, language, at), *_as_guardian(tx, account, language, at)),
        papers=tuple(_paper(name, number, paper) for name, number, paper in files),
        votes=tuple(_votes(tx, account, language)),
        boards=own_boards.of(tx, account, language),
        invitations=tuple(
            report.Invitation(
                to=link.to,
                side=link.side,
                programme=_title(tx, link.programme, language),
                state=link.state,
                made_at=link.made_at,
                expires_at=link.expires_at,
            )
            for link in own_data.links(tx, account)
        ),
        notices=tuple(_notices(tx, account, parts)),
        looks=tuple(_looks(tx, account, parts, language)),
    )
    return data, [(name, paper) for name, _, paper in files if paper.stored is not None]


def shared_out(files: Sequence[tuple[str, HandedPaper]]) -> list[list[tuple[str, HandedPaper]]]:
    """Share files out among as many ZIPs as they need, in order; there is always one."""
    shares: list[list[tuple[str, HandedPaper]]] = [[]]
    room = MOST_IN_A_ZIP
    for name, paper in files:
        if paper.size > room and shares[-1]:
            shares.append([])
            room = MOST_IN_A_ZIP
        shares[-1].append((name, paper))
        room -= paper.size
    return shares


def pack(
    store: FileStore, data: OwnData, files: Iterable[tuple[str, HandedPaper]], *, language: str, made: When
) -> bytes:
    """Write one ZIP: everything that is known, and these files. One that has gone meanwhile is left out."""
    contents = [(name, content) for name, paper in files if (content := _content(store, paper)) is not None]
    target = io.BytesIO()
    write_own_data(target, data, ((name, [content]) for name, content in contents), language=language, made=made)
    return target.getvalue()


def _content(store: FileStore, paper: HandedPaper) -> bytes | None:
    if paper.stored is None:
        return None
    try:
        return b"".join(store.read(paper.stored))
    except (OSError, Unreadable):
        return None


def _title(tx: Tx, programme: int | None, language: str) -> str | None:
    found = None if programme is None else programmes.by_id(tx, programme)
    return None if found is None else found.content.title.in_(language)


def _roles(tx: Tx, account: int, language: str) -> Iterator[report.Role]:
    named = officials.named(tx, account)
    for role in own_data.roles(tx, account):
        yield report.Role(
            role=role.role,
            programme=_title(tx, role.programme, language),
            name=named.name if named else None,
            post=named.post if named else None,
            given_at=role.given_at,
            from_on=role.first_day,
            until_on=role.last_day,
            ended_at=role.ended_at,
        )


def _reviews(tx: Tx, account: int, language: str) -> Iterator[report.Reviewed]:
    for one in own_data.reviews(tx, account):
        yield report.Reviewed(
            programme=_title(tx, one.programme, language),
            number=one.number,
            state=one.state,
            scores=one.scores,
            comment=one.comment,
            assigned_at=one.assigned_at,
            done_at=one.done_at,
        )


def _drafts(tx: Tx, account: int, language: str) -> Iterator[report.Begun]:
    for dialogue, changed_at in own_data.drafts(tx, account):
        kept = drafts.load(tx, account, dialogue)
        flow = dialogue.partition(":")[0]
        draft = Draft.from_json(kept) if kept is not None and flow in _OWN_FLOWS else Draft()
        yield report.Begun(
            dialogue=dialogue,
            programme=_title(tx, _programme_of(tx, dialogue), language),
            changed_at=changed_at,
            answers={**draft.done, **draft.partial},
        )


def _programme_of(tx: Tx, dialogue: str) -> int | None:
    flow, _, number = dialogue.partition(":")
    if not number.isdecimal():
        return None
    if flow in {"vote", "entry"}:
        return int(number)
    if flow == "write":
        return programme_of(tx, int(number))
    application = applications.by_id(tx, int(number)) if flow in {"apply", "team", "guardian"} else None
    return None if application is None else application.programme


def _applications(
    tx: Tx, account: int, parts: Iterable[Application], language: str, at: datetime
) -> Iterator[report.Application]:
    for application in parts:
        programme, seated = programmes.by_id(tx, application.programme), members.of(tx, application.id, account)
        if programme is not None and seated is not None:
            yield _application(tx, programme, application, seated, language, at)


def _application(
    tx: Tx, programme: Programme, application: Application, seated: Seated, language: str, at: datetime
) -> report.Application:
    leads = application.lead == seated.account
    every = versions.every(tx, application.id) if leads else []
    given = [one for one in consents.of(tx, application.id) if one.account == seated.account]
    guardian = guardians.of(tx, application.id).get(seated.account)
    facts = seated.facts
    entry = assisted.of_application(tx, application.id)
    return report.Application(
        number=application.number,
        programme=programme.content.title.in_(language),
        state=application.state,
        role="leader" if leads else "member",
        begun_at=application.begun_at if leads else seated.accepted_at,
        handed_in_at=application.received_at,
        withdrawn_at=application.moved_at if application.state == "withdrawn" else None,
        name=facts.name,
        born_on=facts.born,
        phone=facts.phone,
        phone_shared=facts.phone_shared if facts.phone is not None else None,
        resident=facts.resident,
        of_age=facts.of_age,
        answers=dict(every[-1].content.answers) if every else {},
        versions=tuple(
            report.Version(version=one.version, handed_in_at=one.received_at, answers=dict(one.content.answers))
            for one in every[:-1]
        ),
        consents=tuple(_consent(tx, programme, one, consents.taken(tx, application.id, one)) for one in given),
        guardian=None if guardian is None else _guardian(guardian, at),
        decision=_decision(tx, application),
        came=None if entry is None or not leads else entry.came,
        came_on=None if entry is None or not leads else entry.received_on,
    )


def _as_guardian(tx: Tx, account: int, language: str, at: datetime) -> Iterator[report.Application]:
    """Yield for which applications one has consented as a guardian: with one's own name and number, nothing else."""
    for asked in guardians.children_of(tx, account):
        application = applications.by_id(tx, asked.application)
        programme = None if application is None else programmes.by_id(tx, application.programme)
        if application is not None and programme is not None and asked.consent.given_at is not None:
            contact = guardians.contact(tx, asked.application, asked.child)
            texts = contact.texts if contact is not None else ()
            yield report.Application(
                number=application.number,
                programme=programme.content.title.in_(language),
                state=application.state,
                role="guardian",
                begun_at=asked.consent.given_at,
                name=contact.name if contact is not None else None,
                phone=contact.number if contact is not None else None,
                consents=tuple(_consent(tx, programme, one) for one in texts),
                guardian=_guardian(asked.consent, at),
            )


def _consent(tx: Tx, programme: Programme, given: ConsentGiven, taken: Taken | None = None) -> report.GivenConsent:
    text = programmes.consent_agreed_to(tx, programme.id, given)
    shown = None if text is None else text.shown(given.language)
    return report.GivenConsent(
        key=given.key,
        version=given.version,
        language=given.language,
        text="" if shown is None else "\n".join(shown.parts.values()),
        digest=given.digest,
        given_at=given.given_at,
        withdrawn_at=given.withdrawn_at,
        taken=None if taken is None else taken.how,
    )


def _guardian(consent: GuardianConsent, at: datetime) -> report.Guardian:
    return report.Guardian(
        state=consent.state(at),
        asked_at=consent.asked_at,
        given_at=consent.given_at,
        way=consent.way,
        checked_at=consent.checked_at,
        withdrawn_at=consent.withdrawn_at,
    )


def _decision(tx: Tx, application: Application) -> report.Decision | None:
    kept = decisions.of_application(tx, application.id)
    if kept is None or kept.released_at is None:
        return None
    return report.Decision(outcome=kept.decision.outcome, reason=kept.decision.reason, released_at=kept.released_at)


def _named(parts: Iterable[Application], sent: Iterable[HandedPaper]) -> Iterator[tuple[str, str | None, HandedPaper]]:
    """Yield papers with their names in the ZIP and the number of their application."""
    numbers = {one.id: one.number for one in parts}
    counted: dict[tuple[int, str], int] = {}
    for paper in sent:
        place = (paper.application, paper.key)
        counted[place] = counted.get(place, 0) + 1
        number = numbers.get(paper.application)
        kind = paper.found.kind if paper.found is not None else ""
        folder = number or ("boards" if paper.application == papers.LOOSE else f"draft-{paper.application}")
        yield paper_name(folder, paper.key, counted[place], kind), number, paper


def _paper(name: str, number: str | None, paper: HandedPaper) -> report.Paper:
    return report.Paper(
        application=number,
        key=paper.key,
        name=paper.name.encode("utf-8", "replace").decode(),  # as people's machines make them: half a sign can't leave
        kind=paper.found.kind if paper.found is not None else "",
        size=paper.size,
        sha256=paper.stored.sha256.hex() if paper.stored is not None else "",
        received_at=paper.received_at,
        file=name if paper.stored is not None else None,
    )


def _votes(tx: Tx, account: int, language: str) -> Iterator[report.TakenPart]:
    taken = ballots.taken_part_in(tx, account)
    for programme in programmes.everything(tx):
        if programme.id in taken and isinstance(programme.content, Vote):
            try:
                ballot = ballots.of(tx, programme, account)
            except Unusable:  # the vote's key is gone: nobody can find it any more
                ballot = None
            yield report.TakenPart(
                programme=programme.content.title.in_(language),
                ranking=None if ballot is None else tuple(ballot.ranking),
                receipt=None if ballot is None else ballot.receipt,
            )


def _notices(tx: Tx, account: int, parts: Iterable[Application]) -> Iterator[report.Notice]:
    """Yield what waits to be sent; of the office's cards, which are about others, nothing."""
    own = {None, f"person:{account}", *(f"application:{one.id}" for one in parts)}
    for one in own_data.waiting(tx, account):
        if one.about in own and "protect_content" not in one.payload:
            yield report.Notice(
                kind=one.kind,
                dialogue=one.dialogue,
                queued_at=one.queued_at,
                text=str(one.payload.get("text", one.payload.get("make", ""))),
            )


def _looks(tx: Tx, account: int, parts: Iterable[Application], language: str) -> Iterator[report.Look]:
    sent = papers.of_account(tx, account)
    for application in parts:
        own = [paper.id for paper in sent if paper.application == application.id]
        begun_at = application.applied_at
        for look in own_data.looks(tx, application.programme, application.id, own):
            if begun_at is not None and look.at >= begun_at:  # what was taken out before held nothing of theirs
                yield report.Look(
                    at=look.at,
                    role=look.role,
                    what=look.what,
                    programme=_title(tx, application.programme, language) or "",
                    number=application.number,
                )
