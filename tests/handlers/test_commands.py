"""Commands, the menu, and what comes in that is neither text nor tap."""

from typing import Any

import pytest

from handlers.dispatch import COMMANDS
from participation.window import Window
from tests.handlers.chat import Person, Place
from tests.handlers.limits import shown
from tests.handlers.test_voting import marks, opens, votes
from tests.participation.votes import CLOSES_AT, WHILE_OPEN, a_vote
from texts import LANGUAGES, say, say_html


def said(person: Person, key: str, **values: object) -> bool:
    """Tell whether the bot has ever said this sentence to somebody."""
    sentence = shown(say_html(person.language, key, **values))
    return any(sentence in shown(text) for text in person.heard)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described_and_telegram_takes_it(language: str, command: str) -> None:
    assert command.isascii()
    assert command.islower()
    assert 1 <= len(command) <= 32
    assert 1 <= len(say(language, f"command-{command}")) <= 256


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("argument", ["", " nonsense", " ../../x", " " + "x" * 4000, " <b>&", " ٣", " on"])
async def test_every_command_is_answered_whatever_follows_it(ada: Person, command: str, argument: str) -> None:
    await ada.says(f"/{command}{argument}")

    assert ada.heard


@pytest.mark.parametrize("command", COMMANDS)
async def test_every_command_is_answered_before_any_vote_is_there(place: Place, command: str) -> None:
    ada = place.person(100_000_001)

    await ada.says(f"/{command}")

    assert ada.heard


async def test_start_shows_what_is_open_and_a_tap_opens_it(ada: Person) -> None:
    await ada.says("/start")
    assert ada.sees("menu-open", count=1)

    await ada.taps("open")

    assert len(ada.offered("in")) == 5


@pytest.mark.parametrize("slug", ["nothing", "FIVE-CITIES", "<b>", "x" * 64, "vote:1", "1"])
async def test_a_link_to_nothing_says_so_and_shows_the_menu(ada: Person, slug: str) -> None:
    await ada.says(f"/start {slug}")

    assert said(ada, "start-unknown", slug=slug)
    assert ada.sees("menu-greeting")


async def test_the_list_has_them_all_over_pages(ada: Person, place: Place) -> None:
    for number in range(20):
        await place.publish(a_vote(slug=f"v{number}", title={"ko": f"vote {number}"}))
    await ada.says("/list")
    found = len(ada.offered("open"))

    await ada.taps("list", 2)
    found += len(ada.offered("open"))
    await ada.taps("list", 3)
    found += len(ada.offered("open"))

    assert found == 21


async def test_mine_tells_what_was_cast_from_what_was_begun(ada: Person, place: Place) -> None:
    await ada.says("/mine")
    assert ada.sees("mine-none")
    await place.publish(a_vote(slug="other", title={"ko": "other"}))
    await votes(ada, 5, 1, 3)
    await ada.says("/start other")
    await marks(ada, 2)

    await ada.says("/mine")

    assert ada.sees("mine-voted")
    assert ada.sees("mine-begun")


async def test_mine_keeps_what_is_over(ada: Person, place: Place) -> None:
    await votes(ada, 5, 1, 3)
    place.now = CLOSES_AT
    await place.close()

    await ada.says("/mine")

    assert ada.sees("mine-voted")


async def test_with_nothing_begun_there_is_nothing_to_go_on_with(ada: Person) -> None:
    await ada.says("/continue")

    assert said(ada, "continue-nothing")


async def test_cancel_asks_first_and_drops_only_when_told_so(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1)
    before = await ada.state()

    await ada.says("/cancel")
    assert ada.sees("cancel-ask", title="다섯 도시")
    assert await ada.state() == before

    await ada.taps("drop")
    assert (await ada.state())["drafts"] == []
    assert ada.hears("draft-dropped")
    assert ada.sees("cancel-done", title="다섯 도시")
    assert not ada.offered("drop")


async def test_cancel_can_be_thought_better_of(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1)
    await ada.says("/cancel")

    await ada.taps("open")

    assert ada.sees("vote-so-far", chosen=2, max=3)


async def test_the_question_of_cancel_asks_once(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5, 1)
    await ada.says("/cancel")
    number, drop = ada.button("drop")
    await ada.taps_data(drop, number)
    await marks(ada, 2)

    await ada.taps_data(drop, number)

    assert ada.hears("old-screen")
    assert (await ada.state())["drafts"] != []


async def test_cancel_never_touches_a_ballot(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    ballot = await ada.ballot()
    await ada.says("/cancel")
    assert said(ada, "cancel-nothing")
    await ada.taps("open")
    await ada.taps("chg")
    await ada.says("/cancel")

    await ada.taps("drop")

    assert await ada.ballot() == ballot
    await ada.taps("open")
    assert ada.sees("voted")


async def test_cancel_at_an_emptied_change_leads_back_to_the_ballot(ada: Person) -> None:
    await votes(ada, 5, 1, 3)
    await ada.taps("chg")
    await ada.taps("ed")
    for number in (5, 1, 3):
        await ada.taps("out", number)

    await ada.says("/cancel")
    await ada.taps("drop")
    await ada.taps("open")

    assert ada.sees("voted")


async def test_the_language_is_telegrams_until_another_is_chosen(ada: Person) -> None:
    other = "en" if ada.language == "ko" else "ko"
    await ada.says("/language")

    await ada.taps("setlang", other)

    assert ada.answer.text == say(other, "language-set")
    await ada.says("/help")
    assert say(other, "help-human", office=a_vote().office.name.in_(other), contact="") in ada.screen


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("ko", "ko"),
        ("ko-KR", "ko"),
        ("en", "en"),
        ("en-GB", "en"),
        ("vi", "en"),
        ("", "ko"),
        ("\ud800", "ko"),
        ("🙂" * 99, "ko"),
    ],
)
async def test_whatever_telegram_says_of_the_language_somebody_is_understood(
    place: Place, code: str, language: str
) -> None:
    somebody = place.person(5, "ko")
    somebody.telegram_language = code

    await somebody.says("/id")

    assert shown(say_html(language, "id", id="5")) in somebody.screen


async def test_help_names_a_human_and_id_tells_the_number(ada: Person) -> None:
    await ada.says("/help")
    office = a_vote().office
    assert ada.sees("help-human", office=office.name.in_(ada.language), contact=office.contact.in_(ada.language))

    await ada.says("/id")
    assert ada.sees("id", id=str(ada.account))


async def test_an_unknown_command_gets_a_helpful_answer_and_the_screen_again(ada: Person) -> None:
    await opens(ada)
    await marks(ada, 5)

    await ada.says("/vote_for_me please")

    assert said(ada, "command-unknown", command="vote_for_me")
    assert ada.sees("vote-so-far", chosen=1, max=3)


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": {"file_id": "x", "file_unique_id": "x", "type": "regular", "width": 1, "height": 1,
                     "is_animated": False, "is_video": False}},
        {"voice": {"file_id": "x", "file_unique_id": "x", "duration": 3}},
        {"document": {"file_id": "x", "file_unique_id": "x"}},
        {"photo": [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}], "caption": "1 2 3"},
        {"contact": {"phone_number": "+82", "first_name": "x"}},
        {"location": {"latitude": 1.0, "longitude": 1.0}},
        {"dice": {"value": 3, "emoji": "🎲"}},
    ],
    ids=lambda content: next(iter(content)),
)  # fmt: skip
async def test_a_sticker_or_a_file_is_said_not_to_be_kept_and_the_screen_comes_again(
    ada: Person, content: dict[str, Any]
) -> None:
    await opens(ada)
    await marks(ada, 5)
    before = await ada.state()

    await ada.sends(**content)

    assert said(ada, "unheard")
    assert ada.sees("vote-so-far", chosen=1, max=3)
    assert await ada.state() == before


def in_a_group(person: Person, text: str, **different: Any) -> dict[str, Any]:
    chat = {"id": -100, "type": "supergroup", "title": "x"}
    return {"message": {"message_id": 1, "date": 1, "chat": chat, "from": person.user, "text": text, **different}}


@pytest.mark.parametrize("text", ["/start", "/start five-cities", "/start@madang_bot", "hello @Madang_Bot", "/list"])
async def test_in_a_group_one_line_points_to_the_private_chat(ada: Person, place: Place, text: str) -> None:
    await place.takes(in_a_group(ada, text))

    assert place.groups == {-100: [say_html(ada.language, "group", link="https://t.me/madang_bot")]}
    assert ada.heard == []


@pytest.mark.parametrize("text", ["hello", "1 2 3", "/start@other_bot", "other@madang_bo"])
async def test_what_is_not_meant_for_the_bot_is_left_alone_in_a_group(ada: Person, place: Place, text: str) -> None:
    await place.takes(in_a_group(ada, text))

    assert place.groups == {}


async def test_a_tap_in_a_group_does_nothing(ada: Person, place: Place) -> None:
    await opens(ada)
    _, data = ada.button("in", 5)
    query = {"id": "q", "from": ada.user, "chat_instance": "c", "data": data, **in_a_group(ada, "x")}

    await place.takes({"callback_query": query})

    assert (await ada.state())["drafts"] == []


@pytest.mark.parametrize(("status", "kind"), [("member", "group"), ("administrator", "supergroup")])
async def test_brought_into_a_group_it_says_where_to_find_it(ada: Person, place: Place, status: str, kind: str) -> None:
    member = {"user": {"id": 1, "is_bot": True, "first_name": "Madang"}}
    rights = dict.fromkeys(
        ["can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
         "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
         "can_edit_stories", "can_delete_stories"], False,
    )  # fmt: skip
    change = {
        "chat": {"id": -100, "type": kind, "title": "x"},
        "from": ada.user,
        "date": 1,
        "old_chat_member": {**member, "status": "left"},
        "new_chat_member": {**member, **rights, "status": status},
    }

    await place.takes({"my_chat_member": change})

    assert len(place.groups[-100]) == 1


@pytest.mark.parametrize(("before", "after", "reachable"), [("member", "kicked", 0), ("kicked", "member", 1)])
async def test_whoever_blocks_the_bot_is_not_written_to_until_they_let_it_in_again(
    ada: Person, place: Place, before: str, after: str, reachable: int
) -> None:
    await ada.says("/start")
    member = {"user": {"id": 1, "is_bot": True, "first_name": "Madang"}, "until_date": 0}
    change = {
        "chat": {"id": ada.account, "type": "private"},
        "from": ada.user,
        "date": 1,
        "old_chat_member": {**member, "status": before},
        "new_chat_member": {**member, "status": after},
    }

    await place.takes({"my_chat_member": change})

    assert await place.database.run(lambda tx: tx.value("SELECT reachable FROM people")) == reachable


async def test_another_bots_words_and_service_messages_are_left_alone(ada: Person, place: Place) -> None:
    bot = {"id": 99, "is_bot": True, "first_name": "x"}
    chat = {"id": ada.account, "type": "private"}
    await place.takes({"message": {"message_id": 1, "date": 1, "chat": chat, "from": bot, "text": "/start"}})
    await place.takes({})

    assert ada.heard == []


async def test_a_menu_of_many_votes_still_fits(ada: Person, place: Place) -> None:
    for number in range(60):
        window = Window(opens_at=WHILE_OPEN, closes_at=CLOSES_AT)
        await place.publish(a_vote(slug=f"v{number}", title={"ko": "가" * 120}, window=window))

    await ada.says("/start")
    await ada.says("/list")
    await ada.says("/plain")
    await ada.says("/list")

    assert ada.offered("open")
