"""``fillcast score`` and ``fillcast calibrate``, as a user types them."""

import json
import re
import sys
from types import SimpleNamespace

import msgspec
import pytest
from msgspec.structs import replace
from tests.archives.test_collector import BOOK, FUTURE, write
from tests.venues.binance.test_codec import FILTERS
from tests.venues.test_goquant import book

from fillcast.errors import ConfigError
from fillcast.events import Frame
from fillcast.faces.cli import main
from fillcast.faces.report import page
from fillcast.faces.text import fill_scoring, scoring
from fillcast.learn.fill_score import FillScore
from fillcast.learn.score import Score
from fillcast.tape import Header, Opening, TapeWriter


def run(capsys, *argv):
    code = main([str(part) for part in argv])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def tape(tmp_path, monkeypatch):
    """Two minutes of books a second apart, whose mid steps to and fro."""
    monkeypatch.chdir(tmp_path)
    with TapeWriter(tmp_path / "a.fct.zst", Header(1, "simulated", "0")) as writer:
        writer.write(Frame(10**18, 0, "open", msgspec.json.encode(Opening("goquant", ("BTC-USDT-SWAP",)))))
        for k in range(120):
            mid = 95_441 + k % 3
            asks, bids = [(f"{mid}.1", "9"), (f"{mid + 9}", "20000")], [(f"{mid - 1}.9", "9"), (f"{mid - 9}", "20000")]
            body = book(asks=asks, bids=bids, stamp=f"2025-05-04T10:{k // 60:02}:{k % 60:02}Z")
            writer.write(Frame(10**18 + k * 10**9, 0, "data", body))
    return writer.path


@pytest.mark.real_data
@pytest.mark.slow
def test_the_shipped_fit_beats_the_walk_and_the_baseline_on_a_later_recording(recording, capsys, tmp_path):
    tapes = [recording(f"binance-usdm/btcusdt_2024071{day}.gz") for day in (8, 9)]
    page = tmp_path / "score.html"
    code, out, _ = run(capsys, "score", *tapes, "--from", "60%", "--json", "--report", page)
    assert code == 0
    (found,) = [json.loads(line) for line in out.splitlines()]
    total = found["total"]
    assert total["seen_frac"] == 0.0
    assert total["skill_to_walk_frac"] >= 0.15
    assert total["skill_to_recent_frac"] >= 0.02
    assert total["interval_score_bps"] < total["recent_interval_score_bps"]
    assert len(found["rows"]) == 9
    for row in found["rows"]:
        assert row["skill_to_recent_high_frac"] > -0.01
        assert row["n_unfilled"] == 0
        assert set(row["pinball_bps"]) == {"walk", "recent", "linear", "boosted", "online", "served"}
        assert row["skill_to_recent_low_frac"] <= row["skill_to_recent_frac"] <= row["skill_to_recent_high_frac"]
        assert len(row["below"]) == len(row["upto"]) == 7
        assert row["is_covered"]
        assert row["median_width_bps"] > 0.0
        assert row["interval_score_bps"] > 0.0
        assert abs(row["bias_bps"]) < row["mae_bps"]
        assert {"calm third", "busy third", "spread as usual"} <= {bucket["name"] for bucket in row["buckets"]}
    assert "hypothetical" in page.read_text("utf-8").lower()
    assert page.read_text("utf-8").count("<svg") == 2
    assert "REPLAY" in page.read_text("utf-8")


@pytest.mark.real_data
@pytest.mark.slow
def test_a_forecaster_is_fitted_to_what_came_before_and_scored_on_what_came_later(recording, capsys, tmp_path):
    tapes = [recording(f"binance-usdm/ethusdt_2024071{day}.gz") for day in (8, 9)]
    code, out, _ = run(capsys, "calibrate", *tapes, "--to", "60%", "-o", tmp_path, "--name", "mine", "--json")
    assert code == 0
    card = json.loads(out)
    assert card["symbols"] == ["binance-usdm:ETHUSDT"]
    assert len(card["data_hash"]) == 64
    assert card["loss_ratio"] < card["baseline_loss_ratio"]
    assert "10,000 to 1,000,000 quote" in card["domain"]
    code, out, _ = run(capsys, "score", *tapes, "--from", "60%", "--params", tmp_path, "--json")
    assert code == 0
    found = json.loads(out)
    assert card["windows"][0][2] <= found["from_ns"]
    assert (found["total"]["fit"], found["total"]["is_transferred"]) == ("mine", False)
    assert found["total"]["skill_to_walk_frac"] > 0.15
    assert found["total"]["skill_to_recent_frac"] > 0.02


@pytest.mark.real_data
@pytest.mark.slow
def test_chances_of_fills_are_fitted_and_scored_on_what_came_later(recording, capsys, tmp_path):
    tapes = [recording(f"binance-usdm/btcusdt_2024071{day}.gz") for day in (8, 9)]
    code, out, _ = run(capsys, "calibrate", *tapes, "--fills", "--to", "60%", "-o", tmp_path, "--name", "mine")
    assert code == 0
    assert "binance-usdm:BTCUSDT" in out
    assert "log-loss" in out
    score = ("score", *tapes, "--fills", "--from", "60%", "--params", tmp_path)
    code, out, _ = run(capsys, *score, "--json")
    assert code == 0
    (found,) = [json.loads(line) for line in out.splitlines()]
    assert (found["fit"], found["is_transferred"], found["seen_frac"]) == ("mine", False, 0.0)
    for row in found["rows"][:5]:
        assert row["loss_bits"] < min(row["base_loss_bits"], row["closed_loss_bits"])
        assert row["brier_skill_ratio"] > 0.0
        low, high = row["ece_interval"]
        assert low <= high
        assert row["uncorrected_ece_frac"] >= 0.0
    code, out, _ = run(capsys, *score)
    assert code == 0
    assert "fills at the touch" in out
    assert "how true they are" in out
    assert "0.…" not in out
    assert "never sent" in " ".join(out.split())


def test_chances_of_fills_without_a_fit_or_a_recording_are_refused(capsys, tmp_path):
    assert run(capsys, "score", "--fills")[0] == 2
    assert run(capsys, "score", tmp_path / "none.gz", "--fills")[0] == 4
    assert run(capsys, "calibrate", "--fills", "-o", tmp_path)[0] == 2


def test_what_is_given_wrong_is_said_and_not_guessed(capsys, tmp_path):
    code, _, err = run(capsys, "score", tmp_path / "none.gz")
    assert code == 4
    assert "none.gz" in err
    assert run(capsys, "score")[0] == 2
    code, _, err = run(capsys, "score", tmp_path / "none.gz", "--sizes", "1k")
    assert (code, "three amounts in quote" in err) == (2, True)
    code, _, err = run(capsys, "score", tmp_path / "none.gz", "--model", "nowhere")
    assert (code, "write module:func" in err) == (2, True)


@pytest.mark.parametrize("text", ["-5s", "101s", "-1%", "101%", "nan%", "nans", "inf%", "60", "%", ""])
def test_what_is_no_place_in_a_recording_is_refused(text):
    with pytest.raises(ConfigError, match=f"{text!r} is no place in a recording of 100 s: write 60% or 90s"):
        scoring.share_of(text, SimpleNamespace(span_s=100.0))
    assert scoring.share_of("25%", SimpleNamespace(span_s=100.0)) == 0.25
    assert scoring.share_of("100s", SimpleNamespace(span_s=100.0)) == 1.0


@pytest.mark.parametrize("command", [("score",), ("score", "--fills"), ("calibrate",), ("calibrate", "--fills")])
def test_a_window_that_is_none_is_refused(capsys, tape, command):
    code, _, err = run(capsys, *command, tape, "--from", "50%", "--to", "10%")
    assert (code, "from 50.00% to 10.00% of the recording is none" in err) == (2, True), err
    assert run(capsys, *command, tape, "--to", "0%")[0] == 2
    assert run(capsys, *command, tape, "--from=-5s")[0] == 2


@pytest.mark.parametrize("command", [("score",), ("score", "--fills"), ("calibrate",), ("calibrate", "--fills")])
def test_a_recording_that_is_given_twice_is_refused_by_whatever_name(capsys, tape, command):
    code, _, err = run(capsys, *command, tape, tape)
    assert (code, f"{tape} is given twice: its rows would count twice" in err) == (2, True), err
    link = tape.with_name("b.fct.zst")
    link.symlink_to(tape)
    code, _, err = run(capsys, *command, tape, link)
    assert (code, f"{link} is given twice, first as {tape}" in err) == (2, True), err


def cells(out):
    """Of the rows of the two tables: what was told, and how true it was."""
    lines = [line.split() for line in out.splitlines() if line.split()[:1] in (["100"], ["250"], ["1000"])]
    return lines[: len(lines) // 2], lines[len(lines) // 2 :]


def test_a_score_in_eighty_columns_says_what_its_json_says(capsys, monkeypatch, tape):
    monkeypatch.setenv("COLUMNS", "80")
    rows = json.loads(run(capsys, "score", tape, "--json")[1])["rows"]
    out = run(capsys, "score", tape)[1]
    assert max(len(line) for line in out.splitlines()) <= 80
    for row, told, true in zip(rows, *cells(out), strict=True):
        losses = [row["pinball_bps"][name] for name in ("walk", "recent", "linear", "boosted", "served")]
        assert [float(text) for text in told[3:8]] == pytest.approx(losses, abs=5e-5)
        assert told[2::6] == [str(row["n"]), f"{row['skill_to_recent_frac']:+.1%}"]
        interval = [row["skill_to_recent_low_frac"], row["skill_to_recent_high_frac"]]
        if None in interval:
            assert told[9] == "–"
        else:
            assert [float(end) / 100 for end in told[9].split("…")] == pytest.approx(interval, abs=6e-3)
        figures = [row[name] for name in ("median_width_bps", "interval_score_bps", "recent_interval_score_bps")]
        assert [float(text) for text in true[5:8]] == pytest.approx(figures, abs=6e-3)
        assert float(true[8]) == pytest.approx(row["bias_bps"], abs=6e-4)
        assert [true[2], *true[9:]] == [str(row[name]) for name in ("n_eff", "n_withheld", "n_unfilled")]


def test_figures_of_a_long_and_thin_recording_stand_whole_in_eighty_columns(capsys, monkeypatch, tape):
    monkeypatch.setenv("COLUMNS", "80")
    found = msgspec.json.decode(run(capsys, "score", tape, "--json")[1], type=Score)
    row = replace(
        found.rows[0],
        size_quote=123_456.0,
        n=987_654,
        n_eff=493_827,
        n_unfilled=987_655,
        n_withheld=12_345,
        pinball_bps=dict.fromkeys(("walk", "recent", "linear", "boosted", "served"), 123.4567),
        skill_to_recent_frac=-1.234,
        skill_to_recent_low_frac=-1.44,
        skill_to_recent_high_frac=-1.01,
        median_width_bps=234.5,
        interval_score_bps=123.4,
        recent_interval_score_bps=123.5,
        bias_bps=-12.345,
    )
    scoring.show([replace(found, rows=(row,))], "REPLAY")
    (told,), (true,) = cells(capsys.readouterr().out)
    assert told == ["100", "123k", "987654", *["123.46"] * 5, "-123.4%", "-144…-101"]
    assert true[2::3] == ["493827", "234.50", "-12.345"]
    assert [*true[6:8], *true[9:]] == ["123.40", "123.50", "12345", "987655"]


@pytest.mark.parametrize(
    ("frac", "words"),
    [
        (0.43, "43 % of it was fitted: no track record"),
        (0.001, "less than 1 % of it was fitted"),
        (0.0, ""),
        (None, ""),
    ],
)
def test_what_a_fit_has_seen_is_no_track_record_and_a_score_says_so(capsys, tape, frac, words):
    found = msgspec.json.decode(run(capsys, "score", tape, "--json")[1], type=Score)
    assert found.total.seen_frac == 0.0
    one = replace(found, total=replace(found.total, seen_frac=frac))
    scoring.show([one], "REPLAY")
    page.write(tape.with_name("r.html"), scores=[one], origin="REPLAY")
    for said in (capsys.readouterr().out, tape.with_name("r.html").read_text("utf-8").replace("Less", "less")):
        assert words in said
        assert ("of it was fitted" in said) == bool(words)


def test_what_a_fit_of_fills_has_seen_is_no_track_record_and_its_score_says_so(capsys, tape):
    found = msgspec.json.decode(run(capsys, "score", tape, "--fills", "--json")[1], type=FillScore)
    assert found.seen_frac == 0.0
    for frac, is_said in ((0.0, False), (0.6, True)):
        fill_scoring.show([replace(found, seen_frac=frac)], "REPLAY")
        said = capsys.readouterr().out
        assert ("60 % of it was fitted: no track record" in said) == is_said
        assert re.search(r"\u2212\d", said)
        assert not re.search(r"-\d", said)


def test_what_too_few_blocks_leave_unknown_is_a_dash_in_a_score_of_fills(capsys, tape):
    found = msgspec.json.decode(run(capsys, "score", tape, "--fills", "--json")[1], type=FillScore)
    row = replace(
        found.rows[0],
        brier_skill_ratio=0.1,
        brier_skill_interval=None,
        ece_interval=None,
        ece_by_chance_frac=None,
        slope_interval=None,
        selection_gap_interval_bps=None,
    )
    fill_scoring.show([replace(found, rows=(row,), markouts=())], "REPLAY")
    wait = f"{row.wait_s:g}"
    said = [line.split("│")[1:-1] for line in capsys.readouterr().out.splitlines()]
    told, true, against = ([cell.strip() for cell in cells] for cells in said if cells and cells[0].strip() == wait)
    assert told[-2:] == ["0.10", "–"]
    assert (true[2], true[5], against[-1]) == ("–", "–", "–")


def test_an_own_forecaster_is_not_said_to_be_our_fit(capsys, monkeypatch, tape):
    (tape.parent / "still.py").write_text(
        "class Still:\n    forecast = lambda self, moment: [0.0] * 7\n    settle = lambda self, moment, y_bps: None\n"
    )
    monkeypatch.delitem(sys.modules, "still", raising=False)
    argv = ("score", tape, "--model", "still:Still")
    total = json.loads(run(capsys, *argv, "--json")[1])["total"]
    assert (total["fit"], total["experts_fit"]) == ("none", "binance-usdm")
    said = run(capsys, *argv, "--report", tape.with_name("r.html"))[1]
    words = "still:Still is your own; linear and boosted beside it: fit: binance-usdm, carried over"
    assert words in " ".join(said.split())
    assert words in tape.with_name("r.html").read_text("utf-8")


@pytest.mark.parametrize("fills", [(), ("--fills",)])
def test_a_score_says_who_made_the_prices(capsys, tape, fills):
    out = run(capsys, "score", tape, *fills)[1]
    assert out.startswith("SIMULATED  goquant:BTC-USDT-SWAP")
    (line,) = run(capsys, "score", tape, *fills, "--json")[1].splitlines()
    assert json.loads(line)["source"] == "simulated"


@pytest.mark.parametrize(
    ("command", "bars"),
    [
        (("score",), ("read", "score")),
        (("score", "--fills"), ("read", "score")),
        (("calibrate", "-o", "params", "--to", "20%", "--force"), ("read", "label")),
        (("calibrate", "-o", "params", "--fills", "--to", "20%", "--force"), ("read", "hazards")),
    ],
)
def test_what_is_done_is_seen_in_a_terminal_alone(capsys, monkeypatch, tape, command, bars):
    said = run(capsys, *command, tape)[2]
    assert not any(bar in said for bar in bars)
    monkeypatch.setenv("FORCE_COLOR", "1")
    said = run(capsys, *command, tape)[2]
    assert all(bar in said for bar in bars)
    assert "100%" in said


@pytest.mark.parametrize("fills", [(), ("--fills",)])
@pytest.mark.parametrize("name", ["../../x", "a/b", "a\\b", "C:x", "..", ".hidden", ""])
def test_a_name_that_is_no_file_s_is_refused_before_anything_is_read(capsys, tmp_path, name, fills):
    code, _, err = run(capsys, "calibrate", tmp_path / "none.gz", "-o", tmp_path / "a" / "b", f"--name={name}", *fills)
    assert (code, "give the plain name of a file" in err) == (2, True), err


@pytest.mark.parametrize(
    ("given", "place"),
    [
        (("none.gz", "--name=mine"), "mine.fit.npz"),
        (("none.gz", "--name=mine", "--fills"), "mine.fill.npz"),
        (("okx:BTC-USDT-SWAP", "none.gz"), "okx/BTC-USDT-SWAP"),
    ],
)
def test_a_fit_that_is_there_is_left_alone_unless_it_is_said_otherwise(capsys, tmp_path, given, place):
    kept = tmp_path / place
    if kept.suffix:
        kept.write_bytes(b"mine")
    else:
        kept.mkdir(parents=True)
    code, _, err = run(capsys, "calibrate", *given, "-o", tmp_path)
    assert (code, f"{kept}: is there already; --force writes over it" in err.replace("\n", "")) == (2, True), err
    code, _, err = run(capsys, "calibrate", *given, "-o", tmp_path, "--force")
    assert (code, "none.gz" in err) == (4, True), err


def test_what_does_not_go_with_fills_is_refused(capsys, tmp_path, tape):
    for more in (("--report", tmp_path / "r.html"), ("--model", "fillcast.bench.prototypes:polynomial")):
        code, _, err = run(capsys, "score", tape, "--fills", *more)
        assert (code, "goes with neither --model nor --report" in err) == (2, True), err
    code, _, err = run(capsys, "calibrate", "goquant:BTC-USDT-SWAP", tape, "--fills")
    assert (code, "leave out goquant:BTC-USDT-SWAP" in err) == (2, True), err


@pytest.mark.parametrize("model", ["json:loads", "json:__doc__", "collections:OrderedDict"])
def test_what_is_no_model_is_refused_before_anything_is_read(capsys, tmp_path, model):
    code, _, err = run(capsys, "score", tmp_path / "none.gz", "--model", model)
    assert (code, f"--model '{model}': " in err, "forecast and settle" in err) == (2, True, True), err


@pytest.mark.parametrize("command", [("score",), ("score", "--fills"), ("calibrate",), ("calibrate", "--fills")])
def test_instrument_rows_of_their_own_are_read(capsys, tmp_path, command):
    # Of a market that no table ships.
    path = write(tmp_path / "a.gz", BOOK, FUTURE % (b"oneusdt", b"ONEUSDT"))
    row = {"symbol": "ONEUSDT", "baseAsset": "ONE", "quoteAsset": "USDT", "marginAsset": "USDT", "filters": FILTERS}
    rows = tmp_path / "rows.json"
    rows.write_text(json.dumps({"symbols": [row | {"status": "TRADING", "contractType": "PERPETUAL"}]}))
    code, _, err = run(capsys, *command, path)
    assert (code, "its recording holds no instrument row" in err) == (2, True), err
    code, _, err = run(capsys, *command, path, "--instruments", rows)
    assert (code, "binance-usdm:ONEUSDT: the recording's length" in err) == (4, True), err
    code, _, err = run(capsys, *command, path, "--instruments", tmp_path / "none.json")
    assert (code, "none.json" in err) == (4, True), err


def test_a_report_that_can_t_be_written_is_refused_before_anything_is_read(capsys, tmp_path):
    there = tmp_path / "r.html"
    there.write_text("mine")
    for path, words in (
        (tmp_path / "nowhere" / "r.html", "a file in a folder that is there"),
        (tmp_path, "a file in a folder that is there"),
        (there, "--force writes over it"),
        ("/proc/r.html", "/proc/r.html"),
    ):
        code, _, err = run(capsys, "score", tmp_path / "none.gz", "--report", path)
        assert (code, words in err) == (2, True), err
    assert there.read_text() == "mine"
    assert run(capsys, "score", tmp_path / "none.gz", "--report", there, "--force")[0] == 4


@pytest.mark.real_data
def test_a_recording_without_a_live_book_is_refused(recording, capsys):
    code, _, err = run(capsys, "score", recording("binance-spot/btcusdt_20230405.us.dat.gz"))
    assert code == 4
    assert "no book that was ever live" in err
