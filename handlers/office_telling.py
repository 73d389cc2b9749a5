"""What those who act for the office are told: who has got a role or lost it, and what happens at the door."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from handlers.screen import Button, Screen
from handlers.turn import House, Turn, turn_of
from participation.roles import Grant
from storage import officials, outbox, programmes
from storage.database import Tx
from storage.roles import Told
from texts import Markup, Said, say, say_html

About = Callable[[str], Mapping[str, object]]
"""Returns the values of a sentence about some matter, in a language."""


def who(tx: Tx, language: str, account: int) -> Said:
    """Name somebody who acts for the office as they want to be named, or by their account."""
    official = officials.named(tx, account)
    if official is None:
        return say(language, "who-account", account=str(account))
    return say(language, "who-official", name=official.name, post=official.post)


def role_words(tx: Tx, language: str, grant: Grant) -> Said:
    """Name a role, with the days of a deputy and whom they stand in for."""
    if grant.days is None or grant.stands_in_for is None:
        return say(language, f"role-{grant.role}")
    return say(
        language,
        "role-deputy-of",
        official=who(tx, language, grant.stands_in_for),
        first=grant.days.first,
        last=grant.days.last,
    )


def where(tx: Tx, language: str, programme: int | None) -> Said:
    """Name what a role is for: a programme, or the whole bot."""
    found = None if programme is None else programmes.by_id(tx, programme)
    if found is None:
        return say(language, "where-everything")
    return say(language, "as-is", text=found.content.title.in_(language))


def tell(turn: Turn, text: Markup, *, subject: str = "o0", argument: str = "", once: str | None = None) -> None:
    """Send a message with a button that leads into the office."""
    button = Button(say(turn.language, "office-open"), "open", argument, subject, lasting=True)
    payload = Screen(text, ((button,),)).payload("", turn.language, plain=turn.person.plain)
    outbox.say(turn.tx, turn.account, payload, turn.at, once=once)


def tell_others(
    turn: Turn,
    accounts: Iterable[int],
    key: str,
    about: About,
    *,
    subject: str = "o0",
    argument: str = "",
    once: str | None = None,
) -> None:
    """Tell others who act for the office, each in their language, what whoever acts has done; ``once``: at most once.

    ``about`` returns what the sentence says of the matter, in a language.
    """
    for account in accounts:
        other = turn_of(turn.tx, turn.house, account, turn.at)
        language = other.language
        text = say_html(language, key, who=who(turn.tx, language, turn.account), **about(language))
        tell(other, text, subject=subject, argument=argument, once=None if once is None else f"{once}:{account}")


def tell_owners(turn: Turn, owners: Iterable[int], key: str, *, once: str | None = None, **values: object) -> None:
    """Tell owners something about whoever acts; with ``once``, at most once each."""
    tell_others(turn, owners, key, lambda _: values, once=once)


def role_began(tx: Tx, house: House, told: Told, at: datetime) -> None:
    """Tell whoever has a new role that it is there, and every owner."""
    _tell(tx, house, told, "role-began-yours", "role-began", at)


def role_ended(tx: Tx, house: House, told: Told, at: datetime) -> None:
    """Tell whoever has lost a role, and every owner there was."""
    _tell(tx, house, told, "role-ended-yours", "role-ended", at)


def _tell(tx: Tx, house: House, told: Told, yours: str, theirs: str, at: datetime) -> None:
    grant = told.grant
    for account in dict.fromkeys((grant.account, *told.owners)):
        turn = turn_of(tx, house, account, at)
        language = turn.language
        values = {"role": role_words(tx, language, grant), "programme": where(tx, language, grant.programme)}
        if account != grant.account:
            tell(turn, say_html(language, theirs, who=who(tx, language, grant.account), **values))
        elif yours == "role-began-yours":
            tell(turn, say_html(language, yours, **values), subject=f"o{grant.programme or 0}")
        else:
            turn.write(say_html(language, yours, **values))
