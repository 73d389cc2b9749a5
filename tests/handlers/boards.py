"""People on a board in the chat: the ways that many tests walk, tap by tap."""

from participation.board import Board
from participation.proposal import Proposal
from playground.wording import split
from storage import programmes, proposals, residents
from storage.database import Tx
from tests.conversations.yard import LONG_AGO, NOW
from tests.handlers.chat import Person, Place
from tests.participation.boards import ideas

TITLE = "마을버스를 더 자주 다니게 해 주세요"
BODY = "시내버스가 한 시간에 한 대라서, 학교에 가는 학생들이 오래 기다립니다.\n더 자주 다니면 좋겠습니다."


async def open_board(place: Place, board: Board | None = None) -> int:
    """Open the board of ideas, and return its id."""
    place.now = NOW
    content = board or ideas()
    await place.database.run(lambda tx: programmes.publish(tx, content, box="", now=LONG_AGO, shorten=False))
    return (await place.programme(content.slug)).id


async def known(place: Place, *people: Person) -> None:
    """Let these be no new accounts."""

    def unit(tx: Tx) -> None:
        for person in people:
            residents.known_since(tx, person.account, LONG_AGO)

    await place.database.run(unit)


async def begins(person: Person, slug: str = "ideas") -> None:
    """Follow the board's link and begin to write."""
    await person.says(f"/start {slug}")
    await person.taps("new")


async def brings(
    person: Person, title: str = TITLE, body: str = BODY, *, name: str = "", slug: str = "ideas"
) -> Proposal:
    """Bring a proposal from the link to published, and return it."""
    await begins(person, slug)
    await person.says(title)
    for part in split(body):
        await person.says(part)
    await person.taps("ok")
    await person.taps("pick", "traffic")
    await person.taps("skip")
    await names(person, name)
    await person.taps("send")
    return await newest(person.place)


async def names(person: Person, name: str = "") -> None:
    """Say under which name, if that is asked."""
    if person.sees("write-name"):
        await (person.says(name) if name else person.taps("nameless"))


async def comments(person: Person, proposal: int, text: str, *, name: str = "") -> None:
    """Comment under a proposal, from its link to published."""
    await person.says(f"/start i_{proposal}")
    await person.taps("say")
    await person.says(text)
    await person.taps("ok")
    await names(person, name)
    await person.taps("send")


async def newest(place: Place) -> Proposal:
    """Return what was brought last."""
    return await place.database.run(lambda tx: proposals.the(tx, tx.value("SELECT max(id) FROM proposals")))


async def stands(place: Place, proposal: int) -> Proposal:
    """Return a proposal as it stands."""
    return await place.database.run(lambda tx: proposals.the(tx, proposal))
