import msgspec
import numpy as np
import pytest

from fillcast import app
from fillcast.book import Book
from fillcast.errors import TapeError
from fillcast.events import BookChange, Delta, Frame, Gap, Listing, Snapshot, Trade
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO
from fillcast.exchange.protocol import book
from fillcast.kernels import grid
from fillcast.lab.frames import Station
from fillcast.learn.columns import collect
from fillcast.learn.layout import lay_out
from fillcast.tape.form import Loss, loss_frame
from tests import golden_tape
from tests.engine.test_keyframe import keyframe_of, played

SECONDS = 20
SYMBOL = f"demo:{DEMO[0].row.instId}"


@pytest.fixture(scope="module")
def frames():
    station = Station(DEMO[0], model_of(DEMO[0]), seed=5)
    return [*station.opening(), *(frame for _ in range(10 * SECONDS) for frame in station.beat())]


def cut(frames, seconds):
    """The first frame that is as late as that."""
    return next(k for k, frame in enumerate(frames) if frame.recv_ns >= frames[0].recv_ns + int(seconds * 1e9))


def counted(frames):
    steps = list(app.steps_of(frames))
    return {kind: sum(isinstance(step, kind) for step in steps) for kind in (Snapshot, Delta, Trade, Gap)}


def whole_book(frames, k):
    """As a fresh connection is told it where *k* frames have been taken."""
    view = played(frames[:k]).view(SYMBOL)
    sides = [[(f"{p:.10g}", f"{s:.10g}", "0", "1") for p, s in side] for side in (view.ladder.bids, view.ladder.asks)]
    return book(DEMO[0].row.instId, "snapshot", *sides, view.event_ns // 10**6, -1, view.seq)


def handed_over(frames, opened_s=8, closed_s=12):
    """A second connection brings everything from *opened_s* on, and the first one ends at *closed_s*."""
    begin, end = cut(frames, opened_s), cut(frames, closed_s)
    at_ns = frames[begin].recv_ns
    found = [*frames[:begin], Frame(at_ns, 1, "open", frames[0].payload), Frame(at_ns, 1, "rest", frames[1].payload)]
    found.append(Frame(at_ns, 1, "data", whole_book(frames, begin)))
    for k, frame in enumerate(frames[begin:], begin):
        if k < end:
            found.append(frame)
        elif k == end:
            found.append(Frame(frame.recv_ns, 0, "close", b"handed over"))
        found.append(Frame(frame.recv_ns, 1, frame.kind, frame.payload))
    return found


def test_a_book_that_another_connection_carries_on_has_no_gap_and_no_print_twice(frames):
    alone, both = counted(frames), counted(handed_over(frames))
    assert both == alone | {Snapshot: 2}
    assert alone[Gap] == 0
    assert alone[Trade] > SECONDS / 2


def test_a_book_whose_bearer_ends_before_another_one_brings_it_whole_has_a_gap(frames):
    k = cut(frames, 8)
    at_ns = frames[k].recv_ns
    ended = [*frames[:k], Frame(at_ns, 0, "close", b"lost"), *(msgspec.structs.replace(f, conn=1) for f in frames[k:])]
    opened = Frame(at_ns, 1, "open", frames[0].payload)
    ended.insert(k + 1, opened)
    assert counted(ended)[Gap] == 1


@pytest.mark.parametrize("make", [list, handed_over])
def test_steps_bring_a_recording_to_the_book_that_an_engine_has(frames, make):
    told = make(frames)
    engine, standing = played(told), Book(SYMBOL)
    for step in app.steps_of(told):
        if isinstance(step, BookChange):
            standing.apply(step)
    ladder, ours = engine.view(SYMBOL).ladder, standing.freeze()[0]
    assert (ours.bids.tolist(), ours.asks.tolist()) == (ladder.bids.tolist(), ladder.asks.tolist())
    (health,) = engine.health()
    (columns,) = collect("tape", app.steps_of(told)).columns.values()
    assert (columns.n_gaps, counted(told)[Trade]) == (health.n_gaps, health.n_trades) == (0, health.n_trades)


def test_what_the_recorder_lost_is_no_book_until_a_keyframe_brings_it_anew():
    station = Station(DEMO[0], model_of(DEMO[0]), seed=6)
    frames = [*station.opening(), *(frame for _ in range(1000) for frame in station.beat())]
    begin, end = cut(frames, 80.05), cut(frames, 84.03)
    first_ns, last_ns = frames[begin].recv_ns, frames[end - 1].recv_ns
    lost = loss_frame(0, Loss(n_frames=end - begin, n_bytes=1, first_ns=first_ns, last_ns=last_ns, reason="slow disk"))
    told = [*frames[:begin], lost, keyframe_of(played(frames[:end]), frames[:end]), *frames[end:]]
    collected = collect("tape", app.steps_of(told))
    layout = lay_out(collected.columns[SYMBOL], collected.instruments[SYMBOL], (1e4, 1e5, 1e6))
    at_s = (layout.begin_ns - frames[0].recv_ns) / 1e9 + np.arange(len(layout.mids)) * grid.GRID_NS / 1e9
    is_hole = (at_s > 80.1) & (at_s < 83.8)
    assert np.isnan(layout.averages[0][is_hole]).all()
    assert np.isfinite(layout.averages[0][(at_s > 61.0) & (at_s < 80.0) | (at_s > 84.2)]).all()
    assert played(told).state(SYMBOL, frames[-1].recv_ns) == "live"


def test_a_keyframe_that_can_not_be_used_is_refused_by_name(frames):
    key = Frame(frames[10].recv_ns, 0, "keyframe", b'{"opening":{}}')
    with pytest.raises(TapeError, match="keyframe of connection 0"):
        list(app.steps_of([key]))


def test_behind_a_keyframe_a_recording_has_its_instruments_and_books():
    tape = golden_tape.frames()
    key = keyframe_of(played(tape[:20]), tape[:20])
    found = collect("tape", app.steps_of([key, *tape[20:]]))
    whole = collect("tape", app.steps_of(tape))
    assert found.instruments == whole.instruments
    assert found.columns.keys() == whole.columns.keys()
    for symbol, columns in found.columns.items():
        n_behind = len(columns.times_ns) - 1
        assert columns.kinds[0] == grid.SNAPSHOT
        assert columns.times_ns[1:].tolist() == whole.columns[symbol].times_ns[-n_behind:].tolist() != []


def test_a_frame_of_a_connection_that_is_not_open_is_malformed_and_nothing_else(frames):
    steps = list(app.steps_of([*frames[:3], Frame(frames[3].recv_ns, 0, "close", b""), *frames[3:9]]))
    told = [step for step in steps if isinstance(step, BookChange | Listing | Trade)]
    assert [type(step) for step in told] == [Listing, Snapshot]
