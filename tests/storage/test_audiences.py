"""Audiences: who is in them, counted exactly, each account once."""

import pytest

from conversations import joining, teams
from participation.audience import Audience, Group, Term
from storage import (
    applications,
    audiences,
    ballots,
    drafts,
    follows,
    involvement,
    notice_switches,
    people,
    programmes,
)
from storage.audiences import Reach
from storage.database import Database, Tx
from tests.conversations.applicants import begins, hands_in, publish, ready
from tests.participation.boards import ideas
from tests.participation.votes import WHILE_OPEN, a_vote
from tests.storage.test_queries import SMALL, plans

# Everybody has a number; what they do is said by their names.
VOTED, CHOOSING, VOTED_AND_CHOOSING, FOLLOWS_VOTE, FOLLOWS_OFFICE, QUIET = 1, 2, 3, 4, 5, 6
HANDED_IN, WRITING, LEADS, MEMBER, ACCEPTED, WITHDRAWN = 11, 12, 13, 14, 15, 16
EVERYBODY = (1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16)


def town(tx: Tx) -> tuple[int, int]:
    """Fill a town; return its vote and its contest."""
    programmes.publish(tx, a_vote(), box=tx.keys.new_box(), now=WHILE_OPEN, shorten=False)
    [vote] = programmes.everything(tx)
    contest = publish(tx)
    for account in EVERYBODY:
        people.meet(tx, account, "en-GB" if account % 2 else "ko", 1)
    for account in (VOTED, VOTED_AND_CHOOSING):
        ballots.cast(tx, vote, account, (1, 2, 3))
    for account in (CHOOSING, VOTED_AND_CHOOSING):
        drafts.keep(tx, account, programmes.dialogue(vote.id), 1, b"x", WHILE_OPEN)
    follows.follow(tx, FOLLOWS_VOTE, follows.of_programme(vote.id))
    for account in (FOLLOWS_OFFICE, FOLLOWS_VOTE):
        follows.follow(tx, account, follows.of_office("JC"))
    hands_in(tx, contest, ready(tx, contest, HANDED_IN))
    begins(tx, contest, WRITING)
    team = begins(tx, contest, LEADS, alone=False)
    for account in (MEMBER, ACCEPTED):
        token = teams.invite(tx, contest, team, by=LEADS, at=WHILE_OPEN).token
        joining.accept(tx, token, account, at=WHILE_OPEN)
    teams.confirm(tx, contest, team, 2, by=LEADS, at=WHILE_OPEN)
    handed = ready(tx, contest, WITHDRAWN)
    hands_in(tx, contest, handed)
    applications.set_state(tx, handed.id, "withdrawn", at=WHILE_OPEN)
    return vote.id, contest.id


def members_of(tx: Tx, audience: Audience) -> list[int]:
    tx.run("INSERT INTO announcements (id, author, audience, made_at) VALUES (1, 0, '', '') ON CONFLICT DO NOTHING")
    audiences.fix(tx, 1, audience, emergency=False, default_language="ko")
    counted = audiences.count(tx, audience, emergency=False, default_language="ko")
    rows = tx.all("SELECT account FROM announcement_recipients ORDER BY account")
    assert counted.people == len(rows)
    return [row["account"] for row in rows]


@pytest.mark.parametrize(
    ("vote", "who", "expected"),
    [
        (True, "participants", (VOTED, VOTED_AND_CHOOSING)),
        (True, "unfinished", (CHOOSING,)),
        (True, "not-voted", tuple(a for a in EVERYBODY if a not in {VOTED, VOTED_AND_CHOOSING})),
        (True, "followers", (FOLLOWS_VOTE, FOLLOWS_OFFICE)),
        (False, "participants", (HANDED_IN,)),
        (False, "applicants", (HANDED_IN,)),
        (False, "members", (LEADS, MEMBER)),
        (False, "unfinished", (WRITING, LEADS, MEMBER, ACCEPTED)),
        (False, "followers", (FOLLOWS_VOTE, FOLLOWS_OFFICE)),
    ],
)
async def test_each_group_holds_exactly_its_people(
    database: Database, vote: bool, who: Group, expected: tuple[int, ...]
) -> None:
    def unit(tx: Tx) -> list[int]:
        of_vote, of_contest = town(tx)
        return members_of(tx, Audience(every_of=(Term(who=who, programme=of_vote if vote else of_contest),)))

    assert await database.run(unit) == sorted(expected)


async def test_a_boards_participants_are_those_who_have_done_something_there(database: Database) -> None:
    def unit(tx: Tx) -> list[int]:
        town(tx)
        programmes.publish(tx, ideas(), box="", now=WHILE_OPEN, shorten=False)
        board = programmes.everything(tx)[-1].id
        for account in (QUIET, VOTED):
            involvement.took_part(tx, board, involvement.WHOLE, account, WHILE_OPEN)
        return members_of(tx, Audience(every_of=(Term(who="participants", programme=board),)))

    assert await database.run(unit) == [VOTED, QUIET]


async def test_groups_are_combined_and_nobody_is_counted_twice(database: Database) -> None:
    def unit(tx: Tx) -> None:
        vote, contest = town(tx)
        everyone, voted = Term(who="everyone"), Term(who="participants", programme=vote)
        not_voted, writing = Term(who="not-voted", programme=vote), Term(who="unfinished", programme=contest)
        assert members_of(tx, Audience(every_of=(everyone,))) == list(EVERYBODY)
        assert members_of(tx, Audience(every_of=(everyone,), none_of=(voted,))) == members_of(
            tx, Audience(every_of=(not_voted,))
        )
        assert members_of(tx, Audience(every_of=(not_voted, writing), language="en")) == [LEADS, ACCEPTED]
        people.choose_language(tx, LEADS, "ko")
        assert members_of(tx, Audience(every_of=(not_voted, writing), language="en")) == [ACCEPTED]
        assert members_of(tx, Audience(every_of=(voted, writing))) == []

    await database.run(unit)


@pytest.mark.parametrize(
    ("telegram", "language"), [("ko", "ko"), ("ko-KR", "ko"), ("KO_kr", "ko"), ("kok", "en"), ("vi", "en"), ("", "ko")]
)
async def test_a_language_is_the_one_in_which_the_bot_speaks(database: Database, telegram: str, language: str) -> None:
    def unit(tx: Tx) -> list[int]:
        people.meet(tx, QUIET, telegram, 1)
        return members_of(tx, Audience.model_validate({"every_of": [{"who": "everyone"}], "language": language}))

    assert await database.run(unit) == [QUIET]


async def test_the_count_tells_who_will_not_get_it(database: Database) -> None:
    def unit(tx: Tx) -> None:
        town(tx)
        audience = Audience(every_of=(Term(who="everyone"),))
        people.reachable(tx, VOTED, yes=False)
        for account in (VOTED, CHOOSING):
            notice_switches.switch(tx, account, "announcements", on=False)
        notice_switches.switch(tx, QUIET, "reminders", on=False)
        counted = audiences.count(tx, audience, emergency=False, default_language="ko")
        assert counted == Reach(reachable=10, blocked=1, opted_out=1)
        counted = audiences.count(tx, audience, emergency=True, default_language="ko")
        assert counted == Reach(reachable=11, blocked=1, opted_out=0)

    await database.run(unit)


async def test_an_audience_is_found_by_index(database: Database) -> None:
    def unit(tx: Tx) -> list[tuple[str, list[str]]]:
        vote, contest = town(tx)
        found: list[tuple[str, list[str]]] = []
        for who, programme in (("participants", vote), ("unfinished", vote), ("followers", vote), ("members", contest)):
            audience = Audience.model_validate({"every_of": [{"who": who, "programme": programme}]})
            found += plans(tx, lambda tx: audiences.count(tx, audience, emergency=False, default_language="ko"))  # noqa: B023
        return found

    for sql, steps in await database.run(unit):
        for step in steps:
            whole = step.startswith("SCAN") and " USING " not in step
            assert not whole or step.split()[1] in {*SMALL, "audience"}, (sql, steps)


async def test_a_hundred_thousand_are_counted_and_fixed(database: Database) -> None:
    def fill(tx: Tx) -> int:
        vote, _ = town(tx)
        rows = ({"account": 1_000_000 + n} for n in range(100_000))
        tx.many("INSERT INTO people (account, telegram_language) VALUES (:account, 'ko')", rows)
        return vote

    vote = await database.run(fill)
    audience = Audience(every_of=(Term(who="not-voted", programme=vote),))
    counted = await database.run(lambda tx: audiences.count(tx, audience, emergency=False, default_language="ko"))
    fixed = await database.run(lambda tx: members_of(tx, audience))
    assert counted.people == len(fixed) == 100_000 + len(EVERYBODY) - 2
