"""What is measured of plans, and of ticks while one is being made."""

import sys
from itertools import count
from threading import Event, Thread
from time import perf_counter_ns, sleep

import numpy as np
from msgspec.structs import replace

from fillcast.bench import frames, ours
from fillcast.bench.figure import Figure, Timed
from fillcast.fees import own_fees
from fillcast.fits import impact
from fillcast.orders import Order
from fillcast.plan import plan
from fillcast.schedules.job import Policy
from fillcast.view import View

FEES = own_fees(2.0, 5.0, is_received=False)
ORDER = Order(frames.SYMBOL, "buy", 50.0, "base")
HORIZON_S = 1800.0

SHIPPED = "binance-usdm:BTCUSDT"
SWITCH_S = 0.0005
N_TICKS = 2000


def seen() -> View:
    """The bench's book with all that a plan may know of it."""
    view = ours.updated_engine().view(frames.SYMBOL)
    features = replace(view.features, sigma_1d_bps=250.0, volume_1d_qty=100_000.0)
    return replace(view, features=features, impact=impact(SHIPPED))


def plan_8() -> Timed:
    view = seen()
    what = "a plan: 8 ways in 60 slices and the frontier, from a view"
    return Timed("plan", what, lambda _: plan(ORDER, view, FEES, horizon_s=HORIZON_S, n_slices=60), range(200))


def frontier() -> Timed:
    view = seen()
    one = (Policy("market"),)
    what = "a frontier of 50 schedules of 100 slices each, priced on the book and the fit, with one way beside it"
    return Timed(
        "frontier", what, lambda _: plan(ORDER, view, FEES, horizon_s=HORIZON_S, n_slices=100, policies=one), range(200)
    )


def update_tick_planning() -> Figure:
    """Ticks a millisecond apart while another thread plans without a pause, beside the same without it."""
    view = seen()
    done = Event()

    def keep_planning() -> None:
        while not done.is_set():
            plan(ORDER, view, FEES, horizon_s=HORIZON_S, n_slices=60)

    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    alone = _paced()
    thread = Thread(target=keep_planning, daemon=True)
    thread.start()
    try:
        beside = _paced()
    finally:
        done.set()
        thread.join()
        sys.setswitchinterval(before)
    return Figure(
        name="update_tick_planning",
        n=len(beside),
        p50_us=round(float(np.percentile(beside, 50)), 2),
        p99_us=round(float(np.percentile(beside, 99)), 2),
        vs="the same ticks without plans",
        ratio=round(float(np.median(beside) / np.median(alone)), 2),
        what="update_tick, one a millisecond, while another thread makes plans without a pause",
    )


def _paced() -> list[float]:
    engine = ours.updated_engine()
    snapshot, updates = frames.updates()
    clock = count(ours.RECV_NS, ours.STEP_NS)
    engine.on_frame(snapshot, next(clock))
    taken = []
    for payload in updates[:N_TICKS]:
        sleep(0.001)
        start_ns = perf_counter_ns()
        engine.on_frame(payload, next(clock))
        taken.append((perf_counter_ns() - start_ns) / 1e3)
    return taken
