"""Where the data, the records of their documents and the assets that come with the package lie.

In a checkout they stand beside the package, at the top level; a wheel carries them inside it.
Everything else asks here, so nothing depends on the directory a command was started in.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def data_dir() -> Path:
    """Return the folder of the bundled dataset, the one shown when none is named."""
    return _place("data")


def assets_dir() -> Path:
    """Return the folder of the style sheets and scripts that both pages share."""
    return _place("assets")


def _place(name: str) -> Path:
    inside = PACKAGE / "_bundled" / name
    return inside if inside.is_dir() else PACKAGE.parent / name
