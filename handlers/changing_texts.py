"""Mending a programme's texts: which, in which language, what it shall be, and the difference before it is so."""

from conversations import changing
from handlers.asking import paragraphs
from handlers.changing_words import betrayal_said, programme_of
from handlers.differences import differences
from handlers.office_pages import part_of, turning
from handlers.office_room import Room, Sheet, counted
from handlers.screen import Button, cut, folded
from participation import rewording
from participation.audit import Actor
from participation.mistakes import Betrayal
from participation.refused import Refused
from participation.rewording import Wording
from texts import LANGUAGES, Markup

_PER_PAGE = 10
_MOST_SHOWN = 1200
_LONGEST_OF = 40
_LONGEST_QUERY = 60


def texts(room: Room) -> Sheet:
    """List the texts, a page at a time; typed words find those that hold them."""
    every = rewording.wordings(programme_of(room).content)
    wanted = folded(room.typed)
    found = [one for one in every if not wanted or _holds(one, wanted)]
    shown, here, pages = part_of(found, counted(room.argument), _PER_PAGE)
    rows: list[tuple[Button, ...]] = [
        (room.to("changing-text", f"text/{one.name}", **_named(room, one)),) for one in shown
    ]
    if room.typed:
        rows.append((room.to("changing-texts-all", "texts"),))
    else:
        rows += turning(room, lambda to: f"texts/{to}", here, pages)
    rows.append((room.to("office-step-back"),))
    said = [room.html("changing-texts-found", found=len(found), query=room.typed)] if room.typed else []
    if room.typed and pages > 1:
        said.append(room.html("changing-texts-more"))
    about = [room.html("changing-texts-not"), room.html("changing-texts-find")]
    return Sheet(paragraphs([room.html("changing-texts-which")], said or about), rows, _version(room))


def hear_texts(room: Room, text: str) -> None:
    """Look for texts that hold what was typed."""
    room.open(f"texts\n{cut(' '.join(text.split()), _LONGEST_QUERY)}")


def text(room: Room) -> Sheet | None:
    """Show a text as it stands, and ask in which language it is to be mended; or say why it can't be."""
    try:
        which = changing.may_be_reworded(room.turn.tx, programme_of(room), room.argument, room.turn.at)
    except Refused:
        return None
    except Betrayal as betrayal:
        return Sheet(betrayal_said(room, betrayal), ((room.to("office-step-back", "texts"),),), _version(room))
    said: list[Markup] = []
    rows: list[tuple[Button, ...]] = []
    for language in LANGUAGES:
        written = None if which.words is None else which.words.root.get(language)
        name = room.say(f"changing-in-{language}")
        if written is None:
            said.append(room.html("changing-text-none", language=name))
        else:
            said.append(room.html("changing-text-now", language=name, text=cut(written, _MOST_SHOWN)))
        key = "changing-write-in" if written is None else "changing-mend-in"
        rows.append((room.to(key, f"lang/{which.name}/{language}", language=name),))
    rows.append((room.to("office-step-back", "texts"),))
    return Sheet(paragraphs([_title(room, which)], said), rows, _version(room))


def ask(room: Room) -> Sheet | None:
    """Ask for the new words."""
    found = _in_sight(room)
    if found is None:
        return None
    which, language = found
    written = "" if which.words is None else which.words.root.get(language, "")
    said = [
        room.html("changing-text-now", language=room.say(f"changing-in-{language}"), text=cut(written, _MOST_SHOWN))
    ]
    how = room.html("changing-text-how", longest=which.longest, lines=not which.one_line)
    rows = ((room.to("office-step-back", f"text/{which.name}"),),)
    head = [_title(room, which), room.html("changing-text-ask", language=room.say(f"changing-in-{language}"))]
    return Sheet(paragraphs(head, said if written else [], [how]), rows, _version(room))


def hear_words(room: Room, text: str) -> None:
    """Take the new words, once it is clear that they fit."""
    found = _in_sight(room)
    if found is None:
        raise Refused("wording-gone")
    which, language = found
    kept = rewording.checked(programme_of(room).content, which, language, text)
    room.open(f"words/{which.name}/{language}\n{kept}")


def sure(room: Room) -> Sheet | None:
    """Show what would be different, page by page."""
    found = _in_sight(room)
    if found is None or not room.typed:
        return None
    which, language = found
    before = "" if which.words is None else which.words.root.get(language, "")
    parts = differences(room.turn.language, before, room.typed)
    [shown], here, pages = part_of(parts, counted(room.argument.rpartition("/")[2]), 1)
    rows: list[tuple[Button, ...]] = []
    at = f"words/{which.name}/{language}"
    ways = (("vote-page-back", here - 1), ("vote-page-on", here + 1))
    turned = [room.does(key, "go", f"{at}/{to}", page=to, pages=pages) for key, to in ways if 1 <= to <= pages]
    rows += [tuple(turned)] if turned else []
    rows.append((room.does("changing-text-yes", "put"),))
    rows.append((room.to("changing-text-again", f"lang/{which.name}/{language}"),))
    head = [_title(room, which), room.html("changing-text-differs", language=room.say(f"changing-in-{language}"))]
    return Sheet(paragraphs(head, [shown], [room.html("changing-text-versions")]), rows, _version(room))


def do_put(room: Room, actor: Actor, _: str) -> None:
    """Publish it with the new words."""
    found, turn = _in_sight(room), room.turn
    if found is None or not room.typed:
        raise Refused("wording-gone")
    which, language = found
    room.programme = changing.reword(
        turn.tx, programme_of(room), which.name, language, room.typed, by=actor, at=turn.at
    )
    room.open("texts", first=room.html("changing-text-done", version=room.programme.version))


def _in_sight(room: Room) -> tuple[Wording, str] | None:
    name, _, rest = room.argument.partition("/")
    language = rest.partition("/")[0]
    if language not in LANGUAGES:
        return None
    try:
        return rewording.wording(programme_of(room).content, name), language
    except Refused:
        return None


def _title(room: Room, which: Wording) -> Markup:
    return room.html("changing-text-title", **_named(room, which))


def _named(room: Room, which: Wording) -> dict[str, object]:
    what = room.say(f"changing-what-{which.what}")
    of = "" if which.of is None else cut(which.of.in_(room.turn.language), _LONGEST_OF)
    return {"what": what, "of": of, "named": bool(of)}


def _holds(one: Wording, wanted: str) -> bool:
    said = [*(one.words.each() if one.words is not None else ()), *(one.of.each() if one.of is not None else ())]
    return any(wanted in folded(text) for text in said)


def _version(room: Room) -> str:
    return str(programme_of(room).version)
