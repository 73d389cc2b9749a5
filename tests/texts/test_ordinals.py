import pytest

from texts.ordinals import ordinal


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (103, "103rd"),
        (112, "112th"),
    ],
)
def test_english_counts_places_with_its_own_endings(number: int, said: str) -> None:
    assert ordinal(number) == said
