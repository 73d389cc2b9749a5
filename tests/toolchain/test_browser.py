"""The browser that set-up found or installed is one that the tests can drive, with letters for Korean."""

import os
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

from tests import browser


def executable(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_a_chosen_browser_comes_before_what_is_on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable(tmp_path / "bin" / "chromium")
    chosen = executable(tmp_path / "chosen")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("CHROME_BIN", str(chosen))

    assert browser.find() == chosen


def test_any_chrome_on_path_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chrome = executable(tmp_path / "google-chrome")
    monkeypatch.delenv("CHROME_BIN", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert browser.find() == chrome


def test_the_newest_that_playwright_downloaded_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / ".cache" / "ms-playwright"
    executable(cache / "chromium-1129" / "chrome-linux" / "chrome")
    newest = executable(cache / "chromium-1200" / "chrome-linux64" / "chrome")
    monkeypatch.delenv("CHROME_BIN", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(browser, "PLACES", [place for place in browser.PLACES if place.startswith("~/.cache")])

    assert browser.find() == newest


def test_root_runs_it_without_a_sandbox_and_nobody_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert "--no-sandbox" in browser.arguments()

    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "--no-sandbox" not in browser.arguments()


@pytest.mark.browser
async def test_the_browser_here_can_be_driven_and_has_korean_letters() -> None:
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=browser.find(), args=browser.arguments())
        page = await chromium.new_page()
        await page.set_content("<span id=ga>가나다</span><br><span id=tofu>\U0010fffd\U0010fffd\U0010fffd</span>")
        drawn = await page.locator("#ga").screenshot()
        missing = await page.locator("#tofu").screenshot()
        await chromium.close()

    assert drawn
    assert drawn != missing
