"""What the process that looks at a file may use, set before it looks.

On Linux all of it holds, but that root may start processes. macOS keeps to no limit of memory; the seconds hold there
too, and that nothing can be opened.
"""

import contextlib
import os
import resource
from pathlib import Path
from typing import Final

SECONDS: Final = 10
"""Of processor time: what needs more makes the parser work hard, however busy the machine is."""
MEMORY: Final = 256 * 1024 * 1024
"""Bytes of address space for the file and what is made of it, beside the interpreter and its libraries."""
_NICE: Final = 5


def lock() -> None:
    """Let this process open nothing any more, no file and no socket, start nothing, write no file, and end in time.

    What is open stays open. To be called when everything is imported.
    """
    os.nice(_NICE)  # people's replies go first
    memory = _mapped() + MEMORY
    for limit, soft, hard in (
        (resource.RLIMIT_CORE, 0, 0),  # what is left of a crash would hold the file
        # The soft limit ends it by SIGXCPU; the hard one would by SIGKILL, which may have come from anybody.
        (resource.RLIMIT_CPU, SECONDS, SECONDS + 1),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_NPROC, 0, 0),
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_NOFILE, 0, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS refuses the limit of memory
            resource.setrlimit(limit, (soft, hard))
    if resource.getrlimit(resource.RLIMIT_NOFILE)[0] != 0:
        raise OSError("files could still be opened")


def _mapped() -> int:
    """Return how many bytes of address space are taken already; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except OSError:
        return 0
    return pages * resource.getpagesize()
