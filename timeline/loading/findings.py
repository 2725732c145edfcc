"""What loading finds wrong, and what it only wants to be known."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from timeline.errors import Problem

CLOSE = 0.75  # of difflib's ratio: `catagory` is close to `category`, `party` not to `program`


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found so far: the one value that grows while the files are read."""

    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def problem(
        self, file: str, line: int, column: str, *, found: str = "", wanted: str, hint: str = ""
    ) -> None:
        """Note one fault; the arguments are those of :class:`timeline.errors.Problem`."""
        self.problems.append(Problem(file, line, column, found, wanted, hint))

    def notice(self, text: str) -> None:
        """Note something that is no fault, as a sentence without its full stop."""
        self.notices.append(text)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Offer the known word that is closest, as a question; empty if none is close."""
    by_fold = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_fold, n=1, cutoff=CLOSE)
    return f"did you mean `{by_fold[close[0]]}`?" if close else ""


def with_article(name: str) -> str:
    """Name a column or key as one of its kind: ``a `title` ``, ``an `id` ``."""
    # `url` and `unit` sound as if they began with a consonant.
    return f"{'an' if name.startswith(('a', 'e', 'i', 'o')) else 'a'} `{name}`"


def listed(words: Iterable[str]) -> str:
    """Join words for a sentence: ``a``, ``a or b``, ``a, b or c``."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
