"""Who is in the playground: people, their chats, and what stands in these chats."""

from __future__ import annotations

from dataclasses import dataclass, field

from playground.params import Json

FIRST_PERSON = 100_000_001
FIRST_GROUP = -1_001_000_000_001
BOT_ID = 7_000_000_001


@dataclass(slots=True)
class User:
    """A person; every name is invented. ``language`` is what Telegram would tell of their app ("ko", "en-GB")."""

    id: int
    name: str
    language: str = "ko"
    role: str = "resident"
    username: str | None = None

    @property
    def phone(self) -> str:
        """Their (invented) number, as an app hands it over."""
        return f"+8210{self.id % 10**8:08d}"

    def as_json(self) -> Json:
        """Return the Bot API's ``User``."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.username:
            user["username"] = self.username
        if self.language:
            user["language_code"] = self.language
        return user


@dataclass(slots=True)
class Message:
    """A message: ``json`` is the Bot API's ``Message``, ``mark`` the number of the event that last changed it."""

    id: int
    chat: int
    by_bot: bool
    json: Json
    mark: int = 0


@dataclass(slots=True)
class Chat:
    """A private chat (its id is the person's) or a group.

    ``blocked`` says that the person has blocked the bot, ``started`` that they have written to it, ``gone`` that
    their account was deleted; ``members`` are people of a group; ``privacy`` that the bot sees only commands,
    mentions and replies there.
    """

    id: int
    kind: str = "private"
    title: str = ""
    username: str | None = None
    members: list[int] = field(default_factory=list)
    started: bool = False
    blocked: bool = False
    gone: bool = False
    privacy: bool = True
    last_id: int = 0
    reply_keyboard: Json | None = None
    typing_until: float = 0.0
    messages: dict[int, Message] = field(default_factory=dict)

    def as_json(self) -> Json:
        """Return the Bot API's ``Chat``."""
        if self.kind != "private":
            return {"id": self.id, "title": self.title, "type": self.kind}
        chat: Json = {"id": self.id, "first_name": self.title, "type": "private"}
        if self.username:
            chat["username"] = self.username
        return chat


DEMO_PEOPLE = (
    ("김하나", "hana_madang", "ko", "resident"),
    ("박두리", None, "ko", "resident"),
    ("최세나", "sena_madang", "ko", "resident"),
    ("오래산", None, "ko", "resident"),
    ("Sam Rivers", "sam_rivers_madang", "en", "resident"),
    ("정나라", "nara_office_madang", "ko", "official"),
)
"""Name, username, language and role of those who live in a new demo; 오래산 is 70 and types slowly."""
