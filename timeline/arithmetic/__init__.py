"""The arithmetic of formulas: what rows give together, computed exactly and written out.

>>> [line.text for line in recompute("a + b = c", {"a": 33.0, "b": 16.0, "c": 49.0})]
['33 + 16 = 49']
"""

from timeline.arithmetic.computing import Values, evaluate
from timeline.arithmetic.formula import FormulaError, formula_names
from timeline.arithmetic.recomputing import Recomputed, recompute, rederive
from timeline.arithmetic.writing import Piece

__all__ = [
    "FormulaError",
    "Piece",
    "Recomputed",
    "Values",
    "evaluate",
    "formula_names",
    "recompute",
    "rederive",
]
