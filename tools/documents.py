"""The documents that are made from the code: the columns of the table, and the command.

``make docs`` writes them; ``tests/test_docs.py`` fails while one of them is out of date.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from timeline.cli import NAME
from timeline.cli.arguments import parser as command_parser
from timeline.schema import (
    LISTS,
    RECORD,
    RECORD_LISTS,
    RECORD_SECTIONS,
    SECTIONS,
    SETTINGS,
    SETTINGS_FILE,
    TABLES,
    Column,
)

DOCS = Path(__file__).resolve().parent.parent / "docs"
MADE = "<!-- Made by `make docs`; change the code and run that. -->"
TABLE_HEAD = """\
A dataset is a folder with `events.csv` in it, or that one CSV by itself. The other files are
optional. `program-timeline check FOLDER` names all that is wrong, with file, line and column.

The first line of a CSV names its columns, in any order, in capitals or not. A required column has
to be there, and, save for `date`, its cells have to be filled. Columns that are not listed here
are kept and shown. A file may be UTF-8 or UTF-16, separated by commas, semicolons or tabs;
a line `sep=;` above the names, as spreadsheets write it, declares the separator. An apostrophe
before `=`, `+`, `-` or `@` at the start of a cell, where it keeps spreadsheets from running the
cell, is taken off.

[dates.md](dates.md) tells how dates are written, [marks.md](marks.md) how a row is drawn."""
ABOUT = {
    "events.csv": "One row is one dated, cited fact.",
    "sources.csv": "One row is one document that rows of `events.csv` cite.",
    "disagreements.csv": "One row is one question on which sources give different answers.",
    "glossary.csv": "One row is one word that a reader may not know.",
}
SETTINGS_ABOUT = """\
What the rows do not say: the program's name, its lanes and their order, its fiscal year. Every
key is optional, and an unknown one is a notice, not an error. `[[lane]]` and the like may stand
several times. Of the kinds of `[[view]]`, `money` is drawn in this version."""
SETTINGS_EXAMPLE = """\
```toml
title = "Aurora"
covers = "2031/2035"

[fiscal]
start_month = 10

[[lane]]
name = "Oversight"
color = "orange"

[[key_figure]]
row = "first2031"
text = "12 agreements"
label = "In force"
```"""
RECORDS_ABOUT = """\
One TOML file is what is known of one source document, in the folder that `records` names.
[evidence.md](evidence.md) tells what it is for."""
COMMAND_HEAD = f"""\
`{NAME}` is there once the package is installed (`make run` installs it into `.venv`);
`python -m timeline` is the same.

`DATASET` is a folder or one CSV; without it, the dataset that comes with the package.

The exit status is 0 when all is done, 1 when the data or a file is at fault, 2 when the arguments
are, and 130 after Ctrl+C; 3 only where `diff --exit-code` finds a difference. Errors go to standard
error.

[export.md](export.md) tells what each format of `export` is for,
[diff.md](diff.md) what `diff` tells."""


def table() -> str:
    """Write ``docs/table.md``: every column of every file."""
    parts = ["# The table", MADE, TABLE_HEAD]
    for file, columns in TABLES.items():
        parts += [f"## {file}", ABOUT[file], _columns("column", columns)]
    parts += [f"## {SETTINGS_FILE}", SETTINGS_ABOUT, SETTINGS_EXAMPLE, _columns("key", SETTINGS)]
    for name, columns in SECTIONS.items():
        parts += [f"### [{name}]", _columns("key", columns)]
    for name, columns in LISTS.items():
        parts += [f"### [[{name}]]", _columns("key", columns)]
    parts += ["## Records", RECORDS_ABOUT, _columns("key", RECORD)]
    for name, columns in RECORD_SECTIONS.items():
        parts += [f"### [{name}]", _columns("key", columns)]
    for name, columns in RECORD_LISTS.items():
        parts += [f"### [[{name}]]", _columns("key", columns)]
    return _page(parts)


def command() -> str:
    """Write ``docs/command.md``: what the help of every command says."""
    parts = ["# The command", MADE, COMMAND_HEAD]
    for name, parser in commands().items():
        usage = " ".join([NAME, name, *map(_usage, _arguments(parser))])
        parts += [f"## {name}", str(parser.description), f"```\n{usage}\n```"]
        rows = [(_signature(argument), _help(argument)) for argument in _arguments(parser)]
        parts += [_rows(("argument", "meaning"), rows)]
        parts += [str(parser.epilog).replace(": ", ": `", 1) + "`"]
    return _page(parts)


def commands() -> Mapping[str, argparse.ArgumentParser]:
    """The parser of each command, by name, in the order of the help."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in command_parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            found |= action.choices
    return found


PAGES: Mapping[str, Callable[[], str]] = {"table.md": table, "command.md": command}


def main() -> int:
    """Write every document that is made from the code."""
    for name, write in PAGES.items():
        (DOCS / name).write_text(write(), encoding="utf-8")
        print(f"docs/{name}")
    return 0


def _columns(head: str, columns: Iterable[Column]) -> str:
    return _rows((head, "meaning"), [(f"`{column.name}`", _meaning(column)) for column in columns])


def _meaning(column: Column) -> str:
    needed = ["**Required.**"] if column.required else []
    return " ".join([*needed, column.meaning, *_rule(column)])


def _rule(column: Column) -> Iterator[str]:
    """Say what the meaning leaves out: the values allowed, and what an empty cell is."""
    missing = [value for value in column.allowed if f"`{value}`" not in column.meaning]
    if column.kind == "choice" and missing:
        yield f"One of {', '.join(f'`{value}`' for value in column.allowed)}."
    if column.default:
        yield f"Default: `{column.default}`."


def _arguments(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [action for action in parser._actions if not isinstance(action, argparse._HelpAction)]


def _usage(argument: argparse.Action) -> str:
    text = " ".join([*argument.option_strings[:1], *_value(argument)])
    return text if argument.required else f"[{text}]"


def _signature(argument: argparse.Action) -> str:
    names = argument.option_strings or _value(argument)
    value = _value(argument) if argument.option_strings else []
    return f"`{' '.join([', '.join(names), *value])}`"


def _value(argument: argparse.Action) -> list[str]:
    """What an argument takes: nothing for a flag."""
    if argument.nargs == 0:
        return []
    if argument.choices:
        return ["{" + ",".join(map(str, argument.choices)) + "}"]
    more = " ..." if argument.nargs == "+" else ""
    return [f"{argument.metavar or argument.dest.upper()}{more}"]


def _help(argument: argparse.Action) -> str:
    return (argument.help or "") % vars(argument)


def _rows(head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(_line(cells) for cells in (head, ("---", "---"), *rows))


def _line(cells: Iterable[str]) -> str:
    escaped = (cell.replace("|", r"\|") for cell in cells)
    return f"| {' | '.join(escaped)} |"


def _page(parts: Iterable[str]) -> str:
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.exit(main())
