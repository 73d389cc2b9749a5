"""Word to people of a full disk: nothing can be kept, so nothing of this is either."""

from collections.abc import Iterable
from typing import Any

from bot.nursery import Nursery
from bot.raw_updates import Raw, lane_of, part, sender
from bot.transport import Pool
from handlers.turn import MOST_IN_ALERT
from texts import pick, say


class CannotKeep:
    """Tells each person once that what they have sent waits, until something can be kept again."""

    def __init__(self, pool: Pool, nursery: Nursery, language: str) -> None:
        """Make it; ``language`` is for people whose Telegram names none."""
        self._pool = pool
        self._nursery = nursery
        self._language = language
        self._told: set[int] = set()

    def tell(self, updates: Iterable[Raw]) -> None:
        """Tell those who have sent these, in private chats."""
        for update in updates:
            account, code = sender(update)
            if lane_of(update) != account or account in self._told:
                continue
            text = say(pick(code, self._language), "cannot-save")
            if "message" in update:
                self._told.add(account)
                self._call("sendMessage", {"chat_id": account, "text": text})
            elif query := part(update, "callback_query").get("id"):
                self._told.add(account)
                answer = {"callback_query_id": query, "text": text[:MOST_IN_ALERT], "show_alert": True}
                self._call("answerCallbackQuery", answer)

    def over(self) -> None:
        """Something has been kept again."""
        self._told.clear()

    def _call(self, method: str, params: dict[str, Any]) -> None:
        self._nursery.spawn("word of a full disk", self._pool.call(method, params))
