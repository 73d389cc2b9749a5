"""A programme as the table of a programme file: what drafts hold, and what `participation.programme_file` reads."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from participation.board import Board
from participation.comment_rules import CommentRules, ReportRules
from participation.contest import Reception
from participation.eligibility import AgeRange, Eligibility, Residence
from participation.papers import FileRule
from participation.programme import Office, Programme, Vote
from participation.questions import Choice, Files, Question, Several, Text
from participation.window import Window
from participation.words import LANGUAGES, Localized

Table = dict[str, Any]
"""A table of a TOML file as `tomllib` reads it."""

_DAY, _MOMENT = "$day", "$moment"


def to_json(table: Mapping[str, Any]) -> str:
    """Write a table as JSON, equal tables alike; days and moments keep what they are."""
    return json.dumps(table, ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=_dated)


def from_json(text: str) -> Table:
    """Read what `to_json` has written."""
    table: Table = json.loads(text, object_hook=_undated)
    return table


def _dated(value: object) -> object:
    if isinstance(value, datetime):
        return {_MOMENT: value.isoformat()}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    raise TypeError("a programme file holds nothing else")


def _undated(value: dict[str, Any]) -> Any:
    if value.keys() == {_MOMENT}:
        return datetime.fromisoformat(value[_MOMENT])
    return date.fromisoformat(value[_DAY]) if value.keys() == {_DAY} else value


def written(content: Vote | Reception | Board) -> Table:
    """Return the whole file that would be read as this programme.

    The digests of its attachments stand in no file, nor do the numbers of a vote's options.
    """
    return {"office": _office(content.office), content.kind: [_Writer(content.office.language).programme(content)]}


def window_keys(window: Window, zone: ZoneInfo) -> Table:
    """Return the keys that say when something is open: as officials write it, where that says it exactly."""
    if window.closes_at is None:
        return {"always": True}
    if window.opens_at is None:
        return {"closes_at": window.closes_at}
    ends = window.opens_at.astimezone(zone), window.closes_at.astimezone(zone)
    if any(end.second or end.microsecond or end.fold for end in ends):
        return {"opens_at": ends[0], "closes_at": ends[1]}
    first, last = _end(ends[0], window.first_day), _end(ends[1], window.last_day)
    return {"window": f"{first} ~ {last}"}


def _end(at: datetime, day: date | None) -> str:
    on = day or at.date()
    return f"{on.year}. {on.month}. {on.day}." + ("" if day else f" {at:%H:%M}")


def _office(office: Office) -> Table:
    table: Table = {"code": office.code, "timezone": office.timezone, "language": office.language}
    writer = _Writer(office.language)
    writer.words(table, "name", office.name)
    writer.words(table, "contact", office.contact)
    return table


class _Writer:
    """Writes texts in the office's own language, with their translations beside them."""

    def __init__(self, language: str) -> None:
        self._language = language

    def words(self, table: Table, name: str, text: Localized | None) -> None:
        """Write a text, if there is one."""
        for language, words in () if text is None else text.root.items():
            beside = table if language == self._language else table.setdefault(language, {})
            beside[name] = words

    def texts(self, value: object, names: Iterable[str]) -> Table:
        """Write the texts of a value that has such fields."""
        table: Table = {}
        for name in names:
            self.words(table, name, getattr(value, name))
        return table

    def programme(self, content: Vote | Reception | Board) -> Table:
        """Write one programme."""
        table = self._heading(content)
        if isinstance(content, Vote):
            table |= {name: getattr(content, name) for name in ("ranked", "method", "results", "change", "order")}
            table["choose"] = content.choose.model_dump()
            table["option"] = [{"key": one.key, **self.texts(one, ("name", "text"))} for one in content.options]
        elif isinstance(content, Board):
            self._board(table, content)
        else:
            self._reception(table, content)
        return table

    def _heading(self, content: Programme) -> Table:
        table = self.texts(content, ("title", "host", "about"))
        table |= {"slug": content.slug, **window_keys(content.window, content.office.zone)}
        if content.begun_on is not None:
            table["begun_on"] = content.begun_on
        table["comments"] = False if content.comments is None else self._comments(content.comments)
        return table

    def _comments(self, rules: CommentRules) -> Table:
        table = rules.model_dump(include={"longest", "edit_minutes", "moderation"})
        table["reports"] = _reports(rules.reports)
        if rules.who is not None:
            table["eligibility"] = self.eligibility(rules.who)
        return table

    def eligibility(self, who: Eligibility) -> Table:
        """Write who may."""
        table = self.texts(who, ("who",))
        for rule in who.rules:
            match rule:
                case Residence():
                    table["residence"] = self.texts(rule, ("place", "question", "refusal"))
                case AgeRange():
                    age = {"on": rule.on} | rule.model_dump(include={"min", "max"}, exclude_none=True)
                    table["age"] = age | self.texts(rule, ("refusal",))
        return table if who.rules else table | {"anyone": True}

    def _board(self, table: Table, board: Board) -> None:
        self.words(table, "contact", board.contact)
        for name in ("write", "recommend"):
            who: Eligibility | None = getattr(board, name)
            if who is not None:
                table[name] = self.eligibility(who)
        limits = board.limits
        table |= {
            "title_length": {"min": limits.title_shortest, "max": limits.title_longest},
            "body_length": {"min": limits.body_shortest, "max": limits.body_longest},
            "pictures": limits.pictures,
            "per_person": board.per_person or "any",
            "moderation": board.moderation,
            "reports": _reports(board.reports),
            "edit_hours": board.edit_hours,
            "topic": [{"key": topic.key, **self.texts(topic, ("name",))} for topic in board.topics],
        }
        if board.goal is not None:
            table["goal"] = board.goal.model_dump(exclude_none=True)

    def _reception(self, table: Table, content: Reception) -> None:
        for name in ("contact", "objection"):
            self.words(table, name, getattr(content, name))
        table |= {
            "eligibility": self.eligibility(content.eligibility),
            "team": False if content.team is None else content.team.model_dump(),
            "per_person": content.per_person or "any",
            "person": list(content.person),
            "in_chat": content.in_chat,
            "retention": {content.retention.unit: content.retention.count, "after": content.retention.after},
            "attachment": [
                {**self.texts(one, ("name",)), **_plain(one, {"file", "url"})} for one in content.attachments
            ],
            "other_way": [{"way": one.way, **self.texts(one, ("text",))} for one in content.other_ways],
            "question": [self._question(one) for one in content.questions],
            "paper": [
                {"key": one.key, "required": one.required, **self.texts(one, ("name",)), **_rule(one.files)}
                for one in content.papers
            ],
            "consent": [
                {**_plain(one, {"key", "version", "required", "publishes"}), **self.texts(one, _CONSENT)}
                for one in content.consents
            ],
            "guardian": {"age": content.guardian.age, "ways": list(content.guardian.ways)},
            "ground": [{"key": one.key, **self.texts(one, ("text",))} for one in content.grounds],
        }
        if content.board is not None:
            table["board"] = content.board.model_dump()
        if content.review is not None:
            criteria = [
                {"key": one.key, "weight": one.weight, **self.texts(one, ("name",))} for one in content.review.criteria
            ]
            table["review"] = {**_plain(content.review, {"reviewers", "blind", "best"}), "criterion": criteria}

    def _question(self, question: Question) -> Table:
        table = {"key": question.key, "optional": question.optional, "kind": question.form.kind}
        table |= self.texts(question, ("ask", "name", "why"))
        match question.form:
            case Text() as form:
                table |= {"min": form.shortest, "max": form.longest}
            case Choice() | Several() as form:
                table["option"] = [{"key": item.key, **self.texts(item, ("name",))} for item in form.options]
                table |= {"min": form.min, "max": form.max} if isinstance(form, Several) else {}
            case Files() as form:
                table |= _rule(form.files)
            case _:
                pass
        if question.when is not None:
            table["when"] = {"question": question.when.question, "is": list(question.when.answers)}
        return table


_CONSENT = ("title", "purpose", "items", "keeping", "refusing")


def _plain(value: BaseModel, names: set[str]) -> Table:
    return value.model_dump(include=names, exclude_none=True)


def _rule(rule: FileRule) -> Table:
    return {"kinds": list(rule.kinds), **_plain(rule, {"largest", "min", "max"})}


def _reports(rules: ReportRules) -> Table:
    return rules.model_dump()


def to_toml(table: Mapping[str, Any]) -> str:
    """Write a file that is read as this table: plain values first, then tables, then lists of tables."""
    return "\n".join(_lines(table, ())).strip() + "\n"


def _lines(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterable[str]:
    later = [(name, value) for name, value in table.items() if _is_list_of_tables(value) or isinstance(value, Mapping)]
    for name, value in table.items():
        if not (_is_list_of_tables(value) or isinstance(value, Mapping)):
            yield f"{_key(name)} = {_value(value)}"
    for name, value in sorted(later, key=lambda one: isinstance(one[1], list)):
        header = ".".join(map(_key, (*path, name)))
        for part in value if isinstance(value, list) else (value,):
            yield ""
            yield f"[[{header}]]" if isinstance(value, list) else f"[{header}]"
            yield from _lines(part, (*path, name))


def _is_list_of_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _key(name: str) -> str:
    bare = name.isascii() and bool(name) and all(sign.isalnum() or sign in "-_" for sign in name)
    return name if bare else _value(name)


def _value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _text(value)
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)


def _text(text: str) -> str:
    """Write a text in quotes: one of several lines as such, so that it can be read and changed."""
    escaped = "".join(_ESCAPED.get(sign) or (sign if _is_plain(sign) else f"\\u{ord(sign):04x}") for sign in text)
    return f'"""\n{escaped}"""' if "\n" in text else f'"{escaped}"'


_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\n"}


def _is_plain(sign: str) -> bool:
    return sign >= " " and sign != "\x7f"


def language_of(table: Mapping[str, Any]) -> str:
    """Return the language in which the office of a file writes."""
    office = table.get("office")
    language = office.get("language") if isinstance(office, Mapping) else None
    return language if language in LANGUAGES else LANGUAGES[0]
