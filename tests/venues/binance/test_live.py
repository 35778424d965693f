"""Binance's three markets live, through supervisor, feed and codec on real sockets: what goes wrong, and is mended."""

import asyncio
import json
from contextlib import asynccontextmanager

import msgspec
import pytest
from tests.feeds.test_feed import until
from tests.feeds.test_supervisor import PATIENT

from fillcast import app, tables
from fillcast.bench.chaos import SETTINGS
from fillcast.config import Settings
from fillcast.events import Frame
from fillcast.exchange.binance import BinancePlayer
from fillcast.exchange.faults import parse_fault
from fillcast.exchange.server import Server
from fillcast.feeds.feed import Endpoint
from fillcast.venues.binance.market import MARKETS

MS = 1_000_000
EVERY_MS = 20
NAMES = {"binance-spot": "BTCUSDT", "binance-usdm": "BTCUSDT", "binance-coinm": "BTCUSD_PERP"}
MARKETS_OF = list(NAMES)
N_LEVELS = 20


class Truth:
    """A market of its own: every change, and the book after each."""

    def __init__(self, venue, n_changes):
        self.books = {}
        self.frames = []
        self._venue, self._name = venue, NAMES[venue]
        bids = {100.0 - k: 1.0 + k for k in range(N_LEVELS)}
        asks = {101.0 + k: 1.0 + k for k in range(N_LEVELS)}
        seq = 1000
        for k in range(n_changes):
            # Ids of other instruments lie between two changes on futures.
            first, last = seq + (1 if venue == "binance-spot" else 3), seq + 9
            price, size = 100.0 - k % N_LEVELS, float(2 + k % 7)
            if k == 3:
                self._shot(k, first + 2, bids, asks)
                self.books[first + 2] = sorted(bids.items(), reverse=True), sorted(asks.items())
            bids[price] = size
            asks[101.0 + k % N_LEVELS] = size
            self._change(k, first, last, seq, price, size)
            self.books[last] = sorted(bids.items(), reverse=True), sorted(asks.items())
            seq = last

    def _change(self, k, first, last, previous, price, size):
        at_ms = k * EVERY_MS
        row = {"e": "depthUpdate", "E": at_ms, "s": self._name, "U": first, "u": last}
        row |= {} if self._venue == "binance-spot" else {"T": at_ms, "pu": previous}
        row |= {"b": [[f"{price:.1f}", f"{size:.3f}"]], "a": [[f"{201.0 - price:.1f}", f"{size:.3f}"]]}
        self._say(k, "depth@100ms", row)
        if k % 5 == 0:
            row = {
                "e": "aggTrade",
                "E": at_ms,
                "T": at_ms,
                "s": self._name,
                "a": k,
                "p": "100.5",
                "q": "1",
                "f": k,
                "l": k,
            }
            self._say(k, "aggTrade", row | {"m": False})

    def _say(self, k, stream, data):
        text = json.dumps({"stream": f"{self._name.lower()}@{stream}", "data": data}, separators=(",", ":"))
        self.frames.append(Frame(k * EVERY_MS * MS, 0, "data", text.encode()))

    def _shot(self, k, seq, bids, asks):
        # Its id lies inside the change that comes next.
        sides = {"bids": sorted(bids.items(), reverse=True), "asks": sorted(asks.items())}
        body = json.dumps({"lastUpdateId": seq} | {side: [[str(p), str(q)] for p, q in sides[side]] for side in sides})
        path = f"GET {MARKETS[self._venue].rest}/depth?symbol={self._name} "
        self.frames.append(Frame((k * EVERY_MS - 1) * MS, 0, "rest", path.encode() + body.encode()))


class Followed:
    """A session against a player; every look at the book is held against the truth."""

    def __init__(self, venue, truth, server, session):
        self.symbol = f"{venue}:{NAMES[venue]}"
        self.server, self.session, self.engine = server, session, session.engine
        self.n_live = self.n_changes = 0
        self.engine.tell = self.hear
        self.wrong = []
        self._truth = truth

    def hear(self, symbol, status):
        self.n_changes += 1

    async def look(self):
        while True:
            view = self.engine.view(self.symbol, app.now_ns())
            if view.state == "live":
                self.n_live += 1
                bids, asks = self._truth.books.get(view.seq, (None, None))
                if bids != [tuple(row) for row in view.ladder.bids.tolist()] or (
                    asks != [tuple(row) for row in view.ladder.asks.tolist()]
                ):
                    self.wrong.append(view.seq)
            await asyncio.sleep(0.004)

    @property
    def state(self):
        return self.engine.state(self.symbol, app.now_ns())

    @property
    def health(self):
        (found,) = (book for book in self.engine.health(app.now_ns()) if book.symbol == self.symbol)
        return found


@asynccontextmanager
async def followed(venue, *, n_changes=1500, settings=SETTINGS, sink=None):
    truth = Truth(venue, n_changes)
    item = next(item for item in tables.binance_instruments(venue) if item.symbol == f"{venue}:{NAMES[venue]}")
    chosen = Settings(feed=settings)
    # The shipped row of spot has no step of size, and such a row is passed over.
    row = msgspec.structs.replace(item, lot_size=item.lot_size or 0.001)
    async with Server(BinancePlayer(venue, truth.frames, row)) as server:
        engine = app.make_engine("live", chosen)
        endpoint = Endpoint(server.websocket_url, server.rest_url)
        symbol = f"{venue}:{NAMES[venue]}"
        async with app.Session(engine, [symbol], chosen, sink=sink, endpoints={venue: endpoint}) as session:
            await session.ready()
            found = Followed(venue, truth, server, session)
            # Past the snapshot, so that whatever is lost from now on is missed.
            await until(lambda: engine.view(symbol).seq > min(truth.books) + 100)
            looking = asyncio.create_task(found.look())
            try:
                yield found
            finally:
                looking.cancel()


@pytest.mark.slow
@pytest.mark.parametrize("venue", MARKETS_OF)
async def test_whatever_goes_wrong_no_wrong_book_is_live_and_all_is_mended(venue):
    frames = []
    async with followed(venue, sink=frames.append) as live:
        # The first change that is merged straddles the snapshot.
        assert live.health.n_gaps == 0
        for words in ("drop", "reorder", "corrupt", "duplicate"):
            before = live.health.n_gaps
            live.server.inject(parse_fault(words))
            await until(lambda before=before: live.health.n_gaps > before)
            await until(lambda: live.state == "live")
        for words in ("freeze for=700ms", "stall for=700ms", "drip for=1s", "half-open", "close code=1001"):
            n_changes = live.n_changes
            live.server.inject(parse_fault(words))
            await until(lambda n=n_changes: live.n_changes > n)
            await until(lambda: live.state == "live")
        await asyncio.sleep(0.2)
        await until(lambda: live.state == "live")
        assert live.wrong == []
        assert live.n_live > 50
        last = live.health
        gaps = [change.reason for change in last.changes if change.state == "stale"]
        assert last.n_connections >= 3
        assert gaps
    asked = [frame for frame in frames if frame.kind == "sent" and b"/depth" in frame.payload]
    assert len(asked) < 40


@pytest.mark.slow
async def test_a_gap_asks_rest_for_one_snapshot_however_many_changes_follow_it():
    frames = []
    async with followed("binance-usdm", settings=PATIENT, sink=frames.append) as live:
        n_before = sum(b"/depth" in frame.payload for frame in frames if frame.kind == "sent")
        live.server.inject(parse_fault("drop"))
        await until(lambda: live.health.n_gaps == 1)
        await until(lambda: live.state == "live")
        await asyncio.sleep(0.3)
        assert sum(b"/depth" in frame.payload for frame in frames if frame.kind == "sent") == n_before + 1
        assert live.health.n_gaps == 1
        assert live.wrong == []


@pytest.mark.slow
async def test_books_and_trades_of_usdm_come_by_two_paths_and_one_does_not_need_the_other():
    async with followed("binance-usdm", settings=PATIENT) as live:
        paths = {client.path.partition("?")[0]: client for client in live.server._clients}
        assert set(paths) == {"/public/stream", "/market/stream"}
        await until(lambda: live.health.n_trades > 2)
        changes = live.health.changes
        paths["/market/stream"].close(1001, "")
        n_trades = live.health.n_trades
        await until(lambda: live.health.n_trades > n_trades + 2)
        assert live.health.changes == changes
        paths["/public/stream"].close(1001, "")
        await until(lambda: live.health.n_connections == 2 and live.state == "live")
        assert live.health.n_trades > n_trades
        assert live.wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("venue", MARKETS_OF)
async def test_before_its_day_is_over_a_connection_is_left_for_a_warm_one(venue, monkeypatch):
    rules = MARKETS[venue].rules
    short = msgspec.structs.replace(rules, lifetime_s=1.0)
    monkeypatch.setattr(type(MARKETS[venue]), "rules", short)
    frames = []
    async with followed(venue, settings=PATIENT, sink=frames.append) as live:
        await until(lambda: any(frame.kind == "close" for frame in frames))
        assert [change.state for change in live.health.changes] == ["connecting", "syncing", "live"]
        assert any(b"handed over" in frame.payload for frame in frames if frame.kind == "close")
        assert live.wrong == []
