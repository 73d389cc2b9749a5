"""A board in a programme file: all of it, or every mistake in it."""

from datetime import UTC, datetime, timedelta

import pytest

from participation.board import Board, Goal, Limits
from participation.comment_rules import CommentRules, ReportRules
from participation.contest import OnBoard, Reception
from participation.mistakes import ProgrammeFileError
from participation.programme import Vote
from participation.window import Window
from storage.shelf import CONTENT
from tests.kit.programmes import file_of
from tests.participation.boards import IDEAS, board_of, ideas, on_board
from tests.participation.receptions import YOUTH, changed, read
from texts import LANGUAGES, say

AT = datetime(2023, 6, 1, tzinfo=UTC)
MINIMAL = """
[[board]]
slug = "ideas"
title = "생각함"
about = "바라는 것을 적습니다."
always = true
"""


def mistakes(text: str) -> list[tuple[str, str]]:
    """Return place and key of each mistake, after saying all of them in every language."""
    with pytest.raises(ProgrammeFileError) as error:
        read(text)
    found = error.value.mistakes
    assert all(say(language, f"mistake-{one.key}", **one.values) for one in found for language in LANGUAGES)
    assert all(one.line for one in found)
    return [(one.place, one.key) for one in found]


def test_what_is_left_out_has_a_sense() -> None:
    board = board_of(MINIMAL)

    assert board.window == Window()
    assert (board.write, board.recommend, board.per_person, board.goal, board.topics) == (None, None, None, None, ())
    assert board.limits == Limits(title_shortest=5, title_longest=120, body_shortest=20, body_longest=8000, pictures=5)
    assert board.comments == CommentRules(longest=1000, edit_minutes=15)
    assert board.reports == ReportRules(accounts=3, known_days=7, returns_hours=24)
    assert (board.moderation, board.edit_hours) == ("after", 72)
    assert board.human == board.office.contact


def test_all_that_can_be_said_is_read() -> None:
    said = """
  title_length = { min = 2, max = 60 }
  body_length = { min = 1, max = 3000 }
  pictures = 2
  moderation = "before"
  write = { who = "시민", residence = { place = "제천시" } }
  recommend = { who = "누구나", anyone = true }
  comments = { longest = 300, edit_minutes = 5, moderation = "before", eligibility = { who = "누구나", anyone = true } }
  reports = { accounts = 5, known_days = 3, returns_hours = 48 }
"""
    board = board_of(changed(IDEAS, "edit_hours = 72\n", f"edit_hours = 72{said}"))

    assert board.limits == Limits(title_shortest=2, title_longest=60, body_shortest=1, body_longest=3000, pictures=2)
    assert board.moderation == "before"
    assert board.write is not None
    assert [rule.kind for rule in board.write.rules] == ["residence"]
    assert board.recommend is not None
    assert board.recommend.rules == ()
    assert board.comments is not None
    assert (board.comments.longest, board.comments.edit_minutes, board.comments.moderation) == (300, 5, "before")
    assert board.comments.who is not None
    assert board.reports == ReportRules(accounts=5, known_days=3, returns_hours=48)
    assert board.goal == Goal(recommendations=3, days=30, answer_days=14)
    assert [topic.key for topic in board.topics] == ["traffic", "youth"]


def test_a_board_reads_back_from_json_exactly() -> None:
    assert CONTENT.validate_json(ideas().model_dump_json()) == ideas()


def test_the_office_owes_an_answer_so_many_days_after_the_goal() -> None:
    assert ideas().answer_due(AT) == AT + timedelta(days=14)
    assert ideas().collects_until(AT) == AT + timedelta(days=30)
    assert board_of(MINIMAL).answer_due(AT) is None
    assert board_of(MINIMAL).collects_until(AT) is None


@pytest.mark.parametrize(
    ("line", "wrong", "place", "key"),
    [
        ("per_person = 3", "per_person = 0", "board[1].per_person", "number-out-of-range"),
        ("per_person = 3", 'per_person = "3"', "board[1].per_person", "must-be-whole-number"),
        ("edit_hours = 72", "edit_hours = -1", "board[1].edit_hours", "number-out-of-range"),
        ("edit_hours = 72", "pictures = 11", "board[1].pictures", "number-out-of-range"),
        ("edit_hours = 72", "title_length = { min = 9, max = 3 }", "board[1].title_length.max", "limits-upside-down"),
        ("edit_hours = 72", "body_length = { max = 8001 }", "board[1].body_length.max", "number-out-of-range"),
        ("edit_hours = 72", "comments = { longest = 1001 }", "board[1].comments.longest", "number-out-of-range"),
        ("edit_hours = 72", 'comments = "yes"', "board[1].comments", "must-be-table"),
        ("edit_hours = 72", "reports = { acounts = 2 }", "board[1].reports.acounts", "unknown-key-near"),
        ("edit_hours = 72", 'moderation = "never"', "board[1].moderation", "must-be-one-of"),
        ("edit_hours = 72", 'write = { who = "시민" }', "board[1].write", "eligibility-unsaid"),
        ("edit_hours = 72", "moderaton = 1", "board[1].moderaton", "unknown-key-near"),
        ("recommendations = 3", "recommendations = 0", "board[1].goal.recommendations", "number-out-of-range"),
        ("  recommendations = 3", "  # nothing", "board[1].goal.recommendations", "missing"),
        ('key = "youth"', 'key = "traffic"', "board[1].topic[2].key", "key-twice"),
    ],
)
def test_a_mistake_is_named_with_its_place(line: str, wrong: str, place: str, key: str) -> None:
    assert (place, key) in mistakes(changed(IDEAS, line, wrong))


def test_any_programme_may_have_comments() -> None:
    contest = read(changed(YOUTH, "per_person = 1", "per_person = 1\ncomments = true")).programmes[0]
    vote = read(file_of().split("[[vote]]", 1)[1].join(["[[vote]]\ncomments = { longest = 500 }\n", ""])).programmes[0]

    assert contest.comments == CommentRules()
    assert isinstance(vote, Vote)
    assert vote.comments == CommentRules(longest=500)
    assert read(YOUTH).programmes[0].comments is None


def test_a_board_may_have_none() -> None:
    assert board_of(MINIMAL + "comments = false\n").comments is None


def test_a_contest_names_the_board_on_which_what_it_accepts_appears() -> None:
    contest = read(on_board('{ slug = "ideas", title = "title", body = "idea" }')).programmes[0]

    assert isinstance(contest, Reception)
    assert contest.board == OnBoard(slug="ideas", title="title", body="idea")
    assert [consent.key for consent in contest.consents if consent.publishes] == ["publicity"]


@pytest.mark.parametrize(
    ("board", "place", "key"),
    [
        ('{ slug = "생각", title = "title", body = "idea" }', "board.slug", "slug-shape"),
        ('"ideas"', "board", "must-be-table"),
        ('{ slug = "ideas", body = "idea" }', "board.title", "missing"),
        ('{ slug = "ideas", title = "titel", body = "idea" }', "board.title", "must-be-one-of-near"),
        ('{ slug = "ideas", title = "scope", body = "idea" }', "board.title", "board-needs-text"),
        ('{ slug = "ideas", title = "title", body = "place" }', "board.body", "board-needs-text"),  # not always asked
        ('{ slug = "ideas", title = "title", body = "more" }', "board.body", "board-needs-text"),  # may be skipped
        ('{ slug = "ideas", title = "idea", body = "idea" }', "board.title", "board-text-long"),
        ('{ slug = "ideas", title = "title", body = "long" }', "board.body", "board-text-long"),
        ('{ slug = "ideas", title = "title", body = "idea", topic = "youth" }', "board.topic", "unknown-key"),
    ],
)
def test_what_is_wrong_with_a_contests_board_is_named_with_its_place(board: str, place: str, key: str) -> None:
    assert (f"contest[1].{place}", key) in mistakes(on_board(board))


def test_a_board_and_a_consent_that_publishes_need_each_other() -> None:
    board = '{ slug = "ideas", title = "title", body = "idea" }'
    assert mistakes(on_board(board, publishes=False)) == [("contest[1].board", "board-without-consent")]
    alone = changed(YOUTH, 'key = "publicity"', 'key = "publicity"\n  publishes = true')
    assert mistakes(alone) == [("contest[1].consent", "publishes-without-board")]


def test_the_kind_of_a_programme_is_told_from_its_table() -> None:
    (board,) = read(IDEAS).programmes

    assert isinstance(board, Board)
    assert board.kind == "board"
