"""The one live screen of each dialogue: its token, its step, the message it stands in."""

import secrets
from dataclasses import dataclass

from participation.assisted import is_assisted
from storage.database import Tx

_TOKEN_BYTES = 6


@dataclass(frozen=True, slots=True)
class LiveScreen:
    """A dialogue's screen.

    ``token`` is 8 characters of ``A–Z a–z 0–9 _ -`` that turn with the step; ``view`` is what of the step is in sight,
    such as a page.
    """

    dialogue: str
    token: str
    step: str
    view: str
    message_id: int | None


def find(tx: Tx, account: int, dialogue: str) -> LiveScreen | None:
    """Return a dialogue's screen, if it has one."""
    row = tx.one(
        "SELECT token, step, view, message_id FROM screens WHERE account = :account AND dialogue = :dialogue",
        account=account,
        dialogue=dialogue,
    )
    if row is None:
        return None
    view = tx.keys.open_sealed("screens", f"{account}/{dialogue}", row["view"]).decode()
    return LiveScreen(dialogue, row["token"], row["step"], view, row["message_id"])


def at_step(tx: Tx, account: int, dialogue: str, step: str, view: str) -> str:
    """Return the token for drawing this step: the same while the step is, a new one when it has changed."""
    screen = find(tx, account, dialogue)
    token = screen.token if screen is not None and screen.step == step else secrets.token_urlsafe(_TOKEN_BYTES)
    if (screen is None or (screen.step, screen.view) != (step, view)) and not is_assisted(account):  # nobody looks
        tx.run(
            "INSERT INTO screens (account, dialogue, token, step, view)"
            " VALUES (:account, :dialogue, :token, :step, :view)"
            " ON CONFLICT (account, dialogue)"
            " DO UPDATE SET token = excluded.token, step = excluded.step, view = excluded.view",
            account=account,
            dialogue=dialogue,
            token=token,
            step=step,
            view=tx.keys.seal("screens", f"{account}/{dialogue}", view.encode()),  # it can be what one has just chosen
        )
    return token


def seen_at(tx: Tx, account: int, dialogue: str, message_id: int) -> None:
    """Learn from a tap where the screen stands, if the reply to its sending was lost.

    It was then perhaps sent twice: of two copies the lower one, if it is tapped, is the one that a person has before
    them.
    """
    tx.run(
        "UPDATE screens SET message_id = :message_id"
        " WHERE account = :account AND dialogue = :dialogue AND (message_id IS NULL OR message_id < :message_id)",
        account=account,
        dialogue=dialogue,
        message_id=message_id,
    )


def standing(tx: Tx, dialogue: str, view: str) -> list[int]:
    """Return in whose chats a dialogue's screen stands that shows this view."""
    rows = tx.all(
        "SELECT account, view FROM screens WHERE dialogue = :dialogue AND message_id IS NOT NULL ORDER BY account",
        dialogue=dialogue,
    )
    return [
        row["account"]
        for row in rows
        if tx.keys.open_sealed("screens", f"{row['account']}/{dialogue}", row["view"]).decode() == view
    ]


def hand_on(tx: Tx, account: int, before: str, after: str) -> None:
    """Let the next drawing of one dialogue take the place of another's: both share one message from now on.

    The dialogue ``after`` needs no screen yet. Where ``before`` has no message, nothing changes.
    """
    message_id = tx.value(
        "SELECT message_id FROM screens WHERE account = :account AND dialogue = :before", account=account, before=before
    )
    if message_id is None:
        return
    tx.run(
        "UPDATE screens SET message_id = NULL WHERE account = :account AND dialogue = :before",
        account=account,
        before=before,
    )
    if not tx.run(
        "UPDATE screens SET message_id = :message_id WHERE account = :account AND dialogue = :after",
        account=account,
        after=after,
        message_id=message_id,
    ):
        at_step(tx, account, after, "", "")
        seen_at(tx, account, after, message_id)


def forget(tx: Tx, dialogue: str, limit: int) -> int:
    """Delete up to ``limit`` screens of a dialogue that is over; return how many went."""
    return tx.run(
        "DELETE FROM screens WHERE dialogue = :dialogue AND account IN"
        " (SELECT account FROM screens WHERE dialogue = :dialogue LIMIT :limit)",
        dialogue=dialogue,
        limit=limit,
    )
