"""People who make up a team in the chat, and a guardian: the ways that several tests go."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlsplit

from participation.contest import Reception
from participation.team import Team
from storage import members, programmes
from storage.database import Tx
from tests.conversations import applicants
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.participation.receptions import youth
from tests.participation.votes import WHILE_OPEN
from texts import say_html

ANA, BO, CHAN, DA = applicants.ANA, applicants.BO, applicants.CHAN, applicants.DA
MOTHER, FATHER = 9, 8

Result = TypeVar("Result")


@dataclass
class Named(Person):
    """Somebody with a name of their own in Telegram."""

    first_name: str = "Ada"

    @property
    def user(self) -> dict[str, Any]:
        return {**super().user, "first_name": self.first_name}


def named(place: Place, account: int, first_name: str) -> Named:
    person = Named(place, account, place.language, first_name=first_name)
    place.people[account] = person
    return person


async def open_contest(place: Place, contest: Reception | None = None) -> None:
    place.now = WHILE_OPEN
    content = contest or youth()
    await place.database.run(lambda tx: programmes.publish(tx, content, box="", now=place.now, shorten=False))


async def told(place: Place, *accounts: int) -> list[Person]:
    """Let people have spoken to the bot before, so that it knows in which language they speak."""
    people = [place.person(account) for account in accounts]
    for person in people:
        await person.says("/id")
    return people


async def run(place: Place, story: Callable[[Tx], Result]) -> Result:
    """Let something have happened, and what is said of it arrive."""
    result = await place.database.run(story)
    await place.deliver()
    return result


async def made_up(place: Place, *accounts: int, child: int | None = None) -> list[Person]:
    """Let there be a team (application 1) in which everybody has told and agreed, and a child of twelve who waits."""
    people = await told(place, *accounts, *([] if child is None else [child]))

    def story(tx: Tx) -> None:
        programme = applicants.publish(tx)
        application = applicants.a_team(tx, programme, *accounts)
        if child is not None:
            applicants.joins(tx, programme, application, child, born=applicants.A_CHILD)

    await run(place, story)
    return people


async def team(place: Place, application: int = 1) -> Team:
    return await place.database.run(lambda tx: members.team(tx, application))


def token_of(person: Person, kind: str) -> str:
    """Return the token of the link that somebody was sent last."""
    [*_, text] = [text for text in person.heard if f"?start={kind}_" in text]
    link = next(word for word in text.split() if word.startswith("https://"))
    [payload] = parse_qs(urlsplit(link).query)["start"]
    return payload.removeprefix(f"{kind}_")


def found(person: Person, subject: str, action: str, argument: object = "") -> tuple[int, str]:
    """Return message and data of the newest button in sight of this subject that does this."""
    for number, _, data in person.buttons():
        _, about, does, what = data.split(".", 3)
        if (about, does) == (subject, action) and str(argument) in {"", what}:
            return number, data
    raise NoSuchButton(f"{subject} {action} {argument}")


async def taps(person: Person, subject: str, action: str, argument: object = "") -> None:
    number, data = found(person, subject, action, argument)
    await person.taps_data(data, number)


async def opens_team(person: Person, application: int = 1) -> None:
    await person.taps_data(f".t{application}.open.")


async def invites(person: Person, application: int = 1) -> str:
    """Make a link in the chat; return its token."""
    await opens_team(person, application)
    await taps(person, f"t{application}", "inv")
    return token_of(person, "t")


async def accepts(person: Person, token: str) -> None:
    await person.says(f"/start t_{token}")
    await person.taps("acc")


def written(place: Place) -> str:
    """Return all that lies on the disk, the write-ahead log too, as far as it is plain text."""
    files = sorted(place.database.path.parent.glob(f"{place.database.path.name}*"))
    return b"".join(file.read_bytes() for file in files).decode("utf-8", "ignore")


def mentions(person: Person, text: str) -> int:
    """Tell in how many messages to somebody a text stands."""
    return sum(text in heard for heard in person.heard)


def times(person: Person, key: str, **values: object) -> int:
    """Tell how often somebody was told a sentence."""
    return mentions(person, say_html(person.language, key, **values))
