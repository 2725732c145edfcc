"""The tables beside the events."""

EVENTS = "id,date,title,source\na,2031,A,S-1\nb,2032,B,\n"


def test_absent_tables_are_empty_and_have_their_columns(loaded):
    program = loaded(events=EVENTS)
    assert [len(t) for t in (program.sources, program.disagreements, program.glossary)] == [0] * 3
    assert list(program.glossary.columns) == [
        "term", "kind", "definition", "aliases", "source", "locator", "evidence", "line",
    ]  # fmt: skip


def test_sources_are_text_with_their_further_columns(loaded):
    program = loaded(events=EVENTS, sources="id,title,number,Shelf\nS-1,Report,007,A\n")
    row = program.sources.loc[0]
    assert (row["id"], row["title"], row["number"], row["url"]) == ("S-1", "Report", "007", "")
    assert row["Shelf"] == "A"


def test_a_source_is_told_by_its_place(faults):
    found = faults(events=EVENTS, sources="id,title,url\nS-1,Report,javascript:x\nS-1,,\n| x,T,\n")
    assert found == [
        "sources.csv:2: url: found 'javascript:x', wanted an address that starts with http:// or "
        "https://",
        "sources.csv:3: title: wanted a `title` in every row",
        "sources.csv:3: id: found 'S-1', wanted a name that no other row has; line 2 has it first",
        "sources.csv:4: id: found '| x', wanted an id without `|`, which separates ids",
    ]


def test_a_disagreement_marks_the_rows_it_names(loaded):
    program = loaded(
        events=EVENTS,
        disagreements="id,rows,kind,question,line\n\nd,a,Different Date,When?,x\n",
    )
    assert program.events["disputed"].tolist() == [True, False]
    row = program.disagreements.loc[0]
    assert (row["rows"], row["kind"], row["line"], row["Line"]) == (
        ("a",),
        "different date",
        3,
        "x",
    )


def test_a_disagreement_needs_rows_a_kind_and_a_question(faults):
    found = faults(events=EVENTS, disagreements="id,rows,kind,question\nd,,,\n")
    assert [problem.split(": ")[1] for problem in found] == ["rows", "kind", "question"]


def test_a_disagreement_names_each_row_once(faults):
    found = faults(events=EVENTS, disagreements="id,rows,kind,question\nd,a | b | a,conflict,Q?\n")
    assert found == [
        "disagreements.csv:2: rows: found 'a | b | a', wanted each row once; `a` stands there twice"
    ]


def test_a_glossary_explains_each_term_once(faults, loaded):
    program = loaded(events=EVENTS, glossary="term,definition\nPilot,A trial.\n")
    assert program.glossary["definition"].tolist() == ["A trial."]
    found = faults(events=EVENTS, glossary="term,definition\nPilot,A trial.\nPilot,\n")
    assert len(found) == 2


def test_a_disagreement_needs_an_id(faults):
    assert faults(events=EVENTS, disagreements="id,rows,kind,question\n,a,conflict,Q?\n") == [
        "disagreements.csv:2: id: wanted an `id` in every row"
    ]
