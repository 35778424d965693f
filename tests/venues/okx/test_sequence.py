"""OKX's sequence rules, as documented in July 2026."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.venues.okx.sequence import Verdict, judge


def test_the_documented_chain_is_valid():
    # Snapshot (-1 -> 10), update (10 -> 15), no change (15 -> 15), reset by maintenance (15 -> 3), update (3 -> 5).
    last = None
    verdicts = []
    for prev_seq, seq, is_empty in [(-1, 10, False), (10, 15, False), (15, 15, True), (15, 3, False), (3, 5, False)]:
        verdicts.append(judge(last, prev_seq, seq, is_snapshot=prev_seq == -1, is_empty=is_empty))
        last = seq
    assert verdicts == [Verdict.REPLACE, Verdict.APPLY, Verdict.UNCHANGED, Verdict.APPLY, Verdict.APPLY]


@given(st.integers(0, 100), st.integers(-1, 100), st.integers(0, 100), st.booleans())
def test_anything_that_does_not_follow_is_a_gap(last, prev_seq, seq, is_empty):
    verdict = judge(last, prev_seq, seq, is_snapshot=False, is_empty=is_empty)
    assert (verdict is Verdict.GAP) == (prev_seq != last)


@pytest.mark.parametrize(("prev_seq", "seq"), [(-1, 5), (4, 5), (5, 5)])
def test_before_a_snapshot_every_increment_waits(prev_seq, seq):
    assert judge(None, prev_seq, seq, is_snapshot=False, is_empty=False) is Verdict.WAIT


def test_levels_in_a_message_that_says_no_change_are_not_lost():
    assert judge(15, 15, 15, is_snapshot=False, is_empty=False) is Verdict.APPLY


@given(st.none() | st.integers(0, 100), st.integers(-1, 100), st.integers(0, 100))
def test_a_snapshot_always_replaces(last, prev_seq, seq):
    assert judge(last, prev_seq, seq, is_snapshot=True, is_empty=False) is Verdict.REPLACE
