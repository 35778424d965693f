"""What hazards see of an order."""

import math

import numpy as np
import pytest
from tests.opened import Opened

from fillcast.kernels import hazard, pulse

see = Opened(hazard).see
CALM = pulse.FLOWS + 6 * pulse.SCALE


def seen(depth, *, traded=6.0, prints=3.0, ahead=40.0, added=10.0, orders=2.0):
    """Of a bid's piece; traded, prints, added, orders: a second, over half a minute."""
    reading = np.ones(pulse.N_BASE)
    reading[pulse.TOUCH_SIZE] = 8.0
    reading[[CALM + 3, CALM + 4]] = traded, prints
    reading[pulse.TURNOVER : pulse.TURNOVER + 2] = added, orders
    out = np.empty(hazard.N_FEATURES)
    see(reading, 1.0, ahead, ahead + depth, out)
    return dict(zip(hazard.FEATURES, out.tolist(), strict=True))


def test_depth_is_counted_in_mean_prints():
    assert seen(0.0)["depth"] == 0.0
    assert seen(6.0)["depth"] == pytest.approx(math.log1p(3.0))
    scaled = seen(6.0, traded=6e-9, prints=3e-9)
    assert scaled["depth"] == pytest.approx(math.log1p(3.0))


def test_where_no_print_is_remembered_depth_is_counted_in_mean_touches():
    assert seen(8.0, traded=0.0, prints=0.0)["depth"] == pytest.approx(math.log1p(1.0))


def test_a_place_is_counted_in_mean_orders():
    assert seen(0.0, ahead=0.0)["place"] == 0.0
    assert seen(0.0)["place"] == pytest.approx(math.log1p(40.0 / 5.0))
    assert seen(10.0)["place"] == pytest.approx(math.log1p(50.0 / 5.0))
    # Where none has come, in mean touches.
    assert seen(0.0, added=0.0, orders=0.0)["place"] == pytest.approx(math.log1p(40.0 / 8.0))


def test_depth_moves_nothing_of_what_is_seen_of_the_queue_but_the_position_and_the_place():
    first, deep = seen(0.0), seen(6.0)
    assert {name for name in first if first[name] != deep[name]} == {"position", "place", "depth"}
    assert first["position"] == first["ahead"] == deep["ahead"]
