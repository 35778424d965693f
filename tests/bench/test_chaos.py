"""Live feeds against every fault: what is served as live is the exchange's book."""

import pytest
from tests.feeds.test_feed import until

from fillcast.bench import chaos
from fillcast.exchange.faults import KINDS

UNSEEN = {"reset", "maintenance", "tick-size"}
"""The book may stay live: numbers may fall once, a warm successor takes over, new ticks come as new levels."""


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
async def test_no_fault_makes_a_wrong_book_live_after_its_bound_and_all_are_mended(kind):
    ordeal = await chaos.alone(kind)
    assert ordeal.n_answers > 0
    assert ordeal.n_wrong_after == 0
    assert (ordeal.recovered_s is None) == (kind == "delist")
    assert ordeal.detected_s is not None or kind in UNSEEN


@pytest.mark.slow
async def test_after_many_faults_by_chance_the_book_is_the_exchanges_and_its_limits_were_kept():
    ordeal, toll = await chaos.many(25, seed=11)
    assert ordeal.n_answers > 0
    assert ordeal.n_wrong_after == 0
    assert ordeal.recovered_s is not None
    assert toll.max_connections_per_s <= 3
    assert toll.max_requests_per_conn <= 480


async def test_the_witness_sees_a_digit_that_was_changed_where_nothing_else_could():
    async with chaos.Stand(seed=2) as stand:
        await stand.healed(0.0)
        stand.witness.forget()

        def is_seen():
            # Changed again and again: a new book, asked for where a busy machine was silent, has the digit right.
            (levels, window) = stand.engine._desks[f"demo:{chaos.NAMES[0]}"].book._block.readonly
            levels.base[0, 1, window[0] + 390] += 0.01
            return stand.witness.n_wrong_after > 0

        await until(is_seen)
