"""The command: what it prints, what it writes, and how it ends."""

import re
import shlex
import socket
import subprocess
import sys
import tomllib

import pytest

from timeline.bundled import data_dir
from timeline.cli import main
from timeline.loading import load


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    command = [sys.executable, "-m", "timeline", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_check_says_what_a_dataset_holds(dataset, capsys):
    assert main(["check", str(dataset)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{dataset}: no problems",
        "rows           3, 1 of them without a date",
        "lanes          2: Plans 2, Reviews 1",
        "sources        2, 1 of them cited",
        "disagreements  0",
    ]


def test_check_passes_on_the_notices_of_loading(tmp_path, capsys):
    path = tmp_path / "plain.csv"
    path.write_text("date,title,Remark\n2031,Study begins,none\n", encoding="utf-8")
    assert main(["check", str(path)]) == 0
    printed = capsys.readouterr().out.splitlines()
    notices = load(path).notices
    assert notices
    assert [line for line in printed if line.startswith("notice")] == [
        f"notice         {notice}" for notice in notices
    ]


def test_check_takes_the_bundled_dataset_if_none_is_named(capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith(f"{data_dir()}: no problems\n")


def test_a_fault_in_the_data_is_said_with_its_place(broken, capsys):
    assert main(["check", str(broken)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{broken.name}:2: date: found '31 February 2031'" in said.err


@pytest.mark.parametrize("command", [["check"], ["export", "-o", "report.html"], ["serve"]])
def test_a_dataset_that_is_not_there_is_said(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main([*command, "nowhere"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "nowhere" in said.err
    assert list(tmp_path.iterdir()) == []


def test_date_says_how_a_text_is_read(capsys):
    assert main(["date", "mid-2012"]) == 0
    assert capsys.readouterr().out.splitlines()[:4] == [
        "text           mid-2012",
        "kind           point",
        "first day      2012-05-01",
        "last day       2012-08-31",
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("before 2013-06-18", "not bounded", "2013-06-17"),
        ("2012-07-11/..", "2012-07-11", "open"),
        ("/2013", "unknown", "2013-12-31"),
    ],
)
def test_date_says_why_a_day_is_missing(text, first, last, capsys):
    assert main(["date", text]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[2:4] == [f"first day      {first}", f"last day       {last}"]


def test_date_needs_no_quotes(capsys):
    assert main(["date", "June", "18,", "2013"]) == 0
    assert "first day      2013-06-18" in capsys.readouterr().out


def test_date_passes_on_why_a_text_is_refused(capsys):
    assert main(["date", "12/05/2003"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("program-timeline: ")
    assert "12/05/2003" in said.err


@pytest.mark.parametrize(("order", "day"), [("dmy", "2003-05-12"), ("mdy", "2003-12-05")])
def test_date_takes_the_order_of_day_and_month(order, day, capsys):
    assert main(["date", "12/05/2003", "--order", order]) == 0
    assert f"first day      {day}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["draw"],
        ["date"],
        ["export"],
        ["check", "a", "b"],
        ["check", "--fast"],
        ["verify"],
        ["verify", "--documents"],
        ["date", "12/05/2003", "--order", "ymd"],
    ],
)
def test_arguments_at_fault_end_with_2_and_one_line(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith("program-timeline")


@pytest.mark.parametrize("port", ["0", "-1", "65536", "80.5", "http", "²", ""])
def test_a_bad_port_is_said_in_one_line(port, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["serve", f"--port={port}"])
    assert stop.value.code == 2
    assert capsys.readouterr().err == (
        f"program-timeline serve: argument --port: {port!r} is no port; "
        "a port is a number up to 65535; see program-timeline serve --help\n"
    )


def test_a_taken_port_is_said_in_one_line(dataset):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", dataset, "--port", port)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"program-timeline: port {port} of 127.0.0.1 is taken; choose another with --port\n"
    )


def test_an_address_of_another_machine_is_said_in_one_line(dataset):
    done = run("serve", dataset, "--host", "192.0.2.1")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("program-timeline: cannot serve on port 8050 of 192.0.2.1: ")


def test_version_is_that_of_the_package(repository, capsys):
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"program-timeline {project['project']['version']}\n"


def example(capsys: pytest.CaptureFixture[str], *command: str) -> list[str]:
    """The arguments of the example that a command's help ends with."""
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    found = re.search(r"^Example: program-timeline (.+)$", capsys.readouterr().out, re.MULTILINE)
    assert found
    return shlex.split(found[1])


@pytest.mark.parametrize("command", [[], ["check"], ["export"], ["date"]])
def test_the_example_of_the_help_works(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(example(capsys, *command)) == 0


def test_the_example_of_verify_names_a_folder(capsys):
    assert example(capsys, "verify") == ["verify", "--documents", "documents"]


def test_the_example_of_serve_asks_for_a_port_and_no_more(capsys):
    assert example(capsys, "serve") == ["serve", "--port", "8051"]


def test_the_help_lists_every_command_with_its_summary(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = re.findall(r"^ {4}(\w+) {2,}\S", capsys.readouterr().out, re.MULTILINE)
    assert listed == ["serve", "check", "verify", "export", "diff", "date"]


def test_a_reader_that_stops_early_is_no_error(dataset):
    command = f"{shlex.quote(sys.executable)} -m timeline check {shlex.quote(str(dataset))}"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command} | true"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def into(target: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command with its output sent elsewhere by the shell."""
    command = [sys.executable, "-m", "timeline", *map(str, arguments)]
    return subprocess.run(
        ["sh", "-c", f'unset PYTHONUNBUFFERED; exec "$@" {target}', "sh", *command],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_closed_output_is_no_error(dataset, tmp_path):
    done = into(">&-", "check", dataset)
    assert (done.returncode, done.stderr) == (0, "")
    out = tmp_path / "report.html"
    done = into(">&-", "export", dataset, "-o", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.is_file()


@pytest.mark.parametrize("command", [["check"], ["date", "2031"]])
def test_an_output_that_takes_no_more_is_said_in_one_line(command):
    done = into(">/dev/full", *command)
    assert done.returncode == 1
    assert done.stderr == "program-timeline: standard output: No space left on device\n"


def test_what_would_move_the_cursor_of_a_terminal_is_escaped(tmp_path, capsys):
    path = tmp_path / "signs.csv"
    path.write_text("id,date,title,category\na,2031,Start,\x1b[2JÉtudes\n", encoding="utf-8")
    assert main(["check", str(path)]) == 0
    assert r"1: \x1b[2JÉtudes 1" in capsys.readouterr().out


def test_letters_that_a_pipe_does_not_know_are_no_error(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("id,date,title,category\na,2031,Début,Études\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "check", path], env={"PYTHONIOENCODING": "ascii"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert r"\xc9tudes 1" in done.stdout


def test_a_mistake_of_the_user_shows_no_traceback(tmp_path):
    done = run("check", tmp_path / "nowhere.csv")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
