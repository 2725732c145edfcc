"""Formulas for property tests, as Python would read them too."""

from hypothesis import strategies as st

ROWS = ("a", "b", "c", "zero", "cut")


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return _chains(parts) | parts.map("({})".format) | parts.map("-{}".format)


def _chains(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    signed = st.tuples(st.sampled_from("+-*/"), parts).map(" ".join)
    return st.tuples(parts, signed, signed | st.just("")).map(" ".join)


FORMULAS = st.recursive(st.integers(0, 99).map(str) | st.sampled_from(ROWS), _joined, max_leaves=12)
"""Numbers below 100 and the rows of ``ROWS``, with all signs and parentheses."""
