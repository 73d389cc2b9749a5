"""How it stands with what was handed in, and what can still be done about it."""

from handlers.application_scene import ApplicationScene
from handlers.asking import paragraphs
from handlers.outcome_view import outcome_lines
from handlers.screen import Button, Screen
from handlers.states import state_lines
from participation.dossier_states import MOVES
from storage import papers
from texts import say


def status(scene: ApplicationScene, *, unfinished: bool) -> Screen:
    """Draw the state, and the buttons of what this person may do."""
    view, application = scene.view, scene.application
    head = [view.title()]
    if application.number is None and scene.reception.window.state(scene.turn.at) == "paused":
        withdraw = ((scene.asker.button("status-withdraw", "vw", "withdraw"),),) if scene.leads else ()
        return Screen(paragraphs(head, [view.period()], [view.contact()]), withdraw)
    if application.number is None:
        body = [view.html("status-closed-unfinished")]
        return Screen(paragraphs(head, body, [view.period()], view.other_ways(), [view.contact()]), ())
    head.append(view.html("status-number", number=application.number))
    said = [
        *state_lines(scene.turn, scene.programme, application),
        *outcome_lines(scene.turn, scene.programme, application),
    ]
    if unfinished:
        said.append(view.html("status-edit-unfinished"))
    return Screen(paragraphs(head, said, [view.contact()]), _ways(scene))


def _ways(scene: ApplicationScene) -> tuple[tuple[Button, ...], ...]:
    asker, application = scene.asker, scene.application
    rows: list[tuple[Button, ...]] = []
    if scene.leads and scene.may_edit():
        key = "status-correct" if application.state == "correction" else "status-edit"
        rows.append((asker.button(key, "edit"),))
    ways = [asker.button("status-form", "form")]
    if not application.alone:
        ways.append(Button(say(scene.turn.language, "overview-team"), "open", "", f"t{application.id}"))
    rows.append(tuple(ways))
    if scene.leads and (application.state, "withdrawn") in MOVES:
        rows.append((asker.button("status-withdraw", "vw", "withdraw"),))
    return tuple(rows)


def withdrawing(scene: ApplicationScene) -> Screen:
    """Ask before anything is withdrawn, and say what becomes of the data."""
    view, asker = scene.view, scene.asker
    key = "withdraw-draft" if scene.application.number is None else "withdraw-handed-in"
    rows = ((asker.button("withdraw-no", "vw"),), (asker.button("withdraw-yes", "wd"),))
    return Screen(paragraphs([view.title()], [view.html(key, number=scene.application.number or "")]), rows)


def arriving(scene: ApplicationScene) -> Screen:
    """Say that it counts as handed in once its papers are here."""
    view = scene.view
    since = scene.application.hand_in_at
    count = sum(paper.state == "fetching" for paper in papers.of_application(scene.turn.tx, scene.application.id))
    body = [view.html("arriving", count=count)]
    if since is not None:
        body.append(view.html("arriving-since", at=scene.when(since)))
    return Screen(paragraphs([view.title()], body), ((scene.asker.button("arriving-look", "vw"),),))
