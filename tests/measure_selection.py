"""Ways to tell the mid's move against a fill: ``python -m tests.measure_selection FITTED... --to S... --on TAPE...``.

Prints two tables of docs/models/maker-share.md: how far each way is off on recordings that it was not fitted on, and
the coefficients that ship, with 95 % intervals by resampling blocks of the recordings.
"""

import argparse
from pathlib import Path

import lightgbm
import numpy as np
from msgspec.structs import replace

from fillcast import app
from fillcast.bench.ours import shipped_fills
from fillcast.faces.text.scoring import share_of
from fillcast.forecasts.hazards import PLACES, SELECTION
from fillcast.kernels import hazard
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.learn import hazards as fitting
from tests.measure_left_out import DEPTHS_QUOTE

WAITS_S = (0.1, 1.0, 5.0, 30.0)
N_BLOCKS, N_RESAMPLES, SEED = 40, 100, 20
TREES = {
    "objective": "regression",
    "num_leaves": 8,
    "learning_rate": 0.1,
    "verbosity": -1,
    "seed": SEED,
    "num_threads": 2,
}


def filled(vigils, k):
    """Features, moves against the fill and their scale, of orders filled within wait number *k*."""
    wait_s = hazard.HORIZONS_S[k]
    is_seen = (vigils.fill_s[:, PROPORTIONAL] <= wait_s) & np.isfinite(vigils.moves_bps[:, k])
    scale = vigils.scale_bps(wait_s)[is_seen]
    return vigils.seen[is_seen], -vigils.moves_bps[is_seen, k], scale


def ways(parts):
    """name -> (features, wait number) -> ratio, each fitted on *parts*."""
    bounds = np.quantile(np.concatenate([one.seen[:, PLACES] for one in parts]), fitting.SELECTION_SHARES, axis=0)
    base = shipped_fills()
    held, _ = fitting._selection(parts, bounds)
    free, _ = fitting._selection(parts, np.array([[-np.inf], [np.inf]]) + np.zeros((2, len(SELECTION))))
    means, trees = {}, {}
    for k in range(hazard.N_HORIZONS):
        x, y = (
            np.concatenate(column)
            for column in zip(*((s, c / q) for s, c, q in (filled(v, k) for v in parts)), strict=True)
        )
        means[k] = float(y.mean())
        trees[k] = lightgbm.train(TREES, lightgbm.Dataset(x[:, PLACES], y), 60)
    wide = np.array([[-np.inf], [np.inf]]) + np.zeros((2, len(SELECTION)))
    return {
        "their mean": lambda x, k: np.full(len(x), means[k]),
        "a line": lambda x, k: replace(base, selection=free, selection_range=wide).selection_ratios(x)[:, k],
        "boosted trees": lambda x, k: trees[k].predict(x[:, PLACES]),
        "a line, features held": lambda x, k: replace(base, selection=held, selection_range=bounds).selection_ratios(x)[
            :, k
        ],
    }


def resampled(parts, generator):
    """The same recordings, their blocks drawn anew."""
    found = []
    for one in parts:
        block = (one.at - one.at[0]) * N_BLOCKS // (one.at[-1] - one.at[0] + 1)
        rows = np.concatenate([np.flatnonzero(block == b) for b in generator.integers(0, N_BLOCKS, N_BLOCKS)])
        columns = {name: getattr(one, name) for name in one.__struct_fields__}
        found.append(replace(one, **{name: v[rows] for name, v in columns.items() if isinstance(v, np.ndarray)}))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("fitted", nargs="+", type=Path)
    parser.add_argument("--to", nargs="+", required=True)
    parser.add_argument("--on", nargs="+", type=Path, default=[])
    asked = parser.parse_args()
    wholes = [whole for recording in app.recordings(asked.fitted) for whole in app.vigils(recording, DEPTHS_QUOTE)]
    cuts = [share_of(end, whole) for end, whole in zip(asked.to, wholes, strict=True)]
    parts = [whole.between(0.0, cut) for whole, cut in zip(wholes, cuts, strict=True)]
    later = [whole.between(cut, 1.0) for whole, cut in zip(wholes, cuts, strict=True) if cut < 1.0]
    later += [whole for recording in app.recordings(asked.on) for whole in app.vigils(recording, DEPTHS_QUOTE)]
    told, at = ways(parts), [hazard.HORIZONS_S.index(wait_s) for wait_s in WAITS_S]
    print("| instrument | way |" + "".join(f" {wait_s:g} s |" for wait_s in WAITS_S))
    print("|---|---|" + "---|" * len(WAITS_S))
    for one in later:
        for name, way in told.items():
            cells = []
            for k in at:
                x, came, scale = filled(one, k)
                said = scale * way(x, k)
                cells.append(f"{said.mean():.2f} ({came.mean():.2f}); {np.sqrt(((came - said) ** 2).mean()):.2f}")
            print(f"| {one.symbol} | {name} | " + " | ".join(cells) + " |", flush=True)
    generator, fit = np.random.default_rng(SEED), shipped_fills()
    draws = np.array(
        [fitting._selection(resampled(parts, generator), fit.selection_range)[0] for _ in range(N_RESAMPLES)]
    )
    low, high = np.quantile(draws, (0.025, 0.975), axis=0)
    print("\n| coefficient |" + "".join(f" {wait_s:g} s |" for wait_s in WAITS_S))
    print("|---|" + "---|" * len(WAITS_S))
    for c, name in enumerate(("constant", *SELECTION)):
        cells = [f"{fit.selection[k, c]:.2f} ({low[k, c]:.2f} … {high[k, c]:.2f})" for k in at]
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
