"""Parquet: what is on the tape, no more and no less, as DuckDB and Polars read it."""

import re
import sys
from pathlib import Path

import duckdb
import msgspec
import polars
import pytest

from fillcast import app
from fillcast.errors import MissingExtra, TapeError
from fillcast.events import BookChange, Frame, Opening, Trade
from fillcast.export import export_parquet, parquet_schemas
from fillcast.tape import TapeWriter
from fillcast.tape.segments import segment_paths
from tests import golden_tape
from tests.feeds.test_feed import until
from tests.tape.made import HEADER, new_engine
from tests.tape.test_recorder import recorded
from tests.venues.test_goquant import book

N_TOP = 3


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    tape = tmp_path_factory.mktemp("tape")
    recorded(tape, golden_tape.frames(), {9, 30})
    output = tmp_path_factory.mktemp("export") / "out"
    return export_parquet(app.Recording(tape), output, n_top=N_TOP), output


def events(output, what="*", where="true"):
    return duckdb.sql(
        f"SELECT {what} FROM read_parquet('{output}/events/**/*.parquet', hive_partitioning = true) WHERE {where}"
    ).fetchall()


def changes():
    return [step for step in app.steps_of(golden_tape.frames()) if isinstance(step, BookChange)]


def test_every_level_of_every_message_is_a_row_in_its_order(exported):
    done, output = exported
    rows = duckdb.sql(
        f"SELECT symbol, recv_ns, seq, side, price, size FROM read_parquet('{output}/events/**/*.parquet',"
        " hive_partitioning = true, file_row_number = true) WHERE kind IN ('snapshot', 'delta')"
        " ORDER BY frame, file_row_number"
    ).fetchall()
    expected = []
    codec = app.codec_of(Opening("okx"))
    for frame in golden_tape.frames():
        for step in codec.decode(frame.payload, frame.recv_ns) if frame.kind == "data" else ():
            for side, name, n in ((0, "bid", step.n_bids), (1, "ask", step.n_asks)):
                for k in range(n):
                    price, size = step.levels[side, :, k].tolist()
                    expected.append((step.symbol.partition(":")[2], step.recv_ns, step.seq, name, price, size))
    assert rows == expected
    assert done.n_events == len(expected)
    assert done.n_frames == len(golden_tape.frames()) + 2


def test_sizes_in_base_units_are_the_instruments_own_conversion(exported):
    _, output = exported
    engine = new_engine()
    for frame in golden_tape.frames():
        app.take(engine, frame)
    for name in ("BTC-USDT-SWAP", "BTC-USD-SWAP"):
        listed = engine.find(f"okx:{name}")
        rows = events(output, "price, size, qty", f"symbol = '{name}'")
        assert len(rows) > 20
        assert all(qty == listed.qty_of_size(size, price) for price, size, qty in rows)


def test_the_top_of_a_book_is_what_a_view_shows_after_the_same_frame(exported):
    done, output = exported
    frames = polars.scan_parquet(f"{output}/top/**/*.parquet", hive_partitioning=True).sort("frame").collect()
    assert frames.height == done.n_tops > 40
    engine = new_engine()
    tops = frames.partition_by("recv_ns", as_dict=True)
    n_checked = 0
    for frame in golden_tape.frames():
        app.take(engine, frame)
        for row in tops.get((frame.recv_ns,), polars.DataFrame()).to_dicts():
            ladder = engine.view(f"{row['venue']}:{row['symbol']}").ladder
            assert list(zip(row["bid_price"], row["bid_size"], strict=True)) == list(
                map(tuple, ladder.bids[:N_TOP].tolist())
            )
            assert list(zip(row["ask_price"], row["ask_size"], strict=True)) == list(
                map(tuple, ladder.asks[:N_TOP].tolist())
            )
            n_checked += 1
    assert n_checked == done.n_tops


def test_files_stand_by_venue_instrument_day_and_hour_of_receipt(exported):
    done, output = exported
    places = sorted(str(path.relative_to(output)) for path in output.rglob("*.parquet"))
    assert len(places) == done.n_files == 4
    assert places[0] == "events/venue=okx/symbol=BTC-USD-SWAP/date=2026-09-21/hour=14/0000.parquet"


def test_a_new_hour_is_a_new_file(tmp_path):
    hour_ns = 3600 * 10**9
    opening = Frame(1, 0, "open", msgspec.json.encode(Opening("goquant", ("BTC-USDT-SWAP",))))
    with TapeWriter(tmp_path / "a.fct.zst", HEADER) as tape:
        for frame in (opening, *(Frame(k * hour_ns + 5, 0, "data", book()) for k in range(3))):
            tape.write(frame)
    done = export_parquet(app.Recording(tmp_path / "a.fct.zst"), tmp_path / "out")
    assert done.n_files == 3
    assert events(tmp_path / "out", "DISTINCT hour, count(*)", "true GROUP BY hour ORDER BY hour") == [
        ("00", 3),
        ("01", 3),
        ("02", 3),
    ]


def test_a_segment_alone_begins_with_the_rows_of_its_keyframe(tmp_path):
    recorded(tmp_path / "a", golden_tape.frames(), {20})
    export_parquet(app.Recording(segment_paths(tmp_path / "a")[1]), tmp_path / "out", n_top=1)
    kinds = dict(events(tmp_path / "out", "kind, count(*)", "true GROUP BY kind"))
    assert kinds["keyframe"] > 10
    assert "snapshot" not in kinds
    assert kinds["delta"] == sum(c.n_bids + c.n_asks for c in changes()[18:])


def test_a_loss_and_a_gap_are_rows_with_their_reason(tmp_path):
    frames = golden_tape.frames()
    loss = Frame(frames[20].recv_ns, 0, "loss", b'{"n_frames":2,"n_bytes":1,"first_ns":1,"last_ns":2,"reason":"full"}')
    with TapeWriter(tmp_path / "a.fct.zst", HEADER) as tape:
        for frame in (*frames[:20], loss, *frames[22:]):
            tape.write(frame)
    export_parquet(app.Recording(tmp_path / "a.fct.zst"), tmp_path / "out", n_top=1)
    rows = events(tmp_path / "out", "kind, reason", "reason IS NOT NULL ORDER BY frame")
    assert {kind for kind, _ in rows} == {"loss", "gap"}
    assert "2 frames lost" in rows[0][1]
    last_top = duckdb.sql(f"SELECT max(recv_ns) FROM read_parquet('{tmp_path}/out/top/**/*.parquet')").fetchall()
    assert last_top[0][0] < loss.recv_ns


def test_trades_tickers_marks_and_funding_are_rows(tmp_path):
    import asyncio

    from fillcast.config import Settings

    said = b'{"arg":{"channel":"%s","instId"'
    awaited = (
        said % b"trades",
        said % b"mark-price",
        said % b"funding-rate",
        b"GET /api/v5/market/ticker?instId=BTC-USDT-SWAP {",
    )
    frames = []

    async def listen():
        async with app.live(["demo:BTC-USDT-SWAP"], Settings(), sink=frames.append) as session:
            await session.ready()
            # The ticker is asked of the REST host, and may come after the first trade.
            await until(lambda: all(any(begin in frame.payload[:60] for frame in frames) for begin in awaited), 30.0)

    asyncio.run(listen())
    with TapeWriter(tmp_path / "a.fct.zst", HEADER) as tape:
        for frame in frames:
            tape.write(frame)
    export_parquet(app.Recording(tmp_path / "a.fct.zst"), tmp_path / "out")
    kinds = {kind for (kind,) in events(tmp_path / "out", "DISTINCT kind")}
    assert {"snapshot", "trade", "ticker", "mark", "funding"} <= kinds
    for side, qty, size in events(tmp_path / "out", "side, qty, size", "kind = 'trade'"):
        assert side in ("buy", "sell")
        assert qty == pytest.approx(size * 0.01)


def test_the_queries_of_the_documentation_find_what_was_traded_and_how_wide_the_book_was(tmp_path, monkeypatch):
    page = Path(__file__).parents[1] / "docs" / "howto" / "record-and-replay.md"
    shown = {}
    for body in re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE):
        exec(body, shown)
    monkeypatch.chdir(tmp_path)
    tape = golden_tape_file(tmp_path / "btc")
    export_parquet(app.Recording(tape), tmp_path / "btc", n_top=N_TOP)
    traded = duckdb.sql(shown["TRADED"]).fetchall()
    trades = [step for step in app.steps_of(golden_tape.frames()) if isinstance(step, Trade)]
    assert {(symbol, side) for symbol, _, side, _ in traded} == {
        (trade.symbol.partition(":")[2], trade.side) for trade in trades
    }
    assert all(qty > 0.0 for *_, qty in traded)
    spreads = {row["symbol"]: row["spread_bps"] for row in shown["spread_bps"]("btc").to_dicts()}
    engine = new_engine()
    seen = {}
    for frame in golden_tape.frames():
        app.take(engine, frame)
        for symbol in engine.symbols():
            seen.setdefault(symbol, []).append(2.0 * engine.view(symbol).half_spread_bps)
    for symbol, spread_bps in spreads.items():
        assert min(seen[f"okx:{symbol}"]) - 1e-9 <= spread_bps <= max(seen[f"okx:{symbol}"]) + 1e-9


def test_nothing_is_written_over(exported):
    done, output = exported
    before = sorted((path, path.stat().st_mtime_ns) for path in output.rglob("*.parquet"))
    with pytest.raises(TapeError, match="is not empty"):
        export_parquet(app.Recording(golden_tape_file(output)), output)
    assert sorted((path, path.stat().st_mtime_ns) for path in output.rglob("*.parquet")) == before
    assert done.n_files == len(list(output.rglob("*.parquet")))


def test_an_export_that_fails_takes_back_what_it_wrote_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setattr("fillcast.export.N_ROWS", 1)
    output = tmp_path / "out"
    theirs = output / "theirs" / "notes.txt"
    n_read = []

    def fail(n_bytes):
        n_read.append(n_bytes)
        if len(n_read) == 30:
            assert list(output.rglob("*.parquet"))
            theirs.parent.mkdir()
            theirs.write_text("mine")
            (output / "events" / "more.txt").write_text("mine")
            raise TapeError("a", "is no longer there")

    with pytest.raises(TapeError, match="no longer there"):
        export_parquet(app.Recording(golden_tape_file(output)), output, n_top=N_TOP, tick=fail)
    assert sorted(path for path in output.rglob("*") if path.is_file()) == [output / "events" / "more.txt", theirs]
    assert sorted(path.name for path in output.iterdir()) == ["events", "theirs"]


def golden_tape_file(output):
    path = output.parent / "g.fct.zst"
    if not path.exists():
        with TapeWriter(path, HEADER) as tape:
            for frame in golden_tape.frames():
                tape.write(frame)
    return path


def test_every_column_that_is_a_number_says_what_it_is():
    for schema in parquet_schemas().values():
        assert schema.names[:4] == ["frame", "recv_ns", "event_ns", "seq"]
        assert {str(field.type) for field in schema if field.name.endswith("_ns")} == {"int64"}


def test_without_pyarrow_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"fillcast\[data\]"):
        parquet_schemas()
