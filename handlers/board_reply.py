"""One proposal before the office: how it stands, what was answered, and the answer that is being prepared."""

from conversations import answering
from handlers import reply_notes, reply_view
from handlers.asking import paragraphs
from handlers.board_room import author_of, in_parts, part_number, programme_of
from handlers.office_door import Ways
from handlers.office_pages import turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet
from handlers.reply_notes import proposal_of
from handlers.screen import Button
from handlers.turn import Turn
from participation.answering import LONGEST, LONGEST_NAME, OUTCOMES
from participation.audit import Actor
from participation.board import Board
from participation.proposal import Proposal
from participation.public_text import as_written, check_body, isolated
from participation.refused import Refused
from storage import answers, officials, programmes, proposals, roles
from texts import Markup

FLOW = "boardreply"
_LONGEST_FRONT = 1200


def _front(room: Room) -> Sheet:
    """Draw the proposal's head and beginning, the clock, what was answered, and the ways on."""
    proposal, turn = proposal_of(room), room.turn
    title = [room.html("texts-title", title=isolated(proposal.title))]
    by = author_of(turn, proposal)
    head = [
        room.html("texts-by", author=by, at=room.when(proposal.published_at or proposal.written_at)),
        room.html("reply-counts", count=proposal.recommendations, people=proposal.people),
        *clock_lines(room, proposal),
    ]
    parts = in_parts(proposal.body, _LONGEST_FRONT)
    body = [room.html("as-is", text=parts[0].rstrip("\n"))]
    given = [
        room.html("reply-given", outcome=reply_view.outcome_name(turn.language, one.outcome),
                  at=room.when(one.released_at or turn.at))
        for one in answers.released(turn.tx, proposal.id)
    ]  # fmt: skip
    rows: list[tuple[Button, ...]] = [(room.to("reply-read-on", "read"),)] if len(parts) > 1 else []
    if given:
        rows.append((room.to("reply-read-given", "given"),))
    rows += _ways(room, proposal, follows_up=bool(given))
    waits = [room.html("reply-is-prepared")] if reply_notes.prepared(room) is not None else []
    return Sheet(paragraphs(title, head, body, given, waits), rows, _state(room))


def _ways(room: Room, proposal: Proposal, *, follows_up: bool) -> list[tuple[Button, ...]]:
    board = f"x{programme_of(room).id}"
    rows: list[tuple[Button, ...]] = []
    if room.may("answer") and proposal.state in ("published", "withdrawn"):
        if reply_notes.prepared(room) is not None:
            rows.append((room.to("reply-change", "sum"), room.does("reply-take-back", "back")))
            rows.append((room.leads("reply-to-release", board, f"sure/{proposal.id}"),))
        else:
            rows.append((room.to("reply-begin", reply_notes.load(room).lacks, more=follows_up),))
    rows.append((room.leads("reply-to-board", board),))
    return rows


def clock_lines(room: Room, proposal: Proposal) -> list[Markup]:
    """Say by when an answer is owed, and how long that is, or how long it is past."""
    due = proposal.answer_due_at
    if due is None or proposal.answered_at is not None:
        return []
    left = (due - room.turn.at).total_seconds()
    return [room.html("reply-due" if left > 0 else "reply-overdue", due=room.when(due), span=abs(left))]


def _state(room: Room) -> str:
    """Return what decides whether a button is old: a colleague may have prepared or released one meanwhile."""
    proposal, waits = proposal_of(room), reply_notes.prepared(room)
    stands = "" if waits is None else f"{waits.id}.{waits.prepared_at:%Y%m%dT%H%M%S%f}"
    return f"{proposal.state}.{proposal.answered_at is not None}.{stands}"


def _read(room: Room) -> Sheet:
    parts = in_parts(proposal_of(room).body)
    here = part_number(room.argument, len(parts))
    rows = turning(room, lambda to: f"read/{to}", here, len(parts))
    return Sheet(room.html("as-is", text=parts[here - 1]), [*rows, (room.to("office-step-back"),)])


def _given(room: Room) -> Sheet | None:
    """Draw what was answered, one answer or part of it after the other."""
    shown: list[Markup] = []
    for one in answers.released(room.turn.tx, proposal_of(room).id):
        name = reply_view.outcome_name(room.turn.language, one.outcome)
        head = [
            room.html("reply-given", outcome=name, at=room.when(one.released_at or room.turn.at)),
            room.html("reply-responsible", who=isolated(one.responsible)),
        ]
        if one.passed_to:
            head.append(room.html("reply-passed-to", to=isolated(one.passed_to)))
        shown += [paragraphs(head, [room.html("as-is", text=part)]) for part in in_parts(one.body)]
    if not shown:
        return None
    here = part_number(room.argument, len(shown))
    rows = turning(room, lambda to: f"given/{to}", here, len(shown))
    return Sheet(shown[here - 1], [*rows, (room.to("office-step-back"),)])


def _outcome(room: Room) -> Sheet:
    rows: list[tuple[Button, ...]] = [(room.does(f"reply-outcome-{one}", "oc", one),) for one in OUTCOMES]
    rows.append((room.to("office-step-back"),))
    return Sheet(paragraphs(_title(room), [room.html("reply-outcome-ask")]), rows)


def _do_outcome(room: Room, _: Actor, word: str) -> None:
    room.open(reply_notes.note(room, outcome=reply_notes.outcome_of(word)).lacks)


def _ask(room: Room, key: str, longest: int, rows: tuple[Button, ...] = ()) -> Sheet:
    ask = room.html(key, longest=longest)
    above = [rows] if rows else []
    return Sheet(paragraphs(_title(room), [ask]), [*above, (room.to("office-step-back"),)])


def _body(room: Room) -> Sheet:
    return _ask(room, "reply-body-ask", LONGEST)


def _hear_body(room: Room, typed: str) -> None:
    text = as_written(typed)
    check_body(text, shortest=1, longest=LONGEST)
    room.open(reply_notes.note(room, body=text).lacks)


def _who(room: Room) -> Sheet:
    me = _myself(room)
    return _ask(room, "reply-who-ask", LONGEST_NAME, (room.does("as-is", "me", text=me),) if me else ())


def _myself(room: Room) -> str:
    official = officials.named(room.turn.tx, room.turn.account)
    return "" if official is None else f"{official.post} {official.name}"[:LONGEST_NAME]


def _do_me(room: Room, _: Actor, __: str) -> None:
    room.open(reply_notes.note(room, responsible=_myself(room)).lacks)


def _hear_who(room: Room, typed: str) -> None:
    room.open(reply_notes.note(room, responsible=_named(typed, "answer-responsible")).lacks)


def _to(room: Room) -> Sheet:
    return _ask(room, "reply-to-ask", LONGEST_NAME)


def _hear_to(room: Room, typed: str) -> None:
    room.open(reply_notes.note(room, passed_to=_named(typed, "answer-passed-to")).lacks)


def _named(typed: str, refusal: str) -> str:
    name = " ".join(as_written(typed).split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise Refused(refusal, longest=LONGEST_NAME)
    return name


def _sum(room: Room) -> Sheet | None:
    """Show the answer as people will read it, before it is prepared."""
    notes, proposal = reply_notes.load(room), proposal_of(room)
    if notes.lacks != "sum":
        return None
    follows_up = proposal.answered_at is not None
    answer = reply_notes.as_answer(room, notes)
    reads = reply_view.notice(room.turn.language, programme_of(room), proposal, answer, follows_up=follows_up)
    rows = [
        (room.does("reply-keep", "keep"),),
        (room.to("reply-other-outcome", "outcome"), room.to("reply-other-body", "body")),
        (room.to("reply-other-who", "who"), *([room.to("reply-other-to", "to")] if answer.passed_to else [])),
        (room.does("reply-drop", "forget"), room.to("office-step-back")),
    ]
    said = [room.html("reply-not-yet")]
    if reply_notes.prepared(room) is not None:
        said.append(room.html("reply-replaces"))
    return Sheet(paragraphs([room.html("reply-will-read")], [reads], said), rows, _state(room))


def _do_keep(room: Room, actor: Actor, _: str) -> None:
    """Prepare it: nobody hears before it is released."""
    answer, turn = reply_notes.as_answer(room, reply_notes.load(room)), room.turn
    answering.prepare(
        turn.tx,
        programme_of(room),
        answer.proposal,
        outcome=answer.outcome,
        body=answer.body,
        responsible=answer.responsible,
        passed_to=answer.passed_to,
        by=actor,
        at=turn.at,
    )
    reply_notes.drop(room)
    room.open(first=room.html("reply-kept"))


def _do_forget(room: Room, _: Actor, __: str) -> None:
    reply_notes.drop(room)
    room.open()


def _do_back(room: Room, actor: Actor, _: str) -> None:
    """Take back what was prepared and not released; it can be gone on with."""
    notes = reply_notes.load(room)
    if not answering.take_back(room.turn.tx, programme_of(room), proposal_of(room).id, by=actor, at=room.turn.at):
        raise Refused("moderation-not-now")
    reply_notes.note(room, **notes.model_dump())
    room.open(first=room.html("reply-taken-back"))


def _title(room: Room) -> list[Markup]:
    return [room.html("texts-title", title=isolated(proposal_of(room).title))]


PAGES: Pages = {
    "": Page("enter", _front),
    "read": Page("answer", _read),
    "given": Page("answer", _given),
    "outcome": Page("answer", _outcome),
    "body": Page("answer", _body, _hear_body),
    "who": Page("answer", _who, _hear_who),
    "to": Page("answer", _to, _hear_to),
    "sum": Page("answer", _sum),
}

ACTS: Acts = {
    "oc": Act("answer", _do_outcome),
    "me": Act("answer", _do_me),
    "keep": Act("answer", _do_keep),
    "forget": Act("answer", _do_forget),
    "back": Act("answer", _do_back),
}


def board_reply_of(turn: Turn, proposal: int, ways: Ways) -> Room | None:
    """Open a proposal for whoever has a role at its board; for nobody else there is none."""
    found = proposals.by_id(turn.tx, proposal)
    if found is None or found.state == "erased" or not roles.holds(turn.tx, turn.account, found.programme, turn.at):
        return None
    programme = programmes.by_id(turn.tx, found.programme)
    if programme is None or not isinstance(programme.content, Board):
        return None
    return Room(turn, ways, f"{FLOW}:{proposal}", f"y{proposal}", PAGES, ACTS, programme=programme)
