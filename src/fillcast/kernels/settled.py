"""Orders whose wait is over: books of what was said of their fills, and what sets chances and moves right by them."""

import math

import numpy as np
from numba import boolean, float64

from fillcast.kernels import pages
from fillcast.kernels.entry import inner, when_needed
from fillcast.kernels.hazard import FEATURES, HORIZONS_S
from fillcast.kernels.queue import N_RULES, PROPORTIONAL

N_BINS = 10
N, N_VOID, SUM_SAID, SUM_LOSS, SUM_RAW_LOSS, SUM_BASE_LOSS, SUM_BRIER, SUM_BASE_BRIER = range(8)
SUM_SQUARES, SUM_LAGGED, N_MOVES, SUM_MOVE_SAID, SUM_MOVE = range(8, 13)
FILLED = 13
BINS = FILLED + N_RULES
PAGE_BEFORE = BINS + 3 * N_BINS
LAST_LOSS = 2 * PAGE_BEFORE
N_KEPT = LAST_LOSS + 1
"""Places in the books of one wait: sums over settled orders; losses are log-losses in bits, RAW as said before the
correction, BASE of the fit's base rates. N_MOVES: filled orders, and the mid's moves against them in bps by the end of
the wait, as SAID and as they came. FILLED: by rule. BINS: n, chances and fills of ten bins of chance. PAGE_BEFORE: the
sums of the last full page; see `pages`."""

SEEN = ("ahead", "opposite", "touch_imbalance", "prints_ratio", "depth")
"""Features on which chances may lean more or less here than where they were fitted, in the order of `FEATURES`; and on
depth otherwise beyond `BEND`."""

BEND = math.log1p(20.0)
"""Depth of twenty mean prints."""

N_SEEN = len(SEEN) + 1
SEEN_AT = tuple(FEATURES.index(name) for name in SEEN)
A, B, SLOPES = range(3)
N_SLOPES = SLOPES + N_SEEN
PRECISION = N_SLOPES
LAST_S = PRECISION + N_SLOPES * N_SLOPES
TRUST = LAST_S + 1
N_LINE = TRUST + 1
"""Places of a line: the log odds of its chance are A + B x those of what was said + SLOPES x what was SEEN. How sure
that is, a matrix; when the last order that it was learned from was put; TRUST: log odds that outcomes come by its
chances, and not by what was said, from what both had told of orders before."""

TRUST_HALF_LIFE_S = 10_800.0
"""Which of both is right is a matter of hours, where a line is one of minutes."""

MOST_TRUST = 10.0
"""Log odds: what has long been right may still be wrong."""

UNTAUGHT = (0.0, 1.0) + (0.0,) * N_SEEN
AT_HOME = (7.0, 20.0) + (150.0,) * N_SEEN
CARRIED_OVER = (0.7, 7.0) + (10.0,) * N_SEEN
"""Weight, in settled orders, of leaving a line as it is, where it was fitted and where it was not."""

HALF_LIVES_S = tuple(max(600.0, 120.0 * h) for h in HORIZONS_S)
"""In which what was learned falls back to that by half. Long waits teach rarely, and are remembered for longer."""

CARRIED_OVER_LIVES = 3.0
"""How many times as long where nothing was fitted: what it falls back to is worth less there."""

SUM_OFF, SUM_WEIGHT, MOVED_S = range(3)
N_MOVED = 3
"""Places of what is known of the moves against those filled within one wait: by how much they were more than the fit
had said, over half-spread + sigma root wait, summed by weight; the weights; when the last such order was put."""

MOVES_HALF_LIFE_S = TRUST_HALF_LIFE_S
"""In which half of that is forgotten: few orders are filled, and each move is mostly noise."""

MOVES_AT_HOME, MOVES_CARRIED_OVER = 20.0, 10.0
"""Weight, in filled orders, of moves as they are said, where they were fitted and where they were not."""

LEAST = 1e-6
"""No chance is taken to be surer than that."""

HALF = 0.5
"""To be given to `learn`: with a constant the compiler would take another power, whose last digit may be another."""

_LEAST_B, _MOST_B = 0.3, 3.0
_LN2 = math.log(2.0)
_N_NEWTON = 12


@inner(forceinline=True)
def _held(chance):
    return min(max(chance, LEAST), 1.0 - LEAST)


@inner(error_model="numpy")
def _log_loss(is_filled, chance):
    held = _held(chance)
    return -math.log(held if is_filled else 1.0 - held)


@inner(error_model="numpy")
def log_loss_bits(is_filled, chance):
    """Of one outcome."""
    return _log_loss(is_filled, chance) / _LN2


@inner(error_model="numpy")
def count(held, raw, said, base, fill_s, wait_s):
    """Take an order into the books of one wait. fill_s: (N_RULES,) when it was filled, inf if it wasn't."""
    is_filled = fill_s[PROPORTIONAL] <= wait_s
    y = 1.0 if is_filled else 0.0
    loss = log_loss_bits(is_filled, said)
    pages.turn(held[:PAGE_BEFORE], held[PAGE_BEFORE:LAST_LOSS])
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
def count_move(held, said_bps, move_bps):
    """Take the mid's move against an order that was filled into the books of one wait, after `count` of it."""
    held[N_MOVES] += 1.0
    held[SUM_MOVE_SAID] += said_bps
    held[SUM_MOVE] += move_bps


@inner(error_model="numpy")
def learn_move(moved, off, put_s, weight, half):
    """One more move against a filled order, put at *put_s*, that was by *off* more than the fit had said, over its
    scale. moved: (N_MOVED,). half: `HALF`."""
    last_s = moved[MOVED_S]
    if put_s > last_s:
        kept = half ** ((put_s - last_s) / MOVES_HALF_LIFE_S)
        moved[SUM_OFF] *= kept
        moved[SUM_WEIGHT] *= kept
    moved[SUM_OFF] += weight * off
    moved[SUM_WEIGHT] += weight
    moved[MOVED_S] = put_s if last_s != last_s else max(put_s, last_s)


@inner(error_model="numpy")
def _solve(precision, wanted, out):
    # Cholesky, into *out*; a line has few numbers.
    n = wanted.shape[0]
    root = np.empty((n, n))
    for i in range(n):
        for j in range(i + 1):
            total = precision[i, j]
            for m in range(j):
                total -= root[i, m] * root[j, m]
            root[i, j] = math.sqrt(total) if i == j else total / root[j, j]
        total = wanted[i]
        for m in range(i):
            total -= root[i, m] * out[m]
        out[i] = total / root[i, i]
    for i in range(n - 1, -1, -1):
        total = out[i]
        for m in range(i + 1, n):
            total -= root[m, i] * out[m]
        out[i] = total / root[i, i]


@inner(error_model="numpy")
def _forget(slopes, precision, prior, kept):
    # Precisions add, and so do the values that they speak for.
    wanted = np.empty(N_SLOPES)
    for i in range(N_SLOPES):
        total = 0.0
        for j in range(N_SLOPES):
            total += precision[i, j] * slopes[j]
        wanted[i] = kept * total + (1.0 - kept) * prior[i] * UNTAUGHT[i]
    for i in range(N_SLOPES):
        for j in range(N_SLOPES):
            precision[i, j] *= kept
        precision[i, i] += (1.0 - kept) * prior[i]
    _solve(precision, wanted, slopes)


@inner(error_model="numpy")
def _settled_at(said, reach, y):
    # The chance whose log odds are said + reach x (y - chance). From 0, or the end next to it, no step passes it.
    low = said if y > 0.5 else said - reach
    odds = min(max(0.0, low), low + reach)
    for _ in range(_N_NEWTON):
        now = 1.0 / (1.0 + math.exp(-odds))
        odds -= (odds - said - reach * (y - now)) / (1.0 + reach * now * (1.0 - now))
    return 1.0 / (1.0 + math.exp(-odds))


@inner(error_model="numpy")
def learn(line, prior, chance, lined, seen, put_s, weight, half_life_s, is_filled, half):
    """The likeliest line after one more order, put at *put_s*, and how far it is trusted.

    chance, lined: what was said of the order when it was put, by the fit and by the line of then. prior: (N_SLOPES,),
    see `AT_HOME`. seen: (N_SEEN,) when it was put. half_life_s: of its wait, see `HALF_LIVES_S`. half: `HALF`.
    """
    slopes = line[:N_SLOPES]
    precision = line[PRECISION:LAST_S].reshape(N_SLOPES, N_SLOPES)
    last_s = line[LAST_S]
    if put_s > last_s:
        _forget(slopes, precision, prior, half ** ((put_s - last_s) / half_life_s))
        line[TRUST] *= half ** ((put_s - last_s) / TRUST_HALF_LIFE_S)
    held = _held(chance)
    x = np.ones(N_SLOPES)
    x[B] = math.log(held / (1.0 - held))
    x[SLOPES:] = seen
    step = np.empty(N_SLOPES)
    _solve(precision, x, step)
    said, reach = 0.0, 0.0
    for i in range(N_SLOPES):
        said += slopes[i] * x[i]
        reach += step[i] * x[i]
    y = 1.0 if is_filled else 0.0
    now = _settled_at(said, weight * reach, y)
    gap = weight * (y - now)
    curvature = weight * max(now * (1.0 - now), 1e-4)
    for i in range(N_SLOPES):
        slopes[i] += step[i] * gap
        for j in range(N_SLOPES):
            precision[i, j] += curvature * x[i] * x[j]
    slopes[B] = min(max(slopes[B], _LEAST_B), _MOST_B)
    line[LAST_S] = put_s if last_s != last_s else max(put_s, last_s)
    trust = line[TRUST] + weight * (_log_loss(is_filled, chance) - _log_loss(is_filled, lined))
    line[TRUST] = min(max(trust, -MOST_TRUST), MOST_TRUST)


@when_needed(
    (float64[::1], float64[::1], float64, float64, float64[::1], float64, float64, float64, boolean, float64),
    error_model="numpy",
)
def learn_one(line, prior, chance, lined, seen, put_s, weight, half_life_s, is_filled, half):
    """`learn`, for one that keeps no shadows."""
    learn(line, prior, chance, lined, seen, put_s, weight, half_life_s, is_filled, half)


@when_needed((float64[::1], float64, float64, float64, float64), error_model="numpy")
def learn_one_move(moved, off, put_s, weight, half):
    """`learn_move`, for one that keeps no shadows."""
    learn_move(moved, off, put_s, weight, half)
