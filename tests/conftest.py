"""What every run has in common: where WORDING_REQUIRE is set (in CI), a skipped check fails the run."""

from __future__ import annotations

import pytest
from hypothesis import settings

from support.programs import required

# A busy machine is no fault: how long an example takes is never judged, and every machine tries the same examples.
settings.register_profile("wording", deadline=None, derandomize=True)
settings.load_profile("wording")


def _skipped(config: pytest.Config) -> list[pytest.TestReport]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return reporter.stats.get("skipped", []) if reporter else []


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A run that left something out is not a run that passed."""
    if required() and _skipped(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Names each check that was left out, since the closing line only counts them."""
    skipped = _skipped(config)
    if required() and skipped:
        terminalreporter.section("left out, so this run fails (WORDING_REQUIRE is set)", red=True)
        for report in skipped:
            terminalreporter.line(f"{report.nodeid}: {report.longrepr[2] if report.longrepr else 'no reason'}")
