"""The picture of turnout over the wire: a real PNG, sent as a photo, with its numbers below it."""

from participation.turnout import days_shown
from tests.kit import five_cities, running_bot
from tests.kit.programmes import SLUG
from tests.spine.test_office import an_owner


async def test_an_owner_gets_turnout_by_day_as_a_photo_with_the_same_numbers_in_words() -> None:
    async with running_bot([five_cities()]) as world:
        for voter in world.crowd(2):
            await voter.votes(SLUG, (1, 2, 3))
        owner = await an_owner(world)
        content = (await world.programme(SLUG)).content
        today = world.playground.clock.now().astimezone(content.office.zone).date()
        await owner.taps("office-today")
        await owner.sees("today-house", count=1)
        await owner.taps(owner.words("today-house-one", title=content.title.in_("ko"), count=0))
        await owner.sees("today-people", today=2, all=2)

        await owner.taps("today-picture")
        await world.quiet()

        [sent] = world.called("sendPhoto")
        days = days_shown(content.window, content.begun_on, today, content.office.zone)
        assert owner.words("turnout-line", day=today, count=2) in sent["caption"]
        assert sent["caption"].count("(") == len(days)
        [photo] = [message for message in owner.from_bot if "photo" in message.json]
        assert photo.json["has_protected_content"]
        assert photo.json["photo"][-1]["width"] == 1080
        assert "incident" not in world.log.getvalue()
