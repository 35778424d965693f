"""The same without a screen: a line a second for each instrument, for pipes, logs and readers."""

from time import monotonic, sleep

from msgspec.structs import replace

from fillcast import app
from fillcast.errors import FillcastError
from fillcast.estimate import Estimate
from fillcast.faces.cli.common import print_json
from fillcast.faces.live.station import Lane, Station
from fillcast.faces.text import figures
from fillcast.faces.text.sheet import ORIGINS
from fillcast.orders import Order

EVERY_S = 1.0
_POLL_S = 0.02
_HEAD = (
    f"{'time':<8}  {'origin':<9}  {'instrument':<20} {'mid':>12} {'slippage':>9} {'fee':>8} {'impact':>8} {'net':>8}"
    f"  {'maker · taker':<13}  latency"
)


def run(station: Station, order: Order, seconds: float | None, *, as_json: bool) -> None:
    """From the first books until the time is up or Ctrl-C.

    Raises what has ended the last lane, and BookNotReady if none had a book in the time that the settings give.
    """
    lanes = [station.lane(symbol) for symbol in station.symbols]
    orders = [replace(order, symbol=lane.symbol) for lane in lanes]
    _await_books(lanes, station.settings.feed.first_book_timeout_s)
    if not as_json:
        print(f"{order.side} {order.amount:,.12g} {order.unit} · costs in bps of the mid, positive = you pay")
        print(_HEAD, flush=True)
    end_s = monotonic() + (float("inf") if seconds is None else seconds)
    while True:
        left_s = end_s - monotonic()
        sleep(max(0.0, min(EVERY_S, left_s)))
        _check(lanes)
        for lane, one in zip(lanes, orders, strict=True):
            _say(lane, one, as_json=as_json)
        if left_s <= EVERY_S:
            return


def _await_books(lanes: list[Lane], timeout_s: float) -> None:
    due_s = monotonic() + timeout_s
    while not any(_is_live(lane) for lane in lanes):
        _check(lanes)
        if monotonic() > due_s or all(lane.trouble[0] == "down" for lane in lanes):
            lanes[0].check()
            lanes[0].engine.view(lanes[0].symbol, app.now_ns()).require()
        sleep(_POLL_S)


def _check(lanes: list[Lane]) -> None:
    # One that has ended says so on its line, as long as there is another.
    if all(lane.error is not None for lane in lanes):
        lanes[0].check()


def _is_live(lane: Lane) -> bool:
    return lane.error is None and lane.engine.state(lane.symbol, app.now_ns()) == "live"


def _say(lane: Lane, order: Order, *, as_json: bool) -> None:
    now_ns = app.now_ns()
    answer: Estimate | None = None
    reason = ""
    try:
        lane.check()
        answer = lane.engine.estimate(order, now_ns)
    except FillcastError as e:
        reason = str(e)
    if as_json:
        print_json({"symbol": order.symbol, "at_ns": now_ns, "error": reason} if answer is None else answer)
        return
    lead = f"{figures.clock(now_ns)[11:19]}  {ORIGINS[lane.engine.source]:<9}  {order.symbol:<20}"
    print(f"{lead} {_figures(lane, answer) if answer is not None else f'{figures.UNKNOWN:>12} {reason}'}", flush=True)


def _figures(lane: Lane, answer: Estimate) -> str:
    whole = lane.engine.latency.whole()
    net = figures.number(answer.whole_net_bps)
    shares = f"{figures.share(answer.maker_frac)} · {figures.share(answer.taker_frac)}"
    thin = f"; {100 * answer.unfilled_frac:.2f} % lies beyond the book" if answer.unfilled_frac else ""
    return (
        f"{figures.price(answer.mid_price, lane.engine.find(lane.symbol)):>12} {figures.number(answer.slippage_bps):>9}"
        f" {figures.fee(answer.fee_bps):>8} {figures.number(answer.impact_bps):>8} {net:>8}  {shares:<13}"
        f"  {figures.number(whole.p50_us, 0)} µs{thin}"
    )
