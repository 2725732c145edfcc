"""Serve the dashboard with waitress: no development server, on any system."""

import logging
import socket
from collections.abc import Callable

from waitress.server import create_server

from timeline.program import Program
from timeline.web.app import create_app

THREADS = 8


def listen(host: str, port: int) -> socket.socket:
    """Take an address.

    Args:
        host: a name, or an address of IPv4 or IPv6, without brackets.
        port: 0 takes any free one.

    Returns:
        A socket that listens; its user closes it.

    Raises:
        OSError: the address cannot be had: taken, unknown, not ours, or not allowed.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    family, *_, address = found[0]
    return socket.create_server(address, family=family)


def address(host: str, listening: socket.socket) -> str:
    """Write the address under which a browser reaches a host's socket."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listening.getsockname()[1]}"


def serve(program: Program, listening: socket.socket, *, ready: Callable[[], None]) -> None:
    """Serve a program's dashboard until interrupted; ``ready`` is called once it answers."""
    # Browsers ask for a page's files all at once: that some wait a moment is no news.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = create_server(create_app(program).server, sockets=[listening], threads=THREADS)
    ready()
    server.run()
