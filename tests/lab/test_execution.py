"""A plan traded against a recording: every part of the shortfall, to the last bit."""

import pytest
from msgspec.structs import replace
from tests import golden_tape
from tests.tape.test_recorder import recorded
from tests.ways.test_passive import planned

from fillcast import app
from fillcast.config import Settings
from fillcast.errors import CalibrationError, OrderError
from fillcast.lab.execution import execute
from fillcast.orders import parse_order
from fillcast.schedules.job import Policy
from fillcast.tape.segments import segment_paths
from fillcast.units import BPS

BOTH = (Policy("twap"), Policy("market"))


def simulate(frames, text="buy 20contracts", policies=BOTH, **given):
    engine = app.make_engine("replay", Settings())
    symbol = next(iter(symbols(frames)))
    order = parse_order(symbol, text)

    def plan(at_ns):
        return engine.plan(order, at_ns, horizon_s=1.0, n_slices=4, policies=policies, allow_stale=True)

    return execute(frames, engine, app.take, order, plan, **({"start_s": 0.2, "latency_ms": 50.0} | given))


def symbols(frames):
    engine = app.make_engine("replay", Settings())
    for frame in frames:
        app.take(engine, frame)
    return [symbol for symbol in engine.symbols() if symbol.endswith("SWAP")]


def test_the_parts_add_up_to_the_shortfall_against_the_decision_mid():
    for found in simulate(golden_tape.frames()).executions:
        parts = found.timing_bps + found.delay_bps + found.half_spread_bps + found.depth_bps + found.opportunity_bps
        assert found.total_bps == pytest.approx(parts + (found.fee_bps or 0.0))
        assert found.filled_frac == pytest.approx(1.0)
        assert found.impact_bps is None


def test_all_at_once_without_latency_is_the_planned_market_order():
    found = simulate(golden_tape.frames(), policies=(Policy("market"),), latency_ms=0.0).executions[0]
    assert found.delay_bps == found.timing_bps == 0.0
    assert found.half_spread_bps == pytest.approx(found.planned.half_spread_bps, rel=1e-4, abs=1e-9)
    assert found.depth_bps == pytest.approx(found.planned.depth_bps, rel=1e-4, abs=1e-9)


def bought(text, scheduled_frac):
    """Of an order at once, a part of which is scheduled; since it was planned the mid has risen by 10 bps."""
    frames = golden_tape.frames()
    engine = app.make_engine("replay", Settings())
    order = parse_order(symbols(frames)[0], text)

    def plan(at_ns):
        made = engine.plan(order, at_ns, horizon_s=1.0, n_slices=4, policies=(Policy("market"),), allow_stale=True)
        (way,) = made.ways
        way = replace(way, sizes=scheduled_frac * way.sizes, completed_frac=scheduled_frac, net_bps=None)
        return replace(made, ways=(way,), mid_price=made.mid_price / (1.0 + 10.0 / BPS))

    return execute(frames, engine, app.take, order, plan, start_s=0.2, latency_ms=50.0).executions[0]


def test_what_a_way_does_not_schedule_is_charged_at_the_mid_after_the_last_slice():
    part, alone = bought("buy 20contracts", 0.25), bought("buy 5contracts", 1.0)
    assert (alone.filled_frac, part.filled_frac) == pytest.approx((1.0, 0.25))
    assert part.opportunity_bps == pytest.approx(0.75 * 10.0)
    assert part.total_bps == pytest.approx(0.25 * alone.total_bps + 0.75 * 10.0)
    assert part.warnings == ("75.00 % of the order was not scheduled within the horizon",)


def test_realised_and_planned_rows_are_both_of_the_whole_order():
    part = bought("buy 20contracts", 0.25)
    rows = {name: (realised, planned) for name, realised, planned in part.rows()}
    assert rows["half-spread"][1] == pytest.approx(0.25 * part.planned.half_spread_bps)
    assert rows["depth"][1] == pytest.approx(0.25 * part.planned.depth_bps)
    assert rows["total"][1] is None


def test_what_finds_no_counterpart_is_told_from_what_is_not_scheduled():
    frames = golden_tape.frames()
    whole = simulate(frames, "buy 100000contracts", (Policy("market"),)).executions[0]
    assert whole.warnings == (
        f"{100 * (1 - whole.filled_frac):.2f} % of the order found no counterpart in the recorded books",
    )


def test_a_recording_that_ends_too_early_is_refused():
    frames = golden_tape.frames()
    with pytest.raises(CalibrationError, match=r"have \d+\.\d s from the first book on, need \d+\.\d s"):
        simulate(frames[: len(frames) // 4])


def test_damage_met_on_the_way_is_among_the_warnings(tmp_path):
    recorded(tmp_path, golden_tape.frames(), {8})
    order = parse_order(symbols(golden_tape.frames())[0], "buy 20contracts")

    def found():
        asked = {"horizon_s": 1.0, "n_slices": 4, "policies": BOTH, "half_life_s": None, "start_s": 0.2}
        return app.simulate(order, [tmp_path], Settings(), **asked)

    assert found().warnings == ()
    first = segment_paths(tmp_path)[0]
    first.write_bytes(first.read_bytes()[:-5])
    (warning,) = found().warnings
    assert warning.startswith(f"{first}: ")
    assert "fillcast tape repair" in warning


def test_a_recording_cannot_fill_what_rests():
    engine = app.make_engine("replay", Settings())
    frames = golden_tape.frames()
    order = parse_order(next(iter(symbols(frames))), "buy 50contracts")
    with pytest.raises(OrderError, match="never in it"):
        execute(frames, engine, app.take, order, lambda _: planned("post-only"), start_s=0.0, latency_ms=0.0)


def test_a_recording_without_a_book_is_refused():
    engine = app.make_engine("replay", Settings())
    order = parse_order("okx:BTC-USDT-SWAP", "buy 1contracts")
    with pytest.raises(CalibrationError, match="no live book"):
        execute([], engine, app.take, order, lambda _: None, start_s=0.0, latency_ms=0.0)
