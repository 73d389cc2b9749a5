"""People who block, delete, flood, come in groups, or send what is no text."""

import pytest

from playground.onlooker import buttons, visible
from tests.kit import Someone, World, five_cities, running_bot, until
from tests.kit.programmes import MORNING, SLUG
from texts import say


async def reachable(world: World, person: Someone) -> bool:
    return bool(await world.look(lambda tx: tx.value("SELECT reachable FROM people WHERE account = :a", a=person.id)))


async def test_who_blocks_the_bot_is_not_reached_and_comes_back() -> None:
    async with running_bot([five_cities()]) as world:
        ada, bob = world.person(), world.person("Bob", "en")
        await ada.votes(SLUG, (1, 2, 3))
        await bob.votes(SLUG, (1, 2, 3))
        await ada.blocks()
        await world.quiet()
        assert not await reachable(world, ada)

        await world.jumps_to(MORNING)
        await bob.sees("results-out", title="다섯 도시")
        await world.quiet()
        assert ada.how_often("results-out", title="다섯 도시") == 0

        await ada.starts(SLUG)
        await ada.sees("vote-yours-counted")
        assert await reachable(world, ada)


async def test_who_blocks_the_bot_unnoticed_is_noticed_when_it_writes() -> None:
    async with running_bot([five_cities()]) as world:
        ada, eve = world.person(), world.person("박두리")
        await ada.starts(SLUG)
        await eve.starts(SLUG)
        await world.quiet()
        await ada.says("/help")
        ada.chat.blocked = True  # and the server's word of it gets lost
        await eve.says("/help")
        eve.leaves_telegram()
        await world.quiet()

        assert not await reachable(world, ada)
        assert not await reachable(world, eve)
        ada.chat.blocked = False
        await ada.says("/help")
        await ada.sees("help-human", office="제천시", contact="시민참여팀 043-000-0000")
        assert await reachable(world, ada)


async def test_a_deleted_screen_is_sent_anew() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.quiet()
        screen = ada.last
        await ada.taps(ada.data("in", 4))
        await ada.deletes(screen)

        await ada.sees("vote-rank-line", rank=1, name="제천")
        assert ada.last.id > screen.id
        await ada.ranks(5, 1)
        await ada.casts()
        assert await world.ballot(SLUG, ada) == (4, 5, 1)


async def test_typing_below_a_screen_moves_it_down_and_strips_the_old_one() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.quiet()
        old = ada.last
        await ada.says("4 5 1")
        await ada.sees("vote-overview")
        await ada.quiet()
        assert ada.last.id > old.id
        assert not buttons(old)


@pytest.mark.parametrize("rate_limits", [False, True])
async def test_a_flood_of_one_is_cut_off_with_one_word_and_delays_nobody(rate_limits: bool) -> None:
    async with running_bot([five_cities()], rate_limits=rate_limits) as world:
        mallory, bob = world.person("Mallory", "en"), world.person("Bob", "en")
        world.plan(latency=0.01)
        for number in range(300):
            await mallory.says(f"spam {number}")
        await bob.starts(SLUG)

        await bob.sees("vote-who", change="until-close")
        before_bob = mallory.how_often("text-stray")

        assert before_bob < 25  # of the fifty that were taken
        world.plan(latency=0)
        world.playground.world.limits.on = False
        await until(lambda: mallory.how_often("spilled") == 1)
        await until(lambda: world.running.lanes.is_idle)
        states = await world.states("inbox")
        assert states["spilled"] >= 100
        assert states["done"] >= 51
        assert mallory.how_often("spilled") == 1


async def test_what_is_too_large_is_not_taken_and_the_person_is_told() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        entities = [{"type": "bold", "offset": n, "length": 1} for n in range(2000)]
        await ada.sends(text="ㄱ" * 4000, entities=entities)
        await ada.sees("spilled")
        await ada.says("/help")
        await ada.sees("help-human", office="제천시", contact="시민참여팀 043-000-0000")


async def test_groups_get_one_line_that_points_to_the_private_chat() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        group = world.playground.group("반상회", ada)
        await ada.says(f"/start {SLUG}", to=group)
        await ada.says("그냥 하는 말", to=group)
        await ada.says("/start@someone_else_bot", to=group)
        await world.quiet()

        assert [visible(message) for message in group.from_bot] == [
            ada.words("group", link="https://t.me/madang_playground_bot")
        ]
        assert await world.turnout(SLUG) == 0


async def test_commands_are_set_in_both_languages_even_if_the_server_stumbles() -> None:
    async with running_bot(start=False) as world:
        world.plan({"fault": "500", "method": "setMyCommands", "times": 2})
        await world.starts()
        await until(lambda: sum(call.method == "setMyCommands" for call in world.playground.calls) == 5)
        await world.quiet()
        calls = {call.get("language_code"): call["commands"] for call in world.called("setMyCommands")}

        assert calls.keys() == {"ko", "en", None}
        for language, code in (("ko", "ko"), ("en", "en"), ("en", None)):
            named = {command["command"]: command["description"] for command in calls[code]}
            assert list(named) == [
                "start",
                "list",
                "mine",
                "continue",
                "mydata",
                "erase",
                "notices",
                "plain",
                "language",
                "cancel",
                "id",
                "help",
            ]
            assert all(words == say(language, f"command-{name}") for name, words in named.items())


@pytest.mark.parametrize(
    ("method", "field", "longest"),
    [("setMyDescription", "description", 512), ("setMyShortDescription", "short_description", 120)],
)
async def test_before_start_everybody_reads_what_the_bot_is_in_their_language(
    method: str, field: str, longest: int
) -> None:
    async with running_bot() as world:
        await until(lambda: len(world.called(method)) == 3)
        said = {call.get("language_code"): call[field] for call in world.called(method)}

        assert said.keys() == {"ko", "en", None}
        assert said["en"] == said[None] != said["ko"]
        assert all(0 < len(words) <= longest for words in said.values())


async def test_what_is_no_text_gets_a_helpful_no() -> None:
    async with running_bot([five_cities()]) as world:
        ada = world.person()
        await ada.starts(SLUG)
        await ada.ranks(1)
        await ada.sends(
            sticker={
                "file_id": "x",
                "file_unique_id": "y",
                "width": 1,
                "height": 1,
                "type": "regular",
                "is_animated": False,
                "is_video": False,
            }
        )
        await ada.sees("unheard")
        await ada.sees("vote-rank-line", rank=1, name="창원")
        await ada.sends_document("신청서.hwp", b"x")
        await ada.sees("unheard")


NAMES = ("", "\u202e뒤집힌", "𝓐𝓭𝓪 😀", "\u0301" * 40, "<b>&amp;", "x" * 255)


async def test_a_person_may_be_called_anything() -> None:
    async with running_bot([five_cities()]) as world:
        for name in NAMES:
            ada = world.person(name)
            await ada.votes(SLUG, (1, 2, 3))
            assert await world.ballot(SLUG, ada) == (1, 2, 3)
