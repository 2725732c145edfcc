"""A data package: the tool of those who made the format finds nothing wrong with it."""

import hashlib
import io
import json
from zipfile import ZipFile

import pandas as pd
import pytest
from frictionless import Package, system

from tests.factories import make_program
from timeline.bundled import data_dir
from timeline.formats import extract
from timeline.formats.datapackage import datapackage
from timeline.loading import load


@pytest.fixture
def unpacked(tmp_path):
    """Unpack a data package into a folder."""

    def unpack(written):
        with ZipFile(io.BytesIO(written.content)) as archive:
            assert archive.testzip() is None
            archive.extractall(tmp_path)
        return tmp_path

    return unpack


def faults(folder) -> list[str]:
    """What the tool finds wrong with a package."""
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    return [f"{one.type}: {one.message}" for task in report.tasks for one in task.errors] + [
        one.message for one in report.errors
    ]


@pytest.mark.parametrize("address", ["", "lane=Plans&from=2031-06", "q=nothing-like-it"])
def test_frictionless_finds_no_fault(address, cut, unpacked):
    assert faults(unpacked(datapackage(cut(address)))) == []


def test_frictionless_finds_no_fault_with_the_bundled_rows(unpacked):
    assert faults(unpacked(datapackage(extract(load(data_dir()))))) == []


def test_frictionless_finds_a_fault_where_there_is_one(cut, unpacked):
    folder = unpacked(datapackage(cut()))
    table = folder / "events.csv"
    table.write_bytes(table.read_bytes().replace(b",enacted,", b",granted,"))
    assert any("granted" in fault for fault in faults(folder))


def test_the_descriptor_says_what_the_tables_mean(cut, unpacked):
    folder = unpacked(datapackage(cut("lane=Plans", "2031-08-01")))
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert described["name"] == "aurora-b-1-b"
    assert described["version"] == "2031-07"
    assert described["created"] == "2031-08-01T00:00:00Z"
    assert described["licenses"] == [
        {
            "name": "CC-BY-4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
            "title": "CC BY 4.0 for the table",
        }
    ]
    assert [one["title"] for one in described["sources"]] == ["First [report]", "=Second"]
    assert described["edition"]["filters"]["address"] == "lane=Plans"
    status = next(
        field
        for field in described["resources"][0]["schema"]["fields"]
        if field["name"] == "status"
    )
    assert status["constraints"] == {"enum": ["requested", "enacted", "spent", "planned"]}
    for resource in described["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert (resource["bytes"], resource["rows"]) == (
            len(content),
            len(pd.read_csv(io.BytesIO(content))),
        )


def test_unpacked_it_is_a_dataset_again(cut, unpacked, aurora):
    folder = unpacked(datapackage(cut()))
    (folder / "program.toml").write_text('order = "mdy"\n')
    assert load(folder).events["id"].tolist() == aurora.events["id"].tolist()


def test_a_title_without_a_latin_letter_and_an_odd_licence_have_names_too():
    program = make_program([{"date": "2031"}], settings='title = "北極光"\nlicence = "Ask us"\n')
    with ZipFile(io.BytesIO(datapackage(extract(program)).content)) as archive:
        described = json.loads(archive.read("datapackage.json"))
    assert described["name"] == "program"
    assert described["licenses"] == [{"name": "other", "title": "Ask us"}]
