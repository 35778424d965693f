"""The panel in a real JupyterLab and a real browser, over the exchange inside. Pictures go to build/pictures."""

import re

import pytest
from playwright.sync_api import expect
from tests.faces.notebook.jupyter import keep

FIRST_CELL = "import fillcast\nsim = fillcast.Simulator()\nsim"
THREADS = "sorted(t.name for t in threading.enumerate() if t.name.startswith('fillcast'))"
ENGINES = "[t.name for t in threading.enumerate()].count('fillcast-engine')"
LISTENERS = "sum(one.status == 'LISTEN' for one in psutil.Process().net_connections('tcp'))"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240), pytest.mark.xdist_group("page")]


@pytest.fixture(scope="module")
def page(visit):
    page = visit("first.ipynb", FIRST_CELL, "1 + 1")
    expect(page.locator(".fc .pill")).to_contain_text("live", timeout=120_000)
    return page


@pytest.fixture(scope="module")
def kernel(lab, page):
    kernel = lab.kernel("first.ipynb")
    kernel.run("import threading, time, psutil")
    yield kernel
    kernel.close()


# For each chart, how many of its points have a colour.
PAINTED = """() => [...document.querySelectorAll('.fc canvas')].map((canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let n = 0;
  for (let k = 3; k < data.length; k += 4) n += data[k] > 0;
  return n;
})"""


def test_the_panel_draws_the_exchange_inside_and_says_that_it_is_simulated(page, kernel):
    expect(page.locator(".fc .badge")).to_contain_text("SIMULATED")
    expect(page.locator('.fc [data-figure="net"]')).to_contain_text(re.compile(r"\d"))
    kernel.until("len(sim.history) > 30", "True")
    page.wait_for_function(f"() => Math.min(...({PAINTED})()) > 500")
    assert len(page.evaluate(PAINTED)) == 7
    # JupyterLab's own look of lists and fields is not the panel's.
    name = page.locator(".fc dt").first
    assert name.evaluate("one => getComputedStyle(one).fontWeight") == "400"
    assert page.locator(".fc dt", has_text="Messages a second").evaluate("one => one.offsetHeight") < 30
    assert name.evaluate("one => getComputedStyle(one).color") == page.locator(".fc input[name=alert]").evaluate(
        "one => getComputedStyle(one, '::placeholder').color"
    )
    keep(page, "notebook")


COVERED = """() => [...document.querySelectorAll(".fc .bar :is(.name, .badge, .mid, .note, .pill, time, button)")]
  .filter((one) => one.textContent && one.checkVisibility())
  .filter((one) => {
    const box = one.getBoundingClientRect();
    const places = [box.left + 2, (box.left + box.right) / 2, box.right - 2];
    return !places.every((x) => one.contains(document.elementFromPoint(x, (box.top + box.bottom) / 2)));
  })
  .map((one) => one.textContent)"""


@pytest.mark.parametrize("width", [1366, 1440, 1536])
def test_nothing_at_the_top_stands_on_anything_else(page, width):
    # Windows of laptops, less what JupyterLab takes of them: there the panel's own tools stand beside its state.
    page.set_viewport_size({"width": width, "height": 800})
    try:
        page.locator(".fc .bar").scroll_into_view_if_needed()
        page.wait_for_timeout(500)
        assert page.evaluate(COVERED) == []
    finally:
        keep(page, f"notebook-{width}")
        page.set_viewport_size({"width": 1500, "height": 1250})


def test_a_click_on_sell_and_a_typed_size_change_what_python_computes(page, kernel):
    page.get_by_role("button", name="Sell").click()
    page.locator(".fc input[name=size]").fill("25000")
    kernel.until("str(sim.order)", "sell 25,000 quote demo:BTC-USDT-SWAP · market")
    assert kernel.run("print(sim.estimate().order)") == "sell 25,000 quote demo:BTC-USDT-SWAP"


def test_what_python_sets_is_on_the_screen(page, kernel):
    # A field that somebody types in is left alone.
    page.locator(".fc h1").click()
    kernel.run("sim.order.side = 'buy'; sim.order.unit = 'base'; sim.order.quantity = 2.5")
    expect(page.locator(".fc input[name=size]")).to_have_value("2.5")
    expect(page.get_by_role("button", name="Buy")).to_have_attribute("aria-pressed", "true")


def test_the_order_type_is_of_the_panel_and_of_python(page, kernel):
    policy = page.locator(".fc").get_by_label("Order type")
    policy.select_option("rest, then cross")
    kernel.until("sim.rest and (sim.rest.wait_s, sim.rest.is_crossing)", "(30.0, True)")
    kernel.run("from fillcast import Rest; sim.rest = Rest(10.0, is_crossing=False)")
    expect(policy).to_have_value("post only")
    expect(page.locator(".fc input[name=wait]")).to_have_value("10")
    kernel.run("sim.rest = None")
    expect(policy).to_have_value("market, now")


def test_a_key_pressed_in_the_panel_is_the_panels_and_inserts_no_cell(page, kernel):
    n_cells = page.locator(".jp-Notebook .jp-Cell").count()
    kernel.run("sim.order.side = 'sell'")
    expect(page.get_by_role("button", name="Sell")).to_have_attribute("aria-pressed", "true")
    page.locator(".fc h1").click()
    page.keyboard.press("b")
    kernel.until("sim.order.side", "buy")
    assert page.locator(".jp-Notebook .jp-Cell").count() == n_cells


def test_three_seconds_of_a_busy_cell_lose_no_tick(page, kernel):
    said = kernel.run("""
engine = sim._ready().engine
before, rows = engine.n_frames, len(sim.history)
begun = time.monotonic()
# Three seconds, and as much longer as the exchange inside takes to say so much.
while time.monotonic() < begun + 3 or engine.n_frames - before <= 20 and time.monotonic() < begun + 30:
    pass
(book,) = [book for book in engine.health() if book.symbol == sim.order.symbol]
print(engine.n_frames - before, len(sim.history) - rows, book.n_gaps, book.n_connections, book.state)
""")
    n_frames, n_rows, *state = said.split()
    # Every change names the one before it, so a lost one would be a gap.
    assert state == ["0", "1", "live"]
    assert int(n_frames) > 20
    assert int(n_rows) > 5


def test_stop_ends_every_thread_and_start_begins_a_new_history(page, kernel):
    page.locator(".fc button.start").click()
    expect(page.locator(".fc .pill")).to_contain_text("stopped")
    kernel.until(THREADS, "[]")
    with pytest.raises(AssertionError, match="the simulator has been stopped"):
        kernel.run("sim.estimate()")
    kernel.run("old = len(sim.history)")
    keep(page, "notebook-stopped")
    page.locator(".fc button.start").click()
    expect(page.locator(".fc .pill")).to_contain_text("live", timeout=30_000)
    assert kernel.run("print(len(sim.history) < old)") == "True"


def test_start_shows_nothing_of_the_last_run_and_asks_the_new_one(page, kernel, tmp_path):
    start, pill = page.locator(".fc button.start"), page.locator(".fc .pill")
    start.click()
    kernel.until(THREADS, "[]")
    kernel.run("""
heard = []
listen = lambda _, content, __: heard.append((content["request"]["op"], sim.is_running))
sim.panel.on_msg(listen)
""")
    begun, done = tmp_path / "begun", tmp_path / "done"
    kernel.begin(f"""
from pathlib import Path
Path({str(begun)!r}).touch()
due = time.monotonic() + 60
while not Path({str(done)!r}).exists() and time.monotonic() < due:
    time.sleep(0.01)
""")
    while not begun.exists():
        page.wait_for_timeout(20)
    start.click()
    # The kernel is busy, so that no figure can be the new run's.
    expect(pill).to_contain_text("connecting")
    expect(page.locator('.fc [data-figure="net"]')).not_to_contain_text(re.compile(r"\d"))
    done.touch()
    expect(pill).to_contain_text("live", timeout=30_000)
    kernel.run("sim.panel.on_msg(listen, remove=True)")
    asked = kernel.run("print(*{is_running for op, is_running in heard if op == 'subscribe'})")
    assert asked == "True"


def test_a_cell_run_ten_times_leaves_one_engine_and_one_feed(page, kernel):
    kernel.run("sim.stop()")
    n_of_the_kernel = int(kernel.run(f"print({LISTENERS})"))
    kernel.run("sim.start()")
    one = f"(1, {n_of_the_kernel + 1})"
    kernel.until(f"({ENGINES}, {LISTENERS})", one)
    prompt = page.locator(".jp-InputPrompt").first
    expect(prompt).to_contain_text(re.compile(r"\d"))
    n_before = int(re.sub(r"\D", "", prompt.inner_text()))
    for _ in range(10):
        page.locator(".jp-Notebook .jp-CodeCell .cm-content").first.click()
        page.keyboard.press("Control+Enter")
    expect(prompt).to_contain_text(f"[{n_before + 10}]", timeout=120_000)
    expect(page.locator(".fc .pill")).to_contain_text("live", timeout=30_000)
    kernel.until(f"({ENGINES}, {LISTENERS})", one)


def test_a_panel_that_is_closed_leaves_a_picture_in_its_place(page, kernel):
    kernel.run("sim.close()")
    expect(page.locator(".jp-OutputArea-output img")).to_be_visible(timeout=20_000)
    expect(page.locator(".fc")).to_have_count(0)
    kernel.until(THREADS, "[]")
    keep(page, "notebook-closed")
