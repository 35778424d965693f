"""Damage: it is found, said exactly, and mended without touching what was there."""

import os
import shutil
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import golden_tape
from tests.tape.made import HEADER, numbered, played, standing

from fillcast import app
from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape import Tape, TapeReader, TapeWriter, index, verify
from fillcast.tape.blocks import Hole, Piece, pack, pieces
from fillcast.tape.contents import loss_of
from fillcast.tape.form import header_line, line
from fillcast.tape.repair import repair
from fillcast.tape.segments import segment_paths
from fillcast.tape.shelf import Shelf

OPEN = Frame(1, 0, "open", b'{"venue":"okx","names":["BTC-USDT"]}')
FRAMES = [OPEN, *numbered(120, 50)]
EVERY = 10


def write(path, frames=FRAMES, every=EVERY):
    """A tape with a block for every few frames; returns the bounds of its blocks."""
    bounds = [0]
    with TapeWriter(path, HEADER) as writer:
        bounds.append(writer.n_bytes)
        for k, frame in enumerate(frames):
            writer.write(frame)
            if k % every == every - 1:
                writer.flush()
                bounds.append(writer.n_bytes)
    return [*bounds, path.stat().st_size] if bounds[-1] != path.stat().st_size else bounds


@pytest.fixture
def tape(tmp_path):
    path = tmp_path / "a.fct.zst"
    write(path)
    return path


@pytest.fixture
def directory(tmp_path):
    """Three segments of the golden tape."""
    path = tmp_path / "tape"
    shelf = Shelf(path, HEADER, 1 << 20, None)
    frames = golden_tape.frames()
    engine = played([])
    for k, frame in enumerate(frames):
        if k in (16, 32):
            key = engine.freeze(0, msgspec.json.decode(frames[0].payload, type=golden_tape.Opening)).encode()
            shelf.turn([Frame(frames[k - 1].recv_ns, 0, "keyframe", key)], 0)
        shelf.write(frame)
        app.take(engine, frame)
        if k % 4 == 3:
            shelf.flush()
    shelf.close(0, "stopped")
    shelf.release()
    return path


def problems(path):
    return [(problem.offset_bytes, problem.what) for problem in verify.verify(path).problems]


def raw(frames):
    return [frame for frame in frames if frame.kind not in ("keyframe", "loss")]


def bytes_of(directory):
    return {path.name: path.read_bytes() for path in directory.iterdir() if path.is_file()}


def test_a_sound_tape_and_a_sound_directory_verify(tape, directory):
    assert problems(tape) == []
    assert problems(directory) == []
    found = verify.verify(directory)
    assert (found.n_segments, found.contents.n_frames) == (3, len(golden_tape.frames()))
    assert verify.verify(tape).contents.n_frames == len(FRAMES)


@given(st.data())
def test_a_tape_cut_anywhere_loses_only_its_tail_and_says_what(tmp_path_factory, data):
    directory = tmp_path_factory.mktemp("cut")
    path = directory / "a.fct.zst"
    bounds = write(path)
    size = path.stat().st_size
    at = data.draw(st.integers(bounds[1], size - 1))
    packed = path.read_bytes()
    path.write_bytes(packed[:at])
    whole = max(bound for bound in bounds if bound <= at)
    n_sure = EVERY * (bounds.index(whole) - 1)
    if at == whole:
        assert problems(path) == []
    else:
        (problem,) = verify.verify(path).problems
        assert problem.offset_bytes == whole
        assert f"({at - whole:,} bytes)" in problem.what
    done = repair(path)
    assert path.read_bytes() == packed[:at]
    found = list(Tape(path if at == whole else directory / "a.repaired.fct.zst").frames())
    kept = raw(found)
    assert kept == FRAMES[: len(kept)]
    assert n_sure <= len(kept) <= n_sure + EVERY
    if at != whole:
        (gone,) = done.missing
        assert (gone.offset_bytes, gone.n_bytes) == (whole, at - whole)
        assert gone.before_ns == kept[-1].recv_ns if kept else True
        assert problems(directory / "a.repaired.fct.zst") == []


@given(st.data())
def test_a_byte_that_changed_costs_its_block_and_no_other(tmp_path_factory, data):
    directory = tmp_path_factory.mktemp("flip")
    path = directory / "a.fct.zst"
    bounds = write(path)
    packed = bytearray(path.read_bytes())
    at = data.draw(st.integers(bounds[1], len(packed) - 1))
    packed[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(packed)
    block = max(k for k, bound in enumerate(bounds) if bound <= at)
    done = repair(path)
    assert path.read_bytes() == bytes(packed)
    if not done.missing:
        # A bit of the frame's header that no decoder looks at.
        assert raw(TapeReader(path).frames()) == FRAMES
        return
    assert sum(gone.n_bytes for gone in done.missing) == bounds[block + 1] - bounds[block]
    assert done.missing[0].offset_bytes == bounds[block]
    kept = raw(Tape(directory / "a.repaired.fct.zst").frames())
    first, last = EVERY * (block - 1), EVERY * block
    assert kept == FRAMES[:first] + FRAMES[last:]


def test_damage_is_never_read_as_a_frame(tape):
    # The flipped byte is in the text of a stored block: without the checksum it would be another number.
    frames = [OPEN, Frame(2, 0, "data", os.urandom(64).hex().encode())]
    path = tape.with_name("b.fct.zst")
    bounds = write(path, frames, every=1)
    packed = bytearray(path.read_bytes())
    packed[bounds[2] + 30] ^= 1
    path.write_bytes(packed)
    reader = TapeReader(path)
    assert list(reader.frames()) == [OPEN]
    assert "is damaged" in str(reader.cut)
    assert reader.cut.offset == bounds[2]


def test_behind_damage_a_replay_forgets_until_it_is_told_anew(tmp_path):
    path = tmp_path / "a.fct.zst"
    frames = golden_tape.frames()
    bounds = write(path, frames)
    packed = bytearray(path.read_bytes())
    packed[bounds[3] + 20] ^= 0xFF
    path.write_bytes(packed)
    repair(path)
    found = list(Tape(tmp_path / "a.repaired.fct.zst").frames())
    (loss,) = [loss_of(frame) for frame in found if frame.kind == "loss"]
    assert loss.n_frames is None
    assert loss.n_bytes == bounds[4] - bounds[3]
    assert (loss.first_ns, loss.last_ns) == (frames[19].recv_ns, frames[30].recv_ns)
    assert {health.state for health in played(found).health()} == {"stale"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"hello", "is not a fillcast tape but text"),
        (pack(b"hello\n"), "is not a fillcast tape"),
        (pack(b"#fillcast-tape 2 {}\n"), "is not a fillcast tape"),
    ],
)
def test_a_foreign_file_with_the_name_of_a_tape_is_refused_and_left_alone(tmp_path, content, said):
    path = tmp_path / "000001-foreign.fct.zst"
    path.write_bytes(content)
    for job in (Tape, TapeReader, repair):
        with pytest.raises(TapeError, match=said) as error:
            job(path)
        assert error.value.path == str(path)
    assert path.read_bytes() == content
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_text_that_is_no_frame_is_found_with_its_block(tmp_path):
    path = tmp_path / "a.fct.zst"
    first, second = pack(header_line(HEADER) + line(OPEN)), pack(b"not a frame\n" + line(Frame(5, 0, "data", b"{}")))
    path.write_bytes(first + second)
    ((offset, what),) = problems(path)
    assert (offset, what) == (len(first), "not a tape line: b'not a frame' (11 bytes)")
    repair(path, in_place=True)
    assert problems(path) == []
    assert (tmp_path / "a.fct.zst.damaged").read_bytes() == first + second


def test_a_clock_that_ran_backwards_is_found_with_its_place(tmp_path):
    path = tmp_path / "a.fct.zst"
    bounds = write(path, [OPEN, *numbered(5, 9), Frame(1_789_999_999_000_000_000, 0, "data", b"{}")], every=3)
    ((offset, what),) = problems(path)
    assert offset == bounds[3]
    assert what == "the clock runs backwards by 1.000004 s"


def test_frames_of_a_connection_that_was_never_opened_are_found(tmp_path):
    path = tmp_path / "a.fct.zst"
    write(path, [OPEN, Frame(2, 7, "data", b"{}"), Frame(3, 7, "data", b"{}")])
    assert [what for _, what in problems(path)] == ["has frames of connection 7, which was never opened"]


def test_an_instrument_that_was_not_asked_for_is_found(tmp_path):
    path = tmp_path / "a.fct.zst"
    with TapeWriter(path, msgspec.structs.replace(HEADER, symbols=("okx:ETH-USDT",))) as writer:
        writer.write(OPEN)
    assert [what for _, what in problems(path)] == ["holds okx:BTC-USDT, on a tape of okx:ETH-USDT"]


# Directories.


def damage(path, share):
    packed = bytearray(path.read_bytes())
    packed[int(len(packed) * share)] ^= 0xFF
    path.write_bytes(packed)


def test_a_directory_is_repaired_beside_itself(directory):
    damage(segment_paths(directory)[1], 0.97)
    before = bytes_of(directory)
    assert any("is damaged" in what for _, what in problems(directory))
    done = repair(directory)
    assert bytes_of(directory) == before
    sound = directory.with_name("tape.repaired")
    assert done.output == str(sound)
    assert problems(sound) == []
    assert len(done.missing) == 1
    kept = raw(Tape(sound).frames())
    assert set(kept) < set(golden_tape.frames())
    with pytest.raises(TapeError, match="never written over another"):
        repair(directory)


def test_a_directory_is_repaired_in_place_only_when_told_and_keeps_the_damaged_file(directory):
    path = segment_paths(directory)[1]
    damage(path, 0.97)
    broken = path.read_bytes()
    done = repair(directory, in_place=True)
    assert problems(directory) == []
    assert (directory / (path.name + ".damaged")).read_bytes() == broken
    assert done.n_repaired == 1
    # The next segment begins with a keyframe, so the end of the tape is as if nothing had happened.
    assert standing(played(Tape(directory).frames())) == standing(played(golden_tape.frames()))
    (loss, *_) = [frame for frame in Tape(directory).frames() if frame.kind == "loss"]
    assert "is damaged" in loss_of(loss).reason


@pytest.mark.parametrize("symbols", [("okx:ETH-USDT",), ()])
def test_a_segment_of_another_tape_or_place_is_never_called_repaired(directory, symbols):
    stranger = directory / "000004-2026-11-22T140000.fct.zst"
    header = msgspec.structs.replace(TapeReader(segment_paths(directory)[0]).header, number=7)
    TapeWriter(stranger, msgspec.structs.replace(header, symbols=symbols or header.symbols)).close()
    before = {path.name: path.read_bytes() for path in directory.iterdir()}
    said = "is a tape of simulated okx:ETH-USDT, in a directory of" if symbols else "was written as segment 7"
    for in_place in (False, True):
        with pytest.raises(TapeError, match=said) as error:
            repair(directory, in_place=in_place)
        assert error.value.path == str(stranger)
    assert {path.name: path.read_bytes() for path in directory.iterdir()} == before
    assert [path.name for path in directory.parent.iterdir()] == [directory.name]


def test_a_sound_directory_needs_no_other(directory):
    done = repair(directory)
    assert (done.output, done.n_repaired, done.notes) == (str(directory), 0, ())
    assert [path.name for path in directory.parent.iterdir()] == [directory.name]


def test_a_directory_is_repaired_from_within(directory, monkeypatch):
    path = segment_paths(directory)[0]
    path.write_bytes(path.read_bytes()[:-5])
    monkeypatch.chdir(directory)
    output = Path(repair(Path()).output)
    assert output == directory.with_name(directory.name + ".repaired")
    assert problems(output) == []


def test_a_repair_that_fails_leaves_nothing_behind(directory):
    (directory / "000004-foreign.fct.zst").write_bytes(b"hello")
    for _ in range(2):
        with pytest.raises(TapeError, match="is not a fillcast tape but text"):
            repair(directory)
    assert [path.name for path in directory.parent.iterdir()] == [directory.name]


@pytest.mark.parametrize("what", ["a segment", "an empty segment", "the journal", "a file"])
def test_a_damaged_file_that_was_kept_is_never_written_over(directory, tape, what):
    path = tape if what == "a file" else directory
    damaged = {"the journal": directory / index.NAME, "a file": tape}.get(what, segment_paths(directory)[2])
    if what == "an empty segment":
        damaged.write_bytes(b"")
    elif what == "the journal":
        damaged.write_bytes(b"what is this\n" + damaged.read_bytes())
    else:
        damaged.write_bytes(damaged.read_bytes()[:-5])
    kept = damaged.with_name(damaged.name + ".damaged")
    kept.write_bytes(b"of the first repair")
    before = {one: one.read_bytes() for one in directory.parent.rglob("*") if one.is_file()}
    for _ in range(2):
        with pytest.raises(TapeError, match="kept is never written over") as error:
            repair(path, in_place=True)
        assert error.value.path == str(kept)
    assert {one: one.read_bytes() for one in directory.parent.rglob("*") if one.is_file()} == before
    kept.unlink()
    repair(path, in_place=True)
    assert kept.read_bytes() == before[damaged]


def test_a_repair_in_place_that_cannot_put_the_damaged_file_aside_leaves_nothing_behind(tape, monkeypatch):
    tape.write_bytes(tape.read_bytes()[:-5])
    before = tape.read_bytes()

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "rename", refuse)
        with pytest.raises(TapeError, match="Permission denied"):
            repair(tape, in_place=True)
    assert [(one, one.read_bytes()) for one in tape.parent.iterdir()] == [(tape, before)]
    assert repair(tape, in_place=True).n_repaired == 1


def behead(path):
    packed = bytearray(path.read_bytes())
    packed[8] ^= 0xFF
    path.write_bytes(packed)


@pytest.mark.parametrize("which", [1, 2])
def test_a_segment_without_its_header_gives_no_frame_and_is_named(directory, which):
    path = segment_paths(directory)[which]
    before = [frame for frame in Tape(directory).frames() if frame.kind == "data"]
    behead(path)
    tape = Tape(directory)
    found = list(tape.frames())
    assert str(tape.damage).startswith(f"{path}: is damaged")
    assert tape.damage.offset == 0
    left = [frame for frame in found if frame.kind == "data"]
    assert 0 < len(left) < len(before)
    assert set(left) < set(before)
    # What goes on behind it begins with a loss, so that a replay forgets what it must.
    assert [frame.kind for frame in found].count("loss") == (which == 1)
    with pytest.raises(TapeError, match=f"{path.name}: must be repaired first: is damaged"):
        tape.check_whole()


def test_a_segment_without_its_header_is_mended_by_its_siblings(directory):
    path = segment_paths(directory)[2]
    behead(path)
    repair(directory, in_place=True)
    assert problems(directory) == []
    assert TapeReader(path).header.number == 3


def unopened(path, which):
    packed = bytearray(path.read_bytes())
    block = [piece for piece in pieces(path) if isinstance(piece, Piece)][which]
    packed[block.offset_bytes + 12] ^= 0xFF
    path.write_bytes(packed)
    return repair(path.parent).n_unopened_frames


def test_frames_whose_opening_is_lost_are_counted_and_kept(directory):
    first = segment_paths(directory)[0]
    n_lost = unopened(first, 1)
    left = raw(TapeReader(directory.with_name("tape.repaired") / first.name).frames())
    assert n_lost == len(left) > 0


def test_frames_of_a_connection_that_an_earlier_segment_opened_can_be_used(directory):
    assert unopened(segment_paths(directory)[1], 1) == 0


def test_frames_behind_damage_of_an_open_connection_can_be_used(directory):
    assert unopened(segment_paths(directory)[0], 2) == 0


def test_a_missing_segment_is_found_and_gets_a_record(directory):
    segment_paths(directory)[1].unlink()
    assert [what for _, what in problems(directory)] == [
        "000002-2026-09-21T141320.fct.zst is missing, and no record says that it was removed"
    ]
    tape = Tape(directory)
    found = list(tape.frames())
    assert "follows segment 1: some are missing" in str(tape.holes[0])
    assert standing(played(found)) == standing(played(golden_tape.frames()))
    with pytest.raises(TapeError, match="must be repaired first"):
        tape.check_whole()
    for repaired in (repair(directory), repair(directory, in_place=True)):
        assert problems(Path(repaired.output)) == []
        tape = Tape(Path(repaired.output))
        # The loss stays on the tape: what it says names the file.
        assert [frame.kind for frame in tape.frames()] == [frame.kind for frame in found]
        tape.check_whole()
        assert tape.damage is None
    assert "loss" in [frame.kind for frame in found]


def test_a_changed_file_whose_blocks_are_whole_is_found_by_its_hash(directory):
    first, second, third = segment_paths(directory)
    shutil.copy(second, third)
    whats = " ".join(what for _, what in problems(directory))
    assert "was written as segment 2" in whats
    assert "the journal says" in whats
    assert first.exists()


def test_half_a_line_in_the_journal_is_found_and_harms_no_other(directory):
    with (directory / index.NAME).open("ab") as file:
        file.write(b'{"event":"closed","segm')
    assert [what for _, what in problems(directory)] == ["line 4 can't be read"]
    repair(directory, in_place=True)
    assert problems(directory) == []
    assert sorted(index.read(directory).closed) == [1, 2, 3]


def test_a_killed_recorders_last_segment_is_said_not_to_be_closed_and_repair_lists_it(tmp_path):
    shelf = Shelf(tmp_path / "t", HEADER, 1 << 20, None)
    for frame in golden_tape.frames():
        shelf.write(frame)
    shelf.flush()
    assert problems(tmp_path / "t") == []
    with pytest.raises(TapeError, match="is being recorded"):
        repair(tmp_path / "t")
    shelf.release()
    assert [what for _, what in problems(tmp_path / "t")] == ["was never closed: its recorder ended without a word"]
    repair(tmp_path / "t", in_place=True)
    assert problems(tmp_path / "t") == []
    assert raw(Tape(tmp_path / "t").frames()) == golden_tape.frames()


def test_a_file_born_and_killed_in_one_instant_is_passed_over(directory):
    (directory / "000004-1970-01-01T000000.fct.zst").write_bytes(b"")
    assert raw(Tape(directory).frames()) == golden_tape.frames()
    assert [what for _, what in problems(directory)] == ["is empty"]
    repair(directory, in_place=True)
    assert problems(directory) == []


# Blocks.


def test_noise_between_blocks_is_one_hole(tmp_path):
    path = tmp_path / "a"
    noise = b"\x28\xb5\x2f\xfd" + os.urandom(100)
    path.write_bytes(pack(b"one\n") + noise + pack(b"two\n"))
    found = list(pieces(path))
    assert [piece.text for piece in found if isinstance(piece, Piece)] == [b"one\n", b"two\n"]
    assert sum(hole.n_bytes for hole in found if isinstance(hole, Hole)) == len(noise)


@given(st.binary(max_size=2000))
def test_any_bytes_at_all_are_read_to_their_end(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("any") / "a"
    path.write_bytes(pack(b"one\n") + content)
    n_holes = sum(piece.n_bytes for piece in pieces(path) if isinstance(piece, Hole))
    assert n_holes <= len(content)
