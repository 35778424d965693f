"""Recordings: tapes and other people's files as frames, steps and columns."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from fillcast.app.steps import steps_of
from fillcast.app.wiring import codec_of, shipped, split
from fillcast.archives import collector, cryptofeed
from fillcast.archives.columns import Columns, columns_of
from fillcast.archives.known import frames_of
from fillcast.archives.lines import is_gzip
from fillcast.engine.engine import Engine, nearest
from fillcast.engine.keyframe import decode_keyframe
from fillcast.errors import ConfigError, TapeError, UnknownInstrument
from fillcast.events import Frame, Opening
from fillcast.learn.columns import Columns as EventColumns
from fillcast.learn.columns import collect
from fillcast.learn.layout import Layout, lay_out
from fillcast.learn.vigils import Vigils, keep_vigils
from fillcast.market import Instrument
from fillcast.tape import MAGIC, Tape, unpacked
from fillcast.tape.contents import loss_of
from fillcast.view import Source


class Recording:
    """A tape, of one file or of a directory, or somebody else's recording, as frames.

    path: one file, or several of a collector in their order: one stream that was cut at midnight.
    instruments: a file of REST answers (cryptofeed's form, or the JSON of OKX's instruments or Binance's exchangeInfo)
    for recordings that hold none. Raises TapeError for a file of no known form.
    """

    def __init__(self, path: Path | Sequence[Path], *, instruments: Path | None = None) -> None:
        paths = [path] if isinstance(path, Path) else list(path)
        self.path = paths[0]
        self._instruments = instruments
        is_tape = len(paths) == 1 and (self.path.is_dir() or (not is_gzip(self.path) and _is_tape(self.path)))
        self._reader = Tape(self.path) if is_tape else None
        self._read = frames_of(paths) if self._reader is None else self._reader.frames

    @property
    def source(self) -> Source:
        """Replay, unless the frames were simulated when they were recorded."""
        is_simulated = self._reader is not None and self._reader.header.source == "simulated"
        return "simulated" if is_simulated else "replay"

    @property
    def cut(self) -> TapeError | None:
        """After the frames: the first place of a tape that gave none."""
        return None if self._reader is None else self._reader.damage

    def frames(self) -> Iterator[Frame]:
        return self._read() if self._instruments is None else self._listed(instrument_answers(self._instruments))

    def whole_frames(self) -> Iterator[Frame]:
        """For who must have all of them: raises TapeError behind the last one if some place of a tape gave none."""
        yield from self.frames()
        if self._reader is not None:
            self._reader.check_whole()

    def _listed(self, rest: Sequence[bytes]) -> Iterator[Frame]:
        for frame in self._read():
            yield frame
            if frame.kind == "open":
                for payload in rest:
                    yield Frame(frame.recv_ns, frame.conn, "rest", payload)


def recordings(paths: Sequence[Path], instruments: Path | None = None) -> list[Recording]:
    """One recording for each tape; files of a collector that go on where the one before was cut belong to it.

    Raises ConfigError for one that is given twice, by whatever name.
    """
    given: dict[Path, Path] = {}
    for path in paths:
        other = given.setdefault(path.resolve(), path)
        if other is not path:
            named = "" if other == path else f", first as {other}"
            raise ConfigError(f"{path} is given twice{named}: its rows would count twice; name it once")
    groups: list[list[Path]] = []
    for path in paths:
        goes_on = collector.is_collector(path) and not collector.has_snapshot(path)
        if goes_on and groups and collector.is_collector(groups[-1][-1]):
            same = collector.opening_of(path) == collector.opening_of(groups[-1][-1])
            if same:
                groups[-1].append(path)
                continue
        groups.append([path])
    return [Recording(group, instruments=instruments) for group in groups]


def _is_tape(path: Path) -> bool:
    head = b""
    try:
        for chunk in unpacked(path):
            head += chunk
            if len(head) >= len(MAGIC):
                break
    except TapeError:
        if not head:
            raise
    return head.startswith(MAGIC)


def instrument_answers(path: Path) -> list[bytes]:
    """Instrument rows in a file, as payloads of `rest` frames."""
    if path.suffix == ".zst":
        return cryptofeed.answers(path)
    try:
        body = path.read_bytes()
    except OSError as e:
        raise TapeError(str(path), e.strerror or str(e)) from e
    path_of_rows = b"/exchangeInfo" if b'"symbols"' in body else b"/api/v5/public/instruments"
    return [b"GET " + path_of_rows + b" " + body]


def load_columns(path: Path | Sequence[Path]) -> dict[str, Columns]:
    """A recording's book messages and trades as arrays in the venue's order of time, by symbol; see `Columns`.

    Takes what `Recording` takes: ``load_columns([first_day, second_day])["binance-usdm:BTCUSDT"].touch()``. Raises
    TapeError for a damaged one: what is fitted to it must not be fitted to a part.
    """
    return columns_of(steps_of(Recording(path).whole_frames()))


def layouts(recording: Recording, sizes_quote: Sequence[float]) -> list[Layout]:
    """A recording laid out for scoring and fitting, each of its instruments.

    Raises TapeError without a book or with damage, UnknownInstrument without an instrument row, CalibrationError if it
    is too short.
    """
    return [lay_out(columns, instrument, sizes_quote) for columns, instrument in columns_in(recording)]


def vigils(recording: Recording, depths_quote: Sequence[float]) -> list[Vigils]:
    """Virtual resting orders kept through a recording, of each of its instruments. Raises as `layouts`."""
    depths = tuple(depths_quote)
    return [keep_vigils(columns, instrument, depths) for columns, instrument in columns_in(recording)]


def columns_in(recording: Recording) -> list[tuple[EventColumns, Instrument]]:
    """A recording's events of each of its instruments. Raises as `layouts`, but for its length."""
    collected = collect(str(recording.path), steps_of(recording.whole_frames()))
    found = []
    for symbol, columns in collected.columns.items():
        venue, _ = split(symbol)
        known = {item.symbol: item for item in shipped(venue)}
        instrument = collected.instruments.get(symbol) or known.get(symbol)
        if instrument is None:
            raise UnknownInstrument(symbol, nearest(symbol, known), "its recording holds no instrument row")
        found.append((columns, instrument))
    return found


def take(engine: Engine, frame: Frame) -> None:
    """Give the engine one recorded frame, as its feed did when it came.

    A keyframe is used only where the frames before it are missing. Raises ConfigError for a codec that there isn't.
    """
    if frame.kind in ("data", "rest", "sent"):
        engine.on_frame(frame.payload, frame.recv_ns, frame.conn, frame.kind)
        if frame.kind != "sent":
            engine.keep_score()
    elif frame.kind == "open":
        opening = msgspec.json.decode(frame.payload, type=Opening)
        engine.open(frame.conn, codec_of(opening), opening.names, frame.recv_ns)
    elif frame.kind == "close":
        engine.close(frame.conn, frame.recv_ns, frame.payload.decode("utf-8", "replace"))
    elif frame.kind == "loss":
        loss = loss_of(frame)
        lost_ns = frame.recv_ns if loss is None else loss.first_ns
        engine.lose(frame.conn, lost_ns, str(loss or "frames are missing from the recording"))
    elif frame.kind == "keyframe" and not engine.is_in_step(frame.conn):
        try:
            keyframe = decode_keyframe(frame.payload)
            engine.restore(frame.conn, codec_of(keyframe.opening), keyframe)
        except msgspec.DecodeError as e:
            raise TapeError(f"keyframe of connection {frame.conn}", f"can't be used: {e}") from e
