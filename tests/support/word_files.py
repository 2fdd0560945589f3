"""Word files for tests, spelt out as XML: what stands in them is what the test says, and nothing else."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WHO = 'w:id="1" w:author="Ana" w:date="2026-03-04T09:30:00Z"'
SPACES = f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v"'

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"{default}><w:name w:val="{name}"/>{more}</w:style>'
    for id, name, default, more in (
        ("Normal", "Normal", ' w:default="1"', ""),
        ("Title", "Title", "", ""),
        ("Titel1", "heading 1", "", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("Titel2", "heading 2", "", ""),
        ("Grundsatz", "Our principle", "", '<w:basedOn w:val="Titel1"/>'),
        ("Bullet", "List Bullet", "", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ("Bullet2", "List Bullet 2", "", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ("Contents", "toc 1", "", ""),
        ("Loud", "Loud", "", "<w:rPr><w:b/></w:rPr>"),
    )
)
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{id}">'
    + "".join(f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/></w:lvl>' for level in range(3))
    + "</w:abstractNum>"
    for id, shape in ((1, "bullet"), (2, "decimal"), (3, "lowerLetter"))
) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3))


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*inside: str, style: str = "", mark: str = "", properties: str = "") -> str:
    """A paragraph; `mark` is what became of its end."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    end = f"<w:rPr><w:{mark} {WHO}/></w:rPr>" if mark else ""
    text = "".join(part if part.startswith("<") else run(part) for part in inside)
    return f"<w:p><w:pPr>{named}{properties}{end}</w:pPr>{text}</w:p>"


def item(*inside: str, list: int = 1, depth: int = 0, mark: str = "") -> str:
    numbers = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list}"/></w:numPr>'
    return p(*inside, properties=numbers, mark=mark)


def ins(text: str, author: str = "Ana") -> str:
    return f"<w:ins {WHO.replace('Ana', author)}>{run(text)}</w:ins>"


def cut(text: str) -> str:
    return f'<w:del {WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def moved(text: str, tag: str) -> str:
    return f"<w:{tag} {WHO}>{run(text)}</w:{tag}>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{c if c.startswith('<w:p>') else p(c)}</w:tc>" for c in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def note(text: str) -> str:
    return '<w:footnote w:id="2">' + p(text) + "</w:footnote>"


def comment(text: str, author: str = "Ben", date: str = "2026-03-05T10:00:00Z") -> str:
    return f'<w:comment w:id="7" w:author="{author}" w:date="{date}">{p(text)}</w:comment>'


def parts(body: str, **more: str) -> dict[str, str]:
    """The parts of a Word file by name; each part in `more` is named by its stem, and given by what is in it."""
    root = {"styles": STYLES, "numbering": NUMBERING, **more}
    tags = {"header1": "hdr", "footer1": "ftr"}
    made = {
        f"word/{name}.xml": f"<w:{tags.get(name, name)} {SPACES}>{xml}</w:{tags.get(name, name)}>"
        for name, xml in root.items()
    }
    related = "".join(
        f'<Relationship Id="r{i}" Type="{OFFICE}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for i, name in enumerate(root)
    )
    top = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{top}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        **made,
    }


def zipped(entries: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    return stream.getvalue()


def word(body: str, **more: str) -> bytes:
    """A Word file with this body."""
    return zipped(parts(body, **more))
