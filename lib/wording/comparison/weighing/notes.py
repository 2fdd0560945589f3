"""What a change of words is usually taken to be. A note never makes a change editorial."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.weighing.words import stem

_HE = frozenset("he she his her him hers himself herself s".split())
_THEY = frozenset("they their them theirs themselves themself the person person's".split())
_ARTICLES = frozenset("a an the".split())
_PLAIN = {
    frozenset(pair.split("/"))
    for pair in """assist/help utilize/use utilise/use commence/begin commence/start purchase/buy obtain/get
    terminate/end ensure/insure assure/ensure children/kids individual/person individuals/people persons/people
    endeavor/try attempt/try amend/change inform/tell request/ask require/need following/after provide/give
    therefore/so however/but whilst/while amongst/among upon/on toward/to within/in accordance/line""".split()
}
_LATIN = {("e", "g"), ("i", "e"), ("etc",), ("et", "al")}


def usual(old: Sequence[str], new: Sequence[str]) -> str:
    """What such an edit is usually taken to be; empty where nothing is known of it."""
    gone, come = [w for w in old if w not in new], [w for w in new if w not in old]
    if gone and come and set(gone) <= _HE | {"or", "and"} and set(come) <= _THEY:
        return "gender-neutral wording, saying the same"
    if len(gone) == len(come) == 1:
        return _single(gone[0], come[0])
    if set(gone) | set(come) and set(gone) | set(come) <= _ARTICLES:
        return "a matter of idiom, though “a” and “the” can mean different things"
    if tuple(old) in _LATIN or tuple(new) in _LATIN:
        return "the same in Latin or in English"
    if _contracted(gone) == _contracted(come):
        return "the same, contracted or in full"
    return ""


def _single(a: str, b: str) -> str:
    if a in _HE and b in _THEY:
        return "gender-neutral wording, saying the same"
    if {a, b} <= _ARTICLES:
        return "a matter of idiom, though “a” and “the” can mean different things"
    if a.endswith(("man", "men")) and b.endswith(("person", "people", "persons", "chair", a[:-3])):
        return "gender-neutral wording, saying the same"
    if "'" in a + b and (a.replace("'", "") == b.replace("'", "") or _owning(a) == _owning(b)):
        return "a matter of the apostrophe; it can make another word"
    if frozenset((a, b)) in _PLAIN:
        return "another word for the same"
    if stem(a) == stem(b):
        return "a matter of grammar (one or many, tense, form)"
    if _slip(a, b):
        return "the mending of a slip of the pen; make sure that it is not another word"
    return ""


def _owning(word: str) -> str:
    """A word without the ending that says whose something is: `members`, `member's` and `members'` are one."""
    return word.removesuffix("'").removesuffix("s").removesuffix("'")


def _contracted(words: Sequence[str]) -> list[str]:
    out: list[str] = []
    for word in words:
        for short, full in (("n't", " not"), ("'re", " are"), ("'ll", " will"), ("'ve", " have"), ("it's", "it is")):
            word = word.replace(short, full)
        out += word.split()
    return out


def _slip(a: str, b: str) -> bool:
    """Whether two long words differ in one letter, or in two that changed places."""
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    start = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rests = a[start:], b[start:]
    if len(a) == len(b):
        return rests[0][1:] == rests[1][1:] or (rests[0][1::-1], rests[0][2:]) == (rests[1][:2], rests[1][2:])
    longer, shorter = (rests[0], rests[1]) if len(a) > len(b) else (rests[1], rests[0])
    return longer[1:] == shorter
