"""Several tapes as one, and part of one."""

import msgspec
import pytest
from tests import golden_tape
from tests.tape.made import HEADER, new_engine, numbered, played, standing
from tests.tape.test_recorder import recorded

from fillcast import app
from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.excerpt import cut
from fillcast.tape import Tape, TapeWriter
from fillcast.tape.merge import merge
from fillcast.tape.verify import verify
from fillcast.units import MAX_NS


def write(path, frames, **header):
    with TapeWriter(path, msgspec.structs.replace(HEADER, **header)) as writer:
        for frame in frames:
            writer.write(frame)
    return path


def opened(at_ns, conn=0, name="BTC-USDT"):
    return Frame(at_ns, conn, "open", msgspec.json.encode(golden_tape.Opening("okx", (name,))))


def data(*stamps, conn=0):
    return [Frame(at_ns, conn, "data", b'{"at":%d}' % at_ns) for at_ns in stamps]


def test_frames_of_two_tapes_stand_in_the_order_of_their_receipt(tmp_path):
    a = write(tmp_path / "a.fct.zst", [opened(1), *data(10, 30)], symbols=("okx:BTC-USDT",))
    b = write(tmp_path / "b.fct.zst", [opened(2, name="ETH-USDT"), *data(20, 40)], symbols=("okx:ETH-USDT",))
    contents = merge([a, b], tmp_path / "c.fct.zst", "0")
    tape = Tape(tmp_path / "c.fct.zst")
    assert [(frame.recv_ns, frame.conn) for frame in tape.frames()] == [
        (1, 0),
        (2, 1),
        (10, 0),
        (20, 1),
        (30, 0),
        (40, 1),
    ]
    assert contents.n_frames == 6
    assert tape.header.symbols == ("okx:BTC-USDT", "okx:ETH-USDT")
    assert verify(tmp_path / "c.fct.zst").problems == ()


def test_a_merged_tape_replays_as_its_parts_do(tmp_path):
    frames = golden_tape.frames()
    recorded(tmp_path / "a", frames, {7, 20})
    b = write(tmp_path / "b.fct.zst", [opened(frames[0].recv_ns + 1, name="ETH-USDT")])
    merge([tmp_path / "a", b], tmp_path / "c.fct.zst", "0")
    found = list(Tape(tmp_path / "c.fct.zst").frames())
    other = opened(frames[0].recv_ns + 1, conn=1, name="ETH-USDT")
    assert standing(played(found)) == standing(played([frames[0], other, *frames[1:]]))
    assert [frame for frame in found if frame.kind == "keyframe"] == []


@pytest.mark.parametrize(
    ("frames", "header", "said"),
    [
        ([opened(2), *data(20, 15)], {}, r"b\.fct\.zst: the clock runs backwards by 0\.000000 s.* at byte \d+"),
        ([opened(2), *data(20)], {}, r"b\.fct\.zst: holds okx:BTC-USDT, which .*a\.fct\.zst holds at the same time"),
        ([opened(2, name="ETH-USDT")], {"source": "live"}, r"b\.fct\.zst: is live, and .*a\.fct\.zst is simulated"),
    ],
)
def test_what_would_be_a_guess_is_refused_and_nothing_is_left(tmp_path, frames, header, said):
    a = write(tmp_path / "a.fct.zst", [opened(1), *data(10, 30)])
    if "clock" in said:
        frames = [opened(2, name="ETH-USDT"), *frames[1:]]
    b = write(tmp_path / "b.fct.zst", frames, **header)
    with pytest.raises(TapeError, match=said):
        merge([a, b], tmp_path / "c.fct.zst", "0")
    assert not (tmp_path / "c.fct.zst").exists()


def test_one_instrument_after_another_time_of_it_is_no_conflict(tmp_path):
    a = write(tmp_path / "a.fct.zst", [opened(1), *data(10), Frame(11, 0, "close", b"stopped")])
    b = write(tmp_path / "b.fct.zst", [opened(20), *data(30)])
    assert merge([a, b], tmp_path / "c.fct.zst", "0").n_frames == 5


def test_a_damaged_tape_is_to_be_repaired_first_and_nothing_is_written_over(tmp_path):
    a = write(tmp_path / "a.fct.zst", [opened(1), *data(10, 30)])
    b = write(tmp_path / "b.fct.zst", [opened(2, name="ETH-USDT"), *numbered(50)])
    b.write_bytes(b.read_bytes()[:-9])
    with pytest.raises(TapeError, match="must be repaired first"):
        merge([a, b], tmp_path / "c.fct.zst", "0")
    with pytest.raises(TapeError, match="never overwritten"):
        merge([a, a], b, "0")
    assert b.exists()


@pytest.mark.parametrize(("start", "stop"), [(1, 48), (5, 20), (17, 40), (40, 200)])
def test_a_cut_replays_as_the_whole_does_in_that_time(tmp_path, start, stop):
    frames = golden_tape.frames()
    recorded(tmp_path / "a", frames, {7, 20, 33})
    at_ns = [frame.recv_ns for frame in frames]
    stop_ns = at_ns[stop] if stop < len(at_ns) else MAX_NS
    cut(tmp_path / "a", tmp_path / "b.fct.zst", at_ns[start], stop_ns, "0", id)
    found = list(Tape(tmp_path / "b.fct.zst").frames())
    keys = [frame for frame in found if frame.kind == "keyframe"]
    assert found == keys + frames[start:stop]
    assert len(keys) == (1 if start else 0)
    whole = played(frames[:start])
    part = new_engine()
    for key in keys:
        app.take(part, key)
    assert standing(part) == standing(whole)
    for frame in frames[start:stop]:
        app.take(whole, frame)
        app.take(part, frame)
        assert standing(part) == standing(whole)
    assert verify(tmp_path / "b.fct.zst").problems == ()


def test_a_cut_of_no_time_writes_nothing(tmp_path):
    a = write(tmp_path / "a.fct.zst", [opened(1), *data(10, 30)])
    with pytest.raises(TapeError, match="no frame in that time"):
        cut(a, tmp_path / "b.fct.zst", 31, 40, "0", id)
    assert not (tmp_path / "b.fct.zst").exists()
    with pytest.raises(TapeError, match="never overwritten"):
        cut(a, a, 1, 40, "0", id)
    assert len(list(Tape(a).frames())) == 3
