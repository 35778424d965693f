"""Almgren and Chriss 2000 against the paper's own tables, a quadratic programme, and what must not matter."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import checked

from fillcast.errors import ModelError
from fillcast.models.impact.almgren_chriss import AlmgrenChriss, remaining

DAY = 86_400.0
CASES = {"lam1e-6": 1e-6, "A_lam2e-6": 2e-6, "B_naive_lam0": 0.0}
PRODUCT_CASES = (
    "ac2000.lam1e-6.holdings",
    "ac2000.lam1e-6.trades",
    "ac2000.lam1e-6.E",
    "ac2000.lam1e-6.V",
    "ac2000.lam1e-6.EV_eq20",
    "ac2000.A_lam2e-6.holdings",
    "ac2000.A_lam2e-6.trades",
    "ac2000.A_lam2e-6.E",
    "ac2000.A_lam2e-6.V",
    "ac2000.A_lam2e-6.EV_eq20",
    "ac2000.B_naive_lam0.holdings",
    "ac2000.B_naive_lam0.trades",
    "ac2000.B_naive_lam0.E",
    "ac2000.B_naive_lam0.V",
)
QTY, HORIZON_S, N = 1e6, 5 * DAY, 5


def paper(given=None):
    """The paper's example. It counts in days, we in seconds."""
    row = given or checked.inputs("ac2000.kappa")
    return AlmgrenChriss(row["sigma"] / math.sqrt(DAY), row["gamma"], row["eta"] * DAY, row["eps"])


def both(model, holdings, slice_s):
    return float(model.expected_quote(holdings, slice_s)), float(model.variance_quote(holdings, slice_s))


def optimum(model, qty, horizon_s, n, risk_aversion):
    """The holdings that minimise cost + risk aversion x variance, from the normal equations of the programme."""
    tau = horizon_s / n
    steps = np.zeros((n, n + 1))
    for k in range(n):
        steps[k, k], steps[k, k + 1] = 1.0, -1.0
    eta_tilde = model.eta_price - 0.5 * model.gamma_price * tau
    hessian = 2.0 * eta_tilde / tau * steps.T @ steps
    hessian += 2.0 * risk_aversion * model.sigma_price**2 * tau * np.diag([0.0, *[1.0] * n])
    free = np.arange(1, n)
    return np.array([qty, *np.linalg.solve(hessian[np.ix_(free, free)], -hessian[free, 0] * qty), 0.0])


@pytest.mark.parametrize("name", PRODUCT_CASES)
def test_golden_trajectories_of_the_paper(name):
    model, case = paper(), name.split(".")[1]
    holdings = model.holdings(QTY, HORIZON_S, N, CASES[case])
    expected, variance = both(model, holdings, DAY)
    found = {
        "holdings": holdings,
        "trades": model.trades(QTY, HORIZON_S, N, CASES[case]),
        "E": expected,
        "V": variance,
        "EV_eq20": model.closed_form(QTY, HORIZON_S, N, CASES[case]),
    }
    checked.meets(name, found[name.split(".")[2]])


def test_golden_rates_of_the_paper():
    model = paper()
    kappa = model.kappa_per_s(1e-6, DAY) * DAY
    checked.meets("ac2000.eta_tilde", model.eta_tilde_price(DAY) / DAY)
    checked.meets("ac2000.kappa_tilde_sq", 1e-6 * 0.95**2 / (model.eta_tilde_price(DAY) / DAY))
    checked.meets("ac2000.kappa", kappa)
    checked.meets("ac2000.theta", 1.0 / kappa)
    checked.meets("ac2000.true_half_life", math.log(2.0) / kappa)
    checked.meets("ac2000.kappa_cont", model.continuous_kappa_per_s(1e-6) * DAY)


def test_golden_ends_of_the_frontier():
    model = paper()
    line = np.linspace(QTY, 0.0, N + 1)
    checked.meets("ac2000.naive_closed", model.closed_form(QTY, HORIZON_S, N, 0.0))
    checked.meets("ac2000.naive_closed", both(model, line, DAY))
    checked.meets("ac2000.minvar", both(model, np.array([QTY, 0, 0, 0, 0, 0]), DAY))


def test_golden_continuous_trading_is_the_limit_of_ever_shorter_slices():
    model = paper()
    checked.meets("ac2000.continuous.EV", model.continuous(QTY, HORIZON_S, 1e-6))
    holdings = model.holdings(QTY, HORIZON_S, 20_000, 1e-6)
    checked.meets("ac2000.discrete_to_continuous", both(model, holdings, HORIZON_S / 20_000))


def test_golden_solving_again_on_the_way_changes_nothing():
    model = paper()
    left = model.holdings(QTY, HORIZON_S, N, 1e-6)[2]
    checked.meets("ac2000.time_consistency", model.holdings(left, 3 * DAY, 3, 1e-6))


def test_golden_the_unit_of_time_does_not_matter():
    row = checked.inputs("ac2000.unit_invariance")
    seconds = AlmgrenChriss(row["sigma"], row["gamma"], row["eta"], row["eps"])
    checked.meets("ac2000.unit_invariance", both(seconds, seconds.holdings(QTY, row["T"], N, 1e-6), row["T"] / N))


def test_golden_the_slope_of_the_frontier_is_the_risk_aversion():
    model = paper()
    (e0, v0), (e1, v1) = (both(model, model.holdings(QTY, HORIZON_S, N, lam), DAY) for lam in (0.999e-6, 1.001e-6))
    checked.meets("ac2000.frontier_slope", (e1 - e0) / (v1 - v0))


def test_golden_example_of_a_crypto_order():
    row = checked.inputs("ac.crypto_example")
    qty, horizon_s, n, price = row["X"], row["T"], row["N"], row["S"]
    tau = horizon_s / n
    assert row["eta"] == row["book_slope"] * tau
    model = AlmgrenChriss(row["sigma"], row["gamma"], row["eta"], row["eps"])
    risk_aversion = model.risk_aversion(row["half_life_s"])
    best = model.holdings(qty, horizon_s, n, risk_aversion)
    line = np.linspace(qty, 0.0, n + 1)
    at_once = np.array([qty, *[0.0] * n])
    scale = 1e4 / (qty * price)
    found = [risk_aversion]
    for holdings in (best, line, at_once):
        expected, variance = both(model, holdings, tau)
        found += [expected * scale, math.sqrt(variance) * scale]
    found[-1] = best[12] / qty
    checked.meets("ac.crypto_example", found)


@given(
    st.floats(0.1, 1e4), st.floats(1.0, 1e5), st.integers(2, 40), st.floats(1e-3, 50.0), st.floats(1e-6, 1.0),
    st.floats(0.0, 30.0),
)  # fmt: skip
def test_the_closed_form_is_the_solution_of_the_programme(qty, horizon_s, n, sigma, eta, urgency):
    tau = horizon_s / n
    model = AlmgrenChriss(sigma, eta / tau, eta)
    risk_aversion = (urgency / horizon_s) ** 2 * model.eta_tilde_price(tau) / sigma**2
    found = model.holdings(qty, horizon_s, n, risk_aversion)
    assert found == pytest.approx(optimum(model, qty, horizon_s, n, risk_aversion), abs=1e-6 * qty)
    assert (np.diff(found) <= 0.0).all()


@given(st.integers(2, 60), st.floats(0.05, 20.0))
def test_closed_forms_are_the_sums(n, urgency):
    model = AlmgrenChriss(0.3, 1e-3, 5.0, 0.2)
    horizon_s, qty = 900.0, 40.0
    risk_aversion = (urgency / horizon_s) ** 2 * model.eta_price / model.sigma_price**2
    sums = both(model, model.holdings(qty, horizon_s, n, risk_aversion), horizon_s / n)
    assert model.closed_form(qty, horizon_s, n, risk_aversion) == pytest.approx(sums, rel=1e-7)


def test_the_frontier_is_convex():
    model = paper()
    holdings = QTY * remaining(np.linspace(0.0, 12.0, 60), N)
    expected, variance = model.expected_quote(holdings, DAY), model.variance_quote(holdings, DAY)
    slopes = np.diff(expected) / np.diff(variance)
    assert (np.diff(variance) < 0.0).all()
    assert (np.diff(slopes) < 0.0).all()


def test_an_urgency_beyond_reason_trades_all_at_once():
    left = remaining(np.array([1e6]), 10)[0]
    assert left[0] == 1.0
    assert left[1:].max() < 1e-12


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ({"sigma_price": -1.0}, "sigma_price is -1"),
        ({"gamma_price": math.nan}, "gamma_price is nan"),
        ({"eta_price": 0.0}, "eta_price is 0"),
        ({"eta_price": math.inf}, "eta_price is inf"),
        ({"gamma_price": 10.0}, "eta_tilde is"),
    ],
)
def test_numbers_that_contradict_each_other_are_named(model, said):
    given_ = {"sigma_price": 1.0, "gamma_price": 0.1, "eta_price": 5.0} | model
    with pytest.raises(ModelError, match=said):
        AlmgrenChriss(**given_).holdings(1.0, 60.0, 10, 1e-6)


@pytest.mark.parametrize(
    ("qty", "horizon_s", "n", "said"),
    [(0.0, 60.0, 5, "qty is 0"), (1.0, -60.0, 5, "horizon_s is -60"), (1.0, math.nan, 5, "horizon_s is nan"),
     (1.0, 60.0, 0, "n_slices is 0")],
)  # fmt: skip
def test_orders_that_make_no_sense_are_named(qty, horizon_s, n, said):
    with pytest.raises(ModelError, match=said):
        paper().closed_form(qty, horizon_s, n, 1e-6)


# Oracles: published numbers that no served code is written for.


def test_oracle_other_printed_points_of_the_frontier():
    model = paper()
    for text in ("1e-09", "2e-09", "9e-09"):
        expected, variance = both(model, model.holdings(QTY, HORIZON_S, N, float(text)), DAY)
        checked.meets(f"ac2000.drop.lam{text}", [expected, variance, 1.0 / model.kappa_per_s(float(text), DAY) / DAY])


def test_oracle_a_taste_for_risk_is_what_the_programme_says():
    model = paper()
    holdings = optimum(model, QTY, HORIZON_S, N, -2e-7)
    checked.meets("ac2000.C_lam-2e-7.holdings", holdings)
    checked.meets("ac2000.C_lam-2e-7.trades", -np.diff(holdings))
    expected, variance = both(model, holdings, DAY)
    checked.meets("ac2000.C_lam-2e-7.E", expected)
    checked.meets("ac2000.C_lam-2e-7.V", variance)


def test_oracle_drift_and_value_at_risk():
    model = paper()
    checked.meets("ac2000.static_holdings_xbar", 0.02 / (2 * 1e-6 * 0.95**2))
    lambdas = np.geomspace(1e-7, 1e-5, 4001)
    points = np.array([both(model, model.holdings(QTY, HORIZON_S, N, lam), DAY) for lam in lambdas])
    risk = points[:, 0] + 1.645 * np.sqrt(points[:, 1])
    best = int(risk.argmin())
    lam = 1.645 / (2 * math.sqrt(points[best, 1]))
    found = np.array([lam, points[best, 0], math.sqrt(points[best, 1]), risk[best]])
    assert found == pytest.approx(checked.value("ac2000.lvar95"), rel=1e-3)
