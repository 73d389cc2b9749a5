"""What is asked of a child's guardian: what it is about first, then the texts, then who they are, to check it."""

from collections.abc import Iterator, Mapping

from conversations.flow import Answer, Step
from conversations.kinds.confirm import Confirm
from conversations.kinds.consent import ConsentStep
from conversations.kinds.link import Link
from conversations.kinds.name import Name
from conversations.kinds.phone import Phone
from conversations.person_steps import CONSENT
from participation.contest import Reception

LINK = "link"
"""The step that holds the token of the link by which a guardian has come; it is never asked."""


def guardian_steps(reception: Reception, language: str) -> tuple[Step, ...]:
    """Return the steps; only whoever agrees to every text is asked for a name and a number."""
    return (Step(LINK, Link(), _never), Step("about", Confirm()), *_asked(reception, language))


def _asked(reception: Reception, language: str) -> Iterator[Step]:
    for consent in reception.consents:
        if consent.required:
            there = consent.languages()
            shown = language if language in there else there[0]
            yield Step(CONSENT + consent.key, ConsentStep(consent, shown))
    yield Step("name", Name())
    yield Step("phone", Phone())


def _never(_: Mapping[str, Answer]) -> bool:
    return False
