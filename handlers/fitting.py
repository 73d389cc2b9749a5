"""What may be too much for one message: its beginning, and how much more there is."""

from collections.abc import Sequence

from texts import Markup, say_html


def fitting(language: str, said: Sequence[Markup], most: int, *, of: int | None = None) -> list[Markup]:
    """Return as many of the first lines as fit ``most`` characters (at least one), and how many more there are.

    ``of``: how many there are in all, where not all of them were said.
    """
    left, fits = most, 0
    for line in said:
        left -= len(line.plain()) + 1
        if left < 0 and fits:
            break
        fits += 1
    more = (len(said) if of is None else of) - fits
    return [*said[:fits], *([say_html(language, "lines-more", count=more)] if more else [])]
