"""What goes on record in the office, and the chain of hashes that shows whether the record was touched.

The record outlives personal data and therefore holds none: it names what was acted on by its number, facts are
numbers and words of ours, and only those who act for the office are named by their account. What people were shown
(reasons, notices, consents) stands in it as they saw it.

The hash of an entry is SHA-256 over the bytes ``madang-audit-1``, a line feed, and ASCII JSON without blanks of the
list ``[programme, seq, at, account, role, what, subject, values, seen, previous]``: ``at`` in UTC to the microsecond,
``values`` with its keys in order, ``seen`` as ``[kind, language, SHA-256 of the text's UTF-8]`` in the order given,
``previous`` the hash before it (hexadecimal; 64 zeros before the first).
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final, Literal, get_args

from participation.roles import Role

What = Literal[
    # roles and the office's door
    "owner-named",
    "role-invited",
    "role-invitation-called-off",
    "role-given",
    "role-ended",
    "pin-set",
    "pin-reset",
    "pin-door-closed",
    # a programme
    "published",
    "extended",
    "closed",
    "text-corrected",
    "paused",
    "resumed",
    "early-close-asked",
    "early-close-refused",
    "early-close-dropped",
    "closed-early",
    "archived",
    "unarchived",
    "opening-proposed",
    "opening-sent-back",
    "opening-approved",
    "opening-waived",
    "opening-failed",
    # what was handed in
    "handed-in",
    "edited",
    "withdrawn",
    "erased",
    "found-complete",
    "correction-asked",
    "consent-given",
    "consent-withdrawn",
    "guardian-checked",
    "attention-settled",
    # entering for somebody at the counter
    "entered-for-person",
    "person-told",
    "link-printed",
    "linked",
    "erasure-asked",
    # looks
    "looked-at-application",
    "looked-at-paper",
    "looked-at-guardian",
    "looked-at-audit",
    "looked-at-text",
    "exported-applications",
    "exported-papers",
    "exported-audit",
    # reviewing and deciding
    "paper-marked-nameless",
    "paper-mark-removed",
    "review-begun",
    "reviewers-assigned",
    "conflict-declared",
    "review-given",
    "review-abstained",
    "decision-noted",
    "decision-taken-back",
    "decision-released",
    "release-made",
    "decision-told",
    "disclosed",
    # boards
    "answer-prepared",
    "answer-taken-back",
    "answer-released",
    "text-reported-away",
    "text-returned",
    "reports-dismissed",
    "text-hidden",
    "text-restored",
    "text-approved",
    "text-rejected",
    "author-warned",
    "author-blocked",
    "objection-made",
    "objection-settled",
    "exported-board",
    "shown-on-board",
    # announcements
    "announcement-proposed",
    "announcement-sent-back",
    "announcement-approved",
    "announcement-paused",
    "announcement-resumed",
    "announcement-stopped",
    "announcement-resent",
    "announcement-taken-back",
    "announcement-done",
    # the end of keeping
    "transfer-confirmed",
    "destroyed",
]
WHATS: Final[tuple[What, ...]] = get_args(What)

ActorRole = Role | Literal["operator", "applicant", "clock"]
"""``operator``: at the command line. ``applicant``: whoever applies, unnamed. ``clock``: by itself, when it was due."""

BEGINNING: Final = "0" * 64

_SUBJECT = re.compile(r"[a-z-]+(:[0-9A-Z-]+(/[0-9]+)?)?")
_FACT = re.compile(r"[A-Za-z0-9.:+/-]{0,64}")
_KIND = re.compile(r"[a-z-]+")

Fact = int | str | bool | None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: in which role, and by which account; only those who act for the office have one on record."""

    role: ActorRole
    account: int | None = None


OPERATOR: Final = Actor("operator")
APPLICANT: Final = Actor("applicant")
CLOCK: Final = Actor("clock")


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as people saw it: ``kind`` is ``reason``, ``notice``, ``consent`` and the like."""

    kind: str
    language: str
    text: str = field(repr=False)

    @property
    def digest(self) -> str:
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a programme's record. ``seq`` counts from 1 without gaps; ``programme`` 0 is the bot as a whole.

    ``subject`` is what was acted on: ``application:12``, ``seat:12/2``, ``paper:7``, ``grant:3`` or nothing.
    """

    programme: int
    seq: int
    at: datetime
    actor: Actor
    what: What
    subject: str
    values: Mapping[str, Fact]
    seen: tuple[Seen, ...]
    previous: str
    hash: str

    @property
    def sentence(self) -> str:
        """The key of the sentence that says what was done."""
        return f"audit-{self.what}"

    def reckoned(self) -> str:
        """Return the hash that an entry of this content has."""
        content = (
            self.programme,
            self.seq,
            self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            self.actor.account,
            self.actor.role,
            self.what,
            self.subject,
            dict(self.values),
            [(seen.kind, seen.language, seen.digest) for seen in self.seen],
            self.previous,
        )
        written = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
        return sha256(b"madang-audit-1\n" + written.encode("ascii")).hexdigest()


def entry_after(
    programme: int,
    last: tuple[int, str] | None,
    what: What,
    *,
    at: datetime,
    actor: Actor,
    subject: str = "",
    values: Mapping[str, Fact] | None = None,
    seen: tuple[Seen, ...] = (),
) -> Entry:
    """Make the entry that follows ``last`` (its seq and hash; None at the beginning).

    Raises:
        ValueError: it would hold what could be personal: an applicant's account, a subject that is no number, a fact
            with other letters than ours. Never repeats what it was given.
    """
    values = dict(values or {})
    if (actor.account is not None) is not (actor.role in get_args(Role)):
        raise ValueError("on record stand the accounts of those who act for the office, and no others")
    if subject and not _SUBJECT.fullmatch(subject):
        raise ValueError("a subject is a word of ours and a number")
    if not all(_KIND.fullmatch(name) and _is_fact(fact) for name, fact in values.items()):
        raise ValueError("facts are numbers and words of ours")
    if not all(_KIND.fullmatch(one.kind) and len(one.language) <= 2 for one in seen):  # noqa: PLR2004  (ko, en, none)
        raise ValueError("a text has a kind and a language")
    seq, previous = (last[0] + 1, last[1]) if last else (1, BEGINNING)
    fresh = Entry(programme, seq, at, actor, what, subject, values, seen, previous, hash="")
    return Entry(programme, seq, at, actor, what, subject, values, seen, previous, fresh.reckoned())


def _is_fact(fact: Fact) -> bool:
    return not isinstance(fact, str) or _FACT.fullmatch(fact) is not None


@dataclass(slots=True)
class Chain:
    """What is known of one programme's record after the entries read so far, from its first.

    ``holding`` entries hold, and ``head`` is the hash of the last of them. ``broken_at``: the place (from 1) at which
    the chain breaks first, None if it holds. That its end was cut off can only be seen by comparing ``head`` with one
    that was written down earlier.
    """

    holding: int = 0
    head: str = BEGINNING
    broken_at: int | None = None

    def follow(self, entry: Entry) -> None:
        """Read the next entry: its place, its link to the one before, and its own hash have to be right."""
        if self.broken_at is not None:
            return
        if (entry.seq, entry.previous) == (self.holding + 1, self.head) and entry.reckoned() == entry.hash:
            self.holding, self.head = self.holding + 1, entry.hash
        else:
            self.broken_at = self.holding + 1


def verify(entries: Iterable[Entry]) -> Chain:
    """Check a whole record of one programme, from its first entry: order, links and hashes."""
    chain = Chain()
    for entry in entries:
        chain.follow(entry)
    return chain
