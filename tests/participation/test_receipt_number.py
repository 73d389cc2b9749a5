"""Receipt numbers go on from the highest and are never given twice."""

import pytest

from participation.receipt_number import ReceiptNumber, next_number, read_receipt_number


@pytest.mark.parametrize(
    ("highest", "number"),
    [(None, "JC-2023-0001"), ("JC-2023-0001", "JC-2023-0002"), ("JC-2023-9999", "JC-2023-10000")],
)
def test_receipt_numbers_go_on_from_the_highest(highest: str | None, number: str) -> None:
    assert str(next_number("JC", 2023, read_receipt_number(highest) if highest else None)) == number


@pytest.mark.parametrize("highest", ["JC-2022-0007", "DY-2023-0007"])
def test_a_number_of_another_year_or_office_is_not_counted_on_from(highest: str) -> None:
    with pytest.raises(ValueError, match="another office or year"):
        next_number("JC", 2023, read_receipt_number(highest))


def test_after_9999_comes_10000_in_order_too() -> None:
    assert ReceiptNumber("JC", 2023, 9999) < ReceiptNumber("JC", 2023, 10000)


@pytest.mark.parametrize("typed", ["JC-2023-0001", " jc-2023-0001\n", "ＪＣ－２０２３－０００１"])
def test_a_receipt_number_is_read_as_people_type_it(typed: str) -> None:
    assert read_receipt_number(typed) == ReceiptNumber("JC", 2023, 1)


@pytest.mark.parametrize("typed", ["", "JC-2023-1", "JC-2023-0000", "JC-2023-00001", "JC20230001", "제천-2023-0001"])
def test_what_is_no_receipt_number_is_none(typed: str) -> None:
    assert read_receipt_number(typed) is None
