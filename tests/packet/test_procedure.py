"""What the board's own rules call for, told of each change once."""

from __future__ import annotations

from datetime import date

from support.packets import NEW, OLD, packet, real_packet, sample, version
from wording.comparison.compare import compare
from wording.packet.packet import build_packet
from wording.packet.procedure import called_for, check_procedure
from wording.record.procedure import Call, Procedure

DAY = date(2026, 12, 1)
EDITORIAL, JUDGE, NUMBER = Call("editorial", "consent"), Call("judge", "two votes", 30), Call("number", "a hearing", 60)
RULES = Procedure((EDITORIAL, JUDGE, NUMBER))


def sentences(old: str, new: str, rules: Procedure | None = RULES) -> list[str]:
    comparison = compare(version(old), version(new, "2026-12-01-draft"))
    return [str(sentence) for sentence in called_for(comparison, rules, DAY)]


def code(*clauses: str) -> str:
    return "# T\n\n## Care {#care}\n\n" + "".join(f"- {clause}\n" for clause in clauses)


def test_every_change_is_cited_by_the_one_rule_that_outweighs_the_others() -> None:
    for made in (sample(), real_packet("rival"), real_packet("housekeeping")):
        cited = [id for sentence in made.procedure for id in sentence.cites]
        assert sorted(cited) == sorted(change.id for change in made.comparison.changes)


def test_the_rule_further_down_decides_and_the_longest_notice_counts() -> None:
    old = code("Members' help counts.", "Members wait 30 days.", "Members keep secrets.")
    new = code("Members’ help counts.", "Members wait 60 days.", "Members guard secrets.")
    assert sentences(old, new) == [
        "1 change proved editorial calls for consent. (c1)",
        "1 change that needs judgement calls for two votes, with notice of 30 days. (c3)",
        "1 change (a number, date, period or sum) calls for a hearing, with notice of 60 days. (c2)",
        "Taken as a whole, the revision calls for the most of these: a hearing.",
        "If notice is given on 1 December 2026, all of it can be voted on from 30 January 2027.",
    ]


def test_what_the_rules_leave_open_is_said() -> None:
    only = Procedure((Call("editorial", "consent", 0, 1),), "Bylaws", True)
    assert sentences(code("Members help."), code("Members care."), only) == [
        "The rules say nothing of 1 change; the board decides what they leave open. (c1)",
        "The rules applied here are illustrative; the board's own rules decide.",
        "Source of the rules: Bylaws.",
    ]


def test_nothing_is_said_without_a_rule_file_or_a_change() -> None:
    assert sentences(code("Members help."), code("Members care."), None) == []
    assert sentences(code("Members help."), code("Members help.")) == []
    assert build_packet(compare(version(OLD), version(NEW)), prepared_on=DAY).procedure == ()


def test_a_name_that_no_change_could_call_by_is_a_fault() -> None:
    faulty = Procedure((JUDGE, Call("section-removd", "a hearing", 0, 2)), file="procedure.yaml")
    (fault,) = check_procedure(faulty)
    assert (fault.line, fault.code) == (2, "E-KEY")
    assert check_procedure(RULES) == ()
    assert packet(OLD, NEW).procedure


def test_what_is_harmless_beside_a_grave_change_lightens_nothing() -> None:
    rules = Procedure((JUDGE, Call("spelling", "the secretary alone"), Call("moved", "the secretary alone")))
    old, new = code("Members honour parents and must report harm."), code("Members honor parents and may report harm.")
    assert sentences(old, new, rules)[0] == (
        "1 change that needs judgement calls for two votes, with notice of 30 days. (c1)"
    )


def test_a_rule_without_a_notice_does_not_shorten_that_of_another_which_applies() -> None:
    rules = Procedure((JUDGE, Call("number", "a hearing")))
    said = sentences(code("Members wait 30 days."), code("Members wait 60 days."), rules)
    assert said[0] == "1 change (a number, date, period or sum) calls for a hearing, with notice of 30 days. (c1)"
