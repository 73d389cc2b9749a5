"""Boards for tests: one as a programme file, and how it is read."""

from functools import cache
from typing import cast

from participation.board import Board
from participation.contest import Contest
from tests.participation.receptions import YOUTH, changed, read

IDEAS = """
[[board]]
slug = "ideas"
title = "제천 생각함"
about = "제천에 바라는 것을 적고, 남의 생각에 말을 보태는 곳입니다."
always = true
begun_on = "2023. 5. 29."
contact = "시민참여팀 043-000-0000"
per_person = 3
edit_hours = 72
en = { title = "Ideas for Jecheon", about = "Say what you wish for, and add to what others say." }

  [board.goal]
  recommendations = 3
  days = 30
  answer_days = 14

  [[board.topic]]
  key = "traffic"
  name = "교통"
  en = { name = "Traffic" }

  [[board.topic]]
  key = "youth"
  name = "청소년"
"""

TEXTS = """
  [[contest.question]]
  key = "idea"
  ask = "제안을 써 주세요."
  max = 3000

  [[contest.question]]
  key = "more"
  ask = "더 하고 싶은 말이 있나요?"
  optional = true

  [[contest.question]]
  key = "long"
  ask = "길게 써 주세요."
  max = 20000
"""

ON_BOARD = '{ slug = "ideas", title = "title", body = "idea" }'


def board_of(text: str) -> Board:
    """Read a file that holds one board."""
    (board,) = read(text).programmes
    assert isinstance(board, Board)
    return board


@cache
def ideas() -> Board:
    """The board of ideas: always open, three proposals a person, two topics, a goal of three recommendations."""
    return board_of(IDEAS)


def on_board(board: str, *, publishes: bool = True) -> str:
    """The youth contest with a board, which wants a title and an idea as text."""
    with_board = changed(YOUTH, "per_person = 1", f"per_person = 1\nboard = {board}") + TEXTS
    if not publishes:
        return with_board
    return changed(with_board, 'key = "publicity"', 'key = "publicity"\n  publishes = true')


@cache
def accepting() -> Contest:
    """The youth contest that shows what it accepts on the board of ideas, with the consent to publicity."""
    return cast("Contest", read(on_board(ON_BOARD)).programmes[0])
