"""What every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says something of the machine, not of the code.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ours")

TABLE = """\
id,date,title,category,source
a,2031-02,Study begins,Plans,s1
b,2031-06-18,Report on the study,Reviews,s1
c,,A promise,Plans,
"""
SOURCES = "id,title\ns1,First report\ns2,Never cited\n"


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top of the checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def dataset(tmp_path) -> Path:
    """A folder with three events, one of them undated, and two sources."""
    folder = tmp_path / "aurora"
    folder.mkdir()
    (folder / "events.csv").write_text(TABLE, encoding="utf-8")
    (folder / "sources.csv").write_text(SOURCES, encoding="utf-8")
    return folder


@pytest.fixture
def broken(tmp_path) -> Path:
    """One CSV with a date that nobody can read."""
    path = tmp_path / "broken.csv"
    path.write_text("id,date,title\na,31 February 2031,Study begins\n", encoding="utf-8")
    return path
