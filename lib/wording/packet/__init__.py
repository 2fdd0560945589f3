"""The packet: what the board receives, settled word by word before any format lays it out."""
