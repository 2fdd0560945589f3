"""The page that members get: its words, and every format that lays them out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from support.packets import version
from support.spoken import as_page, solid
from wording import read_history, since
from wording.packet import letter as words
from wording.packet.citing import long_day
from wording.packet.letter import Letter, build_letter, to_staff
from wording.packet.phrases import EXAMPLE
from wording.packet.render.html.letter import letter_page
from wording.packet.render.markdown import letter_markdown
from wording.packet.render.text import letter_text
from wording.record.model import History, Version

INVENTED = read_history(Path(__file__).parents[2] / "examples" / "riverside-mediators" / "content_versions")
NOW = date(2026, 11, 22)
HOSTILE = "<script>alert(1)</script> & {{ 7 }} `x` **y** [z](javascript:1)"


def letter(signed_on: date, on: date = NOW, history: History = INVENTED) -> Letter:
    return build_letter(since(history, signed_on, on))


@cache
def full() -> Letter:
    return letter(date(2015, 6, 1))


def dated(body: str, day: str, **front: str) -> Version:
    return version(body, day, **{"status": "adopted", "adopted": day, **front})


def of_two(old: str, new: str, **front: str) -> Letter:
    history = History((dated(old, "2020-01-01", **front), dated(new, "2021-01-01", **front)))
    return letter(date(2020, 6, 1), history=history)


def entries(found: Letter) -> list[str]:
    return [entry.anchor for group in (*found.judge, *found.editorial) for entry in group.entries]


def text_of(page: bytes) -> str:
    tree = html.document_fromstring(page.decode())
    for element in tree.xpath("//style | //title"):
        element.drop_tree()
    return solid(tree.text_content())


def test_it_opens_with_the_day_and_the_two_versions() -> None:
    assert full().opening == (
        "You last signed on 1 June 2015.",
        "The code in force then was version 2014-09-13; on 22 November 2026 it is version 2024-05-11.",
    )
    [_, found] = letter(date(2009, 6, 1), date(2010, 1, 1)).opening
    assert found == (
        "The code in force then, version 2009-03-14 (recorded as it was found; when it was adopted is not known), "
        "is still in force on 1 January 2010."
    )


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (lambda: letter(date(2024, 8, 1)), "Nothing has changed."),
        (
            lambda: letter(date(2017, 8, 1), date(2019, 1, 1)),
            "Only 3 editorial changes: named rules prove that the words say the same as when you signed.",
        ),
        (
            lambda: of_two(
                "# C\n\n## One\n\nIt's so that all may read it.\n", "# C\n\n## One\n\nIt’s so that all may read it.\n"
            ),
            "Only 1 editorial change: a named rule proves that the wording says the same as when you signed.",
        ),
        (
            lambda: of_two("# C\n\n## One\n\nSo.\n", "# C\n\n## One\n\nSo.\n"),
            "The text of the code has not changed: it reads word for word as it did when you signed.",
        ),
        (lambda: of_two("# C\n\n## One\n\nMay go.\n", "# C\n\n## One\n\nMay not go.\n"), "1 change needs judgement."),
    ],
)
def test_the_verdict_says_clearly_how_much_changed(found: Callable[[], Letter], verdict: str) -> None:
    assert found().verdict == verdict


def test_the_verdict_counts_both_weights() -> None:
    judge, editorial = len(full().since.judge), len(full().since.editorial)
    assert full().verdict == f"{judge} changes need judgement; {editorial} more are editorial."


def test_every_change_is_told_once_and_what_needs_judgement_comes_first() -> None:
    assert entries(full()) == [c.id for c in (*full().since.judge, *full().since.editorial)]


def test_the_versions_between_are_listed_with_their_days_and_motions() -> None:
    assert full().versions[:2] == (
        ("2014-09-13", "13 September 2014", "1 January 2015", "2014-08-09-1"),
        ("2016-05-21", "21 May 2016", "1 July 2016", "2016-04-16-1"),
    )
    assert letter(date(2010, 1, 1)).versions[0] == ("2009-03-14", "not known", "14 March 2009", "–")


def test_what_was_adopted_and_not_yet_in_force_is_told() -> None:
    [remark] = letter(date(2021, 7, 1), date(2021, 8, 1)).remarks
    assert remark == (
        "Version 2021-06-12 has been adopted and comes into force on 1 September 2021; "
        "what it changes is not listed here."
    )
    assert letter(date(2021, 7, 1), date(2022, 8, 1)).remarks == (
        "Version 2021-06-12 had been adopted when you signed, and came into force afterwards.",
    )


def test_nothing_in_it_claims_that_a_new_signature_is_due_or_not() -> None:
    for text in (letter_text(full()), letter_text(letter(date(2024, 8, 1)))):
        said = [s for s in re.split(r"(?<=[.:;])\s+", " ".join(text.split())) if "signature" in s]
        assert said == ["Whether this calls for a new signature is for the association to decide;"]
        assert not re.search(r"re-?sign|sign again|must sign|need(s)? to sign", text, re.IGNORECASE)


def test_questions_to_the_staff_are_kept_from_members_and_put_to_the_staff() -> None:
    assert any(change.confirm for change in full().since.comparison.changes)
    assert "confirm" not in letter_text(full())
    assert to_staff(full())[0] == "The id “help” names something else than it did; the two were not taken for the same."
    assert "to confirm: see “wording diff 2014-09-13 2024-05-11”." in to_staff(full())[-1]
    assert to_staff(letter(date(2024, 8, 1))) == ()


def test_every_format_says_that_it_is_illustrative_or_does_not() -> None:
    real = of_two("# C\n\n## One\n\nA.\n", "# C\n\n## One\n\nB.\n")
    for made in (letter_text, letter_markdown, lambda found: letter_page(found).decode()):
        assert EXAMPLE in made(full())
        assert "llustrative" not in re.sub(r"<style>.*</style>", "", made(real), flags=re.DOTALL)


def test_all_formats_tell_the_same() -> None:
    page = text_of(letter_page(full()))
    markdown = solid(html.document_fromstring(as_page(letter_markdown(full()))).text_content())
    plain = solid(letter_text(full(), width=10_000))
    parts = [*full().opening, full().verdict, words.DECIDE, *full().unchanged, *full().remarks]
    parts += [cell for row in full().versions for cell in row]
    for group in (*full().judge, *full().editorial):
        parts += [group.name, *(f"{e.place}: {e.what}" for e in group.entries)]
        parts += [said for entry in group.entries for said in (*entry.notes, *entry.reasons)]
    for part in parts:
        for made in (page, markdown, plain):
            assert solid(part) in made


def test_the_page_ends_with_the_whole_code_as_it_reads_now() -> None:
    [section] = html.document_fromstring(letter_page(full()).decode()).xpath("//section[@id='now']")
    told = solid(section.text_content())
    for part in full().since.current.sections:
        assert solid(part.heading) in told
        assert all(solid(clause.text) in told for clause in part.clauses)


def test_the_page_needs_nothing_else_and_its_outline_has_no_gap() -> None:
    page = letter_page(full()).decode()
    tree = html.document_fromstring(page)
    assert not tree.xpath("//script | //link | //img | //iframe | //@src | //@onclick")
    assert "default-src 'none'" in page
    levels = [int(e.tag[1]) for e in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    anchors = tree.xpath("//@id")
    assert len(anchors) == len(set(anchors))
    assert {name.removeprefix("#") for name in tree.xpath("//a/@href")} <= set(anchors)
    assert letter_page(full()) == letter_page(full())


def test_no_text_becomes_markup() -> None:
    found = of_two(
        "# C\n\n## One\n\nA clause.\n", f"# C\n\n## One {HOSTILE}\n\nA clause {HOSTILE}\n", association=f'"{HOSTILE}"'
    )
    tree = html.document_fromstring(letter_page(found).decode())
    assert not tree.xpath("//script")
    assert solid(HOSTILE) in solid(tree.xpath("//section[@id='now']")[0].text_content())
    marked = html.document_fromstring(as_page(letter_markdown(found)))
    assert not marked.xpath("//script | //a | //code")


def test_a_code_in_another_language_is_marked_as_such() -> None:
    found = of_two(
        "# مدونة\n\n## سرية\n\nيحفظ العضو السر.\n", "# مدونة\n\n## سرية\n\nلا يحفظ العضو السر.\n", language="ar"
    )
    tree = html.document_fromstring(letter_page(found).decode())
    assert tree.get("lang") == "en"
    assert tree.xpath("//h1/@lang") == ["ar"]
    assert {(e.get("lang"), e.get("dir")) for e in tree.xpath("//div[@class='group']")} == {("ar", "rtl")}


def test_days_are_written_as_letters_write_them() -> None:
    assert long_day(date(2024, 6, 1)) == "1 June 2024"
    assert [long_day(date(2024, month, 28)).split()[1][:3] for month in range(1, 13)] == (
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    )
