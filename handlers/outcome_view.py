"""What was decided of an application, as the people concerned hear it."""

from handlers.turn import Turn
from storage import decisions
from storage.applications import Application
from storage.shelf import Programme
from texts import Markup, say_html


def outcome_lines(turn: Turn, programme: Programme, application: Application) -> list[Markup]:
    """Say what was decided, why, and how to object; nothing as long as it is not released."""
    kept = decisions.of_application(turn.tx, application.id)
    if kept is None or kept.released_at is None:
        return []
    language, reception, decision = turn.language, programme.reception, kept.decision
    said = [say_html(language, f"outcome-{decision.outcome}", kind=reception.kind)]
    ground = next((one for one in reception.grounds if one.key == decision.ground), None)
    if ground is not None:
        said.append(say_html(language, "outcome-ground", ground=ground.text.in_(language)))
    if decision.reason:
        said.append(say_html(language, "outcome-reason", reason=decision.reason))
    if reception.objection is not None and decision.outcome != "accepted":
        said.append(say_html(language, "outcome-objection", objection=reception.objection.in_(language)))
    return said
