"""Codes of one family that are not versions of one another: what a sister adopted, adapted, left out and added."""
