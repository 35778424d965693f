"""The screens' figures in docs/performance.md, one JSON line each: ``python -m tests.measure_screens [watch|widget]``.

The exchange, JupyterLab, its kernel and a browser with the widget open are processes of their own, and so is
``fillcast watch`` on a terminal; shares are of one core, in the CPU time that Linux counts for each thread of the
kernel, or for the whole of the watch.
"""

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
from contextlib import suppress
from pathlib import Path

import psutil
from playwright.sync_api import expect, sync_playwright

from tests.desk import SYMBOL, free_port
from tests.faces.notebook import jupyter
from tests.measure_desk import FLAGS, SPEED, busy_frac, say, started

SECONDS = 30.0
HZ = 20
CELL = """
import fillcast
from fillcast.config import load
sim = fillcast.Simulator({symbol!r}, hz={hz}, settings=load(overrides=["demo.port={port}"]).settings)
sim
"""
ENGINE = "fillcast-engine"
THREADS = "import json, threading; print(json.dumps({t.native_id: t.name for t in threading.enumerate()}))"
SENT = """
listeners = [one for link in sim._run[0]._links.values() for one in link.client.subscriptions.values()]
print(sum(one.n for one in listeners), sum(one.ui.n for one in listeners))
"""


def spent(process: psutil.Process) -> dict[int, float]:
    """Seconds of CPU of each thread."""
    return {thread.id: thread.user_time + thread.system_time for thread in process.threads()}


def watched(kernel: jupyter.Kernel, seconds: float) -> tuple[dict[str, float], float, float]:
    """Each thread's share of a core by its name, those that are not Python's together; updates sent and echoes heard,
    a second.
    """
    process = psutil.Process(int(kernel.run("import os; print(os.getpid())")))
    names = {int(key): name for key, name in json.loads(kernel.run(THREADS)).items()}
    sent, heard = map(int, kernel.run(SENT).split())
    before, began = spent(process), time.monotonic()
    time.sleep(seconds)
    after, lasted = spent(process), time.monotonic() - began
    shares: dict[str, float] = {}
    for key, used in after.items():
        name = names.get(key, "other")
        shares[name] = shares.get(name, 0.0) + (used - before.get(key, 0.0)) / lasted
    sent_after, heard_after = map(int, kernel.run(SENT).split())
    return shares, (sent_after - sent) / lasted, (heard_after - heard) / lasted


def measure_watch(exchange: int, updates_hz: float) -> None:
    """On a terminal of 120 by 40, whose other end reads all that is painted."""
    primary, secondary = pty.openpty()
    fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    command = [sys.executable, "-m", "fillcast", "watch", SYMBOL, "--order", "buy 250000quote"]
    command += ["--set", f"demo.port={exchange}"]
    painted = 0

    def read() -> None:
        nonlocal painted
        with suppress(OSError):  # it has ended
            while chunk := os.read(primary, 65536):
                painted += len(chunk)

    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    with subprocess.Popen(command, stdin=secondary, stdout=secondary, stderr=secondary, env=environment) as process:
        os.close(secondary)
        threading.Thread(target=read, daemon=True).start()
        while not painted:
            assert process.poll() is None
            time.sleep(0.1)
        time.sleep(10.0)
        before = painted
        busy = busy_frac(psutil.Process(process.pid), SECONDS)
        say("watch", updates_hz=updates_hz, busy_frac=busy, bytes_per_s=(painted - before) / SECONDS)
        assert process.poll() is None
        process.terminate()


def measure_widget(exchange: int, updates_hz: float) -> None:
    with (
        tempfile.TemporaryDirectory() as root,
        jupyter.running(Path(root)) as lab,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page(viewport={"width": 1500, "height": 1250})
        lab.write("widget.ipynb", [CELL.format(symbol=SYMBOL, hz=HZ, port=exchange)])
        lab.open(page, "widget.ipynb")
        lab.run_first(page)
        expect(page.locator(".fc .pill")).to_contain_text("live", timeout=120_000)
        kernel = lab.kernel("widget.ipynb")
        page.wait_for_timeout(5000)
        shares, sent_per_s, heard_per_s = watched(kernel, SECONDS)
        kernel.close()
        browser.close()
    for name, share in sorted(shares.items(), key=lambda one: -one[1]):
        print(json.dumps({"thread": name, "busy_frac": round(share, 4)}), file=sys.stderr)
    engine = shares.pop(ENGINE)
    busy = sum(shares.values())
    rates = {"sent_per_s": sent_per_s, "heard_per_s": heard_per_s}
    say("widget", updates_hz=updates_hz, hz=HZ, busy_frac=busy, engine_frac=engine, **rates)


def main(names: list[str]) -> None:
    for measure, speed in ((measure_watch, 1), (measure_watch, SPEED), (measure_widget, SPEED)):
        if names and measure.__name__.removeprefix("measure_") not in names:
            continue
        exchange = free_port()
        with started("exchange", "--port", str(exchange), "--speed", str(speed), "--json"):
            measure(exchange, 10 * speed)


if __name__ == "__main__":
    main(sys.argv[1:])
