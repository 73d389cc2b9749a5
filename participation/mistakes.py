"""What is wrong or worth saying about a programme file: places and keys of texts, never the words."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something that must be put right before the file can be loaded.

    ``place`` is where it stands, counted as people count: ``vote[2].option[5].name``; empty for the file as a
    whole. ``line`` counts from 1 and is None where it cannot be told. The text is ``mistake-<key>``.
    ``values`` hold what stands there and what was expected: texts, whole numbers, days, and instants (aware).
    """

    place: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """No mistake, but something the office should hear before people do; the text is ``remark-<key>``."""

    place: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None


class Fault(Exception):
    """Something written can't be taken as it stands; where its place is known it becomes a `Mistake`."""

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class ProgrammeFileError(Exception):
    """A programme file can't be loaded; ``mistakes`` are all of them, in the file's order, never empty."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(", ".join(sorted({mistake.key for mistake in mistakes})))
        self.mistakes = mistakes


class Betrayal(Exception):
    """A new version would betray people who have already taken part; ``mistakes`` are all the reasons."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(", ".join(sorted({mistake.key for mistake in mistakes})))
        self.mistakes = mistakes
