"""Answers to feed faces with, and a browser to look at them."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import sync_playwright

from fillcast import View, own_fees, parse_order, spot
from fillcast.estimate import estimate
from fillcast.faces.live.series import BUCKET_NS, Series

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM.exists():
        pytest.skip(f"no {CHROMIUM}: it comes with Debian's package chromium")
    return CHROMIUM


@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def estimates():
    """A series that took one answer a bucket, many more than may wait."""
    instrument = spot("own:ONE-USD", "ONE", "USD")
    view = View.from_levels([[99.0, 10.0]], [[101.0, 10.0]], instrument)
    answer = estimate(parse_order("own:ONE-USD", "buy 4base"), view, own_fees(2.0, 5.0, is_received=False))
    series, n = Series(), 3000
    for k in range(n):
        series.add(replace(answer, whole_net_bps=float(k % 7)), k * BUCKET_NS, None)
    return series, n
