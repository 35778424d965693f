"""Chances of fills on each quarter of recordings, by a fit of the others: ``python -m tests.measure_left_out TAPE...``.

``--to`` says how much of each recording is given, as of `fillcast calibrate`. Prints a table of the accuracy page: more
independent waits than the end of one recording has, but not all of them later than what was fitted.
"""

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np

from fillcast import app
from fillcast.faces.text.scoring import share_of
from fillcast.kernels import hazard
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.learn.correcting import corrected_along
from fillcast.learn.fill_score import (
    LEAST_BLOCK_S,
    N_WAITS_A_BLOCK,
    calibration_error,
    reliability_slope,
    resampled,
)
from fillcast.learn.hazards import fit_hazards, folds, outcome, spread_bucket

DEPTHS_QUOTE = (1e4, 1e5, 1e6)
LONGEST_S = 5.0


def given(tapes, to):
    found = [whole for recording in app.recordings(tapes) for whole in app.vigils(recording, DEPTHS_QUOTE)]
    return [
        whole.between(0.0, share_of(share, whole))
        for whole, share in zip(found, to or ["100%"] * len(found), strict=True)
    ]


def parts(vigils):
    """By symbol: each quarter of each recording, its chances as served and the base rates of the fit that said them."""
    found = defaultdict(list)
    for rest, quarters in folds(vigils):
        fit = fit_hazards("left out", rest)
        for quarter in quarters:
            said = np.ascontiguousarray(fit.chances(quarter.seen, quarter.closed)[:, PROPORTIONAL])
            served = corrected_along(quarter, said, is_transferred=not fit.is_of(quarter.symbol))
            found[quarter.symbol].append((quarter, served, fit.base_rates))
    return found


def pooled(parts, k):
    """Outcomes, chances, base rates and blocks of time, and how many waits there are that do not overlap."""
    wait_s = hazard.HORIZONS_S[k]
    block_s = max(LEAST_BLOCK_S, N_WAITS_A_BLOCK * wait_s)
    ys, chances, bases, blocks, n_blocks, n_eff = [], [], [], [], 0, 0
    for part, served, rates in parts:
        is_known, y = outcome(part, k)
        block = ((part.at[is_known] - part.at[0]) * part.step_s / block_s).astype(np.int64)
        ys.append(y)
        chances.append(served[is_known, k])
        bases.append(rates[spread_bucket(part.spread_ticks[is_known]), k])
        blocks.append(block + n_blocks)
        n_blocks += int(block.max()) + 1
        n_eff += int(part.span_s / max(wait_s, part.step_s)) * 2
    return *map(np.concatenate, (ys, chances, bases, blocks)), n_eff


def tell(found):
    """A table of the accuracy page: each name's parts, pooled, up to `LONGEST_S`."""
    print("| | wait s | n eff | filled | said | ECE | by chance | slope |\n|---|---|---|---|---|---|---|---|")
    for name, parts in found.items():
        for k, wait_s in enumerate(hazard.HORIZONS_S):
            if wait_s > LONGEST_S:
                break
            y, chance, base, block, n_eff = pooled(parts, k)
            drawn = resampled(y, chance, base, block)
            low, high = np.quantile(drawn.gaps, (0.025, 0.975))
            likely, rarely = np.quantile(drawn.by_chance, (0.5, 0.95))
            flat, steep = np.quantile(drawn.slopes, (0.025, 0.975))
            print(
                f"| {name} | {wait_s:g} | {n_eff} | {y.mean():.3f} | {chance.mean():.3f} "
                f"| {calibration_error(y, chance):.3f} ({low:.3f}…{high:.3f}) | {likely:.3f}…{rarely:.3f} "
                f"| {reliability_slope(y, chance):.2f} ({flat:.2f}…{steep:.2f}) |"
            )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tapes", nargs="+", type=Path)
    parser.add_argument("--to", action="append")
    asked = parser.parse_args()
    found = parts(given(asked.tapes, asked.to))
    found["both"] = [quarter for quarters in list(found.values()) for quarter in quarters]
    tell(found)


if __name__ == "__main__":
    main()
