// All ways to trade the order within its horizon, and what patience buys: cost against the risk of waiting.
import { Chart } from "./chart";
import { h, write } from "./dom";
import { isKnown, number, seconds, UNKNOWN } from "./format";
import type { State } from "./state";
import type { Model, Plan, Problem, Update, Way } from "./types";

const ID = "plan";
const SETTLE_MS = 250;
const AGAIN_MS = 15_000;
const RETRY_MS = 2000;
const HEADS = ["Way", "Net", "Risk, 1 σ", "Range", "Done in"];

export class PlanView {
  readonly root: HTMLElement;
  readonly chart: Chart;
  private readonly body = h("tbody", {});
  private readonly note = h("span", { class: "note" });
  private readonly line = h("p", { class: "hint" });
  private drawn: Plan | null = null;
  private asked = "";
  private timer = 0;
  private atMs = 0;

  constructor(
    private readonly model: Model,
    private readonly state: State,
  ) {
    this.chart = new Chart({
      title: "Patience and risk",
      note: "net, without drift, by timing risk, bps",
      height: 290,
      x: "number",
      lines: [{ label: "Net, Almgren–Chriss frontier", colour: "net", width: 2 }],
      points: () => this.points(),
    });
    const heads = HEADS.map((word) => h("th", { scope: "col" }, word));
    const table = h("table", {}, h("thead", {}, h("tr", {}, ...heads)), this.body);
    this.root = h(
      "section",
      { class: "card ways" },
      h("header", {}, h("h2", {}, "Ways to trade it"), this.note),
      h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Ways to trade it" }, table),
      this.line,
    );
  }

  /** Ask anew once the settings rest; now and then again, for the market moves. */
  follow(isShown: boolean): void {
    const { order, rest, fees, latencyMs, sigma, horizonS } = this.state;
    const running = isShown && this.state.running;
    const asked = JSON.stringify([order, rest, fees, latencyMs, sigma, horizonS, running]);
    if (asked === this.asked) return;
    this.asked = asked;
    clearTimeout(this.timer);
    if (running) this.timer = window.setTimeout(() => this.ask(), SETTLE_MS);
  }

  /** Ask again, after a socket has come back. */
  again(): void {
    this.asked = "";
  }

  owns(id: string): boolean {
    return id === ID;
  }

  take(update: Update): void {
    this.state.plan = update.plan ?? null;
    this.state.planProblem = update.problem?.detail ?? "";
    this.state.planMs = performance.now();
  }

  refuse(problem: Problem): void {
    [this.state.plan, this.state.planProblem] = [null, problem.detail];
  }

  paint(): void {
    const { plan, planProblem, refused, running } = this.state;
    const pauseMs = plan ? AGAIN_MS : RETRY_MS;
    if (running && !refused && this.atMs && performance.now() - this.atMs > pauseMs && !document.hidden) this.ask();
    write(this.note, plan ? `bps · within ${number(plan.horizon_s / 60, 0)} min, ${plan.n_slices} slices · ${this.age} old` : "");
    if (plan === this.drawn && !planProblem) return;
    this.drawn = plan;
    const why = planProblem || "waits for a plan";
    const pairs = (plan?.frontier_risk_bps ?? [])
      .map((risk, k) => [risk, plan!.frontier_net_bps[k]] as const)
      .filter((pair): pair is readonly [number, number] => isKnown(pair[0]) && isKnown(pair[1]))
      .sort((a, b) => a[0] - b[0]);
    this.chart.show([pairs.map(([risk]) => risk), pairs.map(([, net]) => net)], plan ? "no frontier: volatility or volume is not known" : why);
    this.paintWays(plan?.ways ?? []);
    write(this.line, plan ? [`impact: ${plan.impact_origin}`, ...plan.warnings, ...plan.refused.map((one) => `${one.name}: ${one.reason}`)].join(" · ") : why);
  }

  close(): void {
    clearTimeout(this.timer);
    this.chart.close();
  }

  private ask(): void {
    const { order, rest, fees, latencyMs, sigma, horizonS } = this.state;
    this.atMs = performance.now();
    this.model.send({ op: "plan", id: ID, order, horizon_s: horizonS, rest_s: rest?.wait_s ?? null, fees, latency_ms: latencyMs, sigma_1d_bps: sigma });
  }

  private paintWays(ways: Way[]): void {
    this.body.replaceChildren(
      ...ways.map((way) => {
        const range = isKnown(way.range_p05_bps) && isKnown(way.range_p95_bps) ? `${number(way.range_p05_bps, 1)} to ${number(way.range_p95_bps, 1)}` : UNKNOWN;
        const cells = [number(way.net_bps), number(way.timing_risk_bps, 1), range, lasting(way.completion_s)].map((text) => h("td", {}, text));
        const missing = way.missing.length ? `; not in it: ${way.missing.join(", ")}` : "";
        return h("tr", { title: [way.reason, ...way.warnings].join(" · ") + missing }, h("th", { scope: "row" }, way.name), ...cells);
      }),
    );
  }

  /** A plan is made now and then, and the figures above it all the time. */
  private get age(): string {
    return seconds((performance.now() - this.state.planMs) / 1000);
  }

  private points(): { x: number; y: number; word: string }[] {
    return (this.drawn?.ways ?? [])
      .filter((way) => isKnown(way.timing_risk_bps) && isKnown(way.net_bps))
      .map((way) => ({ x: way.timing_risk_bps!, y: way.net_bps!, word: way.name }));
  }
}

function lasting(seconds: number): string {
  if (seconds < 1) return "at once";
  if (seconds < 120) return `${number(seconds, 0)} s`;
  return `${number(seconds / 60, seconds < 600 && seconds % 60 ? 1 : 0)} min`;
}
