"""What a guardian is asked, in its order, and the link by which they have come."""

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act
from conversations.guardian_steps import LINK, guardian_steps
from conversations.kinds.link import Link
from tests.participation.receptions import youth
from tests.participation.votes import WHILE_OPEN

STEPS = guardian_steps(youth(), "ko")


def test_only_whoever_agrees_is_asked_who_they_are() -> None:
    draft, asked = Draft({LINK: "A" * 22}), list[str]()
    acts = [Act("go"), Act("agree", at=WHILE_OPEN), Act("text", "마바사"), Act("text", "010-1234-0002")]
    for act in acts:
        step = engine.current(STEPS, draft)
        assert step is not None
        asked.append(step.name)
        draft = engine.take(STEPS, draft, act)

    assert asked == ["about", "c-personal-data", "name", "phone"]  # the optional consent is the child's own
    assert engine.current(STEPS, draft) is None


def test_whoever_does_not_agree_goes_no_further() -> None:
    draft = Draft({LINK: "A" * 22, "about": True})

    draft = engine.take(STEPS, draft, Act("refuse", at=WHILE_OPEN))

    step = engine.current(STEPS, draft)
    assert step is not None
    assert step.name == "c-personal-data"


def test_the_link_is_kept_and_never_asked_for() -> None:
    draft = Draft({LINK: "A" * 22, "about": True}).fitting(STEPS)

    assert draft.done[LINK] == "A" * 22
    assert engine.progress(STEPS, draft) == (2, 4)
    assert engine.back(STEPS, engine.back(STEPS, draft)).at == "about"


def test_a_text_that_is_not_there_in_a_language_is_read_in_the_offices_own() -> None:
    shown = {step.name: getattr(step.kind, "language", None) for step in guardian_steps(youth(), "fr")}

    assert shown["c-personal-data"] == "ko"


def test_a_link_stays_as_it_is() -> None:
    link = Link()

    assert link.take("A", Act("text", "B")) == "A"
    assert (link.fullness("A"), link.fullness(None)) == ("full", "partial")
    assert link.missing(None).key == "guardian-link-expired"
    assert (link.fitting("A"), link.fitting(7)) == ("A", None)
