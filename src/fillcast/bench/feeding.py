"""The loopback exchange: its orders inside, and in a process of its own feeding twenty instruments to one listener."""

import asyncio
import subprocess
import sys
from itertools import cycle, islice
from statistics import median
from time import process_time
from typing import Any

import msgspec
from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

from fillcast.bench.figure import ROUNDS, Figure
from fillcast.bench.rivals import need
from fillcast.exchange.fitted import model_of
from fillcast.exchange.floor import Floor
from fillcast.exchange.listing import DEMO, Listed
from fillcast.exchange.market import Market
from fillcast.exchange.protocol import PUBLIC_PATH
from fillcast.exchange.server import Server
from fillcast.units import NS_PER_S

N_INSTRUMENTS = 20
CHANNELS = ("books", "bbo-tbt", "trades", "tickers", "mark-price", "funding-rate")
WARM_S, MEASURED_S = 3.0, 10.0
SIMULATED_S = 300


def exchange_events() -> Figure:
    """Order events of the liveliest market by processor time, its book and prints taken once a simulated second."""
    market = Market(DEMO[0], model_of(DEMO[0]), seed=1)
    market.advance(SIMULATED_S * NS_PER_S)
    rates = []
    before = market.n_events
    for _ in range(ROUNDS):
        events, start_s = market.n_events, process_time()
        for _ in range(SIMULATED_S):
            market.advance(NS_PER_S)
        rates.append((market.n_events - events) / (process_time() - start_s))
    return Figure(
        name="exchange_events",
        n=market.n_events - before,
        per_s=round(median(rates)),
        what="loopback exchange: limits, cancels and market orders of one market, by processor time",
    )


def exchange_feed() -> Figure:
    """Processor time of the exchange over wall time, and what it sent meanwhile."""
    psutil = need("psutil")
    with subprocess.Popen([sys.executable, "-m", __name__], stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        try:
            url = process.stdout.readline().strip() if process.stdout is not None else ""
            n_messages, busy_s = asyncio.run(_listen(url, psutil.Process(process.pid)))
        finally:
            process.terminate()
    return Figure(
        name="exchange_feed",
        n=n_messages,
        per_s=round(n_messages / MEASURED_S),
        core_frac=round(busy_s / MEASURED_S, 3),
        what="loopback exchange: 20 instruments, six channels each, to one listener at the venue's pace",
    )


class _Counter(WSListener):
    def __init__(self) -> None:
        self.n_messages = 0

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        self.n_messages += 1


async def _listen(url: str, process: Any) -> tuple[int, float]:
    counter = _Counter()
    transport, _ = await ws_connect(lambda: counter, url)
    args = [{"channel": channel, "instId": item.row.instId} for item in listed() for channel in CHANNELS]
    transport.send(WSMsgType.TEXT, msgspec.json.encode({"op": "subscribe", "args": args}))
    await asyncio.sleep(WARM_S)
    before, busy_s = counter.n_messages, _busy_s(process)
    await asyncio.sleep(MEASURED_S)
    found = counter.n_messages - before, _busy_s(process) - busy_s
    transport.disconnect()
    return found


def _busy_s(process: Any) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def listed() -> list[Listed]:
    """The demo's markets again and again, each time under another name."""
    found = []
    for k, item in enumerate(islice(cycle(DEMO), N_INSTRUMENTS)):
        base, _, rest = item.row.instId.partition("-")
        row = msgspec.structs.replace(item.row, instId=f"{base}{k}-{rest}")
        found.append(msgspec.structs.replace(item, row=row))
    return found


async def _serve() -> None:
    async with Server(Floor(listed())) as server:
        print(server.websocket_url + PUBLIC_PATH, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve())
