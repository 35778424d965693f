import numpy as np
import pytest
from msgspec.structs import replace
from tests import measure_coinbase
from tests.learn import market

from fillcast.bench.ours import shipped_fit
from fillcast.errors import CalibrationError, ConfigError
from fillcast.kernels import learner
from fillcast.learn import fit, layout, shelf
from fillcast.learn.rival import made_by
from fillcast.learn.score import score
from fillcast.tables import fit_files


@pytest.fixture(scope="module")
def laid_out():
    return layout.lay_out(market.columns(market.events(n_s=150)), market.ONE, market.SIZES)


class Walk:
    """Says that nothing will move, and remembers what it was told."""

    def __init__(self):
        self.open = []
        self.n_settled = 0

    def forecast(self, moment):
        self.open.append(moment)
        return [0.0] * learner.N_QUANTILES

    def settle(self, moment, y_bps):
        assert moment is self.open[self.n_settled]
        assert np.isfinite(y_bps)
        self.n_settled += 1


@pytest.fixture(scope="module")
def own(laid_out):
    return score(laid_out, None, model=Walk, model_name="walk")


def test_every_latency_and_size_has_a_row(own):
    assert [(row.latency_ms, row.size_quote) for row in own.rows] == [
        (latency_ms, size) for latency_ms in (100, 250, 1000) for size in market.SIZES
    ]


def test_a_model_that_says_nothing_moves_scores_as_the_walk(own):
    assert own.total.skill_to_walk_frac == pytest.approx(0.0, abs=1e-12)
    for row in own.rows:
        assert row.pinball_bps["own"] == pytest.approx(row.pinball_bps["walk"])
        assert row.median_width_bps == 0.0
        assert row.n + row.n_unfilled == own.rows[0].n + own.rows[0].n_unfilled


def test_an_interval_is_told_of_ten_blocks_of_time_and_of_no_fewer(own):
    # The 88 s that are scored are seventeen blocks of five seconds, and nine of ten.
    for row in own.rows:
        ends = row.skill_to_recent_low_frac, row.skill_to_recent_high_frac
        if row.latency_ms == 1000:
            assert ends == (None, None)
        else:
            assert ends[0] <= row.skill_to_recent_frac <= ends[1]


@pytest.mark.parametrize(("window", "share"), [((0.0, 1.0), 1.0), ((-1.0, 0.5), 0.5), ((1.0, 2.0), 0.0)])
def test_a_score_says_how_much_of_its_time_the_fit_was_made_from(laid_out, own, window, share):
    (shipped,) = map(shelf.load, fit_files())
    first_ns, last_ns = (own.from_ns + round(part * (own.to_ns - own.from_ns)) for part in window)
    card = replace(shipped.card, windows=((laid_out.symbol, first_ns, last_ns), ("v:OTHER", own.from_ns, own.to_ns)))
    assert score(laid_out, replace(shipped, card=card)).total.seen_frac == pytest.approx(share, abs=1e-9)
    assert own.total.seen_frac is None


def test_losses_of_the_rows_come_to_the_total(own):
    walk = sum(row.n * row.pinball_bps["walk"] for row in own.rows)
    recent = sum(row.n * row.pinball_bps["recent"] for row in own.rows)
    assert own.total.skill_to_recent_frac == pytest.approx(1.0 - walk / recent)


def test_each_row_that_is_done_is_told(laid_out):
    told = []
    score(laid_out, None, tell=lambda *one: told.append(one))
    assert told == [("score", k, 9) for k in range(9)]


def test_what_is_served_without_a_fit_is_no_worse_than_the_walk_and_near_the_baseline(laid_out):
    served = score(laid_out, None)
    assert served.total.skill_to_walk_frac > 0.0
    assert served.total.skill_to_recent_frac > -0.03


@pytest.mark.parametrize(
    "said",
    [
        [1.0, 0.0] * 3 + [2.0],
        [0.0] * 6,
        [0.0] * 6 + [float("nan")],
        [0.0] * 6 + [float("inf")],
        [[0.0] * 7],
        [[0.0], [0.0, 1.0]],
        "still",
        None,
        0.0,
        {},
    ],
)
def test_a_forecast_that_is_wrong_in_form_is_refused(laid_out, said):
    class Wrong(Walk):
        def forecast(self, moment):
            return said

    with pytest.raises(ConfigError, match="7 finite ascending numbers are due"):
        score(laid_out, None, model=Wrong)


@pytest.mark.parametrize("model", [lambda one: one, lambda: None, lambda: 1 / 0, dict, "walk", None])
def test_what_is_no_model_is_refused_with_what_one_is(model):
    with pytest.raises(ConfigError, match=r"an object with forecast and settle, see docs/howto/score-a-model.md"):
        made_by(model)


def test_a_window_that_is_none_or_too_small_is_refused(laid_out):
    with pytest.raises(ConfigError, match=r"from 60.00% to 50.00%"):
        score(laid_out, None, from_frac=0.6, to_frac=0.5)
    with pytest.raises(CalibrationError, match="decisions to score"):
        score(laid_out, None, from_frac=0.95)


def test_a_window_in_which_the_book_was_never_live_is_refused():
    gapped = layout.lay_out(market.columns(market.lost(market.events(n_s=150), 95.0)), market.ONE, market.SIZES)
    with pytest.raises(CalibrationError, match="of a live book: have 0, need 300"):
        score(gapped, None, from_frac=0.7)
    pytest.importorskip("lightgbm")
    with pytest.raises(CalibrationError, match="settled decisions: have 0"):
        fit.fit("dead", [fit.window_of(gapped, 0.7, 1.0)])


@pytest.mark.real_data
@pytest.mark.slow
def test_the_shipped_fit_holds_on_a_venue_and_in_a_year_that_it_has_never_seen(recording):
    folder = recording("gdax-2018/2018-04-24_snapshot_bids.csv.zst").parent
    book = layout.lay_out(measure_coinbase.columns(folder), measure_coinbase.INSTRUMENT, measure_coinbase.SIZES_QUOTE)
    found = score(book, shipped_fit())
    assert found.total.is_transferred
    assert found.total.skill_to_walk_frac > 0.0
    assert found.total.skill_to_recent_frac > 0.02
    assert found.total.interval_score_bps < found.total.recent_interval_score_bps
    for row in found.rows:
        assert row.skill_to_recent_high_frac > -0.01
        assert row.is_covered
