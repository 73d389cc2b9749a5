"""``make bench-vote``: how fast and how large the bot is, as ratios taken in one run, and whether it is as asked.

It prints a table, and writes nothing but that unless ``--write`` names a file.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from tests.performance.parts import FULL, PARTS, QUICK, Effort, Figure
from tests.performance.processes import Broken


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.performance.bench_vote", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="within a minute, for development: too short to be quoted")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the figures there as JSON")
    parser.add_argument("--only", choices=[part.__name__ for part in PARTS], help="one part alone")
    return parser.parse_args()


def _line(figure: Figure) -> str:
    met = {None: "", True: "met", False: "MISSED"}[figure.met]
    return f"| {figure.what} | {figure.figure} | {figure.target} | {met} |"


def _machine() -> str:
    load = os.getloadavg()[0]
    return f"Python {platform.python_version()} on {platform.system()}, {os.cpu_count()} cores, load {load:.1f}"


def _measured(effort: Effort, only: str | None) -> list[Figure]:
    """Measure everything, and print each line of the table as soon as it is known."""
    found = []
    with tempfile.TemporaryDirectory(prefix="madang-bench-") as folder:
        for part in PARTS:
            if only in {None, part.__name__}:
                began = time.monotonic()
                for figure in part(effort, Path(folder)):
                    found.append(figure)
                    print(_line(figure), flush=True)
                print(f"{part.__name__}: {time.monotonic() - began:.0f} s, {_machine()}", file=sys.stderr)
    return found


def main() -> int:
    """Measure; return 0 if everything asked for is met, 1 if not, 2 if it could not be measured."""
    given = _arguments()
    before = _machine()
    print(f"{before}\n\n| Figure | Measured | Target | |\n|---|---|---|---|", flush=True)
    try:
        found = _measured(QUICK if given.quick else FULL, given.only)
    except Broken as problem:
        print(f"cannot be measured: {problem}", file=sys.stderr)
        return 2
    if given.write is not None:
        result = {
            "before": before,
            "after": _machine(),
            "quick": given.quick,
            "figures": [asdict(one) for one in found],
        }
        given.write.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0 if all(figure.met is not False for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
