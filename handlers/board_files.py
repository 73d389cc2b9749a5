"""What leaves a board as a file: pictures of proposals, and codes for posters that lead to one."""

import io
from typing import Final

import segno

from participation.proposal import check_readable
from participation.refused import Refused
from storage import papers, pictures, proposals
from storage.database import Tx
from storage.papers import Stored

_SCALE: Final = 20  # dots a module: sharp on a poster
_QUIET: Final = 4  # modules around it, as ISO/IEC 18004 asks for


def link(username: str, proposal: int) -> str:
    """Return the address under which a proposal opens in the chat."""
    return f"https://t.me/{username}?start=i_{proposal}"


def picture(tx: Tx, proposal: int, number: int, account: int) -> tuple[str, Stored] | None:
    """Return the name and place of a proposal's picture (counted from 0), for whoever may read the proposal."""
    found, shown = proposals.by_id(tx, proposal), pictures.of(tx, proposal)
    if found is None or not 0 <= number < len(shown):
        return None
    try:
        check_readable(found, account)
    except Refused:
        return None
    paper = papers.by_id(tx, shown[number])
    if paper is None or paper.stored is None or paper.found is None:
        return None
    return f"{proposal}-{number + 1}.{paper.found.kind.lower()}", paper.stored


def code(address: str) -> bytes:
    """Return a QR code as a PNG; a quarter of it may be torn or dirty."""
    target = io.BytesIO()
    segno.make_qr(address, error="q").save(target, kind="png", scale=_SCALE, border=_QUIET)
    return target.getvalue()
