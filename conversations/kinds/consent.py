"""A consent: shown whole, in one language, and agreed to or refused by tap."""

from dataclasses import dataclass
from datetime import datetime

from conversations.flow import Act, Answer, Fullness
from participation.consent import Consent, ConsentGiven
from participation.refused import Refused

_FACTS = {"agreed", "key", "version", "language", "digest", "at"}


def consent_given(answer: Answer, account: int) -> ConsentGiven | None:
    """Return what an answer of this kind records for an account; ``None`` where it was refused or not answered."""
    if not answer or not answer["agreed"]:
        return None
    return ConsentGiven(
        account=account,
        key=answer["key"],
        version=answer["version"],
        language=answer["language"],
        digest=answer["digest"],
        given_at=datetime.fromisoformat(answer["at"]),
    )


@dataclass(frozen=True, slots=True)
class ConsentStep:
    """A consent as it is shown in ``language``.

    An answer says whether they ``agreed``, to which text (``key``, ``version``, ``language``, ``digest``) and ``at``
    which instant. Acts: ``agree`` and ``refuse``, and no text: a forward whose author hides looks like one's own
    words. An act must carry its time.
    """

    consent: Consent
    language: str
    acts: frozenset[str] = frozenset({"agree", "refuse"})

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return what was decided about the text as shown; the same decision again keeps its first time.

        Raises:
            Refused: ``consent-not-in-language``.
        """
        if act.at is None:
            raise ValueError("a consent needs the time at which it was received")
        shown = self.consent.shown(self.language)
        decided = {
            "agreed": act.name == "agree",
            "key": shown.key,
            "version": shown.version,
            "language": shown.language,
            "digest": shown.digest,
            "at": act.at.isoformat(),
        }
        return answer if answer and {**answer, "at": decided["at"]} == decided else decided

    def fullness(self, answer: Answer) -> Fullness:
        """A required consent that is refused leads no further."""
        return "full" if answer and (answer["agreed"] or not self.consent.required) else "partial"

    def missing(self, answer: Answer) -> Refused:
        """Return ``consent-refused``, or ``consent-undecided`` where nothing was said yet."""
        return Refused("consent-refused" if answer else "consent-undecided")

    def fitting(self, answer: Answer) -> Answer:
        """Keep a decision about this very text, in whatever language it was read."""
        if (
            not isinstance(answer, dict)
            or answer.keys() != _FACTS
            or answer["language"] not in self.consent.languages()
        ):
            return None
        return answer if answer["digest"] == self.consent.shown(answer["language"]).digest else None
