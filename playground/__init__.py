"""A stand-in for Telegram on loopback: the Bot API's behaviour and a web chat, for the demo and for tests."""

from playground.person import Group, Person
from playground.playground import Playground

__all__ = ["Group", "Person", "Playground"]
