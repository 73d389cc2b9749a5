"""The Fluent files of a language, read once and checked as they are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.errors import FluentCyclicReferenceError, FluentFormatError, FluentReferenceError
from fluent.syntax import ast

from texts.foreign import Said
from texts.functions import functions
from texts.languages import LANGUAGES

FOLDER: Final = Path(__file__).parent

# The library refuses values of more than 2,500 characters, to guard against hostile files. Ours are
# not hostile, and people write longer texts than that; a message's length is checked where it is sent.
resolver.MAX_PART_LENGTH = 100_000


_NAMING: Final = (FluentReferenceError, FluentCyclicReferenceError, FluentFormatError)


class TextError(Exception):
    """A sentence cannot be said: the file or the call is wrong. Never holds a value."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One message or attribute, compiled."""

    pattern: Any  # the library's own tree; handed back to it as it is
    fixed: Said | None  # the words, where nothing is to be filled in
    tagged: bool  # holds HTML tags of its own


class Catalogue:
    """All sentences of one language.

    By key (``vote-title``) or by key and attribute (``vote-title.button``). Each is compiled when it
    is first said.
    """

    def __init__(self, language: str, folder: Path) -> None:
        """Read ``folder/language/*.ftl``.

        Raises:
            TextError: a file cannot be parsed, or a key stands in two places.
        """
        self.language = language
        self._bundle = FluentBundle([language], functions=functions(language), use_isolating=False)
        self._patterns: dict[str, ast.Pattern] = {}
        self._sentences: dict[str, Sentence] = {}
        for path in sorted((folder / language).glob("*.ftl")):
            resource = FluentResource(path.read_text(encoding="utf-8"))
            self._index(resource, f"{language}/{path.name}")
            self._bundle.add_resource(resource)

    def _index(self, resource: ast.Resource, place: str) -> None:
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                start = (entry.content or "").strip().partition("\n")[0]
                message = f"{place}: cannot be read: {start}"
                raise TextError(message)
            if not isinstance(entry, ast.Message | ast.Term):
                continue
            key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
            named = {f"{key}.{attribute.id.name}": attribute.value for attribute in entry.attributes}
            if entry.value is not None:
                named[key] = entry.value
            for name, pattern in named.items():
                if name in self._patterns:
                    message = f"{place}: {name} stands twice"
                    raise TextError(message)
                self._patterns[name] = pattern

    def keys(self) -> frozenset[str]:
        """Return every key that can be said; terms cannot."""
        return frozenset(key for key in self._patterns if not key.startswith("-"))

    def sentence(self, key: str) -> Sentence:
        """Return the sentence of ``key``.

        Raises:
            KeyError: there is none.
        """
        sentence = self._sentences.get(key)
        if sentence is None:
            sentence = self._sentences[key] = self._compile(key)
        return sentence

    def _compile(self, key: str) -> Sentence:
        if key.startswith("-"):
            raise KeyError(key)
        source = self._patterns[key]
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern: Any = message.attributes[attribute] if attribute else message.value
        fixed = None
        if isinstance(pattern, resolver.Literal):
            fixed = Said(self._bundle.format_pattern(pattern)[0])  # type: ignore[arg-type]  # a literal is a pattern of one
        return Sentence(pattern, fixed, tagged=_has_tags(source))

    def fill(self, key: str, sentence: Sentence, values: Mapping[str, Any]) -> str:
        """Return the sentence with its values set in.

        Raises:
            TextError: a value is missing or of the wrong kind, or the file names a function,
                term or message that does not exist.
        """
        complaint: str | None = None
        try:
            text, errors = self._bundle.format_pattern(sentence.pattern, values)  # type: ignore[arg-type]  # copied, never changed
        except Exception as error:  # noqa: BLE001  # whatever it is, its words may hold somebody's name
            text, complaint = "", type(error).__name__
        else:
            if errors:
                complaint = ", ".join(_spoken(error) for error in errors)
        if complaint is not None:
            # Raised out here, so that no context carries the original's words along.
            message = f"{self.language}: {key}: {complaint}"
            raise TextError(message)
        return str(text)


def _spoken(error: Exception) -> str:
    """Return what is wrong; words only from errors that name things of the file."""
    return str(error) if type(error) in _NAMING else type(error).__name__


def _has_tags(pattern: ast.Pattern) -> bool:
    return any("<" in text for text in _texts(pattern))


def _texts(pattern: ast.Pattern) -> list[str]:
    found: list[str] = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            found.append(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                found.extend(_texts(variant.value))
    return found


@cache
def catalogue(language: str) -> Catalogue:
    """Return the bot's own sentences in ``language``, read from disk at the first call.

    Raises:
        KeyError: the bot does not speak ``language``.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    return Catalogue(language, FOLDER)
