"""``fillcast exchange``."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from fillcast.errors import ConfigError
from fillcast.faces.cli.common import NO_OPTIONS, Options, check_above_zero, patience, print_json, settings

if TYPE_CHECKING:
    from fillcast.exchange.server import Server

MAX_SPEED = 100.0


def exchange(
    *,
    instruments: Annotated[tuple[str, ...], Parameter(negative=(), consume_multiple=True)] = (),
    model: Literal["market", "cst"] = "market",
    seed: int = 1,
    speed: float = 1.0,
    port: int = 0,
    bind: str = "127.0.0.1",
    open_to_network: Annotated[bool, Parameter(negative=())] = False,
    fault: Annotated[tuple[str, ...], Parameter(negative=(), consume_multiple=False)] = (),
    seconds: float | None = None,
    options: Options = NO_OPTIONS,
) -> None:
    """Run the loopback exchange for other programs: OKX's public protocol, invented markets.

    Parameters
    ----------
    instruments
        Names to list, such as BTC-USDT-SWAP; by default all there are.
    model
        market: reacting, clustered, trending. cst: the Poisson flow of Cont, Stoikov and Talreja, whose odds are known.
    seed
        The same one gives the same markets.
    speed
        Seconds of the markets in one of the clock's.
    port
        By default one that is free.
    bind
        Address to listen at; anything but this machine's own needs --open-to-network.
    open_to_network
        Let other machines connect.
    fault
        What is to go wrong and when, such as "at=30s gap"; may be given again.
    seconds
        End after so long; by default at Ctrl-C.
    """
    settings(options)
    check_above_zero("--seconds", seconds)
    _check(speed, port, bind, open_to_network=open_to_network)
    with patience():
        from fillcast.exchange.faults import parse_fault
        from fillcast.exchange.floor import Floor
        from fillcast.exchange.listing import chosen
        from fillcast.exchange.market import check_seed
        from fillcast.exchange.server import Server

        check_seed(seed)
        faults = [parse_fault(text) for text in fault]
        server = Server(
            Floor(chosen(instruments), model=model, seed=seed, speed=speed), host=bind, port=port, faults=faults
        )
    asyncio.run(_serve(server, [item.row.instId for item in chosen(instruments)], seconds, as_json=options.json))


def _check(speed: float, port: int, bind: str, *, open_to_network: bool) -> None:
    if not 0 < speed <= MAX_SPEED:
        raise ConfigError(f"--speed {speed:g} is not above 0 and up to {MAX_SPEED:g}")
    if not 0 <= port <= 65_535:
        raise ConfigError(f"--port {port} is no port")
    try:
        is_loopback = ip_address(bind).is_loopback
    except ValueError as e:
        raise ConfigError(f"--bind {bind!r} is no address") from e
    if not is_loopback and not open_to_network:
        raise ConfigError(f"--bind {bind} lets other machines connect; if that is meant, add --open-to-network")


async def _serve(server: Server, names: list[str], seconds: float | None, *, as_json: bool) -> None:
    async with server:
        connect = f"fillcast cost demo:{names[0]} buy 100quote --set demo.port={server.port}"
        if as_json:
            print_json(
                {
                    "websocket": f"{server.websocket_url}/ws/v5/public",
                    "rest": server.rest_url,
                    "instruments": names,
                    "connect": connect,
                }
            )
        else:
            print(
                f"websocket    {server.websocket_url}/ws/v5/public\n"
                f"rest         {server.rest_url}/api/v5/public/instruments?instType=SWAP\n"
                f"full books   {server.websocket_url}/ws/l2-orderbook/okx/{names[0]}\n"
                f"instruments  {', '.join(names)}; invented prices\n"
                f"connect      {connect}\n"
                "Ctrl-C ends it.",
                flush=True,
            )
        with suppress(TimeoutError):
            await asyncio.wait_for(server.failed(), seconds)
