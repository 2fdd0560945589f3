"""Every word of a code of ethics on the record.

The names below are the public ones; each is loaded when it is first used, so that `import wording` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wording.amend.apply import apply_motion, apply_motions
    from wording.amend.draft import draft_motion
    from wording.amend.motion import Motion
    from wording.amend.reading import parse_motion, read_motion
    from wording.amend.words import motion_in_words
    from wording.amend.writing import format_motion
    from wording.comparison.compare import compare
    from wording.comparison.model import Change, Comparison, Run
    from wording.comparison.redline import redline
    from wording.corpus.frames import read_corpus
    from wording.corpus.making import make_corpus
    from wording.corpus.mapping import map_documents
    from wording.drafting.lint import lint
    from wording.errors import RecordError, UnknownVersion, UnreadableFile, WordingError
    from wording.export.akn import export_akn
    from wording.export.akn_motion import export_akn_motion
    from wording.export.jsonld import export_jsonld, export_jsonld_motion
    from wording.history.find import find
    from wording.history.lineage import follow
    from wording.history.provenance.provenance import provenance, provenance_of_texts
    from wording.history.since import since
    from wording.packet.packet import Packet, build_packet
    from wording.packet.render import write_packet
    from wording.packet.replies.form import reply_form
    from wording.packet.replies.model import Reply, ReplyForm, Tally
    from wording.packet.replies.page import read_reply_form
    from wording.packet.replies.reading import read_replies
    from wording.packet.replies.tally import tally
    from wording.packet.summary import Summary, summarize
    from wording.record.folder import read_history
    from wording.record.markup import format_version, parse_version
    from wording.record.model import Clause, History, Section, Version
    from wording.sisters.beside import side_by_side
    from wording.sisters.drift import drift
    from wording.sisters.family import read_family
    from wording.translation.effects import translation_effects
    from wording.translation.model import TranslationStatus
    from wording.translation.shelf import translation_status, translations

__version__ = "0.1.0"

_HOMES = {
    "wording.amend.apply": ("apply_motion", "apply_motions"),
    "wording.amend.draft": ("draft_motion",),
    "wording.amend.motion": ("Motion",),
    "wording.amend.reading": ("parse_motion", "read_motion"),
    "wording.amend.words": ("motion_in_words",),
    "wording.amend.writing": ("format_motion",),
    "wording.comparison.compare": ("compare",),
    "wording.comparison.model": ("Change", "Comparison", "Run"),
    "wording.comparison.redline": ("redline",),
    "wording.corpus.frames": ("read_corpus",),
    "wording.corpus.making": ("make_corpus",),
    "wording.corpus.mapping": ("map_documents",),
    "wording.drafting.lint": ("lint",),
    "wording.errors": ("RecordError", "UnknownVersion", "UnreadableFile", "WordingError"),
    "wording.export.akn": ("export_akn",),
    "wording.export.akn_motion": ("export_akn_motion",),
    "wording.export.jsonld": ("export_jsonld", "export_jsonld_motion"),
    "wording.history.find": ("find",),
    "wording.history.lineage": ("follow",),
    "wording.history.provenance.provenance": ("provenance", "provenance_of_texts"),
    "wording.history.since": ("since",),
    "wording.packet.packet": ("Packet", "build_packet"),
    "wording.packet.render": ("write_packet",),
    "wording.packet.replies.form": ("reply_form",),
    "wording.packet.replies.model": ("Reply", "ReplyForm", "Tally"),
    "wording.packet.replies.page": ("read_reply_form",),
    "wording.packet.replies.reading": ("read_replies",),
    "wording.packet.replies.tally": ("tally",),
    "wording.packet.summary": ("Summary", "summarize"),
    "wording.record.folder": ("read_history",),
    "wording.record.markup": ("format_version", "parse_version"),
    "wording.record.model": ("Clause", "History", "Section", "Version"),
    "wording.sisters.beside": ("side_by_side",),
    "wording.sisters.drift": ("drift",),
    "wording.sisters.family": ("read_family",),
    "wording.translation.effects": ("translation_effects",),
    "wording.translation.model": ("TranslationStatus",),
    "wording.translation.shelf": ("translation_status", "translations"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [  # noqa: RUF022  # in the order in which a reader meets them
    "read_history",
    "parse_version",
    "format_version",
    "History",
    "Version",
    "Section",
    "Clause",
    "redline",
    "Run",
    "compare",
    "Comparison",
    "Change",
    "lint",
    "follow",
    "provenance",
    "provenance_of_texts",
    "find",
    "since",
    "read_family",
    "side_by_side",
    "drift",
    "translations",
    "translation_status",
    "translation_effects",
    "TranslationStatus",
    "read_motion",
    "parse_motion",
    "format_motion",
    "Motion",
    "draft_motion",
    "apply_motion",
    "apply_motions",
    "motion_in_words",
    "summarize",
    "Summary",
    "build_packet",
    "Packet",
    "write_packet",
    "reply_form",
    "read_reply_form",
    "ReplyForm",
    "read_replies",
    "Reply",
    "tally",
    "Tally",
    "map_documents",
    "make_corpus",
    "read_corpus",
    "export_akn",
    "export_akn_motion",
    "export_jsonld",
    "export_jsonld_motion",
    "WordingError",
    "RecordError",
    "UnknownVersion",
    "UnreadableFile",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'wording' has no attribute '{name}'")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
