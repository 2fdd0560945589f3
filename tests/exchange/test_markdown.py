"""Markdown of any house: headings, lists, tables, marks of emphasis and links, front matter of other systems."""

from __future__ import annotations

import pytest

from exchange.outlines import shape
from wording.exchange.markdown import read_markdown

BLOCKS = {
    "headings with and without closing signs": ("# A #\n##B\n###### C ##\n#no\n#", ["#1 A", "#2 B", "#6 C", "#no"]),
    "underlined headings": (
        "A\n===\ntext\n\nB\n---\n\nlong " + "x " * 20 + "\n---\n",
        ["#1 A", "text", "#2 B", "long " + "x " * 19 + "x"],
    ),
    "hard wraps and hard breaks": ("one\ntwo  \nthree\\\nfour\n\nfive", ["one two three four", "five"]),
    "bullets of all kinds, tight and loose": ("- a\n- b\n\n* c\n\n+ d\n• e", ["- a", "- b", "- c", "- d", "- e"]),
    "items wrapped, lazily too": ("- a\n  b\nc\n- d", ["- a b c", "- d"]),
    "nesting by two, three or four blanks": (
        "* a\n  * b\n      * c\n* d\n    1. e\n    1. f\n   * g",
        ["- a", "  - b", "    - c", "- d", "  1. e", "  2. f", "  - g"],
    ),
    "a further paragraph of an item belongs to it": ("1. a\n\n   more\n\n2. b\n\nfree", ["1. a more", "2. b", "free"]),
    "lazy numbers count on, others as they begin": (
        "1. a\n1. b\n\ntext\n\n7. c\n9. d",
        ["1. a", "2. b", "text", "7. c", "8. d"],
    ),
    "a year at the start of a line is no item": (
        "It was in\n1985. Then\n2. things",
        ["It was in 1985. Then 2. things"],
    ),
    "check boxes": ("- [x] a\n- [ ] b", ["- a", "- b"]),
    "rules part blocks": ("a\n\n***\nb\n- - -\n___", ["a", "b"]),
    "a table": ("Tool | Days\n---|:-:\nSpade | 2\n\\| x | y\n\nend", ["Tool | Days", "Spade | 2", "| x | y", "end"]),
    "lines with bars that are no table": ("a | b\nc | d", ["a | b c | d"]),
    "quoted text": ("> a\n> b\n>\n> - c\n\nd", ["a b", "- c", "d"]),
    "code blocks are wording": ("a\n```text\n# b\n*c*\n```\nd", ["a", "# b", "*c*", "d"]),
    "a bold line alone is proposed as a heading": (
        "**Care**\n\n__Mend__\n\n**Care.**\n\n**Care** first\n\n**Tend**  \nthe plants",
        ["#7 Care", "#7 Mend", "Care.", "Care first", "#7 Tend", "the plants"],
    ),
    "HTML blocks": (
        "<div align=center>\n<h2>A</h2>\n<p>b<br>c</p>\n<ul><li>d</li><li>e</li></ul></div>",
        ["#2 A", "b c", "- d", "- e"],
    ),
    "comments and scripts": ("a <!-- b\n\nc --> d\n\n<script>e\n\nf</script>", ["a d"]),
    "an empty item and an empty heading are nothing": ("-\n- a\n##\n", ["- a"]),
    "attribute lines": ("# A {#top .x}\n{: .lead}\ntext", ["#1 A", "text"]),
    "footnotes": ("a[^1]\n\n[^1]: at the foot", ["a", "at the foot"]),
    "template tags": (
        """{% extends "b" %} {% block title %}T{% endblock %} {% block content %}
# {% translate "Our code" %} ¶

{% blocktranslate trimmed %} We care. {% endblocktranslate %}

{{ message }}
{% endblock %}""",
        ["#1 Our code", "We care."],
    ),
    "braces without tags are wording": ("Write to {{ us }} or {{them}}", ["Write to {{ us }} or {{them}}"]),
}

INLINE = {
    "*a* **b** ***c*** _d_ __e__": "a b c d e",
    "**a *b* c** and *a **b***": "a b c and a b",
    "un*believ*able snake_case_word 2 * 3 * 4 a* b": "unbelievable snake_case_word 2 * 3 * 4 a* b",
    r"\*a\* 1\. \[b\](c) \# d": "*a* 1. [b](c) # d",
    "`a *b* c`": "a *b* c",
    "[a](http://b.c 'title') [d](<e f>) [g](h_(i))": "a d g",
    "[a][r] [r] [b][] [c][] [d]": "a r b [c][] [d]",
    "![a](b.png) c [![d](e)](f) g": "c g",
    "<a@b.example> <https://a.b/c_d_e> https://f_g_h *https://i*": "a@b.example https://a.b/c_d_e https://f_g_h https://i",
    "a &mdash; b &amp;lt; &copy c &#x41;": "a — b &lt; &copy c A",
    "a <em>b</em> <span class='x'>c</span>d<br/>e 1 < 2 > 1": "a b cd e 1 < 2 > 1",
    "a ~~b~~ c <del>d</del> e": "a c e",
    "[COMMUNITY_NAME] and (a) [x] c": "[COMMUNITY_NAME] and (a) [x] c",
}


def read(text: str) -> list[str]:
    return shape(read_markdown(text, "a.md").blocks)


@pytest.mark.parametrize("name", BLOCKS)
def test_blocks_are_read_as_the_page_would_show_them(name: str) -> None:
    text, expected = BLOCKS[name]
    assert read(text) == expected


@pytest.mark.parametrize("text", INLINE)
def test_marks_inside_a_line_are_taken_off(text: str) -> None:
    assert read(f"x {text}\n\n[r]: http://r\n[b]: <b> 'B'") == [f"x {INLINE[text]}"]


FRONTS = {
    "YAML": "---\nlayout: page\ntitle: Our Code &middot; Us\ntags:\n  - a\n---\n",
    "TOML": '+++\nversion = "2.1"\ntitle = "Our Code · Us"\naliases = ["/a"]\n+++\n',
}


@pytest.mark.parametrize("front", FRONTS.values(), ids=FRONTS)
def test_front_matter_of_other_systems_is_set_aside_and_gives_a_title(front: str) -> None:
    imported = read_markdown(f"{front}\ntext", "a.md")
    assert shape(imported.blocks) == ["text"]
    assert imported.title == "Our Code · Us"
    assert imported.dropped[0].text == front.rstrip()


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert read("---\n\nPurpose here\n\n---\n\ntext") == ["Purpose here", "text"]


def test_addresses_pictures_and_struck_text_are_told() -> None:
    imported = read_markdown("[a](http://b) ![c](d.png) ~~e~~ <!-- f --> [g]\n\n[g]: http://h", "a.md")
    assert {(d.why, d.text) for d in imported.dropped} == {
        ("link address", "http://b"),
        ("link address", "g: http://h"),
        ("picture", "c d.png"),
        ("struck text", "e"),
        ("HTML comment", "<!-- f -->"),
    }


def test_a_heading_keeps_the_id_that_is_written_after_it() -> None:
    (block,) = read_markdown("## Care ## {#our-care .lead}", "a.md").blocks
    assert (block.text, block.id) == ("Care", "our-care")


def test_tables_and_quotations_are_told() -> None:
    assert read_markdown("a|b\n-|-\nc|d\n\n> e", "a.md").notes == (
        "tables in the text: 1; each row became a paragraph",
        "passages marked as quoted: 1; they became paragraphs",
    )


def test_an_unfinished_merge_is_told_and_both_sides_are_kept() -> None:
    text = "# Code\n\n<<<<<<< HEAD\nA member may water.\n=======\nA member shall water.\n>>>>>>> draft\n"
    imported = read_markdown(text, "a.md")
    assert any("unfinished merge" in note and "“>>>>>>> draft”" in note for note in imported.notes)
    words = " ".join(block.text for block in imported.blocks)
    assert "may water" in words
    assert "shall water" in words


def test_raw_html_is_told() -> None:
    imported = read_markdown('<div class="lead">Text <b>bold</b></div>\n\n<!-- later -->\n', "a.md")
    assert shape(imported.blocks) == ["Text bold"]
    assert {d.why for d in imported.dropped} == {"HTML tag", "HTML comment"}
