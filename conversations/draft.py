"""A draft: the answers given so far, and nothing that can be derived from them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from conversations.flow import Answer, Step
from storage import drafts
from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Draft:
    """Answers by step name: ``done`` are complete, ``partial`` are begun. ``at`` is a step that is being revisited."""

    done: Mapping[str, Answer] = field(default_factory=dict)
    partial: Mapping[str, Answer] = field(default_factory=dict)
    at: str | None = None

    def answer(self, step: str) -> Answer:
        """Return what is known of a step's answer, complete or not."""
        return self.partial.get(step, self.done.get(step))

    def begun(self) -> bool:
        """Tell whether there is anything to lose: an answer, or the place of somebody who is choosing anew."""
        return bool(self.done or any(self.partial.values()) or self.at)

    def to_json(self) -> bytes:
        """Write it for keeping."""
        return json.dumps({"done": self.done, "partial": self.partial, "at": self.at}).encode()

    @classmethod
    def from_json(cls, kept: bytes) -> Self:
        """Read what was kept."""
        return cls(**json.loads(kept))

    def fitting(self, steps: Sequence[Step]) -> Self:
        """Keep what still fits the steps as they are now: the programme may have changed since."""
        done: dict[str, Answer] = {}
        partial: dict[str, Answer] = {}
        for step in steps:
            for answers, kept in ((self.done, done), (self.partial, partial)):
                answer = step.kind.fitting(answers[step.name]) if step.name in answers else None
                if answer is not None:
                    kept[step.name] = answer
            if step.name in done and step.kind.fullness(done[step.name]) == "partial":
                partial.setdefault(step.name, done.pop(step.name))
        at = self.at if any(step.name == self.at for step in steps) else None
        return replace(self, done=done, partial=partial, at=at)


def load(tx: Tx, steps: Sequence[Step], account: int, dialogue: str) -> Draft | None:
    """Return this person's draft in this dialogue, as far as it still fits."""
    kept = drafts.load(tx, account, dialogue)
    return None if kept is None else Draft.from_json(kept).fitting(steps)


def keep(tx: Tx, version: int, account: int, dialogue: str, draft: Draft, now: datetime) -> None:
    """Keep a draft, begun in a ``version`` of its flow; one that holds nothing is dropped."""
    if draft.begun():
        drafts.keep(tx, account, dialogue, version, draft.to_json(), now)
    else:
        drafts.drop(tx, account, dialogue)
