"""The refresh of the notebooks: byte-identical when nothing changed, nothing stored when something fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest

from support.notebook_tool import code, prose, tool, write


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two small notebooks that were refreshed once."""
    folder = tmp_path_factory.mktemp("stored")
    write(folder / "01_first.ipynb", prose("# What?"), code("x = {'b', 'a'}\nx"), code("print(len(x))"))
    write(folder / "02_second.ipynb", prose("# Why?"), code("'so'", "parameters"))
    assert tool.main(["refresh", str(folder)]) == 0
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_outputs_are_stored_with_the_order_in_which_cells_ran(stored: Path) -> None:
    cells = nbformat.read(stored / "01_first.ipynb", as_version=4).cells
    assert [cell.get("execution_count") for cell in cells] == [None, 1, 2]
    assert cells[1].outputs[0].data == {"text/plain": "{'a', 'b'}"}
    assert cells[2].outputs[0].text == "2\n"
    second = nbformat.read(stored / "02_second.ipynb", as_version=4)
    assert second.cells[1].metadata == {"tags": ["parameters"]}
    assert second.metadata.language_info == {"name": "python"}


def test_a_refresh_that_changes_nothing_is_byte_identical(stored: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(stored)
    assert tool.main(["refresh", str(stored)]) == 0
    assert contents(stored) == before
    assert capsys.readouterr().out == "01_first.ipynb: unchanged\n02_second.ipynb: unchanged\n"


def test_a_stored_output_that_is_not_fresh_is_named_and_left_as_it_is(
    stored: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "01_first.ipynb"
    path.write_bytes((stored / path.name).read_bytes().replace(b'"2\\n"', b'"3\\n"'))
    before = contents(tmp_path)
    assert tool.main(["refresh", "--check", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert said == "01_first.ipynb, cell 3: what is stored is not what a fresh run gives; run “make notebooks”.\n"
    assert contents(tmp_path) == before


def test_a_file_that_an_editor_dressed_up_is_named(
    stored: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "02_second.ipynb"
    shutil.copy(stored / path.name, path)
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata["language_info"]["version"] = "3.99"
    nbformat.write(notebook, path)
    assert tool.main(["refresh", "--check", str(tmp_path)]) == 1
    assert "02_second.ipynb: the file is not in the form" in capsys.readouterr().err
    shutil.copy(stored / path.name, path)
    assert list(tool.differences(path, path.read_text("utf-8"))) == []


def test_a_notebook_that_fails_is_named_and_nothing_is_stored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "01_first.ipynb", prose("# What?"), code("1"))
    write(tmp_path / "02_second.ipynb", prose("# How?"), code("1"), code("1 / 0"))
    before = contents(tmp_path)
    assert tool.main(["refresh", str(tmp_path)]) == 2
    assert capsys.readouterr().err == "02_second.ipynb does not run: cell 3: ZeroDivisionError: division by zero\n"
    assert contents(tmp_path) == before


def test_a_folder_without_notebooks_is_trouble(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.main(["refresh", str(tmp_path)]) == 2
    assert "There is no notebook in" in capsys.readouterr().err


def test_a_widget_is_stored_as_the_page_beside_it(tmp_path: Path) -> None:
    page = {"text/html": "<p>page</p>", "text/plain": "page", tool.WIDGET: {"model_id": "another each time"}}
    path = write(tmp_path / "01_first.ipynb", code(f"display({page!r}, raw=True)"))
    assert tool.main(["refresh", str(tmp_path)]) == 0
    (output,) = nbformat.read(path, as_version=4).cells[0].outputs
    assert output.data == {"text/html": "<p>page</p>", "text/plain": "page"}
    assert tool.main(["refresh", "--check", str(tmp_path)]) == 0
