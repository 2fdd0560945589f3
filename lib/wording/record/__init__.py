"""The record: dated versions of a code, and the one door to the folder that holds them."""
