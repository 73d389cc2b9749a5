"""The way in: what there is to take part in, what one has taken part in, and the settings of one's chat."""

from collections.abc import Iterable, Sequence

from conversations.draft import Draft
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.vote import VoteDialogue
from storage import ballots, drafts, people, programmes
from storage.shelf import Programme
from texts import LANGUAGES, Markup, When, lines, say, say_html

DIALOGUE = "menu"
_PER_PAGE = 8


def start(turn: Turn, argument: str) -> None:
    """Open what a link names, or the menu."""
    if not argument:
        return show_menu(turn)
    programme = programmes.by_slug(turn.tx, argument)
    if programme is None:
        turn.write(say_html(turn.language, "start-unknown", slug=argument[:64]))
        return show_menu(turn)
    return VoteDialogue(turn, programme).open()


def show_menu(turn: Turn) -> None:
    """Show the ways in."""
    turn.focus(DIALOGUE)
    texts = [say_html(turn.language, "menu-greeting")]
    offices = _offices(turn)
    if offices:
        texts.append(say_html(turn.language, "menu-offices", offices=", ".join(offices)))
    current = [p for p in programmes.everything(turn.tx) if p.content.window.state(turn.at) == "open" and not p.result]
    texts.append(say_html(turn.language, "menu-open" if current else "menu-nothing-open", count=len(current)))
    rows: list[tuple[Button, ...]] = [(_opening(turn, programme),) for programme in current[:_PER_PAGE]]
    rows.append((_to(turn, "menu-votes", "votes"), _to(turn, "menu-mine", "mine")))
    rows.append((_to(turn, "menu-help", "help"), _to(turn, "menu-language", "lang")))
    turn.show(DIALOGUE, "menu", Screen(lines(*texts), tuple(rows)), view="menu")


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
    mine = [p for p in programmes.everything(turn.tx) if p.id in taken or f"vote:{p.id}" in begun]
    _list(turn, "mine", mine, page, "mine-title" if mine else "mine-none", taken=taken)


def _list(
    turn: Turn, view: str, found: Sequence[Programme], page: int, title: str, taken: Iterable[int] | None = None
) -> None:
    turn.focus(DIALOGUE)
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
        if taken is not None:
            texts.append(say_html(turn.language, "mine-voted" if programme.id in taken else "mine-begun"))
    rows: list[tuple[Button, ...]] = [(_opening(turn, programme),) for programme in here]
    ways = (("vote-page-back", page - 1), ("vote-page-on", page + 1))
    turning = [_to(turn, key, view, str(to), page=to, pages=pages) for key, to in ways if 1 <= to <= pages]
    rows += [tuple(turning)] if turning else []
    rows.append((_to(turn, "menu-back", "menu"),))
    turn.show(DIALOGUE, view, Screen(lines(*texts), tuple(rows)), view=f"{view}.{page}")


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
    return list(dict.fromkeys(p.content.office.name.in_(turn.language) for p in programmes.everything(turn.tx)))


def _opening(turn: Turn, programme: Programme) -> Button:
    title = programme.content.title.in_(turn.language)
    return Button(title if len(title) <= 60 else title[:59] + "…", "open", "", programme.id, lasting=True)  # noqa: PLR2004


def _to(turn: Turn, key: str, action: str, argument: str = "", **values: object) -> Button:
    return Button(say(turn.language, key, **values), action, argument, lasting=True)


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
        for office in known.values()
    )
    if not known:
        texts.append(say_html(turn.language, "help-no-office"))
    turn.write(lines(*texts))


def show_id(turn: Turn, _: str = "") -> None:
    """Tell a person their Telegram user id."""
    turn.write(say_html(turn.language, "id", id=str(turn.account)))


def ask_language(turn: Turn, _: str = "") -> None:
    """Offer the languages, each named in itself."""
    turn.focus(DIALOGUE)
    rows = [(Button(say(language, "language-name"), "setlang", language, lasting=True),) for language in LANGUAGES]
    rows.append((_to(turn, "menu-back", "menu"),))
    turn.show(DIALOGUE, "language", Screen(say_html(turn.language, "language-ask"), tuple(rows)), view="lang")


def set_language(turn: Turn, language: str) -> None:
    """Speak another language from now on."""
    if language in LANGUAGES:
        people.choose_language(turn.tx, turn.account, language)
        turn.language = language
        turn.notice(say(language, "language-set"))
    show_menu(turn)


def toggle_plain(turn: Turn, argument: str = "") -> None:
    """Switch plain messages on or off, and say how to switch back."""
    plain = {"on": True, "off": False}.get(argument.strip().lower(), not turn.person.plain)
    people.set_plain(turn.tx, turn.account, plain)
    turn.person = people.find(turn.tx, turn.account) or turn.person
    turn.write(say_html(turn.language, "plain-on" if plain else "plain-off"))


def go_on(turn: Turn, _: str = "") -> None:
    """Open what was begun last."""
    for dialogue in drafts.begun(turn.tx, turn.account):
        programme = programmes.by_id(turn.tx, int(dialogue.removeprefix("vote:")))
        if programme is not None:
            return VoteDialogue(turn, programme).open()
    turn.write(say_html(turn.language, "continue-nothing"))
    return show_menu(turn)


def ask_cancel(turn: Turn, _: str = "") -> None:
    """Ask before anything is dropped: a command inside somebody's text can be tapped by mistake."""
    focus = turn.person.focus or ""
    kept = drafts.load(turn.tx, turn.account, focus)
    programme = programmes.by_id(turn.tx, int(focus.removeprefix("vote:"))) if focus.startswith("vote:") else None
    if kept is None or programme is None or not Draft.from_json(kept).begun():
        turn.write(say_html(turn.language, "cancel-nothing"))
        return show_menu(turn)
    rows = (
        (Button(say(turn.language, "cancel-keep"), "open", "", programme.id, lasting=True),),
        (Button(say(turn.language, "cancel-drop"), "drop", "", programme.id),),
    )
    text = say_html(turn.language, "cancel-ask", title=programme.content.title.in_(turn.language))
    return turn.show(DIALOGUE, f"cancel:{programme.id}", Screen(text, rows), view="cancel")


def show_dropped(turn: Turn, programme: Programme) -> None:
    """Say in place of the question that it is done, and lead on."""
    title = programme.content.title.in_(turn.language)
    rows = ((_opening(turn, programme),), (_to(turn, "menu-back", "menu"),))
    text = say_html(turn.language, "cancel-done", title=title)
    turn.focus(DIALOGUE)
    turn.show(DIALOGUE, "menu", Screen(text, rows), view="dropped")
