"""The bot's own Fluent files as syntax trees, for tests that walk over all of them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from texts import LANGUAGES
from texts.bundles import FOLDER


def files() -> list[Path]:
    """Return every Fluent file of every language."""
    return [path for language in LANGUAGES for path in sorted((FOLDER / language).glob("*.ftl"))]


@cache
def parsed(path: Path) -> ast.Resource:
    return FluentParser().parse(path.read_text(encoding="utf-8"))


def patterns(language: str) -> dict[str, ast.Pattern]:
    """Return the patterns of a language by key, or by key and attribute; terms begin with ``-``."""
    found: dict[str, ast.Pattern] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in parsed(path).body:
            if isinstance(entry, ast.Message | ast.Term):
                key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
                if entry.value is not None:
                    found[key] = entry.value
                found |= {f"{key}.{attribute.id.name}": attribute.value for attribute in entry.attributes}
    return found


class _Walk(Visitor):
    def __init__(self) -> None:
        self.nodes: list[ast.BaseNode] = []

    def generic_visit(self, node: ast.BaseNode) -> None:
        self.nodes.append(node)
        super().generic_visit(node)


def nodes(pattern: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """Return the node and everything below it."""
    walk = _Walk()
    walk.visit(pattern)
    yield from walk.nodes


def words(pattern: ast.BaseNode) -> str:
    """Return the literal text of a pattern, all variants of it, with a line feed between pieces."""
    return "\n".join(node.value for node in nodes(pattern) if isinstance(node, ast.TextElement | ast.StringLiteral))


def variables(pattern: ast.BaseNode) -> frozenset[str]:
    return frozenset(node.id.name for node in nodes(pattern) if isinstance(node, ast.VariableReference))


def uses(pattern: ast.BaseNode) -> dict[str, set[str]]:
    """Return for each variable what is done with it: names of functions, ``plural``, ``choose``."""
    found: dict[str, set[str]] = {name: set() for name in variables(pattern)}
    for node in nodes(pattern):
        if isinstance(node, ast.FunctionReference):
            for name in variables(node.arguments):
                found[name].add(node.id.name)
        elif isinstance(node, ast.SelectExpression):
            keys = {key.name if isinstance(key := variant.key, ast.Identifier) else "0" for variant in node.variants}
            plural = keys <= {"0", "zero", "one", "two", "few", "many", "other"}
            for name in variables(cast(ast.BaseNode, node.selector)):
                found[name].add("plural" if plural and keys != {"other"} else "choose")
    return found


def choices(pattern: ast.BaseNode) -> dict[str, set[str]]:
    """Return the words a variable can be for a selector to notice."""
    found: dict[str, set[str]] = {}
    for node in nodes(pattern):
        if isinstance(node, ast.SelectExpression):
            names = {variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier)}
            for name in variables(cast(ast.BaseNode, node.selector)):
                found.setdefault(name, set()).update(names)
    return found
