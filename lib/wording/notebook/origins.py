"""Where the words of a version come from, and where a phrase stands through all versions, as a notebook shows them."""

from __future__ import annotations

from collections.abc import Iterator

from wording.history.find import Found
from wording.history.provenance.model import VersionWords
from wording.history.provenance.published import ClauseOrigins, passages_of
from wording.history.since import Since
from wording.notebook import styles
from wording.notebook.display import Display, panel
from wording.notebook.elements import Html, join, tag
from wording.notebook.redlines import table_of_changes
from wording.notebook.tables import table
from wording.packet import finding, phrases
from wording.packet.origin import shares, story


def show_words(words: VersionWords, part: str = "") -> Display:
    """The text of a version, or of one section of it, in passages of one origin; the oldest bear no note."""
    clauses = [clause for clause in passages_of(words) if part in ("", clause.section)]
    inside = [word for clause in clauses for passage in clause.passages for word in passage.words]
    said = shares(words, inside)
    first = words.versions[0]
    title = f"Where the words of {words.version} come from"
    plain = tag("p", f"{said} What bears no note has stood since {first}.", style=styles.SMALL)
    body = [_clause(clause, first) for clause in clauses]
    return panel(plain, *body, title=title, illustrative=words.source.illustrative, text=f"{title}: {said}")


def _clause(clause: ClauseOrigins, first: str) -> Html:
    pieces = list(_passages(clause, first))
    return tag("p", *pieces, style=styles.CLAUSE) if clause.clause else tag("h3", *pieces)


def _passages(clause: ClauseOrigins, first: str) -> Iterator[str]:
    for n, passage in enumerate(clause.passages):
        if n:
            yield " "
        told = story(passage.first)
        if told == first:
            yield passage.text
        else:
            yield join(tag("u", passage.text), " ", tag("small", f"[{told}]"))


def show_found(found: Found) -> Display:
    """A phrase in every version: what there is to say of it, and each use in its context."""
    said = " ".join(finding.told(found))
    rows = []
    for use in found.uses:
        before, words, after = finding.context(use.last)
        rows.append((use.last.address, join(before, tag("strong", words), after), finding.life(use, found)))
    caption = f"Uses of “{found.phrase}”, each as it stands or last stood"
    body = table(caption, ("place", "in context", "what became of it"), rows) if rows else Html()
    illustrative = any(version.meta.illustrative for version in found.versions)
    return panel(tag("p", said), body, illustrative=illustrative, text=said)


def show_since(since: Since) -> Display:
    """What changed for somebody who signed on a day: the changes to be judged first, then the editorial ones."""
    judge, editorial = len(since.judge), len(since.editorial)
    title = f"Since {since.signed_on}: {since.signed.label} was in force then, {since.current.label} is on {since.on}"
    said = (
        f"{phrases.count(judge, 'change needs', 'changes need')} judgement, "
        f"{phrases.count(editorial, 'is', 'are')} proved editorial."
    )
    lists = ((phrases.JUDGE, since.judge), (phrases.EDITORIAL, since.editorial))
    tables = [table_of_changes(changes, caption) for caption, changes in lists if changes]
    return panel(
        tag("p", said),
        *tables,
        title=title,
        illustrative=phrases.illustrative(since.signed, *since.between, since.current),
        text=f"{title}. {said}",
    )
