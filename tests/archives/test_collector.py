"""hftbacktest's collector files, on made-up ones."""

import gzip

import msgspec
import pytest

from fillcast import app
from fillcast.archives import collector
from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape import Opening

BOOK = b'{"lastUpdateId": 5, "bids": [["1", "2"]], "asks": [["3", "4"]]}'
TRADE = b'{"stream":"nexousdt@trade","data":{"e":"trade","s":"NEXOUSDT","t":1,"p":"1","q":"1","T":1,"m":true,"M":true}}'
SPOT = b'{"stream":"nexousdt@depth","data":{"e":"depthUpdate","E":1,"s":"NEXOUSDT","U":6,"u":7,"b":[],"a":[]}}'
FUTURE = b'{"stream":"%b@depth@0ms","data":{"e":"depthUpdate","E":1,"T":1,"s":"%b","U":6,"u":7,"pu":5,"b":[],"a":[]}}'
SECOND = 1_700_000_000_000_000


def write(path, *lines, step=1000):
    text = b"".join(b"%d %s\n" % (SECOND + k * step, line) for k, line in enumerate(lines))
    path.write_bytes(gzip.compress(text))
    return path


def test_microseconds_become_frames_and_the_snapshot_an_answer_to_its_path(tmp_path):
    path = write(tmp_path / "a.gz", BOOK, TRADE, SPOT)
    opening = msgspec.json.encode(Opening("binance-spot", ("NEXOUSDT",)))
    ns = SECOND * 1000
    assert list(collector.frames([path])) == [
        Frame(ns, 0, "open", opening),
        Frame(ns, 0, "rest", b"GET /api/v3/depth?symbol=NEXOUSDT " + BOOK),
        Frame(ns + 1_000_000, 0, "data", TRADE),
        Frame(ns + 2_000_000, 0, "data", SPOT),
    ]


def test_nanoseconds_are_known_by_their_length(tmp_path):
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(b"%d123 %s" % (SECOND, SPOT)))
    assert [frame.recv_ns for frame in collector.frames([path])] == [SECOND * 1000 + 123] * 2


@pytest.mark.parametrize(
    ("line", "venue", "name"),
    [
        (TRADE, "binance-spot", "NEXOUSDT"),
        (SPOT, "binance-spot", "NEXOUSDT"),
        (FUTURE % (b"btcusdt", b"BTCUSDT"), "binance-usdm", "BTCUSDT"),
        (FUTURE % (b"btcusdt_240927", b"BTCUSDT_240927"), "binance-usdm", "BTCUSDT_240927"),
        (FUTURE % (b"btcusd_perp", b"BTCUSD_PERP"), "binance-coinm", "BTCUSD_PERP"),
        (FUTURE % (b"btcusd_240927", b"BTCUSD_240927"), "binance-coinm", "BTCUSD_240927"),
    ],
)
def test_market_and_instrument_are_told_by_the_messages(tmp_path, line, venue, name):
    assert collector.opening_of(write(tmp_path / "a.gz", BOOK, line)) == Opening(venue, (name,))


def test_two_files_of_one_stream_are_one_recording(tmp_path):
    first = write(tmp_path / "a.gz", BOOK, SPOT)
    second = tmp_path / "b.gz"
    second.write_bytes(gzip.compress(b"%d %s\n" % (SECOND + 10**6, SPOT)))
    frames = list(app.Recording([first, second]).frames())
    assert [frame.kind for frame in frames] == ["open", "rest", "data", "data"]


def test_an_instrument_among_another_is_refused_with_its_offset(tmp_path):
    path = write(tmp_path / "a.gz", SPOT, FUTURE % (b"btcusdt", b"BTCUSDT"))
    with pytest.raises(TapeError, match="holds BTCUSDT among NEXOUSDT") as error:
        list(app.Recording(path).frames())
    assert (error.value.path, error.value.offset) == (str(path), len(b"%d %s\n" % (SECOND, SPOT)))


def test_a_clock_that_runs_backwards_is_refused_with_its_offset(tmp_path):
    path = write(tmp_path / "a.gz", SPOT, SPOT, step=-2000)
    with pytest.raises(TapeError, match=r"its clock runs backwards by 2\.000 ms") as error:
        list(app.Recording(path).frames())
    assert error.value.offset == len(b"%d %s\n" % (SECOND, SPOT))


def test_files_in_the_wrong_order_are_refused(tmp_path):
    first, second = write(tmp_path / "a.gz", SPOT, SPOT), write(tmp_path / "b.gz", BOOK)
    with pytest.raises(TapeError, match="runs backwards") as error:
        list(app.Recording([first, second]).frames())
    assert error.value.path == str(second)


def test_a_line_of_no_known_form_is_refused_with_its_offset(tmp_path):
    path = write(tmp_path / "a.gz", SPOT, b"what is this")
    with pytest.raises(TapeError, match="not a line of a collector's file"):
        list(app.Recording(path).frames())


@pytest.mark.parametrize(("damage", "said"), [("cut", "is cut"), ("flipped", "is damaged|not a line")])
def test_a_damaged_file_gives_all_before_the_damage_and_then_says_where(tmp_path, damage, said):
    path = write(tmp_path / "a.gz", *[SPOT] * 5, *(b'{"id":%d}' % (k * 7919 % 10007) for k in range(60_000)))
    packed = bytearray(path.read_bytes())
    if damage == "cut":
        del packed[-40_000:]
    else:
        packed[-40_000:-39_900] = bytes(100)
    path.write_bytes(packed)
    kinds = []
    with pytest.raises(TapeError, match=said) as error:
        kinds.extend(frame.kind for frame in app.Recording(path).frames())
    assert error.value.path == str(path)


def test_a_file_without_a_message_of_binance_is_refused(tmp_path):
    with pytest.raises(TapeError, match="no message of Binance"):
        list(app.Recording(write(tmp_path / "a.gz", b'{"id":1}')).frames())


def test_a_packed_file_of_something_else_is_refused_by_name(tmp_path):
    path = tmp_path / "book.gz"
    path.write_bytes(gzip.compress(b"a,b,c\n1,2,3\n"))
    with pytest.raises(TapeError, match="neither a fillcast tape nor a recording") as error:
        app.Recording(path)
    assert error.value.path == str(path)


def test_only_files_of_a_collector_are_put_together(tmp_path):
    other = tmp_path / "x.txt"
    other.write_text("hello")
    with pytest.raises(TapeError, match=r"x\.txt: is not a file of a collector"):
        app.Recording([write(tmp_path / "a.gz", SPOT), other])
