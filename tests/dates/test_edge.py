from datetime import date

import pytest

from timeline.dates import Edge

DAY = date(2012, 6, 18)


@pytest.mark.parametrize(
    ("edge", "text"),
    [
        (Edge(DAY, DAY), "2012-06-18"),
        (Edge(date(2012, 2, 1), date(2012, 2, 29)), "2012-02"),
        (Edge(date(2012, 2, 1), date(2012, 2, 28)), "[2012-02-01..2012-02-28]"),
        (Edge(date(2012, 1, 1), date(2012, 12, 31)), "2012"),
        (Edge(date(33, 1, 1), date(33, 12, 31)), "0033"),
        (Edge(None, DAY), "[..2012-06-18]"),
        (Edge(DAY, None), "[2012-06-18..]"),
        (Edge(None, None, "open"), ".."),
        (Edge(None, None, "unknown"), ""),
        (Edge(DAY, DAY, qualifier="~"), "2012-06-18~"),
        (Edge(date(2012, 10, 1), date(2013, 9, 30), label="FY2013", qualifier="?"), "FY2013?"),
    ],
)
def test_an_edge_is_written_by_its_label_or_its_days(edge, text):
    assert edge.written() == text


def test_edges_with_equal_days_are_equal_however_written():
    first, last = date(2012, 4, 1), date(2012, 6, 30)
    assert Edge(first, last, label="FY2012-Q3") == Edge(first, last, label="2012-Q2", qualifier="~")


def test_an_open_edge_is_not_an_unknown_one():
    assert Edge(None, None, "open") != Edge(None, None, "unknown")


def test_an_edge_is_exact_on_one_known_day():
    assert Edge(DAY, DAY).exact
    assert not Edge(DAY, None).exact
    assert not Edge(None, None, "open").exact


@pytest.mark.parametrize(
    ("qualifier", "approximate", "uncertain"),
    [("", False, False), ("~", True, False), ("?", False, True), ("%", True, True)],
)
def test_a_qualifier_says_two_things(qualifier, approximate, uncertain):
    edge = Edge(DAY, DAY, qualifier=qualifier)
    assert (edge.approximate, edge.uncertain) == (approximate, uncertain)
