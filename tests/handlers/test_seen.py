"""A button names what stands above it."""

from hashlib import sha256

import pytest

from handlers.seen import is_seen, mark_of

DIGEST = sha256(b"what was seen").hexdigest()


def test_a_button_knows_what_it_was_drawn_below() -> None:
    assert is_seen(DIGEST, mark_of(DIGEST))


@pytest.mark.parametrize(
    ("digest", "mark"),
    [
        (sha256(b"what stands there now").hexdigest(), mark_of(DIGEST)),
        (None, mark_of(DIGEST)),
        (DIGEST, ""),
        (DIGEST, mark_of(DIGEST)[:-1]),
        (DIGEST, DIGEST),
        (DIGEST, "💥"),
    ],
)
def test_anything_else_was_not_seen(digest: str | None, mark: str) -> None:
    assert not is_seen(digest, mark)


def test_no_two_texts_with_one_mark_can_be_looked_for() -> None:
    assert len(mark_of(DIGEST)) * 6 >= 128


def test_a_mark_can_stand_in_a_buttons_data() -> None:
    for number in range(100):
        assert "." not in mark_of(sha256(bytes([number])).hexdigest())
