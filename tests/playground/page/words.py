"""The page's own words, read from its files."""

from __future__ import annotations

import re

from playground.pages import FOLDER

_WORD = re.compile(r'^  "([\w-]+)": "(.*)",$', re.MULTILINE)


def words(language: str) -> dict[str, str]:
    """Return the page's words in a language: key to text."""
    return dict(_WORD.findall((FOLDER / f"words-{language}.js").read_text("utf-8")))
