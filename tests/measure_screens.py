"""The widget's figures in docs/performance.md, one JSON line each: ``python -m tests.measure_screens``.

JupyterLab, its kernel, the exchange and a browser with the widget open are processes of their own; shares are of one
core, in the CPU time that Linux counts for each thread of the kernel.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import psutil
from playwright.sync_api import expect, sync_playwright

from tests.desk import SYMBOL, free_port
from tests.faces.notebook import jupyter
from tests.measure_desk import FLAGS, SPEED, say, started

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


def main() -> None:
    exchange = free_port()
    with (
        tempfile.TemporaryDirectory() as root,
        started("exchange", "--port", str(exchange), "--speed", str(SPEED), "--json"),
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
    say("widget", hz=HZ, busy_frac=busy, engine_frac=engine, sent_per_s=sent_per_s, heard_per_s=heard_per_s)


if __name__ == "__main__":
    main()
