"""Orders whose wait is over: books of what was said of their fills, and the line that sets chances right by them."""

import math

from numba import boolean, float64

from fillcast.kernels.entry import inner, when_needed
from fillcast.kernels.hazard import HORIZONS_S
from fillcast.kernels.queue import N_RULES, PROPORTIONAL

N_BINS = 10
N, N_VOID, SUM_SAID, SUM_LOSS, SUM_RAW_LOSS, SUM_BASE_LOSS, SUM_BRIER, SUM_BASE_BRIER = range(8)
SUM_SQUARES, SUM_LAGGED, LAST_LOSS = range(8, 11)
FILLED = 11
BINS = FILLED + N_RULES
N_KEPT = BINS + 3 * N_BINS
"""Places in the books of one wait: sums over settled orders; losses are log-losses in bits, RAW as said before the
correction, BASE of the fit's base rates. FILLED: by rule. BINS: n, chances and fills of ten bins of chance."""

A, B, PRECISION_A, PRECISION_AB, PRECISION_B, LAST_S = range(6)
N_LINE = 6
"""Places of a line: the log odds of what is served are A + B x those of what was said; how sure that is; when the last
order that it was learned from was put."""

PRIOR = (7.0, 20.0)
"""Weight, in settled orders, of leaving A and B as they are."""

HALF_LIVES_S = tuple(max(600.0, 120.0 * h) for h in HORIZONS_S)
"""In which what was learned falls back to that by half. Long waits teach rarely, and are remembered for longer."""

LEAST = 1e-6
"""No chance is taken to be surer than that."""

HALF = 0.5
"""To be given to `learn`: with a constant the compiler would take another power, whose last digit may be another."""

_SLOPES = (0.3, 3.0)
_LN2 = math.log(2.0)


@inner(forceinline=True)
def _held(chance):
    return min(max(chance, LEAST), 1.0 - LEAST)


@inner(error_model="numpy")
def log_loss_bits(is_filled, chance):
    """Of one outcome."""
    held = _held(chance)
    return -math.log(held if is_filled else 1.0 - held) / _LN2


@inner(error_model="numpy")
def count(held, raw, said, base, fill_s, wait_s):
    """Take an order into the books of one wait. fill_s: (N_RULES,) when it was filled, inf if it wasn't."""
    is_filled = fill_s[PROPORTIONAL] <= wait_s
    y = 1.0 if is_filled else 0.0
    loss = log_loss_bits(is_filled, said)
    held[N] += 1.0
    held[SUM_SAID] += said
    held[SUM_LOSS] += loss
    held[SUM_RAW_LOSS] += log_loss_bits(is_filled, raw)
    held[SUM_BASE_LOSS] += log_loss_bits(is_filled, base)
    held[SUM_BRIER] += (said - y) * (said - y)
    held[SUM_BASE_BRIER] += (base - y) * (base - y)
    held[SUM_SQUARES] += loss * loss
    held[SUM_LAGGED] += loss * held[LAST_LOSS]
    held[LAST_LOSS] = loss
    for r in range(N_RULES):
        held[FILLED + r] += 1.0 if fill_s[r] <= wait_s else 0.0
    at = BINS + 3 * min(int(said * N_BINS), N_BINS - 1)
    held[at] += 1.0
    held[at + 1] += said
    held[at + 2] += y


@inner(error_model="numpy")
def learn(line, chance, put_s, weight, half_life_s, is_filled, half):
    """One Newton step of a line, for an order put at *put_s* of which *chance* was said, uncorrected.

    half_life_s: of its wait, see `HALF_LIVES_S`. half: `HALF`.
    """
    a = line[A]
    b = line[B]
    aa = line[PRECISION_A]
    ab = line[PRECISION_AB]
    bb = line[PRECISION_B]
    last_s = line[LAST_S]
    if put_s > last_s:
        kept = half ** ((put_s - last_s) / half_life_s)
        # Precisions add, and so do the values that they speak for.
        p = kept * (aa * a + ab * b)
        q = kept * (ab * a + bb * b) + (1.0 - kept) * PRIOR[1]
        aa = kept * aa + (1.0 - kept) * PRIOR[0]
        ab = kept * ab
        bb = kept * bb + (1.0 - kept) * PRIOR[1]
        det = aa * bb - ab * ab
        a = (bb * p - ab * q) / det
        b = (aa * q - ab * p) / det
    held = _held(chance)
    x = math.log(held / (1.0 - held))
    now = 1.0 / (1.0 + math.exp(-(a + b * x)))
    curvature = weight * max(now * (1.0 - now), 1e-4)
    aa += curvature
    ab += curvature * x
    bb += curvature * x * x
    det = aa * bb - ab * ab
    gap = weight * ((1.0 if is_filled else 0.0) - now)
    line[A] = a + (bb - ab * x) / det * gap
    line[B] = min(max(b + (aa * x - ab) / det * gap, _SLOPES[0]), _SLOPES[1])
    line[PRECISION_A] = aa
    line[PRECISION_AB] = ab
    line[PRECISION_B] = bb
    line[LAST_S] = put_s if last_s != last_s else max(put_s, last_s)


@when_needed((float64[::1], float64, float64, float64, float64, boolean, float64), error_model="numpy")
def learn_one(line, chance, put_s, weight, half_life_s, is_filled, half):
    """`learn`, for one that keeps no shadows."""
    learn(line, chance, put_s, weight, half_life_s, is_filled, half)
