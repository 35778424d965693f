"""Blocks of time, of which an error or an interval is told."""

LEAST_BLOCKS = 10
"""Fewest that any is told of: drawn anew from two, a 95 % interval holds the truth half of the time."""
