"""The weight of a change: named rules over the aligned clause say why a person must judge it, or prove it editorial."""
