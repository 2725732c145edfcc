"""Citations held against the documents themselves.

A row says: this figure stands in that source, at that place. Here the file is looked for in a
folder, told from other copies by its SHA-256, and every figure is sought in its place::

    shelf = Shelf(Path("documents"))
    found = verify(program, at_hand(program, shelf))
    written(found)  # the bytes of verified.json

Only :mod:`timeline.evidence.shelf` reads files; nothing here writes any.
"""

from timeline.evidence.copies import Copy, at_hand
from timeline.evidence.holding import Fault, Result
from timeline.evidence.report import Report, verify
from timeline.evidence.shelf import Shelf
from timeline.evidence.writing import written

__all__ = ["Copy", "Fault", "Report", "Result", "Shelf", "at_hand", "verify", "written"]
