"""What a person can do at a phone besides reading, typing and tapping: walked on the page, without the bot's part."""

from pathlib import Path
from typing import Any

import aiohttp
import pytest

from playground import Playground
from playground.clock import DEMO_START
from tests.kit.waiting import until
from tests.playground.kit import Caller
from tests.playground.page.screen import DOT
from tests.walks.phone import PHONE, Phone, chromium

pytestmark = pytest.mark.browser


async def sends_file(api: Caller, chat: int, name: str, *, protect: bool) -> None:
    form = aiohttp.FormData({"chat_id": str(chat), "protect_content": str(protect).lower()}, quote_fields=False)
    form.add_field("document", name.encode(), filename=name)
    async with api.session.post(f"{api.pg.url}/bot{api.pg.token}/sendDocument", data=form) as answer:
        assert answer.status == 200


async def test_files_contacts_links_and_other_people(tmp_path: Path) -> None:
    (tmp_path / "신청서.hwp").write_bytes(b"hwp")
    pictures = [tmp_path / f"{number}.png" for number in range(3)]
    for picture in pictures:
        picture.write_bytes(DOT)
    link = "https://t.me/madang_playground_bot?start=team-1"
    keyboard = {"keyboard": [[{"text": "번호 보내기", "request_contact": True}]], "one_time_keyboard": True}
    async with (
        Playground(now=DEMO_START, running=False, rate_limits=False) as pg,
        aiohttp.ClientSession() as session,
        chromium() as browser,
    ):
        api = Caller(pg, session)
        hana, sam = pg.person("김하나"), pg.person("Sam Rivers", "en")
        await hana.starts()
        context = await browser.new_context(viewport=PHONE, locale="ko-KR")  # type: ignore[arg-type]
        await context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = await context.new_page()
        await page.goto(f"{pg.url}/?person={hana.id}")
        person = Phone(page, tmp_path, "ko")

        def carried() -> list[Any]:
            kinds = ("document", "photo", "contact", "text")
            return [next(kind for kind in kinds if kind in message.json) for message in hana.messages[1:]]

        await person.attach(tmp_path / "신청서.hwp", caption="신청서입니다")
        await person.attach(*pictures, as_photo=True)
        await person.attach(pictures[0])
        await person.share_contact(of="Sam Rivers")
        await until(lambda: len(carried()) == 6, 15.0)
        await api.result("sendMessage", chat_id=hana.id, text="번호는요?", reply_markup=keyboard)
        await person.share_contact("+821000009999", button="번호 보내기")
        await person.sees("+821000009999")
        assert carried() == ["document", *["photo"] * 3, "document", "contact", "text", "contact"]
        assert hana.messages[6].json["contact"]["user_id"] == sam.id
        assert hana.messages[-1].json["contact"]["user_id"] == hana.id

        await sends_file(api, hana.id, "접수증.pdf", protect=False)
        assert (await person.download("접수증.pdf")).decode() == "접수증.pdf"
        await sends_file(api, hana.id, "심사표.pdf", protect=True)
        await person.cannot_save("심사표.pdf")

        assert await person.links() == []
        button = {"text": "초대", "url": link}
        await api.result("sendMessage", chat_id=hana.id, text="팀", reply_markup={"inline_keyboard": [[button]]})
        await person.sees("팀")
        [copied] = await person.links()
        await person.switch("Sam Rivers")
        await person.open_link(copied)
        await person.sees("/start team-1")
        await person.add_person("박두리")
        await person.open_link(copied)
        await person.sees("/start team-1")
        assert [one.messages[0].json["text"] for one in pg.people] == ["/start", "/start team-1", "/start team-1"]
