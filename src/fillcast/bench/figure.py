"""One measured figure, and how calls are timed."""

import gc
from collections.abc import Callable, Sequence
from time import perf_counter, perf_counter_ns
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

ROUNDS = 5


class Figure(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Times are of one call. per_s: from untimed calls in a row. ratio: this p50 over that of *vs* in the same run.

    rss_mib, growth_mib: of figures about memory. core_frac: share of one core that is busy. what: in words.
    """

    name: str
    n: int
    p50_us: float | None = None
    p99_us: float | None = None
    per_s: float | None = None
    vs: str | None = None
    ratio: float | None = None
    rss_mib: float | None = None
    growth_mib: float | None = None
    core_frac: float | None = None
    what: str = ""


class Timed(Struct, frozen=True, eq=False):
    """A call to be timed: `prepare` is run before each pass over `inputs` and `follow` after each call, and neither is
    timed. n_items: what one call does, where times are wanted of each of many."""

    name: str
    what: str
    call: Callable[[Any], object]
    inputs: Sequence[Any]
    prepare: Callable[[], object] = bool
    n_passes: int = 1
    n_items: int = 1
    follow: Callable[[], object] = bool


def time_each(timed: Timed) -> NDArray[np.int64]:
    """Nanoseconds of each call of one round."""
    call, follow = timed.call, timed.follow
    taken = []
    for _ in range(timed.n_passes):
        timed.prepare()
        for given in timed.inputs:
            start = perf_counter_ns()
            call(given)
            taken.append(perf_counter_ns() - start)
            follow()
    return np.array(taken)


def per_second(timed: Timed) -> float:
    """Calls in a row, without a clock between them."""
    call = timed.call
    timed.prepare()
    start = perf_counter()
    for given in timed.inputs:
        call(given)
    return timed.n_items * len(timed.inputs) / (perf_counter() - start)


def measure(timed: Timed) -> Figure:
    """Warm, then several rounds; the garbage collector runs between them, not inside."""
    time_each(timed)
    rounds, rates = [], []
    for _ in range(ROUNDS):
        gc.collect()
        rounds.append(time_each(timed))
        rates.append(per_second(timed))
    return _figure(timed, np.concatenate(rounds), rates)


def compare(ours: Timed, theirs: Timed) -> Figure:
    """Their figure with the ratio theirs / ours, rounds of both in turn so that a machine's mood hits both."""
    time_each(ours)
    time_each(theirs)
    ratios, rounds, rates = [], [], []
    for _ in range(ROUNDS):
        gc.collect()
        mine = time_each(ours)
        gc.collect()
        rounds.append(time_each(theirs))
        rates.append(per_second(theirs))
        ratios.append(float(np.median(rounds[-1]) / np.median(mine)))
    figure = _figure(theirs, np.concatenate(rounds), rates)
    return msgspec.structs.replace(figure, vs=ours.name, ratio=round(float(np.median(ratios)), 2))


def _figure(timed: Timed, ns: NDArray[np.int64], rates: Sequence[float]) -> Figure:
    us = ns / 1e3 / timed.n_items
    return Figure(
        name=timed.name,
        n=len(ns),
        p50_us=round(float(np.percentile(us, 50)), 2),
        p99_us=round(float(np.percentile(us, 99)), 2),
        per_s=round(float(np.median(rates))),
        what=timed.what,
    )
