"""What plotly draws the display list with: shapes, annotations and markers, as plain dicts.

Plotly is slow in steps, so all is collected first and made a figure at once. A thing with a place
in days is drawn in dates, so that it zooms; one of a fixed size is sized in pixels at its date.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from typing import Any

from timeline.dates import date_of, day_number
from timeline.display import Bar, Glyph, Primitive, Rule, Text, Wedge
from timeline.figures.layout import Frame, Scale
from timeline.figures.outlines import upward
from timeline.figures.primitives import TIP
from timeline.figures.sheet import SMALL
from timeline.glyphs import path

Spec = dict[str, Any]

# Our glyph -> plotly's marker, and the size it needs to look as ours does at the same radius.
MARKERS: Mapping[str, tuple[str, float]] = {
    "circle": ("circle", 1),
    "square": ("square", 0.9),
    "diamond": ("diamond", 1.25 / 1.3),
    "triangle-up": ("triangle-up", 1.2),
    "pentagon": ("pentagon", 1.12),
    "triangle-down": ("triangle-down", 1.2),
    "cross": ("cross", 1.05 / 1.2),
    "hexagon": ("hexagon2", 1.08),
}

CLEAR = "rgba(0,0,0,0)"
MS_PER_DAY = 86_400_000
_DAYS = day_number(date.min), day_number(date.max)


def iso(day: float) -> str:
    """Write a day with its fraction as plotly takes it: no zone, so none can shift it."""
    number, minutes = divmod(round(day * 1440), 1440)
    kept = min(max(number, _DAYS[0]), _DAYS[1])
    if kept != number:
        minutes = 0 if number < kept else 1439
    return f"{date_of(kept).isoformat()} {minutes // 60:02d}:{minutes % 60:02d}"


def plain(text: str) -> str:
    """Escape what plotly would read as markup, or MathJax as a formula."""
    return escape(text, quote=False).replace("$", "&#36;")


class Pen:
    """Collects the shapes and the annotations of one figure; ``y`` is in pixels, downward."""

    def __init__(self, page: Frame, scale: Scale, palette: Mapping[str, str]) -> None:
        self.page = page
        self.scale = scale
        self.window = (scale.first, scale.first + page.plot / scale.k)
        self.palette = palette
        self.shapes: list[Spec] = []
        self.notes: list[Spec] = []

    def admitted(self, marks: Iterable[Primitive]) -> list[Primitive]:
        """Keep the marks that the scale admits."""
        return [mark for mark in marks if mark.lo <= self.scale.k < mark.hi]

    def draw(self, marks: Iterable[Primitive], top: float) -> None:
        """Draw marks that the scale admits, from ``top`` down."""
        for mark in self.admitted(marks):
            if isinstance(mark, Text):
                self._text(mark, top)
            elif isinstance(mark, Glyph):
                self._glyph(mark, top)
            elif isinstance(mark, Wedge):
                self._wedge(mark, top)
            elif isinstance(mark, Rule):
                self._rule(mark, top)
            else:
                self._bar(mark, top)

    def outline(self, bar: Bar, top: float) -> None:
        """Draw a bar's outline alone: a trace of bars knows no dashes."""
        x = iso(bar.x0 + bar.dx0 / self.scale.k), iso(bar.x1 + bar.dx1 / self.scale.k)
        self._rect(x, (top + bar.y0, top + bar.y1), line=self._line(bar), layer="above")

    def across(self, y: float, token: str) -> None:
        """Draw a level line over the plot."""
        line: Spec = {"color": self.palette[token], "width": 1}
        ends = {"x0": 0, "x1": 1, "y0": y, "y1": y}
        self.shapes.append({"type": "line", "xref": "paper", "layer": "below", "line": line} | ends)

    def hairline(self, y: float) -> None:
        """Draw a level line over the whole page, names included."""
        self.across(y, "hairline")
        ends = {"x0": -self.page.left, "x1": self.page.width - self.page.left}
        self.shapes[-1] |= {"xsizemode": "pixel", "xanchor": 0, **ends}

    def level(self, x: tuple[float, float], y: float, token: str) -> None:
        """Draw a level line between two days."""
        ends = {"x0": iso(x[0]), "x1": iso(x[1]), "y0": y, "y1": y}
        line = {"color": self.palette[token], "width": 1}
        self.shapes.append({"type": "line", "layer": "between", "line": line} | ends)

    def upright(self, x: float, y: tuple[float, float], token: str) -> None:
        """Draw a vertical line at a day."""
        ends = {"x0": iso(x), "x1": iso(x), "y0": y[0], "y1": y[1]}
        line = {"color": self.palette[token], "width": 1}
        self.shapes.append({"type": "line", "layer": "between", "line": line} | ends)

    def symbol(self, name: str, size: float, x: float, y: float, token: str) -> None:
        """Draw a symbol beside the plot, ``x`` pixels from the page's left edge."""
        shape = self._symbol_path(path(name, size), 0, y, x - self.page.left)
        color = self.palette[token]
        self.shapes.append(shape | {"xref": "paper", "fillcolor": color, "line": {"width": 0}})

    def name(
        self,
        x: float,
        y: float,
        text: str,
        token: str,
        *,
        anchor: str = "left",
        size: float = 12,
        bold: bool = False,
    ) -> None:
        """Write beside the plot, ``x`` pixels from the page's left edge."""
        place = {"xref": "paper", "xanchor": anchor, "xshift": x - self.page.left}
        self._note(0, y, _words(text, bold=bold), token, size=size, **place)

    def at(self, day: float, y: float, text: str, *, italic: bool = False) -> None:
        """Write small print with its middle at a day."""
        words = f"<i>{plain(text)}</i>" if italic else plain(text)
        self._note(iso(day), y, words, "muted", size=SMALL, xanchor="center")

    def before(self, day: float, y: float, text: str) -> None:
        """Write small print that ends a little before a day."""
        self._note(iso(day), y, plain(text), "muted", size=SMALL, xanchor="right", xshift=-8)

    def message(self, text: str) -> None:
        """Write in the middle of the plot."""
        place = {"xref": "paper", "yref": "paper", "xanchor": "center"}
        self._note(0.5, 0.5, plain(text), "muted", size=14, **place)

    def look(self, glyph: Glyph) -> Spec:
        """A marker's symbol, size, color, outline's color and outline's width."""
        symbol, factor = MARKERS[glyph.name]
        around = 0.0 if glyph.stroke else 1.0
        return {
            "symbol": symbol,
            "size": round(2 * factor * (glyph.size + around / 2), 2),
            "color": self.palette[glyph.fill] if glyph.fill else CLEAR,
            "line color": self.palette[glyph.stroke or "page"],
            "line width": 1.5 if glyph.stroke else around,
        }

    def _bar(self, mark: Bar, top: float) -> None:
        look: Spec = {"fillcolor": self.palette[mark.fill] if mark.fill else CLEAR}
        look |= {"line": self._line(mark), "layer": "between"}
        y = top + mark.y0, top + mark.y1
        if mark.x0 == mark.x1:
            pixels = {"xsizemode": "pixel", "xanchor": iso(mark.x0)}
            self._rect((mark.dx0, mark.dx1), y, **look, **pixels)
            return
        x0, x1 = mark.x0 + mark.dx0 / self.scale.k, mark.x1 + mark.dx1 / self.scale.k
        if mark.tip:
            self.shapes.append({"type": "path", "path": self._tipped(x0, x1, y, mark.tip)} | look)
        elif mark.radius:
            self.shapes.append({"type": "path", "path": self._round(x0, x1, y, mark.radius)} | look)
        else:
            self._rect((iso(x0), iso(x1)), y, **look)

    def _tipped(self, x0: float, x1: float, y: tuple[float, float], way: int) -> str:
        """A rectangle with a tip at its right (``way`` 1) or left (-1); zoom stretches the tip."""
        back, end = (x0, x1) if way > 0 else (x1, x0)
        shoulder = end - way * min(TIP / self.scale.k, x1 - x0)
        a, b, c = (_coded(day) for day in (back, shoulder, end))
        (high, low), middle = _pair(y), f"{sum(y) / 2:g}"
        return f"M{a},{high}L{b},{high}L{c},{middle}L{b},{low}L{a},{low}Z"

    def _round(self, x0: float, x1: float, y: tuple[float, float], radius: float) -> str:
        """A rectangle with round corners; zoom stretches them, but not the days it covers."""
        inner = min(radius / self.scale.k, (x1 - x0) / 2)
        a, b, c, d = (_coded(day) for day in (x0, x0 + inner, x1 - inner, x1))
        top, low = _pair(y)
        upper, lower = _pair((y[0] + radius, y[1] - radius))
        return (
            f"M{b},{top}L{c},{top}Q{d},{top} {d},{upper}L{d},{lower}Q{d},{low} {c},{low}"
            f"L{b},{low}Q{a},{low} {a},{lower}L{a},{upper}Q{a},{top} {b},{top}Z"
        )

    def _rect(self, x: tuple[Any, Any], y: tuple[float, float], **look: Any) -> None:
        ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
        self.shapes.append({"type": "rect"} | ends | look)

    def _line(self, mark: Bar) -> Spec:
        if not mark.stroke:
            return {"width": 0}
        dash = "3px,2px" if mark.dash else "solid"
        return {"color": self.palette[mark.stroke], "width": 1.2, "dash": dash}

    def _rule(self, mark: Rule, top: float) -> None:
        dash = "4px,3px" if mark.dash else "solid"
        line = {"color": self.palette[mark.stroke], "width": mark.width, "dash": dash}
        x0, x1 = mark.x0 + mark.dx0 / self.scale.k, mark.x1 + mark.dx1 / self.scale.k
        ends = {"x0": iso(x0), "x1": iso(x1), "y0": top + mark.y0, "y1": top + mark.y1}
        self.shapes.append({"type": "line", "layer": "above", "line": line} | ends)

    def _wedge(self, mark: Wedge, top: float) -> None:
        x0, x1 = _coded(mark.x0), _coded(mark.x1)
        high, low = _pair((top + mark.y0, top + mark.y1))
        look = {"fillcolor": self.palette[mark.fill], "layer": "between"}
        line = {"color": self.palette[mark.stroke], "width": 1}
        outline = f"M{x0},{low}L{x1},{high}L{x1},{low}Z"
        self.shapes.append({"type": "path", "path": outline, "line": line} | look)

    def _glyph(self, mark: Glyph, top: float) -> None:
        shape = self._symbol_path(path(mark.name, mark.size), iso(mark.x), top + mark.y, mark.dx)
        line: Spec = {"width": 0}
        if mark.stroke:
            dash = "2px,1.5px" if mark.dash else "solid"
            line = {"color": self.palette[mark.stroke], "width": 1.5, "dash": dash}
        fill = self.palette[mark.fill] if mark.fill else CLEAR
        self.shapes.append(shape | {"fillcolor": fill, "line": line, "layer": "above"})

    def _symbol_path(self, outline: str, x: object, y: float, dx: float) -> Spec:
        anchor = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y}
        return {"type": "path", "path": upward(outline, dx)} | anchor

    def _text(self, mark: Text, top: float) -> None:
        anchor = {"start": "left", "end": "right", "middle": "center"}[mark.anchor]
        # A patch of the page's color keeps grid lines off the words.
        patch: Spec = {"bgcolor": self.palette["page"], "borderpad": 0}
        place: Spec = {"xanchor": anchor, "xshift": mark.dx} | (
            patch if mark.fill != "page" else {}
        )
        text = _words(mark.text, bold=mark.bold)
        self._note(iso(mark.x), top + mark.y, text, mark.fill, size=mark.size, **place)

    def _note(
        self, x: object, y: float, text: str, token: str, *, size: float = 12, **place: Any
    ) -> None:
        font = {"color": self.palette[token], "size": size}
        note = {"x": x, "y": y, "text": text, "font": font, "showarrow": False, "yanchor": "middle"}
        self.notes.append(note | place)


def _coded(day: float) -> str:
    """A date within path data, where a blank parts coordinates."""
    return iso(day).replace(" ", "_")


def _words(text: str, *, bold: bool) -> str:
    return f"<b>{plain(text)}</b>" if bold else plain(text)


def _pair(pair: tuple[float, float]) -> tuple[str, str]:
    """Two pixels as path data writes them."""
    return f"{pair[0]:g}", f"{pair[1]:g}"
