"""Say a sentence: plain for buttons and alerts, as HTML for messages."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from texts.bundles import Catalogue, TextError, catalogue
from texts.foreign import Said, tame
from texts.markup import Markup, escaped


def say(language: str, key: str, /, **values: object) -> Said:
    """Return the sentence as plain text, for buttons, alerts and files.

    ``values`` may be: text of anybody (tamed, see `texts.foreign`); what `say` has returned; whole
    and broken numbers (grouped by three, and they choose plurals); `When` and `date`; a
    `timedelta` (as seconds, for ``SPAN``); and yes or no (as ``true`` and ``false``, for
    selectors). More values than the sentence uses are no error.

    Raises:
        KeyError: no such key or language; nothing falls back to another language.
        TextError: a value is missing or cannot be said. Names language and key, never a value.
    """
    return plain_sentence(catalogue(language), key, values)


def say_html(language: str, key: str, /, **values: object) -> Markup:
    """Return the sentence as Telegram's HTML, for ``parse_mode="HTML"``.

    As `say`, and every text among the values is escaped, unless it is `Markup`.
    """
    return html_sentence(catalogue(language), key, values)


def keys(language: str) -> frozenset[str]:
    """Return all keys of a language, with those of attributes (``key.attribute``)."""
    return catalogue(language).keys()


def plain_sentence(texts: Catalogue, key: str, values: Mapping[str, object]) -> Said:
    """Say a sentence of the given catalogue as plain text."""
    sentence = texts.sentence(key)
    if sentence.tagged:
        raise _error(texts, key, "has tags, so it needs say_html")
    if sentence.fixed is not None:
        return sentence.fixed
    given: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, Markup):
            raise _error(texts, key, f"${name} is HTML, and this is plain text")
        given[name] = tame(value) if isinstance(value, str) else _value(texts, key, name, value)
    return Said(texts.fill(key, sentence, given))


def html_sentence(texts: Catalogue, key: str, values: Mapping[str, object]) -> Markup:
    """Say a sentence of the given catalogue as HTML."""
    sentence = texts.sentence(key)
    if sentence.fixed is not None:
        return Markup(sentence.fixed)
    given: dict[str, Any] = {}
    for name, value in values.items():
        given[name] = escaped(value) if isinstance(value, str) else _value(texts, key, name, value)
    return Markup(texts.fill(key, sentence, given))


def _value(texts: Catalogue, key: str, name: str, value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, timedelta):
        return int(value.total_seconds())
    if isinstance(value, datetime):
        raise _error(texts, key, f"${name} has no time zone to be spoken in: use When")
    if value is None:
        raise _error(texts, key, f"${name} is None")
    return value


def _error(texts: Catalogue, key: str, complaint: str) -> TextError:
    return TextError(f"{texts.language}: {key}: {complaint}")
