"""A ``[[board]]`` of a programme file.

What stands in brackets may be left out; any text may have its English beside it (``en = { … }``), also inside the
tables. ``key`` (a–z, 0–9, -) says across versions what something is.

    [[board]]
    slug = "ideas"
    title = "…"
    about = "…"
    always = true                           # or window, or opens_at and closes_at
    [begun_on] = 2023-05-29
    [host] = "…"                            # who asks, if not the office
    [contact] = "…"                         # a human, if not the office's
    [per_person] = "any"                    # or how many proposals one person may have
    [edit_hours] = 72                       # for so long after publishing its author may change a proposal
    [moderation] = "after"                  # or "before": the office reads every proposal first
    [title_length] = { min = 5, max = 120 }
    [body_length] = { min = 20, max = 8000 }
    [pictures] = 5                          # how many a proposal may have
    [write] = { who = "…", anyone = true }  # who may bring proposals: as a contest's eligibility
    [recommend] = { who = "…", residence = { place = "…" } }
    [comments] = true                       # or false, or { eligibility = {…}, longest = 1000, edit_minutes = 15,
                                            #   moderation = "after", reports = {…} }
    [reports] = { accounts = 3, known_days = 7, returns_hours = 24 }

      [board.goal]
      recommendations = 50
      [days] = 30                           # a proposal collects for so long; if not said, while the board is open
      [answer_days] = 30                    # the office answers within so many days of reaching the goal

      [[board.topic]]
      key = "traffic"
      name = "…"
"""

from zoneinfo import ZoneInfo

from participation.board import Board, Goal, Limits, Topic
from participation.comment_entry import read_comments, read_reports
from participation.eligibility_entry import read_eligibility
from participation.entry import Entry
from participation.entry_values import (
    read_key,
    read_least_and_most,
    read_table_if_any,
    read_tables,
    read_whole,
)
from participation.programme import Office
from participation.programme_entry import LONGEST_TITLE, read_heading

LONGEST_CONTACT = 300
LONGEST_TOPIC = 60
LONGEST_BODY = 8000
MOST_TOPICS = 30
MOST_PICTURES = 10
MOST_PER_PERSON = 1000
MOST_HOURS = 24 * 365
MOST_RECOMMENDATIONS = 1_000_000
MOST_DAYS = 365

_DEFAULT = Limits()


def read_board(entry: Entry, office: Office | None, zone: ZoneInfo) -> Board | None:
    """Read one board; None if anything in it, or in the office it needs, is wrong."""
    before = len(entry.reading.mistakes)
    heading = read_heading(entry, zone, may_be_always=True)
    content = {
        "contact": entry.words("contact", LONGEST_CONTACT, one_line=False, required=False),
        "comments": read_comments(entry, heading.window, default=True),
        "write": read_eligibility(entry, heading.window, "write") if entry.has("write") else None,
        "recommend": read_eligibility(entry, heading.window, "recommend") if entry.has("recommend") else None,
        "limits": _limits(entry),
        "per_person": _per_person(entry),
        "topics": _topics(entry),
        "goal": _goal(entry),
        "moderation": entry.choice("moderation", ("after", "before"), "after"),
        "reports": read_reports(entry),
        "edit_hours": read_whole(entry, "edit_hours", least=0, most=MOST_HOURS, default=72),
    }
    for known in ("write", "recommend"):
        entry.value(known, required=False)
    entry.finish()
    if office is None or len(entry.reading.mistakes) > before:
        return None
    shared = {name: getattr(heading, name) for name in ("slug", "title", "host", "about", "begun_on", "window")}
    return Board.model_validate({"office": office, **shared, **content})


def _limits(entry: Entry) -> Limits:
    title = _lengths(entry, "title_length", LONGEST_TITLE, (_DEFAULT.title_shortest, _DEFAULT.title_longest))
    body = _lengths(entry, "body_length", LONGEST_BODY, (_DEFAULT.body_shortest, _DEFAULT.body_longest))
    pictures = read_whole(entry, "pictures", least=0, most=MOST_PICTURES, default=_DEFAULT.pictures)
    return Limits(
        title_shortest=title[0],
        title_longest=title[1],
        body_shortest=body[0],
        body_longest=body[1],
        pictures=_DEFAULT.pictures if pictures is None else pictures,
    )


def _lengths(entry: Entry, name: str, most: int, defaults: tuple[int, int]) -> tuple[int, int]:
    table = read_table_if_any(entry, name, example=f"{name} = {{ min = {defaults[0]}, max = {defaults[1]} }}")
    if table is None:
        return defaults
    lengths = read_least_and_most(table, least=1, most=most, defaults=defaults)
    table.finish()
    return lengths or defaults


def _per_person(entry: Entry) -> int | None:
    """Read how many proposals one person may have; None is any number."""
    if entry.value("per_person", required=False) in (None, "any"):
        return None
    return read_whole(entry, "per_person", least=1, most=MOST_PER_PERSON, default=None)


def _topics(entry: Entry) -> tuple[Topic, ...]:
    taken: dict[str, Entry] = {}
    topics = list[Topic]()
    for each in read_tables(entry, "topic", most=MOST_TOPICS):
        key, name = read_key(each, taken), each.words("name", LONGEST_TOPIC)
        each.finish()
        if key is not None and name is not None:
            topics.append(Topic(key=key, name=name))
    return tuple(topics)


def _goal(entry: Entry) -> Goal | None:
    table = read_table_if_any(entry, "goal", example="goal = { recommendations = 50, answer_days = 30 }")
    if table is None:
        return None
    number = read_whole(table, "recommendations", least=1, most=MOST_RECOMMENDATIONS, default=None)
    days = read_whole(table, "days", least=1, most=MOST_DAYS, default=None) if table.has("days") else None
    answer = read_whole(table, "answer_days", least=1, most=MOST_DAYS, default=30)
    table.value("days", required=False)
    table.finish()
    if number is None or answer is None:
        return None
    return Goal(recommendations=number, days=days, answer_days=answer)
