"""The Dash app: the page as HTML, its own files, what it asks of the server, and its rules.

The page itself is text, as in the exported file, so that it is read before any script runs, and a
record of thousands of rows costs React nothing. Dash holds the data, and asks and answers.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache

from dash import Dash, dcc
from dash.development.base_component import Component
from dash.exceptions import DependencyException
from flask import Flask, Response, abort, request

from timeline.exporting import export, stills
from timeline.page.body import body
from timeline.page.data import data
from timeline.page.elements import html
from timeline.page.exports import Service
from timeline.program import Program
from timeline.view import View
from timeline.web import callbacks, ids
from timeline.web.darkroom import Darkroom
from timeline.web.exports import serve_exports, service
from timeline.web.files import files, index, sender

HEALTH = "healthz"
REPORT = "report.html"
PACKAGES = "/_dash-component-suites/"
ANY_PATH = "/<path:path>"
"""Dash's rule for every address it does not know: the page again, which would hide a typo."""

POLICY = (
    "default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; object-src 'none'"
)
REPORT_POLICY = "frame-ancestors 'none'"
"""What a file cannot say of itself; the rest of its policy stands in it."""


def today() -> date:
    """Read the clock of this machine: the day in UTC."""
    return datetime.now(UTC).date()


def create_app(program: Program, clock: Callable[[], date] = today) -> Dash:
    """Make the dashboard of a program.

    Args:
        program: a checked program; it is held for the life of the app and never changed.
        clock: gives the day that is named in the names of exports.

    Returns:
        The app; ``app.server`` is its WSGI application. It answers ``/``, ``/healthz``,
        ``/report.html`` (the page as one file) and ``/export/...`` (see
        :mod:`timeline.web.exports`); any other address is not found.
    """
    darkroom = Darkroom()
    own = files(program)
    app = Dash(
        __name__,
        title=program.settings.title or "Timeline",
        update_title="",
        compress=True,
        serve_locally=True,
        include_assets_files=False,
        health_endpoint=HEALTH,
        index_string=index(program.settings, own, _page(program, service(darkroom))),
    )
    app.layout = _layout(program)
    callbacks.register(app, program)
    for file in own:
        app.server.add_url_rule(f"/{file.address}", file.name, sender(file))
    _serve_report(app.server, program)
    serve_exports(app.server, program, darkroom, clock)
    _answer_no_other_address(app.server)
    _admit_nothing_else(app.server, POLICY.format(hashes=" ".join(app.csp_hashes())))
    return app


def _page(program: Program, exports: Service) -> str:
    nodes = body(program, stills(program, View(), exports))
    return "".join(html(node) for node in nodes)


def _layout(program: Program) -> list[Component]:
    kept = (ids.FILTER, ids.ANSWER, ids.CHOSEN, ids.CARD)
    return [dcc.Store(id=ids.DATA, data=data(program)), *(dcc.Store(id=name) for name in kept)]


def _serve_report(server: Flask, program: Program) -> None:
    """Serve the page as one file, written when it is first asked for."""
    written = cache(lambda: export(program))

    @server.get(f"/{REPORT}")
    def report() -> Response:
        response = Response(written(), mimetype="text/html")
        response.headers["Content-Security-Policy"] = REPORT_POLICY
        return response


def _answer_no_other_address(server: Flask) -> None:
    known = {rule.rule for rule in server.url_map.iter_rules()} - {ANY_PATH}

    @server.before_request
    def only_known() -> None:
        path, rule = request.path, request.url_rule
        if path not in known and not path.startswith(PACKAGES):
            abort(404)
        if rule is not None and rule.rule == ANY_PATH:
            abort(404)

    @server.errorhandler(DependencyException)
    def no_such_package(_: DependencyException) -> tuple[str, int]:
        return "Not found", 404


def _admit_nothing_else(server: Flask, policy: str) -> None:
    """Let the browser load and ask nothing from elsewhere."""

    @server.after_request
    def guarded(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response
