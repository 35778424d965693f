"""Engines in a thread of their own."""

import asyncio
import subprocess
import sys
import threading
from time import monotonic, sleep

import pytest
from tests.desk import SYMBOL

from fillcast import app
from fillcast.config import Settings
from fillcast.errors import BookNotReady, FeedError, UnknownInstrument
from fillcast.faces.live.station import Lane, Station
from fillcast.orders import parse_order


def until(is_so, seconds=30.0):
    due = monotonic() + seconds
    while not is_so():
        assert monotonic() < due
        sleep(0.01)


def is_live(lane):
    return lane.symbol in lane.engine.symbols() and lane.engine.view(lane.symbol).state == "live"


def test_a_station_answers_while_this_thread_blocks_and_leaves_nothing_running():
    before = set(threading.enumerate())
    station = Station([SYMBOL], Settings())
    with station:
        lane = station.lane(SYMBOL)
        until(lambda: is_live(lane))
        n_frames = lane.engine.n_frames
        until(lambda: lane.engine.n_frames > n_frames + 5)
        assert lane.engine.estimate(parse_order(SYMBOL, "buy 100quote")).provenance.source == "simulated"
    assert not station.is_running
    # One of an earlier test may end meanwhile.
    assert set(threading.enumerate()) <= before


_WHO_ASKS_FIRST = f"""
from threading import current_thread
from time import sleep
from fillcast.kernels.entry import Kernel
askers, entry_of = set(), Kernel.entry.fget
def entry(kernel):
    if kernel._entry is None:
        askers.add(current_thread().name)
    return entry_of(kernel)
Kernel.entry = property(entry)
from fillcast.config import Settings
from fillcast.faces.live.station import Station
with Station(["{SYMBOL}"], Settings()) as station:
    engine = station.lane("{SYMBOL}").engine
    while engine.n_frames < 50:
        sleep(0.02)
print(*askers)
"""


def test_no_kernel_is_first_asked_for_in_the_engines_thread_where_a_book_would_wait_for_the_compiler():
    said = subprocess.run(
        [sys.executable, "-c", _WHO_ASKS_FIRST], capture_output=True, text=True, check=True, timeout=120
    )
    assert said.stdout == "MainThread\n"


def test_a_station_that_can_not_begin_leaves_nothing_running(monkeypatch):
    before = set(threading.enumerate())

    def codec_of(_):
        raise OSError("no space left on device")

    monkeypatch.setattr(app, "codec_of", codec_of)
    with pytest.raises(OSError, match="no space"):
        Station([SYMBOL], Settings()).start()
    assert set(threading.enumerate()) <= before


def test_an_instrument_is_followed_while_somebody_holds_it_and_no_longer():
    other = "demo:ETH-USDT-SWAP"
    with Station([SYMBOL], Settings(), linger_s=0.05) as station:
        until(lambda: is_live(station.lane(SYMBOL)) and other in station.listed())
        with pytest.raises(BookNotReady, match="not followed"):
            station.lane(other)
        first, second = station.hold(other), station.hold(other)
        assert first is second
        until(lambda: is_live(first))
        first.release()
        sleep(0.2)
        assert station.lane(other) is first
        second.release()
        until(lambda: other not in [lane.symbol for lane in station.lanes()])
        assert [lane.symbol for lane in station.lanes()] == [SYMBOL]


def test_an_unknown_name_is_told_with_the_nearest_and_a_lane_of_it_ends_with_that_reason():
    with Station([SYMBOL], Settings()) as station:
        until(lambda: is_live(station.lane(SYMBOL)))
        with pytest.raises(UnknownInstrument) as unknown:
            station.lane("demo:BTC-USDT-SWA")
        assert SYMBOL in unknown.value.nearest
        with pytest.raises(UnknownInstrument, match="this desk follows demo:"):
            station.hold("okx:BTC-USDT-SWAP")
        lane = station.hold("demo:NOTHING-USDT")
        until(lambda: lane.error is not None)
        with pytest.raises(UnknownInstrument):
            lane.check()


def test_a_lane_that_ends_while_it_is_held_comes_back_by_itself():
    with Station([SYMBOL], Settings()) as station:
        lane = station.lane(SYMBOL)
        until(lambda: is_live(lane))
        engine = lane.engine
        loop = lane.task.get_loop()
        feeds = [task for task in asyncio.all_tasks(loop) if "Supervisor.run" in repr(task.get_coro())]
        assert feeds
        for task in feeds:
            loop.call_soon_threadsafe(task.cancel)
        until(lambda: lane.error is not None)
        with pytest.raises(FeedError, match="has ended"):
            lane.check()
        until(lambda: lane.error is None and is_live(lane))
        assert lane.engine is not engine
        assert station.lane(SYMBOL) is lane


def test_a_desk_of_one_venue_lists_that_venues_instruments():
    station = Station(["binance-usdm:BTCUSDT"], Settings())
    listed = station.listed()
    assert "binance-usdm:BTCUSDT" in listed
    assert all(item.fee_venue.startswith("binance") for item in listed.values())


def test_the_end_of_a_lane_can_be_asked_for_for_ever():
    lane = Lane("demo:BTC-USDT", app.make_engine("simulated", Settings()), Station([], Settings()))
    lane.error = FeedError("it ended")
    depths = []
    for _ in range(3):
        with pytest.raises(FeedError) as told:
            lane.check()
        depths.append(len(told.traceback))
    assert depths[0] == depths[-1]


def test_who_lets_go_as_the_engines_thread_ends_is_not_told_of_its_loop(monkeypatch):
    with Station([SYMBOL], Settings()) as station:
        lane = station.hold(SYMBOL)
    monkeypatch.setattr(station._loop, "is_closed", lambda: False)  # as a moment before
    lane.release()
    station.stop()


def test_lanes_are_ended_with_nobody_opening_one_meanwhile():
    held = []

    class Lanes(dict):
        def values(self):
            held.append(station._lock.locked())
            return super().values()

    with Station([SYMBOL], Settings()) as station:
        station._lanes = Lanes(station._lanes)
    assert held == [True]
