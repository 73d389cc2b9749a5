"""``getUpdates`` and webhooks: the two ways in which updates reach the bot."""

from __future__ import annotations

import asyncio
import ipaddress
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout

from playground.refusals import TERMINATED, TERMINATED_BY_WEBHOOK, WEBHOOK_ACTIVE, bad, conflict
from playground.updates import BATCH
from playground.world import Webhook

if TYPE_CHECKING:
    from playground.nursery import Nursery
    from playground.params import Json, Params
    from playground.world import World

TIMEOUT_LIMIT = 50.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
RETRY_SECONDS = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Pauses between tries to deliver to a webhook; the last one repeats. Telegram's are longer."""
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class Raw(str):
    """A result that is JSON already."""

    __slots__ = ()


class Delivery:
    """Hands updates to the bot: to the newest poll, or to the webhook."""

    def __init__(self, world: World, nursery: Nursery) -> None:
        self._world = world
        self._nursery = nursery
        self._poll: asyncio.Future[str | None] | None = None
        self._pushing: asyncio.Task[None] | None = None
        self.polls = 0
        world.queue.on_arrival = self._wake

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _end(self, why: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(why)

    async def get_updates(self, params: Params) -> Raw:
        """``getUpdates``: forget what lies before the offset, then wait for what comes.

        Raises:
            ApiError: 409 if a webhook is set, or if a newer call comes while this one waits.
        """
        world = self._world
        if world.webhook is not None:
            raise conflict(WEBHOOK_ACTIVE)
        self._end(TERMINATED)
        queue = world.queue
        if "allowed_updates" in params.values:
            self._allow(params)
        if offset := params.number("offset"):
            queue.confirm(offset)
        limit = params.number("limit")
        limit = limit if 0 < limit <= BATCH else BATCH
        deadline = asyncio.get_running_loop().time() + min(max(params.number("timeout"), 0), TIMEOUT_LIMIT)
        self.polls += 1
        while not (batch := queue.fetch(limit)):
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                break
            await self._arrival(left)
        return Raw("[" + ",".join([update.body for update in batch]) + "]")

    async def _arrival(self, seconds: float) -> None:
        poll: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        timer = asyncio.get_running_loop().call_later(seconds, self._wake)
        try:
            why = await poll
        finally:
            timer.cancel()
            if self._poll is poll:
                self._poll = None
        if why is not None:
            raise conflict(why)

    def _allow(self, params: Params) -> None:
        kinds = params.thing("allowed_updates", "can't parse allowed updates JSON object")
        self._world.queue.allow(kinds if isinstance(kinds, list) else [])
        self._world.changed("setting", "counters")

    async def set_webhook(self, params: Params) -> bool:
        """``setWebhook``: only to this machine, since nothing leaves the playground; no address deletes it."""
        url = params.text("url")
        if not url:
            return await self.delete_webhook(params)
        secret = params.text("secret_token")
        if secret and not _SECRET.fullmatch(secret):
            raise bad("secret token contains unallowed characters")
        if urlsplit(url).scheme not in {"http", "https"}:
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if not is_loopback(urlsplit(url).hostname or ""):
            raise bad("bad webhook: Failed to resolve host: Name or service not known")
        connections = params.number("max_connections") or 40
        if "allowed_updates" in params.values:
            self._allow(params)
        if params.flag("drop_pending_updates"):
            self._world.queue.clear()
        self._world.webhook = Webhook(url, secret, min(max(connections, 1), 100))
        self._world.changed("setting", "webhook")
        self._end(TERMINATED_BY_WEBHOOK)
        await self._stop()
        self.resume()
        return True

    async def delete_webhook(self, params: Params) -> bool:
        """``deleteWebhook``: polling is possible again."""
        if params.flag("drop_pending_updates"):
            self._world.queue.clear()
        self._world.webhook = None
        self._world.changed("setting", "webhook")
        await self._stop()
        return True

    async def get_webhook_info(self, _params: Params) -> Json:
        """``getWebhookInfo``."""
        webhook = self._world.webhook
        facts: Json = {
            "url": webhook.url if webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.queue),
        }
        if webhook:
            facts["max_connections"] = webhook.connections
            if webhook.error:
                facts |= {"last_error_date": webhook.error_date, "last_error_message": webhook.error}
        return facts

    def resume(self) -> None:
        """Begin to deliver to the webhook, if there is one."""
        if self._world.webhook is not None:
            self._pushing = self._nursery.start(self._push(self._world.webhook), "webhook")

    async def _stop(self) -> None:
        pushing, self._pushing = self._pushing, None
        if pushing is not None:
            pushing.cancel()
            await asyncio.gather(pushing, return_exceptions=True)

    async def _push(self, webhook: Webhook) -> None:
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers[SECRET_HEADER] = webhook.secret
        tries = 0
        async with ClientSession(timeout=ClientTimeout(total=60)) as session:
            while True:
                batch = self._world.queue.fetch(1)
                if not batch:
                    await self._pause(RETRY_SECONDS[-1])
                    continue
                try:
                    async with session.post(webhook.url, data=batch[0].body, headers=headers) as answer:
                        status = answer.status
                except (ClientError, OSError, TimeoutError) as failure:
                    problem = f"Connection failed: {type(failure).__name__}"
                else:
                    problem = "" if 200 <= status < 300 else f"Wrong response from the webhook: {status}"
                if not problem:
                    tries = 0
                    self._world.queue.confirm(batch[0].id + 1)
                    continue
                webhook.error, webhook.error_date = problem, self._world.date()
                await asyncio.sleep(RETRY_SECONDS[min(tries, len(RETRY_SECONDS) - 1)])
                tries += 1

    async def _pause(self, seconds: float) -> None:
        await self._arrival(seconds)


def is_loopback(host: str) -> bool:
    """Return whether ``host`` is this machine by name or address; names are not looked up."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
