"""Second opinions beside an estimate: shown, and never in the net."""

import pytest

from fillcast.estimate import estimate
from fillcast.features import Features
from fillcast.market import spot
from fillcast.orders import parse_order
from fillcast.view import View
from tests.planned import FEES, HALF, MID, STEP, impact, view


def opinions(seen, text="buy 100base"):
    answer = estimate(parse_order(seen.symbol, text), seen, FEES)
    return answer, {check.name: check for check in answer.checks}


def test_they_move_nothing_in_the_net():
    with_fit, without = opinions(view(fitted=impact())), opinions(view(Features()))
    assert with_fit[0].net_bps == without[0].net_bps
    assert with_fit[0].provenance.fit == "impact: made up"
    assert without[0].provenance.fit == "none"


def test_almgren_chriss_with_one_slice_is_the_walk_of_a_block_book():
    answer, found = opinions(view(fitted=impact(slope_se_bps=5.0)))
    assert found["almgren_chriss"].bps == pytest.approx(answer.walk_bps, rel=0.01)
    assert found["almgren_chriss"].low_bps < answer.walk_bps < found["almgren_chriss"].high_bps


def test_the_square_root_law_is_a_band():
    answer, found = opinions(view())
    law = found["square_root"]
    assert law.bps - answer.half_spread_bps == pytest.approx(2 / 3 * 0.7 * 300.0 * (100.0 / 864_000.0) ** 0.5)
    assert law.low_bps < law.bps < law.high_bps


def test_the_mid_moves_by_half_of_what_the_touch_does_and_some_of_it_stays():
    _, found = opinions(view(fitted=impact(permanent=0.4)))
    assert found["displacement"].bps == pytest.approx(0.5 * 100 * STEP / MID * 1e4, rel=0.02)
    assert found["lasting_displacement"].bps == pytest.approx(0.4 * 100 * STEP / MID * 1e4)


@pytest.mark.parametrize(("qty", "touch"), [(0.5, 101.0), (1.0, 102.0), (2.5, 102.0), (3.0, None), (9.0, None)])
def test_a_level_that_is_left_keeps_the_touch(qty, touch):
    book = View.from_levels([[99.0, 1.0]], [[101.0, 1.0], [102.0, 2.0]], spot("own:A-B", "A", "B"))
    _, found = opinions(book, f"buy {qty}base")
    moved = found["displacement"].bps
    assert moved == (None if touch is None else pytest.approx(0.5 * (touch - 101.0) / 100.0 * 1e4))


def test_what_is_not_known_says_what_it_waits_for():
    _, found = opinions(view(Features()))
    assert {name: check.bps for name, check in found.items() if name != "displacement"} == {
        "almgren_chriss": None,
        "square_root": None,
        "lasting_displacement": None,
    }
    assert "needs an impact fit" in found["almgren_chriss"].basis
    assert found["square_root"].basis == "needs the volatility and the volume of the market"
    _, found = opinions(view(Features(given_1d_bps=300.0)))
    assert found["square_root"].basis == "needs the volume of the market"
    assert found["displacement"].bps > HALF / MID
