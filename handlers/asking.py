"""How each kind of step is asked: what stands under the question, and its buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from conversations.flow import Answer, Kind
from conversations.kinds.choice import PickOne, PickSeveral
from conversations.kinds.confirm import Confirm
from conversations.kinds.consent import ConsentStep
from conversations.kinds.day import BirthDate, BirthYear, Date, readings_in
from conversations.kinds.files import FilesStep
from conversations.kinds.name import Name
from conversations.kinds.optional import Optional, is_skipped
from conversations.kinds.phone import Phone
from conversations.kinds.text import LongText, ShortText, text_of
from conversations.kinds.yes_no import YesNo
from handlers.scene import SentFile
from handlers.screen import Button, cut
from participation.consent import Consent
from participation.papers import MEGABYTE
from texts import Markup, lines, say, say_html

_LONGEST_SHOWN = 900
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Asker:
    """Speaks one language to one person about one subject."""

    language: str
    subject: str

    def html(self, key: str, **values: object) -> Markup:
        """Say something in a message."""
        return say_html(self.language, key, **values)

    def button(self, key: str, action: str, argument: str = "", **values: object) -> Button:
        """Make a button."""
        return Button(say(self.language, key, **values), action, argument, self.subject)

    def named(self, label: str, action: str, argument: str, *, words: str = "") -> Button:
        """Make a button of somebody's words, as long as a button shows."""
        return Button(
            say(self.language, "as-is", text=cut(label, _LONGEST_LABEL)), action, argument, self.subject, words=words
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands under a question, and its buttons, without those that every question has."""

    body: Sequence[Markup] = ()
    rows: Sequence[tuple[Button, ...]] = ()


def plain_kind(kind: Kind) -> Kind:
    """Return the kind itself of one that may be skipped."""
    return kind.kind if isinstance(kind, Optional) else kind


def listens_to_words(kind: Kind) -> bool:
    """Tell whether whatever is typed is an answer, so that no name of a button stands in its place."""
    return isinstance(plain_kind(kind), LongText | ShortText)


def ask(asker: Asker, kind: Kind, answer: Answer, files: Mapping[str, SentFile], *, shares: bool = True) -> Asked:
    """Return how a step is asked, after the answer so far; ``shares``: whoever is asked can share their own number."""
    if isinstance(kind, Optional):
        given = None if is_skipped(answer) else answer
        asked = ask(asker, kind.kind, given, files, shares=shares)
        if given:
            return asked
        return Asked(asked.body, (*asked.rows, (asker.button("ask-skip", "skip"),)))
    match kind:
        case LongText() | ShortText():
            return _text(asker, kind, answer)
        case PickOne():
            options = [(option.key, option.name.in_(asker.language)) for option in kind.options]
            return Asked(rows=tuple((asker.named(name, "pick", key),) for key, name in options))
        case PickSeveral():
            return _several(asker, kind, answer)
        case YesNo():
            return Asked(rows=((asker.button("ask-yes", "yes"), asker.button("ask-no", "no")),))
        case Date() | BirthDate() | BirthYear():
            return _day(asker, kind, answer)
        case Name() | Phone():
            return _about_oneself(asker, kind, shares=shares)
        case ConsentStep():
            return _consent(asker, kind, answer)
        case FilesStep():
            return _files(asker, kind, answer, files)
        case Confirm():
            return Asked(rows=((asker.button("ask-go-on", "go"),),))
        case _:
            return Asked()


def _text(asker: Asker, kind: LongText | ShortText, answer: Answer) -> Asked:
    text = text_of(answer)
    limits = asker.html("ask-text-limits", shortest=kind.shortest, longest=kind.longest)
    if not text:
        hint = "ask-text-parts" if isinstance(kind, LongText) else "ask-text-once"
        return Asked((limits, asker.html(hint)))
    shown = text if len(text) <= _LONGEST_SHOWN else "…" + text[-_LONGEST_SHOWN:]
    body = [
        asker.html("ask-text-so-far", text=shown),
        asker.html("ask-text-count", length=len(text), longest=kind.longest),
    ]
    if len(text) > kind.longest:
        body.append(asker.html("ask-text-over", over=len(text) - kind.longest))
    elif len(text) < kind.shortest:
        body.append(asker.html("ask-text-under", under=kind.shortest - len(text)))
    rows: list[tuple[Button, ...]] = []
    if isinstance(kind, LongText):
        body.append(asker.html("ask-text-more"))
        ways = [asker.button("ask-text-clear", "clear")]
        if len(answer or ()) > 1:
            ways.append(asker.button("ask-text-drop", "dp", str(answer[-1][0])))
        rows.append(tuple(ways))
        if kind.fullness(answer) == "enough":
            rows.append((asker.button("ask-done", "ok"),))
    return Asked(body, rows)


def _about_oneself(asker: Asker, kind: Name | Phone, *, shares: bool) -> Asked:
    if isinstance(kind, Name) or not shares:
        return Asked((asker.html("ask-text-once"),))
    return Asked((asker.html("ask-phone-how"),), ((asker.button("ask-phone-share", "phone"),),))


def _several(asker: Asker, kind: PickSeveral, answer: Answer) -> Asked:
    chosen = set(answer or ())
    rows: list[tuple[Button, ...]] = []
    for option in kind.options:
        inside, name = option.key in chosen, option.name.in_(asker.language)
        words = say(asker.language, "ask-take-out" if inside else "ask-take-in", name=name)
        rows.append(
            (asker.named(f"{'☑' if inside else '☐'} {name}", "out" if inside else "in", option.key, words=words),)
        )
    body = [asker.html("ask-several", min=kind.min, max=kind.max, chosen=len(chosen))]
    if kind.fullness(answer) == "enough":
        rows.append((asker.button("ask-done", "ok"),))
    return Asked(body, rows)


def _day(asker: Asker, kind: Kind, answer: Answer) -> Asked:
    readings = readings_in(answer)
    if not readings:  # the question for a year holds its example already
        return Asked(() if isinstance(kind, BirthYear) else (asker.html("ask-day-typed"),))
    rows = []
    for reading in readings:
        if reading.isdecimal():
            rows.append((asker.button("ask-reading-year", "reading", reading, year=reading),))
        else:
            rows.append((asker.button("ask-reading", "reading", reading, day=date.fromisoformat(reading)),))
    return Asked((asker.html("ask-which-day"),), rows)


def consent_text(asker: Asker, consent: Consent, language: str) -> list[Markup]:
    """Return every part of a consent, in the language in which it is agreed to."""
    shown = consent.shown(language)
    said = [asker.html("consent-required" if consent.required else "consent-optional", title=shown.parts["title"])]
    if language != asker.language:
        said.append(asker.html("consent-other-language"))
    parts = ("purpose", "items", "keeping", "refusing")
    return [*said, *(asker.html(f"consent-{part}", text=shown.parts[part]) for part in parts)]


def _consent(asker: Asker, kind: ConsentStep, answer: Answer) -> Asked:
    body = consent_text(asker, kind.consent, kind.language)
    if answer and not answer["agreed"] and kind.consent.required:
        body = [*body, asker.html("consent-refused-what-now")]
    return Asked(body, ((asker.button("consent-agree", "agree"), asker.button("consent-refuse", "refuse")),))


def _files(asker: Asker, kind: FilesStep, answer: Answer, files: Mapping[str, SentFile]) -> Asked:
    rule = kind.rule
    body = [
        asker.html(
            "ask-files", kinds=", ".join(rule.kinds), largest=rule.largest, min=rule.min, max=rule.max, there=len(files)
        )
    ]
    body += [file.said for file in files.values()]
    rows = [
        (asker.named(say(asker.language, "ask-file-remove", name=file.name), "without", id_),)
        for id_, file in files.items()
    ]
    if kind.fullness(answer) != "partial" and rule.max > 1:
        rows.append((asker.button("ask-done", "ok"),))
    if not files:
        body.append(asker.html("ask-files-how"))
    return Asked(body, rows)


def megabytes(size: int) -> str:
    """Write a size as people know it."""
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE // 10 else f"{max(1, size // 1024)} kB"


def paragraphs(*texts: Sequence[Markup]) -> Markup:
    """Join groups of lines, a blank line between them."""
    said: list[Markup] = []
    for group in texts:
        if group:
            said += [Markup(""), *group] if said else group
    return lines(*said)
