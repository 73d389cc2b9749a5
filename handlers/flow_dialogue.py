"""Walks any flow in the chat: draws the open question, takes what is tapped, typed and sent, and comes to its end."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from conversations import draft as kept
from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Step
from conversations.kinds.files import FilesStep
from conversations.kinds.phone import Phone
from handlers.asking import Asker, ask, listens_to_words, paragraphs, plain_kind
from handlers.intent import Contact, Edited, File, Heard, Text, Unheard
from handlers.scene import Scene, Words
from handlers.screen import ONLY_TAPPED, Button, Claim, Screen, claim_of, message
from handlers.turn import Turn
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from storage import drafts, outbox, screens
from texts import Markup, lines, say, say_html

# These may be asked for from any message, however old: they change nothing, or lead to a screen that asks.
_LASTING = frozenset({"open"})
# Its pictures come within seconds of each other.
_AN_ALBUM_COMES = timedelta(hours=1)
# Buttons whose acts are called otherwise: "drop" is how /cancel forgets everything.
_ACTS = {"dp": "drop"}
_LONGEST_TITLE = 18
# What is in sight while the button that shares one's number stands under the keyboard.
_SHARING = "sharing"


class FlowDialogue:
    """One person in one flow, for one turn."""

    def __init__(self, turn: Turn, scene: Scene) -> None:
        self.turn = turn
        self.scene = scene
        self.asker = Asker(turn.language, scene.subject)

    @property
    def name(self) -> str:
        """How screens, drafts and the focus know it."""
        return self.scene.name

    @property
    def subject(self) -> str:
        """How its buttons name it."""
        return self.scene.subject

    @property
    def title(self) -> Localized:
        """What it is about."""
        return self.scene.title

    @property
    def office(self) -> Office:
        """Who answers for it."""
        return self.scene.office

    @property
    def goes_on(self) -> bool:
        """Whether what was begun here can still be gone on with."""
        return self.scene.goes_on

    @property
    def is_choosing(self) -> bool:
        """Whether typed words can only be an answer here."""
        return self._open_step() is not None

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray"

    # What is to be seen

    def draft(self) -> Draft | None:
        """Return what was begun, or what is known already."""
        return kept.load(self.turn.tx, self.scene.steps, self.turn.account, self.name) or self.scene.seed()

    def keep(self, draft: Draft) -> None:
        """Keep what is begun."""
        kept.keep(self.turn.tx, self.scene.version, self.turn.account, self.name, draft, self.turn.at)
        self.scene.kept(draft)

    def open(self, view: str = "", *, first: Markup | None = None) -> None:
        """Draw what is now to be seen; ``first`` stands above it."""
        self.turn.focus(self.name)
        step, screen = self.current(view)
        if first is not None:
            screen = Screen(lines(first, "", screen.text), screen.rows, screen.spoken)
        self.turn.show(self.name, step, screen, view=view, about=self.scene.trace)

    def current(self, view: str) -> tuple[str, Screen]:
        """Return the step as its token knows it, and its drawing."""
        draft = self.draft()
        other = self.scene.instead(draft, view)
        if other is not None:
            return other
        draft = draft or Draft()
        step = engine.current(self.scene.steps, draft)
        if step is None:
            screen = self.scene.overview(draft, view)
            # What is handed in is what was seen: whatever changes on the overview makes its buttons old.
            return f"overview@{sha256(screen.text.encode()).hexdigest()[:12]}", screen
        return f"ask:{step.name}", self._question(step, draft, view)

    def _question(self, step: Step, draft: Draft, view: str) -> Screen:
        words = self.scene.words(step)
        if view == "why" and words.why is not None:
            return Screen(lines(words.ask, "", words.why), ((self.asker.button("ask-back-to-question", "vw"),),))
        answer = draft.answer(step.name)
        ids = answer if isinstance(plain_kind(step.kind), FilesStep) and isinstance(answer, list) else ()
        asked = ask(self.asker, step.kind, answer, self.scene.files(ids))
        text = paragraphs([self._progress(draft), words.ask], words.body, asked.body)
        return Screen(text, (*asked.rows, *words.rows, *self._ways(step, draft, words)))

    def _progress(self, draft: Draft) -> Markup:
        number, count = engine.progress(self.scene.steps, draft, self.scene.assumed)
        title = self.scene.title.in_(self.turn.language)
        if len(title) > _LONGEST_TITLE:  # one line on a phone: the question below is what counts
            title = title[: _LONGEST_TITLE - 1].rstrip() + "…"
        return self.asker.html("ask-progress", title=title, number=number, count=count)

    def _ways(self, step: Step, draft: Draft, words: Words) -> Sequence[tuple[Button, ...]]:
        """Make the buttons that every question has: back, why, and away without losing anything."""
        ways = []
        if engine.applying(self.scene.steps, draft)[0].name != step.name:
            ways.append(self.asker.button("ask-back", "bk"))
        if words.why is not None:
            ways.append(self.asker.button("ask-why", "vw", "why"))
        if draft.at == step.name and step.name in draft.done:
            ways.append(self.asker.button("ask-keep-answer", "kp"))
        return (tuple(ways),) if ways else ()

    def _open_step(self) -> Step | None:
        draft = self.draft()
        if self.scene.instead(draft, "") is not None:
            return None
        return engine.current(self.scene.steps, draft or Draft())

    # What is done

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of this dialogue's buttons, whatever message it hangs on."""
        turn = self.turn
        if claim.action in _LASTING:
            return self.open()
        if claim.action == "at":
            return self._open_at(claim.argument)
        if claim.action in self.scene.lasting:
            self.scene.act(claim, self.draft() or Draft(), "")
            return None
        screen = screens.find(turn.tx, turn.account, self.name)
        view = screen.view if screen else ""
        step, _ = self.current(view)
        if screen is None or not claim.token or (screen.token, screen.step) != (claim.token, step):
            if not self._has_come_true(claim):
                turn.alert(say(turn.language, "old-screen"))
            return self.open(view)
        if message_id:
            screens.seen_at(turn.tx, turn.account, self.name, message_id)
        try:
            self.scene.check()
            with turn.tx.savepoint():
                self._do(claim, view)
        except Refused as refused:
            turn.refuse(refused, self.scene.office, self.scene.contact)
            self.open(view)
        return None

    def _open_at(self, step: str) -> None:
        """Open a step from a message that stays in the chat; where that is not possible, whatever is now to be seen."""
        draft = self.draft()
        if self.scene.instead(draft, "") is None:
            with suppress(Refused), self.turn.tx.savepoint():
                self.keep(engine.revisit(self.scene.steps, draft or Draft(), step))
        self.open()

    def _has_come_true(self, claim: Claim) -> bool:
        """Tell whether an old button asks for what is answered already: the second of two quick taps is no mistake."""
        draft = self.draft()
        act = self._act(claim)
        return draft is not None and any(
            act.name in step.kind.acts and step.kind.take(draft.done[step.name], act) == draft.done[step.name]
            for step in self.scene.steps
            if step.name in draft.done
        )

    def _act(self, claim: Claim) -> Act:
        return Act(_ACTS.get(claim.action, claim.action), claim.argument, at=self.turn.at)

    def _do(self, claim: Claim, view: str) -> None:
        steps, draft = self.scene.steps, self.draft() or Draft()
        step = engine.current(steps, draft)
        act = self._act(claim)
        match claim.action:
            case "vw":
                self.open(claim.argument)
            case "ok":
                self.move(engine.finish(steps, draft))
            case "bk":
                self.move(engine.back(steps, draft))
            case "kp":
                self.move(replace(draft, at=None))
            case "ed":
                self.move(engine.revisit(steps, draft, claim.argument))
            case "phone" if step is not None and isinstance(plain_kind(step.kind), Phone):
                self._offer_to_share()
                self.open(_SHARING)
            case _ if step is not None and act.name in step.kind.acts and act.name not in _NEVER_TAPPED:
                if act.name == "without":
                    self.scene.dropped_file(act.argument)
                self.move(engine.take(steps, draft, act))
            case _ if not self.scene.act(claim, draft, view):
                raise Refused("not-here")

    def move(self, draft: Draft, *, first: Markup | None = None) -> None:
        """Keep what is begun, and draw what comes next."""
        self.keep(draft)
        self.open(first=first)

    def _offer_to_share(self) -> None:
        """Put the button under the keyboard with which Telegram shares one's own number."""
        button = {"text": say(self.turn.language, "phone-share-button"), "request_contact": True}
        keyboard = {"keyboard": [[button]], "resize_keyboard": True, "one_time_keyboard": True}
        payload = message(say_html(self.turn.language, "phone-share")) | {"reply_markup": keyboard}
        outbox.say(self.turn.tx, self.turn.account, payload, self.turn.at)

    def drop(self) -> None:
        """Forget what was begun."""
        self.scene.dropped()
        drafts.drop(self.turn.tx, self.turn.account, self.name)

    # What is typed and sent

    def hear(self, heard: Heard, message_id: int) -> bool:
        """Handle what was typed or sent; return whether it meant anything here."""
        screen = screens.find(self.turn.tx, self.turn.account, self.name)
        view = screen.view if screen else ""
        draft = self.draft()
        step = None if self.scene.instead(draft, "") is not None else engine.current(self.scene.steps, draft or Draft())
        if isinstance(heard, Text) and self._named(heard.text, step, view):
            return True
        if isinstance(heard, Edited):
            return self._edited(heard, step, draft or Draft(), message_id)
        if step is None:
            return isinstance(heard, File) and self._not_asked_for(heard, view)
        try:
            self.scene.check()
        except Refused as refused:
            self.turn.refuse_in_writing(refused, self.scene.office, self.scene.contact)
            self.open(view)
            return True
        try:
            with self.turn.tx.savepoint():
                self._answer(heard, step, draft or Draft(), message_id, view)
        except Refused as refused:
            self._answered_wrong(refused)
        return True

    def _named(self, text: str, step: Step | None, view: str) -> bool:
        """Do as if the button had been tapped whose name was typed.

        Where any words are an answer, that is so in plain mode only.
        """
        if step is not None and listens_to_words(step.kind) and not self.turn.person.plain:
            return False
        here, drawn = self.current(view)
        button = drawn.named(text)
        if button is None or button.action in ONLY_TAPPED:
            return False
        token = screens.at_step(self.turn.tx, self.turn.account, self.name, here, view)
        self.tap(claim_of(button, token), 0)
        if self.turn.answer.alert:
            self.turn.write(say_html(self.turn.language, "as-is", text=self.turn.answer.text))
        return True

    def _answer(self, heard: Heard, step: Step, draft: Draft, message_id: int, view: str) -> None:
        act = self._said(heard, step, draft, message_id)
        if act is None:
            self.open(first=self.asker.html(_not_so(heard, step)))
            return
        if isinstance(heard, File) and act.name == "file":
            rule = plain_kind(step.kind)
            if isinstance(rule, FilesStep) and rule.rule.max == 1:  # a new one takes the old one's place
                for old in _ids(draft.answer(step.name)):
                    self.scene.dropped_file(old)
                    draft = engine.take(self.scene.steps, replace(draft, at=step.name), Act("without", old))
        after = engine.take(self.scene.steps, draft, act)
        if isinstance(plain_kind(step.kind), Phone) and (view == _SHARING or act.name == "contact"):
            payload = message(self.asker.html("phone-taken")) | {"reply_markup": {"remove_keyboard": True}}
            outbox.say(self.turn.tx, self.turn.account, payload, self.turn.at)
        self.move(after)

    def _said(self, heard: Heard, step: Step, draft: Draft, message_id: int) -> Act | None:
        """Return what was sent as an act of the open step; None if it does not listen to that."""
        kind, at = plain_kind(step.kind), self.turn.at
        match heard:
            case Text(text) if "text" in step.kind.acts:
                return Act("text", text, message_id, at)
            case Contact(number, own) if isinstance(kind, Phone):
                if not own:
                    raise Refused("phone-of-another")
                return Act("contact", number, message_id, at)
            case File() if isinstance(kind, FilesStep):
                there = [] if kind.rule.max == 1 else _ids(draft.answer(step.name))
                return Act("file", self.scene.take_file(step.name, heard, message_id, there), message_id, at)
            case _:
                return None

    def _not_asked_for(self, file: File, view: str) -> bool:
        """Say that no file is asked for now: of an album once, though its pictures come one by one."""
        once = f"album:{self.turn.account}:{file.album}" if file.album else None
        words = message(self.asker.html("file-not-asked-for"))
        if outbox.say(self.turn.tx, self.turn.account, words, self.turn.at, once=once, remembered=_AN_ALBUM_COMES):
            self.open(view)
        return True

    def _answered_wrong(self, refused: Refused) -> None:
        """Say in one sentence why that is no answer, above the question; what can be read in two ways is kept."""
        words = self.turn.refusal(refused, self.scene.office.timezone)
        self.open(first=self.asker.html("as-is", text=words))

    def _edited(self, edited: Edited, step: Step | None, draft: Draft, message_id: int) -> bool:
        """Edit the answer whose message was edited, while its step is open; of what is done with, say how."""
        if step is not None and "edited" in step.kind.acts:
            try:
                self.scene.check()
                with self.turn.tx.savepoint():
                    self.move(
                        engine.take(self.scene.steps, draft, Act("edited", edited.text, message_id, self.turn.at))
                    )
            except Refused as refused:
                if refused.key != "not-here":
                    self._answered_wrong(refused)
                    return True
            else:
                return True
        if any(message_id in _messages(answer) for answer in draft.done.values()):
            self.open(first=self.asker.html("edited-later"))
        return True


# Acts that only a message of the person's can be.
_NEVER_TAPPED = frozenset({"text", "edited", "contact", "file"})


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
