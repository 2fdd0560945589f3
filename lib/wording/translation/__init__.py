"""Translations: which clauses of one still say what the text says, and which are out of date, missing or left over."""
