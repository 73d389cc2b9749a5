"""People of an office in the chat: with their roles, their PINs, and what they see and do there."""

from datetime import datetime
from typing import Any

from participation.audit import Entry, verify
from participation.contest import Reception
from participation.dossier import PaperFact
from participation.papers import FileRule
from participation.roles import Days, Role
from storage import applications, audit, officials, papers, pins, roles
from storage.applications import Application
from storage.database import Database, Tx
from storage.papers import Found, Stored
from storage.shelf import Programme
from tests.conversations import applicants
from tests.handlers.chat import Person, Place
from tests.handlers.limits import shown
from tests.participation.receptions import youth
from tests.participation.votes import WHILE_OPEN
from tests.storage.office import gives
from texts import say_html

OWNER, OFFICIAL, COLLEAGUE, REVIEWER, STRANGER = 100_000_001, 100_000_002, 100_000_003, 100_000_011, 100_000_009
PIN = "135798"
APPLICANTS = (applicants.ANA, applicants.BO, applicants.CHAN, applicants.DA, applicants.MOTHER)
NAMES = {OWNER: "가상일", OFFICIAL: "가상이", COLLEAGUE: "가상삼", REVIEWER: "가상사"}


async def an_office(database: Database, content: Reception | None = None) -> Programme:
    """Publish a programme that takes something in, with an owner, an official and a reviewer who have PINs."""

    def unit(tx: Tx) -> Programme:
        programme = applicants.publish(tx, content or youth())
        roles.ensure_owners(tx, [OWNER], WHILE_OPEN)
        gives(tx, OFFICIAL, "official", programme.id)
        gives(tx, REVIEWER, "reviewer", programme.id)
        for account in (OWNER, OFFICIAL, REVIEWER):
            settles_in(tx, account)
        return programme

    return await database.run(unit)


def settles_in(tx: Tx, account: int, at: datetime = WHILE_OPEN) -> None:
    """Have chosen a PIN and said one's name, some time ago: the office is closed."""
    pins.choose(tx, PIN, by=roles.at_the_door(tx, account, at), at=at)
    pins.close(tx, account)
    officials.introduce(tx, account, NAMES[account], "시험팀")


async def joins_the_office(
    database: Database,
    account: int,
    role: Role,
    programme: Programme | None,
    days: Days | None = None,
    *,
    at: datetime = WHILE_OPEN,
) -> None:
    """Give somebody a role, and let them settle in."""

    def unit(tx: Tx) -> None:
        gives(tx, account, role, None if programme is None else programme.id, days)
        settles_in(tx, account, at)

    await database.run(unit)


async def people_of(place: Place) -> None:
    """Let everybody have a chat who may be told something, so that the bot knows their language."""
    everybody = (OWNER, OFFICIAL, COLLEAGUE, REVIEWER, STRANGER, *APPLICANTS)
    for account in everybody:
        person = place.person(account)
        await person.says("/id")
        person.heard.clear()
        person.chat.clear()


async def types_pin(person: Person, digits: str = PIN) -> None:
    """Tap a PIN on the keypad, whose digits change places with every tap."""
    for digit in digits:
        number, data = next((number, data) for number, label, data in person.buttons() if label == digit)
        await person.taps_data(data, number)


async def enters(person: Person) -> None:
    """Open the office."""
    await person.says("/office")
    await types_pin(person)


async def opens(person: Person, subject: str, argument: str = "", *, received_at: datetime | None = None) -> None:
    """Tap a button that leads to a place, wherever it hangs."""
    await person.taps_data(f".{subject}.open.{argument}", received_at=received_at)


def stored_paper(tx: Tx, application: Application, *, macros: bool = False, key: str = "proposal") -> PaperFact:
    """Let a paper have arrived."""
    paper = papers.expect(
        tx,
        application=application.id,
        account=application.lead,
        key=key,
        rule=FileRule(kinds=("PDF",)),
        file_id="F",
        name="제안서.pdf",
        size=1000,
        message_id=1,
        received_at=WHILE_OPEN,
    )
    papers.took_in(
        tx, paper.id, Found("PDF", 3, macros), Stored(f"{application.id}/{paper.id}", b"k" * 32, 1000, b"s" * 32)
    )
    return PaperFact(key=key, stored=True, id=paper.id, name="제안서.pdf", sha256="73" * 32, size=1000)


async def handed_in(database: Database, programme: Programme, account: int = applicants.ANA, **different: Any) -> int:
    """Let somebody hand in alone; return the application's id."""

    def unit(tx: Tx) -> int:
        macros = different.pop("macros", False)
        answers = different.pop("answers", applicants.ANSWERS)
        application = applicants.ready(tx, programme, account, **different)
        paper = stored_paper(tx, application, macros=macros)
        applicants.hands_in(tx, programme, application, [paper], answers=answers)
        return application.id

    return await database.run(unit)


async def record(place: Place, programme: Programme) -> list[Entry]:
    """Return the record of a programme, which holds."""
    found = await place.database.run(lambda tx: audit.entries(tx, programme.id))
    assert verify(found).broken_at is None
    return found


async def there(place: Place, application: int) -> Application:
    """Return an application as it stands now."""
    found = await place.database.run(lambda tx: applications.by_id(tx, application))
    assert found is not None
    return found


def heard(person: Person, key: str, **values: object) -> bool:
    """Tell whether somebody was ever told this, also in a message that has changed since."""
    sentence = shown(say_html(person.language, key, **values))
    return any(sentence in shown(text) for text in person.heard)
