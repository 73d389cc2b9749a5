"""What a person sends, as the raw JSON in which Telegram would tell of it."""

from datetime import datetime
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from handlers.turn import Answer

SENT_AT = 1_685_577_600
_BOT = {"id": 7_000_000_001, "is_bot": True, "first_name": "Madang", "username": "madang_bot"}


class Receiver(Protocol):
    """Where updates go: the place in which the person lives."""

    messages: int
    files: dict[str, bytes]

    async def takes(self, update: dict[str, Any], *, received_at: datetime | None = None) -> Answer:
        """Let an update arrive, be handled, and its answers be delivered."""


class Sender:
    """Somebody who sends texts, files, contacts and what others have written."""

    place: Receiver
    account: int
    telegram_language: str

    @property
    def user(self) -> dict[str, Any]:
        return {"id": self.account, "is_bot": False, "first_name": "Ada", "language_code": self.telegram_language}

    def _message(self, number: int, **content: Any) -> dict[str, Any]:
        chat = {"id": self.account, "type": "private", "first_name": "Ada"}
        return {"message_id": number, "date": SENT_AT, "chat": chat, "from": self.user, **content}

    async def says(self, text: str, *, received_at: datetime | None = None) -> Answer:
        return await self.sends(received_at=received_at, text=text)

    async def sends(self, *, received_at: datetime | None = None, **content: Any) -> Answer:
        """Send a message with these fields of the Bot API's ``Message``; ``place.messages`` is its id."""
        self.place.messages += 1
        message = self._message(self.place.messages, **content)
        return await self.place.takes({"message": message}, received_at=received_at)

    async def edits(self, message_id: int, text: str, *, received_at: datetime | None = None) -> Answer:
        """Change the text of an own message."""
        message = self._message(message_id, text=text, edit_date=SENT_AT + 60)
        return await self.place.takes({"edited_message": message}, received_at=received_at)

    async def opens(self, link: str, *, received_at: datetime | None = None) -> Answer:
        """Follow a deep link to the bot, ``https://t.me/…?start=…``, and press START."""
        [payload] = parse_qs(urlsplit(link).query)["start"]
        return await self.says(f"/start {payload}", received_at=received_at)

    async def sends_document(
        self,
        name: str,
        data: bytes,
        mime: str = "application/octet-stream",
        *,
        received_at: datetime | None = None,
        **content: Any,
    ) -> Answer:
        """Send a file; ``content`` may hold a ``caption`` and the like."""
        document = {"file_name": name, "mime_type": mime, **self._file(data)}
        return await self.sends(received_at=received_at, document=document, **content)

    async def sends_photo(self, data: bytes, *, received_at: datetime | None = None, **content: Any) -> Answer:
        """Send a picture; as from Telegram, a small one of it comes first."""
        sizes = [
            {"width": 90, "height": 60, **self._file(data[:1])},
            {"width": 1280, "height": 853, **self._file(data)},
        ]
        return await self.sends(received_at=received_at, photo=sizes, **content)

    async def sends_album(self, pictures: list[bytes], *, received_at: datetime | None = None) -> list[Answer]:
        """Send pictures together: an update each, in order, under one ``media_group_id``."""
        album = str(13_000_000_000_000_000 + self.place.messages)
        return [await self.sends_photo(data, received_at=received_at, media_group_id=album) for data in pictures]

    async def sends_voice(self, *, received_at: datetime | None = None) -> Answer:
        voice = {"duration": 3, "mime_type": "audio/ogg", **self._file(b"OggS")}
        return await self.sends(received_at=received_at, voice=voice)

    async def sends_sticker(self, *, received_at: datetime | None = None) -> Answer:
        looks = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return await self.sends(received_at=received_at, sticker={**looks, "emoji": "👍", **self._file(b"RIFF")})

    async def shares_contact(
        self, phone: str = "+821000000001", *, of: int | None = None, received_at: datetime | None = None
    ) -> Answer:
        """Share a phone number: one's own, or that of account ``of`` (0: of somebody who is not on Telegram)."""
        owner = self.account if of is None else of
        contact: dict[str, Any] = {"phone_number": phone, "first_name": "Ada"}
        return await self.sends(received_at=received_at, contact=contact | ({"user_id": owner} if owner else {}))

    async def forwards(self, text: str, *, author: str | None = None, received_at: datetime | None = None) -> Answer:
        """Forward a text of the bot's, or of an ``author`` whose account stays hidden."""
        if author is None:
            origin: dict[str, Any] = {"type": "user", "sender_user": _BOT, "date": SENT_AT}
        else:
            origin = {"type": "hidden_user", "sender_user_name": author, "date": SENT_AT}
        return await self.sends(received_at=received_at, text=text, forward_origin=origin)

    def _file(self, data: bytes) -> dict[str, Any]:
        number = len(self.place.files) + 1
        self.place.files[f"file-{number}"] = data
        return {"file_id": f"file-{number}", "file_unique_id": f"unique-{number}", "file_size": len(data)}
