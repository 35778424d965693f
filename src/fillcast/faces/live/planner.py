"""Plans for whoever serves: made in a bounded pool, away from the engine and from the loop that answers."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from time import time_ns

from fillcast.faces.live.problems import BusyError
from fillcast.faces.live.station import Lane
from fillcast.fees import Fees
from fillcast.orders import Order
from fillcast.plan import Plan
from fillcast.schedules.job import default_policies, n_slices_of, resting_policies

N_THREADS = 2
MAX_PLANS = 16
N_SLICES = 60


class Planner:
    """The pool, and how much it may be asked for at once."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(N_THREADS, thread_name_prefix="fillcast-plan")
        self._n_planning = 0

    def close(self) -> None:
        """Ends its threads, each when its plan is made."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    async def plan(
        self,
        lane: Lane,
        order: Order,
        *,
        horizon_s: float,
        slice_s: float | None = None,
        half_life_s: float | None = None,
        rest_s: float | None = None,
        max_participation_frac: float | None = None,
        allow_stale: bool = False,
        fees: Fees | None = None,
        latency_ms: float | None = None,
        sigma_1d_bps: float | None = None,
    ) -> Plan:
        """As `Engine.plan`; slice_s: by default a sixtieth of the horizon. rest_s: how long what rests does so.

        Raises BusyError when too many are being made, and what `Engine.plan` raises.
        """
        lane.check()
        n_slices = N_SLICES if slice_s is None else n_slices_of(horizon_s, slice_s)
        if self._n_planning >= MAX_PLANS:
            raise BusyError(f"{MAX_PLANS} plans are being made, and no more at once; ask again")
        made = partial(
            lane.engine.plan,
            order,
            lane.as_of(time_ns()),
            horizon_s=horizon_s,
            n_slices=n_slices,
            policies=(*default_policies(horizon_s, half_life_s), *resting_policies(horizon_s, rest_s)),
            half_life_s=half_life_s,
            max_participation_frac=max_participation_frac,
            allow_stale=allow_stale,
            fees=fees,
            latency_ms=latency_ms,
            given_1d_bps=sigma_1d_bps,
        )
        self._n_planning += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, made)
        finally:
            self._n_planning -= 1
