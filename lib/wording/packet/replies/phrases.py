"""The fixed words of the reply form and of a tally."""

from __future__ import annotations

from wording.packet.replies.model import Stand

REPLY = "Your reply"
STANDS = {Stand.AGREE: "Agree", Stand.DISCUSS: "Discuss", Stand.OBJECT: "Object"}
"""The three answers."""
ANSWER = "Your answer to {change}"
"""Names the three answers of one change."""
COMMENT = "Comment on {change}"
CLEAR = "Take back"
"""Takes an answer back, since a choice among three cannot be unmade by itself."""
BY_HAND = (
    "To answer, name each change (c1, c2, …) and say whether you agree, want to discuss it or object; a comment helps. "
    "Write it in an e-mail, or tick the boxes that stand beside each change when this page is printed."
)
"""How to answer where the page runs no script."""
ON_PAPER = (
    "To answer, tick a box beside each change, add a comment where it helps, and give these pages back to whoever sent "
    "you this packet; or write the same in an e-mail, naming each change (c1, c2, …)."
)
"""How to answer on paper."""
PAPER_COLUMNS, REMARK = ("Change", "Where, and what happens"), "Comment"
"""Heads of the columns of a reply on paper: before and after the three answers."""
HOW = (
    "Beside each change you can agree, ask to discuss it or object, and comment. Nothing is sent by itself: your "
    "answers stay in this browser until you save them as a file and send that to whoever sent you this packet."
)
"""How to answer on the page."""
NAME, DAY, WHOLE = "Your name", "Date, if you like", "Comment on the whole"
SAVE, FORGET = "Save my reply as a file", "Delete my answers from this browser"
COPY = "If no file appears, copy this text into an e-mail"
KEYS = "With the keyboard, Alt and ↓ or ↑ lead from change to change."
LETTERS = "The letters J and K too"
"""Turns on keys that are letters alone: whoever speaks to the computer, or types by mistake, would be led astray."""
UNANSWERED = "Not answered yet"
ONLY_OPEN = "Only what I have not answered"
"""A filter."""
SCRIPT = {
    "answered": "{n} of {all} answered",
    "left": "{changes} changes, {words} words still to answer",
    "left_one": "1 change, {words} words still to answer",
    "shown": "Shown now: {changes} of {all} changes, {words} words to read",
    "went_to": "{change}, {n} of {all} in sight",
    "no_more": "No further change in sight.",
    "needed": "Please write your name; without it nobody can count the reply.",
    "saved": "Saved as {file}. Send that file to whoever sent you this packet.",
    "unkept": "This browser keeps nothing for this page: save your reply before you close it.",
    "sure": "Delete every answer and comment from this browser?",
    "forgotten": "Your answers are deleted from this browser.",
}
"""What the page's script says; words in braces are filled in by it."""
