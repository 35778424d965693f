// The one panel: the page of `fillcast serve` and the notebook widget. `render({model, el})` is anywidget's contract.
//
// Traits of the model: order, fees, latency_ms, sigma_1d_bps (null: measured), horizon_s (of the plans), running,
// instruments (what can be chosen), watched (rows of the table), hz, group_ticks, measure, theme, palette, alert_bps; and,
// where there is a socket, connection. Everything that moves comes as messages of the stream's form, and requests of that
// form (subscribe, unsubscribe, painted, plan) go out through `model.send`.
import { Alert } from "./alert";
import { Chart } from "./chart";
import { h, write } from "./dom";
import { csv, picture, save } from "./exports";
import { Figures, TrackView } from "./figures";
import { OrderForm } from "./form";
import { clock, type Measure, price, short, number } from "./format";
import { ChecksView, FactsView, HealthView, LatencyView, WaitsView } from "./health";
import { HELP, listen } from "./keys";
import { LadderView } from "./ladder";
import { MarketsView } from "./markets";
import { ViewModel } from "./notebook";
import { PlanView } from "./plan";
import { addPoints, KERNEL, newSegment, origin, originText, type State, type Status, statusOf } from "./state";
import panelStyle from "./panel.css";
import plotStyle from "../node_modules/uplot/dist/uPlot.min.css";
import type { FeeChoice, Model, Order, Problem, Refused, Update } from "./types";
export { open } from "./page";

const MAIN = "main.";
const N_LEVELS = 25;
const FIGURES_MS = 100;
const CHARTS_MS = 250;
const SHOWN_POINTS = 2400;
const HORIZON_S = 1800;
const ECHO_MS = 100;
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(plotStyle + panelStyle);

const MEASURES: Measure[] = ["bps", "%", "money"];

export class Panel {
  private readonly state: State;
  private readonly root: HTMLElement;
  private readonly figures = new Figures();
  private readonly track = new TrackView();
  private readonly ladder = new LadderView(N_LEVELS, (ticks) => this.set("group_ticks", ticks));
  private readonly form: OrderForm;
  private readonly alert = new Alert((level) => this.set("alert_bps", level));
  private readonly health = new HealthView();
  private readonly latency = new LatencyView();
  private readonly facts = new FactsView();
  private readonly waits = new WaitsView();
  private readonly checks = new ChecksView();
  private readonly markets: MarketsView;
  private readonly plan: PlanView;
  private readonly charts: Record<"curve" | "depth" | "cost" | "impact" | "wait" | "tick" | "plan", Chart>;
  private readonly name = h("h1", {});
  private readonly mid = h("span", { class: "mid", "data-figure": "mid" });
  private readonly spread = h("span", { class: "note" });
  private readonly pill = h("span", { class: "pill" });
  private readonly why = h("span", { class: "why" });
  private readonly said = h("span", { class: "unseen", role: "status" });
  private readonly badge = h("span", { class: "badge" });
  private readonly time = h("time", {});
  private readonly helpBox: HTMLDialogElement;
  private readonly measures: HTMLButtonElement[];
  private readonly subscriptions: (() => void)[] = [];
  private frame = 0;
  private timer = 0;
  private later = 0;
  private painted = { figures: 0, charts: 0, echo: 0 };
  private echo: { n: number } | null = null;
  private refused: Problem | null = null;
  private isNew = { ladder: false, charts: false };
  private undrawn: (() => void)[] = [];
  private symbol = "";
  private asked = 0;
  private ran = false;

  constructor(
    private readonly model: Model,
    el: HTMLElement,
  ) {
    this.state = stateOf(model);
    this.form = new OrderForm({
      order: (changed) => this.set("order", { ...this.state.order, ...changed }),
      fees: (choice) => this.set("fees", choice),
      latency: (ms) => this.set("latency_ms", ms),
      sigma: (bps) => this.set("sigma_1d_bps", bps),
      horizon: (seconds) => this.set("horizon_s", seconds),
      running: (is) => this.set("running", is),
    });
    this.markets = new MarketsView(model, (symbol) => this.set("order", { ...this.state.order, symbol }));
    this.plan = new PlanView(model, this.state);
    this.charts = { ...charts(this.state), plan: this.plan.chart };
    this.measures = MEASURES.map((measure) =>
      h("button", { type: "button", "aria-pressed": "false", click: () => this.set("measure", measure) }, measure),
    );
    this.helpBox = helpBox();
    this.root = this.layout();
    adopt(el);
    el.append(this.root);
    this.listen();
    this.settingsChanged();
    this.timer = window.setInterval(() => this.wake(), 250);
  }

  close(): void {
    cancelAnimationFrame(this.frame);
    clearInterval(this.timer);
    clearTimeout(this.later);
    for (const end of this.subscriptions) end();
    this.model.send({ op: "unsubscribe", id: this.id });
    this.alert.close();
    this.plan.close();
    Object.values(this.charts).forEach((chart) => chart.close());
    this.root.remove();
  }

  private layout(): HTMLElement {
    const { charts: c } = this;
    const button = (word: string, label: string, act: () => void) =>
      h("button", { type: "button", "aria-label": label, title: label, click: act }, word);
    const bar = h(
      "header",
      { class: "bar card" },
      h("div", { class: "who" }, this.name, this.badge, this.mid, this.spread, this.pill, this.why, this.said),
      h(
        "div",
        { class: "tools" },
        this.time,
        h("div", { class: "switch", role: "group", "aria-label": "Costs in" }, ...this.measures),
        button("CSV", "Export the history as CSV", () => this.exportCsv()),
        button("PNG", "Export the charts as a picture", () => void this.exportPng()),
        button("Theme", "Dark or light (T)", () => this.nextTheme()),
        button("Colours", "Green and red, inverted, or blue and orange", () => this.nextPalette()),
        button("?", "Keys", () => this.helpBox.showModal()),
      ),
    );
    return h(
      "div",
      { class: "fc", "data-lm-suppress-shortcuts": "true", tabindex: -1 },
      bar,
      this.figures.root,
      this.track.root,
      h(
        "div",
        { class: "grid" },
        h("div", { class: "column left" }, this.form.root, this.alert.root, this.health.root),
        this.ladder.root,
        h(
          "div",
          { class: "column right" },
          h("div", { class: "two" }, c.curve.root, c.depth.root),
          c.cost.root,
          h("div", { class: "two" }, c.impact.root, c.wait.root),
          h("div", { class: "two" }, c.plan.root, this.plan.root),
        ),
      ),
      h("div", { class: "three" }, this.facts.root, h("div", { class: "column" }, this.checks.root, this.waits.root), h("div", { class: "column" }, this.latency.root, c.tick.root)),
      this.markets.root,
      this.helpBox,
    );
  }

  private listen(): void {
    const on = (event: string, act: (...values: any[]) => void) => {
      this.model.on(event, act);
      this.subscriptions.push(() => this.model.off(event, act));
    };
    on("msg:custom", (message: Update | Refused) => this.take(message));
    for (const name of ["order", "fees", "latency_ms", "sigma_1d_bps", "horizon_s", "running", "hz", "group_ticks"]) {
      on(`change:${name}`, () => this.settingsChanged());
    }
    for (const name of ["measure", "theme", "palette", "watched", "instruments"]) on(`change:${name}`, () => this.looksChanged());
    on("change:connection", () => this.connected());
    this.subscriptions.push(
      listen(this.model.get("connection") === undefined ? this.root : document, {
        side: (side) => this.set("order", { ...this.state.order, side }),
        resize: (factor) => this.form.resize(factor),
        toggle: () => this.set("running", !this.state.running),
        choose: (place) => this.choose(this.markets.symbols[place]),
        recentre: () => this.ladder.recentre(),
        theme: () => this.nextTheme(),
        help: () => this.helpBox.showModal(),
      }),
    );
  }

  /** Another one for each instrument and each start, so that nothing of one can be taken for another. */
  private get id(): string {
    return MAIN + this.asked;
  }

  private choose(symbol: string | undefined): void {
    if (symbol) this.set("order", { ...this.state.order, symbol });
  }

  private set(name: string, value: unknown): void {
    this.model.set(name, value);
    this.model.save_changes();
  }

  // Settings go out, and are answered at once.

  private settingsChanged(): void {
    const { state, model } = this;
    const now = stateOf(model);
    state.order = now.order;
    state.fees = now.fees;
    state.latencyMs = now.latencyMs;
    state.sigma = now.sigma;
    state.horizonS = now.horizonS;
    state.running = now.running;
    state.groupTicks = now.groupTicks;
    if (state.order.symbol !== this.symbol || (state.running && !this.ran)) this.beginAnew();
    this.ran = state.running;
    this.refused = null;
    this.ask();
    this.plan.follow();
    this.looksChanged();
  }

  private beginAnew(): void {
    // Another instrument, or another run: nothing of the last one may be taken for it.
    this.model.send({ op: "unsubscribe", id: this.id });
    this.asked += 1;
    this.symbol = this.state.order.symbol;
    Object.assign(this.state, { subject: null, estimate: null, problem: null, ladder: null, depth: null, curve: null, resting: null, health: null, plan: null, planProblem: "", heardMs: Date.now() });
    newSegment(this.state);
  }

  private ask(): void {
    const { state, model } = this;
    if (!state.running) {
      model.send({ op: "unsubscribe", id: this.id });
      return;
    }
    model.send({
      op: "subscribe",
      id: this.id,
      order: state.order,
      fees: state.fees,
      latency_ms: state.latencyMs,
      sigma_1d_bps: state.sigma,
      hz: model.get("hz") ?? 20,
      estimate_hz: 1000 / FIGURES_MS,
      n_levels: N_LEVELS,
      group_ticks: state.groupTicks,
    });
  }

  private connected(): void {
    this.state.connection = this.model.get("connection");
    if (this.state.connection === "open") {
      this.markets.again();
      this.plan.again();
      this.ask();
      this.plan.follow();
    }
    this.looksChanged();
  }

  private looksChanged(): void {
    const { model, state } = this;
    state.measure = model.get("measure") ?? "bps";
    this.form.offer(model.get("instruments") ?? []);
    this.markets.follow(model.get("watched") ?? [], state.order, state.running);
    state.alertBps = model.get("alert_bps") ?? null;
    this.alert.start(state.alertBps);
    this.measures.forEach((button, k) => button.setAttribute("aria-pressed", String(MEASURES[k] === state.measure)));
    const looks = `${model.get("theme") ?? "dark"} ${model.get("palette") ?? "green-red"}`;
    if (this.root.dataset["looks"] !== looks) {
      this.root.dataset["looks"] = looks;
      Object.values(this.charts).forEach((chart) => chart.recolour());
    }
    this.painted = { figures: 0, charts: 0, echo: this.painted.echo };
    this.isNew = { ladder: true, charts: true };
    this.wake();
  }

  private nextTheme(): void {
    this.set("theme", (this.model.get("theme") ?? "dark") === "dark" ? "light" : "dark");
  }

  private nextPalette(): void {
    const all = ["green-red", "red-green", "blue-orange"];
    this.set("palette", all[(all.indexOf(this.model.get("palette") ?? "green-red") + 1) % all.length]);
  }

  // Messages come in.

  private take(message: Update | Refused): void {
    if ("type" in message) {
      if (message.id === this.id) this.refused = message.problem;
    } else if (message.id === this.id) this.takeMain(message);
    else if (message.id.startsWith("w.")) this.markets.take(message);
    else if (this.plan.owns(message)) this.plan.take(message);
    this.wake();
  }

  private takeMain(update: Update): void {
    const { state } = this;
    if (!state.running) return;
    state.heardMs = Date.now();
    if (update.subject) state.subject = update.subject;
    if (update.estimate) [state.estimate, state.problem] = [update.estimate, null];
    if (update.problem) state.problem = update.problem;
    if (update.ladder !== undefined) [state.ladder, this.isNew.ladder] = [update.ladder, true];
    if (update.depth !== undefined) state.depth = update.depth;
    if (update.curve !== undefined) state.curve = update.curve;
    if (update.resting !== undefined) state.resting = update.resting;
    if (update.health !== undefined) state.health = update.health;
    if (update.series) this.remember(update);
    this.isNew.charts ||= Boolean(update.depth ?? update.curve ?? update.series);
    this.echo = { n: update.n };
  }

  private remember(update: Update): void {
    const { state } = this;
    const segment = state.segments.at(-1);
    if (!segment || !update.series) return;
    const { side, amount, unit } = state.order;
    segment.source = originText(state);
    segment.order = `${side} ${amount} ${unit}`;
    addPoints(state, update.series);
  }

  // Painting: what is due, in the next frame.

  private wake(): void {
    if (!this.frame) this.frame = requestAnimationFrame((now) => this.paint(now));
  }

  private paint(now: number): void {
    this.frame = 0;
    const { state, painted } = this;
    const status = statusOf(state, Date.now());
    if (now - painted.figures >= FIGURES_MS - 8) {
      painted.figures = now;
      this.paintFigures(status);
    } else if (!this.later) {
      this.later = window.setTimeout(() => {
        this.later = 0;
        this.wake();
      }, painted.figures + FIGURES_MS - now);
    }
    if (this.isNew.ladder) {
      this.isNew.ladder = false;
      this.ladder.paint(state);
      this.paintTouch();
    }
    if (this.isNew.charts && this.undrawn.length === 0 && now - painted.charts >= CHARTS_MS - 8) {
      painted.charts = now;
      this.isNew.charts = false;
      this.undrawn = this.drawings();
    }
    // One chart a frame: all at once would hold up what follows the market.
    this.undrawn.shift()?.();
    if (this.undrawn.length) this.wake();
    if (this.echo) {
      const { n } = this.echo;
      const { id } = this;
      this.echo = null;
      // Not every one: an echo that waited for its turn would measure the waiting.
      if (now - painted.echo < ECHO_MS) return;
      painted.echo = now;
      // The task after this frame's painting.
      const after = new MessageChannel();
      after.port1.onmessage = () => this.model.send({ op: "painted", id, n });
      after.port2.postMessage(null);
    }
  }

  private paintFigures(status: Status): void {
    const { state } = this;
    const it = state.subject?.instrument;
    const tick = it?.tick_price ?? 0;
    this.root.dataset["state"] = status.key;
    this.root.classList.toggle("dim", !status.isLive);
    write(this.name, state.order.symbol);
    write(this.badge, originText(state));
    this.badge.dataset["origin"] = state.subject?.source ?? "";
    write(this.said, `${state.order.symbol} is ${status.word}`);
    write(this.pill, `${status.mark} ${status.word}`);
    write(this.why, status.detail);
    write(this.time, `${clock(Date.now())} UTC`);
    this.root.dataset["mark"] = state.subject?.source === "live" ? "" : state.subject ? origin(state) : "";
    this.figures.paint(state);
    this.track.paint(state);
    this.form.paint(state);
    this.form.say(this.refused ? this.refused.detail : state.problem && ![409, 503].includes(state.problem.status) ? state.problem.detail : "");
    this.alert.paint(state, status);
    this.health.paint(state, Date.now());
    this.latency.paint(state.health);
    this.facts.paint(state, (value) => price(value, tick));
    this.waits.paint(state);
    this.checks.paint(state);
    this.markets.paint(state);
    this.plan.paint();
  }

  private paintTouch(): void {
    const { ladder, subject } = this.state;
    write(this.mid, ladder ? price(ladder.mid_price, subject?.instrument.tick_price ?? 0) : "–");
    write(this.spread, ladder ? `mid ${subject?.instrument.quote ?? ""} · spread ${number(2 * ladder.half_spread_bps, 3)} bps` : "");
  }

  private drawings(): (() => void)[] {
    const { charts: c, state } = this;
    const { curve, resting } = state;
    const reason = state.problem?.detail ?? "waits for a book";
    const none = (): null[] => curve?.size_quote.map(() => null) ?? [];
    const points = state.segments.at(-1)?.points.slice(-SHOWN_POINTS) ?? [];
    const column = (k: number) => points.map((point) => point[k] as number | null);
    const at = points.map((point) => point[0] / 1e9);
    const waits = "two points are needed; the first come within a second";
    return [
      () =>
        c.curve.show(
          curve
            ? [curve.size_quote, curve.slippage_bps, curve.impact_bps, curve.fee_bps, curve.net_bps, curve.high_bps ?? none(), curve.low_bps ?? none()]
            : [[], [], [], [], [], [], []],
          reason,
        ),
      () => this.showDepth(reason),
      () => c.cost.show([at, column(2), column(3), column(5), column(7), column(6)], waits),
      () => c.impact.show([at, column(4), column(8)], waits),
      () =>
        c.wait.show(
          resting
            ? [resting.waits_s, resting.maker_frac, resting.p_fill_frac, resting.maker_high_frac, resting.maker_low_frac]
            : [[], [], [], [], []],
          state.problem?.detail ?? `waits for ${state.subject?.waits_for["resting"] ?? "a book"}`,
        ),
      () => c.tick.show([at, column(10)], waits),
    ];
  }

  private showDepth(reason: string): void {
    const { depth } = this.state;
    if (!depth) return this.charts.depth.show([[], [], []], reason);
    const bids = [...depth.bid_price].reverse();
    const xs = [...bids, ...depth.ask_price];
    const gap = <T>(values: T[]): null[] => values.map(() => null);
    this.charts.depth.show([xs, [...[...depth.bid_total].reverse(), ...gap(depth.ask_price)], [...gap(bids), ...depth.ask_total]], reason);
  }

  // Exports.

  private exportName(kind: string): string {
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "");
    return `fillcast-${originText(this.state).replaceAll(" · ", "-")}-${this.symbol.replace(":", "-")}-${stamp}.${kind}`;
  }

  private exportCsv(): void {
    save(this.exportName("csv"), new Blob([csv(this.state.segments)], { type: "text/csv" }));
  }

  private async exportPng(): Promise<void> {
    const { state } = this;
    const { side, amount, unit, symbol } = state.order;
    const title = `${originText(state)} · ${side} ${number(amount, 2)} ${unit} ${symbol} · ${new Date().toISOString()}`;
    const made = picture(Object.values(this.charts), title, originText(state), this.root);
    made.toBlob((blob) => blob && save(this.exportName("png"), blob), "image/png");
  }
}

function stateOf(model: Model): State {
  return {
    order: model.get("order") as Order,
    fees: (model.get("fees") ?? null) as FeeChoice | null,
    latencyMs: model.get("latency_ms") ?? null,
    sigma: model.get("sigma_1d_bps") ?? null,
    horizonS: model.get("horizon_s") ?? HORIZON_S,
    alertBps: model.get("alert_bps") ?? null,
    running: model.get("running") ?? true,
    connection: model.get("connection") ?? KERNEL,
    measure: model.get("measure") ?? "bps",
    groupTicks: model.get("group_ticks") ?? 1,
    subject: null,
    estimate: null,
    problem: null,
    ladder: null,
    depth: null,
    curve: null,
    resting: null,
    health: null,
    plan: null,
    planProblem: "",
    segments: [],
    heardMs: Date.now(),
  };
}

function charts(state: State): Record<"curve" | "depth" | "cost" | "impact" | "wait" | "tick", Chart> {
  const bps = (value: number) => number(value, 2);
  const time = (value: number) => clock(value * 1000);
  return {
    curve: new Chart({
      title: "Cost by size",
      note: "bps, at once; shaded: 90 % of matches",
      height: 210,
      x: "log",
      xTick: short,
      yTick: bps,
      fromZero: true,
      mark: () => (state.estimate ? { at: state.estimate.filled_quote, word: "this order" } : null),
      bands: [[5, 6, "net"]],
      lines: [
        { label: "Slippage", colour: "slippage" },
        { label: "Impact", colour: "impact", dash: [6, 3] },
        { label: "Fee", colour: "fee", dash: [2, 3] },
        { label: "Net", colour: "net", width: 2 },
        { label: "", colour: "net", isSparse: true },
        { label: "", colour: "net", isSparse: true },
      ],
    }),
    depth: new Chart({
      title: "Depth",
      height: 210,
      x: "price",
      xTick: (value) => number(value, 0),
      yTick: short,
      fromZero: true,
      lines: [
        { label: "Bids", colour: "bid", stepped: -1, fill: true },
        { label: "Asks", colour: "ask", stepped: 1, fill: true, dash: [6, 2] },
      ],
    }),
    cost: new Chart({
      title: "Cost over time",
      note: "bps",
      height: 190,
      x: "time",
      xTick: time,
      yTick: bps,
      bands: [[4, 5, "net"]],
      level: () => state.alertBps,
      lines: [
        { label: "Slippage", colour: "slippage" },
        { label: "Fee", colour: "fee", dash: [2, 3] },
        { label: "Net", colour: "net", width: 2 },
        { label: "", colour: "net" },
        { label: "", colour: "net" },
      ],
    }),
    impact: new Chart({
      title: "Impact and maker share",
      height: 150,
      x: "time",
      xTick: time,
      yTick: bps,
      rightTick: (value) => `${number(100 * value, 0)} %`,
      lines: [
        { label: "Impact, bps", colour: "impact" },
        { label: "Maker, resting", colour: "bid", scale: "right", dash: [6, 3] },
      ],
    }),
    wait: new Chart({
      title: "Resting at the touch",
      note: "% filled, by seconds waited",
      height: 150,
      x: "log",
      xTick: (value) => `${short(value)} s`,
      yTick: (value) => `${number(100 * value, 0)} %`,
      fromZero: true,
      bands: [[3, 4, "bid"]],
      lines: [
        { label: "Maker share", colour: "bid", width: 2 },
        { label: "All of it", colour: "accent", dash: [6, 3] },
        { label: "", colour: "bid" },
        { label: "", colour: "bid" },
      ],
    }),
    tick: new Chart({
      title: "Processing time",
      note: "µs a tick",
      height: 150,
      x: "time",
      xTick: time,
      yTick: (value) => number(value, 0),
      fromZero: true,
      lines: [{ label: "Frame to estimate", colour: "latency" }],
    }),
  };
}

function helpBox(): HTMLDialogElement {
  const rows = HELP.map(([key, text]) => h("div", {}, h("dt", {}, key), h("dd", {}, text)));
  const box: HTMLDialogElement = h(
    "dialog",
    { "aria-label": "Keys" },
    h("h2", {}, "Keys"),
    h("dl", {}, ...rows),
    h("button", { type: "button", click: () => box.close() }, "Close"),
  );
  return box;
}

function adopt(el: HTMLElement): void {
  const place = el.getRootNode();
  const host = place instanceof ShadowRoot ? place : document;
  if (!host.adoptedStyleSheets.includes(STYLE)) host.adoptedStyleSheets = [...host.adoptedStyleSheets, STYLE];
}

export function mount({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const panel = new Panel(model, el);
  return () => panel.close();
}

/** anywidget's contract. */
export default {
  render({ model, el }: { model: Model; el: HTMLElement }): () => void {
    const view = new ViewModel(model);
    const close = mount({ model: view, el });
    return () => {
      close();
      view.close();
    };
  },
};
