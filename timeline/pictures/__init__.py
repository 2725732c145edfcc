"""Charts as pictures that stand alone: SVG by itself, PNG, WebP and PDF by a browser."""

from timeline.pictures.exhibit import TIMELINE
from timeline.pictures.picture import LEAST, MOST, THEMES, WIDTH, charts, picture
from timeline.pictures.plate import Plate
from timeline.pictures.studio import FORMATS, studio

__all__ = [
    "FORMATS",
    "LEAST",
    "MOST",
    "THEMES",
    "TIMELINE",
    "WIDTH",
    "Plate",
    "charts",
    "picture",
    "studio",
]
