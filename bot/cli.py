"""The command line: ``madang run``, ``madang publish``, ``madang export``, ``madang reset-pin``, ``madang demo``."""

import argparse
import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot import settings
from bot.cannot_start import CannotStart, line_for
from storage.errors import Unusable

if TYPE_CHECKING:
    from bot.app import Running
    from bot.clock import Clock

_SETTINGS = """\
Settings come from the environment or from a file .env in this folder:
  MADANG_TOKEN     the bot's token, as BotFather gave it (needed by run)
  MADANG_DATA      folder of the database and files (default: data)
  MADANG_KEYS      folder of the key files, never inside MADANG_DATA (default: beside it, <data>-keys);
                   without these files nothing in the database can be read: back them up, and apart from it
  MADANG_OWNERS    Telegram user ids of the owners, with commas between; /id in the chat tells a person theirs
  MADANG_LANGUAGE  ko or en: where a person's Telegram names no language, and for these lines (default: ko)
  MADANG_TIMEZONE  where an office names none (default: Asia/Seoul)
  MADANG_API_URL   another Bot API server: https, or http on this machine (default: https://api.telegram.org)
  MADANG_PROXY     an http(s) proxy on the way to Telegram
"""

_FIRST_STEPS = """\
To try it without Telegram: madang demo.
To run it: write MADANG_TOKEN into .env; madang publish FILE.toml; madang run.
"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="madang",
        description="A Telegram bot through which people take part in public life.",
        epilog=f"{_FIRST_STEPS}\n{_SETTINGS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser(
        "run",
        help="run the bot against Telegram",
        description=(
            "Run the bot against Telegram, by long polling. "
            "SIGTERM or Ctrl-C: it finishes what it has in hand, and ends."
        ),
        epilog=_SETTINGS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    publishing = commands.add_parser(
        "publish",
        help="check a programme file and load it",
        description=(
            "Check a programme file (TOML) and load all of it, or nothing. It says every mistake at once, with its "
            "place. It needs no token and works while the bot is running, which shows the change from the next tap on. "
            "The same file twice changes nothing. deploy/programmes/ holds a sample."
        ),
    )
    publishing.add_argument("file", type=Path, metavar="FILE.toml")
    publishing.add_argument(
        "--shorten", action="store_true", help="let a window that is open close earlier (people were told otherwise)"
    )
    publishing.add_argument("--demo", action="store_true", help="load it into the demo (.demo/)")
    _add_exports(commands)
    resetting = commands.add_parser(
        "reset-pin",
        help="let somebody of the office who has forgotten their PIN choose a new one",
        description=(
            "Forget the PIN of the office of one account, and close the office for it; whoever holds that account "
            "chooses a new PIN when they open /office. Another owner can do the same in the chat: this is for a sole "
            "owner. Make sure by telephone or in person that it is they who ask. It is on record, needs no token and "
            "works while the bot is running."
        ),
    )
    resetting.add_argument("account", type=int, metavar="ACCOUNT", help="their Telegram user id: /id says it")
    demo = commands.add_parser(
        "demo",
        help="try it in a browser, without Telegram",
        description=(
            "Run the bot on the playground: a chat page on this machine, with invented people and an invented clock."
        ),
    )
    demo.add_argument("--reset", action="store_true", help="forget everything that the demo has kept, then start")
    return parser


def _add_exports(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    exporting = commands.add_parser(
        "export",
        help="write to a file what an office takes along",
        description="Each export is on record. It needs no token and works while the bot is running.",
    )
    kinds = exporting.add_subparsers(dest="what", required=True, metavar="WHAT")
    audit = kinds.add_parser(
        "audit",
        help="the record of what the office did",
        description=(
            "Write the record of what the office did with a programme, as text or as a table (CSV), and say whether it "
            "was touched since. SLUG - is the record of the bot as a whole. It holds no personal data of applicants, "
            "but the texts that were sent to them. It needs no token and works while the bot is running."
        ),
    )
    audit.add_argument("slug", metavar="SLUG")
    audit.add_argument("--out", type=Path, metavar="FILE", help="the file to write (without it: the terminal)")
    audit.add_argument("--format", choices=("text", "csv"), default="text")
    for kind, said in (
        ("applications", "what was handed in, as a workbook (XLSX): a row for each application and each person"),
        ("papers", "all papers that were handed in, as a ZIP, named by number"),
    ):
        handed_in = kinds.add_parser(kind, help=said, description=f"Write {said}. The file holds personal data.")
        handed_in.add_argument("slug", metavar="SLUG")
        handed_in.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")
    board = kinds.add_parser(
        "board",
        help="a board as open data, without names",
        description=(
            "Write a board as open data: a ZIP of its proposals, comments and answers, without names, with a README "
            "of the columns. Telephone and resident registration numbers in texts are masked."
        ),
    )
    board.add_argument("slug", metavar="SLUG")
    board.add_argument("--out", type=Path, metavar="FILE", help="the file to write (without it: SLUG.zip)")
    board.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")


def main() -> int:
    """Run the command line; return the exit status: 0 done, 1 refused, 2 wrong usage."""
    given = _parser().parse_args()
    os.umask(0o077)  # whatever is made from here on is nobody else's to read
    language = "ko" if given.command == "demo" else settings.spoken_language()
    try:
        if given.command == "demo":
            _demo(reset=given.reset)
        elif given.command == "publish":
            return _publish(given.file, shorten=given.shorten, demo=given.demo)
        elif given.command == "export":
            return _export(given)
        elif given.command == "reset-pin":
            return _reset_pin(given.account)
        else:
            _run()
    except (CannotStart, Unusable) as reason:
        print(line_for(reason, language), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _run() -> None:
    from bot import app, logs  # noqa: PLC0415 - --help and a bad setting answer at once
    from bot.clock import SystemClock  # noqa: PLC0415
    from bot.instance import sole_instance  # noqa: PLC0415
    from texts import say  # noqa: PLC0415

    chosen = settings.load()
    for line in settings.remarks(chosen.language):
        print(line, file=sys.stderr)
    logs.set_up()

    def ready(running: "Running") -> None:
        print(say(chosen.language, "operator-ready", username=running.username), flush=True)

    with sole_instance(chosen.data, command="run", started_at=SystemClock().now()):
        asyncio.run(app.run(chosen, _clock(chosen), on_ready=ready))
    print(say(chosen.language, "operator-stopped"))


def _publish(file: Path, *, shorten: bool, demo: bool) -> int:
    from bot import app, logs  # noqa: PLC0415
    from bot.publishing import Report, publish  # noqa: PLC0415

    async def loaded() -> Report:
        clock = _clock(chosen)
        await clock.open()
        return await publish(chosen, file, kind=app.kind_of(chosen), now=clock.now(), shorten=shorten)

    logs.set_up()
    if demo:
        from bot.demo import publish_into  # noqa: PLC0415

        report = publish_into(file, shorten=shorten)
    else:
        chosen = settings.load(needs_token=False)
        report = asyncio.run(loaded())
    print("\n".join(report.lines), file=sys.stdout if report.loaded else sys.stderr)
    return 0 if report.loaded else 1


def _export(given: argparse.Namespace) -> int:
    from bot import app, logs  # noqa: PLC0415
    from bot.audit_export import Exported, export_audit  # noqa: PLC0415
    from bot.board_export import export_board  # noqa: PLC0415
    from bot.exporting import export  # noqa: PLC0415

    async def exported() -> Exported:
        clock = _clock(chosen)
        await clock.open()
        kind, now = app.kind_of(chosen), clock.now()
        if given.what == "audit":
            return await export_audit(chosen, given.slug, given.out, given.format, kind=kind, now=now)
        if given.what == "board":
            out = given.out or Path(f"{given.slug}.zip")
            return await export_board(chosen, given.slug, out, given.format, kind=kind, now=now)
        return await export(chosen, given.what, given.slug, given.out, kind=kind, now=now)

    logs.set_up()
    chosen = settings.load(needs_token=False)
    said = asyncio.run(exported())
    # On the terminal the record itself may go to a pipe: what is said about it does not.
    to_pipe = given.what == "audit" and given.out is None
    print(said.line, file=sys.stdout if said.done and not to_pipe else sys.stderr)
    return 0 if said.done else 1


def _reset_pin(account: int) -> int:
    from bot import app, logs  # noqa: PLC0415
    from bot.audit_export import Exported  # noqa: PLC0415
    from bot.pin_reset import reset_pin  # noqa: PLC0415

    async def done() -> Exported:
        clock = _clock(chosen)
        await clock.open()
        return await reset_pin(chosen, account, kind=app.kind_of(chosen), now=clock.now())

    logs.set_up()
    chosen = settings.load(needs_token=False)
    said = asyncio.run(done())
    print(said.line, file=sys.stdout if said.done else sys.stderr)
    return 0 if said.done else 1


def _demo(*, reset: bool) -> None:
    from bot import demo, logs  # noqa: PLC0415
    from bot.clock import SystemClock  # noqa: PLC0415
    from bot.instance import sole_instance  # noqa: PLC0415

    logs.set_up()
    if reset:
        with sole_instance(demo.FOLDER, command="demo", started_at=SystemClock().now()):
            demo.reset()
    with sole_instance(demo.FOLDER, command="demo", started_at=SystemClock().now()):
        asyncio.run(demo.run(lambda line: print(line, flush=True)))


def _clock(chosen: settings.Settings) -> "Clock":
    """Return the clock that these settings go by: with a playground's token, the playground's."""
    from bot.clock import PlaygroundClock, SystemClock  # noqa: PLC0415

    if settings.is_playground_token(chosen.token_text):
        return PlaygroundClock(chosen.api_url)
    return SystemClock()
