"""What every flow promises, checked for each that stands in the list: a new one is checked by being there."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest

from conversations import draft as kept
from conversations import engine, vote
from conversations.draft import Draft
from conversations.flow import Act, Ending, Flow, Step
from conversations.flows import FLOWS
from conversations.kinds.waiting import Waiting
from participation.entry_values import LONGEST_KEY
from participation.programme import Choose, Vote
from participation.refused import Refused
from storage import ballots, drafts, programmes
from storage.database import Database, Tx
from storage.keys import Keyring
from storage.shelf import Programme
from tests.conversations import receiving, toys
from tests.participation.votes import CLOSES_AT, OPENS_AT, WHILE_OPEN, a_vote, numbered

ADA = 100_000_001
BUTTON_BYTES = 64
LONGEST = "k" * LONGEST_KEY
TOKEN_BYTES = 8
LARGEST_PROGRAMME = 10**9


@dataclass(frozen=True)
class Walk:
    """One way through a flow: what is done at each step, by name, until its answer is complete."""

    acts: dict[str, list[Act | Literal["done"]]]
    buttons: list[Act]
    """The longest buttons that its steps hold."""


WALKS = {
    "vote": Walk(
        {"ranking": [Act("in", "5"), Act("in", "1"), Act("in", "3")]}, [Act("at", "200.200"), Act("outc", "200")]
    ),
    "toy": Walk(
        {
            "title": [Act("text", "x" * 20)],
            "scope": [Act("choose", "place")],
            "place": [Act("text", "x" * 20)],
            "themes": [Act("in", "roads"), Act("in", "parks")],
        },
        [Act("in", "schools")],
    ),
    "toy-door": Walk(
        {
            "residence": [Act("yes")],
            "birth-year": [Act("text", "14년생", 1), Act("reading", "2014")],
            "birth-date": [Act("text", "1/2/2014", 2), Act("reading", "2014-01-02")],
        },
        [Act("reading", "2014-01-02")],
    ),
    "toy-application": Walk(
        {
            "privacy": [Act("go")],
            "birth-date": [Act("text", "1/2/2005", 1), Act("reading", "2005-01-02")],
            "residence": [Act("yes")],
            "c-personal-data": [Act("refuse", at=WHILE_OPEN), Act("agree", at=WHILE_OPEN)],
            "c-publicity": [Act("refuse", at=WHILE_OPEN)],
            "name": [Act("text", "나무늘보", 2)],
            "phone": [Act("contact", "821012345678", 3)],
            "q-title": [Act("text", "x" * 121, 4), Act("edited", "x" * 120, 4)],
            "q-scope": [Act("pick", "place")],
            "q-place": [Act("text", "못가", 5)],
            "q-why": [Act("text", "여러 글로", 6), Act("text", "나눈 답", 7), "done"],
            "p-proposal": [Act("file", "f1")],
            "p-pictures": [Act("skip")],
        },
        [Act("pick", LONGEST), Act("in", LONGEST), Act("drop", str(2**31)), Act("reading", "2005-01-02")],
    ),
}

HERE = (*FLOWS, toys.FLOW, receiving.DOOR, receiving.APPLICATION)
every_flow = pytest.mark.parametrize("flow", HERE, ids=lambda flow: flow.name)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))
    yield opened
    await opened.close()


async def published(database: Database, **different: object) -> Programme:
    box = database.keys.new_box()

    def unit(tx: Tx) -> Programme:
        content: Vote = a_vote(**different)
        programmes.publish(tx, content, box=box, now=WHILE_OPEN, shorten=False)
        found = programmes.by_slug(tx, content.slug)
        assert found is not None
        return found

    return await database.run(unit)


def through(steps: tuple[Step, ...], walk: Walk) -> list[Draft]:
    """Return the draft after each act, from the first to the overview."""
    draft, drawn = Draft(), []
    while (step := engine.current(steps, draft)) is not None:
        for act in walk.acts[step.name]:
            draft = engine.finish(steps, draft) if act == "done" else engine.take(steps, draft, act)
            drawn.append(draft)
    return drawn


def test_every_flow_has_a_walk_here() -> None:
    assert set(WALKS) == {flow.name for flow in HERE}


def test_names_of_flows_are_unique() -> None:
    assert len({flow.name for flow in FLOWS}) == len(FLOWS)


@every_flow
async def test_steps_have_unique_names_and_understand_something(database: Database, flow: Flow) -> None:
    steps = flow.steps(await published(database))

    assert steps
    assert len({step.name for step in steps}) == len(steps)
    assert all(step.kind.acts or isinstance(step.kind, Waiting) for step in steps)


@every_flow
def test_every_button_fits(flow: Flow) -> None:
    for act in WALKS[flow.name].buttons:
        written = f"{'x' * TOKEN_BYTES}.{LARGEST_PROGRAMME}.{act.name}.{act.argument}"
        assert len(written.encode()) <= BUTTON_BYTES


@every_flow
async def test_at_every_step_it_can_be_left_and_gone_on_with(database: Database, flow: Flow) -> None:
    steps = tuple(flow.steps(await published(database)))

    for draft in through(steps, WALKS[flow.name]):

        def leave_and_come_back(tx: Tx, draft: Draft = draft) -> Draft | None:
            kept.keep(tx, flow.version, ADA, "here", draft, WHILE_OPEN)
            return kept.load(tx, steps, ADA, "here")

        read = await database.run(leave_and_come_back)
        assert read is not None
        assert read == draft
        assert engine.progress(steps, read) == engine.progress(steps, draft)


@every_flow
async def test_at_every_step_it_can_be_dropped(database: Database, flow: Flow) -> None:
    steps = tuple(flow.steps(await published(database)))

    for draft in through(steps, WALKS[flow.name]):

        def drop(tx: Tx, draft: Draft = draft) -> Draft | None:
            kept.keep(tx, flow.version, ADA, "here", draft, WHILE_OPEN)
            assert drafts.drop(tx, ADA, "here")
            return kept.load(tx, steps, ADA, "here")

        assert await database.run(drop) is None


@every_flow
async def test_from_every_step_one_can_go_back_to_every_answer_and_nothing_is_lost(
    database: Database, flow: Flow
) -> None:
    steps = tuple(flow.steps(await published(database)))

    for draft in through(steps, WALKS[flow.name]):
        for step in engine.applying(steps, draft):
            back = engine.revisit(steps, draft, step.name)
            assert engine.current(steps, back) == step
            assert (back.done, back.partial) == (draft.done, draft.partial)
            if step.name in draft.done:
                assert engine.finish(steps, back).done == draft.done


@every_flow
async def test_a_draft_that_holds_nothing_is_not_kept(database: Database, flow: Flow) -> None:
    steps = flow.steps(await published(database))

    def keep_nothing(tx: Tx) -> Draft | None:
        kept.keep(tx, flow.version, ADA, "here", Draft(), WHILE_OPEN)
        return kept.load(tx, steps, ADA, "here")

    assert await database.run(keep_nothing) is None


@every_flow
async def test_a_changed_window_does_not_touch_what_was_begun(database: Database, flow: Flow) -> None:
    programme = await published(database)
    draft = through(tuple(flow.steps(programme)), WALKS[flow.name])[0]
    later = a_vote().window.model_copy(update={"closes_at": CLOSES_AT + timedelta(days=1), "last_day": None})
    changed = await published(database, window=later)

    assert changed.version == programme.version + 1
    assert draft.fitting(flow.steps(changed)) == draft


# The end of the vote's flow: whatever was true at the door is looked at again.


def an_ending(programme: Programme, ranking: list[int], **different: object) -> Ending:
    given: dict[str, object] = {"at": WHILE_OPEN, **different}
    return Ending(account=ADA, programme=programme, answers={"ranking": ranking}, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ranking", "at", "key"),
    [
        ([5, 1, 3], CLOSES_AT, "window-closed"),
        ([5, 1, 3], OPENS_AT - timedelta(microseconds=1), "window-not-open-yet"),
        ([5, 1], WHILE_OPEN, "too-few"),
        ([5, 1, 3, 2], WHILE_OPEN, "too-many"),
        ([5, 1, 9], WHILE_OPEN, "option-unknown"),
        ([5, 1, 1], WHILE_OPEN, "option-twice"),
    ],
)
async def test_at_the_end_every_rule_is_checked_again(
    database: Database, ranking: list[int], at: object, key: str
) -> None:
    programme = await published(database)

    with pytest.raises(Refused) as refused:
        await database.run(lambda tx: vote.submit(tx, an_ending(programme, ranking, at=at)))

    assert refused.value.key == key
    assert await database.run(lambda tx: ballots.turnout(tx, programme.id)) == 0


async def test_a_second_ballot_replaces_the_first_and_says_which(database: Database) -> None:
    programme = await published(database)
    first = await database.run(lambda tx: vote.submit(tx, an_ending(programme, [5, 1, 3])))

    second = await database.run(lambda tx: vote.submit(tx, an_ending(programme, [1, 2, 3])))

    assert first.replaced is None
    assert second.replaced == first.ballot
    assert await database.run(lambda tx: ballots.of(tx, programme, ADA)) == second.ballot


async def test_where_never_means_never_a_second_ballot_is_refused_at_the_end_too(database: Database) -> None:
    programme = await published(database, change="never")
    first = await database.run(lambda tx: vote.submit(tx, an_ending(programme, [5, 1, 3])))

    with pytest.raises(Refused) as refused:
        await database.run(lambda tx: vote.submit(tx, an_ending(programme, [1, 2, 3])))

    assert refused.value.key == "already-voted"
    assert await database.run(lambda tx: ballots.of(tx, programme, ADA)) == first.ballot


async def test_an_option_withdrawn_before_the_end_is_asked_for_again(database: Database) -> None:
    steps = tuple(vote.steps(await published(database)))
    draft = through(steps, WALKS["vote"])[-1]
    fewer = await published(database, options=numbered("창원", "구미", "포항", "제천"))

    left = draft.fitting(vote.steps(fewer))

    assert left.partial == {"ranking": [1, 3]}
    assert engine.current(vote.steps(fewer), left) is not None


async def test_where_fewer_are_asked_for_a_full_answer_is_cut(database: Database) -> None:
    steps = tuple(vote.steps(await published(database)))
    draft = through(steps, WALKS["vote"])[-1]
    changed = await published(database, choose=Choose(min=1, max=2))

    assert draft.fitting(vote.steps(changed)).done == {"ranking": [5, 1]}
