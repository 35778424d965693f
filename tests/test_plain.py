"""Every public answer is plain data: Python's own numbers, and arrays where it says so."""

from datetime import date

import msgspec
import numpy as np
import pytest

from fillcast.bench import frames
from fillcast.bench.ours import RECV_NS, updated_engine
from fillcast.orders import Order
from fillcast.resting import resting, resting_curve
from fillcast.schedules.job import RESTING, Policy, default_policies, resting_policies
from fillcast.units import NS_PER_MS
from tests import golden_tape
from tests.lab.test_execution import simulate

ORDERS = [Order(frames.SYMBOL, side, 1000.0, unit) for side in ("buy", "sell") for unit in ("quote", "contracts")]
BEYOND = Order(frames.SYMBOL, "buy", 1e9, "quote")
SCALARS = (str, int, float, bool, type(None), date)


def strange(value, path):
    """Where in *value* something stands that is not plain."""
    if isinstance(value, msgspec.Struct):
        names = value.__struct_fields__
        return [found for name in names for found in strange(getattr(value, name), f"{path}.{name}")]
    if type(value) in (tuple, list):
        return [found for k, one in enumerate(value) for found in strange(one, f"{path}[{k}]")]
    if type(value) is dict:
        return [found for key, one in value.items() for found in (*strange(key, path), *strange(one, f"{path}[{key}]"))]
    is_plain = type(value) in SCALARS or (type(value) is np.ndarray and value.dtype.kind == "f")
    return [] if is_plain else [f"{path}: {type(value)}"]


@pytest.fixture(scope="module")
def engine():
    """After minutes of a book with prints, so that every part of an answer is there."""
    found = updated_engine()
    _, updates = frames.updates()
    for k, payload in enumerate(updates):
        found.on_frame(payload, RECV_NS + k * 100 * NS_PER_MS)
        found.keep_score()
    return found


def test_what_is_asked_of_an_order_is_plain(engine):
    view, fees = engine.view(frames.SYMBOL), engine.fees(frames.SYMBOL)
    answers = engine.estimates([*ORDERS, BEYOND])
    assert [answer.resting is not None for answer in answers] == [True] * len(ORDERS) + [False]
    assert answers[0].range_p05_bps is not None
    assert answers[0].track_record is not None
    assert answers[0].resting.track_record is not None
    told = [engine.explain(ORDERS[0]), engine.foretold(frames.SYMBOL)]
    told += [resting(side, 10.0, view, fees, is_crossing=False) for side in ("buy", "sell")]
    told += [resting_curve("sell", 10.0, view, fees)]
    assert strange([answers, told], "answer") == []


def test_what_is_asked_of_an_instrument_is_plain(engine):
    told = [engine.curve(frames.SYMBOL), engine.scores(frames.SYMBOL), engine.health(), engine.instruments()]
    told += [engine.largest_size(frames.SYMBOL, side, 6.0) for side in ("buy", "sell")]
    told += [engine.view(frames.SYMBOL).features, engine.volatility(frames.SYMBOL), engine.latency.stages()]
    assert strange(told, "answer") == []


@pytest.mark.parametrize("half_life_s", [None, 60.0])
@pytest.mark.parametrize("order", [*ORDERS, BEYOND], ids=str)
def test_a_plan_is_plain_with_every_way_that_rests(engine, order, half_life_s):
    own = Policy("own", shares=(1.0,) * 20)
    policies = (*default_policies(600.0, half_life_s), *resting_policies(600.0), own)
    found = engine.plan(order, horizon_s=600.0, n_slices=20, policies=policies, half_life_s=half_life_s)
    if order is not BEYOND:
        assert {way.policy.kind for way in found.ways} >= {*RESTING}
    assert strange(found, "plan") == []
    msgspec.json.encode(found, enc_hook=np.ndarray.tolist)


def test_an_execution_on_a_recording_is_plain():
    assert strange(simulate(golden_tape.frames()), "simulated") == []
