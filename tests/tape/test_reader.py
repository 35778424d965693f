"""Tapes: what was written is read back, and what is missing is said."""

import gzip
import threading

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from fillcast.errors import TapeError
from fillcast.events import FRAME_KINDS, Frame
from fillcast.tape import MAGIC, Header, TapeReader, TapeWriter, line, parse_line
from fillcast.tape.blocks import ahead
from fillcast.tape.lines import parse_lines

HEADER = Header(created_ns=5, source="simulated", version="0")
FRAMES = [Frame(1_790_000_000_000_000_000 + k, k % 3, "data", b'{"k":%d}' % k) for k in range(500)]

frames = st.builds(Frame, st.integers(0, 1 << 61), st.integers(0, 1000), st.sampled_from(FRAME_KINDS), st.binary())


@pytest.fixture
def tape(tmp_path):
    path = tmp_path / "a.fct.zst"
    with TapeWriter(path, HEADER) as writer:
        for k, frame in enumerate(FRAMES):
            writer.write(frame)
            if k % 50 == 0:
                writer.flush()
    return path


@given(frames)
def test_any_frame_survives_its_line(frame):
    text = line(frame)
    assert text.count(b"\n") == 1
    assert parse_line("a", text[:-1], 0) == frame


@given(st.lists(frames | st.builds(Frame, st.integers(10**18, 2 * 10**18), st.just(0), st.just("data"), st.binary())))
def test_many_lines_at_once_give_what_each_gives_alone(found):
    lines = [line(frame) for frame in found]
    starts = [sum(map(len, lines[:k])) for k in range(len(lines))]
    assert list(parse_lines("a", b"".join(lines), 7)) == [
        (7 + at, frame) for at, frame in zip(starts, found, strict=True)
    ]


@pytest.mark.parametrize("text", [b"x", b"", b"1795371547095715960 0 dat {}", b"9795371547095715960 0 data {}"])
def test_a_bad_line_among_many_is_refused_with_its_offset(text):
    good = line(FRAMES[0])
    found = parse_lines("a", good * 3 + text + b"\n" + good, 100)
    assert [next(found)[1] for _ in range(3)] == [FRAMES[0]] * 3
    with pytest.raises(TapeError, match=f"at byte {100 + 3 * len(good)}"):
        next(found)


def test_a_tape_that_is_not_read_to_its_end_leaves_no_thread_behind(tape):
    found = TapeReader(tape).frames()
    next(found)
    assert any(thread.name.startswith("fillcast-tape") for thread in threading.enumerate())
    found.close()
    assert not any(thread.name.startswith("fillcast-tape") for thread in threading.enumerate())


def test_what_goes_wrong_ahead_is_raised_where_it_is_read():
    def failing():
        yield 1
        yield 2
        raise TapeError("a", "Input/output error")

    found = ahead(failing())
    assert [next(found), next(found)] == [1, 2]
    with pytest.raises(TapeError, match="Input/output error"):
        next(found)


def test_what_was_written_is_read_back(tape):
    reader = TapeReader(tape)
    assert reader.header == HEADER
    assert list(reader.frames()) == FRAMES
    assert reader.cut is None


def test_a_tape_is_never_overwritten(tape):
    before = tape.read_bytes()
    with pytest.raises(TapeError, match="never overwritten"):
        TapeWriter(tape, HEADER)
    assert tape.read_bytes() == before


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_tape_cut_in_the_middle_gives_every_whole_frame_and_says_what_is_missing(tape, share):
    packed = tape.read_bytes()
    cut = tape.with_name("cut.fct.zst")
    cut.write_bytes(packed[: int(len(packed) * share)])
    reader = TapeReader(cut)
    found = list(reader.frames())
    assert found == FRAMES[: len(found)]
    assert reader.cut is not None
    assert str(cut) in str(reader.cut)
    assert reader.cut.offset is not None


def test_what_was_flushed_is_read_back_after_a_crash(tmp_path):
    path = tmp_path / "crash.fct.zst"
    writer = TapeWriter(path, HEADER)
    for frame in FRAMES[:100]:
        writer.write(frame)
    writer.flush()
    for frame in FRAMES[100:]:
        writer.write(frame)
    # What a killed process leaves behind: nothing after the flush.
    survived = path.read_bytes()
    writer.close()
    path.write_bytes(survived)
    assert list(TapeReader(path).frames())[:100] == FRAMES[:100]


def test_a_damaged_tape_names_the_place(tape):
    packed = bytearray(tape.read_bytes())
    packed[len(packed) // 2] ^= 0xFF
    tape.write_bytes(packed)
    with pytest.raises(TapeError) as error:  # noqa: PT012 (where it shows depends on what the flipped byte was)
        reader = TapeReader(tape)
        list(reader.frames())
        if reader.cut is not None:
            raise reader.cut
    assert error.value.path == str(tape)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"hello", "is not a fillcast tape but text: fillcast tape import"),
        (b'{"arg": 1}', "but JSON"),
        (gzip.compress(b"hello", mtime=0), "but gzip"),
        (b"\x00\xff" * 400, "but something unknown"),
        (zstandard.compress(b"#fillcast-tape 2 {}\n"), "is not a fillcast tape"),
        (zstandard.compress(b"#fillcast-tape 1 {}\n"), "header"),
    ],
)
def test_a_foreign_file_is_refused(tmp_path, content, said):
    path = tmp_path / "foreign"
    path.write_bytes(content)
    with pytest.raises(TapeError, match=said):
        TapeReader(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(TapeError, match="No such file"):
        TapeReader(tmp_path / "none")


@pytest.mark.parametrize(
    "text",
    [
        b"", b"1 2 data", b"x 0 data {}", b"1 0 dat {}", b"1 0 data;gzip {}", b"-1 0 data {}", b"1 0 data;base64 a",
        b"9223372036854775808 0 data {}", b"1" * 5000 + b" 0 data {}", b"1_0 0 data {}",
    ],
)  # fmt: skip
def test_a_line_that_is_no_frame_is_refused_with_its_offset(text):
    with pytest.raises(TapeError, match="at byte 77"):
        parse_line("a", text, 77)


def test_the_first_line_says_what_it_is():
    assert MAGIC == b"#fillcast-tape 1 "
