"""The invented codes among the examples as a corpus: its tables, made anew for whoever opens a notebook."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from wording.notebook.place import EXAMPLES, RECORD, project_root

if TYPE_CHECKING:
    import pandas as pd

CORPUS = "corpus"
"""The folder of small invented codes, among the examples."""
CODE = "riverside-mediators"
"""The invented code with a long history, which joins them."""


def open_example_corpus() -> dict[str, pd.DataFrame]:
    """The tables of the small invented codes and of the one with a long history, by name.

    They are made in a folder that is removed at once; UnreadableFile says when the examples are not there.
    """
    from wording.corpus.frames import read_corpus
    from wording.corpus.making import make_corpus

    examples = project_root(Path.cwd()) / EXAMPLES
    with TemporaryDirectory() as folder:
        codes, tables = Path(folder, "codes"), Path(folder, "tables")
        shutil.copytree(examples / CORPUS, codes)
        shutil.copytree(examples / CODE / RECORD, codes / CODE)
        make_corpus(str(codes), str(tables))
        return read_corpus(str(tables))
