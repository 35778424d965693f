"""An order at rest: what it would fill, what it would cost, and when nothing is said."""

from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from fillcast.bench import frames
from fillcast.bench.ours import RECV_NS, updated_engine
from fillcast.errors import ConfigError, OrderError
from fillcast.estimate import estimate
from fillcast.fees import Fees, own_fees
from fillcast.kernels import hazard, pulse
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.learn import shelf
from fillcast.orders import Order
from fillcast.plan import plan
from fillcast.resting import WAITS_S, between, outlook, resting, resting_curve, waits_for
from fillcast.schedules.job import Policy
from fillcast.schedules.worked import book_of
from fillcast.tables import hazard_files
from fillcast.units import NS_PER_MS, sign
from fillcast.view import View

FEES = own_fees(2.0, 5.0, is_received=False)
WAIT = np.array([30.0])


@cache
def fits():
    return [shelf.load_hazards(file) for file in hazard_files()]


@cache
def view() -> View:
    engine = updated_engine()
    _, updates = frames.updates()
    for k, payload in enumerate(updates):
        engine.on_frame(payload, RECV_NS + k * 100 * NS_PER_MS)
        engine.keep_score()
    (thick,) = [fit for fit in fits() if len(fit.card.symbols) > 1]
    return replace(engine.view(frames.SYMBOL), hazards=thick)


def test_the_parts_of_a_resting_order_add_up_to_its_net():
    for side in ("buy", "sell"):
        found = resting(side, 10.0, view(), FEES)
        parts = found.half_spread_bps + found.adverse_selection_bps + found.depth_bps + found.fee_bps
        assert found.net_bps == pytest.approx(parts)
        assert found.net_low_bps <= found.net_bps <= found.net_high_bps
        assert found.adverse_selection_bps == pytest.approx(found.maker_frac * found.selection_bps)
        assert found.policy == "rest at the touch 30 s, then cross"


@pytest.mark.parametrize("side", ["BUY", "Sell", "", None])
def test_what_rests_is_a_buy_or_a_sell_and_nothing_else(side):
    with pytest.raises(OrderError, match=f"side is {side!r}: it is buy or sell"):
        resting(side, 10.0, view(), FEES)
    with pytest.raises(OrderError, match=f"side is {side!r}: it is buy or sell"):
        resting_curve(side, 10.0, view(), FEES)


def test_an_order_larger_than_any_that_was_fitted_has_no_chance_told_and_the_plan_says_which_have():
    ground = view()
    deepest = ground.hazards.card.deepest_quote
    per_size = ground.instrument.quote_of_size(1.0, resting("buy", 1.0, ground, FEES).price)
    assert resting("buy", 0.99 * deepest / per_size, ground, FEES) is not None
    assert resting("buy", 1.01 * deepest / per_size, ground, FEES) is None
    assert resting_curve("buy", 1.01 * deepest / per_size, ground, FEES) is None
    order = Order(frames.SYMBOL, "buy", 1.01 * deepest / per_size, "contracts")
    found = plan(order, ground, FEES, horizon_s=600.0, n_slices=20, policies=[Policy("post-only")])
    assert "have orders of up to 1,000,000 quote" in found.refused[0].reason


@pytest.mark.parametrize("side", ["buy", "sell"])
def test_an_order_of_the_very_largest_amount_that_was_fitted_is_told(side):
    ground = view()
    amount = ground.hazards.card.deepest_quote
    answer = estimate(Order(frames.SYMBOL, side, amount, "quote"), ground, FEES)
    assert ground.instrument.quote_of_size(answer.order_size, ground.learned.pulse_state[pulse.TOUCH]) != amount
    assert answer.resting is not None


def test_the_band_holds_the_middle():
    found = resting("buy", 10.0, view(), FEES)
    assert 0.0 <= found.maker_low_frac <= found.maker_frac <= found.maker_high_frac <= 1.0
    assert found.p_fill_frac <= found.maker_frac


@pytest.mark.parametrize(("size", "wait_s"), [(10.0, 0.1), (10.0, 30.0), (1000.0, 2.0), (1000.0, 60.0)])
def test_what_fills_lies_between_the_tenths_four_times_in_five(size, wait_s):
    # An order fills from its front: as far as the last piece whose chance a draw is below.
    found = resting("buy", size, view(), FEES, wait_s=wait_s)
    chances = outlook("buy", size, view(), np.array([wait_s])).by_depth_frac[:, PROPORTIONAL, 0]
    pieces = np.interp(np.linspace(0.0, 1.0, 1001), (0.0, 1.0 / 3.0, 1.0), chances)
    draws = np.random.default_rng(4).random(4000)
    shares = (pieces >= draws[:, None]).mean(axis=1)
    assert np.quantile(shares, (0.1, 0.9)) == pytest.approx([found.maker_p10_frac, found.maker_p90_frac], abs=0.1)
    assert 0.0 <= found.maker_p10_frac <= found.maker_p90_frac <= 1.0


def test_longer_waits_fill_more_and_larger_orders_a_smaller_share():
    curve = resting_curve("buy", 10.0, view(), FEES)
    assert curve.waits_s == WAITS_S
    assert (np.diff(curve.maker_frac) >= 0.0).all()
    # As they were fitted: a minute of settled orders may say that deep ones fill as often as others.
    fitted = replace(view(), learned=replace(view().learned, lines=None))
    sizes = (1.0, 100.0, 1000.0)
    found = [outlook("buy", size, fitted, WAIT) for size in sizes]
    for earlier, later in pairwise(found):
        assert (later.share_frac < earlier.share_frac).all()
    for one in [*found, *(outlook("buy", size, view(), WAIT) for size in sizes)]:
        assert (one.full_frac <= one.share_frac).all()
        assert (one.share_frac <= one.first_frac).all()


def test_a_curve_is_the_same_order_at_each_wait():
    curve = resting_curve("sell", 25.0, view(), FEES, (0.3, 7.0, 30.0))
    for k, wait_s in enumerate(curve.waits_s):
        one = resting("sell", 25.0, view(), FEES, wait_s=wait_s)
        assert (one.maker_frac, one.net_bps) == pytest.approx((curve.maker_frac[k], curve.net_bps[k]))


def test_a_fit_of_other_instruments_says_so():
    found = resting("buy", 10.0, view(), FEES)
    assert found.is_transferred
    assert any("other instruments" in line for line in found.warnings)


def test_an_unknown_fee_is_left_out_and_named():
    found = resting("buy", 10.0, view(), Fees(None, None, "none"))
    assert found.fee_bps is None
    assert found.break_even_bps is None
    assert any("fees" in line for line in found.warnings)


def test_what_resting_waits_for_is_what_keeps_it():
    ground = view()
    size = 1.01 * ground.hazards.card.deepest_quote / ground.instrument.quote_of_size(1.0, ground.mid)
    early = ground.learned.pulse_state.copy()
    early[pulse.START_S] = 12.7
    cases = [
        (1.0, replace(ground, hazards=None), "a fill model of it"),
        (1.0, replace(ground, state="recovering"), "a live book: this one is recovering"),
        (1.0, replace(ground, learned=None), "30 s of the book: 0 so far"),
        (1.0, replace(ground, learned=replace(ground.learned, pulse_state=early)), "30 s of the book: 12 so far"),
        (size, ground, "a fill model of such sizes: this one has orders of up to 1,000,000 quote"),
    ]
    for asked, seen, reason in cases:
        assert resting("buy", asked, seen, FEES) is None
        assert waits_for(asked, seen).startswith(reason)


def test_nothing_is_said_without_a_fit_a_live_book_half_a_minute_or_a_wait_that_was_fitted():
    ground = view()
    early = ground.learned.pulse_state.copy()
    early[pulse.START_S] = 29.0
    for changed in (
        replace(ground, hazards=None),
        replace(ground, learned=None),
        replace(ground, state="stale"),
        replace(ground, learned=replace(ground.learned, pulse_state=early)),
    ):
        assert outlook("buy", 10.0, changed, WAIT) is None
        assert resting("buy", 10.0, changed, FEES) is None
    assert resting("buy", 10.0, ground, FEES, wait_s=61.0) is None


def test_a_feature_that_is_no_number_has_no_chance_told():
    ground = view()
    for place in (pulse.QUEUES, pulse.TURNOVER, pulse.FLOWS):
        broken = ground.learned.pulse_state.copy()
        broken[:] = np.where(np.arange(len(broken)) >= place, np.nan, broken)
        broken[pulse.START_S], broken[pulse.TOUCH] = 60.0, ground.learned.pulse_state[pulse.TOUCH]
        changed = replace(ground, learned=replace(ground.learned, pulse_state=broken))
        assert outlook("buy", 10.0, changed, WAIT) is None
        assert resting("buy", 10.0, changed, FEES) is None
        assert resting_curve("buy", 10.0, changed, FEES) is None


@pytest.mark.parametrize("side", ["buy", "sell"])
def test_an_order_stands_in_what_the_touch_shows_and_behind_what_stood_there(side):
    ground, size = view(), 5000.0
    state = ground.learned.pulse_state
    at = pulse.TOUCH + (1 if side == "buy" else 3)
    seen = {}
    for sent in (0.0, size):
        reading, x, chances = np.empty(pulse.N_BASE), np.empty((1, hazard.N_FEATURES + 1)), np.empty((1, 3, 9))
        hazard.foretell.entry(
            state, ground.as_of_ns, ground.ladder.levels, ground.ladder.window, sign(side), sent, np.zeros(1),
            ground.hazards.coefficients, ground.hazards.platt, ground.hazards.forest, reading, x, chances,
        )  # fmt: skip
        assert reading[pulse.QUEUES : pulse.QUEUES + 4].tolist() == state[pulse.TOUCH : pulse.TOUCH + 4].tolist()
        seen[sent] = dict(zip(hazard.FEATURES, x[0].tolist(), strict=False))
    own, other = state[at] + size, state[pulse.TOUCH + 1] + state[pulse.TOUCH + 3] - state[at]
    assert seen[size]["touch_imbalance"] == pytest.approx((own - other) / (own + other))
    assert seen[size]["touch_microprice"] > seen[0.0]["touch_microprice"]
    changed = {name for name, value in seen[size].items() if value != seen[0.0][name]}
    assert changed == {"touch_imbalance", "touch_microprice"}


@pytest.mark.parametrize("side", ["buy", "sell"])
def test_posting_is_cheaper_while_the_move_against_a_fill_is_below_its_break_even(side):
    # An order that the touch holds: nothing is walked, so the rule is the whole difference.
    told = resting(side, 1.0, view(), FEES)
    assert told.depth_bps == pytest.approx(0.0)
    assert told.break_even_bps == pytest.approx(2.0 * view().half_spread_bps + 3.0)
    even = 5.0 + 2.0 * view().half_spread_bps - told.selection_bps
    for maker_bps, is_cheaper in ((even - 0.05, True), (even + 0.05, False)):
        found = resting(side, 1.0, view(), own_fees(maker_bps, 5.0, is_received=False))
        assert found.is_cheaper is is_cheaper is (found.selection_bps < found.break_even_bps)
        assert found.is_cheaper is (found.net_bps < found.market_bps)


def test_what_a_fill_earns_is_half_the_spread_of_the_touch_that_it_would_rest_at():
    ground = view()
    state = ground.learned.pulse_state.copy()
    bid, ask = state[pulse.TOUCH], state[pulse.TOUCH + 2]
    state[pulse.TOUCH + 2] += 8.0 * (ask - bid)
    later = replace(ground, learned=replace(ground.learned, pulse_state=state))
    told, before = resting("buy", 1.0, later, FEES), resting("buy", 1.0, ground, FEES)
    assert told.price == before.price == bid
    earned_bps = 4.5 * (ask - bid) / (bid + 4.5 * (ask - bid)) * 1e4
    half_bps = ground.half_spread_bps
    assert told.half_spread_bps == pytest.approx(half_bps * (1.0 - told.maker_frac) - earned_bps * told.maker_frac)
    assert told.break_even_bps == pytest.approx(half_bps + earned_bps + 3.0)
    assert told.market_bps == before.market_bps


@pytest.mark.parametrize(
    "fees", [Fees(None, 0.0005, "half a table"), Fees(0.0002, None, "half a table"), Fees(None, None, "")]
)
def test_without_both_fees_neither_side_of_the_choice_has_one_and_none_is_cheaper(fees):
    found, known = resting("buy", 1.0, view(), fees), resting("buy", 1.0, view(), FEES)
    assert (found.fee_bps, found.is_cheaper, found.break_even_bps) == (None, None, None)
    parts = found.half_spread_bps + found.adverse_selection_bps + found.depth_bps
    assert found.net_bps == pytest.approx(parts) == pytest.approx(known.net_bps - known.fee_bps)
    assert found.market_bps == pytest.approx(view().half_spread_bps)
    assert any("they are left out" in line for line in found.warnings)


def test_an_order_beyond_the_book_is_not_priced_at_rest():
    assert resting("buy", 1e12, view(), FEES) is None


def test_an_estimate_carries_the_alternative():
    engine = updated_engine()
    answer = engine.estimate(Order(frames.SYMBOL, "buy", 50_000.0, "quote"))
    assert answer.resting is None
    assert "resting" in answer.missing


@pytest.mark.parametrize("gone_size", [1.0, 2_700.0, 3_000.0])
def test_what_crosses_last_walks_on_from_what_was_taken_at_once(gone_size):
    book = book_of(view(), view().instrument, "buy")
    whole, first, last = 5_000.0, gone_size, 5_000.0 - gone_size
    parts = [qty[0] * depth[0] for qty, depth in (book.taken(np.array([first])), book.taken(np.array([last]), first))]
    qty, depth = book.taken(np.array([whole]))
    assert sum(parts) == pytest.approx(qty[0] * depth[0])


@given(st.lists(st.floats(0.0, 0.5), min_size=9, max_size=9), st.floats(1e-3, 60.0))
def test_chances_between_the_fitted_waits_lie_between_theirs(hazards, wait_s):
    chances = 1.0 - np.cumprod(1.0 - np.array(hazards))
    found = between(chances, np.array([wait_s]))[0]
    before = np.concatenate([[0.0], chances])
    k = int(np.searchsorted(np.array(hazard.HORIZONS_S), wait_s))
    assert before[k] - 1e-9 <= found <= before[k + 1] + 1e-9
    assert between(chances, np.array(hazard.HORIZONS_S)) == pytest.approx(chances, abs=1e-9)


def test_a_changed_file_of_hazards_is_refused(tmp_path):
    path = shelf.save_hazards(fits()[0], tmp_path)
    assert shelf.load_hazards(path).hash == fits()[0].hash
    with np.load(path) as held:
        arrays = {name: held[name] for name in held.files}
    arrays["coefficients"][0, 0, 0] += 1e-9
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)
    with pytest.raises(ConfigError, match="the hash differs"):
        shelf.load_hazards(path)


def test_the_shipped_fits_say_what_they_were_fitted_on():
    named = {fit.card.name: fit.card for fit in fits()}
    assert set(named) == {"binance-usdm", "binance-spot-thin"}
    for card in named.values():
        assert card.windows
        assert card.source
        assert card.loss_bits < card.base_loss_bits
