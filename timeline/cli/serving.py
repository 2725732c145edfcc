"""``serve``: the dashboard on a port of this machine."""

import argparse
import errno
import signal

from timeline.cli.output import say
from timeline.cli.status import ArgumentsError
from timeline.loading import load


def serve_dataset(args: argparse.Namespace) -> None:
    """Serve the dashboard until interrupted."""
    from timeline import web  # not at the top: dash makes every other command slower

    program = load(args.dataset)
    try:
        listening = web.listen(args.host, args.port)
    except OSError as error:
        raise ArgumentsError(_no_address(args.host, args.port, error)) from error
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a service is ended this way
    said = f"Serving on {web.address(args.host, listening)} (Ctrl+C ends it)"
    with listening:
        web.serve(program, listening, ready=lambda: say(said))


def _no_address(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is taken; choose another with --port"
    return f"cannot serve on port {port} of {host}: {error.strerror or error}"
