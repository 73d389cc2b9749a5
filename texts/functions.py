"""The functions that Fluent files may call, beside Fluent's own NUMBER."""

from collections.abc import Callable
from functools import partial
from typing import Any

from texts import times
from texts.markup import Escaped, Markup
from texts.ordinals import ordinal
from texts.particles import particle


def functions(language: str) -> dict[str, Callable[..., Any]]:
    """Return the functions for the files of one language.

    - ``DAY($when)``, ``MOMENT($when)``, ``OPENING($when)``, ``CLOCK($when)``: see `texts.times`.
    - ``DATE($day)``: a day in a few letters.
    - ``SPAN($seconds)``: a length of time.
    - ``JOSA($word, "을/를")``, in Korean: the particle alone, to be set right after the word.
    - ``ORDINAL($number)``, in English: ``1st``, ``12th``.
    """
    spoken: dict[str, Callable[..., Any]] = {
        "DAY": partial(times.day, language),
        "DATE": partial(times.short_day, language),
        "MOMENT": partial(times.moment, language),
        "OPENING": partial(times.opening, language),
        "CLOCK": partial(times.clock, language),
        "SPAN": partial(times.span, language),
    }
    if language == "ko":
        spoken["JOSA"] = _josa
    if language == "en":
        spoken["ORDINAL"] = _ordinal
    return spoken


def _josa(word: object, pair: str) -> str:
    if isinstance(word, Escaped):
        return particle(word.raw, pair)
    if isinstance(word, Markup):
        return particle(word.plain(), pair)
    return particle(str(word), pair)


def _ordinal(number: Any) -> str:
    return ordinal(int(number))
