"""Reply files, whoever wrote them: read whole and safely or refused with the reason, and tallied change by change."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.packets import NEW, OLD, packet, real_packet, sample, version
from wording import ReplyForm, Tally, read_replies, read_reply_form, reply_form, tally
from wording.cli import main
from wording.comparison.compare import compare
from wording.errors import UnreadableFile, WordingError
from wording.packet.phrases import ILLUSTRATIVE
from wording.packet.render.html import render
from wording.packet.render.markdown import replies_markdown
from wording.packet.render.text import replies_text
from wording.packet.replies import words
from wording.packet.replies.form import packet_hash
from wording.packet.replies.model import Answer, Refused, Reply, Stand
from wording.packet.replies.reading import ANSWER_KEYS, KEYS, MAX_BYTES, MAX_COMMENT, MAX_NAME, parse_reply
from wording.packet.replies.rows import COLUMNS
from wording.packet.replies.tally import form_of_replies, most_answered

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "replies"
FORM = reply_form(sample().comparison)
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def reply(name: str = "Ana", stands: dict[str, str] | None = None, **more: Any) -> dict[str, Any]:
    """A reply file's value; `stands` gives the answer to each change."""
    answers = [{"change": change, "answer": stand, "comment": ""} for change, stand in (stands or {}).items()]
    base = {"schema": "wording/reply@1", "packet": FORM.packet, "old": "a", "new": "b", "name": name}
    return {**base, "answers": answers, "comment": "", **more}


def data(value: Any) -> bytes:
    return json.dumps(value).encode()


def read(*values: dict[str, Any]) -> list[Reply]:
    return [parse_reply(data(value), f"{n}.json") for n, value in enumerate(values, 1)]


def counted(*values: dict[str, Any]) -> Tally:
    return tally(FORM, read(*values))


def under(result: Tally, change: str) -> dict[str, tuple[str, ...]]:
    row = next(row for row in result.rows if row.change == change)
    return {key: getattr(row, key) for key in ("agree", "discuss", "object", "unclear", "silent") if getattr(row, key)}


def test_every_reply_stands_once_under_every_change() -> None:
    result = counted(reply("Ana", {"c1": "agree", "c2": "object"}), reply("Ben", {"c1": "discuss"}))
    assert under(result, "c1") == {"agree": ("Ana",), "discuss": ("Ben",)}
    assert under(result, "c2") == {"object": ("Ana",), "silent": ("Ben",)}
    assert under(result, "c3") == {"silent": ("Ana", "Ben")}
    assert [row.change for row in result.rows] == [change.id for change in sample().comparison.changes]
    assert [row.change for row in result.open] == ["c1", "c2"]


def test_an_empty_answer_is_none_and_a_comment_alone_is_kept() -> None:
    answers = [{"change": "c1", "answer": None, "comment": "Hm."}, {"change": "c2", "answer": ""}]
    result = counted(reply(answers=answers))
    assert under(result, "c1") == {"silent": ("Ana",)}
    assert result.rows[0].comments[0].comment == "Hm."
    assert result.replies[0].answers == (Answer("c1", None, "Hm."),)


@pytest.mark.parametrize("other", ["Ana", " ana ", "ANA", "\uff21na"])
def test_a_name_counts_once_however_it_is_spelt(other: str) -> None:
    result = counted(
        reply("Ana", {"c1": "agree", "c2": "agree"}), reply(other, {"c1": "agree", "c2": "object", "c3": "discuss"})
    )
    assert result.names == ("Ana",)
    assert result.repeated == (("Ana", ("1.json", "2.json")),)
    assert under(result, "c1") == {"agree": ("Ana",)}
    assert under(result, "c2") == {"unclear": ("Ana",)}
    assert under(result, "c3") == {"discuss": ("Ana",)}
    assert "bear the name “Ana” (1.json and 2.json)" in " ".join(replies_text(result).split())


def test_the_same_file_twice_changes_no_count_and_repeats_no_comment() -> None:
    one = reply("Ana", comment="Well.", answers=[{"change": "c1", "answer": "agree", "comment": "Yes."}])
    assert (counted(one, one).rows, counted(one, one).comments) == (counted(one).rows, counted(one).comments)


def test_the_same_reply_twice_is_said_to_be_one_and_the_same_file_is_named_once() -> None:
    one = data(reply("Ana", {"c1": "agree"}))
    for names, told in ((("a.json", "b.json"), "a.json and b.json"), (("a.json", "a.json"), "a.json, 2 times")):
        lines = list(words.told(tally(FORM, [parse_reply(one, name) for name in names])))
        assert lines[0] == "1 reply is counted, of 1 member: Ana."
        assert f"The reply of “Ana” was given 2 times, word for word the same ({told}); it counts once." in lines


@pytest.mark.parametrize("other", ["A\u200bna", "Ana\u200d", "\u200eAna", "An\u00ada", "Ana\ufe0f", "[U+200B]Ana"])
def test_a_name_with_signs_that_cannot_be_seen_is_taken_for_the_same_and_that_is_said(other: str) -> None:
    result = counted(reply("Ana", {"c1": "agree"}), reply(other, {"c1": "object"}))
    assert result.names == ("Ana",)
    assert under(result, "c1") == {"unclear": ("Ana",)}
    told = " ".join(words.told(result))
    assert "One of these names is written with signs that cannot be seen (2.json)" in told
    assert "cannot be seen" not in " ".join(words.told(counted(reply("Ana"), reply("ana"))))


def test_names_of_nothing_that_can_be_seen_are_not_one_person() -> None:
    assert len(counted(reply("\u200b"), reply("\u2060")).names) == 2


def test_a_reply_to_another_packet_is_refused_and_the_others_are_counted() -> None:
    result = counted(reply("Ana", {"c1": "agree"}), reply("Ben", {"c1": "agree"}, packet="0" * 64))
    assert result.names == ("Ana",)
    assert [(r.file, r.unreadable) for r in result.refused] == [("2.json", False)]
    assert "answers another packet (000000000000…" in result.refused[0].reason


def test_a_reply_to_a_change_that_the_packet_does_not_have_is_refused() -> None:
    result = counted(reply("Ana", {"c99": "agree"}))
    assert result.replies == ()
    assert "answers c99" in result.refused[0].reason


def test_the_hash_follows_the_texts_and_what_is_which_change_and_nothing_else() -> None:
    comparison = sample().comparison
    assert packet_hash(compare(comparison.old, comparison.new)) == FORM.packet
    assert packet_hash(packet(version(OLD), NEW, note="another note").comparison) != FORM.packet
    assert packet_hash(compare(comparison.new, comparison.old)) != FORM.packet
    assert re.fullmatch("[0-9a-f]{64}", FORM.packet)


@pytest.mark.parametrize("name", ["housekeeping", "early-childhood", "rival"])
def test_the_page_carries_the_form(name: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(render(real_packet(name)))
    form = reply_form(real_packet(name).comparison)
    assert read_reply_form(tmp_path / "index.html") == read_reply_form(tmp_path) == form


@pytest.mark.parametrize("title", ["</script><b>", "<!-- <script>", "\u2028 &amp; ]]>", "“q” 'q' \"q\" \\ \\u003c"])
def test_no_title_breaks_out_of_the_form_on_the_page(title: str, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_bytes(render(packet("# A\n\n## B\n\nC.\n", "# A\n\n## B\n\nD.\n")))
    from wording.packet.replies.page import data_block

    form = ReplyForm(FORM.packet, "a", "b", title, "", False, FORM.asked)
    block = data_block(form)
    assert not re.search("[<>&\u2028]", block)
    assert json.loads(block)["title"] == title


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<p>Hello",
        b'<script id="packet">{}</script>',
        b'<script id="packet">nonsense',
        b'<script id="packet">{"schema": "wording/packet@1", "packet": "x"}</script>',
        b"\xff\xfe<script id=packet>[]",
    ],
)
def test_what_is_no_page_of_a_packet_is_refused_in_one_sentence(content: bytes, tmp_path: Path) -> None:
    page = tmp_path / "p.html"
    page.write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"p\.html") as error:
        read_reply_form(page)
    assert "\n" not in str(error.value)


GOOD = reply("Ana", {"c1": "agree"})
HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "not JSON"),
    "no JSON": (b"%PDF-1.7", "not JSON"),
    "half a file": (data(GOOD)[:-9], "not JSON"),
    "no UTF-8": (b'{"schema": "\xff"}', "UTF-8"),
    "UTF-16": (json.dumps(GOOD).encode("utf-16"), "UTF-8"),
    "a list": (b"[]", "not a reply"),
    "a text": (b'"wording/reply@1"', "not a reply"),
    "another format": (data({**GOOD, "schema": "wording/reply@2"}), "not a reply"),
    "no format": (data({k: v for k, v in GOOD.items() if k != "schema"}), "not a reply"),
    "deep lists": (b"[" * 200_000, "nested"),
    "deep objects": (b'{"a":' * 100_000, "nested"),
    "deep inside": (data({**GOOD, "comment": [[[[[[[[[]]]]]]]]]}), "nested"),
    "quotes without end": (b'{"a": "' + b'\\"' * 200_000, "not JSON"),
    "many quotes": (b'"' * 400_001, "not JSON"),
    "too large": (b" " * (MAX_BYTES + 1), "larger"),
    "the same key twice": (data(GOOD)[:-1] + b', "name": "Eve"}', "twice"),
    "the same key twice inside": (
        data({**GOOD, "answers": []}).replace(b'"answers": []', b'"answers": [{"change": "c1", "change": "c2"}]'),
        "twice",
    ),
    "a key that is not known": (data({**GOOD, "admin": True}), "admin"),
    "an odd key": (data({**GOOD, "\u202e\x1b[31m": 1}), r"\[U\+202E\]\[U\+001B\]"),
    "NaN": (data(GOOD).replace(b'"Ana"', b"NaN"), "NaN"),
    "a huge number": (data(GOOD).replace(b'"Ana"', b"9" * 10_000), "digits|not a text"),
    "a number for a name": (data(reply(name=7)), "name"),  # type: ignore[arg-type]  # it is wrong on purpose
    "no name": (data(reply("")), "name"),
    "a blank name": (data(reply(" \n\t ")), "name"),
    "a long name": (data(reply("N" * (MAX_NAME + 1))), "longer"),
    "a long comment": (data(reply(comment="x" * (MAX_COMMENT + 1))), "longer"),
    "no hash": (data(reply(packet="abc")), "hash"),
    "a hash in capitals": (data(reply(packet="A" * 64)), "hash"),
    "a hash and a line end": (data(reply(packet=f"{'a' * 64}\n")), "hash"),
    "a list for a hash": (data(reply(packet=[])), "hash"),
    "an object for answers": (data(reply(answers={})), "list"),
    "a text for an answer": (data(reply(answers=["agree"])), "object"),
    "another answer": (data(reply(stands={"c1": "maybe"})), "agree, discuss nor object"),
    "a list for a stand": (data(reply(answers=[{"change": "c1", "answer": []}])), "agree, discuss nor object"),
    "true for a stand": (data(reply(answers=[{"change": "c1", "answer": True}])), "agree, discuss nor object"),
    "no id": (data(reply(stands={"../c1": "agree"})), "id of a change"),
    "a vast id": (data(reply(stands={"c" + "9" * 50: "agree"})), "id of a change"),
    "the same change twice": (
        data(reply(answers=[{"change": "c1", "answer": "agree"}, {"change": "c1", "answer": "object"}])),
        "c1 twice",
    ),
    "too many answers": (data(reply(stands={f"c{n}": "agree" for n in range(1, 5002)})), "5,000"),
    "a day that is none": (data(reply(day="2026-02-30")), "calendar"),
    "a day in words": (data(reply(day="yesterday")), "date"),
    "a week": (data(reply(day="2026-W49-1")), "date"),
    "a number for a day": (data(reply(day=20261201)), "date"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_is_refused_with_the_reason_in_one_sentence(case: str, tmp_path: Path) -> None:
    content, why = HOSTILE[case]
    with pytest.raises(UnreadableFile, match=why) as error:
        parse_reply(content, "evil\x1b.json")
    assert "\n" not in str(error.value)
    assert str(error.value).endswith(".")
    assert len(str(error.value)) < 400
    assert not UNSEEN.search(str(error.value))
    (tmp_path / "evil.json").write_bytes(content)
    (tmp_path / "good.json").write_bytes(data(GOOD))
    result = tally(FORM, read_replies([tmp_path / "evil.json", tmp_path / "good.json"]))
    assert (result.names, [r.unreadable for r in result.refused]) == (("Ana",), [True])


def test_files_that_cannot_be_opened_are_refused(tmp_path: Path) -> None:
    found = read_replies([tmp_path, tmp_path / "none.json", "a\0b"])
    assert [type(reply) for reply in found] == [Refused] * 3
    assert all(isinstance(reply, Refused) and reply.unreadable for reply in found)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_a_reply_or_refused(content: bytes) -> None:
    try:
        parse_reply(content)
    except UnreadableFile as error:
        said = str(error)
    else:
        return
    assert "\n" not in said


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*ANSWER_KEYS, "x"]), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(st.sampled_from(KEYS), VALUES)
def test_any_value_under_any_key_is_read_or_refused(key: str, value: Any) -> None:
    try:
        found = parse_reply(json.dumps({**GOOD, key: value}).encode())
    except UnreadableFile:
        return
    assert not UNSEEN.search(found.name + found.comment + found.old + found.new)


NASTY = "\u202eevil\x1b[2J\x00\ud800 <script>alert(1)</script> | `x` [a](javascript:b)\r\n=1+1\u0300" + "\u0301" * 50


def nasty() -> Tally:
    answers = [{"change": "c1", "answer": "object", "comment": NASTY}]
    return counted(reply(NASTY, answers=answers, comment=NASTY), reply("=1+1", {"c1": "agree"}))


def test_nothing_that_hides_or_steers_reaches_a_tally() -> None:
    result = nasty()
    shown = [replies_text(result), replies_markdown(result), json.dumps(str(result), ensure_ascii=False)]
    for text in shown:
        assert not UNSEEN.search(text)
        assert "[U+202E]evil[U+001B]" in text.replace("\\[", "[").replace("\\]", "]")
    assert "\u0301" * 9 not in shown[0]
    assert "<script" not in shown[1]
    assert not re.search(r"(?<!\\)\[a(?<!\\)\]\(", shown[1])


def test_a_comment_cannot_pass_for_words_of_the_tool() -> None:
    result = counted(
        reply("Ana", answers=[{"change": "c1", "answer": "agree", "comment": "x\nc9  forged\n    object 9"}])
    )
    lines = [line for line in replies_text(result).splitlines() if "forged" in line or "object 9" in line]
    assert len(lines) == 2
    assert all(line.startswith("      | ") for line in lines)


def files(tmp_path: Path, *values: Any) -> list[str]:
    found = []
    for n, value in enumerate(values, 1):
        path = tmp_path / f"{n}.json"
        path.write_bytes(value if isinstance(value, bytes) else data(value))
        found.append(str(path))
    return found


@pytest.fixture
def page(tmp_path: Path) -> str:
    (tmp_path / "index.html").write_bytes(render(sample()))
    return str(tmp_path / "index.html")


def test_exit_codes_tell_all_counted_from_refused_from_unreadable(
    tmp_path: Path, page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    good, other, evil, again = files(
        tmp_path, GOOD, reply("Ben", packet="0" * 64), b"{", reply("Ana", {"c1": "object"})
    )
    for named, code in (([good], 0), ([good, other], 1), ([good, again], 1), ([good, evil], 2), ([evil, other], 2)):
        assert main(["replies", *named, "--packet", page]) == code
        out, err = capsys.readouterr()
        assert ("1 reply is counted, of 1 member: Ana." in out) == (named in ([good], [good, other], [good, evil]))
        assert (other in err) == (other in named)
        assert "Traceback" not in err


@pytest.mark.parametrize("arguments", [["--packet", "none.html"], ["--versions", "none", "nor-this"]])
def test_a_packet_that_is_not_there_is_trouble(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (good,) = files(tmp_path, GOOD)
    assert main(["--root", str(tmp_path), "replies", good, *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("wording: ")


def test_a_spreadsheet_runs_nothing(tmp_path: Path, page: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    answers = [{"change": "c1", "answer": "object", "comment": "@SUM(1)\n=cmd|' /C calc'!A0"}]
    given = files(tmp_path, reply("=1+1", answers=answers), reply("-2+3", {"c1": "object"}))
    assert main(["replies", *given, "--packet", page, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode(), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["object"] == "2"
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if re.match(r"\s*[=+\-@]", cell)] == []
    assert rows[0]["object_names"].startswith("'=1+1")
    assert rows[0]["comments"].startswith("'")


def test_without_a_packet_named_most_replies_decide_and_a_tie_asks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two, other = files(tmp_path, GOOD, reply("Ben", {"c3": "object"}), reply("Eve", packet="0" * 64))
    assert main(["--root", str(tmp_path), "replies", one, two, other, "--format", "json"]) == 1
    out, err = capsys.readouterr()
    value = json.loads(out)
    assert value["schema"] == "wording/replies@1"
    assert [change["change"] for change in value["changes"]] == ["c1", "c3"]
    assert [refused["file"] for refused in value["refused"]] == [other]
    assert "No packet was named" in err
    assert main(["--root", str(tmp_path), "replies", one, other]) == 2
    assert "--packet" in capsys.readouterr().err


def test_what_a_reply_says_of_its_versions_never_leads_to_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret\n\nWord.\n")
    (given,) = files(tmp_path, reply("Ana", {"c1": "agree"}, old=str(secret), new=str(secret)))
    assert main(["--root", str(tmp_path), "replies", given]) == 0
    out, err = capsys.readouterr()
    assert "Word" not in out + err
    assert "It is not at hand" in err


def test_the_examples_answer_the_packet_of_the_housekeeping_draft() -> None:
    result = tally(real_packet("housekeeping"), read_replies(sorted(EXAMPLES.glob("*.json"))))
    assert len(result.names) == 3
    assert result.refused == ()
    assert all(name.startswith("Example Member") for name in result.names)
    assert [row.change for row in result.open] == ["c8", "c10"]


def test_every_output_of_an_illustrative_packet_says_so() -> None:
    result = tally(real_packet("housekeeping"), [])
    assert ILLUSTRATIVE in replies_text(result)
    assert ILLUSTRATIVE in replies_markdown(result)
    assert result.to_frame().attrs["illustrative"] is True
    assert ILLUSTRATIVE not in replies_text(counted(GOOD))


def test_the_table_has_a_row_a_change_and_balances() -> None:
    frame = counted(reply("Ana", {"c1": "agree"}), reply("Ben", {"c1": "object", "c2": "discuss"})).to_frame()
    assert tuple(frame.columns) == COLUMNS
    assert frame["change"].tolist() == [asked.change for asked in FORM.asked]
    assert (frame[["agree", "discuss", "object", "unclear", "silent"]].sum(axis=1) == 2).all()
    assert frame.loc[0, "agree_names"] == "Ana"


STANDS = st.dictionaries(st.sampled_from([asked.change for asked in FORM.asked]), st.sampled_from(list(Stand)))


@given(st.lists(st.tuples(st.sampled_from(["Ana", "ana", "Ben", "Cleo"]), STANDS), max_size=6))
def test_every_name_stands_under_every_change_exactly_once(given: list[tuple[str, dict[str, str]]]) -> None:
    result = counted(*(reply(name, {k: str(v) for k, v in stands.items()}) for name, stands in given))
    for row in result.rows:
        assert sorted(row.agree + row.discuss + row.object + row.unclear + row.silent) == sorted(result.names)


def test_a_form_can_be_made_of_the_replies_alone() -> None:
    replies = read(reply("Ana", {"c10": "agree", "c2": "agree"}))
    form = form_of_replies(replies, most_answered(replies))
    assert [asked.change for asked in form.asked] == ["c2", "c10"]
    assert form.subtitle == "a compared with b"
    with pytest.raises(WordingError, match="none of these files"):
        most_answered([])
