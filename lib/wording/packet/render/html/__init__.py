"""The packet as one page: `index.html`."""

from wording.packet.render.html.page import render

__all__ = ["render"]
