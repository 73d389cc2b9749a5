"""Make .venv what the lock says, or find that it already is.

    deploy/setup/with-python -m deploy.setup.environment runtime|dev

``runtime`` is what the bot and the demo need, ``dev`` adds what tests and checks need; both live in one
``.venv``. A stamp says for what an environment was completed. It is taken away before anything is changed
and written last, so whatever was interrupted, moved, upgraded underneath or locked anew is recognised, and
made again from nothing.
Standard library only: this runs before anything is installed.
"""

import fcntl
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.setup import pip_found

ROOT = Path(__file__).resolve().parents[2]
# What an environment is made from: where this very process runs inside one, not its link but the file behind it.
OUTER_PYTHON = str(Path(sys.executable).resolve())
LOCKS = {"runtime": "requirements.lock", "dev": "requirements-dev.lock"}  # dev holds all of runtime


class Environment:
    """The ``.venv`` of one checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / "bin" / "python"

    def is_ready(self, kind: str) -> bool:
        """Say whether ``kind`` was completed, for this lock, place, machine and Python."""
        # The running interpreter is the environment's own unless that one is gone or broken.
        if Path(sys.prefix) != self.folder:
            return False
        try:
            return self._stamp(kind).read_text("ascii") == self._fingerprint(kind)
        except OSError:
            return False

    def complete(self, kind: str) -> None:
        """Install what ``kind`` needs; begin from nothing unless a completed environment only needs more.

        Raises:
            pip_found.NoPipError: this machine has no pip and no way to get one.
            subprocess.CalledProcessError: Python or pip failed, and has said why.
        """
        only_needs_more = self.is_ready("runtime")
        for each in LOCKS:
            self._stamp(each).unlink(missing_ok=True)
        if not only_needs_more:
            self._begin()
        pip = pip_found.for_environment(self.python, OUTER_PYTHON)
        install = [*pip, "install", "--quiet", "--disable-pip-version-check", "--no-input"]
        # Only wheels: a source archive would fetch what it is built with, and nothing vouches for that.
        # The lock is whole, so pip has nothing to resolve: it would look at newer releases for a requirement that has
        # an extra (`coverage[toml]`), and then refuse them for want of a hash.
        locked = [
            "--no-deps",
            "--require-hashes",
            "--only-binary",
            ":all:",
            "--requirement",
            str(self.root / LOCKS[kind]),
        ]
        subprocess.run([*install, *locked], check=True)
        # An editable install has no hash. What it needs is there by now, the build backend too.
        editable = ["--no-deps", "--no-build-isolation", "--editable", str(self.root)]
        subprocess.run([*install, *editable], check=True)
        for each in LOCKS if kind == "dev" else [kind]:
            self._stamp(each).write_text(self._fingerprint(each), "ascii")

    def _begin(self) -> None:
        if self.folder.is_symlink():
            self.folder.unlink()
        elif self.folder.exists():
            shutil.rmtree(self.folder)
        subprocess.run([OUTER_PYTHON, "-m", "venv", "--without-pip", str(self.folder)], check=True)

    def _stamp(self, kind: str) -> Path:
        return self.folder / f"completed-{kind}"

    def _fingerprint(self, kind: str) -> str:
        project = tomllib.loads((self.root / "pyproject.toml").read_text("utf-8"))
        installed = {
            "project": [project["build-system"], project["project"], project["tool"]["setuptools"]],
            "lock": (self.root / LOCKS[kind]).read_text("utf-8"),
            "place": str(self.root),  # scripts and the editable install name it
            "python": [sys.version, platform.machine()],
        }
        return hashlib.sha256(json.dumps(installed, sort_keys=True).encode()).hexdigest()


@contextmanager
def alone(root: Path) -> Iterator[bool]:
    """Hold the set-up of one checkout; give whether another had to be waited for."""
    with (root / ".venv.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Waiting for another set-up of this folder …", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield True
        else:
            yield False


def main(kind: str) -> int:
    """Bring the environment to ``kind``; return the exit status."""
    environment = Environment(ROOT)
    if environment.is_ready(kind):
        return 0
    try:
        with alone(ROOT) as waited:
            if waited:  # there may be an environment now: look again, with its own Python
                again = str(ROOT / "deploy" / "setup" / "with-python")
                os.execv(again, [again, "-m", "deploy.setup.environment", kind])
            print(f"Setting up .venv with Python {platform.python_version()}: about a minute …", flush=True)
            environment.complete(kind)
    except pip_found.NoPipError as error:
        print(error, file=sys.stderr)
    except subprocess.CalledProcessError as error:
        print(f"Set-up stopped: {Path(error.cmd[0]).name} ended with {error.returncode}.", file=sys.stderr)
    except OSError as error:  # a folder that may not be written, a full disk
        print(f"Set-up stopped: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("Set-up interrupted; the next start begins it again.", file=sys.stderr)
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
