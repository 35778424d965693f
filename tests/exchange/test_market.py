"""A market: the same seed, the same bytes; its changes lead from book to book; one's own orders are orders."""

import msgspec
import pytest

from fillcast.errors import ConfigError, OrderError
from fillcast.exchange.cst import Cst
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import DEPTH, MAX_SEED, N_CANDLES, Market, OwnOrder, check_seed
from fillcast.units import NS_PER_MS, NS_PER_S

STEP_NS = 100 * NS_PER_MS
MODELS = {"cst": lambda listed: Cst(), "market": model_of}


def market(listed=DEMO[0], kind="market", seed=3):
    return Market(listed, MODELS[kind](listed), seed)


@pytest.mark.parametrize("listed", DEMO, ids=lambda listed: listed.row.instId)
def test_a_market_keeps_its_shape(listed):
    one = market(listed)
    for _ in range(200):
        one.advance(STEP_NS)
        bids, asks = one.levels("bid"), one.levels("ask")
        assert len(bids) == len(asks) == DEPTH
        assert bids[0][0] < asks[0][0]
        assert bids == sorted(bids, reverse=True)
        assert asks == sorted(asks)
        assert all(lots >= n_orders > 0 for _, lots, n_orders in bids + asks)


@pytest.mark.parametrize("kind", MODELS)
def test_the_changes_of_a_span_lead_from_one_book_to_the_next(kind):
    one = market(kind=kind)
    held = {side: {rung[0]: rung for rung in one.levels(side)} for side in ("bid", "ask")}
    for _ in range(200):
        change = one.advance(STEP_NS if kind == "market" else NS_PER_S)
        for side, rungs in (("bid", change.bids), ("ask", change.asks)):
            for rung in rungs:
                held[side].pop(rung[0], None)
                if rung[1]:
                    held[side][rung[0]] = rung
            assert sorted(held[side].values()) == sorted(one.levels(side))


@pytest.mark.parametrize("kind", MODELS)
def test_the_same_seed_is_the_same_market_to_the_byte(kind):
    a, b, other = (market(kind=kind, seed=seed) for seed in (5, 5, 6))
    steps = [[msgspec.json.encode(one.advance(5 * NS_PER_S)) for _ in range(20)] for one in (a, b, other)]
    assert steps[0] == steps[1] != steps[2]
    assert a.levels("bid") == b.levels("bid")


@pytest.mark.parametrize("kind", MODELS)
def test_how_its_time_is_cut_does_not_change_a_market(kind):
    whole, cut = market(kind=kind), market(kind=kind)
    span_ns = 60 * NS_PER_S
    prints = whole.advance(span_ns).prints
    pieces = []
    for k in range(600):
        pieces += [msgspec.structs.replace(p, offset_ns=p.offset_ns + k * STEP_NS) for p in cut.advance(STEP_NS).prints]
    assert pieces == prints
    assert len(prints) > 1 or kind == "cst"
    assert [whole.levels(side) for side in ("bid", "ask")] == [cut.levels(side) for side in ("bid", "ask")]


def test_prints_are_in_order_and_within_their_span():
    one = market()
    found = [p for _ in range(100) for p in one.advance(STEP_NS).prints]
    assert len(found) > 20
    assert all(0 <= p.offset_ns < STEP_NS and p.lots >= p.n_matches > 0 for p in found)
    change = one.advance(30 * NS_PER_S)
    offsets = [p.offset_ns for p in change.prints]
    assert offsets == sorted(offsets)
    assert {p.side for p in change.prints} == {"buy", "sell"}


def test_a_market_order_takes_the_book_it_sees():
    one = market()
    one.advance(NS_PER_S)
    (ticks, lots, _), (next_ticks, next_lots, _), *_ = one.levels("ask")
    number = one.submit(OwnOrder("buy", "market", lots + 1))
    assert [(f.ticks, f.lots, f.is_maker) for f in one.fills(number)] == [(ticks, lots, False), (next_ticks, 1, False)]
    assert one.best("ask")[:2] == (next_ticks, next_lots - 1) or next_lots == 1
    prints = one.advance(STEP_NS).prints
    assert [(p.ticks, p.lots, p.side) for p in prints[:2]] == [(ticks, lots, "buy"), (next_ticks, 1, "buy")]
    assert prints[0].offset_ns == 0


def test_a_resting_order_waits_its_turn_and_is_filled_as_a_maker():
    one = market()
    one.advance(NS_PER_S)
    ticks, lots, n_orders = one.best("bid")
    number = one.submit(OwnOrder("buy", "post_only", 7, ticks))
    assert one.lots_ahead(number) == lots
    assert one.best("bid") == (ticks, lots + 7, n_orders + 1)
    one.submit(OwnOrder("sell", "ioc", lots + 3, ticks))
    assert [(f.lots, f.is_maker) for f in one.fills(number)] == [(3, True)]
    assert one.lots_ahead(number) == 0
    assert one.cancel(number) == 4
    assert one.cancel(number) == 0
    assert one.lots_ahead(number) is None


def test_the_flow_never_cancels_an_order_that_is_not_its_own():
    one = market()
    ticks = one.best("bid")[0] - 300
    number = one.submit(OwnOrder("buy", "limit", 11, ticks))
    for _ in range(60):
        one.advance(NS_PER_S)
    filled = sum(f.lots for f in one.fills(number))
    assert filled + one.cancel(number) == 11


def test_what_the_market_refuses_it_says():
    one = market()
    ask = one.best("ask")[0]
    for order in (
        OwnOrder("buy", "limit", 0, ask),
        OwnOrder("buy", "limit", 5, ask + 100_000),
        OwnOrder("buy", "post_only", 5, ask),
    ):
        with pytest.raises(OrderError, match="refuses"):
            one.submit(order)
    with pytest.raises(OrderError, match="no order 1"):
        one.fills(1)


def test_minutes_close_and_there_is_a_past_to_take_a_volatility_from():
    one = market()
    assert len(one.candles) == N_CANDLES
    for opened, high, low, close in one.candles:
        assert low <= min(opened, close) <= max(opened, close) <= high
    last = one.candles[-1]
    prints = one.advance(61 * NS_PER_S).prints
    minute = [p.ticks for p in prints if p.offset_ns < 60 * NS_PER_S]
    assert one.candles[-1] == (minute[0], max(minute), min(minute), minute[-1])
    assert one.candles[-2] == last
    assert len(one.candles) == N_CANDLES


@pytest.mark.parametrize("seed", [-1, MAX_SEED + 1, 10**40])
def test_a_seed_of_which_no_market_can_be_made_is_refused_with_the_bounds(seed):
    check_seed(0)
    check_seed(MAX_SEED)
    Market(DEMO[0], model_of(DEMO[0]), MAX_SEED + len(DEMO))
    with pytest.raises(ConfigError, match=f"seed is {seed}: it is a whole number from 0 to 4,294,967,295"):
        check_seed(seed)
