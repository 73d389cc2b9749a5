"""Begin an application, tell about oneself, see what it still lacks, take it up again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from participation import dossier_states
from participation.contest import Reception
from participation.dossier import Dossier, Missing, PaperFact, check_limit, missing
from participation.dossier_states import Actor, State, move
from participation.guardian import GuardianConsent
from participation.person_facts import PersonFacts, needs_guardian, untold
from participation.questions import Answer
from participation.refused import Refused
from storage import applications, consents, drafts, guardians, members, versions
from storage.applications import Application
from storage.database import Tx
from storage.members import Seated
from storage.shelf import Programme
from storage.versions import Content


def dialogue(application: int) -> str:
    """Name the dialogue of filling in an application: one account can have several under way in one programme."""
    return f"apply:{application}"


def begin(tx: Tx, programme: Programme, account: int, *, alone: bool, at: datetime) -> Application:
    """Begin an application, or go on with the one that is begun.

    Where one person hands in one, that is their draft; else it is a draft in which nothing stands yet. So the same tap
    twice begins one.

    Raises:
        Refused: ``window-not-open-yet``, ``window-closed``; ``alone-not-allowed``, ``team-not-allowed``;
            ``limit-reached`` with ``max``; ``already-takes-part``.
    """
    reception = programme.reception
    reception.window.check(at)
    rules = reception.team
    if alone and rules is not None and not rules.alone:
        raise Refused("alone-not-allowed", min=rules.min)
    if not alone and rules is None:
        raise Refused("team-not-allowed")
    own = applications.led(tx, programme.id, account)
    check_handed_in(reception, own)
    for draft in own:
        if draft.state == "draft" and (reception.per_person == 1 or _is_empty(tx, draft)):
            return _together_or_not(tx, draft, alone=alone)
    one_only = rules is not None and not rules.several
    # Two of a single person are no two teams: how many they may be is said by the limit.
    if one_only and members.elsewhere(tx, programme.id, [account], besides=0, alone=alone):
        raise Refused("already-takes-part")
    return applications.begin(tx, programme.id, account, alone=alone, at=at)


def check_handed_in(reception: Reception, own: Iterable[Application], *, besides: int = 0) -> None:
    """Check that whoever leads these may hand in one more; ``besides`` is the one that it is about.

    Raises:
        Refused: ``limit-reached`` with ``max``.
    """
    handed_in = [each for each in own if each.number and each.state != "withdrawn" and each.id != besides]
    check_limit(reception, len(handed_in))


def tell(tx: Tx, application: Application, account: int, facts: PersonFacts) -> None:
    """Keep what a member has told about themself.

    Raises:
        Refused: ``member-gone``; ``member-number-of-guardian``.
    """
    seated = _seated(tx, application, account)
    if facts.phone is not None:
        hashed = members.phone_hash(tx, application.id, facts.phone).hex()
        if hashed in guardians.numbers(tx, application.id).values():
            raise Refused("member-number-of-guardian")
    members.tell(tx, application.id, seated.seat, facts)


def check_edit(reception: Reception, application: Application, *, at: datetime) -> None:
    """Check that an application is open to its people: while the window is, or the office waits for a correction.

    Raises:
        Refused: as `participation.dossier_states.check_edit`.
    """
    until = None if application.correction is None else application.correction.until
    dossier_states.check_edit(application.state, reception.window, at=at, correct_until=until)


def applies_at(application: Application, seated: Seated, at: datetime) -> datetime:
    """Return when somebody applies, and so how old they are for it.

    Whoever was there when it was first handed in applied then: an edit or a correction makes nobody too old.
    """
    applied_at = application.applied_at
    return applied_at if applied_at is not None and seated.accepted_at <= applied_at else at


def dossier(
    tx: Tx,
    programme: Programme,
    application: Application,
    answers: Mapping[str, Answer],
    papers: Iterable[PaperFact],
    *,
    at: datetime,
) -> Dossier:
    """Put together everything that is handed in, as it stands."""
    reception = programme.reception
    everybody = members.seated(tx, application.id)
    known = guardians.of(tx, application.id)
    return Dossier(
        lead=application.lead,
        team=None if application.alone else members.team(tx, application.id),
        answers=answers,
        papers=tuple(papers),
        consents=consents.of(tx, application.id),
        guardians={
            one.account: known.get(one.account, GuardianConsent())
            for one in everybody
            if needs_guardian(reception, one.facts, at=applies_at(application, one, at))
        },
        elsewhere=members.elsewhere(
            tx,
            programme.id,
            [one.account for one in everybody],
            besides=application.id,
            alone=application.alone,
        ),
        untold={one.account: untold(reception, one.facts) for one in everybody},
    )


def lacks(
    tx: Tx,
    programme: Programme,
    application: Application,
    answers: Mapping[str, Answer],
    papers: Iterable[PaperFact],
    *,
    at: datetime,
) -> tuple[Missing, ...]:
    """Tell everything that is missing for handing in at ``at``, whoever owes it."""
    return missing(programme.reception, dossier(tx, programme, application, answers, papers, at=at), at=at)


@dataclass(frozen=True, slots=True)
class Reopened:
    """What an application is edited from: what was handed in last.

    ``item`` is the key of the question or paper that the office wants put right, if it does.
    """

    content: Content = field(repr=False)
    item: str | None


def reopen(tx: Tx, programme: Programme, application: Application, *, by: int, at: datetime) -> Reopened:
    """Let the leader edit what was handed in: it stands until it is handed in again.

    Raises:
        Refused: ``only-lead``; ``not-handed-in``; as `participation.dossier_states.check_edit`.
    """
    if by != application.lead:
        raise Refused("only-lead")
    correction = application.correction
    check_edit(programme.reception, application, at=at)
    last = versions.of(tx, application.id, application.version)
    if last is None:
        raise Refused("not-handed-in")
    return Reopened(last.content, correction.item if correction else None)


def moved(tx: Tx, application: Application, to: State, *, by: Actor, at: datetime) -> State:
    """Move an application to a state and keep it; to where it already is, nothing happens.

    Raises:
        Refused: ``move-unknown``; ``move-not-yours``.
    """
    state = move(application.state, to, by=by)
    if state != application.state:
        applications.set_state(tx, application.id, state, at=at)
    return state


def _seated(tx: Tx, application: Application, account: int) -> Seated:
    seated = members.of(tx, application.id, account)
    if seated is None:
        raise Refused("member-gone")
    return seated


def _is_empty(tx: Tx, draft: Application) -> bool:
    """Tell whether nothing stands in a draft yet: no answer, no fact, no consent, nobody else."""
    [first, *others] = members.team(tx, draft.id).members
    told = members.of(tx, draft.id, draft.lead)
    return (
        not others
        and first.account == draft.lead
        and (told is None or told.facts == PersonFacts())
        and not consents.of(tx, draft.id)
        and drafts.load(tx, draft.lead, dialogue(draft.id)) is None
    )


def _together_or_not(tx: Tx, draft: Application, *, alone: bool) -> Application:
    """Let somebody who has begun change their mind about going alone; who has invited others has a team."""
    if draft.alone == alone or len(members.team(tx, draft.id).members) > 1:
        return draft
    applications.set_alone(tx, draft.id, alone)
    return applications.by_id(tx, draft.id) or draft
