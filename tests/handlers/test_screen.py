"""What a screen becomes when it is sent."""

import pytest

from handlers.screen import MOST_CHARACTERS, Button, Screen
from tests.handlers.limits import within_limits
from texts import LANGUAGES, escape

WAYS = tuple((Button(f"way number {number}", "vw", str(number), 7),) for number in range(40))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("length", [10, 3000, MOST_CHARACTERS - 10, MOST_CHARACTERS])
def test_in_plain_mode_the_words_that_can_be_typed_stand_there_as_far_as_a_message_holds_them(
    language: str, length: int
) -> None:
    payload = Screen(escape("x" * length), WAYS).payload("token123", language, plain=True)

    within_limits(payload)
    assert payload["text"].startswith("x" * length)
    assert ("way number 0" in payload["text"]) == (length <= 3000)
    assert ("way number 39" in payload["text"]) == (length in {10, 3000})
