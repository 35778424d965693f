// The page's panels: one in full, or all of them side by side, each with its own order, over one socket.
import { h, write } from "./dom";
import { listen } from "./keys";
import { linkOf, OWN, type Settings } from "./link";
import { type Mode, Panel } from "./panel";
import { SlotModel } from "./slot";
import { looksOf, Tools } from "./tools";
import type { Model, Order } from "./types";

export const MOST = 6;
/** Panels and offers together, so that they have room in one line. */
const MOST_NAMED = 4;

interface Slot {
  model: SlotModel;
  /** Built when it is shown first. */
  panel: Panel | null;
  place: HTMLElement;
  tab: HTMLElement;
  name: HTMLButtonElement;
  shut: HTMLButtonElement;
}

export class Board {
  readonly root: HTMLElement;
  private readonly slots: Slot[] = [];
  private readonly title = h("h1", { class: "unseen" });
  private readonly tabs = h("div", { class: "tabs", role: "group", "aria-label": "Instruments" });
  private readonly offers = h("div", { class: "tabs offers", role: "group", "aria-label": "Open another beside" });
  private readonly places = h("div", { class: "places" });
  private readonly beside: HTMLButtonElement;
  private readonly tools: Tools;
  private chosen: Slot | null = null;
  private isBeside: boolean;
  private n = 0;

  constructor(
    private readonly model: Model,
    orders: Settings[],
    isBeside: boolean,
    private readonly changed: () => void,
  ) {
    this.tools = new Tools(model);
    this.isBeside = isBeside;
    this.beside = h("button", { type: "button", class: "beside", "aria-pressed": "false", click: () => this.turn(!this.isBeside) }, "Side by side");
    this.root = h(
      "div",
      { class: "fc board" },
      this.title,
      h(
        "nav",
        { class: "card strip", "aria-label": "Panels" },
        h("div", { class: "list" }, this.tabs, this.offers),
        h("div", { class: "tools" }, this.beside, ...this.tools.parts),
      ),
      this.places,
      this.tools.help,
    );
    for (const settings of orders.slice(0, MOST)) this.add(settings);
    this.choose(this.slots[0]!);
    const keys = () => this.chosen!.panel!.keys;
    listen(document, {
      side: (side) => keys().side(side),
      resize: (factor) => keys().resize(factor),
      toggle: () => keys().toggle(),
      choose: (at) => this.slots[at] && this.slots.length > 1 ? this.choose(this.slots[at]) : keys().choose(at),
      recentre: () => keys().recentre(),
      theme: () => this.tools.nextTheme(),
      help: () => this.tools.help.showModal(),
    });
    for (const name of ["measure", "theme", "palette", "instruments"]) model.on(`change:${name}`, () => this.paint());
    this.arrange();
  }

  /** Each panel's part of the address, the chosen one's first. */
  get links(): URLSearchParams[] {
    const others = this.slots.filter((slot) => slot !== this.chosen);
    return [this.chosen!, ...others].map((slot) => linkOf(slot.model));
  }

  get hasBeside(): boolean {
    return this.isBeside;
  }

  private add(settings: Settings): Slot {
    this.n += 1;
    const model = new SlotModel(this.model, `p${this.n}.`, settings, OWN);
    const place = h("div", { class: "place" });
    const name = h("button", { type: "button", class: "pick", "aria-pressed": "false" });
    const shut = h("button", { type: "button", class: "shut", click: () => this.remove(slot) }, "×");
    const tab = h("span", { class: "tab" }, name, shut);
    const slot: Slot = { model, panel: null, place, tab, name, shut };
    name.addEventListener("click", () => this.choose(slot));
    for (const event of ["pointerdown", "focusin"]) place.addEventListener(event, () => this.isBeside && this.choose(slot));
    model.on("change", () => {
      this.paint();
      this.changed();
    });
    this.slots.push(slot);
    this.tabs.append(tab);
    this.places.append(place);
    return slot;
  }

  private remove(slot: Slot): void {
    if (this.slots.length < 2) return;
    const at = this.slots.indexOf(slot);
    this.slots.splice(at, 1);
    slot.panel?.close();
    slot.model.close();
    slot.place.remove();
    slot.tab.remove();
    if (slot === this.chosen) this.choose(this.slots[Math.max(0, at - 1)]!);
    this.arrange();
    this.changed();
  }

  /** The same order on another instrument, beside the ones there are. */
  private open(symbol: string): void {
    const from = this.chosen!.model;
    const settings = Object.fromEntries(OWN.map((name) => [name, from.get(name)]));
    const slot = this.add({ ...settings, order: { ...from.get("order"), symbol }, alert_bps: null, running: true });
    this.choose(slot);
    this.turn(true);
  }

  private choose(slot: Slot): void {
    if (slot === this.chosen) return;
    this.chosen = slot;
    this.arrange();
    this.changed();
  }

  private turn(isBeside: boolean): void {
    this.isBeside = isBeside;
    this.arrange();
    this.changed();
  }

  private arrange(): void {
    const isBeside = this.isBeside && this.slots.length > 1;
    this.root.classList.toggle("several", isBeside);
    for (const slot of this.slots) {
      const isChosen = slot === this.chosen;
      this.show(slot, isBeside ? "compact" : isChosen ? "full" : "hidden");
      slot.place.hidden = !isBeside && !isChosen;
      slot.place.classList.toggle("chosen", isBeside && isChosen);
    }
    this.paint();
  }

  private show(slot: Slot, mode: Mode): void {
    if (slot.panel) slot.panel.show(mode);
    else if (mode !== "hidden") {
      slot.panel = new Panel(slot.model, { isAlone: false }, mode);
      slot.place.append(slot.panel.root);
    }
  }

  private paint(): void {
    const { model, slots } = this;
    this.root.dataset["looks"] = looksOf(model);
    this.tools.paint();
    write(this.title, (this.chosen!.model.get("order") as Order).symbol);
    this.beside.hidden = slots.length < 2;
    this.beside.setAttribute("aria-pressed", String(this.isBeside));
    for (const slot of slots) {
      const { symbol } = slot.model.get("order") as Order;
      write(slot.name, symbol);
      slot.name.setAttribute("aria-pressed", String(slot === this.chosen));
      slot.shut.hidden = slots.length < 2;
      slot.shut.setAttribute("aria-label", `Close ${symbol}`);
    }
    this.offer();
  }

  /** The next of the usual instruments that no panel has yet. */
  private offer(): void {
    const taken = this.slots.map((slot) => (slot.model.get("order") as Order).symbol);
    const room = this.slots.length < MOST ? Math.max(1, MOST_NAMED - this.slots.length) : 0;
    const free = ((this.model.get("instruments") ?? []) as string[]).filter((symbol) => !taken.includes(symbol)).slice(0, room);
    if (free.join() === this.offers.dataset["free"]) return;
    this.offers.dataset["free"] = free.join();
    this.offers.replaceChildren(
      ...free.map((symbol) => h("button", { type: "button", title: `Open ${symbol} beside`, click: () => this.open(symbol) }, `+ ${symbol}`)),
    );
  }
}
