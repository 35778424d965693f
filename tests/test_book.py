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
    assert (book.state, ladder(book)) == ("connecting", ([], []))


def test_a_snapshot_makes_it_live_and_a_delta_merges(book):
    book.apply(change(Delta, [(9.0, 0.0), (8.5, 4.0)], [(11.0, 1.0)], seq=2, recv_ns=200))
    assert book.state == "live"
    assert ladder(book) == ([[8.5, 4.0], [8.0, 2.0]], [[10.0, 3.0], [11.0, 1.0]])
    _, stamp = book.freeze()
    assert (stamp.seq, stamp.event_ns, stamp.recv_ns, stamp.n_updates) == (2, 50, 200, 2)


def test_a_gap_keeps_the_last_good_ladder_and_marks_it(book):
    before = ladder(book)
    book.lose("expected 9, received 20", 300)
    assert (book.state, book.status.reason, book.status.since_ns, book.n_gaps) == (
        "stale",
        "expected 9, received 20",
        300,
        1,
    )
    book.apply(change(Delta, [(5.0, 1.0)], []))
    assert ladder(book) == before


def test_only_a_snapshot_mends_a_gap_and_it_replaces(book):
    book.lose("gap", 300)
    book.apply(change(Snapshot, [(7.0, 1.0)], [(7.5, 1.0)], recv_ns=400))
    assert (book.state, book.status.since_ns) == ("live", 400)
    assert ladder(book) == ([[7.0, 1.0]], [[7.5, 1.0]])


def test_a_closed_connection_leaves_the_book_down(book):
    book.close("closed by the venue: 4004", 500)
    book.lose("late", 600)
    assert (book.state, book.status.reason, book.n_gaps) == ("down", "closed by the venue: 4004", 1)


def states(book):
    return [(status.state, status.since_ns) for status in book.changes]


def test_silence_makes_a_book_stale_at_the_end_of_its_time_whoever_looks_and_when(book):
    book.allow(stale_after_ns=1_000)
    assert book.status_at(1_100).state == "live"
    for as_of_ns in (1_101, 9_000):
        status = book.status_at(as_of_ns)
        assert (status.state, status.since_ns) == ("stale", 1_100)
    assert book.state == "live"
    book.tick(5_000)
    assert (book.state, states(book)[-1]) == ("stale", ("stale", 1_100))


@pytest.mark.parametrize("is_ticked", [False, True])
def test_a_message_after_silence_mends_it_and_the_history_is_the_same_with_and_without_a_timer(book, is_ticked):
    book.allow(stale_after_ns=1_000)
    if is_ticked:
        book.tick(3_000)
    book.apply(change(Delta, [(8.5, 4.0)], [], seq=2, recv_ns=5_000))
    assert states(book) == [("live", 100), ("stale", 1_100), ("live", 5_000)]
    assert ladder(book)[0][1] == [8.5, 4.0]


def test_a_book_that_was_silent_and_then_lost_a_message_is_not_mended_by_the_next(book):
    book.allow(stale_after_ns=1_000)
    book.lose("gap", 5_000)
    book.apply(change(Delta, [(8.5, 4.0)], [], seq=2, recv_ns=5_001))
    assert states(book) == [("live", 100), ("stale", 1_100), ("stale", 5_000)]


def test_a_book_recovers_from_the_request_to_the_snapshot(book):
    book.lose("gap", 300)
    book.ask(310)
    book.ask(320)
    book.apply(change(Delta, [(5.0, 1.0)], [], recv_ns=330))
    book.apply(change(Snapshot, [(7.0, 1.0)], [(7.5, 1.0)], recv_ns=400))
    assert states(book) == [("live", 100), ("stale", 300), ("recovering", 310), ("live", 400)]
    assert book.n_requests == 2


def test_a_delta_read_long_after_the_venue_sent_it_is_no_live_book_and_a_fresh_one_mends_it(book):
    book.allow(late_after_ns=1_000, skew_ns=0)
    book.apply(change(Delta, [(8.5, 1.0)], [], seq=2, recv_ns=1_051))
    assert (book.state, book.is_late, ladder(book)[0][1]) == ("stale", True, [8.5, 1.0])
    book.ask(1_060)
    assert book.state == "stale"
    book.apply(change(Delta, [(8.5, 2.0)], [], seq=3, recv_ns=1_050))
    assert (book.state, book.is_late, ladder(book)[0][1]) == ("live", False, [8.5, 2.0])


def test_silence_counts_from_the_venues_last_message_where_its_clock_is_known(book):
    book.allow(stale_after_ns=5_000, late_after_ns=1_000, skew_ns=100)
    book.apply(change(Delta, [(8.5, 1.0)], [], seq=2, recv_ns=550))
    assert [book.status_at(as_of_ns).state for as_of_ns in (5_150, 5_151)] == ["live", "stale"]


def test_a_snapshot_may_carry_the_stamp_of_an_old_change():
    book = Book("okx:X-Y")
    book.allow(late_after_ns=1_000, skew_ns=0)
    book.apply(change(Snapshot, [(9.0, 1.0)], [(10.0, 1.0)], recv_ns=50_000))
    assert book.state == "live"


def test_a_first_book_is_connecting_then_syncing_and_what_was_lost_recovers():
    book = Book("okx:X-Y")
    book.connect(10)
    book.ask(20)
    book.apply(change(Snapshot, [(9.0, 1.0)], [(10.0, 1.0)], recv_ns=30))
    book.close("4004", 40)
    book.connect(50)
    assert book.state == "down"
    book.ask(60)
    book.apply(change(Snapshot, [(9.0, 1.0)], [(10.0, 1.0)], recv_ns=70))
    expected = [("connecting", 10), ("syncing", 20), ("live", 30), ("down", 40), ("recovering", 60), ("live", 70)]
    assert states(book) == expected


def test_every_change_is_told_once_and_only_so_many_are_kept(book):
    told = []
    book._tell = lambda symbol, status: told.append(status)
    for k in range(100):
        book.lose("gap", 1_000 + 2 * k)
        book.apply(change(Snapshot, [(7.0, 1.0)], [(7.5, 1.0)], recv_ns=1_001 + 2 * k))
    assert len(told) == 200
    assert list(book.changes) == told[-32:]


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
