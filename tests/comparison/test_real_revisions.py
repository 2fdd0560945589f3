"""What labelled real revisions taught: shapes of change that codes of conduct went through, in made-up words."""

from __future__ import annotations

from wording import compare
from wording.comparison.model import ChangeKind, Comparison
from wording.record.markup import parse_version

FRONT = "---\ntitle: Code\nstatus: draft\n---\n\n"


def compared(old: str, new: str) -> Comparison:
    return compare(parse_version(FRONT + old, "2024-01-01"), parse_version(FRONT + new, "2025-01-01"))


def test_headings_without_latin_letters_are_not_paired_by_their_number() -> None:
    found = compared(
        "## 約束\n\n体験を誓います。\n\n## 帰属\n\n出典は公開された文書です。\n",
        "## 約束\n\n体験を誓います。\n\n## 執行\n\n警告の後に追放します。\n\n## 帰属\n\n出典は文書の第二版です。\n",
    )
    assert [([r.heading for r in s.old], [r.heading for r in s.new]) for s in found.sections] == [
        (["約束"], ["約束"]),
        ([], ["執行"]),
        (["帰属"], ["帰属"]),
    ]


def test_a_heading_put_in_over_old_and_new_clauses_moves_none_of_them() -> None:
    old = [
        "We pledge a welcoming place, whatever the age, size, disability, origin, faith or skill of who takes part.",
        "Unacceptable is public or private harassment of participants.",
        "Unacceptable is publishing the address of another person.",
        "Maintainers may remove comments that break this code.",
    ]
    fresh = [
        "Kindness towards newcomers helps.",
        "Accepting criticism gracefully helps.",
        "Patience in long talks helps.",
    ]
    new = ["## Pledge", old[0], "## Standards", *fresh, *old[1:3], "## Duties", old[3]]
    found = compared("## Code\n\n" + "\n\n".join(old) + "\n", "\n\n".join(new) + "\n")
    assert not [c for c in found.changes if ChangeKind.MOVED in c.kinds]
    assert [s.kinds for s in found.sections if s.new and not s.old] == []


def test_a_sentence_that_became_a_list_of_six_is_one_split() -> None:
    items = [
        "sexualised language and imagery",
        "personal attacks",
        "trolling and derogatory comments",
        "public harassment",
        "stalking at evening events",
        "shouting during recorded talks",
    ]
    sentence = f"Nobody accepts {', '.join(items)}."
    found = compared(
        f"## Rules\n\n{sentence}\n\nOrganisers decide.\n",
        "## Rules\n\n" + "\n".join(f"- {item.capitalize()}." for item in items) + "\n\nOrganisers decide.\n",
    )
    (change,) = found.changes
    assert ChangeKind.SPLIT in change.kinds
    assert change.clause is not None
    assert len(change.clause.new) == len(items)
