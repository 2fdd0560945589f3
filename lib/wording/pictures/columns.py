"""Where the versions of a history stand side by side: at equal distances, or by their days."""

from __future__ import annotations

from collections.abc import Sequence

from wording.record.model import Version


def columns(versions: Sequence[Version], left: float, right: float, spacing: str = "equal") -> list[float]:
    """The middle of each version's column between `left` and `right`, in pixels.

    `spacing` is `equal`, or `time` for the true distances of their days; without a day for each, and in order, the
    distances are equal. ValueError, a programmer's slip, for any other word.
    """
    if spacing not in ("equal", "time"):
        raise ValueError(f"spacing is “equal” or “time”, not “{spacing}”.")
    if len(versions) < 2:
        return [(left + right) / 2] * len(versions)
    places = [float(n) for n in range(len(versions))]
    days = [version.day.toordinal() for version in versions if version.day]
    if spacing == "time" and len(days) == len(versions) and days == sorted(days) and days[0] < days[-1]:
        places = [float(day - days[0]) for day in days]
    return [left + (right - left) * place / places[-1] for place in places]
