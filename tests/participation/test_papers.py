"""One person's papers have room for 100 megabytes in all."""

import pytest

from participation.papers import MEGABYTE, check_room
from participation.refused import Refused


@pytest.mark.parametrize(
    ("held", "size"),
    [
        (0, 20 * MEGABYTE),
        (80 * MEGABYTE, 20 * MEGABYTE),  # exactly full
        (100 * MEGABYTE, 0),
    ],
)
def test_what_fits_is_taken(held: int, size: int) -> None:
    check_room(held, size)


@pytest.mark.parametrize(
    ("held", "size", "said"),
    [
        (80 * MEGABYTE + 1, 20 * MEGABYTE, 81),
        (100 * MEGABYTE, 1, 100),
        (99 * MEGABYTE, 2 * MEGABYTE, 99),
    ],
)
def test_what_does_not_fit_is_refused_with_what_is_there(held: int, size: int, said: int) -> None:
    with pytest.raises(Refused) as refused:
        check_room(held, size)

    assert (refused.value.key, refused.value.values) == ("paper-no-room", {"most": 100, "held": said})
