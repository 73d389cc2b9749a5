"""A ``[[contest]]`` or an ``[[application]]`` of a programme file.

Both are written alike. What stands in brackets may be left out; any text may have its English beside it
(``en = { … }``), also inside the tables. ``key`` (a–z, 0–9, -) says across versions what something is.

    [[contest]]
    slug = "youth-policy"
    title = "…"
    about = "…"
    window = "2023. 5. 16. ~ 6. 15."        # or opens_at and closes_at; or always = true
    [begun_on] = 2023-05-29
    [host] = "…"                            # who asks, if not the office
    [contact] = "…"                         # a human, if not the office's
    [per_person] = 1                        # how many one person may hand in; or "any"
    [person] = ["name"]                     # asked of each participant: "name", "phone"
    [in_chat] = "full"                      # or "numbers": officials see no personal content in the chat
    [objection] = "…"                       # how to object to a decision
    [board] = { slug = "ideas", title = "title", body = "summary" }
                                            # where what was accepted appears: a board, and which answers (text
                                            # questions that everybody is asked) become its title and text
    [comments] = false                      # or true, or a table as a board's
    retention = { years = 3, after = "decision" }   # or months, days; or after = "close"
    [team] = { alone = true, min = 2, max = 4, several = false }    # or false

      [contest.eligibility]
      who = "…"                             # the rule in the office's words
      residence = { place = "제천시", [question] = "…", [refusal] = "…" }
      age = { min = 9, max = 24, [on] = "applying", [refusal] = "…" }   # or "first-day", "last-day", a date
      # or, instead of rules: anyone = true

      [[contest.other_way]]
      way = "visit"                         # post, e-mail, fax, web, phone
      text = "…"                            # where to

      [[contest.attachment]]
      name = "…"
      file = "forms/application.hwp"        # beside this file, up to 20 MB; or url = "https://…"

      [[contest.question]]
      key = "topic"
      ask = "…"
      [why] = "…"                           # for whoever wants to know
      [optional] = false
      [when] = { question = "scope", is = "place" }   # an earlier choice, several or yes-no; is may be a list
      kind = "text"                         # min and max characters (1 to 1000 if not said)
                                            # choice, several: [[contest.question.option]] key, name; min, max
                                            # date; yes-no; file: as a paper

      [[contest.paper]]
      key = "proposal"
      name = "…"
      kinds = ["PDF", "HWP", "HWPX", "DOCX", "JPEG", "PNG"]
      [largest] = 20                        # megabytes, each
      [min] = 1
      [max] = 1                             # how many files
      [required] = true

      [[contest.consent]]
      key = "personal-data"
      title = "…"
      purpose = "…"
      items = "…"
      keeping = "…"                         # how long
      refusing = "…"                        # that one may refuse, and what follows
      [required] = true
      [publishes] = false                   # with it, what was accepted may appear on the board
      [version] = 1

      [contest.guardian]
      [age] = 14                            # younger ones need a guardian's consent
      [ways] = ["message", "card", "phone", "paper", "e-mail", "call"]    # how it is checked

      [[contest.ground]]                    # on which the office may decide not to take it on
      key = "unclear"
      text = "…"

      [contest.review]
      reviewers = 3
      [blind] = true
      [best] = 5                            # scores go from 0 to this

        [[contest.review.criterion]]
        key = "need"
        name = "…"
        [weight] = 30
"""

import re
from functools import partial
from typing import TypeVar, get_args
from zoneinfo import ZoneInfo

from participation.attached import Attached
from participation.board_entry import LONGEST_BODY
from participation.comment_entry import read_comments
from participation.consent import Consent
from participation.consent_entry import read_consents, read_guardian
from participation.contest import Application, Attachment, Contest, OnBoard, OtherWay, PersonalFact
from participation.eligibility_entry import read_eligibility, read_team
from participation.entry import Entry, quoted, shown_place
from participation.entry_values import read_table_if_any, read_tables, read_whole, read_words_among
from participation.programme import Office
from participation.programme_entry import LONGEST_TITLE, read_heading, read_slug
from participation.question_entry import read_papers, read_questions
from participation.questions import Question, Text
from participation.review_entry import read_grounds, read_retention, read_review

LONGEST_CONTACT = 300
LONGEST_OBJECTION = 500
LONGEST_WAY = 300
LONGEST_NAME = 120
LONGEST_LINK = 300
MOST_PER_PERSON = 1000
MOST_ATTACHMENTS = 20
MOST_WAYS = 10

WAYS: tuple[str, ...] = get_args(OtherWay.model_fields["way"].annotation)
PERSONAL_FACTS: tuple[str, ...] = get_args(PersonalFact)

_R = TypeVar("_R", Contest, Application)
_URL = re.compile(r"https://[^\s/]+\.[^\s]+")
_FILE = re.compile(r"(?![./])(?!.*(?:/\.|//|\\))[^\x00-\x1f]+")


def _read(kind: type[_R], entry: Entry, office: Office | None, zone: ZoneInfo) -> _R | None:
    """Read one programme; None if anything in it, or in the office it needs, is wrong."""
    before = len(entry.reading.mistakes)
    heading = read_heading(entry, zone, may_be_always=True)
    taken: dict[str, Entry] = {}
    content = {
        "comments": read_comments(entry, heading.window, default=False),
        "contact": entry.words("contact", LONGEST_CONTACT, one_line=False, required=False),
        "eligibility": read_eligibility(entry, heading.window),
        "team": read_team(entry),
        "per_person": _per_person(entry),
        "person": read_words_among(entry, "person", PERSONAL_FACTS, default=("name",)),
        "in_chat": entry.choice("in_chat", ("full", "numbers"), "full"),
        "objection": entry.words("objection", LONGEST_OBJECTION, one_line=False, required=False),
        "retention": read_retention(entry, heading.window),
        "attachments": _attachments(entry, heading.slug),
        "other_ways": _other_ways(entry),
        "questions": (questions := read_questions(entry, taken)),
        "papers": read_papers(entry, taken),
        "consents": (consents := read_consents(entry, heading.title.languages() if heading.title else ())),
        "board": _board(entry, questions, consents),
        "guardian": read_guardian(entry),
        "grounds": read_grounds(entry),
        "review": read_review(entry),
    }
    if not entry.has("question") and not entry.has("paper"):
        entry.note(None, "nothing-to-hand-in")
    entry.finish()
    if office is None or len(entry.reading.mistakes) > before:
        return None
    shared = {name: getattr(heading, name) for name in ("slug", "title", "host", "about", "begun_on", "window")}
    return kind.model_validate({"office": office, **shared, **content})


read_contest = partial(_read, Contest)
read_application = partial(_read, Application)


def _per_person(entry: Entry) -> int | None:
    """Read how many one person may hand in; None is any number."""
    if entry.value("per_person", required=False) == "any":
        return None
    return read_whole(entry, "per_person", least=1, most=MOST_PER_PERSON, default=1)


def _board(entry: Entry, questions: tuple[Question, ...], consents: tuple[Consent, ...]) -> OnBoard | None:
    """Read where what was accepted appears; whether there is such a board is seen when it is published."""
    table = read_table_if_any(entry, "board", example='board = { slug = "ideas", title = "title", body = "summary" }')
    publishing = any(consent.publishes for consent in consents)
    if table is None:
        if publishing and not entry.has("board"):
            entry.note("consent", "publishes-without-board")
        return None
    if not publishing:
        entry.note("board", "board-without-consent")
    slug = read_slug(table, "slug")
    title = _answer(table, "title", questions, LONGEST_TITLE)
    body = _answer(table, "body", questions, LONGEST_BODY)
    table.finish()
    return None if slug is None or title is None or body is None else OnBoard(slug=slug, title=title, body=body)


def _answer(table: Entry, name: str, questions: tuple[Question, ...], longest: int) -> str | None:
    """Read the key of a question whose answer everybody gives, as a text that a proposal can hold."""
    key = table.text(name, LONGEST_LINK)
    if key is None:
        return None
    asked = {question.key: question for question in questions}
    if key not in asked:
        table.note_unknown(name, "must-be-one-of", key, tuple(asked))
        return None
    question = asked[key]
    if not isinstance(question.form, Text) or question.optional or question.when is not None:
        table.note(name, "board-needs-text", found=key)
        return None
    if question.form.longest > longest:
        table.note(name, "board-text-long", found=key, longest=longest, max=question.form.longest)
        return None
    return key


def _attachments(entry: Entry, slug: str | None) -> tuple[Attachment, ...]:
    attachments = list[Attachment]()
    for position, each in enumerate(read_tables(entry, "attachment", most=MOST_ATTACHMENTS)):
        name = each.words("name", LONGEST_NAME)
        file = each.text("file", LONGEST_LINK, required=False)
        url = each.text("url", LONGEST_LINK, required=False)
        each.finish()
        if each.has("file") == each.has("url"):
            each.note(None, "attachment-file-or-url")
        if file is not None and not _FILE.fullmatch(file):
            each.note("file", "attachment-file-shape", found=quoted(file))
        elif file is not None and slug is not None:
            place = shown_place((*each.path, "file"))
            entry.reading.attached.append(Attached(slug, position, file, place, each.line("file")))
        if url is not None and not _URL.fullmatch(url):
            each.note("url", "attachment-url-shape", found=quoted(url))
        if name is not None:
            attachments.append(Attachment(name=name, file=file, url=url))
    return tuple(attachments)


def _other_ways(entry: Entry) -> tuple[OtherWay, ...]:
    entries = entry.tables("other_way")
    if not 1 <= len(entries) <= MOST_WAYS:
        # Whoever does not want their data to pass through servers abroad must have another way
        # (Personal Information Protection Act, Art. 28-8).
        entry.note("other_way" if entries else None, "other-ways-number", found=len(entries), most=MOST_WAYS)
    ways = list[OtherWay]()
    for each in entries:
        way = each.choice("way", WAYS, "") if each.value("way", required=True) is not None else None
        text = each.words("text", LONGEST_WAY, one_line=False)
        each.finish()
        if way and text is not None:
            ways.append(OtherWay.model_validate({"way": way, "text": text}))
    return tuple(ways)
