"""Binance's three markets, on the documented messages and on every fault."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.events import (
    Ack,
    Asked,
    Candles,
    Delta,
    Fetch,
    Funding,
    Gap,
    Leave,
    Listing,
    Malformed,
    Mark,
    Notice,
    Refusal,
    Snapshot,
    Ticker,
    Touch,
    Trade,
    Unchanged,
    VenueTime,
)
from fillcast.units import NS_PER_S
from fillcast.venues.binance.anchor import N_WAITING
from fillcast.venues.binance.codec import BinanceCodec
from fillcast.venues.codec import Channel

SPOT, USDM, COINM = "binance-spot", "binance-usdm", "binance-coinm"
PATHS = {SPOT: "/api/v3", USDM: "/fapi/v1", COINM: "/dapi/v1"}
T0 = 1_700_000_000 * NS_PER_S


def wrapped(stream, row):
    return json.dumps({"stream": stream, "data": row}, separators=(",", ":")).encode()


def change(first, last, prev=None, bids=(), asks=(), *, name="BTCUSDT", stream="@depth@100ms"):
    row = {"e": "depthUpdate", "E": 1000 + last, "s": name, "U": first, "u": last, "b": list(bids), "a": list(asks)}
    if prev is not None:
        row |= {"pu": prev, "T": 900 + last}
    return wrapped(name.lower() + stream, row)


def snapshot(last, bids=(("100", "1"),), asks=(("101", "2"),)):
    return json.dumps({"lastUpdateId": last, "bids": list(bids), "asks": list(asks)}).encode()


def depth_path(venue, name="BTCUSDT"):
    return f"{PATHS[venue]}/depth?symbol={name}&limit=1000"


def fetched(codec, last, recv_ns=T0, **sides):
    return list(codec.decode_rest(depth_path(codec.venue), snapshot(last, **sides), recv_ns))


def joined(venue=USDM):
    """A codec in step at id 170."""
    codec = BinanceCodec(venue)
    codec.decode(change(150, 160, 149 if venue != SPOT else None), T0)
    fetched(codec, 155)
    codec.decode(change(161, 170, 160 if venue != SPOT else None), T0)
    return codec


def kinds(steps):
    return [type(step) for step in steps]


# Getting into step.


@pytest.mark.parametrize("venue", [SPOT, USDM])
def test_the_first_change_asks_for_a_snapshot_and_the_next_ones_do_not(venue):
    codec = BinanceCodec(venue)
    prev = None if venue == SPOT else 149
    assert list(codec.decode(change(150, 160, prev), T0)) == [Fetch(depth_path(venue))]
    prev = None if venue == SPOT else 160
    assert list(codec.decode(change(161, 170, prev), T0 + 1)) == []


@pytest.mark.parametrize("venue", [SPOT, USDM])
def test_a_snapshot_is_joined_by_the_change_that_straddles_it(venue):
    codec = BinanceCodec(venue)
    is_spot = venue == SPOT
    codec.decode(change(140, 149, None if is_spot else 139, bids=[["90", "7"]]), T0)
    codec.decode(change(150, 160, None if is_spot else 149, bids=[["100", "5"]]), T0 + 1)
    codec.decode(change(161, 170, None if is_spot else 160, asks=[["101", "0"], ["102", "3"]]), T0 + 2)
    whole, first, second = fetched(codec, 155, T0 + 3)
    assert (type(whole), whole.seq, whole.levels[:, :, 0].tolist()) == (Snapshot, 155, [[100.0, 1.0], [101.0, 2.0]])
    assert (type(first), first.seq, first.levels[0, :, 0].tolist()) == (Delta, 160, [100.0, 5.0])
    assert (type(second), second.seq, second.n_asks) == (Delta, 170, 2)
    (following,) = codec.decode(change(171, 180, None if is_spot else 170), T0 + 4)
    assert (type(following), following.seq) == (Delta, 180)


def test_a_spot_snapshot_takes_its_time_from_the_changes_that_it_holds():
    codec = BinanceCodec(SPOT)
    codec.decode(change(140, 149), T0)
    (whole,) = fetched(codec, 155)
    assert whole.event_ns == (1000 + 149) * 1_000_000


def test_a_side_that_is_cut_is_known_to_its_last_level_and_a_whole_one_everywhere():
    codec = BinanceCodec(USDM)
    codec.decode(change(150, 160, 149), T0)
    asks = [[f"{101 + k}", "1"] for k in range(1000)]
    whole = fetched(codec, 155, bids=[["100", "1"], ["99", "1"]], asks=asks)[0]
    assert whole.known == (None, 1100.0)


def test_a_snapshot_that_comes_first_waits_for_a_change():
    codec = BinanceCodec(SPOT)
    assert fetched(codec, 155) == []
    assert kinds(codec.decode(change(156, 160), T0)) == [Snapshot, Delta]


def test_a_snapshot_older_than_the_first_change_is_asked_for_again_after_a_wait():
    codec = BinanceCodec(USDM)
    codec.decode(change(150, 160, 149), T0)
    assert fetched(codec, 140) == []
    assert list(codec.decode(change(161, 170, 160), T0 + 1)) == []
    assert list(codec.decode(change(171, 180, 170), T0 + 2 * NS_PER_S)) == [Fetch(depth_path(USDM))]
    assert kinds(fetched(codec, 150, T0 + 3 * NS_PER_S)) == [Snapshot, Delta, Delta, Delta]


def test_a_snapshot_that_never_comes_is_asked_for_again_ever_more_slowly():
    codec = BinanceCodec(USDM)
    asked = [s for s in range(120) if any(codec.decode(change(s, s, s - 1 if s else 0), T0 + s * NS_PER_S))]
    assert asked == [0, 2, 6, 14, 30, 62, 94]


def test_ids_of_other_instruments_between_the_change_and_the_one_before_do_not_matter():
    codec = BinanceCodec(USDM)
    codec.decode(change(150, 160, 120), T0)
    assert kinds(fetched(codec, 130)) == [Snapshot, Delta]


def test_a_snapshot_newer_than_all_changes_is_a_book_and_older_changes_are_passed_over():
    codec = BinanceCodec(USDM)
    codec.decode(change(150, 160, 149), T0)
    assert kinds(fetched(codec, 175)) == [Snapshot]
    assert list(codec.decode(change(161, 170, 160), T0)) == []
    assert kinds(codec.decode(change(171, 180, 170), T0)) == [Delta]


def test_a_hole_among_the_waiting_changes_lets_no_older_snapshot_join():
    codec = BinanceCodec(USDM)
    codec.decode(change(150, 160, 149), T0)
    codec.decode(change(171, 180, 170), T0)
    assert fetched(codec, 155) == []
    assert kinds(fetched(codec, 175)) == [Snapshot, Delta]


def test_no_more_changes_wait_than_there_is_room_for():
    codec = BinanceCodec(SPOT)
    for k in range(N_WAITING + 10):
        codec.decode(change(k, k), T0)
    assert fetched(codec, 5) == []
    assert len(fetched(codec, 10)) == N_WAITING


@pytest.mark.parametrize("venue", [SPOT, USDM])
def test_a_snapshot_at_the_books_own_id_confirms_a_quiet_book_and_another_does_not(venue):
    codec = joined(venue)
    (unchanged,) = fetched(codec, 170)
    assert (type(unchanged), unchanged.symbol) == (Unchanged, f"{venue}:BTCUSDT")
    assert fetched(codec, 169) == fetched(codec, 171) == []
    assert kinds(codec.decode(change(171, 180, 170 if venue != SPOT else None), T0)) == [Delta]


def test_in_step_a_snapshot_that_nobody_asked_for_changes_nothing():
    assert fetched(joined(), 165) == []


# Staying in step.


@pytest.mark.parametrize("venue", [SPOT, USDM])
def test_a_lost_change_is_a_gap_and_one_wish(venue):
    codec = joined(venue)
    prev = None if venue == SPOT else 175
    gap, wish = codec.decode(change(176, 180, prev), T0 + 100 * NS_PER_S)
    assert gap == Gap(f"{venue}:BTCUSDT", T0 + 100 * NS_PER_S, "expected the change after 170, received that after 175")
    assert wish == Fetch(depth_path(venue))
    assert list(codec.decode(change(181, 190, None if venue == SPOT else 180), T0 + 101 * NS_PER_S)) == []
    assert kinds(fetched(codec, 178, T0 + 102 * NS_PER_S)) == [Snapshot, Delta, Delta]


def test_gap_after_gap_does_not_become_a_storm():
    codec = joined()
    last, n_wishes = 170, 0
    for k in range(600):
        recv_ns = T0 + 10 * NS_PER_S + k * NS_PER_S // 10
        steps = codec.decode(change(last + 5, last + 9, last + 4), recv_ns)
        last += 9
        wishes = [step for step in steps if isinstance(step, Fetch)]
        n_wishes += len(wishes)
        if wishes:
            fetched(codec, last - 2, recv_ns)
    assert n_wishes <= 5


def test_a_change_sent_twice_is_a_gap():
    codec = joined()
    assert isinstance(codec.decode(change(161, 170, 160), T0 + 1)[0], Gap)


@pytest.mark.parametrize(
    "row",
    [{"b": [["nan", "1"]]}, {"b": [["1"]]}, {"U": "161"}, {"u": None}, {"s": "ETHUSDT"}, {"E": -1}, {"pu": None}],
)
def test_a_change_that_cannot_be_read_is_a_gap_of_its_book(row):
    codec = joined()
    body = json.loads(change(171, 180, 170))
    body["data"] |= row
    body["data"] = {key: value for key, value in body["data"].items() if value is not None}
    steps = codec.decode(json.dumps(body).encode(), T0 + 1)
    assert isinstance(steps[0], Gap)
    assert steps[0].symbol == "binance-usdm:BTCUSDT"


def test_pu_on_spot_is_not_understood():
    codec = joined(SPOT)
    assert isinstance(codec.decode(change(171, 180, 170), T0)[0], Gap)


def test_long_numbers_and_odd_spacing_take_the_slow_path_to_the_same_change():
    codec = joined()
    body = json.loads(change(171, 180, 170, bids=[["123456.123456789", "12345678901.00000000"]]))
    (delta,) = codec.decode(json.dumps(body).encode(), T0)
    assert (type(delta), delta.seq, delta.event_ns) == (Delta, 180, 1_080_000_000)
    assert delta.levels[0, :, 0].tolist() == [123456.123456789, 12345678901.0]


def test_of_two_streams_of_one_book_the_first_is_followed():
    codec = joined()
    assert list(codec.decode(change(161, 180, 160, stream="@depth@500ms"), T0)) == []
    assert list(codec.decode(change(1, 2, 0, stream="@depth5@100ms"), T0)) == []
    assert kinds(codec.decode(change(171, 180, 170), T0)) == [Delta]


# Partial books.


def test_a_partial_book_of_futures_is_whole_in_every_message():
    codec = BinanceCodec(USDM)
    bids, asks = [["100", "1"], ["99", "2"]], [["101", "3"]]
    (whole,) = codec.decode(change(157, 160, 149, bids, asks, stream="@depth5@100ms"), T0)
    assert (type(whole), whole.seq, whole.depth, whole.event_ns) == (Snapshot, 160, 5, 1_060_000_000)
    assert list(codec.decode(change(150, 155, 149, bids, asks, stream="@depth5@100ms"), T0)) == []
    (gap,) = codec.decode(change(161, 165, 160, bids[::-1], asks, stream="@depth5@100ms"), T0)
    assert isinstance(gap, Gap)


def test_a_partial_book_of_spot_is_known_by_its_stream_and_tells_no_time():
    codec = BinanceCodec(SPOT)
    row = {"lastUpdateId": 160, "bids": [["0.0024", "10"]], "asks": [["0.0026", "100"]]}
    (whole,) = codec.decode(wrapped("bnbbtc@depth10", row), T0)
    assert (whole.symbol, whole.seq, whole.depth, whole.event_ns) == ("binance-spot:BNBBTC", 160, 10, 0)
    (refused,) = codec.decode(json.dumps(row).encode(), T0)
    assert isinstance(refused, Malformed)


# Everything else, on Binance's own examples.


def test_the_documented_trades_say_who_took():
    codec = BinanceCodec(SPOT)
    (one,) = codec.decode(
        b'{"e":"trade","E":1672515782136,"s":"BNBBTC","t":12345,"p":"0.001","q":"100","T":1672515782136,"m":true,"M":true}',
        T0,
    )
    assert one == Trade("binance-spot:BNBBTC", 1672515782136000000, T0, 0.001, 100.0, "sell", "12345")
    (many,) = codec.decode(
        b'{"stream":"bnbbtc@aggTrade","data":{"e":"aggTrade","E":1672515782136,"s":"BNBBTC","a":12345,"p":"0.001",'
        b'"q":"100","f":100,"l":105,"T":1672515782136,"m":false,"M":true}}',
        T0,
    )
    assert (many.side, many.trade_id, many.n_matches) == ("buy", "12345", 6)


def test_what_the_insurance_fund_took_over_is_no_trade_of_the_book():
    row = {"e": "trade", "E": 1, "T": 1, "s": "BTCUSDT", "t": 9, "p": "28722.50", "q": "0.001", "X": "INSURANCE_FUND"}
    assert list(BinanceCodec(USDM).decode(wrapped("btcusdt@trade", row | {"m": True}), T0)) == []


def test_the_documented_touches_are_read_with_or_without_a_time():
    (spot,) = BinanceCodec(SPOT).decode(
        b'{"u":400900217,"s":"BNBUSDT","b":"25.35190000","B":"31.21000000","a":"25.36520000","A":"40.66000000"}', T0
    )
    assert spot == Touch("binance-spot:BNBUSDT", None, T0, 400900217, 25.3519, 31.21, 25.3652, 40.66)
    (future,) = BinanceCodec(USDM).decode(
        b'{"e":"bookTicker","u":400900217,"E":1568014460893,"T":1568014460891,"s":"BNBUSDT","b":"25.35190000",'
        b'"B":"31.21000000","a":"0.00000000","A":"0.00000000","st":1,"ps":"BNBUSDT"}',
        T0,
    )
    assert (future.event_ns, future.ask_price, future.ask_size) == (1568014460891000000, None, None)


def test_a_mark_price_brings_the_funding_where_there_is_any():
    row = {"e": "markPriceUpdate", "E": 1000, "s": "BTCUSDT", "p": "28147.27", "r": "-0.00002754", "T": 5000}
    mark, funding = BinanceCodec(USDM).decode(wrapped("btcusdt@markPrice@1s", row), T0)
    assert mark == Mark("binance-usdm:BTCUSDT", 1_000_000_000, T0, 28147.27)
    assert funding == Funding("binance-usdm:BTCUSDT", 1_000_000_000, T0, -0.00002754, 5_000_000_000, None)
    dated = row | {"s": "BTCUSD_240927", "r": "", "T": 0}
    assert kinds(BinanceCodec(COINM).decode(wrapped("btcusd_240927@markPrice@1s", dated), T0)) == [Mark]


def test_answers_refusals_and_the_end_of_a_server_are_understood():
    codec = BinanceCodec(SPOT)
    assert list(codec.decode(b'{"result":null,"id":7}', T0)) == [Ack(T0, "request", "7")]
    assert list(codec.decode(b'{"error":{"code":2,"msg":"Invalid request"},"id":7}', T0)) == [
        Refusal(T0, "2", "Invalid request")
    ]
    assert kinds(codec.decode(b'{"e":"serverShutdown","E":1}', T0)) == [Notice, Leave]
    assert list(codec.decode(b'{"e":"kline","E":1}', T0)) == []


def test_a_change_without_the_name_of_its_stream_is_refused():
    row = (
        b'{"e":"depthUpdate","E":1672515782136,"s":"BNBBTC","U":157,"u":160,"b":[["0.0024","10"]],"a":[["0.0026","1"]]}'
    )
    assert kinds(BinanceCodec(SPOT).decode(row, T0)) == [Malformed]


@given(st.binary(max_size=200))
def test_any_bytes_at_all_give_steps(payload):
    codec = joined()
    codec.decode(payload, T0)
    codec.decode_rest(depth_path(USDM), payload, T0)
    codec.decode_rest("/fapi/v1/exchangeInfo", payload, T0)
    codec.decode_rest("/fapi/v1/klines?symbol=BTCUSDT", payload, T0)
    codec.decode_rest("/fapi/v1/ticker/24hr?symbol=BTCUSDT", payload, T0)


@given(st.integers(0, 400), st.binary(max_size=4))
def test_a_damaged_change_is_applied_as_sent_or_not_at_all(at, patch):
    good = change(171, 180, 170, bids=[["99.5", "3"]], asks=[["101.5", "4"]])
    at %= len(good)
    for step in joined().decode(good[:at] + patch + good[at + len(patch) :], T0):
        if isinstance(step, Delta):
            assert np.isfinite(step.levels[:, :, : max(step.n_bids, step.n_asks)]).all()


# REST.

FILTERS = [
    {"filterType": "PRICE_FILTER", "tickSize": "0.10", "minPrice": "1", "maxPrice": "2"},
    {"filterType": "LOT_SIZE", "stepSize": "0.001", "minQty": "0.001", "maxQty": "1000"},
    {"filterType": "MARKET_LOT_SIZE", "stepSize": "0.001", "minQty": "0.002", "maxQty": "120"},
]


def listed(venue, **row):
    base = {"symbol": "BTCUSDT", "status": "TRADING", "baseAsset": "BTC", "quoteAsset": "USDT", "filters": FILTERS}
    path = f"{PATHS[venue]}/exchangeInfo"
    (listing,) = BinanceCodec(venue).decode_rest(path, json.dumps({"symbols": [base | row]}).encode(), T0)
    assert isinstance(listing, Listing)
    return listing.instruments


def test_a_linear_contract_is_worth_its_base_unit():
    (item,) = listed(USDM, contractType="PERPETUAL", marginAsset="USDT")
    assert (item.symbol, item.product, item.contract_qty, item.settle) == ("binance-usdm:BTCUSDT", "swap", 1.0, "USDT")
    assert (item.tick_price, item.lot_size, item.min_size, item.max_market_size) == (0.1, 0.001, 0.002, 120.0)
    assert (item.fee_venue, item.fee_group, item.state) == ("binance", "usdm-USDT", "live")


def test_an_inverse_contract_is_worth_dollars():
    row = {"symbol": "BTCUSD_PERP", "quoteAsset": "USD", "marginAsset": "BTC", "contractType": "PERPETUAL"}
    (item,) = listed(COINM, **row, contractSize=100, contractStatus="TRADING", status="")
    assert (item.contract_quote, item.is_inverse, item.settle, item.state) == (100.0, True, "BTC", "live")
    (dated,) = listed(COINM, **row | {"contractType": "CURRENT_QUARTER"}, contractSize=10)
    assert (dated.product, dated.contract_quote) == ("futures", 10.0)


def test_an_inverse_contract_without_a_size_is_refused():
    path = "/dapi/v1/exchangeInfo"
    row = {"symbol": "BTCUSD_PERP", "baseAsset": "BTC", "quoteAsset": "USD", "filters": FILTERS}
    (refused,) = BinanceCodec(COINM).decode_rest(path, json.dumps({"symbols": [row]}).encode(), T0)
    assert refused == Malformed(T0, "BTCUSD_PERP: contractSize is missing")


def test_a_spot_pair_that_is_halted_says_so_and_one_without_steps_is_passed_over():
    (item,) = listed(SPOT, status="BREAK")
    assert (item.product, item.state, item.fee_group) == ("spot", "break", "spot-USDT")
    assert listed(SPOT, filters=FILTERS[1:]) == ()


SPOT_WORTH = {"filterType": "NOTIONAL", "minNotional": "5.00", "maxNotional": "9000000.00", "avgPriceMins": 5}
USDM_WORTH = {"filterType": "MIN_NOTIONAL", "notional": "100"}
OLD_WORTH = {"filterType": "MIN_NOTIONAL", "minNotional": "10.0", "applyToMarket": True, "avgPriceMins": 5}


@pytest.mark.parametrize(
    ("venue", "worth", "least"),
    [
        (SPOT, [SPOT_WORTH | {"applyMinToMarket": True, "applyMaxToMarket": False}], 5.0),
        (SPOT, [SPOT_WORTH | {"applyMinToMarket": False}], None),
        (SPOT, [OLD_WORTH], None),
        (SPOT, [], None),
        (USDM, [USDM_WORTH], 100.0),
        (USDM, [USDM_WORTH | {"notional": "0"}], None),
    ],
)
def test_the_least_worth_is_that_of_market_orders(venue, worth, least):
    (item,) = listed(venue, filters=[*FILTERS, *worth])
    assert item.min_quote == least


def test_candles_leave_out_the_one_that_is_still_open():
    rows = [[k, "1", "3", "0.5", "2", "9", k + 1, "1", 5, "1", "1", "0"] for k in range(3)]
    path = "/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=3"
    (candles,) = BinanceCodec(SPOT).decode_rest(path, json.dumps(rows).encode(), T0)
    assert isinstance(candles, Candles)
    assert candles.ohlc.tolist() == [[1.0, 3.0, 0.5, 2.0]] * 2


def test_volume_is_in_base_units_on_every_market():
    row = {"symbol": "BTCUSD_PERP", "lastPrice": "60000", "volume": "500", "baseVolume": "0.8", "closeTime": 7}
    path = "/ticker/24hr?symbol=BTCUSD_PERP"
    (inverse,) = BinanceCodec(COINM).decode_rest(f"/dapi/v1{path}", json.dumps([row]).encode(), T0)
    (linear,) = BinanceCodec(USDM).decode_rest(f"/fapi/v1{path}", json.dumps(row).encode(), T0)
    assert isinstance(inverse, Ticker)
    assert (inverse.volume_1d_qty, linear.volume_1d_qty) == (0.8, 500.0)


def test_a_refusal_of_rest_is_told_with_its_code():
    (refused,) = BinanceCodec(SPOT).decode_rest("/api/v3/depth?symbol=X", b'{"code":-1121,"msg":"Invalid symbol."}', T0)
    assert refused == Refusal(T0, "-1121", "Invalid symbol.")


# What a feed says and asks.


def test_books_and_trades_of_usd_m_come_through_two_connections():
    assert BinanceCodec(USDM).channels(["BTCUSDT", "ETHUSDT"]) == [
        Channel(
            "/public/stream?streams=btcusdt@depth@100ms/btcusdt@bookTicker/ethusdt@depth@100ms/ethusdt@bookTicker",
            ("BTCUSDT", "ETHUSDT"),
        ),
        Channel(
            "/market/stream?streams=btcusdt@aggTrade/btcusdt@markPrice@1s/ethusdt@aggTrade/ethusdt@markPrice@1s",
            ("BTCUSDT", "ETHUSDT"),
            has_books=False,
        ),
    ]


@pytest.mark.parametrize("venue", [SPOT, USDM, COINM])
def test_what_was_sent_says_whose_book_was_asked_for(venue):
    codec = BinanceCodec(venue)
    (wish,) = codec.resync("BTCUSDT")
    assert list(codec.sent(b"GET " + wish.path.encode(), 5)) == [Asked(f"{venue}:BTCUSDT", 5)]
    for payload in (b"", b"\xff", b"GET /api/v3/klines?symbol=BTCUSDT", b"GET /elsewhere/depth?symbol=BTCUSDT"):
        assert list(codec.sent(payload, 5)) == []


def test_the_venues_clock_is_read_from_its_answer():
    codec = BinanceCodec(SPOT)
    assert list(codec.decode_rest(codec.rules.clock_path, b'{"serverTime":1499827319559}', 9)) == [
        VenueTime(9, 1_499_827_319_559_000_000)
    ]


def test_many_names_are_spread_over_connections():
    names = [f"A{k}USDT" for k in range(101)]
    channels = BinanceCodec(SPOT).channels(names)
    assert [len(channel.names) for channel in channels] == [50, 50, 1]
    assert all(len(channel.path) < 4096 for channel in channels)


def test_no_snapshot_is_asked_for_before_its_stream_is_open():
    paths = [wish.path for wish in BinanceCodec(COINM).fetches(["BTCUSD_PERP"])]
    assert paths[0] == "/dapi/v1/exchangeInfo"
    assert not any("/depth" in path for path in paths)
