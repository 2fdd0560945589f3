"""Amendments: motions as instructions on one text, made from edits, applied together and put into words."""
