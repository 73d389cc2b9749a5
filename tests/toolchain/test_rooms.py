"""The rooms' walls that import-linter cannot see: what stands in strings, and who may start a task."""

import ast
import re
import sys
from collections.abc import Iterator

from tests.toolchain.checkout import PROJECT, ROOMS, ROOT, imports_of, modules, parsed, words_in

SQL = re.compile(
    r"\b(SELECT\s[\s\S]+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
    r"|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA\s+\w|SAVEPOINT\s+\w)"
)
# Syllables and letters, without the invisible fillers among them: those are no words.
HANGUL = re.compile(r"[\u1100-\u115e\u1161-\u11ff\u3131-\u3163\u3165-\u318e\uac00-\ud7a3]")

# The playground knows nothing of ours, so its own memory is its own.
SQL_STANDS_IN = ("storage/", "playground/store.py")
# Beside texts/: the playground's people and page have words of their own, and what reads dates as officials write
# them knows the marks that they put there.
HANGUL_STANDS_IN = ("texts/", "playground/", "participation/date", "participation/typed_", "participation/deadline")
STARTS_TASKS = ("bot/nursery.py", "playground/nursery.py")


def test_every_room_stands_in_the_import_contracts() -> None:
    there = {room for room in ROOMS if (ROOT / room / "__init__.py").exists()}

    assert set(PROJECT["tool"]["importlinter"]["root_packages"]) == there
    assert set(PROJECT["tool"]["coverage"]["run"]["source"]) == there
    assert set(PROJECT["tool"]["mypy"]["files"]) == there | {"deploy", "tests"}


def test_every_package_is_a_room() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}

    assert packages <= {*ROOMS, "tests"}


def test_sql_stands_only_in_storage() -> None:
    assert not list(_lines_with(SQL, besides=SQL_STANDS_IN))


def test_korean_stands_only_where_words_for_people_are() -> None:
    assert not list(_lines_with(HANGUL, besides=HANGUL_STANDS_IN))


def test_the_rules_import_only_the_standard_library_and_pydantic() -> None:
    allowed = {"participation", "pydantic", "pydantic_core", *sys.stdlib_module_names}

    strangers = {str(module): imports_of(parsed(module)) - allowed for module in modules("participation")}

    assert {module: names for module, names in strangers.items() if names} == {}


def test_the_rules_know_no_network_no_files_and_no_loop() -> None:
    world = {"asyncio", "socket", "sqlite3", "subprocess", "threading", "urllib", "http", "tempfile", "shutil"}

    touched = {str(module): imports_of(parsed(module)) & world for module in modules("participation")}

    assert {module: names for module, names in touched.items() if names} == {}


def test_lint_lifts_its_bans_only_for_the_owners_of_tasks_and_of_time() -> None:
    exceptions = PROJECT["tool"]["ruff"]["lint"]["per-file-ignores"]

    lifted = {file for file, rules in exceptions.items() if "TID251" in rules}

    assert lifted == {*STARTS_TASKS, "bot/clock.py", "playground/clock.py"}
    assert all((ROOT / file).is_file() for file in lifted)


def test_only_the_nurseries_start_tasks() -> None:
    # Lint bans asyncio.create_task; it cannot see that a name is a loop.
    found = [
        f"{module}:{node.lineno}"
        for module in modules(*ROOMS)
        if not str(module).startswith(STARTS_TASKS)
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"create_task", "ensure_future", "run_coroutine_threadsafe"}
    ]

    assert not found


def _lines_with(pattern: re.Pattern[str], *, besides: tuple[str, ...]) -> Iterator[str]:
    for module in modules(*ROOMS):
        if not str(module).startswith(besides):
            for words in words_in(parsed(module)):
                if pattern.search(str(words.value)):
                    yield f"{module}:{words.lineno}: {str(words.value)[:60]!r}"
