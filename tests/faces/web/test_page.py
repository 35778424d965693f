"""The page in a real browser, over the real engine and the exchange inside. Pictures of it go to build/pictures."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from axe_playwright_python.sync_playwright import Axe
from msgspec.structs import replace
from playwright.sync_api import Page, expect
from tests.desk import SYMBOL, SYMBOLS, Desk, Exchange, free_port, running

from fillcast.config import Settings
from fillcast.faces.live.station import Station
from fillcast.faces.text.sheet import OPINIONS

PICTURES = Path(__file__).parents[3] / "build" / "pictures"
STATIC = Path(__file__).parents[3] / "src/fillcast/faces/web/static"
VENDOR = STATIC.parent / "vendor"
MOST_GZIP_BYTES = 150_000

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("page")]


@pytest.fixture(scope="module")
def quiet():
    """A desk whose market never moves: whatever is answered was answered without a tick."""
    with Exchange(speed=1e-6) as exchange, running(SYMBOLS, exchange=exchange) as desk:
        yield desk


@pytest.fixture
def visit(browser):
    """Opens a page, and fails if anything it asked for was elsewhere, or if it complained."""
    asked, said, contexts = [], [], []

    def open_page(desk, fragment="", **options) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 1000}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda socket: asked.append(socket.url))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.add_init_script(WATCH)
        page.goto(f"{desk.address}/#{fragment}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    strangers = {url for url in asked if urlsplit(url).hostname not in ("127.0.0.1", None)}
    assert strangers == set()
    assert [text for text in said if "ERR_CONNECTION_REFUSED" not in text and "WebSocket" not in text] == []


WATCH = """
window.heard = [];
const Real = window.WebSocket;
window.WebSocket = class extends Real {
  constructor(...given) {
    super(...given);
    window.n_sockets = (window.n_sockets ?? 0) + 1;
    window.socket = this;
    this.addEventListener("message", (event) => {
      if (window.isDeaf && event.isTrusted) return event.stopImmediatePropagation();
      window.heard.push(JSON.parse(event.data));
      if (window.heard.length > 400) window.heard.splice(0, 200);
    });
  }
};
"""


def shown(page, name):
    return page.locator(f'[data-figure="{name}"]').inner_text()


def shown_panel(page):
    return page.locator(".place:visible")


def live(page):
    expect(page.locator(".pill")).to_contain_text("live", timeout=20_000)
    return page


def last_estimate(page):
    return page.evaluate(
        "() => window.heard.filter((one) => one.estimate && one.id.includes('.main.')).at(-1)?.estimate ?? null"
    )


def computed(page, is_so):
    """The last answer of Python once it is as wanted, however long a busy machine takes to it."""
    for _ in range(2000):
        estimate = last_estimate(page)
        if estimate is not None and is_so(estimate):
            return estimate
        page.wait_for_timeout(10)
    raise AssertionError(last_estimate(page))


COVERED = """() => [...document.querySelectorAll(".fc .bar :is(.name, .badge, .mid, .note, .pill, time, button)")]
  .filter((one) => one.textContent && one.checkVisibility())
  .filter((one) => {
    const box = one.getBoundingClientRect();
    const places = [box.left + 2, (box.left + box.right) / 2, box.right - 2];
    return !places.every((x) => one.contains(document.elementFromPoint(x, (box.top + box.bottom) / 2)));
  })
  .map((one) => one.textContent)"""


SAY = """
(changes) => {
  const heard = window.heard.filter((one) => one.estimate && one.id.includes(".main.")).at(-1);
  const estimate = { ...heard.estimate, ...changes };
  estimate.provenance = { ...heard.estimate.provenance, ...changes.provenance };
  window.isDeaf = true;
  window.socket.dispatchEvent(new MessageEvent("message", { data: JSON.stringify({ ...heard, estimate }) }));
}
"""


def hear(page, **changes):
    """The page's last answer as it would be with *changes*, and nothing from the desk any more."""
    page.evaluate(SAY, changes)


def keep(page, name, **options):
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", **options)


def test_it_opens_with_a_hundred_to_buy_at_market_and_says_where_prices_come_from(quiet, visit):
    page = live(visit(quiet))
    assert page.locator("h1").inner_text() == SYMBOL
    assert page.locator("input[name=size]").input_value() == "100"
    assert page.locator("button.buy").get_attribute("aria-pressed") == "true"
    assert page.locator(".badge").inner_text() == "SIMULATED · DEMO"
    assert "the fee is 9" in page.locator(".facts .notes").inner_text()  # beside the age of a table grown old
    for name in ("net", "slippage", "fee", "impact", "maker", "latency"):
        assert re.search(r"\d", shown(page, name)), name


def test_every_control_changes_what_python_computes_without_a_tick(quiet, visit):
    page = live(visit(quiet))
    seq = last_estimate(page)["provenance"]["seq"]
    page.locator("button.sell").click()
    computed(page, lambda it: it["order"]["side"] == "sell")
    page.locator("input[name=size]").fill("2.5")
    page.get_by_label("Unit of the size").select_option("base")
    computed(page, lambda it: it["order"]["amount"] == 2.5 and it["order"]["unit"] == "base")
    page.get_by_role("group", name="Usual sizes").get_by_text("100k").click()
    computed(page, lambda it: it["order"]["amount"] == 1e5 and it["order"]["unit"] == "quote")
    page.get_by_label("Size, on a logarithmic scale").fill("900")
    computed(page, lambda it: it["order"]["amount"] > 1e6)
    page.get_by_label("Fee tier").select_option("vip1")
    computed(page, lambda it: "vip1" in it["provenance"]["fee_origin"])
    page.get_by_label("Fee tier").select_option("own rates")
    page.locator("input[name=taker]").fill("1.25")
    computed(page, lambda it: abs(it["fee_bps"] - 1.25) < 0.01)
    page.locator("input[name=latency]").fill("900")
    computed(page, lambda it: it["provenance"]["latency_ms"] == 900)
    page.locator("input[name=volatility]").fill("3.5")
    computed(page, lambda it: it["volatility"]["sigma_1d_bps"] == 350 and it["volatility"]["origin"] == "given")
    page.locator("input[name=volatility]").fill("")
    computed(page, lambda it: it["volatility"]["origin"] != "given")
    page.locator("input[name=horizon]").fill("10")
    page.wait_for_function("() => window.heard.some((one) => one.plan?.horizon_s === 600)")
    page.get_by_label("Ticks in a row").select_option("10")
    page.wait_for_function("() => window.heard.some((one) => one.ladder?.group_ticks === 10)")
    answer = computed(page, lambda it: it["provenance"]["seq"] == seq)
    assert answer["order"]["side"] == "sell"


ANSWER_MS = """
(amount) => new Promise((done) => {
  const start = performance.now();
  const input = document.querySelector("input[name=size]");
  const look = (event) => {
    const heard = JSON.parse(event.data);
    if (heard.estimate?.order.amount !== amount) return;
    window.socket.removeEventListener("message", look);
    done(performance.now() - start);
  };
  window.socket.addEventListener("message", look);
  input.value = String(amount);
  input.dispatchEvent(new Event("input"));
})
"""


def test_a_changed_input_is_answered_at_once_and_waits_for_no_tick_and_no_turn(quiet, visit):
    # One update in ten seconds is asked for, and the market stands still: what comes sooner is the answer. How soon is
    # a figure of the performance page.
    page = live(visit(quiet, "hz=0.1"))
    seq = last_estimate(page)["provenance"]["seq"]
    taken_ms = sorted(page.evaluate(ANSWER_MS, 1000 + k) for k in range(20))
    assert taken_ms[-1] < 5000
    assert last_estimate(page)["provenance"]["seq"] == seq


def test_figures_on_the_page_are_those_of_the_api(quiet, visit):
    page = live(visit(quiet, "amount=250000&side=sell"))
    order = {"symbol": SYMBOL, "side": "sell", "amount": 250_000, "unit": "quote"}
    answer = httpx2.post(f"{quiet.address}/v1/estimates", json={"order": order}).json()
    for name, bps in (("net", "net_bps"), ("slippage", "slippage_bps"), ("fee", "fee_bps"), ("impact", "impact_bps")):
        expect(page.locator(f'[data-figure="{name}"]')).to_have_text(f"{answer[bps]:.2f}")
    page.get_by_role("group", name="Costs in").get_by_text("money").click()
    for name, quote in (("net", "net_quote"), ("fee", "fee_quote"), ("impact", "impact_quote")):
        decimals = 4 if abs(answer[quote]) < 1 else 2
        expect(page.locator(f'[data-figure="{name}"]')).to_have_text(f"{answer[quote]:,.{decimals}f}")
    page.get_by_role("group", name="Costs in").get_by_text("%").click()
    expect(page.locator('[data-figure="net"]')).to_have_text(f"{answer['net_bps'] / 100:.4f}")
    assert page.locator("tr.reach.bid").count() == min(answer["n_levels"], 25)


def test_second_opinions_stand_beside_the_net(quiet, visit):
    page = live(visit(quiet, "amount=250000"))
    checks = {OPINIONS[check["name"]]: check["bps"] for check in last_estimate(page)["checks"]}
    for row in page.locator(".checks dl > div").all():
        name, said = row.locator("dt").inner_text(), row.locator("dd").inner_text()
        assert said.startswith("–" if checks[name] is None else f"{checks[name]:.2f}".replace("-", "−"))
    assert page.locator(".checks dl > div").count() == len(checks) > 2


def test_plans_stand_beside_each_other_cheapest_first_and_their_frontier_is_drawn(quiet, visit):
    page = live(visit(quiet, "amount=1000000&horizon=600", viewport={"width": 1440, "height": 1800}))
    page.wait_for_function("() => window.heard.some((one) => one.plan)")
    made = page.evaluate("() => window.heard.filter((one) => one.plan).at(-1).plan")
    rows = page.locator(".ways tbody tr")
    expect(rows).to_have_count(len(made["ways"]))
    names = [row.locator("th").inner_text() for row in rows.all()]
    assert names == [way["name"] for way in made["ways"]]
    assert {"market", "POV 10 %", "Almgren–Chriss, half-life 2.5 min"} <= set(names)
    # Nothing can be said of what rests before half a minute of the book.
    expect(page.locator(".ways .hint")).to_contain_text("rest at the touch 30 s, then cross: ")
    for way, row in zip(made["ways"], rows.all(), strict=True):
        net = "–" if way["net_bps"] is None else f"{way['net_bps']:.2f}"
        assert row.locator("td").first.inner_text() == net.replace("-", "−")
    asked = {"order": {**made["order"]}, "horizon_s": 600, "slice_s": 10}
    answer = httpx2.post(f"{quiet.address}/v1/plans", json=asked).json()
    assert [way["net_bps"] for way in answer["ways"]] == pytest.approx(
        [way["net_bps"] for way in made["ways"]], rel=1e-2
    )


def test_a_book_too_thin_has_no_price_for_the_rest(quiet, visit):
    page = live(visit(quiet, "amount=10000000000"))
    expect(page.locator('[data-figure="net"]')).to_have_text("–")
    expect(page.locator(".figure.net")).to_contain_text("lies beyond the book")
    waits = page.locator(".card.waits:not(.chart)")
    expect(waits).to_contain_text("a book that holds all of it")
    expect(waits).not_to_contain_text("settled")


RESTING = {
    "policy": "rest at the touch 30 s, then cross",
    "wait_s": 30.0,
    "maker_frac": 0.62,
    "maker_low_frac": 0.5,
    "maker_high_frac": 0.7,
    "maker_p10_frac": 0.0,
    "maker_p90_frac": 1.0,
    "p_fill_frac": 0.6,
    "adverse_selection_bps": 0.4,
    "net_bps": 2.9,
    "net_low_bps": 2.8,
    "net_high_bps": 3.2,
    "fit": "thick",
    "is_transferred": True,
}
RANGED = {"range_p05_bps": 4.9, "range_p50_bps": 5.0, "range_p95_bps": 5.3}


def test_whose_numbers_a_range_and_chances_of_fills_are_stands_beside_them(quiet, visit):
    page = live(visit(quiet))
    hear(page, **RANGED, resting=RESTING, provenance={"slippage_fit": "usdm, carried over"})
    expect(page.locator(".figure.net")).to_contain_text("fit of the range: usdm, carried over")
    expect(page.locator(".figure.maker")).to_contain_text("fit: thick, carried over")
    expect(page.locator(".facts")).to_contain_text("thick, carried over")
    hear(page, **RANGED, resting={**RESTING, "is_transferred": False}, provenance={"slippage_fit": "usdm"})
    expect(page.locator(".figure.maker")).to_contain_text("fit: thick")
    expect(shown_panel(page)).not_to_contain_text("carried over")


RECORD = {
    "basis": "hypothetical orders against the later book",
    "n": 1234,
    "size_quote": 9295.0,
    "latency_ms": 250.0,
    "bias_bps": 0.01,
    "mae_bps": 0.1,
    "pinball_bps": 0.03,
    "walk_pinball_bps": 0.05,
    "n_ranged": 1200,
    "range_frac": 0.9,
    "weights_frac": {"walk": 0.02, "recent": 0.31, "linear": 0.12, "boosted": 0.55},
    "seen_frac": 0.0,
}


def test_a_record_says_its_size_by_what_it_was_settled_and_what_forecasts_are_mixed_of(quiet, visit):
    page = live(visit(quiet))
    hear(page, track_record=RECORD)
    said = page.locator(".track")
    expect(said).to_contain_text("1,234 settled forecasts of the nearest order kept (9,295 USDT at 250 ms)")
    expect(said).to_contain_text("hypothetical orders against the later book")
    expect(said).to_contain_text("mixed of walk 2 % · recent 31 % · linear 12 % · boosted 55 %")
    expect(said).not_to_contain_text("fitted")
    hear(page, track_record={**RECORD, "seen_frac": 0.65})
    expect(said).to_contain_text("65 % of it was fitted: no track record; 1,234 settled")


FILLS = {
    "basis": "hypothetical orders at the touch, never sent",
    "wait_s": 30.0,
    "n": 1203,
    "n_eff": 40.2,
    "said_frac": 0.62,
    "filled_frac": 0.6,
    "loss_bits": 0.5,
    "base_loss_bits": 0.6,
    "seen_frac": None,
}


def test_the_record_of_chances_of_fills_stands_beside_them(quiet, visit):
    page = live(visit(quiet))
    hear(page, resting={**RESTING, "track_record": FILLS})
    rows = page.locator(".facts dl > div")
    settled = rows.filter(has_text="hypothetical orders at the touch, never sent")
    expect(settled.locator("dd")).to_have_text("1,203 of 30 s, as many as 40 independent ones")
    expect(rows.filter(has_text="said · filled").locator("dd")).to_have_text("62 % · 60 %")
    expect(rows.filter(has_text="maker four times in five").locator("dd")).to_have_text("0 % to 100 %")
    hear(page, resting={**RESTING, "track_record": {**FILLS, "seen_frac": 0.004}})
    expect(settled.locator("dd")).to_contain_text("less than 1 % of it was fitted: no track record; 1,203 of 30 s")
    hear(page, resting={**RESTING, "track_record": None})
    expect(rows.filter(has_text="Resting: track record")).to_contain_text("– waits for a settled order")


def test_a_wrong_size_and_an_unknown_instrument_say_so_and_nothing_old_stays(quiet, visit):
    page = live(visit(quiet))
    page.locator("input[name=size]").fill("1e30")
    expect(page.locator(".error")).to_contain_text("1e+18")
    page.locator("input[name=size]").fill("200")
    expect(page.locator(".error")).to_have_text("")
    page.locator("input[name=instrument]").fill("demo:BTC-USDT-SWA")
    page.keyboard.press("Enter")
    expect(page.locator(".error")).to_contain_text("nearest: demo:BTC-USDT-SWAP", timeout=10_000)
    assert shown(page, "net") == "–"
    assert shown(page, "mid") == "–"


def test_what_is_typed_wrong_is_said_for_as_long_as_it_stands(desk, visit):
    page = live(visit(desk))
    for name, bad, said, good in (
        ("size", "0", "above 0", "200"),
        ("size", "many", "above 0", "300"),
        ("latency", "-1", "in ms", "10"),
        ("volatility", "0", "percentage of a day", "3"),
        ("horizon", "soon", "in minutes", "15"),
    ):
        page.locator(f"input[name={name}]").fill(bad)
        expect(page.locator(".error")).to_contain_text(said)
        # Beyond the next paintings, which come ten times a second.
        page.wait_for_timeout(400)
        expect(page.locator(".error")).to_contain_text(said)
        page.locator(f"input[name={name}]").fill(good)
        expect(page.locator(".error")).to_have_text("")
    page.locator("input[name=size]").fill("0")
    page.locator("input[name=size]").blur()
    expect(page.locator("input[name=size]")).to_have_value("300")
    expect(page.locator(".error")).to_have_text("")


# Before the page is drawn again: the button that was pressed is then gone from it, and still has the focus.
CLOSED_THEN_SPACE = """(button) => {
  button.focus();
  button.click();
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true }));
}"""


def test_keys_act_on_the_page_and_never_while_somebody_types(quiet, visit):
    page = live(visit(quiet))
    page.keyboard.press("s")
    computed(page, lambda it: it["order"]["side"] == "sell")
    page.keyboard.press("+")
    computed(page, lambda it: it["order"]["amount"] == 125)
    shown_panel(page).locator("input[name=alert]").press("b")
    page.wait_for_timeout(200)
    assert last_estimate(page)["order"]["side"] == "sell"
    shown_panel(page).locator("input[name=alert]").fill("")
    shown_panel(page).locator(".name").click()
    page.keyboard.press("2")
    computed(page, lambda it: it["order"]["symbol"] == SYMBOLS[1])
    expect(page.locator("h1")).to_have_text(SYMBOLS[1])
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("dialog").get_by_text("Close").evaluate(CLOSED_THEN_SPACE)
    expect(shown_panel(page).locator(".pill")).to_contain_text("stopped")
    page.keyboard.press("Space")
    expect(shown_panel(page).locator(".pill")).not_to_contain_text("stopped")


BESIDE = (
    f"i={SYMBOL}&amount=250000"
    f"&beside=i%3D{SYMBOLS[1]}%26side%3Dsell%26amount%3D3%26unit%3Dbase%26tier%3Dvip2"
    f"&beside=i%3D{SYMBOLS[2]}%26policy%3Drest%26wait%3D10"
)


SIDE_OF = """([slot, side]) => window.heard.filter((one) => one.estimate && one.id.startsWith(slot)).at(-1)
  .estimate.order.side === side"""
RESTED = """() => new Promise((done) => setTimeout(() => {
  const figures = [...document.querySelectorAll("[data-figure]")].map((one) => [one.dataset.figure, one.textContent]);
  done([Object.fromEntries(figures), window.heard.filter((one) => one.rested).slice(-20).map((one) => one.rested)]);
}, 500))"""


def orders(page):
    """What Python was last asked by each panel."""
    heard = page.evaluate("() => window.heard.filter((one) => one.estimate).map((one) => [one.id, one.estimate.order])")
    return {id_.split(".")[0]: order for id_, order in heard}


def test_several_panels_stand_side_by_side_each_with_its_own_order_over_one_socket(desk, visit):
    page = visit(desk, BESIDE, viewport={"width": 1440, "height": 1700})
    panels = page.locator(".place .fc")
    expect(panels).to_have_count(3)
    for k in range(3):
        expect(panels.nth(k).locator(".pill")).to_contain_text("live", timeout=20_000)
    page.wait_for_function("() => new Set(window.heard.filter((one) => one.estimate).map((one) => one.id)).size === 3")
    asked = orders(page)
    assert [asked[f"p{k}"]["symbol"] for k in (1, 2, 3)] == list(SYMBOLS)
    assert (asked["p2"]["side"], asked["p2"]["amount"]) == ("sell", 3)
    assert page.evaluate("() => window.n_sockets") == 1
    boxes = [panels.nth(k).bounding_box() for k in range(3)]
    assert boxes[0]["x"] < boxes[1]["x"] < boxes[2]["x"]
    assert len({round(box["width"] / 20) for box in boxes}) == 1
    panels.nth(1).locator("button.buy").click()
    page.wait_for_function(SIDE_OF, arg=["p2", "buy"])
    page.keyboard.press("s")
    page.wait_for_function(SIDE_OF, arg=["p2", "sell"])
    assert orders(page)["p1"]["side"] == "buy"
    page.wait_for_timeout(1500)
    keep(page, "side-by-side")
    page.get_by_role("button", name=f"Close {SYMBOLS[1]}").click()
    expect(panels).to_have_count(2)
    assert "ETH" not in page.url


@pytest.mark.parametrize(("width", "n_columns"), [(1440, 3), (1024, 2), (390, 1)])
def test_panels_stand_in_as_many_columns_as_there_is_room_for(desk, visit, width, n_columns):
    page = visit(desk, BESIDE, viewport={"width": width, "height": 900})
    panels = page.locator(".place .fc")
    expect(panels).to_have_count(3)
    assert len({round(panels.nth(k).bounding_box()["x"]) for k in range(3)}) == n_columns
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_address_holds_every_panel_and_which_is_chosen(quiet, visit):
    page = visit(quiet, BESIDE)
    page.locator(".pick").nth(2).click()
    page.wait_for_function(f"() => location.hash.startsWith('#i={SYMBOLS[2]}&')")
    again = visit(quiet, page.url.partition("#")[2])
    expect(again.locator("h1")).to_have_text(SYMBOLS[2])
    expect(again.locator(".place .fc")).to_have_count(3)
    first = again.locator(".place .fc").first
    expect(first.locator("input[name=wait]")).to_have_value("10")
    second = again.locator(".place .fc").nth(2)
    expect(second.locator("input[name=size]")).to_have_value("3")


def test_a_desk_of_several_instruments_offers_each_and_those_it_could_open(quiet, visit):
    page = live(visit(quiet))
    assert page.locator(".pick").all_inner_texts() == list(SYMBOLS)
    page.locator(".pick").nth(1).click()
    expect(page.locator("h1")).to_have_text(SYMBOLS[1])
    computed(page, lambda it: it["order"]["symbol"] == SYMBOLS[1])
    page.locator(".offers button").first.click(timeout=20_000)
    expect(page.locator(".place .fc:visible")).to_have_count(4)


def test_a_policy_that_rests_shows_its_own_six_figures(desk, visit):
    page = live(visit(desk, "amount=250000"))
    page.get_by_label("Order type").select_option("rest, then cross")
    page.locator("input[name=wait]").fill("10")
    page.wait_for_function("() => window.heard.some((one) => one.rested?.wait_s === 10)", timeout=60_000)
    expect(page.locator(".figure.maker")).to_contain_text("rest at the touch 10 s, then cross")
    shown_now, told = page.evaluate(RESTED)
    assert shown_now["net"].replace("−", "-") in {f"{one['net_bps']:.2f}" for one in told}
    assert shown_now["impact"] in {f"{one['depth_bps']:.2f}" for one in told}
    makers = {f"{100 * one['maker_frac']:.0f} · {100 - 100 * one['maker_frac']:.0f}" for one in told}
    assert shown_now["maker"] in makers
    assert "policy=rest" in page.url
    page.locator("input[name=wait]").fill("61")
    expect(page.locator(".error")).to_contain_text("60 s")
    page.get_by_label("Order type").select_option("post only")
    expect(page.locator(".figure.impact")).to_contain_text("nothing crosses", timeout=20_000)


COLOURS = (
    """() => ["bid", "ask"].map((side) => getComputedStyle(document.querySelector(`.ladder .${side} td`)).color)"""
)


def test_colours_can_be_inverted_or_be_others_than_green_and_red(quiet, visit):
    page = live(visit(quiet, "amount=250000"))
    seen = []
    for _ in range(3):
        seen.append(page.evaluate(COLOURS))
        page.get_by_role("button", name="Green and red, inverted, or blue and orange").click()
    assert seen[1] == seen[0][::-1]
    assert not set(seen[2]) & set(seen[0])
    assert page.evaluate(COLOURS) == seen[0]


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("side=sell&amount=2,5&unit=base", "the size “2,5” is not a number"),
        ("amount=", "the size “” is not a number"),
        ("amount=0", "the size 0 is not above 0"),
        ("amount=1e30", "the size 1e+30 is not above 0 and below 1e+18"),
        ("side=SELL", "the side “SELL” is not buy or sell"),
        ("unit=BTC", "the unit “BTC” is not quote or base or contracts"),
        ("policy=iceberg", "the order type “iceberg” is not market or rest or post"),
        ("policy=rest&wait=soon", "the wait “soon” is not a number"),
        ("policy=rest&wait=600", "Expected `float` <= 60.0"),
        ("latency=fast", "the latency “fast” is not a number"),
    ],
)
def test_a_link_that_cannot_be_read_is_no_answer_to_another_order(quiet, visit, fragment, said):
    page = visit(quiet, f"i={SYMBOL}&{fragment}")
    expect(page.locator(".pill")).to_contain_text("no answer", timeout=20_000)
    expect(page.locator(".why")).to_contain_text(said)
    expect(page.locator(".error")).to_contain_text(said)
    expect(page.locator(".badge")).to_have_text("SIMULATED · DEMO")
    page.wait_for_timeout(500)
    assert shown(page, "net") == "–"
    assert last_estimate(page) is None
    assert page.evaluate("() => window.heard.filter((one) => one.plan).length") == 0


def test_what_could_not_be_read_is_answered_once_it_is_put_right(quiet, visit):
    page = visit(quiet, f"i={SYMBOL}&side=SELL&amount=2,5&unit=base")
    expect(page.locator(".pill")).to_contain_text("no answer", timeout=20_000)
    expect(page.locator("input[name=size]")).to_have_value("2,5")
    assert page.locator(".sides [aria-pressed=true]").count() == 0
    page.locator("button.sell").click()
    expect(page.locator(".error")).to_contain_text("2,5")
    page.locator("input[name=size]").fill("2.5")
    order = computed(live(page), lambda it: it["order"]["amount"] == 2.5)["order"]
    assert (order["side"], order["unit"]) == ("sell", "base")


def which(asked):
    return {"id": asked["id"], "revision": asked["revision"]}


def test_a_refusal_and_answers_of_an_earlier_ask_are_not_those_of_a_newer_one(quiet, browser):
    page, asked, passed = browser.new_page(), [], []
    problem = {"type": "order", "title": "x", "status": 422, "detail": "much too late"}

    def route(socket):
        server = socket.connect_to_server()

        def to_server(text):
            message = json.loads(text)
            asked.append(message) if message["op"] == "subscribe" and message["id"].startswith("p1.main") else None
            server.send(text)

        def to_page(text):
            passed.append(json.loads(text))
            socket.send(text)
            if passed[-1].get("revision", 0) == asked[-1]["revision"] > asked[0]["revision"]:
                # After the answer to what stands there comes what an earlier ask would have been told.
                socket.send(json.dumps({**which(asked[0]), "type": "refused", "problem": problem}))
                socket.send(json.dumps({**passed[-1], **which(asked[0]), "estimate": None, "problem": problem}))

        socket.on_message(to_server)
        server.on_message(to_page)

    page.route_web_socket("**/v1/stream", route)
    page.goto(f"{quiet.address}/#i={SYMBOL}")
    live(page).locator("input[name=size]").fill("2500")
    page.wait_for_function("() => document.querySelector('[data-figure=net]').textContent !== '–'")
    page.wait_for_timeout(600)
    assert asked[-1]["order"]["amount"] == 2500
    expect(page.locator(".pill")).to_contain_text("live")
    assert "much too late" not in page.locator("body").inner_text()
    assert shown(page, "net") != "–"
    page.close()


def test_what_was_refused_is_asked_anew_when_the_connection_is_back(quiet, browser):
    page, sockets = browser.new_page(), []

    def refuse(socket, text):
        asked = json.loads(text)
        if asked["op"] == "subscribe":
            problem = {"type": "unknown-instrument", "title": "x", "status": 404, "detail": "this desk follows okx:"}
            socket.send(json.dumps({**which(asked), "type": "refused", "problem": problem}))
            socket.close(code=1001)

    def route(socket):
        sockets.append(socket)
        if len(sockets) == 1:
            socket.on_message(lambda text: refuse(socket, text))
        else:
            socket.connect_to_server()

    page.route_web_socket("**/v1/stream", route)
    page.goto(f"{quiet.address}/#i={SYMBOL}")
    live(page)
    assert len(sockets) == 2
    page.close()


def test_an_instrument_of_another_venue_is_refused_and_not_waited_for(quiet, visit):
    page = visit(quiet, "i=okx:BTC-USDT")
    expect(page.locator(".pill")).to_contain_text("no answer", timeout=20_000)
    expect(page.locator(".why")).to_contain_text("this desk follows demo:")
    expect(page.locator(".why")).not_to_contain_text("order.symbol")
    expect(page.locator(".badge")).to_have_text("")
    expect(page.locator(".chart .empty").nth(2)).to_contain_text("this desk follows demo:")


def test_a_book_that_never_came_says_why_in_every_place_and_whose_it_would_be(visit):
    settings = replace(Settings(), web=replace(Settings().web, port=free_port()))
    with Exchange() as exchange:
        endpoints = {"demo": exchange.endpoint}
    with Station([SYMBOL], settings, endpoints=endpoints) as station:
        desk = Desk(station, settings, "").start()
        page = visit(desk, viewport={"width": 1440, "height": 1900})
        expect(page.locator(".pill")).to_contain_text("feed is down", timeout=20_000)
        expect(page.locator(".badge")).to_have_text("SIMULATED · DEMO")
        for place in (".chart .empty", ".ways .hint", ".figure.net .third"):
            expect(page.locator(place).first).to_contain_text("book is down", timeout=10_000)
        expect(page.locator(".chart .empty").filter(has_not_text="book is down")).to_have_count(0, timeout=10_000)
        for name in ("slippage", "fee", "impact", "maker"):
            assert page.locator(f".figure.{name} .second").inner_text() == "waits for a book"
        expect(page.locator(".latency .note")).to_have_text("– waits for ticks")
        assert page.locator("input[name=horizon]").input_value() == "30"
        desk.stop()


THIN = "i=demo:NEXO-USDT&side=sell&amount=5000000&unit=quote"


def test_axes_of_a_thin_and_cheap_book_tell_their_ticks_apart_and_none_is_cut_off(desk, visit):
    page = live(visit(desk, THIN, viewport={"width": 1440, "height": 1900}))
    page.wait_for_function("() => window.heard.filter((one) => one.series).length > 4")
    page.evaluate(PLACED)
    page.get_by_role("button", name="Dark or light").click()
    page.wait_for_timeout(1000)
    ticks = page.evaluate("window.placed")
    assert len(ticks) > 20
    assert [tick for tick in ticks if tick["left"] < 0] == []
    prices = {tick["text"] for tick in ticks if tick["chart"] == "Depth" and re.fullmatch(r"[01]\.\d+", tick["text"])}
    assert len(prices) > 2
    assert "1" not in {tick["text"] for tick in ticks if tick["chart"] == "Depth"}
    for name in ("slippage", "fee", "impact"):
        expect(page.locator(f".figure.{name} .second")).to_contain_text("USDT of what fills")


PLACED = """() => {
  window.placed = [];
  const real = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    const width = this.measureText(text).width;
    const share = { right: 1, end: 1, center: 0.5 }[this.textAlign] ?? 0;
    const chart = this.canvas.closest(".plot")?.getAttribute("aria-label");
    if (text) window.placed.push({ text, chart, left: this.getTransform().e + x - share * width });
    return real.call(this, text, x, y, ...rest);
  };
}"""


# At every frame: what stands for a second may come and go between two looks of a busy test.
AGED = """(least) => {
  const age = /([\\d.]+) s old/.exec(document.querySelector(".ways .note").textContent);
  return age !== null && Number(age[1]) >= least;
}"""


def test_a_plan_says_how_old_it_is(quiet, visit):
    page = live(visit(quiet, "amount=250000"))
    page.wait_for_function(AGED, arg=3)
    page.get_by_role("button", name="Stop", exact=True).click()
    # Beyond the age at which a panel that runs would have had another.
    page.wait_for_function(AGED, arg=17)


@pytest.mark.parametrize("width", [934, 1008, 1104, 1200])
def test_nothing_at_the_top_stands_on_anything_else(quiet, visit, width):
    page = live(visit(quiet, viewport={"width": width, "height": 800}))
    page.wait_for_timeout(300)
    assert page.evaluate(COVERED) == []


def test_the_name_of_a_button_holds_the_word_on_it(quiet, visit):
    page = live(visit(quiet))
    for button in page.locator("button[aria-label]").all():
        word, name = button.inner_text(), button.get_attribute("aria-label")
        assert word == "×" or word in name


def test_the_address_holds_the_order(quiet, visit):
    page = live(visit(quiet, f"i={SYMBOLS[1]}&side=sell&amount=3&unit=base&tier=vip2"))
    answer = computed(page, lambda it: "vip2" in it["provenance"]["fee_origin"])
    assert (answer["order"]["symbol"], answer["order"]["amount"], answer["order"]["unit"]) == (SYMBOLS[1], 3, "base")
    page.locator("button.buy").click()
    page.wait_for_function("() => location.hash.includes('side=buy')")
    assert f"i={SYMBOLS[1]}" in page.url


def test_another_instrument_begins_anew_and_nothing_crosses_over(desk, visit):
    page = live(visit(desk))
    page.wait_for_function("() => window.heard.filter((one) => one.series).length > 2")
    page.locator(".markets").get_by_role("button", name=SYMBOLS[1]).click()
    expect(page.locator("h1")).to_have_text(SYMBOLS[1])
    computed(page, lambda it: it["order"]["symbol"] == SYMBOLS[1])
    live(page)
    expect(page.locator('[data-figure="mid"]')).to_contain_text(re.compile(r"\d"))
    page.wait_for_timeout(600)
    # What was under way for the last one may still come, under its own id, which nobody listens to any more.
    heard = page.evaluate(
        "() => window.heard.filter((one) => one.id.includes('.main.') && one.estimate)"
        ".map((one) => [one.id, one.estimate.order.symbol])"
    )
    assert len({id_ for id_, _ in heard}) == len({tuple(pair) for pair in heard})
    assert heard[-1][1] == SYMBOLS[1]
    price = float(shown(page, "mid").replace(",", ""))
    assert price < 10_000


WRITTEN = """() => {
  window.written = [];
  const real = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    window.written.push(text);
    return real.call(this, text, ...rest);
  };
}"""


def test_stop_keeps_the_figures_marked_and_start_begins_a_new_history_that_leaves_the_old_to_export(desk, visit):
    page = live(visit(desk, "amount=250000"))
    page.wait_for_function("() => window.heard.filter((one) => one.series).length > 3")
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator(".pill")).to_contain_text("stopped")
    net = shown(page, "net")
    assert re.fullmatch(r"\d+\.\d\d", net)
    page.wait_for_timeout(500)
    assert shown(page, "net") == net
    assert "dim" in page.locator(".place .fc").get_attribute("class").split()
    page.get_by_role("button", name="Start", exact=True).click()
    live(page)
    page.evaluate("() => { window.heard.length = 0; }")
    page.wait_for_function("() => window.heard.filter((one) => one.series).length > 2")
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV: Export the history").click()
    rows = Path(download.value.path()).read_text("utf-8").splitlines()
    assert rows[0].startswith("time,origin,symbol,order")
    assert len(rows) > 4
    assert all("SIMULATED" in row and SYMBOL in row for row in rows[1:])
    assert "SIMULATED" in download.value.suggested_filename
    page.evaluate(WRITTEN)
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG: Export the charts").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")
    # Across the picture, and not only in its heading, which could be cropped away.
    assert sum("SIMULATED" in text for text in page.evaluate("window.written")) > 3


PICTURED = """() => {
  const real = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (image, ...rest) {
    const { data } = image.getContext("2d").getImageData(0, 0, image.width, image.height);
    // Axes and grids are grey, and lines are not.
    let n = 0;
    for (let k = 0; k < data.length; k += 4) {
      n += data[k + 3] > 128 && Math.max(...data.slice(k, k + 3)) - Math.min(...data.slice(k, k + 3)) > 60;
    }
    window.pictured.push(n);
    return real.call(this, image, ...rest);
  };
  window.pictured = [];
}"""


PRESSED = """(button) => {
  button.click();
  return document.querySelectorAll(".chart.waits").length;
}"""


def test_a_picture_has_the_charts_that_nobody_has_scrolled_to_and_none_that_is_empty(desk, visit):
    # So low a window that all charts but the first are beyond what is drawn along the way.
    page = live(visit(desk, "amount=250000", viewport={"width": 1440, "height": 320}))
    page.wait_for_function("() => window.heard.filter((one) => one.series).length > 8")
    page.wait_for_function("() => window.heard.some((one) => one.plan)")
    page.wait_for_timeout(500)
    page.evaluate(PICTURED)
    with page.expect_download():
        # In one go: a chart may have what it waits for a moment after the picture was taken.
        n_waiting = page.get_by_role("button", name="PNG: Export the charts").evaluate(PRESSED)
    inks = page.evaluate("window.pictured")
    assert len(inks) == 7 - n_waiting
    assert all(ink > 20 for ink in inks), inks


def test_charts_are_drawn_and_have_ink(desk, visit):
    page = live(visit(desk, "amount=250000"))
    page.wait_for_function("() => window.heard.filter((one) => one.series).length > 4")
    inks = page.evaluate(
        """() => [...document.querySelectorAll(".chart canvas")].map((canvas) => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          const seen = new Set();
          for (let k = 0; k < data.length; k += 4) {
            if (data[k + 3] > 128) seen.add(`${data[k]},${data[k + 1]},${data[k + 2]}`);
          }
          return seen.size;
        })"""
    )
    assert len(inks) == 7
    assert all(ink > 3 for ink in inks), inks


TONES = """() => {
  window.n_tones = 0;
  const real = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...given) {
    window.n_tones += 1;
    return real.apply(this, given);
  };
}"""


def test_an_alert_tells_by_line_title_and_sound_when_the_net_falls_below(desk, visit):
    page = live(visit(desk))
    page.evaluate(TONES)
    page.locator("input[name=alert]").fill("1")
    expect(page.locator(".told")).to_contain_text("watching")
    assert page.evaluate("window.n_tones") == 0
    page.locator("input[name=alert]").fill("50")
    expect(page.locator(".told")).to_contain_text("below 50.00")
    assert page.title().startswith("▼")
    page.wait_for_timeout(500)
    assert page.evaluate("window.n_tones") == 1
    page.locator("input[name=alert]").fill("")
    expect(page.locator(".told")).to_have_text("")
    assert page.title() == "fillcast"


def test_a_feed_that_falls_silent_dims_within_its_stale_time_and_is_live_again_when_it_speaks(visit):
    # The connection stays open and pings are answered: only the rule of silence can tell.
    settings = replace(Settings(), feed=replace(Settings().feed, stale_after_s=2.0))
    with Exchange() as exchange, running((SYMBOL,), settings=settings, exchange=exchange) as desk:
        page = live(visit(desk, "amount=250000"))
        exchange.strike("mute for=6s")
        expect(page.locator(".pill")).to_contain_text(re.compile("stale|recovering"), timeout=5_000)
        assert "dim" in page.locator(".place .fc").get_attribute("class").split()
        expect(page.locator(".why")).to_contain_text("old")
        keep(page, "stale")
        live(page)


def test_a_feed_that_is_cut_is_never_taken_for_live(visit):
    with Exchange() as exchange, running((SYMBOL,), exchange=exchange) as desk:
        page = live(visit(desk, "amount=250000"))
        exchange.stop()
        expect(page.locator(".place .fc")).to_have_class(re.compile("dim"), timeout=5_000)
        assert "live" not in page.locator(".pill").inner_text().split()
        expect(page.locator(".why")).to_contain_text("old")
        keep(page, "cut")


def test_a_server_that_dies_is_shown_as_down_and_comes_back_by_itself(visit):
    with running((SYMBOL,)) as desk:
        page = live(visit(desk, "amount=250000"))
        desk.stop()
        expect(page.locator(".pill")).to_contain_text("desk is down", timeout=5_000)
        assert "dim" in page.locator(".place .fc").get_attribute("class").split()
        page.locator("button.sell").click()
        desk.again()
        live(page)
        computed(page, lambda it: it["order"]["side"] == "sell")


def serious(page):
    return [
        (found["id"], found["nodes"][0]["html"][:120])
        for found in Axe().run(page).response["violations"]
        if found["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("palette", ["green-red", "blue-orange"])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_axe_finds_nothing_serious(desk, visit, theme, palette):
    page = live(visit(desk, f"amount=250000&theme={theme}&palette={palette}"))
    page.wait_for_function("() => window.heard.filter((one) => one.series).length > 8")
    if palette == "green-red":
        keep(page, theme, full_page=True)
    assert serious(page) == []


def test_axe_finds_nothing_serious_side_by_side(desk, visit):
    page = visit(desk, BESIDE)
    expect(page.locator(".place .pill")).to_contain_text(["live"] * 3, timeout=20_000)
    assert serious(page) == []


def test_a_phone_shows_it_all_without_scrolling_sideways(desk, visit):
    page = live(visit(desk, "amount=250000", viewport={"width": 390, "height": 844}, device_scale_factor=2))
    page.wait_for_function("() => window.heard.filter((one) => one.series).length > 4")
    expect(page.locator(".ladder .middle td").first).to_contain_text(re.compile(r"\d"))
    keep(page, "phone")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box, middle = (page.locator(f".ladder {name}").bounding_box() for name in (".scroll", ".middle"))
    assert box["y"] < middle["y"] < box["y"] + box["height"]
    for name in (".figures", ".form", ".ladder", ".chart", ".latency", ".markets"):
        assert page.locator(name).first.bounding_box()["width"] <= 390


def test_with_a_token_the_page_works_from_the_address_that_has_it(visit):
    with running((SYMBOL,), token="s3cret") as desk:
        page = live(visit(desk, "token=s3cret"))
        assert "s3cret" not in page.url
        computed(page, lambda it: it["order"]["amount"] == 100)


def test_the_viewer_of_the_api_loads_nothing_from_elsewhere(desk, visit):
    page = visit(desk)
    page.goto(f"{desk.address}/docs")
    expect(page.get_by_text("/v1/estimates").first).to_be_visible(timeout=20_000)


def test_the_page_with_its_fonts_is_small():
    parts = [STATIC / name for name in ("index.html", "page.css", "page.js", "desk.js", "mark.svg")]
    parts += sorted((VENDOR / "fonts").glob("*.woff2"))
    assert sum(len(gzip.compress(part.read_bytes())) for part in parts) <= MOST_GZIP_BYTES


def test_what_is_vendored_has_its_licence():
    names = {path.name for path in VENDOR.rglob("*LICENSE*")}
    assert names == {
        "LICENSE-inter.txt",
        "LICENSE-jetbrains-mono.txt",
        "LICENSE-swagger-ui.txt",
        "LICENSE-uplot.txt",
        "swagger-ui-bundle.js.LICENSE.txt",
    }
    assert (VENDOR / "NOTICE-swagger-ui.txt").exists()
    lock = json.loads((STATIC.parents[4] / "frontend" / "package-lock.json").read_text("utf-8"))
    assert not [name for name, package in lock["packages"].items() if "resolved" in package]
