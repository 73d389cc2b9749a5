"""Which languages there are, and which one a newcomer hears."""

from typing import Final

LANGUAGES: Final = ("ko", "en")


def pick(telegram_language_code: str | None, default: str) -> str:
    """Return the language for somebody who has not chosen one.

    ``telegram_language_code`` is an IETF tag such as ``ko-KR``, as Telegram sends it, or nothing.
    A tag of a language that the bot does not speak means English, because its reader is more
    likely a foreign resident than somebody who reads Korean; no tag means ``default``.
    """
    if not telegram_language_code:
        return default
    spoken = telegram_language_code.replace("_", "-").partition("-")[0].lower()
    return spoken if spoken in LANGUAGES else "en"
