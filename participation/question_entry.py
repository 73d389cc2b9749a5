"""Questions and papers in a table of a programme file."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from participation.entry import Entry, quoted
from participation.entry_values import (
    read_key,
    read_least_and_most,
    read_table_if_any,
    read_tables,
    read_whole,
    read_words_among,
)
from participation.papers import KINDS, LARGEST, FileRule, Paper
from participation.questions import Choice, Day, Files, Form, Item, Question, Several, Text, When, YesNo

LONGEST_ASK = 300
LONGEST_WHY = 500
LONGEST_NAME = 120
LONGEST_ANSWER = 20_000
MOST_QUESTIONS = 50
MOST_OPTIONS = 50
MOST_PAPERS = 20
MOST_FILES = 10


def read_questions(entry: Entry, taken: dict[str, Entry]) -> tuple[Question, ...]:
    """Read ``[[….question]]``; ``taken`` are the keys of everything that is answered or handed in."""
    read: dict[str, Question] = {}
    all_read = True
    for each in read_tables(entry, "question", most=MOST_QUESTIONS):
        question = _question(each, taken, read, all_read=all_read)
        if question is not None:
            read[question.key] = question
        else:
            all_read = False
    return tuple(read.values())


def _question(
    entry: Entry, taken: dict[str, Entry], earlier: Mapping[str, Question], *, all_read: bool
) -> Question | None:
    key = read_key(entry, taken)
    ask = entry.words("ask", LONGEST_ASK, one_line=False)
    name = entry.words("name", LONGEST_NAME, required=False)
    why = entry.words("why", LONGEST_WHY, one_line=False, required=False)
    optional = entry.flag("optional", default=False)
    when = _when(entry, earlier, all_read=all_read)
    kind = entry.choice("kind", FORMS, "text")
    form = FORMS[kind](entry) if kind is not None else None
    if kind is not None:  # else it cannot be told which keys belong here
        entry.finish()
    if key is None or ask is None or optional is None or form is None:
        return None
    return Question(key=key, ask=ask, name=name, why=why, optional=optional, when=when, form=form)


def _text(entry: Entry) -> Text | None:
    limits = read_least_and_most(entry, least=1, most=LONGEST_ANSWER, defaults=(1, 1000))
    return Text(shortest=limits[0], longest=limits[1]) if limits is not None else None


def _choice(entry: Entry) -> Choice | None:
    options = _options(entry)
    return Choice(options=options) if options is not None else None


def _several(entry: Entry) -> Several | None:
    options = _options(entry)
    most = len(options) if options is not None else MOST_OPTIONS
    limits = read_least_and_most(entry, least=1, most=most, defaults=(1, most))
    if options is None or limits is None:
        return None
    return Several(options=options, min=limits[0], max=limits[1])


def _day(_: Entry) -> Day:
    return Day()


def _yes_or_no(_: Entry) -> YesNo:
    return YesNo()


def _files(entry: Entry) -> Files | None:
    rule = read_file_rule(entry)
    return Files(files=rule) if rule is not None else None


FORMS: Mapping[str, Callable[[Entry], Form | None]] = MappingProxyType(
    {"text": _text, "choice": _choice, "several": _several, "date": _day, "yes-no": _yes_or_no, "file": _files}
)
"""The kinds of questions, and what reads the keys that belong to each."""


def _options(entry: Entry) -> tuple[Item, ...] | None:
    entries = entry.tables("option")
    if not 2 <= len(entries) <= MOST_OPTIONS:  # noqa: PLR2004  (one is no choice)
        entry.note(None, "options-number", found=len(entries), fewest=2, most=MOST_OPTIONS)
        return None
    taken: dict[str, Entry] = {}
    items = list[Item]()
    for each in entries:
        key, name = read_key(each, taken), each.words("name", LONGEST_NAME)
        each.finish()
        if key is not None and name is not None:
            items.append(Item(key=key, name=name))
    return tuple(items) if len(items) == len(entries) else None


def _when(entry: Entry, earlier: Mapping[str, Question], *, all_read: bool) -> When | None:
    """Read ``when = { question = "…", is = "…" }``: one answer, or a list of them.

    Where an earlier question could not be read it may be the one that is meant: then that mistake is enough.
    """
    table = read_table_if_any(entry, "when", example='when = { question = "scope", is = "place" }')
    if table is None:
        return None
    asked = {
        key: tuple(option.key for option in question.form.options)
        if isinstance(question.form, Choice | Several)
        else (True, False)
        for key, question in earlier.items()
        if isinstance(question.form, Choice | Several | YesNo)
    }
    key = table.value("question", required=True)
    if key is not None and (all_read or key in tuple(asked)):
        key = table.choice("question", asked, "")
    value = table.value("is", required=True)
    table.finish()
    if value is None or not isinstance(key, str) or key not in asked:
        return None
    answers = value if isinstance(value, list) and value else [value]
    known = asked[key]
    wrong = [answer for answer in answers if not _is_among(answer, known)]
    for answer in wrong:
        table.note_unknown("is", "must-be-one-of", answer, tuple(quoted(each) for each in known))
    return None if wrong else When.model_validate({"question": key, "answers": answers})


def _is_among(answer: object, known: tuple[object, ...]) -> bool:
    """Look for an answer among those known; to Python 1 is yes, to whoever writes a file it is not."""
    return any(type(answer) is type(each) and answer == each for each in known)


def read_file_rule(entry: Entry) -> FileRule | None:
    """Read ``kinds``, ``largest`` (megabytes), ``min`` and ``max`` (how many)."""
    kinds = read_words_among(entry, "kinds", KINDS, default=None)
    largest = read_whole(entry, "largest", least=1, most=LARGEST, default=LARGEST)
    number = read_least_and_most(entry, least=1, most=MOST_FILES, defaults=(1, 1))
    if kinds is None or largest is None or number is None:
        return None
    return FileRule.model_validate({"kinds": kinds, "largest": largest, "min": number[0], "max": number[1]})


def read_papers(entry: Entry, taken: dict[str, Entry]) -> tuple[Paper, ...]:
    """Read ``[[….paper]]``; ``taken`` are the keys of everything that is answered or handed in."""
    papers = list[Paper]()
    for each in read_tables(entry, "paper", most=MOST_PAPERS):
        key, name = read_key(each, taken), each.words("name", LONGEST_NAME)
        required = each.flag("required", default=True)
        files = read_file_rule(each)
        each.finish()
        if key is not None and name is not None and required is not None and files is not None:
            papers.append(Paper(key=key, name=name, required=required, files=files))
    return tuple(papers)
