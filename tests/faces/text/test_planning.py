"""The commands about plans and fits, from words to tables, JSON and pictures."""

import io
import itertools
import json
import re

import pytest
from msgspec.structs import replace
from rich.console import Console
from tests.faces import test_cli
from tests.faces.test_cli import SYMBOL, run
from tests.lab.test_promised import kept
from tests.learn.test_impact import made

from fillcast import fits
from fillcast.faces.text import planning
from fillcast.lab.twins import Measured
from fillcast.learn.impact import fit_impact
from fillcast.schedules.job import RESTING, Policy

tape = test_cli.tape

ORDER = ("plan", SYMBOL, "buy", "50contracts", "--within", "5m")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_plan_as_json_has_every_way_its_costs_and_what_it_stands_on(capsys, here, tape):
    code, out, _ = run(capsys, *ORDER, "--tape", str(tape), "--json")
    found = json.loads(out)
    assert code == 0
    assert found["provenance"]["source"] == "replay"
    assert found["ways"][0]["policy"]["kind"] == "market"
    assert {"vwap", "pov", "obizhaeva-wang", *RESTING} == {refused["policy"]["kind"] for refused in found["refused"]}
    assert found["impact_origin"].startswith("assumed")


def test_a_plan_says_how_far_apart_its_slices_really_are(capsys, here, tape):
    argv = (*ORDER[:4], "--within", "100s", "--slice", "30s", "--tape", str(tape))
    found = json.loads(run(capsys, *argv, "--json")[1])
    assert (found["n_slices"], found["slice_s"]) == (3, pytest.approx(100.0 / 3.0))
    assert "3 slices of 33.3 s" in " ".join(run(capsys, *argv)[1].split())


def test_a_plan_as_a_table_names_the_cheapest_and_why(capsys, here, tape):
    code, out, _ = run(capsys, *ORDER, "--tape", str(tape), "--volatility", "2.5")
    assert code == 0
    assert "market: cheapest" in out
    assert "2.50 % a day (48 % a year), given" in out
    assert "not priced" in out
    said = " ".join(out.split())
    assert "VWAP; POV 10 %: not priced, " in said
    assert said.count("need 30 s of it") == 1


def test_a_given_volatility_is_shown_beside_the_measured_one_with_what_it_moves(capsys, tape):
    ask = ("cost", SYMBOL, "buy", "50contracts", "--tape", str(tape))
    code, out, _ = run(capsys, *ask, "--volatility", "2.5")
    assert code == 0
    said = " ".join(out.split())
    assert (
        "volatility 2.50 % a day (48 % a year), given; measured: –; it moves the square-root law, never a walk" in said
    )
    told, given = (json.loads(run(capsys, *ask, *more, "--json")[1]) for more in ((), ("--volatility", "2.5")))
    assert (given["volatility"]["sigma_1d_bps"], given["volatility"]["origin"]) == (250.0, "given")
    assert told["volatility"]["sigma_1d_bps"] is None
    assert told["walk_bps"] == given["walk_bps"]
    assert "waits for candles" in run(capsys, *ask)[1]


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_plan_is_drawn(capsys, here, tape, ending):
    pytest.importorskip("matplotlib")
    assert run(capsys, *ORDER, "--tape", str(tape), "--plot", f"plan.{ending}")[0] == 0
    assert (here / f"plan.{ending}").stat().st_size > 5000


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        (("--slice", "10m"), "shorter than one slice"),
        (("--within", "soon"), "is not a number with"),
        (("--urgency", "1e-6"), "neither low, medium, high nor a half-life"),
        (("--plot", "plan.gif"), "a picture ends in"),
        (("--plot", "nowhere/plan.png"), "there is no directory nowhere"),
        (("--limit", "0"), "must lie between 0 and 100"),
        (("--volatility", "0"), "% a day"),
        (("--params", "nowhere"), "no such directory"),
        (("--pov", "100"), "between 0 and 100"),
        (("--own", "1,x"), "numbers separated by commas"),
    ],
)
def test_a_mistake_in_a_plan_is_one_sentence_and_exit_code_two(capsys, here, tape, extra, said):
    argv = [*ORDER[:4], *(() if "--within" in extra else ORDER[4:]), *extra, "--tape", str(tape)]
    code, _, err = run(capsys, *argv)
    assert code == 2
    assert said in err


def test_fits_are_borrowed_only_when_it_is_said_and_then_every_answer_says_so(capsys, here, tape):
    directory = fits.write(fit_impact(made(600), made="2026-01-01"), here / "made")
    given = ("--tape", str(tape), "--params", str(directory))
    code, _, err = run(capsys, *ORDER, *given)
    assert code == 2
    assert "fitted on own:MADE-USD" in err
    code, out, _ = run(capsys, *ORDER, *given, "--borrow-params", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["impact_origin"].startswith("borrowed from own:MADE-USD")
    assert "obizhaeva-wang" in {way["policy"]["kind"] for way in found["ways"]}
    code, out, _ = run(capsys, "cost", SYMBOL, "buy", "50contracts", *given, "--borrow-params", "--json")
    checks = {check["name"]: check for check in json.loads(out)["checks"]}
    assert checks["lasting_displacement"]["bps"] > 0.0


def test_a_tape_that_is_too_short_to_fit_is_refused_with_exit_code_four(capsys, here, tape):
    code, _, err = run(capsys, "calibrate", SYMBOL, str(tape))
    assert code == 4
    assert "need" in err
    assert not (here / "params").exists()


def test_a_simulation_stands_beside_its_plan(capsys, here, tape):
    base = ("simulate", SYMBOL, "buy", "50contracts", "--tape", str(tape))
    argv = (*base, "--within", "4s", "--slice", "1s", "--after", "1s")
    code, out, _ = run(capsys, *argv, "--json")
    found = json.loads(out)
    assert code == 0
    for one in found["executions"]:
        assert one["planned"]["policy"] == one["policy"]
        assert ("propagated" in one["missing"]) == (one["n_slices"] > 1)
        assert ("funding" in one["missing"]) == ("funding" in one["planned"]["missing"])
    code, out, _ = run(capsys, *argv)
    rows = [line.replace(" + ?", "").split() for line in out.splitlines()]
    header = next(row for row in rows if "total" in row)
    assert header[header.index("total") :] == ["total", "delay", "spread", "depth", "impact", "timing", "fee", "missed"]
    n_partial = sum(bool(way["missing"]) for one in found["executions"] for way in (one, one["planned"]))
    assert out.count(" + ?") == n_partial + 1, "and once to say what it means"
    realised, planned = next((a, b) for a, b in itertools.pairwise(rows) if a[:1] == ["market"])
    assert planned[0] == "planned"
    assert (realised[5], planned[5]) == ("–", "0.00")
    parts = [float(text.replace("−", "-")) for text in (*realised[2:5], *realised[6:])]
    assert float(realised[1].replace("−", "-")) == pytest.approx(sum(parts), abs=0.04)
    code, _, err = run(capsys, *base[:-2], "--within", "4s", "--slice", "1s")
    assert (code, "give a recording with --tape, or" in err) == (2, True)
    code, _, err = run(capsys, *base, "--within", "1h", "--after", "1s")
    assert code == 4
    assert re.search(r"have \d+\.\d s from the first book on, need 35\d\d\.\d s", err), err


TWINS = ("simulate", "demo:BTC-USDT-SWAP", "buy", "50base", "--within", "4s", "--slice", "2s")


@pytest.mark.slow
def test_twins_say_what_was_promised_and_what_was_kept(capsys, monkeypatch):
    monkeypatch.setattr("fillcast.faces.cli.simulate.FIT_S", 300.0)
    code, out, _ = run(capsys, *TWINS, "--twins", "2", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["n"] == 2
    assert "40 pairs" in found["impact_origin"]
    assert {way["policy"]["kind"] for way in found["ways"]} == {"market", "twap", "obizhaeva-wang", "almgren-chriss"}
    for way in found["ways"]:
        parts = (way["half_spread"], way["depth"], way["impact"])
        assert way["realised"][0] == pytest.approx(sum(mean for mean, _ in parts))
        assert way["filled_frac"] == pytest.approx(1.0)


def test_names_and_figures_of_twins_stand_whole_in_eighty_columns():
    ways = (Policy("market"), Policy("obizhaeva-wang"), Policy("almgren-chriss", half_life_s=20.0))
    found = kept(2, policies=ways)
    wide = [
        replace(way, expected=Measured(-1.23456, 1.23456), realised=Measured(12.34567, 1.23456), bias=way.realised)
        for way in found.ways
    ]
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(planning._promised_table(replace(found, ways=tuple(wide)), console.width))
    said = console.export_text()
    assert "…" not in said
    assert said.count("−1.235 ± 1.235") == said.count("12.346 ± 1.235") == 3
    assert {"market", "Almgren–Chriss,", "Obizhaeva–Wang"} <= set(said.split())


def test_what_twins_could_not_price_or_fill_is_said_and_not_judged():
    found = kept(2, qty=2000.0, policies=(Policy("market"), Policy("twap")))
    console = Console(width=100, record=True, file=io.StringIO())
    for part in planning.promised_parts(found, console.width):
        console.print(part)
    said = console.export_text()
    market = next(way for way in found.ways if way.policy.kind == "market")
    assert market.is_unbiased is None
    assert next(line.split() for line in said.splitlines() if line.startswith(" market"))[1] == "–"
    assert "agrees with what was realised" in said
    assert "note: market, in the first market: a slice is larger than the book that is known" in said
    assert "note: market: no price in 2 of 2 markets" in said
    assert f"note: market: {100 * (1 - market.filled_frac):.2f} % found no counterpart" in said


@pytest.mark.parametrize(
    ("argv", "said", "exit_code"),
    [
        ((*TWINS, "--twins", "2", "--tape", "some.fct"), "leave out --tape", 2),
        ((*TWINS, "--twins", "1"), "have 1 markets, need at least 2", 4),
        (("simulate", "okx:BTC-USDT-SWAP", *TWINS[2:], "--twins", "2"), "twins trade on the embedded exchange", 2),
        ((*TWINS[:4], "--within", "1s", "--slice", "2s", "--twins", "2"), "shorter than one slice", 2),
    ],
)
def test_twins_that_cannot_be_are_one_sentence(capsys, argv, said, exit_code):
    code, _, err = run(capsys, *argv)
    assert (code, said in err) == (exit_code, True), err
