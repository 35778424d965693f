"""Recordings as columns: their order, their rows, and the touch along them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.test_binance_recordings import RECORDINGS

from fillcast import app
from fillcast.archives.columns import ASKS, BIDS, columns_of
from fillcast.book import Book
from fillcast.events import Delta, Gap, Snapshot, Ticker, Trade
from fillcast.kernels.replay import CHANGE, GAP, SNAPSHOT, TRADE

SYMBOL = "binance-spot:NEXOUSDT"


def book(kind, event_ns, bids=(), asks=(), seq=1, symbol=SYMBOL):
    levels = np.zeros((2, 2, max(len(bids), len(asks), 1)))
    for side, rows in enumerate((bids, asks)):
        for k, row in enumerate(rows):
            levels[side, :, k] = row
    return kind(symbol, event_ns, event_ns + 7, seq, levels, len(bids), len(asks), 1000)


def trade(event_ns, side="buy", price=101.0, n=1):
    return Trade(SYMBOL, event_ns, event_ns + 9, price, 0.5, side, "1", n)


WHOLE = book(Snapshot, 10, [(100, 1), (99, 2)], [(101, 3)], seq=5)


def test_messages_stand_in_the_venues_order_of_time_trades_first():
    steps = [WHOLE, book(Delta, 30, asks=[(101, 0), (102, 4)], seq=6), trade(30), trade(20, "sell", 100.0, n=3)]
    columns = columns_of(steps)[SYMBOL]
    assert columns.kind.tolist() == [SNAPSHOT, TRADE, TRADE, CHANGE]
    assert columns.event_ns.tolist() == [10, 20, 30, 30]
    assert columns.recv_ns.tolist() == [17, 29, 39, 37]
    assert columns.seq.tolist() == [5, 3, 1, 6]
    assert columns.starts.tolist() == [0, 3, 4, 5, 7]
    assert columns.n_bids.tolist() == [2, 0, 0, 0]
    assert columns.side.tolist() == [BIDS, BIDS, ASKS, BIDS, ASKS, ASKS, ASKS]
    assert columns.price.tolist() == [100, 99, 101, 100, 101, 101, 102]
    assert columns.size.tolist() == [1, 2, 3, 0.5, 0.5, 0, 4]


def test_book_messages_never_change_places_whatever_their_stamps_say():
    steps = [WHOLE, book(Delta, 9, [(100, 0)], seq=6), book(Delta, 12, [(98, 1)], seq=7)]
    columns = columns_of(steps)[SYMBOL]
    assert columns.seq.tolist() == [5, 6, 7]
    assert columns.event_ns.tolist() == [10, 10, 12]


def test_levels_are_taken_while_they_stand():
    def overwritten():
        step = book(Snapshot, 1, [(100, 1)], [(101, 1)])
        yield step
        step.levels[:] = -1.0

    assert columns_of(overwritten())[SYMBOL].price.tolist() == [100, 101]


def test_each_instrument_has_columns_of_its_own_and_other_events_have_none():
    steps = [WHOLE, book(Snapshot, 1, symbol="x:Y"), Ticker("x:Z", 1, 1, 5.0, None)]
    assert sorted(columns_of(steps)) == [SYMBOL, "x:Y"]
    assert columns_of([]) == {}


def test_the_touch_after_each_message():
    steps = [
        book(Delta, 5, [(50, 1)]),
        WHOLE,
        trade(20),
        book(Delta, 30, [(100, 0)], [(100.5, 7)], seq=6),
        Gap(SYMBOL, 40, "lost"),
        book(Delta, 50, [(90, 1)]),
        book(Snapshot, 60, [(80, 1)]),
    ]
    none = [np.nan] * 4
    expected = [none, [100, 1, 101, 3], [100, 1, 101, 3], [99, 2, 100.5, 7], none, none, [80, 1, np.nan, np.nan]]
    columns = columns_of(steps)[SYMBOL]
    assert columns.kind[4] == GAP
    np.testing.assert_array_equal(columns.touch(), expected)


ticks = st.integers(1, 30)
changes = st.lists(st.tuples(st.lists(st.tuples(ticks, st.integers(0, 3)), max_size=4), st.booleans()), max_size=20)


@given(changes)
def test_the_touch_is_that_of_the_live_ladder(rows):
    steps, ladder, expected = [], Book(SYMBOL), []
    for k, (levels, is_bid) in enumerate(rows):
        distinct = sorted(dict(levels).items(), reverse=is_bid)
        if k == 0:
            distinct = [level for level in distinct if level[1]]
        step = book(Snapshot if k == 0 else Delta, k, *((distinct, []) if is_bid else ([], distinct)))
        steps.append(step)
        ladder.apply(step)
        held, _ = ladder.freeze()
        touch = [side[0].tolist() if len(side) else [np.nan, np.nan] for side in (held.bids, held.asks)]
        expected.append(touch[0] + touch[1])
    if steps:
        np.testing.assert_array_equal(columns_of(steps)[SYMBOL].touch(), expected)


def test_a_book_deeper_than_the_first_guess_is_still_whole():
    bids = [(100_000 - k, 1) for k in range(20_000)]
    steps = [book(Snapshot, 1, bids[:1])] + [book(Delta, 2 + k, bids[k : k + 100]) for k in range(0, 20_000, 100)]
    columns = columns_of([step.__class__(*[*_fields(step)[:-1], 1 << 30]) for step in steps])[SYMBOL]
    assert columns.touch()[-1, :2].tolist() == [100_000, 1]


def _fields(step):
    return [getattr(step, name) for name in step.__struct_fields__]


@pytest.mark.slow
@pytest.mark.real_data
def test_a_thin_day_is_loaded_whole_and_never_crossed(recording):
    ((symbol, columns),) = app.load_columns([recording(name) for name in RECORDINGS["spot-nexo-2024"]]).items()
    assert symbol == SYMBOL
    assert np.bincount(columns.kind).tolist() == [1, 68182, 12458]
    assert (np.diff(columns.event_ns) >= 0).all()
    touch = columns.touch()
    assert not np.isnan(touch).any()
    assert (touch[:, 0] < touch[:, 2]).all()
    hours = (columns.event_ns[-1] - columns.event_ns[0]) / 3.6e12
    assert 23.0 < hours < 27.0
