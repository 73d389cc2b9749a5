"""What all writing in public has in common: a public name asked once, a look before it is published, no second one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from conversations import draft as kept
from conversations import engine, personal_data
from conversations.draft import Draft
from conversations.flow import Answer, Step
from conversations.kinds.public_name import PublicName
from handlers.asking import Asker, paragraphs
from handlers.board_view import BoardView
from handlers.differences import differences
from handlers.flow_dialogue import FlowDialogue
from handlers.scene import WithoutFiles, Words
from handlers.screen import Button, Claim, Screen
from handlers.turn import Turn
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from storage import drafts, programmes, residents, screens
from storage.shelf import Programme
from texts import Markup, lines

NAME = "name"
_MOST_FOUND = 5


class WritingScene(WithoutFiles):
    """One person writing one thing, for one turn. What is particular stands in the classes made from it."""

    version = 1
    assumed: Mapping[str, Answer] = engine.NOTHING

    def __init__(self, turn: Turn, programme: Programme, number: int, leads_to: str) -> None:
        """``number`` is that of `handlers.writing`; ``leads_to`` is the subject of what is seen afterwards."""
        self.turn = turn
        self.programme = programme
        self.name = f"write:{number}"
        self.subject = f"u{number}"
        self.trace = f"person:{turn.account}"
        self.leads_to = leads_to
        self.asker = Asker(turn.language, self.subject)
        self.view = BoardView(turn, programme, self.subject)
        self._renames = False

    # What the classes made from it say

    key = ""
    """How the sentences begin that ask and show it."""

    def own_steps(self) -> Sequence[Step]:
        """Return what is asked besides the name."""
        return ()

    def door(self) -> None:
        """Let whoever could publish it now go on. Raises Refused."""

    def fits(self, draft: Draft) -> None:
        """Refuse at once what could be read by nobody. Raises Refused."""

    def publish(self, draft: Draft) -> None:
        """Publish it, and show what has come of it. Raises Refused."""

    # What they share

    @property
    def title(self) -> Localized:
        return self.programme.content.title

    @property
    def office(self) -> Office:
        return self.programme.content.office

    @property
    def contact(self) -> Localized:
        return self.view.human

    @property
    def goes_on(self) -> bool:
        return self.programme.content.window.runs(self.turn.at)

    @property
    def steps(self) -> Sequence[Step]:
        """The steps of its own, and the name where it was never asked or is to be another one."""
        if not self._asks_name():
            return self.own_steps()
        offices = tuple(each.content for each in programmes.everything(self.turn.tx))
        return (*self.own_steps(), Step(NAME, PublicName(offices)))

    def _asks_name(self) -> bool:
        if self._renames or residents.public_name(self.turn.tx, self.turn.account) is None:
            return True
        payload = drafts.load(self.turn.tx, self.turn.account, self.name)
        draft = Draft() if payload is None else Draft.from_json(payload)
        return draft.at == NAME or NAME in draft.done

    @property
    def lasting(self) -> frozenset[str]:
        """Once it is published, the second of two quick taps is no mistake."""
        begun = drafts.load(self.turn.tx, self.turn.account, self.name) is not None
        return frozenset() if begun else frozenset({"send"})

    def instead(self, draft: Draft | None, view: str) -> tuple[str, Screen] | None:  # noqa: ARG002
        """Show that nothing is being written where that is so."""
        if draft is not None:
            return None
        rows = ((Button(self.view.say("write-back"), "open", "", self.leads_to, lasting=True),),)
        return "nothing", Screen(self.view.html("write-nothing"), rows)

    def words(self, step: Step) -> Words:
        """Put a question; at the first, offer the way back to where one came from: what is begun stays."""
        if step.name == NAME:
            row = ((self.asker.button("write-nameless", "nameless"),),)
            return Words(self.view.html("write-name"), (self.view.html("write-name-how"),), rows=row)
        away = Button(self.view.say("write-back"), "open", "", self.leads_to, lasting=True)
        foot = ((away,),) if step.name == self.own_steps()[0].name else ()
        return Words(self.view.html(f"{self.key}{step.name}"), foot=foot)

    def overview(self, draft: Draft, view: str) -> Screen:  # noqa: ARG002
        """Offer to publish it under this name; what it looks like is for the classes made from this."""
        said = [self.view.html("write-preview"), self.view.html("comment-by", name=self.called(draft))]
        return Screen(lines(*said), ((self.asker.button(f"{self.key}send", "send"),),))

    def called(self, draft: Draft) -> str:
        """Return the name under which it will be read."""
        told = draft.done.get(NAME)
        name = told["name"] if told else residents.public_name(self.turn.tx, self.turn.account)
        return name or self.view.say("board-author-nameless")

    def personal(self, *texts: str) -> list[Markup]:
        """Point out what looks like personal data in what everybody is going to read."""
        found = [text[each.start : each.end] for text in texts for each in personal_data.findings(text)]
        if not found:
            return []
        return [self.view.html("write-personal", found=", ".join(dict.fromkeys(found[:_MOST_FOUND])))]

    def check(self) -> None:
        """Let somebody go on who could publish it now."""
        self.door()

    def seed(self) -> Draft | None:
        """Nothing is known before it is told."""
        return None

    def kept(self, draft: Draft) -> None:
        """Refuse at once what could be read by nobody."""
        self.fits(draft)

    def dropped(self) -> None:
        """Nothing else was begun."""

    def act(self, claim: Claim, draft: Draft, view: str) -> bool:  # noqa: ARG002
        """Publish, or ask for another name."""
        match claim.action:
            case "send" if not draft.done:
                self.turn.notice(self.view.say("write-sent-already"))
            case "send":
                if engine.current(self.steps, draft) is not None:
                    raise Refused("not-here")
                self._call(draft)
                self.publish(draft)
            case "rename":
                self._renames = True
                FlowDialogue(self.turn, self).move(replace(draft, at=NAME))
            case "leave" if draft.done:
                self._leave()
            case _:
                return False
        return True

    def _call(self, draft: Draft) -> None:
        told = draft.done.get(NAME)
        if told:
            residents.call(self.turn.tx, self.turn.account, told["name"])

    def begin(self) -> None:
        """Open it: what was begun before is still there."""
        self.door()
        if kept.load(self.turn.tx, self.steps, self.turn.account, self.name) is None:
            first = self.seed() or Draft(at=self.steps[0].name)
            kept.keep(self.turn.tx, self.version, self.turn.account, self.name, first, self.turn.at)
        FlowDialogue(self.turn, self).open()

    def edited(self, before: str, after: str, view: str) -> Screen:
        """Show what an edited message would change of what is published, and ask whether it shall."""
        shown = differences(self.turn.language, before, after)
        number = view.partition(".")[2]
        page = int(number) if number in map(str, range(1, len(shown) + 1)) else 1
        turning = [
            self.asker.button(key, "vw", f"edited.{to}", page=to, pages=len(shown))
            for key, to in (("vote-page-back", page - 1), ("vote-page-on", page + 1))
            if 1 <= to <= len(shown)
        ]
        rows = (
            *([tuple(turning)] if turning else []),
            (self.asker.button(f"{self.key}send", "send"),),
            (self.asker.button("edited-whole", "vw"), self.asker.button("edited-leave", "leave")),
        )
        return Screen(paragraphs([self.view.html("edited-ask")], [shown[page - 1]], self.personal(after)), rows)

    def _leave(self) -> None:
        """Leave what is published as it is, though its message says something else now."""
        self.let_go()
        rows = ((Button(self.view.say("write-back"), "open", "", self.leads_to, lasting=True),),)
        self.turn.leave(self.name, Screen(self.view.html("edited-left"), rows), about=self.trace)
        screens.at_step(self.turn.tx, self.turn.account, self.name, "published", "")

    def let_go(self) -> None:
        """Forget the draft of what is published."""
        drafts.drop(self.turn.tx, self.turn.account, self.name)
