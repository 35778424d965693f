"""Who looks at the books for all clients, and how that ends."""

import asyncio
from time import monotonic, sleep

import httpx2
import pytest
from tests.desk import SYMBOL, running

from fillcast.config import Settings
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.station import Station


class Failing(Hub):
    """One whose turns fail from when it is no longer sound."""

    is_sound = True

    def step(self, now_ns):
        if not self.is_sound:
            raise ZeroDivisionError
        super().step(now_ns)


async def test_a_defect_in_a_later_turn_is_raised_to_whoever_runs_it():
    hub = Failing(Station([SYMBOL], Settings()))
    run = asyncio.create_task(hub.run())
    await asyncio.sleep(0.1)
    assert not run.done()
    hub.is_sound = False
    async with asyncio.timeout(10):
        with pytest.raises(ZeroDivisionError):
            await run


def test_a_desk_that_looks_no_more_answers_no_more(monkeypatch):
    said = []
    monkeypatch.setattr("fillcast.faces.web.serving.Hub", Failing)
    monkeypatch.setattr("fillcast.faces.web.serving._log.exception", said.append)
    with running() as desk:
        assert httpx2.get(f"{desk.address}/v1/health").status_code == 200
        monkeypatch.setattr(Failing, "is_sound", False)
        with pytest.raises(httpx2.TransportError):
            ask_for(desk, 30.0)
        assert said == ["desk ended"]


def ask_for(desk, seconds):
    due = monotonic() + seconds
    while monotonic() < due:
        httpx2.get(f"{desk.address}/v1/health")
        sleep(0.05)
