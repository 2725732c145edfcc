"""What ``import timeline`` gives: a list of names, and what they promise."""

import inspect
import re
import tomllib
from datetime import date

import plotly.graph_objects as go
import pytest

import timeline
from timeline import figures

NAMES = [
    "Period",
    "Problem",
    "Program",
    "TableError",
    "TimelineError",
    "View",
    "__version__",
    "export",
    "figures",
    "load",
    "parse_date",
    "select",
]
FUNCTIONS = [
    timeline.export,
    timeline.load,
    timeline.parse_date,
    timeline.select,
    figures.money,
    figures.timeline,
]
VALUES = [
    timeline.Period,
    timeline.Problem,
    timeline.Program,
    timeline.TableError,
    timeline.TimelineError,
    timeline.View,
]


def test_the_public_names_are_these():
    assert timeline.__all__ == NAMES
    assert all(hasattr(timeline, name) for name in timeline.__all__)
    assert figures.__all__ == ["money", "timeline", "view"]


@pytest.mark.parametrize("thing", [*FUNCTIONS, *VALUES], ids=lambda thing: thing.__name__)
def test_what_is_public_is_explained(thing):
    assert len(inspect.getdoc(thing) or "") > 20
    assert thing.__doc__ is not None


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_a_public_function_says_what_it_takes_and_gives(function):
    signature = inspect.signature(function)
    assert signature.return_annotation is not inspect.Signature.empty
    for name, parameter in signature.parameters.items():
        assert parameter.annotation is not inspect.Parameter.empty
        assert re.search(rf"\b{name}\b", inspect.getdoc(function) or ""), name


def test_a_dataset_is_loaded_drawn_and_exported(dataset):
    program = timeline.load(dataset)
    assert isinstance(program, timeline.Program)
    assert isinstance(timeline.figures.timeline(program), go.Figure)
    assert isinstance(timeline.figures.timeline(program, timeline.View(q="study")), go.Figure)
    assert isinstance(timeline.figures.money(program, view=None), go.Figure)
    assert isinstance(timeline.export(program), bytes)
    assert isinstance(timeline.export(program, timeline.View(q="study")), bytes)


def test_a_view_selects_rows(dataset):
    shown = timeline.select(timeline.load(dataset), timeline.View(lane=("Reviews",)))
    assert shown.events["id"].tolist() == ["b"]


def test_a_fault_in_the_data_is_an_error_with_its_problems(broken):
    with pytest.raises(timeline.TableError) as refusal:
        timeline.load(broken)
    (problem,) = refusal.value.problems
    assert isinstance(problem, timeline.Problem)
    assert (problem.file, problem.line, problem.column) == (str(broken), 2, "date")
    assert isinstance(refusal.value, timeline.TimelineError)


def test_a_date_is_read():
    period = timeline.parse_date("June 2012")
    assert isinstance(period, timeline.Period)
    assert (period.first, period.last) == (date(2012, 6, 1), date(2012, 6, 30))
    with pytest.raises(ValueError, match="31 February 2012"):
        timeline.parse_date("31 February 2012")


def test_the_version_is_that_of_the_package(repository):
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    assert timeline.__version__ == project["project"]["version"]
