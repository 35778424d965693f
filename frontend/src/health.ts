// Feed health with the states it went through, and the three latency figures with their stages.
import { h, write } from "./dom";
import { clock, duration, isKnown, number, seen, share, UNKNOWN } from "./format";
import { fillFit, withoutFees } from "./figures";
import { bookAgeNs, type State } from "./state";
import type { Estimate, FillRecord, Health, Num } from "./types";

const COUNTS: [string, string][] = [
  ["n_updates", "Book messages"],
  ["n_trades", "Trades"],
  ["n_gaps", "Sequence gaps"],
  ["n_requests", "Books asked for"],
  ["n_connections", "Connections"],
];

export class HealthView {
  readonly root: HTMLElement;
  private readonly facts = h("dl", {});
  private readonly history = h("ol", { class: "states" });
  private written = "";

  constructor() {
    this.root = h("section", { class: "card health" }, h("header", {}, h("h2", {}, "Feed health")), this.facts, this.history);
  }

  paint(state: State, nowMs: number): void {
    const it = state.health;
    const rows: [string, string][] = [
      ["Messages a second", it ? number(it.frames_per_s, 1) : UNKNOWN],
      ["Book age", duration(bookAgeNs(state, nowMs))],
      ["Venue to us", delay(it)],
      ["Busy share of a core", it ? `${number(100 * it.busy_frac, 2)} %` : UNKNOWN],
      ["Backlog", it ? duration(it.backlog_ns) : UNKNOWN],
      ...COUNTS.filter(([name]) => it && name in it.feed).map(
        ([name, word]) => [word, number(Number(it!.feed[name]), 0)] as [string, string],
      ),
      ["Malformed frames", it ? number(it.n_malformed, 0) : UNKNOWN],
      ["Updates conflated", it ? number(it.n_conflated, 0) : UNKNOWN],
    ];
    pairs(this.facts, rows);
    this.paintHistory(it);
  }

  private paintHistory(it: Health | null): void {
    const lines = (it?.history ?? []).slice(-6).reverse();
    const written = JSON.stringify(lines);
    if (written === this.written) return;
    this.written = written;
    this.history.replaceChildren(
      ...lines.map((line) =>
        h("li", {}, h("time", {}, clock(line.at_ns / 1e6)), " ", h("b", { "data-state": line.state }, line.state), ` ${line.reason}`),
      ),
    );
  }
}

/** By the venue's own clock, give or take what is not known of it. */
const delay = (it: Health | null): string =>
  isKnown(it?.feed.delay_ns) ? `${duration(Math.max(0, it.feed.delay_ns))} ± ${duration(it.feed.delay_error_ns)}` : UNKNOWN;

export class LatencyView {
  readonly root: HTMLElement;
  private readonly body = h("tbody", {});
  private readonly note = h("span", { class: "note" });

  constructor() {
    const heads = ["", "p50", "p95", "p99", "max"].map((word) => h("th", { scope: "col" }, word));
    this.root = h(
      "section",
      { class: "card latency" },
      h("header", {}, h("h2", {}, "Latency"), this.note),
      h("table", {}, h("thead", {}, h("tr", {}, ...heads)), this.body),
    );
  }

  paint(it: Health | null): void {
    const us = (value: Num) => (isKnown(value) ? duration(value * 1e3) : UNKNOWN);
    const ms = (value: Num) => (isKnown(value) ? duration(value * 1e6) : UNKNOWN);
    const rows: [string, string, string[]][] = [];
    write(this.note, it?.stages.some((stage) => stage.n) ? "measured on every tick" : `${UNKNOWN} waits for ticks`);
    for (const stage of [...(it?.stages ?? [])].reverse()) {
      const isWhole = stage.stage === "whole";
      // A part that nothing has gone through has nothing to say.
      if (!stage.n && !isWhole) continue;
      const cells = [stage.p50_us, stage.p95_us, stage.p99_us, stage.max_us].map((value) => us(stage.n ? value : null));
      rows.push([isWhole ? "Data processing" : stage.stage, isWhole ? "lead" : "part", cells]);
    }
    for (const [name, spread] of [["UI update", it?.ui], ["End to end", it?.end_to_end]] as const) {
      rows.push([name, "lead", [spread?.p50_ms, spread?.p95_ms, spread?.p99_ms, spread?.max_ms].map(ms)]);
    }
    while (this.body.rows.length > rows.length) this.body.deleteRow(-1);
    rows.forEach(([name, kind, cells], k) => {
      const row = this.body.rows[k] ?? this.body.appendChild(h("tr", {}, h("th", { scope: "row" }), ...cells.map(() => h("td", {}))));
      row.className = kind;
      write(row.cells[0]!, name);
      cells.forEach((cell, j) => write(row.cells[j + 1]!, cell));
    });
  }
}

/** What the order would do, beside what it costs. */
export class FactsView {
  readonly root: HTMLElement;
  private readonly facts = h("dl", {});
  private readonly notes = h("ul", { class: "notes" });
  private written = "";

  constructor() {
    this.root = h("section", { class: "card facts" }, h("header", {}, h("h2", {}, "This order")), this.facts, this.notes);
  }

  paint(state: State, price: (value: Num) => string): void {
    const { estimate: it, subject } = state;
    const unit = subject?.size_unit ?? "";
    const rows: [string, string][] = [
      ["Average price", price(it?.average_price)],
      ["Worst price, the limit to set", price(it?.worst_price)],
      ["Size in whole lots", it && isKnown(it.order_size) ? `${number(it.order_size, 2)} ${unit}` : UNKNOWN],
      ["Filled", it ? share(1 - it.unfilled_frac) : UNKNOWN],
      ["Round trip, bps", number(it?.round_trip_bps)],
      ["Breaks even after, bps", number(it?.break_even_bps)],
      ...rested(it),
      ["Latency to match", it ? `${number(it.provenance.latency_ms, 0)} ms` : UNKNOWN],
      ["Fees of", it?.provenance.fee_origin ?? UNKNOWN],
    ];
    pairs(this.facts, rows);
    const lines = it
      ? [...it.refusals.map((text) => `the venue would refuse: ${text}`), ...it.warnings, ...dominated(it.fee_bps, it.net_bps)]
      : [];
    if (lines.join() !== this.written) {
      this.written = lines.join();
      this.notes.replaceChildren(...lines.map((line) => h("li", {}, line)));
    }
  }
}

/** The same order, resting first: as ranges by what is not known of the queue. */
function rested(it: Estimate | null): [string, string][] {
  const rest = it?.resting;
  if (!rest) return [];
  return [
    [`Resting ${number(rest.wait_s, 0)} s: maker`, `${share(rest.maker_frac)} (${share(rest.maker_low_frac)} to ${share(rest.maker_high_frac)})`],
    ["Resting: maker four times in five", `${share(rest.maker_p10_frac)} to ${share(rest.maker_p90_frac)}`],
    ["Resting: filled whole", share(rest.p_fill_frac)],
    ["Resting: net, bps", `${withoutFees(rest)}${number(rest.net_bps)} (${number(rest.net_low_bps)} to ${number(rest.net_high_bps)})`],
    ["Resting: moves against a fill, bps", number(rest.adverse_selection_bps)],
    ["Resting: fit", fillFit(rest)],
    ...fillRecord(rest.track_record),
  ];
}

function fillRecord(it: FillRecord | null | undefined): [string, string][] {
  if (!it) return [["Resting: track record", `${UNKNOWN} waits for a settled order`]];
  return [
    [`Resting: settled ${it.basis}`, `${seen(it.seen_frac)}${number(it.n, 0)} of ${it.wait_s} s, as many as ${number(it.n_eff, 0)} independent ones`],
    ["Resting: said · filled", `${share(it.said_frac)} · ${share(it.filled_frac)}`],
    ["Resting: loss · of base rates, bits", `${number(it.loss_bits, 3)} · ${number(it.base_loss_bits, 3)}`],
    ["Resting: moves against fills, said · came, bps", `${number(it.selection_said_bps)} · ${number(it.selection_bps)}`],
  ];
}

/** As the command line has them. */
const OPINIONS: Record<string, string> = {
  almgren_chriss: "Almgren–Chriss, one slice",
  square_root: "square-root law",
  displacement: "the mid moves by",
  lasting_displacement: "of which stays",
};

/** Other models' figures for the same order, whose weight in the net is 0. */
export class ChecksView {
  readonly root: HTMLElement;
  private readonly facts = h("dl", {});

  constructor() {
    const note = h("span", { class: "note" }, "bps; no part of the net");
    this.root = h("section", { class: "card checks" }, h("header", {}, h("h2", {}, "Second opinions"), note), this.facts);
  }

  paint({ estimate }: State): void {
    const checks = estimate?.checks ?? [];
    this.root.hidden = checks.length === 0;
    pairs(
      this.facts,
      checks.map(({ name, bps, low_bps, high_bps, basis }) => {
        const range = isKnown(low_bps) && isKnown(high_bps) ? `  (${number(low_bps)} to ${number(high_bps)})` : "";
        return [OPINIONS[name] ?? name.replaceAll("_", " "), isKnown(bps) ? number(bps) + range : `${UNKNOWN} ${basis}`];
      }),
    );
  }
}

/** Each "–" of the page, and what it waits for. */
export class WaitsView {
  readonly root: HTMLElement;
  private readonly facts = h("dl", {});

  constructor() {
    this.root = h("section", { class: "card waits" }, h("header", {}, h("h2", {}, "Not known yet")), this.facts);
  }

  paint({ estimate }: State): void {
    const names = estimate?.missing ?? [];
    this.root.hidden = names.length === 0;
    pairs(this.facts, names.map((name) => [name, `waits for ${estimate?.waits_for[name] ?? name}`]));
  }
}

const dominated = (fee: Num, net: number): string[] =>
  isKnown(fee) && net > 0 && fee / net > 0.9 ? [`the fee is ${number((100 * fee) / net, 1)} % of the answer`] : [];

export function pairs(list: HTMLElement, rows: [string, string][]): void {
  while (list.children.length > rows.length) list.lastElementChild!.remove();
  rows.forEach(([name, value], k) => {
    const pair = list.children[k] ?? list.appendChild(h("div", {}, h("dt", {}), h("dd", {})));
    write(pair.children[0]!, name);
    write(pair.children[1]!, value);
  });
}
