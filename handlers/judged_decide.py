"""An official decides on one application: an outcome, on a ground or with a reason; nobody hears before the release."""

from conversations import releasing
from handlers import judged_notes
from handlers.asking import paragraphs
from handlers.judge_lists import shown_mean
from handlers.judge_room import PER_PAGE, application_of, outcome_name, programme_of, reception_of, which
from handlers.judged_content import named_papers, paper_button
from handlers.judged_notes import Notes
from handlers.judged_review import judgement_lines
from handlers.office_pages import part_of, turning
from handlers.office_room import Room, Sheet, counted
from handlers.office_telling import who
from handlers.outcome_view import decision_lines, disclosure_lines
from handlers.screen import Button, cut
from participation import judging
from participation.audit import Actor
from participation.deciding import (
    LONGEST_DISCLOSURE,
    LONGEST_REASON,
    OUTCOMES,
    POSSIBLE,
    Decision,
    Outcome,
    check_disclosure,
)
from participation.refused import Refused
from storage import decisions, disclosures, nameless_papers, reviews
from texts import Markup

_LONGEST_BUTTON = 50
# Of what reviewers gave so much stands beside a decision, which may be long, and where there is none.
_BESIDE, _ALONE = 700, 2800


def decide(room: Room) -> Sheet:
    """Draw how it stands, what reviewers gave, what is noted, and what can be decided."""
    application, tx = application_of(room), room.turn.tx
    kept = decisions.of_application(tx, application.id)
    noted = [] if kept is None else _noted(room, kept)
    rows: list[tuple[Button, ...]] = []
    own = _own(room)
    if own:
        pass  # said above the buttons: somebody else decides
    elif kept is None or kept.released_at is None:
        possible = POSSIBLE.get(application.state, ())
        rows += [
            (room.does("judged-outcome", "oc", outcome, outcome=outcome_name(room, outcome)),) for outcome in possible
        ]
        if kept is not None:
            rows.append((room.does("judged-take-back", "undo"),))
    elif _may_be_disclosed(room, kept):
        rows.append((room.to("judged-to-disclose", "disclose"),))
    if reception_of(room).review is not None:
        rows.append((room.to("judged-to-marks", "marks"),))
    rows.append((room.leads("judged-to-desk", f"q{application.id}"),))
    programme = f"v{programme_of(room).id}"
    rows.append((room.leads("judged-to-rank", programme, "rank"), room.leads("judged-back", programme)))
    noted_as = "" if kept is None else f"{kept.decision.outcome}.{kept.released_at is not None}"
    state = f"{noted_as}.{_handed_in(room)}"
    head = [
        room.html("judged-number", number=application.number or ""),
        room.html("judged-state-line", state=room.say(f"judge-state-{application.state}")),
    ]
    return Sheet(paragraphs(head, own, _reviews(room, _BESIDE if noted else _ALONE), noted), rows, state)


def _own(room: Room) -> list[Markup]:
    """Say that they may not decide here, where it is their own."""
    turn = room.turn
    try:
        releasing.check_not_own(turn.tx, programme_of(room), application_of(room), by=turn.account, at=turn.at)
    except Refused as refusal:
        return [room.html(f"refused-{refusal.key}", **refusal.values)]
    return []


def _reviews(room: Room, most: int) -> list[Markup]:
    """Say what reviewers gave; of comments, nothing where the chat is no place for content."""
    review = reception_of(room).review
    if review is None:
        return []
    there = tuple(reviews.of_application(room.turn.tx, application_of(room).id))
    mean = judging.mean(review, there)
    if mean is None:
        return [room.html("judged-no-mean")]
    said = judgement_lines(room, tuple(one for one in there if one.state != "conflict"), most)
    return [room.html("judged-mean", mean=shown_mean(mean), best=review.best), *said]


def _noted(room: Room, kept: decisions.Kept) -> list[Markup]:
    key = "judged-noted" if kept.released_at is None else "judged-released"
    reception, language = reception_of(room), room.turn.language
    where = disclosures.of(room.turn.tx, kept.application)
    said = decision_lines(language, reception, kept.decision)
    return [room.html(key), *said, *disclosure_lines(language, where)]


def do_outcome(room: Room, _: Actor, argument: str) -> None:
    """Note which outcome it is to be, and ask why."""
    outcome, turn = _outcome(argument), room.turn
    releasing.check_not_own(turn.tx, programme_of(room), application_of(room), by=turn.account, at=turn.at)
    if outcome not in POSSIBLE.get(application_of(room).state, ()):
        raise Refused("decision-not-open")
    before = decisions.of_application(turn.tx, application_of(room).id)
    same = before is not None and before.decision.outcome == outcome
    notes = judged_notes.load(room) or Notes()
    fresh = {"outcome": outcome, "ground": None, "reason": ""}
    if same and before is not None:
        fresh |= {"ground": before.decision.ground, "reason": before.decision.reason}
    judged_notes.keep(room, notes.model_copy(update=fresh))
    room.open("why")


def why(room: Room) -> Sheet | None:
    """Ask for the ground and the reason: people read it as it is typed."""
    notes = judged_notes.load(room)
    if notes is None or notes.outcome not in OUTCOMES:
        return None
    decision, grounds = _decision(notes), reception_of(room).grounds
    said = decision_lines(room.turn.language, reception_of(room), decision)
    rows: list[tuple[Button, ...]] = []
    if decision.outcome != "accepted":
        for place, ground in enumerate(grounds):
            name = cut(ground.text.in_(room.turn.language), _LONGEST_BUTTON)
            rows.append((room.does("judged-ground", "gr", str(place), ground=name),))
    if notes.reason:
        rows.append((room.does("judged-reason-clear", "clr"),))
    if notes.reason or notes.ground:
        rows.append((room.does("judged-put", "put"),))
    rows.append((room.to("judged-back-decide", "decide"),))
    number = room.html("judged-number", number=application_of(room).number or "")
    ask = "judged-why-ground" if decision.outcome == "not-put" else "judged-why"
    asked = room.html(ask, longest=LONGEST_REASON, grounds=len(grounds) if decision.outcome != "accepted" else 0)
    return Sheet(
        paragraphs([number], [asked], [room.html("judged-will-read"), *said]),
        rows,
        f"{notes.outcome}.{_handed_in(room)}",
    )


def do_ground(room: Room, _: Actor, argument: str) -> None:
    """Note the ground."""
    grounds, notes = reception_of(room).grounds, _begun(room)
    place = which(argument, len(grounds))
    if place is None:
        raise Refused("ground-unknown")
    judged_notes.keep(room, notes.model_copy(update={"ground": grounds[place].key}))
    room.open("why")


def hear_reason(room: Room, text: str) -> None:
    """Note the reason, in place of what was noted; too long is said at once."""
    notes = _begun(room)
    if len(text.strip()) > LONGEST_REASON:
        raise Refused("decision-reason-long", length=len(text.strip()), longest=LONGEST_REASON)
    judged_notes.keep(room, notes.model_copy(update={"reason": text.strip()}))
    room.open("why")


def do_clear(room: Room, _: Actor, __: str) -> None:
    """Take the reason out again."""
    judged_notes.keep(room, _begun(room).model_copy(update={"reason": ""}))
    room.open("why")


def do_put(room: Room, actor: Actor, _: str) -> None:
    """Note the decision; it stays pending until it is released."""
    turn = room.turn
    decision = _decision(_begun(room))
    releasing.decide(turn.tx, programme_of(room), application_of(room), decision, by=actor, at=turn.at)
    judged_notes.drop(room)
    room.open("decide", first=room.html("judged-put-done"))


def do_take_back(room: Room, actor: Actor, _: str) -> None:
    """Take a pending decision back."""
    turn = room.turn
    releasing.take_back(turn.tx, programme_of(room), application_of(room), by=actor, at=turn.at)
    judged_notes.drop(room)
    room.open("decide", first=room.html("judged-taken-back"))


def marks(room: Room) -> Sheet:
    """Draw the papers, and which of them blind reviewers get: an official has found that they name nobody."""
    nameless = nameless_papers.of_application(room.turn.tx, application_of(room).id)
    rows: list[tuple[Button, ...]] = []
    said: list[Markup] = []
    here, page, pages = part_of(named_papers(room), counted(room.argument), PER_PAGE)
    for one in here:
        marked = one.paper.id in nameless
        said.append(room.html("judged-mark-line", label=one.label, marked=marked))
        if marked:
            mark = nameless[one.paper.id]
            name = who(room.turn.tx, room.turn.language, mark.by)
            said.append(room.html("judged-marked-by", who=name, at=room.when(mark.at)))
        key = "judged-unmark" if marked else "judged-mark"
        rows.append((paper_button(room, one, "po"),))
        rows.append((room.does(key, "unmk" if marked else "mark", str(one.paper.id), label=one.label),))
    rows += turning(room, lambda to: f"marks/{to}", page, pages)
    rows.append((room.to("judged-back-decide", "decide"),))
    number = room.html("judged-number", number=application_of(room).number or "")
    body = said or [room.html("judged-no-papers")]
    return Sheet(paragraphs([number, room.html("judged-marks")], body), rows)


def do_mark(room: Room, actor: Actor, argument: str) -> None:
    """Mark a paper as naming nobody."""
    turn, application = room.turn, application_of(room)
    if argument not in {str(one.paper.id) for one in named_papers(room)}:
        raise Refused("paper-not-shown")
    nameless_papers.mark(turn.tx, programme_of(room).id, application.id, int(argument), by=actor, at=turn.at)
    room.open(room.view)


def do_unmark(room: Room, actor: Actor, argument: str) -> None:
    """Take the mark back."""
    turn = room.turn
    if argument not in {str(one.paper.id) for one in named_papers(room)}:
        raise Refused("paper-not-shown")
    nameless_papers.unmark(turn.tx, programme_of(room).id, int(argument), by=actor, at=turn.at)
    room.open(room.view)


def disclose(room: Room) -> Sheet | None:
    """Ask where it is disclosed; what is typed is shown once more before anybody hears of it."""
    kept = decisions.of_application(room.turn.tx, application_of(room).id)
    if kept is None or not _may_be_disclosed(room, kept):
        return None
    notes = judged_notes.load(room)
    where = notes.where if notes is not None else ""
    rows: list[tuple[Button, ...]] = [(room.does("judged-disclose-yes", "dis"),)] if where else []
    rows.append((room.to("judged-back-decide", "decide"),))
    number = room.html("judged-number", number=application_of(room).number or "")
    said = [room.html("judged-will-read"), *disclosure_lines(room.turn.language, where)] if where else []
    ask = room.html("judged-disclose-ask", longest=LONGEST_DISCLOSURE)
    return Sheet(paragraphs([number], [ask], said), rows)


def hear_disclosure(room: Room, text: str) -> None:
    """Note where it is disclosed."""
    notes = judged_notes.load(room) or Notes()
    judged_notes.keep(room, notes.model_copy(update={"where": check_disclosure(text)}))
    room.open("disclose")


def do_disclose(room: Room, actor: Actor, _: str) -> None:
    """Say where it is disclosed; whoever applied hears of it by and by."""
    turn = room.turn
    where = _begun(room).where
    releasing.disclose(turn.tx, programme_of(room), application_of(room), where, by=actor, at=turn.at)
    judged_notes.drop(room)
    room.open("decide", first=room.html("judged-disclosed"))


def _may_be_disclosed(room: Room, kept: decisions.Kept) -> bool:
    accepted = kept.released_at is not None and kept.decision.outcome == "accepted"
    return accepted and reception_of(room).kind == "application" and application_of(room).state == "decided"


def _handed_in(room: Room) -> str:
    """Return what stands for what is decided on: once that is handed in anew, the buttons of before are old."""
    application = application_of(room)
    return f"{application.state}.{application.version}"


def _begun(room: Room) -> Notes:
    notes = judged_notes.load(room)
    if notes is None:
        raise Refused("not-here")
    return notes


def _decision(notes: Notes) -> Decision:
    return Decision(_outcome(notes.outcome), notes.reason, notes.ground)


def _outcome(argument: str) -> Outcome:
    found = next((outcome for outcome in OUTCOMES if outcome == argument), None)
    if found is None:
        raise Refused("decision-not-open")
    return found
