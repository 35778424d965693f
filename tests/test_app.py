"""Wiring."""

import gc

import msgspec
import pytest
import zstandard
from msgspec.structs import replace

from fillcast import app
from fillcast.config import Settings, load
from fillcast.engine.engine import Engine
from fillcast.errors import BookNotReady, ConfigError, FeedError, TapeError, UnknownInstrument
from fillcast.events import Frame, Gap, Snapshot
from fillcast.learn import shelf
from fillcast.orders import parse_order
from fillcast.tape import Header, Opening, TapeWriter
from tests import golden_tape
from tests.venues.test_goquant import book

OWN = load(environ={}, overrides=["fees.taker_bps=1.5"]).settings
HASTY = load(environ={}, overrides=["feed.first_book_timeout_s=0.3", "feed.connect_timeout_s=2.0"]).settings


@pytest.mark.parametrize("symbol", ["BTC-USDT", "okx:", "binance:BTCUSDT", ""])
def test_an_instrument_is_written_venue_and_name(symbol):
    with pytest.raises(UnknownInstrument, match="okx:NAME"):
        app.split(symbol)


def test_live_venues_are_where_the_settings_say():
    assert app.endpoint_of("okx", Settings()).websocket == "wss://ws.okx.com:443"
    eea = load(environ={}, overrides=["okx.region=eea"]).settings
    assert app.endpoint_of("okx", eea).websocket == "wss://wseea.okx.com:443"
    assert app.endpoint_of("okx", eea).rest == "https://eea.okx.com"
    assert app.endpoint_of("goquant", Settings()).websocket.startswith("wss://")
    with pytest.raises(ConfigError, match="not a live venue"):
        app.endpoint_of("demo", Settings())


def test_each_market_of_binance_has_hosts_of_its_own_and_can_be_sent_elsewhere():
    assert app.endpoint_of("binance-spot", Settings()).websocket == "wss://stream.binance.com:443"
    assert app.endpoint_of("binance-usdm", Settings()).rest == "https://fapi.binance.com"
    own = load(environ={}, overrides=["binance.coinm.ws_host=localhost", "binance.coinm.port=9443"]).settings
    assert app.endpoint_of("binance-coinm", own).websocket == "wss://localhost:9443"
    assert app.endpoint_of("binance-coinm", own).rest == "https://dapi.binance.com"


def test_shipped_rows_of_binance_are_for_recordings_only():
    assert app.make_engine("replay", Settings()).find("binance-coinm:BTCUSD_PERP").contract_quote == 100.0
    with pytest.raises(UnknownInstrument):
        app.make_engine("live", Settings()).find("binance-coinm:BTCUSD_PERP")


def test_the_legacy_dialect_is_never_a_live_feeds():
    for supervisor in app.Session(app.make_engine("live", Settings()), ["okx:BTC-USDT"], Settings()).supervisors:
        assert supervisor._make()._opening.dialect == "live"


@pytest.mark.parametrize(
    "opening", [Opening("binance"), Opening("goquant", dialect="legacy"), Opening("okx", dialect="x")]
)
def test_a_codec_that_there_is_not_is_refused(opening):
    with pytest.raises(ConfigError, match="no codec"):
        app.codec_of(opening)


def test_own_rates_overrule_the_table():
    engine = app.make_engine("live", OWN)
    fees = engine.fees("goquant:BTC-USDT-SWAP")
    assert (fees.taker_rate, fees.maker_rate, fees.origin) == (0.00015, None, "own rates")


def own_fits(folder, symbol):
    """The fits that ship, as if they had been made of *symbol* here."""
    (of_slippage,), (of_fills, *_) = app.forecaster_fits(None), app.fill_fits(None)
    named = {"name": "mine", "symbols": (symbol,)}
    shelf.save(replace(of_slippage, card=replace(of_slippage.card, **named)), folder)
    shelf.save_hazards(replace(of_fills, card=replace(of_fills.card, **named)), folder)


def served(symbol, settings):
    engine = app.make_engine("replay", settings)
    for frame in golden_tape.frames():
        app.take(engine, frame)
    hazards = engine.view(symbol).hazards
    return engine.scores(symbol).fit, f"{hazards.card.name}{'' if hazards.is_of(symbol) else ', carried over'}"


def test_fits_of_this_folder_are_served_before_those_that_ship(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    mine, other = "okx:BTC-USDT-SWAP", "okx:BTC-USD-SWAP"
    assert served(mine, Settings()) == ("binance-usdm, carried over",) * 2
    own_fits(tmp_path / "params", mine)
    assert served(mine, Settings()) == ("mine",) * 2
    assert served(other, Settings()) == ("mine, carried over",) * 2
    shipped = app.fill_fits(None)[0].card.symbols[0]
    chosen = shelf.choose(app.fill_fits(None), shipped, rather=app.fill_fits(tmp_path / "params"))
    assert chosen.card.name != "mine"


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("binance-spot:NEXOUSDT", "binance-spot-thin"),
        ("okx:NEXO-USDT-SWAP", "binance-spot-thin"),
        ("okx:ETH-USDT", "binance-usdm"),
        ("binance-coinm:BTCUSD_PERP", "binance-usdm"),
        ("okx:SOL-USDT-SWAP", "binance-usdm"),
    ],
)
def test_what_was_fitted_nowhere_has_the_fit_of_its_pair_elsewhere_before_that_of_the_most(symbol, name):
    assert shelf.choose(app.fill_fits(None), symbol).card.name == name


def test_fits_of_a_folder_that_is_given_are_served(tmp_path):
    own_fits(tmp_path / "elsewhere", "okx:BTC-USDT-SWAP")
    given = load(environ={}, overrides=[f"estimate.params={str(tmp_path / 'elsewhere')!r}"]).settings
    assert served("okx:BTC-USDT-SWAP", given) == ("mine",) * 2


def test_a_damaged_fit_of_this_folder_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    own_fits(tmp_path / "params", "okx:BTC-USDT-SWAP")
    file = tmp_path / "params" / "mine.fill.npz"
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(ConfigError, match=r"mine\.fill\.npz"):
        app.make_engine("replay", Settings())


async def test_a_session_is_ready_when_every_book_is():
    symbols = ["demo:BTC-USDT-SWAP", "demo:BTC-USDT", "demo:BTC-USD-SWAP"]
    async with app.live(symbols, Settings()) as session:
        await session.ready()
        for symbol in symbols:
            answer = session.engine.estimate(parse_order(symbol, "buy 10000quote"), app.now_ns())
            assert answer.provenance.source == "simulated"
            assert answer.filled_quote == pytest.approx(10_000, rel=0.02)


async def test_what_no_new_connection_would_mend_ends_the_wait_for_books(caplog):
    def refuse(instrument):
        raise ConfigError(f"no fee for {instrument.symbol}")

    async with app.demo(Settings()) as endpoint:
        engine = Engine("simulated", refuse)
        session = app.Session(engine, ["demo:BTC-USDT-SWAP"], Settings(), endpoints={"demo": endpoint})
        with pytest.raises(ConfigError, match="no fee for demo:"):
            async with session:
                await session.ready()
    gc.collect()
    assert "never retrieved" not in caplog.text


@pytest.mark.parametrize("overrides", [["fees.tier=vip99"], ["fees.tier=gold"]])
def test_a_tier_that_no_table_has_is_refused_at_the_start(overrides):
    with pytest.raises(ConfigError, match="there are: regular, vip1"):
        app.make_engine("live", load(environ={}, overrides=overrides).settings)
    app.make_engine("live", load(environ={}, overrides=[*overrides, "fees.taker_bps=1.0"]).settings)


async def test_a_name_that_the_venue_does_not_list_is_unknown():
    async with app.live(["demo:BTC-USDT-SWOP"], Settings()) as session:
        with pytest.raises(UnknownInstrument, match="demo:BTC-USDT-SWAP"):
            await session.ready()


async def test_simulated_and_real_instruments_do_not_mix():
    with pytest.raises(ConfigError, match="can't be in one session"):
        async with app.live(["demo:BTC-USDT", "okx:BTC-USDT"], Settings()):
            pass


async def test_a_dead_venue_is_said_at_once():
    settings = load(environ={}, overrides=["goquant.host=127.0.0.1", "goquant.port=9"]).settings
    async with app.live(["goquant:BTC-USDT-SWAP"], settings) as session:
        with pytest.raises(FeedError, match=r"127\.0\.0\.1:9"):
            await session.ready()


async def test_a_venue_that_sends_no_book_is_said_at_the_time_out():
    from fillcast.exchange.player import Player
    from fillcast.exchange.server import Server
    from fillcast.feeds.feed import Endpoint

    async with Server(Player([Frame(1, 0, "data", b"{}")], speed=0.001, talks_first=True)) as server:
        engine = app.make_engine("live", HASTY)
        endpoints = {"goquant": Endpoint(server.websocket_url)}
        async with app.Session(engine, ["goquant:BTC-USDT-SWAP"], HASTY, endpoints=endpoints) as session:
            with pytest.raises((BookNotReady, FeedError)):
                await session.ready()


async def test_instruments_of_each_venue():
    demo = {item.symbol for item in await app.listed("demo", Settings())}
    assert "demo:BTC-USDT-SWAP" in demo
    shipped = {item.symbol for item in await app.listed("goquant", Settings())}
    assert "goquant:BTC-USDT-SWAP" in shipped
    with pytest.raises(ConfigError, match="no venue"):
        await app.listed("ftx", Settings())


async def test_a_fee_table_is_found_without_a_network():
    instrument, table = await app.fee_table("okx:BTC-USDT-SWAP", Settings())
    assert table is not None
    assert instrument.fee_group in table.groups
    with pytest.raises(UnknownInstrument):
        await app.fee_table("demo:NO-PE", Settings())


def write(path, source="live"):
    opening = msgspec.json.encode(Opening("goquant", ("BTC-USDT-SWAP",)))
    with TapeWriter(path, Header(1, source, "0")) as tape:
        tape.write(Frame(10, 3, "open", opening))
        tape.write(Frame(20, 3, "data", book()))
        tape.write(Frame(30, 3, "sent", b"ping"))
        tape.write(Frame(40, 3, "close", b"closed by the venue: 1000"))
    return path


def test_a_tape_replays_what_was_live(tmp_path):
    recording = app.Recording(write(tmp_path / "a.fct.zst"))
    engine = app.make_engine(recording.source, OWN)
    states = []
    for frame in recording.frames():
        app.take(engine, frame)
        states.append(engine.health()[0].state if engine.symbols() else None)
    assert states == [None, "live", "live", "down"]
    assert recording.source == "replay"
    assert recording.cut is None


def test_what_is_fitted_to_a_damaged_tape_is_refused_and_what_was_read_of_it_is_said(tmp_path):
    path = write(tmp_path / "a.fct.zst")
    with TapeWriter(tmp_path / "b.fct.zst", Header(1, "live", "0")) as tape:
        for frame in app.Recording(path).frames():
            tape.write(frame)
            tape.flush()
    path = tmp_path / "b.fct.zst"
    path.write_bytes(path.read_bytes()[:-5])
    recording = app.Recording(path)
    assert [frame.kind for frame in recording.frames()] == ["open", "data", "sent"]
    assert (recording.cut.path, "is cut" in recording.cut.reason) == (str(path), True)
    jobs = (
        app.load_columns,
        lambda path: app.layouts(app.Recording(path), [1e4]),
        lambda path: app.calibrate("goquant:BTC-USDT-SWAP", [path], OWN),
    )
    for job in jobs:
        with pytest.raises(TapeError, match="must be repaired first: is cut") as error:
            job(path)
        assert error.value.offset is not None


def test_what_was_simulated_stays_simulated(tmp_path):
    assert app.Recording(write(tmp_path / "a.fct.zst", "simulated")).source == "simulated"


def test_instrument_rows_may_be_given_to_a_tape_without_them(tmp_path):
    rows = tmp_path / "rows.json"
    rows.write_bytes(b'{"code":"0","msg":"","data":[]}')
    kinds = [frame.kind for frame in app.Recording(write(tmp_path / "a.fct.zst"), instruments=rows).frames()]
    assert kinds == ["open", "rest", "data", "sent", "close"]
    with pytest.raises(TapeError, match="No such file"):
        list(app.Recording(write(tmp_path / "b.fct.zst"), instruments=tmp_path / "none.json").frames())


@pytest.mark.parametrize("kind", ["close", "loss"])
def test_steps_tell_that_a_book_ended_with_its_connection(kind):
    frames = [
        Frame(1, 3, "open", msgspec.json.encode(Opening("goquant", ("BTC-USDT-SWAP",)))),
        Frame(2, 3, "data", book()),
        Frame(3, 3, kind, b"{}"),
        Frame(4, 3, kind, b"{}"),
    ]
    first, gap = app.steps_of(frames)
    assert (type(first), gap) == (Snapshot, Gap("goquant:BTC-USDT-SWAP", 3, f"{kind} on the recording"))


def test_a_file_of_no_known_form_is_refused(tmp_path):
    foreign = tmp_path / "foreign.zst"
    foreign.write_bytes(zstandard.compress(b"hello\n"))
    with pytest.raises(TapeError, match="neither a fillcast tape nor"):
        app.Recording(foreign)
    with pytest.raises(TapeError, match="No such file"):
        app.Recording(tmp_path / "none")
