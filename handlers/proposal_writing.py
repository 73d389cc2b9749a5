"""Bringing a proposal to a board, and changing it: asked step by step, seen as others will, then published."""

from collections.abc import Mapping, Sequence

from conversations import proposing, retracing
from conversations.draft import Draft
from conversations.flow import Step
from conversations.kinds.choice import PickOne
from conversations.kinds.files import FilesStep
from conversations.kinds.optional import SKIPPED, Optional, is_skipped
from conversations.kinds.text import LongText, ShortText, text_of
from conversations.proposing import Written
from conversations.similar import similar
from handlers.asking import paragraphs
from handlers.board_view import link_of
from handlers.intent import File
from handlers.scene import SentFile
from handlers.screen import Button, Screen
from handlers.sent_files import sent_files
from handlers.turn import Turn
from handlers.ways import clipped
from handlers.writing_scene import WritingScene
from participation.papers import FileRule, check_room, check_size
from participation.proposal import Proposal, check_edit
from participation.public_text import check_body, check_title
from participation.questions import Item
from participation.reading import pieces
from storage import drafts, papers, pictures, screens
from storage.shelf import Programme

_LARGEST = 10  # megabytes: what Telegram takes of a photo


class _ProposalScene(WritingScene):
    """A proposal with its title, body, topic and pictures."""

    key = "propose-"

    def __init__(self, turn: Turn, programme: Programme, number: int, leads_to: str) -> None:
        super().__init__(turn, programme, number, leads_to)
        self.board = programme.board
        self._drawn: dict[tuple[Written, str, str], Screen] = {}

    def own_steps(self) -> Sequence[Step]:
        limits = self.board.limits
        steps = [
            Step("title", ShortText(limits.title_shortest, limits.title_longest)),
            Step("body", LongText(limits.body_shortest, limits.body_longest)),
        ]
        if self.board.topics:
            topics = tuple(Item(key=topic.key, name=topic.name) for topic in self.board.topics)
            steps.append(Step("topic", PickOne(topics)))
        if limits.pictures:
            steps.append(Step("pictures", Optional(FilesStep(self._rule()))))
        return steps

    def _rule(self) -> FileRule:
        return FileRule(kinds=("JPEG", "PNG"), largest=_LARGEST, min=1, max=self.board.limits.pictures)

    def written(self, draft: Draft) -> Written:
        """Return what the draft holds so far."""
        shown = draft.answer("pictures")
        ids = () if not shown or is_skipped(shown) else tuple(int(each) for each in shown)
        return Written(text_of(draft.answer("title")), text_of(draft.answer("body")), draft.answer("topic"), ids)

    def fits(self, draft: Draft) -> None:
        limits = self.board.limits
        if "title" in draft.done:
            title = text_of(draft.done["title"])
            check_title(title, shortest=limits.title_shortest, longest=limits.title_longest)
        if "body" in draft.done:
            check_body(text_of(draft.done["body"]), shortest=limits.body_shortest, longest=limits.body_longest)

    # What it looks like

    def overview(self, draft: Draft, view: str) -> Screen:
        """Show it as others will read it, with what its author may want to think over first."""
        seen = (self.written(draft), self.called(draft), view)
        if seen not in self._drawn:  # a tap looks at it more than once, and looking for what is like it takes long
            self._drawn[seen] = self._preview(draft, view)
        return self._drawn[seen]

    def _preview(self, draft: Draft, view: str) -> Screen:
        written, kind, number = self.written(draft).kept(), *view.partition(".")[::2]
        parts = pieces(written.body)
        page = int(number) if kind == "p" and number in map(str, range(1, len(parts) + 1)) else 1
        head = [
            self.view.html("board-entry", title=written.title),
            self.view.html("propose-by", name=self.called(draft), topic=self.view.topic(written.topic) or "—"),
        ]
        if written.pictures:
            head.append(self.view.html("proposal-pictures", pictures=len(written.pictures)))
        alike = self._alike(written)
        notes = [*self.personal(written.title, written.body), *([self.view.html("propose-alike")] if alike else [])]
        intro = self.view.html("propose-preview", part=page, parts=len(parts))
        text = paragraphs([intro], head, [self.view.html("as-is", text=parts[page - 1].strip("\n"))], notes)
        return Screen(text, (*alike, *self._turning(page, len(parts)), *self._ways(draft)))

    def _alike(self, written: Written) -> list[tuple[Button, ...]]:
        found = similar(self.turn.tx, self.programme.id, written.title, written.body)
        return [
            (Button(clipped(self.turn, one.title), "open", "", f"i{one.proposal}", lasting=True),)
            for one in found
            if one.proposal != self.own
        ]

    def remember(self, draft: Draft, proposal: Proposal) -> None:
        """Remember from which messages it came, so that editing them later finds it."""
        texts = {"title": (draft.answer("title"), proposal.title), "body": (draft.answer("body"), proposal.body)}
        retracing.keep(self.turn.tx, self.turn.account, "proposal", proposal.id, texts, self.turn.at)

    own = 0
    """The proposal that is changed; 0 for a new one."""

    def _turning(self, page: int, parts: int) -> list[tuple[Button, ...]]:
        ways = [("proposal-read-back", page - 1), ("proposal-read-on", page + 1)]
        row = [self.asker.button(key, "vw", f"p.{to}", part=to, parts=parts) for key, to in ways if 1 <= to <= parts]
        return [tuple(row)] if row else []

    def _ways(self, draft: Draft) -> list[tuple[Button, ...]]:
        edits = [self.asker.button(f"propose-edit-{step.name}", "ed", step.name) for step in self.own_steps()]
        rows = [(self.asker.button(f"{self.key}send", "send"),), tuple(edits[:2])]
        if edits[2:]:
            rows.append(tuple(edits[2:]))
        rows.append((self.asker.button("write-rename", "rename", name=self.called(draft)),))
        return rows

    # Pictures

    def files(self, ids: Sequence[str]) -> Mapping[str, SentFile]:
        found = (papers.by_id(self.turn.tx, int(each)) for each in ids if each.isdecimal())
        return sent_files(self.asker, [one for one in found if one is not None and one.state != "removed"], ids)

    def take_file(self, key: str, file: File, message_id: int, there: Sequence[str]) -> str:  # noqa: ARG002
        """Enter a picture that has been sent; it is fetched and looked at beside this."""
        size, rule = file.size if file.size is not None else 1, self._rule()
        check_size(rule, size, others=len(there))
        check_room(papers.bytes_of(self.turn.tx, self.turn.account), size)
        expected = papers.expect(
            self.turn.tx,
            application=papers.LOOSE,
            account=self.turn.account,
            key=self.name,
            rule=rule,
            file_id=file.id,
            name=file.name,
            size=file.size or 0,
            message_id=message_id,
            received_at=self.turn.at,
        )
        return str(expected.id)

    def dropped_file(self, file: str) -> None:
        """Let go of a picture, unless it is shown already: that one goes with the change."""
        if file.isdecimal() and int(file) not in pictures.of(self.turn.tx, self.own):
            found = papers.by_id(self.turn.tx, int(file))
            if found is not None and found.account == self.turn.account and found.application == papers.LOOSE:
                papers.remove(self.turn.tx, found.id)

    def dropped(self) -> None:
        """Let go of the pictures of what is given up."""
        payload = drafts.load(self.turn.tx, self.turn.account, self.name)
        shown = None if payload is None else Draft.from_json(payload).answer("pictures")
        for each in shown if isinstance(shown, list) else ():
            self.dropped_file(each)


class BringScene(_ProposalScene):
    """A new proposal on a board."""

    def door(self) -> None:
        proposing.check_door(self.turn.tx, self.programme, self.turn.account, self.turn.at)

    def publish(self, draft: Draft) -> None:
        """Publish it, and leave a receipt with its address."""
        self.brought(draft)

    def brought(self, draft: Draft) -> Proposal:
        """Publish it, and return it."""
        turn = self.turn
        brought = proposing.bring(turn.tx, self.programme, turn.account, self.written(draft), turn.at)
        self.remember(draft, brought)
        self.let_go()
        turn.leave(self.name, receipt(self, brought), about=self.trace)
        screens.at_step(turn.tx, turn.chat, self.name, "published", "")
        return brought


class ChangeScene(_ProposalScene):
    """Another text for a proposal: the earlier one stays to be read beside it."""

    key = "change-"

    def __init__(self, turn: Turn, programme: Programme, number: int, proposal: Proposal) -> None:
        super().__init__(turn, programme, number, f"i{proposal.id}")
        self.proposal = proposal
        self.own = proposal.id

    def door(self) -> None:
        check_edit(self.board, self.proposal, by=self.turn.account, at=self.turn.at)

    def seed(self) -> Draft:
        """Begin with the text as it is."""
        before, tx = self.proposal, self.turn.tx
        shown = [str(each) for each in pictures.of(self.turn.tx, before.id)]
        done = {
            "title": retracing.parts(tx, "proposal", before.id, "title", before.title),
            "body": retracing.parts(tx, "proposal", before.id, "body", before.body),
            "topic": before.topic,
            "pictures": shown or {SKIPPED: True},
        }
        return Draft(done={key: answer for key, answer in done.items() if answer is not None}).fitting(self.own_steps())

    def overview(self, draft: Draft, view: str) -> Screen:
        """Show it as others will read it, or what an edited message changes."""
        if view.partition(".")[0] != "edited":
            return super().overview(draft, view)
        before, now = self.proposal, self.written(draft).kept()
        return self.edited(f"{before.title}\n\n{before.body}", f"{now.title}\n\n{now.body}", view)

    def differs(self, draft: Draft) -> bool:
        """Tell whether a draft says something else than what is published."""
        now = self.written(draft).kept()
        return (now.title, now.body) != (self.proposal.title, self.proposal.body)

    def publish(self, draft: Draft) -> None:
        """Keep it as the next version, and show it."""
        turn, before = self.turn, self.proposal
        now = proposing.change(turn.tx, self.programme, before.id, turn.account, self.written(draft), turn.at)
        self.remember(draft, now)
        self.let_go()
        turn.leave(self.name, receipt(self, now), about=self.trace)
        screens.at_step(turn.tx, turn.account, self.name, "published", "")


def receipt(scene: _ProposalScene, proposal: Proposal) -> Screen:
    """Say that it is there, under which address, and what happens next."""
    view, board = scene.view, scene.board
    key = "propose-done" if proposal.state == "published" else "propose-waits"
    if scene.own:
        key = "change-done"
    said = [view.html(key, title=proposal.title), view.html("proposal-link", link=link_of(scene.turn, proposal.id))]
    next_ = (
        [view.html("board-goal", recommendations=board.goal.recommendations, days=board.goal.answer_days)]
        if (board.goal is not None)
        else []
    )
    rows = (
        (Button(view.say("propose-open"), "open", "", f"i{proposal.id}", lasting=True),),
        (Button(view.say("proposal-share"), "vw", "s", f"i{proposal.id}", lasting=True),),
        (Button(view.say("board-back"), "open", "", f"b{scene.programme.id}", lasting=True),),
    )
    return Screen(paragraphs(said, next_), rows)
