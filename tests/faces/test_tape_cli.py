"""``fillcast tape`` and ``fillcast record``, as a user types them."""

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time

import msgspec
import pytest
from tests import golden_tape
from tests.faces.test_cli import elsewhere, run
from tests.tape.made import HEADER, numbered
from tests.tape.test_recorder import recorded

from fillcast.tape import Tape, TapeReader, TapeWriter, index
from fillcast.tape.segments import segment_paths
from fillcast.tape.shelf import Shelf

assert elsewhere


@pytest.fixture
def directory(tmp_path):
    recorded(tmp_path / "tape", golden_tape.frames(), {16, 32})
    return tmp_path / "tape"


def test_info_tells_of_each_segment(capsys, directory):
    code, out, _ = run(capsys, "tape", "info", str(directory))
    assert code == 0
    assert "simulated" in out
    assert "000003-" in out
    code, out, _ = run(capsys, "tape", "info", str(directory), "--json")
    found = json.loads(out)
    assert [row["contents"]["n_frames"] for row in found["segments"]] == [16, 16, 16]
    assert found["is_recording"] is False
    code, out, _ = run(capsys, "tape", "info", str(segment_paths(directory)[0]), "--json")
    assert json.loads(out)["segments"][0]["contents"]["n_frames"] == 16


def test_info_tells_in_one_line_what_a_bound_has_cost(capsys, tmp_path):
    shelf = Shelf(tmp_path / "t", HEADER, 1 << 30, 1 << 19)
    for k, frame in enumerate(numbered(3000, 300)):
        shelf.write(frame)
        if k % 100 == 99:
            shelf.flush()
            if shelf.is_full:
                shelf.turn([], None)
    shelf.close(None, "stopped")
    shelf.release()
    gone = index.read(tmp_path / "t").removed
    assert len(gone) > 2
    _, out, _ = run(capsys, "tape", "info", str(tmp_path / "t"))
    (line,) = [line for line in out.splitlines() if "with it went" in line]
    assert line.startswith(f"{gone[1].name} to {gone[max(gone)].name}, {len(gone)} segments: all segments must stay")
    assert f"with it went {sum(row.contents.n_frames for row in gone.values()):,} frames" in line


def test_verify_ends_with_4_where_something_is_wrong_and_names_it(capsys, directory):
    code, out, _ = run(capsys, "tape", "verify", str(directory), "--json")
    assert code == 0
    assert json.loads(out)["problems"] == []
    path = segment_paths(directory)[1]
    path.write_bytes(path.read_bytes()[:-5])
    code, out, _ = run(capsys, "tape", "verify", str(directory))
    assert code == 4
    assert f"{path}: is cut: its last block never ends" in out
    assert re.search(r"\(\d+ bytes\) at byte \d+\n", out)
    code, out, _ = run(capsys, "tape", "repair", str(directory))
    assert code == 0
    assert "gave nothing: is cut" in out
    code, out, _ = run(capsys, "tape", "verify", str(directory) + ".repaired")
    assert code == 0
    code, out, _ = run(capsys, "tape", "repair", str(directory), "--in-place", "--json")
    assert json.loads(out)["n_repaired"] == 1
    assert run(capsys, "tape", "verify", str(directory))[0] == 0
    assert "sound as it is" in run(capsys, "tape", "repair", str(directory), "--in-place")[1]


def test_a_repair_that_leaves_frames_without_a_beginning_says_so_and_does_not_end_well(capsys, tmp_path):
    path = tmp_path / "a.fct.zst"
    with TapeWriter(path, HEADER) as tape:
        begin = tape.n_bytes
        for frame in golden_tape.frames():
            tape.write(frame)
            tape.flush()
    packed = bytearray(path.read_bytes())
    packed[begin + 12] ^= 0xFF
    path.write_bytes(packed)
    code, out, _ = run(capsys, "tape", "repair", str(path))
    assert code == 4
    assert re.search(r"of them have no beginning: .* nothing can be read of it until it is opened again", out)
    path.with_name("a.repaired.fct.zst").unlink()
    code, out, _ = run(capsys, "tape", "repair", str(path), "--in-place", "--json")
    done = json.loads(out)
    assert (code, 0 < done["n_unopened_frames"] <= done["n_kept_frames"]) == (4, True)
    assert run(capsys, "tape", "verify", str(path))[0] == 4


def test_what_stands_behind_damage_is_said_to_be_left_out_with_file_and_place(capsys, directory, tmp_path):
    path = directory / "000004-2026-09-21T150000.fct.zst"
    header = TapeReader(segment_paths(directory)[0]).header
    with TapeWriter(path, msgspec.structs.replace(header, number=4, learned_sha256="")) as tape:
        for frame in golden_tape.frames():
            tape.write(frame)
            tape.flush()
    packed = bytearray(path.read_bytes())
    packed[len(packed) // 2] ^= 0xFF
    path.write_bytes(packed)
    code, out, _ = run(capsys, "replay", str(directory))
    assert code == 0
    assert re.search(rf"{path}: is damaged: .* at byte \d+; what stands behind it .* fillcast tape repair", out)
    assert "is damaged" in json.loads(run(capsys, "replay", str(directory), "--json")[1].splitlines()[-1])["cut"]
    code, out, _ = run(capsys, "tape", "export", str(directory), "-o", str(tmp_path / "out"))
    assert code == 0
    assert f"{path}: is damaged" in out
    code, out, err = run(capsys, "tape", "import", str(directory), "-o", str(tmp_path / "y.fct.zst"))
    assert code == 4
    assert f"{path}: must be repaired first" in err
    assert not (tmp_path / "y.fct.zst").exists()
    code, _, err = run(capsys, "tape", "cut", str(directory), "-o", str(tmp_path / "x.fct.zst"))
    assert code == 4
    assert re.search(rf"{path}: must be repaired first: is damaged: .* at byte \d+\n", err)
    assert not (tmp_path / "x.fct.zst").exists()


@pytest.mark.parametrize(
    "asked",
    [
        "cost okx:BTC-USDT-SWAP buy 1000quote",
        "curve okx:BTC-USDT-SWAP",
        "curve okx:BTC-USDT-SWAP --under 6",
        "plan okx:BTC-USDT-SWAP buy 1000quote --within 60s",
    ],
)
def test_an_answer_from_a_damaged_tape_names_the_damage_beside_itself(capsys, directory, asked):
    path = segment_paths(directory)[0]
    path.write_bytes(path.read_bytes()[:-5])
    command = [*asked.split(), "--tape", str(directory), "--allow-stale"]
    for more in ([], ["--json"]):
        _, out, err = run(capsys, *command, *more)
        assert re.search(rf"{path}: .*; what stands behind it in that file was left out: fillcast tape repair", err)
        assert str(path) not in out


def test_what_a_repair_does_not_mend_is_not_sent_to_it(capsys, tmp_path):
    path = tmp_path / "back.fct.zst"
    with TapeWriter(path, HEADER) as tape:
        for at_ns in (5, 9, 7):
            tape.write(golden_tape.Frame(at_ns, 0, "open", b'{"venue":"okx","names":["ETH-USDT"]}'))
    code, out, _ = run(capsys, "tape", "verify", str(path))
    assert code == 4
    assert "the clock runs backwards" in out
    assert "1 problem; none is damage" in out


def test_cut_and_merge_write_new_tapes(capsys, directory, tmp_path):
    frames = golden_tape.frames()
    at = "2026-09-21T14:13:21"
    first, second = str(tmp_path / "1.fct.zst"), str(tmp_path / "2.fct.zst")
    assert run(capsys, "tape", "cut", str(directory), "--to", at, "-o", first)[0] == 0
    assert run(capsys, "tape", "cut", str(directory), "--from", at, "-o", second, "--json")[0] == 0
    n = [len([f for f in Tape(type(tmp_path)(path)).frames() if f.kind != "keyframe"]) for path in (first, second)]
    assert sum(n) == len(frames)
    assert min(n) > 5
    with TapeWriter(tmp_path / "eth.fct.zst", HEADER) as tape:
        tape.write(golden_tape.Frame(5, 0, "open", b'{"venue":"okx","names":["ETH-USDT"]}'))
    code, out, _ = run(capsys, "tape", "merge", first, str(tmp_path / "eth.fct.zst"), "-o", str(tmp_path / "m.fct.zst"))
    assert code == 0
    assert f"{n[0] + 1} frames" in out


def test_export_writes_parquet(capsys, directory, tmp_path):
    output = tmp_path / "out"
    code, out, _ = run(capsys, "tape", "export", str(directory), "--to", "parquet", "--top", "5", "-o", str(output))
    assert code == 0
    assert "events and 46 tops" in out
    code, out, err = run(capsys, "tape", "export", str(directory), "-o", str(output), "--json")
    assert code == 4
    assert "is not empty" in err


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (["tape", "info", "nowhere"], 4, "No such file"),
        (["tape", "verify", "."], 4, "holds no tape"),
        (["tape", "repair", "."], 4, "holds no tape"),
        (["tape", "cut", "{tape}", "--from", "yesterday", "-o", "x"], 2, "is no instant"),
        (["tape", "cut", "{tape}", "--from", "9", "--to", "8", "-o", "x"], 2, "--from must lie before --to"),
        (["tape", "cut", "{tape}", "--to", "8", "-o", "x"], 4, "no frame in that time"),
        (["tape", "merge", "{tape}", "-o", "x"], 2, "two tapes or more"),
        (["tape", "export", "{tape}", "--top", "-1", "-o", "x"], 2, "--top"),
        (["tape", "export", "{tape}", "--to", "csv", "-o", "x"], 2, "parquet"),
        (["record", "demo:BTC-USDT", "-o", "x", "--max-gib", "0"], 2, "--max-gib"),
        (["record", "demo:BTC-USDT", "-o", "x", "--max-gib", "inf"], 2, "--max-gib"),
        (["record", "demo:BTC-USDT", "-o", "x", "--seconds", "nan"], 2, "--seconds"),
        (["record", "demo:BTC-USDT", "-o", "x", "--set", "demo.port=9"], 3, "127.0.0.1:9"),
    ],
)
def test_a_mistake_is_one_sentence_and_an_exit_code(capsys, directory, argv, code, said):
    found, out, err = run(capsys, *(word.format(tape=directory) for word in argv))
    assert found == code
    assert said in out + err
    assert "Traceback" not in err


def start(directory, *more):
    command = [sys.executable, "-m", "fillcast", "record", "demo:BTC-USDT-SWAP", "demo:BTC-USDT", "-o", str(directory)]
    return subprocess.Popen(
        [*command, "--set", "tape.flush_s=0.05", "--json", *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def until_recorded(process, directory, n_bytes):
    due_s = time.monotonic() + 120
    while sum(path.stat().st_size for path in directory.glob("*.fct.zst")) < n_bytes:
        assert process.poll() is None, process.stderr.read()
        assert time.monotonic() < due_s
        time.sleep(0.02)


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_a_signal_ends_it_gracefully_and_the_same_command_goes_on(capsys, tmp_path):
    directory = tmp_path / "tape"
    for number in (signal.SIGTERM, signal.SIGINT):
        process = start(directory)
        n_bytes = sum(path.stat().st_size for path in directory.glob("*.fct.zst"))
        until_recorded(process, directory, n_bytes + 20_000)
        if number == signal.SIGTERM:
            refused = start(directory)
            _, said = refused.communicate(timeout=120)
            assert refused.returncode == 4
            assert f"process {process.pid} is recording here".encode() in said
        os.kill(process.pid, number)
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
        done = json.loads(out)
        assert done["ended"] == "interrupted"
        assert done["tape"]["n_safe_frames"] == done["tape"]["n_frames"] > 10
    assert run(capsys, "tape", "verify", str(directory))[0] == 0
    kinds = [frame.kind for frame in Tape(directory).frames()]
    assert kinds.count("open") == kinds.count("close") == 2
    _, out, _ = run(capsys, "replay", str(directory), "--json")
    summary = json.loads(out.splitlines()[-1])
    assert (summary["n_gaps"], summary["cut"]) == (0, "")


ON_A_SMALL_DISK = """
import resource, sys
from fillcast.faces.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
for job in sys.argv[2:]:
    print(job, main(job.split()))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_what_the_disk_does_not_take_whole_is_not_left_in_part(tmp_path):
    with TapeWriter(tmp_path / "a.fct.zst", HEADER) as tape:
        for frame in (golden_tape.frames()[0], *numbered(3000, 300)):
            tape.write(frame)
    with TapeWriter(tmp_path / "b.fct.zst", HEADER) as tape:
        tape.write(golden_tape.Frame(5, 0, "open", b'{"venue":"okx","names":["NO-PE"]}'))
    with TapeWriter(tmp_path / "c.fct.zst", HEADER) as tape:
        for frame in golden_tape.frames():
            tape.write(frame)
    lines = b"".join(
        b'%d {"stream":"btcusdt@trade","data":{"s":"BTCUSDT","M":true,"x":"%s"}}\n' % (1700000000000000 + k, noise)
        for k, noise in enumerate(frame.payload[8:].strip(b'"}{:x,') for frame in numbered(3000, 300))
    )
    (tmp_path / "d.gz").write_bytes(gzip.compress(lines))
    before = sorted(path.name for path in tmp_path.iterdir())
    jobs = (
        "tape cut a.fct.zst -o x.fct.zst",
        "tape merge a.fct.zst b.fct.zst -o x.fct.zst",
        "tape import d.gz -o x.fct.zst",
        "tape export c.fct.zst --top 50 -o x",
    )
    command = [sys.executable, "-c", ON_A_SMALL_DISK, "1000", *jobs]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=100, cwd=tmp_path)
    assert done.stdout.splitlines() == [f"{job} 4" for job in jobs]
    assert done.stderr.count("File too large") == len(jobs)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "x") == before
    assert list((tmp_path / "x").iterdir()) == []
