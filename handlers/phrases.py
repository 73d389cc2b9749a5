"""Sentences about a programme, remembered once they are said: a list of options is the same words for everybody.

Filling in a sentence takes some 40 µs, and a screen has fifty of them. What concerns one person alone (the number of a
receipt) does not belong here: it would stay in memory, and push out what is said again and again.
"""

from functools import lru_cache

from texts import Markup, Said, say, say_html

# About five votes of 200 options each, in two languages, within a few megabytes.
REMEMBERED = 8192

Values = tuple[tuple[str, type, object], ...]


def remembered(language: str, key: str, /, **values: object) -> Said:
    """Return what `texts.say` returns; values must be hashable."""
    return _said(language, key, _told_apart(values))


def remembered_html(language: str, key: str, /, **values: object) -> Markup:
    """Return what `texts.say_html` returns; values must be hashable."""
    return _said_html(language, key, _told_apart(values))


def _told_apart(values: dict[str, object]) -> Values:
    # 1 equals True, and Markup equals the text that it is made of, but they are not said alike.
    return tuple([(name, type(value), value) for name, value in values.items()])


@lru_cache(maxsize=REMEMBERED)
def _said(language: str, key: str, values: Values) -> Said:
    return say(language, key, **{name: value for name, _, value in values})


@lru_cache(maxsize=REMEMBERED)
def _said_html(language: str, key: str, values: Values) -> Markup:
    return say_html(language, key, **{name: value for name, _, value in values})
