// The six figures that lead, net first; each "–" says what it waits for.
import { h, unique, write } from "./dom";
import { cost, isKnown, number, share, UNKNOWN } from "./format";
import type { State } from "./state";
import type { Estimate, Num } from "./types";

interface Figure {
  root: HTMLElement;
  value: HTMLElement;
  unit: HTMLElement;
  second: HTMLElement;
  third: HTMLElement;
}

export class Figures {
  readonly root: HTMLElement;
  private readonly net = figure("Net cost", "net");
  private readonly slippage = figure("Slippage", "slippage");
  private readonly fee = figure("Fees", "fee");
  private readonly impact = figure("Market impact", "impact");
  private readonly maker = figure("Maker · taker", "maker");
  private readonly latency = figure("Internal latency", "latency");

  constructor() {
    const all = [this.net, this.slippage, this.fee, this.impact, this.maker, this.latency];
    this.root = h("section", { class: "figures", "aria-label": "What this order costs" }, ...all.map((one) => one.root));
  }

  paint(state: State): void {
    const { estimate: it, subject } = state;
    const quote = subject?.instrument.quote ?? "";
    const waits = (name: string) => (subject ? `waits for ${subject.waits_for[name] ?? name}` : "");
    const unit = state.measure === "money" ? quote : state.measure;
    const other = (bps: Num, money: Num) =>
      state.measure === "money" ? `${number(bps)} bps` : `${cost(bps, money, "money")} ${quote}`;
    const write3 = (one: Figure, bps: Num, money: Num, third: string) => {
      write(one.value, cost(bps, money, state.measure));
      write(one.unit, isKnown(bps) ? unit + (bps < 0 ? " rebate" : "") : "");
      write(one.second, isKnown(bps) ? other(bps, money) : "");
      write(one.third, third);
    };
    if (!it) {
      for (const one of [this.net, this.slippage, this.fee, this.impact]) write3(one, null, null, "");
      for (const one of [this.maker, this.latency]) [one.value, one.unit, one.second].forEach((e) => write(e, e === one.value ? UNKNOWN : ""));
      return;
    }
    write3(this.net, it.whole_net_bps, it.net_quote, it.whole_net_bps === null ? thin(it) : range(it, waits("range")));
    write3(this.slippage, it.slippage_bps, it.slippage_quote, `half-spread ${number(it.half_spread_bps)} · drift ${number(it.drift_bps)}`);
    this.slippage.third.title = isKnown(it.drift_bps) ? "" : `drift ${waits("drift")}`;
    write3(this.fee, it.fee_bps, it.fee_quote, isKnown(it.fee_bps) ? it.provenance.fee_origin : waits("fee"));
    const levels = it.n_levels === 1 ? "1 level taken" : `${it.n_levels} levels taken`;
    write3(this.impact, it.impact_bps, it.impact_quote, isKnown(it.impact_bps) ? levels : waits("depth"));
    write(this.maker.value, `${number(100 * it.maker_frac, 0)} · ${number(100 * it.taker_frac, 0)}`);
    write(this.maker.unit, "%");
    write(this.maker.second, it.order.policy === "market" ? "a market order takes" : `${it.order.policy}: ${share(it.maker_frac)} maker`);
    write(this.maker.third, it.missing.includes("resting") ? `resting: ${UNKNOWN} ${waits("resting")}` : "");
    this.paintLatency(state);
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

const thin = (it: Estimate): string =>
  `${number(100 * it.unfilled_frac)} % lies beyond the book; what fills: ${number(it.net_bps)} bps`;

function range(it: Estimate, waits: string): string {
  if (isKnown(it.range_p05_bps) && isKnown(it.range_p95_bps)) {
    return `p50 ${number(it.range_p50_bps)} · p5–p95 ${number(it.range_p05_bps)} to ${number(it.range_p95_bps)} bps`;
  }
  return `range ${UNKNOWN} ${waits}`;
}

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
