"""The square-root law and its linear beginning."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq
from tests import checked

from fillcast.errors import ModelError
from fillcast.models.impact.square_root import SquareRoot, average_ratio


def test_golden_law():
    cases = ((0.842, 200.0, 0.01), (1.0, 300.0, 1e-4), (0.5, 300.0, 1e-3))
    checked.meets("srl.basic", [SquareRoot(sigma, 1.0, y).move_bps(q) for y, sigma, q in cases])


def test_golden_average_over_final_move():
    checked.meets("srl.avg_cost_ratio", [average_ratio(d) for d in checked.inputs("srl.avg_cost_ratio")["delta"]])


def test_golden_crossover():
    row = checked.inputs("srl.smooth_crossover")
    law = SquareRoot(row["sigma"] * 1e4, 1.0, row["Y"], row["phi"])
    checked.meets("srl.smooth_crossover", [law.move_bps(q) for q in (1e-6, 1e-4, 1e-2, 1e-1)])


@given(st.floats(1e-6, 0.5), st.floats(0.0, 0.01))
def test_the_average_is_the_mean_of_the_move_on_the_way(q, phi):
    law = SquareRoot(300.0, 1.0, 0.7, phi)
    path = (np.arange(20_000) + 0.5) / 20_000 * q
    mean = (0.7 * 300.0 * (np.sqrt(path + phi) - math.sqrt(phi))).mean()
    assert law.average_bps(q) == pytest.approx(mean, rel=1e-3, abs=1e-9)


def test_units_of_quantity_do_not_matter():
    coins, contracts = SquareRoot(300.0, 74_000.0), SquareRoot(300.0, 7_400_000.0)
    assert coins.move_bps(50.0) == pytest.approx(contracts.move_bps(5000.0), rel=1e-12)


def test_the_prior_band_holds_the_published_prefactors():
    low, high = SquareRoot(300.0, 1.0).band_bps(0.01)
    published = [SquareRoot(300.0, 1.0, y).average_bps(0.01) for y in checked.value("srl.prefactors")]
    assert low < min(published)
    assert max(published) < high


@pytest.mark.parametrize("given_", [(0.0, 1.0), (300.0, 0.0), (300.0, math.nan), (300.0, 1.0, -0.7)])
def test_numbers_out_of_the_domain_are_named(given_):
    with pytest.raises(ModelError, match="square-root law"):
        SquareRoot(*given_)


NODES, WEIGHTS = np.polynomial.legendre.leggauss(200)


def latent_book(eta):
    """A(eta) of the linear latent book at a constant rate, from its own equation."""
    root = 0.5 * (NODES + 1.0)  # u = 1 - root^2 takes away the singularity at the end

    def excess(a):
        u = 1.0 - root**2
        kernel = np.exp(-(a**2) * (1.0 - np.sqrt(u)) / (4.0 * (1.0 + np.sqrt(u))))
        return a - eta * float((WEIGHTS * kernel).sum()) / math.sqrt(4.0 * math.pi)

    return brentq(excess, 0.0, 2.0 * eta + 1.0, xtol=1e-14, rtol=1e-13)


def test_oracle_the_latent_book_is_linear_then_a_square_root():
    checked.meets("llob.A", [latent_book(eta) for eta in checked.inputs("llob.A")["eta"]])
    small, large = latent_book(1e-3), latent_book(1e4)
    checked.meets("llob.limits", [small / (1e-3 / math.sqrt(math.pi)), large / math.sqrt(2e4)])
