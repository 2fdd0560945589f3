"""Replies → the tally, change by change: who agrees, who wants to discuss, who objects, and what they wrote.

A name counts once. Where several replies bear one name and say the same of a change, that is its answer; where they
differ, it stands under `unclear` and is counted nowhere: no clock and no file name decides which of them stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wording.comparison.model import Comparison
from wording.errors import WordingError
from wording.packet.packet import Packet
from wording.packet.replies.form import reply_form
from wording.packet.replies.model import Answer, Asked, Refused, Remark, Reply, ReplyForm, Row, Stand, Tally

_SPELT_OUT = re.compile(r"\[U\+[0-9A-F]{4,6}\]")
"""What `visible` writes for a sign that cannot be seen."""
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Signs that choose how the one before them is drawn."""


def tally(asked: ReplyForm | Packet | Comparison, replies: Iterable[Reply | Refused]) -> Tally:
    """The tally of the replies to that packet; replies to another packet are refused, each with the reason."""
    form = _form(asked)
    given = tuple(replies)
    checked = tuple(_checked(reply, form) for reply in given)
    counted = tuple(reply for reply in checked if isinstance(reply, Reply))
    spelt = _spelling(counted)
    said = _by_change(counted)
    return Tally(
        form=form,
        replies=counted,
        names=tuple(dict.fromkeys(spelt.values())),
        repeated=_repeated(counted, spelt),
        rows=tuple(_row(entry, said.get(entry.change, []), spelt) for entry in form.asked),
        comments=_unique(Remark(spelt[_key(r)], None, r.comment) for r in counted if r.comment),
        refused=tuple(reply for reply in checked if isinstance(reply, Refused)),
    )


def most_answered(replies: Iterable[Reply | Refused]) -> str:
    """The hash of the packet that more of the replies answer than any other; WordingError where there is none such."""
    hashes = [reply.packet for reply in replies if isinstance(reply, Reply)]
    if not hashes:
        raise WordingError("none of these files can be read as a reply.")
    counts = sorted(((hashes.count(found), found) for found in set(hashes)), reverse=True)
    if len(counts) > 1 and counts[0][0] == counts[1][0]:
        raise WordingError("these replies answer different packets; name the one that is meant with --packet.")
    return counts[0][1]


def form_of_replies(replies: Iterable[Reply | Refused], packet: str) -> ReplyForm:
    """What can be known of a packet from the replies to it alone: its hash, its versions and the ids of its changes."""
    found = [reply for reply in replies if isinstance(reply, Reply) and reply.packet == packet]
    ids = sorted({answer.change for reply in found for answer in reply.answers}, key=lambda change: int(change[1:]))
    old, new = (found[0].old, found[0].new) if found else ("", "")
    subtitle = f"{old} compared with {new}" if old and new else f"packet {packet[:12]}"
    return ReplyForm(packet, old, new, "", subtitle, False, tuple(Asked(id, "", "") for id in ids))


def _form(asked: ReplyForm | Packet | Comparison) -> ReplyForm:
    if isinstance(asked, ReplyForm):
        return asked
    return reply_form(asked.comparison if isinstance(asked, Packet) else asked)


def _checked(reply: Reply | Refused, form: ReplyForm) -> Reply | Refused:
    if isinstance(reply, Refused):
        return reply
    if reply.packet != form.packet:
        other = f", {reply.old} compared with {reply.new}" if (reply.old, reply.new) != (form.old, form.new) else ""
        why = f"“{reply.file}” answers another packet ({reply.packet[:12]}…{other}), not this one."
        return Refused(reply.file, why, unreadable=False)
    known = {entry.change for entry in form.asked}
    if strange := next((answer.change for answer in reply.answers if answer.change not in known), ""):
        return Refused(reply.file, f"“{reply.file}” answers {strange}, which this packet does not ask about.", True)
    return replace(reply, answers=tuple(a for a in reply.answers if a.answer or a.comment))


def known_name(name: str) -> str:
    """By what a name is known again, however it is spelt: capitals, blanks and accents written apart are one.

    Signs that cannot be seen, spelt out by now or not, count for nothing, unless the name is made of nothing else.
    """
    return _folded(seen_name(name)) or _folded(name)


def seen_name(name: str) -> str:
    """The name as it looks: without signs that cannot be seen, and without what stands for them."""
    return "".join(c for c in _SPELT_OUT.sub("", name) if unicodedata.category(c) != "Cf" and c not in _SELECTORS)


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _key(reply: Reply) -> str:
    return known_name(reply.name)


def _spelling(replies: Sequence[Reply]) -> dict[str, str]:
    """Each name as it was first written."""
    spelt: dict[str, str] = {}
    for reply in replies:
        spelt.setdefault(_key(reply), reply.name)
    return spelt


def _repeated(replies: Sequence[Reply], spelt: dict[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    files: dict[str, list[str]] = {}
    for reply in replies:
        files.setdefault(_key(reply), []).append(reply.file)
    return tuple((spelt[key], tuple(found)) for key, found in files.items() if len(found) > 1)


def _by_change(replies: Sequence[Reply]) -> dict[str, list[tuple[str, Answer]]]:
    """For each change, every answer with the key of the name that gave it, in the order of the files."""
    said: dict[str, list[tuple[str, Answer]]] = {}
    for reply in replies:
        for answer in reply.answers:
            said.setdefault(answer.change, []).append((_key(reply), answer))
    return said


def _row(asked: Asked, said: Sequence[tuple[str, Answer]], spelt: dict[str, str]) -> Row:
    given: dict[str, set[Stand]] = {key: set() for key in spelt}
    for key, answer in said:
        given[key] |= {answer.answer} if answer.answer else set()

    def who(*stands: Stand) -> tuple[str, ...]:
        return tuple(spelt[key] for key, found in given.items() if found == set(stands))

    return Row(
        change=asked.change,
        where=asked.where,
        label=asked.label,
        agree=who(Stand.AGREE),
        discuss=who(Stand.DISCUSS),
        object=who(Stand.OBJECT),
        unclear=tuple(spelt[key] for key, found in given.items() if len(found) > 1),
        silent=who(),
        comments=_unique(Remark(spelt[key], a.answer, a.comment) for key, a in said if a.comment),
    )


def _unique(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The remarks, those that several replies of one name repeat only once."""
    return tuple(dict.fromkeys(remarks))
