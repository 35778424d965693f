// The same order on several instruments, side by side, a few times a second.
import { h, write } from "./dom";
import { cost, number, price, UNKNOWN } from "./format";
import type { State } from "./state";
import type { Estimate, Model, Order, Problem, Subject, Update } from "./types";

const HZ = 2;
const MOST = 9;

interface Row {
  root: HTMLTableRowElement;
  cells: HTMLTableCellElement[];
  subject: Subject | null;
  estimate: Estimate | null;
  problem: Problem | null;
}

export class MarketsView {
  readonly root: HTMLElement;
  private readonly body = h("tbody", {});
  private readonly rows = new Map<string, Row>();
  private asked = "";

  constructor(
    private readonly model: Model,
    private readonly choose: (symbol: string) => void,
  ) {
    const heads = ["", "Instrument", "State", "Mid", "Spread, bps", "Slippage", "Fee", "Impact", "Net"].map((word) => h("th", { scope: "col" }, word));
    this.root = h(
      "section",
      { class: "card markets" },
      h("header", {}, h("h2", {}, "This order elsewhere"), h("span", { class: "note" }, "costs in bps")),
      h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "This order elsewhere" }, h("table", {}, h("thead", {}, h("tr", {}, ...heads)), this.body)),
    );
  }

  get symbols(): string[] {
    return [...this.rows.keys()];
  }

  /** Follow these beside the one that is shown. */
  follow(symbols: string[], order: Order, running: boolean): void {
    const wanted = symbols.slice(0, MOST);
    this.root.hidden = wanted.length === 0;
    const asked = JSON.stringify([wanted, order.side, order.amount, order.unit, order.policy, running]);
    if (asked === this.asked) return;
    this.asked = asked;
    for (const [symbol, row] of this.rows) {
      if (wanted.includes(symbol)) continue;
      row.root.remove();
      this.rows.delete(symbol);
      this.model.send({ op: "unsubscribe", id: `w.${symbol}` });
    }
    wanted.forEach((symbol, k) => this.subscribe(symbol, k, order, running));
  }

  /** Ask for all of it again, after a socket has come back. */
  again(): void {
    this.asked = "";
  }

  close(): void {
    for (const symbol of this.rows.keys()) this.model.send({ op: "unsubscribe", id: `w.${symbol}` });
  }

  take(update: Update): void {
    const row = this.rows.get(update.id.slice(2));
    if (!row) return;
    if (update.subject) row.subject = update.subject;
    if (update.estimate) [row.estimate, row.problem] = [update.estimate, null];
    if (update.problem) row.problem = update.problem;
  }

  refuse(id: string, problem: Problem): void {
    const row = this.rows.get(id.slice(2));
    if (row) [row.estimate, row.problem] = [null, problem];
  }

  paint(state: State): void {
    for (const [symbol, row] of this.rows) {
      const it = row.estimate;
      row.root.classList.toggle("chosen", symbol === state.order.symbol);
      row.root.classList.toggle("dim", !it || row.problem !== null || it.provenance.state !== "live" || !state.running);
      const word = row.problem ? (row.problem.state ?? "no answer") : (it?.provenance.state ?? "connecting");
      const bps = (value: number | null | undefined) => cost(value, null, "bps");
      [
        state.running ? word : "stopped",
        it ? price(it.mid_price, row.subject?.instrument.tick_price ?? 0) : UNKNOWN,
        it ? number(2 * it.half_spread_bps, 3) : UNKNOWN,
        bps(it?.slippage_bps),
        bps(it?.fee_bps),
        bps(it?.impact_bps),
        bps(it?.whole_net_bps),
      ].forEach((text, k) => write(row.cells[k]!, text));
      row.root.title = row.problem?.detail ?? "";
    }
  }

  private subscribe(symbol: string, k: number, order: Order, running: boolean): void {
    let row = this.rows.get(symbol);
    if (!row) {
      const cells = Array.from({ length: 7 }, () => h("td", {}));
      const button = h("button", { type: "button", click: () => this.choose(symbol) }, symbol);
      const root = h("tr", {}, h("td", {}, h("kbd", {}, String(k + 1))), h("th", { scope: "row" }, button), ...cells);
      row = { root, cells, subject: null, estimate: null, problem: null };
      this.rows.set(symbol, row);
      this.body.append(root);
    }
    const id = `w.${symbol}`;
    if (running) this.model.send({ op: "subscribe", id, order: { ...order, symbol }, hz: HZ, parts: ["estimate"] });
    else this.model.send({ op: "unsubscribe", id });
  }
}
