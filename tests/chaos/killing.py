"""Starts the real bot, kills it (``kill -9``) at a random moment, looks at what is left, and starts it again."""

import asyncio
import random
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from bot.settings import Settings
from tests.kit.command_line import ROOT, environment

SEED = 20230615


@dataclass
class Killer:
    """``looks`` is called after every third kill, while the bot is dead."""

    settings: Settings
    looks: Callable[[], Awaitable[None]]
    lives: float = 2.0
    """Seconds for which a bot that has started lives at most."""
    dice: random.Random = field(default_factory=lambda: random.Random(SEED))
    kills: int = 0
    during_start: int = 0

    async def works(self, enough: Callable[[], bool], rest: AsyncExitStack) -> None:
        """Kill until it is ``enough``; then leave one bot alive to the end of ``rest``."""
        while not enough():
            async with self._bot() as bot:
                if self.dice.random() < 0.3:
                    await asyncio.sleep(self.dice.uniform(0.05, 1.2))
                    self.during_start += 1
                else:
                    assert bot.stdout is not None
                    assert await bot.stdout.readline()
                    await asyncio.sleep(self.dice.uniform(0.0, self.lives))
                bot.kill()
                await bot.wait()
            self.kills += 1
            if self.kills % 3 == 0:
                await self.looks()
        await rest.enter_async_context(self._bot())

    @asynccontextmanager
    async def _bot(self) -> AsyncIterator[asyncio.subprocess.Process]:
        chosen = self.settings
        env = environment(
            {"data": chosen.data, "keys": chosen.keys, "token": chosen.token_text, "api_url": chosen.api_url}
        ) | {"PYTHONPATH": str(ROOT)}
        with (chosen.data.parent / "bot.log").open("ab") as log:
            bot = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                "run",
                cwd=chosen.data.parent,
                env=env,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        try:
            yield bot
        finally:
            if bot.returncode is None:
                bot.kill()
            await bot.communicate()
