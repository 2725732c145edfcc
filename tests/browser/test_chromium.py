"""The browser tests have a browser, or say in one line that they have none."""

from tests.browser import chromium


def test_what_is_found_is_a_browser(browser):
    assert browser.is_connected()
    assert browser.version


def test_a_browser_that_is_there_is_named(capsys):
    assert chromium.main() == 0
    assert capsys.readouterr().out == f"Chromium: {chromium.found()}\n"


def test_a_browser_that_was_named_but_does_not_start_is_not_replaced(monkeypatch, capsys):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    assert chromium.main() == 1
    assert capsys.readouterr().err == f"{chromium.NOT_FOUND}\n"
