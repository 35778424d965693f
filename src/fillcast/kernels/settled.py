"""Orders whose wait is over: books of what was said of their fills, and the line that sets chances right by them."""

import math

from numba import boolean, float64, int64

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

A, B, PRECISION_A, PRECISION_AB, PRECISION_B, TOLD_A, TOLD_B, LAST_S = range(8)
N_LINE = 8
"""Places of a line: the log odds of what is served are A + B x those of what was said; what its own settled orders say
of it, a precision and that times the values told; when the last order that it was learned from was put."""

PRIOR = (7.0, 20.0)
"""Weight, in settled orders, of leaving A and B of the shortest wait as they are: 0 and 1."""

LINK = (20.0, 60.0)
"""Weight of A and B of a longer wait being those of the next shorter one, which settles sooner."""

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
def _draw(lines, k):
    # Line *k* from what its own orders say, drawn to the line of the next shorter wait.
    line = lines[k]
    weight_a = PRIOR[0] if k == 0 else LINK[0]
    weight_b = PRIOR[1] if k == 0 else LINK[1]
    aa = line[PRECISION_A] + weight_a
    ab = line[PRECISION_AB]
    bb = line[PRECISION_B] + weight_b
    p = line[TOLD_A] + weight_a * (0.0 if k == 0 else lines[k - 1, A])
    q = line[TOLD_B] + weight_b * (1.0 if k == 0 else lines[k - 1, B])
    det = aa * bb - ab * ab
    line[A] = (bb * p - ab * q) / det
    line[B] = min(max((aa * q - ab * p) / det, _SLOPES[0]), _SLOPES[1])


@inner(error_model="numpy")
def learn(lines, k, chance, put_s, weight, is_filled, half):
    """One Newton step of the line of wait *k*, for an order put at *put_s* of which *chance* was said, uncorrected.

    What it says is handed on to the longer waits. half: `HALF`.
    """
    line = lines[k]
    last_s = line[LAST_S]
    if put_s > last_s:
        line[PRECISION_A:LAST_S] *= half ** ((put_s - last_s) / HALF_LIVES_S[k])
        _draw(lines, k)
    held = _held(chance)
    x = math.log(held / (1.0 - held))
    odds = line[A] + line[B] * x
    now = 1.0 / (1.0 + math.exp(-odds))
    curvature = weight * max(now * (1.0 - now), 1e-4)
    told = curvature * odds + weight * ((1.0 if is_filled else 0.0) - now)
    line[PRECISION_A] += curvature
    line[PRECISION_AB] += curvature * x
    line[PRECISION_B] += curvature * x * x
    line[TOLD_A] += told
    line[TOLD_B] += told * x
    line[LAST_S] = put_s if last_s != last_s else max(put_s, last_s)
    for longer in range(k, lines.shape[0]):
        _draw(lines, longer)


@when_needed((float64[:, ::1], int64, float64, float64, float64, boolean, float64), error_model="numpy")
def learn_one(lines, k, chance, put_s, weight, is_filled, half):
    """`learn`, for one that keeps no shadows."""
    learn(lines, k, chance, put_s, weight, is_filled, half)
