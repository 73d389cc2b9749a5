"""A text as an office wrote it, in each language it was written in."""

from collections.abc import Iterator

from pydantic import ConfigDict, RootModel

LANGUAGES = ("ko", "en")
"""The languages in which an office may write; the first is the one assumed where it does not say."""


class Localized(RootModel[dict[str, str]]):
    """One text in one or more languages: language code to words, in the order written; never empty."""

    model_config = ConfigDict(frozen=True)

    def in_(self, language: str) -> str:
        """Return the words in ``language``, else in Korean, else in whatever language there is."""
        texts = self.root
        return texts.get(language) or texts.get(LANGUAGES[0]) or next(iter(texts.values()))

    def languages(self) -> tuple[str, ...]:
        """Return the languages in which this text was written, the office's own first."""
        return tuple(self.root)

    def each(self) -> Iterator[str]:
        """Yield the words of every language, so that a search finds an English name in a Korean chat too."""
        return iter(self.root.values())

    def __hash__(self) -> int:
        return hash(tuple(self.root.items()))
