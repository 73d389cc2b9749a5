"""How what was handed in is judged: reviewers, weighted criteria, grounds for not accepting."""

from pydantic import BaseModel, ConfigDict

from participation.words import Localized


class Criterion(BaseModel):
    """One criterion; ``weight`` (1 to 100) is its part in the sum of all weights."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    name: Localized
    weight: int


class Review(BaseModel):
    """``reviewers`` persons score each application by each criterion, from 0 to ``best``.

    ``blind``: they see no names, and only papers that an official has marked free of names.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    reviewers: int
    blind: bool = True
    best: int = 5
    criteria: tuple[Criterion, ...]


class Ground(BaseModel):
    """A ground on which the office may decide not to take an application on, as people are told it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    text: Localized
