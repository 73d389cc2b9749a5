import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import instance
from bot.cannot_start import CannotStart, line_for
from bot.instance import LOCK_FILE, sole_instance
from texts import LANGUAGES

SINCE = datetime(2023, 6, 15, 9, 30, tzinfo=UTC)

HOLDER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from bot.instance import sole_instance
with sole_instance(Path(sys.argv[1]), command="run", started_at=datetime(2023, 6, 15, 9, 30, tzinfo=UTC)):
    print("held", flush=True)
    time.sleep(60)
"""


def hold(data: Path) -> None:
    with sole_instance(data, command="demo", started_at=SINCE):
        pass


@pytest.fixture
def holder(tmp_path: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "data")],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(instance.__file__).parent.parent,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    process.stdout.close()
    return process


def test_a_second_instance_hears_who_is_first(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    try:
        with pytest.raises(CannotStart) as caught:
            hold(tmp_path / "data")
    finally:
        holder.kill()
        holder.wait()

    for language in LANGUAGES:
        line = line_for(caught.value, language)
        assert str(holder.pid) in line
        assert "madang run" in line
        assert SINCE.astimezone().strftime("%Y-%m-%d %H:%M:%S") in line
        assert "\n" not in line


def test_a_killed_instance_leaves_nothing_in_the_way(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()

    hold(tmp_path / "data")


def test_the_folder_is_free_again_after_the_block(tmp_path: Path) -> None:
    hold(tmp_path)
    hold(tmp_path)


def test_the_folder_is_free_again_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), sole_instance(tmp_path, command="run", started_at=SINCE):
        raise ZeroDivisionError

    hold(tmp_path)


def test_within_one_process_it_is_held_once_too(tmp_path: Path) -> None:
    with sole_instance(tmp_path, command="run", started_at=SINCE), pytest.raises(CannotStart) as caught:
        hold(tmp_path)

    assert caught.value.values["pid"] == str(os.getpid())


def test_a_holder_that_has_not_yet_said_who_it_is_is_a_holder(tmp_path: Path) -> None:
    with sole_instance(tmp_path, command="run", started_at=SINCE):
        (tmp_path / LOCK_FILE).write_text("{", encoding="utf-8")
        with pytest.raises(CannotStart) as caught:
            hold(tmp_path)

    assert caught.value.key == "already-running-unknown"
    assert all(str(tmp_path) in line_for(caught.value, language) for language in LANGUAGES)


def test_the_data_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    hold(tmp_path / "deep" / "data")

    assert stat.S_IMODE((tmp_path / "deep" / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "deep" / "data" / LOCK_FILE).stat().st_mode) == 0o600


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("", encoding="utf-8")

    with pytest.raises(CannotStart) as caught:
        hold(tmp_path / "data")

    assert caught.value.values["reason"] == "not-a-folder"


@pytest.fixture
def ordinary_user() -> Iterator[None]:
    """Modes of folders mean nothing to root, so root steps down for the test."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.usefixtures("ordinary_user")
def test_a_read_only_folder_is_said() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o500)
        with pytest.raises(CannotStart) as caught:
            hold(Path(folder))

    assert caught.value.values["reason"] == "forbidden"
    assert folder in line_for(caught.value, "ko")


@pytest.mark.parametrize("reason", ["forbidden", "read-only", "full", "not-a-folder", "other"])
def test_every_reason_has_its_words(reason: str) -> None:
    stop = CannotStart("folder-unusable", folder="/srv/data", reason=reason)

    for language in LANGUAGES:
        assert "/srv/data" in line_for(stop, language)
        assert reason == "other" or line_for(stop, language) != line_for(
            CannotStart("folder-unusable", folder="/srv/data", reason="other"), language
        )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    (tmp_path / LOCK_FILE).symlink_to("/dev/full")

    with pytest.raises(CannotStart) as caught:
        hold(tmp_path)

    assert caught.value.values["reason"] in {"full", "other"}
