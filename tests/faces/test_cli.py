"""The command line, as a user types it."""

import json
import os
import socket
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import msgspec
import pytest
from tests.desk import free_port
from tests.venues.test_goquant import book

from fillcast.config import Settings
from fillcast.estimate import Estimate
from fillcast.events import Frame
from fillcast.faces.cli import COMMANDS, main, sources
from fillcast.faces.text.replaying import Replay
from fillcast.tape import Header, Opening, TapeReader, TapeWriter
from fillcast.venues.goquant import GoquantCodec

SYMBOL = "goquant:BTC-USDT-SWAP"
DEMOS = (("serve", "demo:NOPE"), ("check", "demo:NOPE"), ("demo", "demo:NOPE", "--plain"))


@pytest.fixture
def tape(tmp_path):
    """A tape of ten full books a second apart; the ask comes closer each time."""
    path = tmp_path / "a.fct.zst"
    with TapeWriter(path, Header(1, "live", "0")) as writer:
        writer.write(Frame(10**18, 0, "open", msgspec.json.encode(Opening("goquant", ("BTC-USDT-SWAP",)))))
        for k in range(10):
            asks = [(str(95450 - k), "9.06"), ("95460", "200")]
            writer.write(Frame(10**18 + k * 10**9, 0, "data", book(asks=asks, bids=[("95440.9", "100")])))
    return path


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """No settings of the machine's own."""
    monkeypatch.chdir(tmp_path)


def run(capsys, *argv):
    code = main(argv)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_every_command_has_a_help_that_says_what_it_does(capsys):
    for name in COMMANDS:
        code, out, _ = run(capsys, name, "--help")
        assert code == 0
        assert name in out


def typed(argv, **how):
    return subprocess.run([sys.executable, "-m", "fillcast", *argv], check=False, stderr=subprocess.PIPE, **how)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("argv", [("fees", "okx:BTC-USDT-SWAP"), ("fees", "okx:BTC-USDT-SWAP", "--json"), ("config",)])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_can_t_be_written_is_said_in_one_line(argv, unbuffered):
    with Path("/dev/full").open("w") as full:
        done = typed(argv, stdout=full, env={**os.environ, "PYTHONUNBUFFERED": unbuffered})
    assert done.returncode == 2
    assert done.stderr.decode() == "fillcast: the output can't be written: No space left on device\n"


@pytest.mark.parametrize("argv", [("fees", "okx:BTC-USDT-SWAP"), ("fees", "okx:BTC-USDT-SWAP", "--json"), ("config",)])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_that_nobody_reads_is_no_failure(argv, unbuffered):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = typed(argv, stdout=writer, env={**os.environ, "PYTHONUNBUFFERED": unbuffered})
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_without_a_sign_shows_the_nearest_that_it_has(encoding):
    argv = ("fees", "okx:BTC-USDT-SWAP")
    plain = typed(argv, stdout=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": encoding})
    whole = typed(argv, stdout=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert "\u2212" in whole.stdout.decode()
    assert "-0." in plain.stdout.decode(encoding)
    assert b"?" not in plain.stdout


def test_help_loads_none_of_the_heavy_libraries():
    script = (
        "import sys; sys.argv = ['fillcast', '--help']; from fillcast.faces.cli import main; main(['--help']);"
        "sys.exit(bool({'numba', 'numpy', 'httpx2', 'picows'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def test_a_module_can_be_run():
    done = subprocess.run([sys.executable, "-m", "fillcast", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0.1.0"


def test_cost_of_a_tape_as_json(capsys, tape):
    code, out, _ = run(capsys, "cost", SYMBOL, "buy", "9.06contracts", "--tape", str(tape), "--json")
    answer = msgspec.json.decode(out, type=Estimate)
    assert code == 0
    assert answer.filled_qty == pytest.approx(0.0906)
    assert answer.worst_price == 95441.0
    assert answer.provenance.source == "replay"


def test_cost_as_a_table_shows_origin_costs_and_arithmetic(capsys, tape):
    code, out, _ = run(capsys, "cost", SYMBOL, "buy", "9.06contracts", "--tape", str(tape), "--explain")
    assert code == 0
    for text in (
        "REPLAY",
        "net",
        "slippage",
        "impact",
        "fee",
        "without drift",
        "|95441 - 95440.95|",
        "the limit to set",
    ):
        assert text in out


def test_what_waits_for_more_of_the_book_says_how_to_get_it(capsys, tape, monkeypatch):
    more = "note: the range and what resting would give wait for more of the book: "
    order = ("cost", SYMBOL, "buy", "9.06contracts")
    _, out, _ = run(capsys, *order, "--tape", str(tape))
    assert f"{more}the recording ends here" in " ".join(out.split())
    monkeypatch.setattr(sources, "ask", lambda *given, _ask=sources.ask, **how: _ask(*given, **how | {"tape": tape}))
    _, out, _ = run(capsys, *order)
    assert f"{more}--listen 60s" in " ".join(out.split())
    for beyond in ("1000000contracts", "1e12quote"):
        _, out, _ = run(capsys, *order[:-1], beyond)
        assert "--listen" not in out


@pytest.mark.parametrize(
    ("argv", "code", "words"),
    [
        (("cost",), 2, "INSTRUMENT requires"),
        (("cost", SYMBOL, "buy", "1base", "--taker-bps", "nan"), 2, "fillcast: --taker-bps: "),
        (("serve", "demo:BTC-USDT-SWAP", "--port", "0"), 2, "fillcast: --port: "),
        (("bench", "--only", "nosuch"), 2, "there are: update_tick, "),
        (("bench", "--only", "update_tic"), 2, "nearest: update_tick"),
        (("tape", "import", "junk", "-o", "a.fct.zst"), 4, "recordings of cryptofeed, of hftbacktest or of OKX's"),
        *((name, 2, "unknown instrument demo:NOPE; nearest: demo:") for name in DEMOS),
    ],
)
def test_what_is_given_wrong_is_named_as_it_was_given(capsys, tmp_path, argv, code, words):
    (tmp_path / "junk").write_text("not a tape")
    found, _, err = run(capsys, *argv)
    assert (found, words in err) == (code, True), err


def test_a_tape_without_an_instrument_row_says_where_to_give_one(capsys, tmp_path):
    bare = tmp_path / "bare.fct.zst"
    with TapeWriter(bare, Header(1, "live", "0")) as writer:
        writer.write(Frame(1, 0, "open", msgspec.json.encode(Opening("goquant", ("NONE-SUCH",)))))
        writer.write(Frame(2, 0, "data", book().replace(b"BTC-USDT-SWAP", b"NONE-SUCH")))
    code, _, err = run(capsys, "cost", "goquant:NONE-SUCH", "buy", "1base", "--tape", str(bare))
    assert (code, "give rows with --instruments FILE" in err) == (2, True), err


def test_own_rates_and_tiers(capsys, tape):
    arguments = ("cost", SYMBOL, "buy", "1contracts", "--tape", str(tape), "--json")
    for more, fee_bps in (((), 5.0), (("--tier", "vip5"), 2.6), (("--taker-bps", "1.25"), 1.25)):
        _, out, _ = run(capsys, *arguments, *more)
        answer = json.loads(out)
        assert answer["fee_bps"] == pytest.approx(fee_bps, rel=1e-3)


def test_an_old_fee_table_warns_in_the_answer(capsys, tape):
    # The tape is of 2001: the table is younger than the data.
    _, out, _ = run(capsys, "cost", SYMBOL, "buy", "1contracts", "--tape", str(tape), "--json")
    answer = json.loads(out)
    assert answer["provenance"]["fee_date"] == str(date(2026, 8, 26))
    assert any("younger than the data" in line for line in answer["warnings"])


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (["cost", SYMBOL, "buy", "1usd"], 2, "for example: buy 250000quote"),
        (["cost", SYMBOL, "buy", "0base"], 2, "above 0"),
        (["cost", "BTC-USDT", "buy", "1base"], 2, "okx:NAME"),
        (["cost", "ftx:BTC-USDT", "buy", "1base"], 2, "okx:NAME"),
        (["cost", SYMBOL, "buy", "1base", "--tier", "gold", "--tape", "{tape}"], 2, "vip1"),
        (["cost", "goquant:BTC-USDT-SWOP", "buy", "1base", "--tape", "{tape}"], 2, "nearest: goquant:BTC-USDT-SWAP"),
        (["cost", SYMBOL, "buy", "1base", "--tape", "nowhere"], 4, "No such file"),
        (["cost", SYMBOL, "buy", "1base", "--set", "okx.regon=eea"], 2, "nearest: okx.region"),
        (["cost", SYMBOL, "buy", "1base", "--config", "none.toml"], 2, "none.toml"),
        (["cost", SYMBOL, "buy", "1base", "--log-level", "loud"], 2, "debug, info"),
        (
            ["cost", SYMBOL, "buy", "1base", "--set", "goquant.host=127.0.0.1", "--set", "goquant.port=9"],
            3,
            "127.0.0.1:9",
        ),
        (["cost", SYMBOL], 2, "order"),
        (["replay", "nowhere"], 4, "No such file"),
        (["replay", "{tape}", "--order", "buy"], 2, "for example"),
        (["replay", "{tape}", "--speed", "0"], 2, "--speed"),
        (["replay", "{tape}", "--every", "0"], 2, "--every"),
        (["replay", "{tape}", "--instrument", "goquant:ETH-USDT"], 2, "nothing has been received"),
        (["record", "-o", "out"], 2, "at least one instrument"),
        (["record", "demo:NO-PE", "-o", "out", "--seconds", "1"], 2, "unknown instrument"),
        (["instruments", "--venue", "ftx"], 2, "no venue"),
        (["fees", "demo:NO-PE"], 2, "unknown instrument"),
        (["bench", "--only", "nothing"], 2, "no figure"),
        (["bench", "--only", "estimate", "--frames", "5"], 2, "--frames goes with"),
        (["demo", "okx:BTC-USDT"], 2, "plays demo:"),
        (["config", "--set", "nonsense"], 2, "key=value"),
        (["nonsense"], 2, ""),
        (["cost", "--nonsense"], 2, ""),
    ],
)
def test_a_mistake_is_one_sentence_and_an_exit_code(capsys, tape, argv, code, said):
    found, _, err = run(capsys, *(word.format(tape=tape) for word in argv))
    assert found == code
    assert said in err
    assert "Traceback" not in err


@pytest.mark.parametrize("given", ["nan", "inf", "-1", "0"])
@pytest.mark.parametrize(
    "argv", [["serve"], ["watch"], ["demo"], ["exchange"], ["record", "demo:BTC-USDT", "-o", "x"], ["check", SYMBOL]]
)
def test_a_time_that_is_none_is_refused_before_anything_begins(capsys, argv, given):
    code, out, err = run(capsys, *argv, "--seconds", given)
    assert (code, out) == (2, "")
    assert err == f"fillcast: --seconds is {given}: it must be above 0, and finite\n"


def test_serve_says_of_each_instrument_whether_its_prices_are_invented(capsys):
    names = ("demo:BTC-USDT", "okx:BTC-USDT", "demo:ETH-USDT")
    offline = ("--set", "okx.ws_host=127.0.0.1", "--set", "okx.rest_host=127.0.0.1", "--set", "okx.port=9")
    code, out, _ = run(capsys, "serve", *names, *offline, "--port", str(free_port()), "--seconds", "0.1")
    assert code == 0
    assert out.splitlines()[0] == "fillcast · SIMULATED demo:BTC-USDT demo:ETH-USDT · LIVE okx:BTC-USDT"


def test_a_refused_recording_leaves_no_tape_of_nothing(capsys, tmp_path):
    for names in (["demo:NO-PE"], ["demo:BTC-USDT", "okx:BTC-USDT"]):
        code, _, _ = run(capsys, "record", *names, "-o", str(tmp_path / "out"), "--seconds", "1")
        assert code == 2
    assert list(tmp_path.iterdir()) == []


def test_replay_answers_along_the_way_and_sums_up(capsys, tape):
    code, out, _ = run(capsys, "replay", str(tape), "--order", "buy 9.06contracts", "--json")
    rows = [json.loads(text) for text in out.splitlines()]
    assert code == 0
    *answers, summary = rows
    assert len(answers) == 10
    worst = [row["estimate"]["worst_price"] for row in answers]
    assert worst == [95450.0 - k for k in (*range(9), 9)]
    assert (summary["n_frames"], summary["n_gaps"], summary["n_malformed"], summary["cut"]) == (10, 0, 0, "")
    code, out, _ = run(capsys, "replay", str(tape))
    assert "10 frames of 9.0 s" in out
    assert "buy 100quote" in out
    assert "tick p50 –" not in out


def test_replay_of_a_tape_without_a_tick_does_not_know_how_long_one_took(capsys, tmp_path):
    bare = tmp_path / "bare.fct.zst"
    with TapeWriter(bare, Header(1, "live", "0")) as writer:
        writer.write(Frame(1, 0, "open", json.dumps({"venue": "goquant", "names": ["BTC-USDT-SWAP"]}).encode()))
    code, out, _ = run(capsys, "replay", str(bare))
    assert code == 0
    assert "tick p50 – µs, p99 – µs" in out


def test_replay_of_a_cut_tape_says_so_and_uses_what_is_whole(capsys, tape, tmp_path):
    cut = tmp_path / "cut.fct.zst"
    frames = list(TapeReader(tape).frames())
    with TapeWriter(cut, Header(1, "live", "0")) as writer:
        for frame in frames:
            writer.write(frame)
            writer.flush()
    cut.write_bytes(cut.read_bytes()[:-20])
    code, out, _ = run(capsys, "replay", str(cut), "--json")
    summary = json.loads(out.splitlines()[-1])
    assert code == 0
    assert 0 < summary["n_frames"] < 11
    assert "cut" in summary["cut"] or "ends inside" in summary["cut"]


def test_replay_of_a_recorded_loss_says_so_and_answers_nothing_from_its_first_instant_on(capsys, tape, tmp_path):
    lossy = tmp_path / "lossy.fct.zst"
    frames = list(TapeReader(tape).frames())
    gone = frames[4:8]
    loss = {"n_frames": 4, "n_bytes": 1, "first_ns": gone[0].recv_ns, "last_ns": gone[-1].recv_ns, "reason": "full"}
    with TapeWriter(lossy, Header(1, "live", "0")) as writer:
        for frame in (*frames[:4], Frame(gone[-1].recv_ns, 0, "loss", json.dumps(loss).encode()), *frames[8:]):
            writer.write(frame)
    code, out, _ = run(capsys, "replay", str(lossy), "--json")
    *answers, summary = map(json.loads, out.splitlines())
    assert code == 0
    assert (summary["n_lost"], summary["n_gaps"], summary["n_frames"]) == (4, 1, 6)
    refused = [row["at_ns"] // 10**9 - 10**9 for row in answers if row["estimate"] is None]
    assert refused == [3]
    assert all("4 frames lost" in row["error"] for row in answers if row["estimate"] is None)
    _, out, _ = run(capsys, "replay", str(lossy))
    assert "lacks 4 frames" in out


def resumed(path, tape):
    """The tape, and ten minutes later once more."""
    frames = list(TapeReader(tape).frames())
    later = [msgspec.structs.replace(frame, recv_ns=frame.recv_ns + 600 * 10**9, conn=1) for frame in frames]
    with TapeWriter(path, Header(1, "live", "0")) as writer:
        for frame in (*frames, Frame(frames[-1].recv_ns, 0, "close", b"it ended"), *later):
            writer.write(frame)
    return path


def test_replay_says_of_a_gap_once_that_there_is_no_book(capsys, tape, tmp_path):
    *answers, _ = map(
        json.loads, run(capsys, "replay", str(resumed(tmp_path / "r.fct.zst", tape)), "--json")[1].splitlines()
    )
    seconds = [(row["at_ns"] // 10**9 - 10**9, row["estimate"] is None) for row in answers]
    assert [at for at, is_silent in seconds if is_silent] == [10]
    assert [at for at, is_silent in seconds if not is_silent] == [*range(1, 10), *range(601, 610), 609]


def test_an_answer_comes_when_it_is_due_at_the_pace_of_the_tape(capsys, tape, tmp_path):
    slow = tmp_path / "slow.fct.zst"
    frames = list(TapeReader(tape).frames())
    with TapeWriter(slow, Header(1, "live", "0")) as writer:
        for k, frame in enumerate(frames):
            writer.write(msgspec.structs.replace(frame, recv_ns=frame.recv_ns + 30 * 10**9 * (k == len(frames) - 1)))
    playing = Replay(slow, "buy 100quote", (), every_s=1.0, pace=100.0, instruments=None, settings=Settings())
    began_s = time.perf_counter()
    lags = [time.perf_counter() - began_s - (row.at_ns - 10**18) / 1e9 / 100.0 for row in playing.rows()]
    assert min(lags) > -1e-3


@pytest.mark.parametrize(
    "command", [("replay",), ("cost", SYMBOL, "buy", "100quote", "--tape"), ("report", "-o", "r.html")]
)
def test_a_tape_that_left_no_book_is_blamed_for_its_damage(capsys, tape, tmp_path, command):
    cut = tmp_path / "cut.fct.zst"
    cut.write_bytes(tape.read_bytes()[: -tape.stat().st_size // 2])
    code, _, err = run(capsys, *command, str(cut))
    assert (code, "cut.fct.zst: " in err, "unknown" in err) == (4, True, False), err


def test_replay_can_keep_the_pace(capsys, tape):
    code, out, _ = run(capsys, "replay", str(tape), "--speed", "100", "--json")
    assert code == 0
    assert json.loads(out.splitlines()[-1])["took_s"] >= 0.09


def test_curve_and_the_largest_size(capsys, tape):
    code, out, _ = run(capsys, "curve", SYMBOL, "--tape", str(tape), "--json")
    drawn = json.loads(out)
    assert code == 0
    assert len(drawn["size_quote"]) == len(drawn["buy_net_bps"]) == 64
    assert drawn["buy_net_bps"][-1] is None
    code, out, _ = run(capsys, "curve", SYMBOL, "--tape", str(tape))
    assert "at once: without drift" in " ".join(out.split())
    code, out, _ = run(capsys, "curve", SYMBOL, "--tape", str(tape), "--under", "6", "--side", "buy", "--json")
    (reach,) = json.loads(out)
    assert reach["side"] == "buy"
    code, out, _ = run(capsys, "curve", SYMBOL, "--tape", str(tape), "--under", "0.001")
    assert "not even the smallest order costs 0.001 bps or less, without drift" in " ".join(out.split())
    code, out, _ = run(capsys, "curve", SYMBOL, "--tape", str(tape), "--under", "6")
    assert "within 6 bps net, without drift" in " ".join(out.split())


def test_fees_are_listed_with_date_and_source(capsys):
    code, out, _ = run(capsys, "fees", "okx:BTC-USDT-SWAP")
    assert code == 0
    for text in ("2026-08-26", "vip9", "secondary source", "okx.com/fees"):
        assert text in out
    _, out, _ = run(capsys, "fees", "okx:BTC-USDT", "--json")
    assert json.loads(out)["tiers"][0] == {
        "name": "regular",
        "maker_bps": 8.0,
        "taker_bps": 10.0,
        "is_uncertain": False,
    }


def test_instruments_of_the_loopback_exchange(capsys):
    code, out, _ = run(capsys, "instruments", "btc-usdt", "--venue", "demo", "--json")
    assert code == 0
    assert [row["symbol"] for row in json.loads(out)] == ["demo:BTC-USDT", "demo:BTC-USDT-SWAP"]
    _, out, _ = run(capsys, "instruments", "--venue", "demo")
    assert "0.01 BTC" in out
    assert "100 USD" in out


def test_config_shows_every_value_and_where_it_comes_from(capsys, tmp_path):
    (tmp_path / "fillcast.toml").write_text('[fees]\ntier = "vip2"\n')
    code, out, _ = run(capsys, "config", "--set", "okx.region=us", "--json")
    rows = {row["key"]: (row["value"], row["origin"]) for row in json.loads(out)}
    assert code == 0
    assert rows["fees.tier"] == ("vip2", "fillcast.toml")
    assert rows["okx.region"] == ("us", "--set okx.region")
    assert rows["goquant.port"] == ("443", "default")
    _, out, _ = run(capsys, "config")
    assert "latency_ms" in out


def test_the_demo_runs_on_a_real_socket_and_says_simulated(capsys):
    code, out, _ = run(capsys, "demo", "--no-web", "--seconds", "0.6")
    assert code == 0
    for text in ("SIMULATED", "slippage", "fee", "impact", "net", "maker · taker", "latency", "okx:BTC-USDT-SWAP"):
        assert text in out
    code, out, _ = run(capsys, "demo", "demo:BTC-USDT", "sell 0.5base", "--seconds", "0.4", "--json")
    answer = json.loads(out)
    assert answer["provenance"]["source"] == "simulated"
    assert answer["order"]["side"] == "sell"


def test_the_demo_serves_the_desk_and_prints_an_address_that_holds_the_order(capsys):
    port = free_port()
    code, out, _ = run(capsys, "demo", "demo:BTC-USDT", "sell 0.5base", "--port", str(port), "--seconds", "0.5")
    assert code == 0
    assert "SIMULATED" in out
    assert f"http://127.0.0.1:{port}/#i=demo%3ABTC-USDT&side=sell&amount=0.5&unit=base" in out


def test_the_demo_prints_lines_beside_the_page(capsys):
    code, out, _ = run(capsys, "demo", "--plain", "--port", str(free_port()), "--seconds", "1.5")
    lines = [line for line in out.splitlines() if "demo:BTC-USDT-SWAP" in line and "SIMULATED" in line]
    assert code == 0
    assert "http://127.0.0.1:" in out
    assert sum("µs" in line for line in lines) == 2


WITHOUT = """
import sys
class Without:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in sys.argv[1].split(","):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Without())
from fillcast.faces.cli import main
sys.exit(main(sys.argv[2:]))
"""


def without(modules, *argv):
    command = [sys.executable, "-c", WITHOUT, modules, *argv]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=100)


def test_what_is_not_installed_the_demo_does_without_and_says_how_to_get_it():
    done = without("granian,fastapi,starlette,prometheus_client,textual", "demo", "--seconds", "0.5")
    assert done.returncode == 0, done.stderr
    assert "no page: granian is not installed; it comes with: pip install 'fillcast[web]'" in done.stderr
    assert "SIMULATED" in done.stdout


def test_a_live_report_misses_its_extra_before_it_records(tmp_path):
    out = tmp_path / "report.html"
    done = without("jinja2", "report", "--live", "demo:BTC-USDT", "--seconds", "1000", "-o", str(out))
    assert done.returncode == 2
    assert "jinja2 is not installed; it comes with: pip install 'fillcast[report]'" in done.stderr


def test_serve_beyond_loopback_without_a_token_and_on_a_taken_port_says_what_to_do(capsys, monkeypatch):
    monkeypatch.delenv("FILLCAST_TOKEN", raising=False)
    code, _, err = run(capsys, "serve", "demo:BTC-USDT", "--host", "0.0.0.0", "--seconds", "0.1")
    assert code == 2
    assert "FILLCAST_TOKEN" in err
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, _, err = run(capsys, "serve", "demo:BTC-USDT", "--port", str(taken.getsockname()[1]), "--seconds", "0.1")
    assert code == 2
    assert "--port" in err


def test_a_live_cost_on_the_loopback_exchange(capsys):
    code, out, _ = run(capsys, "cost", "demo:BTC-USD-SWAP", "sell", "10contracts", "--json")
    answer = json.loads(out)
    assert code == 0
    assert answer["filled_quote"] == 1000.0
    assert answer["provenance"]["source"] == "simulated"


def test_the_exchange_says_where_it_is_and_how_to_connect(capsys):
    code, out, _ = run(
        capsys, "exchange", "--instruments", "BTC-USDT", "--fault", "at=10s gap", "--seconds", "0.2", "--json"
    )
    said = json.loads(out)
    assert code == 0
    assert said["instruments"] == ["BTC-USDT"]
    assert said["websocket"].startswith("ws://127.0.0.1:")
    port = said["rest"].rpartition(":")[2]
    assert said["connect"] == f"fillcast cost demo:BTC-USDT buy 100quote --set demo.port={port}"
    code, out, _ = run(capsys, "exchange", "--seconds", "0.2")
    assert "BTC-USDT-SWAP" in out
    assert "invented" in out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--bind", "0.0.0.0"], "add --open-to-network"),
        (["--bind", "nowhere"], "is no address"),
        (["--speed", "0"], "--speed 0"),
        (["--port", "70000"], "is no port"),
        (["--seed", "-1"], "from 0 to 4,294,967,295"),
        (["--seed", "9" * 40], "from 0 to 4,294,967,295"),
        (["--instruments", "BTC-USD"], "nearest: BTC-USDT"),
        (["--fault", "at=10s gapp"], "nearest: gap"),
    ],
)
def test_what_the_exchange_cannot_do_is_refused_with_the_remedy(capsys, argv, said):
    code, _, err = run(capsys, "exchange", *argv, "--seconds", "0.1")
    assert code == 2
    assert said in err


@pytest.mark.parametrize("bound", [[], ["--bind", "0.0.0.0", "--open-to-network"]], ids=["loopback", "every address"])
def test_a_running_exchange_is_found_by_its_port(capsys, bound):
    with subprocess.Popen(
        [sys.executable, "-m", "fillcast", "exchange", "--json", "--instruments", "BTC-USDT", *bound],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            port = json.loads(process.stdout.readline())["rest"].rpartition(":")[2]
            code, out, _ = run(capsys, "instruments", "--venue", "demo", "--set", f"demo.port={port}", "--json")
            assert code == 0
            assert [row["symbol"] for row in json.loads(out)] == ["demo:BTC-USDT"]
            code, _, err = run(capsys, "exchange", "--port", port, "--seconds", "0.1")
            assert code == 2
            assert f"port {port}" in err
        finally:
            process.terminate()


def test_record_then_replay(capsys, tmp_path):
    code, out, _ = run(capsys, "record", "demo:BTC-USDT", "-o", str(tmp_path / "tapes"), "--seconds", "1", "--json")
    done = json.loads(out)
    assert code == 0
    assert done["ended"] == "time is up"
    code, out, _ = run(capsys, "replay", done["path"], "--json")
    summary = json.loads(out.splitlines()[-1])
    assert summary["source"] == "simulated"
    assert summary["n_gaps"] == 0
    assert summary["books"][0]["n_updates"] > 3


def test_bench_prints_a_line_a_figure(capsys):
    code, out, _ = run(capsys, "bench", "--json", "--only", "curve,json_full")
    curve, rival = (json.loads(text) for text in out.splitlines())
    assert code == 0
    assert curve["name"] == "curve"
    assert {"n", "p50_us", "p99_us", "per_s"} <= set(curve)
    assert rival["vs"] == "full_decode"
    assert rival["ratio"] > 1


def test_the_codec_of_the_tape_is_the_one_it_names():
    assert GoquantCodec().venue == "goquant"
