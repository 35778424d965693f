"""Recording: nothing is lost without a record of the loss, whatever disk, process or queue do."""

import itertools
import os
import shutil
import subprocess
import sys
import threading
import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import golden_tape
from tests.tape.made import HEADER, any_frame, new_engine, numbered, played, standing

from fillcast import app
from fillcast.config import Tape as TapeSettings
from fillcast.engine.keyframe import Keyframe
from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape import Tape, TapeReader, index, verify
from fillcast.tape.contents import loss_of
from fillcast.tape.lock import NAME as LOCK
from fillcast.tape.recorder import Recorder
from fillcast.tape.segments import segment_paths
from fillcast.tape.shelf import RESERVE, Shelf

QUICK = TapeSettings(flush_s=0.02, segment_s=0.03)
PATIENT = TapeSettings(flush_s=600.0, queue_mib=1)


def until(condition, seconds=90.0):
    due_s = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < due_s, "it did not come"
        time.sleep(0.002)


class Gate:
    """Holds the writing thread at its flush until it is opened."""

    def __init__(self):
        self._reached, self._opened = threading.Event(), threading.Event()
        self.open = self._opened.set

    def __call__(self, _):
        self._reached.set()
        self._opened.wait(90)

    def wait(self):
        assert self._reached.wait(90)


def raw(frames):
    return [frame for frame in frames if frame.kind not in ("keyframe", "loss")]


def recorded(directory, frames, turns):
    """Frames on a shelf that turns after some of them, with the keyframes of an engine that follows."""
    engine = new_engine()
    opening = golden_tape.Opening("okx", ())
    shelf = Shelf(directory, HEADER, 1 << 20, None)
    for k, frame in enumerate(frames):
        if k in turns:
            key = engine.freeze(0, opening).encode()
            shelf.turn([Frame(frames[k - 1].recv_ns, 0, "keyframe", key)], 0)
        shelf.write(frame)
        app.take(engine, frame)
    shelf.close(0, "stopped")
    shelf.release()
    return engine


@given(st.sets(st.integers(1, 47)))
def test_a_tape_in_segments_replays_as_the_frames_do(tmp_path_factory, turns):
    directory = tmp_path_factory.mktemp("tape")
    frames = golden_tape.frames()
    engine = recorded(directory, frames, turns)
    tape = Tape(directory)
    again = list(tape.frames())
    assert raw(again) == frames
    assert (tape.cut, tape.holes) == (None, [])
    assert standing(played(again)) == standing(engine) == standing(played(frames))


def test_each_segment_replays_alone_to_the_same_books_and_estimates(tmp_path):
    frames = golden_tape.frames()
    turns = {7, 19, 33}
    recorded(tmp_path, frames, turns)
    for path, stop in zip(segment_paths(tmp_path), (7, 19, 33, len(frames)), strict=True):
        assert standing(played(app.Recording(path).frames())) == standing(played(frames[:stop]))


@given(st.lists(any_frame, max_size=60), st.integers(0, 60))
def test_any_frames_are_read_back_as_they_were_written(tmp_path_factory, frames, turn):
    directory = tmp_path_factory.mktemp("tape")
    shelf = Shelf(directory, HEADER, 1 << 20, None)
    for k, frame in enumerate(frames):
        if k == turn:
            shelf.turn([], None)
        shelf.write(frame)
    shelf.close(None, "stopped")
    shelf.release()
    assert list(Tape(directory).frames()) == frames
    rows = index.read(directory).closed.values()
    assert sum(row.contents.n_frames for row in rows) == len(raw(frames))


def test_segments_turn_by_time_and_begin_with_keyframes(tmp_path):
    engine = new_engine()
    frames = golden_tape.frames()
    with Recorder(tmp_path, HEADER, QUICK) as recorder:
        recorder.freeze = engine.freeze
        for k, frame in enumerate(frames):
            recorder.write(frame)
            app.take(engine, frame)
            if k % 12 == 11:
                # It is due by time, and comes before the next frame.
                until(lambda: recorder._is_turn_due)
        done = recorder.stop()
    assert (done.n_frames, done.n_safe_frames, done.n_lost) == (len(frames), len(frames), 0)
    assert done.n_segments >= 4
    tape = Tape(tmp_path)
    assert raw(tape.frames()) == frames
    for path in tape.paths[1:]:
        assert next(TapeReader(path).frames()).kind == "keyframe"
    rows = index.read(tmp_path).closed
    assert [row.n_gaps for row in rows.values()] == [0] * len(rows)
    assert sum(row.contents.n_frames for row in rows.values()) == len(frames)


def test_what_a_full_queue_drops_is_counted_and_stands_on_the_tape(tmp_path):
    gate = Gate()
    frames = numbered(9000, 150)
    with Recorder(tmp_path, HEADER, TapeSettings(flush_s=0.001, queue_mib=1), on_flush=gate) as recorder:
        gate.wait()
        for frame in frames[:8000]:
            recorder.write(frame)
        stuck = recorder.progress()
        gate.open()
        until(lambda: recorder.progress().n_safe_frames == stuck.n_frames - stuck.n_lost)
        for frame in frames[8000:]:
            recorder.write(frame)
        done = recorder.stop()
    assert stuck.n_lost > 1000
    assert (done.n_frames, done.n_lost) == (9000, stuck.n_lost)
    assert done.n_safe_frames + done.n_lost == done.n_frames
    found = list(Tape(tmp_path).frames())
    kept = raw(found)
    (loss,) = [loss_of(frame) for frame in found if frame.kind == "loss"]
    gone = frames[len(kept) - 1000 : 8000]
    assert kept == frames[: len(kept) - 1000] + frames[8000:]
    assert (loss.n_frames, loss.n_bytes) == (len(gone), sum(len(frame.payload) for frame in gone))
    assert (loss.first_ns, loss.last_ns) == (gone[0].recv_ns, gone[-1].recv_ns)
    assert "queue of 1 MiB was full" in loss.reason


def test_a_keyframe_follows_a_loss_so_that_a_replay_is_right_again(tmp_path):
    gate = Gate()
    engine = new_engine()
    frames = golden_tape.frames()
    bulk = [Frame(frames[20].recv_ns, 0, "sent", f.payload) for f in numbered(5000, 200)]
    settings = TapeSettings(flush_s=0.001, queue_mib=1)
    with Recorder(tmp_path, HEADER, settings, on_flush=gate) as recorder:
        recorder.freeze = engine.freeze
        gate.wait()
        for frame in (*frames[:20], *bulk, *frames[20:30]):
            recorder.write(frame)
            app.take(engine, frame)
        gate.open()
        until(lambda: recorder.progress().n_safe_frames > 20)
        until(lambda: recorder._n_in_bytes == recorder._n_out_bytes)
        for frame in frames[30:]:
            recorder.write(frame)
            app.take(engine, frame)
    found = list(Tape(tmp_path).frames())
    kinds = [frame.kind for frame in found if frame.kind in ("loss", "keyframe")]
    assert kinds == ["loss", "keyframe"]
    assert all(frame not in found for frame in frames[20:30])
    assert standing(played(found)) == standing(engine)


def test_what_is_flushed_can_be_read_while_the_recorder_goes_on(tmp_path):
    flushed = []
    with Recorder(tmp_path, HEADER, TapeSettings(flush_s=0.01), on_flush=flushed.append) as recorder:
        frames = numbered(500)
        for frame in frames:
            recorder.write(frame)
        until(lambda: flushed and flushed[-1] == 500)
        tape = Tape(tmp_path)
        assert list(tape.frames()) == frames
        assert tape.cut is None


# One directory.


def test_a_second_recorder_on_one_directory_is_refused(tmp_path):
    with Recorder(tmp_path, HEADER, PATIENT) as recorder:
        with pytest.raises(TapeError, match=f"process {os.getpid()} is recording here"):
            Recorder(tmp_path, HEADER, PATIENT)
        recorder.write(Frame(1, 0, "data", b"{}"))
    assert len(list(Tape(tmp_path).frames())) == 1


def test_the_lock_of_a_killed_process_is_stale_and_its_segment_is_settled(tmp_path):
    script = (
        "import sys, os, signal; from pathlib import Path; from fillcast.config import Tape;"
        "from fillcast.events import Frame; from fillcast.tape import Header\n"
        "from fillcast.tape.recorder import Recorder\n"
        "def die(n):\n    if n == 3: os.kill(os.getpid(), signal.SIGKILL)\n"
        "r = Recorder(Path(sys.argv[1]), Header(5, 'simulated', '0', run_ns=5), Tape(flush_s=0.01), on_flush=die)\n"
        "for k in range(3): r.write(Frame(k, 0, 'data', b'{}'))\n"
        "import time; time.sleep(90)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False, capture_output=True, timeout=100)
    assert done.returncode == -9, done.stderr
    assert (tmp_path / LOCK).read_bytes().isdigit()
    later = msgspec.structs.replace(HEADER, run_ns=6)
    with Recorder(tmp_path, later, PATIENT) as recorder:
        recorder.write(Frame(9, 0, "data", b"{}"))
    rows = index.read(tmp_path).closed
    assert [row.contents.n_frames for row in rows.values()] == [3, 1]
    assert "without a word" in rows[1].reason
    assert rows[1].n_gaps is None
    assert [frame.recv_ns for frame in Tape(tmp_path).frames()] == [0, 1, 2, 9]


def test_a_connection_left_open_by_a_killed_recorder_is_closed_in_the_replay(tmp_path):
    frames = golden_tape.frames()
    for run in (5, 6):
        shelf = Shelf(tmp_path, msgspec.structs.replace(HEADER, run_ns=run), 1 << 20, None)
        for frame in frames[:10] if run == 5 else frames[:2]:
            shelf.write(frame)
        shelf.flush()
        if run == 6:
            shelf.close(None, "stopped")
        shelf.release()
    found = list(Tape(tmp_path).frames())
    assert [frame.kind for frame in found[10:]] == ["close", "open", "rest"]
    assert {health.state for health in played(found).health()} == {"down"}


def test_another_tape_in_the_directory_is_refused_and_left_alone(tmp_path):
    Recorder(tmp_path, msgspec.structs.replace(HEADER, symbols=("okx:ETH-USDT",)), PATIENT).stop()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(TapeError, match=r"000001-.*is a tape of simulated okx:ETH-USDT: record simulated okx:BTC-USDT"):
        Recorder(tmp_path, msgspec.structs.replace(HEADER, symbols=("okx:BTC-USDT",)), PATIENT)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("content", [b"hello", b"\x28\xb5\x2f\xfd\x00"])
def test_a_segment_that_cannot_be_read_is_named_and_kept_and_nothing_is_recorded_beside_it(tmp_path, content):
    Recorder(tmp_path, HEADER, PATIENT).stop()
    (path,) = segment_paths(tmp_path)
    path.write_bytes(content)
    with pytest.raises(TapeError, match="must be repaired or taken away before recording goes on") as error:
        Recorder(tmp_path, HEADER, PATIENT)
    assert error.value.path == str(path)
    assert path.read_bytes() == content
    assert len(segment_paths(tmp_path)) == 1


def test_a_tape_that_is_taken_back_leaves_nothing_and_one_that_was_there_before_stays(tmp_path):
    for directory in (tmp_path / "t", tmp_path / "t", tmp_path / "a" / "b" / "c"):
        recorder = Recorder(directory, HEADER, PATIENT)
        recorder.write(numbered(1)[0])
        recorder.take_back()
        assert list(tmp_path.iterdir()) == []
    Recorder(tmp_path / "t", HEADER, PATIENT).stop()
    recorder = Recorder(tmp_path / "t", HEADER, PATIENT)
    recorder.write(numbered(1)[0])
    recorder.take_back()
    assert len(list(Tape(tmp_path / "t").frames())) == 1
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes").write_text("mine")
    Recorder(tmp_path / "mine", HEADER, PATIENT).take_back()
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes"]


def test_a_directory_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TapeError, match=r"Not a directory|exists"):
        Recorder(tmp_path / "file" / "tape", HEADER, PATIENT)


def test_segments_of_two_tapes_in_one_directory_are_refused_by_name(tmp_path):
    for name in ("BTC-USDT", "ETH-USDT"):
        directory = tmp_path / name
        Recorder(directory, msgspec.structs.replace(HEADER, symbols=(f"okx:{name}",)), PATIENT).stop()
    (mixed,) = segment_paths(tmp_path / "ETH-USDT")
    mixed.rename(tmp_path / "BTC-USDT" / mixed.name.replace("000001", "000002"))
    with pytest.raises(TapeError, match=r"000002-.*is a tape of simulated okx:ETH-USDT"):
        list(Tape(tmp_path / "BTC-USDT").frames())


def test_the_oldest_segments_go_with_a_record(tmp_path):
    max_bytes = 1 << 20
    shelf = Shelf(tmp_path, HEADER, 1 << 30, max_bytes)
    frames = numbered(6000, 300)
    for k, frame in enumerate(frames):
        shelf.write(frame)
        if k % 200 == 199:
            shelf.flush()
            if shelf.is_full:
                shelf.turn([], None)
    shelf.close(None, "stopped")
    shelf.release()
    assert sum(path.stat().st_size for path in segment_paths(tmp_path)) <= max_bytes
    journal = index.read(tmp_path)
    gone = sum(row.contents.n_frames for row in journal.removed.values())
    assert min(journal.removed) == 1
    assert all("within 1,048,576 bytes" in row.reason for row in journal.removed.values())
    assert list(Tape(tmp_path).frames()) == frames[gone:]


def test_keyframes_larger_than_a_segment_leave_room_for_frames(tmp_path):
    opening = golden_tape.Opening("okx", (os.urandom(200_000).hex(),))
    bulky = Keyframe(opening=opening, as_of_ns=0, line=None, instruments=(), desks=())
    shelf = Shelf(tmp_path, HEADER, 1 << 30, 1 << 20)
    turns = []
    for k, frame in enumerate(numbered(2000, 300)):
        shelf.write(frame)
        if k % 50 == 49:
            shelf.flush()
            if shelf.is_full:
                turns.append(k)
                shelf.turn([Frame(frame.recv_ns, 0, "keyframe", bulky.encode())], None)
                assert not shelf.is_full
    shelf.close(None, "stopped")
    shelf.release()
    journal = index.read(tmp_path)
    assert len(turns) >= 3
    assert {row.contents.n_frames for row in (*journal.removed.values(), *journal.closed.values())} >= {
        later - earlier for earlier, later in itertools.pairwise(turns)
    }
    assert sum(path.stat().st_size for path in segment_paths(tmp_path)) <= 1 << 20


# A disk that refuses.

FULL = """
import resource, sys
from pathlib import Path
from fillcast.config import Tape
from fillcast.tape import Header
from fillcast.tape.recorder import Recorder
from tests.tape.made import numbered
import msgspec, time
frames = numbered(3000, 300)
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
recorder = Recorder(Path(sys.argv[1]), Header(5, "simulated", "0", run_ns=5), Tape(flush_s=0.01, queue_mib=64))
for frame in frames:
    recorder.write(frame)
while not recorder.progress().failure:
    time.sleep(0.01)
recorder.check()  # a disk that refuses is tried again
if len(sys.argv) > 2:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    while recorder.progress().failure:
        time.sleep(0.01)
sys.stdout.buffer.write(msgspec.json.encode(recorder.stop()))
"""


def on_a_small_disk(directory, *more):
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(directory), *more], check=True, capture_output=True, timeout=100
    )
    return msgspec.json.decode(done.stdout.splitlines()[-1]), done.stderr.decode() + done.stdout.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_disk_that_refuses_costs_what_it_has_not_taken_and_the_tape_says_exactly_what(tmp_path):
    done, said = on_a_small_disk(tmp_path / "t")
    assert done["n_frames"] == 3000
    assert done["n_lost"] > 1000
    assert done["n_safe_frames"] + done["n_lost"] == 3000
    assert "File too large" in done["failure"]
    tape = Tape(tmp_path / "t")
    found = list(tape.frames())
    assert tape.cut is None
    assert len(raw(found)) == done["n_safe_frames"]
    assert [int(frame.payload[5:].partition(b",")[0]) for frame in raw(found)] == list(range(done["n_safe_frames"]))
    (loss,) = [loss_of(frame) for frame in found if frame.kind == "loss"]
    assert loss.n_frames == done["n_lost"]
    assert "File too large" in loss.reason
    assert said.count("tape can't be written") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_disk_that_takes_again_what_it_had_refused_loses_nothing(tmp_path):
    done, said = on_a_small_disk(tmp_path / "t", "recovers")
    assert (done["n_safe_frames"], done["n_lost"], done["failure"]) == (3000, 0, "")
    assert len(raw(Tape(tmp_path / "t").frames())) == 3000
    assert "tape goes on" in said


@pytest.mark.usefixtures("unconfigured")
@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed")
@pytest.mark.parametrize("remove", [shutil.rmtree, lambda directory: segment_paths(directory)[-1].unlink()])
def test_a_segment_that_somebody_removes_is_counted_as_lost_and_the_recording_goes_on(tmp_path, remove, caplog):
    frames = numbered(50)
    directory = tmp_path / "t"
    recorder = Recorder(directory, HEADER, TapeSettings(flush_s=0.01))
    for frame in frames[:20]:
        recorder.write(frame)
    until(lambda: recorder.progress().n_safe_frames == 20)
    remove(directory)
    until(lambda: recorder.progress().n_lost == 20)
    for k in (20, 35):
        for frame in frames[k : k + 15]:
            recorder.write(frame)
        until(lambda n=k - 5: recorder.progress().n_safe_frames == n)
    done = recorder.stop()
    assert (done.n_frames, done.n_safe_frames, done.n_lost, done.failure) == (50, 30, 20, "")
    (told,) = done.losses
    tape = Tape(directory)
    lost, *kept = (frame for frame in tape.frames() if frame.kind != "keyframe")
    assert loss_of(lost) == told
    assert (told.n_frames, told.first_ns, told.last_ns) == (20, frames[0].recv_ns, frames[19].recv_ns)
    assert "was removed while it was written" in told.reason
    assert kept == frames[20:]
    assert (tape.damage, done.n_segments) == (None, len(tape.paths))
    assert caplog.text.count("segment is lost") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed")
def test_a_directory_that_somebody_removes_is_made_anew_wholly(tmp_path):
    frames = numbered(40)
    directory = tmp_path / "t"
    with Recorder(directory, HEADER, TapeSettings(flush_s=0.01)) as recorder:
        for k in (0, 20):
            for frame in frames[k : k + 20]:
                recorder.write(frame)
            until(lambda: recorder.progress().n_safe_frames == 20)
            if k == 0:
                shutil.rmtree(directory)
                until(lambda: recorder.progress().n_lost == 20)
        assert (directory / RESERVE).stat().st_size > 0
        with pytest.raises(TapeError, match=f"process {os.getpid()} is recording here"):
            Recorder(directory, HEADER, PATIENT)
    assert not (directory / RESERVE).exists()
    assert not (directory / LOCK).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed")
def test_a_directory_in_which_another_records_by_now_is_left_to_it(tmp_path):
    frames = numbered(40)
    directory, gate = tmp_path / "t", Gate()
    first = Recorder(directory, HEADER, TapeSettings(flush_s=0.01), on_flush=gate)
    for frame in frames[:20]:
        first.write(frame)
    gate.wait()
    shutil.rmtree(directory)
    with Recorder(directory, HEADER, TapeSettings(flush_s=0.01)) as second:
        gate.open()
        until(lambda: first.progress().failure)
        for frame in frames[20:]:
            first.write(frame)
            second.write(frame)
        done = first.stop()
        assert "is recording here" in done.failure
        assert (done.n_frames, done.n_safe_frames, done.n_lost) == (40, 0, 40)
        until(lambda: second.progress().n_safe_frames == 20)
        assert (directory / LOCK).exists()
        assert (directory / RESERVE).exists()
    assert raw(Tape(directory).frames()) == frames[20:]


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed")
@pytest.mark.parametrize("n_turns", [0, 3])
@pytest.mark.parametrize("empty", [shutil.rmtree, lambda directory: [path.unlink() for path in directory.iterdir()]])
def test_a_directory_in_which_another_has_recorded_and_ended_is_left_to_it(tmp_path, n_turns, empty):
    frames = numbered(30)
    directory = tmp_path / "t"
    ours = Shelf(directory, HEADER, 1 << 20, None)
    for _ in range(n_turns):
        ours.turn((), None)
    ours.write(frames[0])
    ours.flush()
    empty(directory)
    later = msgspec.structs.replace(HEADER, created_ns=frames[0].recv_ns, symbols=("demo:ETH-USDT-SWAP",))
    with Recorder(directory, later, PATIENT) as theirs:
        for frame in frames[10:20]:
            theirs.write(frame)
    stands = {path.name: path.read_bytes() for path in directory.iterdir()}
    ours.write(frames[1])
    with pytest.raises(TapeError, match="was removed while it was written"):
        ours.flush()
    ours.write_off("removed")
    for _ in range(2):
        with pytest.raises(TapeError, match=r"another recorder has begun 000001-.* here"):
            ours.flush()
    ours.abandon(frames[2:4], "removed")
    ours.discard()
    ours.release()
    assert {path.name: path.read_bytes() for path in directory.iterdir()} == stands
    assert raw(Tape(directory).frames()) == frames[10:20]


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed")
def test_a_lock_that_somebody_removes_is_taken_anew_at_the_next_segment(tmp_path):
    frames = numbered(4)
    shelf = Shelf(tmp_path, HEADER, 1 << 20, None)
    for frame in frames:
        shelf.write(frame)
        (tmp_path / LOCK).unlink(missing_ok=True)
        shelf.turn((), None)
        with pytest.raises(TapeError, match=f"process {os.getpid()} is recording here"):
            Shelf(tmp_path, HEADER, 1 << 20, None)
    shelf.close(None, "stopped")
    shelf.release()
    assert not (tmp_path / LOCK).exists()
    assert list(Tape(tmp_path).frames()) == frames


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed")
def test_a_file_in_the_place_of_the_directory_costs_what_is_written_and_is_left_alone(tmp_path):
    directory = tmp_path / "t"
    recorder = Recorder(directory, HEADER, TapeSettings(flush_s=0.01))
    recorder.write(numbered(1)[0])
    until(lambda: recorder.progress().n_safe_frames == 1)
    shutil.rmtree(directory)
    directory.write_bytes(b"a file")
    until(lambda: recorder.progress().failure)
    done = recorder.stop()
    assert (done.n_frames, done.n_safe_frames, done.n_lost) == (1, 0, 1)
    assert "File exists" in done.failure
    assert directory.read_bytes() == b"a file"


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed")
def test_books_stand_again_behind_a_segment_that_somebody_removed(tmp_path):
    frames = golden_tape.frames()
    engine = new_engine()
    directory = tmp_path / "t"
    with Recorder(directory, HEADER, TapeSettings(flush_s=0.01)) as recorder:
        recorder.freeze = engine.freeze
        for k, frame in enumerate(frames):
            recorder.write(frame)
            app.take(engine, frame)
            if k == 20:
                until(lambda: recorder.progress().n_safe_frames == 21)
                shutil.rmtree(directory)
                until(lambda: recorder.progress().n_lost == 21)
    assert standing(played(Tape(directory).frames())) == standing(engine)
    tape = TapeReader(segment_paths(directory)[-1])
    assert next(iter(tape.frames())).kind == "keyframe"
    assert not [found for found in verify.verify(directory).problems if found.is_damage]


def test_a_full_file_system_costs_what_it_has_not_taken_and_the_tape_says_exactly_what(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = (
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False, capture_output=True)
        if sys.platform == "linux"
        else None
    )
    if mounted is None or mounted.returncode != 0:
        pytest.skip("a small file system can't be mounted here")
    try:
        frames = numbered(6000, 300)
        with Recorder(disk / "t", HEADER, TapeSettings(flush_s=0.01)) as recorder:
            for k, frame in enumerate(frames):
                recorder.write(frame)
                if k % 500 == 499:
                    until(lambda n=k + 1: recorder.progress().n_safe_frames == n or recorder.progress().failure)
            done = recorder.stop()
        assert "No space left on device" in done.failure
        assert done.n_safe_frames + done.n_lost == done.n_frames == 6000
        tape = Tape(disk / "t")
        found = list(tape.frames())
        assert tape.cut is None
        assert raw(found) == frames[: done.n_safe_frames]
        assert sum(loss_of(frame).n_frames for frame in found if frame.kind == "loss") == done.n_lost > 0
        assert not (disk / "t" / RESERVE).exists()
        assert len(index.read(disk / "t").closed) == 1
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_terminal_that_has_gone_away_does_not_end_the_recording(tmp_path):
    script = FULL.replace("import msgspec, time\n", "import msgspec, time\nsys.stdout.close()\n").replace(
        "sys.stdout.buffer.write(msgspec.json.encode(recorder.stop()))", "recorder.stop()"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path / "t")], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
    found = list(Tape(tmp_path / "t").frames())
    (loss,) = [loss_of(frame) for frame in found if frame.kind == "loss"]
    assert loss.n_frames + len(raw(found)) == 3000


# A defect of ours.


def defective(_):
    raise ZeroDivisionError("a defect")


@pytest.mark.usefixtures("unconfigured")
def test_a_defect_that_ends_the_writing_is_visible_at_once_and_every_frame_is_accounted_for(tmp_path, caplog):
    recorder = Recorder(tmp_path / "t", HEADER, TapeSettings(flush_s=0.01), on_flush=defective)
    until(lambda: recorder.progress().failure)
    assert "ZeroDivisionError('a defect')" in recorder.progress().failure
    with pytest.raises(TapeError, match="has ended the writing"):
        recorder.check()
    for frame in numbered(50):
        recorder.write(frame)
    done = recorder.stop()
    assert (done.n_frames, done.n_safe_frames, done.n_lost) == (50, 0, 50)
    tape = Tape(tmp_path / "t")
    (loss,) = [loss_of(frame) for frame in tape.frames()]
    assert (tape.cut, loss.n_frames) == (None, 50)
    assert "ZeroDivisionError" in loss.reason
    (line,) = [record for record in caplog.records if "broken off" in record.message]
    assert "in defective" in line.exc_text
    assert not (tmp_path / "t" / LOCK).exists()


@pytest.mark.parametrize("at", [0, 4])
@pytest.mark.usefixtures("unconfigured")
def test_the_frame_on_which_the_writing_ends_is_lost_and_not_forgotten(tmp_path, monkeypatch, at):
    recorder = Recorder(tmp_path, HEADER, TapeSettings(flush_s=60))
    write, n = recorder._shelf.write, itertools.count()
    monkeypatch.setattr(recorder._shelf, "write", lambda frame: defective(frame) if next(n) == at else write(frame))
    for frame in numbered(50):
        recorder.write(frame)
    until(lambda: recorder.progress().failure)
    done = recorder.stop()
    assert (done.n_frames, done.n_safe_frames + done.n_lost) == (50, 50)
