"""cryptofeed's raw files, on made-up ones."""

import msgspec
import pytest
import zstandard

from fillcast.archives import cryptofeed
from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape import Opening

OPENING = Opening("okx", dialect="legacy")
LINES = (
    b"wss://ws.okx.com:8443/ws/v5/public <-> 1652459224.5300605\n"
    b'wss://ws.okx.com:8443/ws/v5/public <- 1652459225.2987883: {"op":"subscribe"}\n'
    b'1652459225.5037491: {"event":"subscribe"}\n'
    b'1652459226.1: {"a":1}\n'
    b"configuration: {}\n"
)
REST = (
    b'https://www.okx.com/api/v5/public/instruments?instType=SPOT -> 1652458996.25: {"code":"0"}\n'
    b'https://www.okx.com/api/v5/public/instruments?instType=SPOT -> 1652459996.25: {"code":"1"}\n'
)


def write(path, content):
    path.write_bytes(zstandard.compress(content))
    return path


def test_lines_become_frames_with_their_microseconds(tmp_path):
    path = write(tmp_path / "a.zst", LINES)
    frames = list(cryptofeed.frames(path, OPENING, [b"GET /x {}"]))
    assert frames == [
        Frame(1652459225298788300, 0, "open", msgspec.json.encode(OPENING)),
        Frame(1652459225298788300, 0, "rest", b"GET /x {}"),
        Frame(1652459225298788300, 0, "sent", b'{"op":"subscribe"}'),
        Frame(1652459225503749100, 0, "data", b'{"event":"subscribe"}'),
        Frame(1652459226100000000, 0, "data", b'{"a":1}'),
    ]


def test_the_newest_answer_of_each_path_is_taken(tmp_path):
    path = write(tmp_path / "rest.zst", REST)
    assert cryptofeed.answers(path) == [b'GET /api/v5/public/instruments?instType=SPOT {"code":"1"}']


def test_its_files_are_recognised(tmp_path):
    assert cryptofeed.is_cryptofeed(write(tmp_path / "a.zst", LINES))
    assert cryptofeed.is_cryptofeed(write(tmp_path / "b.zst", REST))
    assert not cryptofeed.is_cryptofeed(write(tmp_path / "c.zst", b"1 0 data {}\n"))


def test_a_line_of_no_known_form_is_refused_with_its_offset(tmp_path):
    path = write(tmp_path / "a.zst", LINES + b"what is this\n")
    with pytest.raises(TapeError) as error:
        list(cryptofeed.frames(path, OPENING))
    assert error.value.offset == len(LINES)


@pytest.mark.parametrize("host", [b"ws.kraken.com", b"www.deribit.com:443", b"notokx.com", b"okx.com.evil.net"])
def test_another_venue_is_refused_by_its_name(tmp_path, host):
    path = write(tmp_path / "a.zst", b"wss://%s/v2 <-> 1652459224.53\n" % host + LINES[58:])
    with pytest.raises(
        TapeError, match=rf"a\.zst: is of {host.partition(b':')[0].decode()}, and only OKX's are read at byte 0"
    ):
        list(cryptofeed.frames(path, OPENING))


def test_a_clock_that_runs_backwards_is_refused_with_its_offset(tmp_path):
    path = write(tmp_path / "a.zst", LINES + b'1652459226.0: {"a":2}\n')
    with pytest.raises(TapeError, match=r"its clock runs backwards by 100\.000 ms") as error:
        list(cryptofeed.frames(path, OPENING))
    assert (error.value.path, error.value.offset) == (str(path), len(LINES))


def test_a_rest_file_without_answers_is_refused(tmp_path):
    with pytest.raises(TapeError, match="no REST answers"):
        cryptofeed.answers(write(tmp_path / "a.zst", LINES))
