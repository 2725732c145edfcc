import plotly.graph_objects as go
import pytest

from tests.figures.borealis import findings, hostile, kinds, paired, program, stacked, stations
from timeline.display import Comparison
from timeline.figures.graph_comparison import comparison_graph
from timeline.program import ViewSpec
from timeline.theme import DARK, LIGHT

STACK = ViewSpec("m", "M", "stack", "m")
PAIRS = ViewSpec("m", "M", "pairs", "m")


def graph(one: Comparison, title: str = "", width: float = 880) -> go.Figure:
    return comparison_graph(one, title, width=width, palette=LIGHT)


def notes(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_each_part_is_a_trace_of_bars() -> None:
    closed, opened, late = graph(stacked(findings())).data
    assert [trace.name for trace in (closed, opened, late)] == ["closed", "open", "late"]
    assert (closed.customdata, closed.x, closed.base) == (
        ("r2-closed", "r10-closed"),
        (11, 16),
        (0, 0),
    )
    assert (opened.x, opened.base) == ((2,), (11,))
    assert closed.y[0] == opened.y[0]
    assert late.marker.pattern.shape == ("/",)
    assert (closed.marker.color[0], opened.marker.color[0]) == (LIGHT["blue"], LIGHT["blue-pale"])


def test_pointing_at_a_bar_names_its_line_and_value() -> None:
    assert graph(stacked(findings())).data[1].hovertext == ("<b>B-2</b><br>2 open",)
    assert graph(paired(stations())).data[0].hovertext[0] == "<b>Audit, Jun 2032</b><br>4"


def test_accounts_are_one_trace_without_a_legend() -> None:
    figure = graph(paired(stations()))
    (bars,) = figure.data
    assert bars.customdata == ("audit-full", "audit-part", "letter-part")
    assert bars.name == "stations"
    assert figure.layout.showlegend is False


def test_a_row_that_is_no_part_is_drawn_outside_the_legend() -> None:
    whole = {"value": 5}
    parts = [{"part": part, "value": value} for part, value in (("x", 2), ("y", 3))]
    figure = graph(stacked(program(*parts, whole), STACK))
    assert [(trace.name, trace.showlegend) for trace in figure.data] == [
        ("x", True),
        ("y", True),
        ("things", False),
    ]


def test_how_sure_a_value_is_shows_on_its_outline() -> None:
    figure = graph(paired(kinds(), PAIRS))
    dashes = [shape.line.dash for shape in figure.layout.shapes if shape.type == "rect"]
    # Stated, claimed, requested, planned, derived; what is enacted has no outline.
    assert dashes == ["solid", "3px,2px", "solid", "3px,2px", "3px,2px"]


def test_zero_is_a_thin_wall() -> None:
    (wall,) = [shape for shape in graph(paired(stations())).layout.shapes if shape.type == "line"]
    assert (wall.x0, wall.x1, wall.y1 - wall.y0) == (0, 0, 16)


def test_values_titles_and_notes_are_written() -> None:
    assert notes(graph(paired(stations()))) == [
        "stations",
        *("<b>in full</b>", "Audit", "Jun 2032", "Letter", "Jul 11, 2032"),
        *("<b>in part</b>", "Audit", "Jun 2032", "Letter", "Jul 11, 2032"),
        "Not drawn: 1 counted in agencies; see the table",
        *("<b>4</b>", "<b>0</b>", "<b>3</b>", "<b>7 claimed</b>"),
    ]


def test_the_axis_is_one_of_values() -> None:
    axis = graph(stacked(findings())).layout.xaxis
    assert (axis.range, axis.tickvals) == ((0, 16), (0, 4, 8, 12, 16))
    assert axis.ticktext == ("0", "4", "8", "12", "16")


@pytest.mark.parametrize("width", [390, 880])
def test_markup_is_text(width: int) -> None:
    figure = graph(stacked(hostile(), STACK), "Plans <i>& $x$</i>", width)
    assert figure.layout.title.text == "<b>Plans &lt;i&gt;&amp; &#36;x&#36;&lt;/i&gt;</b>"
    assert any("&lt;b&gt;&amp;amp;&lt;/b&gt;" in text for text in notes(figure))
    assert figure.layout.width == width


def test_colors_are_those_of_the_palette() -> None:
    figure = comparison_graph(stacked(findings()), "", width=880, palette=DARK)
    assert figure.layout.paper_bgcolor == DARK["page"]
    assert figure.data[0].marker.color[0] == DARK["blue"]
