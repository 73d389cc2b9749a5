"""The same vote as a user of python-telegram-bot writes it: ConversationHandler, all defaults, in memory."""

import os
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, ConversationHandler

from tests.performance.drawings import Drawings

RANKING, OVERVIEW = range(2)
DRAWINGS = Drawings()
BALLOTS: dict[int, tuple[int, ...]] = {}

Context = ContextTypes.DEFAULT_TYPE


def _as_arguments(payload: dict[str, Any]) -> dict[str, Any]:
    """Write the parameters as the library's methods take them."""
    rows = payload["reply_markup"]["inline_keyboard"]
    return {
        "text": payload["text"],
        "parse_mode": payload["parse_mode"],
        "link_preview_options": LinkPreviewOptions(is_disabled=True),
        "reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton(**button) for button in row] for row in rows]),
    }


async def start(update: Update, context: Context) -> int:
    """Answer START with the card and the list."""
    assert update.message is not None
    assert update.effective_user is not None
    assert context.user_data is not None
    context.user_data["ranking"] = ()
    await update.message.reply_text(**_as_arguments(DRAWINGS.card(update.effective_user.id)))
    return RANKING


async def mark(update: Update, context: Context) -> int:
    """Put an option into the ranking; after the third comes the overview."""
    query = update.callback_query
    assert query is not None
    assert query.data is not None
    assert context.user_data is not None
    number = int(query.data.rsplit(".", 1)[1])
    ranking = context.user_data["ranking"]
    if number not in ranking:
        ranking = context.user_data["ranking"] = (*ranking, number)
    payload, words = DRAWINGS.chosen(query.from_user.id, ranking, number)
    await query.answer(words)
    await query.edit_message_text(**_as_arguments(payload))
    return OVERVIEW if len(ranking) == 3 else RANKING


async def cast(update: Update, context: Context) -> int:
    """Keep the ballot and show the receipt."""
    query = update.callback_query
    assert query is not None
    assert context.user_data is not None
    ranking = BALLOTS[query.from_user.id] = context.user_data["ranking"]
    payload, words = DRAWINGS.receipt(query.from_user.id, ranking)
    await query.answer(words)
    await query.edit_message_text(**_as_arguments(payload))
    return ConversationHandler.END


def main() -> None:
    """Poll until SIGTERM."""
    api, token = os.environ["MADANG_API_URL"], os.environ["MADANG_TOKEN"]
    application = Application.builder().token(token).base_url(f"{api}/bot").base_file_url(f"{api}/file/bot").build()
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", start)],
            states={
                RANKING: [CallbackQueryHandler(mark, pattern=r".*\.in\.")],
                OVERVIEW: [CallbackQueryHandler(cast, pattern=r".*\.cast\.")],
            },
            fallbacks=[CommandHandler("start", start)],
        )
    )
    application.run_polling()


if __name__ == "__main__":
    main()
