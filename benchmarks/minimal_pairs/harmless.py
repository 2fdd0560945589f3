"""Pairs that say the same, safe class by safe class."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from minimal_pairs import safe, traps
from minimal_pairs.frames import LISTED, duties, listings, recorded_body, recorded_words
from minimal_pairs.meaning import drawn
from minimal_pairs.model import AFTER, BEFORE, MinimalPair, body

Source = Iterator[MinimalPair]


def same(operator: str, half: str, forms: tuple[str, ...], old: str, new: str) -> Source:
    """A harmless change of bodies and its reverse."""
    yield MinimalPair(operator, half, forms, old, new, False)
    yield MinimalPair(operator, half, forms, new, old, False)


def spelling(half: str) -> Source:
    """British and American, with and without a hyphen."""
    for a, b in (pair.split() for pair in safe.SPELLING[half].split(";")):
        for text in safe.SPELT:
            yield from same("spelling", half, (a, b), body(text.format(w=a) + "."), body(text.format(w=b) + "."))


def case(half: str) -> Source:
    """A capital of a word that is no name and no term, in a lone sentence and beside another use of the word."""
    for word in safe.CASE[half].split():
        yield from _lone("case", half, word)
        for text in safe.CASED:
            context = safe.USED.format(w=word.lower())
            sides = (body(text.format(w=form) + ".", context) for form in (word, word.lower()))
            yield from same("case", half, (word,), *sides)


def _lone(operator: str, half: str, word: str) -> Source:
    for text in safe.CASED:
        sides = (body(text.format(w=form) + ".") for form in (word, word.lower()))
        yield from same(operator, half, (word,), *sides)


def further() -> Source:
    """The same of lone sentences with words that no rule was made for; not among the pairs that are summed up."""
    for word in safe.FURTHER.split():
        yield from _lone("case, further words", "test", word)


def in_code() -> Source:
    """A capital put on one word of the recorded code, or taken from it; not among the pairs that are summed up."""
    plain = recorded_body()
    for word in recorded_words():
        for place in re.finditer(rf"(?<=[a-z] ){word}(?=[ ,]|$)", plain, re.MULTILINE):
            raised = plain[: place.start()] + word.capitalize() + plain[place.end() :]
            yield from same("case, in the recorded code", "known", (word,), plain, raised)


def typography(half: str) -> Source:
    """Quotes, dashes, marks."""
    for old, new, text in safe.TYPOGRAPHY[half]:
        swapped = text
        if len(old) == len(new) == 2 and old not in {"--"}:
            for a, b in zip(old, new, strict=True):
                swapped = swapped.replace(a, b)
        else:
            swapped = re.sub(rf" ?{re.escape(old)} ?", new, text) if new == "—" else text.replace(old, new)
        for end in (".", " and says so.", " on every working day."):
            yield from same("typography", half, (text,), body(text + end), body(swapped + end))


def blanks(half: str) -> Source:
    """White space for white space."""
    for frame in duties():
        text = frame.says("{S} must {base} {rest}")
        words = text.split(" ")
        for blank in safe.BLANKS[half]:
            at = len(words) // 2
            spread = "  " if blank == " " else blank
            spaced = " ".join(words[:at]) + spread + " ".join(words[at:])
            yield from same("white space", half, (blank,), body(text), body(spaced))


def stops(half: str) -> Source:
    """What ends a clause."""
    for frame in duties()[half == "test" :: 2]:
        text = frame.says("{S} must {base} {rest}")
        bare, stop = text[:-1], safe.STOPS[half][1]
        yield from same("end of a clause", half, (stop,), body(bare), body(bare + stop))


def serial(half: str) -> Source:
    """The comma before the last item."""
    for row in list(listings(LISTED))[half == "test" :: 2]:
        if not any(" " in item for item in row.items):
            old = row.says(row.items[:3])
            yield from same("serial comma", half, (row.text,), body(old), body(old.replace(" and ", ", and ")))


def numbering(half: str) -> Source:
    """Numbers of headings and before clauses, with nothing that points there."""
    frames = duties()[:12]
    for old, new in safe.NUMBERING[half]:
        for frame in frames:
            text = frame.says("{S} must {base} {rest}")
            sides = (body(text, heading=f"{head} {{#duties}}") for head in (old, new))
            yield from same("renumbering", half, (old, new), *sides)
    for old, new in safe.LABELS[half]:
        for frame in frames:
            text = frame.says("{S} must {base} {rest}")
            yield from same("renumbering", half, (old, new), *(_labelled(label, text) for label in (old, new)))


def _labelled(label: str, text: str) -> str:
    return f"## Duties {{#duties}}\n\n{label}{text} {{#tested}}\n"


def abbreviations(half: str) -> Source:
    """A name for what the code says it is called for short."""
    for name, short in safe.ABBREVIATIONS[half]:
        context = f"The {name} ({short}) is named in this code."
        for text in safe.SHORTENED:
            sides = (body(text.format(w=w) + ".", context) for w in (name, short))
            yield from same("abbreviation", half, (name, short), *sides)


def moving(half: str) -> Source:
    """A clause in another place of its principle."""
    for clause in safe.MOVING[half]:
        lines = [BEFORE, AFTER, "- A hearing is held in private.", "- The chair keeps the time."]
        for at in range(1, len(lines) + 1):
            orders = ([f"- {clause}.", *lines], [*lines[:at], f"- {clause}.", *lines[at:]])
            sides = ("## Duties {#duties}\n\n" + "\n".join(order) + "\n" for order in orders)
            yield from same("move in a principle", half, (clause,), *sides)


def risky(half: str) -> Source:
    """Changes beside a modal or a number that leave it as it is."""
    for a, b in traps.SAFE_LOOKS_RISKY[half]:
        yield from same("looks risky", half, (a,), body(a + "."), body(b + "."))


CLASSES: tuple[Callable[[str], Source], ...] = (
    spelling,
    case,
    typography,
    blanks,
    stops,
    serial,
    numbering,
    abbreviations,
    moving,
    risky,
)
"""Every safe class."""


def harmless(half: str, number: int) -> Source:
    """Up to so many pairs a class."""
    for place, made in enumerate(CLASSES):
        yield from drawn(list(made(half)), number, f"safe {half} {place}")
