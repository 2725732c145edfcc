"""Pictures kept as text: a change of the drawing must be seen before it is believed."""

from collections.abc import Callable
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "snapshots"


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    """Compare a picture with the one that is kept, ``tests/snapshots/NAME.svg``.

    A picture that differs, or is new, is written beside it as ``NAME-changed.svg`` and the test
    fails: look at both, then rename the changed one, or mend the code.
    """

    def compare(name: str, text: str) -> None:
        kept, changed = FOLDER / f"{name}.svg", FOLDER / f"{name}-changed.svg"
        lines = text.replace("><", ">\n<") + "\n"
        if kept.exists() and kept.read_text(encoding="utf-8") == lines:
            changed.unlink(missing_ok=True)
            return
        changed.write_text(lines, encoding="utf-8")
        pytest.fail(f"the picture differs from {kept.name}: look at {changed.name}", pytrace=False)

    return compare
