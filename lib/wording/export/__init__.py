"""Versions and motions → the formats in which legislation is published: Akoma Ntoso 3.0 and Schema.org."""
