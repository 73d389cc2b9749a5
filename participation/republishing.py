"""What a new version of a contest or an application may change once people have begun or handed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from participation.consent import Consent
from participation.contest import Reception
from participation.mistakes import Betrayal, Mistake
from participation.tightening import tighter_rules
from participation.uptake import Uptake
from participation.window_change import refused_changes
from participation.words import Localized

_R = TypeVar("_R", bound=Reception)


@dataclass(frozen=True, slots=True)
class _Change:
    """Two versions of a programme, and how far people have come with the first; see `republish_reception`."""

    before: Reception
    fresh: Reception
    uptake: Uptake
    at: datetime
    shorten: bool

    def mistake(self, path: str, key: str, **values: object) -> Mistake:
        """Make a mistake at a path below the programme; how much was handed in is always told."""
        place = f"{self.fresh.kind}[{self.fresh.slug}].{path}"
        return Mistake(place, key, {**values, "handed_in": self.uptake.handed_in})


def republish_reception(before: _R | None, fresh: _R, *, now: datetime, uptake: Uptake, shorten: bool) -> _R:
    """Return ``fresh`` as it may be published, with the day of first publishing unless the file names one.

    Equal content returns a programme equal to ``before``. While nobody has begun, everything may change; texts
    (but the consents') may always be mended. ``shorten``: the office insists on an earlier close.

    Raises:
        Betrayal: with every reason why this would betray people who have begun or handed in.
    """
    if before is None:
        return fresh
    wanted = fresh.model_copy(update={"begun_on": fresh.begun_on or before.begun_on})
    if wanted == before or uptake.untouched:
        return wanted
    change = _Change(before, wanted, uptake, now, shorten)
    mistakes = (
        *_window(change),
        *_consents(change),
        *_retention(change),
        *_team(change),
        *_judging(change),
        *_after_hand_in(change),
    )
    if mistakes:
        raise Betrayal(mistakes)
    return wanted


def _window(change: _Change) -> Iterator[Mistake]:
    was, wanted = change.before.window, change.fresh.window
    late = change.mistake("window", "window-opens-after-hand-in", wanted=wanted.opens_at)
    relied_on = late if change.uptake.handed_in else None
    yield from refused_changes(was, wanted, place=late.place, at=change.at, shorten=change.shorten, relied_on=relied_on)


def _consents(change: _Change) -> Iterator[Mistake]:
    """Refuse another text under a version that people may have agreed to, and that with it more is published.

    A translation may be added to it.
    """
    fresh = {consent.key: consent for consent in change.fresh.consents}
    for consent in change.before.consents:
        wanted = fresh.get(consent.key)
        if wanted is None or wanted.version > consent.version:
            continue
        publishes_more = wanted.publishes and not consent.publishes
        if wanted.version < consent.version or publishes_more or not _same_text(consent, wanted):
            values = {"was": consent.version, "wanted": wanted.version, "next": consent.version + 1}
            yield change.mistake(
                f"consent[{consent.key}].version", "consent-needs-version", consent=_name(consent.title), **values
            )


def _same_text(was: Consent, wanted: Consent) -> bool:
    """Tell whether all that could be shown before is shown to the letter, whatever was added."""
    return set(was.languages()) <= set(wanted.languages()) and all(
        was.shown(language) == wanted.shown(language) for language in was.languages()
    )


def _retention(change: _Change) -> Iterator[Mistake]:
    """Refuse to keep for longer than people have agreed to, unless those who hand in from now on are asked anew."""
    versions = {consent.key: consent.version for consent in change.before.consents}
    asked_anew = any(
        consent.required and consent.version > versions.get(consent.key, consent.version)
        for consent in change.fresh.consents
    )
    was, wanted = change.before.retention, change.fresh.retention
    if wanted.longer_than(was) and not asked_anew:
        said = [f'{{ {each.unit} = {each.count}, after = "{each.after}" }}' for each in (was, wanted)]
        yield change.mistake("retention", "retention-longer", was=said[0], wanted=said[1])


def _team(change: _Change) -> Iterator[Mistake]:
    most = change.fresh.team.max if change.fresh.team else 1
    if change.uptake.largest_team > most:
        path = "team.max" if change.fresh.team else "team"
        yield change.mistake(path, "team-smaller-than-one", wanted=most, largest=change.uptake.largest_team)


def _judging(change: _Change) -> Iterator[Mistake]:
    """Refuse to drop grounds that a decision names, and to change the measure by which something was scored."""
    grounds = {ground.key for ground in change.fresh.grounds}
    for ground in change.before.grounds:
        if ground.key in change.uptake.grounds - grounds:
            yield change.mistake(f"ground[{ground.key}]", "ground-in-use", ground=_name(ground.text))
    was, wanted = change.before.review, change.fresh.review
    if not change.uptake.criteria or was is None:
        return
    scales = {criterion.key: criterion.weight for criterion in wanted.criteria} if wanted else {}
    measured = {criterion.key: criterion.weight for criterion in was.criteria}
    for criterion in was.criteria:
        if criterion.key not in scales:
            yield change.mistake(f"review.criterion[{criterion.key}]", "criterion-in-use", name=_name(criterion.name))
    for key, weight in scales.items():
        if measured.get(key) != weight:
            values = {"rule": "weight", "was": str(measured.get(key, "–")), "wanted": str(weight)}
            yield change.mistake(f"review.criterion[{key}].weight", "review-begun", **values)
    if wanted is not None and was.best != wanted.best:
        values = {"rule": "best", "was": str(was.best), "wanted": str(wanted.best)}
        yield change.mistake("review.best", "review-begun", **values)


def _after_hand_in(change: _Change) -> Iterator[Mistake]:
    """Refuse, once something was handed in, to drop what it answers, to ask more, and to show it in the chat."""
    if not change.uptake.handed_in:
        return
    before, fresh = change.before, change.fresh
    for kind, asked, kept in (
        (
            "question",
            {each.key: _name(each.label) for each in before.questions},
            {each.key for each in fresh.questions},
        ),
        ("paper", {each.key: _name(each.name) for each in before.papers}, {each.key for each in fresh.papers}),
        ("consent", {each.key: _name(each.title) for each in before.consents}, {each.key for each in fresh.consents}),
        ("person", {fact: fact for fact in before.person}, {*fresh.person}),
    ):
        for key, name in asked.items():
            if key not in kept:
                yield change.mistake(f"{kind}[{key}]", "dropped-after-hand-in", dropped=name)
    for each in tighter_rules(before, fresh):
        path = f"{each.path}.{each.rule}".lstrip(".")
        yield change.mistake(path, "tighter-after-hand-in", rule=each.rule, was=each.was, wanted=each.wanted)
    if before.in_chat == "numbers" and fresh.in_chat == "full":
        yield change.mistake("in_chat", "in-chat-settled")


def _name(words: Localized) -> str:
    return next(words.each())
