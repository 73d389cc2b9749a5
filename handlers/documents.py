"""Files that the bot makes when they are sent: looked up in one read, and made off the writer's thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from handlers import announcement_table, board_files, exports, forms, opening_samples, own_data, turnout_pictures
from handlers.paper_sight import may_still_see
from participation.contest import Reception
from participation.programme_source import to_toml, written
from participation.roles import may
from reports import calendar, counts, turnout_picture
from reports.archive import write_archive
from reports.sheet import write_workbook
from storage import attachments, papers, programme_drafts, programme_openings, programmes, roles
from storage.database import Tx
from storage.file_store import FileStore
from storage.programme_drafts import Draft
from storage.shelf import Programme
from texts import When, say

_ZIP = "application/zip"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Made:
    """A file as it goes out: its name as people see it, its bytes, its media type."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


Making = Callable[[FileStore], Made]
"""The slow part: it touches no database, and may read papers."""

Maker = Callable[[Tx, Mapping[str, Any], datetime], Making | None]
"""Looks up what a document's payload names; None if that is gone meanwhile."""


def _attachment(tx: Tx, payload: Mapping[str, Any], _: datetime) -> Making | None:
    """Return one of a programme's forms as it was published."""
    programme = programmes.by_id(tx, payload["programme"])
    attached = programme.reception.attachments if programme is not None else ()
    number = payload["number"]
    if not 0 <= number < len(attached) or attached[number].digest is None or attached[number].filename is None:
        return None
    content = attachments.content_of(tx, payload["programme"], attached[number].digest or "")
    name = attached[number].filename or ""
    return None if content is None else lambda _: Made(name, content)


def _paper(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return a paper as it was handed in, for whoever may still see it when it is made."""
    paper = papers.by_id(tx, payload["paper"])
    if paper is None or paper.stored is None or paper.found is None:
        return None
    if not may_still_see(tx, paper, payload["account"], now):
        return None
    stored, name = paper.stored, f"{payload['name']}.{paper.found.kind.lower()}"
    return lambda store: Made(name, b"".join(store.read(stored)))


def _form(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return the filled-in form: of a member, with their own data only."""
    form = forms.form_of(
        tx, payload["application"], payload["account"], payload["language"], now, link=payload.get("link")
    )
    return None if form is None else lambda _: Made(forms.file_name(form), forms.draw(form), "application/pdf")


def _guardian_form(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return the form that a guardian signs on paper."""
    form = forms.guardian_form_of(tx, payload["application"], payload["account"], payload["language"], now)
    return None if form is None else lambda _: Made(forms.file_name(form), forms.draw(form), "application/pdf")


def _own_data(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return one of the ZIPs with everything about a person, for that person; ``part`` counts from 0."""
    account, language, part = payload["account"], payload["language"], payload["part"]
    data, files = own_data.of(tx, account, language, now)
    shares = own_data.shared_out(files)
    if part >= len(shares):
        return None
    name = "madang-mydata.zip" if len(shares) == 1 else f"madang-mydata-{part + 1}-{len(shares)}.zip"
    made = When(now, payload["timezone"])
    return lambda store: Made(name, own_data.pack(store, data, shares[part], language=language, made=made), _ZIP)


def _applications_sheet(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return the workbook of a programme, for whoever may still have it when it is made."""
    programme = _exported(tx, payload, now)
    if programme is None:
        return None
    language, zone = payload["language"], programme.reception.office.timezone
    book = exports.workbook(tx, programme, language, now, personal=payload["personal"])

    def making(_: FileStore) -> Made:
        target = BytesIO()
        write_workbook(target, book.sheets, language=language, zone=zone, made_at=now)
        return Made(f"{programme.slug}.xlsx", target.getvalue(), _XLSX)

    return making


def _papers_zip(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return all papers of a programme, for whoever may still have them when they are packed."""
    programme = _exported(tx, payload, now)
    if programme is None:
        return None
    found, at = exports.papers_of(tx, programme), now.astimezone(programme.reception.office.zone)

    def making(store: FileStore) -> Made:
        target = BytesIO()
        write_archive(target, exports.contents(store, found), at=at)
        return Made(f"{programme.slug}.zip", target.getvalue(), _ZIP)

    return making


def _picture(tx: Tx, payload: Mapping[str, Any], _: datetime) -> Making | None:
    """Return a picture of a proposal, while this person may read that."""
    found = board_files.picture(tx, payload["proposal"], payload["number"], payload["account"])
    if found is None:
        return None
    name, stored = found
    return lambda store: Made(name, b"".join(store.read(stored)))


def _code(_: Tx, payload: Mapping[str, Any], __: datetime) -> Making:
    """Return the picture for posters whose code leads to a proposal."""
    proposal, username = payload["proposal"], payload["username"]
    return lambda _: Made(f"qr-{proposal}.png", board_files.code(board_files.link(username, proposal)), "image/png")


def _turnout(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return the picture of turnout by day, for whoever may still see numbers."""
    picture = turnout_pictures.asked_for(tx, payload, now)
    if picture is None:
        return None
    return lambda _: Made("turnout.png", turnout_picture.draw(picture), "image/png")


def _exported(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Programme | None:
    """Return the programme of an export; nothing for whoever's role has ended since they asked."""
    programme = programmes.by_id(tx, payload["programme"])
    held = roles.holds(tx, payload["account"], payload["programme"], now)
    return programme if programme is not None and may("export", held) else None


def _calendar(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return a programme's window for a calendar."""
    programme, language = programmes.by_id(tx, payload["programme"]), payload["language"]
    if programme is None or not calendar.has_dates(programme.content.window):
        return None
    content = programme.content
    entry = calendar.Entry(
        id=f"{content.slug}.{content.office.code.lower()}@madang",
        version=programme.version,
        title=content.title.in_(language),
        about=content.about.in_(language),
        link=payload["link"],
        alarm=say(language, "calendar-alarm", title=content.title.in_(language)),
        window=content.window,
    )
    return lambda _: Made(f"{content.slug}.ics", calendar.calendar(entry, now), "text/calendar")


def _announcement_csv(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return what became of an announcement in numbers, for whoever may still announce there."""
    table = announcement_table.table(tx, payload, now)
    return None if table is None else lambda _: Made(table.name, counts.write_csv(table.rows), "text/csv")


def _prepared(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Draft | None:
    """Return a programme that is prepared, for its author and for whoever could approve it."""
    draft, account = programme_drafts.by_id(tx, payload["draft"]), payload["account"]
    if draft is None or not may("approve-programme", roles.held_anywhere(tx, account, now)):
        return None
    seen = account == draft.author or programme_openings.second(tx, draft, account, now) is not None
    return draft if seen else None


def _programme_form(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return a form that a programme brings along which is prepared."""
    draft = _prepared(tx, payload, now)
    if draft is None or not isinstance(draft.content, Reception):
        return None
    attached = next((one for one in draft.content.attachments if one.file == payload["file"]), None)
    content = None if attached is None else programme_drafts.file_of(tx, draft.id, payload["file"])
    if attached is None or content is None or attached.filename is None:
        return None
    name = attached.filename
    return lambda _: Made(name, content)


def _programme_file(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Making | None:
    """Return what somebody prepares as the programme file that it is; nothing once they may not see it any more."""
    draft = _prepared(tx, payload, now)
    if draft is None:
        return None
    name, content = f"programme-{draft.id}.toml", to_toml(draft.table).encode()
    return lambda _: Made(name, content, "application/toml")


def _programme_sample(_: Tx, __: Mapping[str, Any], ___: datetime) -> Making:
    """Return a programme file to learn from."""
    sample = opening_samples.samples()[-1].content
    return lambda _: Made(f"{sample.slug}.toml", to_toml(written(sample)).encode(), "application/toml")


DOCUMENTS: Mapping[str, Maker] = {
    "attachment": _attachment,
    "paper": _paper,
    "form": _form,
    "guardian-form": _guardian_form,
    "own-data": _own_data,
    "applications-sheet": _applications_sheet,
    "papers-zip": _papers_zip,
    "calendar": _calendar,
    "proposal-pic": _picture,
    "proposal-qr": _code,
    "announcement-csv": _announcement_csv,
    "turnout": _turnout,
    "programme-file": _programme_file,
    "programme-form": _programme_form,
    "programme-sample": _programme_sample,
}
"""By what a payload calls it: ``make``."""
