"""What each part of the fill hazard says alone: ``python -m tests.measure_hazards TAPE... [--from 60%]``.

Prints the table of docs/models/fill-hazard.md: log-loss in bits by wait, of the hazards of the fit that ships as they
were fitted, before anything sets them right. The trees are told from what both say together.
"""

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from fillcast import app
from fillcast.bench.ours import shipped_fills
from fillcast.faces.text.scoring import share_of
from fillcast.kernels import hazard
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.learn.hazards import log_loss, outcome, spread_bucket

DEPTHS_QUOTE = (1e4, 1e5, 1e6)
SHOWN = (0, 2, 4, 6)
"""Waits of 0.1, 0.5, 2 and 10 s."""


def odds_of(hazards, put):
    """(n, N_HORIZONS) log odds of a fill in each piece of the wait."""
    said = hazards.chances(put.seen, put.closed)[:, PROPORTIONAL]
    left = 1.0 - np.column_stack([np.zeros(len(said)), said])
    in_piece = np.clip(1.0 - left[:, 1:] / left[:, :-1], 1e-12, 1.0 - 1e-12)
    return np.log(in_piece / (1.0 - in_piece))


def chances_of(odds):
    return 1.0 - np.cumprod(1.0 - 1.0 / (1.0 + np.exp(-odds)), axis=1)


def parts_of(hazards, put):
    """Chances by what is used."""
    raw = replace(hazards, platt=np.tile([0.0, 1.0], (hazard.N_HORIZONS, 1)))
    both = odds_of(raw, put)
    logistic = odds_of(replace(raw, roots=raw.roots[:0]), put)
    trees = (both - (1.0 - hazard.GROWN) * logistic) / hazard.GROWN
    return {
        "base rates by spread": hazards.base_rates[spread_bucket(put.spread_ticks)],
        "closed form": put.closed,
        "logistic": chances_of(logistic),
        "trees": chances_of(trees),
        "a third and two thirds": chances_of(both),
    }


def losses_of(said, put):
    for k in SHOWN:
        is_known, y = outcome(put, k)
        yield log_loss(y, said[is_known, k]).mean() / np.log(2.0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tapes", nargs="+", type=Path)
    parser.add_argument("--from", dest="first", default="0%")
    given = parser.parse_args()
    hazards = shipped_fills()
    columns, rows = ["alone"], defaultdict(list)
    for recording in app.recordings(given.tapes):
        for whole in app.vigils(recording, DEPTHS_QUOTE):
            put = whole.between(share_of(given.first, whole), 1.0)
            columns += [f"{put.symbol.split(':')[1]} {hazard.HORIZONS_S[k]:g} s" for k in SHOWN]
            for name, said in parts_of(hazards, put).items():
                rows[name] += [f"{loss:.3f}" for loss in losses_of(said, put)]
    print(f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}")
    for name, cells in rows.items():
        print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
