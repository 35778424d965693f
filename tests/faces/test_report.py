"""``fillcast report``: one page that needs no other, and what it refuses."""

import json
import re
from html.parser import HTMLParser

import msgspec
import pytest
from msgspec.structs import replace
from playwright.sync_api import sync_playwright
from tests.faces.conftest import FLAGS
from tests.venues.test_goquant import book

from fillcast import app
from fillcast.config import Settings
from fillcast.events import Frame
from fillcast.faces.cli import main
from fillcast.faces.report import page
from fillcast.faces.report.charts import Chart, bounds
from fillcast.faces.report.survey import survey
from fillcast.tape import Header, Opening, TapeReader, TapeWriter

SYMBOL = "goquant:BTC-USDT-SWAP"
N_BOOKS = 100


def run(capsys, *argv):
    code = main([str(part) for part in argv])
    said = capsys.readouterr()
    return code, said.out, said.err


def tape(path, *, source="live", n=N_BOOKS, every_ns=10**9):
    """Books a second apart that are known by heart: a mid of 95,441.0 and a half-spread of 0.1."""
    with TapeWriter(path, Header(1, source, "0")) as writer:
        writer.write(Frame(10**18, 0, "open", msgspec.json.encode(Opening("goquant", ("BTC-USDT-SWAP",)))))
        for k in range(n):
            body = book(asks=[("95441.1", "9.06"), ("95460", "200")], bids=[("95440.9", "100")])
            writer.write(Frame(10**18 + k * every_ns, 0, "data", body))
    return path


class Parts(HTMLParser):
    """What a browser would fetch, and the tags that are open."""

    VOID = frozenset({"meta", "br", "circle", "path", "polygon"})

    def __init__(self):
        super().__init__()
        self.fetched, self.tags = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.fetched += [value for name, value in attrs if name in ("src", "href", "data", "action", "srcset")]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    output = folder / "report.html"
    code = main(["report", str(tape(folder / "a.fct.zst", source="simulated")), "-o", str(output)])
    assert code == 0
    return output.read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("width", [1200, 390])
def test_what_forecasts_are_mixed_of_takes_one_line_and_the_page_no_more_than_its_width(made, chromium, width):
    # A browser of its own: one that stayed open would keep a loop in this thread, where commands run theirs.
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=chromium, args=FLAGS) as browser:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.set_content(made)
        rows = page.locator("tr:has(td.mixture)")
        assert rows.count() > 2
        assert max(rows.nth(k).bounding_box()["height"] for k in range(rows.count())) < 40
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width == 1200:
            assert page.evaluate(SCROLLING) == 0


SCROLLING = "[...document.querySelectorAll('.wide')].filter((one) => one.scrollWidth > one.clientWidth).length"


def test_the_page_is_one_file_that_asks_for_nothing(made):
    parts = Parts()
    parts.feed(made)
    assert parts.fetched == []
    assert "script" not in parts.tags
    assert "link" not in parts.tags
    assert not re.search(r"https?://|url\(|@import", made)
    assert "default-src 'none'" in made
    assert made.count("<svg") >= 2
    assert "prefers-color-scheme: dark" in made
    assert "@media print" in made


def test_the_page_of_a_damaged_tape_says_where_and_what_to_do(tmp_path, capsys):
    path = tape(tmp_path / "a.fct.zst")
    with TapeWriter(tmp_path / "b.fct.zst", Header(1, "live", "0")) as writer:
        for frame in TapeReader(path).frames():
            writer.write(frame)
            writer.flush()
    writer.path.write_bytes(writer.path.read_bytes()[:-20])
    assert run(capsys, "report", writer.path, "-o", tmp_path / "b.html")[0] == 0
    page = (tmp_path / "b.html").read_text("utf-8")
    assert re.search(r"b\.fct\.zst: .*; what stands behind it .* fillcast tape repair", page)


def test_origin_stands_at_the_top_and_the_end_of_the_page(made):
    assert made.count("SIMULATED · goquant") == 3
    assert "invented" in made


def test_costs_are_those_of_the_book(made):
    # Half of 0.2 on a mid of 95,441: 0.01 bps.
    row = next(line for line in re.split(r"<tr>", made) if line.startswith("<td>1,000<td>"))
    cells = re.findall(r"<td>([^<]*)", row)
    assert float(cells[2]) == pytest.approx(0.01, abs=0.005)
    assert cells[-1].strip().startswith("0.00")
    beyond = next(line for line in re.split(r"<tr>", made) if line.startswith("<td>100,000<td>"))
    # Bids hold one bitcoin and asks two: of a hundred thousand, every sell lies beyond the book and no buy.
    assert re.findall(r"<td>([^<]*)", beyond)[-1].strip().startswith("50.00")


def test_calibration_says_whose_forecasts_it_counts_and_marks_where_they_are_few(made):
    said = " ".join(made.split())
    assert "an engine that began with the recording and forecast each order once in some two seconds" in said
    assert "* fewer than 100:" in said
    counts = re.findall(r"<tr><td>(?:buy|sell) [^<]*<td>([^<]*)", made)
    assert len(counts) > 6
    assert all(int(count.removesuffix(" *\n")) < 100 for count in counts), counts


@pytest.mark.parametrize(("share", "words"), [(0.6, "60 % of it was fitted: no track record"), (0.0, ""), (None, "")])
def test_calibration_on_what_was_fitted_is_no_track_record(tmp_path, share, words):
    found = survey(app.Recording(tape(tmp_path / "a.fct.zst")), Settings())
    one = found.instruments[0]
    one = replace(one, records=tuple(replace(record, seen_frac=share) for record in one.records))
    page.write(tmp_path / "r.html", survey=replace(found, instruments=(one,)), origin="REPLAY")
    said = (tmp_path / "r.html").read_text("utf-8")
    assert words in said
    assert ("of it was fitted" in said) == bool(words)


def test_a_recording_that_is_too_short_has_a_report_and_says_why_it_has_no_scores(capsys, tmp_path):
    output = tmp_path / "r.html"
    code, out, _ = run(capsys, "report", tape(tmp_path / "a.fct.zst", n=20), "-o", output, "--json")
    said = json.loads(out)
    assert code == 0
    assert said["n_scored"] == 0
    assert "need" in said["unscored"][0]
    assert "REPLAY · goquant" in output.read_text("utf-8")


def test_gaps_losses_and_states_stand_on_the_page(capsys, tmp_path):
    path = tmp_path / "lossy.fct.zst"
    loss = {
        "n_frames": 7,
        "n_bytes": 1,
        "first_ns": 10**18 + 5 * 10**9,
        "last_ns": 10**18 + 8 * 10**9,
        "reason": "full",
    }
    with TapeWriter(path, Header(1, "live", "0")) as writer:
        writer.write(Frame(10**18, 0, "open", msgspec.json.encode(Opening("goquant", ("BTC-USDT-SWAP",)))))
        for k in range(30):
            if k == 9:
                writer.write(Frame(10**18 + 8 * 10**9, 0, "loss", json.dumps(loss).encode()))
            if not 5 <= k < 9:
                body = book(asks=[("95441.1", "9.06")], bids=[("95440.9", "100")])
                writer.write(Frame(10**18 + k * 10**9, 0, "data", body))
    output = tmp_path / "r.html"
    assert run(capsys, "report", path, "-o", output)[0] == 0
    page = output.read_text("utf-8")
    assert re.search(r"<td>lost<td>7<", page)
    assert re.search(r"<td>gaps<td>[1-9]", page)
    assert "7 frames lost" in page


def test_what_is_given_wrong_is_refused_and_leaves_no_file(capsys, tmp_path):
    output = tmp_path / "r.html"
    good = tape(tmp_path / "a.fct.zst", n=5)
    empty = tmp_path / "empty.fct.zst"
    with TapeWriter(empty, Header(1, "live", "0")) as writer:
        writer.write(Frame(10**18, 0, "open", msgspec.json.encode(Opening("goquant", ("BTC-USDT-SWAP",)))))
    for code, words, *argv in (
        (4, "none.fct", tmp_path / "none.fct", "-o", output),
        (4, "holds no book", empty, "-o", output),
        (2, "give a recording", "-o", output),
        (2, "one of the two", good, "-o", output, "--live", "demo:BTC-USDT"),
        (2, "a file in a folder", good, "-o", tmp_path / "nowhere" / "r.html"),
        (2, "a file in a folder", good, "-o", tmp_path),
        (2, "/proc/r.html", tmp_path / "none.fct", "-o", "/proc/r.html"),
        (2, "three amounts", good, "-o", output, "--sizes", "1k"),
        (2, "above 0", "-o", output, "--live", "demo:BTC-USDT", "--seconds", "0"),
    ):
        found, _, err = run(capsys, "report", *argv)
        assert (found, words in err) == (code, True), err
    assert not output.exists()


def test_a_file_that_is_there_is_left_unless_forced_and_nothing_is_left_beside_it(capsys, tmp_path):
    output = tmp_path / "r.html"
    output.write_text("mine")
    path = tape(tmp_path / "a.fct.zst", n=5)
    code, _, err = run(capsys, "report", path, "-o", output)
    assert (code, "--force" in err) == (2, True)
    assert output.read_text() == "mine"
    assert run(capsys, "report", path, "-o", output, "--force")[0] == 0
    assert "<svg" in output.read_text("utf-8")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.fct.zst", "r.html"]


def test_a_live_report_records_first_and_says_who_made_the_prices(capsys, tmp_path):
    output = tmp_path / "r.html"
    code, out, _ = run(capsys, "report", "--live", "demo:BTC-USDT", "--seconds", "3", "-o", output, "--json")
    said = json.loads(out)
    assert code == 0
    assert said["origin"] == "SIMULATED · demo"
    assert said["instruments"] == ["demo:BTC-USDT"]
    # Of the connection that the recording closed.
    assert "every message names the one before it" in output.read_text("utf-8")


@pytest.mark.real_data
@pytest.mark.slow
def test_a_real_recording_has_costs_calibration_and_scores(recording, capsys, tmp_path):
    output = tmp_path / "r.html"
    tapes = [recording(f"binance-usdm/btcusdt_2024071{day}.gz") for day in (8, 9)]
    code, out, _ = run(capsys, "report", *tapes, "-o", output, "--json")
    said = json.loads(out)
    assert code == 0
    assert (said["origin"], said["n_scored"], said["unscored"]) == ("REPLAY · binance-usdm", 1, [])
    page = output.read_text("utf-8")
    assert page.count("<svg") == 5
    assert "nan" not in page.lower().replace("binance", "")


def test_a_line_has_a_hole_where_nothing_is_known_and_a_flat_one_is_drawn():
    chart = Chart((0.0, 2.0), bounds([5.0, None, 5.0]), ("x", "y"), "<title>")
    chart.line([0.0, 1.0, 2.0], [5.0, None, 5.0], "red")
    drawn = chart.svg([])
    assert re.search(r'd="M[\d. ]+M[\d. ]+"', drawn)
    assert "<title>&lt;title&gt;" in drawn


def test_what_forecasts_are_mixed_of_stands_beside_their_record(made):
    rows = [row for row in made.split("<tr>") if re.match(r"<td>(buy|sell) ", row)]
    assert rows
    assert all(re.search(r"walk \d+ % · recent \d+ % · linear \d+ %", row) for row in rows)
