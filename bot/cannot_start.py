"""Why the bot does not start, or stops at once: one line for its operator."""

from storage.errors import Unusable
from texts import LANGUAGES, say


class CannotStart(Exception):
    """Something that only the operator can put right.

    ``key`` names an operator's text (``operator-<key>``), ``values`` fill it: names of variables, paths,
    process ids; never what a variable holds, and nothing of a person.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def line_for(reason: CannotStart | Unusable, language: str | None) -> str:
    """Return the one line; in every language, one after another, if ``language`` is none of ours."""
    spoken = (language,) if language in LANGUAGES else LANGUAGES
    lines = (say(each, f"operator-{reason.key}", **reason.values) for each in spoken)
    return " / ".join(" ".join(line.split()) for line in lines)
