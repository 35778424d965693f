import msgspec
import pytest

from fillcast import app
from fillcast.events import BookChange, Delta, Frame, Gap, Listing, Snapshot, Trade
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO
from fillcast.exchange.protocol import book
from fillcast.kernels import grid
from fillcast.lab.frames import Station
from fillcast.learn.columns import collect
from tests import golden_tape
from tests.engine.test_keyframe import keyframe_of, played

SECONDS = 20


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
    view = played(frames[:k]).view(f"demo:{DEMO[0].row.instId}")
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
    (columns,) = collect("tape", app.steps_of(told)).columns.values()
    desk = played(told)
    assert desk.view(columns.symbol).n_gaps == columns.n_gaps == 0
    (health,) = desk.health()
    assert counted(told)[Trade] == health.n_trades


def test_frames_that_the_recording_lacks_are_a_gap_of_what_is_fitted(frames):
    begin, end = cut(frames, 8), cut(frames, 12)
    left = [frame for frame in frames[begin:end] if b'"trades"' not in frame.payload]
    lost = [*frames[:begin], Frame(frames[begin].recv_ns, 0, "loss", b"{}"), *left, *frames[end:]]
    (columns,) = collect("tape", app.steps_of(lost)).columns.values()
    assert columns.n_gaps == 1


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
