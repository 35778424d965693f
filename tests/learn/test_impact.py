"""Impact fits: numbers that made a tape are found again, and what a tape can't say is refused."""

import msgspec
import numpy as np
import pytest
from scipy.signal import fftconvolve

from fillcast import app
from fillcast.errors import CalibrationError
from fillcast.learn.impact import fit_impact, respond
from fillcast.learn.sampled import SIZES_QUOTE, Sampled, sample
from fillcast.params import impact_of

SLOPE, PERMANENT, RATE, HALF = 2.0, 0.5, 0.8, 0.5


def made(seconds=1800, seed=1, noise=0.3, permanent=PERMANENT):
    """A tape of a block book that answers to trades by a known kernel: a quarter of a second a step."""
    rng = np.random.default_rng(seed)
    step_s = 0.25
    n = round(seconds / step_s)
    flow = rng.normal(0.0, 0.2, n) * (rng.random(n) < 0.3)
    large = rng.random(n) < 0.01
    flow[large] *= 8.0
    lags = np.arange(400) * step_s
    kernel = SLOPE * (permanent + (1.0 - permanent) * np.exp(-RATE * lags))
    # A trade stands just after the look at the book of its step, and in the next one.
    answer = fftconvolve(flow, np.concatenate([kernel, np.full(n, kernel[-1])]))[: n - 1]
    moves = np.concatenate([[0.0], answer])
    log_mid = (moves + np.cumsum(rng.normal(0.0, noise * np.sqrt(step_s), n))) * 1e-4
    times = np.arange(n) * step_s
    hit = np.zeros((n, 2))
    decay = np.exp(-RATE * step_s)
    state = np.zeros(2)
    for k in range(n):
        state *= decay
        hit[k] = state
        state = state + np.array([max(-flow[k], 0.0), max(flow[k], 0.0)])
    thinner = 1.0 + 0.3 * hit
    depth = 0.5 * SLOPE * SIZES_QUOTE[None, None, :] / 1e6 * thinner[:, :, None]
    traded = flow != 0.0
    return Sampled(
        symbol="own:MADE-USD",
        start_ns=10**18,
        book_s=times,
        mid=1000.0 * np.exp(log_mid),
        half_spread_bps=np.full(n, HALF) + rng.normal(0.0, 0.01, n),
        walk_s=times,
        depth_bps=depth,
        trade_s=times[traded] + 0.01,
        trade_quote=flow[traded] * 1e6,
        breaks_s=np.zeros((0, 2)),
        data_sha256="0" * 64,
    )


def within(number, truth, n_errors=3.5):
    assert abs(number.value_number - truth) < n_errors * number.se_number, (number, truth)


def test_the_numbers_that_made_a_tape_are_found_within_their_errors():
    found = fit_impact(made(3600), made="2026-01-01")
    within(found.number("impact", "permanent"), PERMANENT)
    within(found.number("impact", "lasting"), PERMANENT * SLOPE)
    within(found.number("impact", "resilience"), RATE)
    within(found.number("impact", "half_spread"), HALF)
    # The book is thinner after trades, so the average walk is a little steeper than an untouched one.
    assert found.number("impact", "slope").value_number == pytest.approx(SLOPE, rel=0.15)
    assert found.number("impact", "permanent").status == "fitted"
    fitted = impact_of(found, "own:MADE-USD")
    assert fitted.walk_depth_bps == pytest.approx(0.5 * fitted.slope_bps_mquote * fitted.walk_quote / 1e6, rel=0.1)


def test_the_average_walks_of_many_tapes_differ_by_their_standard_error():
    fits = [impact_of(fit_impact(made(900, seed), made="2026-01-01"), "own:MADE-USD") for seed in range(1, 13)]
    spread = np.std([fitted.walk_depth_bps for fitted in fits], axis=0, ddof=1)
    told = np.mean([fitted.walk_se_bps for fitted in fits], axis=0)
    assert (told > 0.0).all()
    assert spread == pytest.approx(told, rel=0.6)
    assert fits[0].half_spread_se_bps == pytest.approx(0.01 / 3600**0.5, rel=0.6)


def test_shuffled_trades_answer_to_nothing():
    tape = made(3600)
    rng = np.random.default_rng(5)
    shuffled = msgspec.structs.replace(tape, trade_quote=rng.permutation(tape.trade_quote))
    found = respond(shuffled)
    assert abs(found.lasting_bps_mquote) < 3.0 * found.lasting_se_bps
    assert abs(respond(tape).lasting_bps_mquote) > 3.0 * respond(tape).lasting_se_bps


def test_seconds_around_a_break_are_dropped_and_counted():
    tape = made(900)
    broken = msgspec.structs.replace(tape, breaks_s=np.array([[300.0, 310.0]]))
    found = respond(broken)
    assert found.n_dropped >= 10
    assert found.n + found.n_dropped == respond(tape).n
    assert fit_impact(broken, made="2026-01-01").tape.n_dropped == found.n_dropped


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"book_s": np.linspace(0.0, 60.0, 3600)}, "have 60 s of book, need 240 s"),
        ({"trade_s": np.zeros(3), "trade_quote": np.ones(3)}, "have 3 trades, need 500"),
        ({"trade_quote": "zero"}, "no volume"),
        ({"breaks_s": np.array([[10.0, 890.0]])}, "s without a break, need"),
    ],
)
def test_too_little_is_refused_with_have_and_need(change, said):
    tape = made(900)
    if isinstance(change.get("trade_quote"), str):
        change = {"trade_quote": np.zeros(len(tape.trade_s))}
    with pytest.raises(CalibrationError, match=said):
        fit_impact(msgspec.structs.replace(tape, **change), made="2026-01-01")


def test_what_only_a_long_tape_can_say_is_named():
    found = fit_impact(made(900), made="2026-01-01")
    assert any(line.startswith("HAR volatility: have 0.2 h of tape, need 7 days") for line in found.refused)
    assert found.number("impact", "volume_profile").status == "flat"


def test_a_recording_without_the_instrument_is_refused():
    with pytest.raises(CalibrationError, match="need its contract and lot"):
        sample([], app.steps_of, "okx:NOTHING")


@pytest.mark.real_data
@pytest.mark.slow
def test_what_ships_is_what_the_recording_gives(recording):
    from fillcast import fits
    from fillcast.config import Settings

    files = [recording("binance-usdm/ethusdt_20240718.gz"), recording("binance-usdm/ethusdt_20240719.gz")]
    found = app.calibrate("binance-usdm:ETHUSDT", files, Settings())
    shipped = fits.find("binance-usdm:ETHUSDT")
    assert found.tape == shipped.tape
    for ours, theirs in zip(found.numbers, shipped.numbers, strict=True):
        assert ours.value_number == pytest.approx(theirs.value_number, rel=1e-6), ours.name
    # Two roads to one number: the walk through the book, and the answer of the mid to trades.
    slope, answer = found.number("impact", "slope"), found.number("impact", "answer")
    assert abs(slope.value_number - answer.value_number) < 3.0 * np.hypot(slope.se_number, answer.se_number)
