"""In which state an application is, since when, and what happens next: on its card and on its screen."""

from handlers.resting_view import resting
from handlers.turn import Turn
from participation.contest import Reception
from storage.applications import Application
from storage.shelf import Programme
from texts import Markup, When, say_html

_EDITABLE = frozenset({"received", "complete"})


def state_lines(turn: Turn, programme: Programme, application: Application) -> list[Markup]:
    """Say in which state it is, and what this person can or must do."""
    reception = programme.reception
    zone, language = reception.office.timezone, turn.language
    said = [say_html(language, f"state-{application.state}")]
    if application.received_at is not None:
        received = When(application.received_at, zone)
        said.append(say_html(language, "status-received", at=received, version=application.version))
    correction = application.correction
    if correction is not None and application.state == "correction":
        item = item_name(reception, correction.item, language)
        said.append(say_html(language, "status-correction", item=item, until=When(correction.until, zone)))
        said.append(say_html(language, "status-correction-reason", reason=correction.reason))
    rests = resting(language, reception.window, zone, turn.at)
    if rests is not None and application.state in _EDITABLE:
        said.append(rests)
    closes_at = reception.window.closes_at
    if application.state in _EDITABLE and closes_at is not None and reception.window.state(turn.at) == "open":
        said.append(say_html(language, "status-edit-until", closes=When(closes_at, zone)))
    return said


def item_name(reception: Reception, item: str, language: str) -> str:
    """Return the words of a question or a paper by its key; the key where there is none any more."""
    named = {paper.key: paper.name for paper in reception.papers}
    named |= {question.key: question.label for question in reception.questions}
    return named[item].in_(language) if item in named else item
