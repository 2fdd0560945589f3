"""Drafting warnings: what a careful reader would query in one version before anybody votes on it."""
