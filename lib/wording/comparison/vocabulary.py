"""Words that weigh more or less than others in English prose of this kind."""

from __future__ import annotations

FUNCTION = frozenset(
    """a an the of to in on at by for from with as into onto upon about between among within under over through during
    before after above below against and or but nor so yet that this these those which who whom whose what when where
    while because since though although is are was were be been being am has have had having do does did doing it its
    they them their theirs he him his she her hers we us our ours you your yours i me my mine one there here then than
    such also other others own same up out off down more most some""".split()
)
"""Words that tie others together; an edit is seldom worth reading for keeping one of them."""

NORMATIVE = frozenset(
    """shall must should may might can could will would ought cannot not no never none neither nor without only
    all any each every both either least most unless except if when required expected bound
    prohibited forbidden and/or""".split()
)
"""Words on which a duty turns. They weigh as much as any content word, and are never refined to characters."""

CONTENT_WEIGHT = 1000
"""What keeping a content word is worth."""
FUNCTION_WEIGHT = 400
"""What keeping a function word is worth."""
PUNCTUATION_WEIGHT = 150
"""What keeping a punctuation mark is worth."""
