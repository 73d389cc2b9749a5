"""How one hears: a switch for each kind, when the news of proposals come, and what of a programme one hears."""

from zoneinfo import ZoneInfo

from handlers.asking import paragraphs
from handlers.intent import Heard, Text
from handlers.screen import Button, Claim, Screen, claim_of
from handlers.turn import Turn
from handlers.ways import MENU, clipped, leading
from participation.digest import HOURS, through
from participation.notices import ALWAYS, DAILY, KINDS, NoticeKind
from participation.programme import Office
from participation.words import Localized
from storage import digests, follows, notice_switches, outbox, programmes, support
from storage.shelf import Programme
from texts import Markup, Said, say, say_html

_MOST_NAMED = 10


def show(turn: Turn, wanted: str = "") -> None:
    """Show how one hears of each kind, on its button; ``wanted`` sets one first: ``off.reminders``, or ``day.18``."""
    _set(turn, *wanted.partition(".")[::2])
    switches = [(_switch(turn, kind),) for kind in KINDS if kind not in ALWAYS | DAILY]
    rows = (*switches, *_ways(turn), (leading(turn, "menu-back", "menu"),))
    said = [[say_html(turn.language, key)] for key in ("notices-title", "notices-daily-what", "notices-always")]
    turn.focus(MENU)
    turn.show(MENU, "notices", Screen(paragraphs(*said, [_following(turn)]), rows), view="notices")


def _set(turn: Turn, what: str, named: str) -> None:
    """Set what a button says; what none of ours has said sets nothing. A second tap sets the same."""
    tx, account = turn.tx, turn.account
    kind = next((one for one in KINDS if one == named and one not in ALWAYS), None)
    hour = next((one for one in HOURS if str(one) == named), None)
    match what, kind:
        case "day", _ if hour is not None:
            zone = ZoneInfo(turn.house.timezone)
            digests.daily(tx, account, hour, through(turn.at, hour, zone))
        case "on", "proposals":
            digests.at_once(tx, account)
        case "off", "proposals":
            digests.never(tx, account)
        case "on" | "off", str():
            notice_switches.switch(tx, account, kind, on=what == "on")


def _switch(turn: Turn, kind: NoticeKind) -> Button:
    """Make a switch that says how it stands, and sets the other; a second tap on it sets the same."""
    on = notice_switches.wants(turn.tx, turn.account, kind)
    name = say(turn.language, f"notice-kind-{kind}")
    return leading(turn, "notices-switch", "ntc", f"{'off' if on else 'on'}.{kind}", name=name, on=on)


def _ways(turn: Turn) -> list[tuple[Button, ...]]:
    """Make the switch for the news of proposals, and under it every other way in which they can come."""
    way, hour = digests.way(turn.tx, turn.account), digests.hour(turn.tx, turn.account) or 0
    to = "on" if way == "never" else "off"
    name = say(turn.language, "notice-kind-proposals")
    switch = leading(turn, "notices-switch-proposals", "ntc", f"{to}.proposals", name=name, way=way, hour=hour)
    ways = [
        leading(turn, "notices-daily", "ntc", f"day.{one}", hour=one) for one in HOURS if way != "daily" or one != hour
    ]
    if way == "daily":
        ways.insert(0, leading(turn, "notices-at-once", "ntc", "on.proposals"))
    return [(switch,), *(tuple(ways[at : at + 2]) for at in range(0, len(ways), 2))]


def _following(turn: Turn) -> Markup:
    names = {}
    for programme in programmes.everything(turn.tx):
        office = programme.content.office
        names[follows.of_programme(programme.id)] = programme.content.title.in_(turn.language)
        names[follows.of_office(office.code)] = office.name.in_(turn.language)
    followed = [names[one] for one in follows.of_account(turn.tx, turn.account) if one in names]
    shown = [*followed[:_MOST_NAMED], *(["…"] if len(followed) > _MOST_NAMED else [])]
    count = len(support.followed(turn.tx, turn.account))
    if count:
        shown.append(say(turn.language, "notices-following-proposals", count=count))
    if not shown:
        return say_html(turn.language, "notices-following-nothing")
    return say_html(turn.language, "notices-following", names=" · ".join(shown))


class FollowDialogue:
    """One person, and what they want to hear of one programme and its office. Nothing here is begun or dropped."""

    is_choosing = False
    goes_on = False

    def __init__(self, turn: Turn, programme: Programme) -> None:
        self.turn = turn
        self.programme = programme
        self.name = f"notices:{programme.id}"
        self.subject = f"n{programme.id}"

    @property
    def title(self) -> Localized:
        return self.programme.content.title

    @property
    def office(self) -> Office:
        return self.programme.content.office

    def _subjects(self) -> dict[str, str]:
        return {
            "programme": follows.of_programme(self.programme.id),
            "office": follows.of_office(self.office.code),
        }

    def open(self, view: str = "") -> None:
        """Draw both switches; typed text goes here from now on."""
        self.turn.focus(self.name)
        self.turn.show(self.name, "follow", self._screen(), view=view)

    def _screen(self) -> Screen:
        turn, language = self.turn, self.turn.language
        on = {name: follows.follows(turn.tx, turn.account, subject) for name, subject in self._subjects().items()}
        name = clipped(turn, self.office.name.in_(language))
        said = [
            say_html(language, "follow-programme", title=self.title.in_(language), on=on["programme"]),
            say_html(language, "follow-office", name=self.office.name.in_(language), on=on["office"]),
        ]
        programme = say(language, "follow-programme-off" if on["programme"] else "follow-programme-on")
        office = say(language, "follow-office-off" if on["office"] else "follow-office-on", name=name)
        rows = (
            (self._set(programme, "programme", on=not on["programme"]),),
            (self._set(office, "office", on=not on["office"]),),
            *([(Button(say(language, "calendar-add"), "cal", "", self.subject, lasting=True),)] if self._dated else []),
            (
                Button(say(language, "follow-back"), "open", "", self.programme.id, lasting=True),
                leading(turn, "follow-all", "ntc"),
            ),
        )
        return Screen(paragraphs([say_html(language, "follow-title")], said), rows)

    @property
    def _dated(self) -> bool:
        window = self.programme.content.window
        return window.closes_at is not None or window.opens_at is not None

    def _send_calendar(self) -> None:
        """Send the window as a file for one's own calendar."""
        turn = self.turn
        link = f"https://t.me/{turn.house.username}?start={self.programme.slug}"
        payload = {"make": "calendar", "programme": self.programme.id, "language": turn.language, "link": link}
        outbox.send_file(turn.tx, turn.account, payload, turn.at)
        turn.notice(say(turn.language, "calendar-coming"))

    def _set(self, label: Said, what: str, *, on: bool) -> Button:
        return Button(label, "on" if on else "off", what, self.subject, lasting=True)

    def tap(self, claim: Claim, message_id: int) -> None:  # noqa: ARG002  (its buttons work from any message)
        """Set a switch, and draw how they stand; the same tap twice sets the same."""
        if claim.action == "cal":
            return self._send_calendar()
        subject = self._subjects().get(claim.argument)
        if subject is not None and claim.action == "on":
            follows.follow(self.turn.tx, self.turn.account, subject)
        elif subject is not None and claim.action == "off":
            follows.unfollow(self.turn.tx, self.turn.account, subject)
        return self.open()

    def hear(self, heard: Heard, message_id: int) -> bool:
        """Handle the name of a button that was typed; return whether it was one."""
        button = self._screen().named(heard.text) if isinstance(heard, Text) else None
        if button is None:
            return False
        if button.subject != self.subject:
            return self.turn.lead(button)
        self.tap(claim_of(button, ""), message_id)
        return True

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray"

    def drop(self) -> None:
        """Nothing was begun."""


def of_programme(turn: Turn, programme: int) -> FollowDialogue | None:
    """Open what one hears of a programme."""
    found = programmes.by_id(turn.tx, programme)
    return None if found is None else FollowDialogue(turn, found)
