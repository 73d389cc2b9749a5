"""One application before those who review it and those who decide on it."""

from handlers import judged_content, judged_decide, judged_review
from handlers.asking import paragraphs
from handlers.judge_room import application_of, programme_of
from handlers.office_door import Ways
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet
from handlers.screen import Button
from handlers.turn import Turn
from storage import applications, programmes, roles

FLOW = "judged"


def _first(room: Room) -> Sheet:
    """Draw which application it is, and the ways on."""
    application = application_of(room)
    body = [
        room.html("judged-number", number=application.number or ""),
        room.html("judged-state-line", state=room.say(f"judge-state-{application.state}")),
    ]
    rows: list[tuple[Button, ...]] = []
    if room.may("score"):
        rows.append((room.to("judged-to-read", "read"), room.to("judged-to-scores", "give")))
    if room.may("decide"):
        rows.append((room.to("judge-to-rank", "decide"),))
    rows.append((room.leads("judged-back", f"v{programme_of(room).id}"),))
    return Sheet(paragraphs(body), rows)


PAGES: Pages = {
    "": Page("enter", _first),
    "read": Page("score", judged_content.read),
    "give": Page("score", judged_review.give),
    "score": Page("score", judged_review.score, judged_review.hear_score),
    "comment": Page("score", judged_review.comment, judged_review.hear_comment),
    "abstain": Page("score", judged_review.abstain),
    "conflict": Page("score", judged_review.conflict),
    "peek": Page("score", judged_review.peek),
    "others": Page("score", judged_review.others),
    "done": Page("score", judged_review.done),
    "decide": Page("decide", judged_decide.decide),
    "why": Page("decide", judged_decide.why, judged_decide.hear_reason),
    "marks": Page("assign", judged_decide.marks),
    "disclose": Page("decide", judged_decide.disclose, judged_decide.hear_disclosure),
}

ACTS: Acts = {
    "pf": Act("score", judged_content.do_paper),
    "sc": Act("score", judged_review.do_score),
    "save": Act("score", judged_review.do_save),
    "abst": Act("score", judged_review.do_abstain),
    "conf": Act("score", judged_review.do_conflict),
    "see": Act("score", judged_review.do_see),
    "oc": Act("decide", judged_decide.do_outcome),
    "gr": Act("decide", judged_decide.do_ground),
    "clr": Act("decide", judged_decide.do_clear),
    "put": Act("decide", judged_decide.do_put),
    "undo": Act("decide", judged_decide.do_take_back),
    "po": Act("see-content", judged_content.do_office_paper),
    "mark": Act("assign", judged_decide.do_mark),
    "unmk": Act("assign", judged_decide.do_unmark),
    "dis": Act("decide", judged_decide.do_disclose),
}


def judged_of(turn: Turn, application: int, ways: Ways) -> Room | None:
    """Open an application for whoever has a role in its programme; for nobody else there is none."""
    found = applications.by_id(turn.tx, application)
    if found is None or found.number is None or found.destroyed:
        return None
    programme = programmes.by_id(turn.tx, found.programme)
    if programme is None or not roles.holds(turn.tx, turn.account, programme.id, turn.at):
        return None
    name, subject = f"{FLOW}:{application}", f"w{application}"
    return Room(turn, ways, name, subject, PAGES, ACTS, programme=programme, application=found)
