"""Taking an address and serving on it, until told to end."""

import errno
import os
import signal
import socket
import sys
from urllib.request import urlopen

import pytest

from tests.processes import started
from timeline.web.serving import address, listen

SERVE = """
import sys
from timeline.loading import load
from timeline.web import address, listen, serve
with listen("127.0.0.1", 0) as listening:
    shown = address("127.0.0.1", listening)
    serve(load(sys.argv[1]), listening, ready=lambda: print(shown, flush=True))
print("ended")
"""


def test_a_free_port_is_taken_and_connections_wait():
    with listen("127.0.0.1", 0) as listening:
        socket.create_connection(listening.getsockname()[:2]).close()


def test_a_taken_port_is_refused():
    in_use = os.strerror(errno.EADDRINUSE)
    with listen("127.0.0.1", 0) as taken, pytest.raises(OSError, match=in_use) as refusal:
        listen("127.0.0.1", taken.getsockname()[1])
    assert refusal.value.errno == errno.EADDRINUSE


def test_a_port_can_be_taken_again_once_it_is_free():
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)), first.accept()[0]:
            pass
    listen("127.0.0.1", port).close()


@pytest.mark.parametrize("host", ["no-such-host.invalid", "192.0.2.1", "127.0.0.1.1"])
def test_an_address_that_is_not_ours_is_refused(host):
    with pytest.raises(OSError, match=r"\w"):
        listen(host, 0)


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://127.0.0.1:{}"),
        ("localhost", "http://localhost:{}"),
        ("::1", "http://[::1]:{}"),
    ],
)
def test_an_address_is_shown_as_a_browser_takes_it(host, shown):
    with listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        assert address(host, listening) == shown.format(port)


@pytest.fixture
def server(dataset):
    """A process that serves a dataset; it says its address once it answers."""
    with started([sys.executable, "-c", SERVE, str(dataset)]) as process:
        yield process


def test_it_answers_as_soon_as_it_says_so_and_ends_when_interrupted(server):
    said = server.stdout.readline().strip()
    with urlopen(f"{said}/healthz") as answer:
        assert (answer.status, answer.read()) == (200, b"OK")
    server.send_signal(signal.SIGINT)
    out, err = server.communicate(timeout=30)
    assert (server.returncode, out, err) == (0, "ended\n", "")
