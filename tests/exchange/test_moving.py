"""The moving market: what it promises to keep."""

import pytest

from fillcast.exchange.listing import DEMO
from fillcast.exchange.moving import DEPTH, N_CANDLES, MovingMarket


@pytest.mark.parametrize("listed", DEMO, ids=lambda listed: listed.row.instId)
def test_a_market_keeps_its_shape(listed):
    market = MovingMarket(listed, seed=3)
    for _ in range(300):
        market.step()
        bids, asks = market.bids.levels(), market.asks.levels()
        assert len(bids) == len(asks) == DEPTH
        assert bids[0][0] < asks[0][0]
        assert bids == sorted(bids, reverse=True)
        assert asks == sorted(asks)
        assert all(lots > 0 for _, lots in bids + asks)


def test_the_changes_of_a_step_lead_from_one_book_to_the_next():
    market = MovingMarket(DEMO[0], seed=4)
    bids, asks = dict(market.bids.levels()), dict(market.asks.levels())
    for _ in range(200):
        change = market.step()
        for held, changes in ((bids, change.bids), (asks, change.asks)):
            for ticks, lots in changes.items():
                held.pop(ticks, None)
                if lots:
                    held[ticks] = lots
        assert bids == dict(market.bids.levels())
        assert asks == dict(market.asks.levels())


def test_the_same_seed_is_the_same_market():
    a, b, other = (MovingMarket(DEMO[0], seed) for seed in (5, 5, 6))
    steps = [(a.step(), b.step(), other.step()) for _ in range(50)]
    assert all(x == y for x, y, _ in steps)
    assert any(x != z for x, _, z in steps)


def test_there_is_a_past_to_take_a_volatility_from():
    market = MovingMarket(DEMO[0], seed=7)
    assert len(market.candles) == N_CANDLES
    for opened, high, low, close in market.candles:
        assert low <= min(opened, close) <= max(opened, close) <= high
