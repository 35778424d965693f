"""Orders that really rest in the embedded exchange, against what was said of them: a tenth of `fillcast lab rest`."""

from functools import cache

import numpy as np
import pytest
from msgspec.structs import replace

from fillcast import app
from fillcast.config import load
from fillcast.errors import CalibrationError, UnknownInstrument
from fillcast.kernels.queue import OPTIMISTIC, PROPORTIONAL, RISK_AVERSE
from fillcast.lab import rested
from fillcast.resting import WAITS_S

pytestmark = pytest.mark.slow

MIDDLE_LOTS = 15_000
"""About 100,000 quote: the middle size of the forecasts."""


@cache
def found(seconds=1600.0, every_s=2.0, lots=MIDDLE_LOTS, seed=5):
    return app.rest_in_market(
        "demo:BTC-USDT-SWAP", load().settings, seconds=seconds, every_s=every_s, lots=lots, seed=seed
    )


def test_what_is_said_of_orders_that_really_rest_is_near_what_they_do():
    rows = rested.kept(found())
    assert [row.wait_s for row in rows] == list(WAITS_S)
    for row in rows:
        assert row.n == 800
        # Within the two points that are claimed of many more, and what chance makes of these.
        if row.bias_se_frac is not None:
            assert abs(row.bias_frac) <= 0.02 + 2.5 * row.bias_se_frac, row
        assert row.low_frac <= row.said_frac <= row.high_frac
    assert [row.wait_s for row in rows if row.bias_se_frac is None] == [60.0]


def test_an_order_behind_a_longer_queue_is_given_less_and_gets_less():
    one = found()
    ahead = one.ahead_lots > np.median(one.ahead_lots)
    k = WAITS_S.index(5.0)
    for shares in (one.said_frac[:, PROPORTIONAL, k], one.filled_frac[:, k]):
        assert shares[ahead].mean() < shares[~ahead].mean()


def test_a_fill_stays_and_the_rules_keep_their_order():
    one = found()
    assert (np.diff(one.filled_frac, axis=1) >= 0.0).all()
    assert ((one.filled_frac >= 0.0) & (one.filled_frac <= 1.0)).all()
    assert (one.said_frac[:, RISK_AVERSE] <= one.said_frac[:, OPTIMISTIC] + 1e-12).all()
    assert one.n_missed == 0
    assert np.diff(one.put_s) == pytest.approx(2.0)


def test_the_error_is_that_of_blocks_that_share_their_fate():
    one = found()
    # Each order told ten times over knows no more.
    tenfold = replace(
        one,
        put_s=np.repeat(one.put_s, 10),
        said_frac=np.repeat(one.said_frac, 10, axis=0),
        filled_frac=np.repeat(one.filled_frac, 10, axis=0),
    )
    for a, b in zip(rested.kept(one), rested.kept(tenfold), strict=True):
        assert b.bias_se_frac == pytest.approx(a.bias_se_frac)


def test_of_fewer_than_ten_blocks_no_error_is_told():
    one, block_s = found(), rested.LEAST_BLOCK_S
    for n in (1, 3, 9, 10):
        few = replace(one, put_s=np.linspace(0.0, n * block_s - 1.0, len(one.put_s)))
        assert (rested.kept(few)[0].bias_se_frac is None) == (n < 10)
        assert rested.table(few).splitlines()[2].endswith("| – |") == (n < 10)


def test_what_cannot_rest_is_refused():
    with pytest.raises(CalibrationError, match="orders at rest in the embedded exchange"):
        found(seconds=1.0, lots=10**12)
    with pytest.raises(UnknownInstrument, match="orders rest on the embedded exchange"):
        app.rest_in_market("okx:BTC-USDT-SWAP", load().settings, seconds=1.0, every_s=1.0, lots=1, seed=1)
