"""A comparison is the same under load, in threads and beside others; nothing is left behind by the last one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product

from support.packets import recorded
from wording import compare, redline
from wording.comparison.published import comparison_json

IDS = ("2026-11-22", "2026-11-22-housekeeping", "2026-11-22-early-childhood", "2026-11-22-rival")

SCRIPT = """
import json, sys
from itertools import product
from support.packets import recorded
from wording import compare
from wording.comparison.published import comparison_json
for old, new in product(sys.argv[1:], repeat=2):
    print(json.dumps(comparison_json(compare(recorded(old), recorded(new)))))
"""


def told(pair):
    old, new = pair
    return json.dumps(comparison_json(compare(recorded(old), recorded(new))))


def test_many_comparisons_at_once_say_what_one_says_alone():
    pairs = [*product(IDS, repeat=2)]
    alone = [told(pair) for pair in pairs]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # threads take turns as often as can be
    try:
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(told, pairs * 2)) == alone * 2
    finally:
        sys.setswitchinterval(interval)


def test_processes_side_by_side_say_the_same_whatever_their_hash_seed():
    def begin(seed):
        paths = os.pathsep.join(filter(None, sys.path))
        env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        return subprocess.Popen([sys.executable, "-c", SCRIPT, *IDS], env=env, stdout=subprocess.PIPE)

    running = [begin(seed) for seed in ("0", "1", "4242")]
    printed = {process.communicate()[0] for process in running}
    assert [process.returncode for process in running] == [0, 0, 0]
    assert printed == {"".join(f"{told(pair)}\n" for pair in product(IDS, repeat=2)).encode()}


def test_a_long_redline_is_the_same_in_threads():
    old = "\n\n".join(f"Members of part {n} shall report what they {'see' if n % 7 else 'find'}." for n in range(1500))
    new = old.replace("part 3", "every part 3").replace("shall report", "must report", 40)
    alone = redline(old, new)
    with ThreadPoolExecutor(4) as pool:
        assert all(runs == alone for runs in pool.map(lambda _: redline(old, new), range(4)))
