"""Recorded frames as what they say, with neither an engine nor a book."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from fillcast.app.wiring import codec_of
from fillcast.engine.keyframe import decode_keyframe
from fillcast.errors import TapeError
from fillcast.events import (
    BookChange,
    Delta,
    Frame,
    Gap,
    Listing,
    Malformed,
    Opening,
    Snapshot,
    Step,
    Touch,
    Trade,
    Unchanged,
)
from fillcast.tape.contents import loss_of
from fillcast.venues.codec import Codec


def steps_of(frames: Iterable[Frame]) -> Iterator[Step]:
    """What the codecs make of recorded frames. Of two connections that bring one book, the one that an engine would
    follow is told of: see `fillcast.engine.intake.Intake`.

    The levels of a book message hold until the next step is asked for. The end of a connection, and frames that the
    recording lacks, are a gap of every book that it brought. Behind a keyframe come its instruments and books.
    """
    lines = _Lines()
    for frame in frames:
        conn = frame.conn
        for step in lines.read(frame):
            if type(step) is Delta:
                if lines.books.setdefault(step.symbol, conn) == conn:
                    yield step
            elif lines.admits(step, conn):
                yield step


class _Lines:
    # The open connections of a recording. books: which of them brings each; whole: those of which nothing is missing.
    def __init__(self) -> None:
        self.books: dict[str, int] = {}
        self._whole: set[str] = set()
        self._codecs: dict[int, Codec] = {}
        self._lost: set[int] = set()
        self._trades: dict[str, int] = {}
        self._last_trades: dict[str, str] = {}

    def read(self, frame: Frame) -> Sequence[Step]:
        conn, kind = frame.conn, frame.kind
        codec = self._codecs.get(conn)
        if kind in ("data", "rest"):
            if codec is None:
                return (Malformed(frame.recv_ns, f"a frame of connection {conn}, which is not open"),)
            if kind == "data":
                return codec.decode(frame.payload, frame.recv_ns)
            path, _, body = frame.payload.removeprefix(b"GET ").partition(b" ")
            return codec.decode_rest(path.decode("utf-8", "replace"), body, frame.recv_ns)
        if kind == "open":
            self._open(msgspec.json.decode(frame.payload, type=Opening), conn)
        elif kind == "keyframe" and (codec is None or conn in self._lost):
            return self._restore(frame)
        elif kind in ("close", "loss"):
            return self._end(frame)
        return ()

    def admits(self, step: Step, conn: int) -> bool:
        match step:
            case Snapshot(symbol=symbol):
                mine = self.books.setdefault(symbol, conn)
                if conn < mine and symbol in self._whole:
                    return False
                self.books[symbol] = conn
                self._whole.add(symbol)
                return True
            case Gap(symbol=symbol):
                is_mine = self.books.setdefault(symbol, conn) == conn
                if is_mine:
                    self._whole.discard(symbol)
                return is_mine
            case BookChange() | Touch() | Unchanged():
                return self.books.setdefault(step.symbol, conn) == conn
            case Trade():
                return self._admits_trade(step, conn)
        return True

    def _admits_trade(self, trade: Trade, conn: int) -> bool:
        # Two connections say everything twice while one takes over from the other.
        symbol = trade.symbol
        bearer = self._trades.setdefault(symbol, conn)
        if bearer != conn:
            if bearer in self._codecs and conn < bearer:
                return False
            self._trades[symbol] = conn
            if trade.trade_id == self._last_trades.get(symbol):
                return False
        self._last_trades[symbol] = trade.trade_id
        return True

    def _open(self, opening: Opening, conn: int) -> None:
        self._codecs[conn] = codec_of(opening)
        self._lost.discard(conn)
        for symbol in (f"{opening.venue}:{name}" for name in opening.names):
            if self.books.get(symbol) not in self._codecs:
                self.books[symbol] = conn

    def _restore(self, frame: Frame) -> Sequence[Step]:
        try:
            keyframe = decode_keyframe(frame.payload)
            codec = codec_of(keyframe.opening)
            if keyframe.line is not None:
                codec.restore(bytes(keyframe.line.codec))
        except msgspec.DecodeError as e:
            raise TapeError(f"keyframe of connection {frame.conn}", f"can't be used: {e}") from e
        self._lost.discard(frame.conn)
        line, listing = keyframe.line, Listing(frame.recv_ns, keyframe.instruments)
        if line is None:
            return (listing,)
        self._codecs[frame.conn] = codec
        self.books |= {desk.symbol: frame.conn for desk in keyframe.desks}
        self._trades |= dict.fromkeys(line.prints_of, frame.conn)
        self._last_trades |= {desk.symbol: desk.last_trade_id for desk in keyframe.desks}
        return (listing, *keyframe.snapshots())

    def _end(self, frame: Frame) -> Sequence[Step]:
        conn, ended_ns = frame.conn, frame.recv_ns
        if frame.kind == "loss":
            self._lost.add(conn)
            loss = loss_of(frame)
            ended_ns = ended_ns if loss is None else loss.first_ns
        else:
            self._codecs.pop(conn, None)
        reason = f"{frame.kind} on the recording"
        gone = sorted(symbol for symbol in self._whole if self.books[symbol] == conn)
        return tuple(Gap(symbol, ended_ns, reason) for symbol in gone)
