"""References from one table to another."""

import pytest

EVENTS = "id,date,title,source\nfirst,2031,A,S-1 | Second\ncut-2,2032,B,\n"
SOURCES = "id,title\nS-1,One\nSecond,Two\n"


def test_references_that_lead_somewhere(loaded):
    program = loaded(
        events=EVENTS,
        sources=SOURCES,
        disagreements="id,rows,kind,question\nd,first | cut-2,conflict,Which?\n",
        glossary="term,definition,source\nPilot,A trial.,Second\n",
    )
    assert program.events["disputed"].tolist() == [True, True]


def test_without_a_table_of_sources_a_source_is_only_a_name(loaded):
    program = loaded(events=EVENTS, glossary="term,definition,source\nPilot,A trial.,Anyone\n")
    assert program.events["source"].tolist() == [("S-1", "Second"), ()]


def test_a_source_that_does_not_exist_is_told_one_by_one(faults):
    events = "id,date,title,source\na,2031,A,S-9 | S-1 | Secnd\n"
    assert faults(events=events, sources=SOURCES) == [
        "events.csv:2: source: found 'S-9', wanted the id of a source in sources.csv",
        "events.csv:2: source: found 'Secnd', wanted the id of a source in sources.csv; "
        "did you mean `Second`?",
    ]


def test_a_made_id_can_be_referred_to(loaded):
    program = loaded(
        events="date,title\n2031,Pilot\n",
        disagreements="id,rows,kind,question\nd,2031-pilot,conflict,Which?\n",
    )
    assert program.events["disputed"].tolist() == [True]


def test_a_row_at_fault_is_no_second_fault_where_it_is_named(faults):
    found = faults(
        events="id,date,title\nfirst,2031,A, and more\nsecond,2031,B\n",
        disagreements="id,rows,kind,question\nd,first | second,conflict,Which?\n",
    )
    assert len(found) == 1
    assert found[0].startswith("events.csv:2: found 'and more'")


def test_a_source_at_fault_is_no_second_fault_where_it_is_cited(faults):
    found = faults(events=EVENTS, sources="id,title\nS-1,One\nSecond,Two, and more\n")
    assert len(found) == 1
    assert found[0].startswith("sources.csv:3: found 'and more'")


def test_a_table_that_cannot_be_read_is_no_fault_of_those_that_refer_to_it(faults):
    found = faults(
        events=EVENTS,
        sources='id,title\nS-1,"One\n',
        disagreements="id,rows,kind,question\nd,frist,conflict,Which?\n",
    )
    assert [problem.split(":")[0] for problem in found] == ["disagreements.csv", "sources.csv"]


@pytest.mark.parametrize("kind", ["bars", "stack"])
def test_a_view_is_split_by_a_column_that_is_there(loaded, faults, kind):
    events = "id,date,title,measure,value,unit,Field office\na,2031,A,staff,5,people,North\n"
    view = f'[[view]]\nid = "v"\ntitle = "V"\nkind = "{kind}"\nmeasure = "staff"\nsplit = '
    program = loaded(events=events, program=f'{view}"Field office"\n')
    assert [view.split for view in program.settings.views] == ["Field office"]
    assert faults(events=events, program=f'{view}"field ofice"\n') == [
        "program.toml:6: view.split: found 'field ofice', wanted the name of a column of "
        "events.csv; did you mean `Field office`?",
    ]


def test_a_view_without_a_measure_draws_nothing_and_that_is_said(loaded):
    view = '[[view]]\nid = "v"\ntitle = "V"\nkind = "bars"\nmeasure = " | "\n'
    (notice,) = loaded(events="id,date,title\na,2031,A\n", program=view).notices
    assert notice.endswith("program.toml: the view `v` names no `measure`, so nothing is drawn")


def test_of_many_strange_names_the_first_get_a_hint_and_each_is_told(faults):
    rows = "".join(f"r{place},2031,A,sorce-{place}\n" for place in range(60))
    found = faults(events=f"id,date,title,source\n{rows}", sources="id,title\nsource-1,One\n")
    assert len(found) == 60
    assert found[0].endswith("did you mean `source-1`?")
    assert found[59].endswith("wanted the id of a source in sources.csv")
