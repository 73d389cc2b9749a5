"""Everything once more before it is handed in: what is answered, what is missing, and the way to each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Answer, Step
from conversations.kinds.optional import is_skipped
from conversations.kinds.phone import as_dialled
from conversations.kinds.text import text_of
from conversations.person_steps import CONSENT
from conversations.questions import PAPER, QUESTION
from handlers import team_view
from handlers.application_scene import ApplicationScene
from handlers.asking import megabytes, paragraphs
from handlers.fitting import fitting
from handlers.screen import Button, Screen, cut
from participation.dossier import Missing
from participation.questions import Choice, Day, Files, Question, Several, YesNo
from storage import members
from texts import Markup, say

_LONGEST_SHOWN = 120
_LONGEST_MISSING = 1000
_LONGEST_OVERVIEW = 3900
# A keyboard takes 10 kB, and each button names a question.
_PER_PAGE = 30
_PERSONAL = ("residence", "birth-date", "of-age", "name", "phone")
# Owed by oneself, and mended by answering a question of one's own.
_ANSWERED = {"question": QUESTION, "answer-unfit": QUESTION, "consent": CONSENT}


def overview(scene: ApplicationScene, draft: Draft) -> Screen:
    """Draw what will be handed in, or a member's own part."""
    if not scene.leads:
        return _own_part(scene, draft)
    view, asker, language = scene.view, scene.asker, scene.turn.language
    lacks = scene.lacks(draft)
    unmet = [one for one in lacks if one.key != "paper-arriving"]
    again = scene.application.number is not None
    head = [view.html("overview-again" if again else "overview-title", number=scene.application.number or "")]
    said = [*_person(scene, draft), *_answers(scene, draft), *_papers(scene, draft)]
    team = team_view.summary(scene.turn, scene.programme, scene.application)
    if team and len(members.team(scene.turn.tx, scene.application.id).members) == 1:
        team = [*team, view.html("team-nobody-yet")]
    waiting = team_view.still_invited(scene.turn, scene.application)
    if waiting and not unmet:
        team = [*team, view.html("team-still-invited", count=waiting)]
    missing = list(dict.fromkeys(lack(scene, one) for one in unmet))
    if missing:
        missing = [view.html("overview-missing", count=len(missing)), *fitting(language, missing, _LONGEST_MISSING)]
    rows: list[tuple[Button, ...]] = []
    ways = [asker.button("overview-edit", "vw", "edit")]
    if scene.reception.team is not None and scene.turn.behalf is None:
        key = "overview-make-team" if scene.application.alone else "overview-team"
        ways.append(Button(say(scene.turn.language, key), "open", "", f"t{scene.application.id}"))
    rows.append(tuple(ways))
    rows += _mending(scene, draft, unmet)
    if again:
        rows.append((asker.button("overview-leave-edit", "leave-edit"),))
    if not unmet:
        rows.append((asker.button("overview-send-again" if again else "overview-send", "send"),))
    after = (
        []
        if unmet
        else [view.html("overview-until", closes=scene.closes) if scene.closes else view.html("overview-always")]
    )
    notes = scene.notes()
    around = paragraphs([*head, view.title()], notes, team, missing, after)
    said = fitting(language, said, _LONGEST_OVERVIEW - len(around.plain()))  # every answer can be opened
    return Screen(paragraphs([*head, view.title()], notes, said, team, missing, after), tuple(rows))


def _own_part(scene: ApplicationScene, draft: Draft) -> Screen:
    """Draw what a member has told: the rest is the leader's."""
    view, asker = scene.view, scene.asker
    lacks = [
        one
        for one in scene.lacks(Draft())
        if one.account == scene.turn.account and one.key in {"guardian", "guardian-unchecked"}
    ]
    body = [view.html("member-part-done")] if not lacks else [lack(scene, one) for one in lacks]
    rows = (
        (asker.button("overview-edit", "vw", "edit"), asker.button("form-own", "form")),
        (Button(say(scene.turn.language, "overview-team"), "open", "", f"t{scene.application.id}"),),
    )
    return Screen(paragraphs([view.title()], body, _person(scene, draft), [view.contact()]), rows)


def edit(scene: ApplicationScene, draft: Draft, wanted: str = "") -> Screen:
    """Offer every question to be opened again, a page (from 1) at a time."""
    steps = [step for step in engine.applying(scene.steps, draft) if step.name not in {"privacy", "guardian"}]
    pages = -(-len(steps) // _PER_PAGE)
    here = next((page for page in range(1, pages + 1) if str(page) == wanted), 1)
    shown = steps[(here - 1) * _PER_PAGE : here * _PER_PAGE]
    rows: list[tuple[Button, ...]] = [(scene.asker.named(label(scene, step), "ed", step.name),) for step in shown]
    ways = (("vote-page-back", here - 1), ("vote-page-on", here + 1))
    turning = tuple(
        scene.asker.button(key, "vw", f"edit.{page}", page=page, pages=pages)
        for key, page in ways
        if 1 <= page <= pages
    )
    rows += [turning] if turning else []
    rows.append((scene.asker.button("overview-back", "vw"),))
    return Screen(paragraphs([scene.view.title()], [scene.view.html("overview-which")]), tuple(rows))


def label(scene: ApplicationScene, step: Step) -> str:
    """Name a step as a button does."""
    language, reception = scene.turn.language, scene.reception
    for prefix, things in ((QUESTION, reception.questions), (PAPER, reception.papers), (CONSENT, reception.consents)):
        if step.name.startswith(prefix):
            thing = next(one for one in things if prefix + one.key == step.name)
            words = getattr(thing, {QUESTION: "label", PAPER: "name", CONSENT: "title"}[prefix])
            named: str = words.in_(language)
            return named
    return say(language, f"label-{step.name}")


def _person(scene: ApplicationScene, draft: Draft) -> list[Markup]:
    return [
        scene.view.html(
            "overview-line",
            label=say(scene.turn.language, f"label-{name}"),
            answer=_told(scene, name, draft.done[name]),
        )
        for name in _PERSONAL
        if name in draft.done
    ]


def _told(scene: ApplicationScene, name: str, answer: Answer) -> Markup:
    view = scene.view
    if isinstance(answer, bool):
        return view.html("answer-yes" if answer else "answer-no")
    if name == "birth-date":
        return view.html("answer-day", day=date.fromisoformat(answer))
    return view.html("as-is", text=as_dialled(answer["number"]) if name == "phone" else answer)


def _answers(scene: ApplicationScene, draft: Draft) -> list[Markup]:
    language = scene.turn.language
    asked = {step.name for step in engine.applying(scene.steps, draft)}
    return [
        scene.view.html(
            "overview-line",
            label=cut(question.label.in_(language), _LONGEST_SHOWN),
            answer=answer_line(scene, question, draft.done[QUESTION + question.key]),
        )
        for question in scene.reception.questions
        if QUESTION + question.key in draft.done.keys() & asked and not isinstance(question.form, Files)
    ]


def answer_line(scene: ApplicationScene, question: Question, answer: Answer) -> Markup:
    """Say an answer in one line; of a long text its beginning and its length."""
    view, language = scene.view, scene.turn.language
    if is_skipped(answer):
        return view.html("answer-skipped")
    match question.form:
        case Choice(options=options) | Several(options=options):
            names = {option.key: option.name.in_(language) for option in options}
            chosen = answer if isinstance(answer, list) else [answer]
            return view.html("as-is", text=", ".join(names[key] for key in chosen))
        case YesNo():
            return view.html("answer-yes" if answer else "answer-no")
        case Day():
            return view.html("answer-day", day=date.fromisoformat(answer))
        case _:
            text = text_of(answer)
            if len(text) <= _LONGEST_SHOWN:
                return view.html("as-is", text=text)
            return view.html("answer-long", text=text[:_LONGEST_SHOWN].rstrip() + "…", length=len(text))


def _papers(scene: ApplicationScene, draft: Draft) -> list[Markup]:
    language = scene.turn.language
    names = {paper.key: paper.name.in_(language) for paper in scene.reception.papers}
    names |= {question.key: question.label.in_(language) for question in scene.reception.questions}
    numbers = Counter[str]()
    said = []
    for fact in scene.papers(draft):
        numbers[fact.key] += 1
        name = fact.name or say(language, "file-photo", number=numbers[fact.key])
        said.append(
            scene.view.html(
                "overview-paper", label=names[fact.key], name=name, size=megabytes(fact.size), stored=fact.stored
            )
        )
    return said


def lack(scene: ApplicationScene, missing: Missing) -> Markup:
    """Say one thing that is missing, and whose it is."""
    if team_view.is_anothers(scene.turn, missing):
        return scene.view.html("lack-of-member", who=team_view.who(scene.turn, scene.application, missing))
    return scene.view.html(f"lack-{missing.key}", **_named(scene, missing))


def _named(scene: ApplicationScene, missing: Missing) -> Mapping[str, object]:
    reception, language = scene.reception, scene.turn.language
    names: dict[str, str] = {question.key: question.label.in_(language) for question in reception.questions}
    names |= {paper.key: paper.name.in_(language) for paper in reception.papers}
    if missing.key == "consent":
        names = {consent.key: consent.title.in_(language) for consent in reception.consents}
    elif missing.key == "person":
        names = {fact: say(language, f"label-{fact}") for fact in _PERSONAL}
    who = team_view.who(scene.turn, scene.application, missing)
    return {
        "name": names.get(missing.name, missing.name),
        "count": missing.count,
        "who": who,
        "seat": missing.seat or 0,
    }


def _mending(scene: ApplicationScene, draft: Draft, lacks: Sequence[Missing]) -> list[tuple[Button, ...]]:
    """Make the buttons that lead to what this person can mend themself."""
    steps = mendable(scene, draft, lacks)[:5]
    return [(scene.asker.button("overview-mend", "ed", step.name, name=label(scene, step)),) for step in steps]


def mendable(scene: ApplicationScene, draft: Draft, lacks: Sequence[Missing]) -> list[Step]:
    """Return the steps at which this person can mend what is missing, in their order."""
    steps = engine.applying(scene.steps, draft)
    there = {step.name for step in steps}
    names = []
    for one in lacks:
        if one.account == scene.turn.account or one.key in {"question", "paper", "answer-unfit"}:
            prefixed = PAPER + one.name if PAPER + one.name in there else _ANSWERED.get(one.key, "") + one.name
            names += [prefixed] if prefixed in there else []
    return [step for step in steps if step.name in set(names)]
