"""What the sheet says of the alternative at the touch."""

import io
from datetime import date

import numpy as np
from msgspec.structs import replace
from rich.console import Console
from tests.test_resting import FEES, view
from tests.ways.test_passive import way

from fillcast.bench import frames
from fillcast.bench.ours import shipped_fills, shipped_fit
from fillcast.curve import Reach, curve
from fillcast.estimate import estimate
from fillcast.faces.text import planning, sheet
from fillcast.forecasts.fill_books import fill_records
from fillcast.market import spot
from fillcast.orders import Order
from fillcast.resting import resting


def test_what_nobody_can_see_of_a_queue_stands_beside_every_chance_as_a_band():
    answer = estimate(Order(frames.SYMBOL, "buy", 50_000.0, "quote"), view(), FEES)
    found = answer.resting
    said = sheet.at_rest(answer)
    assert f"{100 * found.maker_frac:.0f} % maker" in said
    assert f"({100 * found.maker_low_frac:.0f} to {100 * found.maker_high_frac:.0f} % by what no queue shows; " in said
    assert f"four times in five {100 * found.maker_p10_frac:.0f} to {100 * found.maker_p90_frac:.0f} %)" in said
    assert "adverse selection" in said
    for kind in ("rest-then-cross", "post-only", "cont-kukanov"):
        one = way(kind)
        band = f"({100 * one.maker_low_frac:.0f}–{100 * one.maker_high_frac:.0f})"
        assert planning._maker(one).endswith(band)


def test_whose_numbers_a_range_and_chances_of_fills_are_stands_beside_them():
    answer = estimate(Order(frames.SYMBOL, "buy", 50_000.0, "quote"), view(), FEES)
    rows = dict(sheet.fact_rows(answer, view().instrument))
    assert answer.provenance.slippage_fit == "binance-usdm, carried over"
    stands_on = answer.provenance
    assert (stands_on.slippage_fit_hash, stands_on.slippage_fit_date) == (shipped_fit().hash, date(2024, 7, 19))
    assert (stands_on.fill_fit, stands_on.fill_fit_hash) == ("binance-usdm", shipped_fills().hash)
    assert stands_on.fill_fit_date == date(2024, 7, 19)
    assert rows["range"].endswith("fit: binance-usdm, carried over")
    assert rows["or at rest"].endswith(f"fit: {answer.resting.fit}, carried over")
    at_home = replace(view(), symbol=view().hazards.card.symbols[0])
    found = resting("buy", 10.0, at_home, FEES)
    assert sheet.fill_fit(found) == found.fit


def test_a_curve_of_large_figures_stands_whole_in_eighty_columns():
    drawn = curve(view(), FEES, np.geomspace(100.0, 1e9, 64))
    worst = {name: np.full(64, 129_154_999.5) for name in ("buy_worst_price", "sell_worst_price")}
    costs = {f"{side}_walk_bps": np.full(64, 123.45) for side in ("buy", "sell")}
    costs |= {f"{side}_net_bps": np.full(64, -12.5) for side in ("buy", "sell")}
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(sheet.curve_table(replace(drawn, **worst, **costs), view().instrument))
    said = console.export_text()
    assert "…" not in said
    assert said.count("129,154,999.5") == 2 * sheet.N_CURVE_ROWS
    assert said.count("123.45") == said.count("−12.50") == 2 * sheet.N_CURVE_ROWS
    assert "1,000,000,000" in said


def test_a_record_says_of_which_size_it_is_and_by_what_it_was_settled():
    for amount in (100.0, 50_000.0):
        answer = estimate(Order(frames.SYMBOL, "buy", amount, "quote"), view(), FEES)
        record = answer.track_record
        said = sheet.track_record(record, view().instrument)
        assert f"{record.n:,} settled of the nearest order kept, {record.size_quote:,.0f} USDT at 250 ms" in said
        assert "hypothetical orders against the later book" in said


def test_what_a_forecast_is_mixed_of_stands_below_its_record():
    answer = estimate(Order(frames.SYMBOL, "buy", 50_000.0, "quote"), view(), FEES)
    weights = answer.track_record.weights_frac
    said = dict(sheet.fact_rows(answer, view().instrument))["mixed of"]
    assert said == " · ".join(f"{name} {100 * weight:.0f} %" for name, weight in weights.items())
    assert {"walk", "recent", "linear", "boosted"} < set(weights)


def test_the_record_of_chances_of_fills_stands_below_them():
    answer = estimate(Order(frames.SYMBOL, "buy", 50_000.0, "quote"), view(), FEES)
    (record,) = (one for one in fill_records(view().learned.fills) if one.wait_s == 30.0)
    said = dict(sheet.fact_rows(answer, view().instrument))["its record"]
    assert said == sheet.fill_record(answer.resting.track_record) == sheet.fill_record(record)
    assert f"{record.n:,} settled of 30 s" in said
    assert f"{100 * record.said_frac:.0f} % said, {100 * record.filled_frac:.0f} % filled" in said
    assert said.endswith("hypothetical orders at the touch, never sent")
    assert sheet.fill_record(None).startswith("– waits")


def test_of_what_its_fit_was_made_from_a_record_says_first_that_it_is_none():
    answer = estimate(Order(frames.SYMBOL, "buy", 50_000.0, "quote"), view(), FEES)
    words = "60 % of it was fitted: no track record; "
    for say, record in (
        (lambda record: sheet.track_record(record, view().instrument), answer.track_record),
        (sheet.fill_record, answer.resting.track_record),
    ):
        assert say(replace(record, seen_frac=0.6)) == words + say(replace(record, seen_frac=0.0))
        assert "fitted" not in say(replace(record, seen_frac=None))


def test_without_chances_it_says_what_they_wait_for():
    answer = estimate(Order(frames.SYMBOL, "buy", 1e12, "quote"), view(), FEES)
    assert answer.resting is None
    assert "waits for a book that holds all of it" in sheet.at_rest(answer)
    assert "waits for a book that holds all of it" in dict(sheet.fact_rows(answer, view().instrument))["range"]


def test_of_all_that_is_negative_only_a_fee_is_a_rebate():
    answer = estimate(Order("demo:BTC-USDT-SWAP", "buy", 1e4, "quote"), view(), FEES)
    paid = replace(answer, net_bps=-1.0, drift_bps=-0.24, fee_bps=-0.5, break_even_bps=-1.98, round_trip_bps=-1.0)
    table = sheet.costs(paid, view().instrument)
    assert [cell for cell in table.columns[1].cells if "rebate" in cell] == ["−0.50 rebate"]
    said = dict(sheet.fact_rows(paid, view().instrument)) | {row[0]: row[3] for row in sheet.cost_rows(paid)}
    assert said["round trip"] == "−1.00 bps; breaks even after a move of −1.98 bps"
    assert said["slippage"].endswith("drift −0.24")


def test_a_reach_says_what_bounds_it():
    listed = spot("own:ONE-USD", "ONE", "USD", lot_size=1.0)
    reach = Reach("own:ONE-USD", "buy", 6.0, 12_000.0, "ONE", False, False, ())
    assert sheet.reach_sentence(reach, listed) == "buy: up to 12,000 ONE within 6 bps net, without drift"
    capped = replace(reach, is_largest_order=True)
    assert sheet.reach_sentence(capped, listed).endswith(
        "drift, which is the largest market order that the venue takes"
    )
    assert sheet.reach_sentence(replace(reach, is_whole_book=True), listed).endswith("which is all that is visible")
    assert "not even the smallest order costs" in sheet.reach_sentence(replace(reach, size=0.0), listed)
