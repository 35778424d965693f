"""Recording where the loop can't hear signals and an open file can't be removed, as on Windows; and by a defect."""

import asyncio

from tests.feeds.test_feed import until

from fillcast.config import Settings
from fillcast.faces.cli import main
from fillcast.faces.text.recording import record_tape
from fillcast.tape import lock
from fillcast.tape.recorder import Recorder
from fillcast.tape.verify import verify

N_BYTES = 20_000
"""So many are on the disk once books have come."""


async def test_where_the_loop_hears_no_signals_a_cancelled_recording_leaves_a_sound_tape(tmp_path, monkeypatch):
    def cannot(*_):
        raise NotImplementedError

    monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", cannot)
    symbols = ["demo:BTC-USDT-SWAP"]
    recording = asyncio.create_task(record_tape(symbols, tmp_path / "t", None, Settings(), max_bytes=None, quiet=True))
    await until(lambda: sum(path.stat().st_size for path in (tmp_path / "t").glob("0*.fct.zst")) > N_BYTES, 30.0)
    recording.cancel()
    ended = await recording
    assert ended.ended == "interrupted"
    found = verify(tmp_path / "t")
    assert (found.problems, found.contents.n_lost) == ((), 0)
    assert found.contents.n_frames == ended.tape.n_frames > 0


def test_where_an_open_file_cannot_be_removed_a_released_lock_is_an_empty_file_and_can_be_had_again(tmp_path):
    held = lock.DirectoryLock(tmp_path)
    assert lock.is_held(tmp_path)
    with_posix, lock.os.name = lock.os.name, "nt"
    try:
        held.release()
    finally:
        lock.os.name = with_posix
    assert (tmp_path / lock.NAME).read_bytes() == b""
    assert not lock.is_held(tmp_path)
    with lock.DirectoryLock(tmp_path) as again:
        assert again.stale_pid is None


def test_a_defect_in_the_writing_ends_the_command_with_a_code_and_what_is_safe(tmp_path, capsys, monkeypatch):
    flush = Recorder._flush

    def once(recorder):
        flush(recorder)
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr(Recorder, "_flush", once)
    code = main(["record", "demo:BTC-USDT-SWAP", "-o", str(tmp_path / "t"), "--set", "tape.flush_s=0.2"])
    said = " ".join(capsys.readouterr().out.split())
    found = verify(tmp_path / "t")
    assert code == 4
    assert f"t: {found.contents.n_frames:,} of " in said
    assert "has ended the writing: ZeroDivisionError('a defect')" in said
    assert (found.problems, found.contents.n_lost > 0) == ((), True)
