"""Lists of any length, laid on pages that a message and its keyboard can hold."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from handlers.office_room import Room
from handlers.screen import Button
from texts import Markup

Item = TypeVar("Item")

_MOST_CHARACTERS = 3000


def part_of(items: Sequence[Item], page: int, per_page: int) -> tuple[Sequence[Item], int, int]:
    """Return what stands on a page (from 1; another than there is becomes the nearest), which it is, and how many."""
    pages = max(1, -(-len(items) // per_page))
    here = min(max(page, 1), pages)
    return items[(here - 1) * per_page : here * per_page], here, pages


def laid_out(parts: Sequence[Sequence[Markup]]) -> list[list[Sequence[Markup]]]:
    """Lay groups of lines on pages: none is broken, and none is longer than a message holds."""
    pages: list[list[Sequence[Markup]]] = [[]]
    length = 0
    for part in parts:
        size = sum(len(line.plain()) for line in part)
        if pages[-1] and length + size > _MOST_CHARACTERS:
            pages.append([])
            length = 0
        pages[-1].append(part)
        length += size
    return pages


def turning(room: Room, view: Callable[[int], str], here: int, pages: int) -> list[tuple[Button, ...]]:
    """Make the buttons that turn a page, as far as there is another; ``view`` is that of a page by its number."""
    ways = (("vote-page-back", here - 1), ("vote-page-on", here + 1))
    turned = tuple(room.to(key, view(to), page=to, pages=pages) for key, to in ways if 1 <= to <= pages)
    return [turned] if turned else []
