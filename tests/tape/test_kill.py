"""Recorders killed at random instants; ``make kill`` does it a hundred times."""

import subprocess
import sys

import pytest

N_KILLS = 10


@pytest.mark.slow
@pytest.mark.timeout(320)
@pytest.mark.skipif(sys.platform == "win32", reason="nothing forks or is killed there")
def test_what_was_flushed_is_read_back_after_a_kill_at_any_instant_and_a_repair_makes_it_sound():
    done = subprocess.run(
        [sys.executable, "-m", "tests.kill_recorder", str(N_KILLS)],
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{N_KILLS} kills, 0 bad; flushed and not read back: 0" in done.stdout
