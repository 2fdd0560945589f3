"""A version → an Akoma Ntoso 3.0 document."""

from __future__ import annotations

from collections.abc import Mapping

from wording.amend.motion import Motion
from wording.export.akn_body import body_of
from wording.export.akn_changes import changes_of
from wording.export.akn_meta import meta_of
from wording.export.akn_xml import LANG, element, paragraphs, written
from wording.export.identity import before_of, names_of
from wording.export.told import told
from wording.packet.phrases import LANGUAGE
from wording.record.model import History, Version


def export_akn(
    version: Version,
    history: History | None = None,
    motions: Mapping[str, Motion] | None = None,
    country: str = "",
) -> bytes:
    """The document of a version, as the bytes of its file; it validates against the OASIS schema.

    `history` is the record that the version belongs to and `motions` those of that record, by id: with them the
    document tells which versions led to this one, and what each motion changed. `country` is a code such as `us`;
    without it the document says that none is known. What came after the version is no part of its document.
    """
    names = names_of(version, history, country)
    body = body_of(version)
    before = before_of(version, history)
    old = names_of(before, history, country) if before else names
    changes = changes_of(before, version, motions or {}, old, body.places) if before else ()
    meta = meta_of(version, names, history, motions or {}, changes)
    cover = element("coverPage", *paragraphs(told(version)))
    cover.set(LANG, LANGUAGE)
    contains = "singleVersion" if before or version.meta.supersedes else "originalVersion"
    document = element("doc", meta, cover, *body.parts, name="code", contains=contains)
    return written(element("akomaNtoso", document))
