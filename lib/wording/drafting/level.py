"""The reading level of an English text: the Flesch–Kincaid grade.

    grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59

Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, “Derivation of New Readability Formulas (Automated
Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy Enlisted Personnel”, Research Branch Report 8-75,
Naval Technical Training Command, Millington, Tennessee, 1975.
"""

from __future__ import annotations

import re

from wording.drafting.english import sentences
from wording.drafting.model import Level
from wording.drafting.passages import Draft

_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:[’'][A-Za-zÀ-ɏ]+)*|[0-9]+")
_VOWELS = re.compile(r"[aeiouyàáâäãåèéêëìíîïòóôöõùúûü]+")
# Two vowels that are two syllables: “i-dea”, “medi-um”, “evalu-ate”, “be-ing”, “sci-ence”.
_PARTED = re.compile(
    r"i(?:a(?!g|nc?e?$|l(?:s|ly|ist|ize)?$)|um|ol|oc)|ia(?=l?$)|ious(?!$)|eo(?=[lgns]|$)|ua(?!rd|rt|li?t|c)|uou|"
    r"(?<=sc)ie(?=n)|(?<=oc)ie(?=t)|(?<=id)ea(?=s?$|l)|(?<=[^cstgq])i(?:en(?!d)|e[rt]|o[rn]|ous|al|an|able)|(?<=[^gq])ui(?=ng|ty|d)|"
    r"[aeiouy]ing|(?<=cr)ea(?=t)|yi|iu|(?<=p)oe|oa(?=sis)|ee(?=nter)|(?<=r)ei(?=n)"
)
_SILENT = re.compile(
    r"(?<=[^aeioudty])ed$|(?<=[aeiou][dt])e$|(?<=[^aeiouyl])e$|(?<=[aeiourl]l)e$|(?<=[^aeiouycgszxh])es$|"
    r"(?<=[^aeiouy])e(?=(?:ly|ful|fully|less|ness|ment|ments)$)|(?<=qu)e(?=s?$|ly$|ness$)"
)


def level(draft: Draft) -> Level | None:
    """The reading level of the clauses; None when they hold no word. Headings are left out."""
    words = [word for passage in draft.clauses for word in _WORD.findall(passage.text)]
    count = sum(sentences(passage.text) for passage in draft.clauses if _WORD.search(passage.text))
    return Level(len(words), count, sum(map(syllables, words))) if words else None


def syllables(word: str) -> int:
    """How many syllables a word is taken to have, at least one.

    Each run of vowels (y among them) is one; a few runs count as two (“science”, “being”, “situation”); a silent e at
    the end, also before -s, -d, -ly, -ful, -less, -ness and -ment, is none. A word in capitals of up to five letters is
    read letter by letter (W has three), and so is a figure, digit by digit.
    """
    if word.isdigit():
        return sum(2 if digit in "07" else 1 for digit in word)
    if word.isupper() and 1 < len(word) <= 5:
        return len(word) + 2 * word.count("W")
    word = re.sub(r"[’']s$|[’']", "", word.lower())
    runs = len(_VOWELS.findall(word)) + len(_PARTED.findall(word)) - len(_SILENT.findall(word))
    return max(runs, 1)
