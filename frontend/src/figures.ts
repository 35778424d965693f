// The six figures that lead, net first, each with what it is made of; and beneath them how such forecasts have done.
import { h, unique, write } from "./dom";
import { cost, isKnown, number, seen, share, UNKNOWN } from "./format";
import { type State, whyNot } from "./state";
import type { Estimate, Num, Resting, TrackRecord } from "./types";

interface Figure {
  root: HTMLElement;
  value: HTMLElement;
  unit: HTMLElement;
  second: HTMLElement;
  third: HTMLElement;
}

/** A cost in bps, in the chosen measure and with its unit. */
type Say = (bps: Num) => string;

export class Figures {
  readonly root: HTMLElement;
  private readonly net = figure("Net cost", "net");
  private readonly slippage = figure("Slippage", "slippage");
  private readonly fee = figure("Fees", "fee");
  private readonly impact = figure("Market impact", "impact");
  private readonly maker = figure("Maker · taker", "maker");
  private readonly latency = figure("Internal latency", "latency");
  private readonly range = new RangeBar();
  private readonly split = new SplitBar();

  constructor() {
    const all = [this.net, this.slippage, this.fee, this.impact, this.maker, this.latency];
    this.net.second.after(this.split.root, this.range.root);
    this.root = h("section", { class: "figures", "aria-label": "What this order costs" }, ...all.map((one) => one.root));
  }

  paint(state: State): void {
    const { estimate: it } = state;
    this.paintLatency(state);
    if (it && state.rest) this.paintRested(state, it);
    else if (it) this.paintCosts(state, it);
    else this.paintNothing(state);
  }

  /** Why there are no figures: at length beneath the first. */
  private paintNothing(state: State): void {
    const why = whyNot(state);
    for (const one of [this.net, this.slippage, this.fee, this.impact, this.maker]) {
      write(one.value, UNKNOWN);
      write(one.unit, "");
      write(one.second, one === this.net ? "" : state.refused ? "no answer" : "waits for a book");
      write(one.third, one === this.net ? why || "waits for a book" : "");
    }
    this.range.paint(null, null, null, String);
    this.split.paint([]);
  }

  private paintCosts(state: State, it: Estimate): void {
    const { subject, measure } = state;
    const quote = subject?.instrument.quote ?? "";
    const waits = (name: string) => `waits for ${it.waits_for[name] ?? name}`;
    const unit = unitOf(state);
    const part = it.unfilled_frac > 0 ? " of what fills" : "";
    const write3 = (one: Figure, bps: Num, money: Num, third: string) => {
      write(one.value, cost(bps, money, measure));
      write(one.unit, isKnown(bps) ? unit + (one === this.fee && bps < 0 ? " rebate" : "") : "");
      const other = measure === "money" ? `${number(bps)} bps` : `${cost(bps, money, "money")} ${quote}`;
      write(one.second, isKnown(bps) ? other + part : "");
      write(one.third, third);
    };
    const say = sayer(state);
    const isWhole = isKnown(it.whole_net_bps);
    const { range_p05_bps: low, range_p50_bps: middle, range_p95_bps: high } = it;
    const hasRange = isWhole && isKnown(low) && isKnown(high);
    const fit = `fit of the range: ${it.provenance.slippage_fit ?? UNKNOWN}`;
    write3(this.net, it.whole_net_bps, it.net_quote, !isWhole ? thin(it) : hasRange ? fit : `range ${UNKNOWN} ${waits("range")}`);
    this.range.paint(hasRange ? low : null, hasRange ? middle : null, hasRange ? high : null, say);
    this.split.paint([it.slippage_bps, it.impact_bps, it.fee_bps]);
    const drift = isKnown(it.drift_bps) ? say(it.drift_bps) : UNKNOWN;
    write3(this.slippage, it.slippage_bps, it.slippage_quote, `half-spread ${say(it.half_spread_bps)} · drift ${drift}`);
    this.slippage.third.title = isKnown(it.drift_bps) ? "" : `drift ${waits("drift")}`;
    write3(this.fee, it.fee_bps, it.fee_quote, isKnown(it.fee_bps) ? it.provenance.fee_origin : waits("fee"));
    const levels = it.n_levels === 1 ? "1 level taken" : `${it.n_levels} levels taken`;
    write3(this.impact, it.impact_bps, it.impact_quote, levels);
    write(this.maker.value, `${number(100 * it.maker_frac, 0)} · ${number(100 * it.taker_frac, 0)}`);
    write(this.maker.unit, "%");
    write(this.maker.second, it.order.policy === "market" ? "a market order takes" : `${it.order.policy}: ${share(it.maker_frac)} maker`);
    const rest = it.resting;
    write(this.maker.third, rest ? `${rest.policy}: ${share(rest.maker_frac)} maker, net ${withoutFees(rest)}${say(rest.net_bps)}; fit: ${fillFit(rest)}` : `resting: ${UNKNOWN} ${waits("resting")}`);
  }

  /** The same figures of the order that rests: what is not known of its queue is their range. */
  private paintRested(state: State, it: Estimate): void {
    const { rested } = state;
    const say = sayer(state);
    const isCrossing = state.rest?.is_crossing ?? true;
    const quote = state.subject?.instrument.quote ?? "";
    const perBps = it.unfilled_frac === 0 ? (it.mid_price * it.filled_qty) / 1e4 : null;
    const put = (one: Figure, bps: Num, third: string) => {
      const money = isKnown(bps) && perBps !== null ? bps * perBps : null;
      write(one.value, cost(bps, money, state.measure));
      write(one.unit, isKnown(bps) ? unitOf(state) + (bps < 0 ? (one === this.fee ? " rebate" : " earned") : "") : "");
      write(one.second, isKnown(bps) ? (state.measure === "money" ? `${number(bps)} bps` : `${cost(bps, money, "money")} ${quote}`) : "");
      write(one.third, third);
    };
    const wait = `${UNKNOWN} waits for ${it.waits_for["resting"] ?? "a book"}`;
    const known = (text: (rest: Resting) => string, otherwise = "") => (rested ? text(rested) : otherwise);
    const { half_spread_bps: half, adverse_selection_bps: against, depth_bps: depth, fee_bps: fee } = rested ?? {};
    const slippage = isKnown(half) && isKnown(against) ? half + against : null;
    this.range.paint(null, null, null, say);
    this.split.paint([slippage, depth, fee]);
    put(this.net, rested?.net_bps, known((r) => `${withoutFees(r)}${say(r.net_low_bps)} to ${say(r.net_high_bps)} by its place in the queue; at once ${say(r.market_bps)}`, wait));
    put(this.slippage, slippage, known((r) => `half-spread ${say(r.half_spread_bps)} · moves against a fill ${say(r.adverse_selection_bps)}`));
    put(this.fee, fee, rested && !isKnown(fee) ? `waits for ${it.waits_for["fee"] ?? "a fee"}` : it.provenance.fee_origin);
    put(this.impact, depth, known(() => (isCrossing ? "the walk of what is left" : "nothing crosses")));
    const left = rested ? 1 - rested.maker_frac : null;
    write(this.maker.value, rested ? `${number(100 * rested.maker_frac, 0)} · ${isCrossing ? number(100 * left!, 0) : "0"}` : UNKNOWN);
    write(this.maker.unit, rested ? "%" : "");
    write(this.maker.second, known((r) => r.policy));
    write(this.maker.third, known((r) => `maker ${share(r.maker_low_frac)} to ${share(r.maker_high_frac)}; all of it ${share(r.p_fill_frac)}${isCrossing ? "" : `; left ${share(left)}`}; fit: ${fillFit(r)}`));
  }

  private paintLatency(state: State): void {
    const whole = state.health?.stages.find((stage) => stage.stage === "whole");
    write(this.latency.value, whole?.n ? number(whole.p50_us, 0) : UNKNOWN);
    write(this.latency.unit, whole?.n ? "µs" : "");
    write(this.latency.second, whole?.n ? `p99 ${number(whole.p99_us, 0)} µs, frame to estimate` : "waits for ticks");
    const ui = state.health?.ui;
    write(this.latency.third, ui && isKnown(ui.p95_ms) ? `to the screen p95 ${number(ui.p95_ms, 0)} ms` : "");
  }
}

/** How the forecasts of such orders did, in the measure of the figures, and what they are mixed of. */
export class TrackView {
  readonly root: HTMLElement;
  private readonly text = h("p", {});
  private readonly mixed = h("p", { class: "note" });

  constructor() {
    this.root = h("section", { class: "card track", "aria-label": "Track record" }, h("h2", {}, "Track record"), this.text, this.mixed);
  }

  paint(state: State): void {
    const it = state.estimate?.track_record;
    const waits = state.estimate?.waits_for["range"];
    write(this.mixed, it?.n ? mixture(it) : "");
    if (!it?.n) return write(this.text, `${UNKNOWN} ${state.refused ? "no answer" : `waits for ${waits ?? "a book"}`}`);
    const say = sayer(state);
    const held = isKnown(it.range_frac) ? ` · 90 % range held ${number(100 * it.range_frac, 1)} % of ${number(it.n_ranged, 0)}` : "";
    const better = isKnown(it.pinball_bps) && isKnown(it.walk_pinball_bps) ? ` · loss ${number(it.pinball_bps, 3)} bps against the plain walk's ${number(it.walk_pinball_bps, 3)}` : "";
    const order = `${number(it.size_quote, 0)} ${state.subject?.instrument.quote ?? ""} at ${number(it.latency_ms, 0)} ms`;
    const such = `${number(it.n, 0)} settled forecasts of the nearest order kept (${order}), ${it.basis}`;
    const at = state.rest ? "At once: " : "";
    write(this.text, `${seen(it.seen_frac)}${at}${such}: bias ${signed(say(it.bias_bps))} · mean error ${say(it.mae_bps)}${held}${better}`);
  }
}

const PARTS = ["slippage", "impact", "fee"];

/** What the net is made of, to scale; nothing where a part is a rebate. */
class SplitBar {
  readonly root: HTMLElement;
  private readonly parts = PARTS.map((name) => h("i", { class: name }));

  constructor() {
    this.root = h("p", { class: "split", "aria-hidden": "true" }, ...this.parts);
  }

  paint(bps: Num[]): void {
    const isWhole = bps.some((value) => isKnown(value) && value > 0) && !bps.some((value) => isKnown(value) && value < -0.005);
    this.root.classList.toggle("none", !isWhole);
    this.parts.forEach((part, k) => (part.style.flexGrow = isWhole ? Math.max(0, bps[k] ?? 0).toFixed(3) : "0"));
    this.root.title = isWhole ? PARTS.map((name, k) => `${name} ${number(bps[k])} bps`).join(" · ") : "";
  }
}

/** From p5 to p95 on a line, the median marked; the words stand beneath it. */
class RangeBar {
  readonly root: HTMLElement;
  private readonly words = h("span", { class: "words" });
  private readonly median = h("i", {});

  constructor() {
    this.root = h("p", { class: "range", hidden: true }, h("span", { class: "rail" }, this.median), this.words);
  }

  paint(low: Num, middle: Num, high: Num, say: Say): void {
    this.root.hidden = !isKnown(low) || !isKnown(high);
    if (!isKnown(low) || !isKnown(high)) return;
    const at = isKnown(middle) && high > low ? (100 * (middle - low)) / (high - low) : 50;
    this.median.style.left = `${at.toFixed(0)}%`;
    write(this.words, `p5 ${say(low)} · p50 ${say(middle)} · p95 ${say(high)}`);
  }
}

const unitOf = ({ measure, subject }: State): string => (measure === "money" ? (subject?.instrument.quote ?? "") : measure);

function sayer(state: State): Say {
  const { estimate: it, measure, subject } = state;
  const perBps = it ? (it.mid_price * it.filled_qty) / 1e4 : 0;
  const unit = measure === "money" ? ` ${subject?.instrument.quote ?? ""}` : measure === "%" ? " %" : "";
  return (bps) => (isKnown(bps) ? cost(bps, bps * perBps, measure) + unit : UNKNOWN);
}

const signed = (text: string): string => (/^[−–]/.test(text) ? text : `+${text}`);

/** Whose numbers the chances of fills stand on. */
export const fillFit = (rest: Resting): string => rest.fit + (rest.is_transferred ? ", carried over" : "");

/** To be said before a net of resting: it has none unless both rates are known. */
export const withoutFees = (rest: Resting): string => (isKnown(rest.fee_bps) ? "" : "without fees ");

const mixture = ({ weights_frac: weights }: TrackRecord): string =>
  `mixed of ${Object.entries(weights).map(([name, weight]) => `${name} ${share(weight)}`).join(" · ")}`;

const thin = (it: Estimate): string =>
  `${number(100 * it.unfilled_frac)} % lies beyond the book; what fills: ${number(it.net_bps)} bps`;

function figure(name: string, kind: string): Figure {
  const label = unique(kind);
  const value = h("span", { class: "value", "data-figure": kind });
  const unit = h("span", { class: "unit" });
  const second = h("p", { class: "second" });
  const third = h("p", { class: "third" });
  const root = h(
    "div",
    { class: `figure ${kind}`, role: "group", "aria-labelledby": label },
    h("h2", { id: label }, name),
    h("p", { class: "line" }, value, " ", unit),
    second,
    third,
  );
  return { root, value, unit, second, third };
}
