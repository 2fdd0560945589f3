"""The longest common subsequence of very long token sequences, in bounded time and memory."""

from __future__ import annotations

from collections.abc import Sequence

from wording.comparison.chain import Pairs


def longest_common(old: Sequence[str], new: Sequence[str], cells: int) -> Pairs:
    """Kept pairs of a longest common subsequence (Hyyrö 2004, bit-parallel, by rapidfuzz).

    Where both sequences span more than `cells` cells they are cut in proportion first, so that time and memory stay
    bounded whatever the texts; the result is then close to, but not always, the longest.
    """
    numbers = {core: number for number, core in enumerate(dict.fromkeys((*old, *new)))}
    a, b = [numbers[core] for core in old], [numbers[core] for core in new]
    pieces = max(-(-len(a) * len(b) // cells), 1)
    pairs: Pairs = []
    for piece in range(pieces):
        i, i_end = (len(a) * piece // pieces, len(a) * (piece + 1) // pieces)
        j, j_end = (len(b) * piece // pieces, len(b) * (piece + 1) // pieces)
        pairs += _one_piece(a[i:i_end], b[j:j_end], i, j)
    return pairs


def _one_piece(a: list[int], b: list[int], i: int, j: int) -> Pairs:
    from rapidfuzz.distance import LCSseq

    found: Pairs = []
    for block in LCSseq.opcodes(a, b):
        if block.tag == "equal":
            length = block.src_end - block.src_start
            found += [(i + block.src_start + k, j + block.dest_start + k) for k in range(length)]
    return found
