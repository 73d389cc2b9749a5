"""``madang reset-pin``, as an operator runs it for a sole owner who has forgotten their PIN."""

from pathlib import Path

import pytest

from bot.app import open_database
from bot.settings import Settings
from participation.audit import OPERATOR
from storage import audit, pins, roles
from storage.database import Tx
from tests.kit.command_line import madang
from tests.participation.votes import WHILE_OPEN
from tests.storage.office import OWNER, STRANGER
from texts import say


async def look(folder: Path) -> tuple[bool, list[tuple[str, object]]]:
    """Return whether the owner has a PIN, and what the operator did by the record."""
    settings = Settings(_env_file=None, data=folder / "data", keys=folder / "keys")

    def unit(tx: Tx) -> tuple[bool, list[tuple[str, object]]]:
        lines = [one for one in audit.entries(tx, audit.HOUSE) if one.actor == OPERATOR and one.what != "owner-named"]
        return pins.has(tx, OWNER), [(one.what, one.values["account"]) for one in lines]

    async with open_database(settings, None) as database:
        return await database.run(unit)


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    def unit(tx: Tx) -> None:
        roles.ensure_owners(tx, [OWNER], WHILE_OPEN)
        pins.choose(tx, "493817", by=roles.at_the_door(tx, OWNER, WHILE_OPEN), at=WHILE_OPEN)

    settings = Settings(_env_file=None, data=tmp_path / "data", keys=tmp_path / "keys")
    async with open_database(settings, None) as database:
        await database.run(unit)
    return tmp_path


async def resets(folder: Path, account: object) -> tuple[int, str]:
    ended = await madang("reset-pin", account, folder=folder, data=folder / "data", keys=folder / "keys")
    return ended.status, (ended.out + ended.err).strip()


async def test_a_sole_owner_chooses_anew_and_the_record_says_who_made_it_so(folder: Path) -> None:
    assert await resets(folder, OWNER) == (0, say("ko", "operator-pin-reset", account=str(OWNER)))

    assert await look(folder) == (False, [("pin-reset", OWNER)])


async def test_whoever_has_no_pin_has_none_to_forget(folder: Path) -> None:
    assert await resets(folder, STRANGER) == (1, say("ko", "operator-pin-none", account=str(STRANGER)))

    assert await look(folder) == (True, [])


async def test_what_is_no_account_is_wrong_usage(folder: Path) -> None:
    status, said = await resets(folder, "owner")

    assert status == 2
    assert "ACCOUNT" in said
