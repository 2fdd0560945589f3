"""What board members sent back: the form that a packet asks them to fill in, their replies, and the tally."""
