"""Provenance: for every word of every version the version that brought it in, moved it or put it back."""
