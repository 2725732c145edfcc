"""References from one table to another."""

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
