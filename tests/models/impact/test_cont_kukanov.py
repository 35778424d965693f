"""Cont and Kukanov: the split against direct minimisation."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import checked

from fillcast.errors import ModelError
from fillcast.models.impact.cont_kukanov import ContKukanov, ExponentialOutflow, take_and_make_bps

ROW = checked.inputs("ck2017.single_exchange")
MODEL = ContKukanov(ROW["h"], ROW["f"], ROW["r"], ROW["theta"], ROW["lambda_u"], ROW["Q"])
OUTFLOW = ExponentialOutflow(ROW["mean_xi"])


def test_golden_split():
    split = MODEL.split(ROW["S"], OUTFLOW)
    filled = OUTFLOW.cdf(ROW["Q"] + split.limit_qty)
    checked.meets("ck2017.single_exchange", [split.limit_qty, split.market_qty, filled])
    checked.meets("ck2017.maker_fraction", [split.filled_qty, split.maker_frac, 1.0 - split.maker_frac])


def test_golden_thresholds():
    checked.meets("ck2017.thresholds", MODEL.thresholds_bps(ROW["S"], OUTFLOW))


def test_golden_making_and_taking_are_the_same_money():
    row = checked.inputs("make_take.identity")
    found = take_and_make_bps(row["h"], row["depth"], row["taker"], row["maker"], row["AS"], row["P_fill"])
    checked.meets("make_take.identity", found)


def cost(model, limit, qty, mean):
    """What the paper minimises, for one venue, without what does not depend on the split."""
    filled = mean * (math.exp(-model.queue_qty / mean) - math.exp(-(model.queue_qty + limit) / mean))
    market = qty - limit
    h, f, r, theta = model.half_spread_bps, model.taker_bps, model.rebate_bps, model.selection_bps
    short = qty - market - filled
    return (h + f) * market - (h + r) * filled + model.penalty_bps * short + theta * (limit - filled)


@given(st.floats(0.1, 12.0), st.floats(100.0, 5000.0))
def test_no_other_split_costs_less(penalty, mean):
    model = ContKukanov(ROW["h"], ROW["f"], ROW["r"], ROW["theta"], penalty, ROW["Q"])
    split = model.split(ROW["S"], ExponentialOutflow(mean))
    theirs = [cost(model, limit, ROW["S"], mean) for limit in np.linspace(0.0, ROW["S"], 201)]
    assert cost(model, split.limit_qty, ROW["S"], mean) <= min(theirs) + 1e-6 * abs(min(theirs)) + 1e-6


def test_a_fee_that_makes_posting_pointless_is_named():
    with pytest.raises(ModelError, match="posting must save something"):
        ContKukanov(0.0, 0.0, 0.0, 0.0, 5.0, 100.0)
