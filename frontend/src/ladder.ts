// Asks above bids; the best prices meet at a fixed middle row, and the reach of one's own order is marked.
import { h, write } from "./dom";
import { decimals, number, price } from "./format";
import type { State } from "./state";

interface Row {
  root: HTMLTableRowElement;
  cells: HTMLTableCellElement[];
}

export class LadderView {
  readonly root: HTMLElement;
  private readonly asks: Row[] = [];
  private readonly bids: Row[] = [];
  private readonly middle: HTMLElement;
  private readonly spread: HTMLElement;
  private readonly shown: HTMLElement;
  private readonly sizes: HTMLElement;
  private readonly scroller: HTMLElement;

  constructor(nLevels: number, onGroup: (ticks: number) => void) {
    this.shown = h("span", { class: "note" });
    this.sizes = h("th", { scope: "col" }, "Size");
    this.middle = h("td", {});
    this.spread = h("td", { colspan: 2 });
    const group = h(
      "select",
      { "aria-label": "Ticks in a row", change: (event: Event) => onGroup(Number((event.target as HTMLSelectElement).value)) },
      ...[1, 2, 5, 10, 50, 100].map((ticks) => h("option", { value: ticks }, ticks === 1 ? "1 tick" : `${ticks} ticks`)),
    );
    const rows = (side: "ask" | "bid", kept: Row[]) => {
      const made = Array.from({ length: nLevels }, () => {
        const cells = [h("td", {}), h("td", {}), h("td", {})];
        const root = h("tr", { class: side }, ...cells);
        kept.push({ root, cells });
        return root;
      });
      return side === "ask" ? made.reverse() : made;
    };
    const head = h("tr", {}, h("th", { scope: "col" }, "Price"), this.sizes, h("th", { scope: "col" }, "Total"));
    this.scroller = h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Order book" },
      h(
        "table",
        {},
        h("thead", {}, head),
        h("tbody", {}, ...rows("ask", this.asks), h("tr", { class: "middle" }, this.middle, this.spread), ...rows("bid", this.bids)),
      ),
    );
    this.root = h("section", { class: "card ladder" }, h("header", {}, h("h2", {}, "Order book"), this.shown, group), this.scroller);
  }

  recentre(): void {
    this.scroller.scrollTop = (this.scroller.scrollHeight - this.scroller.clientHeight) / 2;
  }

  paint(state: State): void {
    const { ladder, subject, estimate } = state;
    if (!ladder) {
      for (const row of [...this.asks, ...this.bids]) row.cells.forEach((cell) => write(cell, ""));
      write(this.middle, "");
      write(this.spread, "");
      write(this.shown, "");
      return;
    }
    const tick = subject?.instrument.tick_price ?? 0;
    const lot = decimals(subject?.instrument.lot_size ?? 0);
    const most = Math.max(ladder.bid_total.at(-1) ?? 0, ladder.ask_total.at(-1) ?? 0);
    const { side } = state.order;
    const worst = estimate?.worst_price ?? null;
    const reaches = (of: "buy" | "sell", at: number) =>
      side === of && worst !== null && (of === "buy" ? at <= worst + 1e-9 : at >= worst - 1e-9);
    const paint = (rows: Row[], of: "buy" | "sell", prices: number[], sizes: number[], totals: number[]) =>
      rows.forEach((row, k) => {
        const at = prices[k];
        row.root.classList.toggle("reach", at !== undefined && reaches(of, at));
        row.root.style.setProperty("--w", `${at === undefined ? 0 : ((100 * totals[k]!) / most).toFixed(1)}%`);
        write(row.cells[0]!, at === undefined ? "" : price(at, tick));
        write(row.cells[1]!, at === undefined ? "" : number(sizes[k], lot));
        write(row.cells[2]!, at === undefined ? "" : number(totals[k], lot));
      });
    paint(this.asks, "buy", ladder.ask_price, ladder.ask_size, ladder.ask_total);
    paint(this.bids, "sell", ladder.bid_price, ladder.bid_size, ladder.bid_total);
    write(this.middle, price(ladder.mid_price, tick));
    write(this.spread, `spread ${number(2 * ladder.half_spread_bps, 3)} bps`);
    write(this.shown, `${ladder.n_bids} × ${ladder.n_asks}`);
    write(this.sizes, subject ? `Size, ${subject.size_unit}` : "Size");
  }
}
