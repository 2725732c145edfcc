"""The words in which findings are told."""

import pytest

from timeline.loading.findings import with_article


@pytest.mark.parametrize(
    ("name", "named"),
    [("id", "an `id`"), ("issuer", "an `issuer`"), ("title", "a `title`"), ("url", "a `url`")],
)
def test_a_name_has_the_article_that_it_sounds_like(name, named):
    assert with_article(name) == named
