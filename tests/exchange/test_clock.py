"""A clock that is moved by hand."""

import asyncio

from fillcast.exchange.clock import RealClock, ScriptedClock
from fillcast.units import NS_PER_S


async def test_sleepers_wake_in_order_at_their_own_time():
    clock = ScriptedClock()
    woken = []

    async def sleep(name, seconds):
        for k in range(1, 3):
            await clock.sleep_until(k * seconds * NS_PER_S)
            woken.append((name, clock.mono_ns() // NS_PER_S))

    async with asyncio.TaskGroup() as group:
        group.create_task(sleep("slow", 3))
        group.create_task(sleep("quick", 2))
        await clock.advance(2.5)
        assert woken == [("quick", 2)]
        await clock.advance(10)
    assert woken == [("quick", 2), ("slow", 3), ("quick", 4), ("slow", 6)]
    assert clock.mono_ns() == 12.5 * NS_PER_S
    assert clock.wall_ns() - ScriptedClock().wall_ns() == clock.mono_ns()


async def test_a_sleeper_that_was_cancelled_is_passed_over():
    clock = ScriptedClock()
    task = asyncio.create_task(clock.sleep_until(NS_PER_S))
    await clock.advance(0.5)
    task.cancel()
    await clock.advance(1)
    assert task.cancelled()


async def test_the_real_clock_wakes_at_the_time_or_after():
    clock = RealClock()
    due_ns = clock.mono_ns() + NS_PER_S // 100
    await clock.sleep_until(due_ns)
    assert clock.mono_ns() >= due_ns
    await clock.sleep_until(due_ns)
