"""The simulator without a screen."""

import gc
import subprocess
import sys
import threading
from itertools import chain
from time import monotonic, sleep, time_ns

import msgspec
import numpy as np
import pandas
import polars
import pytest
from msgspec.structs import replace

from fillcast import Rest, Simulator, parse_order
from fillcast.config import Settings, load
from fillcast.errors import BookNotReady, ConfigError, OrderError, TapeError, UnknownInstrument
from fillcast.faces.notebook import alive
from fillcast.faces.notebook import run as running
from fillcast.faces.notebook.cells import Cell
from fillcast.faces.notebook.frames import timed
from fillcast.faces.notebook.history import Columns
from fillcast.faces.notebook.run import COSTS, MOST_COSTS
from fillcast.lab.frames import frames
from fillcast.tape import Header, TapeReader, TapeWriter
from fillcast.units import NS_PER_MS, NS_PER_S

ETH = "demo:ETH-USDT-SWAP"


def until(is_so, seconds=30.0):
    due = monotonic() + seconds
    while not is_so():
        assert monotonic() < due
        sleep(0.01)


def threads():
    return sorted(thread.name for thread in threading.enumerate() if thread.name.startswith("fillcast"))


@pytest.fixture(scope="module")
def sim():
    sim = Simulator(settings=Settings())
    yield sim
    sim.close()


def test_it_opens_with_a_hundred_to_buy_at_market_on_the_exchange_inside(sim):
    answer = sim.estimate()
    assert str(answer.order) == "buy 100 quote demo:BTC-USDT-SWAP"
    assert answer.provenance.source == "simulated"
    assert sim.estimate("sell 5base").order.side == "sell"


def test_what_is_set_in_python_is_what_is_priced_and_nonsense_is_refused(sim):
    sim.order.side, sim.order.quantity = "sell", 25_000
    assert str(sim.estimate().order) == "sell 25,000 quote demo:BTC-USDT-SWAP"
    assert sim.panel.order["amount"] == 25_000.0
    for name, bad in (("quantity", -1), ("quantity", "many"), ("side", "hold"), ("unit", "kilo"), ("policy", "luck")):
        with pytest.raises(OrderError):
            setattr(sim.order, name, bad)
    with pytest.raises(UnknownInstrument, match="an instrument is written"):
        sim.order.symbol = "BTC"
    assert str(sim.order) == "sell 25,000 quote demo:BTC-USDT-SWAP · market"


@pytest.mark.parametrize("order", [5, 0.5, True, {"side": "sell", "amount": 5, "unit": "base"}, ["buy 1base"], b"buy"])
def test_what_is_neither_an_order_nor_a_text_is_not_priced_as_the_panels(sim, order):
    for ask in (sim.estimate, sim.resting, lambda given: sim.plan(given, horizon_s=60.0)):
        with pytest.raises(OrderError, match=r"order is .*: give a text"):
            ask(order)


def test_a_latency_is_set_as_in_the_panel_and_one_that_is_none_is_refused(sim):
    assert (sim.latency_ms, sim.estimate().provenance.latency_ms) == (None, 250.0)
    sim.latency_ms = 50
    assert (sim.panel.latency_ms, sim.estimate().provenance.latency_ms) == (50.0, 50.0)
    for latency_ms in (-1.0, float("nan"), float("inf"), 60_000.0, "x"):
        with pytest.raises(ConfigError, match=r"latency is .* ms"):
            sim.latency_ms = latency_ms
    assert sim.latency_ms == 50.0
    sim.latency_ms = None
    assert sim.estimate().provenance.latency_ms == 250.0


def test_fees_volatilities_and_sides_that_are_none_are_refused_and_change_nothing(sim):
    for fees in ("vip1", 5.0, {"tier": "vip1"}):
        with pytest.raises(ConfigError, match="give a FeeChoice"):
            sim.fees = fees
    for volatility in ("x", -1.0, float("nan"), True):
        with pytest.raises(ConfigError, match="% a day"):
            sim.volatility = volatility
    with pytest.raises(OrderError, match="side is 'BUY'"):
        sim.cost_curve("BUY")
    assert (sim.fees, sim.volatility) == (None, None)


def test_a_way_of_resting_is_set_and_told_and_one_that_is_none_is_refused(sim):
    assert sim.rest is None
    sim.rest = Rest(5.0, is_crossing=False)
    assert sim.panel.rest == {"wait_s": 5.0, "is_crossing": False}
    for wait_s in (0.0, 61.0, float("nan")):
        with pytest.raises(OrderError, match="rest is"):
            sim.rest = Rest(wait_s)
    assert sim.rest == Rest(5.0, is_crossing=False)
    sim.rest = None


def test_the_history_is_of_the_order_and_of_the_instrument_that_are_asked(sim):
    until(lambda: len(sim.history) > 10)
    first = sim.history
    assert isinstance(first, polars.DataFrame)
    assert first.columns == [
        "time",
        "slippage_bps",
        "fee_bps",
        "impact_bps",
        "net_bps",
        "resting_maker_frac",
        "mid_price",
        "processing_us",
    ]
    assert first["time"].is_sorted()
    assert str(first["time"].dtype) == "Datetime(time_unit='ns', time_zone='UTC')"
    sums = (first["slippage_bps"] + first["fee_bps"] + first["impact_bps"] - first["net_bps"]).abs()
    assert sums.max() < 1e-9
    sim.order.symbol = ETH
    until(lambda: len(sim.history) > 3)
    assert sim.history["mid_price"].max() < first["mid_price"].min() / 2
    sim.order.symbol = "demo:BTC-USDT-SWAP"


@pytest.mark.parametrize("name", ["Columns", "Pulse", "_counts"])
def test_a_row_that_is_noted_while_another_instrument_is_chosen_does_not_come_into_its_history(sim, monkeypatch, name):
    bought = sim.estimate()
    (run,), make = sim._run, getattr(running, name)

    def make_beside(*given):
        run._last = ()  # as if a tick had come
        run._note_costs(time_ns())
        return make(*given)

    monkeypatch.setattr(running, name, make_beside)
    sim.order.symbol = ETH
    until(lambda: len(sim.history) > 0)
    assert sim.history["mid_price"].max() < bought.mid_price / 2
    sim.order.symbol = "demo:BTC-USDT-SWAP"


def test_the_book_is_whole_and_its_totals_run(sim):
    book = sim.book
    bids = book.filter(book["side"] == "bid")
    assert bids["price"].is_sorted(descending=True)
    assert bids["total"][-1] == pytest.approx(bids["size"].sum())
    assert len(book) == sim.view.ladder.n_bids + sim.view.ladder.n_asks


def test_a_plan_and_a_curve_are_of_the_panels_order(sim):
    plan = sim.plan("buy 20base", horizon_s=60, n_slices=10)
    assert plan.horizon_s == 60
    assert len(plan.ways) + len(plan.refused) > 3
    assert sim.curve([1e3, 1e4]).buy_net_bps.shape == (2,)


def test_frames_are_of_the_library_that_is_asked_for():
    sim = Simulator(settings=Settings(), frames="pandas")
    try:
        until(lambda: len(sim.history) > 2)
        assert isinstance(sim.history, pandas.DataFrame)
        assert str(sim.history["time"].dtype) == "datetime64[ns, UTC]"
    finally:
        sim.close()
    with pytest.raises(ConfigError, match="polars or pandas"):
        Simulator(frames="lists")


def test_a_view_that_speaks_as_the_panels_thread_ends_is_not_told_of_its_loop(monkeypatch):
    sim = Simulator(settings=Settings())
    (run,) = sim._run
    sim.stop()
    monkeypatch.setattr(run._thread, "is_alive", lambda: True)  # as a moment before
    run.take("a view", b"{}")
    run.stop()


def test_stop_leaves_the_history_and_no_thread_and_start_begins_anew():
    before = threads()
    sim = Simulator(settings=Settings())
    until(lambda: len(sim.history) > 5)
    sim.stop()
    assert threads() == before
    n = len(sim.history)
    assert n > 5
    with pytest.raises(BookNotReady, match="start\\(\\) begins a new history"):
        sim.estimate()
    sim.start()
    assert len(sim.history) < n
    assert sim.estimate().net_bps > 0
    sim.close()
    assert threads() == before


def test_a_simulator_that_nobody_holds_ends_by_itself():
    before = threads()
    sim = Simulator(settings=Settings())
    sim.estimate()
    del sim
    gc.collect()
    until(lambda: threads() == before)


def test_the_same_cell_run_again_ends_what_it_began_and_one_run_may_begin_two(monkeypatch):
    before = threads()
    runs = iter([Cell("a", "1"), Cell("a", "1"), Cell("b", "2"), Cell("a", "3")])
    monkeypatch.setattr(Cell, "current", classmethod(lambda cls: next(runs)))
    kept = [Simulator(settings=Settings()) for _ in range(4)]
    assert [sim.is_running for sim in kept] == [False, False, True, True]
    for sim in kept:
        sim.close()
    assert threads() == before


def test_a_venue_that_cannot_be_reached_is_raised_with_its_address():
    settings = load(overrides=["okx.ws_host=127.0.0.1", "okx.rest_host=127.0.0.1", "okx.port=9"]).settings
    sim = Simulator("okx:BTC-USDT-SWAP", settings=settings)
    try:
        with pytest.raises(BookNotReady, match=r"down: .*127\.0\.0\.1:9"):
            sim.estimate()
    finally:
        sim.close()


def test_an_instrument_that_the_venue_does_not_list_is_raised_with_the_nearest():
    sim = Simulator("demo:BTC-USDT-SWOP", settings=Settings())
    try:
        with pytest.raises(UnknownInstrument, match="nearest: demo:BTC-USDT-SWAP"):
            sim.estimate()
    finally:
        sim.close()
    with pytest.raises(UnknownInstrument, match="an instrument is written"):
        Simulator("nowhere:BTC-USDT")


def test_an_instrument_that_is_not_followed_leaves_no_answer_of_the_last_one(sim):
    sim.estimate()
    with pytest.raises(UnknownInstrument):
        sim.panel.order = {**sim.panel.order, "symbol": "elsewhere"}
    for ask in (sim.estimate, sim.curve, lambda: sim.book, lambda: sim.view):
        with pytest.raises(UnknownInstrument, match="elsewhere"):
            ask()
    sim.order.symbol = "demo:BTC-USDT-SWAP"
    assert sim.estimate().order.symbol == "demo:BTC-USDT-SWAP"


WITHOUT = """
import sys
sys.modules["anywidget"] = None
import fillcast
assert not [name for name in sys.modules if name in ("ipywidgets", "numba", "matplotlib", "polars")]
try:
    fillcast.Simulator()
except fillcast.errors.MissingExtra as e:
    print(e)
"""


def test_without_the_extra_it_names_what_to_install():
    said = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "anywidget is not installed; it comes with: pip install 'fillcast[notebook]'"


def record(path, seconds, names=("BTC-USDT-SWAP",)):
    each = [[replace(frame, conn=conn) for frame in frames(name, seconds=seconds)] for conn, name in enumerate(names)]
    return write(path, sorted(chain(*each), key=lambda frame: frame.recv_ns))


def write(path, recorded):
    with TapeWriter(path, Header(created_ns=recorded[0].recv_ns, source="simulated", version="test")) as writer:
        for frame in recorded:
            writer.write(frame)
    return path


@pytest.fixture
def tape(tmp_path):
    return record(tmp_path / "demo.fct.zst", 20)


def ask_until_it_ends(sim):
    """What it answered, and how it ended."""
    answers = []
    for _ in range(1500):
        try:
            answers.append(sim.estimate(allow_stale=True))
        except TapeError as e:
            return answers, str(e)
        sleep(0.02)
    raise AssertionError("the tape goes on")


def test_the_history_holds_the_share_that_resting_would_fill_once_half_a_minute_is_known(tmp_path):
    tape = record(tmp_path / "minute.fct.zst", 60)
    sim = Simulator(tape=tape, pace=10.0, settings=Settings())
    answers, _ = ask_until_it_ends(sim)
    shares = sim.history["resting_maker_frac"]
    n_unknown = shares.null_count()
    assert 0 < n_unknown < len(shares)
    assert shares[n_unknown:].null_count() == 0
    assert shares[n_unknown:].is_between(0.0, 1.0).all()
    assert {answer.resting.wait_s for answer in answers if answer.resting} == {30.0}
    assert {answer.resting.policy for answer in answers if answer.resting} == {"rest at the touch 30 s, then cross"}
    # The half minute is by the venue's stamps, which lie up to a beat of the market before their receipt.
    known_ns = next(iter(TapeReader(tape).frames())).recv_ns + 30 * NS_PER_S - 100 * NS_PER_MS
    assert min(answer.provenance.as_of_ns for answer in answers if answer.resting) >= known_ns
    assert sim.history["time"].dt.epoch("ns")[n_unknown] >= known_ns
    sim.close()


def test_what_an_order_would_do_at_rest_is_told_in_the_panels_way_or_in_one_that_is_given(tmp_path):
    # So slow that half a minute is not over when it is asked, then so long that the tape is not.
    tape = record(tmp_path / "minutes.fct.zst", 600)
    sim = Simulator(tape=tape, settings=Settings())
    assert sim.resting() is None
    sim.close()
    sim = Simulator(tape=tape, pace=20.0, settings=Settings())
    until(lambda: sim.estimate(allow_stale=True).resting is not None)
    assert sim.resting().policy == "rest at the touch 30 s, then cross"
    sim.rest = Rest(10.0, is_crossing=False)
    assert sim.resting().policy == "post only 10 s"
    told = sim.resting("sell 1base", Rest(5.0))
    assert (told.side, told.policy) == ("sell", "rest at the touch 5 s, then cross")
    assert told.maker_low_frac <= told.maker_frac <= told.maker_high_frac
    sim.close()


def test_an_order_of_another_instrument_is_refused_though_its_book_is_on_the_tape(tmp_path):
    sim = Simulator(tape=record(tmp_path / "two.fct.zst", 30, ("BTC-USDT-SWAP", "ETH-USDT-SWAP")), settings=Settings())
    other = parse_order(ETH, "buy 1base")
    for ask in (sim.estimate, sim.resting, lambda order: sim.plan(order, horizon_s=60)):
        with pytest.raises(OrderError, match="buy 1 base demo:ETH-USDT-SWAP: the panel follows demo:BTC-USDT-SWAP"):
            ask(other)
    until(lambda: ETH in sim.engine.symbols())
    sim.order.symbol = ETH
    assert sim.estimate(other).order == other
    sim.close()


def test_a_tape_is_shown_in_its_own_time_and_its_end_is_raised(tape):
    # At its own pace first: at twenty times that it may be over before anything is asked.
    sim = Simulator(tape=tape, settings=Settings())
    answer = sim.estimate()
    assert answer.provenance.source == "simulated"
    assert answer.provenance.book_age_ns < 3_000_000_000
    until(lambda: len(sim.history) > 0)
    assert str(sim.history["time"].max())[:4] == "2026"
    sim.close()
    sim = Simulator(tape=tape, pace=20.0, settings=Settings())
    _, said = ask_until_it_ends(sim)
    assert "has ended after 20.0 s; start() plays it again" in said
    sim.start()
    sim.close()


def test_rows_are_given_to_a_tape_that_holds_none(tmp_path):
    whole = list(frames("BTC-USDT-SWAP", seconds=20))
    tape = write(tmp_path / "bare.fct.zst", [frame for frame in whole if frame.kind != "rest"])
    rows = tmp_path / "rows.json"
    rows.write_bytes(next(frame.payload for frame in whole if frame.kind == "rest").split(b" ", 2)[2])
    sim = Simulator(tape=tape, instruments=rows, settings=Settings())
    assert sim.estimate().order_size > 0
    sim.close()
    sim = Simulator(tape=tape, settings=load(overrides=["feed.first_book_timeout_s=0.1"]).settings)
    with pytest.raises(UnknownInstrument):
        sim.estimate()
    sim.close()


def test_the_panel_asks_as_often_as_it_is_told():
    sim = Simulator(hz=5.0, settings=Settings())
    assert sim.panel.hz == 5.0
    sim.close()


def test_a_file_that_is_no_tape_is_refused_at_once(tmp_path):
    (tmp_path / "x.fct.zst").write_bytes(b"nothing of ours")
    before = threads()
    with pytest.raises(TapeError):
        Simulator(tape=tmp_path / "x.fct.zst")
    assert threads() == before


def test_without_a_front_end_it_is_a_picture_and_a_line(sim):
    data, _ = sim._repr_mimebundle_()
    assert data["image/png"].startswith(b"\x89PNG")
    assert data["text/plain"].startswith("Simulator(")
    assert "application/vnd.jupyter.widget-view+json" in data


def test_what_has_ended_is_still_a_picture_and_the_line_says_why_and_what_never_came_is_none(tape):
    sim = Simulator(tape=tape, pace=20.0, settings=Settings())
    ask_until_it_ends(sim)
    ended, _ = sim._repr_mimebundle_()
    assert "has ended after 20.0 s" in ended["text/plain"]
    sim.stop()
    stopped, _ = sim._repr_mimebundle_()
    assert "start() begins a new history" in stopped["text/plain"]
    for data in (ended, stopped):
        assert data["image/png"].startswith(b"\x89PNG")
    sim.close()
    unlisted = Simulator("demo:BTC-USDT-SWOP", settings=Settings())
    data, _ = unlisted._repr_mimebundle_()
    assert "image/png" not in data
    assert "nearest: demo:BTC-USDT-SWAP" in data["text/plain"]
    unlisted.close()


def test_a_panel_whose_picture_fails_is_closed_nevertheless(tape, monkeypatch):
    sim = Simulator(tape=tape, settings=Settings())
    sim._ipython_display_()

    def fail(*_):
        raise RuntimeError("no picture")

    monkeypatch.setattr("fillcast.faces.notebook.simulator.still_of", fail)
    with pytest.raises(RuntimeError, match="no picture"):
        sim.close()
    assert sim.panel.comm is None
    assert sim not in alive._alive
    assert sim not in alive._shown


def test_a_defect_ends_the_run_with_its_feeds_and_start_begins_anew(tape, monkeypatch):
    sim = Simulator(tape=tape, settings=Settings())
    sim.estimate()
    before, said = sim._run[0], []
    monkeypatch.setattr("fillcast.faces.notebook.run._log.exception", lambda event, **_: said.append(event))

    def fail(_):
        raise ZeroDivisionError

    monkeypatch.setattr(before.hub, "step", fail)
    until(lambda: not sim.is_running)
    assert not before.source.is_running
    assert said == ["panel ended"]
    with pytest.raises(BookNotReady, match="start\\(\\) begins"):
        sim.estimate()
    sim.start()
    sim.estimate()
    sim.close()


def test_a_defect_in_what_goes_to_one_view_ends_it_alone_and_what_it_asks_next_is_heard(monkeypatch):
    sim = Simulator(settings=Settings())
    run, sent, said = sim._run[0], [], []
    monkeypatch.setattr("fillcast.faces.notebook.run._log.exception", lambda event, **_: said.append(event))

    def send(view, message):
        if not said and len(sent) > 3:
            raise ZeroDivisionError
        sent.append(view)

    monkeypatch.setattr(run, "_send", send)
    order = {"symbol": run.lane.symbol, "side": "buy", "amount": 100.0, "unit": "quote"}
    ask = msgspec.json.encode({"op": "subscribe", "id": "a", "order": order})
    run.take("one", ask)
    until(lambda: said == ["view ended"])
    assert sim.is_running
    n = len(sent)
    run.take("one", ask)
    until(lambda: len(sent) > n)
    sim.close()


def test_benchmarks_are_printed_and_returned(sim, capsys):
    sim.estimate()
    found = sim.benchmarks()
    assert capsys.readouterr().out.strip() == str(found)
    assert found.n_messages >= found.n_ticks > 0
    assert found.p50_us <= found.p99_us <= found.max_us


def test_an_hour_of_history_at_ten_a_second_takes_less_than_twenty_megabytes():
    costs = Columns(COSTS, MOST_COSTS)
    row = (1.0, 2.0, 3.0, 6.0, None, 65_000.0, 4.0)
    for k in range(36_000):
        costs.append(k, row)
    assert costs.nbytes + timed(costs.arrays(), "polars").estimated_size() < 20e6


def test_a_history_is_bounded_and_forgets_the_oldest():
    columns = Columns(("x",), 100)
    for k in range(250):
        columns.append(k, (float(k),))
    kept = columns.arrays()
    assert len(kept["x"]) <= 100
    assert kept["x"][-1] == 249.0
    assert (np.diff(kept["at_ns"]) == 1).all()
