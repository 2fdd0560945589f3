"""Every regular expression of the library, and long texts that nearly match each of them.

A regular expression is slow on a text that it keeps taking up and must let go again. For each repetition in it, texts
are made that lead there (its *head*), go round it a great many times (its *body*), and end in what does not fit: the
head once or again and again, so that a match may begin anywhere. A search that is not linear shows on one of them: at
one megabyte a quadratic one takes a million times as long as a linear one.
"""

from __future__ import annotations

import ast
import importlib
import os
import re
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

# The parser of `re` itself, to which Python gives no public name.
codes, parser = re._constants, re._parser  # type: ignore[attr-defined]

LIBRARY = Path(__file__).parents[2] / "lib"
MANY = 64
"""Times that a repetition may go round before it counts as endless."""
BOUNDED = {
    "wording.notebook.bench_view": (20_000, " *+(?:", "a clause"),
    "wording.packet.render.table": (20_000, r"[\r\n])\s*", "a cell: a clause, or a comment of 10,000 characters"),
    "wording.packet.render.pdf.setting": (20_000, "(.*?)", "a message of the typesetter"),
    "wording.exchange.raised": (60, "‖", "a raised piece that may be a mark of a footnote"),
    "wording.exchange.reading": (4_096, "charset", "the beginning of a page"),
    "wording.exchange.page": (
        20_000,
        "</?([a-z",
        "any page; but the search ends at the first tag that is never closed",
    ),
}
"""Expressions that would be slow on long texts: the longest that each is given, a part of it, and what that text is."""
ENDS = ("\x00", "\n", "!")
"""What hardly any pattern fits."""
_WAYS = {"match": "match", "fullmatch": "fullmatch"} | dict.fromkeys(
    ("search", "sub", "subn", "split", "findall", "finditer"), "finditer"
)


class Expression(NamedTuple):
    """A regular expression of the library."""

    where: str
    """Module and line."""
    pattern: re.Pattern[Any]
    """The expression."""
    ways: frozenset[str]
    """How the library asks for it: `match` and `fullmatch` begin in one place, `finditer` (any search) everywhere."""


def expressions() -> list[Expression]:
    """Every regular expression that a module of the library spells out, and how it is used."""
    found: dict[str, re.Pattern[Any]] = {}
    ways: dict[re.Pattern[Any], set[str]] = {}
    for name, tree in _modules():
        names = vars(importlib.import_module(name))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if not isinstance(call.func, ast.Attribute) or call.func.attr not in {*_WAYS, "compile"}:
                continue
            of_re = getattr(call.func.value, "id", "") == "re"
            pattern = _pattern(call, names) if of_re else _value(call.func.value, names)
            if isinstance(pattern, re.Pattern):
                if of_re:
                    found.setdefault(f"{name}:{call.lineno}", pattern)
                if call.func.attr != "compile":
                    ways.setdefault(pattern, set()).add(_WAYS[call.func.attr])
    everything = frozenset(_WAYS.values())
    return [Expression(where, p, frozenset(ways.get(p, everything))) for where, p in found.items()]


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(LIBRARY.rglob("*.py")):
        name = ".".join(path.relative_to(LIBRARY).with_suffix("").parts).removesuffix(".__init__")
        tree = ast.parse(path.read_text("utf-8"))
        if name != "wording.__main__" and any(
            isinstance(node, ast.Attribute) and node.attr in _WAYS for node in ast.walk(tree)
        ):
            yield name, tree


def _value(node: ast.expr, names: dict[str, Any]) -> Any:
    """What an expression stands for among the names of its module; None for what only a run can tell."""
    try:
        return eval(ast.unparse(node), names)  # noqa: S307 - the text is our own source
    except Exception:
        return None


def _pattern(call: ast.Call, names: dict[str, Any]) -> re.Pattern[Any] | None:
    """The expression of a call of `re`; None where it is made of local values."""
    flags = [k.value for k in call.keywords if k.arg == "flags"]
    if call.func.attr == "compile":  # type: ignore[attr-defined]
        flags += call.args[1:2]
    elif call.func.attr in ("match", "fullmatch", "search", "findall", "finditer"):  # type: ignore[attr-defined]
        flags += call.args[2:3]
    made = _value(call.args[0], names) if call.args else None
    flag = _value(flags[0], names) if flags else 0
    return re.compile(made, flag or 0) if isinstance(made, str | bytes) else None


def near_matches(pattern: re.Pattern[Any], length: int) -> list[Any]:
    """Texts of that length which nearly match, for each repetition without end."""
    tree = parser.parse(
        pattern.pattern, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, str) else pattern.flags
    )
    made = dict.fromkeys(text for head, body in _loops(list(tree), "") for text in _texts(head, body, length))
    whole = _sample(list(tree), 0) or "a"
    made |= dict.fromkeys((whole * (length // len(whole) + 1))[:length] + end for end in ENDS[:1])
    return [text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace") for text in made]


def _texts(head: str, body: str, length: int) -> Iterator[str]:
    for unit, start in ((body, head), (head + body, ""), (head, "")):
        if unit:
            for end in ENDS[: 2 if unit == body else 1]:
                yield start + (unit * (length // len(unit) + 1))[:length] + end


def _loops(items: list[Any], head: str) -> Iterator[tuple[str, str]]:
    """Head and body of each repetition without end."""
    for op, value in items:
        if op in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            _, most, inside = value
            if most >= MANY:
                for variant in range(3):
                    if body := _sample(list(inside), variant):
                        yield head, body
            yield from _loops(list(inside), head)
        elif op is codes.SUBPATTERN:
            yield from _loops(list(value[3]), head)
        elif op is codes.ATOMIC_GROUP:
            yield from _loops(list(value), head)
        elif op is codes.BRANCH:
            for branch in value[1]:
                yield from _loops(list(branch), head)
        elif op in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _loops(list(value[1]), head)
        head += _sample([(op, value)], 0)


def _sample(items: list[Any], variant: int) -> str:
    """A text that the items fit; another for each variant, as far as there are any."""
    return "".join(_of(op, value, variant) for op, value in items)


def _of(op: Any, value: Any, variant: int) -> str:
    if op is codes.LITERAL:
        return chr(value)
    if op is codes.NOT_LITERAL:
        return next(c for c in "ab" if ord(c) != value)
    if op is codes.ANY:
        return "ab "[variant % 3]
    if op is codes.IN:
        return _in(value, variant)
    if op in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, most, inside = value
        return _sample(list(inside), variant) * (max(least, 1) if most else 0)
    if op is codes.SUBPATTERN:
        return _sample(list(value[3]), variant)
    if op is codes.ATOMIC_GROUP:
        return _sample(list(value), variant)
    if op is codes.BRANCH:
        return _sample(list(value[1][variant % len(value[1])]), variant)
    return ""


def _in(entries: list[Any], variant: int) -> str:
    wanted = [chr(n) for n in (0x61, 0x20, 0x31, 0x2E, 0x2D, 0x5F, 0x2019, 0xE9, 0x0A, 0x4E2D)]
    fitting = re.compile(_spelt(entries), re.DOTALL)
    fits = [c for c in wanted if fitting.fullmatch(c)]
    own = [chr(v if op is codes.LITERAL else v[0]) for op, v in entries if op in (codes.LITERAL, codes.RANGE)]
    fits += [c for c in own if c not in fits and fitting.fullmatch(c)]
    return fits[variant % len(fits)] if fits else ""


_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}


def _spelt(entries: list[Any]) -> str:
    """A set of characters, spelt anew."""
    inside = ""
    for op, value in entries:
        if op is codes.LITERAL:
            inside += re.escape(chr(value))
        elif op is codes.RANGE:
            inside += f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
        elif op is codes.CATEGORY:
            inside += _CATEGORIES[value]
    return f"[{'^' if entries[0][0] is codes.NEGATE else ''}{inside}]"


def within(expression: Expression, length: int, seconds: int) -> bool:
    """Whether the expression is done with each of its near-matches of that length in so many seconds."""
    texts = near_matches(expression.pattern, length)
    return in_time((partial(_ask, expression, way, text) for text in texts for way in sorted(expression.ways)), seconds)


def in_time(tasks: Iterable[Callable[[], object]], seconds: int) -> bool:
    """Whether each task is done in so many seconds of processor time, so that a busy machine makes no difference.

    They run in a process that the system ends at the limit: Python could not interrupt the search for a match.
    """
    child = os.fork()
    if not child:
        try:
            _limited(tasks, seconds)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def _limited(tasks: Iterable[Callable[[], object]], seconds: int) -> None:
    import resource

    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    for task in tasks:
        used = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
        resource.setrlimit(resource.RLIMIT_CPU, (used + 1 + seconds, resource.RLIM_INFINITY))
        task()


def _ask(expression: Expression, way: str, text: str | bytes) -> None:
    found = getattr(expression.pattern, way)(text)
    for _ in found if way == "finditer" else ():
        pass


def longest(expression: Expression, otherwise: int) -> int:
    """The length of the longest text that the expression is given; `otherwise` where there is no limit."""
    known = BOUNDED.get(expression.where.split(":")[0])
    return known[0] if known and known[1] in str(expression.pattern.pattern) else otherwise


if __name__ == "__main__":
    for each in expressions():
        said = (
            "linear" if within(each, int(sys.argv[1]), 2) else f"SLOW {sorted(each.ways)} {each.pattern.pattern!r:.150}"
        )
        print(each.where, said, flush=True)
