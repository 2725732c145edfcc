"""The figures: facts become a display list, and the list becomes a plotly figure or SVG."""

from timeline.figures.graph import money, timeline, view

__all__ = ["money", "timeline", "view"]
