"""Web pages: the main part of the page, as it is marked up, without what every page carries round it."""

from __future__ import annotations

import pytest

from exchange.outlines import shape
from wording.errors import UnreadableFile
from wording.exchange.notes import account
from wording.exchange.web import read_page

CASES = {
    "headings and paragraphs": ("<h1>A</h1><p>b<h2>C</h2>d<p>e", ["#1 A", "b", "#2 C", "d", "e"]),
    "white space and character references": ("<p> a\n  b&nbsp;c &mdash; &lt;d&gt; &#8217;</p>", ["a b\u00a0c — <d> ’"]),
    "words across tags are whole": ("<p>un<b>believ</b>able <i>a</i>b</p>", ["unbelievable ab"]),
    "lists, nested, and their paragraphs": (
        "<ul><li>a<ol><li>b</li><li>c</ol></li><li><p>d</p><p>e</p></li><li><ul><li>f</ul></ul>",
        ["- a", "  1. b", "  2. c", "- d e", "  - f"],
    ),
    "a paragraph of an item after a nested list": (
        "<ul><li>a<ul><li>b</li></ul><p>c</p></li></ul>",
        ["- a", "  - b", "c"],
    ),
    "numbers that begin elsewhere": ("<ol start=3><li>a<li>b<li value=7>c</ol>", ["3. a", "4. b", "7. c"]),
    "line breaks": ("<p>a<br>b<br/>c</p>", ["a b c"]),
    "typed bullets": ("<p>• a<br>• b<br>c</p><p>- d</p><p>1. e</p>", ["- a", "- b c", "- d", "1. e"]),
    "bold lines are proposed as headings": (
        "<p><strong>A</strong></p><p><b>B</b><br>c</p><p style='font-weight: 700'>D</p><p><b>e.</b><p><b>f</b> g",
        ["#7 A", "#7 B", "c", "#7 D", "e.", "f g"],
    ),
    "tables": (
        "<table><tr><th>a<th>b<tr><td>c<td>d <b>e</b></table><table><tr><td><p>f</p><h2>g</h2></td><td>h</table>",
        ["a | b", "c | d e", "f", "#2 g", "h"],
    ),
    "definition lists, quotations, preformatted text": (
        "<dl><dt>a<dd>b</dl><blockquote>c</blockquote><pre>d\n  e</pre>",
        ["a", "b", "c", "d e"],
    ),
    "struck text is not the text": ("<p>his<del> or her</del> colo<s>u</s>r <ins>own</ins></p>", ["his color own"]),
    "scripts, styles, comments and the head": (
        "<head><title>T</title></head><script>a</script><style>b</style><!-- c --><p>d<!-- e -->f</p><?php g ?>",
        ["df"],
    ),
    "the main part": ("<div>a</div><main><p>b b b b</p></main><p>c</p>", ["b b b b"]),
    "an article that holds little is not the main part": (
        "<p>a a a a a a</p><article>b</article>",
        ["a a a a a a", "b"],
    ),
    "a header inside the main part holds the title": (
        "<header>x</header><main><header><h1>A</h1></header><p>b b</p></main>",
        ["#1 A", "b b"],
    ),
    "furniture by element, role and name": (
        """<nav>a</nav><p>b</p><div role=dialog>c</div><div class='x sharedaddy'>d</div><p hidden>e</p>
        <p style='display:none'>f</p><aside>g</aside><footer>h</footer><form>i</form><p>Back to Top</p>""",
        ["b"],
    ),
    "classes that only sound like furniture": ("<p class=shareholders>a</p><p class=footnote>b</p>", ["a", "b"]),
    "marks that link to a heading": ("<h2>A <a class=headerlink>¶</a></h2><h2>B ¶</h2><p>c", ["#2 A", "#2 B", "c"]),
    "stray and unclosed tags": ("</div><p>a</p></p></main>b<p>c<ul>d<li>e", ["a", "b", "c", "d", "- e"]),
    "own elements run on": ("<p>a<x-y>b</x-y>c</p>", ["abc"]),
    "template tags": ("<p>{% if x %}a{% endif %} {{ b }}</p>", ["a {{ b }}"]),
}


def read(text: str) -> list[str]:
    return shape(read_page(text, "a.html").blocks)


@pytest.mark.parametrize("name", CASES)
def test_a_page_is_read_as_a_visitor_would_read_it(name: str) -> None:
    text, expected = CASES[name]
    assert read(text) == expected


def test_all_that_is_left_out_is_told_with_its_words() -> None:
    imported = read_page("<header>a b</header><main><p>c d e<p><del>f</del><img alt=g></main><p>h</p>", "a.html")
    assert [(d.why, d.text) for d in imported.dropped] == [
        ("page furniture, header", "a b"),
        ("struck text", "f"),
        ("picture", "g"),
        ("text outside the main part of the page", "h"),
    ]


def told(page: str) -> list[str]:
    return list(account(read_page(page, "a.html")))


def test_the_mark_of_a_footnote_is_never_part_of_a_number_or_word() -> None:
    page = "<p>within 10<sup>1</sup> days, not<sup>2</sup>, so<a href=f><sup>[3]</sup></a>do all<sup>a, *</sup>"
    page += "<span style='vertical-align: super'>4</span></p>"
    assert read(page) == ["within 10 days, not, so do all"]
    assert (
        "Left out, footnote mark: “1” after “10”, “2” after “not”, “[3]” after “so”, “a, *” after “all”, "
        in told(page)[0]
    )


def test_raised_text_that_is_no_mark_stays_and_is_told() -> None:
    page = "<p>the 1<sup>st</sup> of 20 m<sup>2</sup> at 1<sup>1</sup>/<sub>2</sub> a 2<sup>e</sup> it<sup>see X</sup>"
    assert read(page) == ["the 1st of 20 m² at 1 1/2 a 2e it see X"]
    assert told(page) == ["Raised text, kept on the line: “1st”, “m²”, “1 1”, “2e”, “it see X”."]


@pytest.mark.parametrize(
    "struck",
    [
        *("<s>not</s>", "<del>not</del>", "<strike>not</strike>"),
        *(
            "<span style='text-decoration: line-through'>not</span>",
            "<u style='text-decoration-line:line-through'>not</u>",
        ),
    ],
)
def test_whatever_strikes_words_out_they_are_left_out_and_told(struck: str) -> None:
    page = f"<p>We shall {struck} lie, un{struck}able.</p><p>He<s> may </s>shall.</p>"
    assert read(page) == ["We shall lie, unable.", "He shall."]
    assert told(page) == ["Left out, struck text: “not”, “may”."]


@pytest.mark.parametrize("how", ["hidden", "style='display:none'", "style='visibility: hidden'"])
def test_hidden_text_is_left_out_and_told(how: str) -> None:
    page = f"<p>We shall <span {how}>not</span> lie.</p>"
    assert read(page) == ["We shall lie."]
    assert told(page) == ["Left out, hidden text: “not”."]


def test_the_title_of_the_page_is_offered() -> None:
    assert read_page("<title>Our Code – Us</title><p>a", "a.html").title == "Our Code – Us"


def test_links_tables_and_lists_by_letters_are_told() -> None:
    page = "<ol type=a><li>a</ol><table><tr><td>b</table><a href=c>d</a><nav><a>e</a></nav>"
    assert read_page(page, "a.html").notes == (
        "links in the page: 1; their addresses are not part of the text",
        "tables in the page: 1; each row became a paragraph",
        "lists counted by letters or Roman numerals: 1; they are counted 1, 2, 3 here",
    )


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<div>" * 20_000 + "a" + "</div>" * 20_000, "more than 2,000 deep"),
        ("<p>a</p><p class='b>c d e", "“a p class b c d e”|“p class b c d e”"),
        ("<!-- ", "holds no text"),
        ("<br>" * 20_001, "more than 20000"),
        ("<p>a" * 20_001, "more than 20000"),
    ],
    ids=["nested 20,000 deep", "never closed", "a comment alone", "line breaks", "paragraphs"],
)
def test_a_page_that_cannot_be_read_whole_is_refused(page: str, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        read(page)


def test_a_page_nested_deep_but_within_reason_is_read() -> None:
    assert read("<div>" * 1_500 + "a" + "</div>" * 1_500) == ["a"]
