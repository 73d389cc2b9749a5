"""What is typed and sent to the open question of a flow: as its answer, as a correction of it, or as neither."""

from dataclasses import replace
from datetime import timedelta

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Step
from conversations.kinds.files import FilesStep
from conversations.kinds.phone import Phone
from handlers.asking import plain_kind
from handlers.flow_view import FlowView
from handlers.intent import Contact, Edited, File, Heard, Text, Unheard
from handlers.screen import message
from participation.refused import Refused
from storage import outbox
from texts import say, say_html

# Its pictures come within seconds of each other.
_AN_ALBUM_COMES = timedelta(hours=1)
# What is in sight while the button that shares one's number stands under the keyboard.
_SHARING = "sharing"


def offer_to_share(flow: FlowView) -> None:
    """Put the button under the keyboard with which Telegram shares one's own number."""
    button = {"text": say(flow.turn.language, "phone-share-button"), "request_contact": True}
    keyboard = {"keyboard": [[button]], "resize_keyboard": True, "one_time_keyboard": True}
    payload = message(say_html(flow.turn.language, "phone-share")) | {"reply_markup": keyboard}
    outbox.say(flow.turn.tx, flow.turn.chat, payload, flow.turn.now)
    flow.open(_SHARING)


def answer(flow: FlowView, heard: Heard, step: Step, draft: Draft, message_id: int, view: str) -> None:
    """Take what was typed or sent as the answer to the open step, or say why it is none.

    Raises:
        Refused: as its kind does.
    """
    act = _said(flow, heard, step, draft, message_id)
    if act is None:
        flow.open(first=flow.asker.html(_not_so(heard, step)))
        return
    if isinstance(heard, File) and act.name == "file":
        rule = plain_kind(step.kind)
        if isinstance(rule, FilesStep) and rule.rule.max == 1:  # a new one takes the old one's place
            for old in _ids(draft.answer(step.name)):
                flow.scene.dropped_file(old)
                draft = engine.take(flow.scene.steps, replace(draft, at=step.name), Act("without", old))
    after = engine.take(flow.scene.steps, draft, act)
    if isinstance(plain_kind(step.kind), Phone) and (view == _SHARING or act.name == "contact"):
        payload = message(flow.asker.html("phone-taken")) | {"reply_markup": {"remove_keyboard": True}}
        outbox.say(flow.turn.tx, flow.turn.chat, payload, flow.turn.now)
    flow.move(after)


def _said(flow: FlowView, heard: Heard, step: Step, draft: Draft, message_id: int) -> Act | None:
    """Return what was sent as an act of the open step; None if it does not listen to that."""
    kind, at = plain_kind(step.kind), flow.turn.at
    match heard:
        case Text(text) if "text" in step.kind.acts:
            return Act("text", text, message_id, at)
        case Contact(number, own) if isinstance(kind, Phone):
            if not own or flow.turn.behalf is not None:  # an official's own number is nobody else's
                raise Refused("phone-of-another")
            return Act("contact", number, message_id, at)
        case File() if isinstance(kind, FilesStep):
            there = [] if kind.rule.max == 1 else _ids(draft.answer(step.name))
            return Act("file", flow.scene.take_file(step.name, heard, message_id, there), message_id, at)
        case _:
            return None


def not_asked_for(flow: FlowView, file: File, view: str) -> bool:
    """Say that no file is asked for now: of an album once, though its pictures come one by one."""
    once = f"album:{flow.turn.chat}:{file.album}" if file.album else None
    words = message(flow.asker.html("file-not-asked-for"))
    if outbox.say(flow.turn.tx, flow.turn.chat, words, flow.turn.now, once=once, remembered=_AN_ALBUM_COMES):
        flow.open(view)
    return True


def edited(flow: FlowView, heard: Edited, step: Step | None, draft: Draft, message_id: int) -> bool:
    """Edit the answer whose message was edited, while its step is open; of what is done with, say how."""
    if step is not None and "edited" in step.kind.acts:
        try:
            flow.scene.check()
            with flow.turn.tx.savepoint():
                flow.move(engine.take(flow.scene.steps, draft, Act("edited", heard.text, message_id, flow.turn.at)))
        except Refused as refused:
            if refused.key != "not-here":
                flow.answered_wrong(refused)
                return True
        else:
            return True
    if any(message_id in _messages(answer) for answer in draft.done.values()):
        flow.open(first=flow.asker.html("edited-later"))
    return True


def _not_so(heard: Heard, step: Step) -> str:
    """Return the key of what is said where somebody answers in a way to which a step does not listen."""
    if isinstance(plain_kind(step.kind), FilesStep):
        return "answer-as-file"
    match heard:
        case Unheard("voice"):
            return "answer-not-by-voice"
        case Unheard():
            return "answer-not-by-sticker"
        case File():
            return "answer-not-by-file"
        case _:
            return "answer-by-text" if "text" in step.kind.acts else "answer-by-button"


def _ids(answer: object) -> list[str]:
    return [each for each in answer if isinstance(each, str)] if isinstance(answer, list) else []


def _messages(answer: object) -> set[int]:
    """Return the messages of which an answer is made, if it is a text."""
    if not isinstance(answer, list):
        return set()
    return {part[0] for part in answer if isinstance(part, list) and part and isinstance(part[0], int)}
