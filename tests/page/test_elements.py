"""The element tree, and the HTML that is written of it."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.page.elements import VOID, Element, Markup, el, html, inline


def test_an_element_holds_its_tag_attributes_and_children():
    assert el("p", "Two ", el("em", "words"), class_="lead", aria_label="Two words") == Element(
        "p",
        {"class": "lead", "aria-label": "Two words"},
        ("Two ", Element("em", {}, ("words",))),
    )


def test_what_is_none_or_false_is_left_out():
    assert el("p", None, "text", None, hidden=False, title=None) == Element("p", {}, ("text",))


def test_an_empty_text_is_kept():
    assert el("output", "", title="") == Element("output", {"title": ""}, ("",))


@pytest.mark.parametrize(
    ("node", "written"),
    [
        ("plain", "plain"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ('"quoted"', '"quoted"'),
        (el("p"), "<p></p>"),
        (el("p", hidden=True), "<p hidden></p>"),
        (el("p", "a", el("b", "c"), "d"), "<p>a<b>c</b>d</p>"),
        (el("label", "Search", for_="search"), "<label for=search>Search</label>"),
        (el("button", data_event="a&b"), '<button data-event="a&amp;b"></button>'),
        (el("p", title="two words"), '<p title="two words"></p>'),
        (el("p", title=""), '<p title=""></p>'),
        (el("a", href="https://example.org/"), '<a href="https://example.org/"></a>'),
        (el("a", href="#term-x.1"), "<a href=#term-x.1></a>"),
        (el("ul", el("li", "a"), el("li", "b")), "<ul><li>a<li>b</ul>"),
        (el("ul", el("li", "a"), "b"), "<ul><li>a</li>b</ul>"),
        (el("ul", el("li", "a"), Markup("<b>")), "<ul><li>a</li><b></ul>"),
        (el("li", el("p", "a"), el("p", "b")), "<li><p>a<p>b</li>"),
        (el("tr", el("td"), el("td", el("span"))), "<tr><td><td><span></span></tr>"),
        (el("dl", el("dt", "a"), el("dd", "b")), "<dl><dt>a<dd>b</dl>"),
        (el("dl", el("dt", "a")), "<dl><dt>a</dt></dl>"),
        (el("p", title='"><script>'), '<p title="&quot;&gt;&lt;script&gt;"></p>'),
        (el("p", title="it's"), '<p title="it&#x27;s"></p>'),
        (el("div", Markup("<svg><g/></svg>")), "<div><svg><g/></svg></div>"),
    ],
)
def test_a_node_is_written_as_html(node, written):
    assert html(node) == written


@pytest.mark.parametrize("tag", sorted(VOID))
def test_a_void_element_has_no_end(tag):
    assert html(el(tag, class_="x")) == f"<{tag} class=x>"


class _Reader(HTMLParser):
    """Reads HTML back: the text between tags, and the value of ``title``."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.title, self.text = "", ""
        self.feed(written)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.title = dict(attrs)["title"]

    def handle_data(self, data):
        self.text += data


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")))
def test_any_text_is_read_back_as_it_was_and_opens_no_element(text):
    reader = _Reader(html(el("p", text, title=text)))
    assert (reader.tags, reader.text, reader.title) == (["p"], text, text)


@pytest.mark.parametrize(
    ("svg", "written"),
    [
        ('<path d="M1 2" fill="none"/>', '<path d="M1 2" fill="none"/>'),
        ('<text x="1" fill="var(--ink)">a</text>', "<text x=1 fill=var(--ink)>a</text>"),
        ('<g class=""><b id="a=b"/></g>', '<g class=""><b id="a=b"/></g>'),
        ("<text>x=&quot;y&quot; </text>", "<text>x=&quot;y&quot; </text>"),
    ],
)
def test_a_picture_in_a_page_drops_needless_quotes(svg, written):
    assert inline(svg) == Markup(written)


def test_a_picture_in_a_page_keeps_every_attribute():
    svg = '<svg role="img"><rect x="-1.5" y="0" rx="2"/><a href="#a/" id="b">c</a></svg>'
    assert _read(inline(svg).text) == _read(svg)


def _read(text: str) -> list[tuple[str, object]]:
    """What a parser finds: each start with its attributes, each text, each end."""
    found: list[tuple[str, object]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.append((tag, attrs))

        def handle_endtag(self, tag):
            found.append(("end", tag))

        def handle_data(self, data):
            found.append(("text", data))

    reader = Reader()
    reader.feed(text)
    reader.close()
    return found
