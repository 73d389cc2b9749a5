"""Consents: exactly what was shown, who agreed to it and when, and whether that still holds.

Shown are purpose, items, period of keeping, the right to refuse and what follows from it; required and optional
ones apart. Source: Personal Information Protection Act (Republic of Korea), Art. 15(2), 22.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

from participation.refused import Refused
from participation.window import Instant
from participation.words import Localized

_PARTS = ("title", "purpose", "items", "keeping", "refusing")


class Consent(BaseModel):
    """One consent that is asked for; ``key`` and ``version`` (1 and up) say across changes which text it is.

    ``refusing`` says that a person may refuse and what follows from it. ``publishes``: with it what is accepted may
    appear on the programme's board.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    version: int = 1
    required: bool = True
    publishes: bool = False
    title: Localized
    purpose: Localized
    items: Localized
    keeping: Localized
    refusing: Localized

    def languages(self) -> tuple[str, ...]:
        """Return the languages in which every part is there, the office's own first."""
        parts: list[Localized] = [getattr(self, part) for part in _PARTS]
        return tuple(
            language for language in parts[0].languages() if all(language in part.languages() for part in parts)
        )

    def shown(self, language: str) -> "Shown":
        """Return what is shown in a language; no other language stands in for it.

        Raises:
            Refused: ``consent-not-in-language``; the office's own language is always there.
        """
        if language not in self.languages():
            raise Refused("consent-not-in-language")
        return Shown(
            key=self.key,
            version=self.version,
            language=language,
            required=self.required,
            parts=MappingProxyType({part: getattr(self, part).root[language] for part in _PARTS}),
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """A consent as it stands before a person: every word of it, in one language."""

    key: str
    version: int
    language: str
    required: bool
    parts: Mapping[str, str]

    @property
    def digest(self) -> str:
        """SHA-256 (hexadecimal) of everything shown, as UTF-8 JSON with its keys in order."""
        content = {
            "key": self.key,
            "version": self.version,
            "language": self.language,
            "required": self.required,
            **self.parts,
        }
        written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return sha256(written.encode()).hexdigest()


class ConsentGiven(BaseModel):
    """That an account has agreed, to what and when; a withdrawn one stays on record with its time."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    account: int
    key: str
    version: int
    language: str
    digest: str
    given_at: Instant
    withdrawn_at: Instant | None = None


def give(consent: Consent, *, language: str, account: int, at: datetime) -> ConsentGiven:
    """Record that an account agrees to a consent as it was shown in ``language``.

    Raises:
        Refused: ``consent-not-in-language``.
    """
    shown = consent.shown(language)
    return ConsentGiven(
        account=account, key=shown.key, version=shown.version, language=language, digest=shown.digest, given_at=at
    )


def holds(given: ConsentGiven, consent: Consent) -> bool:
    """Tell whether what was agreed to is still this very text, to the letter, and not withdrawn."""
    if given.withdrawn_at is not None or given.key != consent.key or given.language not in consent.languages():
        return False
    return given.digest == consent.shown(given.language).digest


def outstanding(consents: Iterable[Consent], given: Iterable[ConsentGiven], account: int) -> tuple[Consent, ...]:
    """Return the required consents to which an account has not agreed, in the programme's order."""
    own = [each for each in given if each.account == account]
    return tuple(consent for consent in consents if consent.required and not any(holds(each, consent) for each in own))
