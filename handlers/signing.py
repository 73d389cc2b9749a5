"""One's public name under what a contest has accepted: only once its author wants it there."""

from collections.abc import Sequence

from conversations import proposing
from conversations.draft import Draft
from conversations.flow import Step
from conversations.kinds.public_name import PublicName
from handlers.asking import paragraphs
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.writing_scene import NAME, WritingScene
from participation.proposal import Proposal, check_author, check_readable
from participation.refused import Refused
from storage import programmes, residents, screens
from storage.shelf import Programme


class SignScene(WritingScene):
    """Somebody says under which name what they handed in is to be read, or leaves it without."""

    key = "sign-"

    def __init__(self, turn: Turn, programme: Programme, number: int, proposal: Proposal) -> None:
        super().__init__(turn, programme, number, f"i{proposal.id}")
        self.proposal = proposal

    @property
    def goes_on(self) -> bool:
        return self.proposal.state in ("awaiting", "published")

    @property
    def steps(self) -> Sequence[Step]:
        offices = tuple(each.content for each in programmes.everything(self.turn.tx))
        return (Step(NAME, PublicName(offices)),)

    def door(self) -> None:
        check_author(self.proposal, self.turn.account)
        check_readable(self.proposal, self.turn.account)
        if self.proposal.application is None or not self.goes_on:
            raise Refused("proposal-not-now")

    def seed(self) -> Draft | None:
        """Begin with the name that this person has in public, if they have one."""
        name = residents.public_name(self.turn.tx, self.turn.account)
        return Draft(done={NAME: {"name": name}}) if name else None

    def overview(self, draft: Draft, view: str) -> Screen:  # noqa: ARG002
        """Show the name as it will stand there."""
        name = draft.done[NAME]["name"]
        said = self.view.html("sign-as", name=name) if name else self.view.html("sign-nameless")
        rows = (
            (self.asker.button("sign-send", "send"),),
            (self.asker.button("write-rename", "rename", name=self.called(draft)),),
        )
        return Screen(paragraphs([self.view.html("board-entry", title=self.proposal.title)], [said]), rows)

    def publish(self, draft: Draft) -> None:
        """Let the name stand there, or none."""
        turn, named = self.turn, bool(draft.done[NAME]["name"])
        proposing.sign(turn.tx, self.programme, self.proposal.id, turn.account, signed=named)
        self.let_go()
        rows = ((Button(self.view.say("write-back"), "open", "", self.leads_to, lasting=True),),)
        turn.leave(self.name, Screen(self.view.html("sign-done"), rows), about=self.trace)
        screens.at_step(turn.tx, turn.account, self.name, "published", "")
