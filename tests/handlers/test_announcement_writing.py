"""Writing an announcement in the chat: words with their formatting, a picture, languages, buttons, previews, a time."""

from datetime import timedelta
from typing import Any

import pytest

from participation.announcement import MOST_CAPTION, MOST_TEXT
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.newsroom import COLLEAGUE, DAY, EVENING, MORNING, NAMES, OFFICIAL, OWNER, WORDS, Newsroom
from tests.kit.papers import picture
from tests.participation.votes import a_vote
from texts import When, say, say_html


@pytest.fixture
async def room(place: Place) -> Newsroom:
    opened = Newsroom(place)
    await opened.begins()
    return opened


def language(person: Person, code: str) -> str:
    return say(person.language, "announce-language", code=code)


async def previewed(room: Newsroom, author: Person, code: str) -> dict[str, Any]:
    """Ask for a preview, and return the message that comes above the card."""
    if any(data.endswith(".vw.") for _, _, data in author.buttons()):
        await room.to_front(author)
    await author.taps("see", code)
    message, card = room.chat_of(author.account)[-2:]
    assert "reply_markup" in card
    return message


async def test_formatting_stays_as_it_was_typed_and_names_are_no_formatting(room: Newsroom) -> None:
    author = await room.opens(OFFICIAL)
    await author.taps("new")
    bold = {"type": "bold", "offset": 3, "length": 2}
    await author.sends(text="👍 굵게 @ada", entities=[bold, {"type": "mention", "offset": 6, "length": 4}])
    message = await previewed(room, author, "ko")
    assert (message["text"], message["entities"]) == ("👍 굵게 @ada", [bold])


async def test_a_picture_with_words_goes_as_a_picture_with_words(room: Newsroom) -> None:
    author = await room.opens(OFFICIAL)
    await author.taps("new")
    italic = {"type": "italic", "offset": 0, "length": 3}
    await author.sends_photo(picture(), caption=WORDS, caption_entities=[italic])
    assert author.sees("announce-media", kind="photo")
    message = await previewed(room, author, "ko")
    assert (message["caption"], message["caption_entities"], message["photo"]) == (WORDS, [italic], "file-2")
    content = (await room.one()).content
    assert content.media is not None

    await author.taps("vw", "text/ko")
    await author.taps("dropm")
    assert not author.sees("announce-media", kind="photo")
    assert (await room.one()).content.words["ko"].text == WORDS


async def test_a_picture_that_comes_alone_leaves_the_words_and_the_last_of_several_counts(room: Newsroom) -> None:
    author = await room.writes()
    await author.taps("vw", "text/ko")
    await author.sends_album([picture(), picture("PNG")])
    await author.sends_document("안내.pdf", b"%PDF-")
    content = (await room.one()).content
    assert content.words["ko"].text == WORDS
    assert (content.media.kind, content.media.file_id) == ("document", "file-5")  # type: ignore[union-attr]


async def test_without_english_the_fallback_is_said_and_with_it_it_goes(room: Newsroom) -> None:
    author = await room.writes()
    assert author.sees("announce-fallback", name=language(author, "en"))
    message = await previewed(room, author, "en")
    assert message["text"] == f"{WORDS}\n\n{say('en', 'announcement-korean-only')}"

    await author.taps("vw", "text/ko")
    await author.taps("vw", "text/en")
    assert author.sees("announce-text-optional", name=language(author, "en"))
    await author.says("Come to our briefing.")
    assert (await previewed(room, author, "en"))["text"] == "Come to our briefing."
    assert (await previewed(room, author, "ko"))["text"] == WORDS

    await author.taps_data(".d1.open.text/en")
    await author.taps("dropt", "en")
    assert author.sees("announce-fallback", name=language(author, "en"))


async def test_whoever_changes_the_message_changes_the_words(room: Newsroom) -> None:
    author = await room.opens(OFFICIAL)
    await author.taps("new")
    await author.says("먼저 쓴 글")
    before = author.place.messages - 1  # (the page was drawn below it)
    await author.edits(before, WORDS)
    assert (await room.one()).content.words["ko"].text == WORDS
    await author.edits(before - 1, "다른 메시지")
    assert (await room.one()).content.words["ko"].text == WORDS
    await room.to_front(author)
    await author.edits(before, "늦게 고친 글")
    assert (await room.one()).content.words["ko"].text == WORDS


async def test_english_alone_is_not_enough(room: Newsroom) -> None:
    author = await room.opens(OFFICIAL)
    await author.taps("new")
    await author.taps_data(".d1.open.text/en")
    await author.says("Come to our briefing.")
    await room.to_front(author)
    assert author.sees("refused-announcement-korean-missing")
    with pytest.raises(NoSuchButton):
        author.button("vw", "go")


async def test_4097_characters_are_too_many(room: Newsroom) -> None:
    """Telegram lets nobody send more than 4,096 at once, and cuts a longer text in two."""
    author = await room.opens(OFFICIAL)
    await author.taps("new")
    await author.says("가" * MOST_TEXT)
    assert not author.sees("announce-text-over", over=1)
    await author.sends(
        text="나", entities=[{"type": "bold", "offset": 0, "length": 1}], received_at=DAY + timedelta(seconds=1)
    )
    assert author.sees("announce-text-over", over=2)  # with the line end at which it was cut
    words = (await room.one()).content.words["ko"]
    assert [(entity.offset, entity.length) for entity in words.entities] == [(MOST_TEXT + 1, 1)]
    await room.to_front(author)
    assert author.sees("refused-announcement-too-long", length=MOST_TEXT + 2, max=MOST_TEXT)
    await author.taps("see", "ko")
    assert author.hears("refused-announcement-too-long", length=MOST_TEXT + 2, max=MOST_TEXT)

    await author.taps("vw", "text/ko")
    await author.says(WORDS)  # what is sent later takes its place
    assert (await room.one()).content.words["ko"].text == WORDS


async def test_a_caption_of_1025_is_too_long(room: Newsroom) -> None:
    author = await room.opens(OFFICIAL)
    await author.taps("new")
    await author.says("가" * (MOST_CAPTION + 1))
    await author.sends_photo(picture())
    assert author.sees("announce-text-over", over=1)
    await room.to_front(author)
    assert author.sees("refused-announcement-caption-too-long", length=MOST_CAPTION + 1, max=MOST_CAPTION)


async def test_formatting_that_does_not_close_is_refused(room: Newsroom) -> None:
    author = await room.opens(OFFICIAL)
    await author.taps("new")
    await author.sends(text="👍", entities=[{"type": "bold", "offset": 0, "length": 5}])
    await room.to_front(author)
    assert author.sees("refused-announcement-formatting")
    await author.taps("see", "ko")
    assert author.hears("refused-announcement-formatting")


async def test_what_is_no_text_and_no_file_is_answered(room: Newsroom) -> None:
    author = await room.opens(OFFICIAL)
    await author.taps("new")
    await author.sends_voice()
    assert say(author.language, "unheard").split("\n")[0] in "".join(author.heard)
    assert (await room.one()).content.words == {}


async def test_buttons_open_programmes_five_at_most(room: Newsroom) -> None:
    for number in range(6):
        await room.place.publish(a_vote(slug=f"vote-{number}"))
    author = await room.writes()
    await author.taps("vw", "buttons")
    number, first = author.button("in")
    for _ in range(5):
        await author.taps("in")
    await author.taps_data(first, number)  # a second tap on the first: it is there
    assert author.sees("announce-buttons-chosen", count=5)
    await author.taps("in")
    assert author.hears("refused-announcement-buttons", max=5)
    out = author.button("out")[1].split(".")[-1]
    await author.taps("out", out)
    assert author.sees("announce-buttons-chosen", count=4)
    message = await previewed(room, author, "ko")
    rows = message["reply_markup"]["inline_keyboard"]
    assert len(rows) == 4
    await author.taps_data(rows[0][0]["callback_data"])
    assert author.sees("vote-title", title=a_vote().title.in_(author.language))


async def test_a_time_is_typed_as_officials_write_it(room: Newsroom) -> None:
    author = await room.ready()
    await room.to_front(author)
    await author.taps("vw", "when")
    for wrong, why in (("언젠가", "moment-unreadable"), ("내일", "moment-no-time"), ("2시", "moment-half")):
        await author.says(wrong)
        assert author.sees(f"refused-{why}")
    at = (DAY + timedelta(days=1)).replace(hour=10)
    await author.says("내일 오전 10시")
    assert author.sees("announce-at", at=When(at, "Asia/Seoul"))
    await author.taps("vw", "go")
    await author.taps("send")
    assert (await room.one()).state == "approved"
    await room.ticks(at - timedelta(seconds=1))
    assert await room.states() == {"waiting": 3}
    await room.ticks(at)
    assert await room.states() == {"delivered": 3}


async def test_a_time_at_night_is_said_to_mean_the_morning_and_now_can_be_chosen_again(room: Newsroom) -> None:
    author = await room.ready()
    await room.to_front(author)
    await author.taps("vw", "when")
    await author.says("21:00")
    assert author.sees("announce-at", at=When(EVENING, "Asia/Seoul"))
    assert author.sees("announce-at-night", at=When(MORNING, "Asia/Seoul"))
    await author.taps("vw", "when")
    await author.taps("now")
    assert author.sees("announce-at-once")


async def test_an_emergency_says_what_it_means_and_always_needs_a_second_official(room: Newsroom) -> None:
    author = await room.ready()
    await room.to_front(author)
    await author.taps("vw", "urgent")
    assert author.sees("announce-urgent-means")
    await author.taps("urge", "1")
    assert author.sees("announce-is-urgent")
    await author.taps("vw", "go")
    assert author.sees("announce-sure-urgent")
    await author.taps("send")
    assert (await room.one()).state == "proposed"
    title = (await room.place.programme("youth-policy")).content.title
    for account in (COLLEAGUE, OWNER):
        told = room.place.person(account)
        asked = say_html(
            told.language,
            "announce-please-approve",
            urgent=True,
            who=say(told.language, "who-official", name=NAMES[OFFICIAL], post="시험팀"),
            where=title.in_(told.language),
            count=3,
        )
        assert str(asked) in told.heard
