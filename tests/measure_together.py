"""Chances of fills on several recordings taken together: ``python -m tests.measure_together TAPE... [--from 60%]``.

Prints a table of the accuracy page, by the fit that ships, each recording set right by itself: more independent waits
than one has.
"""

import argparse
from pathlib import Path

import numpy as np

from fillcast import app
from fillcast.bench.ours import shipped_fills
from fillcast.faces.text.scoring import share_of
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.learn.correcting import corrected_along
from tests.measure_left_out import DEPTHS_QUOTE, tell


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tapes", nargs="+", type=Path)
    parser.add_argument("--from", dest="first", default="0%")
    asked = parser.parse_args()
    fit, parts = shipped_fills(), []
    for recording in app.recordings(asked.tapes):
        for whole in app.vigils(recording, DEPTHS_QUOTE):
            put = whole.between(share_of(asked.first, whole), 1.0)
            said = np.ascontiguousarray(fit.chances(put.seen, put.closed)[:, PROPORTIONAL])
            served = corrected_along(put, said, is_transferred=not fit.is_of(put.symbol))
            parts.append((put, served, fit.base_rates))
    tell({"together": parts})


if __name__ == "__main__":
    main()
