"""Who looks at the books for all clients, and how that ends."""

import asyncio
from time import monotonic, sleep

import httpx2
import pytest
from msgspec.structs import replace
from tests.desk import ORDER, SYMBOL, free_port, running

from fillcast.config import Settings
from fillcast.errors import FillcastError
from fillcast.faces.cli import CRASH, main
from fillcast.faces.desk import run_beside_screen
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.station import Station
from fillcast.orders import Order


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
            ask_for(f"{desk.address}/", 30.0)
        assert said == ["desk ended"]


class Tiring(Hub):
    """One that fails at a later turn of its own."""

    n_turns = 0

    def step(self, now_ns):
        self.n_turns += 1
        if self.n_turns > 20:
            raise ZeroDivisionError
        super().step(now_ns)


def test_serve_ends_with_a_defect_of_its_desk_and_says_so(monkeypatch, capsys, unconfigured):
    monkeypatch.setattr("fillcast.faces.web.serving.Hub", Tiring)
    assert main(["serve", SYMBOL, "--port", str(free_port()), "--seconds", "60"]) == CRASH
    assert "fillcast: the desk has ended, by a defect of its own: ZeroDivisionError()" in capsys.readouterr().err


def test_a_page_that_has_ended_beside_a_screen_is_told_once_the_screen_has_gone(monkeypatch):
    monkeypatch.setattr("fillcast.faces.web.serving.Hub", Failing)
    settings = Settings()
    settings = replace(settings, web=replace(settings.web, port=free_port()))
    gone = []

    def show(station, order, *, seconds, address):
        monkeypatch.setattr(Failing, "is_sound", False)
        with pytest.raises(httpx2.TransportError):
            ask_for(address.partition("#")[0], 30.0)
        gone.append(address)
        return 0

    monkeypatch.setattr("fillcast.faces.watch.running.show", show)
    with pytest.raises(FillcastError, match="ZeroDivisionError"):
        run_beside_screen(SYMBOL, settings, Order(**ORDER), seconds=None)
    assert len(gone) == 1


def ask_for(address, seconds):
    due = monotonic() + seconds
    while monotonic() < due:
        httpx2.get(f"{address}v1/health")
        sleep(0.05)
