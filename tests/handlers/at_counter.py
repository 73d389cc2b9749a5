"""People who stand at the counter: an official enters for them, tap by tap."""

from participation.dossier_states import State
from storage import applications, assisted
from storage.applications import Application
from storage.assisted import Entry
from storage.database import Tx
from storage.shelf import Programme
from tests.handlers import residents
from tests.handlers.chat import Person, Place
from tests.handlers.officials import enters, opens

TITLE = "비어 있는 가게를 모임방으로"


async def begins_for_somebody(official: Person, programme: Programme, *, form: bool = False) -> Entry:
    """Open the office and begin for somebody who stands at the counter."""
    await enters(official)
    await begins_another(official, programme, form=form)
    return await newest(official.place, programme)


async def begins_another(official: Person, programme: Programme, *, form: bool = False) -> None:
    """Begin for somebody, once the office is open."""
    await opens(official, f"o{programme.id}", "assist")
    await official.taps("vw", "come")
    await official.taps("vw", "ready/visit")
    [spoken, signed] = official.offered("asb")
    await official.taps("asb", signed if form else spoken)


async def answers_all(
    official: Person, *, born: str = residents.BORN, name: str = residents.NAME, title: str = TITLE
) -> None:
    """Answer everything of the youth contest, up to the overview; the proposal is still being fetched."""
    await official.taps("go")
    await residents.tells_about_oneself(official, born=born, name=name)
    await official.says(title)
    await official.taps("pick", "city")
    await official.sends_document("제안서.pdf", b"%PDF-1.7", "application/pdf")
    await official.taps("skip")


async def enters_for_somebody(official: Person, programme: Programme, *, form: bool = False) -> Entry:
    """Enter everything and hand it in."""
    entry = await begins_for_somebody(official, programme, form=form)
    await answers_all(official)
    await official.taps("send")
    await its_papers_arrive(official.place, entry)
    return await now(official.place, entry)


async def its_papers_arrive(place: Place, entry: Entry) -> None:
    """Let the papers of an entry be fetched. Nobody is there to be written to: a message to them would find no chat."""
    await residents.arrives(Person(place, entry.account, place.language))


async def newest(place: Place, programme: Programme) -> Entry:
    [entry] = await place.database.run(lambda tx: assisted.of_programme(tx, programme.id, after=0, limit=1))
    return entry


async def now(place: Place, entry: Entry) -> Entry:
    found = await place.database.run(lambda tx: assisted.by_id(tx, entry.id))
    assert found is not None
    return found


async def its_application(place: Place, entry: Entry) -> Application:
    found = await place.database.run(lambda tx: applications.by_id(tx, entry.application or 0))
    assert found is not None
    return found


async def moves(place: Place, entry: Entry, state: State) -> None:
    """Let the office have moved it."""
    await place.database.run(lambda tx: applications.set_state(tx, entry.application or 0, state, at=place.now))


def written_to(tx: Tx, account: int) -> int:
    """Return how many messages were ever queued for an account."""
    return int(tx.value("SELECT count(*) FROM outbox WHERE chat = :account", account=account))
