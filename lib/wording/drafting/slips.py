"""Slips of the pen in English: doubled words, function words that cannot stand together, “a” and “an”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wording.drafting.passages import Draft, Found

_DOUBLE = re.compile(r"(?<![\w’'-])([A-Za-z]{1,30})( {1,4})\1(?![\w’'-])", re.IGNORECASE)
_MEANT_TWICE = frozenset("that had very so no bye ha so-so far long many really is do out in on".split())


def doubled(draft: Draft) -> Iterator[Found]:
    """“the the”: the same word twice, with nothing but space between."""
    for passage in draft.passages:
        for match in _DOUBLE.finditer(passage.text):
            word = match[1]
            name = word[0].isupper() and match[0].endswith(word) and match.start() > 0
            if word.lower() not in _MEANT_TWICE and not name and len(word) > 1:
                yield Found(
                    passage, *match.span(), f"The word “{word.lower()}” stands there twice.", f"Write “{word}” once."
                )


# What cannot stand together in a sentence of English: the pattern, what is doubtful, what would do.
_STRAYS = tuple(
    (re.compile(rf"(?<![\w’'-]){pattern}(?![\w’'-])", re.IGNORECASE), reason, mend)
    for pattern, reason, mend in (
        (r"as well of(?: [a-z]+)?", "“As well” is followed by “as”, not by “of”.", "Write “as well as”."),
        (r"as well than", "“As well” is followed by “as”, not by “than”.", "Write “as well as”."),
        (
            r"(?:could|should|would|must|might) of(?! (?:course|necessity))",
            "A verb is missing: “of” stands where “have” was heard.",
            "Write “have”.",
        ),
        (r"(?:rather|other) then", "“Then” tells when; a comparison needs “than”.", "Write “than”."),
        (
            r"(?:more|less|fewer|greater|better) then(?= (?:a|an|the|one|two|three|four|five|[0-9]+)\b)",
            "“Then” tells when; a comparison needs “than”.",
            "Write “than”.",
        ),
        (r"in regards (?:of|to)", "“In regards” is no English phrase.", "Write “in regard to” or “about”."),
        (r"in accordance to", "“Accordance” goes with “with”.", "Write “in accordance with”."),
        (r"in order for to", "“For” and “to” cannot both stand here.", "Write “in order to”."),
        (r"in compliance to", "“Compliance” goes with “with”.", "Write “in compliance with”."),
        (r"regardless to", "“Regardless” goes with “of”.", "Write “regardless of”."),
        (r"irregardless", "“Irregardless” says “regardless” twice over.", "Write “regardless”."),
        (
            r"(?:a|an) (?:a|an|the)(?= [a-z])|the (?:a|an|the)(?= [a-z])(?<!the the)",
            "Two articles stand together.",
            "Keep the one that is meant.",
        ),
        (
            r"the (?:is|are|was|were|of|to|for|from|with|at)(?= (?:an?|the|all|any|their|its|our)\b)",
            "These words cannot stand together; one is too many, or one between them is missing.",
            "Take away the stray word, or write the one that is missing.",
        ),
        (
            r"(?:will|shall|must|should|may|can) (?:is|are|was|were|has|does)(?= [a-z])",
            "Two verbs stand together that both say when.",
            "Keep the one that is meant.",
        ),
        (
            r"to (?:is|are|was|were|has)(?= (?:a|an|the|not|been)\b)",
            "“To” is followed by a verb that cannot follow it.",
            "Write “to be” or “to have”, or take the stray word away.",
        ),
        (
            r"an? (?:evidence|information|advice|equipment|furniture|software)(?= (?:of|that|about|on|to)\b|[,.;]|$)",
            "This noun is not counted, so “a” or “an” before it is stray.",
            "Take the article away.",
        ),
    )
)


def stray(draft: Draft) -> Iterator[Found]:
    """Function words that cannot stand together: “as well of those”, “an evidence of”, “the a”."""
    for passage in draft.passages:
        for pattern, reason, mend in _STRAYS:
            for match in pattern.finditer(passage.text):
                yield Found(passage, *match.span(), reason, mend)


_ARTICLE = re.compile(r"(?<![\w’'.-])([Aa]n?) ([A-Za-z][a-z]{1,30})(?:-[a-z]{1,30})?(?![\w’'®]|\.[a-z])")
_A_BEFORE_VOWEL = re.compile(
    r"(?:uni(?!n|m)|use|usu|usa|usi|uti|ute|ura|uro|uku|uvu|uto|ubi|euro|eu[cglnprst]|ewe|one(?:s|ness|time|way)?$|"
    r"once|ouija|ukr|ugand)",
    re.IGNORECASE,
)
_AN_BEFORE_CONSONANT = re.compile(r"(?:hour|hono|honest|heir|herb|homage|hist|hotel|hilar|hered|habit)", re.IGNORECASE)


def articles(draft: Draft) -> Iterator[Found]:
    """“a ethical member”, “an member”: by the sound with which the next word begins."""
    for passage in draft.clauses:
        for match in _ARTICLE.finditer(passage.text):
            article, word = match[1].lower(), match[2]
            vowel = word[0].lower() in "aeiou"
            if not re.search("[aeiouy]", word.lower()):
                continue  # Letters that are read one by one: “an mp”.
            if article == "a" and vowel and not _A_BEFORE_VOWEL.match(word) and not _is_lone(match):
                yield Found(passage, *match.span(), f"“{word}” begins with a vowel.", f"Write “an {word}”.")
            elif article == "an" and vowel and _A_BEFORE_VOWEL.match(word):
                reason = f"“{word}” begins with the sound of a consonant."
                yield Found(passage, *match.span(), reason, f"Write “a {word}”.")
            elif article == "an" and not vowel and not _AN_BEFORE_CONSONANT.match(word):
                yield Found(passage, *match.span(), f"“{word}” begins with a consonant.", f"Write “a {word}”.")


def _is_lone(match: re.Match[str]) -> bool:
    """Whether the “a” may be a letter: “Option A is”, “Annex A applies”."""
    return match[1] == "A" and match.start() > 0 and not re.search(r"[.!?:;]\s*$", match.string[: match.start()][-4:])
