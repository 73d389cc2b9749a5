"""``madang reset-pin``: somebody who has forgotten their PIN chooses anew, also where there is no other owner."""

from datetime import datetime

from bot.app import open_database
from bot.audit_export import Exported
from bot.settings import Settings
from participation.audit import OPERATOR
from storage import pins
from texts import say


async def reset_pin(settings: Settings, account: int, *, kind: str | None, now: datetime) -> Exported:
    """Forget the PIN of an account, on record; ``kind`` as for ``open_database``.

    Nobody is written to: a bot that is running does not look for what another process has queued. Whoever opens the
    office next is asked for a new PIN.

    Raises:
        CannotStart, Unusable: the operator has to put something right first.
    """
    async with open_database(settings, kind) as database:
        there = await database.run(lambda tx: pins.reset(tx, account, by=OPERATOR, at=now))
    key = "operator-pin-reset" if there else "operator-pin-none"
    return Exported(done=there, line=say(settings.language, key, account=str(account)))
