"""People who apply in the chat: the ways that many tests walk, tap by tap."""

from datetime import UTC, datetime

from handlers.paper_settling import settled
from participation.contest import Reception
from participation.refused import Refused
from storage import applications, papers, programmes
from storage.applications import Application
from storage.database import Tx
from storage.file_store import FileStore
from storage.papers import Found, HandedPaper, Stored
from tests.handlers.chat import Person, Place

IN_JUNE = datetime(2023, 6, 1, 3, tzinfo=UTC)
CLOSED = datetime(2023, 6, 20, 3, tzinfo=UTC)
BORN = "2008. 3. 5."
NAME = "홍가상"
NUMBER = "010-0000-0000"
PROJECT = "물결공원 산책로"


async def publish(place: Place, *receptions: Reception, shorten: bool = False) -> None:
    """Open these, and let it be June."""
    place.now = IN_JUNE
    for one in receptions:
        await place.database.run(
            lambda tx, one=one: programmes.publish(tx, one, box="", now=place.now, shorten=shorten)  # type: ignore[misc]
        )


async def begins(person: Person, way: str = "alone") -> None:
    """Open the youth contest and read what is asked and why."""
    await person.says("/start youth-policy")
    await person.taps("new", way)
    await person.taps("go")


async def tells_about_oneself(person: Person, *, born: str = BORN, name: str = NAME) -> None:
    """Answer what the youth contest asks of a person, after `begins`."""
    await person.says(born)
    await person.taps("yes")
    await person.taps("agree")
    await person.taps("refuse")
    await person.says(name)


async def fills_in(person: Person, *, title: str = "비어 있는 가게를 모임방으로") -> None:
    """Answer everything of the youth contest, up to the overview; the proposal is still being fetched."""
    await begins(person)
    await tells_about_oneself(person)
    await person.says(title)
    await person.taps("pick", "city")
    await person.sends_document("제안서.pdf", b"%PDF-1.7", "application/pdf")
    await person.taps("skip")


async def hands_in(person: Person, store: FileStore | None = None) -> Application:
    """Hand in the youth contest's application alone, and let the proposal arrive."""
    await fills_in(person)
    await person.taps("send")
    await arrives(person, store=store)
    return (await of(person))[0]


async def asks_for_disclosure(person: Person) -> None:
    """Answer everything of the disclosure application, up to the overview."""
    await person.says("/start disclosure")
    await person.taps("new", "alone")
    await person.taps("go")
    await person.taps("yes")
    await person.taps("agree")
    await person.says(NAME)
    await person.says(NUMBER)
    await person.says(PROJECT)
    await person.says("누가 맡아 하는지 알고 싶어요.")
    await person.taps("ok")
    await person.taps("no")


async def of(person: Person) -> list[Application]:
    """Return what somebody takes part in, the latest first."""
    return await person.place.database.run(lambda tx: applications.of_account(tx, person.account))


async def waiting_papers(person: Person) -> list[HandedPaper]:
    """Return a person's papers that are still to be fetched."""
    sent = await person.place.database.run(lambda tx: papers.of_account(tx, person.account))
    return [paper for paper in sent if paper.state == "fetching"]


async def arrives(person: Person, *, refusal: Refused | None = None, store: FileStore | None = None) -> None:
    """Let everything that a person has sent be fetched, or refused; with a ``store`` it really lies on the disk."""
    place = person.place
    for waiting in await waiting_papers(person):
        written = _written(place, store, waiting)

        def settles(tx: Tx, paper: HandedPaper = waiting, kept: Stored = written) -> None:
            if refusal is None:
                papers.took_in(tx, paper.id, Found("PDF", 3), kept)
            else:
                papers.refuse(tx, paper.id, refusal)
            settled(tx, place.house, papers.by_id(tx, paper.id) or paper, place.now)

        await place.database.run(settles)
    await place.deliver()


def _written(place: Place, store: FileStore | None, paper: HandedPaper) -> Stored:
    if store is None:
        return Stored(f"{paper.application}/{paper.id}", b"k" * 32, paper.size, bytes([paper.id]) * 32)
    writing = store.write(paper.application, paper.id)
    writing.add(place.files[paper.file_id])
    return writing.finish()
