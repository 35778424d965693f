"""A public client written by others follows the exchange with nothing changed but the address."""

import asyncio

import pytest

from fillcast.exchange.faults import parse_fault
from fillcast.exchange.floor import Floor
from fillcast.exchange.listing import DEMO
from fillcast.exchange.server import Server

ccxt_pro = pytest.importorskip("ccxt.pro")
errors = pytest.importorskip("ccxt.base.errors")

SYMBOLS = {
    "BTC/USDT:USDT": "BTC-USDT-SWAP",
    "ETH/USDT:USDT": "ETH-USDT-SWAP",
    "BTC/USD:BTC": "BTC-USD-SWAP",
    "BTC/USDT": "BTC-USDT",
    "ETH/USDT": "ETH-USDT",
    "SOL/USDT:USDT": "SOL-USDT-SWAP",
    "NEXO/USDT:USDT": "NEXO-USDT-SWAP",
    "NEXO/USDT": "NEXO-USDT",
}
N_LOOKS = 15


@pytest.fixture
async def floor():
    return Floor(DEMO, seed=4, n_kept=500)


@pytest.fixture
async def server(floor):
    async with Server(floor) as server:
        yield server


@pytest.fixture
async def okx(server):
    client = ccxt_pro.okx()
    client.urls["api"] |= {"rest": server.rest_url, "ws": f"{server.websocket_url}/ws/v5"}
    yield client
    await client.close()


def sides(book):
    return tuple((price, size) for price, size, *_ in book["bids"]), tuple(
        (price, size) for price, size, *_ in book["asks"]
    )


@pytest.mark.slow
async def test_its_books_are_the_exchanges_own_at_every_look(okx, floor):
    for _ in range(N_LOOKS):
        for symbol, name in SYMBOLS.items():
            book = await asyncio.wait_for(okx.watch_order_book(symbol), 10)
            truth = floor.truth(name, book["nonce"])
            assert (truth.bids, truth.asks) == sides(book)
    assert set(SYMBOLS) == set(okx.markets)


@pytest.mark.slow
async def test_it_hears_trades_tickers_marks_and_funding(okx):
    symbol = "BTC/USDT:USDT"
    trades = await asyncio.wait_for(okx.watch_trades(symbol), 10)
    ticker = await asyncio.wait_for(okx.watch_ticker(symbol), 10)
    mark = await asyncio.wait_for(okx.watch_mark_price(symbol), 10)
    funding = await asyncio.wait_for(okx.watch_funding_rate(symbol), 10)
    assert trades[0]["price"] > 0
    assert ticker["bid"] < ticker["ask"]
    assert mark["markPrice"] == pytest.approx(ticker["last"], rel=0.01)
    assert funding["fundingRate"] == 0.0001


@pytest.mark.slow
async def test_it_asks_rest_for_books_candles_and_tickers(okx):
    symbol = "BTC/USDT:USDT"
    book = await okx.fetch_order_book(symbol, 50)
    assert (len(book["bids"]), len(book["asks"])) == (50, 50)
    assert len(await okx.fetch_ohlcv(symbol, "1m", limit=20)) == 20
    assert (await okx.fetch_ticker(symbol))["last"] > 0
    assert (await okx.fetch_funding_rate(symbol))["fundingRate"] == 0.0001
    assert await okx.fetch_time() > 0


@pytest.mark.slow
async def test_it_complains_of_a_gap_as_it_would_of_the_venues(okx, server):
    await okx.watch_order_book("BTC/USDT")
    server.inject(parse_fault("gap instrument=BTC-USDT"))
    with pytest.raises(errors.InvalidNonce):
        await watch_on(okx, "BTC/USDT")


async def watch_on(okx, symbol):
    while True:
        await asyncio.wait_for(okx.watch_order_book(symbol), 10)
