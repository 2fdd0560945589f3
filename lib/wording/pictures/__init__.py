"""Pictures of a code's life: each an SVG as text, a sentence that sums it up, and a table of all that it shows."""

from wording.pictures.drawing import Picture
from wording.pictures.flow import history_flow
from wording.pictures.growth import growth
from wording.pictures.heat import heat_map
from wording.pictures.survival import survival
from wording.pictures.timeline import timeline

__all__ = ["Picture", "growth", "heat_map", "history_flow", "survival", "timeline"]
