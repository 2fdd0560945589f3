"""What the fuzzers feed with bytes: everything that reads what somebody else wrote. One rule holds for all of them.

A target takes bytes and may end in a `WordingError`; anything else that escapes is a find. The command line may end
with 0, 1 or 2.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from support.word_files import comment, cut, ins, item, p, parts, table, word, zipped
from wording.amend.apply import apply_motions
from wording.amend.reading import parse_motion
from wording.amend.shelf import read_shelf
from wording.comparison.compare import compare
from wording.drafting.lint import lint
from wording.errors import Fault, WordingError
from wording.exchange.importing import import_file
from wording.packet.replies.page import read_reply_form
from wording.packet.replies.reading import parse_reply
from wording.record.canonical import canonical
from wording.record.characters import decode
from wording.record.folder import examine
from wording.record.markup import format_version, parse_version, read_version
from wording.record.procedure import read_procedure
from wording.record.register import parse_register

ROOT = Path(__file__).parents[2]
RECORD = ROOT / "content_versions"
DAY = datetime.date(2026, 3, 1)
BASE = parse_version((RECORD / "2026-11-22.md").read_text("utf-8"), "2026-11-22")


def version(data: bytes) -> None:
    """The reader of versions, canonical form, drafting warnings and a comparison with the record's text."""
    faults: list[Fault] = []
    text = decode(data, "fuzz.md", faults)
    if text is None:
        assert faults
        return
    found = read_version(text, "2026-01-01", "fuzz.md", faults)
    assert all(str(fault).isprintable() and fault.message and fault.mend for fault in faults)
    if found and not any(fault.is_error for fault in faults):
        back = parse_version(format_version(found), found.id)
        assert (back.meta, back.sections) == (found.meta, found.sections)
        lint(found)
        compare(BASE, found)
    with contextlib.suppress(WordingError):
        once = canonical(text)
        assert canonical(once) == once


def motion(data: bytes) -> None:
    """The reader of motions, and what a motion does to the record's text."""
    faults: list[Fault] = []
    text = decode(data, "fuzz.md", faults)
    if text is not None:
        apply_motions([parse_motion(text)], BASE)


def procedure(data: bytes) -> None:
    """The reader of the board's own rules."""
    faults: list[Fault] = []
    text = decode(data, "procedure.yaml", faults)
    faults.clear()
    found = read_procedure(text, "procedure.yaml", faults) if text is not None else None
    assert text is None or (found is None) == bool(faults)


def register(data: bytes) -> None:
    """The reader of the register."""
    faults: list[Fault] = []
    parse_register(data, "SHA256SUMS", faults)
    assert all(str(fault).isprintable() for fault in faults)


def reply(data: bytes) -> None:
    """The reader of reply files, and of the form on the page of a packet."""
    with contextlib.suppress(WordingError):
        parse_reply(data)
    with _folder() as folder:
        (folder / "index.html").write_bytes(data)
        read_reply_form(folder / "index.html")


def _importer(suffix: str) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        with _folder() as folder:
            (folder / f"text{suffix}").write_bytes(data)
            import_file(folder / f"text{suffix}", date=DAY, base=BASE)

    target.__doc__ = f"The importer of {suffix} files."
    return target


def docx_xml(data: bytes) -> None:
    """The importer of Word files, fed with what is in the document: a packed file hides it from a fuzzer."""
    body, _, notes = data.decode("utf-8", "surrogateescape").partition("\x00")
    made = {name: text.encode() for name, text in parts("").items()}
    made["word/document.xml"] = body.encode("utf-8", "surrogateescape")
    if notes:
        made["word/comments.xml"] = notes.encode("utf-8", "surrogateescape")
    _docx(zipped(made))


_docx = _importer(".docx")


def folder(data: bytes) -> None:
    """The whole record, as `check` reads it: names and contents parted by NUL."""
    pieces = data.split(b"\x00")
    with _folder() as place:
        for name, content in zip(pieces[::2], pieces[1::2], strict=False):
            with contextlib.suppress(OSError, ValueError):
                path = place / Path(name.decode("utf-8", "surrogateescape").replace("..", "__").lstrip("/"))
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        faults = list(examine(place)[1])
        read_shelf(place, faults)
        assert all(str(fault).isprintable() for fault in faults)


COMMANDS = (
    "versions",
    "show {file}",
    "check --format json",
    "check --format github",
    "check --format junit",
    "verify",
    "adopt draft --on 2027-01-01",
    "adopt draft --recorded",
    "lint {file} --all",
    "diff latest {file}",
    "diff latest {file} --format json",
    "diff {file} draft --format md",
    "track --to draft --format csv",
    "blame {file}",
    "find {words}",
    "find {words} --inflections --to draft",
    "since 2026-01-01",
    "amend draft latest {file}",
    "amend apply latest {file}",
    "amend conflicts {file} {file}",
    "amend notice {file} --format text",
    "amend scope latest draft {file}",
    "packet latest draft -o {out}",
    "replies {file}",
    "import {file} -o -",
    "import {file} --motions --base latest",
    "fmt {file}",
    "fmt --check {file}",
    "{words}",
)
"""What is given on the command line; `{file}` is a file that holds the bytes, `{words}` are the bytes as words,
`{out}` is a folder to be made."""
SUFFIXES = (".md", ".txt", ".html", ".docx", ".json", ".pdf")


def cli(data: bytes) -> None:
    """The command line over a small record, one draft of which (and one other file) hold the bytes."""
    from wording.cli import main

    which, suffix, where = data[:3].ljust(3, b"\0")
    content, command = data[3:], COMMANDS[which % len(COMMANDS)]
    words = " ".join(content.decode("utf-8", "surrogateescape").replace("\0", "").split()[:8])
    with _folder() as root:
        _lay(root, content, where)
        file = root / f"given{SUFFIXES[suffix % len(SUFFIXES)]}"
        file.write_bytes(content)
        given = command.format(file=file, words=words, out=root / "out")
        argv = ["--root", str(root), *given.split(" ")]
        with contextlib.redirect_stdout(_stream()), contextlib.redirect_stderr(_stream()) as said:
            try:
                code = main(argv)
            except SystemExit as stop:
                code = int(stop.code or 0)
            said.flush()
        assert code in (0, 1, 2), code
        assert b"Traceback" not in said.buffer.getvalue()  # type: ignore[attr-defined]


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), "utf-8")


def _lay(root: Path, content: bytes, where: int) -> None:
    """A record of one version, its register, and the bytes as a draft, a motion, the rule file or the register."""
    record = root / "content_versions"
    (record / "drafts").mkdir(parents=True)
    (record / "motions").mkdir()
    for name in ("2026-11-22.md", "SHA256SUMS"):
        (record / name).write_bytes((RECORD / name).read_bytes())
    good = DRAFT if where % 5 else content
    (record / "drafts/2026-12-01-draft.md").write_bytes(good)
    place = {1: "motions/2026-12-01-1.md", 2: "procedure.yaml", 3: "SHA256SUMS", 4: "2026-12-02.md"}.get(where % 5)
    if place:
        (record / place).write_bytes(content)


DRAFT = b"---\ntitle: Code\nstatus: draft\nsupersedes: 2026-11-22\n---\n# Code\n\n## One\n\n- A clause.\n"


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="fuzz-"))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "version": version,
    "motion": motion,
    "procedure": procedure,
    "register": register,
    "folder": folder,
    "reply": reply,
    "docx": docx_xml,
    "zip": _docx,
    "html": _importer(".html"),
    "md": _importer(".md"),
    "txt": _importer(".txt"),
    "pdf": _importer(".pdf"),
    "cli": cli,
}
"""Every target by name."""


def guarded(target: Callable[[bytes], None], data: bytes) -> None:
    """Runs a target; what it may end in is swallowed, everything else escapes."""
    with contextlib.suppress(WordingError):
        target(data)


def seeds(name: str) -> list[bytes]:
    """Where a fuzzer begins: files of this project that the target reads."""
    files = {
        "version": [*RECORD.glob("*-*.md"), *RECORD.glob("drafts/*.md"), ROOT / "tests/cases/faults.md"],
        "motion": [*ROOT.glob("examples/*/content_versions/motions/2*.md")],
        "procedure": [RECORD / "procedure.yaml"],
        "register": [RECORD / "SHA256SUMS", *ROOT.glob("examples/*/content_versions/SHA256SUMS")],
        "reply": [*ROOT.glob("examples/replies/*.json")],
        "html": [ROOT / "tests/data/import/page.html"],
        "md": [ROOT / "tests/data/import/house.md", ROOT / "README.md"],
        "txt": [ROOT / "tests/data/import/typed.txt"],
    }.get(name, [])
    return [path.read_bytes() for path in files] + _made(name)


MEMO = (
    p("Code of Ethics", style="Title")
    + p("Care", style="Titel1")
    + item("A member ", cut("may"), ins("shall"), " water.", '<w:r><w:commentReference w:id="7"/></w:r>')
    + p(cut("A member whistles."), mark="del")
    + table(("Spade", "2 days"))
    + p(ins("A member lends."), mark="ins")
)


def _made(name: str) -> list[bytes]:
    """Seeds that are made rather than found."""
    memo = parts(MEMO, comments=comment("Too strict?"))
    draft = DRAFT.decode()
    return {
        "docx": [memo["word/document.xml"].encode() + b"\0" + memo["word/comments.xml"].encode()],
        "zip": [word(MEMO, comments=comment("Too strict?")), zipped({"hello.txt": "hi"})],
        "pdf": [small_pdf()],
        "folder": [
            f"2026-01-01.md\0{draft}\0drafts/2026-12-01-x.md\0{draft}\0SHA256SUMS\0{'0' * 64}  2026-01-01.md\n\0"
            "procedure.yaml\0judge: a vote\n\0motions/2026-12-01-1.md\0---\nmotion: 2026-12-01-1\n---\n".encode()
        ],
        "reply": [
            b'<html><script id="packet" type="application/json">'
            + json.dumps({"schema": "wording/packet@1", "packet": "0" * 64, "changes": []}).encode()
            + b"</script></html>"
        ],
        "cli": [
            bytes([which, suffix, where]) + DRAFT
            for which in range(len(COMMANDS))
            for suffix, where in ((0, 0), (1, 1))
        ],
    }.get(name, [])


def small_pdf() -> bytes:
    """A small PDF of one page, spelt out."""
    stream = b"BT /F1 18 Tf 72 720 Td (Code of Ethics) Tj 0 -40 Td /F1 11 Tf (Members listen to each other.) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    end = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return out + end % (table, len(out))
