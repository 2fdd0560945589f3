"""What the notebooks use: the record, and each value of the library as a page or a picture."""

from __future__ import annotations

from wording.notebook.bench import open_bench
from wording.notebook.bench_state import draft_state, section_text
from wording.notebook.charts import chart
from wording.notebook.corpora import open_example_corpus
from wording.notebook.display import Display
from wording.notebook.place import open_example, open_example_family, open_example_replies, open_record, save_packet
from wording.notebook.show import show

__all__ = [
    "Display",
    "chart",
    "draft_state",
    "open_bench",
    "open_example",
    "open_example_corpus",
    "open_example_family",
    "open_example_replies",
    "open_record",
    "save_packet",
    "section_text",
    "show",
]
