"""What holds for every run: what may be skipped, and that the summary names it and says what to do."""

import os
from collections.abc import Iterator

import pytest

from tests import browser


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("browser") and not browser.find():
        pytest.skip(browser.HOW_TO_GET_ONE)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.exitstatus == pytest.ExitCode.OK and nothing_may_be_skipped() and any(_left_out(session.config)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    by_reason: dict[str, list[str]] = {}
    for name, reason in _left_out(config):
        by_reason.setdefault(reason, []).append(name)
    for reason, names in by_reason.items():
        terminalreporter.section(f"{len(names)} skipped", red=nothing_may_be_skipped(), yellow=True)
        terminalreporter.line(f"Because: {reason}")
        for name in names:
            terminalreporter.line(f"  {name}")
    if by_reason and nothing_may_be_skipped():
        terminalreporter.line("CI is set: here nothing may be skipped, so this run has failed.", red=True)


def nothing_may_be_skipped() -> bool:
    """Say whether this run must run everything, as continuous integration does (.ci/run sets CI)."""
    return os.environ.get("CI", "") not in {"", "0", "false"}


def _left_out(config: pytest.Config) -> Iterator[tuple[str, str]]:
    """Yield each test, or module, that did not show what it is there to show, and the reason it gave."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    stats = reporter.stats if reporter else {}
    for outcome in ("skipped", "xfailed"):
        for report in stats.get(outcome, ()):
            if hasattr(report, "wasxfail"):
                reason = f"expected to fail: {report.wasxfail}"
            else:
                reason = report.longrepr[2].removeprefix("Skipped: ")
            yield report.nodeid, reason
