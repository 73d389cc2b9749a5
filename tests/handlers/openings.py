"""Officials who prepare programmes in the chat: an office, what they send, and what the bot does when it is due."""

from datetime import datetime

from bot.jobs.opening import Opening
from handlers import dialogues
from handlers.opening_settling import Settling, read_upload
from handlers.turn import Turn
from storage import programme_drafts, programme_uploads, roles
from storage.database import Tx
from storage.programme_drafts import Draft
from tests.handlers.chat import Person, Place
from tests.handlers.limits import shown
from tests.handlers.officials import COLLEAGUE, OFFICIAL, OWNER, enters, opens, people_of, settles_in
from tests.participation.votes import WHILE_OPEN
from tests.storage.office import a_programme, gives
from texts import say_html

FILE = """
[office]
name = "가상시"
code = "GS"
contact = "가상시청 043-000-0000"

[[vote]]
slug = "bench"
title = "긴 의자는 어디에 놓을까요?"
about = "공원에 놓을 긴 의자의 자리를 골라 주세요."
window = "2023. 6. 5. ~ 6. 20."
choose = { min = 1, max = 1 }
option = [{ name = "연못 옆" }, { name = "큰 나무 아래" }, { name = "놀이터" }]
"""


async def an_office(place: Place, *, second: bool = True) -> Person:
    """Let there be a programme, an owner, an official and (with ``second``) a colleague; return the official."""
    await people_of(place)

    def unit(tx: Tx) -> None:
        programme = a_programme(tx)
        if second:
            roles.ensure_owners(tx, [OWNER], WHILE_OPEN)
            settles_in(tx, OWNER)
            gives(tx, COLLEAGUE, "official", programme)
            settles_in(tx, COLLEAGUE)
        gives(tx, OFFICIAL, "official", programme)
        settles_in(tx, OFFICIAL)

    await place.database.run(unit)
    return place.person(OFFICIAL)


async def begins(official: Person) -> None:
    """Go to where something new is prepared."""
    await enters(official)
    await opens(official, "p0")
    await official.taps("vw", "new")


async def sends_file(official: Person, text: str | bytes = FILE, name: str = "bench.toml") -> None:
    """Send a programme file, and let it be fetched and read."""
    data = text.encode() if isinstance(text, str) else text
    await official.sends_document(name, data)
    await fetched(official.place)


def settling(place: Place) -> Settling:
    def reopen(turn: Turn, name: str) -> None:
        dialogue = dialogues.named(turn, name)
        if dialogue is not None:
            dialogue.open()

    return Settling(place.house, reopen)


async def fetched(place: Place) -> None:
    """Let what was sent arrive."""
    for upload in await place.database.run(programme_uploads.waiting):
        found = read_upload(upload, place.files[upload.file_id], "Asia/Seoul")
        await place.database.run(lambda tx, one=upload, it=found: settling(place).settled(tx, one, it, place.now))  # type: ignore[misc]
    await place.deliver()


async def ticks(place: Place) -> None:
    """Let what is due happen."""
    await Opening(place.database, settling(place)).run(place.now)
    await place.deliver()


async def draft_of(place: Place, number: int = 1) -> Draft:
    found = await place.database.run(lambda tx: programme_drafts.by_id(tx, number))
    assert found is not None
    return found


async def enters_draft(person: Person, number: int = 1, *, received_at: datetime | None = None) -> None:
    """Open the office, and a draft in it."""
    await enters(person)
    await opens(person, f"e{number}", received_at=received_at)


def heard(person: Person, key: str, **values: object) -> bool:
    """Tell whether the bot has ever said this sentence to somebody."""
    sentence = shown(say_html(person.language, key, **values))
    return any(sentence in shown(text) for text in person.heard)
