"""What others do with the same bytes. Their packages come with ``pip install 'fillcast[bench]'``."""

import json
from importlib import import_module
from typing import Any

import numpy as np

from fillcast.bench import frames
from fillcast.bench.figure import Timed
from fillcast.errors import MissingExtra
from fillcast.venues.goquant import FullBook


def need(module: str) -> Any:
    """The module. Raises MissingExtra that names the extra."""
    try:
        return import_module(module)
    except ImportError as e:
        raise MissingExtra("bench", module) from e


def json_full() -> Timed:
    return _decoder("json_full", "json.loads, then floats in arrays", json.loads)


def orjson_full() -> Timed:
    return _decoder("orjson_full", "orjson.loads, then floats in arrays", need("orjson").loads)


def msgspec_full() -> Timed:
    import msgspec

    decode = msgspec.json.Decoder(FullBook).decode

    def read(payload: bytes) -> tuple[Any, Any]:
        book = decode(payload)
        return np.array(book.bids, np.float64), np.array(book.asks, np.float64)

    return _full("msgspec_full", "msgspec typed decoder, then floats in arrays", read)


def _decoder(name: str, what: str, loads: Any) -> Timed:
    def read(payload: bytes) -> tuple[Any, Any]:
        book = loads(payload)
        return np.array(book["bids"], np.float64), np.array(book["asks"], np.float64)

    return _full(name, what, read)


def _full(name: str, what: str, call: Any) -> Timed:
    return Timed(name, what, call, frames.full_books())


def prototype_v1_tick() -> Timed:
    """The first notebook: parse, lists of floats, a walk for 100 USD, an impact formula, a logistic guess."""
    from math import exp, sqrt

    volatility = 0.02

    def tick(payload: bytes) -> tuple[float, float, float]:
        book = json.loads(payload)
        bids = [[float(price), float(size)] for price, size in book["bids"]]
        asks = [[float(price), float(size)] for price, size in book["asks"]]
        mid = (bids[0][0] + asks[0][0]) / 2
        left, paid, got = 100.0, 0.0, 0.0
        for price, size in asks:
            taken = min(left, price * size)
            paid += taken
            got += taken / price
            left -= taken
            if left <= 0:
                break
        slippage = (paid / got - mid) / mid
        x = got / sum(size for _, size in asks[:10])
        impact = 0.1 * volatility * x + 0.05 * volatility * sqrt(x)
        spread = (asks[0][0] - bids[0][0]) / mid
        bid_size, ask_size = sum(size for _, size in bids[:5]), sum(size for _, size in asks[:5])
        imbalance = (bid_size - ask_size) / (bid_size + ask_size)
        maker = 1 / (1 + exp(-(1.5 - 100 * spread + 2 * imbalance)))
        return slippage, impact, maker

    return _full("prototype_v1_tick", "the prototype's first tick", tick)


def prototype_tick() -> Timed:
    """The second notebook: parse twice, level-wise "volatility", a polynomial and a boosted regression, the formula."""
    from math import sqrt

    ensemble, linear = need("sklearn.ensemble"), need("sklearn.linear_model")
    pipeline, preprocessing = need("sklearn.pipeline"), need("sklearn.preprocessing")
    sizes = np.array([[100.0], [250.0], [500.0], [750.0], [1000.0]])
    slippages = np.array([0.0001, 0.0003, 0.0006, 0.001, 0.0015])
    makers = np.array([0.8, 0.7, 0.6, 0.5, 0.4])
    regression = pipeline.make_pipeline(preprocessing.PolynomialFeatures(2), linear.LinearRegression())
    regression.fit(sizes, slippages)
    boosting = ensemble.GradientBoostingRegressor().fit(sizes, makers)

    def tick(payload: bytes) -> tuple[float, float, float, str]:
        book = json.loads(payload)
        stamp = json.loads(payload)["timestamp"]
        bids = [float(price) for price, _ in book["bids"]]
        asks = [float(price) for price, _ in book["asks"]]
        mids = (np.array(bids) + np.array(asks)) / 2
        volatility = np.std(np.diff(mids)) * sqrt(8760)
        slippage = regression.predict(np.array([[100.0]]))[0]
        maker = boosting.predict(np.array([[100.0]]))[0]
        x = 100.0 / mids[0] / sum(float(size) for _, size in book["asks"][:10])
        impact = 0.1 * volatility * x + 0.05 * volatility * sqrt(x)
        return float(slippage), float(impact), float(maker), stamp

    return _full("prototype_tick", "the prototype's second tick", tick)


def ccxt_update() -> Timed:
    """ccxt.pro's own message handler, with its own JSON parser, from its own snapshot on."""
    okx = need("ccxt.pro").okx()
    loads = need("ccxt.async_support.base.ws.client").json_parser.loads
    row = json.loads(frames.listing().payload.split(b" ", 2)[2])["data"][0]
    okx.set_markets([okx.parse_market({**_CCXT_BLANKS, **row})])
    okx.options["tradesLimit"] = 1000
    client = _CcxtClient()
    snapshot, updates = frames.updates()

    def take(payload: bytes) -> None:
        okx.handle_message(client, loads(payload))

    return Timed(
        "ccxt_update", "ccxt.pro: OKX update of 20 levels, bytes -> book", take, updates, lambda: take(snapshot)
    )


_CCXT_BLANKS = {
    "alias": "",
    "category": "1",
    "expTime": "",
    "instFamily": "",
    "lever": "",
    "listTime": "",
    "maxLmtSz": "",
    "optType": "",
    "stk": "",
}


class _CcxtClient:
    # As much of ccxt's websocket client as its order book handler touches.
    def __init__(self) -> None:
        self.subscriptions: dict[str, Any] = {}
        self.url = ""

    def resolve(self, result: Any, message_hash: str) -> Any:
        return result

    def reject(self, error: Exception, message_hash: str) -> None:
        raise error


def cryptofeed_update() -> Timed:
    """cryptofeed's own message handler with its own JSON parser; the coroutine is driven without an event loop."""
    defines, symbols = need("cryptofeed.defines"), need("cryptofeed.symbols")
    parser = need("cryptofeed.exchanges.okx").json
    pair = "BTC-USDT-PERP"
    symbols.Symbols.set("OKX", {pair: frames.NAME}, {"instrument_type": {pair: "perpetual"}})

    async def ignore(book: Any, receipt_s: float) -> None:
        return None

    feed = need("cryptofeed.exchanges").OKX(
        symbols=[pair], channels=[defines.L2_BOOK], callbacks={defines.L2_BOOK: ignore}, checksum_validation=False
    )
    snapshot, updates = frames.updates()

    def take(payload: bytes) -> None:
        coroutine = feed._book(parser.loads(payload), 0.0)  # noqa: SLF001 (its handler is what is measured)
        try:
            coroutine.send(None)
        except StopIteration:
            return
        raise RuntimeError("cryptofeed's book handler waited for something")

    what = "cryptofeed: OKX update of 20 levels, bytes -> book"
    return Timed("cryptofeed_update", what, take, updates, lambda: take(snapshot))
