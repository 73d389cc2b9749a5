"""Somebody at a phone who knows the bot's words by their keys, and goes on once the newest message shows them."""

import re
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from participation.contest import Reception
from participation.programme_file import read
from storage.programmes import Content
from tests.kit.words import BLANK, stand_in, words
from tests.walks.phone import Phone

PATIENCE = 15.0
# Within the chat only: the page itself stays where it is.
_TO_THE_TOP = """message => {
  const log = message.closest("[role=log]");
  log.scrollTop += message.getBoundingClientRect().top - log.getBoundingClientRect().top - 8;
}"""
# Of the walks after the first, what it does not show.
_PICTURES = {"team": {"seats", "guardian"}, "disclosure": {"decided"}}
_SAMPLES = Path(__file__).resolve().parents[2] / "deploy" / "programmes"


@cache
def sample(slug: str) -> Content:
    """Return a programme as the demo publishes it."""
    [programme] = read((_SAMPLES / f"{slug}.toml").read_bytes(), default_timezone="Asia/Seoul").programmes
    return programme


@dataclass
class Walker:
    """One of the people of the page; whatever they do, the phone is first turned to them.

    ``label`` and ``then`` are keys of texts, or words in which ``BLANK`` stands for anything.
    """

    phone: Phone
    name: str
    language: str
    slug: str
    walk: str
    """What the names of this walk's pictures begin with."""

    @property
    def reception(self) -> Reception:
        """What this walk is about, if it is a contest or an application."""
        reception = sample(self.slug)
        assert isinstance(reception, Reception)
        return reception

    @property
    def title(self) -> str:
        """What it is called."""
        return sample(self.slug).title.in_(self.language)

    def words(self, looked_for: str, **values: object) -> str:
        """Return what a key says in this person's language; values that are not named are blanks."""
        return words(self.language, looked_for, **values)

    def asks(self, question: str) -> str:
        """Return a question of the programme by its key."""
        return self.reception.questions_by_key[question].ask.in_(self.language)

    def option(self, question: str, key: str) -> str:
        """Return what stands on the button of an option, marked or not."""
        form = self.reception.questions_by_key[question].form
        assert form.kind in {"choice", "several"}
        name: str = next(one.name.in_(self.language) for one in form.options if one.key == key)
        return name if form.kind == "choice" else f"{BLANK} {name}"

    def paper(self, key: str) -> str:
        """Return what a paper is called."""
        return next(one.name.in_(self.language) for one in self.reception.papers if one.key == key)

    def consent(self, key: str) -> str:
        """Return what a consent is called."""
        return next(one.title.in_(self.language) for one in self.reception.consents if one.key == key)

    async def here(self) -> None:
        """Turn the phone to this person."""
        if await self.phone.page.locator(".who-name").inner_text() != self.name:
            await self.phone.switch(self.name)

    async def sees(self, then: str, **values: object) -> None:
        """Wait until the newest message, or one of its buttons, says this."""
        await self.here()
        looked_for, deadline = _plain(self.words(then, **values)), time.monotonic() + PATIENCE
        newest = self.phone.page.locator(".message.from-bot").last
        while not stand_in(looked_for, shown := _plain(await newest.inner_text() if await newest.count() else "")):
            assert time.monotonic() < deadline, f"{self.name} sees no {then!r} ({looked_for}) in: {shown}"
            await self.phone.page.wait_for_timeout(40)

    async def starts(self, then: str) -> None:
        """Press START."""
        await self.here()
        await self.phone.tap(self.phone.of_page["start"])
        await self.sees(then)

    async def follows(self, link: str, then: str) -> None:
        """Open a link that somebody has passed on."""
        await self.here()
        await self.phone.open_link(link)
        await self.sees(then)

    async def says(self, text: str, then: str) -> None:
        """Type and send."""
        await self.here()
        await self.phone.say(text)
        await self.sees(then)

    async def taps(self, label: str, then: str) -> None:
        """Tap the last button that is called so."""
        await self.here()
        called = re.compile(rf"^\s*{_pattern(self.words(label))}\s*$", re.DOTALL)
        self.phone.taps += 1
        await self.phone.page.locator(".message.from-bot button").filter(has_text=called).last.click()
        await self.sees(then)

    async def attaches(self, *files: Path, then: str, as_photo: bool = False) -> None:
        """Send files."""
        await self.here()
        await self.phone.attach(*files, as_photo=as_photo)
        await self.sees(then)

    async def shares_number(self, then: str) -> None:
        """Bring out the button that shares one's own number, and press it."""
        await self.taps("ask-phone-share", "ask-phone-share")
        await self.phone.share_contact(button=self.words("phone-share-button"))
        await self.sees(then)

    async def link(self, kind: str) -> str:
        """Return the link to the bot, of one kind, that stands in the chat last."""
        await self.here()
        texts = await self.phone.page.locator(".message.from-bot").all_inner_texts()
        return [word for text in texts for word in text.split() if f"?start={kind}_" in word][-1]

    async def picture(self, name: str, at: str = "") -> None:
        """Keep what is on the screen; with ``at``, the last message that says this, as far as it fits."""
        if name not in _PICTURES.get(self.walk, {name}):
            return
        await self.here()
        if at:
            message = (
                self.phone.page.locator(".message.from-bot").filter(has_text=re.compile(_pattern(self.words(at)))).last
            )
            await message.evaluate(_TO_THE_TOP)
        await self.phone.picture(f"{self.walk}-{name}")


def _pattern(looked_for: str) -> str:
    return ".*".join(re.escape(part) for part in looked_for.split(BLANK))


def _plain(text: str) -> str:
    return " ".join(text.split())
