"""``madang publish``: what it says, and what it keeps."""

import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import open_database
from bot.demo import SAMPLES
from bot.publishing import Report
from bot.publishing import publish as publish_file
from bot.settings import for_demo
from participation.programme_file import MOST_BYTES
from playground.clock import DEMO_START
from storage import attachments, programmes
from storage.errors import Unusable
from tests.kit.command_line import ROOT, environment
from tests.kit.programmes import CITIES, JUNE, file_of
from tests.participation.boards import IDEAS, ideas
from tests.participation.receptions import DISCLOSURE, OFFICE_TABLE, YOUTH, changed, disclosure, youth
from texts import LANGUAGES, say

BOTH = pytest.mark.parametrize("language", LANGUAGES)


async def publish(
    folder: Path,
    content: str | bytes,
    *,
    language: str = "ko",
    now: datetime = JUNE,
    shorten: bool = False,
) -> Report:
    file = folder / "votes.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    settings = for_demo(folder).model_copy(update={"language": language})
    return await publish_file(settings, file, kind="demo", now=now, shorten=shorten)


@BOTH
async def test_a_good_file_is_loaded_and_said_in_words(language: str, tmp_path: Path) -> None:
    report = await publish(tmp_path, file_of(), language=language)
    assert report.loaded
    first, window, link, where = report.lines
    assert first == say(language, "publish-loaded", title="다섯 도시", slug="five-cities", options=5)
    assert "2023" in window
    assert link.strip() == say(language, "publish-link", slug="five-cities")
    assert str(tmp_path) in where


@BOTH
async def test_the_same_file_twice_changes_nothing_and_says_so(language: str, tmp_path: Path) -> None:
    await publish(tmp_path, file_of(), language=language)
    report = await publish(tmp_path, file_of(), language=language)
    assert report.loaded
    assert report.lines[0] == say(language, "publish-unchanged", title="다섯 도시", slug="five-cities")


async def test_a_changed_file_updates(tmp_path: Path) -> None:
    await publish(tmp_path, file_of())
    report = await publish(tmp_path, file_of((*CITIES, "충주")))
    assert report.lines[0] == say("ko", "publish-updated", title="다섯 도시", slug="five-cities")


@BOTH
async def test_a_window_that_is_over_is_loaded_with_a_remark(language: str, tmp_path: Path) -> None:
    report = await publish(tmp_path, file_of(), now=datetime(2024, 1, 1, tzinfo=UTC), language=language)
    assert report.loaded
    assert say(language, "publish-remarks") in report.lines


@BOTH
async def test_an_open_window_is_shortened_only_on_request(language: str, tmp_path: Path) -> None:
    await publish(tmp_path, file_of())
    sooner = file_of(window="2023. 5. 16. ~ 6. 10.")
    refused = await publish(tmp_path, sooner, language=language)
    assert not refused.loaded
    assert refused.lines[0] == say(language, "publish-nothing-loaded", count=1)
    assert (await publish(tmp_path, sooner, shorten=True)).loaded


def form(folder: Path, content: bytes = b"a form") -> None:
    """Lay the youth contest's form beside its file."""
    (folder / "forms").mkdir(exist_ok=True)
    (folder / "forms" / "youth-policy.hwp").write_bytes(content)


MANY_MISTAKES = """\
[office]
name = ""
code = "jecheon!"

[[vote]]
slug = "Not A Slug"
titel = "?"
about = 3
window = "2023. 6. 15. ~ 5. 16."
choose = { min = 5, max = 3 }
ranked = "yes"

[[vote.option]]
name = "하나"
[[vote.option]]
name = "하나"
"""


@BOTH
async def test_every_mistake_is_said_at_once_with_its_place(language: str, tmp_path: Path) -> None:
    report = await publish(tmp_path, MANY_MISTAKES, language=language)
    assert not report.loaded
    first, *lines = report.lines
    assert first == say(language, "publish-nothing-loaded", count=len(lines))
    assert len(lines) >= 9
    places = [re.search(r"\d+", line) for line in lines]
    numbers = [int(place[0]) for place in places if place]
    assert len(numbers) == len(lines)
    assert numbers == sorted(numbers)
    assert any("title" in line and "titel" in line for line in lines)
    assert not (tmp_path / "data").exists()  # nothing was begun


@BOTH
@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "mistake-file-empty"),
        (b"\x00\x01\x02" * 100, "mistake-file-binary"),
        ("제목".encode("cp949"), "mistake-file-not-utf8"),
    ],
)
async def test_what_is_no_programme_file_is_said_in_one_word(
    content: bytes, key: str, language: str, tmp_path: Path
) -> None:
    report = await publish(tmp_path, content, language=language)
    assert not report.loaded
    _, what = report.lines
    assert what.endswith(say(language, key))


async def test_a_file_of_ten_megabytes_is_refused_without_being_read_to_the_end(tmp_path: Path) -> None:
    report = await publish(tmp_path, b"#" * 10_000_000)
    assert not report.loaded
    _, what = report.lines
    assert f"{MOST_BYTES // 1_000_000}" in what


async def test_two_equal_slugs_are_refused(tmp_path: Path) -> None:
    content = file_of()
    report = await publish(tmp_path, content + content[content.index("[[vote]]") :])
    assert not report.loaded
    assert "five-cities" in report.lines[1]


@BOTH
async def test_a_file_that_is_not_there_and_a_folder_are_named(language: str, tmp_path: Path) -> None:
    settings = for_demo(tmp_path).model_copy(update={"language": language})
    for file, key in ((tmp_path / "no.toml", "publish-file-missing"), (tmp_path, "publish-file-unreadable")):
        report = await publish_file(settings, file, kind="demo", now=JUNE, shorten=False)
        assert report == Report(loaded=False, lines=(say(language, key, file=str(file)),))


async def test_nothing_is_half_loaded(tmp_path: Path) -> None:
    await publish(tmp_path, file_of())
    good, bad = file_of(slug="other"), file_of(slug="third", window="someday")
    assert not (await publish(tmp_path, good + bad[bad.index("[[vote]]") :])).loaded
    again = await publish(tmp_path, good)
    assert again.lines[0] == say("ko", "publish-loaded", title="다섯 도시", slug="other", options=5)


@BOTH
async def test_each_kind_is_said_with_what_it_asks_and_when_it_is_open(language: str, tmp_path: Path) -> None:
    form(tmp_path)
    report = await publish(tmp_path, OFFICE_TABLE + YOUTH + DISCLOSURE, language=language)
    assert report.loaded
    contest, window, link, application, always, other_link, remarks, *_ = report.lines
    counts = {"questions": 3, "papers": 2, "consents": 2, "attachments": 1}
    title, slug = youth().title.in_(language), "youth-policy"
    assert contest == say(language, "publish-loaded-reception", title=title, slug=slug, **counts)
    assert "2023" in window
    assert link.strip() == say(language, "publish-link", slug=slug)
    counts = {"questions": 4, "papers": 0, "consents": 1, "attachments": 0}
    title, slug = disclosure().title.in_(language), "disclosure"
    assert application == say(language, "publish-loaded-reception", title=title, slug=slug, **counts)
    assert always.strip() == say(language, "publish-window-always")
    assert other_link.strip() == say(language, "publish-link", slug=slug)
    assert remarks == say(language, "publish-remarks")
    assert [file.name for file in (tmp_path / "keys").iterdir()] == ["data.key"]  # nothing to be counted, no box


async def test_votes_stand_beside_contests_and_only_they_get_a_key(tmp_path: Path) -> None:
    form(tmp_path)
    assert (await publish(tmp_path, file_of() + YOUTH)).loaded
    assert len([*(tmp_path / "keys").glob("box-*.key")]) == 1


async def test_a_form_goes_with_its_contest_and_a_changed_one_is_a_new_version(tmp_path: Path) -> None:
    async def outcome() -> str:
        report = await publish(tmp_path, OFFICE_TABLE + YOUTH)
        assert report.loaded
        return report.lines[0]

    title, slug = youth().title.in_("ko"), "youth-policy"
    form(tmp_path, b"a form")
    assert await outcome() != say("ko", "publish-unchanged", title=title, slug=slug)
    assert await outcome() == say("ko", "publish-unchanged", title=title, slug=slug)
    form(tmp_path, b"a better form")
    assert await outcome() == say("ko", "publish-updated", title=title, slug=slug)
    async with open_database(for_demo(tmp_path), "demo") as database:
        contest = await database.run(lambda tx: programmes.everything(tx)[0])
        [attachment] = contest.reception.attachments
        assert attachment.filename == "youth-policy.hwp"
        kept = await database.run(lambda tx: attachments.content_of(tx, contest.id, attachment.digest or ""))
        assert kept == b"a better form"


def _a_folder(path: Path) -> None:
    path.mkdir()


def _a_pipe(path: Path) -> None:
    os.mkfifo(path)  # reading it would never end


@BOTH
@pytest.mark.parametrize(
    ("make", "key", "values"),
    [
        (lambda path: path.unlink(missing_ok=True), "missing", {}),
        (_a_folder, "missing", {}),
        (_a_pipe, "missing", {}),
        (lambda path: path.symlink_to(path), "missing", {}),
        (lambda path: path.write_bytes(b""), "empty", {}),
        (lambda path: path.write_bytes(bytes(20 * 1024 * 1024 + 1)), "too-large", {"limit": "20"}),
    ],
    ids=["missing", "a folder", "a pipe", "a link to itself", "empty", "too large"],
)
async def test_a_file_that_can_not_be_taken_along_is_told_with_its_line(
    make: Callable[[Path], object], key: str, values: dict[str, str], language: str, tmp_path: Path
) -> None:
    (tmp_path / "forms").mkdir()
    make(tmp_path / "forms" / "youth-policy.hwp")
    content = OFFICE_TABLE + YOUTH
    line = content[: content.index("forms/")].count("\n") + 1

    report = await publish(tmp_path, content, language=language)

    what = say(language, f"mistake-attachment-{key}", file="forms/youth-policy.hwp", **values)
    place = "contest[1].attachment[1].file"
    assert report.lines[1:] == (say(language, "publish-at-line", line=str(line), place=place, what=what),)
    assert not (tmp_path / "data").exists()  # nothing was begun


async def test_a_form_of_twenty_megabytes_is_taken_along(tmp_path: Path) -> None:
    form(tmp_path, bytes(20 * 1024 * 1024))
    assert (await publish(tmp_path, OFFICE_TABLE + YOUTH)).loaded


async def test_the_demos_samples_are_all_loaded(tmp_path: Path) -> None:
    reports = [
        await publish_file(for_demo(tmp_path), file, kind="demo", now=DEMO_START, shorten=False)
        for file in sorted(SAMPLES.glob("*.toml"))
    ]
    assert all(report.loaded for report in reports)
    async with open_database(for_demo(tmp_path), "demo") as database:
        slugs = await database.run(lambda tx: [programme.slug for programme in programmes.everything(tx)])
    assert slugs == ["disclosure", "ideas", "knowledge-award", "youth-policy"]


async def test_a_file_name_too_long_for_the_machine_is_no_crash(tmp_path: Path) -> None:
    report = await publish(tmp_path, OFFICE_TABLE + changed(YOUTH, "youth-policy.hwp", "가" * 250))
    assert not report.loaded
    assert len(report.lines) == 2


def test_a_full_disk_ends_with_a_clear_line_and_it_works_again_with_room(tmp_path: Path) -> None:
    file = tmp_path / "votes.toml"
    file.write_text(file_of(tuple(f"후보 {n}" for n in range(200))), "utf-8")

    def run(limit: int | None) -> "subprocess.CompletedProcess[str]":
        def limited() -> None:
            if limit is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

        return subprocess.run(
            [sys.executable, "-m", "bot", "publish", str(file)],
            cwd=tmp_path,
            env=environment({"data": tmp_path / "data"}) | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            preexec_fn=limited,
            capture_output=True,
            text=True,
            check=False,
        )

    for limit in (0, 10_000, 60_000):
        full = run(limit)
        assert full.returncode == 1, full.stderr
        assert len(full.stderr.splitlines()) == 1, full.stderr
        assert "Traceback" not in full.stderr
    assert run(None).returncode == 0


@contextmanager
def _as_an_ordinary_user() -> Iterator[None]:
    """Root ignores the modes of folders; somebody else does not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def _make_read_only(folder: Path) -> None:
    folder.chmod(0o755)
    for path in (folder / "data", folder / "keys"):
        for each in (path, *path.iterdir()):
            each.chmod(0o555)


async def test_a_read_only_folder_is_said_in_a_line() -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        assert (await publish(folder, file_of())).loaded
        _make_read_only(folder)
        with _as_an_ordinary_user(), pytest.raises(Unusable) as refused:
            await publish_file(for_demo(folder), folder / "votes.toml", kind="demo", now=JUNE, shorten=False)
        assert refused.value.key == "database-unopened"
        assert refused.value.values["reason"] == "read-only"


@BOTH
async def test_a_board_is_loaded_and_its_contest_finds_it(language: str, tmp_path: Path) -> None:
    on_board = 'board = { slug = "ideas", title = "project", body = "reason" }'
    contest = changed(DISCLOSURE, 'per_person = "any"', f'per_person = "any"\n{on_board}')
    contest = changed(contest, 'key = "personal-data"', 'key = "personal-data"\n  publishes = true')
    contest = changed(contest, "max = 200\n", "max = 100\n")

    report = await publish(tmp_path, OFFICE_TABLE + contest, language=language)
    assert not report.loaded
    assert any(say(language, "mistake-board-unknown", found="ideas") in line for line in report.lines)

    report = await publish(tmp_path, OFFICE_TABLE + contest + IDEAS, language=language)
    assert report.loaded
    title = ideas().title.in_(language)
    assert say(language, "publish-loaded-board", title=title, slug="ideas", topics=2) in report.lines

    report = await publish(tmp_path, OFFICE_TABLE + contest, language=language)
    assert report.loaded
