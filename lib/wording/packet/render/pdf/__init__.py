"""A packet → `packet.pdf`: what the template lays out, the page, and the fonts that it needs."""

from wording.packet.render.pdf.setting import render

__all__ = ["render"]
