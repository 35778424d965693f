"""What the linear expert has learned, with intervals: ``python -m tests.measure_coefficients TAPE... [--to 60%]``.

Prints a table for docs/models/slippage.md: coefficients at 250 ms by quantile, in the scale's units for one standard
deviation of the feature, and 95 % intervals by resampling blocks of ten seconds of the recordings.
"""

import argparse
from pathlib import Path

import numpy as np

from fillcast import app
from fillcast.faces.text.scoring import share_of
from fillcast.kernels import pulse
from fillcast.learn import fit
from fillcast.learn.layout import STEP_S
from fillcast.learn.quantiles import quantile_regression

LATENCY_MS, TAUS, BLOCK_S, N_RESAMPLES = 250, (0.05, 0.5, 0.95), 10.0, 100
SIZES_QUOTE = (1e4, 1e5, 1e6)


def rows_of(tapes, last):
    """Features, outcomes, how many each stands for, and blocks, of every recording up to a share of it."""
    x, z, stands_for, block, n_blocks = [], [], [], [], 0
    for recording in app.recordings(tapes):
        for layout in app.layouts(recording, SIZES_QUOTE):
            for at, rows in fit._rows(fit.window_of(layout, 0.0, share_of(last, layout))):
                chosen = rows.latency_ms == LATENCY_MS
                x.append(rows.x[chosen, :-1])
                z.append(rows.z[chosen])
                stands_for.append(rows.stands_for[chosen])
                block.append(n_blocks + (at[chosen] * STEP_S / BLOCK_S).astype(int))
            n_blocks += int(layout.span_s / BLOCK_S) + 1
    return tuple(map(np.concatenate, (x, z, stands_for, block)))


def fitted(x, z, stands_for, chosen, tau):
    few = chosen[np.linspace(0, len(chosen) - 1, min(fit.N_LINEAR, len(chosen))).astype(int)]
    return quantile_regression(x[few], z[few], tau, stands_for[few])[1:]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tapes", nargs="+", type=Path)
    parser.add_argument("--to", dest="last", default="100%")
    given = parser.parse_args()
    x, z, stands_for, block = rows_of(given.tapes, given.last)
    x /= np.maximum(x.std(axis=0), 1e-12)
    of_block = [np.flatnonzero(block == k) for k in np.unique(block)]
    random = np.random.default_rng(fit.SEED)
    cells = {}
    for tau in TAUS:
        middle = fitted(x, z, stands_for, np.arange(len(z)), tau)
        drawn = []
        for _ in range(N_RESAMPLES):
            picked = random.integers(0, len(of_block), len(of_block))
            drawn.append(fitted(x, z, stands_for, np.concatenate([of_block[k] for k in picked]), tau))
        low, high = np.quantile(drawn, (0.025, 0.975), axis=0)
        cells[tau] = middle, low, high
    print(f"| feature | {' | '.join(f'{tau:g}' for tau in TAUS)} |\n|---|{'---|' * len(TAUS)}")
    for k, name in enumerate(pulse.FEATURES[:-1]):
        told = [f"{m[k]:+.3f} ({low[k]:+.3f} … {high[k]:+.3f})" for m, low, high in cells.values()]
        print(f"| `{name}` | {' | '.join(told)} |")


if __name__ == "__main__":
    main()
