"""What somebody is about to hand in, and what is still missing from it.

Derived anew each time from answers, papers, consents and the team, so that screens, reminders and the check at
the end can't disagree.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from participation.consent import ConsentGiven, outstanding
from participation.contest import Reception
from participation.guardian import GuardianConsent
from participation.papers import FileRule
from participation.questions import Answer, Files, Question, applies, check_answer
from participation.refused import Refused
from participation.team import Team


@dataclass(frozen=True, slots=True)
class Handed:
    """A file that was handed in under the key of a paper or of a question; ``stored`` once it is safely here."""

    key: str
    stored: bool


@dataclass(frozen=True, slots=True)
class PaperFact(Handed):
    """A file as it is kept: ``id`` of its row, ``name`` as sent (never printed), ``size`` in bytes.

    ``sha256`` (hexadecimal) is of its content, "" until it is stored.
    """

    id: int
    name: str = field(repr=False)
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that is handed in together, as far as it is there. Answers are never printed.

    ``lead`` is the account that applies; ``team`` is None for whoever applies alone. ``answers`` are by question.
    ``guardians`` holds an entry for every account that needs a guardian's consent, and only for those.
    ``elsewhere`` are those of its accounts that take part in another application of this contest. ``untold`` are the
    facts about themselves (`participation.person_facts.Fact`) that its accounts still owe.
    """

    lead: int
    team: Team | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict, repr=False)
    papers: tuple[Handed, ...] = ()
    consents: tuple[ConsentGiven, ...] = ()
    guardians: Mapping[int, GuardianConsent] = field(default_factory=dict)
    elsewhere: frozenset[int] = frozenset()
    untold: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def accounts(self) -> tuple[int, ...]:
        """Everybody who applies, the leader first; who has accepted but is not confirmed does not yet."""
        members = self.team.members if self.team else ()
        others = (member.account for member in members if member.confirmed and member.account is not None)
        return (self.lead, *(account for account in others if account != self.lead))


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing; ``key`` says what kind of thing.

    ``name`` is the key of the question, paper or consent, or which fact about a person; ``account`` who owes it (the
    leader, where it is the application's own); ``seat`` the place in the team; ``count`` how many are still needed.

    Keys: ``question``; ``answer-unfit`` (it no longer fits its question); ``paper``; ``paper-arriving`` (it is
    being fetched); ``consent``; ``guardian`` (not given, or expired); ``guardian-unchecked``; ``member-unconfirmed``;
    ``member-elsewhere`` (in another team, where the contest allows one only); ``members`` (too few);
    ``members-over`` (``count`` too many, where an office has made teams smaller since).
    """

    key: Literal[
        "question",
        "answer-unfit",
        "paper",
        "paper-arriving",
        "person",
        "consent",
        "guardian",
        "guardian-unchecked",
        "member-unconfirmed",
        "member-elsewhere",
        "members",
        "members-over",
    ]
    name: str = ""
    account: int | None = None
    seat: int | None = None
    count: int = 1


def missing(programme: Reception, dossier: Dossier, *, at: datetime) -> tuple[Missing, ...]:
    """Tell everything that is missing for handing in at ``at``: questions, papers, people, consents, then the team."""
    return (
        *_questions(programme, dossier),
        *_papers(programme, dossier),
        *_persons(dossier),
        *_consents(programme, dossier, at),
        *_members(programme, dossier),
    )


def check_limit(programme: Reception, handed_in: int) -> None:
    """Check that somebody may hand in one more; withdrawn ones do not count.

    Raises:
        Refused: ``limit-reached`` with ``max``.
    """
    if programme.per_person is not None and handed_in >= programme.per_person:
        raise Refused("limit-reached", max=programme.per_person)


def asked(programme: Reception, answers: Mapping[str, Answer]) -> Iterator[Question]:
    """Yield the questions that are asked, given the answers so far."""
    for question in programme.questions:
        if applies(question, programme.questions_by_key, answers):
            yield question


def _questions(programme: Reception, dossier: Dossier) -> Iterator[Missing]:
    for question in asked(programme, dossier.answers):
        if isinstance(question.form, Files):
            yield from _files(question.key, question.form.files, dossier, required=not question.optional)
        elif question.key not in dossier.answers:
            yield Missing("question", question.key, dossier.lead)
        else:
            try:
                check_answer(question, dossier.answers[question.key])
            except Refused:
                yield Missing("answer-unfit", question.key, dossier.lead)


def _papers(programme: Reception, dossier: Dossier) -> Iterator[Missing]:
    for paper in programme.papers:
        yield from _files(paper.key, paper.files, dossier, required=paper.required)


def _files(key: str, rule: FileRule, dossier: Dossier, *, required: bool) -> Iterator[Missing]:
    there = [paper for paper in dossier.papers if paper.key == key]
    if len(there) < rule.min and (required or there):
        yield Missing("paper", key, dossier.lead, count=rule.min - len(there))
    arriving = sum(not paper.stored for paper in there)
    if arriving:
        yield Missing("paper-arriving", key, dossier.lead, count=arriving)


def _persons(dossier: Dossier) -> Iterator[Missing]:
    for account in dossier.accounts:
        for fact in dossier.untold.get(account, ()):
            yield Missing("person", fact, account)


def _consents(programme: Reception, dossier: Dossier, at: datetime) -> Iterator[Missing]:
    for account in dossier.accounts:
        yield from member_lacks(programme, account, dossier.consents, dossier.guardians.get(account), at=at)


def member_lacks(
    programme: Reception,
    account: int,
    consents: Iterable[ConsentGiven],
    guardian: GuardianConsent | None,
    *,
    at: datetime,
) -> Iterator[Missing]:
    """Yield what one person still owes for themself; ``guardian`` is None where none is needed."""
    match guardian.state(at) if guardian is not None else "checked":
        case "checked":
            pass
        case "given":
            yield Missing("guardian-unchecked", account=account)
        case _:
            yield Missing("guardian", account=account)
    for consent in outstanding(programme.consents, consents, account):
        yield Missing("consent", consent.key, account)


def _members(programme: Reception, dossier: Dossier) -> Iterator[Missing]:
    """Tell who of a team is missing; an invitation that nobody has taken up is no reason to wait for it."""
    team, rules = dossier.team, programme.team
    if rules is None:
        return
    for account in dossier.accounts:
        if account in dossier.elsewhere and not rules.several:
            yield Missing("member-elsewhere", account=account)
    if team is None:
        if not rules.alone:
            yield Missing("members", account=dossier.lead, count=rules.min - 1)
        return
    for member in team.members:
        if member.state == "accepted":
            yield Missing("member-unconfirmed", account=dossier.lead, seat=member.seat)
    if team.size > rules.max:
        yield Missing("members-over", account=dossier.lead, count=team.size - rules.max)
    elif not rules.allows(team.size):
        yield Missing("members", account=dossier.lead, count=rules.min - team.size)
