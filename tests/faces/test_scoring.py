"""``fillcast score`` and ``fillcast calibrate``, as a user types them."""

import json

import pytest

from fillcast.faces.cli import main


def run(capsys, *argv):
    code = main([str(part) for part in argv])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.real_data
@pytest.mark.slow
def test_the_shipped_fit_beats_the_walk_and_the_baseline_on_a_later_recording(recording, capsys, tmp_path):
    tapes = [recording(f"binance-usdm/btcusdt_2024071{day}.gz") for day in (8, 9)]
    page = tmp_path / "score.html"
    code, out, _ = run(capsys, "score", *tapes, "--from", "60%", "--json", "--report", page)
    assert code == 0
    (found,) = [json.loads(line) for line in out.splitlines()]
    total = found["total"]
    assert total["skill_to_walk_frac"] >= 0.15
    assert total["skill_to_recent_frac"] >= 0.02
    assert total["interval_score_bps"] < total["recent_interval_score_bps"]
    assert len(found["rows"]) == 9
    for row in found["rows"]:
        assert row["skill_to_recent_high_frac"] > -0.01
        assert row["n_unfilled"] == 0
    assert "hypothetical" in page.read_text("utf-8").lower()
    assert page.read_text("utf-8").count("<svg") == 2
    assert "REPLAY" in page.read_text("utf-8")


def test_what_is_given_wrong_is_said_and_not_guessed(capsys, tmp_path):
    code, _, err = run(capsys, "score", tmp_path / "none.gz")
    assert code == 4
    assert "none.gz" in err
    assert run(capsys, "score")[0] == 2
    code, _, err = run(capsys, "score", tmp_path / "none.gz", "--sizes", "1k")
    assert (code, "three amounts in quote" in err) == (2, True)
    code, _, err = run(capsys, "score", tmp_path / "none.gz", "--model", "nowhere")
    assert (code, "write module:func" in err) == (2, True)


@pytest.mark.real_data
def test_a_recording_without_a_live_book_is_refused(recording, capsys):
    code, _, err = run(capsys, "score", recording("binance-spot/btcusdt_20230405.us.dat.gz"))
    assert code == 4
    assert "no book that was ever live" in err
