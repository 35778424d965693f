"""Joining a snapshot and staying in step."""

import pytest

from fillcast.venues.binance.sequence import Verdict, judge


@pytest.mark.parametrize(
    ("prev", "seq", "verdict"),
    [
        (149, 155, Verdict.PAST),
        (149, 160, Verdict.PAST),
        (149, 165, Verdict.APPLY),
        (160, 165, Verdict.APPLY),
        (161, 165, Verdict.GAP),
    ],
)
def test_a_first_change_joins_a_snapshot_that_it_straddles_or_follows(prev, seq, verdict):
    assert judge(160, prev, seq, is_joined=False) is verdict


@pytest.mark.parametrize(("prev", "verdict"), [(160, Verdict.APPLY), (159, Verdict.GAP), (161, Verdict.GAP)])
def test_every_later_change_must_follow_exactly(prev, verdict):
    assert judge(160, prev, 165, is_joined=True) is verdict


def test_ids_that_fall_back_are_a_gap_and_not_passed_over_for_ever():
    assert judge(160, 2, 5, is_joined=True) is Verdict.GAP
