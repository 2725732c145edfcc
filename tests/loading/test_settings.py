"""``program.toml``: what it may say, and what is said of its faults."""

import pytest

from timeline.dates import US_FISCAL, FiscalCalendar, parse_date
from timeline.program import (
    KeyFigure,
    Lane,
    Layer,
    NamedPeriod,
    Settings,
    Silence,
    ViewSpec,
    Window,
)

EVENTS = (
    "id,date,title,category,measure,value,unit,layer\npilot,2031,Pilot,Oversight,cost,64,USD,core\n"
)

FULL = """
title = "Aurora"
description = "A program."
edition = "2031-1"
licence = "CC0"
contact = "nobody@example.org"
covers = "2031/2035"
order = "dmy"
currency = "EUR"

[fiscal]
start_month = 7
changes = [[2033, 10]]
named_by = "start"

[default]
from = "2031"
to = 2033

[[lane]]
name = "Oversight"
color = "Magenta"
symbol = "cross"

[[layer]]
name = "core"
meaning = "from the program's own papers"

[[period]]
title = "First"
from = 2031-02-03
to = "2032"

[[period]]
title = "Later"
from = "2033"
group = "Terms of office"

[[key_figure]]
row = "pilot"
text = "64"
label = "dollars"

[[silence]]
from = "2033"
text = "Nothing is known."
lane = "Oversight"

[[view]]
id = "money"
title = "Money"
kind = "money"
measure = "cost"
split = "part"
"""


def test_everything_that_can_be_said_is_read(loaded):
    program = loaded(events=EVENTS, program=FULL)
    assert program.notices == ()
    assert program.settings == Settings(
        title="Aurora",
        description="A program.",
        edition="2031-1",
        licence="CC0",
        contact="nobody@example.org",
        covers=parse_date("2031/2035"),
        calendar=FiscalCalendar(7, ((2033, 10),), "start"),
        order="dmy",
        currency="EUR",
        lanes=(Lane("Oversight", "magenta", "cross"),),
        layers=(Layer("core", "from the program's own papers"),),
        periods=(
            NamedPeriod("First", "2031-02-03", "2032"),
            NamedPeriod("Later", "2033", "", "Terms of office"),
        ),
        key_figures=(KeyFigure("pilot", "64", "dollars"),),
        silences=(Silence("Nothing is known.", "2033", "", "Oversight", ""),),
        views=(ViewSpec("money", "Money", "money", "cost", "part"),),
        default=Window("2031", "2033"),
    )


@pytest.mark.parametrize("texts", [{}, {"program": ""}], ids=["no file", "an empty file"])
def test_without_a_word_the_title_is_the_name_and_the_calendar_that_of_the_u_s(loaded, texts):
    settings = loaded(events="date,title\n", **texts).settings
    assert settings == Settings(title="aurora")
    assert settings.calendar == US_FISCAL


@pytest.mark.parametrize(
    ("fiscal", "calendar"),
    [
        ('calendar = "us"', US_FISCAL),
        ("start_month = 10", FiscalCalendar(10)),
        ('named_by = "start"', FiscalCalendar(7, ((1977, 10),), "start")),
    ],
)
def test_a_calendar_may_be_named_or_described(loaded, fiscal, calendar):
    program = loaded(events=EVENTS, program=f"[fiscal]\n{fiscal}\n")
    assert program.settings.calendar == calendar


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("\ntitle = 12", "2: title: found '12', wanted text in quotes"),
        ('order = "ymd"', "1: order: found 'ymd', wanted `dmy` or `mdy`"),
        (
            "covers = true",
            "1: covers: found 'True', wanted a written date, 2031, 2031-07 or 2031-07-14",
        ),
        ("lane = 1", "1: lane: found '1', wanted tables, each `[[lane]]`"),
        ("fiscal = 10", "1: fiscal: found '10', wanted a table: `[fiscal]`"),
        (
            "[fiscal]\nstart_month = 13",
            "2: fiscal.start_month: found '13', wanted a number from 1 to 12",
        ),
        (
            '[fiscal]\nstart_month = "7"',
            "2: fiscal.start_month: found '7', wanted a number from 1 to 12",
        ),
        (
            '[fiscal]\nstart_month = 7\ncalendar = "us"',
            "3: fiscal.calendar: found 'us', wanted no other key beside it",
        ),
        (
            "[fiscal]\nchanges = [[2033, 10]]",
            "1: fiscal.start_month: wanted the month before any change",
        ),
        (
            "[fiscal]\nstart_month = 7\nchanges = [2033, 10]",
            "3: fiscal.changes: found '[2033, 10]', wanted pairs of numbers, such as [[1977, 10]]",
        ),
        (
            '[[layer]]\nname = "core"\nmeaning = "a"\n[[layer]]\nname = "core"\nmeaning = "b"',
            "5: layer.name: found 'core', wanted each layer once, by its name",
        ),
        (
            '[[layer]]\nname = "core"',
            "1: layer.meaning: wanted a `meaning`",
        ),
        ('[lane]\nname = "A"', "1: lane: found '[lane]', wanted tables, each `[[lane]]`"),
        (
            '[[lane]]\nname = "A"\n\n[[lane]]\nname = "A"',
            "5: lane.name: found 'A', wanted each lane once, by its name",
        ),
        (
            '[[view]]\nid = "a"\ntitle = "A"\nkind = "bars"\n' * 2,
            "6: view.id: found 'a', wanted each view once, by its id",
        ),
        (
            '[[view]]\nid = "sources"\ntitle = "A"\nkind = "bars"',
            "2: view.id: found 'sources', wanted an id that no page has for a part of its own; "
            "call it `view-sources`, for example",
        ),
        (
            '[[view]]\nid = "term-a"\ntitle = "A"\nkind = "bars"',
            "2: view.id: found 'term-a', wanted an id that no page has for a part of its own; "
            "call it `view-term-a`, for example",
        ),
        ('[[lane]]\ncolor = "blue"', "1: lane.name: wanted a `name`"),
        ('[[lane]]\nname = " "', "2: lane.name: found ' ', wanted a `name`"),
        (
            '[[lane]]\nname = "A"\nsymbol = "cros"',
            "3: lane.symbol: found 'cros', wanted `circle`, `square`, `diamond`, `triangle-up`, "
            "`pentagon`, `triangle-down`, `cross` or `hexagon`; did you mean `cross`?",
        ),
        (
            '[[view]]\nid = "a b"\ntitle = "A"\nkind = "bars"',
            "2: view.id: found 'a b', wanted letters, digits, `-`, `_` and `.`, without blanks; "
            "write a-b",
        ),
        (
            '[[key_figure]]\nrow = "pilots"\ntext = "64"',
            "2: key_figure.row: found 'pilots', wanted the id of a row in events.csv; "
            "did you mean `pilot`?",
        ),
    ],
)
def test_a_fault_is_told_with_its_line_and_key(faults, text, problem):
    assert faults(events=EVENTS, program=text) == [f"program.toml:{problem}"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('covers = "soon"', "1: covers: found 'soon'"),
        ('[default]\nto = "soon"', "2: default.to: found 'soon'"),
        (
            '[[period]]\ntitle = "A"\nfrom = "soon"\nto = "2031"',
            "3: period.from: found 'soon'",
        ),
        (
            '[[silence]]\ntext = "A"\nfrom = "2032"\nto = "2031"',
            "4: silence.to: found '2031'",
        ),
    ],
)
def test_a_date_that_cannot_be_read_is_told(faults, text, place):
    (problem,) = faults(events=EVENTS, program=text)
    assert problem.startswith(f"program.toml:{place}, wanted ")


def test_a_fault_of_the_syntax_has_its_line(faults):
    (problem,) = faults(events=EVENTS, program='title = "A"\norder =\n')
    assert problem == ('program.toml:2: wanted TOML, such as `title = "Aurora"`; invalid value')


def test_a_text_without_an_end_has_the_last_line(faults):
    (problem,) = faults(events=EVENTS, program='title = "A"\n[fiscal')
    assert problem.startswith("program.toml:2: wanted TOML")


def test_an_unknown_key_is_a_notice(loaded):
    program = loaded(
        events=EVENTS, program='edtion = "1"\nxyz = 1\n\n[[lane]]\nname = "A"\ncolour = "blue"\n'
    )
    assert [notice.partition("program.toml: ")[2] for notice in program.notices] == [
        "`edtion` means nothing here; did you mean `edition`?",
        "`xyz` means nothing here",
        "`colour` in [lane] means nothing here; did you mean `color`?",
    ]


def test_a_name_that_no_row_has_is_a_notice(loaded):
    program = loaded(
        events=EVENTS,
        program='main_layer = "nucleus"\n'
        '[[view]]\nid = "a"\ntitle = "A"\nkind = "bars"\nmeasure = "costs"\n'
        '[[layer]]\nname = "cor"\nmeaning = "A"\n'
        '[[silence]]\ntext = "A"\nlane = "Nowhere"\nprogram = "Borealis"\n',
    )
    assert [notice.partition("program.toml: ")[2] for notice in program.notices] == [
        "no row has the measure `costs` of [[view]]; did you mean `cost`?",
        "no row has the layer `nucleus` of `main_layer`",
        "no row has the layer `cor` of [[layer]]; did you mean `core`?",
        "no row has the lane `Nowhere` of [[silence]]",
        "no row has the program `Borealis` of [[silence]]",
    ]
