"""Dialogues of several steps: what they ask is data, and one engine walks them."""
