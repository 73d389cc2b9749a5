"""The whole way of a vote, from the link to the receipt and back."""

import pytest

from participation.programme import Choose
from tests.handlers.chat import Person, Place
from tests.participation.votes import a_vote


async def opens(person: Person) -> None:
    await person.says("/start five-cities")


async def marks(person: Person, *numbers: int) -> None:
    for number in numbers:
        await person.taps("in", number)


async def votes(person: Person, *numbers: int) -> None:
    await opens(person)
    await marks(person, *numbers)
    await person.taps("cast")


async def test_from_the_link_to_the_receipt_it_is_five_taps(ada: Person) -> None:
    await opens(ada)  # 1: START
    for _ in range(3):  # 2, 3, 4: the first mark in sight
        await ada.taps("in")
    await ada.taps("cast")  # 5

    ballot = await ada.ballot()
    assert ballot is not None
    assert len(ballot.ranking) == 3
    assert ada.sees("receipt-number", receipt=ballot.receipt)
    assert ada.hears("cast-done")
    assert not ada.answer.alert


async def test_after_the_third_mark_the_overview_opens_by_itself(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1)
    assert not ada.sees("vote-overview")

    await marks(ada, 3)

    assert ada.sees("vote-overview")
    assert ada.screen.index("포항") > ada.screen.index("창원") > ada.screen.index("단양")


async def test_it_all_happens_in_one_message(ada: Person) -> None:
    await votes(ada, 5, 1, 3)

    assert len(ada.chat) == 1


async def test_the_order_of_the_marks_is_the_ranking(ada: Person) -> None:
    await votes(ada, 5, 1, 3)

    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (5, 1, 3)


async def test_before_the_first_tap_everything_that_matters_is_said(ada: Person, place: Place) -> None:
    await opens(ada)

    programme = await place.programme()
    assert ada.sees("vote-who", change="until-close")
    assert ada.sees("vote-results-after-close")
    assert ada.sees("vote-secrecy", results="after-close")
    assert programme.content.title.in_("ko") in ada.screen
    assert programme.content.office.name.in_(ada.language) in ada.screen


async def test_the_second_tap_on_cast_says_so_and_draws_nothing(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)
    number, cast = ada.button("cast")
    await ada.taps_data(cast, number)
    ballot = await ada.ballot()
    assert ballot is not None
    drawn = len(ada.heard)

    await ada.taps_data(cast, number)

    assert ada.hears("cast-already", receipt=ballot.receipt)
    assert len(ada.heard) == drawn
    assert await ada.ballot() == ballot


async def test_a_tap_that_arrives_twice_changes_nothing_the_second_time(ada: Person) -> None:
    await opens(ada)
    number, first = ada.button("in", 5)
    await ada.taps_data(first, number)
    before = await ada.state()

    await ada.taps_data(first, number)

    assert await ada.state() == before


async def test_quick_fingers_win_taps_from_an_older_drawing_of_the_step_count(ada: Person) -> None:
    await opens(ada)
    old = [ada.button("in", n) for n in (4, 2, 1)]  # all from the first drawing

    for number, data in old:
        await ada.taps_data(data, number)

    assert ada.sees("vote-overview")
    await ada.taps("cast")
    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (4, 2, 1)


async def test_a_button_of_an_earlier_step_is_old_and_the_current_screen_comes(ada: Person) -> None:
    await opens(ada)
    number, old = ada.button("in", 4)
    await marks(ada, 5, 1, 3)
    before = await ada.state()

    await ada.taps_data(old, number)

    assert ada.hears("old-screen")
    assert ada.answer.alert
    assert ada.sees("vote-overview")
    assert await ada.state() == before


async def test_a_cast_button_from_before_a_change_does_not_cast(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)
    number, old = ada.button("cast")
    await ada.taps("ed")
    await ada.taps("out", 1)

    await ada.taps_data(old, number)

    assert ada.hears("old-screen")
    assert await ada.ballot() is None


async def test_what_is_ranked_can_be_put_in_another_order(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1, 3)

    await ada.taps("or")
    await ada.taps("at", "3.2")
    await ada.taps("at", "3.1")
    await ada.taps("ov")
    await ada.taps("cast")

    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (3, 5, 1)


async def test_a_case_has_its_neighbours_and_ranks_without_leaving(ada: Person) -> None:
    await opens(ada)
    await ada.taps("cs", 4)
    before, after = ada.offered("cs")
    assert before != after

    await ada.taps("inc", 4)

    assert ada.offered("outc") == ["4"]
    assert ada.sees("vote-case-title", number=4, name="제천")
    await ada.taps("cs", after)
    await ada.taps("cs", 4)
    assert ada.sees("vote-case-title", number=4, name="제천")
    await ada.taps("pg")
    assert "4" in ada.offered("out")


async def test_everybody_has_their_own_order_and_keeps_it(ada: Person, place: Place) -> None:
    await opens(ada)
    first = ada.offered("cs")
    await ada.says("/start five-cities")
    orders = set()
    for account in range(1, 20):
        other = place.person(account)
        await opens(other)
        orders.add(tuple(other.offered("cs")))

    assert ada.offered("cs") == first
    assert len(orders) > 10
    assert {tuple(sorted(order)) for order in orders} == {tuple("12345")}


async def test_after_casting_the_choices_hide_behind_a_button(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    assert "단양" not in ada.screen

    await ada.taps("mine")
    assert "단양" in ada.screen

    await ada.taps("hide")
    assert "단양" not in ada.screen


async def test_the_receipt_stays_as_it_is_whatever_comes_after(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    receipt, text = max(ada.chat), ada.screen

    await ada.taps("mine")
    await ada.taps("chg")
    await ada.taps("ed")

    assert receipt in ada.chat
    assert ada.chat[receipt]["text"].count("<code>") == 1
    assert text == ada.place.people[ada.account].chat[receipt]["text"].replace("<b>", "").replace("</b>", "").replace(
        "<code>", ""
    ).replace("</code>", "")


async def test_a_change_replaces_and_says_so(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    first = await ada.ballot()
    assert first is not None
    await ada.taps("chg")
    assert ada.sees("vote-still-stands", receipt=first.receipt)
    await ada.taps("or")
    await ada.taps("at", "1.1")
    await ada.taps("ov")
    assert await ada.ballot() == first  # until it is cast

    await ada.taps("cast")

    second = await ada.ballot()
    assert second is not None
    assert second.ranking == (1, 5, 3)
    assert ada.sees("receipt-replaces", receipt=first.receipt)
    assert ada.sees("receipt-number", receipt=second.receipt)


async def test_whoever_thinks_better_of_a_change_keeps_the_ballot_as_it_was(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    first = await ada.ballot()
    await ada.taps("chg")
    await ada.taps("ed")
    await ada.taps("out", 1)
    await marks(ada, 2)

    await ada.taps("keep")

    assert await ada.ballot() == first
    assert ada.sees("voted")


async def test_in_a_change_everything_can_be_taken_out_and_chosen_anew(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    await ada.taps("chg")
    await ada.taps("ed")
    for number in (1, 3, 5):
        await ada.taps("out", number)
    await marks(ada, 2, 4, 1)
    await ada.taps("cast")

    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (2, 4, 1)


async def test_where_never_means_never_no_way_leads_to_a_second_ballot(place: Place, ada: Person) -> None:
    await place.publish(a_vote(slug="once", change="never"))
    await ada.says("/start once")
    assert ada.sees("vote-who", change="never")
    first_list = [ada.button("in", n) for n in (1, 2, 3)]
    await marks(ada, 5, 1, 3)
    overview, cast = ada.button("cast")
    await ada.taps("cast")
    ballot = await ada.ballot("once")
    assert ballot is not None
    assert ada.offered("chg") == []
    programme = await place.programme("once")

    await ada.taps_data(f".{programme.id}.chg.", overview)
    assert ada.hears("refused-already-voted")
    for number, data in [*first_list, (overview, cast)]:
        await ada.taps_data(data, number)
    await ada.says("1 2 3")
    await ada.says("/continue")

    assert await ada.ballot("once") == ballot


async def test_everybody_sees_how_many_accounts_have_taken_part(ada: Person, bert: Person, place: Place) -> None:
    await votes(ada, 5, 1, 3)

    await opens(bert)

    programme = await place.programme()
    assert bert.sees("vote-begun", begun=programme.content.begun_on, people=1)


async def test_half_made_choices_survive_leaving_and_coming_back(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1)
    await ada.says("/list")
    await ada.says("/language")

    await ada.says("/continue")

    assert ada.sees("vote-so-far", chosen=2, max=3)
    await marks(ada, 2)
    await ada.taps("cast")
    ballot = await ada.ballot()
    assert ballot is not None
    assert ballot.ranking == (5, 1, 2)


async def test_with_fewer_than_the_most_a_person_says_when_it_is_done(place: Place, ada: Person) -> None:
    await place.publish(a_vote(slug="up-to-three", choose=Choose(min=1, max=3)))
    await ada.says("/start up-to-three")
    assert ada.offered("ok") == []
    await marks(ada, 4)

    await ada.taps("ok")
    await ada.taps("cast")

    ballot = await ada.ballot("up-to-three")
    assert ballot is not None
    assert ballot.ranking == (4,)


async def test_without_an_order_a_ballot_is_a_set(place: Place, ada: Person) -> None:
    await place.publish(a_vote(slug="set", ranked=False))
    await ada.says("/start set")
    await marks(ada, 5, 1, 3)
    assert ada.offered("at") == []

    await ada.taps("cast")

    ballot = await ada.ballot("set")
    assert ballot is not None
    assert ballot.ranking == (1, 3, 5)


@pytest.mark.parametrize("ranked", [True, False])
async def test_where_one_is_chosen_one_tap_is_enough(place: Place, ada: Person, ranked: bool) -> None:
    await place.publish(a_vote(slug="one", ranked=ranked, choose=Choose(min=1, max=1)))
    await ada.says("/start one")
    await marks(ada, 4)
    await ada.taps("cast")

    ballot = await ada.ballot("one")
    assert ballot is not None
    assert ballot.ranking == (4,)


async def test_a_live_result_can_be_seen_before_and_after_voting(place: Place, ada: Person, bert: Person) -> None:
    await place.publish(a_vote(slug="live", results="live"))
    await ada.says("/start live")
    await marks(ada, 5, 1, 3)
    await ada.taps("cast")
    await ada.taps("res")
    assert ada.sees("results-live")
    await bert.says("/start live")

    await bert.taps("res")

    assert bert.sees("results-live")
    assert bert.sees("vote-people", people=1)
    await bert.taps("open")
    assert bert.offered("in")


async def test_casting_stands_lowest_where_the_list_has_no_mark(ada: Person) -> None:
    """Two quick taps on the last mark: the second one falls on whatever is drawn there next."""
    await opens(ada)
    await marks(ada, 5, 1)
    lowest = {data.split(".")[2] for data in ada.rows()[-1]}
    assert not lowest & {"in", "inc"}

    await marks(ada, 3)

    assert [data.split(".")[2] for data in ada.rows()[-1]] == ["cast"]
    assert "cast" not in {data.split(".")[2] for row in ada.rows()[:-1] for data in row}


async def test_the_second_of_two_taps_on_the_last_mark_is_no_old_screen(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1)
    number, last = ada.button("in", 3)
    await ada.taps_data(last, number)
    before = await ada.state()

    await ada.taps_data(last, number)

    assert not ada.answer.text
    assert await ada.state() == before
    assert ada.offered("cast")


async def test_whoever_has_voted_is_told_so_while_choosing_anew(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    first = await ada.ballot()
    assert first is not None
    await ada.taps("chg")
    await ada.taps("ed")

    assert ada.sees("vote-still-stands", receipt=first.receipt)

    await ada.says("/start")
    await ada.says("/continue")
    assert ada.sees("vote-still-stands", receipt=first.receipt)
    await ada.taps("keep")
    assert ada.sees("voted")
    assert await ada.ballot() == first
