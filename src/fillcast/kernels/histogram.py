"""Latency histograms in fixed memory: sixteen buckets an octave, so every percentile is within 6 %."""

from numba import int64

from fillcast.kernels.entry import LENT, compiled, entry, inner

N_OCTAVES = 48
STEPS = 16
N_BUCKETS = N_OCTAVES * STEPS


@inner
def bucket(ns):
    """The bucket of a duration. The first 16 ns have one each; then each doubling has sixteen."""
    if ns < STEPS:
        return max(ns, 0)
    octave = 0
    head = ns
    while head >= 2 * STEPS:
        head >>= 1
        octave += 1
    return min((octave + 1) * STEPS + (head - STEPS), N_BUCKETS - 1)


@compiled((int64[:, ::1], int64[:, ::1], int64, int64, int64, int64), **LENT)
def record(counts, totals, start_ns, decoded_ns, booked_ns, estimated_ns):
    """Count one tick's three stages and its whole, from four readings of a steady clock.

    counts: (4, N_BUCKETS). totals: (4, 3): number, sum and maximum in ns. Same as: tests/reference.py record.
    """
    for stage in range(4):
        if stage == 0:
            ns = decoded_ns - start_ns
        elif stage == 1:
            ns = booked_ns - decoded_ns
        elif stage == 2:
            ns = estimated_ns - booked_ns
        else:
            ns = estimated_ns - start_ns
        counts[stage, bucket(ns)] += 1
        totals[stage, 0] += 1
        totals[stage, 1] += ns
        totals[stage, 2] = max(totals[stage, 2], ns)


@compiled((int64[::1], int64[::1], int64), **LENT)
def record_one(counts, totals, ns):
    """Count one duration. counts: (N_BUCKETS,). totals: (3,): number, sum and maximum in ns."""
    counts[bucket(ns)] += 1
    totals[0] += 1
    totals[1] += ns
    totals[2] = max(totals[2], ns)


record_tick = entry(record)
record_span = entry(record_one)
