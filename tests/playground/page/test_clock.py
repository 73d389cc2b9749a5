"""The clock on the page: shown in words, run, stopped, moved."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from playground.clock import Report
from tests.playground.page.screen import DESKTOP, PHONE

if TYPE_CHECKING:
    from playwright.async_api import Locator

    from playground import Playground
    from tests.playground.page.screen import Screens

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

CLOSE = datetime.fromisoformat("2023-06-16T00:00:00+09:00")


async def clock_on(screens: Screens, size: tuple[int, int]) -> Locator:
    page = await screens.open(size=size)
    if size == PHONE:
        await page.get_by_role("button", name="시연 도구").click()
    return page.locator(".clock")


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_the_clock_is_moved_by_its_buttons(pg: Playground, screens: Screens, size: tuple[int, int]) -> None:
    clock = await clock_on(screens, size)
    now = clock.locator("time")
    await expect(now).to_have_text("2023년 5월 29일 월요일 오전 9:00")

    await clock.get_by_role("button", name="+1시간, 한 시간 건너뛰기").click()
    await expect(now).to_have_text("2023년 5월 29일 월요일 오전 10:00")
    await expect(clock.get_by_role("status")).to_have_text("시연 시계: 2023년 5월 29일 월요일 오전 10:00")
    await clock.get_by_role("button", name="+1일, 하루 건너뛰기").click()
    await expect(now).to_have_text("2023년 5월 30일 화요일 오전 10:00")

    await clock.get_by_role("button", name="시간 흐르게 하기").click()
    await expect(clock).to_contain_text("흐르는 중")
    assert pg.clock.running
    await clock.get_by_role("button", name="시간 멈추기").click()
    await expect(clock).to_contain_text("멈춤")


@pytest.mark.usefixtures("hana")
async def test_the_close_is_named_in_words_and_reached_from_both_sides(pg: Playground, screens: Screens) -> None:
    pg.clock.report = Report(closes_at=(CLOSE,))
    clock = await clock_on(screens, DESKTOP)
    await expect(clock).to_contain_text("다음 마감: 2023년 6월 15일 목요일 24:00")

    await clock.get_by_role("button", name="마감 직전으로").click()
    await expect(clock.locator("time")).to_have_text("2023년 6월 15일 목요일 오후 11:59")
    await clock.get_by_role("button", name="마감 직후로").click()
    await expect(clock.locator("time")).to_have_text("2023년 6월 16일 금요일 오전 12:01")
    await expect(clock).to_contain_text("앞으로 다가올 마감이 없습니다.")


@pytest.mark.usefixtures("hana")
async def test_without_a_close_ahead_the_clock_says_so_and_stands(screens: Screens) -> None:
    clock = await clock_on(screens, DESKTOP)
    screens.errors.clear()

    await clock.get_by_role("button", name="마감 직전으로").click()

    await expect(clock.get_by_role("status")).to_have_text("앞으로 다가올 마감이 없습니다.")
    await expect(clock.locator("time")).to_have_text("2023년 5월 29일 월요일 오전 9:00")
    assert all("409" in error for error in screens.errors)
    screens.errors.clear()
