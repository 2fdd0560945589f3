"""A packet → `packet.pdf`, and a notice of motions as pages: what the templates lay out, the page, and the fonts."""

from wording.packet.render.pdf.setting import notice_pdf, render

__all__ = ["notice_pdf", "render"]
