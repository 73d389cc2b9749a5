"""Writing comments and replies, and other texts for them; and objecting to a moderator's act."""

from collections.abc import Sequence

from conversations import commenting, moderating, retracing
from conversations.draft import Draft
from conversations.flow import Step
from conversations.kinds.text import LongText, text_of
from handlers.asking import paragraphs
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.writing_scene import WritingScene
from participation.comment_rules import LONGEST_COMMENT
from participation.commenting import Comment, check_edit
from participation.moderating import LONGEST_OBJECTION, Moderation, check_objection
from participation.public_text import as_written, check_body
from storage import comments, screens
from storage.shelf import Programme
from texts import Markup


class _ShortScene(WritingScene):
    """One text, seen once more before it is sent."""

    @property
    def longest(self) -> int:
        """The most characters."""
        rules = self.programme.content.comments
        return LONGEST_COMMENT if rules is None else rules.longest

    def own_steps(self) -> Sequence[Step]:
        return (Step("text", LongText(1, self.longest)),)

    def fits(self, draft: Draft) -> None:
        if "text" in draft.done:
            check_body(self.text(draft), shortest=1, longest=self.longest)

    def text(self, draft: Draft) -> str:
        """Return the text as it is kept."""
        return as_written(text_of(draft.done.get("text")))

    def about(self) -> list[Markup]:
        """Say what it is about."""
        return []

    def remember(self, draft: Draft, comment: Comment) -> None:
        """Remember from which messages a comment came, so that editing them later finds it."""
        texts = {"text": (draft.answer("text"), comment.body)}
        retracing.keep(self.turn.tx, self.turn.account, "comment", comment.id, texts, self.turn.at)

    def overview(self, draft: Draft, view: str) -> Screen:  # noqa: ARG002
        """Show it as others will read it, and how long it is."""
        text = self.text(draft)
        shown = self.view.html("as-is", text=text)
        rows = [
            (self.asker.button(f"{self.key}send", "send"),),
            (self.asker.button("write-edit", "ed", "text"),),
            *self.more(draft),
        ]
        count = self.view.html("write-count", length=len(text), longest=self.longest)
        said = paragraphs([self.view.html("write-preview"), *self.about()], [self.by(draft), shown], [count])
        notes = self.personal(text)
        return Screen(paragraphs([said], notes), tuple(rows))

    def by(self, draft: Draft) -> Markup:
        """Name whoever will be read."""
        return self.view.html("comment-by", name=self.called(draft))

    def more(self, draft: Draft) -> Sequence[tuple[Button, ...]]:
        """Return further buttons."""
        return ((self.asker.button("write-rename", "rename", name=self.called(draft)),),)

    def done(self, key: str, state: str = "published") -> None:
        """Leave what was said about it, with the way back."""
        self.let_go()
        turn = self.turn
        words = self.view.html(key if state == "published" else "comment-waits")
        rows = ((Button(self.view.say("write-back"), "vw", "c", self.leads_to, lasting=True),),)
        turn.leave(self.name, Screen(words, rows), about=self.trace)
        screens.at_step(turn.tx, turn.account, self.name, "published", "")


class CommentScene(_ShortScene):
    """A comment under a proposal or a programme, or a reply to one."""

    key = "comment-"

    def __init__(
        self, turn: Turn, programme: Programme, number: int, proposal: int, answering: Comment | None = None
    ) -> None:
        super().__init__(turn, programme, number, f"i{proposal}" if proposal else f"z{programme.id}")
        self.proposal = proposal
        self.answering = answering

    def door(self) -> None:
        commenting.check_door(self.turn.tx, self.programme, self.proposal, self.turn.account, self.turn.at)

    def about(self) -> list[Markup]:
        if self.answering is None:
            return []
        names = self.view.names([self.answering.author])
        return [self.view.html("comment-answers", name=self.view.author(self.answering.author, names))]

    def publish(self, draft: Draft) -> None:
        answering = None if self.answering is None else self.answering.id
        said = commenting.say(
            self.turn.tx, self.programme, self.proposal, self.turn.account, self.text(draft),
            answering=answering, at=self.turn.at,
        )  # fmt: skip
        self.remember(draft, said)
        self.done("comment-done", said.state)


class AmendScene(_ShortScene):
    """Another text for one's own comment."""

    key = "amend-"

    def __init__(self, turn: Turn, programme: Programme, number: int, comment: Comment) -> None:
        proposal = comment.proposal
        super().__init__(turn, programme, number, f"i{proposal}" if proposal else f"z{programme.id}")
        self.comment = comment

    def seed(self) -> Draft:
        """Begin with the comment as it is."""
        body = retracing.parts(self.turn.tx, "comment", self.comment.id, "text", self.comment.body)
        return Draft(done={"text": body}, at="text")

    def overview(self, draft: Draft, view: str) -> Screen:
        """Show it as others will read it, or what an edited message changes."""
        if view.partition(".")[0] != "edited":
            return super().overview(draft, view)
        return self.edited(self.comment.body, self.text(draft), view)

    def differs(self, draft: Draft) -> bool:
        """Tell whether a draft says something else than what is published."""
        return self.text(draft) != self.comment.body

    def publish(self, draft: Draft) -> None:
        turn = self.turn
        changed = commenting.change(turn.tx, self.programme, self.comment.id, turn.account, self.text(draft), turn.at)
        self.remember(draft, changed)
        self.done("amend-done", changed.state)

    def door(self) -> None:
        found = comments.the(self.turn.tx, self.comment.id)
        check_edit(self.programme.content.comments, found, by=self.turn.account, at=self.turn.at)


class ObjectionScene(_ShortScene):
    """An objection to what a moderator did, once; no name is asked, for the office alone reads it."""

    key = "object-"

    def __init__(self, turn: Turn, programme: Programme, number: int, act: Moderation, leads_to: str) -> None:
        super().__init__(turn, programme, number, leads_to)
        self.moderation = act

    @property
    def steps(self) -> Sequence[Step]:
        return self.own_steps()

    @property
    def goes_on(self) -> bool:
        return self.moderation.objected_at is None

    @property
    def longest(self) -> int:
        return LONGEST_OBJECTION

    def door(self) -> None:
        check_objection(self.moderation, "?", by=self.turn.account)

    def about(self) -> list[Markup]:
        reason = self.moderation.reason
        return [self.view.html("object-about", reason=reason)]

    def by(self, draft: Draft) -> Markup:  # noqa: ARG002
        return self.view.html("object-by")

    def more(self, draft: Draft) -> Sequence[tuple[Button, ...]]:  # noqa: ARG002
        return ()

    def personal(self, *texts: str) -> list[Markup]:  # noqa: ARG002
        return []

    def publish(self, draft: Draft) -> None:
        turn = self.turn
        moderating.object_to(turn.tx, self.programme, self.moderation.id, turn.account, self.text(draft), turn.at)
        self.done("object-done")
