"""The bot running in-process against an in-process playground, and people who say, tap and see."""

from tests.kit.programmes import five_cities
from tests.kit.someone import Someone
from tests.kit.waiting import until
from tests.kit.words import words
from tests.kit.world import World, running_bot

__all__ = ["Someone", "World", "five_cities", "running_bot", "until", "words"]
