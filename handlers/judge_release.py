"""Before and at a release: how many hear what, in which words, asked once more, and done once."""

from hashlib import sha256

from conversations import releasing
from conversations.releasing import Look as Released
from handlers import cards
from handlers.asking import paragraphs
from handlers.board_room import in_parts, part_number
from handlers.judge_room import number_of, outcome_name, programme_of, reception_of
from handlers.office_pages import turning
from handlers.office_room import Look, Room, Sheet
from handlers.outcome_view import decision_lines, notice
from handlers.screen import Button
from handlers.seen import is_seen, mark_of
from participation.audit import Actor
from participation.deciding import OUTCOMES
from participation.public_text import isolated
from participation.quiet_hours import not_before
from participation.refused import Refused
from storage import decisions
from texts import LANGUAGES, Markup, say

# Of a digest so much stands on the button: enough that no other release has the same.


def _look(room: Room) -> Released:
    return releasing.look(room.turn.tx, programme_of(room), at=room.turn.at)


def preview(room: Room) -> Sheet:
    """Draw how many will hear what."""
    look = _look(room)
    rows: list[tuple[Button, ...]] = []
    for outcome in OUTCOMES:
        if look.preview.by_outcome[outcome].applications:
            name = outcome_name(room, outcome)
            for language in LANGUAGES:
                spoken = say(language, "language-name")
                rows.append((room.to("judge-sample", f"sample/{outcome}.{language}", outcome=name, language=spoken),))
    if any(shown.lacks is None for shown in look.showings.values()) and reception_of(room).in_chat == "full":
        rows.append((room.to("judge-to-shown", "shown"),))
    if rows:
        rows += [(room.to("judge-to-pending", "pending"),), (room.to("judge-to-sure", "sure"),)]
    rows.append((room.to("judge-back"),))
    return Sheet(paragraphs([room.html("judge-preview-title")], _counts(room, look)), rows)


def _counts(room: Room, look: Released) -> list[Markup]:
    said = look.preview
    body = [
        room.html(
            "judge-preview-row", outcome=outcome_name(room, outcome), count=heard.applications, people=heard.people
        )
        for outcome, heard in said.by_outcome.items()
        if heard.applications
    ]
    body.append(room.html("judge-preview-people", people=said.people) if body else room.html("judge-preview-none"))
    if said.undecided:
        body.append(room.html("judge-preview-undecided", count=said.undecided))
    body += _on_board(room, look)
    if look.fallen:
        body.append(room.html("judge-preview-fallen", numbers=", ".join(look.fallen)))
    return body


def _on_board(room: Room, look: Released) -> list[Markup]:
    """Say how many appear on a board, how many wait there to be looked at, and how many do not appear and why."""
    shown = [one for one in look.showings.values() if one.lacks is None]
    boards = {one.board.content.title.in_(room.turn.language) for one in shown if one.board is not None}
    said = [
        room.html("judge-preview-shown", count=len(shown), board=board, held=sum(one.held for one in shown))
        for board in boards
    ]
    for why in ("consent", "board"):
        count = sum(one.lacks == why for one in look.showings.values())
        if count:
            said.append(room.html(f"judge-preview-not-shown-{why}", count=count))
    if shown and reception_of(room).in_chat == "numbers":
        said.append(room.html("judge-shown-numbers-only"))
    return said


def shown(room: Room) -> Sheet | None:
    """Draw what would appear on the board, one application after the other and part by part; each look is on record."""
    every = [
        (id_, one, part)
        for id_, one in _look(room).showings.items()
        if one.lacks is None and reception_of(room).in_chat == "full"
        for part in in_parts(one.body)
    ]
    if not every:
        return None
    here = part_number(room.argument, len(every))
    id_, one, part = every[here - 1]
    said = [room.html("judge-shown-what", number=number_of(room, id_), place=here, of=len(every))]
    if one.held:
        said.append(room.html("judge-shown-held"))
    title = [room.html("texts-title", title=isolated(one.title))]
    rows = [*turning(room, lambda to: f"shown/{to}", here, len(every)), (room.to("judge-back-preview", "preview"),)]
    about = cards.about(id_)
    return Sheet(
        paragraphs(said, title, [room.html("as-is", text=part)]),
        rows,
        look=Look("looked-at-application", about, about, {"page": here}),
    )


def sample(room: Room) -> Sheet | None:
    """Draw what the people of one application would read, in one language."""
    outcome, _, language = room.argument.partition(".")
    pending = decisions.pending(room.turn.tx, programme_of(room).id)
    found = next((id_ for id_, one in pending.items() if one.outcome == outcome), None)
    if found is None or language not in LANGUAGES:
        return None
    reception = reception_of(room)
    said = decision_lines(language, reception, pending[found])
    text = notice(language, reception, number_of(room, found), said, disclosed=False)
    return Sheet(text, [(room.to("judge-back-preview", "preview"),)])


def sure(room: Room) -> Sheet:
    """Ask once more; the button releases what stands here, and nothing else."""
    look, at = _look(room), room.turn.at
    body = _counts(room, look)
    starts_at = not_before(at, room.office.zone)
    if starts_at > at:
        body.append(room.html("judge-sure-morning", at=room.when(starts_at)))
    body.append(room.html("judge-sure-ask"))
    people, digest = look.preview.people, look.preview.digest
    rows = [
        (room.to("judge-back-preview", "preview"),),
        (room.does("judge-sure-yes", "rel", mark_of(digest), people=people),),
    ]
    return Sheet(paragraphs([room.html("judge-sure-title")], body), rows, _showings(look))


def _showings(look: Released) -> str:
    """Return what changes with anything that would appear on a board, or not: that is no part of the decisions."""
    said = [
        (id_, 0 if one.board is None else one.board.id, one.title, one.body, one.held, one.lacks)
        for id_, one in sorted(look.showings.items())
    ]
    return mark_of(sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest())


def do_release(room: Room, actor: Actor, looked_at: str) -> None:
    """Release what was looked at; whoever it concerns is told by and by."""
    turn, programme = room.turn, programme_of(room)
    digest = _look(room).preview.digest
    if not is_seen(digest, looked_at):
        raise Refused("release-changed")
    released = releasing.release(turn.tx, programme, digest, by=actor, at=turn.at)
    room.open(first=room.html("judge-released", count=len(released)))
