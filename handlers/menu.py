"""The way in: what there is to take part in, and the settings of one's chat."""

from handlers import dialogues, listing
from handlers.listing import Part, title_line, window_line
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.ways import MENU, leading, opening
from storage import people, programmes, roles
from texts import LANGUAGES, lines, say, say_html

_MOST_OPEN = 8
# As many as fit a message with names and contacts of the greatest length.
_MOST_OFFICES = 6


def start(turn: Turn, argument: str) -> None:
    """Open what a link names, or the menu."""
    if not argument:
        return show_menu(turn)
    for beginning, open_link in dialogues.LINKS.items():
        if argument.startswith(beginning):
            return open_link(turn, argument.removeprefix(beginning))
    programme = next((each for each in dialogues.served(turn.tx) if each.slug == argument), None)
    if programme is None:
        turn.write(say_html(turn.language, "start-unknown", slug=argument[:64]))
        return show_menu(turn)
    return dialogues.of_programme(turn, programme).open()


def show_menu(turn: Turn) -> None:
    """Show the ways in."""
    turn.focus(MENU)
    texts = [say_html(turn.language, "menu-greeting")]
    offices = _offices(turn)
    if offices:
        texts.append(say_html(turn.language, "menu-offices", offices=", ".join(offices)))
    current = [p for p in dialogues.served(turn.tx) if p.content.window.state(turn.at) == "open" and not p.result]
    texts.append(say_html(turn.language, "menu-open" if current else "menu-nothing-open", count=len(current)))
    rows: list[tuple[Button, ...]] = [
        (opening(turn, programme.content.title, programme.id),) for programme in current[:_MOST_OPEN]
    ]
    rows.append((leading(turn, "menu-list", "list"), leading(turn, "menu-mine", "mine")))
    rows.append((leading(turn, "menu-help", "help"), leading(turn, "menu-notices", "ntc")))
    rows.append((leading(turn, "menu-language", "lang"),))
    if roles.entrusted(turn.tx, turn.account, turn.at):  # whoever has no role learns of none
        rows.append((Button(say(turn.language, "menu-office"), "open", "", "o0", lasting=True),))
    turn.show(MENU, "menu", Screen(lines(*texts), tuple(rows)), view="menu")


def show_list(turn: Turn, page: int = 1) -> None:
    """List everything that is not archived: what is open first, then what is to come, then what is over."""
    order = {"open": 0, "paused": 0, "before": 1, "after": 2}
    everything = sorted(
        (programme for programme in dialogues.served(turn.tx) if programme.archived_at is None),
        key=lambda p: (
            order[p.content.window.state(turn.at)],
            -(p.content.window.closes_at or p.published_at).timestamp(),
        ),
    )
    parts = [
        Part(
            programme.published_at,
            [title_line(turn, programme), window_line(turn, programme)],
            opening(turn, programme.content.title, programme.id),
        )
        for programme in everything
    ]
    listing.show(turn, "list", "list-title" if parts else "list-none", parts, page)


def _offices(turn: Turn) -> list[str]:
    offices = {p.content.office.code: p.content.office for p in programmes.everything(turn.tx)}
    names = [office.name.in_(turn.language) for office in offices.values()]
    return [*names[:_MOST_OFFICES], *(["…"] if len(names) > _MOST_OFFICES else [])]


def show_help(turn: Turn, _: str = "") -> None:
    """Say what the bot does, and name a human."""
    texts: list[str] = [say_html(turn.language, "help"), ""]
    known = {}
    for programme in programmes.everything(turn.tx):
        known[programme.content.office.code] = programme.content.office
    texts.extend(
        say_html(
            turn.language,
            "help-human",
            office=office.name.in_(turn.language),
            contact=office.contact.in_(turn.language),
        )
        for office in list(known.values())[:_MOST_OFFICES]
    )
    if len(known) > _MOST_OFFICES:
        texts.append(say_html(turn.language, "help-more"))
    if not known:
        texts.append(say_html(turn.language, "help-no-office"))
    turn.write(lines(*texts))


def show_id(turn: Turn, _: str = "") -> None:
    """Tell a person their Telegram user id."""
    turn.write(say_html(turn.language, "id", id=str(turn.account)))


def ask_language(turn: Turn, _: str = "") -> None:
    """Offer the languages, each named in itself; what one was at stays in hand."""
    rows = [(Button(say(language, "language-name"), "setlang", language, lasting=True),) for language in LANGUAGES]
    rows.append((leading(turn, "menu-back", "menu"),))
    turn.show(MENU, "language", Screen(say_html(turn.language, "language-ask"), tuple(rows)), view="lang")


def set_language(turn: Turn, language: str) -> None:
    """Speak another language from now on."""
    if language in LANGUAGES:
        people.choose_language(turn.tx, turn.account, language)
        turn.language = language
        turn.notice(say(language, "language-set"))


def toggle_plain(turn: Turn, argument: str = "") -> None:
    """Switch plain messages on or off, and say how to switch back."""
    plain = {"on": True, "off": False}.get(argument.strip().lower(), not turn.person.plain)
    people.set_plain(turn.tx, turn.account, plain)
    turn.person = people.find(turn.tx, turn.account) or turn.person
    turn.write(say_html(turn.language, "plain-on" if plain else "plain-off"))
