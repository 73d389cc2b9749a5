"""Where things stand in a TOML text, however it is written."""

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.toml_lines import Path, lines_of

DOCUMENT = '''# a comment with [office] and name = "x"
[office]
name = "a # is no comment, [[vote]] no header"
"c\\u006fde" = 'JC'
hours.open = 9

[[vote]]
slug = """one
two = 2 \\""" [[vote]]
"""
about = \'\'\'
[[vote]]
it's''\'\'\'
choose = { min = 1,   max = [ 3 ] } # [[vote]]
opens_at = 2023-05-16 09:00:00+09:00
list = [
  1, # ]
  { deep = "x" },
]
  [[vote.option]]
  name = "first"
  [[vote.option]]
  "na me" = "second"
  [vote.option.en]
  name = "2nd"
[[vote]]
  [[vote.option]]
  name = "again"
'''

PLACES: list[tuple[Path, int]] = [
    (("office",), 2),
    (("office", "name"), 3),
    (("office", "code"), 4),
    (("office", "hours", "open"), 5),
    (("vote", 0), 7),
    (("vote", 0, "slug"), 8),
    (("vote", 0, "about"), 11),
    (("vote", 0, "choose"), 14),
    (("vote", 0, "choose", "max", 0), 14),
    (("vote", 0, "opens_at"), 15),
    (("vote", 0, "list", 0), 17),
    (("vote", 0, "list", 1, "deep"), 18),
    (("vote", 0, "option", 0, "name"), 21),
    (("vote", 0, "option", 1), 22),
    (("vote", 0, "option", 1, "na me"), 23),
    (("vote", 0, "option", 1, "en"), 24),
    (("vote", 0, "option", 1, "en", "name"), 25),
    (("vote", 1), 26),
    (("vote", 1, "option", 0, "name"), 28),
]


@pytest.mark.parametrize(("path", "line"), PLACES)
def test_every_place_has_its_line(path: Path, line: int) -> None:
    assert lines_of(DOCUMENT)[path] == line


def every_path(value: object, path: Path = ()) -> Iterator[Path]:
    """Yield the place of everything in a document that has been read."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, below in value.items():
            yield from every_path(below, (*path, key))
    if isinstance(value, list):
        for index, below in enumerate(value):
            yield from every_path(below, (*path, index))


def test_nothing_in_the_document_is_without_a_line() -> None:
    assert set(every_path(tomllib.loads(DOCUMENT))) == set(lines_of(DOCUMENT))


_KEYS = st.sampled_from(["a", "b", '"q.1"', "'it s'", "c.d", "vote"])
_VALUES = st.recursive(
    st.sampled_from(
        ["1", "true", '"x"', "'#'", '"""m\n\\""" = [\n"""', "'''\n[[a]]''''", "1979-05-27T07:32:00Z", "-0.5e3"]
    ),
    lambda values: (
        st.lists(values, max_size=3).map(lambda found: "[\n" + " , # ]\n".join(found) + " ]")
        | st.lists(values, max_size=2).map(
            lambda found: "{ " + ", ".join(f"k{n} = {value}" for n, value in enumerate(found)) + " }"
        )
    ),
    max_leaves=6,
)
_PAIRS = st.builds(lambda key, value: f" {key} = {value} # name = 1", _KEYS, _VALUES)
_HEADERS = st.builds(lambda key, marks: f"{marks}[ {key} ]{marks and ']'}", _KEYS, st.sampled_from(["", "["]))


@given(st.lists(_PAIRS | _HEADERS | st.just("\n# [[c]]"), max_size=8).map("\n".join))
def test_whatever_the_standard_library_reads_has_its_lines(text: str) -> None:
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return

    found = lines_of(text)

    assert set(every_path(document)) == set(found)
    assert all(1 <= line <= text.count("\n") + 1 for line in found.values())


@pytest.mark.parametrize("text", ["= 1", '[office\nname = "x"', "a = [", 'a = "', "a = {", "\x00", "a.= 1"])
def test_a_broken_text_gives_what_could_be_told(text: str) -> None:
    assert set(lines_of(text)) <= {("office",), ("a",), ("a", 0)}
