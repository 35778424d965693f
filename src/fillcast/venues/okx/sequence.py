"""The sequence rules of OKX's incremental books, the only proof since June 2026 that a ladder is complete.

Source: OKX API v5, order book channel, July 2026: `prevSeqId` of a message equals `seqId` of the one before;
-1 stands only in a snapshot; about a minute without change brings an empty message with both equal; maintenance
may let `seqId` fall once.
"""

from enum import IntEnum


class Verdict(IntEnum):
    REPLACE = 0
    APPLY = 1
    UNCHANGED = 2
    WAIT = 3
    GAP = 4


def judge(last_seq: int | None, prev_seq: int, seq: int, *, is_snapshot: bool, is_empty: bool) -> Verdict:
    """What to do with a message when *last_seq* was the last one taken (None: no snapshot yet)."""
    if is_snapshot:
        return Verdict.REPLACE
    if last_seq is None:
        return Verdict.WAIT
    if prev_seq != last_seq:
        return Verdict.GAP
    if seq == prev_seq and is_empty:
        return Verdict.UNCHANGED
    return Verdict.APPLY
