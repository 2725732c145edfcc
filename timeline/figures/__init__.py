"""The figures: facts become a display list, and the list becomes a plotly figure or SVG."""

from timeline.figures.graph import money, timeline

__all__ = ["money", "timeline"]
