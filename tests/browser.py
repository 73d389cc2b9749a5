"""Find a browser for the tests that drive the chat page.

``python -m tests.browser`` prints its path, or ends with status 1.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

# On PATH, most like what the tests were written against first.
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
)
# Where installers put it without touching PATH; a pattern may match several versions, the last is the newest.
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "~/Applications/Chromium.app/Contents/MacOS/Chromium",
    "~/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    # `playwright install chromium`, which needs no root
    "~/.cache/ms-playwright/chromium-*/chrome-linux*/chrome",
    "~/Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
)
HOW_TO_GET_ONE = (
    "no Chromium, Chrome or Edge found: install one "
    "(Debian: sudo apt-get install chromium fonts-nanum fonts-noto-cjk fonts-noto-color-emoji; "
    "macOS: brew install --cask google-chrome; without root: .venv/bin/playwright install chromium), "
    "or name it in CHROME_BIN"
)
# Quiet, and the same on every machine: nothing is fetched, reported or updated while tests run.
_ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def find() -> Path | None:
    """Return the executable of a browser that Playwright can drive, or ``None``."""
    return next((path for path in _candidates() if os.access(path, os.X_OK)), None)


def arguments() -> list[str]:
    """Return the command line for a browser in tests; root has no sandbox to give it."""
    return [*_ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else list(_ARGUMENTS)


def _candidates() -> Iterator[Path]:
    if chosen := os.environ.get("CHROME_BIN"):
        yield Path(chosen)
    for name in NAMES:
        if found := shutil.which(name):
            yield Path(found)
    for place in PLACES:
        path = Path(place).expanduser()
        yield from sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))), reverse=True)


if __name__ == "__main__":
    browser = find()
    print(browser or HOW_TO_GET_ONE)
    sys.exit(0 if browser else 1)
