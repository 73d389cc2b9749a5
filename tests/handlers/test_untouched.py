"""What is begun where no close comes: by day those who take part hear, with the button to it."""

from datetime import timedelta

from handlers import untouched
from handlers.turn import House
from participation.retention import WARNED_FOR
from storage import programmes
from storage.database import Tx
from tests.conversations.applicants import ANA, begins
from tests.handlers.chat import Place
from tests.handlers.jury import Jury
from tests.participation.receptions import disclosure
from texts import say

HOUSE = House("madang_bot", "ko", "Asia/Seoul")


async def test_by_day_they_hear_once_with_the_button_to_it(place: Place) -> None:
    jury = Jury(place, disclosure())
    await jury.begins()
    ana = place.person(ANA)
    await ana.says("/start")

    def starts(tx: Tx) -> int:
        programme = programmes.by_id(tx, jury.programme)
        assert programme is not None
        return begins(tx, programme).id

    draft = await jury.run(starts)
    noon = place.now.replace(hour=3) + timedelta(days=78)  # in Seoul
    warnings = [
        await jury.run(lambda tx, at=at: untouched.warn(tx, HOUSE, jury.programme, at, 20))  # type: ignore[misc]
        for at in (noon - timedelta(hours=10), noon, noon + timedelta(days=1))
    ]
    await place.deliver()

    assert warnings == [0, 1, 0]  # not at two in the morning, and not twice
    assert ana.sees("draft-fades", left=WARNED_FOR)
    assert (say(ana.language, "reminder-go-on"), f".a{draft}.open.") in [
        (label, data) for _, label, data in ana.buttons()
    ]
