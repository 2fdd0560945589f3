"""Forms of one word come to one base, forms of different words do not."""

from __future__ import annotations

import pytest

from wording.history.inflections import base

WORDS = """
abide abides abided abiding | act acts acted acting | add adds added adding | address addresses addressed addressing
agree agrees agreed agreeing | apply applies applied applying | argue argues argued arguing | ask asks asked asking
be am is are was were been being | benefit benefits benefited benefitted | bias biases biased | boundary boundaries
box boxes | bring brings brought bringing | bully bullies bullied bullying | bus buses | call calls called calling
car cars | care cares cared caring | change changes changed changing | child children | client clients
commit commits committed committing | committee committees | continue continues continued continuing
counsel counsels counselled counseled counselling | crisis crises | culture cultures | cut cuts cutting
day days | decree decrees decreed | die dies died dying | disclose discloses disclosed disclosing | duty duties
employ employs employed employing | ethic ethics | even | evening evenings | exceed exceeds exceeded exceeding
family families | fee fees | feed feeds fed feeding | focus focuses focused focusing | free frees freed freeing
fulfil fulfils fulfilled fulfilling fulfill | gas gases | give gives gave given giving | general | generous
guarantee guarantees guaranteed guaranteeing | guide guides guided guiding | have has had having | hold holds held
hop hops hopped hopping | hope hopes hoped hoping | infer inferred inferring | issue issues issued issuing | its | it
keep keeps kept keeping | lay lays laid laying | leave leaves leaving | life lives | make makes made making
mediate mediates mediated mediating | mediation mediations | mediator mediators | meet meets met meeting meetings
need needs needed needing | occur occurs occurred occurring | organ organs | organization organizations
organize organizes organized organizing | participant participants | party parties | permit permits permitted
person persons people | plan plans planned planning | police | policy policies | practice practices practiced
proceed proceeds proceeded proceeding | process processes processed processing | refer refers referred referring
reflect reflects reflected reflecting | relate relates related relating | relationship relationships
say says said saying | see sees saw seen seeing | seek seeks sought seeking | serve serves served serving
settle settles settled settling | speak speaks spoke spoken speaking | study studies studied studying
sue sues sued suing | supervise supervises supervised supervising | tax taxes taxed taxing | this | tie ties tied tying
train trains trained training | travel travels travelled traveled travelling | try tries tried trying
use uses used using | value values valued valuing | volunteer volunteers volunteered | welcome welcomes welcomed
wish wishes wished wishing | witness witnesses witnessed | write writes wrote written writing
"""
GROUPS = [group.split() for line in WORDS.replace("", "").strip().split("\n") for group in line.split(" | ")]


@pytest.mark.parametrize("words", GROUPS, ids=lambda words: words[0])
def test_all_forms_of_a_word_have_one_base(words: list[str]) -> None:
    assert len({base(word) for word in words}) == 1


def test_different_words_have_different_bases() -> None:
    bases = [base(words[0]) for words in GROUPS]
    assert len(set(bases)) == len(GROUPS)


@pytest.mark.parametrize("word", ["", "a", "as", "us", "niño", "心理", "2nd", "during", "always", "nothing", "string"])
def test_what_is_no_form_of_another_word_stays_as_it_is(word: str) -> None:
    assert base(word) == word
