"""A programme's reviewing, deciding, releasing, exporting and end of keeping, for those who act for the office."""

from conversations import reviewing
from handlers import judge_exports, judge_keeping, judge_lists, judge_release, judge_review
from handlers.asking import paragraphs
from handlers.judge_room import PER_PAGE, opening, programme_of, reception_of
from handlers.office_door import Ways
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet
from handlers.screen import Button
from handlers.turn import Turn
from participation.contest import Reception
from participation.roles import Action
from storage import applications, decisions, programmes, roles
from texts import Markup

FLOW = "judge"

# Where a programme leads whom.
_WAYS: tuple[tuple[Action, str, str], ...] = (
    ("assign", "judge-to-begin", "begin"),
    ("decide", "judge-to-rank", "rank"),
    ("release", "judge-to-preview", "preview"),
    ("export", "judge-to-export", "export"),
    ("destroy", "judge-to-keep", "keep"),
)


def _main(room: Room) -> Sheet:
    """Draw how it stands, and the ways on: a reviewer's queue, and what the office decides."""
    title = room.html("vote-title", title=room.title.in_(room.turn.language))
    queue, rows = _queue(room) if room.may("score") else ([], [])
    rows += [
        (room.to(key, page),)
        for action, key, page in _WAYS
        if room.may(action) and (page != "begin" or reception_of(room).review is not None)
    ]
    rows.append((room.leads("judge-to-office", f"o{programme_of(room).id}"),))
    return Sheet(paragraphs([title], _numbers(room), queue), rows)


def _numbers(room: Room) -> list[Markup]:
    if not room.may("see-numbers"):
        return []
    tx, programme = room.turn.tx, programme_of(room)
    counts = applications.counts(tx, programme.id)
    kept = decisions.of_programme(tx, programme.id).values()
    pending = sum(one.released_at is None for one in kept)
    return [
        room.html("judge-count-waiting", received=counts.get("received", 0), complete=counts.get("complete", 0)),
        room.html("judge-count-review", count=counts.get("under-review", 0)),
        room.html("judge-count-decided", pending=pending, released=len(kept) - pending),
    ]


def _queue(room: Room) -> tuple[list[Markup], list[tuple[Button, ...]]]:
    """Say what a reviewer still has to do: what the fewest have reviewed comes first."""
    queue = reviewing.queue(room.turn.tx, programme_of(room), room.turn.account)
    body = [room.html("judge-queue", done=queue.done, of=queue.of)]
    if queue.waiting:
        body.append(room.html("judge-queue-order"))
    else:
        body.append(room.html("judge-queue-done" if queue.of else "judge-queue-none"))
    rows: list[tuple[Button, ...]] = [(opening(room, id_, "read"),) for id_ in queue.waiting[:PER_PAGE]]
    if queue.done:
        rows.append((room.to("judge-to-given", "given"),))
    return body, rows


PAGES: Pages = {
    "": Page("enter", _main),
    "given": Page("score", judge_lists.given),
    "begin": Page("assign", judge_review.begin),
    "rank": Page("decide", judge_lists.rank),
    "pending": Page("release", judge_lists.pending),
    "preview": Page("release", judge_release.preview),
    "sample": Page("release", judge_release.sample),
    "shown": Page("release", judge_release.shown),
    "sure": Page("release", judge_release.sure),
    "export": Page("export", judge_exports.export),
    "keep": Page("destroy", judge_keeping.keep),
    "destroy": Page("destroy", judge_keeping.sure),
}

ACTS: Acts = {
    "begin": Act("assign", judge_review.do_begin),
    "rel": Act("release", judge_release.do_release),
    "xs": Act("export", judge_exports.do_sheet),
    "xp": Act("export", judge_exports.do_papers),
    "dest": Act("destroy", judge_keeping.do_destroy),
}


def judge_of(turn: Turn, programme: int, ways: Ways) -> Room | None:
    """Open a programme for whoever has a role there; for nobody else there is none."""
    found = programmes.by_id(turn.tx, programme)
    if found is None or not isinstance(found.content, Reception):
        return None
    if not roles.holds(turn.tx, turn.account, programme, turn.at):
        return None
    return Room(turn, ways, f"{FLOW}:{programme}", f"v{programme}", PAGES, ACTS, programme=found)
