"""The live ladder of one instrument and its state."""

import threading

import numpy as np
import pytest

from fillcast.book import Book
from fillcast.events import Delta, Snapshot


def change(kind, bids, asks, *, seq=1, recv_ns=100, depth=400):
    levels = np.zeros((2, 2, max(len(bids), len(asks), 1)))
    for side, rows in enumerate((bids, asks)):
        for k, row in enumerate(rows):
            levels[side, :, k] = row
    return kind("okx:X-Y", 50, recv_ns, seq, levels, len(bids), len(asks), depth)


def ladder(book):
    frozen, _ = book.freeze()
    return frozen.bids.tolist(), frozen.asks.tolist()


@pytest.fixture
def book():
    book = Book("okx:X-Y")
    book.apply(change(Snapshot, [(9.0, 1.0), (8.0, 2.0)], [(10.0, 3.0)]))
    return book


def test_before_the_snapshot_a_delta_is_passed_over():
    book = Book("okx:X-Y")
    book.apply(change(Delta, [(9.0, 1.0)], []))
    assert (book.state, ladder(book)) == ("syncing", ([], []))


def test_a_snapshot_makes_it_live_and_a_delta_merges(book):
    book.apply(change(Delta, [(9.0, 0.0), (8.5, 4.0)], [(11.0, 1.0)], seq=2, recv_ns=200))
    assert book.state == "live"
    assert ladder(book) == ([[8.5, 4.0], [8.0, 2.0]], [[10.0, 3.0], [11.0, 1.0]])
    _, stamp = book.freeze()
    assert (stamp.seq, stamp.event_ns, stamp.recv_ns, stamp.n_updates) == (2, 50, 200, 2)


def test_a_gap_keeps_the_last_good_ladder_and_marks_it(book):
    before = ladder(book)
    book.lose("expected 9, received 20", 300)
    assert (book.state, book.reason, book.since_ns, book.n_gaps) == ("stale", "expected 9, received 20", 300, 1)
    book.apply(change(Delta, [(5.0, 1.0)], []))
    assert ladder(book) == before


def test_only_a_snapshot_mends_a_gap_and_it_replaces(book):
    book.lose("gap", 300)
    book.apply(change(Snapshot, [(7.0, 1.0)], [(7.5, 1.0)], recv_ns=400))
    assert (book.state, book.since_ns) == ("live", 400)
    assert ladder(book) == ([[7.0, 1.0]], [[7.5, 1.0]])


def test_a_closed_connection_leaves_the_book_down(book):
    book.close("closed by the venue: 4004", 500)
    book.lose("late", 600)
    assert (book.state, book.reason, book.n_gaps) == ("down", "closed by the venue: 4004", 1)


def test_word_that_nothing_changed_refreshes_the_age_of_a_live_book_only(book):
    book.confirm(900)
    assert book.freeze()[1].recv_ns == 900
    book.lose("gap", 950)
    book.confirm(999)
    assert book.freeze()[1].recv_ns == 900


def test_a_book_grows_to_ten_thousand_levels(book):
    asks = [(10.0 + k, 1.0) for k in range(10_000)]
    book.apply(change(Snapshot, [(9.0, 1.0)], asks, depth=1 << 30))
    assert book.freeze()[0].n_asks == 10_000
    book.apply(change(Delta, [], [(10.0 + k, 0.0) for k in range(9_990)], depth=1 << 30))
    assert len(ladder(book)[1]) == 10


def test_what_is_frozen_stays_as_it_was(book):
    frozen, _ = book.freeze()
    before = frozen.asks.tolist()
    book.apply(change(Delta, [], [(10.0, 0.0)]))
    assert frozen.asks.tolist() == before


@pytest.mark.slow
def test_a_reader_in_another_thread_never_sees_half_a_message():
    # Every message sets all sizes of both sides to one value, so that a mixture would show.
    book = Book("okx:X-Y")
    prices = np.arange(1.0, 301.0)
    stop = threading.Event()
    mixed = []

    def read():
        while not stop.is_set():
            frozen, stamp = book.freeze()
            seen = set(frozen.bids[:, 1].tolist()) | set(frozen.asks[:, 1].tolist())
            if seen and seen != {float(stamp.seq)}:
                mixed.append((stamp.seq, seen))

    reader = threading.Thread(target=read)
    reader.start()
    for seq in range(1, 3000):
        n = 300 if seq % 500 else 3000
        rows = prices if n == 300 else np.arange(1.0, 3001.0)
        levels = np.empty((2, 2, n))
        levels[0] = rows[::-1], np.full(n, float(seq))
        levels[1] = rows + 5000, np.full(n, float(seq))
        book.apply(Snapshot("okx:X-Y", 0, seq, seq, levels, n, n, 1 << 30))
    stop.set()
    reader.join()
    assert mixed == []
