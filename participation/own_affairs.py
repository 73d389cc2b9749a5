"""Nobody decides on what concerns themselves: an application of one's own, an objection to what one has done.

Source: Administrative Procedures Act (Republic of Korea), Art. 4; Code of Conduct for Public Officials, Art. 5.
"""

from collections.abc import Collection

from participation.refused import Refused


def check_decides(by: int, concerned: Collection[int], *, able: Collection[int]) -> None:
    """Let somebody decide who is not ``concerned``; ``able`` are all accounts whose role lets them decide.

    Raises:
        Refused: ``decide-own`` with ``others``: how many could decide in their place.
    """
    if by in concerned:
        raise Refused("decide-own", others=len({*able} - {by, *concerned}))


def check_settles(by: int, *, author: int | None, done_by: int | None, able: Collection[int]) -> bool:
    """Let somebody settle an objection; return whether it is to what they did themselves.

    That they may only where nobody else can: the author would wait for ever. ``able`` as above; ``done_by`` is None
    where it was not kept.

    Raises:
        Refused: ``objection-own`` (the author) or ``objection-own-act``, each with ``others``: how many could do it.
    """
    others = len({*able} - {by, author})
    if by == author:
        raise Refused("objection-own", others=others)
    if by == done_by and others:
        raise Refused("objection-own-act", others=others)
    return by == done_by
