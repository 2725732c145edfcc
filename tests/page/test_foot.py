"""The foot of the page: what became of every row."""

from tests.factories import make_program
from tests.trees import only, text
from timeline.edition import edition, this_tool
from timeline.page.foot import foot

VIEW = '[[view]]\nid = "{0}"\ntitle = "{0}"\nkind = "{0}"\nmeasure = "{1}"\n'


def test_the_foot_accounts_for_every_row(aurora):
    account = text(only(foot(aurora), data_account=True))
    assert account == "7 rows in the file = 7 shown + 0 filtered out + 0 set aside."


def test_the_foot_tells_where_the_rows_are_shown():
    program = make_program(
        [
            {"date": "2031", "category": "Plans"},
            {"date": "", "category": "Plans"},
            {"date": "FY2031", "measure": "budget", "value": "5", "unit": "USD"},
            {"date": "FY2031", "measure": "staff", "value": "5", "unit": "people"},
            {"date": "FY2032", "measure": "visits", "value": "5", "unit": "visits"},
        ],
        settings=VIEW.format("money", "budget") + VIEW.format("bars", "staff"),
    )
    told = text(only(foot(program), data_told=True))
    assert told == (
        "Shown: 1 in the lanes, 1 in the money charts, 1 in the other charts, 2 in the lists only."
    )


def test_the_foot_says_how_to_cite_the_licence_and_the_contact(aurora):
    said = text(foot(aurora))
    assert "Cite as: Aurora, edition 2034-01." in said
    assert "Licence: CC0" in said
    assert "Errors: aurora@example.org" in said


def test_the_foot_says_what_made_the_page_and_from_which_files(aurora):
    made = edition(aurora)
    assert f"Made by {this_tool()}; files {made.digest[:12]} (SHA-256)." in text(foot(aurora))
    assert made.sentence().endswith(f"; {made.origin}.")


def test_a_foot_without_settings_claims_no_licence(nothing):
    assert "Licence" not in text(foot(nothing))
    assert "Errors" not in text(foot(nothing))
