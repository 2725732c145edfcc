"""What the page's script gets to know of a program."""

import json
from datetime import date

from timeline import url, view
from timeline.dates import day_number
from timeline.figures.chart import chart
from timeline.figures.payload import payload
from timeline.page.data import data


def test_the_order_is_that_of_the_list(aurora):
    assert data(aurora)["order"] == ["study", "stop", "later", "halls", "undated"]


def test_a_date_has_its_words_its_days_and_the_title(aurora):
    dates = data(aurora)["dates"]
    assert list(dates) == aurora.events["id"].tolist()
    assert dates["undated"] == ["No date", None, None, "A promise", "No date", "No source."]
    words, first, last, title, *spoken = dates["study"]
    assert (words, title) == ("Feb–Jul 2031", "A study")
    assert spoken == ["From February to July 2031", "One source."]
    study = aurora.events["period"][2]
    assert (first, last) == (day_number(study.first), day_number(study.last))


def test_the_rest_is_what_its_modules_make(aurora):
    given = data(aurora)
    assert given["vocabulary"] | {"fiscal": {}} == url.vocabulary(aurora) | {"fiscal": {}}
    assert given["index"] == view.index(aurora)
    assert given["chart"] == payload(chart(aurora))
    assert given["total"] == 7


def test_the_days_of_the_named_periods_stand_beside_the_fiscal_years(aurora):
    named = {
        year: (day_number(date(year, 1, 1)), day_number(date(year, 12, 31)))
        for year in (2031, 2032)
    }
    wanted = url.vocabulary(aurora)["fiscal"] | {str(year): days for year, days in named.items()}
    assert data(aurora)["vocabulary"]["fiscal"] == wanted


def test_it_is_json_and_comes_back_the_same(aurora, nothing):
    for program in (aurora, nothing):
        given = data(program)
        back = json.loads(json.dumps(given, allow_nan=False))
        assert json.dumps(back, sort_keys=True) == json.dumps(given, sort_keys=True)
