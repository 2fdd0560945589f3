"""A notebook that was just cloned, which JupyterLab does not trust, reads right in light and dark."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from support.browser import ARGUMENTS
from support.jupyterlab import SECONDS, Lab, jupyterlab
from support.notebook_tool import NOTEBOOKS, code, prose, read, shown, write
from support.packets import version
from support.programs import need
from wording.notebook import show

pytestmark = pytest.mark.browser

DOLLARS = "The dues are $5 or $10, never $x^2$ or \\(y\\)"

# What stands in the outputs, what of it can be seen, and the least contrast of any text with what lies behind it.
LOOK = """
() => {
  const area = [...document.querySelectorAll('.jp-OutputArea-output')];
  const all = selector => area.flatMap(output => [...output.querySelectorAll(selector)]);
  const seen = node => { const box = node.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
  const colour = text => { const n = text.match(/[\\d.]+/g).map(Number); return n.length > 3 ? n : [...n, 1]; };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3]));
  const behind = node => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) layers.push(colour(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const veil = node => node ? getComputedStyle(node).opacity * veil(node.parentElement) : 1;
  const light = rgb => {
    const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = node => {
    const under = behind(node), own = colour(getComputedStyle(node).color);
    const [a, b] = [light(over([...own.slice(0, 3), own[3] * veil(node)], under)), light(under)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const hasText = node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
  const words = all('*').filter(node => hasText(node) && parseFloat(getComputedStyle(node).fontSize) > 0);
  return {
    ins: all('ins').filter(n => seen(n) && getComputedStyle(n).textDecorationLine === 'underline').length,
    del: all('del').filter(n => seen(n) && getComputedStyle(n).textDecorationLine === 'line-through').length,
    spoken: all('ins span, del span').map(n => getComputedStyle(n).fontSize),
    tables: all('table').filter(seen).map(n => n.querySelector('caption').innerText),
    images: all('figure img').filter(n => seen(n) && n.complete && n.naturalWidth > 200 && n.alt.length > 40).length,
    contrast: Math.min(...words.map(contrast)),
    maths: all('mjx-container').length,
    planted: all('style, script, [role], [aria-label]').length,
    text: area.map(n => n.innerText).join('\\n'),
  };
}
"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """JupyterLab on a copy of the notebooks, and on one that holds what must be kept out."""
    need("chromium")
    folder = tmp_path_factory.mktemp("notebooks")
    for path in NOTEBOOKS:
        shutil.copy(path, folder)
    text = version(f"# Code\n\n## Dues\n\n{DOLLARS}.\n")
    foreign = (
        '<style>p {display: none}</style><p role="note" aria-label="x">foreign<script>document.title = 1</script></p>'
    )
    outputs = (shown(text_html=show(text).html), shown(text_html=foreign))
    write(folder / "hostile.ipynb", prose("# What?"), code("1", outputs=outputs, count=1))
    with jupyterlab(folder, tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture(scope="module")
def pages(lab: Lab) -> dict[tuple[str, str], dict]:
    """What a reader sees of each notebook in each theme."""
    from playwright.sync_api import sync_playwright

    arguments = [a if "MAP *" not in a else f"{a},EXCLUDE 127.0.0.1" for a in ARGUMENTS]
    seen = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=need("chromium"), args=arguments)
        for theme in ("Light", "Dark"):
            for name in ("02_compare_two_versions.ipynb", "hostile.ipynb"):
                page = browser.new_page(viewport={"width": 1400, "height": 1200})
                page.set_default_timeout(SECONDS * 1000)
                page.goto(lab.notebook(name, theme))
                page.wait_for_selector(f"body[data-jp-theme-light={str(theme == 'Light').lower()!r}]", state="attached")
                page.locator(".jp-OutputArea-output p").last.wait_for(state="attached")
                page.wait_for_function("[...document.images].every(image => image.complete)")
                seen[name[:2], theme] = page.evaluate(LOOK)
                page.close()
        browser.close()
    return seen


each_theme = pytest.mark.parametrize("theme", ["Light", "Dark"])


@each_theme
def test_redlines_tables_and_charts_are_seen(pages: dict, theme: str) -> None:
    seen = pages["02", theme]
    stored = "".join(output.data["text/html"] for cell in read("02").cells for output in cell.get("outputs", []))
    assert (seen["ins"], seen["del"]) == (stored.count("<ins"), stored.count("<del"))
    assert seen["del"] > 5
    assert seen["tables"] == ["15 changes, in reading order; the last columns count words", "Changes proved editorial"]
    assert seen["images"] == stored.count("<img") == 1
    assert seen["text"].count("Illustrative draft:") == 5


@each_theme
def test_words_for_screen_readers_stay_out_of_sight(pages: dict, theme: str) -> None:
    assert set(pages["02", theme]["spoken"]) == {"0px"}


@each_theme
def test_all_text_stands_out_from_what_lies_behind_it(pages: dict, theme: str) -> None:
    assert pages["02", theme]["contrast"] >= 4.5


@each_theme
def test_dollar_signs_stay_dollar_signs_and_foreign_styles_stay_out(pages: dict, theme: str) -> None:
    seen = pages["ho", theme]
    assert DOLLARS in seen["text"]
    assert "foreign" in seen["text"]
    assert (seen["maths"], seen["planted"]) == (0, 0)
