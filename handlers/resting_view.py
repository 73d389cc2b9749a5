"""What people read while a programme rests: since when, why, until when, and that nothing of theirs is lost."""

from datetime import datetime

from participation.window import Window
from texts import Markup, When, lines, say_html


def resting(language: str, window: Window, zone: str, at: datetime) -> Markup | None:
    """Say it in a few lines; None where it does not rest."""
    pause = window.pause(at) if window.state(at) == "paused" else None
    if pause is None:
        return None
    until = (
        say_html(language, "resting-open")
        if pause.until is None
        else say_html(language, "resting-until", until=When(pause.until, zone))
    )
    return lines(
        say_html(language, "resting-since", since=When(pause.since, zone)),
        say_html(language, "resting-reason", reason=pause.reason.in_(language)),
        until,
        say_html(language, "resting-kept"),
    )
