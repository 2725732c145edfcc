"""A small dashboard, and readers who ask it things without a browser."""

import pytest
from dash import Dash
from flask.testing import FlaskClient

from tests.factories import make_program
from timeline.program import Program
from timeline.web import create_app

SETTINGS = """
title = "Aurora & <b>Borealis</b> {%scripts%} [icon]"
description = 'Two "programs" {%config%}'
[[lane]]
name = "Plans"
[[lane]]
name = "Reviews"
[[view]]
id = "money"
title = "Money"
kind = "money"
measure = "cost"
"""
ROWS: list[dict[str, object]] = [
    {"id": "study", "date": "2031-02", "title": "A study", "category": "Plans", "layer": "core"},
    {"id": "stop", "date": "2032-06-18", "title": "The hall closes", "category": "Reviews"},
    {"id": "undated", "title": "A promise", "category": "Plans"},
    {
        "id": "cost", "date": "FY2032", "title": "Cost of the hall", "program": "Aurora",
        "measure": "cost", "value": "5000000", "unit": "USD",
    },
]  # fmt: skip


@pytest.fixture(scope="session")
def program() -> Program:
    """Four rows: three in two lanes, one of those undated, and one of money."""
    return make_program(ROWS, settings=SETTINGS)


@pytest.fixture(scope="session")
def app(program: Program) -> Dash:
    """The dashboard of the program, whose title and description are not harmless."""
    return create_app(program)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    """A reader."""
    return app.server.test_client()
