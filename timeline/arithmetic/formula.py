"""A formula as text to the same as a tree: row ids, numbers, ``+ - * /`` and parentheses.

It is read by the rules of this file and by nothing else, so a cell can do no more than compute
with the values of rows. ``×``, ``÷`` and ``−`` mean the same as ``*``, ``/`` and ``-``. An id may
hold ``-``, so a minus sign has blanks around it.
"""

import re
from dataclasses import dataclass

LONGEST = 2000
"""Characters of the longest formula that is read; no cell may keep a page from coming."""
DEEPEST = 20
"""How many parentheses may stand in one another."""

TOKEN = re.compile(
    r"\s*(?:"
    r"(?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?![\w.-]*\w))"
    r"|(?P<row>\w(?:[\w.-]*\w)?)"
    r"|(?P<sign>[-+*/()×÷−])"
    r"|(?P<odd>\S))"
)
PLAIN = {"×": "*", "÷": "/", "−": "-"}
SUM, PRODUCT = ("+", "-"), ("*", "/")
ARITHMETIC = "row ids and arithmetic, such as `(first + second) / 2`"


class FormulaError(ValueError):
    """A formula that gives no number: what was wanted, and what stands in its way."""

    def __init__(self, wanted: str, hint: str = "") -> None:
        self.wanted, self.hint = wanted, hint
        super().__init__(f"wanted {wanted}" + (f"; {hint}" if hint else ""))


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was written, without a sign."""

    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """The value of a row."""

    id: str


@dataclass(frozen=True, slots=True)
class Minus:
    """What stands after a minus sign that has nothing before it."""

    of: "Node"


@dataclass(frozen=True, slots=True)
class Chain:
    """Two or more terms with signs of one rank between them: ``a + b - c``, ``a * b / c``."""

    first: "Node"
    rest: "tuple[tuple[str, Node], ...]"

    @property
    def is_sum(self) -> bool:
        """Whether its terms are added, rather than multiplied."""
        return self.rest[0][0] in SUM


Node = Number | Row | Minus | Chain


def formula_names(formula: str) -> list[str]:
    """Find the row ids in a formula, each once, in order; the formula need not be readable.

    >>> formula_names("(first + cut-2) * 3 = sum")
    ['first', 'cut-2', 'sum']
    """
    found = (match["row"] for match in TOKEN.finditer(formula))
    return list(dict.fromkeys(filter(None, found)))


def read(formula: str) -> Node:
    """Read a formula.

    Raises:
        FormulaError: it is not arithmetic, or too long or too deep to be written by a person.
    """
    if len(formula) > LONGEST:
        raise FormulaError(f"a formula of at most {LONGEST:,} characters")
    tokens = _Tokens(formula)
    node = _chain(tokens, SUM)
    if tokens.next:
        raise FormulaError(ARITHMETIC, f"`{tokens.next}` cannot stand there")
    return node


class _Tokens:
    """What is still to be read of a formula."""

    def __init__(self, formula: str) -> None:
        found = [(str(match.lastgroup), match) for match in TOKEN.finditer(formula)]
        self._left = [(kind, PLAIN.get(match[kind], match[kind])) for kind, match in found][::-1]
        self.depth = 0

    @property
    def next(self) -> str:
        """The next token; empty at the end."""
        return self._left[-1][1] if self._left else ""

    def take(self) -> tuple[str, str]:
        """Go on by one: give the kind and the text of the next token, both empty at the end."""
        return self._left.pop() if self._left else ("", "")


def _chain(tokens: _Tokens, signs: tuple[str, str]) -> Node:
    first = _operand(tokens, signs)
    rest = []
    while tokens.next in signs:
        _, sign = tokens.take()
        rest.append((sign, _operand(tokens, signs)))
    return Chain(first, tuple(rest)) if rest else first


def _operand(tokens: _Tokens, signs: tuple[str, str]) -> Node:
    return _chain(tokens, PRODUCT) if signs == SUM else _signed(tokens)


def _signed(tokens: _Tokens) -> Node:
    negative = False
    while tokens.next == "-":
        tokens.take()
        negative = not negative
    return Minus(_atom(tokens)) if negative else _atom(tokens)


def _atom(tokens: _Tokens) -> Node:
    kind, text = tokens.take()
    if kind == "number":
        return Number(text)
    if kind == "row":
        return Row(text)
    if text != "(":
        raise FormulaError(ARITHMETIC, f"`{text}` cannot stand there" if text else "it breaks off")
    return _within(tokens)


def _within(tokens: _Tokens) -> Node:
    """Read on to the parenthesis that closes."""
    tokens.depth += 1
    if tokens.depth > DEEPEST:
        raise FormulaError(f"at most {DEEPEST} parentheses in one another")
    node = _chain(tokens, SUM)
    if tokens.take()[1] != ")":
        raise FormulaError(ARITHMETIC, "a parenthesis is not closed")
    tokens.depth -= 1
    return node
