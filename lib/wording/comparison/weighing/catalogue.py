"""The list of all rules of weight: what each asks, which directions it can give, and how readers are told of it."""

from __future__ import annotations

from dataclasses import dataclass

from wording.comparison.model import Weight

_DUTY = ("stricter", "looser")
_REACH = ("wider", "narrower")


@dataclass(frozen=True, slots=True)
class Rule:
    """One named rule, as documents and lists show it."""

    name: str
    """The name that a reason bears."""
    label: str
    """What it speaks of, in a few plain words for readers."""
    asks: str
    """The question that it asks of an edit."""
    weight: Weight
    """The weight that it gives; the few that can give both name the graver one."""
    directions: tuple[str, ...] = ()
    """The directions that it can give."""


def _judge(name: str, label: str, asks: str, directions: tuple[str, ...] = ()) -> Rule:
    return Rule(name, label, asks, Weight.JUDGE, directions)


def _editorial(name: str, label: str, asks: str) -> Rule:
    return Rule(name, label, asks, Weight.EDITORIAL)


WORDS: tuple[Rule, ...] = (
    _judge("negation", "a “not” or the like comes or goes", "Does it say yes where it said no, or the reverse?"),
    _judge("obligation", "how strongly it binds", "Is it a duty, advice, an effort or leave to act?", _DUTY),
    _judge("prohibition", "how strongly it forbids", "Is it a ban, or advice against?", _DUTY),
    _judge("scope", "how far it reaches", "Does it speak of all, some, only these, at least so many?", _REACH),
    _judge("absolute", "how fully, how often or how soon it holds", "Does it hold always, wholly, at once?", _DUTY),
    _judge("hedge", "a way out such as “as appropriate”", "Does a way out come or go?", _DUTY),
    _judge("condition", "a condition or exception", "Does it hold in other cases than before?", _REACH),
    _judge("number", "a number, date, period or sum", "Is it another number, date, period or sum?", _DUTY),
    _judge("and-or", "“and” or “or”", "Are all of the parts meant, or one of them?"),
    _judge(
        "open-list", "whether a list gives examples or everything", "Does it name examples, or all there is?", _REACH
    ),
    _judge("list", "the items of a list", "Does a list in the sentence gain or lose items?", _REACH),
    _judge("order", "the same words in another order", "Do the same words or items stand in another order?"),
    _judge("actor", "who is bound", "Does somebody else have the duty?", _REACH),
    _judge("protected", "who is protected or spoken of", "Does it speak of other people or grounds?", _REACH),
    _judge("term", "a defined term", "Does a term that the code defines change, and in how many places?"),
    _judge("name", "a name or abbreviation", "Does a name change, and in how many places?"),
    _judge("reference", "a reference to another part", "Does a reference change, or point nowhere now?"),
    _judge("quotation", "words in quotation marks", "Do words that are quoted change, or their marks?"),
    _judge(
        "grouping", "a comma or other mark that may change the sense", "May a comma or another mark regroup the words?"
    ),
    _judge("capitals", "a capital letter that may change the sense", "May a capital make a name or another word?"),
    _judge("wording", "other words", "Are the words others, though no rule says what they turn on?"),
    _judge("language", "a language without rules", "Is the clause in a language that has no rules yet?"),
)
"""Rules on words that nothing proves harmless."""

HARMLESS: tuple[Rule, ...] = (
    _editorial("white-space", "spacing only", "Is only white space another, which joins or parts no words?"),
    _editorial(
        "typography",
        "the look of a quotation mark, dash or sign only",
        "Is it the same mark in another shape, or a ® that comes or goes?",
    ),
    _editorial(
        "punctuation",
        "a comma, stop or semicolon that changes nothing",
        "Does the mark provably regroup no list and no condition?",
    ),
    _editorial("case", "a capital letter only", "Is the word no term, no name, and no other word with a capital?"),
    _editorial("spelling", "the spelling only", "Is it the same word, British, American or mended?"),
    _editorial("hyphenation", "a hyphen only", "Is it the same word with a hyphen or without one?"),
    _editorial("numeral", "the same number, written otherwise", "Is it the same number in digits or in words?"),
    _editorial(
        "abbreviation", "an abbreviation that the code spells out", "Does the code itself say what it stands for?"
    ),
    _editorial(
        "doubled-word", "a small word that was typed twice", "Is it a small word that never stands twice in a row?"
    ),
)
"""Rules that prove an edit editorial."""

PLACES: tuple[Rule, ...] = (
    _judge("clause-added", "a new clause", "Is the clause new?"),
    _judge("clause-removed", "a clause taken out", "Is the clause gone?"),
    _judge("section-added", "a new section", "Is the section new?"),
    _judge("section-removed", "a section taken out", "Is the section gone?"),
    _judge("split", "one became several", "Did one become several?"),
    _judge("merged", "several became one", "Did several become one?"),
    _judge("moved", "where it stands", "Does it stand elsewhere? Under the same words that is editorial."),
    _judge("heading", "the heading", "Is the heading another? An edit that is proved harmless is editorial."),
    _judge("role", "what the section is for", "Is it a principle that was a notice, or the reverse?"),
    _judge("layout", "how it stands on the page", "Does it stand at another level, or under other words?"),
    _editorial("renumbering", "the number only", "Is only its number another?"),
)
"""Rules on where and how a clause or section stands."""

RULES: tuple[Rule, ...] = (*WORDS, *HARMLESS, *PLACES)
"""Every rule whose name can stand in a reason."""
LABELS = {rule.name: rule.label for rule in RULES}
"""The plain words for each name."""
OVERRULED = "overruled"
"""The rule under which a weight that a person gave stands among the reasons of a change."""
