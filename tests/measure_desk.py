"""The desk's figures in docs/performance.md, one JSON line each: ``python -m tests.measure_desk``.

Server, exchange and clients are processes of their own; shares are of one core, in the server's own CPU time.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2
import numpy as np
import psutil
import websockets

from tests.desk import ORDER, SYMBOL, free_port, running

N_SOCKETS = 60
SPEED = 5
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
BODY = json.dumps({"order": ORDER}).encode()


def say(name: str, **figures: float) -> None:
    print(json.dumps({"name": name, **{key: round(value, 3) for key, value in figures.items()}}), flush=True)


@contextmanager
def started(*arguments: str) -> Iterator[psutil.Process]:
    command = [sys.executable, "-m", "fillcast", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        process.stdout.readline()
        try:
            yield psutil.Process(process.pid)
        finally:
            process.terminate()


@contextmanager
def served() -> Iterator[tuple[psutil.Process, str]]:
    """A desk over an exchange of fifty updates a second, each in its own process."""
    exchange_port, port = free_port(), free_port()
    with started("exchange", "--port", str(exchange_port), "--speed", str(SPEED), "--json"):
        options = ("--port", str(port), "--set", f"demo.port={exchange_port}", "--json")
        with started("serve", SYMBOL, *options) as process:
            address = f"http://127.0.0.1:{port}"
            while not httpx2.get(f"{address}/v1/health").json()["is_ready"]:
                time.sleep(0.1)
            yield process, address


def busy_frac(process: psutil.Process, seconds: float) -> float:
    began, used = time.monotonic(), sum(process.cpu_times()[:2])
    time.sleep(seconds)
    return (sum(process.cpu_times()[:2]) - used) / (time.monotonic() - began)


async def requests(port: int, n: int) -> list[int]:
    """Nanoseconds of each of *n* requests in a row on one connection."""
    head = f"POST /v1/estimates HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: {len(BODY)}\r\n\r\n".encode()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    taken = []
    for _ in range(n):
        start = time.perf_counter_ns()
        writer.write(head + BODY)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = int(answer.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        await reader.readexactly(length)
        taken.append(time.perf_counter_ns() - start)
        assert answer.startswith(b"HTTP/1.1 200"), answer
    writer.close()
    return taken


def measure_requests(process: psutil.Process, address: str) -> None:
    port = int(address.rpartition(":")[2])
    asyncio.run(requests(port, 300))
    us = np.array(asyncio.run(requests(port, 2000))) / 1e3
    say("api_estimate", n=len(us), p50_us=np.percentile(us, 50), p99_us=np.percentile(us, 99))

    async def eight() -> float:
        began = time.perf_counter()
        await asyncio.gather(*(requests(port, 1000) for _ in range(8)))
        return 8000 / (time.perf_counter() - began)

    used = sum(process.cpu_times()[:2])
    rates = [asyncio.run(eight()) for _ in range(3)]
    cpu_us = (sum(process.cpu_times()[:2]) - used) / 24_000 * 1e6
    say("api_rate", n=8000, per_s=max(rates), cpu_us=cpu_us)


def measure_sockets(process: psutil.Process, address: str) -> None:
    clients = subprocess.Popen([sys.executable, "-m", "tests.measure_desk", "clients", address], stdout=subprocess.PIPE)
    clients.stdout.readline()
    say("desk_sockets", n=N_SOCKETS, busy_frac=busy_frac(process, 10.0))
    clients.terminate()
    clients.wait()


async def clients(address: str) -> None:
    """Sixty clients at twenty updates a second, with the parts that a ladder and its figures need."""
    subscribe = {"op": "subscribe", "id": "a", "order": ORDER, "hz": 20, "parts": ["estimate", "ladder"]}

    async def listen() -> None:
        async with websockets.connect(f"{address.replace('http', 'ws')}/v1/stream", compression=None) as socket:
            await socket.send(json.dumps(subscribe))
            async for _ in socket:
                pass

    tasks = [asyncio.create_task(listen()) for _ in range(N_SOCKETS)]
    await asyncio.sleep(2.0)
    print("ready", flush=True)
    await asyncio.gather(*tasks)


def measure_memory(process: psutil.Process, address: str) -> None:
    """A client that asks for everything fifty times a second and never reads."""

    async def deaf() -> tuple[float, float]:
        async with websockets.connect(
            f"{address.replace('http', 'ws')}/v1/stream", compression=None, max_queue=1, ping_interval=None
        ) as socket:
            await socket.send(json.dumps({"op": "subscribe", "id": "a", "order": ORDER, "hz": 50}))
            await asyncio.sleep(5.0)
            before = process.memory_info().rss
            await asyncio.sleep(20.0)
            return before, process.memory_info().rss

    before, after = asyncio.run(deaf())
    say("desk_deaf_client", rss_mib=before / 2**20, growth_mib=(after - before) / 2**20)


WATCH = """
window.heard = 0; window.shown = new Set(); window.first = null;
const Real = window.WebSocket;
window.WebSocket = class extends Real {
  constructor(...given) {
    super(...given);
    window.socket = this;
    this.addEventListener("message", (event) => {
      const one = JSON.parse(event.data);
      if (one.ladder) { window.heard += 1; window.first ??= performance.now(); }
    });
  }
};
document.addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  const rows = [...document.querySelectorAll(".ladder tbody td")];
  if (rows.length) window.shown.add(rows.map((cell) => cell.textContent).join());
}).observe(document.body, { subtree: true, childList: true, characterData: true }));
"""


ANSWER_MS = """
(amount) => new Promise((done) => {
  const start = performance.now();
  const input = document.querySelector("input[name=size]");
  const look = (event) => {
    if (JSON.parse(event.data).estimate?.order.amount !== amount) return;
    window.socket.removeEventListener("message", look);
    done(performance.now() - start);
  };
  window.socket.addEventListener("message", look);
  input.value = String(amount);
  input.dispatchEvent(new Event("input"));
})
"""


def measure_page(process: psutil.Process, address: str) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        page.add_init_script(WATCH)
        page.goto(f"{address}/#amount=250000&hz=50")
        page.wait_for_function("() => window.first !== null")
        page.wait_for_timeout(4000)
        page.evaluate("() => { window.shown.clear(); window.heard = 0; window.since = performance.now(); }")
        busy = busy_frac(process, 10.0)
        shown, heard, seconds, first = page.evaluate(
            "() => [window.shown.size, window.heard, (performance.now() - window.since) / 1000, window.first]"
        )
        rows = page.locator(".latency tbody tr").all_inner_texts()
        page.goto("about:blank")
        page.goto(f"{address}/#amount=250000&hz=10")
        page.wait_for_function("() => window.first !== null")
        again = page.evaluate("() => window.first")
        answered = [page.evaluate(ANSWER_MS, 1000 + k) for k in range(60)]
        browser.close()
    painted = next(row.split("\t") for row in rows if row.startswith("UI update"))
    say(
        "desk_page",
        shown_per_s=shown / seconds,
        heard_per_s=heard / seconds,
        busy_frac=busy,
        first_ms=first,
        again_ms=again,
    )
    p50, p95 = np.percentile(answered, (50, 95))
    say("desk_answer", n=len(answered), p50_ms=p50, p95_ms=p95)
    print(json.dumps({"name": "desk_painted", "p50": painted[1], "p95": painted[2], "p99": painted[3]}), flush=True)


def measure_tick() -> None:
    """The bench's tick in a thread beside a desk that serves twenty sockets: its own time, and with the waiting."""
    from fillcast.bench import frames, ours

    with running((SYMBOL,)) as desk:
        command = [sys.executable, "-m", "tests.measure_desk", "clients", desk.address]
        listeners = subprocess.Popen(command, stdout=subprocess.PIPE)
        listeners.stdout.readline()
        engine = ours.updated_engine()
        snapshot, updates = frames.updates()
        own, waited = [], []
        for _ in range(20):
            engine.on_frame(snapshot, ours.RECV_NS)
            for payload in updates:
                start, cpu = time.perf_counter_ns(), time.thread_time_ns()
                engine.on_frame(payload, ours.RECV_NS)
                own.append(time.thread_time_ns() - cpu)
                waited.append(time.perf_counter_ns() - start)
        listeners.terminate()
        listeners.wait()
    p50, p99 = np.percentile(np.array(own) / 1e3, (50, 99))
    wall50, wall99 = np.percentile(np.array(waited) / 1e3, (50, 99))
    say("update_tick_serving", n=len(own), p50_us=p50, p99_us=p99, wall_p50_us=wall50, wall_p99_us=wall99)


def main() -> None:
    if sys.argv[1:2] == ["clients"]:
        asyncio.run(clients(sys.argv[2]))
        return
    with served() as (process, address):
        measure_requests(process, address)
        measure_sockets(process, address)
        measure_page(process, address)
        measure_memory(process, address)
    measure_tick()


if __name__ == "__main__":
    main()
