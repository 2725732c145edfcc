"""Exports by address: ``/export/csv?lane=Plans`` is what the command writes for that view.

An address has to be understood in full: a file that is handed on shows what was asked for, so what
is not known is refused in one line. The same address gives the same bytes; only the name of the
file has a day in it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from unicodedata import normalize
from urllib.parse import quote

from flask import Flask, Response, request

from timeline import url
from timeline.errors import TimelineError
from timeline.exporting import export
from timeline.formats import FORMATS, extract
from timeline.page.exports import DATA, Service
from timeline.pictures import TIMELINE, picture
from timeline.program import Program
from timeline.view import View
from timeline.web.darkroom import FORMS, BusyError, Darkroom
from timeline.web.naming import file_name

BASE = "export/"
PAGE = "html"
REMEMBERED = 16
"""Files kept, since one that is asked for is often asked for again."""

LONGEST = 4000
"""Signs of an address; no choice on the page makes a longer one."""

PAUSE_SECONDS = 5
KINDS = {
    "html": (".html", "text/html"),
    "csv": (".csv", "text/csv"),
    "json": (".json", "application/json"),
    "md": (".md", "text/markdown"),
    "ics": (".ics", "text/calendar"),
    "timelinejs": (".timelinejs.json", "application/json"),
    "datapackage": (".zip", "application/zip"),
    "svg": (".svg", "image/svg+xml"),
    "png": (".png", "image/png"),
    "pdf": (".pdf", "application/pdf"),
}
"""The formats -> how a file's name ends, and its media type."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: a format, and of a picture the chart."""

    form: str
    chart: str = ""

    @property
    def address(self) -> str:
        """Where it is served: ``export/csv``, ``export/svg/timeline``."""
        return f"{BASE}{self.form}{f'/{self.chart}' if self.chart else ''}"


def service(darkroom: Darkroom) -> Service:
    """Say what is offered: pictures that need a browser only where there is one."""
    more = () if darkroom.lacking else FORMS
    return Service(BASE, ("svg", *more), darkroom.lacking)


def serve_exports(
    server: Flask, program: Program, darkroom: Darkroom, clock: Callable[[], date]
) -> None:
    """Serve every format, and each chart as a picture in every form."""
    make = _maker(program, darkroom)
    charts = (TIMELINE, *(spec.id for spec in program.settings.views))
    pictures = [Order(form, chart) for form in ("svg", *FORMS) for chart in charts]
    for order in (*map(Order, DATA), *pictures):
        send = _sender(program, order, make, clock)
        server.add_url_rule(f"/{order.address}", order.address, send)


Make = Callable[[Order, View], bytes]


def _maker(program: Program, darkroom: Darkroom) -> Make:
    @lru_cache(maxsize=REMEMBERED)
    def make(order: Order, view: View) -> bytes:
        if order.form == PAGE:
            return export(program, view)
        if not order.chart:
            return FORMATS[order.form](extract(program, view)).content
        plate = picture(program, view, name=order.chart)
        return darkroom.develop(plate, order.form) if order.form in FORMS else plate.svg.encode()

    return make


def _sender(
    program: Program, order: Order, make: Make, clock: Callable[[], date]
) -> Callable[[], Response]:
    ending, kind = KINDS[order.form]

    def send() -> Response:
        try:
            view = _view(program)
            content = make(order, view if order.form == PAGE else _rows(view))
        except TimelineError as error:
            return _refused(error)
        name = file_name(program, view, clock(), ending, order.chart)
        return _file(content, kind, name)

    return send


def _view(program: Program) -> View:
    """Read the address that is asked for.

    Raises:
        TimelineError: something in it is not known.
    """
    address = request.query_string.decode(errors="replace")
    if len(address) > LONGEST:
        raise TimelineError(f"the address is longer than {LONGEST:,} signs")
    view, notices = url.parse(address, program)
    if notices:
        raise TimelineError(url.refusal(notices[0]))
    return view


def _rows(view: View) -> View:
    """Leave out what changes no file but the page."""
    return replace(view, event="", view="", layout="")


def _file(content: bytes, kind: str, name: str) -> Response:
    response = Response(content, mimetype=kind)
    response.headers.set("Content-Disposition", "attachment", **_named(name))
    response.cache_control.no_cache = True
    response.set_etag(sha256(content).hexdigest())
    response.make_conditional(request)
    return response


def _named(name: str) -> dict[str, str]:
    """Write a name in UTF-8, and in ASCII for those who read no other."""
    if name.isascii():
        return {"filename": name}
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode()
    return {"filename": plain, "filename*": f"UTF-8''{quote(name, safe='')}"}


def _refused(error: TimelineError) -> Response:
    """Say in one line why there is no file."""
    shown = (sign if sign.isprintable() else " " for sign in str(error))
    reason = " ".join("".join(shown).split()).rstrip(".")
    line = f"Nothing was exported. {reason[:1].upper()}{reason[1:]}.\n"
    is_busy = isinstance(error, BusyError)
    response = Response(line, status=503 if is_busy else 400, mimetype="text/plain")
    if is_busy:
        response.headers["Retry-After"] = str(PAUSE_SECONDS)
    response.cache_control.no_store = True
    return response
