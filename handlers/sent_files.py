"""Files as their senders see them, and as they are handed in."""

from collections.abc import Iterable, Mapping, Sequence

from handlers.asking import Asker, megabytes
from handlers.scene import SentFile
from storage.papers import HandedPaper
from texts import Markup


def sent_files(asker: Asker, there: Iterable[HandedPaper], ids: Sequence[str]) -> Mapping[str, SentFile]:
    """Return those of the files that have one of these ids, in the order of the ids."""
    known = {str(paper.id): paper for paper in there}
    return {
        id_: SentFile(file_name(asker, known[id_], number), _said(asker, known[id_], number))
        for number, id_ in enumerate(ids, start=1)
        if id_ in known
    }


def file_name(asker: Asker, paper: HandedPaper, number: int) -> str:
    """Return a file's name as it was sent; a photo has none."""
    return paper.name or asker.html("file-photo", number=number).plain()


def _said(asker: Asker, paper: HandedPaper, number: int) -> Markup:
    name = file_name(asker, paper, number)
    if paper.state != "stored" or paper.found is None or paper.stored is None:
        return asker.html("file-arriving", name=name)
    size = megabytes(paper.stored.size)
    return asker.html("file-here", name=name, kind=paper.found.kind, size=size, macros=paper.found.macros)
