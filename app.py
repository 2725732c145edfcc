"""``python app.py`` serves the dashboard; ``gunicorn app:server`` finds its server here.

The environment may name a dataset (TIMELINE_DATASET), a host and a port (HOST, PORT).
"""

import os
import sys

from timeline.bundled import data_dir
from timeline.cli import main
from timeline.loading import load
from timeline.web import create_app

DATASET = os.environ.get("TIMELINE_DATASET") or str(data_dir())

if __name__ == "__main__":
    HOST = os.environ.get("HOST") or "127.0.0.1"
    PORT = os.environ.get("PORT") or "8050"
    sys.exit(main(["serve", "--host", HOST, "--port", PORT, "--", DATASET]))

app = create_app(load(DATASET))
server = app.server
