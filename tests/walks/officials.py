"""The ways that people of the office go in the walks: through its door, to an application, to the decision."""

from participation.deciding import Outcome
from tests.kit.words import BLANK
from tests.walks.walker import Walker

PIN = "258013"


async def speaks(official: Walker) -> None:
    """Begin the chat, in the language of the walk."""
    await official.starts(_MENU)
    if official.language != "ko":
        await official.says("/language", "language-name")
        await official.taps("language-name", "menu-greeting")


async def comes_in(official: Walker, *, name: str, post: str) -> None:
    """Choose a PIN, and say who one is; the door is in sight."""
    await official.sees("door-choose")
    await types_pin(official, "door-again")
    await types_pin(official, "door-name")
    await official.says(name, "door-post")
    await official.says(post, "office-shut")


async def comes_back(official: Walker) -> None:
    """Open the office again, and the programme of the walk in it."""
    await official.says("/office", "door-enter")
    await types_pin(official, "office-shut")
    await opens_programme(official)


async def types_pin(official: Walker, then: str) -> None:
    """Tap the digits, wherever they stand by now."""
    for typed, digit in enumerate(PIN, start=1):
        last = typed == len(PIN)
        sign = official.words("door-typed", signs="●" * typed + "○" * (len(PIN) - typed), typed=typed, length=len(PIN))
        await official.taps(digit, then if last else sign)


async def opens_programme(official: Walker) -> None:
    """From the office to one of its programmes."""
    await official.taps(f"{BLANK}{official.title[:30]}{BLANK}", "office-your-roles")


async def opens_application(official: Walker, number: str) -> None:
    """From the programme to an application that has come in."""
    await official.taps("office-queue", "queue-which")
    received = official.words("queue-list", name=official.words("filter-received"), count=1)
    await official.taps(received, f"{number}{BLANK}")
    await official.picture("queue")
    await official.taps(f"{number}{BLANK}", "desk-state-received")


async def finds_complete(official: Walker, number: str) -> None:
    """Read an application and find that nothing is missing; the programme is in sight at the end."""
    await opens_application(official, number)
    await official.picture("application")
    await official.taps("desk-answers", "desk-answers-title")
    await official.taps("desk-front", "desk-complete")
    await official.taps("desk-complete", "desk-completed")
    await official.taps("desk-back", "queue-list-empty")
    await official.taps("office-to-menu", "office-your-roles")


async def gets_a_reviewer(official: Walker, reviewer: Walker) -> None:
    """Invite somebody to review."""
    await gets(official, reviewer, "roles-give-reviewer", post="시민 심사위원")


async def gets(official: Walker, reviewer: Walker, role: str, *, post: str) -> None:
    """Invite somebody, who accepts; the two compare a number; the role begins, and its PIN is chosen."""
    await official.taps("office-roles", "roles-title")
    await official.taps("roles-invite", "roles-invite-which")
    await official.taps(role, "roles-revoke")
    await reviewer.follows(await official.link("r"), "invited-yes")
    await reviewer.taps("invited-yes", "invited-code")
    await official.sees("invitation-taken")
    await official.taps("office-open", "roles-confirm")
    await official.taps("roles-confirm", "roles-confirmed")
    await reviewer.sees("role-began-yours")
    await reviewer.taps("office-open", "door-choose")
    await comes_in(reviewer, name=reviewer.name, post=post)


async def begins_the_review(official: Walker) -> None:
    """From the programme, of which one application is complete, and with fewer reviewers than are wished for."""
    await official.taps("office-decide", "judge-count-waiting")
    await official.taps("judge-to-begin", "judge-begin-what")
    await official.taps("judge-begin-yes", "judge-begun-short")


async def reviews(reviewer: Walker, number: str, scores: str) -> None:
    """Give scores, one for each criterion, to the only application there is."""
    review = reviewer.reception.review
    assert review is not None
    await reviewer.taps("office-score", "judge-queue")
    await reviewer.taps(number, "judged-blind")
    await reviewer.taps("judged-to-scores", "judged-state-assigned")
    first = review.criteria[0].name.in_(reviewer.language)
    await reviewer.taps(reviewer.words("judged-score-it", criterion=first), _place(reviewer, 1))
    for place, score in enumerate(scores, start=1):
        await reviewer.taps(score, "judged-save" if place == len(scores) else _place(reviewer, place + 1))
    await reviewer.picture("review")
    await reviewer.taps("judged-save", "judged-saved")


def _place(reviewer: Walker, place: int) -> str:
    review = reviewer.reception.review
    assert review is not None
    return reviewer.words("judged-score-place", place=place, of=len(review.criteria))


async def decides(official: Walker, number: str, outcome: Outcome, *, reason: str = "", ground: str = "") -> None:
    """From the list of what is to be decided to the preview of what is noted, with a reason or a ground."""
    await official.taps("judge-to-rank", number)
    await official.taps(number, "judged-to-desk")
    named = official.words(f"judge-outcome-{outcome}", kind=official.reception.kind)
    await official.taps(official.words("judged-outcome", outcome=named), "judged-will-read")
    if ground:
        await official.taps(official.words("judged-ground", ground=ground), "judged-put")
    else:
        await official.says(reason, "judged-put")
    await official.taps("judged-put", "judged-put-done")
    await official.taps("judged-to-rank", "judge-noted")
    await official.taps("judge-to-preview", "judge-to-sure")


async def releases(official: Walker, people: int) -> None:
    """From the preview to the release: so many people hear of it."""
    await official.sees("judge-preview-people", people=people)
    await official.taps("judge-to-sure", "judge-sure-ask")
    await official.picture("release")
    await official.taps(official.words("judge-sure-yes", people=people), "judge-released")


_MENU = "/plain"
