"""Asking Telegram where a file can be fetched."""

from telegram.error import BadRequest

from bot.fate import Unsure
from bot.transport import Pool
from participation.refused import Refused


async def link(pool: Pool, file_id: str, *, too_large: Refused) -> tuple[str, int | None]:
    """Return where a file can be fetched for the next hour, and how large it is if Telegram says so.

    Raises:
        Refused: ``too_large``, where Telegram hands out nothing as large as that.
        TelegramError: there is no way to it now.
    """
    try:
        answer = await pool.call("getFile", {"file_id": file_id})
    except BadRequest as error:
        if "file is too big" in error.message.lower():
            raise too_large from None
        raise  # also "temporarily unavailable", which another hour may mend
    path, size = answer.get("file_path"), answer.get("file_size")
    if not isinstance(path, str):
        raise Unsure("there is no way to the file")
    return path, size if isinstance(size, int) else None
