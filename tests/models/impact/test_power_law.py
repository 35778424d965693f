"""Almgren 2003: temporary impact that grows slower than the rate."""

import math

import numpy as np
import pytest
from tests import checked

from fillcast.errors import ModelError
from fillcast.models.impact.power_law import PowerLaw


def test_golden_exponent_of_six_tenths():
    row = checked.inputs("almgren2003.power06")
    model = PowerLaw(row["sigma"], row["eta"], row["k"])
    scale_s = model.time_scale_s(row["X"], row["lambda"])
    left = float(model.holdings(row["X"], row["lambda"], scale_s)) / row["X"]
    checked.meets("almgren2003.power06", [scale_s, left, *model.cost_and_variance(row["X"], row["lambda"])])


def test_cost_and_variance_are_the_integrals_of_the_path():
    model = PowerLaw(0.4, 0.02, 0.5)
    qty, risk_aversion = 30.0, 1e-3
    t = np.concatenate([[0.0], np.geomspace(1e-4, 1e5, 400_000)])
    x = model.holdings(qty, risk_aversion, t)
    rate = -np.diff(x) / np.diff(t)
    cost = (model.eta_price * rate ** (1.0 + model.exponent_ratio) * np.diff(t)).sum()
    variance = model.sigma_price**2 * np.trapezoid(x**2, t)
    assert model.cost_and_variance(qty, risk_aversion) == pytest.approx((cost, variance), rel=1e-3)


def test_larger_orders_have_another_time_scale():
    model = PowerLaw(0.4, 0.02, 0.6)
    assert model.time_scale_s(100.0, 1e-3) < model.time_scale_s(10.0, 1e-3)


@pytest.mark.parametrize("exponent", [0.0, 1.0, math.nan])
def test_an_exponent_out_of_its_domain_is_named(exponent):
    with pytest.raises(ModelError, match="exponent_ratio"):
        PowerLaw(1.0, 1.0, exponent)
