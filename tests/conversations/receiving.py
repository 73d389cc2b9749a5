"""The door and an application as flows, made of the steps that they share: enough to walk them without any office."""

from datetime import UTC, datetime

from conversations import door
from conversations.flow import Ending, Flow, Step
from conversations.person_steps import may_go_on, only_when, person_steps
from conversations.questions import paper_steps, steps_of
from participation.contest import Contest
from participation.questions import Question, Text
from participation.words import Localized
from storage.database import Tx
from storage.shelf import Programme
from tests.participation.receptions import youth

AT = datetime(2023, 6, 1, 3, tzinfo=UTC)
WHY = Question(key="why", ask=Localized({"ko": "?"}), form=Text(shortest=5, longest=2000))


def contest() -> Contest:
    return youth().model_copy(update={"questions": (*youth().questions, WHY)})


def submit(_: Tx, ending: Ending) -> object:
    return dict(ending.answers)


def application_steps(_: Programme) -> tuple[Step, ...]:
    further = (*steps_of(contest(), AT.date()), *paper_steps(contest()))
    return (
        *person_steps(contest(), "ko", AT, checked=False),
        *only_when(further, may_go_on(contest(), AT, checked=False)),
    )


def door_steps(_: Programme) -> tuple[Step, ...]:
    return door.steps(contest(), AT)


APPLICATION = Flow(name="toy-application", version=1, steps=application_steps, submit=submit)
DOOR = Flow(name="toy-door", version=1, steps=door_steps, submit=submit)
