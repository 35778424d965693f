"""OKX's daily files of books, on small ones made here by the documented form: none is publicly shared to test on."""

import io
import json
import tarfile

import pytest

from fillcast import app
from fillcast.config import Settings
from fillcast.errors import TapeError
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import Market
from fillcast.orders import parse_order

T0_MS = 1_705_248_000_006


def row(name, action, ts_ms, bids, asks):
    sides = {"asks": [[p, q, "1"] for p, q in asks], "bids": [[p, q, "1"] for p, q in bids]}
    return json.dumps({"instId": name, "action": action, "ts": str(ts_ms), **sides}, separators=(",", ":")).encode()


def write(path, lines):
    body = b"".join(line + b"\n" for line in lines)
    with tarfile.open(path, "w:gz") as tar:
        member = tarfile.TarInfo("BTC-USDT-SWAP-L2orderbook-400lv-2024-01-14.data")
        member.size = len(body)
        tar.addfile(member, io.BytesIO(body))
    return path


def texts(market, levels):
    return [(f"{ticks / 10:.1f}", f"{lots / 100:.2f}") for ticks, lots, _ in levels]


@pytest.fixture(scope="module")
def day():
    """A whole book, changes of a tenth of a second, and a whole book again each fifty; and the market they end at."""
    market = Market(DEMO[0], model_of(DEMO[0]), seed=3)
    bids, asks = texts(market, market.levels("bid")), texts(market, market.levels("ask"))
    lines = [row("BTC-USDT-SWAP", "snapshot", T0_MS, bids, asks)]
    for k in range(1, 201):
        change = market.advance(100_000_000)
        bids, asks = texts(market, change.bids), texts(market, change.asks)
        lines.append(row("BTC-USDT-SWAP", "update", T0_MS + 100 * k, bids, asks))
        if k % 50 == 0:
            bids, asks = texts(market, market.levels("bid")), texts(market, market.levels("ask"))
            lines.append(row("BTC-USDT-SWAP", "snapshot", T0_MS + 100 * k + 1, bids, asks))
    return lines, market


def test_a_day_replays_to_the_book_that_its_market_ended_at(tmp_path, day):
    lines, market = day
    recording = app.Recording(write(tmp_path / "a.tar.gz", lines[:-1]))
    engine = app.make_engine("replay", Settings())
    for frame in recording.frames():
        app.take(engine, frame)
    view = engine.view("okx:BTC-USDT-SWAP")
    held = [[(f"{p:.1f}", f"{q:.2f}") for p, q in side.tolist()] for side in (view.ladder.bids, view.ladder.asks)]
    assert held == [texts(market, market.levels("bid")), texts(market, market.levels("ask"))]
    assert (view.state, view.n_gaps, view.event_ns) == ("live", 0, (T0_MS + 20_000) * 10**6)
    assert engine.n_malformed == 0


def test_the_venues_time_stands_for_the_time_of_receipt(tmp_path, day):
    frames = list(app.Recording(write(tmp_path / "a.tar.gz", day[0][:2])).frames())
    assert [(frame.kind, frame.recv_ns) for frame in frames] == [
        ("open", T0_MS * 10**6),
        ("data", T0_MS * 10**6),
        ("data", (T0_MS + 100) * 10**6),
    ]


def test_instrument_rows_are_given_beside_it(tmp_path, day):
    rows = tmp_path / "rows.json"
    listed = {"instType": "SWAP", "instId": "BTC-USDT-SWAP", "uly": "BTC-USDT", "settleCcy": "USDT", "ctVal": "0.01"}
    listed |= {"ctMult": "1", "ctType": "linear", "tickSz": "0.1", "lotSz": "0.01", "minSz": "0.01", "state": "live"}
    listed |= {"baseCcy": "", "quoteCcy": "", "groupId": "2", "maxMktSz": "12000", "maxMktAmt": ""}
    rows.write_text(json.dumps({"code": "0", "msg": "", "data": [listed]}))
    recording = app.Recording(write(tmp_path / "a.tar.gz", day[0]), instruments=rows)
    engine = app.make_engine("replay", Settings())
    for frame in recording.frames():
        app.take(engine, frame)
    answer = engine.estimate(parse_order("okx:BTC-USDT-SWAP", "buy 100000quote"))
    assert answer.walk_bps > 0.0


def test_a_line_of_another_form_is_refused_with_its_offset(tmp_path, day):
    path = write(tmp_path / "a.tar.gz", [*day[0][:2], b"what is this"])
    with pytest.raises(TapeError, match="not a line of OKX's archive") as error:
        list(app.Recording(path).frames())
    assert (error.value.path, error.value.offset) == (str(path), len(day[0][0]) + len(day[0][1]) + 2)


def test_a_file_that_is_cut_gives_what_was_before_and_then_says_so(tmp_path, day):
    path = write(tmp_path / "a.tar.gz", day[0])
    packed = path.read_bytes()
    path.write_bytes(packed[: len(packed) // 2])
    kinds = []
    with pytest.raises(TapeError, match="is damaged or cut"):
        kinds.extend(frame.kind for frame in app.Recording(path).frames())


def test_a_tar_of_something_else_is_refused_by_name(tmp_path):
    path = write(tmp_path / "a.tar.gz", [b"timestamp,price", b"1,2"])
    with pytest.raises(TapeError, match="neither a fillcast tape nor a recording"):
        app.Recording(path)


def test_an_empty_tar_is_refused_by_name(tmp_path):
    path = tmp_path / "a.tar.gz"
    tarfile.open(path, "w:gz").close()
    with pytest.raises(TapeError, match="neither a fillcast tape nor a recording"):
        app.Recording(path)
