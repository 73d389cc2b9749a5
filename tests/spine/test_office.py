"""The office over the wire: the keypad, one message that can't be passed on, and its end after two days."""

from datetime import timedelta

from playground.onlooker import buttons
from tests.kit import World, five_cities, running_bot
from tests.kit.someone import Someone

PIN = "135798"


async def types(person: Someone, digits: str = PIN) -> None:
    """Tap a PIN, each digit where it stands now."""
    for digit in digits:
        await person.quiet()
        await person.taps(digit)
    await person.quiet()


async def an_owner(world: World) -> Someone:
    """Become an owner by the setting, and come in for the first time."""
    owner = world.person()
    await owner.says("/id")
    await owner.sees(str(owner.id))
    await world.stops()
    world.settings = world.settings.model_copy(update={"owners": (owner.id,)})
    await world.starts()
    await owner.says("/office")
    await owner.sees("door-choose", length=6)
    await types(owner)
    await owner.sees("door-again", length=6)
    await types(owner)
    await owner.sees("door-name")
    await owner.says("가상일")
    await owner.sees("door-post")
    await owner.says("시험팀")
    await owner.sees("office-title-line")
    return owner


async def test_an_owner_comes_in_and_the_office_can_be_neither_passed_on_nor_left_lying() -> None:
    async with running_bot([five_cities()]) as world:
        owner = await an_owner(world)
        office = owner.last
        assert office.json["has_protected_content"]
        assert buttons(office)
        await owner.taps("office-owners")
        await owner.sees("roles-invite")
        edits = world.called("editMessageText")
        assert any(int(call["message_id"]) == office.id for call in edits)

        await world.jumps_to(world.playground.clock.now() + timedelta(hours=46, minutes=1))
        await world.quiet()

        assert office.id not in [message.id for message in owner.from_bot]
