"""What a process has used, from outside: processor time and memory."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Usage:
    """``cpu``: seconds of processor time so far, of all threads. ``resident``: bytes of memory now."""

    cpu: float
    resident: int


def usage_of(pid: int) -> Usage:
    """Return what a process has used.

    Raises:
        ProcessLookupError: it is gone.
    """
    folder = Path(f"/proc/{pid}")
    try:
        # The name in parentheses may hold blanks; user and system time are the 12th and 13th words after it.
        words = (folder / "stat").read_text("ascii", "replace").rpartition(")")[2].split()
        resident = int((folder / "statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        return Usage((int(words[11]) + int(words[12])) / _TICKS, resident)
    except FileNotFoundError:
        return _asked_of_ps(pid)


def _asked_of_ps(pid: int) -> Usage:
    """Macs have no /proc; their ps counts hundredths of a second."""
    said = subprocess.run(
        ["ps", "-o", "time=,rss=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.split()
    if len(said) != 2:
        raise ProcessLookupError(pid)
    seconds = 0.0
    for part in said[0].replace("-", ":").split(":"):
        seconds = seconds * 60 + float(part)
    return Usage(seconds, int(said[1]) * 1024)
