"""Entering for somebody at the counter: what is entered, how one begins, what is to be told, and its end."""

from collections.abc import Iterator
from datetime import date

from conversations import assisting, erasing
from handlers.asking import paragraphs
from handlers.counter import CounterDialogue, FillingInFor
from handlers.notices import NOTICES
from handlers.office_pages import turning
from handlers.office_room import Act, Acts, Look, Page, Pages, Room, Sheet, counted
from handlers.office_screen import trace
from handlers.office_telling import who
from handlers.screen import Button, cut
from participation.assisted import CAME, ON_THE_SPOT, TOLD, check_received, consents_by
from participation.audit import Actor
from participation.board import Board
from participation.contest import Reception
from participation.date_tokens import plain
from participation.refused import Refused
from participation.typed_day import read_typed_day
from participation.words import LANGUAGES
from storage import applications, assisted, erasures, members, outbox, proposals, residents, screens, to_tell
from storage.assisted import Entry
from storage.shelf import Programme
from storage.to_tell import ToTell
from texts import Markup, When, escape, say

_PER_PAGE = 8
_MOST_TOLD = 200
_LONGEST_TITLE = 40
_LONGEST_WORDS = 3000


def _programme(room: Room) -> Programme | None:
    programme = room.programme
    return programme if programme is not None and isinstance(programme.content, Reception | Board) else None


def _numbers_only(programme: Programme) -> bool:
    """Tell whether no official sees personal content of a programme in the chat."""
    return isinstance(programme.content, Reception) and programme.content.in_chat != "full"


def _today(room: Room) -> date:
    return room.turn.at.astimezone(room.office.zone).date()


# What is entered


def _list(room: Room) -> Sheet | None:
    """Show what was entered, the latest first, and the ways to begin and to tell."""
    programme = _programme(room)
    if programme is None:
        return None
    tx, before = room.turn.tx, counted(room.argument)
    here = assisted.of_programme(tx, programme.id, after=before, limit=_PER_PAGE + 1)
    said = [room.html("assist-count", count=assisted.count(tx, programme.id))]
    rows: list[tuple[Button, ...]] = []
    if _numbers_only(programme):
        said.append(room.html("assist-numbers-only"))
    elif programme.content.window.state(room.turn.at) == "before":
        said.append(room.html("assist-not-open-yet"))
    else:
        rows.append((room.to("assist-begin", "come"),))
    waiting = to_tell.count(tx, programme.id)
    if waiting:
        rows.append((room.to("assist-to-tell", "tell", count=waiting),))
    rows += [(_to(room, entry),) for entry in here[:_PER_PAGE]]
    if len(here) > _PER_PAGE:
        rows.append((room.to("assist-earlier", f"assist/{here[_PER_PAGE - 1].id}"),))
    if before:
        rows.append((room.to("assist-latest", "assist"),))
    rows.append((room.to("office-to-menu"),))
    about = "assist-about" if isinstance(programme.content, Reception) else "assist-about-board"
    after = [room.html(about), room.html("assist-no-votes")]
    return Sheet(paragraphs([room.html("assist-title")], said, after), rows)


def _to(room: Room, entry: Entry) -> Button:
    return room.to(
        "assist-one",
        f"entered/{entry.id}",
        name=_name(room, entry),
        at=When(entry.begun_at, room.zone),
        done=entry.handed_in_at is not None,
        linked=entry.linked_at is not None,
    )


def _name(room: Room, entry: Entry) -> str:
    """Name an entry by its receipt number, a proposal by its title, else by the number under which it is kept here."""
    proposal = None if entry.proposal is None else proposals.by_id(room.turn.tx, entry.proposal)
    if proposal is not None:
        return cut(proposal.title, _LONGEST_TITLE)
    application = None if entry.application is None else applications.by_id(room.turn.tx, entry.application)
    return (application.number if application is not None else None) or f"#{entry.id}"


def _one(room: Room) -> Sheet | None:
    """Show one entry: how it came, who has entered it, and what can be done with it."""
    entry = _entry(room)
    if entry is None:
        return None
    said = list(facts(room, entry))
    rows: list[tuple[Button, ...]] = []
    if erasures.is_under_way(room.turn.tx, entry.account):
        said.append(room.html("assist-erasing"))
    elif entry.linked_at is not None:
        said.append(room.html("assist-linked", at=When(entry.linked_at, room.zone)))
    else:
        rows += _work(room, entry)
        rows.append((room.to("assist-erase", f"wipe/{entry.id}"),))
    if entry.handed_in_at is not None and entry.application is not None:
        rows.append((room.leads("assist-desk", f"q{entry.application}"),))
    rows.append((room.to("assist-back", "assist"),))
    head = [room.html("assist-title"), room.html("assist-which", name=_name(room, entry))]
    return Sheet(paragraphs(head, said), rows, f"{entry.handed_in_at}.{entry.linked_at}")


def _work(room: Room, entry: Entry) -> Iterator[tuple[Button, ...]]:
    """Make the ways to go on with an entry, to see what has come of it, and to give the person what is theirs."""
    data = room.does("assist-data", "adt", str(entry.id))
    if entry.proposal is not None:
        yield (room.leads("assist-see", f"i{entry.proposal}"), data)
    elif entry.application is None:
        yield (room.leads("assist-go-on", f"s{entry.id}"),)
    elif entry.handed_in_at is None:
        yield (room.leads("assist-go-on", f"a{entry.application}"),)
    else:
        yield (room.leads("assist-open", f"a{entry.application}"),)
        yield (room.does("assist-print", "apr", str(entry.id)), data)


def facts(room: Room, entry: Entry) -> Iterator[Markup]:
    """Say how something was entered: by whom, when, how it came, and how the consents were given."""
    tx, language = room.turn.tx, room.turn.language
    by = entry.handed_in_by or entry.begun_by
    at = When(entry.handed_in_at or entry.begun_at, room.zone)
    key = "assist-entered" if entry.handed_in_at is not None else "assist-begun"
    yield room.html(key, who=who(tx, language, by), at=at)
    yield room.html("assist-came", came=room.say(f"way-{entry.came}"), received=entry.received_on)
    yield room.html(f"assist-consented-{entry.consenting}", language=say(entry.language, "language-name"))


def _entry(room: Room) -> Entry | None:
    """Return the entry in sight, if it is one of this programme."""
    entry = assisted.by_id(room.turn.tx, counted(room.argument.partition("/")[0]))
    return entry if entry is not None and entry.programme == room.programme_id else None


# Beginning


def _come(room: Room) -> Sheet | None:
    """Ask how it has come."""
    programme = _programme(room)
    if programme is None:
        return None
    rows: list[tuple[Button, ...]] = [
        (room.to(f"assist-way-{way}", f"ready/{way}" if way in ON_THE_SPOT else f"day/{way}"),)
        for way in assisting.ways(programme.content)
    ]
    rows.append((room.to("assist-back", "assist"),))
    return Sheet(paragraphs([room.html("assist-title")], [room.html("assist-come")]), rows)


def _day(room: Room) -> Sheet | None:
    """Ask on which day a paper has reached the office: that day counts."""
    if room.argument not in CAME:
        return None
    rows = (
        (room.to("assist-today", f"ready/{room.argument}/{_today(room).isoformat()}", day=_today(room)),),
        (room.to("assist-other-way", "come"),),
    )
    said = [room.html("assist-day"), room.html("assist-day-how")]
    return Sheet(paragraphs([room.html("assist-title")], said), rows)


def _day_typed(room: Room, text: str) -> None:
    day = read_typed_day(plain(text), today=_today(room))
    check_received(day, _today(room))
    room.open(f"ready/{room.argument}/{day.isoformat()}")


def _ready(room: Room) -> Sheet | None:
    """Say what has to be so before anything is asked, and let the official begin: in which language, consenting how."""
    programme = _programme(room)
    came, day, language = _wanted(room)
    if programme is None or came not in CAME:
        return None
    spoken = say(language, "language-name")
    at_hand = "assist-at-hand-here" if came in ON_THE_SPOT else "assist-at-hand-paper"
    said = [
        [room.html("assist-title")],
        [room.html(at_hand, came=room.say(f"way-{came}"), received=day)],
        [room.html("assist-ask-first")] if isinstance(programme.content, Reception) else [],
        [room.html("assist-read-out", language=spoken)],
        [room.html("assist-stays-not")],
    ]
    rows: list[tuple[Button, ...]] = [
        (room.does(f"assist-start-{how}", "asb", f"{came}/{day.isoformat()}/{how}/{language}", language=spoken),)
        for how in consents_by(came)
    ]
    rows += [
        (
            room.to(
                "assist-in-language", f"ready/{came}/{day.isoformat()}/{other}", language=say(other, "language-name")
            ),
        )
        for other in LANGUAGES
        if other != language
    ]
    rows.append((room.to("assist-other-way", "come"),))
    return Sheet(paragraphs(*said), rows)


def _wanted(room: Room) -> tuple[str, date, str]:
    """Read how it came, when, and in which language it is to be read out; a button may be forged."""
    came, _, rest = room.argument.partition("/")
    day, _, language = rest.partition("/")
    return came, _read_day(day) or _today(room), language if language in LANGUAGES else room.turn.language


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _begin(room: Room, by: Actor, argument: str) -> None:
    """Begin, and lead to the first question."""
    programme, (came, _, rest) = _programme(room), argument.partition("/")
    day, _, rest = rest.partition("/")
    how, _, language = rest.partition("/")
    received_on = _read_day(day)
    known = next((one for one in CAME if one == came), None)
    consenting = next((one for one in consents_by(known) if one == how), None) if known is not None else None
    if programme is None or known is None or consenting is None or received_on is None or language not in LANGUAGES:
        raise Refused("came-unknown")
    entry = assisting.begin(
        room.turn.tx, programme, language=language, came=known, received_on=received_on, consenting=consenting,
        by=by, at=room.turn.at,
    )  # fmt: skip
    turn, name = room.turn, f"assist:{entry.id}" if entry.application is None else f"apply:{entry.application}"
    # It takes the place of this page, whose buttons are old from here on: the second of two taps begins nothing.
    screens.at_step(turn.tx, turn.account, room.name, f"begun/{entry.id}", "assist")
    screens.hand_on(turn.tx, turn.account, room.name, name)
    dialogue = room.ways.named(turn, name)
    if dialogue is not None:
        dialogue.open()


# Telling


def _tell(room: Room) -> Sheet | None:
    """Show one thing that the office is to tell, word for word, and how to reach whom it is for."""
    programme = _programme(room)
    if programme is None:
        return None
    waiting = to_tell.of_programme(room.turn.tx, programme.id, limit=_MOST_TOLD)
    if not waiting:
        rows: list[tuple[Button, ...]] = [(room.to("assist-back", "assist"),)]
        return Sheet(paragraphs([room.html("tell-title")], [room.html("tell-nothing")]), rows)
    here = min(max(counted(room.argument), 1), len(waiting))
    message = waiting[here - 1]
    entry = assisted.of_account(room.turn.tx, message.account)
    if entry is None or _numbers_only(programme):
        return None
    name, phone = _reached(room, entry)
    head = [room.html("tell-title"), room.html("tell-whom", number=_name(room, entry), name=name, phone=phone)]
    said = [room.html("tell-since", at=When(message.said_at, room.zone)), room.html("tell-words")]
    rows = [(room.does(f"tell-{how}", "tld", f"{how}/{message.id}"),) for how in TOLD]
    rows += turning(room, lambda to: f"tell/{to}", here, len(waiting))
    rows.append((room.to("assist-back", "assist"),))
    about = assisting.about(entry)
    look = Look("looked-at-application", about, about, {"page": "tell"})
    return Sheet(paragraphs(head, said, [_words(room, message)]), rows, str(message.id), look=look)


def _reached(room: Room, entry: Entry) -> tuple[str, str]:
    """Return the name and the telephone number of whom to tell, as far as they were asked for."""
    if entry.application is None:
        return residents.public_name(room.turn.tx, entry.account) or room.say("desk-no-name"), room.say("tell-no-phone")
    seated = members.of(room.turn.tx, entry.application, entry.account)
    name, phone = (None, None) if seated is None else (seated.facts.name, seated.facts.phone)
    return name or room.say("desk-no-name"), phone or room.say("tell-no-phone")


def _words(room: Room, message: ToTell) -> Markup:
    """Return what the bot would say now, as it would look; where it would say nothing any more, that."""
    turn, payload = room.turn, message.payload
    if "make" in payload:
        made = NOTICES[payload["make"]](turn.tx, turn.house, message.account, payload, turn.at)
        if made is None:
            return room.html("tell-over")
        payload = made
    text = Markup(payload["text"]) if payload.get("parse_mode") == "HTML" else escape(payload["text"])
    return text if len(text.plain()) <= _LONGEST_WORDS else escape(text.plain()[:_LONGEST_WORDS])


def _told(room: Room, by: Actor, argument: str) -> None:
    """Put on record that somebody was told."""
    said, _, number = argument.partition("/")
    how = next((one for one in TOLD if one == said), None)
    waiting = to_tell.of_programme(room.turn.tx, room.programme_id or 0, limit=_MOST_TOLD)
    message = next((one for one in waiting if one.id == counted(number)), None)
    entry = None if message is None else assisted.of_account(room.turn.tx, message.account)
    if how is None or message is None or entry is None:
        raise Refused("told-already")
    assisting.told(room.turn.tx, entry, message, how, by=by, at=room.turn.at)
    room.open("tell", first=room.html("tell-done"))


# The person's own data, and its end


def _print(room: Room, _: Actor, number: str) -> None:
    """Send the receipt to be printed: made as the flow itself does, in the person's language."""
    entry = _acted_on(room, number)
    dialogue = room.ways.named(room.turn, f"apply:{entry.application}")
    scene = dialogue.scene if isinstance(dialogue, CounterDialogue) else None
    if not isinstance(scene, FillingInFor) or entry.handed_in_at is None:
        raise Refused("assisted-not-there")
    scene.send_form()


def _data(room: Room, _: Actor, number: str) -> None:
    """Send everything that is held about the person, as they have asked the office: for them, on paper or on a disk."""
    entry, turn = _acted_on(room, number), room.turn
    payload = {"make": "own-data", "account": entry.account, "language": entry.language, "part": 0}
    payload["timezone"] = room.zone
    outbox.send_file(turn.tx, turn.account, payload, turn.at, trace=trace(turn, assisting.about(entry)))
    turn.notice(say(turn.language, "form-coming"))


def _wipe(room: Room) -> Sheet | None:
    """Ask once more before what somebody has told is erased, and say what would stay."""
    entry = _entry(room)
    if entry is None or entry.linked_at is not None:
        return None
    shares = erasing.shares(room.turn.tx, entry.account, withdraws=True, at=room.turn.at)
    kept = any(share.fate == "kept" for share in shares)
    key = "wipe-proposal" if entry.application is None else "wipe-kept" if kept else "wipe-all"
    said = [room.html(key), room.html("wipe-asked")]
    rows = (
        (room.to("wipe-not", f"entered/{entry.id}"),),
        (room.does("wipe-yes", "aer", str(entry.id)),),
    )
    return Sheet(paragraphs([room.html("assist-which", name=_name(room, entry))], said), rows, str(kept))


def _erase(room: Room, by: Actor, number: str) -> None:
    """Let it be erased; that is carried out beside this, as everybody's erasure is."""
    entry = _acted_on(room, number)
    assisting.ask_to_erase(room.turn.tx, entry, by=by, at=room.turn.at)
    room.open(f"entered/{entry.id}", first=room.html("wipe-begun"))


def _acted_on(room: Room, number: str) -> Entry:
    entry = assisted.by_id(room.turn.tx, counted(number))
    if entry is None or entry.programme != room.programme_id:
        raise Refused("assisted-not-there")
    if entry.linked_at is not None:
        raise Refused("assisted-linked")
    return entry


PAGES: Pages = {
    "assist": Page("enter-for-others", _list),
    "entered": Page("enter-for-others", _one),
    "come": Page("enter-for-others", _come),
    "day": Page("enter-for-others", _day, _day_typed),
    "ready": Page("enter-for-others", _ready),
    "tell": Page("enter-for-others", _tell),
    "wipe": Page("enter-for-others", _wipe),
}

ACTS: Acts = {
    "asb": Act("enter-for-others", _begin),
    "tld": Act("enter-for-others", _told),
    "apr": Act("enter-for-others", _print),
    "adt": Act("enter-for-others", _data),
    "aer": Act("enter-for-others", _erase),
}
