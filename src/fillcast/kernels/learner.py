"""One cell of the forecaster: an instrument's orders of one side, size and latency.

Experts give quantiles of z, the slippage during the latency in units of `pulse.scale_bps`; all cells of one latency mix
them by how they have done in all of these, and each widens or narrows the outer two so that they hold what they say.
What they have learned stands in arrays that their owner keeps; nothing is allocated, and nothing but settled forecasts
changes it.
"""

import math

from fillcast.kernels import window
from fillcast.kernels.entry import inner
from fillcast.kernels.pulse import N_FEATURES
from fillcast.kernels.trees import grow

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99)
N_QUANTILES = 7
LOW, MEDIAN, HIGH = 0, 2, 5
"""Places of the range's ends and of its middle."""

WALK, RECENT, LINEAR, BOOSTED, ONLINE = range(5)
EXPERTS = ("walk", "recent", "linear", "boosted", "online")
N_EXPERTS = 5

SPAN_S = 600.0
"""Settled slippage older than this is forgotten by `recent`."""

RESIDUAL_SPAN_S = 90.0
N_RESIDUALS = 80
"""At least, however old: on a slow book few forecasts settle in that time."""

SHRINKAGES = (100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 2000.0)
"""Of each quantile: so many independent residuals move it half of the way. Beyond the last one lies one in 100."""

STRETCH_STEP = 0.01
NEXT_TO_ATOM = 0.001
"""A quantile as near to 0 says nothing of how far those that stand off it should: it counts half."""

LARGEST_INNER_STRETCH = 2.0

MEMORY_S = SPAN_S
"""Memory of the mixture."""

RATE = 0.01
LARGEST_STRETCH = 1.5
MISS = 0.05
GAIN = 0.002
N_FIRST = 20
ATOM = 0.05
NEAREST = 0.2
_LEAST = 5e-324

REGRET, SQUARES, LARGEST = range(3)


@inner
def mix(weights, experts, bounds, quantiles):
    """Weighted experts, in order. weights, experts: (N_QUANTILES, N_EXPERTS). An expert that is NaN has no say.

    bounds: (2,), see `atom`.
    """
    for k in range(N_QUANTILES):
        total = weight = 0.0
        for e in range(N_EXPERTS):
            if experts[k, e] == experts[k, e]:
                total += weights[k, e] * experts[k, e]
                weight += weights[k, e]
        said = total / weight if weight > 0.0 else 0.0
        quantiles[k] = 0.0 if bounds[0] < said < bounds[1] else said
    settle_order(quantiles)


@inner
def settle_order(quantiles):
    """Sort in place: quantiles fitted apart may cross."""
    for k in range(1, N_QUANTILES):
        value = quantiles[k]
        at = k
        while at > 0 and quantiles[at - 1] > value:
            quantiles[at] = quantiles[at - 1]
            at -= 1
        quantiles[at] = value


@inner
def pinball(tau, y, q):
    """Koenker & Bassett's loss of saying *q* for the *tau* quantile when *y* came."""
    return tau * (y - q) if y >= q else (1.0 - tau) * (q - y)


@inner(forceinline=True)
def interval_score(y, low, high):
    """Gneiting & Raftery 2007, equation (43), of the range between the two outer quantiles: width and misses."""
    return high - low + (max(low - y, 0.0) + max(y - high, 0.0)) / MISS


@inner
def linear(coefficients, x):
    """(N_FEATURES + 1,) coefficients, the constant first, times x."""
    total = coefficients[0]
    for f in range(N_FEATURES):
        total += coefficients[f + 1] * x[f]
    return total


@inner
def atom(rows, counts, bounds):
    """How near to 0 a quantile is none, into *bounds* (2,): below and above; 0 where 0 itself is rare.

    The book often stands still during a latency, so y has an atom at 0, and a quantile a hair beside it would be
    wrong about all of it. Between 0 and the fifth of the nearest values that came on that side, it is 0.
    """
    n = counts[0]
    ordered = rows[window.ORDERED]
    n_below = window.place(ordered, n, 0.0)
    n_upto = window.place(ordered, n, _LEAST)
    bounds[0] = bounds[1] = 0.0
    if n < N_FIRST or n_upto - n_below < ATOM * n:
        return
    if n_below > 0:
        bounds[0] = ordered[n_below - 1 - int(NEAREST * n_below)]
    if n_upto < n:
        bounds[1] = ordered[n_upto + int(NEAREST * (n - n_upto))]


@inner
def recent(rows, counts, experts):
    """Fill in what the last settled forecasts alone would say: the baseline Q0; 0 before there are enough."""
    for k in range(N_QUANTILES):
        enough = counts[0] >= N_FIRST
        experts[k, RECENT] = window.quantile(rows, counts, QUANTILES[k]) if enough else 0.0


@inner
def online(coefficients, x, experts):
    """Fill in `recent`, each quantile stretched by a log-linear factor that is learned as forecasts settle.

    A factor keeps a quantile at 0 there, and can't turn one round.
    """
    for k in range(N_QUANTILES):
        stretch = linear(coefficients[k], x)
        experts[k, ONLINE] = experts[k, RECENT] * math.exp(max(-LARGEST_STRETCH, min(LARGEST_STRETCH, stretch)))


@inner
def learn_online(coefficients, squares, x, experts, z):
    """One step of AdaGrad (Duchi, Hazan & Singer 2011) down the pinball loss, per unit of the quantile."""
    if not are_told(x):
        return
    for k in range(N_QUANTILES):
        said = experts[k, ONLINE]
        if said in (z, 0.0):
            continue
        slope = ((1.0 if z < said else 0.0) - QUANTILES[k]) * (1.0 if said > 0.0 else -1.0)
        for f in range(N_FEATURES + 1):
            step = slope * (1.0 if f == 0 else x[f - 1])
            squares[k, f] += step * step
            if step != 0.0:
                coefficients[k, f] -= RATE * step / math.sqrt(squares[k, f] + 1.0)


@inner
def learn_regrets(moments, weights, experts, z, waited_s):
    """Bernstein online aggregation with the gradient trick and fading memory, each quantile by itself.

    What each expert would have saved against the mixture; `weigh` follows once all of one instant is learned.

    moments: (N_QUANTILES, N_EXPERTS, 3): regret with its second-order correction, squared regrets and the largest.
    waited_s: since the last one, 0 for those of one instant.
    Source: Wintenberger 2017, Machine Learning 106, algorithm 1 and its adaptive rates; the fading is ours.
    """
    kept = math.exp(-waited_s / MEMORY_S)
    for k in range(N_QUANTILES):
        said = whole = 0.0
        for e in range(N_EXPERTS):
            if experts[k, e] == experts[k, e]:
                said += weights[k, e] * experts[k, e]
                whole += weights[k, e]
        said = said / whole if whole > 0.0 else 0.0
        slope = 0.0 if z == said else (1.0 if z < said else 0.0) - QUANTILES[k]
        for e in range(N_EXPERTS):
            loss = slope * (experts[k, e] - said) if experts[k, e] == experts[k, e] else 0.0
            moment = moments[k, e]
            moment[SQUARES] = kept * moment[SQUARES] + loss * loss
            moment[LARGEST] = max(moment[LARGEST], abs(loss))
            moment[REGRET] = kept * moment[REGRET] - loss * (1.0 + _rate(moment) * loss)


@inner
def weigh(moments, prior, weights):
    """The experts' weights by what `learn_regrets` has learned, into *weights* (N_QUANTILES, N_EXPERTS).

    One that has never said anything has none, once others have.
    """
    for k in range(N_QUANTILES):
        best, largest = -math.inf, 0.0
        for e in range(N_EXPERTS):
            best = max(best, _rate(moments[k, e]) * moments[k, e, REGRET])
            largest = max(largest, moments[k, e, LARGEST])
        total = 0.0
        for e in range(N_EXPERTS):
            moment = moments[k, e]
            rate = _rate(moment)
            is_heard = moment[LARGEST] > 0.0 or largest == 0.0
            weights[k, e] = prior[k, e] * rate * math.exp(rate * moment[REGRET] - best) if is_heard else 0.0
            total += weights[k, e]
        for e in range(N_EXPERTS):
            weights[k, e] /= total


@inner(forceinline=True)
def _rate(moment):
    return min(0.5 / max(moment[LARGEST], 1e-6), math.sqrt(math.log(N_EXPERTS) / max(moment[SQUARES], 1e-8)))


@inner
def widen(rows, counts, level):
    """By how much the upper end must move to miss as often as *level* says, by the residuals of late; inf or -inf: no
    end can.

    Rank ceil((n + 1)(1 - level)), as in split conformal prediction (Vovk; Romano, Patterson & Candes 2019).
    """
    return window.ranked(rows, counts, math.ceil((counts[0] + 1) * (1.0 - level)))


@inner
def widen_low(rows, counts, level):
    """The same of the lower end."""
    return window.ranked(rows, counts, counts[0] + 1 - math.ceil((counts[0] + 1) * (1.0 - level)))


@inner
def learn_level(level, has_missed, waited_s, miss=MISS, gain=GAIN):
    """Adaptive conformal inference (Gibbs & Candes 2021, equation 2): the level moves freely, outside of 0 and 1 too.

    Its step is *gain* a second, since forecasts that overlap miss together.
    """
    return level + gain * min(waited_s, 1.0) * (miss - (1.0 if has_missed else 0.0))


@inner
def learn_end(level, is_beyond, is_on, waited_s):
    """`learn_level` of one end. An outcome on the end itself is a miss by any share of one: by what brings the level
    nearest to MISS, so that an end on an atom neither drifts past 1 nor below 0 for what can't be told apart."""
    missed = learn_level(level, True, waited_s)
    held = learn_level(level, False, waited_s)
    if is_on:
        return max(missed, min(held, MISS))
    return missed if is_beyond else held


MADE_S, DUE_S, AVERAGE, MID, SCALE, SAID = range(6)
"""Places in a pending forecast; from SAID on the experts' quantiles, then the mixed ones, then the features."""

MIXED = SAID + N_QUANTILES * N_EXPERTS
SEEN = MIXED + N_QUANTILES
SERVED = SEEN + N_FEATURES
N_PENDING_PLACES = SERVED + N_QUANTILES


@inner(error_model="numpy")
def say(coefficients, fitted, forest, x, experts):
    """Every other expert's quantiles for one order, into *experts* (N_QUANTILES, N_EXPERTS) that hold `recent`'s.

    fitted: (N_QUANTILES, N_FEATURES + 1) linear coefficients, NaN without a fit. forest: see `grow`, without trees
    likewise. Where a feature is NaN only `walk` and `recent` have a say; returns whether none is.
    """
    feature, threshold, right, roots, bounds = forest
    for k in range(N_QUANTILES):
        experts[k, WALK] = 0.0
    if not are_told(x):
        for k in range(N_QUANTILES):
            experts[k, LINEAR] = experts[k, BOOSTED] = experts[k, ONLINE] = math.nan
        return False
    online(coefficients, x, experts)
    for k in range(N_QUANTILES):
        experts[k, LINEAR] = linear(fitted[k], x)
        is_grown = bounds[k + 1] > bounds[k]
        experts[k, BOOSTED] = (
            grow(feature, threshold, right, roots, bounds[k], bounds[k + 1], x) if is_grown else math.nan
        )
    _order_expert(experts, LINEAR)
    _order_expert(experts, BOOSTED)
    _order_expert(experts, ONLINE)
    return True


@inner
def are_told(x):
    """Whether every feature of an order is known."""
    total = 0.0
    for f in range(N_FEATURES):
        total += x[f]
    return total == total


@inner
def _order_expert(experts, e):
    for k in range(1, N_QUANTILES):
        value = experts[k, e]
        at = k
        while at > 0 and experts[at - 1, e] > value:
            experts[at, e] = experts[at - 1, e]
            at -= 1
        experts[at, e] = value


@inner
def corrections(residuals, counts, levels, n_overlapping, out):
    """By how much each mixed quantile must move, into *out* (N_QUANTILES,); 0 before there are enough residuals.

    residuals, counts: (N_QUANTILES, 3, n), (N_QUANTILES, 2), of outcomes less what was mixed; n_overlapping: how many
    of them share one latency. The ends move to where *levels* (2,) put them, the others by the quantile of their
    residuals, all of them shrunk as a mean of so many independent ones would be; an end that is infinite stays so.
    """
    n = counts[0, 0]
    independent = n / n_overlapping
    for k in range(N_QUANTILES):
        out[k] = 0.0
        if n < N_FIRST:
            continue
        if k == LOW:
            out[k] = widen_low(residuals[k], counts[k], levels[0])
        elif k == HIGH:
            out[k] = widen(residuals[k], counts[k], levels[1])
        else:
            out[k] = window.quantile(residuals[k], counts[k], QUANTILES[k])
        out[k] *= independent / (independent + SHRINKAGES[k])


@inner
def learn_stretches(stretches, served, z, n_overlapping):
    """Move the inner quantiles' log factors, (N_QUANTILES,), a step for each outcome: shorter where they hold too much.

    One on 0, or on what came, neither holds too much nor too little, and next to 0 no factor tells the one from the
    other. A factor corrects the quantiles that stand off the atom at 0 and leaves those on it, which the quantile of
    all residuals can't.
    """
    for k in range(N_QUANTILES):
        said = served[k]
        if k in (LOW, HIGH) or said in (z, 0.0):
            continue
        slope = (1.0 if z < said else 0.0) - QUANTILES[k]
        weight = abs(said) / (abs(said) + NEXT_TO_ATOM)
        moved = stretches[k] - STRETCH_STEP * weight / n_overlapping * (slope if said > 0.0 else -slope)
        stretches[k] = max(-LARGEST_INNER_STRETCH, min(LARGEST_INNER_STRETCH, moved))


@inner
def serve(mixed, moves, stretches, bounds, served):
    """The mixed quantiles moved by *moves*, see `corrections`, onto 0 where *bounds* say so, see `atom`, and the inner
    ones stretched, see `learn_stretches`; NaN for ends that can't be told."""
    for k in range(N_QUANTILES):
        moved = mixed[k] + moves[k]
        served[k] = 0.0 if bounds[0] < moved < bounds[1] else moved * math.exp(stretches[k])
    low = served[LOW]
    high = served[HIGH]
    is_told = abs(low) < math.inf and abs(high) < math.inf and low <= high
    for k in range(LOW + 2, HIGH):
        value = served[k]
        at = k
        while at > LOW + 1 and served[at - 1] > value:
            served[at] = served[at - 1]
            at -= 1
        served[at] = value
    served[LOW] = min(low, served[LOW + 1]) if is_told else math.nan
    served[HIGH] = max(high, served[HIGH - 1]) if is_told else math.nan
    served[HIGH + 1] = max(served[HIGH + 1], served[HIGH] if is_told else served[HIGH - 1])


@inner
def settle(
    pending, z, now_s, waited_s, n_overlapping,
    rows, counts, residuals, residual_counts, levels, stretches, coefficients, squares,
):  # fmt: skip
    """Learn from one forecast whose latency has passed, but for the mixture. n_overlapping: how many share one."""
    experts = pending[SAID:MIXED].reshape((N_QUANTILES, N_EXPERTS))
    mixed = pending[MIXED:SEEN]
    x = pending[SEEN:SERVED]
    served = pending[SERVED:]
    if residual_counts[0, 0] < N_FIRST:
        # Nothing has moved the ends yet, and nobody has been shown them.
        pass
    elif served[LOW] == served[LOW]:
        levels[0] = learn_end(levels[0], z < served[LOW], z == served[LOW], waited_s)
        levels[1] = learn_end(levels[1], z > served[HIGH], z == served[HIGH], waited_s)
    else:
        # What was not told can't have missed: the level rises until it can be told again.
        levels[0] = learn_level(levels[0], levels[0] >= 1.0, waited_s)
        levels[1] = learn_level(levels[1], levels[1] >= 1.0, waited_s)
    for k in range(N_QUANTILES):
        window.push(residuals[k], residual_counts[k], now_s, z - mixed[k], RESIDUAL_SPAN_S, N_RESIDUALS)
    learn_stretches(stretches, served, z, n_overlapping)
    learn_online(coefficients, squares, x, experts, z)
    window.push(rows, counts, now_s, z, SPAN_S)
