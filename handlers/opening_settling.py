"""When a file is here that an official has sent, and when a programme's time has come: what its author hears."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from handlers.office_telling import tell
from handlers.opening_room import DRAFT, LIST
from handlers.opening_sending import makes_draft, shown
from handlers.opening_words import title_of, wrong
from handlers.turn import House, Turn, turn_of
from participation.contest import Reception
from participation.mistakes import Betrayal, Mistake, ProgrammeFileError
from participation.opening_files import split
from participation.programme_source import Table
from participation.refused import Refused
from storage import officials, pins, programme_drafts, programme_openings, programme_uploads
from storage.database import Tx
from storage.programme_drafts import Draft
from storage.programme_uploads import ProgrammeUpload
from texts import Markup, lines, say_html

Found = Refused | ProgrammeFileError | tuple[Table, ...] | bytes
"""What has come of a file: why it can't be taken, what is wrong with it, the programmes in it, or a form."""

Reopen = Callable[[Turn, str], None]
"""Draws a dialogue anew, by its name, for whoever is in it."""


@dataclass(frozen=True, slots=True)
class Settling:
    """Tells officials what has become of what they prepare."""

    house: House
    reopen: Reopen

    def settled(self, tx: Tx, upload: ProgrammeUpload, found: Found, now: datetime) -> None:
        """Deal with a file that is here, or never will be. A second time does nothing."""
        if not programme_uploads.settled(tx, upload.id):
            return
        turn = turn_of(tx, self.house, upload.account, now)
        try:
            with tx.savepoint():
                self._take(turn, upload, found)
        except Refused as refused:
            why = turn.refusal(refused, self.house.timezone)
            tell(
                turn,
                say_html(turn.language, "opening-file-refused", name=shown(upload.name), why=why),
                subject=_of(upload),
            )
        except ProgrammeFileError as error:
            self._mistaken(turn, upload, error.mistakes)

    def _take(self, turn: Turn, upload: ProgrammeUpload, found: Found) -> None:
        if isinstance(found, Refused | ProgrammeFileError):
            raise found
        if isinstance(found, bytes):
            self._form(turn, upload, found)
        elif upload.draft is not None:
            self._replace(turn, upload.draft, found)
        else:
            self._make(turn, found)

    def _mistaken(self, turn: Turn, upload: ProgrammeUpload, mistakes: Iterable[Mistake]) -> None:
        """Name every mistake with its line, as many as a message holds; nothing of the file is kept."""
        language = turn.language
        mistakes = tuple(mistakes)
        head = say_html(language, "opening-file-mistakes", name=shown(upload.name), count=len(mistakes))
        said = wrong(language, mistakes, self.house.timezone, placed=True)
        text = lines(head, Markup(""), *said, Markup(""), say_html(language, "opening-file-again"))
        tell(turn, text, subject=_of(upload))

    def _make(self, turn: Turn, tables: tuple[Table, ...]) -> None:
        language = self.house.language
        drafts = [
            programme_drafts.make(turn.tx, table, language=language, by=turn.account, at=turn.at) for table in tables
        ]
        self._again(turn, f"{LIST}:0")
        for draft in drafts:
            text = say_html(turn.language, "opening-file-taken", title=title_of(draft, turn.language))
            tell(turn, text, subject=f"e{draft.id}")

    def _replace(self, turn: Turn, draft: int, tables: tuple[Table, ...]) -> None:
        if len(tables) != 1:
            raise Refused("opening-file-one", count=len(tables))
        changed = programme_drafts.write(turn.tx, draft, tables[0], by=turn.account, at=turn.at)
        self._again(turn, f"{DRAFT}:{draft}")
        tell(turn, _said(turn, "opening-file-replaced", changed), subject=f"e{draft}")

    def _form(self, turn: Turn, upload: ProgrammeUpload, content: bytes) -> None:
        draft = programme_drafts.own(turn.tx, upload.draft or 0, turn.account, turn.at)
        attachments = draft.content.attachments if isinstance(draft.content, Reception) else ()
        named = [one.file for one in attachments if one.file is not None and one.filename == upload.name]
        if not named:
            raise Refused("opening-form-none")
        if not content:
            raise Refused("opening-form-empty")
        for file in named:
            programme_drafts.keep_file(turn.tx, draft.id, file, content, by=turn.account, at=turn.at)
        self._again(turn, f"{DRAFT}:{draft.id}")

    def _again(self, turn: Turn, name: str) -> None:
        """Draw a place anew where its owner is in it, and the office is open for them."""
        inside = officials.named(turn.tx, turn.account) is not None
        if turn.person.focus == name and inside and pins.is_open(turn.tx, turn.account, turn.at):
            self.reopen(turn, name)

    # When its time has come

    def publish(self, tx: Tx, draft_id: int, box: str, now: datetime) -> None:
        """Publish what is approved and due; where that can't be, its author hears why, and keeps it."""
        draft = programme_drafts.by_id(tx, draft_id)
        if draft is None or draft.state != "approved" or (draft.publish_at is not None and draft.publish_at > now):
            return
        author = turn_of(tx, self.house, draft.author, now)
        try:
            with tx.savepoint():
                programme = programme_openings.publish(tx, draft, box=box, now=now)
        except (Refused, Betrayal) as error:
            programme_openings.failed(tx, draft, now)
            self._again(author, f"{DRAFT}:{draft.id}")
            why = self._why(author, draft, error, now)
            tell(author, lines(_said(author, "opening-failed", draft), *why), subject=f"e{draft.id}")
        else:
            self._again(author, f"{DRAFT}:{draft.id}")
            for account in dict.fromkeys((draft.author, draft.approved_by or draft.author)):
                other = turn_of(tx, self.house, account, now)
                link = f"https://t.me/{self.house.username}?start={draft.content.slug if draft.content else ''}"
                text = say_html(other.language, "opening-published", title=title_of(draft, other.language), link=link)
                tell(other, text, subject=f"o{programme}")

    def _why(self, turn: Turn, draft: Draft, error: Refused | Betrayal, now: datetime) -> list[Markup]:
        found = error.mistakes if isinstance(error, Betrayal) else programme_openings.check(turn.tx, draft, now)
        zone = draft.content.office.timezone if draft.content is not None else self.house.timezone
        if found:
            return wrong(turn.language, found, zone, placed=False)
        assert isinstance(error, Refused)  # noqa: S101  (a betrayal has mistakes: for the type checker)
        return [say_html(turn.language, "opening-mistake", what=turn.refusal(error, zone))]


def read_upload(upload: ProgrammeUpload, data: bytes, timezone: str) -> Found:
    """Make of a file's bytes what it is: slow for a long one, and so for a thread."""
    if not makes_draft(upload):
        return data
    try:
        return split(data, timezone=timezone)
    except (ProgrammeFileError, Refused) as error:
        return error


def _of(upload: ProgrammeUpload) -> str:
    return "p0" if upload.draft is None else f"e{upload.draft}"


def _said(turn: Turn, key: str, draft: Draft) -> Markup:
    return say_html(turn.language, key, title=title_of(draft, turn.language))
