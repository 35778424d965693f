"""The lines of the figures that lead."""

import re

from msgspec.structs import replace
from tests.test_resting import FEES, view

from fillcast.bench import frames
from fillcast.estimate import estimate
from fillcast.faces.watch import ladder, lead, plot, state
from fillcast.faces.watch.palette import DARK
from fillcast.faces.watch.watching import Condition, Picture
from fillcast.orders import Order

NARROW = 44
"""Columns of the figures in a terminal of 80."""


def shown(amount=50_000.0, seen=None):
    order, seen = Order(frames.SYMBOL, "buy", amount, "quote"), seen or view()
    return Picture(
        at_ns=seen.as_of_ns,
        order=order,
        condition=Condition("live"),
        origin="LIVE",
        answer=estimate(order, seen, FEES, allow_stale=True),
        instrument=seen.instrument,
        view=seen,
    )


def words(lines):
    return " ".join(line.plain for line in lines)


def test_a_record_says_its_size_and_by_what_it_was_settled_in_eighty_columns():
    record = shown().answer.track_record
    lines = lead.record_lines(shown(), DARK, NARROW, 3)
    said = words(lines)
    assert max(line.cell_len for line in lines) <= NARROW
    assert f"{record.n:,} settled of {record.size_quote:,.0f} USDT, hypothetical orders against the later book" in said
    assert said.endswith(f"90 % range held {100 * record.range_frac:.1f} %")


def test_of_what_its_fit_was_made_from_a_record_says_first_that_it_is_none():
    learned = replace(view().learned, seen_frac=0.6)
    said = words(lead.record_lines(shown(seen=replace(view(), learned=learned)), DARK, NARROW, 4))
    assert "60 % of it was fitted: no track record" in said
    assert "fitted" not in words(lead.record_lines(shown(), DARK, NARROW, 4))


def test_whose_numbers_a_range_and_chances_of_fills_are_stands_beside_them():
    assert lead.net_lines(shown(), DARK, "bps", 60)[-1].plain == "fit: binance-usdm, carried over"
    assert "maker, carried over; net" in words(lead.figure_lines(shown(), DARK, "bps", 80, 10))
    at_home = replace(
        view(), hazards=replace(view().hazards, card=replace(view().hazards.card, symbols=(frames.SYMBOL,)))
    )
    assert "maker, own fit; net" in words(lead.figure_lines(shown(seen=at_home), DARK, "bps", 80, 10))


def test_of_all_that_is_negative_only_a_fee_is_a_rebate():
    seen = shown()
    paid = replace(seen, answer=replace(seen.answer, slippage_bps=-1.0, fee_bps=-0.5, net_bps=-1.0, whole_net_bps=-1.0))
    rebates = [line.plain.split()[0] for line in lead.figure_lines(paid, DARK, "bps", 80, 10) if "rebate" in line.plain]
    assert rebates == ["fees"]
    assert "rebate" not in words(lead.net_lines(paid, DARK, "bps", 60))


def test_all_of_a_cost_is_in_one_measure_and_says_its_unit():
    seen = shown()
    answer = seen.answer
    whole = answer.mid_price * answer.filled_qty
    for measure, unit, one, digits in (("bps", "bps", 1.0, 2), ("%", "%", 0.01, 4), ("money", "USDT", whole / 1e4, 2)):
        ends = (answer.range_p05_bps, answer.range_p95_bps)
        low, high = (f"{end * one:,.{digits}f}" for end in ends)
        said = words(lead.net_lines(seen, DARK, measure, 30))
        assert f"p5–p95 {low} to {high} {unit}" in said
        figures = words(lead.figure_lines(seen, DARK, measure, 120, 10))
        half = answer.half_spread_bps * one
        decimals = 4 if measure == "money" and half < 1 else digits
        assert re.search(rf"half-spread {half:,.{decimals}f} {unit} · drift \S+ {unit}", figures)
        assert re.search(rf"at rest .*; net \S+ {unit}", figures)


def test_what_has_no_answer_says_the_whole_of_why_in_eighty_columns():
    why = "okx:BTC-USDT-SWAP: book is down: wss://ws.okx.com:443/ws/v5/public: [Errno -2] Name or service not known"
    seen = replace(shown(), answer=None, condition=Condition("down", why))
    assert words(lead.record_lines(seen, DARK, NARROW, 3)) == why
    assert words(plot.history_lines([], 0.1, why, DARK, NARROW, 3)) == why
    assert words(state.health_lines(seen, DARK, NARROW, 3)) == why
    lines = ladder.ladder_lines(replace(seen, ladder=None), DARK, 28, 15)
    assert words(line for line in lines[1:] if line.plain) == why


def test_the_state_of_a_book_is_in_the_top_line_of_forty_columns():
    seen = replace(shown(), origin="SIMULATED · DEMO", condition=Condition("stopped", "3.2 s old"))
    for width in (40, 60, 80, 200):
        line = state.bar_line(seen, DARK, width).plain
        assert len(line) <= width
        assert "SIMULATED · DEMO" in line
        assert "■ STOPPED" in line
