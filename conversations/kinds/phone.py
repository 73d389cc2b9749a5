"""A telephone number: the person's own contact, shared by a button, or typed."""

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

from conversations.flow import Act, Answer, Fullness
from participation.date_tokens import plain
from participation.refused import Refused

_HOME = "KR"
_ANONYMOUS = "+888"
_MOBILE = "+8210"
_DIGITS_AFTER_MOBILE = 8  # the library still takes seven, as it was once: today a digit is missing
_NUMBER = re.compile(r"\+?[0-9(][0-9 ().–-]{0,40}[0-9]")
"""A number as it may stand in a sentence, with a Korean ending right behind it, after `plain`."""
_OF_A_PERSON = {
    PhoneNumberType.MOBILE,
    PhoneNumberType.FIXED_LINE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE,
    PhoneNumberType.VOIP,
    PhoneNumberType.PERSONAL_NUMBER,
}


def read_phone(text: str) -> str:
    """Return a telephone number in E.164 (``+821012345678``); without a country's code it is a Korean one.

    Raises:
        Refused: ``phone-anonymous`` for numbers bought from Telegram, which reach nobody by telephone;
            ``phone-unreadable``; ``phone-not-a-persons`` for short numbers, hotlines and the like.
    """
    numbers = _NUMBER.findall(plain(text))
    if len(numbers) != 1:
        raise Refused("phone-unreadable")
    if "".join(numbers[0].split()).startswith(_ANONYMOUS):
        raise Refused("phone-anonymous")
    try:
        number = phonenumbers.parse(numbers[0], _HOME)
    except NumberParseException:
        raise Refused("phone-unreadable") from None
    if not phonenumbers.is_valid_number(number):
        short = phonenumbers.is_possible_short_number(number)
        raise Refused("phone-not-a-persons" if short else "phone-unreadable")
    if phonenumbers.number_type(number) not in _OF_A_PERSON:
        raise Refused("phone-not-a-persons")
    written = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if written.startswith(_MOBILE) and len(written) != len(_MOBILE) + _DIGITS_AFTER_MOBILE:
        raise Refused("phone-unreadable")
    return written


def as_dialled(number: str) -> str:
    """Write a number (E.164) as people in Korea dial it: ``010-1234-5678``, of another country with its code."""
    known = phonenumbers.parse(number)
    at_home = known.country_code == phonenumbers.country_code_for_region(_HOME)
    return phonenumbers.format_number(known, PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL)


@dataclass(frozen=True, slots=True)
class Phone:
    """An answer is ``number`` (E.164) and whether it was ``shared`` (Telegram vouches for it) or typed.

    Acts: ``contact`` with the number of the sender's own contact, which the edge has made sure of; ``text``.
    """

    acts: frozenset[str] = frozenset({"contact", "text"})

    def take(self, _: Answer, act: Act) -> Answer:
        """Return the number. Raises as `read_phone`."""
        shared = act.name == "contact"
        return {"number": _contact(act.argument) if shared else read_phone(act.argument), "shared": shared}

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return "full" if answer else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("phone-unreadable")

    def fitting(self, answer: Answer) -> Answer:
        return answer if isinstance(answer, dict) and answer.keys() == {"number", "shared"} else None


def _contact(number: str) -> str:
    """Read a contact's number: international, but clients differ in whether they write the plus."""
    if number.startswith(("+", "0")):
        return read_phone(number)
    return read_phone(f"+{number}")
