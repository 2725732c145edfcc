"""The dashboard: the page of :mod:`timeline.page`, served. The only place that knows Dash."""

from timeline.web.app import create_app
from timeline.web.serving import address, listen, serve

__all__ = ["address", "create_app", "listen", "serve"]
