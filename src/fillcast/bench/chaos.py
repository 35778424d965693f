"""Every fault of the loopback exchange against a live session, and many at once: what was answered meanwhile.

The session and the exchange share one process and one clock, so that what is served can be held against what is true.
All that takes time is quickened: a step of the markets every 20 ms, and every bound at a tenth of a second or so.

    python -m fillcast.bench.chaos              # all faults, then 200 by chance
    python -m fillcast.bench.chaos --n 50 --seed 7 --json
"""

import argparse
import asyncio
import logging
import sys
from collections import Counter
from collections.abc import Sequence
from random import Random
from time import time_ns

import msgspec
import structlog
from msgspec import Struct

from fillcast import app
from fillcast.bench.rivals import need
from fillcast.book import Status
from fillcast.config import Feed as FeedSettings
from fillcast.config import Settings
from fillcast.engine.engine import Engine
from fillcast.errors import FillcastError
from fillcast.events import Frame
from fillcast.exchange.faults import KINDS, ON_MESSAGES, Fault, FaultKind
from fillcast.exchange.floor import Floor
from fillcast.exchange.limits import OKX
from fillcast.exchange.listing import DEMO
from fillcast.exchange.server import Server
from fillcast.feeds.feed import Endpoint
from fillcast.units import NS_PER_S, Ns

NAMES = ("BTC-USDT-SWAP", "ETH-USDT-SWAP")
SPEED = 5.0
GRACE_S = 0.1
"""A message may be on its way for so long before what it replaces counts as wrong: five steps of the market."""

SETTINGS = FeedSettings(
    connect_timeout_s=1.0,
    ping_after_s=0.3,
    ping_timeout_s=0.3,
    stale_after_s=0.5,
    late_after_s=0.3,
    answer_timeout_s=0.5,
    retry_after_s=0.02,
    retry_most_s=0.5,
    clock_every_s=2.0,
)

PATIENCE_S = 20.0

_SAMPLE_S = 0.002
N_LOOKS_A_COMPARISON = 25
_LASTING: dict[FaultKind, float] = {
    "freeze": 1.0,
    "mute": 1.0,
    "stall": 1.0,
    "drip": 1.0,
    "cross": 0.3,
    "maintenance": 1.0,
    "tick-size": 0.1,
}
_ALONE_ONLY: tuple[FaultKind, ...] = ("delist", "tick-size")


class Ordeal(Struct, frozen=True, kw_only=True):
    """What one fault did, or many.

    detected_s: from the fault to the first instant at which a book was refused; None if none was, or of many faults.
    recovered_s: from the last fault to the instant since which all books are live and right; None if they are not.
    n_answers: books that were served as
    live, looked at every 2 ms. n_wrong_before, n_wrong_after: those of them that were not the exchange's, within the
    bound and after it.
    """

    fault: str
    n_faults: int
    detected_s: float | None
    recovered_s: float | None
    n_answers: int
    n_wrong_before: int
    n_wrong_after: int


class Toll(Struct, frozen=True, kw_only=True):
    """What a whole run asked of the exchange, by the exchange's own count, and of memory after the first quarter."""

    n_connections: int
    max_connections_per_s: int
    max_requests_per_conn: int
    growth_mib: float | None


class Witness:
    """Looks at what the engine would serve, and at what is true."""

    def __init__(self, floor: Floor, engine: Engine, names: Sequence[str]) -> None:
        self._floor = floor
        self._engine = engine
        self._names = names
        self._n_looks: Counter[str] = Counter()
        self.n_answers = self.n_wrong_before = self.n_wrong_after = 0
        self.refused_ns: Ns | None = None
        self.healthy_ns: Ns | None = None

    def hear(self, symbol: str, status: Status) -> None:
        """A book has changed its state, perhaps for less time than between two looks."""
        if status.state != "live":
            self.refused_ns = self.refused_ns or status.since_ns
            self.healthy_ns = None

    def look(self) -> None:
        """At every book."""
        now_ns = time_ns()
        verdicts = [self._judge(name, now_ns) for name in self._names]
        if all(verdict == "right" for verdict in verdicts):
            self.healthy_ns = self.healthy_ns or now_ns
        else:
            self.healthy_ns = None
        if "refused" in verdicts:
            self.refused_ns = self.refused_ns or now_ns

    def forget(self) -> None:
        """Count anew."""
        self.n_answers = self.n_wrong_before = self.n_wrong_after = 0
        self.refused_ns = self.healthy_ns = None

    def _judge(self, name: str, now_ns: Ns) -> str:
        try:
            view = self._engine.view(f"{app.DEMO_VENUE}:{name}", now_ns)
            view.require()
        except FillcastError:
            self._n_looks[name] = 0
            return "refused"
        self.n_answers += 1
        if view.seq == self._floor.seq(name):
            # A ladder that has gone wrong stays wrong, so not every look need compare it level by level.
            self._n_looks[name] += 1
            if self._n_looks[name] % N_LOOKS_A_COMPARISON == 1:
                truth = self._floor.truth(name, view.seq)
                if view.ladder.bids.tolist() != [list(row) for row in truth.bids[: view.ladder.n_bids]] or (
                    view.ladder.asks.tolist() != [list(row) for row in truth.asks[: view.ladder.n_asks]]
                ):
                    self.n_wrong_after += 1
                    return "wrong"
            return "right"
        age_s = (now_ns - view.event_ns) / NS_PER_S
        if age_s <= GRACE_S:
            return "right"
        if age_s <= (SETTINGS.stale_after_s or 0.0) + GRACE_S:
            self.n_wrong_before += 1
        else:
            self.n_wrong_after += 1
        return "wrong"


class Ledger:
    """What left us."""

    def __init__(self) -> None:
        self.n_opened = 0
        self.requests: Counter[int] = Counter()

    def take(self, frame: Frame) -> None:
        if frame.kind == "open":
            self.n_opened += 1
        elif frame.kind == "sent" and frame.payload.startswith(b'{"op"'):
            self.requests[frame.conn] += 1


class Stand:
    """An exchange, a session on it and a witness, from `async with` to its end."""

    def __init__(self, seed: int) -> None:
        self.ledger = Ledger()
        listed = [item for item in DEMO if item.row.instId in NAMES]
        self.floor = Floor(listed, seed=seed, speed=SPEED, limits=OKX, n_kept=2)
        self.server = Server(self.floor)
        self._settings = Settings(feed=SETTINGS)

    async def __aenter__(self) -> "Stand":
        await self.server.__aenter__()
        self.engine = app.make_engine("simulated", self._settings)
        symbols = [f"{app.DEMO_VENUE}:{name}" for name in NAMES]
        endpoints = {app.DEMO_VENUE: Endpoint(self.server.websocket_url, self.server.rest_url)}
        self._session = app.Session(self.engine, symbols, self._settings, sink=self.ledger.take, endpoints=endpoints)
        await self._session.__aenter__()
        await self._session.ready()
        self.witness = Witness(self.floor, self.engine, NAMES)
        self.engine.tell = self.witness.hear
        self._looking = asyncio.create_task(self._look())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._looking.cancel()
        await asyncio.gather(self._looking, return_exceptions=True)
        await self._session.__aexit__(None, None, None)
        await self.server.__aexit__(None, None, None)

    async def _look(self) -> None:
        while True:
            self.witness.look()
            await asyncio.sleep(_SAMPLE_S)

    def strike(self, fault: Fault) -> None:
        """A refusal needs somebody who connects, a limit somebody who asks."""
        self.server.inject(fault)
        if fault.kind == "refuse":
            self.server.inject(Fault("close", code=4006))
        elif fault.kind == "limit":
            self.server.inject(Fault("gap"))

    async def healed(self, not_before_s: float) -> None:
        """Until all books have been right for a while, or patience ends."""
        loop = asyncio.get_running_loop()
        began_s = loop.time()
        while loop.time() < began_s + not_before_s + PATIENCE_S:
            await asyncio.sleep(_SAMPLE_S)
            healthy_ns = self.witness.healthy_ns
            is_steady = healthy_ns is not None and time_ns() - healthy_ns > 5 * GRACE_S * NS_PER_S
            if is_steady and loop.time() > began_s + not_before_s:
                return

    def told(self, what: str, n_faults: int, struck_ns: Ns) -> Ordeal:
        witness = self.witness
        refused_ns, healthy_ns = witness.refused_ns, witness.healthy_ns
        return Ordeal(
            fault=what,
            n_faults=n_faults,
            detected_s=None if refused_ns is None or n_faults > 1 else (refused_ns - struck_ns) / NS_PER_S,
            recovered_s=None if healthy_ns is None else (healthy_ns - struck_ns) / NS_PER_S,
            n_answers=witness.n_answers,
            n_wrong_before=witness.n_wrong_before,
            n_wrong_after=witness.n_wrong_after,
        )


async def alone(kind: FaultKind, seed: int = 1) -> Ordeal:
    """One fault against a healthy session."""
    name = NAMES[0] if kind in (*ON_MESSAGES, "delist") else ""
    fault = Fault(kind, instrument=name, duration_s=_LASTING.get(kind))
    async with Stand(seed) as stand:
        await stand.healed(0.0)
        stand.witness.forget()
        struck_ns = time_ns()
        stand.strike(fault)
        if kind == "delist":
            await asyncio.sleep(3.0)
        else:
            await stand.healed((fault.duration_s or 0.0) + 1.0)
        return stand.told(kind, 1, struck_ns)


async def many(n_faults: int, seed: int) -> tuple[Ordeal, Toll]:
    """Faults by chance, one upon the other, and what is left when they end."""
    chance = Random(seed)  # noqa: S311 (the same seed strikes the same way)
    kinds = [kind for kind in KINDS if kind not in _ALONE_ONLY]
    process = need("psutil").Process()
    before: int | None = None
    async with Stand(seed) as stand:
        await stand.healed(0.0)
        stand.witness.forget()
        for k in range(n_faults):
            kind = chance.choice(kinds)
            lasts_s = chance.uniform(0.05, _LASTING[kind]) if kind in _LASTING else None
            name = chance.choice(["", *NAMES])
            stand.strike(Fault(kind, instrument=name, duration_s=lasts_s, count=chance.randint(1, 3)))
            await asyncio.sleep(chance.uniform(0.0, 0.6))
            if k == n_faults // 4:
                before = process.memory_info().rss
        last_ns = time_ns()
        await stand.healed(2.0)
        after = process.memory_info().rss
        ordeal = stand.told("by chance", n_faults, last_ns)
        ledger = stand.ledger
        return ordeal, Toll(
            n_connections=ledger.n_opened,
            max_connections_per_s=stand.server.max_attempts_per_s,
            max_requests_per_conn=max(ledger.requests.values()),
            growth_mib=None if before is None else round((after - before) / 2**20, 2),
        )


def row(ordeal: Ordeal) -> str:
    """A line of the table."""
    detected = (
        "" if ordeal.n_faults > 1 else "not needed" if ordeal.detected_s is None else f"{ordeal.detected_s:.2f} s"
    )
    recovered = "never" if ordeal.recovered_s is None else f"{max(0.0, ordeal.recovered_s):.2f} s"
    name = ordeal.fault if ordeal.n_faults == 1 else f"{ordeal.n_faults} {ordeal.fault}"
    wrong = f"{ordeal.n_wrong_before} | {ordeal.n_wrong_after}"
    return f"| {name} | {detected} | {recovered} | {ordeal.n_answers:,} | {wrong} |"


def main(argv: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description="What live feeds serve while everything goes wrong.")
    parser.add_argument("--n", type=int, default=200, help="faults by chance after those alone")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="one fault by its name")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(argv)
    # What stands in the figures is not said once more in lines of the log.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.getLogger("picows").setLevel(logging.CRITICAL)
    show = (lambda what: msgspec.json.encode(what).decode()) if given.json else row
    if not given.json:
        print(
            "| fault | detected after | recovered after | answers | wrong before | wrong after |\n" + "|---" * 6 + "|"
        )
    for kind in [given.only] if given.only else KINDS:
        print(show(asyncio.run(alone(kind, given.seed))), flush=True)
    if not given.only:
        ordeal, toll = asyncio.run(many(given.n, given.seed))
        print(show(ordeal))
        print(msgspec.json.encode(toll).decode())


if __name__ == "__main__":
    main(sys.argv[1:])
