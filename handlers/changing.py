"""A programme that runs, in the office: how it stands, and what of it can be changed now."""

from conversations import changing
from handlers import changing_early, changing_extend, changing_rest, changing_texts
from handlers.asking import paragraphs
from handlers.changing_words import (
    act,
    asks_english,
    hearing,
    programme_of,
    state_lines,
    takes_english,
    version_line,
)
from handlers.office_door import Ways
from handlers.office_room import Act, Acts, Page, Pages, Room, Sheet
from handlers.screen import Button
from handlers.turn import Turn
from participation.audit import Actor
from participation.refused import Refused
from participation.settling import still_waiting
from storage import early_closes, programmes, unsettled

FLOW = "change"


def _main(room: Room) -> Sheet:
    """Show how it stands, and only what is possible now."""
    programme, at = programme_of(room), room.turn.at
    window = programme.content.window
    state, runs = window.state(at), window.runs(at)
    waiting = early_closes.waiting(room.turn.tx, programme.id)
    waits = waiting is not None and waiting.waits(at)
    rows: list[tuple[Button, ...]] = []
    if waits and room.may("close-early"):
        rows.append((room.to("changing-early-look", "asked"),))
    if room.may("change"):
        if state == "paused":
            rows.append((room.to("changing-go-on", "on"),))
        if state in {"before", "open", "paused"} and window.closes_at is not None:
            rows.append((room.to("changing-extend", "ext"),))
        if state == "open":
            rows.append((room.to("changing-pause", "rest"),))
    if room.may("reword") and programme.archived_at is None:
        rows.append((room.to("changing-texts", "texts"),))
    if room.may("close-early") and runs and not waits:
        rows.append((room.to("changing-close-early", "early"),))
    if room.may("archive") and state == "after":
        rows.append(
            (room.to("changing-archive" if programme.archived_at is None else "changing-unarchive", "archive"),)
        )
    rows.append((room.leads("office-to-menu", f"o{programme.id}"),))
    title = room.html("vote-title", title=room.title.in_(room.turn.language))
    said = [room.html("changing-early-waits-here")] if waits else []
    drawn = f"{programme.version}.{state}.{programme.archived_at is None}.{waiting.id if waiting else 0}"
    return Sheet(paragraphs([title], state_lines(room), said, [version_line(room)]), rows, drawn)


def _archive(room: Room) -> Sheet | None:
    """Ask before it leaves the lists, or name what is not settled yet."""
    programme, at = programme_of(room), room.turn.at
    back = (room.to("office-step-back"),)
    if programme.archived_at is not None:
        return Sheet(room.html("changing-unarchive-ask"), ((room.does("changing-unarchive-yes", "unarch"),), back))
    if programme.content.window.state(at) != "after":
        return None
    waiting = still_waiting(unsettled.counts(room.turn.tx, programme, at))
    if waiting:
        said = [room.html(f"changing-waits-{one.what}", count=one.count) for one in waiting]
        return Sheet(paragraphs([room.html("changing-archive-waits")], said), (back,))
    said = [room.html("changing-archive-means")]
    rows = ((room.does("changing-archive-yes", "arch"),), back)
    return Sheet(paragraphs([room.html("changing-archive-ask")], said), rows)


def _do_archive(room: Room, actor: Actor, _: str) -> None:
    room.programme = changing.archive(room.turn.tx, programme_of(room), by=actor, at=room.turn.at)
    room.open(first=room.html("changing-archive-done"))


def _do_unarchive(room: Room, actor: Actor, _: str) -> None:
    room.programme = changing.unarchive(room.turn.tx, programme_of(room), by=actor, at=room.turn.at)
    room.open(first=room.html("changing-unarchive-done"))


def _do_go(room: Room, _: Actor, view: str) -> None:
    """Open another page of the same act, with what has been typed for it."""
    if view.partition("/")[0].partition("-")[0] != room.page.partition("-")[0]:
        raise Refused("not-here")
    room.open(f"{view}\n{room.typed}")


PAGES: Pages = {
    "": Page("change", _main),
    "ext": Page("change", changing_extend.extend, hearing(changing_extend.hear_close)),
    "ext-ok": Page("change", changing_extend.sure),
    "rest": Page("change", changing_rest.why, hearing(changing_rest.hear_why)),
    "rest-when": Page("change", changing_rest.when, hearing(changing_rest.hear_when)),
    "rest-en": Page("change", asks_english("rest-ok"), hearing(takes_english("rest-ok"))),
    "rest-ok": Page("change", changing_rest.sure),
    "on": Page("change", changing_rest.go_on),
    "on-when": Page("change", changing_rest.other, hearing(changing_rest.hear_other)),
    "on-ok": Page("change", changing_rest.other_sure),
    "early": Page("close-early", changing_early.why, hearing(changing_early.hear_why)),
    "early-when": Page("close-early", changing_early.when, hearing(changing_early.hear_when)),
    "early-en": Page("close-early", asks_english("early-ok"), hearing(takes_english("early-ok"))),
    "early-ok": Page("close-early", changing_early.sure),
    "asked": Page("close-early", changing_early.asked),
    "refuse": Page("close-early", changing_early.refuse, hearing(changing_early.hear_refusal)),
    "texts": Page("reword", changing_texts.texts, changing_texts.hear_texts),
    "text": Page("reword", changing_texts.text),
    "lang": Page("reword", changing_texts.ask, hearing(changing_texts.hear_words)),
    "words": Page("reword", changing_texts.sure),
    "archive": Page("archive", _archive),
}

ACTS: Acts = {
    "go": Act("change", _do_go),
    "ext": Act("change", act(changing_extend.do_extend)),
    "open-end": Act("change", changing_rest.do_open_end),
    "rest": Act("change", changing_rest.do_rest),
    "on": Act("change", act(changing_rest.do_go_on)),
    "on-at": Act("change", act(changing_rest.do_go_on_until)),
    "at-once": Act("close-early", changing_early.do_at_once),
    "ask": Act("close-early", changing_early.do_ask),
    "yes": Act("close-early", act(changing_early.do_approve)),
    "no": Act("close-early", changing_early.do_refuse),
    "undo": Act("close-early", changing_early.do_drop),
    "put": Act("reword", act(changing_texts.do_put)),
    "arch": Act("archive", _do_archive),
    "unarch": Act("archive", _do_unarchive),
}


def changing_of(turn: Turn, programme: int, ways: Ways) -> Room | None:
    """Open a programme to be changed, for whoever may change something of it; for nobody else there is none."""
    found = programmes.by_id(turn.tx, programme)
    if found is None:
        return None
    room = Room(turn, ways, f"{FLOW}:{programme}", f"h{programme}", PAGES, ACTS, programme=found)
    return room if room.may("change") else None
