"""Numbers of what was handed in: ``JC-2023-0001``."""

import re
from dataclasses import dataclass

from participation.date_tokens import plain

_NUMBER = re.compile(r"(?P<code>[A-Z0-9]{1,6})-(?P<year>[0-9]{4})-(?P<serial>[0-9]{4,9})")


@dataclass(frozen=True, slots=True, order=True)
class ReceiptNumber:
    """The office's code, the year of receipt in the office's zone, and a serial number from 1 within both.

    Written with at least four digits; after 9999 comes 10000. Order is that of receipt.
    """

    code: str
    year: int
    serial: int

    def __str__(self) -> str:
        return f"{self.code}-{self.year:04}-{self.serial:04}"


def read_receipt_number(text: str) -> ReceiptNumber | None:
    """Read a number as people type it, in small or full-width letters, with blanks around; None if it is none."""
    match = _NUMBER.fullmatch(plain(text).upper())
    if match is None or int(match["serial"]) == 0:
        return None
    number = ReceiptNumber(match["code"], int(match["year"]), int(match["serial"]))
    return number if str(number) == match[0] else None
