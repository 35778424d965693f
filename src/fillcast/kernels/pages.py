"""Sums over what settled lately: a page that is being written, and the last full one before it."""

from fillcast.kernels.entry import inner

N = 0
MOST = 1000.0
"""A page holds its count in place `N` and sums in the others; with the one before it is the record: once there are as
many, of the last one to two thousand."""


@inner
def turn(page, before):
    """Begin a new page where this one is full. page, before: of one length."""
    if page[N] >= MOST:
        before[:] = page
        page[:] = 0.0
