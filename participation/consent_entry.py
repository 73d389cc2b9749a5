"""Consents, and the guardian's, in a table of a programme file."""

from participation.consent import Consent
from participation.entry import Entry
from participation.entry_values import read_key, read_table_if_any, read_tables, read_whole, read_words_among
from participation.guardian import WAYS, GuardianRule
from participation.words import Localized

LONGEST_CONSENT_TITLE = 120
LONGEST_PART = 800
MOST_CONSENTS = 10
HIGHEST_VERSION = 999
AGES = (14, 19)
"""Below fourteen the law asks for a guardian; an office may ask for one up to the age of majority."""


def read_consents(entry: Entry, languages: tuple[str, ...]) -> tuple[Consent, ...]:
    """Read ``[[….consent]]``; at least one is required of whoever hands in.

    ``languages`` are those of the programme: it is worth a remark if a consent lacks one, since people then have to
    give it in another.
    """
    entries = read_tables(entry, "consent", most=MOST_CONSENTS)
    taken: dict[str, Entry] = {}
    read = [(each, _consent(each, taken)) for each in entries]
    if not entries or all(consent is not None and not consent.required for _, consent in read):
        entry.note("consent" if entries else None, "consent-none-required")
    for each, consent in read:
        for language in languages if consent is not None else ():
            if consent is not None and language not in consent.languages():
                each.remark("title", "consent-lacks-language", {"language": language})
    return tuple(consent for _, consent in read if consent is not None)


def _consent(entry: Entry, taken: dict[str, Entry]) -> Consent | None:
    key = read_key(entry, taken)
    version = read_whole(entry, "version", least=1, most=HIGHEST_VERSION, default=1)
    required = entry.flag("required", default=True)
    publishes = entry.flag("publishes", default=False)
    title = entry.words("title", LONGEST_CONSENT_TITLE)
    parts = {part: _part(entry, part) for part in ("purpose", "items", "keeping", "refusing")}
    entry.finish()
    read = {"key": key, "version": version, "required": required, "publishes": publishes, "title": title, **parts}
    return None if None in read.values() else Consent.model_validate(read)


def _part(entry: Entry, name: str) -> Localized | None:
    return entry.words(name, LONGEST_PART, one_line=False)


def read_guardian(entry: Entry) -> GuardianRule | None:
    """Read ``guardian``; where nothing stands, below fourteen one is needed, and every way of checking is open."""
    table = read_table_if_any(entry, "guardian", example='guardian = { age = 14, ways = ["paper", "call"] }')
    if table is None:
        return None if entry.has("guardian") else GuardianRule()
    age = read_whole(table, "age", least=AGES[0], most=AGES[1], default=AGES[0])
    ways = read_words_among(table, "ways", WAYS, default=WAYS)
    table.finish()
    if age is None or ways is None:
        return None
    return GuardianRule.model_validate({"age": age, "ways": ways})
