"""What a child sees who needs a guardian's consent: the link, the paper, and how it stands."""

from datetime import timedelta

from conversations import guardians as asking
from handlers.application_scene import ApplicationScene
from handlers.guardian_screens import reference_of
from handlers.scene import Words
from handlers.screen import Screen
from participation.guardian import LINK_LIVES, GuardianConsent
from storage import guardians, members
from texts import When, say

# Within this time a second tap on the button is a double tap.
_ONE_TAP = timedelta(seconds=10)


def words(scene: ApplicationScene) -> Words:
    """Say in words a child understands what is needed, and how it stands."""
    view, turn = scene.view, scene.turn
    consent = guardians.of(turn.tx, scene.application.id).get(turn.account, GuardianConsent())
    state = consent.state(turn.at)
    seated = members.of(turn.tx, scene.application.id, turn.account)
    reference = reference_of(scene.application.id, seated.seat if seated is not None else 0)
    age = scene.reception.guardian.age
    body = [view.html(f"guardian-state-{state}", age=age), view.html("guardian-reference", reference=reference)]
    if consent.expires_at is not None:
        body.append(view.html("guardian-until", until=When(consent.expires_at, scene.office.timezone)))
    body.append(view.contact())
    rows = []
    if state not in {"given", "checked"}:
        rows.append((scene.asker.button("guardian-make-link", "grd"),))
        rows.append((scene.asker.button("guardian-paper", "gpaper"),))
    return Words(view.html("guardian-needed", age=age), body, view.html("why-guardian"), rows)


def make_link(scene: ApplicationScene) -> bool:
    """Send the child a message to be passed on to the guardian; return whether there was anything to ask.

    An older link leads nowhere from now on.
    """
    turn = scene.turn
    before = guardians.of(turn.tx, scene.application.id).get(turn.account, GuardianConsent())
    if before.state(turn.at) == "asked" and before.asked_at is not None and turn.at < before.asked_at + _ONE_TAP:
        return False  # the first of two messages would hold a link that leads nowhere
    token = asking.ask(turn.tx, scene.programme, scene.application, turn.account, at=turn.at)
    if token is None:
        turn.alert(say(turn.language, "guardian-state-given"))
        return False
    link = f"https://t.me/{turn.house.username}?start=g_{token}"
    view = scene.view
    turn.write(view.html("guardian-link-how"), about=scene.trace)
    title, age = scene.title.in_(turn.language), scene.reception.guardian.age
    text = view.html("guardian-link", title=title, age=age, days=LINK_LIVES.days, link=link)
    turn.send(Screen(text), about=scene.trace)
    return True


def send_paper(scene: ApplicationScene) -> None:
    """Send the form that a guardian signs on paper."""
    turn = scene.turn
    asking.to_ask(turn.tx, scene.programme, scene.application, turn.account, at=turn.at)
    payload = {
        "make": "guardian-form",
        "application": scene.application.id,
        "account": turn.account,
        "language": turn.language,
    }
    turn.send_file(payload, about=scene.trace)
    turn.notice(say(turn.language, "form-coming"))
