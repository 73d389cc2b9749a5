"""Set-up finds a Python that will do, and an environment is either what the lock says or made again."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.setup import environment, pip_found
from tests.toolchain.checkout import ROOT

SETUP = ROOT / "deploy" / "setup"
SCRIPTS = [SETUP / "with-python", SETUP / "browser", SETUP / "lock"]


class Machine:
    """A machine whose PATH holds a shell and the Pythons that a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self.checkout.mkdir()
        self.path = folder / "bin"
        self.path.mkdir()

    def has(self, name: str, *, says: str, works: bool = True, place: Path | None = None) -> None:
        """Put a Python there that passes the look at it, or not, and says a word when it is run."""
        python = (place or self.path) / name
        python.parent.mkdir(parents=True, exist_ok=True)
        python.write_text(
            "#!/bin/sh\n"
            f'case "$1" in -c) exit {0 if works else 1} ;; --version) echo "Python 3.9.6"; exit 0 ;; esac\n'
            f'echo "{says} ran $*"\n'
        )
        python.chmod(0o755)

    def runs(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", SETUP / "with-python", *arguments],
            cwd=self.checkout,
            env={"PATH": str(self.path)},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_newest_python_is_taken(machine: Machine) -> None:
    machine.has("python3", says="old")
    machine.has("python3.11", says="eleven")
    machine.has("python3.13", says="thirteen")

    assert machine.runs("-m", "something").stdout == "thirteen ran -m something\n"


def test_a_shim_for_a_python_that_is_not_there_is_passed_over(machine: Machine) -> None:
    machine.has("python3.14", says="shim", works=False)
    machine.has("python3.12", says="twelve")

    assert machine.runs("file.py").stdout == "twelve ran file.py\n"


def test_the_environments_own_python_comes_first(machine: Machine) -> None:
    machine.has("python3.14", says="fourteen")
    machine.has("python", says="own", place=machine.checkout / ".venv" / "bin")

    assert machine.runs("file.py").stdout == "own ran file.py\n"


def test_an_environment_whose_python_has_vanished_does_not_stand_in_the_way(machine: Machine) -> None:
    machine.has("python3", says="three")
    (machine.checkout / ".venv" / "bin").mkdir(parents=True)
    (machine.checkout / ".venv" / "bin" / "python").symlink_to("/no/such/python")

    assert machine.runs("file.py").stdout == "three ran file.py\n"


def test_without_a_good_python_it_says_which_is_needed_and_which_is_there(machine: Machine) -> None:
    machine.has("python3", says="macOS's own", works=False)

    run = machine.runs("file.py")

    assert run.returncode == 1
    assert run.stdout == ""
    assert "needs Python 3.11 or newer" in run.stderr
    assert "here is Python 3.9.6" in run.stderr
    assert "no python3" not in run.stderr


def test_without_any_python_it_says_so(machine: Machine) -> None:
    run = machine.runs("file.py")

    assert run.returncode == 1
    assert "here is no python3" in run.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: str(script.name))
@pytest.mark.parametrize("shell", ["sh", "dash", "bash"])
def test_a_script_is_read_by_every_shell_that_is_here(script: Path, shell: str) -> None:
    found = shutil.which(shell) or "/bin/sh"

    subprocess.run([found, "-n", script], check=True)


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / ".ci" / "run"], ids=lambda script: str(script.name))
def test_a_script_can_be_run(script: Path) -> None:
    assert os.access(script, os.X_OK)


def test_the_makefile_is_for_make_3_81() -> None:
    rules = (ROOT / "Makefile").read_text("utf-8")

    # What came with 3.82 and 4: silently ignored or refused on macOS.
    assert not [new for new in (".ONESHELL", ".SHELLFLAGS", "!=", "::=", "$(file ", "private ", "&:") if new in rules]


# ---- the environment: ready only if it was completed for exactly this


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a checkout whose .venv is the running interpreter's, completed for the demo only."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    for name in ("pyproject.toml", *environment.LOCKS.values()):
        shutil.copy(ROOT / name, folder)
    (folder / ".venv").mkdir()
    monkeypatch.setattr(sys, "prefix", str(folder / ".venv"))
    complete(folder, "runtime")
    return folder


def complete(checkout: Path, kind: str) -> None:
    """Run a whole set-up whose pip and venv do nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 0))
        patch.setattr(pip_found, "for_environment", lambda *_: ["pip"])
        made = environment.Environment(checkout)
        patch.setattr(made, "_begin", lambda: (checkout / ".venv").mkdir(exist_ok=True))
        made.complete(kind)


def is_ready(checkout: Path, kind: str = "runtime") -> bool:
    return environment.Environment(checkout).is_ready(kind)


def test_what_was_completed_is_ready(checkout: Path) -> None:
    assert is_ready(checkout, "runtime")
    assert not is_ready(checkout, "dev")


def test_an_environment_for_tests_serves_the_demo_too(checkout: Path) -> None:
    complete(checkout, "dev")

    assert is_ready(checkout, "runtime")
    assert is_ready(checkout, "dev")


def test_a_new_lock_asks_for_a_new_environment(checkout: Path) -> None:
    with (checkout / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")

    assert not is_ready(checkout)


def test_a_lint_rule_does_not(checkout: Path) -> None:
    project = (checkout / "pyproject.toml").read_text("utf-8")
    (checkout / "pyproject.toml").write_text(project.replace("line-length = 120", "line-length = 100"), "utf-8")

    assert is_ready(checkout)


def test_a_moved_checkout_asks_for_a_new_environment(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = checkout.rename(checkout.with_name("moved"))
    monkeypatch.setattr(sys, "prefix", str(moved / ".venv"))

    assert not is_ready(moved)


def test_another_python_asks_for_a_new_environment(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version", "3.15.0 (main)")

    assert not is_ready(checkout)


def test_a_python_from_outside_finds_no_environment_of_its_own(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", "/usr")

    assert not is_ready(checkout)


@pytest.mark.parametrize("kind", ["runtime", "dev"])
def test_an_interrupted_set_up_leaves_nothing_that_looks_ready(
    checkout: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pip_found, "for_environment", lambda *_: ["pip"])
    monkeypatch.setattr(subprocess, "run", interrupted)
    with (checkout / "requirements.lock").open("a") as lock:
        lock.write("# changed\n" if kind == "runtime" else "")

    with pytest.raises(KeyboardInterrupt):
        environment.Environment(checkout).complete(kind)

    assert not is_ready(checkout, "runtime")
    assert not is_ready(checkout, "dev")


def test_where_no_pip_is_to_be_had_one_line_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pip_found, "_succeeds", lambda *_: False)

    with pytest.raises(pip_found.NoPipError) as told:
        pip_found.for_environment(tmp_path / "bin" / "python", "python3")

    assert "apt-get install python3-venv" in str(told.value)
    assert "\n" not in str(told.value)
