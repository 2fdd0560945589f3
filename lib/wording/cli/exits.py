"""The exit codes, as `diff` has them."""

FINE = 0
"""Nothing to report."""
FOUND = 1
"""Differences or problems were found."""
TROUBLE = 2
"""Wrong usage, or input that cannot be read."""
