"""Letting an announcement go: one confirmation that names the number, or a second official who approves exactly it."""

from handlers import announcement_progress, sending_back
from handlers.announcement_room import back, head, reach, summary, the, to_list, written
from handlers.announcement_writing import previews
from handlers.asking import paragraphs
from handlers.office_room import Room, Sheet
from handlers.office_telling import About, tell_others, where
from handlers.screen import Button
from handlers.seen import is_seen, mark_of
from participation.audit import Actor
from participation.public_text import isolated
from participation.refused import Refused
from participation.words import LANGUAGES
from storage import announcements, approvers
from storage.announcement_rows import Announcement
from texts import Markup


def sure(room: Room) -> Sheet | None:
    """Ask once more, with the number; where a second official has to approve, say who hears of it."""
    one = written(room)
    if one is None:
        return None
    found = reach(room, one)
    parts = [head(room, one), *summary(room, one)]
    problem = problem_of(room, one)
    if problem is not None:
        return Sheet(paragraphs(*parts, [problem]), ((back(room),),), one.digest)
    waits = announcements.needs_approval(room.turn.tx, one, found, room.turn.house.approval_from)
    if not waits:
        corrects = one.work == "correct"
        key = "announce-sure-yes" if one.send_at is None else "announce-sure-yes-at"
        if corrects:
            key = "announce-correct-yes"
        rows = ((back(room),), (room.does(key, "send", count=found.reachable),))
        ask = [room.html("announce-correct-ask" if corrects else "announce-sure-ask", count=found.reachable)]
        return Sheet(paragraphs(*parts, ask), rows, f"{one.digest}.{found.reachable}")
    others = len(approvers.of(room.turn.tx, one.author, one.programme, room.turn.at))
    ask = [
        room.html("announce-sure-urgent")
        if one.emergency
        else room.html("announce-sure-many", people=found.people, threshold=room.turn.house.approval_from),
        room.html("announce-sure-others", count=others),
    ]
    rows = ((back(room),), (room.does("announce-sure-propose", "send", count=found.reachable),))
    return Sheet(paragraphs(*parts, ask), rows, one.digest)


def problem_of(room: Room, one: Announcement) -> Markup | None:
    """Say what keeps an announcement from going out, if anything does."""
    problem = None if reach(room, one).reachable else Refused("audience-nobody")
    try:
        announcements.check(room.turn.tx, one)
    except Refused as refused:
        problem = refused
    return None if problem is None else room.html("announce-not-yet", why=room.turn.refusal(problem, room.zone))


def do_send(room: Room, _: Actor, __: str) -> None:
    """Let it go; where it has to be approved, everybody who may is told."""
    turn, house = room.turn, room.turn.house
    proposed = announcements.propose(
        turn.tx,
        the(room).id,
        by=turn.account,
        at=turn.at,
        threshold=house.approval_from,
        default_language=house.language,
    )
    one = proposed.announcement
    if not proposed.waits:
        key = "announce-goes" if one.work == "send" else "announce-correct-goes"
        return room.open(first=room.html(key, count=proposed.reach.reachable))
    others = approvers.of(turn.tx, one.author, one.programme, turn.at)
    about = _about(room, one, count=proposed.reach.reachable, urgent=one.emergency)
    tell_others(turn, others, "announce-please-approve", about, subject=room.subject)
    return room.open(first=room.html("announce-asked", count=len(others)))


def waiting(room: Room, one: Announcement) -> Sheet:
    """Draw a proposal: for its author, that it waits; for others, the way to approving it or sending it back."""
    rows: list[tuple[Button, ...]] = []
    said: list[Markup] = []
    if one.author == room.turn.account:
        others = len(approvers.of(room.turn.tx, one.author, one.programme, room.turn.at))
        said = [room.html("announce-waits"), room.html("announce-sure-others", count=others)]
        rows += [previews(room), (room.does("announce-recall", "recall"),)]
    elif approvers.invited(room.turn.tx, one.author, room.turn.account):
        said = [room.html("as-is", text=room.turn.refusal(Refused("announcement-invited"), room.zone))]
        rows += [previews(room)]
    else:
        said = [room.html("announce-look-first")]
        rows += [
            tuple(
                room.does("announce-look", "look", language, name=room.say("announce-language", code=language))
                for language in LANGUAGES
            ),
            (room.to("announce-send-back", "back"),),
        ]
    rows.append((to_list(room),))
    return Sheet(paragraphs(head(room, one), *summary(room, one), said), rows, f"{one.state}.{one.digest}")


def do_recall(room: Room, _: Actor, __: str) -> None:
    """Take a proposal back to change it."""
    turn = room.turn
    announcements.write(turn.tx, the(room).id, by=turn.account, at=turn.at)
    room.open(first=room.html("announce-recalled"))


def do_look(room: Room, _: Actor, language: str) -> None:
    """Send a preview; below it stands what approves exactly that."""
    turn, one = room.turn, the(room)
    announcements.test(
        turn.tx, one.id, language if language in LANGUAGES else turn.language, by=turn.account, at=turn.at
    )
    room.open(f"check/{mark_of(one.digest)}")


def check(room: Room) -> Sheet | None:
    """Draw what is approved by the button below it: what has changed meanwhile is not."""
    one = the(room)
    if one.author == room.turn.account:
        return None
    if one.state != "proposed" or not is_seen(one.proposed, room.argument):
        key = "announcement-changed" if one.state in ("draft", "proposed") else "announcement-not-proposed"
        gone = room.html("as-is", text=room.turn.refusal(Refused(key), room.zone))
        return Sheet(gone, ((room.to("announce-look-again"),), (to_list(room),)))
    rows = (
        (room.does("announce-approve", "yes", room.argument, count=reach(room, one).reachable),),
        (room.to("announce-send-back", "back"),),
        previews(room),
        (back(room),),
    )
    return Sheet(paragraphs(head(room, one), *summary(room, one), [room.html("announce-check")]), rows)


def do_approve(room: Room, _: Actor, seen: str) -> None:
    """Approve what was seen, and nothing else; its author hears of it."""
    turn, one = room.turn, the(room)
    digest = one.proposed if one.proposed is not None and is_seen(one.proposed, seen) else ""
    approved = announcements.approve(
        turn.tx, one.id, digest, by=turn.account, at=turn.at, default_language=turn.house.language
    )
    _tell_author(room, approved, "announce-approved-yours", count=reach(room, approved).reachable)
    announcement_progress.redraw(room, but=turn.account)
    room.open(first=room.html("announce-approved"))


def send_back(room: Room) -> Sheet | None:
    """Ask why it is sent back."""
    one = the(room)
    if one.state != "proposed" or one.author == room.turn.account:
        return None
    return sending_back.sheet(room, head(room, one), back(room))


def do_send_back(room: Room, _: Actor, __: str) -> None:
    """Give it back to its author, who reads why."""
    turn, one = room.turn, the(room)
    if one.state != "proposed":
        raise Refused("announcement-not-proposed")
    reason = sending_back.reason_in(room)
    announcements.send_back(turn.tx, one.id, by=turn.account, at=turn.at)
    _tell_author(room, one, "announce-back-yours", reason=isolated(reason))
    announcement_progress.redraw(room, but=turn.account)
    room.open(first=room.html("announce-back-done"))


def _tell_author(room: Room, one: Announcement, key: str, **values: object) -> None:
    tell_others(room.turn, (one.author,), key, _about(room, one, **values), subject=room.subject)


def _about(room: Room, one: Announcement, **values: object) -> About:
    return lambda language: {"where": where(room.turn.tx, language, one.programme), **values}
