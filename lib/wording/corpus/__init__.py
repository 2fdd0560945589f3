"""Folders of many codes → the same analysis of each, as tables: on one machine or on a cluster."""
