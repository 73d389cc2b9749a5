"""What the people of these tests send is what the library reads as it would read Telegram's own."""

from datetime import datetime
from typing import Any

import pytest
from telegram import Message, MessageOriginHiddenUser, MessageOriginUser, Update

from handlers.turn import Answer
from storage.outbox import Kind, Parcel
from tests.handlers.chat import NoSuchButton, NoSuchDocument, Person, Place
from tests.handlers.sender import Sender


class Post:
    """Keeps what arrives instead of handling it."""

    def __init__(self) -> None:
        self.messages = 0
        self.files: dict[str, bytes] = {}
        self.updates: list[Update] = []

    async def takes(self, update: dict[str, Any], *, received_at: datetime | None = None) -> Answer:  # noqa: ARG002 - the place's
        self.updates.append(Update.de_json({"update_id": 1, **update}, None))
        return Answer()

    @property
    def messages_read(self) -> list[Message]:
        return [update.message for update in self.updates if update.message is not None]


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def sender(post: Post) -> Sender:
    someone = Sender()
    someone.place, someone.account, someone.telegram_language = post, 100_000_001, "ko"
    return someone


async def test_files_can_be_fetched_by_what_the_message_says(post: Post, sender: Sender) -> None:
    await sender.sends_document("신청서.pdf", b"%PDF", "application/pdf", caption="여기")
    await sender.sends_album([b"first", b"second"])
    await sender.sends_voice()
    await sender.sends_sticker()
    document, first, second, voice, sticker = post.messages_read

    assert document.document is not None
    assert (document.document.file_name, document.document.mime_type, document.caption) == (
        "신청서.pdf", "application/pdf", "여기",
    )  # fmt: skip
    assert post.files[document.document.file_id] == b"%PDF"
    assert [post.files[one.photo[-1].file_id] for one in (first, second)] == [b"first", b"second"]
    assert first.photo[0].width < first.photo[-1].width
    assert first.media_group_id == second.media_group_id is not None
    assert voice.voice is not None
    assert sticker.sticker is not None
    assert (voice.voice.mime_type, sticker.sticker.emoji) == ("audio/ogg", "👍")
    assert [one.message_id for one in post.messages_read] == [1, 2, 3, 4, 5]


async def test_a_contact_is_ones_own_or_somebody_elses_or_a_strangers(post: Post, sender: Sender) -> None:
    await sender.shares_contact()
    await sender.shares_contact(of=5)
    await sender.shares_contact("043-000-0000", of=0)

    contacts = [message.contact for message in post.messages_read]
    assert [contact.user_id for contact in contacts if contact is not None] == [100_000_001, 5, None]


async def test_edits_forwards_and_links_are_read(post: Post, sender: Sender) -> None:
    await sender.says("가")
    await sender.edits(post.messages, "나")
    await sender.forwards("공고")
    await sender.forwards("동의합니다", author="숨은 사람")
    await sender.opens("https://t.me/madang_bot?start=team-1")
    _, edited, by_bot, hidden, link = post.updates

    assert edited.edited_message is not None
    assert (edited.edited_message.message_id, edited.edited_message.text) == (1, "나")
    assert by_bot.message is not None
    assert isinstance(by_bot.message.forward_origin, MessageOriginUser)
    assert hidden.message is not None
    assert isinstance(hidden.message.forward_origin, MessageOriginHiddenUser)
    assert link.message is not None
    assert link.message.text == "/start team-1"


def parcel(ada: Person, kind: Kind = "message", **payload: Any) -> Parcel:
    return Parcel(1, ada.account, "people", kind, None, False, 0, {"parse_mode": "HTML", **payload}, None, None)


async def test_files_link_buttons_and_keyboards_of_the_bots_land(place: Place, ada: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "초대", "url": "https://t.me/madang_bot?start=team-1"}]]}
    place._lands(parcel(ada, "document", make="form", caption="<b>신청서</b>", reply_markup=markup))
    assert ada.screen == "신청서"
    assert ada.sees_document("form")["caption"] == "<b>신청서</b>"
    assert ada.links() == ["https://t.me/madang_bot?start=team-1"]
    with pytest.raises(NoSuchButton):
        ada.button("in")

    place._lands(parcel(ada, "document", make="table", reply_markup={"keyboard": [[{"text": "번호"}]]}))
    assert ada.screen == ""
    with pytest.raises(NoSuchDocument):
        ada.sees_document("paper")
    no_label = {"keyboard": [[{"text": ""}]]}
    for mistake in (
        {"make": "form", "caption": "가" * 1025},
        {"make": "form", "caption": "a", "parse_mode": ""},
        {"text": " "},
        {"text": "a", "reply_markup": no_label},
    ):
        with pytest.raises(AssertionError):
            place._lands(parcel(ada, **mistake))


async def test_what_the_bot_deletes_is_out_of_sight_and_what_it_blanks_holds_other_words(
    place: Place, ada: Person
) -> None:
    first = place._lands(parcel(ada, text="서류"))
    second = place._lands(parcel(ada, text="이름"))
    place._lands(parcel(ada, text="목록"))

    place._lands(parcel(ada, "delete", message_id=first))
    place._lands(parcel(ada, "blank", message_id=second, text="지워졌습니다"))

    assert [message["text"] for message in ada.chat.values()] == ["지워졌습니다", "목록"]
