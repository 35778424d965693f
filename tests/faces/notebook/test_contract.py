"""The panel's module in a browser that knows anywidget's contract only: no JupyterLab, no socket, no server.

What every front end of anywidget gives, whatever it is called: a model with six methods, and an element.
"""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from fillcast.faces.notebook.panel import Panel

OF_JUPYTER = {"layout", "tabbable", "tooltip", "comm", "keys", "log"}
FRONT_END = """
async ({ source, traits }) => {
  const module = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const heard = new Map(), sent = [], saved = [];
  const known = {
    get(name) {
      if (!(name in traits) && name !== "connection") throw new Error(`no trait ${name}`);
      return traits[name];
    },
    set(name, value) {
      traits[name] = value;
      saved.push(name);
      (heard.get(`change:${name}`) ?? []).forEach((act) => act());
    },
    save_changes() {},
    on(event, act) { heard.set(event, [...(heard.get(event) ?? []), act]); },
    off(event, act) { heard.set(event, (heard.get(event) ?? []).filter((one) => one !== act)); },
    send(content) { sent.push(content); },
  };
  const model = new Proxy(known, {
    get(of, name) {
      if (!(name in of)) throw new Error(`not of the contract: ${String(name)}`);
      return of[name];
    },
  });
  const el = document.createElement("div");
  const end = await module.default.render({ model, el });
  document.body.append(el);
  Object.assign(window, { heard, sent, saved, traits, end, el });
}
"""

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("page")]


def traits():
    order = {"symbol": "demo:BTC-USDT-SWAP", "side": "buy", "amount": 100.0, "unit": "quote", "policy": "market"}
    panel = Panel(order=order, instruments=["demo:BTC-USDT-SWAP"])
    names = [name for name in panel.trait_names(sync=True) if not name.startswith("_") and name not in OF_JUPYTER]
    found = {name: getattr(panel, name) for name in names}
    panel.close()
    return found


@pytest.fixture
def page(browser):
    """With the panel in it, once it has asked; it must have fetched nothing, and have failed nowhere."""
    page, errors, fetched = browser.new_page(), [], []
    page.goto("about:blank")
    page.on("pageerror", lambda e: errors.append(str(e)))
    page.on("request", lambda request: fetched.append(request.url))
    page.evaluate(FRONT_END, {"source": Panel._esm, "traits": json.loads(json.dumps(traits()))})
    page.wait_for_function("sent.some((one) => one.request.op === 'subscribe')")
    yield page
    page.close()
    assert errors == []
    assert [url for url in fetched if not url.startswith("blob:")] == []


def test_it_is_one_module_without_imports():
    assert not re.search(r"^\s*import\b|\bfrom\s*[\"']\./", Panel._esm, re.MULTILINE)
    assert Panel._esm == (Path(__file__).parents[3] / "src/fillcast/faces/web/static/desk.js").read_text("utf-8")


def test_it_asks_of_a_front_end_nothing_but_the_contract_and_of_its_model_nothing_but_its_traits(page):
    asked = page.evaluate("sent.find((one) => one.request.op === 'subscribe').request")
    assert (asked["order"]["amount"], asked["rest"]) == (100.0, None)
    page.get_by_role("button", name="Sell").click()
    page.get_by_label("Order type").select_option("rest, then cross")
    page.wait_for_function("sent.at(-1).request.rest !== null && sent.at(-1).request.order.side === 'sell'")
    assert set(page.evaluate("saved")) == {"order", "rest"}


def test_a_table_of_other_instruments_is_there_only_where_others_are_followed(page):
    table = page.locator(".markets")
    expect(table).to_be_hidden()
    page.evaluate("(heard.get('change:watched')).forEach((act) => act(traits.watched = ['demo:BTC-USDT']))")
    expect(table.locator("tbody tr")).to_have_count(1)
    expect(table).to_be_visible()


def test_what_render_gives_back_takes_everything_away(page):
    assert page.locator(".fc").count() == 1
    page.evaluate("end()")
    assert page.locator(".fc").count() == 0
    assert page.evaluate("[...heard.values()].flat().length") == 0
    assert page.evaluate("sent.at(-1).request.op") == "unsubscribe"
    n = page.evaluate("sent.length")
    page.wait_for_timeout(2500)
    assert page.evaluate("sent.length") == n
