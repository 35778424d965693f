"""Patience."""

import asyncio
from random import Random

import pytest

from fillcast.config import Feed as FeedSettings
from fillcast.feeds.pace import Pace, Turns, wait_s
from fillcast.venues.codec import Allowance


def test_no_span_ever_holds_more_than_is_allowed():
    now_s = 0.0
    pace = Pace(Allowance(3, 1.0), clock=lambda: now_s)
    taken = []
    for k in range(200):
        now_s = k * 0.07
        if pace.allows():
            pace.count()
            taken.append(now_s)
    assert all(b - a >= 1.0 for a, b in zip(taken, taken[3:], strict=False))
    assert len(taken) > 3 * 0.07 * 200 - 6


def test_what_is_more_than_is_left_is_refused_whole():
    pace = Pace(Allowance(3, 1.0), clock=lambda: 0.0)
    assert pace.allows(2)
    pace.count(2)
    assert not pace.allows(2)
    assert pace.allows()


def test_the_span_begins_when_a_request_has_left_and_not_when_it_was_allowed():
    now_s = 0.0
    pace = Pace(Allowance(1, 1.0), clock=lambda: now_s)
    assert pace.allows()
    now_s = 0.4
    pace.count()
    now_s = 1.3
    assert not pace.allows()
    now_s = 1.5
    assert pace.allows()


async def test_a_venue_never_counts_more_than_it_allows_however_long_requests_are_on_their_way():
    chance = Random(3)
    turns = Turns(Allowance(3, 0.05))
    loop = asyncio.get_running_loop()
    seen_s = []

    async def ask():
        async with turns.turn():
            await asyncio.sleep(chance.choice([0.0, 0.0, 0.07]))
            seen_s.append(loop.time())
            await asyncio.sleep(chance.choice([0.0, 0.02]))

    await asyncio.gather(*(ask() for _ in range(30)))
    assert len(seen_s) == 30
    assert all(b - a >= 0.05 for a, b in zip(seen_s, seen_s[3:], strict=False))


async def test_a_turn_that_fails_or_is_cancelled_comes_back():
    turns = Turns(Allowance(1, 0.01))

    async def hang():
        async with turns.turn():
            await asyncio.sleep(60)

    with pytest.raises(ValueError, match="no"):
        async with turns.turn():
            raise ValueError("no")
    task = asyncio.create_task(hang())
    await asyncio.sleep(0.03)
    task.cancel()
    async with asyncio.timeout(5), turns.turn():
        pass


@pytest.mark.parametrize(("n_attempts", "longest_s"), [(0, 0.5), (1, 1.0), (3, 4.0), (10, 30.0), (10_000, 30.0)])
def test_waits_double_up_to_a_bound_and_differ(n_attempts, longest_s):
    waits = {wait_s(n_attempts, FeedSettings()) for _ in range(20)}
    assert len(waits) > 1
    assert all(longest_s / 2 <= wait <= longest_s for wait in waits)
