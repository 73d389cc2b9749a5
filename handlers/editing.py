"""A message edited after something was published from it: offer to change that too, or say why it stays."""

from dataclasses import replace

from conversations import draft as kept
from conversations.draft import Draft
from conversations.flow import Act
from conversations.kinds.text import parts_in, replaced
from handlers.asking import paragraphs
from handlers.comment_writing import AmendScene
from handlers.flow_dialogue import FlowDialogue
from handlers.intent import Edited
from handlers.proposal_writing import ChangeScene
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.writing import number_of, scene_of
from participation.refused import Refused
from storage import drafts, published_messages
from storage.published_messages import Found
from texts import say, say_html

EDITED = "edited"
"""What is in sight: the difference between what is published and what the message says now."""

_Scene = ChangeScene | AmendScene


def offer(turn: Turn, heard: Edited, message_id: int) -> bool:
    """Offer to change what was published from a message; return whether anything was."""
    found = published_messages.find(turn.tx, turn.account, message_id)
    if found is None:
        return False
    scene = scene_of(turn, number_of("change" if found.kind == "proposal" else "amend", found.subject))
    if not isinstance(scene, _Scene):
        turn.write(say_html(turn.language, "edited-gone"))
        return True
    try:
        scene.door()
    except Refused as refused:
        why = say_html(turn.language, "as-is", text=turn.refusal(refused, scene.office.timezone))
        turn.write(paragraphs([say_html(turn.language, "edited-stays")], [why]))
        return True
    _offer(turn, scene, found, heard.text)
    return True


def _offer(turn: Turn, scene: _Scene, found: Found, text: str) -> None:
    begun = kept.load(turn.tx, scene.steps, turn.account, scene.name)
    edited = _with(begun or scene.seed(), scene, found, Act("edited", text, found.piece.message_id, turn.at))
    flow = FlowDialogue(turn, scene)
    if edited is None and begun is not None:  # what is being changed may hold more than this message: it stays
        return flow.open(first=say_html(turn.language, "edited-while-changing"))
    if edited is None:
        action = "ed" if found.kind == "proposal" else "am"
        argument = "" if found.kind == "proposal" else str(found.subject)
        change = Button(say(turn.language, "edited-change"), action, argument, scene.leads_to, lasting=True)
        return turn.send(Screen(say_html(turn.language, "edited-since"), ((change,),)), about=scene.trace)
    if not scene.differs(edited):
        if begun is not None:
            drafts.drop(turn.tx, turn.account, scene.name)
            turn.write(say_html(turn.language, "edited-same"))
        return None
    kept.keep(turn.tx, scene.version, turn.account, scene.name, edited, turn.at)
    return flow.open(EDITED)


def _with(draft: Draft, scene: _Scene, found: Found, act: Act) -> Draft | None:
    """Return a draft in which the message says what it says now; None where it is no part of it."""
    step = found.piece.step
    parts = parts_in(draft.answer(step)) or []
    if all(part[0] != act.message_id for part in parts):
        return None
    done = {**draft.done, step: replaced(parts, act)}
    partial = {name: answer for name, answer in draft.partial.items() if name != step}
    return replace(draft, done=done, partial=partial, at=None).fitting(scene.steps)
