"""How people type a choice: yes and no in their own words, numbers with what they set around them."""

import re

YES_OR_NO = {
    **dict.fromkeys(("예", "네", "응", "맞아요", "yes", "y"), True),
    **dict.fromkeys(("아니요", "아니오", "아뇨", "아니", "no", "n"), False),
}
"""What is typed for yes and no, in small letters and without a full stop."""

NUMBER = re.compile(r"([0-9]{1,3}) ?[.)번]?")
"""One number as it stands before an option."""

NUMBERS = re.compile(r"[0-9]{1,3}[.)번]?(?:[\s,;/·]+[0-9]{1,3}[.)번]?)*")
"""Several numbers."""
