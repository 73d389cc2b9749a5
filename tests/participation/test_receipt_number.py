"""Receipt numbers are read as people type them, and stand in the order of receipt."""

import pytest

from participation.receipt_number import ReceiptNumber, read_receipt_number


def test_after_9999_comes_10000_in_order_too() -> None:
    assert str(ReceiptNumber("JC", 2023, 1)) == "JC-2023-0001"
    assert ReceiptNumber("JC", 2023, 9999) < ReceiptNumber("JC", 2023, 10000)


@pytest.mark.parametrize("typed", ["JC-2023-0001", " jc-2023-0001\n", "ＪＣ－２０２３－０００１"])
def test_a_receipt_number_is_read_as_people_type_it(typed: str) -> None:
    assert read_receipt_number(typed) == ReceiptNumber("JC", 2023, 1)


@pytest.mark.parametrize("typed", ["", "JC-2023-1", "JC-2023-0000", "JC-2023-00001", "JC20230001", "제천-2023-0001"])
def test_what_is_no_receipt_number_is_none(typed: str) -> None:
    assert read_receipt_number(typed) is None
