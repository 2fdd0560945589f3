"""A new suite for any association's code: record, notebooks and checks, ready for its two commands."""
