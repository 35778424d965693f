"""What goes wrong is said in the panel and raised in Python: JupyterLab, a browser, and no network."""

import re
from time import monotonic, sleep

import psutil
import pytest
from playwright.sync_api import expect
from tests.faces.notebook.jupyter import keep

from fillcast.lab.frames import frames
from fillcast.tape import Header, TapeWriter

CELL = """
import fillcast
if "make" not in globals():
    make = fillcast.Simulator
sim = make()
sim
"""
WITHOUT = """
import sys
sys.modules["anywidget"] = None
import fillcast
fillcast.Simulator()
"""
NOWHERE = """
from fillcast.config import load
def make():
    overrides = ["okx.ws_host=127.0.0.1", "okx.rest_host=127.0.0.1", "okx.port=9"]
    return fillcast.Simulator("okx:BTC-USDT-SWAP", settings=load(overrides=overrides).settings)
"""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240), pytest.mark.xdist_group("page")]


@pytest.fixture(scope="module")
def page(visit):
    page = visit("trouble.ipynb", CELL, "1 + 1")
    expect(page.locator(".fc .pill")).to_contain_text("live", timeout=120_000)
    return page


@pytest.fixture(scope="module")
def kernel(lab, page):
    kernel = lab.kernel("trouble.ipynb")
    yield kernel
    kernel.close()


@pytest.fixture(scope="module")
def show(page, kernel):
    """Runs the cell again, over a simulator made otherwise."""

    def run_again(make):
        kernel.run(make)
        kernel.run("before = sim")
        page.locator(".jp-Notebook .jp-CodeCell .cm-content").first.click()
        page.keyboard.press("Control+Enter")
        kernel.until("sim is not before and not before.is_running", "True")

    return run_again


def raises(kernel, said, code="sim.estimate()"):
    with pytest.raises(AssertionError, match=said):
        kernel.run(code)


def test_a_size_that_is_none_is_said_and_does_not_reach_python_which_refuses_it_too(page, kernel):
    before = kernel.run("print(sim.order)")
    size, error = page.locator(".fc input[name=size]"), page.locator(".fc .error")
    for bad in ("0", "nan", "-5", ""):
        size.fill(bad)
        expect(error).to_contain_text("above 0")
        page.wait_for_timeout(400)
        expect(error).to_contain_text("above 0")
    assert kernel.run("print(sim.order)") == before
    for bad in ("0", "float('nan')", "-5", "float('inf')", "'many'"):
        raises(kernel, "OrderError", f"sim.order.quantity = {bad}")
    assert kernel.run("print(sim.order)") == before
    size.fill("100")
    expect(error).to_have_text("")


def test_an_unknown_instrument_has_no_figures_and_names_the_nearest(page, kernel):
    symbol = page.locator(".fc input[name=instrument]")
    symbol.fill("demo:BTC-USDT-SWOP")
    page.keyboard.press("Enter")
    expect(page.locator(".fc .error")).to_contain_text("nearest: demo:BTC-USDT-SWAP", timeout=15_000)
    expect(page.locator('.fc [data-figure="net"]')).not_to_contain_text(re.compile(r"\d"))
    kernel.until("sim.order.symbol", "demo:BTC-USDT-SWOP")
    raises(kernel, "nearest: demo:BTC-USDT-SWAP")
    symbol.fill("elsewhere")
    page.keyboard.press("Enter")
    expect(page.locator(".fc .error")).to_contain_text("an instrument is written", timeout=15_000)
    kernel.until("sim.order.symbol", "elsewhere")
    raises(kernel, "an instrument is written")
    raises(kernel, "an instrument is written", "sim.book")
    symbol.fill("demo:BTC-USDT-SWAP")
    page.keyboard.press("Enter")
    expect(page.locator(".fc .pill")).to_contain_text("live", timeout=30_000)
    kernel.until("sim.estimate().order.symbol", "demo:BTC-USDT-SWAP")


def test_a_venue_without_a_network_is_down_by_its_address(page, kernel, show):
    show(NOWHERE)
    expect(page.locator(".fc .pill")).to_contain_text("feed is down", timeout=30_000)
    expect(page.locator(".fc .why")).to_contain_text("127.0.0.1:9")
    expect(page.locator('.fc [data-figure="net"]')).not_to_contain_text(re.compile(r"\d"))
    raises(kernel, r"down: .*127\.0\.0\.1:9")
    keep(page, "notebook-down")


def test_a_tape_says_that_it_has_ended_and_keeps_its_last_figures(page, kernel, show, tmp_path):
    path = tmp_path / "seconds.fct.zst"
    recorded = list(frames("BTC-USDT-SWAP", seconds=20))
    with TapeWriter(path, Header(created_ns=recorded[0].recv_ns, source="simulated", version="test")) as writer:
        for frame in recorded:
            writer.write(frame)
    show(f"def make(): return fillcast.Simulator(tape={str(path)!r}, pace=5.0)")
    expect(page.locator('.fc [data-figure="net"]')).to_contain_text(re.compile(r"\d"), timeout=30_000)
    expect(page.locator(".fc .badge")).to_contain_text("SIMULATED")
    expect(page.locator(".fc .why")).to_contain_text("has ended after 20.0 s", timeout=30_000)
    expect(page.locator(".fc .pill")).not_to_contain_text("live")
    expect(page.locator('.fc [data-figure="net"]')).to_contain_text(re.compile(r"\d"))
    raises(kernel, r"TapeError.*has ended after 20\.0 s; start\(\) plays it again")
    keep(page, "notebook-tape")


def test_a_kernel_that_says_nothing_is_named_and_its_figures_dim_until_it_speaks_again(page, kernel, show):
    show("make = fillcast.Simulator")
    pill = page.locator(".fc .pill")
    expect(pill).to_contain_text("live", timeout=30_000)
    process = psutil.Process(int(kernel.run("import os; print(os.getpid())")))
    process.suspend()
    try:
        expect(pill).to_contain_text("no word from the kernel", timeout=15_000)
        expect(page.locator(".fc .why")).to_contain_text("old")
        expect(page.locator(".fc.dim")).to_have_count(1)
        keep(page, "notebook-no-kernel")
    finally:
        process.resume()
    expect(pill).to_contain_text("live", timeout=30_000)


def test_a_kernel_that_is_shut_down_leaves_the_last_figures_marked_and_nothing_running(lab, page, kernel):
    process = psutil.Process(int(kernel.run("import os; print(os.getpid())")))
    lab.end_kernels("trouble.ipynb")
    expect(page.locator(".fc .pill")).to_contain_text(re.compile("stopped|no word from the kernel"), timeout=20_000)
    expect(page.locator('.fc [data-figure="net"]')).to_contain_text(re.compile(r"\d"))
    due = monotonic() + 20.0
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        assert monotonic() < due
        sleep(0.05)
    keep(page, "notebook-shut-down")


def test_without_the_extra_the_cell_names_what_to_install(visit):
    page = visit("missing.ipynb", WITHOUT)
    output = page.locator(".jp-OutputArea-output").first
    expect(output).to_contain_text("pip install 'fillcast[notebook]'", timeout=60_000)
