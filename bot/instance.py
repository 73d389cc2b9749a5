"""One process to a data folder: a lock that the system lets go of even after kill -9."""

import errno
import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.cannot_start import CannotStart

LOCK_FILE = "instance.lock"

_REASONS = {
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "read-only",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.ENOTDIR: "not-a-folder",
    errno.EEXIST: "not-a-folder",
}


@contextmanager
def sole_instance(data: Path, *, command: str, started_at: datetime) -> Iterator[None]:
    """Hold the data folder, made (mode 700) if it is missing; whoever comes second is told who holds it.

    ``command``: ``run`` or ``demo``. ``started_at``: the machine's real time, also in the demo, since it is
    what the second one's operator compares with. The file stays when the lock is let go: to unlink it would
    let two processes hold two files of one name.

    Raises:
        CannotStart: another process holds the folder, or nothing can be written into it.
    """
    descriptor = _opened(data)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise _holder(descriptor, data) from None
        except OSError as error:
            raise _unusable(data, error) from None
        holder = {"pid": os.getpid(), "command": command, "started_at": started_at.isoformat()}
        _write(descriptor, holder, data)
        yield
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _opened(data: Path) -> int:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(data / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise _unusable(data, error) from None


def _write(descriptor: int, facts: dict[str, object], data: Path) -> None:
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(facts).encode(), 0)
    except OSError as error:
        raise _unusable(data, error) from None


def _holder(descriptor: int, data: Path) -> CannotStart:
    """Return who holds the lock; it may just be writing that down, so look again for a moment."""
    for _ in range(10):
        try:
            facts = json.loads(os.pread(descriptor, 4096, 0))
            since = datetime.fromisoformat(facts["started_at"]).astimezone()
            return CannotStart(
                "already-running",
                pid=str(facts["pid"]),
                command=str(facts["command"]),
                since=since.strftime("%Y-%m-%d %H:%M:%S %z"),
                folder=str(data),
            )
        except (ValueError, KeyError, TypeError):
            time.sleep(0.02)
    return CannotStart("already-running-unknown", folder=str(data))


def _unusable(data: Path, error: OSError) -> CannotStart:
    return CannotStart("folder-unusable", folder=str(data), reason=_REASONS.get(error.errno or 0, "other"))
