"""The documents: what they say is so, what they show works, and what they point at is there."""

import re
import shlex
import struct
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories import make_program
from tests.test_layers import LAYERS
from timeline import cli, schema, url
from timeline.bundled import data_dir
from timeline.dates import DateError, Edge, Period, parse_date
from timeline.loading import load
from tools import documents

TOP = Path(__file__).resolve().parent.parent
DOCUMENTS = {
    str(path.relative_to(TOP)): path.read_text(encoding="utf-8")
    for path in [*sorted(TOP.glob("*.md")), *sorted((TOP / "docs").glob("*.md"))]
}
README = DOCUMENTS["README.md"]
MOST_BYTES_OF_A_PICTURE = 350_000
LEAST_WIDTH_OF_A_PICTURE = 1280
# They need a checkout, do not end, or need the documents.
NOT_RUN = {"make", "program-timeline serve", "program-timeline verify"}


def rows(name: str, *head: str) -> list[list[str]]:
    """The cells of every table of a document whose head begins with these words, as text."""
    found: list[list[str]] = []
    ours = False
    for line in DOCUMENTS[name].splitlines():
        cells = [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", line)][1:-1]
        if not cells or set(cells) == {"---"}:
            ours = ours and bool(cells)
        elif not ours:
            ours = tuple(cells[: len(head)]) == head
        else:
            found.append(cells)
    assert found, f"{name} has no table under {head}"
    return found


def code(text: str, language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def quoted(cell: str) -> list[str]:
    """What stands between backticks."""
    return re.findall(r"`([^`]+)`", cell)


def shell_lines(text: str) -> Iterator[list[str]]:
    """Each command of the shell examples as its words, comments left out."""
    for block in code(text, "sh"):
        yield from (words for line in block.splitlines() if (words := shlex.split(line, True)))


# -- what is made from the code ---------------------------------------------------------------


@pytest.mark.parametrize("name", documents.PAGES)
def test_a_document_made_from_the_code_is_up_to_date(name):
    assert DOCUMENTS[f"docs/{name}"] == documents.PAGES[name](), "run `make docs`"


def test_every_command_is_documented():
    names = list(documents.commands())
    assert re.findall(r"^## (.+)$", DOCUMENTS["docs/command.md"], re.MULTILINE) == names
    assert {words[1] for words in shell_lines(README) if words[0] == cli.NAME} == set(names)


def test_the_example_of_the_settings_loads():
    (example,) = code(DOCUMENTS["docs/table.md"], "toml")
    row = tomllib.loads(example)["key_figure"][0]["row"]
    program = make_program([{"id": row, "date": "2031", "category": "Oversight"}], settings=example)
    assert program.notices == ()
    assert program.lanes[0].color == "orange"


# -- what the README shows --------------------------------------------------------------------


@pytest.fixture
def example_folder(tmp_path, monkeypatch):
    """A folder with the table of the README in it, and the one to be in."""
    (table,) = re.findall(r"`(\S+\.csv)`:\n\n```csv\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    (tmp_path / table[0]).write_text(table[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_two_commands_stand_first():
    first = README.split("```")[1]
    assert [words[:2] for words in shell_lines(f"```{first}```")] == [
        ["make", "run"],
        ["make", "test"],
    ]


def test_the_shell_examples_of_the_readme_work(example_folder, capsys):
    ran = 0
    for words in shell_lines(README):
        if NOT_RUN.isdisjoint({words[0], " ".join(words[:2])}):
            assert words[0] == cli.NAME
            assert cli.main(words[1:]) == 0, capsys.readouterr().err
            ran += 1
    assert ran >= 5
    assert {"report.html", "aurora.html"} <= {path.name for path in example_folder.iterdir()}


def test_the_python_example_of_the_readme_works(example_folder, capsys):
    (example,) = code(README, "python")
    exec(compile(example, "README.md", "exec"), {})
    promised = re.findall(r"^print\(.*\)  # (.*)$", example, re.MULTILINE)
    assert capsys.readouterr().out.splitlines() == promised
    assert {"study.html", "page.html"} <= {path.name for path in example_folder.iterdir()}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_picture_of_the_readme_is_there_and_not_large(theme):
    name = f"docs/dashboard-{theme}.png"
    content = (TOP / name).read_bytes()
    width, _ = struct.unpack(">II", content[16:24])
    assert name in README
    assert width >= LEAST_WIDTH_OF_A_PICTURE
    assert len(content) < MOST_BYTES_OF_A_PICTURE


# -- dates ------------------------------------------------------------------------------------


def day(period: Period, edge: Edge, last: bool) -> str:
    known = period.last if last else period.first
    return str(known or ("not bounded" if edge.state == "known" else edge.state))


@pytest.mark.parametrize("row", rows("docs/dates.md", "Written", "Kind"), ids=lambda row: row[0])
def test_a_date_is_read_as_documented(row):
    period = parse_date(*quoted(row[0]))
    assert row[1:] == [
        period.kind,
        day(period, period.start, last=False),
        day(period, period.end, last=True),
        period.precision,
    ]


@pytest.mark.parametrize(
    "row", rows("docs/dates.md", "Written", "Approximate"), ids=lambda row: row[0]
)
def test_doubt_is_read_as_documented(row):
    period = parse_date(*quoted(row[0]))
    doubts = [period.approximate, period.uncertain]
    assert row[1:] == [*("yes" if doubt else "no" for doubt in doubts), period.meaning()]


@pytest.mark.parametrize("row", rows("docs/dates.md", "Written", "Why"), ids=lambda row: row[0])
def test_a_date_is_refused_as_documented(row):
    with pytest.raises(DateError) as caught:
        parse_date(*quoted(row[0]))
    assert row[1:] == [caught.value.reason, caught.value.wanted]


def test_every_precision_is_documented():
    known = set(quoted((Period.__doc__ or "").partition("precision:")[2].replace("``", "`")))
    shown = {row[4] for row in rows("docs/dates.md", "Written", "Kind")}
    assert shown == known


# -- addresses, marks, layers -----------------------------------------------------------------


def test_every_key_of_the_address_is_documented():
    assert [quoted(row[0])[0] for row in rows("docs/address.md", "key")] == list(url.KEYS)


@pytest.mark.parametrize("row", rows("docs/address.md", "address"), ids=lambda row: row[0])
def test_an_address_works_as_documented(row):
    view, notices = url.parse(*quoted(row[0]), load(data_dir()))
    assert notices == ()
    assert url.query(view)


@pytest.mark.parametrize("column", ["ROLES", "BOUNDS", "STATUSES", "BASES"])
def test_every_word_that_changes_a_mark_is_explained(column):
    assert set(getattr(schema, column)) <= set(quoted(DOCUMENTS["docs/marks.md"]))


def test_the_layers_are_those_that_hold():
    drawn = [set(quoted(row[0])) for row in rows("docs/architecture.md", "modules")]
    assert drawn[::-1] == LAYERS


# -- what documents point at ------------------------------------------------------------------


def anchors(text: str) -> set[str]:
    """The places of a document, as a forge names them."""
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head).strip().lower().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name):
    text = re.sub(r"^```.*?^```", "", DOCUMENTS[name], flags=re.MULTILINE | re.DOTALL)
    links = re.findall(r"\]\(([^)]+)\)|(?:src|srcset)=\"([^\"]+)\"", text)
    for link in filter(None, (target for pair in links for target in pair)):
        if "://" in link:
            continue
        file, _, place = link.partition("#")
        path = (TOP / name).parent / file if file else TOP / name
        assert path.exists(), link
        if place:
            assert place in anchors(path.read_text(encoding="utf-8")), link


@pytest.mark.parametrize("name", DOCUMENTS)
def test_files_that_are_named_are_there(name):
    folders = "|".join(
        ["assets", "benchmarks", "data", "docs", "seeds", "tests", "timeline", "tools"]
    )
    named = re.findall(rf"`((?:{folders})/[\w./-]*)`", DOCUMENTS[name])
    assert [path for path in named if not (TOP / path).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_targets_of_make_that_are_named_exist(name):
    targets = set(re.findall(r"^([a-z]+):", (TOP / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", DOCUMENTS[name], re.MULTILINE))
    assert named <= targets


@pytest.mark.parametrize("target", ["docs", "picture", "verify"])
def test_targets_of_make_are_listed_at_its_head(target):
    makefile = (TOP / "Makefile").read_text("utf-8")
    assert f"#   make {target}" in makefile.partition("HOST ?=")[0]
