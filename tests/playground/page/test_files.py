"""What the page's files hold, read without a browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from playground.pages import FOLDER
from tests.playground.page.words import words

SCRIPTS = sorted(path for path in FOLDER.glob("*.js") if not path.name.startswith("words-"))


def test_both_languages_say_the_same_things_with_the_same_gaps() -> None:
    korean, english = words("ko"), words("en")

    assert korean.keys() == english.keys()
    for key, text in korean.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english[key])), key


def test_every_word_is_said_somewhere() -> None:
    said = "".join(path.read_text("utf-8") for path in [*SCRIPTS, FOLDER / "index.html"])

    assert [key for key in words("ko") if f'"{key}"' not in said and f'"{key.split("-")[0]}-"' not in said] == []


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: str(path.name))
def test_nothing_comes_from_elsewhere_and_nothing_is_read_as_markup(path: Path) -> None:
    text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")

    assert not re.search(r"""["'(]\s*(?:https?:)?//[\w.]""", text)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text)
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=\"", text)
