"""What a guardian sees: what it is about, what they have consented to, and what follows from a no."""

from collections.abc import Sequence

from conversations.draft import Draft
from conversations.guardian_checks import Ended
from conversations.kinds.phone import as_dialled
from handlers.asking import paragraphs
from handlers.fitting import fitting
from handlers.guardian_scene import GuardianScene
from handlers.screen import Button, Screen, cut
from participation.guardian import UNCHECKED_FOR
from participation.refused import Refused
from storage import members
from texts import Markup, When, say

_LONGEST_PART = 400
_LONGEST_LIST = 1800


def about(scene: GuardianScene) -> Sequence[Markup]:
    """Say which child, who has invited it, what is collected and why, what refusing means, and where it all goes."""
    view, language, reception = scene.view, scene.turn.language, scene.reception
    said = [view.html("guardian-child", reference=_reference(scene)), view.html(_inviter(scene))]
    collected = [
        view.html(
            "guardian-collected",
            purpose=cut(consent.purpose.in_(language), _LONGEST_PART),
            items=cut(consent.items.in_(language), _LONGEST_PART),
            keeping=cut(consent.keeping.in_(language), _LONGEST_PART),
        )
        for consent in reception.consents
        if consent.required
    ]
    said += fitting(language, collected, _LONGEST_LIST)  # each is shown whole before it is agreed to
    ways = [view.html("guardian-or-on-paper"), view.contact()]
    return [*said, view.html("guardian-refusing"), view.html("guardian-yours", days=UNCHECKED_FOR.days), *ways]


def overview(scene: GuardianScene, draft: Draft) -> Screen:
    """Draw what will be given."""
    view, asker = scene.view, scene.asker
    said = [
        view.html("overview-line", label=say(asker.language, "label-name"), answer=draft.done["name"]),
        view.html(
            "overview-line", label=say(asker.language, "label-phone"), answer=as_dialled(draft.done["phone"]["number"])
        ),
    ]
    rows = (
        (asker.button("guardian-edit-name", "ed", "name"), asker.button("guardian-edit-phone", "ed", "phone")),
        (asker.button("guardian-refuse", "vw", "no"),),
        (asker.button("guardian-give", "give"),),
    )
    head = [view.html("guardian-last"), view.title(), view.html("guardian-child", reference=_reference(scene))]
    return Screen(paragraphs(head, said, [view.html("guardian-then", days=UNCHECKED_FOR.days)]), rows)


def ask_refusal(scene: GuardianScene) -> Screen:
    """Ask before somebody says no."""
    rows = ((scene.asker.button("guardian-not-yet", "vw"),), (scene.asker.button("guardian-refuse-yes", "no"),))
    return Screen(paragraphs([scene.view.title()], [scene.view.html("guardian-ask-refuse")]), rows)


def over(scene: GuardianScene, refused: Refused) -> Screen:
    """Say why nothing can be given any more."""
    words = scene.turn.refusal(refused, scene.office.timezone)
    said = [scene.view.html("as-is", text=words), scene.view.html("guardian-nothing-kept")]
    return Screen(paragraphs([scene.view.title()], said, [scene.view.contact()]), ((_to_card(scene),),))


def receipt(scene: GuardianScene) -> Screen:
    """Say that it is given, what happens next, and how it is taken back: this stays in the chat."""
    view = scene.view
    until = When(scene.turn.at + UNCHECKED_FOR, scene.office.timezone)
    said = [
        view.html("guardian-child", reference=_reference(scene)),
        view.html("guardian-given-then", until=until),
        view.html("guardian-take-back-how"),
    ]
    button = Button(say(scene.turn.language, "guardian-show"), "open", "", scene.subject, lasting=True)
    head = [view.html("guardian-given"), view.title()]
    return Screen(paragraphs(head, said, [view.contact()]), ((button,),))


def given(scene: GuardianScene) -> Screen:
    """Draw what they have consented to, child by child."""
    view, zone = scene.view, scene.office.timezone
    said: list[Markup] = []
    rows: list[tuple[Button, ...]] = []
    for seat, one in scene.given().items():
        state = one.consent.state(scene.turn.at)
        reference = reference_of(scene.application.id, seat)
        said.append(view.html("guardian-of-child", reference=reference, state=state))
        if one.consent.expires_at is not None:
            said.append(view.html("guardian-unchecked-until", until=When(one.consent.expires_at, zone)))
        if state in {"given", "checked"}:
            rows.append((scene.asker.button("guardian-withdraw", "vw", f"wd.{seat}", reference=reference),))
    rows.append((_to_card(scene),))
    return Screen(paragraphs([view.title()], said or [view.html("guardian-none-given")], [view.contact()]), tuple(rows))


def ask_withdrawal(scene: GuardianScene, seat: int) -> Screen:
    """Ask before a consent is taken back, and say what follows."""
    view, asker = scene.view, scene.asker
    reference = reference_of(scene.application.id, seat)
    rows = ((asker.button("guardian-not-yet", "vw"),), (asker.button("guardian-withdraw-yes", "wdy", str(seat)),))
    return Screen(paragraphs([view.title()], [view.html("guardian-ask-withdraw", reference=reference)]), rows)


def refused(scene: GuardianScene) -> Screen:
    """Say that nothing is kept of somebody who has said no."""
    said = [scene.view.html("guardian-refused"), scene.view.html("guardian-nothing-kept")]
    return Screen(paragraphs([scene.view.title()], said), ((_to_card(scene),),))


def withdrawn(scene: GuardianScene, ended: Ended) -> Screen:
    """Say what has become of it."""
    key = "guardian-withdrawn-office" if ended.office else "guardian-withdrawn"
    return Screen(
        paragraphs([scene.view.title()], [scene.view.html(key)], [scene.view.contact()]), ((_to_card(scene),),)
    )


def reference_of(application: int, seat: int) -> str:
    """Return what child and guardian can compare: it stands on the child's screen and on the paper form too."""
    return f"{application}-{seat}"


def _reference(scene: GuardianScene) -> str:
    child = scene.child
    seated = members.of(scene.turn.tx, scene.application.id, child) if child is not None else None
    return reference_of(scene.application.id, seated.seat if seated is not None else 0)


def _inviter(scene: GuardianScene) -> str:
    if scene.child != scene.application.lead:
        return "guardian-invited-by-lead"
    return "guardian-child-alone" if scene.application.alone else "guardian-child-leads"


def _to_card(scene: GuardianScene) -> Button:
    label = say(scene.turn.language, "guardian-card")
    return Button(label, "open", "", scene.programme.id, lasting=True)
