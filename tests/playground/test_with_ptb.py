"""The library that the bot is written with, against the playground: what it must be able to read and to recognise."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, error
from telegram.constants import ChatMemberStatus, MessageEntityType, ParseMode
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playground import Playground

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("①", callback_data="1")]])
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (3).to_bytes(4, "big") + (2).to_bytes(4, "big") + b"\x08\2\0\0\0"


@pytest.fixture
async def bot(pg: Playground) -> AsyncIterator[telegram.Bot]:
    async with telegram.Bot(pg.token, base_url=f"{pg.url}/bot", base_file_url=f"{pg.url}/file/bot") as bot:
        yield bot


async def test_a_message_goes_out_and_its_tap_comes_back(pg: Playground, bot: telegram.Bot) -> None:
    ada = pg.person("김하나", "ko-KR", username="hana")
    await ada.starts("x")

    sent = await bot.send_message(ada.id, "<b>a</b> &lt;", parse_mode=ParseMode.HTML, reply_markup=KEYBOARD)
    await ada.taps("①")
    start, tap = await bot.get_updates(timeout=1, allowed_updates=["message", "callback_query", "my_chat_member"])
    assert await bot.get_updates(offset=tap.update_id + 1) == ()

    assert bot.first_name == "마당"
    assert (sent.text, sent.entities[0].type) == ("a <", MessageEntityType.BOLD)
    assert sent.from_user == bot.bot
    assert sent.reply_markup == KEYBOARD
    assert abs(sent.date - pg.clock.now()) < timedelta(seconds=2)
    assert start.message is not None
    assert start.effective_user is not None
    assert start.effective_user.language_code == "ko-KR"
    assert start.message.parse_entities() == {start.message.entities[0]: "/start"}
    assert tap.callback_query is not None
    assert tap.callback_query.message == sent
    assert await tap.callback_query.answer("ok", show_alert=True)
    edited = await bot.edit_message_text("b", ada.id, sent.message_id)
    assert isinstance(edited, telegram.Message)
    assert (edited.text, edited.reply_markup, edited.edit_date is not None) == ("b", None, True)
    assert await bot.delete_message(ada.id, sent.message_id)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")  # of the type of retry_after
async def test_refusals_come_as_the_errors_the_bot_must_tell_apart(pg: Playground, bot: telegram.Bot) -> None:
    ada = pg.person()
    await ada.starts()
    sent = await bot.send_message(ada.id, "a")

    with pytest.raises(error.BadRequest, match="Message is not modified"):
        await bot.edit_message_text("a", ada.id, sent.message_id)
    with pytest.raises(error.BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("a", ada.id, 99)
    with pytest.raises(error.BadRequest, match="Query is too old"):
        await bot.answer_callback_query("1")
    with pytest.raises(error.BadRequest, match="Chat not found"):
        await bot.send_message(5, "a")
    with pytest.raises(error.BadRequest, match="Can't parse entities: unsupported start tag"):
        await bot.send_message(ada.id, "<h1>", parse_mode=ParseMode.HTML)
    pg.plan({"fault": "429", "retry_after": 3})
    with pytest.raises(error.RetryAfter) as again:
        await bot.send_message(ada.id, "a")
    assert again.value._retry_after == timedelta(seconds=3)
    pg.plan({"fault": "500"}, {"fault": "502"}, {"fault": "reset"})
    for _ in range(3):
        with pytest.raises(error.NetworkError):
            await bot.send_message(ada.id, "a")
    await ada.blocks()
    with pytest.raises(error.Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ada.id, "a")
    assert len(ada.from_bot) == 1


async def test_a_wrong_token_is_an_invalid_one(pg: Playground) -> None:
    wrong = telegram.Bot("123456789:AAF" + "x" * 32, base_url=f"{pg.url}/bot")

    with pytest.raises(error.InvalidToken):
        await wrong.initialize()
    await wrong.shutdown()


async def test_files_contacts_edits_and_blocks_can_be_read(pg: Playground, bot: telegram.Bot) -> None:
    ada = pg.person()
    sent = await ada.says("a")
    await ada.edits(sent[0], "b")
    await ada.shares_contact("+821000000000")
    await ada.sends_document("신청서.pdf", b"%PDF", "application/pdf")
    await ada.sends_photo(PNG)
    await ada.blocks()
    await ada.unblocks()

    message, edited, contact, document, photo, blocked, back = await bot.get_updates(allowed_updates=[])

    assert message.message is not None
    assert edited.edited_message is not None
    assert (message.message.text, edited.edited_message.text) == ("a", "b")
    assert contact.message is not None
    assert contact.message.contact is not None
    assert contact.message.contact.user_id == ada.id
    assert document.message is not None
    assert document.message.document is not None
    file = await document.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"%PDF"
    assert photo.message is not None
    assert photo.message.photo[0].width == 3
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == ChatMemberStatus.BANNED
    assert back.my_chat_member is not None
    assert back.my_chat_member.new_chat_member.status == ChatMemberStatus.MEMBER


async def test_albums_forwards_voice_and_stickers_can_be_read(pg: Playground, bot: telegram.Bot) -> None:
    ada = pg.person()
    await ada.sends_album([PNG, PNG])
    await ada.forwards("동의합니다", author=ada.id)
    await ada.forwards("동의합니다", author="숨은 사람")
    await ada.sends_voice()
    await ada.sends_sticker()

    first, second, known, hidden, voice, sticker = [update.message for update in await bot.get_updates()]

    assert first is not None
    assert second is not None
    assert first.media_group_id == second.media_group_id is not None
    assert known is not None
    assert isinstance(known.forward_origin, telegram.MessageOriginUser)
    assert known.forward_origin.sender_user.id == ada.id
    assert hidden is not None
    assert isinstance(hidden.forward_origin, telegram.MessageOriginHiddenUser)
    assert hidden.forward_origin.sender_user_name == "숨은 사람"
    assert voice is not None
    assert isinstance(voice.effective_attachment, telegram.Voice)
    assert sticker is not None
    assert isinstance(sticker.effective_attachment, telegram.Sticker)


async def test_a_keyboard_that_asks_for_the_contact_goes_out_and_is_taken_away(
    pg: Playground, bot: telegram.Bot
) -> None:
    ada = pg.person()
    await ada.starts()
    button = telegram.KeyboardButton("번호 보내기", request_contact=True)

    await bot.send_message(ada.id, "번호는요?", reply_markup=telegram.ReplyKeyboardMarkup([[button]]))
    assert ada.keyboard() == [["번호 보내기"]]
    await ada.presses("번호 보내기")
    sent = await bot.send_message(
        ada.id, "고맙습니다", reply_markup=telegram.ReplyKeyboardRemove(), protect_content=True
    )

    assert ada.keyboard() == []
    assert sent.has_protected_content is True
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.contact is not None
    assert message.contact.user_id == ada.id


async def test_the_bot_sends_files_and_describes_itself(pg: Playground, bot: telegram.Bot) -> None:
    ada = pg.person()
    await ada.starts()

    photo = await bot.send_photo(ada.id, PNG, caption="<i>c</i>", parse_mode=ParseMode.HTML)
    document = await bot.send_document(ada.id, b"csv", filename="표.csv", reply_markup=KEYBOARD)
    caption = await bot.edit_message_caption(ada.id, photo.message_id, caption="d")

    assert (photo.caption, photo.photo[0].height) == ("c", 2)
    assert document.document is not None
    assert document.document.file_name == "표.csv"
    assert isinstance(caption, telegram.Message)
    assert caption.caption == "d"
    assert await bot.set_my_commands([("help", "도움말")], scope=telegram.BotCommandScopeAllPrivateChats())
    assert (await bot.get_my_commands(telegram.BotCommandScopeAllPrivateChats()))[0].description == "도움말"
    assert await bot.set_my_description("마당", language_code="ko")
    assert await bot.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
    assert await bot.send_chat_action(ada.id, "typing")
    assert (await bot.get_chat(ada.id)).first_name == ada.name
    assert (await bot.get_webhook_info()).url == ""


async def test_a_poison_update_breaks_the_library_as_it_would_break_it_in_life(
    pg: Playground, bot: telegram.Bot
) -> None:
    pg.plan({"fault": "poison"})

    with pytest.raises(TypeError):
        await bot.get_updates()


async def test_a_whole_bot_of_the_library_runs_on_it(pg: Playground) -> None:
    async def start(update: telegram.Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text("Which?", reply_markup=KEYBOARD)

    async def choose(update: telegram.Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert query is not None
        await query.answer("kept")
        await query.edit_message_text("Your receipt")

    builder = Application.builder().token(pg.token).base_url(f"{pg.url}/bot").base_file_url(f"{pg.url}/file/bot")
    application = builder.build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(choose))
    ada = pg.person()
    async with application:
        assert application.updater is not None
        await application.updater.start_polling(timeout=5)
        await application.start()
        await ada.starts("knowledge-award")
        await ada.sees("Which?")
        await ada.taps("①")
        await ada.hears("kept")
        await ada.sees("receipt")
        await pg.quiet()
        await application.updater.stop()
        await application.stop()
