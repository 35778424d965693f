"""Who looks at the books for all clients, and how that ends."""

import asyncio
from contextlib import suppress
from time import monotonic, sleep

import httpx2
import msgspec
import pytest
from msgspec.structs import replace
from tests.desk import ORDER, SYMBOL, free_port, running

from fillcast.config import Settings
from fillcast.errors import FillcastError
from fillcast.faces.cli import CRASH, main
from fillcast.faces.desk import run_beside
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.station import Station
from fillcast.faces.live.wire import MakePlan
from fillcast.faces.web.serving import Server, serving
from fillcast.orders import Order


def on_a_free_port():
    settings = Settings()
    return replace(settings, web=replace(settings.web, port=free_port()))


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


async def test_a_defect_in_a_plan_is_told_to_whoever_asked_and_leaves_room_for_the_next(monkeypatch):
    logged = []
    monkeypatch.setattr("fillcast.faces.live.hub._log.exception", lambda what, **_: logged.append(what))

    async def plan(*_, **__):
        raise ZeroDivisionError

    with running() as desk:
        hub = Hub(desk.station)
        hub.planner.plan = plan
        client = hub.join()
        hub.plan(client, MakePlan(id="p", order=Order(**ORDER), horizon_s=60.0))
        async with asyncio.timeout(10):
            await client.woken.wait()
        (said,) = map(msgspec.json.decode, client.collect())
        assert (said["id"], said["problem"]["status"]) == ("p", 500)
        assert "ZeroDivisionError" in said["problem"]["detail"]
        assert (client.planning, logged) == ({}, ["plan failed"])


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


@pytest.mark.parametrize(
    ("error", "said"), [(OSError("no more files"), "OSError('no more files')"), (None, "its server has stopped")]
)
async def test_a_server_that_ends_by_itself_ends_the_desk_and_says_so(monkeypatch, unconfigured, error, said):
    ending = asyncio.Event()
    serve = Server.serve

    async def served(server):
        running = asyncio.create_task(serve(server))
        await ending.wait()
        server.stop()
        await running
        if error is not None:
            raise error

    monkeypatch.setattr(Server, "serve", served)
    before = asyncio.all_tasks()

    async def stay():
        async with serving(Station([SYMBOL], Settings()), on_a_free_port()):
            ending.set()
            await asyncio.Event().wait()

    with pytest.raises(FillcastError) as told:
        await asyncio.wait_for(stay(), 20)
    assert str(told.value) == f"the desk has ended, by a defect of its own: {said}"
    assert asyncio.current_task().cancelling() == 0
    assert asyncio.all_tasks() == before


class Sour(Hub):
    """One that fails when it is let go."""

    async def run(self):
        try:
            await super().run()
        except asyncio.CancelledError:
            raise ZeroDivisionError from None


async def test_a_desk_that_fails_when_its_block_is_over_ends_as_any(monkeypatch):
    monkeypatch.setattr("fillcast.faces.web.serving.Hub", Sour)
    before = asyncio.all_tasks()
    async with serving(Station([SYMBOL], Settings()), on_a_free_port()):
        pass
    assert asyncio.current_task().cancelling() == 0
    assert asyncio.all_tasks() == before


@pytest.mark.parametrize("n_steps", range(5))
async def test_a_desk_that_fails_while_its_block_ends_says_so_or_ends_as_any(monkeypatch, n_steps):
    failing = asyncio.Event()

    class Told(Hub):
        async def run(self):
            await failing.wait()
            raise ZeroDivisionError

    monkeypatch.setattr("fillcast.faces.web.serving.Hub", Told)
    before = asyncio.all_tasks()
    with suppress(FillcastError):
        async with serving(Station([SYMBOL], Settings()), on_a_free_port()):
            failing.set()
            for _ in range(n_steps):
                await asyncio.sleep(0)
    assert asyncio.current_task().cancelling() == 0
    assert asyncio.all_tasks() == before


def test_a_desk_that_fails_once_its_time_is_up_has_ended_well(monkeypatch, unconfigured):
    monkeypatch.setattr("fillcast.faces.web.serving.Hub", Failing)
    stop = Station.stop

    def fail_and_stop(station):
        monkeypatch.setattr(Failing, "is_sound", False)
        sleep(0.5)
        stop(station)

    monkeypatch.setattr(Station, "stop", fail_and_stop)
    assert main(["serve", SYMBOL, "--port", str(free_port()), "--seconds", "0.5"]) == 0


def test_a_page_that_has_ended_beside_a_screen_is_told_once_the_screen_has_gone(monkeypatch, unconfigured):
    monkeypatch.setattr("fillcast.faces.web.serving.Hub", Failing)
    settings = on_a_free_port()
    gone = []

    def show(station, order, *, seconds, address):
        monkeypatch.setattr(Failing, "is_sound", False)
        with pytest.raises(httpx2.TransportError):
            ask_for(address.partition("#")[0], 30.0)
        gone.append(address)
        return 0

    monkeypatch.setattr("fillcast.faces.watch.running.show", show)
    with pytest.raises(FillcastError, match="ZeroDivisionError"):
        run_beside(SYMBOL, settings, Order(**ORDER), seconds=None)
    assert len(gone) == 1


def ask_for(address, seconds):
    due = monotonic() + seconds
    while monotonic() < due:
        httpx2.get(f"{address}v1/health")
        sleep(0.05)
