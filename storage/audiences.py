"""Audiences as sets of accounts: counted exactly, each account once, and fixed when an announcement is approved."""

from dataclasses import dataclass

from participation.audience import Audience, Group, Term
from participation.words import LANGUAGES
from storage import follows, programmes
from storage.database import Tx

_FOLLOWERS = "SELECT account FROM follows WHERE subject IN (:followed_{n}, :office_{n})"
_MEMBERS = (
    "SELECT members.account FROM applications JOIN members ON members.application = applications.id"
    " WHERE applications.programme = :programme_{n} AND members.account IS NOT NULL AND "
)

_OF_VOTES: dict[Group, str] = {
    "participants": "SELECT account FROM participants WHERE programme = :programme_{n}",
    "unfinished": "SELECT account FROM drafts WHERE dialogue = :dialogue_{n}"
    " EXCEPT SELECT account FROM participants WHERE programme = :programme_{n}",
    "not-voted": "SELECT account FROM people EXCEPT SELECT account FROM participants WHERE programme = :programme_{n}",
    "followers": _FOLLOWERS,
}
_OF_RECEPTIONS: dict[Group, str] = {
    "participants": _MEMBERS + "members.confirmed = 1 AND number IS NOT NULL AND state <> 'withdrawn'",
    "applicants": "SELECT lead FROM applications"
    " WHERE programme = :programme_{n} AND number IS NOT NULL AND state <> 'withdrawn'",
    "members": _MEMBERS + "members.confirmed = 1 AND alone = 0 AND state <> 'withdrawn'",
    "unfinished": _MEMBERS + "state = 'draft'",
    "followers": _FOLLOWERS,
}

_OF_BOARDS: dict[Group, str] = {
    "participants": "SELECT account FROM involved WHERE programme = :programme_{n} AND proposal = 0",
    "followers": _FOLLOWERS,
}
_OF_KINDS = {"vote": _OF_VOTES, "board": _OF_BOARDS}


@dataclass(frozen=True, slots=True)
class Reach:
    """How many accounts an audience has: ``reachable`` ones will be written to, the others will not."""

    reachable: int
    blocked: int
    opted_out: int

    @property
    def people(self) -> int:
        return self.reachable + self.blocked + self.opted_out


def count(tx: Tx, audience: Audience, *, emergency: bool, default_language: str) -> Reach:
    """Count an audience exactly. Emergencies go to those as well who want no announcements."""
    sql, values = _selection(tx, audience, default_language)
    rows = tx.all(
        f"SELECT state, count(*) AS accounts FROM ({sql}) AS audience GROUP BY state",  # noqa: S608  (our own words)
        emergency=int(emergency),
        **values,
    )
    found = {row["state"]: row["accounts"] for row in rows}
    return Reach(found.get("waiting", 0), found.get("blocked", 0), found.get("opted-out", 0))


def fix(tx: Tx, announcement: int, audience: Audience, *, emergency: bool, default_language: str) -> None:
    """Keep who is in an audience now as the recipients of an announcement, in place of earlier ones."""
    tx.run("DELETE FROM announcement_recipients WHERE announcement = :announcement", announcement=announcement)
    sql, values = _selection(tx, audience, default_language)
    tx.run(
        f"INSERT INTO announcement_recipients (announcement, account, state)"  # noqa: S608  (our own words)
        f" SELECT :announcement, account, state FROM ({sql}) AS audience",
        announcement=announcement,
        emergency=int(emergency),
        **values,
    )


def without_telegram(tx: Tx, audience: Audience) -> list[tuple[int, str]]:
    """Return the accounts, and their languages, of those in an audience for whom the office has entered something.

    They are no recipients, since nothing can be sent to them. Of everyone they are none: what concerns no programme of
    theirs is nobody's to telephone about.
    """
    if all(term.programme is None for term in audience.every_of):
        return []
    conditions, values = _conditions(tx, audience, "assisted.account")
    if audience.language is not None:
        values["language"] = audience.language
        conditions.append("assisted.language = :language")
    sql = (
        "SELECT account, language FROM assisted WHERE handed_in_at IS NOT NULL AND linked_at IS NULL"  # noqa: S608  (our own words)
        f" AND {' AND '.join(conditions)} ORDER BY id"
    )
    rows = tx.all(sql, **{name: value for name, value in values.items() if f":{name}" in sql})
    return [(row["account"], row["language"]) for row in rows]


def _selection(tx: Tx, audience: Audience, default_language: str) -> tuple[str, dict[str, object]]:
    """Return the query for an audience: ``account``, and the ``state`` in which a recipient begins."""
    conditions, values = _conditions(tx, audience, "people.account")
    values |= {"default_language": default_language, "english": LANGUAGES[1]}
    if audience.language is not None:
        values["language"] = audience.language
        conditions.append(f"{language_heard()} = :language")
    sql = (
        "SELECT people.account, CASE WHEN people.reachable = 0 THEN 'blocked' WHEN :emergency = 0 AND EXISTS"  # noqa: S608  (our own words)
        " (SELECT 1 FROM notice_switches WHERE notice_switches.account = people.account AND kind = 'announcements')"
        f" THEN 'opted-out' ELSE 'waiting' END AS state FROM people WHERE {' AND '.join(conditions)}"
    )
    return sql, {name: value for name, value in values.items() if f":{name}" in sql}


def _conditions(tx: Tx, audience: Audience, account: str) -> tuple[list[str], dict[str, object]]:
    """Return what an ``account`` (a column) of an audience has to fulfil, and the values for that."""
    values: dict[str, object] = {}
    conditions = ["1 = 1"]
    for number, term in enumerate(audience.terms):
        if term.programme is None:
            continue
        values |= _values(tx, term, number)
        inside = "IN" if term in audience.every_of else "NOT IN"
        conditions.append(f"{account} {inside} ({_set(tx, term).format(n=number)})")
    return conditions, values


def _set(tx: Tx, term: Term) -> str:
    assert term.programme is not None  # noqa: S101  (the caller has looked: for the type checker)
    programme = programmes.by_id(tx, term.programme)
    kind = "vote" if programme is None else programme.content.kind
    return _OF_KINDS.get(kind, _OF_RECEPTIONS)[term.who]


def _values(tx: Tx, term: Term, number: int) -> dict[str, object]:
    assert term.programme is not None  # noqa: S101  (the caller has looked: for the type checker)
    programme = programmes.by_id(tx, term.programme)
    code = "" if programme is None else programme.content.office.code
    return {
        f"programme_{number}": term.programme,
        f"dialogue_{number}": programmes.dialogue(term.programme),
        f"followed_{number}": follows.of_programme(term.programme),
        f"office_{number}": follows.of_office(code),
    }


def language_heard() -> str:
    """Return, as an expression of SQL over ``people``, what language a person hears.

    The chosen one, else as `texts.languages.pick` says of Telegram's.
    """
    begins = "lower(substr(replace(people.telegram_language, '_', '-'), 1, 3))"
    known = " ".join(f"WHEN {begins} IN ('{code}', '{code}-') THEN '{code}'" for code in LANGUAGES)
    return (
        "CASE WHEN people.language IS NOT NULL THEN people.language"
        f" WHEN people.telegram_language = '' THEN :default_language {known} ELSE :english END"
    )
