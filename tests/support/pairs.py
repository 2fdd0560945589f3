"""Pairs of versions for laws and real programs: a made-up code, and what a busy committee made of it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from support.packets import PREPARED_ON
from wording.comparison.compare import compare
from wording.packet.packet import Packet, build_packet
from wording.record.markup import body_of
from wording.record.model import Clause, Form, Meta, Role, Section, Status, Version

COMMON = "a the of and to every member shall not in with for as is or all by".split()
RARE = (
    "supervision relationship families infants discipline licensure consultation reflective culture respect honesty "
    "records consent confidence research gifts fees referral colleagues competence training diversity language "
    "complaint hearing board chapter endorsement practice growth learning neglect safety dignity advocacy "
    "IMH-E® discipline’s “home” 30\u00a0days non\u2011profit 乳幼児 שלום café 👩‍👧 <b>&amp; ]]>"
).split(" ")
FORMS = (Form.PARAGRAPH, Form.PARAGRAPH, Form.ITEM, Form.ITEM, Form.NUMBERED, Form.GROUP)
HEBREW = (
    '# קוד אתי\n\nאיש מקצוע (NYS-AIMH) מכבד כל אדם, לרבות 30 ימים\n\n## יחסים {#r}\n\n1. המטפל פועל "ביושר"\n',
    '# קוד אתי\n\nאיש מקצוע (NYS-AIMH) מכבד כל אדם, לרבות 60 ימים.\n\n## יחסים {#r}\n\n1. המטפל פועל היטב "ביושר"\n',
)
CHINESE = (
    "# 伦理守则\n\n专业人员尊重每个人。\n\n## 关系 {#r}\n\n- 专业人员理解关系的重要性。\n",
    "# 伦理守则\n\n专业人员始终尊重每个人及其家庭。\n\n## 关系 {#r}\n\n- 专业人员理解过去关系的重要性。\n",
)
"""The bodies of two versions in scripts of other directions and without spaces."""
META = Meta("Code of Ethics", Status.DRAFT, "Association of Examples")


def pair(random: Random) -> tuple[Version, Version]:
    """An old version and one made of it by a handful of edits of every kind."""
    ids = [f"p{n}" for n in range(40)]
    old = [_section(random, ids.pop(0), Role.PREAMBLE)]
    old += [_section(random, ids.pop(0), Role.PRINCIPLE) for _ in range(random.randint(1, 5))]
    new = list(old)
    for _ in range(random.randint(0, 7)):
        random.choice(EDITS)(random, new, ids)
    return body_of(META, tuple(old), "2026-11-22"), body_of(META, tuple(new), "2026-12-01-draft")


def pair_of(seed: int) -> tuple[Version, Version]:
    """The pair of that number, the same on every machine."""
    return pair(Random(seed))  # noqa: S311  # no secret hangs on it


def packet_of(versions: tuple[Version, Version]) -> Packet:
    """The packet of a pair."""
    return build_packet(compare(*versions), prepared_on=PREPARED_ON)


def _section(random: Random, id: str, role: Role) -> Section:
    clauses: list[Clause] = []
    usual = random.choice(FORMS)
    for _ in range(random.randint(0 if random.random() < 0.1 else 1, 5)):
        clauses.append(_clause(random, clauses, usual))
    heading = "" if random.random() < 0.2 else _words(random, 1, 5)
    if role is Role.PREAMBLE:
        return Section("preamble", heading or "Code of Ethics", tuple(clauses), role)
    return Section(id, heading, tuple(clauses), role, given_id=random.random() < 0.7 or not heading)


def _clause(random: Random, before: list[Clause], usual: Form) -> Clause:
    form = usual if random.random() < 0.7 else random.choice(FORMS)
    listed = form in (Form.ITEM, Form.NUMBERED)
    deepest = before[-1].depth + 1 if listed and before and before[-1].form in (Form.ITEM, Form.NUMBERED) else 0
    number = random.randint(2, 9) if form is Form.NUMBERED and random.random() < 0.2 else None
    return Clause(_words(random, 3, 16), None, form, random.randint(0, min(deepest, 6)), number=number)


def _words(random: Random, least: int, most: int) -> str:
    words = [random.choice(COMMON if random.random() < 0.4 else RARE) for _ in range(random.randint(least, most))]
    return " ".join(words) + random.choice(("", "", "."))


def _pick(random: Random, sections: list[Section]) -> tuple[int, int]:
    places = [(s, c) for s, section in enumerate(sections) for c in range(len(section.clauses))]
    return random.choice(places) if places else (0, -1)


def _put(sections: list[Section], at: int, clauses: list[Clause]) -> None:
    sections[at] = replace(sections[at], clauses=tuple(clauses))


def _reword(random: Random, sections: list[Section], ids: list[str]) -> None:
    s, c = _pick(random, sections)
    if c < 0:
        return
    clauses = list(sections[s].clauses)
    words = clauses[c].text.split(" ")
    at = random.choice((0, len(words), random.randint(0, len(words))))
    words[at : at + random.randint(0, 3)] = [random.choice(RARE) for _ in range(random.randint(0, 3))]
    clauses[c] = replace(clauses[c], text=" ".join(words) or "nothing")
    _put(sections, s, clauses)


def _stop(random: Random, sections: list[Section], ids: list[str]) -> None:
    """Full stops throughout."""
    for at, section in enumerate(sections):
        _put(sections, at, [replace(clause, text=clause.text.rstrip(".") + ".") for clause in section.clauses])


def _add(random: Random, sections: list[Section], ids: list[str]) -> None:
    s = random.randrange(len(sections))
    clauses = list(sections[s].clauses)
    at = random.randint(0, len(clauses))
    clauses.insert(at, _clause(random, clauses[:at], random.choice(FORMS)))
    _put(sections, s, clauses)


def _strike(random: Random, sections: list[Section], ids: list[str]) -> None:
    s, c = _pick(random, sections)
    _put(sections, s, [clause for at, clause in enumerate(sections[s].clauses) if at != c])


def _move(random: Random, sections: list[Section], ids: list[str]) -> None:
    s, c = _pick(random, sections)
    if c < 0:
        return
    clause = sections[s].clauses[c]
    _strike_at(sections, s, c)
    t = random.randrange(len(sections))
    clauses = list(sections[t].clauses)
    clauses.insert(random.randint(0, len(clauses)), clause)
    _put(sections, t, clauses)


def _strike_at(sections: list[Section], s: int, c: int) -> None:
    _put(sections, s, [clause for at, clause in enumerate(sections[s].clauses) if at != c])


def _relay(random: Random, sections: list[Section], ids: list[str]) -> None:
    """Paragraphs become list items, or the other way."""
    s, c = _pick(random, sections)
    if c >= 0:
        clauses = list(sections[s].clauses)
        clauses[c] = replace(clauses[c], form=random.choice(FORMS), depth=0)
        _put(sections, s, clauses)


def _split(random: Random, sections: list[Section], ids: list[str]) -> None:
    s, c = _pick(random, sections)
    words = sections[s].clauses[c].text.split(" ") if c >= 0 else []
    if len(words) > 7:
        clauses = list(sections[s].clauses)
        cut = len(words) // 2
        parts = [" ".join(words[:cut]) + random.choice(("", ".")), " ".join(words[cut:])]
        clauses[c : c + 1] = [replace(clauses[c], text=part) for part in parts]
        _put(sections, s, clauses)


def _merge(random: Random, sections: list[Section], ids: list[str]) -> None:
    s, c = _pick(random, sections)
    clauses = list(sections[s].clauses)
    if 0 <= c < len(clauses) - 1:
        joint = random.choice((" ", " and ", "; "))
        clauses[c : c + 2] = [replace(clauses[c], text=clauses[c].text + joint + clauses[c + 1].text)]
        _put(sections, s, clauses)


def _rename(random: Random, sections: list[Section], ids: list[str]) -> None:
    at = random.randrange(len(sections))
    section = sections[at]
    empty = section.given_id and random.random() < 0.3
    sections[at] = replace(section, heading="" if empty else f"{section.heading} {_words(random, 1, 2)}".strip())


def _shift(random: Random, sections: list[Section], ids: list[str]) -> None:
    """A principle moves."""
    if len(sections) > 2:
        section = sections.pop(random.randrange(1, len(sections)))
        sections.insert(random.randint(1, len(sections)), section)


def _found(random: Random, sections: list[Section], ids: list[str]) -> None:
    """A principle is added."""
    sections.insert(random.randint(1, len(sections)), _section(random, ids.pop(), Role.PRINCIPLE))


def _abolish(random: Random, sections: list[Section], ids: list[str]) -> None:
    if len(sections) > 2:
        sections.pop(random.randrange(1, len(sections)))


def _part(random: Random, sections: list[Section], ids: list[str]) -> None:
    """A principle becomes two."""
    at = random.randrange(len(sections))
    clauses = sections[at].clauses
    if len(clauses) > 1:
        cut = random.randint(1, len(clauses) - 1)
        _put(sections, at, list(clauses[:cut]))
        sections.insert(at + 1, Section(ids.pop(), _words(random, 1, 4), clauses[cut:], Role.PRINCIPLE, True))


def _unite(random: Random, sections: list[Section], ids: list[str]) -> None:
    """Two principles become one."""
    if len(sections) > 2:
        at = random.randrange(1, len(sections) - 1)
        gone = sections.pop(at + 1)
        _put(sections, at, [*sections[at].clauses, *gone.clauses])


EDITS = (
    *(_reword, _reword, _reword, _stop, _add, _add, _strike, _move, _move, _relay, _split, _split, _merge, _merge),
    *(_rename, _shift, _found, _abolish, _part, _unite),
)
