"""What is measured of plans, and of ticks while one is being made."""

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from threading import Event, Thread
from time import perf_counter_ns, sleep, thread_time_ns

import numpy as np
from msgspec.structs import replace

from fillcast.bench import frames, ours
from fillcast.bench.figure import Figure, Timed
from fillcast.engine.engine import Engine
from fillcast.fees import own_fees
from fillcast.fits import impact
from fillcast.orders import Order
from fillcast.plan import plan
from fillcast.resting import resting_curve
from fillcast.schedules.job import Policy
from fillcast.view import View

FEES = own_fees(2.0, 5.0, is_received=False)
ORDER = Order(frames.SYMBOL, "buy", 50.0, "base")
HORIZON_S = 1800.0

SHIPPED = "binance-usdm:BTCUSDT"
SWITCH_S = 0.0005
EVERY_NS = 1_000_000
N_WAKES = 2000


def seen() -> View:
    """The bench's book after its updates, with all that a plan may know of it."""
    engine, clock, updates = _begun()
    for payload in updates:
        engine.on_frame(payload, next(clock))
        engine.keep_score()
    view = engine.view(frames.SYMBOL)
    features = replace(view.features, sigma_1d_bps=250.0, volume_1d_qty=100_000.0)
    return replace(view, features=features, impact=impact(SHIPPED))


def plan_11() -> Timed:
    view = seen()
    what = "a plan: 8 ways that cross in 60 slices, 3 that rest first, and the frontier, from a view"
    return Timed("plan", what, lambda _: plan(ORDER, view, FEES, horizon_s=HORIZON_S, n_slices=60), range(200))


def resting() -> Timed:
    view = seen()
    what = "what resting would give by waiting time: fills, maker share and net at nine waits, from a view"
    return Timed("resting", what, lambda _: resting_curve("buy", 50.0, view, FEES), range(500))


def frontier() -> Timed:
    view = seen()
    one = (Policy("market"),)
    what = "a frontier of 50 schedules of 100 slices each, priced on the book and the fit, with one way beside it"
    return Timed(
        "frontier", what, lambda _: plan(ORDER, view, FEES, horizon_s=HORIZON_S, n_slices=100, policies=one), range(200)
    )


def update_tick_planning() -> Figure:
    """Ticks without a pause, in the time of their own thread, while another plans without one.

    What a tick waits for the interpreter is in `wake_planning`.
    """
    alone, beside = _alone_and_beside(_ticks)
    what = "update_tick in its thread's own time, without a pause, while another thread makes plans without one"
    return _figure("update_tick_planning", what, alone, beside)


def wake_planning() -> Figure:
    """How late a tick begins that is due every millisecond, while another thread plans without a pause."""
    alone, beside = _alone_and_beside(_wakes)
    what = "how late a tick begins that is due every millisecond, while another thread makes plans without a pause"
    return _figure("wake_planning", what, alone, beside)


def _figure(name: str, what: str, alone: list[float], beside: list[float]) -> Figure:
    return Figure(
        name=name,
        n=len(beside),
        p50_us=round(float(np.percentile(beside, 50)), 2),
        p99_us=round(float(np.percentile(beside, 99)), 2),
        vs="the same without plans",
        ratio=round(float(np.median(beside) / np.median(alone)), 2),
        what=what,
    )


def _alone_and_beside(measure: Callable[[], list[float]]) -> tuple[list[float], list[float]]:
    view = seen()
    done = Event()

    def keep_planning() -> None:
        while not done.is_set():
            plan(ORDER, view, FEES, horizon_s=HORIZON_S, n_slices=60)

    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    measure()
    alone = measure()
    thread = Thread(target=keep_planning, daemon=True)
    thread.start()
    try:
        return alone, measure()
    finally:
        done.set()
        thread.join()
        sys.setswitchinterval(before)


def _ticks() -> list[float]:
    engine, clock, updates = _begun()
    taken = []
    for payload in updates:
        start_ns = thread_time_ns()
        engine.on_frame(payload, next(clock))
        taken.append((thread_time_ns() - start_ns) / 1e3)
    return taken


def _wakes() -> list[float]:
    engine, clock, updates = _begun()
    late = []
    due_ns = perf_counter_ns()
    for payload in updates[:N_WAKES]:
        due_ns += EVERY_NS
        sleep(max(0.0, (due_ns - perf_counter_ns()) / 1e9))
        late.append((perf_counter_ns() - due_ns) / 1e3)
        engine.on_frame(payload, next(clock))
    return late


def _begun() -> tuple[Engine, Iterator[int], Sequence[bytes]]:
    engine = ours.updated_engine()
    snapshot, updates = frames.updates()
    clock = count(ours.RECV_NS, ours.STEP_NS)
    engine.on_frame(snapshot, next(clock))
    return engine, clock, updates
