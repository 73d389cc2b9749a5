"""What is kept of a text that everybody will read, and how it is shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.public_text import as_written, check_body, holds_link, isolated
from participation.refused import Refused

FSI, PDI, RLO, RLI = "\u2068", "\u2069", "\u202e", "\u2067"


@given(st.text())
def test_what_is_kept_can_be_stored_and_is_kept_again_as_it_is(text: str) -> None:
    kept = as_written(text)

    kept.encode()
    assert as_written(kept) == kept
    left_out = [sign for sign in text.strip() if sign not in kept]
    assert all(unicodedata.category(sign) in {"Cc", "Cs"} or sign.isspace() for sign in left_out)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("https://example.org/a", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("ｈｔｔｐｓ：／／example.org", True),
        ("www.example.org", True),
        ("t.me/joinchat", True),
        ("@some_channel 오세요", True),
        ("사람은 @ 하나", False),
        ("메일 a@b", False),
        ("버스가 10.5분마다 옵니다.그래요", False),
    ],
)
def test_links_are_told(text: str, links: bool) -> None:
    assert holds_link(text) is links


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("버스가 옵니다. Bus 3!", "버스가 옵니다. Bus 3!"),
        ("שלום 3", f"{FSI}שלום 3{PDI}"),
        (f"앞{RLO}뒤", f"{FSI}앞{RLO}뒤{PDI}"),
        (f"밖으로{PDI}{PDI}나간다", f"{FSI}밖으로나간다{PDI}"),
        (f"{RLI}열기만", f"{FSI}{RLI}열기만{PDI}{PDI}"),
        (f"{RLI}하나{PDI}\n\n둘{RLO}", f"{FSI}{RLI}하나{PDI}{PDI}\n\n{FSI}둘{RLO}{PDI}"),
    ],
)
def test_somebodys_text_turns_nothing_around_it(text: str, shown: str) -> None:
    assert isolated(text) == shown


@given(st.text(alphabet=f"가a\n{FSI}{PDI}{RLO}{RLI}א"))
def test_every_line_closes_what_it_opens(text: str) -> None:
    for line in isolated(text).split("\n"):
        depth = 0
        for sign in line:
            depth += (sign in {FSI, RLI}) - (sign == PDI)
            assert depth >= 0
        assert depth == 0


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("가" * 10, True),
        ("Tiếng Việt có dấu", True),
        ("שָׁלוֹם עֲלֵיכֶם", True),
        ("가" + "\u0301" * 19, True),
        ("가" + "\u0301" * 22, False),
        ("가나다" + "\u0489\u0301\u0302" * 40, False),
    ],
)
def test_a_heap_of_marks_is_no_text(text: str, reads: bool) -> None:
    if reads:
        check_body(text, shortest=1, longest=1000)
    else:
        with pytest.raises(Refused, match="text-of-marks"):
            check_body(text, shortest=1, longest=1000)
