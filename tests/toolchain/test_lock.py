"""The locks hold versions and hashes for every platform, and leave the index to the machine."""

import re

import pytest

from tests.toolchain.checkout import PROJECT, ROOT

ENTRY = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<marker>[^\\]+?))? \\$", re.MULTILINE)
LOCKS = ("requirements.lock", "requirements-dev.lock")


def read(lock: str) -> str:
    return (ROOT / lock).read_text("ascii")


def entries(lock: str) -> dict[tuple[str, str | None], str]:
    """Return version by (name, marker); a name stands twice where platforms need different versions."""
    return {(found["name"], found["marker"]): found["version"] for found in ENTRY.finditer(read(lock))}


def hashes(lock: str, name: str) -> int:
    """Return how many files of a package the lock vouches for."""
    (block,) = re.findall(rf"^{name}==.*\\\n((?:    --hash=.*\n)+)", read(lock), re.MULTILINE)
    return str(block).count("--hash=sha256:")


def normal(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[ <>=!~;\[]", requirement)[0]).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_nothing_but_exact_versions_and_hashes(lock: str) -> None:
    lines = [line for line in read(lock).splitlines() if not line.startswith("#")]

    strangers = [
        line
        for line in lines
        if not ENTRY.match(line) and not re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?", line)
    ]

    assert strangers == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert not re.search(r"://|www\.|\.(org|com|io|net)\b|--(index|extra|find|trusted)|\bfile:", read(lock))


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("compiled", ["aiohttp", "cffi", "frozenlist", "multidict", "pydantic-core", "yarl"])
def test_what_is_compiled_has_a_hash_for_every_platform(lock: str, compiled: str) -> None:
    # Four Pythons on Linux (glibc and musl, two processors) and macOS (two processors), and the source.
    assert hashes(lock, compiled) > 4 * 6


@pytest.mark.parametrize("lock", LOCKS)
def test_time_zones_are_installed_everywhere(lock: str) -> None:
    assert ("tzdata", None) in entries(lock)


@pytest.mark.parametrize("lock", LOCKS)
def test_the_build_backend_is_locked(lock: str) -> None:
    assert [normal(each) for each in PROJECT["build-system"]["requires"]] == ["setuptools"]
    assert ("setuptools", None) in entries(lock)


def test_the_runtime_lock_holds_what_the_project_asks_for_and_no_tool() -> None:
    locked = {name for name, _ in entries("requirements.lock")}

    assert {normal(each) for each in PROJECT["project"]["dependencies"]} <= locked
    assert not {normal(each) for each in PROJECT["dependency-groups"]["dev"]} & locked


def test_tests_run_on_the_versions_that_people_run() -> None:
    runtime, dev = entries("requirements.lock"), entries("requirements-dev.lock")

    assert runtime.items() <= dev.items()
    assert {normal(each) for each in PROJECT["dependency-groups"]["dev"]} <= {name for name, _ in dev}
