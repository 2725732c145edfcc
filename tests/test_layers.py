"""The shape of the code: who may import whom, and how small things stay.

CONTRIBUTING.md gives the reasons. Each rule reads the sources, so it holds for code that no
other test runs.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
SOURCES = [*sorted((TOP / "timeline").rglob("*.py")), TOP / "app.py"]
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}

LAYERS = [  # low to high: a module may import from lower lines only
    {"errors", "bundled"},
    {"dates", "theme", "glyphs", "display"},
    {"arithmetic", "record", "schema"},
    {"program"},
    {"fingerprints", "signs", "views"},
    {"loading", "view"},
    {"filling", "metrics"},
    {"rows"},
    {"evidence", "marks", "url"},
    {"lettering"},
    {"edition", "figures"},
    {"page"},
    {"exporting", "formats", "pictures"},
    {"differences"},
    {"site"},
    {"web"},
    {"cli"},
    {"app"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
ONLY_IN = {
    "plotly": {"figures"},
    "dash": {"web"},
    "flask": {"web"},
    "flask_compress": {"web"},
    "rcssmin": {"page"},
    "waitress": {"web", "cli"},
    "argparse": {"cli"},
}
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40
VAGUE_NAMES = {"common", "helpers", "misc", "tools", "util", "utils"}
LEFT_UNDONE = re.compile(r"\b(TODO|FIXME)\b")
THE_BUNDLED_PROGRAM = re.compile(r"287\s*\(?g\b|secure communities", re.IGNORECASE)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_every_module_has_its_layer():
    assert {_part(path) for path in SOURCES} - {"__init__"} <= RANK.keys()


def test_imports_point_down():
    upward = [
        f"{_place(path, line)} {_part(path)} may not import {there}"
        for path, line, there in _imports_of_our_own()
        if _part(path) not in {"__init__", there}
        and RANK.get(there, len(LAYERS)) >= RANK[_part(path)]
    ]
    assert upward == []


def test_libraries_stay_in_their_layer():
    astray = [
        f"{_place(path, line)} {_part(path)} may not import {library}"
        for path, line, name in _imports()
        if (library := name.partition(".")[0]) in ONLY_IN and _part(path) not in ONLY_IN[library]
    ]
    assert astray == []


def test_files_stay_small():
    assert [
        _place(path, lines)
        for path in SOURCES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    ] == []


def test_functions_stay_small():
    assert [
        f"{_place(path, node.lineno)} {node.name}: {length} lines"
        for path, node in _functions()
        if (length := _length(node)) > MOST_LINES_OF_A_FUNCTION
    ] == []


def test_everything_public_is_explained():
    assert [
        f"{_place(path, getattr(node, 'lineno', 1))} {getattr(node, 'name', 'the module')}"
        for path, tree in TREES.items()
        for node in _public(tree)
        if not ast.get_docstring(node)
    ] == []


def test_files_are_named_by_a_noun_of_the_craft():
    assert [_place(path) for path in SOURCES if path.stem in VAGUE_NAMES] == []


def test_nothing_is_left_undone():
    assert list(_lines_with(LEFT_UNDONE)) == []


def test_the_code_knows_no_program():
    assert list(_lines_with(THE_BUNDLED_PROGRAM)) == []


def _part(path: Path) -> str:
    """The module or package of ``timeline`` that a file belongs to; ``app`` for app.py."""
    parts = path.relative_to(TOP).with_suffix("").parts
    return parts[1] if len(parts) > 1 else parts[0]


def _place(path: Path, line: int = 1) -> str:
    return f"{path.relative_to(TOP)}:{line}:"


def _imports() -> Iterator[tuple[Path, int, str]]:
    """Every import of every file: where, and the full dotted name of what it names."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from ((path, node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                module = _absolute(path, node)
                yield from ((path, node.lineno, f"{module}.{one.name}") for one in node.names)


def _imports_of_our_own() -> Iterator[tuple[Path, int, str]]:
    """The imports from ``timeline``, as the module or package that they reach into."""
    for path, line, name in _imports():
        package, _, rest = name.partition(".")
        if package == "timeline" and rest:
            yield path, line, rest.partition(".")[0]


def _absolute(path: Path, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = path.relative_to(TOP).parent.parts
    return ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])


def _functions() -> Iterator[tuple[Path, Function]]:
    for path, tree in TREES.items():
        yield from ((path, node) for node in ast.walk(tree) if isinstance(node, Function))


def _length(node: Function) -> int:
    """The lines of a function, its docstring not counted."""
    whole = (node.end_lineno or node.lineno) - node.lineno + 1
    if not ast.get_docstring(node):
        return whole
    docstring = node.body[0]
    return whole - ((docstring.end_lineno or docstring.lineno) - docstring.lineno + 1)


def _public(tree: ast.Module | ast.ClassDef) -> Iterator[ast.Module | ast.ClassDef | Function]:
    """A module, its public functions and classes, and their public methods."""
    if isinstance(tree, ast.Module):
        yield tree
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


def _lines_with(pattern: re.Pattern[str]) -> Iterator[str]:
    files = [*SOURCES, *(TOP / "timeline").rglob("*.json"), *(TOP / "assets").rglob("*")]
    for path in filter(Path.is_file, files):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        yield from (
            f"{_place(path, number)} {line.strip()}"
            for number, line in enumerate(lines, start=1)
            if pattern.search(line)
        )
