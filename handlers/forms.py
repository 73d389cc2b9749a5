"""What stands on the forms that the bot fills in: each holds the data of nobody but the person it is for."""

from collections.abc import Iterable
from datetime import datetime

from conversations.kinds.phone import as_dialled
from handlers.office_telling import who
from handlers.states import item_name
from participation.assisted import LINK_LIVES
from participation.consent import Consent, ConsentGiven
from participation.contest import Reception
from participation.person_facts import PersonFacts
from participation.questions import Answer, Choice, Day, Question, Several, YesNo
from reports.form import ConsentPart, Form, GuardianSheet, PaperRow, ReceiptLink, Row, Section
from reports.form_pdf import draw
from storage import applications, assisted, consents, members, papers, programmes, versions
from storage.applications import Application
from storage.assisted import Entry
from storage.database import Tx
from storage.shelf import Programme
from storage.versions import Content
from texts import When, say
from texts.times import say_day

__all__ = ["draw", "file_name", "form_of", "guardian_form_of"]


def form_of(
    tx: Tx, application_id: int, account: int, language: str, now: datetime, *, link: str | None = None
) -> Form | None:
    """Return the form of a member; of whoever leads, with what was handed in.

    Of what an official has entered it is the receipt: how it came, and the ``link`` by which it can be taken over.
    """
    application = applications.by_id(tx, application_id)
    programme = programmes.by_id(tx, application.programme) if application is not None else None
    seated = members.of(tx, application_id, account)
    if application is None or programme is None or seated is None:
        return None
    reception = programme.reception
    last = versions.of(tx, application.id, application.version)
    sections = [Section(say(language, "form-person"), tuple(person_rows(seated.facts, language)))]
    kept: tuple[PaperRow, ...] = ()
    entry = assisted.of_application(tx, application.id)
    if entry is not None and account == application.lead:
        sections.insert(0, Section(say(language, "form-counter"), tuple(_entered(tx, programme, entry, language))))
    if account == application.lead and last is not None:
        sections.append(Section(say(language, "form-answers"), tuple(answer_rows(reception, last.content, language))))
        kept = tuple(_papers(tx, programme, last.content, language))
    return _form(
        programme,
        language,
        now,
        number=application.number,
        handed_in_at=last.received_at if last is not None else None,
        sections=tuple(sections),
        papers=kept,
        consents=tuple(_consents(tx, programme, application, account, language)),
        link=None if link is None else ReceiptLink(link, LINK_LIVES.days),
    )


def _entered(tx: Tx, programme: Programme, entry: Entry, language: str) -> Iterable[Row]:
    """Say how something was entered at the counter."""
    zone = programme.reception.office.timezone
    at = When(entry.handed_in_at or entry.begun_at, zone)
    yield Row(say(language, "form-counter-who"), who(tx, language, entry.handed_in_by or entry.begun_by))
    yield Row(say(language, "form-counter-when"), say(language, "form-moment", at=at))
    yield Row(say(language, "form-counter-came"), say(language, f"way-{entry.came}"))
    yield Row(say(language, "form-counter-received"), say_day(language, entry.received_on))
    yield Row(say(language, "form-counter-consents"), say(language, f"form-counter-{entry.consenting}"))


def guardian_form_of(tx: Tx, application_id: int, account: int, language: str, now: datetime) -> Form | None:
    """Return the form that the guardian of this member signs on paper; their names are written by hand."""
    application = applications.by_id(tx, application_id)
    programme = programmes.by_id(tx, application.programme) if application is not None else None
    seated = members.of(tx, application_id, account)
    if application is None or programme is None or seated is None:
        return None
    reference = say(language, "form-guardian-child", application=str(application.id), seat=str(seated.seat))
    ways = [say(language, f"way-{way.way}") + ": " + way.text.in_(language) for way in programme.reception.other_ways]
    sheet = GuardianSheet(child=reference, bring=" / ".join(ways))
    parts = tuple(_part(consent, None, language) for consent in programme.reception.consents)
    return _form(programme, language, now, consents=parts, guardian=sheet)


def file_name(form: Form) -> str:
    """Return the name under which a form is sent."""
    return f"{form.number or say(form.language, 'form-file')}.pdf"


def person_rows(facts: PersonFacts, language: str) -> Iterable[Row]:
    """Yield what somebody has told about themself."""
    told = {
        "name": facts.name,
        "birth-date": None if facts.born is None else say_day(language, facts.born),
        "of-age": yes_no(facts.of_age, language),
        "residence": yes_no(facts.resident, language),
        "phone": None if facts.phone is None else as_dialled(facts.phone),
    }
    for name, value in told.items():
        if value is not None:
            yield Row(say(language, f"label-{name}"), value)


def answer_rows(reception: Reception, content: Content, language: str) -> Iterable[Row]:
    """Yield every answer that was handed in, whole."""
    for question in reception.questions:
        if question.key in content.answers:
            answer = content.answers[question.key]
            yield Row(question.ask.in_(language), answer_text(question, answer, language))


def answer_text(question: Question, answer: Answer, language: str) -> str:
    """Write an answer as people read it."""
    if answer is None:
        return say(language, "answer-skipped")
    match question.form:
        case Choice(options=options) | Several(options=options):
            names = {option.key: option.name.in_(language) for option in options}
            keys = answer if isinstance(answer, tuple) else (str(answer),)
            return ", ".join(names.get(key, key) for key in keys)
        case YesNo():
            return yes_no(answer is True, language) or ""
        case Day() if not isinstance(answer, str | bool | tuple):
            return say_day(language, answer)
        case _:
            return str(answer)


def yes_no(value: bool | None, language: str) -> str | None:  # noqa: FBT001  (what is said)
    """Say a yes or no; None where nothing was said."""
    return None if value is None else say(language, "answer-yes" if value else "answer-no")


def _papers(tx: Tx, programme: Programme, content: Content, language: str) -> Iterable[PaperRow]:
    for fact in content.papers:
        paper = papers.by_id(tx, fact.id)
        kind = paper.found.kind if paper is not None and paper.found is not None else ""
        yield PaperRow(item_name(programme.reception, fact.key, language), kind, fact.size, fact.sha256)


def _consents(
    tx: Tx, programme: Programme, application: Application, account: int, language: str
) -> Iterable[ConsentPart]:
    given = {one.key: one for one in consents.of(tx, application.id) if one.account == account}
    for consent in programme.reception.consents:
        one = given.get(consent.key)
        agreed_to = programmes.consent_agreed_to(tx, programme.id, one) if one is not None else None
        yield _part(agreed_to or consent, one, language)


def _part(consent: Consent, given: ConsentGiven | None, language: str) -> ConsentPart:
    there = consent.languages()
    shown = consent.shown(given.language if given else language if language in there else there[0])
    return ConsentPart(
        title=shown.parts["title"],
        version=shown.version,
        required=shown.required,
        purpose=shown.parts["purpose"],
        items=shown.parts["items"],
        keeping=shown.parts["keeping"],
        refusing=shown.parts["refusing"],
        agreed_at=given.given_at if given else None,
        withdrawn_at=given.withdrawn_at if given else None,
    )


def _form(
    programme: Programme,
    language: str,
    now: datetime,
    *,
    number: str | None = None,
    handed_in_at: datetime | None = None,
    sections: tuple[Section, ...] = (),
    papers: tuple[PaperRow, ...] = (),
    consents: tuple[ConsentPart, ...] = (),
    guardian: GuardianSheet | None = None,
    link: ReceiptLink | None = None,
) -> Form:
    reception = programme.reception
    return Form(
        language=language,
        zone=reception.office.timezone,
        office=reception.office.name.in_(language),
        programme=reception.title.in_(language),
        host=reception.asks.in_(language),
        contact=reception.human.in_(language),
        made_at=now,
        number=number,
        handed_in_at=handed_in_at,
        sections=sections,
        papers=papers,
        consents=consents,
        guardian=guardian,
        link=link,
    )
