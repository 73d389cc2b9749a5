"""Boards for tests: one as a programme file, and how it is read."""

from functools import cache

from participation.board import Board
from tests.participation.receptions import read

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


def board_of(text: str) -> Board:
    """Read a file that holds one board."""
    (board,) = read(text).programmes
    assert isinstance(board, Board)
    return board


@cache
def ideas() -> Board:
    """The board of ideas: always open, three proposals a person, two topics, a goal of three recommendations."""
    return board_of(IDEAS)
