"""A person who knows the words of the bot by their keys, and can cast a whole vote."""

from collections.abc import Awaitable, Callable

from participation.ranking import Ranking
from playground import Person
from playground.onlooker import buttons, visible
from playground.params import Json
from playground.people import Message
from playground.playground import Playground
from playground.world import Query
from tests.kit.waiting import until
from tests.kit.words import BLANK, stand_in, words


class Someone(Person):
    """A person in a test. Where words are looked for, the key of a text (with its values) does too."""

    def __init__(
        self, playground: Playground, number: int, language: str, quiet: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(playground, number)
        self.language = language
        self.quiet = quiet
        """Waits until the bot has nothing more to say to anybody."""

    def words(self, looked_for: str, **values: object) -> str:
        """Return what a key says in this person's language."""
        return words(self.language, looked_for, **values)

    async def taps(self, label: str, *, on: Message | None = None, timeout: float = 5.0) -> Query:  # noqa: ASYNC109 - patience
        return await super().taps(self.words(label), on=on, timeout=timeout)

    async def sees(self, text: str, timeout: float = 5.0, **values: object) -> Message:  # noqa: ASYNC109 - patience
        return await super().sees(self.words(text, **values), timeout)

    def sees_now(self, text: str) -> Message | None:
        for message in reversed(self.from_bot):
            if stand_in(text, visible(message)) and (message.mark > self._mark or message is self.last):
                return message
        return None

    async def hears(self, text: str, timeout: float = 5.0, **values: object) -> Json:  # noqa: ASYNC109 - patience
        """Wait for a toast or alert that says ``text``."""
        looked_for = self.words(text, **values)
        await until(lambda: any(stand_in(looked_for, toast.get("text", "")) for toast in self.toasts()), timeout)
        return next(toast for toast in self.toasts() if stand_in(looked_for, toast.get("text", "")))

    def how_often(self, text: str, **values: object) -> int:
        """Return how many messages of the bot show this."""
        looked_for = self.words(text, **values)
        return sum(stand_in(looked_for, visible(message)) for message in self.from_bot)

    async def presses(self, label: str, *, phone: str = "") -> Message:
        return await super().presses(self.words(label), phone=phone)

    def data(self, action: str, argument: object = "") -> str:
        """Return what the newest button with this action holds; raises ``AssertionError`` if there is none."""
        for message in reversed(self.from_bot):
            for button in (button for row in buttons(message) for button in row):
                data: str = button.get("callback_data", "")
                if data.split(".")[2:] == [action, str(argument)]:
                    return data
        raise AssertionError(f"no button {action} {argument}; the chat shows:\n{self.shown()}")

    async def ranks(self, *numbers: int) -> None:
        """Tap the marks of these options one after another, each when the one before has shown."""
        for number in numbers:
            await self.taps(await self._found("in", number))
        await self.quiet()

    async def _found(self, action: str, argument: object) -> str:
        await self.quiet()
        return self.data(action, argument)

    async def casts(self) -> str:
        """Cast what is on the overview; return the number of the receipt."""
        await self.taps(await self._found("cast", ""))
        return self.receipt(await self.sees("receipt-title"))

    def receipt(self, message: Message) -> str:
        """Return the number of the receipt that a message shows."""
        before, _, after = self.words("receipt-number").partition(BLANK)
        text: str = message.json["text"]
        return text.partition(before)[2].partition("\n")[0].removesuffix(after)

    async def votes(self, slug: str, ranking: Ranking) -> str:
        """Go from the link to the receipt; return its number."""
        await self.starts(slug)
        await self.ranks(*ranking)
        return await self.casts()
