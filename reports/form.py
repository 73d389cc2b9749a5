"""What stands on a filled application form, in words that are ready to be read."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Row:
    """A question or fact as people read it, and what was answered; line breaks are kept, no answer is "-"."""

    label: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading of their own, such as what the application says, or who applies."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper that lies with the form: its name as the programme gives it, kind, bytes, SHA-256 (hexadecimal)."""

    name: str
    kind: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ConsentPart:
    """A consent with every part that was shown, in the language it was shown in.

    ``agreed_at`` is None where the person has not agreed; ``withdrawn_at`` is when they took it back.
    """

    title: str
    version: int
    required: bool
    purpose: str
    items: str
    keeping: str
    refusing: str
    agreed_at: datetime | None = None
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GuardianSheet:
    """Makes the form one that a guardian signs on paper: who the child is, and how to bring the paper back."""

    child: str = field(repr=False)
    bring: str


@dataclass(frozen=True, slots=True)
class ReceiptLink:
    """The address by which somebody takes over what was entered for them, and for how many days it holds."""

    address: str = field(repr=False)
    days: int


@dataclass(frozen=True, slots=True)
class Form:
    """Everything that stands on a form, in ``language``; instants are UTC and are said in the IANA ``zone``.

    ``contact`` is whom people can call. ``number`` and ``handed_in_at`` are None as long as nothing is handed in.
    A member's form is given only what that member may see: nothing is left out here.
    """

    language: str
    zone: str
    office: str
    programme: str
    host: str
    contact: str
    made_at: datetime
    number: str | None = None
    handed_in_at: datetime | None = None
    sections: tuple[Section, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    consents: tuple[ConsentPart, ...] = ()
    guardian: GuardianSheet | None = None
    link: ReceiptLink | None = None
