"""The largest programme that a file may hold fits every message and keyboard: the chat fails where one does not."""

from collections.abc import Iterator

from conversations import draft as kept
from conversations import guardians, joining, releasing, reviewing, teams
from conversations.draft import Draft
from participation.audit import Actor
from participation.consent import Consent
from participation.contest import OtherWay, Reception
from participation.deciding import Decision
from participation.papers import FileRule, Paper
from participation.questions import Question, Text
from participation.review import Criterion, Ground, Review
from participation.words import Localized
from storage import applications, drafts, papers, reviews
from storage.database import Database, Tx
from storage.papers import Found, Stored
from storage.shelf import Programme
from tests.conversations import applicants
from tests.conversations.applicants import ANA, BO, MOTHER
from tests.handlers.chat import Place
from tests.handlers.officials import OFFICIAL, REVIEWER, an_office, enters, opens, people_of
from tests.participation.receptions import youth
from tests.storage.office import AS_OFFICIAL, AS_OWNER, NOW

APPLY = "apply:1"


def words(length: int) -> Localized:
    return Localized({"ko": "가" * length, "en": "w" * length})


def the_largest() -> Reception:
    """Return the youth contest with as much of everything, as long, as `participation.contest_entry` lets pass."""
    criteria = tuple(Criterion(key=f"c{number}", name=words(120), weight=100) for number in range(20))
    return youth().model_copy(
        update={
            "title": words(120),
            "host": words(200),
            "about": words(1500),
            "contact": words(300),
            "objection": words(500),
            "other_ways": tuple(OtherWay(way="visit", text=words(300)) for _ in range(10)),
            "questions": tuple(
                Question(
                    key=f"question-{number:02}-of-the-many",
                    ask=words(300),
                    why=words(500),
                    form=Text(shortest=1, longest=20_000),
                )
                for number in range(50)
            ),
            "papers": tuple(
                Paper(key=f"paper-{number:02}-of-the-many-kin", name=words(120), files=FileRule(kinds=("PDF",), max=10))
                for number in range(20)
            ),
            "consents": tuple(
                Consent(
                    key=f"consent-{number:02}-of-the-many",
                    title=words(120),
                    purpose=words(800),
                    items=words(800),
                    keeping=words(800),
                    refusing=words(800),
                )
                for number in range(10)
            ),
            "grounds": tuple(Ground(key=f"g{number}", text=words(300)) for number in range(20)),
            "review": Review(reviewers=3, blind=False, best=100, criteria=criteria),
        }
    )


def sent(tx: Tx, programme: Programme) -> Iterator[tuple[str, list[str]]]:
    """Let ten files have arrived for every paper; yield the step of each, and their ids."""
    for paper in programme.reception.papers:
        ids = []
        for number in range(10):
            there = papers.expect(
                tx, application=1, account=ANA, key=paper.key, rule=paper.files, file_id="x", name="긴" * 250 + ".pdf",
                size=9, message_id=number, received_at=NOW,
            )  # fmt: skip
            papers.took_in(tx, there.id, Found("PDF", 3, macros=True), Stored(f"1/{there.id}", b"k" * 32, 9, b"s" * 32))
            ids.append(str(there.id))
        yield f"p-{paper.key}", ids


async def hands_in(place: Place, programme: Programme) -> None:
    """Fill in everything as long as may be, alone at first and then with somebody else, and hand it in."""
    await people_of(place)
    database = place.database
    ana, bo, mother = place.person(ANA), place.person(BO), place.person(MOTHER)

    await ana.says("/start youth-policy")
    for view in ("ways", "card"):
        await ana.taps("vw", view)
    await ana.taps("new", "team")
    await ana.taps("go")
    await ana.says("2005. 3. 5.")
    await ana.taps("yes")
    for _ in programme.reception.consents:
        await ana.taps("agree")
    await ana.says("ㅎ" * 60)
    await ana.says("가" * 4000)
    await ana.taps("vw", "why")

    def fills_in(tx: Tx) -> None:
        begun = Draft.from_json(drafts.load(tx, ANA, APPLY) or b"{}")
        answers = {
            f"q-{one.key}": [[part, "가" * 4000] for part in range(1, 5)] for one in programme.reception.questions
        }
        kept.keep(tx, 1, ANA, APPLY, Draft({**begun.done, **answers, **dict(sent(tx, programme))}), NOW)

    await database.run(fills_in)
    await opens(ana, "a1")
    await ana.taps("vw", "edit")
    for page in (2, 3):
        await ana.taps("vw", f"edit.{page}")
    await ana.taps("ed", f"p-{programme.reception.papers[0].key}")
    await ana.taps("ok")

    invite = await database.run(lambda tx: teams.invite(tx, programme, _now(tx), by=ANA, at=NOW))
    await bo.says(f"/start t_{invite.token}")

    def joins(tx: Tx) -> str:
        joining.accept(tx, invite.token, BO, at=NOW)
        teams.confirm(tx, programme, _now(tx), invite.seat, by=ANA, at=NOW)
        applicants.tells(tx, _now(tx), BO, born=applicants.A_CHILD)
        applicants.agrees(tx, programme, _now(tx), BO)
        return guardians.ask(tx, programme, _now(tx), BO, at=NOW) or ""

    await mother.says(f"/start g_{await database.run(joins)}")
    await opens(bo, "a1")
    await database.run(lambda tx: applicants.tells(tx, _now(tx), BO))
    await opens(ana, "a1")
    await ana.taps("send")


async def test_everything_that_people_see_fits(place: Place, database: Database) -> None:
    place.now = NOW
    programme = await an_office(database, the_largest())

    await hands_in(place, programme)

    assert (await database.run(_now)).number == "JC-2023-0001"


async def test_everything_that_reviewers_and_officials_see_fits(place: Place, database: Database) -> None:
    place.now = NOW
    programme = await an_office(database, the_largest())
    await hands_in(place, programme)

    def is_reviewed(tx: Tx) -> None:
        applications.set_state(tx, 1, "complete", at=NOW)
        reviewing.begin(tx, programme, by=AS_OWNER, at=NOW)
        scores = {f"c{number}": 100 for number in range(20)}
        for one in reviews.of_application(tx, 1):
            reviews.give(tx, 1, scores, "평" * 2000, by=Actor("reviewer", one.reviewer), at=NOW)

    official, reviewer = place.person(OFFICIAL), place.person(REVIEWER)
    await enters(official)
    await opens(official, "w1", "marks/25")
    await official.taps("mark")
    await official.taps("po")
    await database.run(is_reviewed)
    await enters(reviewer)
    for page in ("read", "read/30", "read/99", "score/0", "comment", "give"):
        await opens(reviewer, "w1", page)
    await opens(official, "w1", "decide")
    await database.run(
        lambda tx: releasing.decide(
            tx, programme, _now(tx), Decision("not-accepted", "사" * 2000, "g1"), by=AS_OFFICIAL, at=NOW
        )
    )
    for page in ("decide", "why"):
        await opens(official, "w1", page)


def _now(tx: Tx) -> applications.Application:
    found = applications.by_id(tx, 1)
    assert found is not None
    return found
