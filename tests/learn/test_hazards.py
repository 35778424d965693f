"""Fitting hazards of fills, and scoring them."""

import math

import numpy as np
import pytest
from msgspec.structs import replace
from tests import checked
from tests.learn import market
from tests.opened import Opened

from fillcast.errors import CalibrationError
from fillcast.forecasts.correction import Correction, W, lined, seen_of
from fillcast.forecasts.hazards import PLACES
from fillcast.forecasts.selection import Selection
from fillcast.kernels import hazard
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.kernels.shadow import WEIGHTS
from fillcast.learn import shelf
from fillcast.learn.correcting import corrected_along, selection_along
from fillcast.learn.fill_score import brier_skill, calibration_error, reliability_slope, resampled, score_fills
from fillcast.learn.hazards import at_risk, closed_odds, fit_hazards, folds, log_loss, newton, outcome
from fillcast.learn.vigils import Vigils, keep_vigils
from fillcast.tables import hazard_files

hazard = Opened(hazard)


@pytest.fixture(scope="module")
def kept():
    return keep_vigils(market.columns(market.events(n_s=420)), market.ONE, (200.0, 1000.0))


@pytest.fixture(scope="module")
def fitted(kept):
    return fit_hazards("made-up", [kept], is_boosted=False)


def test_the_measures_are_those_of_their_definitions():
    given = checked.inputs("metric.classification")
    y, p = np.array(given["y"], float), np.array(given["p"])
    base = np.full(len(y), y.mean())
    edges = np.clip((p * 5).astype(int), 0, 4)
    by_width = sum(abs(y[edges == b].mean() - p[edges == b].mean()) * (edges == b).mean() for b in np.unique(edges))
    found = [log_loss(y, p).mean(), log_loss(y, base).mean(), ((p - y) ** 2).mean(), brier_skill(y, p, base), by_width]
    checked.meets("metric.classification", found)


def test_a_fit_says_what_it_stands_on(kept, fitted):
    assert fitted.card.symbols == (market.ONE.symbol,)
    assert fitted.card.n_fills > 500
    assert fitted.card.n_calibrated > 0
    assert fitted.card.loss_bits > 0.0
    assert fit_hazards("made-up", [kept], is_boosted=False).hash == fitted.hash


def test_a_fit_up_to_a_cut_is_that_of_a_recording_which_ends_there(kept):
    span = int(kept.at[-1] - kept.at[0] + 1)
    cut = int(kept.at[0]) + round(0.6 * span)
    cut_ns = kept.begin_ns + round(cut * kept.step_s * 1e9)
    ended = keep_vigils(
        market.columns([event for event in market.events(n_s=420) if event[1] <= cut_ns]), market.ONE, (200.0, 1000.0)
    )
    before = kept.between(0.0, (cut - kept.at[0]) / span)
    for name in Vigils.__struct_fields__[6:]:
        np.testing.assert_array_equal(getattr(before, name), getattr(ended, name), err_msg=name)
    one, other = (fit_hazards("made-up", [vigils], is_boosted=False) for vigils in (before, ended))
    assert one.hash == other.hash
    # What came behind the cut is there to be seen.
    rows = kept.at < cut
    assert (kept.fill_s[rows] > (cut - kept.at[rows, None]) * kept.step_s + 1e-6)[np.isfinite(kept.fill_s[rows])].any()


def test_each_quarter_is_left_out_once_and_no_label_looks_into_it_or_out_of_it(kept):
    left_out = []
    for rest, (block,) in folds([kept]):
        first, last = int(block.at[0]), int(block.at[-1])
        for part in (*rest, block):
            is_before = part.at[-1] < first
            assert part is block or is_before or part.at[0] > last
            is_last = part.at[-1] == kept.at[-1]
            border_s = math.inf if is_last else (first if is_before else last + 1) * kept.step_s
            filled_s = np.where(np.isfinite(part.fill_s), part.fill_s, 0.0).max(axis=1)
            assert (part.at * kept.step_s + np.maximum(part.watched_s, filled_s)).max() <= border_s + 1e-6
        assert sum(len(part.at) for part in (*rest, block)) == len(kept.at)
        left_out.append(block.at)
    np.testing.assert_array_equal(np.concatenate(left_out), kept.at)


def test_an_order_is_set_right_by_those_alone_whose_waits_are_over(kept, fitted):
    said = np.ascontiguousarray(fitted.chances(kept.seen, kept.closed)[:, PROPORTIONAL])
    served = corrected_along(kept, said, is_transferred=False)
    middle = int(np.median(kept.at))
    fill_s = kept.fill_s.copy()
    fill_s[kept.at >= middle] = 0.01
    other = corrected_along(replace(kept, fill_s=fill_s), said, is_transferred=False)
    is_before = (kept.at - middle) * kept.step_s < hazard.HORIZONS_S[0]
    np.testing.assert_array_equal(served[is_before], other[is_before])
    is_after = kept.at > middle + 50
    assert (other[is_after, 0] > served[is_after, 0]).mean() > 0.99


def test_orders_are_set_right_as_if_each_wait_were_settled_when_it_is_over(kept, fitted):
    said = np.ascontiguousarray(fitted.chances(kept.seen, kept.closed)[:, PROPORTIONAL])
    served = corrected_along(kept, said, is_transferred=True)
    put_s, seen = kept.at * kept.step_s, seen_of(kept.seen)
    every = round(1.0 / kept.step_s)
    depths = np.unique(kept.depths_quote)[[0, 1, 0, 2]]
    is_shadow = (kept.at % every == 0) & (kept.depths_quote == depths[kept.at // every % 4])
    for k in (2, 4):
        wait_s = hazard.HORIZONS_S[k]
        learner, waiting = Correction(is_transferred=True), []
        for i in range(len(kept.at)):
            while waiting and put_s[waiting[0][0]] + wait_s <= put_s[i] + 1e-9:
                j, by_line = waiting.pop(0)
                is_filled = bool(kept.fill_s[j, PROPORTIONAL] <= wait_s)
                learner.learn(k, float(said[j, k]), by_line, seen[j], put_s[j], WEIGHTS[k], is_filled=is_filled)
            by_line = lined(said[i], seen[i], learner.lines)[k]
            mixed = said[i, k] + learner.lines[k, W] * (by_line - said[i, k])
            # As each wait by itself is served; a longer one is lifted to it.
            assert served[i, k] >= mixed - 1e-12
            if k == 0 or served[i, k - 1] < mixed:
                assert served[i, k] == pytest.approx(mixed, abs=1e-12)
            if is_shadow[i] and kept.watched_s[i] >= wait_s:
                waiting.append((i, float(by_line)))
        assert abs(learner.lines[k, W] - 0.5) > 0.05


def test_moves_against_fills_are_set_right_by_those_alone_whose_waits_are_over(kept, fitted):
    ratios = fitted.selection_ratios(kept.seen)
    served = selection_along(kept, ratios, is_transferred=True)
    put_s, every = kept.at * kept.step_s, round(1.0 / kept.step_s)
    depths = np.unique(kept.depths_quote)[[0, 1, 0, 2]]
    is_shadow = (kept.at % every == 0) & (kept.depths_quote == depths[kept.at // every % 4])
    k, wait_s = 4, hazard.HORIZONS_S[4]
    learner, waiting = Selection(is_transferred=True), []
    for i in range(len(kept.at)):
        while waiting and put_s[waiting[0]] + wait_s <= put_s[i] + 1e-9:
            j = waiting.pop(0)
            came = -kept.moves_bps[j, k] / (kept.half_bps[j] + kept.sigma_bps[j] * wait_s**0.5)
            learner.learn(k, float(came - ratios[j, k]), float(put_s[j]), WEIGHTS[k])
        assert served[i, k] == pytest.approx(ratios[i, k] + learner.offsets[k], abs=1e-12)
        if is_shadow[i] and kept.watched_s[i] >= wait_s and kept.fill_s[i, PROPORTIONAL] <= wait_s:
            waiting.append(i)
    assert abs(learner.offsets[k]) > 0.01


def test_a_move_that_is_not_known_teaches_nothing(kept, fitted):
    ratios = fitted.selection_ratios(kept.seen)
    unknown = replace(kept, moves_bps=np.full_like(kept.moves_bps, np.nan))
    np.testing.assert_array_equal(selection_along(unknown, ratios, is_transferred=True), ratios)


def test_a_fill_before_the_end_counts_only_where_a_wait_would_have_been_followed_too(kept):
    for k, wait_s in enumerate(hazard.HORIZONS_S):
        left_s = (kept.n_decisions - kept.at) * kept.step_s
        is_known, _ = outcome(kept, k)
        assert not is_known[left_s < wait_s - 1.0].any()
        assert is_known[left_s > wait_s].all()
        assert not at_risk(kept, k, PROPORTIONAL)[~is_known].any()


def test_chances_rise_with_the_wait_and_stay_in_their_band(kept, fitted):
    chances = fitted.chances(kept.seen, kept.closed)
    assert ((chances >= 0.0) & (chances <= 1.0)).all()
    assert (np.diff(chances, axis=2) >= -1e-12).all()
    assert (np.diff(chances, axis=1) >= -1e-12).all()


def test_a_score_counts_what_came(kept, fitted):
    found = score_fills(kept.between(0.5, 1.0), fitted)
    for row in found.rows:
        assert 0.0 < row.filled_frac < 1.0
        assert row.ece_frac >= 0.0
    # Those put early enough to be followed for a minute are put within one block of two.
    assert [row.wait_s for row in found.rows] == list(hazard.HORIZONS_S[:-1])


def test_a_score_holds_the_mids_move_against_fills_beside_what_was_said_of_it(kept, fitted):
    found = score_fills(kept, fitted)
    for k, row in enumerate(found.rows):
        is_filled = (kept.fill_s[:, PROPORTIONAL] <= row.wait_s) & np.isfinite(kept.moves_bps[:, k])
        assert row.selection_bps == pytest.approx(-kept.moves_bps[is_filled, k].mean())
        scale_bps = kept.scale_bps(row.wait_s)[is_filled]
        by_fit = fitted.selection_ratios(kept.seen)[is_filled, k] * scale_bps
        assert row.uncorrected_selection_said_bps == pytest.approx(by_fit.mean())
        assert 0.9 < row.selection_loss_ratio < 1.1
        if row.selection_gap_interval_bps is None:
            assert row.wait_s >= 30.0
            continue
        low, high = row.selection_gap_interval_bps
        assert low <= row.selection_bps - row.selection_said_bps <= high
        # Of the orders that it was fitted on.
        assert low <= 0.0 <= high
    told = found.markouts[0]
    is_seen = np.isfinite(kept.markouts_bps[:, 0])
    assert (told.after_s, told.n) == (0.1, is_seen.sum())
    assert told.mean_bps == pytest.approx(kept.markouts_bps[is_seen, 0].mean())
    assert told.interval_bps[0] <= told.mean_bps <= told.interval_bps[1]


def test_no_interval_is_told_of_fewer_than_ten_blocks_of_time(kept, fitted):
    found = score_fills(kept, fitted)
    is_told = {}
    for k, row in enumerate(found.rows):
        is_known, _ = outcome(kept, k)
        put_s = (kept.at[is_known] - kept.at[0]) * kept.step_s
        n_blocks = len(set((put_s // max(5.0, 2.0 * row.wait_s)).tolist()))
        intervals = (row.brier_skill_interval, row.ece_interval, row.ece_by_chance_frac, row.slope_interval)
        assert [one is not None for one in intervals] == 4 * [n_blocks >= 10]
        is_told[row.wait_s] = n_blocks >= 10
        assert row.brier_skill_ratio > 0.0
    assert (is_told[10.0], is_told[30.0]) == (True, False)
    assert [markout.interval_bps is not None for markout in found.markouts] == [True, True, True, False]


def test_base_rates_that_were_never_wrong_leave_no_skill():
    never = np.zeros(5)
    assert brier_skill(never, np.full(5, 0.1), never) is None


def test_a_score_says_how_much_of_its_time_the_fit_was_made_from(kept):
    before, behind = kept.between(0.0, 0.6), kept.between(0.6, 1.0)
    fitted = fit_hazards("made-up", [before], is_boosted=False)
    assert [score_fills(one, fitted).seen_frac for one in (before, behind)] == [1.0, 0.0]
    assert score_fills(kept, fitted).seen_frac == pytest.approx(0.6, abs=0.01)


def test_of_no_fill_there_is_no_move_against_one(kept, fitted):
    never = np.full_like(kept.markouts_bps, np.nan)
    told = score_fills(replace(kept, fill_s=np.full_like(kept.fill_s, np.inf), markouts_bps=never), fitted)
    assert [(markout.n, markout.mean_bps, markout.interval_bps) for markout in told.markouts] == [(0, None, None)] * 4


def test_moves_against_fills_are_told_of_no_market_beyond_those_fitted(kept, fitted):
    low, high = fitted.selection_range
    seen = kept.seen[:, PLACES]
    inside = ((seen >= low) & (seen <= high)).all(axis=1)
    assert 0.9 < inside.mean() < 1.0
    line = fitted.selection[:, 0] + seen[inside] @ fitted.selection[:, 1:].T
    assert fitted.selection_ratios(kept.seen)[inside] == pytest.approx(line)
    is_high, far, edge = np.array([True, False, True, False]), kept.seen.copy(), kept.seen.copy()
    far[:, PLACES], edge[:, PLACES] = np.where(is_high, 1e3, -1e3), np.where(is_high, high, low)
    assert fitted.selection_ratios(far) == pytest.approx(fitted.selection_ratios(edge))


def test_chances_that_are_true_have_no_gap_and_a_slope_of_one():
    rng = np.random.default_rng(3)
    p = rng.uniform(0.02, 0.98, 40_000)
    y = (rng.uniform(size=len(p)) < p).astype(float)
    assert calibration_error(y, p) < 0.01
    assert reliability_slope(y, p) == pytest.approx(1.0, abs=0.05)
    sure = p**2 / (p**2 + (1.0 - p) ** 2)
    assert reliability_slope(y, sure) == pytest.approx(0.5, abs=0.05)


@pytest.mark.parametrize("together", [1, 10])
def test_what_chance_alone_makes_of_the_gap_is_what_true_chances_show(together):
    # Outcomes that come in bundles of one draw, as those of overlapping waits do; a block holds ten of them.
    rng = np.random.default_rng(6)
    gaps, told = [], []
    for _ in range(16):
        p = np.repeat(rng.uniform(0.1, 0.9, 4000 // together), together)
        y = (np.repeat(rng.uniform(size=4000 // together), together) < p).astype(float)
        found = resampled(y, p, np.full(len(y), 0.5), np.arange(len(y)) // 100)
        gaps.append(calibration_error(y, p))
        told.append(np.quantile(found.by_chance, (0.5, 0.95)))
    middle, rarely = np.mean(told, axis=0)
    assert middle == pytest.approx(np.median(gaps), rel=0.2)
    assert np.mean(np.array(gaps) > rarely) < 0.15
    # Of chances that are not true it says the same, and the gap stands above it.
    assert calibration_error(y, p**2) > 2.0 * np.quantile(
        resampled(y, p**2, p, np.arange(len(y)) // 100).by_chance, 0.95
    )


def test_the_closed_form_is_seen_alike_when_fitted_and_when_served():
    closed = np.sort(np.random.default_rng(4).uniform(size=(50, hazard.N_HORIZONS)), axis=1)
    for k in range(hazard.N_HORIZONS):
        assert closed_odds(closed, k) == pytest.approx([hazard.closed_odds(row, k) for row in closed], abs=1e-12)


def test_newton_finds_the_coefficients_that_made_the_data():
    rng = np.random.default_rng(5)
    x = np.column_stack([np.ones(20_000), rng.standard_normal((20_000, 2))])
    truth = np.array([-1.0, 0.7, -0.3])
    y = (rng.uniform(size=len(x)) < 1.0 / (1.0 + np.exp(-x @ truth))).astype(float)
    found, covariance = newton(x, y, np.ones(len(y)), np.full(3, 1e-9), np.zeros(3))
    assert (np.abs(found - truth) < 4.0 * np.sqrt(np.diag(covariance))).all()


def test_the_fits_that_ship_have_seen_nothing_of_what_they_are_scored_on():
    # The last 40 % of 2024-07 and the second half of the thin pair's day; seconds from the first order to the last.
    spans = {"binance-usdm": (1_721_347_082_800_000_000, 0.6 * 419.4), "binance-spot-thin": (0, 0.5 * 87_554.0)}
    for file in hazard_files():
        card = shelf.load_hazards(file).card
        begin_ns, span_s = spans[card.name]
        windows = [(first, last) for _, first, last in card.windows if first >= begin_ns]
        assert windows
        for first, last in windows:
            assert last - first <= span_s * 1e9 + 2e9


def test_too_few_fills_are_refused(kept):
    for n in (0, 100):
        with pytest.raises(CalibrationError, match="filled virtual orders"):
            fit_hazards("none", [kept.take(np.arange(len(kept.at)) < n)], is_boosted=False)


@pytest.mark.parametrize("n_behind", [1, 40])
def test_too_few_fills_outside_a_quarter_are_refused_though_there_are_enough_in_all(kept, n_behind):
    # An outage: all but the last few orders lie in the first quarter of the time.
    at = kept.at.copy()
    at[-n_behind:] += 10 * int(at[-1])
    with pytest.raises(CalibrationError, match="without a quarter of the recordings"):
        fit_hazards("outage", [replace(kept, at=at)], is_boosted=False)
    with pytest.raises(CalibrationError, match="without a quarter of the recordings: have 0, need 500"):
        fit_hazards("an instant", [replace(kept, at=np.zeros_like(kept.at))], is_boosted=False)


def test_orders_that_none_follows_as_long_as_a_wait_are_refused(kept):
    with pytest.raises(CalibrationError, match="virtual orders followed for 60 s"):
        fit_hazards("short", [replace(kept, watched_s=np.minimum(kept.watched_s, 59.0))], is_boosted=False)
