"""Answers to feed faces with."""

import pytest
from msgspec.structs import replace

from fillcast import View, own_fees, parse_order, spot
from fillcast.estimate import estimate
from fillcast.faces.live.series import BUCKET_NS, Series


@pytest.fixture
def estimates():
    """A series that took one answer a bucket, many more than may wait."""
    instrument = spot("own:ONE-USD", "ONE", "USD")
    view = View.from_levels([[99.0, 10.0]], [[101.0, 10.0]], instrument)
    answer = estimate(parse_order("own:ONE-USD", "buy 4base"), view, own_fees(2.0, 5.0, is_received=False))
    series, n = Series(), 3000
    for k in range(n):
        series.add(replace(answer, whole_net_bps=float(k % 7)), k * BUCKET_NS, None)
    return series, n
