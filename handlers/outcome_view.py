"""What was decided of an application, as the people concerned hear it."""

from handlers import board_files
from handlers.asking import paragraphs
from handlers.turn import Turn
from participation.contest import Reception
from participation.deciding import Decision
from storage import decisions, disclosures, proposals
from storage.applications import Application
from storage.shelf import Programme
from texts import Markup, say_html


def outcome_lines(turn: Turn, programme: Programme, application: Application) -> list[Markup]:
    """Say what was decided, why, and how to object; nothing as long as it is not released."""
    kept = decisions.of_application(turn.tx, application.id)
    if kept is None or kept.released_at is None:
        return []
    return [
        *decision_lines(turn.language, programme.reception, kept.decision),
        *disclosure_lines(turn.language, disclosures.of(turn.tx, application.id)),
        *board_lines(turn, application),
    ]


def decision_lines(language: str, reception: Reception, decision: Decision) -> list[Markup]:
    """Say a decision, why, and how to object."""
    said = [say_html(language, f"outcome-{decision.outcome}", kind=reception.kind)]
    ground = next((one for one in reception.grounds if one.key == decision.ground), None)
    if ground is not None:
        said.append(say_html(language, "outcome-ground", ground=ground.text.in_(language)))
    if decision.reason:
        said.append(say_html(language, "outcome-reason", reason=decision.reason))
    if reception.objection is not None and decision.outcome != "accepted":
        said.append(say_html(language, "outcome-objection", objection=reception.objection.in_(language)))
    return said


def disclosure_lines(language: str, where: str | None) -> list[Markup]:
    """Say where what was asked for is disclosed; nothing as long as it is not."""
    return [] if where is None else [say_html(language, "outcome-disclosed", where=where)]


def board_lines(turn: Turn, application: Application) -> list[Markup]:
    """Say where it stands on a board, or that somebody looks first; nothing where it does not appear."""
    shown = proposals.of_application(turn.tx, application.id)
    if shown is None or shown.state not in ("published", "awaiting"):
        return []
    if shown.state == "awaiting":
        return [say_html(turn.language, "outcome-shown-later")]
    link = board_files.link(turn.house.username, shown.id)
    named = "outcome-shown-named" if shown.signed else "outcome-shown-nameless"
    return [say_html(turn.language, "outcome-shown", link=link), say_html(turn.language, named)]


def notice(language: str, reception: Reception, number: str, said: list[Markup], *, disclosed: bool) -> Markup:
    """Put what people wait for into one message; ``said`` is of `decision_lines` or `disclosure_lines`."""
    key = "notice-disclosed" if disclosed else "notice-decided"
    head = [
        say_html(language, key),
        say_html(language, "vote-title", title=reception.title.in_(language)),
        say_html(language, "status-number", number=number),
    ]
    human = say_html(language, "contact", contact=reception.human.in_(language))
    return paragraphs(head, said, [human])
