"""Every word the bot says, per language: Fluent files, and the two functions that speak them."""

from texts.bundles import TextError
from texts.foreign import Said
from texts.languages import LANGUAGES, pick
from texts.markup import Markup, escape, lines
from texts.sentences import keys, say, say_html
from texts.times import When

__all__ = [
    "LANGUAGES",
    "Markup",
    "Said",
    "TextError",
    "When",
    "escape",
    "keys",
    "lines",
    "pick",
    "say",
    "say_html",
]
