"""``program-timeline serve``: where it says it serves, and how it ends."""

import signal
import socket
import sys
from urllib.request import urlopen

import pytest

from tests.processes import started
from timeline.cli import main


@pytest.fixture
def port() -> int:
    """A port that is free."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@pytest.fixture
def serving(dataset, port):
    """The command as a process of its own, on that port."""
    command = [sys.executable, "-m", "timeline", "serve", str(dataset), "--port", str(port)]
    with started(command) as process:
        yield process


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl+C", "terminate"])
def test_it_says_where_it_serves_and_ends_when_told_to(serving, port, ending):
    assert serving.stdout.readline() == f"Serving on http://127.0.0.1:{port} (Ctrl+C ends it)\n"
    with urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
        assert answer.status == 200
    serving.send_signal(ending)
    out, err = serving.communicate(timeout=30)
    assert (serving.returncode, out, err) == (0, "", "")


@pytest.mark.parametrize("host", ["", "[]"])
def test_no_host_is_said_in_one_line(host, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["serve", "--host", host])
    assert stop.value.code == 2
    assert capsys.readouterr().err == (
        f"program-timeline serve: argument --host: {host!r} is no address of this machine, "
        "such as 127.0.0.1; see program-timeline serve --help\n"
    )


def test_an_unknown_host_is_said_in_one_line(dataset, capsys):
    assert main(["serve", str(dataset), "--host", "no-such-host.invalid"]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith(
        "program-timeline: cannot serve on port 8050 of no-such-host.invalid: "
    )


def test_an_address_may_stand_in_brackets(dataset, port, capsys):
    with socket.create_server(("127.0.0.1", port)):
        assert main(["serve", str(dataset), "--host", "[127.0.0.1]", "--port", str(port)]) == 2
    assert capsys.readouterr().err == (
        f"program-timeline: port {port} of 127.0.0.1 is taken; choose another with --port\n"
    )


def test_broken_data_are_said_before_any_address_is_taken(broken, port, capsys):
    with socket.create_server(("127.0.0.1", port)):
        assert main(["serve", str(broken), "--port", str(port)]) == 1
    assert "31 February 2031" in capsys.readouterr().err
