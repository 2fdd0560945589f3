"""A record of every word of a code of ethics."""
