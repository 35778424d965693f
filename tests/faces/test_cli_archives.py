"""Somebody else's recordings on the command line: as tapes with the same frames, and priced."""

import gzip
import json

import pytest
from tests.archives.test_collector import BOOK, SPOT, TRADE, write

from fillcast import app
from fillcast.faces.cli import main
from fillcast.tape import TapeReader


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def run(capsys, *argv):
    code = main(argv)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_tape_holds_the_frames_of_the_recording(tmp_path, capsys):
    archive = write(tmp_path / "a.gz", BOOK, TRADE, SPOT)
    code, out, _ = run(capsys, "tape", "import", str(archive), "-o", "a.fct.zst", "--json")
    assert (code, json.loads(out)["n_frames"], json.loads(out)["ended"]) == (0, 4, "whole")
    assert list(TapeReader(tmp_path / "a.fct.zst").frames()) == list(app.Recording(archive).frames())
    assert app.Recording(tmp_path / "a.fct.zst").source == "replay"


def test_files_of_one_stream_become_one_tape(tmp_path, capsys):
    second = tmp_path / "b.gz"
    second.write_bytes(gzip.compress(b"1700000001000000 " + SPOT))
    code, out, _ = run(capsys, "tape", "import", str(write(tmp_path / "a.gz", BOOK)), str(second), "-o", "a.fct.zst")
    assert (code, (tmp_path / "a.fct.zst").exists()) == (4, False)
    code, out, _ = run(
        capsys, "tape", "import", str(write(tmp_path / "c.gz", BOOK, TRADE)), str(second), "-o", "c.fct.zst"
    )
    assert (code, out) == (0, f"c.fct.zst: 4 frames, {(tmp_path / 'c.fct.zst').stat().st_size:,} bytes; whole\n")


def test_instrument_rows_are_put_on_it(tmp_path, capsys):
    rows = tmp_path / "rows.json"
    rows.write_text('{"symbols": []}')
    archive = write(tmp_path / "a.gz", TRADE, SPOT)
    assert run(capsys, "tape", "import", str(archive), "-o", "a.fct.zst", "--instruments", str(rows))[0] == 0
    frames = list(TapeReader(tmp_path / "a.fct.zst").frames())
    assert [frame.kind for frame in frames] == ["open", "rest", "data", "data"]
    assert frames[1].payload == b'GET /exchangeInfo {"symbols": []}'


def test_a_damaged_recording_is_written_as_far_as_it_goes_and_then_named(tmp_path, capsys):
    archive = write(tmp_path / "a.gz", TRADE, SPOT, b"what is this")
    code, out, err = run(capsys, "tape", "import", str(archive), "-o", "a.fct.zst")
    assert code == 4
    assert "3 frames" in out
    assert "a.gz: not a line of a collector's file" in err
    assert len(list(TapeReader(tmp_path / "a.fct.zst").frames())) == 3


def test_nothing_is_ever_written_over(tmp_path, capsys):
    archive = write(tmp_path / "a.gz", TRADE)
    (tmp_path / "a.fct.zst").write_text("mine")
    code, _, err = run(capsys, "tape", "import", str(archive), "-o", "a.fct.zst")
    assert (code, (tmp_path / "a.fct.zst").read_text()) == (4, "mine")
    assert "exists; a tape is never overwritten" in err


def test_nothing_to_import_is_wrong_usage(capsys):
    assert run(capsys, "tape", "import", "-o", "a.fct.zst")[0] == 2


@pytest.mark.real_data
def test_an_order_is_priced_on_a_recording_of_binance(recording, capsys):
    tape = str(recording("binance-usdm/btcusdt_20240718.gz"))
    code, out, _ = run(capsys, "cost", "binance-usdm:BTCUSDT", "buy", "250000quote", "--tape", tape, "--json")
    answer = json.loads(out)
    assert code == 0
    assert 0.0 < answer["walk_bps"] < 1.0
    assert answer["fee_bps"] == pytest.approx(5.0, abs=0.01)


@pytest.mark.real_data
def test_an_order_on_a_recording_without_a_snapshot_is_refused(recording, capsys):
    tape = str(recording("binance-spot/btcusdt_20230405.us.dat.gz"))
    code, _, err = run(capsys, "cost", "binance-spot:BTCUSDT", "buy", "100quote", "--tape", tape, "--allow-stale")
    assert code == 3
    assert "no snapshot yet" in err


def test_the_fee_tiers_of_binance_have_a_date_and_a_source(capsys):
    code, out, _ = run(capsys, "fees", "binance-usdm:BTCUSDT", "--json")
    table = json.loads(out)
    assert (code, table["tiers"][0]["maker_bps"], table["tiers"][0]["taker_bps"]) == (0, 2.0, 5.0)
    assert table["as_of"]
    assert table["source"]
