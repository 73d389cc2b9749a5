"""Words by which a name claims to speak for an office, as people type them."""

from typing import Final

CLAIMS: Final = (
    "공식", "관리자", "운영자", "운영진", "담당자", "담당", "공무원", "주무관", "시장", "시청", "청", "직원", "봇",
    "admin", "administrator", "moderator", "official", "officer", "mayor", "cityhall", "staff", "bot",
)  # fmt: skip
"""Alone, or right behind the name of an office."""
