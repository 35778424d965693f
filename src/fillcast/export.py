"""A recording as Parquet, for DuckDB, Polars and whatever else reads it: a row an event, and the top of each book."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from msgspec import Struct

from fillcast import app
from fillcast.book import Book, BookMemory
from fillcast.config import Settings
from fillcast.engine.keyframe import decode_keyframe
from fillcast.errors import MissingExtra, TapeError
from fillcast.events import (
    BookChange,
    Frame,
    Funding,
    Gap,
    Listing,
    Mark,
    Opening,
    Step,
    Ticker,
    Touch,
    Trade,
    Unchanged,
)
from fillcast.market import Instrument
from fillcast.tape.contents import loss_of
from fillcast.tape.merge import Needed
from fillcast.tape.verify import opening_of
from fillcast.units import NS_PER_S, Ns
from fillcast.venues.codec import Codec

Table = Literal["events", "top"]
Rows = dict[str, Sequence[Any]]
"""Columns of some rows; those that are not named are null."""

N_ROWS = 65_536
"""Rows of one table and instrument that are held before they are written."""

_NS_PER_HOUR = 3600 * NS_PER_S


class Exported(Struct, frozen=True, kw_only=True):
    """n_frames: read. n_events, n_tops: rows written. cut: what was wrong with the end of the recording."""

    output: str
    n_frames: int
    n_events: int
    n_tops: int
    n_files: int
    cut: str = ""


def export_parquet(
    recording: app.Recording, output: Path, *, n_top: int = 0, tick: Callable[[int], object] = id
) -> Exported:
    """Write ``events`` and, with *n_top* levels a side, ``top``, each as ``venue=…/symbol=…/date=…/hour=…/*.parquet``.

    Hours are of the time of receipt, UTC. Raises MissingExtra without pyarrow, TapeError if *output* holds anything or
    can't be written; then nothing is left in it.
    """
    schemas = parquet_schemas()
    try:
        output.mkdir(parents=True, exist_ok=True)
        if any(output.iterdir()):
            raise TapeError(str(output), "is not empty; nothing is written over")
        files = _Files(output, schemas)
        reading = _Reading(app.make_engine("replay", Settings()).instruments(), n_top)
        n_frames = 0
        try:
            for frame in recording.frames():
                for table, symbol, rows in reading.take(n_frames, frame):
                    files.add(table, symbol, frame.recv_ns, rows)
                n_frames += 1
                tick(len(frame.payload))
            files.close()
        except BaseException:
            files.discard()
            raise
    except OSError as e:
        raise TapeError(str(output), e.strerror or str(e)) from e
    return Exported(
        output=str(output),
        n_frames=n_frames,
        n_events=files.n_rows["events"],
        n_tops=files.n_rows["top"],
        n_files=len(files.paths),
        cut="" if recording.cut is None else str(recording.cut),
    )


def parquet_schemas() -> dict[Table, Any]:
    """Arrow schemas of both tables; what each column means: docs/reference/parquet.md. Raises MissingExtra."""
    pa = _pyarrow()
    text, levels = pa.dictionary(pa.int32(), pa.string()), pa.list_(pa.float64())
    where = [
        pa.field("frame", pa.int64(), nullable=False),
        pa.field("recv_ns", pa.int64(), nullable=False),
        pa.field("event_ns", pa.int64()),
        pa.field("seq", pa.int64()),
    ]
    events = [
        *where,
        pa.field("kind", text, nullable=False),
        pa.field("side", text),
        pa.field("price", pa.float64()),
        pa.field("size", pa.float64()),
        pa.field("qty", pa.float64()),
        pa.field("trade_id", pa.string()),
        pa.field("n_matches", pa.int64()),
        pa.field("volume_1d_qty", pa.float64()),
        pa.field("funding_rate", pa.float64()),
        pa.field("next_funding_ns", pa.int64()),
        pa.field("reason", pa.string()),
    ]
    top = [*where, *(pa.field(name, levels) for name in ("bid_price", "bid_size", "ask_price", "ask_size"))]
    return {"events": pa.schema(events), "top": pa.schema(top)}


class _Reading:
    # Frames to rows, by the codecs that read them live.
    def __init__(self, listed: Sequence[Instrument], n_top: int) -> None:
        self._listed = {item.symbol: item for item in listed}
        self._n_top = n_top
        self._codecs: dict[int, Codec] = {}
        self._books: dict[str, Book] = {}
        self._symbols: dict[int, set[str]] = {}
        self._needed = Needed()

    def take(self, number: int, frame: Frame) -> Iterator[tuple[Table, str, Rows]]:
        where: Rows = {"frame": (number,), "recv_ns": (frame.recv_ns,)}
        for table, symbol, rows in self._rows(frame):
            n = max(len(column) for column in rows.values())
            yield table, symbol, {name: (column[0],) * n for name, column in where.items()} | rows

    def _rows(self, frame: Frame) -> Iterator[tuple[Table, str, Rows]]:
        needed = self._needed.passes(frame)
        if frame.kind == "open":
            self._open(frame.conn, opening_of(frame))
        elif frame.kind == "keyframe" and needed:
            yield from self._keyframe(frame)
        elif frame.kind == "loss":
            reason = str(loss_of(frame) or "frames are missing")
            for symbol in sorted(self._symbols.get(frame.conn, ())):
                self._book(symbol).lose(reason, frame.recv_ns)
                yield "events", symbol, {"kind": ("loss",), "reason": (reason,)}
        elif frame.kind == "close":
            for symbol in sorted(self._symbols.get(frame.conn, ())):
                self._book(symbol).close(frame.payload.decode("utf-8", "replace"), frame.recv_ns)
        elif frame.kind in ("data", "rest") and frame.conn in self._codecs:
            codec = self._codecs[frame.conn]
            if frame.kind == "data":
                steps = codec.decode(frame.payload, frame.recv_ns)
            else:
                path, _, body = frame.payload.removeprefix(b"GET ").partition(b" ")
                steps = codec.decode_rest(path.decode("utf-8", "replace"), body, frame.recv_ns)
            for step in steps:
                yield from self._step(step, frame.conn)

    def _open(self, conn: int, opening: Opening) -> Codec:
        codec = self._codecs[conn] = app.codec_of(opening)
        self._symbols[conn] = set()
        return codec

    def _book(self, symbol: str) -> Book:
        return self._books.setdefault(symbol, Book(symbol))

    def _keyframe(self, frame: Frame) -> Iterator[tuple[Table, str, Rows]]:
        keyframe = decode_keyframe(frame.payload)
        codec = self._open(frame.conn, keyframe.opening)
        if keyframe.line is not None:
            codec.restore(bytes(keyframe.line.codec))
        self._listed |= {item.symbol: item for item in keyframe.instruments}
        for desk in keyframe.desks:
            self._symbols[frame.conn].add(desk.symbol)
            self._book(desk.symbol).restore(desk.book)
            yield "events", desk.symbol, self._kept(desk.symbol, desk.book)

    def _kept(self, symbol: str, book: BookMemory) -> Rows:
        bids, asks = book.bids.T.tolist(), book.asks.T.tolist()
        rows = self._levels(symbol, "keyframe", [*bids[0], *asks[0]], [*bids[1], *asks[1]], len(bids[0]))
        n = len(rows["price"])
        if not n:
            return {"kind": ("keyframe",)}
        return rows | {"event_ns": (book.stamp.event_ns,) * n, "seq": (book.stamp.seq,) * n}

    def _step(self, step: Step, conn: int) -> Iterator[tuple[Table, str, Rows]]:
        if isinstance(step, Listing):
            self._listed |= {item.symbol: item for item in step.instruments}
            return
        if isinstance(step, BookChange):
            self._symbols[conn].add(step.symbol)
            yield "events", step.symbol, self._change(step)
            book = self._book(step.symbol)
            book.apply(step)
            if self._n_top and book.state == "live":
                yield "top", step.symbol, self._top(book, step)
            return
        rows = self._row(step)
        if rows:
            symbol = step.symbol  # type: ignore[union-attr]
            self._symbols[conn].add(symbol)
            yield "events", symbol, rows

    def _change(self, change: BookChange) -> Rows:
        kind = type(change).__name__.lower()
        sides = change.levels
        prices = [*sides[0, 0, : change.n_bids].tolist(), *sides[1, 0, : change.n_asks].tolist()]
        sizes = [*sides[0, 1, : change.n_bids].tolist(), *sides[1, 1, : change.n_asks].tolist()]
        rows = self._levels(change.symbol, kind, prices, sizes, change.n_bids) if prices else {"kind": (kind,)}
        n = len(rows["kind"])
        return rows | {"event_ns": (change.event_ns or None,) * n, "seq": (change.seq,) * n}

    def _levels(self, symbol: str, kind: str, prices: list[float], sizes: list[float], n_bids: int) -> Rows:
        n = len(prices)
        return {
            "kind": (kind,) * n,
            "side": ("bid",) * n_bids + ("ask",) * (n - n_bids),
            "price": prices,
            "size": sizes,
            "qty": self._qty(symbol, prices, sizes),
        }

    def _qty(self, symbol: str, prices: Sequence[float], sizes: Sequence[float]) -> list[float | None]:
        listed = self._listed.get(symbol)
        if listed is None:
            return [None] * len(prices)
        return [listed.qty_of_size(size, price) for price, size in zip(prices, sizes, strict=True)]

    def _row(self, step: Step) -> Rows:
        match step:
            case Trade():
                return {
                    "event_ns": (step.event_ns,),
                    "kind": ("trade",),
                    "side": (step.side,),
                    "price": (step.price,),
                    "size": (step.size,),
                    "qty": self._qty(step.symbol, (step.price,), (step.size,)),
                    "trade_id": (step.trade_id,),
                    "n_matches": (step.n_matches,),
                }
            case Touch():
                sides = (("bid", step.bid_price, step.bid_size), ("ask", step.ask_price, step.ask_size))
                given = [(side, price, size) for side, price, size in sides if price is not None and size is not None]
                prices = [price for _, price, _ in given]
                sizes = [size for _, _, size in given]
                n = len(given)
                return (
                    {
                        "event_ns": (step.event_ns,) * n,
                        "seq": (step.seq,) * n,
                        "kind": ("touch",) * n,
                        "side": [side for side, _, _ in given],
                        "price": prices,
                        "size": sizes,
                        "qty": self._qty(step.symbol, prices, sizes),
                    }
                    if n
                    else {}
                )
            case Ticker():
                return {
                    "event_ns": (step.event_ns,),
                    "kind": ("ticker",),
                    "price": (step.last_price,),
                    "volume_1d_qty": (step.volume_1d_qty,),
                }
            case Mark():
                return {"event_ns": (step.event_ns,), "kind": ("mark",), "price": (step.mark_price,)}
            case Funding():
                return {
                    "event_ns": (step.event_ns,),
                    "kind": ("funding",),
                    "funding_rate": (step.funding_rate,),
                    "next_funding_ns": (step.next_funding_ns,),
                }
            case Unchanged():
                self._book(step.symbol).confirm(step.recv_ns)
                return {"event_ns": (step.event_ns,), "kind": ("unchanged",)}
            case Gap():
                self._book(step.symbol).lose(step.reason, step.recv_ns)
                return {"kind": ("gap",), "reason": (step.reason,)}
        return {}

    def _top(self, book: Book, change: BookChange) -> Rows:
        levels, window = book.arrays
        found: Rows = {"event_ns": (change.event_ns or None,), "seq": (change.seq,)}
        for side, name in enumerate(("bid", "ask")):
            start, stop = int(window[2 * side]), int(window[2 * side + 1])
            best = levels[side, :, start : min(stop, start + self._n_top)].tolist()
            found |= {f"{name}_price": (best[0],), f"{name}_size": (best[1],)}
        return found


class _Files:
    # One open file for each table and instrument, of the hour that its rows are of.
    def __init__(self, output: Path, schemas: dict[Table, Any]) -> None:
        self.n_rows: dict[Table, int] = {"events": 0, "top": 0}
        self.paths: list[Path] = []
        self._output = output
        self._schemas = schemas
        self._held: dict[tuple[Table, str], dict[str, list[Any]]] = {}
        self._hours: dict[tuple[Table, str], int] = {}
        self._open: dict[tuple[Table, str], Any] = {}

    def add(self, table: Table, symbol: str, recv_ns: Ns, rows: Rows) -> None:
        key, hour = (table, symbol), recv_ns // _NS_PER_HOUR
        if self._hours.get(key, hour) != hour:
            self._end(key)
        self._hours[key] = hour
        held = self._held.setdefault(key, {name: [] for name in self._schemas[table].names})
        n = len(rows["frame"])
        for name, column in held.items():
            column.extend(rows.get(name) or (None,) * n)
        self.n_rows[table] += n
        if len(held["frame"]) >= N_ROWS:
            self._write(key)

    def close(self) -> None:
        for key in list(self._held):
            self._end(key)

    def discard(self) -> None:
        """Remove what was written, and nothing else."""
        for writer in self._open.values():
            # A disk that is full takes no last words; the file goes anyway.
            with suppress(OSError):
                writer.close()
        for path in self.paths:
            path.unlink(missing_ok=True)
        above = {one for path in self.paths for one in path.parents if self._output in one.parents}
        for directory in sorted(above, reverse=True):
            # Only if nothing is in it.
            with suppress(OSError):
                directory.rmdir()

    def _end(self, key: tuple[Table, str]) -> None:
        self._write(key)
        writer = self._open.pop(key, None)
        if writer is not None:
            writer.close()

    def _write(self, key: tuple[Table, str]) -> None:
        held = self._held.pop(key, None)
        if held is None:
            return
        if key not in self._open:
            self._open[key] = self._begin(*key, self._hours[key])
        pa, schema = _pyarrow(), self._schemas[key[0]]
        columns = [pa.array(column, type=schema.field(name).type) for name, column in held.items()]
        self._open[key].write_table(pa.table(columns, schema=schema))

    def _begin(self, table: Table, symbol: str, hour: int) -> Any:  # noqa: ANN401 (pyarrow has no types)
        parquet = _pyarrow("pyarrow.parquet")
        venue, _, name = symbol.partition(":")
        at = datetime.fromtimestamp(hour * 3600, UTC)
        place = f"venue={venue}/symbol={quote(name, safe='')}/date={at:%Y-%m-%d}/hour={at:%H}"
        directory = self._output / table / place
        directory.mkdir(parents=True, exist_ok=True)
        path = directory / f"{len(list(directory.iterdir())):04d}.parquet"
        self.paths.append(path)
        return parquet.ParquetWriter(path, self._schemas[table], compression="zstd")


def _pyarrow(module: str = "pyarrow") -> Any:  # noqa: ANN401 (pyarrow has no types)
    try:
        return import_module(module)
    except ImportError as e:
        raise MissingExtra("data", "pyarrow") from e
