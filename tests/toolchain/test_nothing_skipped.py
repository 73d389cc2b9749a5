"""A skipped test is named with its reason, and where CI is set it fails the run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.toolchain.checkout import ROOT

SUITE = """
import pytest

def test_that_passes():
    pass

@pytest.mark.browser
def test_the_page_in_a_browser():
    pass
"""


def run_suite(folder: Path, suite: str, *, ci: str) -> subprocess.CompletedProcess[str]:
    """Run a suite under this project's rules on a machine that has no browser."""
    (folder / "conftest.py").write_text(
        "from tests import browser\nfrom tests.conftest import *\nbrowser.find = lambda: None\n"
    )
    (folder / "test_suite.py").write_text(suite)
    environment = os.environ | {"CI": ci, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"--rootdir={folder}", str(folder)]
    settings = ["-o", "markers=browser: x", "-c", os.devnull]
    return subprocess.run(
        [*command, *settings], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_without_a_browser_its_tests_are_skipped_by_name_and_the_way_to_one_is_told(tmp_path: Path) -> None:
    run = run_suite(tmp_path, SUITE, ci="")

    assert run.returncode == 0
    assert "test_suite.py::test_the_page_in_a_browser" in run.stdout
    assert "apt-get install chromium" in run.stdout
    assert "1 passed, 1 skipped" in run.stdout


@pytest.mark.parametrize(
    "reason",
    [
        "@pytest.mark.browser\ndef test_it(): pass",
        "@pytest.mark.skip(reason='later')\ndef test_it(): pass",
        "def test_it(): pytest.skip('not today')",
        "@pytest.mark.xfail\ndef test_it(): assert False",
        "pytest.importorskip('no_such_module')",
    ],
)
def test_where_ci_is_set_whatever_is_left_out_fails_the_run(tmp_path: Path, reason: str) -> None:
    suite = f"import pytest\n\ndef test_that_passes(): pass\n\n{reason}\n"

    assert run_suite(tmp_path, suite, ci="true").returncode != 0


def test_where_ci_is_set_a_complete_run_passes(tmp_path: Path) -> None:
    assert run_suite(tmp_path, "def test_that_passes(): pass\n", ci="true").returncode == 0


def test_ci_runs_make_test_with_ci_set_and_keeps_its_exit_status(tmp_path: Path) -> None:
    (tmp_path / "make").write_text('#!/bin/sh\necho "make $* in $PWD, CI=$CI"\nexit 3\n')
    (tmp_path / "make").chmod(0o755)
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "CI": ""}

    run = subprocess.run([ROOT / ".ci" / "run"], cwd="/", env=environment, capture_output=True, text=True, check=False)

    assert run.returncode == 3
    assert run.stdout == f"make test in {ROOT}, CI=true\n"
