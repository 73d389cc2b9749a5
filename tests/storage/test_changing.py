"""What is kept of pauses, early closes and what people are still to hear of them."""

from datetime import timedelta

import pytest

from participation.contest import Attachment
from participation.window import Pause
from participation.words import Localized
from storage import attachments, change_news, early_closes, pauses, programmes
from storage.database import Database, Tx
from storage.shelf import Programme
from tests.participation.receptions import youth
from tests.participation.votes import CLOSES_AT, OPENS_AT, WHILE_OPEN, a_vote

WHY = Localized({"ko": "태풍", "en": "A storm"})
NEXT_DAY = WHILE_OPEN + timedelta(days=1)


@pytest.fixture
async def vote(database: Database) -> Programme:
    def unit(tx: Tx) -> Programme:
        programmes.publish(tx, a_vote(), box=tx.keys.new_box(), now=OPENS_AT, shorten=False)
        return programmes.everything(tx)[0]

    return await database.run(unit)


async def test_a_pause_joins_the_window_when_it_is_read_and_no_version_holds_it(
    database: Database, vote: Programme
) -> None:
    def unit(tx: Tx) -> None:
        pauses.begin(tx, vote.id, Pause(since=WHILE_OPEN, reason=WHY))
        programmes.publish(tx, a_vote(about=Localized({"ko": "고침"})), box="", now=WHILE_OPEN, shorten=False)
        [found] = programmes.everything(tx)
        assert found.content.window.pauses == (Pause(since=WHILE_OPEN, reason=WHY),)
        kept = [row["content"] for row in tx.all("SELECT content FROM programme_versions ORDER BY version")]
        assert len(kept) == 2
        assert not any("태풍" in content for content in kept)

    await database.run(unit)


async def test_a_pause_ends_once(database: Database, vote: Programme) -> None:
    def unit(tx: Tx) -> None:
        assert pauses.end(tx, vote.id, WHILE_OPEN) is None
        number = pauses.begin(tx, vote.id, Pause(since=WHILE_OPEN, until=CLOSES_AT, reason=WHY))
        assert pauses.end(tx, vote.id, WHILE_OPEN - timedelta(seconds=1)) is None
        assert pauses.end(tx, vote.id, NEXT_DAY) == number
        assert pauses.end(tx, vote.id, NEXT_DAY) is None
        assert pauses.by_id(tx, number) == Pause(since=WHILE_OPEN, until=NEXT_DAY, reason=WHY)

    await database.run(unit)


async def test_only_what_rests_without_an_end_is_not_counted(database: Database, vote: Programme) -> None:
    def unit(tx: Tx) -> None:
        pauses.begin(tx, vote.id, Pause(since=WHILE_OPEN, reason=WHY))
        assert programmes.due_to_count(tx, CLOSES_AT) == []
        pauses.end(tx, vote.id, NEXT_DAY)
        assert programmes.due_to_count(tx, CLOSES_AT) == [vote.id]
        assert programmes.next_closes(tx, NEXT_DAY) == [CLOSES_AT]

    await database.run(unit)


async def test_a_contest_keeps_its_forms_when_it_is_changed_without_them(database: Database) -> None:
    form, digest = b"%PDF", "ab" * 32
    attachment = Attachment(name=Localized({"ko": "신청서"}), file="forms/a.pdf", digest=digest)
    contest = youth().model_copy(update={"attachments": (attachment,)})
    later = contest.window.model_copy(update={"closes_at": CLOSES_AT + timedelta(days=7), "last_day": None})

    def unit(tx: Tx) -> None:
        programmes.publish(tx, contest, box="", now=WHILE_OPEN, shorten=False, files={digest: form})
        changed = contest.model_copy(update={"window": later})
        assert programmes.publish(tx, changed, box="", now=WHILE_OPEN, shorten=False) == "updated"
        [found] = programmes.everything(tx)
        assert attachments.content_of(tx, found.id, digest) == form

    await database.run(unit)


async def test_one_early_close_waits_at_a_time(database: Database, vote: Programme) -> None:
    def unit(tx: Tx) -> None:
        first, second = (
            early_closes.ask(
                tx, vote.id, author=1, version=1, closes_at=at, reason=WHY, at=WHILE_OPEN, expires_at=NEXT_DAY
            )
            for at in (None, NEXT_DAY)
        )
        assert early_closes.waiting(tx, vote.id) == second
        dropped = early_closes.by_id(tx, first.id)
        assert dropped is not None
        assert dropped.state == "dropped"
        early_closes.settle(tx, vote.id, "approved", by=2)
        assert early_closes.waiting(tx, vote.id) is None
        latest = early_closes.latest(tx, vote.id)
        assert latest is not None
        assert (latest.id, latest.state, latest.settled_by, latest.reason) == (second.id, "approved", 2, WHY)

    await database.run(unit)


async def test_news_go_through_their_sources_and_are_then_over(database: Database, vote: Programme) -> None:
    def unit(tx: Tx) -> None:
        change_news.put(tx, vote.id, "closed-early", 1, WHILE_OPEN)
        seen = []
        while found := change_news.to_tell(tx):
            seen.append(found[0].told_of)
            change_news.came_to(tx, found[0], None, WHILE_OPEN)
        assert seen == ["done", "begun", "following"]
        change_news.put(tx, vote.id, "closed-early", 1, NEXT_DAY)  # what was told is not told anew
        assert change_news.to_tell(tx) == []

    await database.run(unit)


async def test_what_goes_on_sooner_is_heard_sooner(database: Database, vote: Programme) -> None:
    def unit(tx: Tx) -> None:
        change_news.put(tx, vote.id, "resumed", 1, CLOSES_AT)
        change_news.put(tx, vote.id, "resumed", 1, NEXT_DAY)
        assert [one.at for one in change_news.to_tell(tx)] == [NEXT_DAY]
        change_news.drop(tx, "resumed", 1)
        assert change_news.to_tell(tx) == []

    await database.run(unit)
