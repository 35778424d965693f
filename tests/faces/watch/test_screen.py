"""The screen, driven by its keys; and the whole program in a terminal of its own."""

import asyncio
import os
import re
import shutil
import signal
import subprocess
import sys
import uuid
from contextlib import asynccontextmanager
from time import monotonic, sleep

import pytest
from msgspec.structs import replace
from tests.desk import SYMBOL, Exchange
from textual.widgets import Digits, Input

from fillcast import app
from fillcast.config import Settings
from fillcast.faces.live.station import Station
from fillcast.faces.watch.screen import KEYS, Watch
from fillcast.faces.watch.watching import Watching
from fillcast.orders import parse_order

OTHER = "demo:BTC-USDT"


@pytest.fixture(scope="module")
def station():
    with Station([SYMBOL, OTHER], Settings()) as station:
        yield station


@pytest.fixture(autouse=True)
def never_idle(monkeypatch):
    """After each key the pilot waits for a process without work, and engines always have some."""

    async def wait_a_little(*_):
        await asyncio.sleep(0.05)

    monkeypatch.setattr("textual.app.wait_for_idle", wait_a_little)


@asynccontextmanager
async def watched(station, size=(120, 40), order="buy 250000quote"):
    """A screen whose first answer is painted."""
    watching = Watching(station, parse_order(SYMBOL, order))
    screen = Watch(watching)
    async with screen.run_test(size=size) as pilot:
        await until(pilot, lambda: watching.last.condition.is_live and watching.last.answer is not None)
        yield screen, watching, pilot
    watching.close()


async def until(pilot, is_so, seconds=30.0):
    due = monotonic() + seconds
    while not is_so():
        assert monotonic() < due
        await pilot.pause(0.05)


async def until_said(pilot, screen, *texts):
    """Until each stands on the screen, however long a busy machine takes to paint it."""
    await until(pilot, lambda: all(text in text_of(screen) for text in texts))


def text_of(screen):
    """All that stands on the screen."""
    lines = ["".join(segment.text for segment in strip) for strip in screen.screen_stack[0]._compositor.render_strips()]
    return "\n".join(lines)


async def test_keys_change_what_python_computes(station):
    async with watched(station) as (screen, watching, pilot):
        await pilot.press("s")
        assert watching.last.answer.order.side == "sell"
        await pilot.press("+")
        assert watching.last.answer.order.amount == 312_000.0
        await pilot.press("minus", "b")
        assert watching.last.answer.order.amount == 250_000.0
        net = watching.last.answer.whole_net_bps
        assert screen.query_one(Digits).value == f"{net:.2f}"
        await pilot.press("u")
        assert screen.query_one(Digits).value == f"{watching.last.answer.whole_net_bps / 100:.4f}"
        await pilot.press("2")
        await until(pilot, lambda: watching.last.answer is not None)
        assert watching.last.answer.order.symbol == OTHER
        assert watching.last.instrument.size_unit == "BTC"


async def test_keys_are_those_that_the_help_prints_and_the_same_without_shift(station):
    async with watched(station) as (screen, watching, pilot):
        for key, side in (("S", "sell"), ("b", "buy"), ("s", "sell"), ("B", "buy")):
            await pilot.press(key)
            assert watching.order.side == side
        await pilot.press("U", "G")
        assert (watching.measure, watching.group_ticks) == ("%", 2)
        letters = [key for keys, _, _ in KEYS for key in keys.split() if len(key) == 1 and key.isalpha()]
        known = screen._bindings.key_to_bindings
        assert all(key in known and key.lower() in known for key in letters)


async def test_stopped_is_said_in_the_smallest_terminal(station):
    async with watched(station, (40, 12)) as (screen, _, pilot):
        await pilot.press("space")
        await until_said(pilot, screen, "STOPPED")


async def test_letters_in_a_field_are_text_and_a_typed_size_is_priced(station):
    async with watched(station) as (screen, watching, pilot):
        await pilot.press("o")
        field = screen.query_one("#amount", Input)
        await until(pilot, lambda: field.has_focus)
        await pilot.press("home", "shift+end", *"1000", "s")
        await until_said(pilot, screen, "above 0")
        assert watching.order.side == "buy"
        await pilot.press("backspace", "enter")
        assert watching.last.answer.order.amount == 1000.0
        await pilot.press("s")
        assert watching.last.answer.order.side == "sell"


async def test_origin_and_state_stand_at_every_size_and_stopped_is_not_taken_for_live(station):
    for size in ((80, 24), (120, 40), (200, 60)):
        async with watched(station, size) as (screen, watching, pilot):
            await until(pilot, lambda: len(watching.points) >= 2)
            texts = ("SIMULATED", "● live", "slippage", "fees", "impact", "maker·taker", "latency", "spread")
            await until_said(pilot, screen, *texts)
            assert not screen.screen_stack[0].has_class("doubtful")
            await pilot.press("space")
            await until_said(pilot, screen, "STOPPED")
            assert "● live" not in text_of(screen).splitlines()[0]
            assert screen.screen_stack[0].has_class("doubtful")


@pytest.mark.slow
async def test_a_silent_book_is_not_taken_for_live_and_keeps_its_figures_until_it_speaks():
    settings = replace(Settings(), feed=replace(Settings().feed, stale_after_s=1.0))
    with Exchange() as exchange, Station([SYMBOL], settings, endpoints={"demo": exchange.endpoint}) as station:
        async with watched(station) as (screen, watching, pilot):
            exchange.strike("mute for=6s")
            await until(pilot, lambda: watching.last.condition.key in ("stale", "recovering"))
            net = watching.last.answer.whole_net_bps
            doubt = re.compile(r"(▲ STALE|◐ RECOVERING) +[\d.]+ s old: (silent for 1 s|asked for a new book)")
            await until(pilot, lambda: doubt.search(text_of(screen).splitlines()[0]))
            assert "● live" not in text_of(screen).splitlines()[0]
            assert screen.query_one(Digits).value == f"{net:.2f}"
            assert {"doubtful", "wary"} <= screen.screen_stack[0].classes
            await until(pilot, lambda: "● live" in text_of(screen).splitlines()[0])
            assert not {"doubtful", "wary"} & screen.screen_stack[0].classes


async def test_the_fields_of_an_order_are_whole_at_every_size(station):
    for size in ((80, 24), (120, 40), (200, 60)):
        async with watched(station, size) as (screen, _, pilot):
            await pilot.press("o")
            for row in (r" 100 +1k +10k +100k +1M ", r"latency, ms +250 "):
                await until(pilot, lambda row=row: re.search(row, text_of(screen)))


async def test_the_reach_is_marked_on_the_side_that_the_order_takes(station):
    async with watched(station, order="buy 5000000quote") as (screen, watching, pilot):
        for side, first in (("buy", -1), ("sell", 1)):
            watching.change(side=side)
            watching.toggle()
            shown = watching.last = watching._ask(app.now_ns())
            screen._paint(shown)
            await pilot.pause(0.2)
            lines = text_of(screen).splitlines()
            middle = next(k for k, line in enumerate(lines) if re.search(r" spread [\d.]+ bps", line))
            marked = [k for k, line in enumerate(lines) if "▌" in line]
            assert middle + first in marked
            assert all((k - middle) * first > 0 for k in marked)
            assert len(marked) <= shown.answer.n_levels
            watching.toggle()


async def test_a_size_beyond_the_book_has_no_net_and_says_how_much_is_missing(station):
    async with watched(station, order="buy 9000000000quote") as (screen, _, pilot):
        await until_said(pilot, screen, "lies beyond the book")
        assert screen.query_one(Digits).value == "-"


async def test_help_lists_the_keys_and_closes(station):
    async with watched(station) as (screen, _, pilot):
        await pilot.press("?")
        await until(pilot, lambda: len(screen.screen_stack) == 2)
        await pilot.press("escape")
        await until(pilot, lambda: len(screen.screen_stack) == 1)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")
@pytest.mark.parametrize(("end", "columns", "rows"), [("C-c", "80", "24"), ("SIGTERM", "120", "40")])
def test_the_program_runs_in_a_terminal_and_leaves_it_as_it_was(end, columns, rows, tmp_path):
    server, code = f"fillcast-{uuid.uuid4().hex[:8]}", tmp_path / "code"

    def tmux(*arguments):
        return subprocess.run(["tmux", "-L", server, *arguments], capture_output=True, text=True, check=True).stdout

    def wait_for(text, seconds=90.0):
        due = monotonic() + seconds
        while text not in tmux("capture-pane", "-p"):
            assert monotonic() < due, tmux("capture-pane", "-p")
            sleep(0.2)
        return tmux("capture-pane", "-p")

    watch = f"{sys.executable} -m fillcast watch {SYMBOL}"
    tmux("new-session", "-d", "-x", columns, "-y", rows, f"sh -c '{watch}; echo $? > {code}; echo it ended; exec cat'")
    try:
        said = wait_for("● live")
        assert "SIMULATED" in said
        # Nothing of the large digits is cut off: three of them and a point are ten columns.
        (line,) = [line for line in wait_for(" bps net").splitlines() if " bps net" in line]
        assert line.index("bps net") - line.index("╭─╴") == 10 + 2
        tmux("send-keys", "s")
        wait_for(f"sell 100 quote {SYMBOL}")
        if end.startswith("SIG"):
            shell = int(tmux("list-panes", "-F", "#{pane_pid}"))
            (child,) = subprocess.run(
                ["ps", "-o", "pid=", "--ppid", str(shell)], capture_output=True, text=True, check=True
            ).stdout.split()
            os.kill(int(child), getattr(signal, end))
        else:
            tmux("send-keys", end)
        said = wait_for("it ended")
        assert "Traceback" not in said
        assert "SIMULATED" not in said
        assert code.read_text().strip() == "0"
    finally:
        tmux("kill-server")
