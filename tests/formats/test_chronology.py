"""Markdown: in time order, every row with who says so; and no text of the data does anything."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.factories import make_program
from timeline.bundled import data_dir
from timeline.formats import extract
from timeline.formats.chronology import escaped, markdown
from timeline.loading import load
from timeline.view import View

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXTS = st.text(
    st.one_of(
        st.sampled_from("\\`*_[]()<>#&~|!-+=1.:$/\n "),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=16,
)


def tokens(text: str):
    """Every token of a text as a renderer sees it, those within lines included."""
    for token in RENDERER.parse(text):
        yield token
        yield from token.children or ()


def rendered(text: str) -> str:
    """The plain text that a renderer shows."""
    return "".join(one.content for one in tokens(text) if one.type in ("text", "text_special"))


@given(TEXTS)
@example("1. *a* [b](c) <d> &amp; `e` \\")
@example("_a_ __b__ ~~c~~")
@example("http://evil.example www.evil.example")
def test_a_text_shows_as_it_was_written_and_does_nothing(text):
    shown = f"x {escaped(text)} x"
    assert {token.type for token in tokens(shown)} <= {
        "paragraph_open", "inline", "text", "text_special", "paragraph_close",
    }  # fmt: skip
    assert " ".join(rendered(shown).split()) == " ".join(f"x {text} x".split())


@pytest.mark.parametrize(
    "start", ["1. one", "- one", "+ one", "# one", "> one", "===", "---", "12) one", "    code"]
)
def test_a_summary_begins_no_list_and_no_heading(start):
    program = make_program([{"id": "a", "date": "2031", "summary": start}])
    text = markdown(extract(program)).content.decode()
    entry = text.partition("## 2031")[2]
    kinds = [token.type for token in tokens(entry)]
    assert kinds.count("list_item_open") == 1
    assert not {"heading_open", "code_block", "blockquote_open", "hr"} & set(kinds)


def test_the_only_links_are_those_of_sources_and_rows(cut):
    found = list(tokens(markdown(cut()).content.decode()))
    links = {one.attrs["href"] for one in found if one.type == "link_open"}
    assert links == {"https://example.org/a(1)?b=1&copy;=%602%60", "https://example.org/r"}
    assert not {"html_block", "html_inline", "image", "code_inline"} & {one.type for one in found}


def test_rows_stand_by_year_in_time_order(cut):
    text = markdown(cut()).content.decode()
    heads = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert heads == ["2030", "2031", "2032", "Without a date", "Where accounts differ", "Sources"]
    first = re.findall(r"^- \*\*(.+?): ", text.partition("## 2031")[2], re.MULTILINE)
    assert first[:4] == [
        "Feb–Jul 2031",
        "Jun 2031",
        "before Jun 18, 2031",
        "about Jun 18, 2031",
    ]


def test_an_entry_says_what_is_known_and_by_whom(cut):
    text = markdown(cut("q=event%2010")).content.decode()
    assert (
        "- **FY2032: Event 10**\n\n"
        "  Value: USD 17 million (cost; enacted)\n\n"
        "  Date: As written: “FY2032”. From October 1, 2031 to September 30, 2032. "
        "The value is of the whole period.\n\n"
        "  Sources: [\\[1\\]](<https://example.org/a(1)?b=1\\&copy;=%602%60>) lines 3–4\n\n"
        "  Disputed. Sources conflict: How \\*much\\*? See also: Event 1 (Jun 18, 2031).\n"
    ) in text
    assert "1. [First \\[report\\]](<" in text


def test_a_row_without_a_source_says_so_and_a_derived_one_shows_its_formula(cut):
    text = markdown(cut()).content.decode()
    assert text.count("Sources: No source is given.") == 9
    assert "Sources: Derived here from the rows of its formula." in text


def test_it_begins_with_its_edition(cut):
    text = markdown(cut("lane=Plans", "2031-08-01")).content.decode()
    assert text.startswith("# Aurora \\<b\\>1\\</b\\>\n\nA study; a permit, and \\*more\\*.\n\n- ")
    assert (
        "- Made on 2031-08-01\n- Filters: lane Plans (lane=Plans)\n- 14 rows in the file = 10 shown"
        in text
    )
    assert "- File events.csv: SHA-256 " in text


def test_every_figure_of_the_bundled_rows_has_a_source_or_a_formula():
    program = load(data_dir())
    text = markdown(extract(program, View())).content.decode()
    entries = re.split(r"^- \*\*", text.partition("## Where accounts differ")[0], flags=re.M)[1:]
    assert len(entries) == program.total
    figures = [entry for entry in entries if "\n  Value: " in entry]
    assert figures
    cited = re.compile(r"^  Sources: \[?\\\[\d+\\\]", re.MULTILINE)
    assert [one for one in figures if not cited.search(one) and "derived here" not in one] == []
