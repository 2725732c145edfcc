"""A formula as text to a tree, and what is no formula."""

import pytest

from timeline.arithmetic.formula import (
    DEEPEST,
    LONGEST,
    Chain,
    FormulaError,
    Minus,
    Number,
    Row,
    formula_names,
    read,
)

A, B, C = Row("a"), Row("b"), Row("c")


@pytest.mark.parametrize(
    ("formula", "names"),
    [
        ("fy2031 - cut2032", ["fy2031", "cut2032"]),
        ("(oig-10-63 + 2031-pilot) * 3 / 1.5", ["oig-10-63", "2031-pilot"]),
        ("68 × 3 = 204", []),
        ("a- 17", ["a"]),
        ("größe/2", ["größe"]),
        ("12%", []),
        ("68-4", ["68-4"]),
        ("a + a", ["a"]),
        ("a ? (b", ["a", "b"]),
        ("", []),
    ],
)
def test_the_names_in_a_formula(formula, names):
    assert formula_names(formula) == names


@pytest.mark.parametrize(
    ("formula", "tree"),
    [
        ("a", A),
        (" 1.50 ", Number("1.50")),
        (".5", Number(".5")),
        ("((a))", A),
        ("a + b - c", Chain(A, (("+", B), ("-", C)))),
        ("a + b * c", Chain(A, (("+", Chain(B, (("*", C),))),))),
        ("(a + b) / c", Chain(Chain(A, (("+", B),)), (("/", C),))),
        ("a × b ÷ c − 2", Chain(Chain(A, (("*", B), ("/", C))), (("-", Number("2")),))),
        ("-a", Minus(A)),
        ("--a", A),
        ("a - -b", Chain(A, (("-", Minus(B)),))),
        ("-(a + b)", Minus(Chain(A, (("+", B),)))),
        ("oig-10.63", Row("oig-10.63")),
        ("1e6", Row("1e6")),
    ],
)
def test_a_formula_is_read(formula, tree):
    assert read(formula) == tree


@pytest.mark.parametrize(
    ("formula", "hint"),
    [
        ("", "it breaks off"),
        ("a +", "it breaks off"),
        ("* a", "`*` cannot stand there"),
        ("a + + b", "`+` cannot stand there"),
        ("a ** 2", "`*` cannot stand there"),
        ("a // 2", "`/` cannot stand there"),
        ("a b", "`b` cannot stand there"),
        ("a(b)", "`(` cannot stand there"),
        ("a)", "`)` cannot stand there"),
        ("(a", "a parenthesis is not closed"),
        ("()", "`)` cannot stand there"),
        ("12%", "`%` cannot stand there"),
        ("a, b", "`,` cannot stand there"),
        ("a[0]", "`[` cannot stand there"),
        ("a = b", "`=` cannot stand there"),
        ("__import__('os')", "`(` cannot stand there"),
        ("a if b else c", "`if` cannot stand there"),
        ("'a'", "`'` cannot stand there"),
    ],
)
def test_what_is_no_formula_is_refused(formula, hint):
    with pytest.raises(FormulaError) as refused:
        read(formula)
    assert (refused.value.wanted[:23], refused.value.hint) == ("row ids and arithmetic,", hint)
    assert str(refused.value).endswith(f"; {hint}")


def test_a_formula_is_as_long_and_as_deep_as_a_person_writes():
    assert read("a" * LONGEST) == Row("a" * LONGEST)
    with pytest.raises(FormulaError, match=r"^wanted a formula of at most 2,000 characters$"):
        read("a" * (LONGEST + 1))
    assert read("(" * DEEPEST + "a" + ")" * DEEPEST) == A
    with pytest.raises(FormulaError, match="at most 20 parentheses in one another"):
        read("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1))


def test_parentheses_side_by_side_are_not_deep():
    assert isinstance(read(" + ".join(["(a)"] * (DEEPEST + 5))), Chain)
