"""Filling in an application: one's own part, and for whoever leads it what is handed in."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from conversations import applying, consenting, engine, handing_in, seeding, withdrawing
from conversations import draft as kept
from conversations.draft import Draft
from conversations.flow import Step
from conversations.handing_in import Arriving, HandedIn
from conversations.person_steps import CONSENT, consents_of, facts_of
from conversations.questions import PAPER, QUESTION
from handlers import application_overview, application_status, cards, guardian_asking
from handlers.application_scene import ApplicationScene
from handlers.application_words import words_of
from handlers.flow_dialogue import FlowDialogue
from handlers.intent import File
from handlers.scene import SentFile, Words
from handlers.screen import Claim, Screen
from handlers.sent_files import sent_files
from handlers.turn import Turn
from participation.consent import ConsentGiven
from participation.papers import FileRule, check_room, check_size
from participation.questions import Answer, Files
from participation.refused import Refused
from storage import applications, consents, drafts, members, papers, programmes, versions
from texts import say


class FillingIn(ApplicationScene):
    """Fills in one's own part, and for whoever leads what is handed in; `handlers.flow_dialogue` walks it."""

    version = 1
    lasting = frozenset({"form", "fix"})
    assumed: Mapping[str, Answer] = MappingProxyType({"birth-date": "1990-01-01", "of-age": True})

    @property
    def goes_on(self) -> bool:
        until = self.application.correction.until if self.application.correction else None
        runs = self.reception.window.runs(self.turn.at)
        return runs if self.application.state != "correction" else until is None or self.turn.at < until

    # What is to be seen

    def seed(self) -> Draft | None:
        """Return what this person has told already, unless it is handed in and rests."""
        if self.application.state != "draft":
            return None
        seated = members.of(self.turn.tx, self.application.id, self.turn.account)
        if seated is None:
            return None
        done = seeding.person_answers(seated.facts, consents.of(self.turn.tx, self.application.id), self.turn.account)
        return Draft(done=done).fitting(self.steps) if done else None

    def instead(self, draft: Draft | None, view: str) -> tuple[str, Screen] | None:
        """Show how it stands with what is handed in, unless it is being edited."""
        status = application_status
        if view == "withdraw":
            return "withdraw", status.withdrawing(self)
        if self.application.hand_in_at is not None:
            return "arriving", status.arriving(self)
        being_written = self.application.state == "draft" or draft is not None
        if being_written and self.may_edit():
            return None
        step = f"status@{self.application.state}.{self.application.version}"
        return step, status.status(self, unfinished=draft is not None)

    def overview(self, draft: Draft, view: str) -> Screen:
        """Draw everything once more before it is handed in; of a member, their own part."""
        page, _, number = view.partition(".")
        if page == "edit":
            return application_overview.edit(self, draft, number)
        return application_overview.overview(self, draft)

    def words(self, step: Step) -> Words:
        """Put a question."""
        return words_of(self, step)

    def files(self, ids: Sequence[str]) -> Mapping[str, SentFile]:
        """Return the files of this application with these ids."""
        return sent_files(self.asker, papers.of_application(self.turn.tx, self.application.id), ids)

    # What is done

    def check(self) -> None:
        """Let somebody go on while it is open; what is handed in is edited in the states in which it may be."""
        if self.application.state == "withdrawn":
            raise Refused("edit-too-late")

    def take_file(self, key: str, file: File, message_id: int, there: Sequence[str]) -> str:
        """Enter a file that has been sent; it is fetched and looked at beside this."""
        self.check_edit()
        tx, turn = self.turn.tx, self.turn
        paper, rule = self._rule(key)
        size = file.size if file.size is not None else 1
        check_size(rule, size, others=len(there))
        check_room(papers.bytes_of(tx, turn.account), size)
        expected = papers.expect(
            tx,
            application=self.application.id,
            account=turn.account,
            key=paper,
            rule=rule,
            file_id=file.id,
            name=file.name,
            size=file.size or 0,
            message_id=message_id,
            received_at=turn.at,
        )
        return str(expected.id)

    def _rule(self, step: str) -> tuple[str, FileRule]:
        if step.startswith(PAPER):
            key = step.removeprefix(PAPER)
            return key, next(paper.files for paper in self.reception.papers if paper.key == key)
        question = self.reception.questions_by_key[step.removeprefix(QUESTION)]
        assert isinstance(question.form, Files)  # noqa: S101  (only such steps take files: for the type checker)
        return question.key, question.form.files

    def dropped_file(self, file: str) -> None:
        """Let go of a file, unless an earlier version that was handed in names it."""
        tx = self.turn.tx
        handed_in = {
            paper.id for version in versions.every(tx, self.application.id) for paper in version.content.papers
        }
        for paper in papers.of_application(tx, self.application.id):
            if str(paper.id) == file and paper.id not in handed_in:
                papers.remove(tx, paper.id)

    def kept(self, draft: Draft) -> None:
        """Keep what this person has told about themself and agreed to, where the office will look for it."""
        self.check_edit()
        tx, application, account = self.turn.tx, self.application, self.turn.account
        if self.reception.window.state(self.turn.at) != "open":
            return  # after the close only what the office has asked for is put right
        seated = members.of(tx, application.id, account)
        facts = facts_of(draft.done)
        if seated is not None and seated.facts != facts:
            applying.tell(tx, application, account, facts)
        agreed = {given.key: given for given in consents_of(self.reception, draft.done, account)}
        standing = {one.key: one for one in consents.of(tx, application.id) if _stands(one, account)}
        for key, given in agreed.items():
            if key not in standing or standing[key].digest != given.digest:
                consenting.agree(
                    tx, self.programme, application, account, key,
                    language=given.language, digest=given.digest, at=given.given_at,
                )  # fmt: skip
        for key in standing.keys() - agreed.keys():
            if draft.done.get(CONSENT + key) or draft.partial.get(CONSENT + key):
                consenting.take_back(tx, application, account, key, at=self.turn.at)

    def dropped(self) -> None:
        """Forget what was begun; what has been handed in stands as it is."""
        if self.leads and self.application.state == "draft":
            withdraw(self)

    def act(self, claim: Claim, draft: Draft, view: str) -> bool:  # noqa: ARG002  (as every scene is told)
        """Do what a button of the overview or of the status asks for."""
        match claim.action:
            case "send":
                self._hand_in(draft)
            case "edit":
                self._reopen()
            case "fix" if self.application.state == "correction" and not draft.done:
                self._reopen()
            case "fix":
                self._open()
            case "wd":
                withdraw(self)
            case "leave-edit":
                drafts.drop(self.turn.tx, self.turn.account, self.name)
                self._open()
            case "form":
                self.send_form()
            case "grd":
                if guardian_asking.make_link(self):
                    self._open()
            case "gpaper":
                guardian_asking.send_paper(self)
            case _:
                return False
        return True

    def send_form(self) -> None:
        """Send the filled-in form: of a member, with their own data only."""
        payload = {"make": "form", "application": self.application.id, "account": self.turn.account}
        payload["language"] = self.turn.language
        self.turn.send_file(payload, about=self.trace)
        self.turn.notice(say(self.turn.language, "form-coming"))

    def _hand_in(self, draft: Draft) -> None:
        """Hand in, whatever was on the screen."""
        turn = self.turn
        if engine.current(self.steps, draft) is not None:
            raise Refused("not-here")
        handed = handing_in.hand_in(
            turn.tx, self.programme, self.application, self.answers(draft), self.papers(draft),
            by=turn.account, language=turn.language, at=turn.at,
        )  # fmt: skip
        if isinstance(handed, Arriving):
            turn.notice(say(turn.language, "hand-in-arriving"))
            self._open()
        else:
            self.received(handed)

    def received(self, handed: HandedIn) -> None:
        """Give the receipt for what is handed in."""
        cards.handed_in(self.turn, self.programme, handed)

    def _reopen(self) -> None:
        """Begin to edit what was handed in; it stands until it is handed in again."""
        turn = self.turn
        reopened = applying.reopen(turn.tx, self.programme, self.application, by=turn.account, at=turn.at)
        seated = members.of(turn.tx, self.application.id, turn.account)
        done = seeding.content_answers(self.reception, reopened.content.answers, reopened.content.papers)
        if seated is not None:
            given = consents.of(turn.tx, self.application.id)
            done |= seeding.person_answers(seated.facts, given, turn.account)
        done |= seeding.left_out(self.reception, done, turn.at)
        draft = Draft(done=done).fitting(self.steps)
        if reopened.item is not None:
            step = next((s for s in self.steps if s.name in {QUESTION + reopened.item, PAPER + reopened.item}), None)
            draft = Draft(draft.done, draft.partial, step.name if step else None)
        kept.keep(turn.tx, self.version, turn.account, self.name, draft, turn.at)
        self._open()

    def _open(self, view: str = "") -> None:
        """Draw this dialogue as it stands after what has just been done."""
        now = applications.by_id(self.turn.tx, self.application.id)
        if now is not None:
            FlowDialogue(self.turn, FillingIn(self.turn, self.programme, now)).open(view)


def withdraw(scene: FillingIn) -> None:
    """Withdraw an application; of one that was never handed in nothing is left."""
    turn = scene.turn
    withdrawn = withdrawing.withdraw(turn.tx, scene.application, by=turn.account, at=turn.at)
    if withdrawn.forgotten:
        papers.forget_application(turn.tx, scene.application.id)
    drafts.drop(turn.tx, turn.account, scene.name)
    cards.withdrawn(turn, scene.programme, withdrawn)


def application_of(turn: Turn, application: int) -> FlowDialogue | None:
    """Open an application for whoever has a part in it; for nobody else there is none."""
    found = applications.by_id(turn.tx, application)
    programme = programmes.by_id(turn.tx, found.programme) if found is not None else None
    if found is None or programme is None or members.of(turn.tx, application, turn.account) is None:
        return None
    return FlowDialogue(turn, FillingIn(turn, programme, found))


def _stands(given: ConsentGiven, account: int) -> bool:
    return given.account == account and given.withdrawn_at is None
