"""What is proposed, in three to six sentences: whatever changes, every change is cited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given

from support.packets import NEW, OLD, real_packet, sample, version
from support.revisions import revisions
from support.strategies import LAW
from wording.comparison.compare import compare
from wording.comparison.model import Comparison
from wording.errors import ProofError
from wording.packet import summary as module
from wording.packet.citing import Sentence
from wording.packet.proposed import proposed
from wording.packet.summary import summarize
from wording.record.markup import parse_version
from wording.record.model import Version


def many() -> Comparison:
    """A code of 60 principles, of which every second changes, some go and some come."""
    words = "bears keeps weighs shows tells".split()
    bodies = [f"A member {words[n % 5]} the duty numbered {n} with all due care and patience.\n" for n in range(60)]
    old = [f"## Principle {n} {{#p{n}}}\n\n{body}" for n, body in enumerate(bodies)]
    new = [
        text.replace("care", "thought").replace(f"Principle {n} ", f"Duty {n} ") if n % 2 else text
        for n, text in enumerate(old)
    ][5:]
    new += [f"## New {n} {{#n{n}}}\n\nNobody but {n} stands here alone.\n" for n in range(9)]
    return compare(version("# C\n\n" + "\n".join(old)), version("# C\n\n" + "\n".join(new), "2026-12-01"))


def comparisons() -> dict[str, Comparison]:
    texts = {
        "none": (OLD, OLD),
        "one": ("# C\n\n## One\n\nA b c.\n", "# C\n\n## One\n\nA b d.\n"),
        "comma": ("# C\n\n## One\n\nAlpha beta gamma\n", "# C\n\n## One\n\nAlpha beta gamma.\n"),
        "heading": ("# C\n\n## One {#a}\n\nA.\n", "# C\n\n## Two {#a}\n\nA.\n"),
        "from nothing": ("# C\n\n## Z\n", NEW),
        "to nothing": (OLD, "# C\n\n## Z\n"),
        "role": ("# C\n\n## Z\n\n## One {#a}\n\nA.\n", "# C\n\n## Z\n\n## One {#a role=notice}\n\nA.\n"),
    }
    found = {name: compare(version(old), version(new, "2026-12-01")) for name, (old, new) in texts.items()}
    real = {name: real_packet(name).comparison for name in ("housekeeping", "rival", "early-childhood")}
    return found | real | {"sample": sample().comparison, "many": many()}


@pytest.mark.parametrize("name", comparisons())
def test_three_to_six_sentences_cite_every_change_and_each_cites_some(name: str) -> None:
    comparison = comparisons()[name]
    sentences = summarize(comparison).proposed
    assert 3 <= len(sentences) <= 6
    assert {id for s in sentences for id in s.cites} == {change.id for change in comparison.changes}
    assert all(s.cites for s in sentences) == bool(comparison.changes)
    assert all(s.text.endswith(".") and s.text[0] == s.text[0].upper() for s in sentences)


@LAW
@given(revisions())
def test_so_it_is_for_any_revision(pair: tuple[Version, Version]) -> None:
    comparison = compare(*pair)
    sentences = summarize(comparison).proposed
    assert 3 <= len(sentences) <= 6
    assert {id for s in sentences for id in s.cites} == {change.id for change in comparison.changes}
    assert all(s.cites for s in sentences) == bool(comparison.changes)


def test_hundreds_of_changes_can_still_be_read() -> None:
    found = [str(sentence) for sentence in summarize(many()).proposed]
    assert found[0].startswith("There are ")
    assert "headings change" in found[1]
    assert max(map(len, found)) < 600


def test_the_first_sentence_counts_changes_sections_and_weights() -> None:
    def first(name: str) -> str:
        return summarize(comparisons()[name]).proposed[0].text

    assert first("none") == "Nothing changes: both versions say the same, word for word."
    assert first("one") == "There is 1 change, in 1 of 2 sections; it needs judgement."
    assert first("from nothing").endswith(": all need judgement.")
    assert " need judgement and 2 are proved editorial." in first("rival")


@pytest.mark.parametrize(("name", "other"), [("title", "Code of Conduct"), ("association", "The Guild")])
def test_what_only_the_front_matter_names_otherwise_is_told(name: str, other: str) -> None:
    old = version("# C\n\n## One\n\nA b c.\n")
    for body in ("# C\n\n## One\n\nA b c.\n", "# C\n\n## One\n\nA b d.\n", "# C\n\n## One\n\nA d.\n\nMore.\n"):
        new = version(body, "2026-12-01")
        renamed = replace(new, meta=replace(new.meta, **{name: other}))
        told = [str(sentence) for sentence in summarize(compare(old, renamed)).proposed]
        assert name in told[0]
        assert f"“{other}”" in told[0]
        assert not told[0].startswith("Nothing changes")
        assert name not in summarize(compare(old, new)).proposed[0].text


def test_a_title_that_a_heading_tells_of_is_not_told_twice() -> None:
    old, new = version("# C\n\n## One\n\nA.\n"), version("# D\n\n## One\n\nA.\n", "2026-12-01")
    both = compare(replace(old, meta=replace(old.meta, title="C")), replace(new, meta=replace(new.meta, title="D")))
    assert "front matter" not in " ".join(map(str, summarize(both).proposed))


@pytest.mark.parametrize(
    ("cut", "says"),
    [
        (lambda told: [*told[1:], Sentence("So.", ())], "does not mention c1"),
        (lambda told: [*told, Sentence("Much else.", ())], "does not say which change it means by “Much else.”"),
        (lambda told: [*told, Sentence("More.", ("c99",))], "does not mention"),
    ],
)
def test_a_change_left_out_or_a_sentence_about_none_stops_the_packet(
    monkeypatch: pytest.MonkeyPatch, cut: Callable[[list[Sentence]], list[Sentence]], says: str
) -> None:
    one = comparisons()["one"]
    told = [module.proposed(one)[0]]
    monkeypatch.setattr(module, "proposed", lambda _: tuple(cut(told)))
    with pytest.raises(ProofError, match="internal error") as caught:
        summarize(one)
    assert says in str(caught.value)


CARE = "---\ntitle: Code\nstatus: draft\n---\n# Code\n\n## Care {#care}\n\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "Members must not:\n\n- share records\n- lie\n\nMembers may:\n\n- rest\n",
            "Members must not:\n\n- lie\n\nMembers may:\n\n- share records\n- rest\n",
            "1 clause moves to another place or under other words within “Care”, wording unaltered.",
        ),
        (
            "1. Members pay.\n2. Staff obey rule 2.\n",
            "1. Members pay.\n\n3. Staff obey rule 2.\n",
            "1 clause stands otherwise on the page or under another number, no word altered in “Care”.",
        ),
    ],
)
def test_a_clause_of_which_no_word_changes_is_not_called_reworded(old: str, new: str, told: str) -> None:
    comparison = compare(parse_version(CARE + old, "2026-01-01"), parse_version(CARE + new, "2026-01-02"))
    assert told in [sentence.text for sentence in proposed(comparison)]
