"""The way in: what there is to take part in, what one has taken part in, and the settings of one's chat."""

from collections.abc import Callable, Sequence

from handlers import dialogues
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.ways import MENU, leading, opening
from storage import ballots, drafts, people, programmes
from storage.shelf import Programme
from texts import LANGUAGES, Markup, When, lines, say, say_html

_PER_PAGE = 8
# As many as fit a message with names and contacts of the greatest length.
_MOST_OFFICES = 6


def start(turn: Turn, argument: str) -> None:
    """Open what a link names, or the menu."""
    if not argument:
        return show_menu(turn)
    for beginning, open_link in dialogues.LINKS.items():
        if argument.startswith(beginning):
            return open_link(turn, argument.removeprefix(beginning))
    programme = programmes.by_slug(turn.tx, argument)
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
    current = [p for p in programmes.everything(turn.tx) if p.content.window.state(turn.at) == "open" and not p.result]
    texts.append(say_html(turn.language, "menu-open" if current else "menu-nothing-open", count=len(current)))
    rows: list[tuple[Button, ...]] = [
        (opening(turn, programme.content.title, programme.id),) for programme in current[:_PER_PAGE]
    ]
    rows.append((leading(turn, "menu-votes", "votes"), leading(turn, "menu-mine", "mine")))
    rows.append((leading(turn, "menu-help", "help"), leading(turn, "menu-language", "lang")))
    turn.show(MENU, "menu", Screen(lines(*texts), tuple(rows)), view="menu")


def show_votes(turn: Turn, page: int = 1) -> None:
    """List every vote: open ones first, then those to come, then those that are over, the latest first."""
    order = {"open": 0, "before": 1, "after": 2}
    everything = sorted(
        programmes.everything(turn.tx),
        key=lambda p: (
            order[p.content.window.state(turn.at)],
            -(p.content.window.closes_at or p.published_at).timestamp(),
        ),
    )
    _list(turn, "votes", everything, page, "votes-title" if everything else "votes-none")


def show_mine(turn: Turn, page: int = 1) -> None:
    """List what this person has taken part in or begun."""
    taken = ballots.taken_part_in(turn.tx, turn.account)
    begun = set(drafts.begun(turn.tx, turn.account))
    mine = [p for p in programmes.everything(turn.tx) if p.id in taken or programmes.dialogue(p.id) in begun]

    def own_part(programme: Programme) -> list[str]:
        return _own_part(turn, programme, voted=programme.id in taken, begun=programmes.dialogue(programme.id) in begun)

    _list(turn, "mine", mine, page, "mine-title" if mine else "mine-none", own_part)


def _list(
    turn: Turn,
    view: str,
    found: Sequence[Programme],
    page: int,
    title: str,
    own_part: Callable[[Programme], list[str]] = lambda _: [],
) -> None:
    turn.focus(MENU)
    pages = max(1, -(-len(found) // _PER_PAGE))
    page = min(max(page, 1), pages)
    here = found[(page - 1) * _PER_PAGE : page * _PER_PAGE]
    texts: list[str] = [say_html(turn.language, title)]
    for programme in here:
        texts += [
            "",
            say_html(turn.language, "vote-title", title=programme.content.title.in_(turn.language)),
            _state(turn, programme),
        ]
        texts += [say_html(turn.language, key) for key in own_part(programme)]
    rows: list[tuple[Button, ...]] = [(opening(turn, programme.content.title, programme.id),) for programme in here]
    ways = (("vote-page-back", page - 1), ("vote-page-on", page + 1))
    turning = [leading(turn, key, view, str(to), page=to, pages=pages) for key, to in ways if 1 <= to <= pages]
    rows += [tuple(turning)] if turning else []
    rows.append((leading(turn, "menu-back", "menu"),))
    turn.show(MENU, view, Screen(lines(*texts), tuple(rows)), view=f"{view}.{page}")


def _own_part(turn: Turn, programme: Programme, *, voted: bool, begun: bool) -> list[str]:
    """Return the keys of what is said of this person's part in a programme."""
    if programme.content.window.state(turn.at) == "after":
        return ["mine-voted"] if voted else ["mine-unfinished"]
    if voted:
        return ["mine-voted", "mine-change-begun"] if begun else ["mine-voted"]
    return ["mine-begun"]


def _state(turn: Turn, programme: Programme) -> Markup:
    window, zone = programme.content.window, programme.content.office.timezone
    state = window.state(turn.at)
    if state == "before" and window.opens_at:
        return say_html(turn.language, "vote-from", opens=When(window.opens_at, zone))
    if state == "open" and window.closes_at:
        return say_html(
            turn.language, "vote-until", closes=When(window.closes_at, zone), left=window.closes_at - turn.at
        )
    if state == "open" or window.closes_at is None:
        return say_html(turn.language, "vote-until-always")
    key = "votes-result-out" if programme.result else "votes-closed"
    return say_html(turn.language, key, closes=When(window.closes_at, zone))


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
