"""Binance's rule for joining a stream of changes to a snapshot, and for staying in step.

A change covers the ids after `prev` to `seq`: `pu` and `u` on futures, U - 1 and `u` on spot. It may be merged into a
book at id `last` if nothing lies between (prev <= last) and something is new (last < seq). That is how a first change
that straddles the snapshot's id joins it; from then on `prev` must equal `last`, or something was lost.

Source: Binance, "How to manage a local order book correctly", spot and futures, 2026. The futures page asks of the
first change that U <= lastUpdateId; ids between `pu` and U belong to other instruments, so `pu` <= lastUpdateId says
the same.
"""

from enum import IntEnum


class Verdict(IntEnum):
    APPLY = 0
    PAST = 1
    GAP = 2


def judge(last: int, prev: int, seq: int, *, is_joined: bool) -> Verdict:
    """What to do with a change for a book at id *last*. is_joined: whether a change has been merged into it already."""
    if is_joined:
        return Verdict.APPLY if prev == last else Verdict.GAP
    if seq <= last:
        return Verdict.PAST
    return Verdict.APPLY if prev <= last else Verdict.GAP
