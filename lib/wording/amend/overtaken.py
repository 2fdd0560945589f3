"""Whether the text that a draft was drawn up against is on the record by now, under another name than the draft's."""

from __future__ import annotations

from wording.amend.draft import body
from wording.errors import NotAdopted, shown
from wording.record.model import History, Version


def check_overtaken(draft: Version, history: History, is_there: bool) -> None:
    """Raises NotAdopted for a draft drawn up against another draft that was adopted since, and says what to write.

    A dated file that waits to be registered (`is_there`) has named its forerunner already.
    """
    named = draft.meta.supersedes
    other = next((v for v in history.drafts if v.id == named), None)
    if other is None or is_there:
        return
    registered = history.registered or frozenset()
    same = [v for v in history.versions if v.id in registered and body(v) == body(other)]
    if same:
        raise NotAdopted(
            f"{draft.id} supersedes the draft {shown(named, 80)}, whose text is on the record as {same[-1].id}; "
            f"write “supersedes: {same[-1].id}” at its top, and adopt it again."
        )
