"""One programme that is prepared: how it stands, what is missing, when it is published, and the second person."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers import opening_asking, opening_preview, opening_sending, sending_back
from handlers.asking import paragraphs
from handlers.office_door import Ways
from handlers.office_pages import part_of, turning
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet, counted
from handlers.office_telling import About, tell_others, who
from handlers.opening_room import DraftRoom, check_own, room_of
from handlers.opening_words import programme_lines, state_of, title_of, wrong
from handlers.screen import Button
from handlers.seen import is_seen, mark_of
from handlers.turn import Turn
from participation.audit import Actor
from participation.public_text import isolated
from participation.refused import Refused
from participation.typed_moment import read_moment
from storage import outbox, programme_drafts, programme_openings
from storage.programme_drafts import Draft
from texts import Markup, say

_PER_PAGE = 10


def _main(room: Room) -> Sheet:
    """Show how it stands with a draft, and what can be done."""
    here = room_of(room)
    draft, turn = here.draft, room.turn
    language = turn.language
    head = [
        room.html("vote-title", title=title_of(draft, language)),
        room.html("opening-kind-state", kind=room.say(f"opening-kind-{draft.kind}"), state=state_of(draft, language)),
    ]
    if draft.state == "published":
        return Sheet(paragraphs(head, [room.html("opening-published-about")]), _published(room, draft))
    found = programme_openings.check(turn.tx, draft, turn.at)
    when = [] if draft.content is None else programme_lines(language, draft.content)
    body = [*when, *_publication(here)]
    trouble = [room.html("opening-mistakes-head"), *wrong(language, found, here.zone, placed=False)] if found else []
    rows: list[tuple[Button, ...]] = []
    if draft.content is not None:
        rows.append((room.to("opening-preview", "preview"), room.to("opening-everything", "all")))
    rows += _authors(here, ready=not found) if here.is_own else _seconds(here)
    rows.append((room.leads("opening-to-list", "p0"),))
    return Sheet(paragraphs(head, body, trouble, _missing(here)), rows, f"{draft.state}.{draft.digest}")


def _published(room: Room, draft: Draft) -> list[tuple[Button, ...]]:
    return [
        (room.leads("opening-see", str(draft.programme)), room.leads("opening-to-office", f"o{draft.programme}")),
        (room.leads("opening-to-list", "p0"),),
    ]


def _publication(room: DraftRoom) -> list[Markup]:
    """Say when it is published and who answers for it beside its author."""
    draft, turn = room.draft, room.turn
    said = []
    if draft.publish_at is not None:
        said.append(room.html("opening-at", at=room.when(draft.publish_at)))
    elif draft.state != "approved":
        said.append(room.html("opening-at-once"))
    if not room.is_own:
        said.append(room.html("opening-author", who=who(turn.tx, turn.language, draft.author)))
    if draft.state == "proposed":
        said.append(room.html("opening-waits" if room.is_own else "opening-asked-you"))
    if draft.state == "approved" and draft.approved_by is not None:
        said.append(room.html("opening-approved-by", who=who(turn.tx, turn.language, draft.approved_by)))
    elif draft.state == "approved":
        said.append(room.html("opening-waived"))
    return said


def _missing(room: DraftRoom) -> list[Markup]:
    return [room.html("opening-send-files")] if room.is_own and room.draft.missing else []


def _authors(room: DraftRoom, *, ready: bool) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = [
        (room.to("opening-change", "change"), room.to("opening-when", "when")),
        (room.does("opening-get-file", "toml"), room.to("opening-drop", "drop")),
    ]
    if ready and room.draft.state in {"draft", "proposed"}:
        rows.insert(0, (room.to("opening-second", "second"),))
    return rows


def _seconds(room: DraftRoom) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = [(room.does("opening-get-file", "toml"),)]
    if room.draft.state == "proposed":
        rows.insert(0, (room.does("opening-approve", "ok", mark_of(room.draft.digest)),))
        rows.insert(1, (room.to("opening-send-back", "back"),))
    return rows


# The second person


def _second(room: Room) -> Sheet | None:
    """Name those who can act on the last day, to be asked; or, where there is nobody, the way of an office of one."""
    here = room_of(room)
    draft, turn = here.draft, room.turn
    if not here.is_own or draft.content is None:
        return None
    able = programme_openings.seconds(turn.tx, draft, turn.at)
    shown, at, pages = part_of(able, counted(room.argument), _PER_PAGE)
    back = (room.to("opening-to-draft"),)
    last = draft.last_day
    why = room.html("opening-second-last-day", last=last) if last else room.html("opening-second-always")
    state = f"{draft.state}.{draft.digest}.{len(able)}"
    if not able:
        rows = ((room.does("opening-alone-yes", "alone", mark_of(draft.digest)),), back)
        return Sheet(paragraphs([room.html("opening-second-title"), why], [room.html("opening-alone")]), rows, state)
    asking: list[tuple[Button, ...]] = [
        (room.does("opening-ask-one", "ask", str(one), who=who(turn.tx, turn.language, one)),) for one in shown
    ]
    asking += turning(room, lambda to: f"second/{to}", at, pages)
    if len(able) > 1:
        asking.append((room.does("opening-ask-all", "ask", "all", count=len(able)),))
    said = [room.html("opening-second-title"), why]
    return Sheet(paragraphs(said, [room.html("opening-second-whom")]), [*asking, back], state)


def _ask(room: Room, _: Actor, whom: str) -> None:
    """Propose it, and tell whoever is asked."""
    here, turn = room_of(room), room.turn
    check_own(here)
    able = programme_openings.seconds(turn.tx, here.draft, turn.at)
    asked = able if whom == "all" else [one for one in able if str(one) == whom]
    if not asked:
        raise Refused("opening-nobody-asked")
    draft = programme_openings.propose(turn.tx, here.draft.id, by=turn.account, at=turn.at)
    tell_others(turn, asked, "opening-please", _about(draft), subject=f"e{draft.id}")
    room.open("", first=room.html("opening-asked", count=len(asked)))


def _approve(room: Room, _: Actor, seen: str) -> None:
    here, turn = room_of(room), room.turn
    digest = here.draft.digest
    if not is_seen(digest, seen):
        raise Refused("opening-changed")
    draft = programme_openings.approve(turn.tx, here.draft.id, digest, by=turn.account, at=turn.at)
    _tell_author(turn, draft, "opening-approved-yours")
    room.open("", first=room.html("opening-approved"))


def _alone(room: Room, _: Actor, seen: str) -> None:
    here, turn = room_of(room), room.turn
    check_own(here)
    digest = here.draft.digest
    if not is_seen(digest, seen):
        raise Refused("opening-changed")
    programme_openings.waive(turn.tx, here.draft.id, digest, by=turn.account, at=turn.at)
    room.open("")


def _back(room: Room) -> Sheet | None:
    """Ask why it is sent back."""
    here = room_of(room)
    draft = here.draft
    if here.is_own or draft.state != "proposed":
        return None
    head = [room.html("vote-title", title=title_of(draft, room.turn.language))]
    return sending_back.sheet(room, head, room.to("opening-to-draft"), draft.digest)


def _send_back(room: Room, _: Actor, __: str) -> None:
    """Give it back to its author, who reads why."""
    here, turn = room_of(room), room.turn
    reason = sending_back.reason_in(room)
    draft = programme_openings.send_back(turn.tx, here.draft.id, by=turn.account, at=turn.at)
    _tell_author(turn, draft, "opening-sent-back-yours", reason=isolated(reason))
    inside = room.ways.named(turn, "opening:0")
    if isinstance(inside, Room):
        inside.open(first=room.html("opening-sent-back"))


def _tell_author(turn: Turn, draft: Draft, key: str, **values: object) -> None:
    tell_others(turn, (draft.author,), key, _about(draft, **values), subject=f"e{draft.id}")


def _about(draft: Draft, **values: object) -> About:
    return lambda language: {"title": title_of(draft, language), **values}


# When it is published


def _when(room: Room) -> Sheet | None:
    here = room_of(room)
    if not here.is_own:
        return None
    rows = ((room.does("opening-when-at-once", "now"),), (room.to("opening-to-draft"),))
    said = [room.html("opening-when-ask"), room.html("opening-when-how"), room.html("opening-zone", zone=here.zone)]
    return Sheet(paragraphs(said, _publication(here)), rows, here.draft.digest)


def _when_typed(room: Room, text: str) -> None:
    here = room_of(room)
    check_own(here)
    _publish_at(here, read_moment(text, room.turn.at, ZoneInfo(here.zone)))


def _at_once(room: Room, _: Actor, __: str) -> None:
    here = room_of(room)
    check_own(here)
    _publish_at(here, None)


def _publish_at(room: DraftRoom, when: datetime | None) -> None:
    turn = room.turn
    programme_drafts.publish_at(turn.tx, room.draft.id, when, by=turn.account, at=turn.at)
    room.open("")


# The rest


def _drop(room: Room) -> Sheet | None:
    here = room_of(room)
    if not here.is_own or here.draft.state == "published":
        return None
    title = title_of(here.draft, room.turn.language)
    rows = ((room.to("opening-drop-no"),), (room.does("opening-drop-yes", "away"),))
    return Sheet(room.html("opening-drop-ask", title=title), rows, here.draft.state)


def _dropped(room: Room, _: Actor, __: str) -> None:
    here, turn = room_of(room), room.turn
    programme_drafts.drop(turn.tx, here.draft.id, by=turn.account, at=turn.at)
    inside = room.ways.named(turn, "opening:0")
    if isinstance(inside, Room):
        inside.open(first=room.html("opening-dropped"))


def _file(room: Room, _: Actor, __: str) -> None:
    """Send the draft as the programme file that it is, to be read, changed, and sent back; and the forms with it."""
    draft = room_of(room).draft
    payload = {"make": "programme-file", "draft": draft.id, "account": room.turn.account}
    outbox.send_file(room.turn.tx, room.turn.account, payload, room.turn.at)
    for file in draft.files:
        outbox.send_file(
            room.turn.tx, room.turn.account, {**payload, "make": "programme-form", "file": file}, room.turn.at
        )
    room.turn.notice(room.say("opening-file-comes"))


def _mute(room: Room, _: Actor, __: str) -> None:
    room.turn.alert(room.say("opening-preview-nothing"))


PAGES: Pages = {
    "": Page("approve-programme", _main, files=opening_sending.for_draft),
    "preview": Page("approve-programme", opening_preview.preview, files=opening_sending.for_draft),
    "all": Page("approve-programme", opening_preview.everything),
    "second": Page("open-programme", _second),
    "back": Page("approve-programme", _back, sending_back.hear),
    "when": Page("open-programme", _when, _when_typed),
    "drop": Page("open-programme", _drop),
    **opening_asking.PAGES,
}
"""Every page of a draft by its name."""

ACTS: Acts = {
    "ask": Act("open-programme", _ask),
    "ok": Act("approve-programme", _approve),
    "return": Act("approve-programme", _send_back),
    "alone": Act("open-programme", _alone),
    "now": Act("open-programme", _at_once),
    "away": Act("open-programme", _dropped),
    "toml": Act("approve-programme", _file),
    "mute": Act("approve-programme", _mute),
    **opening_asking.ACTS,
}
"""What the buttons of these pages do."""


def draft_of(turn: Turn, draft: int, ways: Ways) -> DraftRoom | None:
    """Open a draft for its author, and once it is proposed for whoever could approve it; for nobody else."""
    found = programme_drafts.by_id(turn.tx, draft)
    if found is None:
        return None
    room = DraftRoom(turn, ways, found, PAGES, ACTS)
    if not room.may("approve-programme"):
        return None
    if room.is_own:
        return room if room.may("open-programme") else None
    seen = found.state != "draft" and programme_openings.second(turn.tx, found, turn.account, turn.at) is not None
    return room if seen else None


def label_of(draft: Draft, language: str) -> str:
    """Name a draft on a button."""
    return say(language, "opening-one", title=title_of(draft, language), state=state_of(draft, language))
