"""The office lets reviewing begin: how many applications go to how many reviewers, and who is lacking."""

from conversations import reviewing
from handlers import cards
from handlers.asking import paragraphs
from handlers.judge_room import programme_of
from handlers.office_room import Room, Sheet
from handlers.screen import Button
from participation.audit import Actor
from storage import applications
from storage.outbox import Lane

# Cards of so many applications are drawn among the replies; of more, in the crowd's lane.
_FEW = 50


def begin(room: Room) -> Sheet:
    """Ask before reviewing begins: from then on nobody can edit what they have handed in."""
    stand = reviewing.stand(room.turn.tx, programme_of(room), at=room.turn.at)
    body = [
        room.html("judge-begin-count", fresh=len(stand.fresh), there=len(stand.under_way)),
        room.html("judge-begin-reviewers", reviewers=stand.reviewers, wanted=stand.wanted),
    ]
    rows: list[tuple[Button, ...]] = []
    if not stand.reviewers:
        body.append(room.html("judge-begin-nobody"))
        if room.may("manage-roles"):
            rows.append((room.leads("judge-begin-invite", f"o{programme_of(room).id}", "roles"),))
    elif stand.reviewers < stand.wanted:
        body.append(room.html("judge-begin-short", lacking=stand.wanted - stand.reviewers))
    rows.append((room.to("judge-back"),))
    if stand.reviewers and (stand.fresh or stand.under_way):
        body.append(room.html("judge-begin-what"))
        rows.append((room.does("judge-begin-yes", "begin"),))
    state = f"{len(stand.fresh)}.{len(stand.under_way)}.{stand.reviewers}"
    return Sheet(paragraphs([room.html("judge-begin-title")], body), rows, state)


def do_begin(room: Room, actor: Actor, _: str) -> None:
    """Begin, draw the cards of everybody concerned, and say what is lacking."""
    turn, programme = room.turn, programme_of(room)
    begun = reviewing.begin(turn.tx, programme, by=actor, at=turn.at)
    lane: Lane = "people" if len(begun.moved) <= _FEW else "bulk"
    for id_ in begun.moved:
        application = applications.by_id(turn.tx, id_)
        if application is not None:
            cards.follow(turn, programme, application, lane=lane)
    if begun.short:
        lacking, concerned = sum(begun.short.values()), len(begun.short)
        room.open(first=room.html("judge-begun-short", lacking=lacking, concerned=concerned))
    else:
        room.open(first=room.html("judge-begun", count=len(begun.moved)))
