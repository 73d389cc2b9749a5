"""What every sentence of every language has to keep to."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import ast

from tests.texts.files import choices, files, nodes, parsed, patterns, uses, variables, words
from texts import LANGUAGES, When, keys, say, say_html

SENTENCES = [(language, key) for language in LANGUAGES for key in sorted(patterns(language))]
CAN_BE_SAID = [(language, key) for language, key in SENTENCES if not key.startswith("-")]

# What Telegram understands (Bot API, "HTML style"), as far as sentences of ours have a use for it.
TAGS = {"b", "i", "u", "s", "code", "pre", "a", "blockquote"}
# 을(를), 이(가), (으)로: the reader is left to choose. JOSA chooses.
TWO_FORMS = re.compile(
    r"은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|과\(와\)|와\(과\)|\(으\)로|\(이\)|아\(야\)"
    r"|은/는|이/가|을/를|과/와|으로/로"
)

# Whoever reads no English finds the way to Korean by these.
KOREAN_IN_ENGLISH = ("언어 바꾸기", "한국어", "언어")


def sample(does: set[str], name: str) -> object:
    """Return a value of the kind that a variable with these uses is given."""
    if does & {"DAY", "DATE", "MOMENT", "OPENING", "CLOCK"}:
        return When(datetime(2023, 6, 15, 15, tzinfo=UTC), "Asia/Seoul")
    if does & {"SPAN", "NUMBER", "ORDINAL", "plural"}:
        return 5348
    return f"‹{name}›"


@pytest.mark.parametrize("path", files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_file_parses_as_a_whole(path: Path) -> None:
    junk = [entry.content for entry in parsed(path).body if isinstance(entry, ast.Junk)]

    assert junk == []


def test_the_languages_have_the_same_files() -> None:
    names = {language: {path.name for path in files() if path.parent.name == language} for language in LANGUAGES}

    for language in LANGUAGES:
        assert names[language] == names[LANGUAGES[0]], language
        assert names[language]


def test_the_languages_have_the_same_keys() -> None:
    for language in LANGUAGES:
        assert keys(language) == keys(LANGUAGES[0]), language


@pytest.mark.parametrize("key", sorted(set.intersection(*(set(patterns(language)) for language in LANGUAGES))))
def test_a_sentence_takes_the_same_values_in_every_language(key: str) -> None:
    taken = {language: variables(patterns(language)[key]) for language in LANGUAGES}

    assert len(set(taken.values())) == 1, taken


@pytest.mark.parametrize(("language", "key"), CAN_BE_SAID)
def test_a_sentence_can_be_said_with_each_choice_it_knows(language: str, key: str) -> None:
    pattern = patterns(language)[key]
    # What another language does with a value tells its kind too: a place counts in English only.
    everywhere = [uses(every[key]) for each in LANGUAGES if key in (every := patterns(each))]
    values = {
        name: sample(set().union(*(used.get(name, set()) for used in everywhere)), name) for name in variables(pattern)
    }
    known = choices(pattern)
    spoken = say_html if "<" in words(pattern) else say
    for chosen in product(*(sorted(names) for names in known.values())):
        as_chosen = {name: word for name, word in zip(known, chosen, strict=True) if isinstance(values[name], str)}
        assert spoken(language, key, **{**values, **as_chosen}).strip()
    for number in (0, 1, 2, 1000):
        counted = {name: number for name, value in values.items() if isinstance(value, int)}
        assert spoken(language, key, **{**values, **counted}).strip()


@pytest.mark.parametrize(("language", "key"), SENTENCES)
def test_no_sentence_leaves_the_particle_to_the_reader(language: str, key: str) -> None:
    texts = [node.value for node in nodes(patterns(language)[key]) if isinstance(node, ast.TextElement)]

    assert not TWO_FORMS.search("\n".join(texts))


@pytest.mark.parametrize("key", sorted(patterns("en")))
def test_english_holds_no_korean_but_the_way_back_to_it(key: str) -> None:
    text = words(patterns("en")[key])
    for way_back in KOREAN_IN_ENGLISH:
        text = text.replace(way_back, "")

    assert not re.search("[가-힣]", text)


class _Tags(HTMLParser):
    """Notes what is not balanced, or not known to Telegram."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser's signature
        self.open.append(tag)
        if tag not in TAGS:
            self.wrong.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"/{tag}")


@pytest.mark.parametrize(("language", "key"), SENTENCES)
def test_tags_are_telegrams_and_close_what_they_open(language: str, key: str) -> None:
    for node in nodes(patterns(language)[key]):
        if not isinstance(node, ast.Pattern):
            continue
        # Each variant is closed in itself, so whichever is chosen fits.
        text = "".join(element.value for element in node.elements if isinstance(element, ast.TextElement))
        tags = _Tags()
        tags.feed(text)
        tags.close()
        assert (tags.wrong, tags.open) == ([], [])
        bare = re.sub(r"</?[a-z]+(?: [^<>]*)?>|&(?:lt|gt|amp|quot);", "", text)
        assert not re.search("[<>&]", bare), "write &lt; &gt; &amp; (in a sentence with tags), or other words"


@pytest.mark.parametrize(("language", "key"), SENTENCES)
def test_a_sentence_without_tags_reads_the_same_plain_and_in_html(language: str, key: str) -> None:
    text = words(patterns(language)[key])

    assert "<" in text or "&" not in text


@pytest.mark.parametrize(("language", "key"), SENTENCES)
def test_a_sentence_inside_another_has_no_tags(language: str, key: str) -> None:
    """A plain sentence would show them: only a sentence's own tags are noticed when it is said."""
    every = patterns(language)
    for node in nodes(every[key]):
        if isinstance(node, ast.MessageReference | ast.TermReference):
            mark = "-" if isinstance(node, ast.TermReference) else ""
            attribute = f".{node.attribute.name}" if node.attribute else ""
            assert "<" not in words(every[f"{mark}{node.id.name}{attribute}"])
