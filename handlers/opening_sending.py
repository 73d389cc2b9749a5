"""Files that officials send for what they prepare: programme files, and the forms that a draft brings along."""

from handlers.intent import File
from handlers.office_room import Room
from handlers.opening_room import check_own, room_of
from handlers.screen import cut
from participation.contest import Reception
from participation.papers import LARGEST, MEGABYTE
from participation.programme_file import MOST_BYTES
from participation.refused import Refused
from storage import programme_uploads
from storage.programme_uploads import ProgrammeUpload

_PROGRAMME_FILES = (".toml", ".txt")
"""Some phones send a file of text under the second name only."""
_LONGEST_NAME = 120


def is_programme_file(name: str) -> bool:
    """Tell by its name whether a file is to be read as a programme file."""
    return name.casefold().endswith(_PROGRAMME_FILES)


def makes_draft(upload: ProgrammeUpload) -> bool:
    """Tell whether a file that was sent is to be read as a programme file; the others are forms."""
    return upload.draft is None or upload.name.casefold().endswith(_PROGRAMME_FILES[0])


def most_bytes(upload: ProgrammeUpload) -> int:
    """Return how large a file that was sent may be."""
    return MOST_BYTES if makes_draft(upload) else LARGEST * MEGABYTE


def for_list(room: Room, file: File) -> None:
    """Take a programme file that is to become a draft, or several.

    Raises:
        Refused: ``opening-file-photo``; ``opening-file-name``; ``opening-file-large`` with ``limit`` (megabytes);
            ``opening-files-waiting``.
    """
    if not is_programme_file(_name(file)):
        raise Refused("opening-file-name")
    _expect(room, file, None, MOST_BYTES)


def for_draft(room: Room, file: File) -> None:
    """Take a form that a draft names, or a programme file that takes the place of the draft's content.

    Raises:
        Refused: as `for_list`; ``opening-form-unknown`` with ``wanted`` (names) or ``opening-form-none``.
    """
    here = room_of(room)
    check_own(here)
    name = _name(file)
    if name.casefold().endswith(_PROGRAMME_FILES[0]):
        return _expect(room, file, here.draft.id, MOST_BYTES)
    content = here.draft.content
    named = content.attachments if isinstance(content, Reception) else ()
    wanted = [one.filename for one in named if one.filename is not None]
    if not wanted:
        raise Refused("opening-form-none")
    if name not in wanted:
        raise Refused("opening-form-unknown", wanted=", ".join(wanted))
    return _expect(room, file, here.draft.id, LARGEST * MEGABYTE)


def shown(name: str) -> str:
    """Return as much of a file's name as is said: it is the sender's word, however long."""
    return cut(name, _LONGEST_NAME)


def _name(file: File) -> str:
    if file.photo:
        raise Refused("opening-file-photo")
    return file.name


def _expect(room: Room, file: File, draft: int | None, most: int) -> None:
    turn = room.turn
    if file.size is not None and file.size > most:
        raise Refused("opening-file-large", limit=most // 1_000_000)
    taken = programme_uploads.expect(
        turn.tx, account=turn.account, draft=draft, name=file.name, file_id=file.id, at=turn.at
    )
    if not taken:
        raise Refused("opening-files-waiting", most=programme_uploads.MOST_WAITING)
    room.open("", first=room.html("opening-file-arriving", name=shown(file.name)))
