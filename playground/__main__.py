"""Runs the playground alone: ``python -m playground --port 8899 --folder .demo/playground``."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import signal
import sys
from pathlib import Path

from playground.clock import DEMO_START, real_now
from playground.playground import Playground


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m playground", description="A stand-in for Telegram on loopback.")
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address (default %(default)s)")
    parser.add_argument("--port", type=int, default=8899, help="0 for any free one; a taken one: the next free one")
    parser.add_argument("--folder", type=Path, help="keep everything here; without it, in memory")
    parser.add_argument("--demo", action="store_true", help="people to play with, and the demo's clock")
    parser.add_argument("--token", help="a token that a playground made")
    parser.add_argument("--bench", action="store_true", help="no rate limits, no record of calls")
    parser.add_argument("--latency", type=float, default=0.0, metavar="SECONDS", help="each way, on every call")
    parser.add_argument("--json", action="store_true", help="say the address and the token as one line of JSON")
    return parser.parse_args()


async def _run(given: argparse.Namespace) -> None:
    playground = Playground(
        given.folder,
        given.port,
        DEMO_START if given.demo else real_now(),
        given.token,
        host=given.host,
        next_free_port=True,
        rate_limits=not given.bench,
        demo_people=given.demo,
    )
    playground.bot_api.recording = not given.bench
    playground.faults.latency = given.latency
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with playground:
        if given.json:
            print(json.dumps({"url": playground.url, "token": playground.token}), flush=True)
        else:
            print(
                f"The page: {playground.url}/\nMADANG_API_URL={playground.url}\nMADANG_TOKEN={playground.token}",
                flush=True,
            )
        await stop.wait()


def main() -> int:
    """Run until SIGINT or SIGTERM; return the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    try:
        asyncio.run(_run(_arguments()))
    except (ValueError, OSError) as problem:
        print(f"playground: {problem}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
