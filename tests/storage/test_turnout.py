"""How many have taken part, day by day: counted in the unit that lets them, and leading to nobody."""

from datetime import UTC, date, datetime, timedelta

import pytest

from conversations import supporting
from conversations.flow import Ending
from conversations.vote import submit
from participation.programme import Office
from participation.refused import Refused
from participation.window import Window
from storage import applications, programmes, turnout
from storage.database import Database, Tx
from storage.shelf import Programme
from storage.turnout import Turnout
from tests.conversations import applicants, yard
from tests.participation.votes import OFFICE, WINDOW, a_vote

ADA, BERT, CLEO = 1, 2, 3
FIRST, SECOND, THIRD = date(2023, 5, 31), date(2023, 6, 1), date(2023, 6, 2)
DAYS = (FIRST, SECOND, THIRD)
MIDNIGHT = datetime(2023, 5, 31, 15, tzinfo=UTC)  # in Seoul, as 1 June begins
BEFORE_MIDNIGHT = MIDNIGHT - timedelta(microseconds=1)
TICK = timedelta(hours=1)


@pytest.fixture
async def vote(database: Database) -> int:
    return await opened(database)


async def opened(database: Database, office: Office = OFFICE, window: Window = WINDOW) -> int:
    """Publish a vote."""
    content = a_vote(office=office, window=window)
    box = database.keys.new_box()
    await database.run(lambda tx: programmes.publish(tx, content, box=box, now=MIDNIGHT, shorten=False))
    return 1


def the(tx: Tx, programme: int) -> Programme:
    found = programmes.by_id(tx, programme)
    assert found is not None
    return found


def votes(tx: Tx, account: int, at: datetime, ranking: tuple[int, ...] = (3, 1, 2)) -> None:
    """Cast as somebody in the chat does."""
    submit(tx, Ending(account, the(tx, 1), {"ranking": list(ranking)}, at))


async def seen(database: Database, programme: int) -> Turnout:
    return await database.run(lambda tx: turnout.of(tx, the(tx, programme), DAYS))


async def test_an_account_counts_on_the_day_on_which_it_first_votes_and_never_again(
    database: Database, vote: int
) -> None:
    def unit(tx: Tx) -> None:
        votes(tx, ADA, BEFORE_MIDNIGHT)
        votes(tx, BERT, MIDNIGHT)
        votes(tx, CLEO, MIDNIGHT + TICK)
        votes(tx, ADA, MIDNIGHT + TICK, (5, 4, 3))  # another ballot in place of the first

    await database.run(unit)

    assert await seen(database, vote) == Turnout(((FIRST, 1), (SECOND, 2), (THIRD, 0)), others=0)


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Asia/Seoul", SECOND), ("Europe/Berlin", FIRST), ("America/New_York", FIRST), ("Pacific/Auckland", SECOND)],
)
async def test_a_day_is_that_of_the_offices_zone(database: Database, zone: str, day: date) -> None:
    vote = await opened(database, OFFICE.model_copy(update={"timezone": zone}))
    await database.run(lambda tx: votes(tx, ADA, MIDNIGHT))

    assert dict((await seen(database, vote)).days)[day] == 1


async def test_a_day_on_which_clocks_are_put_back_is_one_day(database: Database) -> None:
    programme, day = await database.run(applicants.publish), date(2023, 10, 29)
    berlin = programme.content.office.model_copy(update={"timezone": "Europe/Berlin"})
    programme = await database.run(
        lambda tx: applicants.publish(tx, programme.reception.model_copy(update={"office": berlin}))
    )

    since, until = turnout.day_of(programme, day)

    assert (since[:16], until[:16]) == ("2023-10-28T22:00", "2023-10-29T23:00")


async def test_what_was_kept_before_days_were_counted_is_told_apart(database: Database, vote: int) -> None:
    def unit(tx: Tx) -> None:
        votes(tx, ADA, MIDNIGHT)
        tx.run("DELETE FROM turnout_days")
        votes(tx, BERT, MIDNIGHT)

    await database.run(unit)

    assert await seen(database, vote) == Turnout(((FIRST, 0), (SECOND, 1), (THIRD, 0)), others=1)


async def test_a_vote_that_is_refused_counts_for_no_day(database: Database, vote: int) -> None:
    def unit(tx: Tx) -> None:
        with pytest.raises(Refused):
            votes(tx, ADA, MIDNIGHT, (1,))

    await database.run(unit)

    assert (await seen(database, vote)).in_all == 0


async def test_on_a_board_whoever_comes_back_counts_on_their_first_day_only(database: Database) -> None:
    def unit(tx: Tx) -> int:
        board = yard.a_board(tx)
        one = yard.bring(tx, board, yard.ANA, at=BEFORE_MIDNIGHT)
        yard.recommend(tx, board, one.id, yard.BO, at=MIDNIGHT)
        yard.comment(tx, board, one.id, yard.BO, at=MIDNIGHT + TICK)
        yard.comment(tx, board, one.id, yard.CHAN, at=MIDNIGHT + TICK)
        yard.comment(tx, board, one.id, yard.ANA, text="고마워요.", at=MIDNIGHT + TICK)
        supporting.follow(tx, board, one.id, yard.DA)  # which is not taking part
        return board.id

    board = await database.run(unit)

    assert await seen(database, board) == Turnout(((FIRST, 1), (SECOND, 2), (THIRD, 0)), others=0)


async def test_who_comments_under_a_contest_is_not_its_turnout(database: Database) -> None:
    def unit(tx: Tx) -> int:
        contest = applicants.publish(tx)
        commented = contest.reception.model_copy(update={"comments": yard.a_board(tx).content.comments})
        contest = applicants.publish(tx, commented)
        yard.comment(tx, contest, 0, yard.BO, at=MIDNIGHT)
        assert not tx.all("SELECT * FROM turnout_days")
        return contest.id

    assert (await seen(database, await database.run(unit))).in_all == 0


async def test_what_was_handed_in_counts_on_the_day_of_the_first_time_unless_it_is_withdrawn(
    database: Database,
) -> None:
    def unit(tx: Tx) -> int:
        contest = applicants.publish(tx)
        for account, at in ((1, BEFORE_MIDNIGHT), (2, MIDNIGHT), (3, MIDNIGHT + TICK), (4, MIDNIGHT)):
            application = applicants.ready(tx, contest, account)
            applicants.hands_in(tx, contest, application, at=at)
        [again] = applications.led(tx, contest.id, 1)
        applicants.hands_in(tx, contest, again, at=MIDNIGHT + TICK)
        [gone] = applications.led(tx, contest.id, 4)
        applications.set_state(tx, gone.id, "withdrawn", at=MIDNIGHT + TICK)
        applicants.begins(tx, contest, 5)
        return contest.id

    contest = await database.run(unit)

    assert await seen(database, contest) == Turnout(((FIRST, 1), (SECOND, 2), (THIRD, 0)), others=0)


async def test_nothing_that_is_kept_by_day_names_an_account(database: Database) -> None:
    columns = await database.run(lambda tx: [row["name"] for row in tx.all("PRAGMA table_info(turnout_days)")])

    assert columns == ["programme", "day", "people"]
