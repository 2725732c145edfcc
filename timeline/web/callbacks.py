"""What the dashboard does on the server: lay out what is shown, write the card of what is chosen.

The callbacks decide nothing: values come in from the page's script, one pure function is called,
its answer goes out. Nothing is kept of a reader, so two of them cannot disturb each other.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output

from timeline import url
from timeline.figures.chart import chart
from timeline.figures.payload import payload
from timeline.page.card import card
from timeline.page.elements import html
from timeline.program import Program
from timeline.view import View, words
from timeline.web import ids

REMEMBERED = 64
"""Layouts kept: readers go back and forth between few selections."""

Answer = dict[str, Any]


def answering(program: Program) -> Callable[[str], Answer]:
    """Make the function that works out what a page shows for an address.

    Its answers hold ``query`` as asked; ``chart``: the display list of the selection;
    ``window``: its first and last day, null where the address leaves it open; ``notices``: what
    could not be read. Selections that were laid out are remembered; nobody may change an answer.
    """

    @lru_cache(maxsize=REMEMBERED)
    def laid_out(rows: View) -> dict[str, Any]:
        return payload(chart(program, rows))

    def answer(query: str) -> Answer:
        view, notices = url.parse(query, program)
        first, last = url.window(view, program)
        return {
            "query": query,
            "chart": laid_out(rows_of(view)),
            "window": {"first": first, "last": last},
            "notices": list(notices),
        }

    return answer


def rows_of(view: View) -> View:
    """Keep of a view what chooses rows, so that views of the same rows are equal.

    >>> rows_of(View(q=" Cost  TIME", lane=("B", "A"), start="2031", event="x"))
    View(q='cost time', lane=('A', 'B'), program=(), source=(), layer=(), mark=(), \
disputed=False, start='', end='', event='', view='', layout='')
    """
    return replace(
        view,
        q=" ".join(words(view.q)),
        lane=tuple(sorted(view.lane)),
        program=tuple(sorted(view.program)),
        source=tuple(sorted(view.source)),
        layer=tuple(sorted(view.layer)),
        mark=tuple(sorted(view.mark)),
        start="",
        end="",
        event="",
        view="",
        layout="",
    )


def register(app: Dash, program: Program) -> None:
    """Attach the dashboard's callbacks to a program's page."""
    app.clientside_callback(
        ClientsideFunction("timeline", "start"),
        Input(ids.DATA, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("timeline", "receive"),
        Input(ids.ANSWER, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("timeline", "card"),
        Input(ids.CARD, "data"),
        prevent_initial_call=True,
    )
    answer = answering(program)

    @app.callback(Output(ids.ANSWER, "data"), Input(ids.FILTER, "data"), prevent_initial_call=True)
    def on_filter(query: str) -> Answer:
        return answer(query)

    @app.callback(Output(ids.CARD, "data"), Input(ids.CHOSEN, "data"), prevent_initial_call=True)
    def on_choice(event: str) -> Answer:
        return {"event": event, "html": html(card(program, event))}
