"""A folder of codes → the parts of all of them, and the list of those parts, which is written last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Set
from concurrent.futures import BrokenExecutor, CancelledError, Executor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from wording.corpus.algorithm import algorithm
from wording.corpus.mapping import AHEAD, map_documents
from wording.corpus.names import is_beside
from wording.corpus.parts import ENDING, libraries, part
from wording.corpus.places import Place, place
from wording.corpus.rows import fault_rows
from wording.corpus.tables import TABLES
from wording.corpus.tasks import CUT, PIECES, Job, Long, Made, Stopped, join_code, make_code, make_piece
from wording.corpus.terms import NORMATIVE
from wording.errors import Fault, WordingError, shown

LIST = "parts.txt"
"""The list of the parts that the corpus is made of: their name and the code, a line each."""
_UNFINISHED = ".wording-"
"""How the names of files begin that were not finished."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did."""

    codes: int
    """Codes that have a version at least."""
    versions: int
    """Versions that were read."""
    made: int
    """Codes whose parts were made; those of the others were there already."""
    bad: int
    """Codes of which something could not be read."""
    stale: int
    """Parts in the folder that belong to no code as it is now."""


def make_corpus(
    folder: str | Path,
    output: str | Path,
    executor: Executor | None = None,
    *,
    terms: tuple[str, ...] = NORMATIVE,
    told: Callable[[Made, int], None] | None = None,
    ahead: int = AHEAD,
    cut: int = CUT,
    prune: bool = False,
) -> Report:
    """Analyses every code in `folder`, each a folder of dated versions, and writes the tables into `output`.

    Both are paths or addresses that fsspec knows. Parts that are there are not made again. `told` hears what became of
    each code, in order of names, and how many there are. A code that fails spoils none of the others; WordingError says
    what stopped all of them. With `prune`, parts that belong to no code as it is now are removed.
    """
    libraries()
    corpus, out = place(str(folder)), place(str(output))
    _check_places(corpus, out, executor)
    job = Job(corpus, out, terms, algorithm(), cut)
    names = [name for name in corpus.names() if not is_beside(name)]
    if not names:
        raise WordingError(f"“{shown(corpus.url)}” holds no folder of a code; give the folder that holds them all.")
    listed: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for made in _made(job, names, executor, ahead):
        if made.key:
            listed[made.key] = made.code
        counted["codes"] += made.versions > 0
        counted["versions"] += made.versions
        counted["made"] += made.new
        counted["bad"] += any(fault.is_error for fault in made.faults)
        if told:
            told(made, len(names))
    out.write(LIST, "".join(f"{key}  {code}\n" for key, code in listed.items()).encode())
    stale = _tidy(out, listed.keys(), prune)
    return Report(counted["codes"], counted["versions"], counted["made"], counted["bad"], stale)


def _check_places(corpus: Place, out: Place, executor: Executor | None) -> None:
    inside = f"{out.url.rstrip('/')}/".startswith(f"{corpus.url.rstrip('/')}/")
    if inside:
        raise WordingError(f"“{shown(out.url)}” lies among the codes; write the tables elsewhere.")
    if executor is not None and not (corpus.is_shared and out.is_shared):
        raise WordingError("what lies in memory is not seen by other processes; name a folder or a bucket.")


def _made(job: Job, names: list[str], executor: Executor | None, ahead: int) -> Iterator[Made]:
    try:
        for outcome in map_documents(partial(make_code, job), names, executor, ahead=ahead):
            value = outcome.value
            if isinstance(value, Long):
                yield _joined(job, value, executor, ahead)
            else:
                yield value if value is not None else _failed(job, outcome.document, outcome.error)
    except (BrokenExecutor, CancelledError) as error:
        raise WordingError(
            "a worker ended unexpectedly, perhaps for want of memory; run it again, and what is made is not made again."
        ) from error


def _joined(job: Job, long: Long, executor: Executor | None, ahead: int) -> Made:
    """A long code: its pieces made, each a document of its own, and put together by one more."""
    for outcome in map_documents(partial(make_piece, job), long.ranges(job.cut), executor, ahead=ahead):
        if outcome.error:
            return _failed(job, long.plan.code, outcome.error)
    (last,) = map_documents(partial(join_code, job), [long], executor, ahead=ahead)
    return last.value if last.value is not None else _failed(job, long.plan.code, last.error)


def _failed(job: Job, code: str, error: Exception | None) -> Made:
    """A code that could not be analysed: a part that holds its fault alone, so that the next run tries it again."""
    if isinstance(error, Stopped):
        raise error
    if isinstance(error, ImportError):
        raise Stopped(f"a worker lacks a library ({error}); install wording[corpus] where the workers run.") from error
    said = str(error) if isinstance(error, WordingError) else f"it cannot be analysed: {type(error).__name__}: {error}"
    message, mend = " ".join(said.split()).rstrip("."), "the next run tries it anew; report this if it stays"
    fault = Fault(code, 0, "E-CODE", message, mend)
    key = sha256(f"failed/{job.algorithm}/{code}/{fault.message}".encode("utf-8", "surrogatepass")).hexdigest()
    job.out.within("faults").write(key + ENDING, part("faults", list(fault_rows(code, (fault,)))))
    return Made(code, key, faults=(fault,))


def _tidy(out: Place, keys: Set[str], prune: bool) -> int:
    """Removes what was left unfinished, counts the parts that belong to no code as it is now, and may remove those."""
    out.clear(PIECES)
    stale = 0
    for table in TABLES:
        folder = out.within(table)
        for name in folder.names() if out.kind(table) == "folder" else ():
            old = name.endswith(ENDING) and name.removesuffix(ENDING) not in keys
            stale += old
            if name.startswith(_UNFINISHED) or (old and prune):
                folder.remove(name)
    return stale
