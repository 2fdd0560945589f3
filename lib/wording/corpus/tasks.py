"""What a worker does with one document: a code from its folder to its parts, or one piece of a long code."""

from __future__ import annotations

from dataclasses import dataclass

from wording.corpus.algorithm import algorithm
from wording.corpus.analysis import Tables, analysed, joined, piece
from wording.corpus.parts import is_laid, laid, lay
from wording.corpus.places import Place
from wording.corpus.plans import Plan, plan_of, texts_of
from wording.corpus.tables import COLUMNS, TABLES
from wording.errors import Fault, UnreadableFile, WordingError

CUT = 500
"""Versions of a code from which on it is cut into pieces, and most versions of a piece."""
PIECES = ".pieces"
"""Folder of the pieces of long codes, until they are joined."""


class Stopped(WordingError):
    """What spoils the whole run and not one code only."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is the same for all codes."""

    corpus: Place
    """The folder of codes."""
    out: Place
    """Where the parts go."""
    terms: tuple[str, ...]
    """The terms that are counted."""
    algorithm: str
    """The analysis that the parts are named by; a worker that has another one refuses."""
    cut: int = CUT
    """Most versions of a piece."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one code."""

    code: str
    """Its name."""
    key: str
    """The name of its parts; empty where there are none."""
    versions: int = 0
    """How many versions were read."""
    faults: tuple[Fault, ...] = ()
    """What was not understood."""
    new: bool = False
    """Whether the parts were made now; otherwise they were there already."""


@dataclass(frozen=True, slots=True)
class Long:
    """A code that has to be cut."""

    plan: Plan
    """What is to be analysed of it."""

    def ranges(self, cut: int) -> list[Range]:
        """The pieces that it is cut into."""
        size = len(self.plan.sources)
        return [Range(self.plan, start, min(start + cut, size)) for start in range(0, size, cut)]


@dataclass(frozen=True, slots=True)
class Range:
    """A piece of a long code: some of its versions, one after another."""

    plan: Plan
    """The code."""
    start: int
    """The first of its versions, from 0."""
    stop: int
    """The first version that is no longer part of it."""

    @property
    def key(self) -> str:
        """The name of its parts."""
        return f"{self.plan.key}-{self.start}-{self.stop}"


def make_code(job: Job, code: str) -> Made | Long:
    """Makes the parts of a code, unless they are there; a code that is too long for one task is only planned."""
    if job.algorithm != algorithm():
        raise Stopped(f"a worker has analysis {algorithm()} and not {job.algorithm}; install the same version there.")
    if not code.isprintable():
        return _no_code(code, "its name holds characters that cannot be printed", "rename it")
    if (kind := job.corpus.kind(code)) != "folder":
        what = {"link": "it is a link, and links are not followed", "": "it is gone"}.get(kind, "it is no folder")
        return _no_code(code, what, "a code is a folder of versions")
    kept: dict[str, bytes] = {}
    plan = plan_of(job.corpus, code, job.terms, kept)
    if is_laid(job.out, plan.key):
        return _found(job, plan)
    if len(plan.sources) > job.cut:
        return Long(plan)
    return _laid(job, plan, analysed(plan, texts_of(plan, kept)))


def make_piece(job: Job, part: Range) -> str:
    """Makes the parts of a piece, unless they are there, and gives their name."""
    pieces = job.out.within(PIECES)
    if not is_laid(pieces, part.key, "links"):
        tables = piece(part.plan, part.start, part.stop, texts_of(part.plan, {}))
        _write(pieces, part.key, tables, "links")
    return part.key


def join_code(job: Job, long: Long) -> Made:
    """Makes the parts of a long code of those of its pieces."""
    pieces = job.out.within(PIECES)
    read = ({table: laid(pieces, part.key, table) for table in (*TABLES, "links")} for part in long.ranges(job.cut))
    return _laid(job, long.plan, joined(long.plan, read, texts_of(long.plan, {})))


def _laid(job: Job, plan: Plan, tables: Tables) -> Made:
    _write(job.out, plan.key, tables, "codes")
    faults = _faults(tables)
    return Made(plan.code, plan.key, len(tables["versions"]), faults, new=True)


def _write(out: Place, key: str, tables: Tables, mark: str) -> None:
    try:
        lay(out, key, tables, mark)
    except UnreadableFile as error:
        raise Stopped(str(error)) from error


def _found(job: Job, plan: Plan) -> Made:
    """What is known of a code whose parts are there."""
    (row,) = laid(job.out, plan.key, "codes")
    told = dict(zip(COLUMNS["codes"], row, strict=True))
    faults: Tables = {"faults": []}
    if told["errors"] or told["warnings"]:
        faults["faults"] = laid(job.out, plan.key, "faults")
    return Made(plan.code, plan.key, told["versions"], _faults(faults))


def _faults(tables: Tables) -> tuple[Fault, ...]:
    return tuple(Fault(*row[1:]) for row in tables["faults"])


def _no_code(code: str, message: str, mend: str) -> Made:
    return Made(code, "", faults=(Fault(code, 0, "W-LEFT-OUT", message, mend),))
