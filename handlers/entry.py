"""The way into a contest or an application: its card, "may I take part?", and the beginning."""

from collections.abc import Mapping, Sequence

from conversations import applying, door, engine
from conversations.draft import Draft
from conversations.flow import Step
from handlers.application import FillingIn
from handlers.asking import paragraphs
from handlers.fitting import fitting
from handlers.flow_dialogue import FlowDialogue
from handlers.reception_turn import ReceptionTurn
from handlers.scene import WithoutFiles, Words
from handlers.screen import Button, Claim, Screen
from handlers.turn import Turn
from handlers.ways import discussing, hearing
from participation.eligibility import Residence, Verdict
from participation.refused import Refused
from storage import applications, drafts, outbox
from storage.applications import Application
from storage.shelf import Programme
from texts import Markup, say

_MOST_OWN = 6
# Of what is handed in so much is listed on the card: the texts above it may be long.
_LONGEST_LIST = 1200


class EntryScene(WithoutFiles, ReceptionTurn):
    """One person before one programme. What they tell here is forgotten with the answer."""

    version = 1
    trace = None
    assumed = None
    lasting: frozenset[str] = frozenset()

    def __init__(self, turn: Turn, programme: Programme) -> None:
        super().__init__(turn, programme, f"entry:{programme.id}", str(programme.id))
        self.verdict: Verdict | None = None

    @property
    def goes_on(self) -> bool:
        return self.reception.window.state(self.turn.at) != "after"

    @property
    def steps(self) -> Sequence[Step]:
        return door.steps(self.reception, self.turn.at, self._told())

    def _told(self) -> Mapping[str, object]:
        kept = drafts.load(self.turn.tx, self.turn.account, self.name)
        return {} if kept is None else Draft.from_json(kept).done

    # What is to be seen

    def instead(self, draft: Draft | None, view: str) -> tuple[str, Screen] | None:
        """Show the card, the answer, or another page of the card, unless a question is open."""
        if self.verdict is not None:
            return "card", self._answer(self.verdict)
        if draft is not None and view not in {"ways", "card", "files"}:
            return None
        match view:
            case "ways":
                rows = ((self.asker.button("reception-to-card", "vw", "card"),),)
                text = paragraphs([self.view.title()], self.view.other_ways(), [self.view.contact()])
                return "card", Screen(text, rows)
            case "files":
                return "card", self._attachments()
            case _:
                return "card", self._card()

    def overview(self, draft: Draft, view: str) -> Screen:  # noqa: ARG002  (never kept: the answer takes its place)
        """Draw the answer to "may I?"."""
        return self._answer(door.answer(self.reception, draft.done, self.turn.at))

    def _card(self) -> Screen:
        language, reception = self.turn.language, self.reception
        head = [self.view.title(), self.view.html("vote-asked-by", host=reception.asks.in_(language))]
        about = self.view.html("vote-about-text", about=reception.about.in_(language))
        facts = [
            self.view.period(),
            self.view.html("reception-who", who=reception.eligibility.who.in_(language)),
            self.view.with_whom(),
        ]
        text = paragraphs(
            [*head, self.view.history()],
            [about],
            facts,
            fitting(language, self.view.what(), _LONGEST_LIST),
            [self.view.contact()],
        )
        return Screen(text, (*self._own(), *self._beginnings(), *self._more()))

    def _own(self) -> list[tuple[Button, ...]]:
        """Lead to what this person has begun or handed in here, the latest first."""
        mine = [one for one in applications.of_account(self.turn.tx, self.turn.account) if self._is_here(one)]
        return [(self._to(one),) for one in mine[:_MOST_OWN]]

    def _is_here(self, application: Application) -> bool:
        return application.programme == self.programme.id and application.state != "withdrawn"

    def _to(self, application: Application) -> Button:
        key = "reception-go-on" if application.number is None else "reception-show"
        label = say(self.turn.language, key, number=application.number or "")
        return Button(label, "open", "", f"a{application.id}", lasting=True)

    def _beginnings(self) -> list[tuple[Button, ...]]:
        """Make the buttons that begin, where one may: and the question whether one may, where a rule says who."""
        reception = self.reception
        if reception.window.state(self.turn.at) == "after":
            return []
        rows: list[tuple[Button, ...]] = []
        if reception.eligibility.rules:
            rows.append((self.asker.button("reception-may-i", "may"),))
        if reception.window.state(self.turn.at) != "open" or self._is_full():
            return rows
        return [*rows, *self._ways_in()]

    def _ways_in(self) -> list[tuple[Button, ...]]:
        rules = self.reception.team
        if rules is None:
            return [(self.asker.button("reception-begin", "new", "alone"),)]
        ways = [self.asker.button("reception-begin-alone", "new", "alone")] if rules.alone else []
        return [(*ways, self.asker.button("reception-begin-team", "new", "team"))]

    def _is_full(self) -> bool:
        try:
            applying.check_handed_in(
                self.reception, applications.led(self.turn.tx, self.programme.id, self.turn.account)
            )
        except Refused:
            return True
        mine = [one for one in applications.of_account(self.turn.tx, self.turn.account) if self._is_here(one)]
        return self.reception.per_person == 1 and bool(mine)

    def _more(self) -> list[tuple[Button, ...]]:
        ways = [self.asker.button("reception-ways", "vw", "ways")]
        if self.reception.attachments:
            ways.append(self.asker.button("reception-files", "vw", "files"))
        rows = [tuple(ways)]
        if self.reception.window.state(self.turn.at) != "after":
            rows.append((hearing(self.turn.language, self.programme.id),))
        return [*rows, *discussing(self.turn, self.programme)]

    def _attachments(self) -> Screen:
        language = self.turn.language
        rows: list[tuple[Button, ...]] = []
        for number, attachment in enumerate(self.reception.attachments):
            label = say(language, "reception-file", name=attachment.name.in_(language))
            url = attachment.url or ""
            rows.append((Button(label, "file", str(number), self.subject, url=url),))
        rows.append((self.asker.button("reception-to-card", "vw", "card"),))
        return Screen(paragraphs([self.view.title()], [self.view.html("reception-files-about")]), tuple(rows))

    def words(self, step: Step) -> Words:
        """Put a question of the door: only what the rule needs."""
        answered = door.answer(self.reception, {}, self.turn.at)
        if step.name == "residence":
            rule = answered.rule
            asked = rule.question if isinstance(rule, Residence) else None
            ask = (
                self.view.html("application-question", ask=asked.in_(self.turn.language))
                if asked is not None
                else self.view.html("application-question", ask=self._said("verdict-need-residence", answered))
            )
        else:
            ask = self.view.html("application-question", ask=self.view.html(f"verdict-need-{step.name}"))
        return Words(ask, (self.view.html("door-not-kept"),), self.view.html(f"door-why-{step.name}"))

    def _said(self, key: str, verdict: Verdict) -> Markup:
        return self.view.html(key, **self.turn.spoken(verdict.values, self.office.timezone))

    def _answer(self, verdict: Verdict) -> Screen:
        """Draw the answer: yes, not yet, or no with the rule, the value compared, the way on, and a human."""
        language = self.turn.language
        body = [self._said(verdict.key, verdict)]
        own = verdict.rule.refusal if verdict.rule is not None and verdict.answer == "no" else None
        if own is not None:
            body.append(self.view.html("as-is", text=own.in_(language)))
        rows: list[tuple[Button, ...]] = []
        if verdict.answer == "yes":
            if self.reception.window.state(self.turn.at) == "open" and not self._is_full():
                rows += self._ways_in()
            else:
                body.append(self.view.period())
        else:
            body.append(self.view.contact())
        rows.append((self.asker.button("reception-to-card", "vw", "card"),))
        return Screen(paragraphs([self.view.title()], body, [self.view.html("door-forgotten")]), tuple(rows))

    # What is done

    def check(self) -> None:
        """Whoever asks may ask: the rules speak where something begins."""

    def kept(self, draft: Draft) -> None:
        """With the answer everything is forgotten that was told for it."""
        if engine.current(self.steps, draft) is None:
            self.verdict = door.answer(self.reception, draft.done, self.turn.at)
            drafts.drop(self.turn.tx, self.turn.account, self.name)

    def seed(self) -> Draft | None:
        """Nothing is known before it is told."""
        return None

    def dropped(self) -> None:
        """Nothing else was begun."""

    def act(self, claim: Claim, draft: Draft, view: str) -> bool:  # noqa: ARG002  (as every scene is told)
        """Begin: the question whether one may, or an application."""
        match claim.action, claim.argument:
            case "may", _:
                FlowDialogue(self.turn, self).move(Draft(at=self.steps[0].name))
            case "new", "alone" | "team":
                alone = claim.argument == "alone"
                begun = applying.begin(self.turn.tx, self.programme, self.turn.account, alone=alone, at=self.turn.at)
                FlowDialogue(self.turn, FillingIn(self.turn, self.programme, begun)).open()
            case "file", number if number.isdecimal() and int(number) < len(self.reception.attachments):
                payload = {"make": "attachment", "programme": self.programme.id, "number": int(number)}
                outbox.send_file(self.turn.tx, self.turn.account, payload, self.turn.at)
            case _:
                return False
        return True
