"""The legend: what the marks mean, and only those that are drawn.

Each entry is a button that keeps the rows of its mark; the page's script hides an entry of which
the present selection has no row.
"""

from collections.abc import Iterable, Mapping

from timeline.display import Chart
from timeline.figures.chart import chart
from timeline.figures.lanes import PHONE_PLOT, main_layer
from timeline.page.elements import Element, Node, el
from timeline.program import Program
from timeline.signs import DATES, FIGURES, signs

COUNTED = "several; zoom in or open"
"""What the number at the foot of a lane means."""

LINES = ("total", "step")
"""The marks of figures that are no bar, and need words of some length."""


def legend(program: Program) -> Element:
    """Explain the marks that this program's charts use."""
    used = {name for names in signs(program) for name in names}
    figures = [_choice(name, FIGURES[name]) for name in FIGURES if name in used]
    return el(
        "section",
        el("h2", "How to read the marks"),
        el(
            "ul",
            *(_choice(name, DATES[name]) for name in DATES if name in used),
            _counted(chart(program)),
            class_="marks",
        ),
        el("p", el("strong", "Bold"), " is a headline", *_quiet(program), "."),
        el("h3", "and the figures") if figures else None,
        el("ul", *figures, class_="marks") if figures else None,
        class_="legend",
        aria_label="Legend",
    )


def samples(meanings: Mapping[str, str]) -> Element | None:
    """Explain marks where nothing is chosen by them: the name of each -> its meaning."""
    rows = (el("li", el("span", _mark(name), text)) for name, text in meanings.items())
    return el("ul", *rows, class_="marks") if meanings else None


def _quiet(program: Program) -> Iterable[Node]:
    """What the layers mean, and that the events of any but the main one are gray; nothing where
    there is one layer that nobody explains."""
    layers = program.events.loc[program.events["lane"] != "", "layer"]
    used = [name for name in dict.fromkeys(layers) if name]
    meanings = {layer.name: layer.meaning for layer in program.settings.layers}
    main = main_layer(program)
    gray = el("span", "gray", class_="muted")
    others = [name for name in used if name != main]
    if others and not any(name in meanings for name in others):
        yield from ("; ", gray, f": another layer ({', '.join(others)})")
    elif others:
        told = (f"{name} ({meanings[name]})" if name in meanings else name for name in others)
        yield from ("; ", gray, f": {', '.join(told)}")
    if main in used and main in meanings:
        yield f"; {'the others' if others else 'all'}: {main} ({meanings[main]})"


def _counted(drawn: Chart) -> Element | None:
    """The number at the foot of a lane is no mark of a row, so nothing is chosen by it."""
    least = PHONE_PLOT / (drawn.home[1] - drawn.home[0])
    if not any(lane.crowded > least for lane in drawn.lanes):
        return None
    return el("li", el("span", _mark("pill"), COUNTED))


def _choice(name: str, text: str) -> Element:
    """One entry; its words name the choice wherever the page tells what is chosen."""
    button = el(
        "button",
        _mark(name),
        text,
        type="button",
        aria_pressed="false",
        data_toggle=f"mark={name}",
    )
    return el("li", button, class_="wide" if name in LINES else None)


def _mark(name: str) -> Element:
    is_bar = name in FIGURES and name not in LINES
    return el("span", class_=f"mark bar {name}" if is_bar else f"mark {name}", aria_hidden="true")
