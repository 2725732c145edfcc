"""The list of a site's files, and what to paste into a page that is to show a chart."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import ceil

from timeline.edition import Edition
from timeline.page.elements import Element, Node, el
from timeline.page.exports import DATA as WORDS
from timeline.pictures.exhibit import Exhibit
from timeline.site.document import Document
from timeline.site.names import (
    MANIFEST,
    REPORT,
    TABLES,
    data_path,
    embed_path,
    picture_paths,
    way,
)
from timeline.site.shared import Shared

THEMES = {"": "as the reader's system has it", "light": "light", "dark": "dark"}
"""What the address of a frame may say of its theme -> the words of the choice."""

MOST_HIGH = 720
"""Pixels of a frame; a page that is higher is scrolled in it."""


def listing(
    exhibits: Sequence[Exhibit],
    heights: Mapping[str, float],
    edition: Edition,
    shared: Shared,
    files: Mapping[str, bytes],
) -> bytes:
    """Write the page.

    Args:
        exhibits: the charts that have a page; the main one is always there.
        heights: of their pictures by the name of the chart, in pixels; their pages hold the same.
        edition: of the data.
        shared: what the page loads.
        files: path -> bytes of what is listed.
    """
    program = exhibits[0].program
    title = program.settings.title or "Timeline"
    body = el(
        "main",
        el("h1", f"{title}: files"),
        el("p", el("a", "The report", href=REPORT)),
        *_charts(exhibits, heights, files),
        _data(files),
        _edition(edition),
        el("div", role="status", class_="said", data_said=True),
        class_="files",
    )
    return Document(
        title=f"{title}: files",
        nodes=[body],
        early=shared.early,
        styles=[shared.style, shared.further],
        scripts=[shared.files],
    ).content(program)


def frame(path: str, title: str, height: float) -> str:
    """Write what shows a page of the site in another page, at most so many pixels high."""
    return (
        f'<iframe src="{way(path)}" title="{escape(title)}" width="100%" '
        f'height="{min(ceil(height), MOST_HIGH)}" loading="lazy" style="border: 0"></iframe>'
    )


def _charts(
    exhibits: Sequence[Exhibit], heights: Mapping[str, float], files: Mapping[str, bytes]
) -> Iterator[Element]:
    yield el("h2", "Charts to embed")
    yield el(
        "p",
        "Put this folder on a web server, open this page there, and paste the text into a page.",
        class_="about",
    )
    yield _theme()
    pictures = picture_paths([one.name for one in exhibits])
    yield from (_chart(one, heights[one.name], pictures[one.name], files) for one in exhibits)


def _theme() -> Element:
    """The choice of a theme, which the page's script writes into the text of each chart."""
    options = (
        el("option", words, value=f"#theme={theme}" if theme else "")
        for theme, words in THEMES.items()
    )
    return el("label", "Theme ", el("select", *options), data_theme_choice=True, hidden=True)


def _chart(
    exhibit: Exhibit, height: float, pictures: Mapping[str, str], files: Mapping[str, bytes]
) -> Element:
    page = embed_path(exhibit.name)
    figure = exhibit.figure
    titles = {spec.id: spec.title for spec in exhibit.program.settings.views}
    title = titles[figure.view] if figure else "Timeline"
    code = frame(page, exhibit.title, height)
    return el(
        "section",
        el("h3", title),
        el(
            "p",
            el("a", "Page", href=way(page)),
            f" {_size(files[page])}",
            *_pictures(pictures, files),
            class_="about",
        ),
        el(
            "div",
            el("textarea", code, readonly=True, rows="2", aria_label=f"Frame of {title}"),
            el(
                "button",
                "Copy",
                el("span", f" the frame of {title}", class_="unseen"),
                type="button",
                data_copy=True,
                class_="tool",
                hidden=True,
            ),
            class_="code",
        ),
    )


def _pictures(paths: Mapping[str, str], files: Mapping[str, bytes]) -> Iterator[Node]:
    """The picture of a chart in each theme, with its size."""
    for theme, path in paths.items():
        yield " · "
        yield el("a", f"Picture, {theme}", href=way(path))
        yield f" SVG, {_size(files[path])}"


def _data(files: Mapping[str, bytes]) -> Element:
    there = [form for form in TABLES if data_path(form) in files]
    rows = (
        el(
            "li",
            el("a", WORDS[form][0], href=data_path(form), download=True),
            el("span", f"{WORDS[form][1]}, {_size(files[data_path(form)])}", class_="about"),
        )
        for form in there
    )
    return el("section", el("h2", "Data"), el("ul", *rows))


def _edition(edition: Edition) -> Element:
    lines = (el("li", line) for line in edition.lines())
    way_to = el("a", MANIFEST, href=MANIFEST)
    return el(
        "section",
        el("h2", "Edition"),
        el("ul", *lines, class_="about"),
        el("p", "The SHA-256 of each file of this site: ", way_to, class_="about"),
    )


def _size(content: bytes) -> str:
    return f"{max(round(len(content) / 1000), 1):,} kB"
