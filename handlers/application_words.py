"""How the questions of an application are put: the programme's in the office's words, those about a person in ours."""

from conversations.flow import Step
from conversations.person_steps import CONSENT
from conversations.questions import PAPER, QUESTION
from handlers import guardian_asking
from handlers.application_scene import ApplicationScene
from handlers.fitting import fitting
from handlers.scene import Words
from participation.retention import CLOSED_FOR, UNFINISHED_FOR
from texts import Markup

# Of other ways so much stands beside what is asked; all of them stand on a page of the card.
_LONGEST_WAYS = 1000


def words_of(scene: ApplicationScene, step: Step) -> Words:
    """Put a question."""
    language, reception, view = scene.turn.language, scene.reception, scene.view
    if step.name.startswith(QUESTION):
        question = reception.questions_by_key[step.name.removeprefix(QUESTION)]
        why = question.why
        return Words(
            view.html("application-question", ask=question.ask.in_(language)),
            why=None if why is None else view.html("as-is", text=why.in_(language)),
        )
    if step.name.startswith(PAPER):
        paper = next(one for one in reception.papers if PAPER + one.key == step.name)
        return Words(view.html("application-question", ask=paper.name.in_(language)), why=view.html("why-paper"))
    if step.name.startswith(CONSENT):
        return Words(view.html("application-consent"), why=view.html("why-consent"))
    if step.name == "privacy":
        return Words(view.html("privacy-title"), _privacy(scene))
    if step.name == "guardian":
        return guardian_asking.words(scene)
    if step.name == "residence":
        rule = next(rule for rule in reception.eligibility.rules if rule.kind == "residence")
        ask = (
            view.html("application-question", ask=rule.question.in_(language))
            if rule.question is not None
            else view.html("verdict-need-residence", place=rule.place.in_(language))
        )
        return Words(ask, why=view.html("why-residence"))
    return Words(
        view.html(f"application-{step.name}", age=reception.guardian.age),
        why=view.html(f"why-{step.name}", age=reception.guardian.age),
    )


def _kept(scene: ApplicationScene) -> Markup:
    """Say how long there is what is begun and not handed in."""
    if scene.programme.content.window.closes_at is None:
        return scene.view.html("privacy-fades", days=UNFINISHED_FOR.days)
    return scene.view.html("privacy-swept", days=CLOSED_FOR.days)


def _privacy(scene: ApplicationScene) -> list[Markup]:
    """Say before the first personal question what is asked and why, where it goes, and how to do without."""
    view, language = scene.view, scene.turn.language
    between = Markup("")
    ways = [*fitting(language, view.other_ways(), _LONGEST_WAYS), view.contact()]
    return [
        *view.collected(),
        between,
        view.html("privacy-abroad"),
        between,
        *ways,
        between,
        view.html("privacy-leave"),
        _kept(scene),
    ]
