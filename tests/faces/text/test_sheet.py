"""What the sheet says of the alternative at the touch."""

from tests.test_resting import FEES, view
from tests.ways.test_passive import way

from fillcast.bench import frames
from fillcast.estimate import estimate
from fillcast.faces.text import planning, sheet
from fillcast.orders import Order


def test_what_nobody_can_see_of_a_queue_stands_beside_every_chance_as_a_band():
    answer = estimate(Order(frames.SYMBOL, "buy", 50_000.0, "quote"), view(), FEES)
    found = answer.resting
    said = sheet.at_rest(answer)
    assert f"{100 * found.maker_frac:.0f} % maker" in said
    assert f"({100 * found.maker_low_frac:.0f} to {100 * found.maker_high_frac:.0f} % by what no queue shows)" in said
    assert "adverse selection" in said
    assert "fitted on other instruments" in said
    for kind in ("rest-then-cross", "post-only", "cont-kukanov"):
        one = way(kind)
        band = f"({100 * one.maker_low_frac:.0f}–{100 * one.maker_high_frac:.0f})"
        assert planning._maker(one).endswith(band)


def test_without_chances_it_says_what_they_wait_for():
    answer = estimate(Order(frames.SYMBOL, "buy", 1e12, "quote"), view(), FEES)
    assert answer.resting is None
    assert "waits for half a minute of the book" in sheet.at_rest(answer)
