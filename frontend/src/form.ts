// The inputs, in the prototype's reading order. Every change is answered at once.
import { h, unique, write } from "./dom";
import { isKnown, number, short, UNKNOWN } from "./format";
import type { State } from "./state";
import type { FeeChoice, Num, Order, Rest } from "./types";

export interface Changes {
  order(changed: Partial<Order>): void;
  rest(rest: Rest | null): void;
  fees(choice: FeeChoice | null): void;
  latency(ms: number | null): void;
  sigma(bps: number | null): void;
  horizon(seconds: number): void;
  running(is: boolean): void;
}

const QUICK = [100, 1e3, 1e4, 1e5, 1e6];
const SMALLEST = 1;
const LARGEST = 1e7;
const OWN = "own rates";
const MARKET = "market, now";
const CROSS = "rest, then cross";
const POST = "post only";
const WAIT_S = 30;
const LONGEST_WAIT_S = 60;

export class OrderForm {
  readonly root: HTMLElement;
  private readonly symbol: HTMLInputElement;
  private readonly choices: HTMLDataListElement;
  private readonly sides: Record<"buy" | "sell", HTMLButtonElement>;
  private readonly amount: HTMLInputElement;
  private readonly slider: HTMLInputElement;
  private readonly unit: HTMLSelectElement;
  private readonly policy: HTMLSelectElement;
  private readonly wait: HTMLInputElement;
  private readonly waiting: HTMLElement;
  private readonly tier: HTMLSelectElement;
  private readonly rates: HTMLElement;
  private readonly maker: HTMLInputElement;
  private readonly taker: HTMLInputElement;
  private readonly latency: HTMLInputElement;
  private readonly sigma: HTMLInputElement;
  private readonly horizon: HTMLInputElement;
  private readonly moved = h("p", { class: "hint" });
  private readonly start: HTMLButtonElement;
  private readonly error: HTMLElement;
  private wrong: { control: HTMLInputElement; text: string } | null = null;
  private tiers = "";
  private offered = new Set<string>();

  constructor(private readonly on: Changes) {
    const list = unique("instruments");
    this.choices = h("datalist", { id: list });
    this.symbol = h("input", {
      list,
      spellcheck: "false",
      autocomplete: "off",
      name: "instrument",
      change: () => this.symbol.value.trim() && on.order({ symbol: this.symbol.value.trim() }),
      input: () => this.offered.has(this.symbol.value) && on.order({ symbol: this.symbol.value }),
      focus: () => this.symbol.select(),
      // A notebook takes Enter for itself; leaving the field says that it was changed.
      keydown: (event: KeyboardEvent) => event.key === "Enter" && this.symbol.blur(),
    });
    const side = (is: "buy" | "sell", word: string) =>
      h("button", { type: "button", class: is, "aria-pressed": "false", click: () => on.order({ side: is }) }, word);
    this.sides = { buy: side("buy", "Buy"), sell: side("sell", "Sell") };
    this.amount = h("input", { inputmode: "decimal", autocomplete: "off", name: "size", input: () => this.typed() });
    this.slider = h("input", {
      type: "range",
      min: 0,
      max: 1000,
      "aria-label": "Size, on a logarithmic scale",
      input: () => this.give(SMALLEST * (LARGEST / SMALLEST) ** (Number(this.slider.value) / 1000)),
    });
    this.unit = select(["quote", "base", "contracts"], "Unit of the size", (unit) => on.order({ unit: unit as Order["unit"] }));
    this.policy = select([MARKET, CROSS, POST], "Order type", () => this.choosePolicy());
    this.wait = h("input", { inputmode: "decimal", name: "wait", input: () => this.giveRest() });
    this.waiting = field("Wait at the touch, s", this.wait);
    this.tier = select(["regular"], "Fee tier", (name) => this.chooseTier(name));
    this.maker = h("input", { inputmode: "decimal", name: "maker", input: () => this.giveRates() });
    this.taker = h("input", { inputmode: "decimal", name: "taker", input: () => this.giveRates() });
    this.rates = h("div", { class: "pair", hidden: true }, field("Maker, bps", this.maker), field("Taker, bps", this.taker));
    this.latency = h("input", { inputmode: "numeric", name: "latency", input: () => this.giveLatency() });
    this.sigma = h("input", { inputmode: "decimal", name: "volatility", input: () => this.giveSigma() });
    this.horizon = h("input", { inputmode: "decimal", name: "horizon", input: () => this.giveHorizon() });
    this.start = h("button", { type: "button", class: "start", click: () => on.running(this.start.dataset["is"] !== "on") }, "Stop");
    this.error = h("p", { class: "error", role: "alert" });
    this.root = h(
      "section",
      { class: "card form" },
      h("header", {}, h("h2", {}, "Order")),
      field("Instrument", this.symbol, this.choices),
      h("div", { class: "sides", role: "group", "aria-label": "Side" }, this.sides.buy, this.sides.sell),
      h("div", { class: "pair size" }, field("Size", this.amount), field("in", this.unit)),
      this.slider,
      h(
        "div",
        { class: "quick", role: "group", "aria-label": "Usual sizes" },
        ...QUICK.map((size) => h("button", { type: "button", click: () => this.quick(size) }, short(size))),
      ),
      field("Order type", this.policy),
      this.waiting,
      h(
        "div",
        { class: "more" },
        field("Fee tier", this.tier),
        this.rates,
        h("div", { class: "pair" }, field("Latency to match, ms", this.latency), field("Horizon of plans, min", this.horizon)),
        field("Volatility, % a day", this.sigma),
        this.moved,
      ),
      this.start,
      this.error,
    );
  }

  /** What can be chosen, in the order in which it is offered. */
  offer(symbols: string[]): void {
    if (symbols.length === this.offered.size && symbols.every((symbol) => this.offered.has(symbol))) return;
    this.offered = new Set(symbols);
    this.choices.replaceChildren(...symbols.map((symbol) => h("option", { value: symbol })));
  }

  /** What is wrong with what was asked; what is wrong with what somebody types goes before it. */
  say(error: string): void {
    if (this.wrong && !isTypedIn(this.wrong.control)) this.wrong = null;
    write(this.error, this.wrong?.text ?? error);
  }

  private refuse(control: HTMLInputElement, text: string): void {
    this.wrong = { control, text: `${text}; the figures are of the last one` };
    write(this.error, this.wrong.text);
  }

  resize(factor: number): void {
    this.give(Number(this.amount.value.replaceAll(",", "")) * factor);
  }

  paint(state: State): void {
    const { order, subject } = state;
    fill(this.symbol, order.symbol);
    for (const side of ["buy", "sell"] as const) this.sides[side].setAttribute("aria-pressed", String(order.side === side));
    fill(this.amount, isKnown(order.amount) ? number(order.amount, decimalsOf(order.amount)) : String(order.amount));
    const place = (1000 * Math.log(order.amount / SMALLEST)) / Math.log(LARGEST / SMALLEST);
    fill(this.slider, String(Math.round(Math.min(1000, Math.max(0, place || 0)))));
    fill(this.unit, order.unit);
    const { rest } = state;
    fill(this.policy, !rest ? (order.policy === "market" ? MARKET : order.policy) : rest.is_crossing ? CROSS : POST);
    this.waiting.hidden = rest === null;
    if (rest) fill(this.wait, String(rest.wait_s));
    this.start.dataset["is"] = state.running ? "on" : "off";
    write(this.start, state.running ? "Stop" : "Start");
    fill(this.horizon, written(state.horizonS, 60));
    fill(this.sigma, state.sigma === null ? "" : written(state.sigma, 100));
    fill(this.latency, String(state.latencyMs ?? subject?.latency_ms ?? ""));
    this.latency.placeholder = this.sigma.placeholder = UNKNOWN;
    if (!subject) return;
    const { base, quote, product } = subject.instrument;
    const words = { quote, base, contracts: "contracts" };
    for (const option of this.unit.options) {
      write(option, words[option.value as Order["unit"]]);
      option.disabled = option.value === "contracts" && product === "spot";
    }
    this.offerTiers(state);
    this.paintSigma(state);
  }

  /** Which volatility is taken, and what of the answer it moves: never the walk. */
  private paintSigma(state: State): void {
    const it = state.estimate?.volatility;
    const percent = (bps: Num) => `${number(isKnown(bps) ? bps / 100 : bps)} %`;
    const measured = it && isKnown(it.measured_1d_bps) ? percent(it.measured_1d_bps) : "";
    this.sigma.placeholder = measured ? `${measured} measured` : "not measured yet";
    if (!it) return write(this.moved, "");
    const year = isKnown(it.annualised_ratio) ? `, ${number(100 * it.annualised_ratio, 0)} % a year` : "";
    const taken = isKnown(it.sigma_1d_bps) ? `${percent(it.sigma_1d_bps)}${year} (${it.origin})` : UNKNOWN;
    const beside = state.sigma !== null && measured ? `; measured ${measured}` : "";
    write(this.moved, `${taken}${beside}. Moves timing risk, plans and the square-root law, never the walk.`);
  }

  private offerTiers(state: State): void {
    const { subject, fees } = state;
    if (!subject) return;
    const rows = subject.tiers.map((tier) => `${tier.name}|${number(tier.maker_bps)} / ${number(tier.taker_bps)} bps`);
    if (rows.join() !== this.tiers) {
      this.tiers = rows.join();
      const options = rows.map((row) => row.split("|") as [string, string]);
      this.tier.replaceChildren(
        ...options.map(([name, rates]) => h("option", { value: name }, `${name}  ${rates}`)),
        h("option", { value: OWN }, OWN),
      );
    }
    const isOwn = fees !== null && fees.tier === undefined;
    fill(this.tier, isOwn ? OWN : (fees?.tier ?? "regular"));
    this.rates.hidden = !isOwn;
    if (isOwn) {
      fill(this.maker, String(fees.maker_bps ?? ""));
      fill(this.taker, String(fees.taker_bps ?? ""));
    }
  }

  private chooseTier(name: string): void {
    this.on.fees(name === OWN ? { maker_bps: 2, taker_bps: 5 } : { tier: name });
  }

  private giveRates(): void {
    const rate = (input: HTMLInputElement) => {
      const value = Number(input.value.replace("−", "-"));
      return input.value.trim() === "" || !Number.isFinite(value) ? null : value;
    };
    this.on.fees({ maker_bps: rate(this.maker), taker_bps: rate(this.taker) });
  }

  private choosePolicy(): void {
    this.wrong = null;
    if (!isWait(Number(this.wait.value))) this.wait.value = String(WAIT_S);
    if (this.policy.value === MARKET) this.on.rest(null);
    else this.giveRest();
  }

  private giveRest(): void {
    const value = Number(this.wait.value);
    if (!isWait(value)) return this.refuse(this.wait, `an order rests above 0 and up to ${LONGEST_WAIT_S} s: fills are not known for longer`);
    this.wrong = null;
    this.on.rest({ wait_s: value, is_crossing: this.policy.value === CROSS });
  }

  private giveLatency(): void {
    const value = Number(this.latency.value);
    if (this.latency.value.trim() === "" || !(value >= 0 && value < 60_000)) return this.refuse(this.latency, "the latency is in ms, from 0 to below 60,000");
    this.wrong = null;
    this.on.latency(value);
  }

  private giveSigma(): void {
    const text = this.sigma.value.replace("%", "").trim();
    const value = Number(text);
    if (text !== "" && !(value > 0 && value < 100)) return this.refuse(this.sigma, "volatility is a percentage of a day, above 0 and below 100");
    this.wrong = null;
    this.on.sigma(text === "" ? null : value * 100);
  }

  private giveHorizon(): void {
    const value = Number(this.horizon.value);
    if (!(value > 0 && value <= 10_080)) return this.refuse(this.horizon, "the horizon is in minutes, above 0 and up to a week");
    this.wrong = null;
    this.on.horizon(value * 60);
  }

  private typed(): void {
    const value = Number(this.amount.value.replaceAll(",", "").replaceAll("_", ""));
    if (!(value > 0)) return this.refuse(this.amount, "the size must be a number above 0");
    this.wrong = null;
    this.on.order({ amount: value });
  }

  private quick(size: number): void {
    this.amount.value = "";
    this.on.order({ amount: size, unit: "quote" });
  }

  private give(amount: number): void {
    this.amount.blur();
    this.on.order({ amount: Number(amount.toPrecision(3)) });
  }
}

const isWait = (seconds: number): boolean => seconds > 0 && seconds <= LONGEST_WAIT_S;
const isTypedIn = (control: HTMLElement): boolean => (control.getRootNode() as Document | ShadowRoot).activeElement === control;

/** Write a control unless somebody is typing in it. */
function fill(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (control.value !== value && (!isTypedIn(control) || control.type === "range" || control.tagName === "SELECT")) {
    control.value = value;
  }
}

/** In another unit; as it stands where it is no number. */
const written = (value: number, scale: number): string => (isKnown(value) ? String(Number((value / scale).toPrecision(6))) : String(value));

const decimalsOf = (value: number): number => Math.min(8, (String(value).split(".")[1] ?? "").length);

function select(values: string[], label: string, changed: (value: string) => void): HTMLSelectElement {
  const made: HTMLSelectElement = h(
    "select",
    { "aria-label": label, change: () => changed(made.value) },
    ...values.map((value) => h("option", { value }, value)),
  );
  return made;
}

function field(name: string, ...controls: HTMLElement[]): HTMLElement {
  return h("label", { class: "field" }, h("span", {}, name), ...controls);
}
