"""Comparison: which words, clauses and principles of one version are which of another."""
