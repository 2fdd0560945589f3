"""Texts from other formats in, and versions out to other formats."""
