"""What is to be seen of any flow in the chat: the open question, or what stands in its place."""

from collections.abc import Sequence
from hashlib import sha256

from conversations import draft as kept
from conversations import engine
from conversations.draft import Draft
from conversations.flow import Step
from conversations.kinds.files import FilesStep
from handlers.asking import Asker, ask, paragraphs, plain_kind
from handlers.scene import Scene, Words
from handlers.screen import Button, Screen, cut
from handlers.turn import Turn
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from texts import Markup, lines

_LONGEST_TITLE = 18


class FlowView:
    """One person in one flow, for one turn: what is begun, and how it is drawn."""

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
        asked = ask(self.asker, step.kind, answer, self.scene.files(ids), shares=self.turn.behalf is None)
        text = paragraphs([self._progress(draft), words.ask], words.body, asked.body)
        return Screen(text, (*asked.rows, *words.rows, *self._ways(step, draft, words), *words.foot))

    def _progress(self, draft: Draft) -> Markup:
        # One line on a phone: the question below is what counts.
        title = cut(self.scene.title.in_(self.turn.language), _LONGEST_TITLE)
        if self.scene.assumed is None:
            return self.asker.html("as-is", text=title)
        number, count = engine.progress(self.scene.steps, draft, self.scene.assumed)
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

    def open_step(self) -> Step | None:
        """Return the question that is open; None where something else stands in its place."""
        draft = self.draft()
        if self.scene.instead(draft, "") is not None:
            return None
        return engine.current(self.scene.steps, draft or Draft())

    def move(self, draft: Draft, *, first: Markup | None = None) -> None:
        """Keep what is begun, and draw what comes next."""
        self.keep(draft)
        self.open(first=first)

    def answered_wrong(self, refused: Refused) -> None:
        """Say in one sentence why that is no answer, above the question; what can be read in two ways is kept."""
        words = self.turn.refusal(refused, self.scene.office.timezone)
        self.open(first=self.asker.html("as-is", text=words))
