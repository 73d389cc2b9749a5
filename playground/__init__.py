"""A stand-in for Telegram on loopback: the Bot API's behaviour and a web chat, for the demo and for tests."""

from playground.clock import DEMO_START
from playground.onlooker import Group
from playground.person import Person
from playground.playground import Playground
from playground.world import is_token

__all__ = ["DEMO_START", "Group", "Person", "Playground", "is_token"]
