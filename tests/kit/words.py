"""What people look for: a text's key with its values, or the words themselves."""

import re

from texts import TextError, keys, say_html

BLANK = "\ue000"
"""Stands where a sentence has a value that the test does not name: anything may stand there."""

_MISSING = re.compile(r"Unknown external: (\w+)")


def words(language: str, looked_for: str, **values: object) -> str:
    """Return the words that ``looked_for`` stands for, as they can be read in the chat, with blanks."""
    if looked_for not in keys(language):
        assert not values, f"{looked_for} is no key of a text"
        return looked_for
    known = dict(values)
    while True:
        try:
            return say_html(language, looked_for, **known).plain()
        except TextError as error:
            missing = _MISSING.findall(str(error))
            if not missing:
                raise
            known |= dict.fromkeys(missing, BLANK)


def stand_in(looked_for: str, text: str) -> bool:
    """Tell whether words with blanks stand in a text."""
    at = 0
    for part in looked_for.split(BLANK):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True
