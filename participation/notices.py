"""What the bot tells people without being asked, and which of it they can switch off."""

from typing import Final, Literal, get_args

NoticeKind = Literal["reminders", "results", "decisions", "proposals", "announcements"]
"""``decisions`` are about what somebody has handed in themself; ``proposals`` about those that they have brought,
recommend or follow."""

Way = Literal["at-once", "daily", "never"]
"""How somebody hears. Only ``proposals`` come ``daily``: reminders and announcements have their own time, and a result
comes once a vote."""

KINDS: Final[tuple[NoticeKind, ...]] = get_args(NoticeKind)

ALWAYS: Final = frozenset[NoticeKind]({"decisions"})
"""These can't be switched off: a decision about one's own application has to reach whoever applied, with the way to
object to it. Source: Administrative Procedures Act (Republic of Korea), Art. 24, 26."""

DAILY: Final = frozenset[NoticeKind]({"proposals"})
"""Of these the news can come together, once a day."""
