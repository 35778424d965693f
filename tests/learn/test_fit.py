"""Fitting, and files of fitted numbers."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
from tests.learn import market
from tests.opened import Opened

from fillcast.errors import CalibrationError, ConfigError
from fillcast.forecasts import fitted as fitted_module
from fillcast.forecasts.forecaster import prior_of
from fillcast.kernels import learner, pulse, trees
from fillcast.learn import fit, layout, shelf

trees, learner = Opened(trees), Opened(learner)

lightgbm = pytest.importorskip("lightgbm")


@pytest.fixture(scope="module")
def fitted():
    laid_out = layout.lay_out(market.columns(market.events(n_s=150)), market.ONE, market.SIZES)
    return fit.fit("made-up", [fit.window_of(laid_out, 0.0, 1.0)])


@pytest.mark.slow
def test_the_trees_that_are_served_predict_what_lightgbm_predicts():
    rng = np.random.default_rng(4)
    x = rng.standard_normal((4000, pulse.N_FEATURES))
    z = x[:, 0] * np.abs(x[:, 1]) + rng.standard_normal(4000) * 0.1
    options = {"objective": "quantile", "alpha": 0.9, "verbose": -1, "num_threads": 1, "num_leaves": 12}
    boosters = [lightgbm.train(options, lightgbm.Dataset(x, z), num_boost_round=30) for _ in range(2)]
    forest = dict(fit.export(boosters))
    expected = boosters[1].predict(x[:500])
    arrays = [forest[name] for name in ("feature", "threshold", "right", "roots")]
    first, last = forest["bounds"][[1, 2]]
    said = [trees.grow(*arrays, first, last, row) for row in x[:500]]
    assert np.abs(said - expected).max() <= 1e-12


@pytest.mark.slow
def test_a_card_says_where_the_numbers_come_from(fitted):
    card = fitted.card
    assert card.symbols == (market.ONE.symbol,)
    assert card.n_rows >= fit.LEAST_ROWS
    assert card.n_held_out > 0
    assert card.loss_ratio > 0.0
    ((symbol, first_ns, last_ns),) = card.windows
    assert symbol == market.ONE.symbol
    assert market.START_NS + 60 * 10**9 <= first_ns < last_ns


@pytest.mark.slow
def test_what_is_held_out_comes_later_with_an_embargo_between(fitted):
    # Six orders at three latencies; after the warm-up 90 s are left, of which the last fifth is held out.
    n_cells, (_, first_ns, last_ns) = 18, fitted.card.windows[0]
    span = round((last_ns - first_ns) / 1e9 / layout.STEP_S)
    n_late, n_between = int(fit.HELD_OUT * span), int(fit.EMBARGO_S / layout.STEP_S)
    most, most_held_out = n_cells * (span - n_late - n_between), n_cells * n_late
    assert 0.9 * most < fitted.card.n_rows <= most
    assert 0.9 * most_held_out < fitted.card.n_held_out <= most_held_out


@pytest.mark.slow
def test_a_fit_of_other_instruments_begins_at_three_tenths_of_the_weight(fitted):
    own, carried = (prior_of(fitted, is_carried=is_carried)[0] for is_carried in (False, True))
    assert own == pytest.approx(np.full(learner.N_EXPERTS, 0.2))
    assert carried[[learner.LINEAR, learner.BOOSTED]] == pytest.approx(0.3 * carried[[learner.WALK, learner.RECENT]])
    assert carried.sum() == pytest.approx(1.0)
    assert (fitted.is_of(market.ONE.symbol), fitted.is_of("own:TWO-USD")) == (True, False)


@pytest.mark.slow
def test_saved_and_loaded_params_are_the_same(fitted, tmp_path):
    path = shelf.save(fitted, tmp_path)
    loaded = shelf.load(path)
    assert loaded.hash == fitted.hash
    assert loaded.card == fitted.card
    assert shelf.find(tmp_path)[0].hash == fitted.hash


@pytest.mark.slow
def test_one_changed_number_is_refused(fitted, tmp_path):
    path = shelf.save(fitted, tmp_path)
    with np.load(path) as held:
        arrays = dict(held)
    arrays["threshold"] = arrays["threshold"].copy()
    arrays["threshold"][0] += 1e-9
    np.savez(path, **arrays)
    with pytest.raises(ConfigError, match="the hash differs"):
        shelf.load(path)


@pytest.mark.slow
def test_another_format_is_refused_with_what_to_do(fitted, tmp_path):
    card = msgspec.structs.replace(fitted.card, format_number=99)
    path = shelf.save(msgspec.structs.replace(fitted, card=card), tmp_path)
    with pytest.raises(ConfigError, match="format 99, and this version reads 1: fit anew"):
        shelf.load(path)


@pytest.mark.slow
def test_trees_that_run_in_a_circle_are_refused(fitted, tmp_path):
    left = fitted.left.copy()
    left[np.flatnonzero(fitted.feature >= 0)[0]] = 0
    path = shelf.save(msgspec.structs.replace(fitted, left=left), tmp_path)
    with pytest.raises(ConfigError, match="do not fit each other"):
        shelf.load(path)


def test_a_file_that_is_none_of_ours_is_refused(tmp_path):
    path = tmp_path / "a.fit.npz"
    path.write_bytes(b"not an archive")
    with pytest.raises(ConfigError, match="not a file of fitted params"):
        shelf.load(path)
    np.savez(path, card=np.array([{"a": 1}], dtype=object))
    with pytest.raises(ConfigError, match=r"not a file of fitted params$"):
        shelf.load(path)
    path.write_text("a text", "utf-8")
    with pytest.raises(ConfigError, match=r"not a file of fitted params$"):
        shelf.load(path)
    with pytest.raises(ConfigError, match="No such file"):
        shelf.load(tmp_path / "b.fit.npz")
    with pytest.raises(ConfigError, match=r"holds no \*.fit.npz"):
        shelf.find(_empty(tmp_path))


def test_a_folder_of_fits_that_cannot_be_listed_is_refused(tmp_path, monkeypatch):
    def refuse(folder):
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "iterdir", refuse)
    for find in (shelf.kept, shelf.kept_hazards):
        with pytest.raises(ConfigError, match=f"^{tmp_path}: Permission denied"):
            find(tmp_path)


@pytest.mark.slow
def test_params_that_can_be_put_nowhere_are_refused_and_leave_nothing(fitted, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ConfigError, match="file"):
        shelf.save(fitted, tmp_path / "file")
    (tmp_path / "made-up.fit.npz").mkdir()
    with pytest.raises(ConfigError, match="is no file"):
        shelf.save(fitted, tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "made-up.fit.npz"]


def _empty(tmp_path):
    (tmp_path / "empty").mkdir()
    return tmp_path / "empty"


def test_few_rows_stand_for_all_and_keep_what_moved():
    y = np.zeros(10_000)
    y[::50] = np.arange(200) + 1.0
    places, stands_for = fit.thin(y, 1000)
    assert len(places) == 1000
    assert (np.diff(places) > 0).all()
    assert set(np.flatnonzero(y)) <= set(places.tolist())
    assert stands_for.sum() == pytest.approx(len(y))
    assert np.average(y[places] > 0.0, weights=stands_for) == pytest.approx(0.02)


@pytest.mark.parametrize(("n_moved", "n_still"), [(0, 30), (30, 0), (500, 0), (0, 500), (500, 500), (500, 20), (7, 3)])
def test_no_more_rows_are_kept_than_asked_for_and_all_where_there_are_fewer(n_moved, n_still):
    y = np.concatenate([np.ones(n_moved), np.zeros(n_still)])
    places, stands_for = fit.thin(y, 100)
    assert len(places) == len(np.unique(places)) == min(100, len(y))
    assert stands_for.sum() == pytest.approx(len(y))


def test_too_few_decisions_and_a_window_that_is_none_are_refused():
    laid_out = layout.lay_out(market.columns(market.events(n_s=95)), market.ONE, market.SIZES)
    with pytest.raises(CalibrationError, match="settled decisions"):
        fit.fit("short", [fit.window_of(laid_out, 0.0, 1.0)])
    with pytest.raises(ConfigError, match=r"from 50.00% to 10.00% of the recording is none"):
        fit.window_of(laid_out, 0.5, 0.1)


def test_an_engine_without_a_fit_has_experts_without_a_say():
    coefficients, forest = fitted_module.nothing()
    experts = np.zeros((learner.N_QUANTILES, learner.N_EXPERTS))
    rows, counts = np.zeros((3, 4)), np.zeros(2, np.int64)
    inputs = np.zeros((learner.N_QUANTILES, pulse.N_FEATURES + 1))
    learner.recent(rows, counts, experts)
    learner.say(inputs, coefficients, forest, np.zeros(pulse.N_FEATURES), experts)
    assert np.isnan(experts[:, [learner.LINEAR, learner.BOOSTED]]).all()
    assert (experts[:, [learner.WALK, learner.RECENT, learner.ONLINE]] == 0.0).all()
