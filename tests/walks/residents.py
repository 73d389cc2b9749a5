"""The ways that residents go in the walks, from the link to the receipt."""

from dataclasses import dataclass
from pathlib import Path

from tests.kit import papers
from tests.walks.walker import Walker

NUMBER = "JC-2023-0001"
TITLE = "빈 가게를 청소년 모임방으로"
PLACE = "가상시장 2층"
SUMMARY = ("가상시장 2층에 빈 가게가 열두 곳 있어요.", "두 곳을 빌려 청소년 모임방으로 쓰게 해 주세요.")
BORN = "2008. 3. 5."


@dataclass
class Files:
    """What is handed in, as it lies on the phone."""

    folder: Path

    @property
    def proposal(self) -> Path:
        """A proposal."""
        file = self.folder / "정책제안서.pdf"
        file.write_bytes(papers.pdf(3))
        return file

    @property
    def photo(self) -> Path:
        """A photo of the place."""
        file = self.folder / "골목.jpg"
        file.write_bytes(papers.picture())
        return file


def residence(person: Walker) -> str:
    """Return the question after the address."""
    rule = next(one for one in person.reception.eligibility.rules if one.kind == "residence")
    assert rule.question is not None
    return rule.question.in_(person.language)


async def asks_whether_one_may(person: Walker) -> None:
    """From the card to the answer: yes."""
    await person.taps("reception-may-i", residence(person))
    await person.taps("ask-yes", "verdict-need-birth-year")
    await person.picture("may-i")
    await person.says(BORN[:4], "door-forgotten")


async def tells_about_oneself(person: Walker, *, born: str, name: str, then: str, publishes: bool = False) -> None:
    """From the date of birth to the telephone number."""
    await person.says(born, residence(person))
    await tells_the_rest(person, name=name, then=then, publishes=publishes)


async def tells_the_rest(person: Walker, *, name: str, then: str, publishes: bool = False) -> None:
    """What is asked after the date of birth; of a child, once its guardian's consent is checked.

    ``publishes``: what is chosen may appear on the board.
    """
    await person.taps("ask-yes", person.consent("personal-data"))
    await person.taps("consent-agree", person.consent("publicity"))
    await person.taps("consent-agree" if publishes else "consent-refuse", "application-name")
    await person.says(name, "application-phone")
    await person.shares_number(then)


async def answers(person: Walker, files: Files) -> None:
    """From the first question of the contest to the overview, with a photo."""
    await person.says(TITLE, person.asks("topics"))
    await person.taps(person.option("topics", "learning"), person.words("ask-several", min=1, max=2, chosen=1))
    await person.taps(person.option("topics", "culture"), person.asks("scope"))
    await person.taps(person.option("scope", "place"), person.asks("place"))
    await person.says(PLACE, person.asks("summary"))
    await person.says(SUMMARY[0], SUMMARY[0])
    await person.says(SUMMARY[1], SUMMARY[1])
    await person.picture("question")
    await person.taps("ask-done", person.paper("proposal"))
    await person.attaches(files.proposal, then=person.paper("pictures"))
    await person.attaches(files.photo, then="ask-done", as_photo=True)
    await person.taps("ask-done", "overview-title")


async def invites(leader: Walker, count: int) -> list[str]:
    """From the overview to the team, with a link for each who is to come."""
    await leader.taps("overview-team", "team-invite")
    links: list[str] = []
    for seat in range(2, count + 2):
        await leader.taps("team-invite", leader.words("team-revoke", seat=seat))
        links.append(await leader.link("t"))
    return links


async def asks_a_guardian(child: Walker, invitation: str, *, born: str) -> None:
    """From the leader's invitation to the link for the guardian: nothing but the date of birth is told before."""
    await child.follows(invitation, "invited-accept")
    await child.taps("invited-accept", "privacy-title")
    await child.taps("ask-go-on", "application-birth-date")
    await child.says(born, "guardian-make-link")
    await child.taps("guardian-make-link", "guardian-state-asked")


async def consents_for_a_child(guardian: Walker, link: str, *, name: str) -> None:
    """From the link that the child has passed on to the guardian's consent."""
    await guardian.follows(link, "guardian-about")
    await guardian.picture("guardian", at="guardian-about")
    await guardian.taps("ask-go-on", guardian.consent("personal-data"))
    await guardian.taps("consent-agree", "guardian-name")
    await guardian.says(name, "guardian-phone")
    await guardian.shares_number("guardian-last")
    await guardian.taps("guardian-give", "guardian-given")
