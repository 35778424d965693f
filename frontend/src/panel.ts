// One panel: an order on one instrument, and all that is known of it. A page may have several over one model.
//
// Traits of the model: order, rest (null: at once), fees, latency_ms, sigma_1d_bps (null: measured), horizon_s (of the
// plans), running, instruments (what can be chosen), watched (rows of the table), hz, group_ticks, measure, theme, palette,
// alert_bps; and, where there is a socket, connection. Everything that moves comes as messages of the stream's form, and
// requests of that form (subscribe, unsubscribe, painted, plan) go out through `model.send`.
import { Alert } from "./alert";
import { Bar } from "./bar";
import { Charts } from "./charts";
import { h } from "./dom";
import { csv, picture, save } from "./exports";
import { Figures, TrackView } from "./figures";
import { OrderForm } from "./form";
import { number, price } from "./format";
import { ChecksView, FactsView, HealthView, LatencyView, WaitsView } from "./health";
import { type Keys, listen } from "./keys";
import { LadderView } from "./ladder";
import { faultOf } from "./link";
import { MarketsView } from "./markets";
import { FIGURES_HZ, Painter } from "./painter";
import { PlanView } from "./plan";
import { addPoints, forget, markOf, newSegment, originText, refuse, settingsOf, type State, stateOf, statusOf } from "./state";
import { looksOf, tool, Tools } from "./tools";
import type { Model, Problem, Refused, Rest, Update } from "./types";

const MAIN = "main.";
const N_LEVELS = 25;
const HZ = 20;
const COMPACT_HZ = 10;
const COMPACT_PARTS = ["estimate", "ladder", "curve", "series", "health"];
const SETTINGS = ["order", "rest", "fees", "latency_ms", "sigma_1d_bps", "horizon_s", "running", "hz", "group_ticks"];

/** full: all there is; compact: what leads, to stand beside others; hidden: asks for nothing. */
export type Mode = "full" | "compact" | "hidden";

export interface Place {
  /** Without a page around it that has a title and tools, and hears the keys. */
  isAlone: boolean;
}

export class Panel {
  readonly root: HTMLElement;
  readonly keys: Keys;
  private readonly state: State;
  private readonly bar: Bar;
  private readonly tools: Tools;
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
  private readonly charts: Charts;
  private readonly painter: Painter;
  private readonly subscriptions: (() => void)[] = [];
  private symbol = "";
  private asked = 0;
  /** Of what was asked under this id: what answers an earlier ask is no answer to what stands there. */
  private revision = 0;
  private ran = false;

  constructor(
    private readonly model: Model,
    place: Place,
    private mode: Mode = "full",
  ) {
    this.state = stateOf(model);
    this.tools = new Tools(model);
    this.form = new OrderForm({
      order: (changed) => this.set("order", { ...this.state.order, ...changed }),
      rest: (rest) => this.chooseRest(rest),
      fees: (choice) => this.set("fees", choice),
      latency: (ms) => this.set("latency_ms", ms),
      sigma: (bps) => this.set("sigma_1d_bps", bps),
      horizon: (seconds) => this.set("horizon_s", seconds),
      running: (is) => this.set("running", is),
    });
    this.markets = new MarketsView(model, (symbol) => this.choose(symbol));
    this.plan = new PlanView(model, this.state);
    this.charts = new Charts(this.state);
    const exports = [
      tool("CSV", "Export the history", () => this.exportCsv()),
      tool("PNG", "Export the charts", () => this.exportPng()),
    ];
    this.bar = new Bar(place.isAlone, [...exports, ...(place.isAlone ? this.tools.parts : [])]);
    this.keys = {
      side: (side) => this.set("order", { ...this.state.order, side }),
      resize: (factor) => this.form.resize(factor),
      toggle: () => this.set("running", !this.state.running),
      choose: (at) => this.choose(this.markets.symbols[at]),
      recentre: () => this.ladder.recentre(),
      theme: () => this.tools.nextTheme(),
      help: () => this.tools.help.showModal(),
    };
    this.root = this.layout();
    this.painter = new Painter({
      figures: () => this.paintFigures(),
      ladder: () => this.paintLadder(),
      charts: () => this.charts.drawings(),
      painted: (id, n) => model.send({ op: "painted", id, n }),
    });
    this.hear();
    if (place.isAlone) this.subscriptions.push(listen(this.root, this.keys));
    this.settingsChanged();
  }

  close(): void {
    this.painter.close();
    for (const end of this.subscriptions) end();
    this.model.send({ op: "unsubscribe", id: this.id });
    this.markets.close();
    this.alert.close();
    this.plan.close();
    this.everyChart.forEach((chart) => chart.close());
    this.root.remove();
  }

  show(mode: Mode): void {
    if (mode === this.mode) return;
    this.mode = mode;
    this.root.classList.toggle("compact", mode === "compact");
    this.settingsChanged();
  }

  private get everyChart() {
    return [...Object.values(this.charts.all), this.plan.chart];
  }

  private layout(): HTMLElement {
    const { curve, depth, cost, impact, wait, tick } = this.charts.all;
    const [left, right] = ["column left", "column right"].map((name) => h("div", { class: name }));
    left!.append(this.form.root, this.alert.root, this.health.root);
    right!.append(
      h("div", { class: "two" }, curve.root, depth.root),
      cost.root,
      h("div", { class: "two" }, impact.root, wait.root),
      h("div", { class: "two" }, this.plan.chart.root, this.plan.root),
    );
    const column = (...parts: HTMLElement[]) => h("div", { class: "column" }, ...parts);
    return h(
      "div",
      { class: this.mode === "compact" ? "fc compact" : "fc", "data-lm-suppress-shortcuts": "true", tabindex: -1 },
      this.bar.root,
      this.figures.root,
      this.track.root,
      h("div", { class: "grid" }, left, this.ladder.root, right),
      h("div", { class: "three" }, this.facts.root, column(this.checks.root, this.waits.root, this.latency.root), tick.root),
      this.markets.root,
      this.tools.help,
    );
  }

  private hear(): void {
    const on = (event: string, act: (...values: any[]) => void) => {
      this.model.on(event, act);
      this.subscriptions.push(() => this.model.off(event, act));
    };
    on("msg:custom", (message: Update | Refused) => this.take(message));
    for (const name of SETTINGS) on(`change:${name}`, () => this.settingsChanged());
    for (const name of ["measure", "theme", "palette", "watched", "instruments"]) on(`change:${name}`, () => this.looksChanged());
    on("change:connection", () => this.connected());
  }

  /** Another one for each instrument and each start, so that nothing of one can be taken for another. */
  private get id(): string {
    return MAIN + this.asked;
  }

  private choose(symbol: string | undefined): void {
    if (symbol) this.set("order", { ...this.state.order, symbol });
  }

  private chooseRest(rest: Rest | null): void {
    if (this.state.order.policy !== "market") this.model.set("order", { ...this.state.order, policy: "market" });
    this.set("rest", rest);
  }

  private set(name: string, value: unknown): void {
    this.model.set(name, value);
    this.model.save_changes();
  }

  // Settings go out, and are answered at once.

  private settingsChanged(): void {
    const { state, model } = this;
    Object.assign(state, settingsOf(model));
    if (state.order.symbol !== this.symbol || (state.running && !this.ran)) this.beginAnew();
    this.ran = state.running;
    state.refused = null;
    this.ask();
    this.looksChanged();
  }

  private beginAnew(): void {
    // Another instrument, or another run: nothing of the last one may be taken for it.
    this.model.send({ op: "unsubscribe", id: this.id });
    this.asked += 1;
    this.symbol = this.state.order.symbol;
    forget(this.state);
    newSegment(this.state);
  }

  private ask(): void {
    const { state, model, mode } = this;
    const fault = faultOf(state);
    this.revision += 1;
    if (fault) this.refuse({ type: "settings", title: "What is asked can't be read", status: 422, detail: fault });
    this.plan.follow(mode === "full" && !fault);
    if (fault || !state.running || mode === "hidden") {
      model.send({ op: "unsubscribe", id: this.id });
      return;
    }
    state.rested = null;
    model.send({
      op: "subscribe",
      id: this.id,
      revision: this.revision,
      order: state.order,
      rest: state.rest,
      fees: state.fees,
      latency_ms: state.latencyMs,
      sigma_1d_bps: state.sigma,
      hz: mode === "compact" ? COMPACT_HZ : (model.get("hz") ?? HZ),
      estimate_hz: FIGURES_HZ,
      n_levels: N_LEVELS,
      group_ticks: state.groupTicks,
      ...(mode === "compact" ? { parts: COMPACT_PARTS } : {}),
    });
  }

  private connected(): void {
    this.state.connection = this.model.get("connection");
    if (this.state.connection === "open") {
      this.state.refused = null;
      this.markets.again();
      this.plan.again();
      this.ask();
    }
    this.looksChanged();
  }

  private looksChanged(): void {
    const { model, state } = this;
    state.measure = model.get("measure") ?? "bps";
    state.alertBps = model.get("alert_bps") ?? null;
    this.tools.paint();
    this.form.offer(model.get("instruments") ?? []);
    this.markets.follow(model.get("watched") ?? [], state.order, state.running && !faultOf(state) && this.mode === "full");
    this.alert.start(state.alertBps);
    const looks = looksOf(model);
    if (this.root.dataset["looks"] !== looks) {
      this.root.dataset["looks"] = looks;
      this.everyChart.forEach((chart) => chart.recolour());
    }
    this.painter.repaint();
  }

  // Messages come in.

  private take(message: Update | Refused): void {
    if ("type" in message) {
      if (message.id === this.id) message.revision === this.revision && this.refuse(message.problem);
      else if (message.id?.startsWith("w.")) this.markets.refuse(message.id, message.problem);
      else if (message.id && this.plan.owns(message.id)) this.plan.refuse(message.problem);
    } else if (message.id === this.id) this.takeMain(message);
    else if (message.id.startsWith("w.")) this.markets.take(message);
    else if (this.plan.owns(message.id)) this.plan.take(message);
    this.painter.wake();
  }

  private refuse(problem: Problem): void {
    refuse(this.state, problem);
    this.painter.renew("charts");
  }

  private takeMain(heard: Update): void {
    const { state, painter } = this;
    if (!state.running) return;
    const update = heard.revision === this.revision ? heard : withoutAnswers(heard);
    state.heardMs = Date.now();
    if (update.subject) state.subject = update.subject;
    if (update.estimate) [state.estimate, state.problem] = [update.estimate, null];
    if (update.problem) state.problem = update.problem;
    for (const part of ["ladder", "depth", "curve", "resting", "rested", "health"] as const) {
      if (update[part] !== undefined) Object.assign(state, { [part]: update[part] });
    }
    if (update.ladder !== undefined) painter.renew("ladder");
    if (update.series) this.remember(update);
    if (update.depth ?? update.curve ?? update.series ?? update.problem) painter.renew("charts");
    painter.tell(update.id, update.n);
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

  // Painting.

  private paintFigures(): void {
    const { state } = this;
    const status = statusOf(state, Date.now());
    const tick = state.subject?.instrument.tick_price ?? 0;
    this.root.dataset["state"] = status.key;
    this.root.dataset["mark"] = markOf(state);
    this.root.classList.toggle("dim", !status.isLive);
    this.bar.paint(state, status);
    this.figures.paint(state);
    this.track.paint(state);
    this.form.paint(state);
    this.form.say(state.refused ? state.refused.detail : state.problem && ![409, 503].includes(state.problem.status) ? state.problem.detail : "");
    this.alert.paint(state, status);
    this.health.paint(state, Date.now());
    this.latency.paint(state.health);
    this.facts.paint(state, (value) => price(value, tick));
    this.waits.paint(state);
    this.checks.paint(state);
    this.markets.paint(state);
    if (this.mode === "full") this.plan.paint();
  }

  private paintLadder(): void {
    this.ladder.paint(this.state);
    this.bar.paintTouch(this.state);
  }

  // Exports.

  private exportName(kind: string): string {
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "");
    return `fillcast-${originText(this.state).replaceAll(" · ", "-")}-${this.symbol.replace(":", "-")}-${stamp}.${kind}`;
  }

  private exportCsv(): void {
    save(this.exportName("csv"), new Blob([csv(this.state.segments)], { type: "text/csv" }));
  }

  private exportPng(): void {
    const { state } = this;
    for (const draw of this.charts.drawings()) draw();
    const { side, amount, unit, symbol } = state.order;
    const title = `${originText(state)} · ${side} ${number(amount, 2)} ${unit} ${symbol} · ${new Date().toISOString()}`;
    const made = picture(this.everyChart, title, originText(state), this.root);
    made.toBlob((blob) => blob && save(this.exportName("png"), blob), "image/png");
  }
}

/** What is left of an update while the order that it answers is not the one that stands there. */
function withoutAnswers({ id, n, at_ns, subject, ladder, depth, health }: Update): Update {
  const known = Object.entries({ subject, ladder, depth, health }).filter(([, part]) => part !== undefined);
  return { id, n, at_ns, ...Object.fromEntries(known) };
}
