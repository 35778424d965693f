// Asks above bids; the best prices meet at a fixed middle row, and the reach of one's own order is marked.
import { h, write } from "./dom";
import { clock, decimals, isKnown, number, price } from "./format";
import type { State } from "./state";

interface Row {
  root: HTMLTableRowElement;
  cells: HTMLTableCellElement[];
  /** What stands in it: most rows are as they were, most of the time. */
  written: string;
}

export class LadderView {
  readonly root: HTMLElement;
  private readonly asks: Row[] = [];
  private readonly bids: Row[] = [];
  private readonly middle: HTMLElement;
  private readonly last: HTMLElement;
  private readonly spread: HTMLElement;
  private readonly shown: HTMLElement;
  private readonly sizes: HTMLElement;
  private readonly scroller: HTMLElement;
  private isCentred = false;

  constructor(nLevels: number, onGroup: (ticks: number) => void) {
    this.shown = h("span", { class: "note" });
    this.sizes = h("th", { scope: "col" }, "Size");
    this.middle = h("td", {});
    this.last = h("td", { class: "last" });
    this.spread = h("td", {});
    const group = h(
      "select",
      { "aria-label": "Ticks in a row", change: (event: Event) => onGroup(Number((event.target as HTMLSelectElement).value)) },
      ...[1, 2, 5, 10, 50, 100].map((ticks) => h("option", { value: ticks }, ticks === 1 ? "1 tick" : `${ticks} ticks`)),
    );
    const rows = (side: "ask" | "bid", kept: Row[]) => {
      const made = Array.from({ length: nLevels }, () => {
        const cells = [h("td", {}), h("td", {}), h("td", {})];
        const root = h("tr", { class: side }, ...cells);
        kept.push({ root, cells, written: "" });
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
        h("tbody", {}, ...rows("ask", this.asks), h("tr", { class: "middle" }, this.middle, this.last, this.spread), ...rows("bid", this.bids)),
      ),
    );
    this.root = h("section", { class: "card ladder" }, h("header", {}, h("h2", {}, "Order book"), this.shown, group), this.scroller);
  }

  recentre(): void {
    this.scroller.scrollTop = (this.scroller.scrollHeight - this.scroller.clientHeight) / 2;
  }

  paint(state: State): void {
    const { ladder, subject } = state;
    const tick = subject?.instrument.tick_price ?? 0;
    const lot = decimals(subject?.instrument.lot_size ?? 0);
    const most = Math.max(ladder?.bid_total.at(-1) ?? 0, ladder?.ask_total.at(-1) ?? 0, 1e-12);
    const worst = state.estimate?.worst_price ?? null;
    const { side } = state.order;
    const reaches = (at: number) => worst !== null && (side === "buy" ? at <= worst + 1e-9 : at >= worst - 1e-9);
    const look = `${subject?.instrument.symbol} ${tick} ${lot}`;
    const paint = (rows: Row[], isTaken: boolean, prices: number[], sizes: number[], totals: number[]) =>
      rows.forEach((row, k) => paintRow(row, prices[k], sizes[k], totals[k], most, isTaken && prices[k] !== undefined && reaches(prices[k]), tick, lot, look));
    paint(this.asks, side === "buy", ladder?.ask_price ?? [], ladder?.ask_size ?? [], ladder?.ask_total ?? []);
    paint(this.bids, side === "sell", ladder?.bid_price ?? [], ladder?.bid_size ?? [], ladder?.bid_total ?? []);
    write(this.middle, ladder ? price(ladder.mid_price, tick) : "");
    write(this.spread, ladder ? `${number(2 * ladder.half_spread_bps, 3)} bps` : "");
    write(this.shown, ladder ? `${ladder.n_bids} × ${ladder.n_asks}` : "");
    write(this.sizes, subject ? `Size, ${subject.size_unit}` : "Size");
    this.paintLast(state, tick, lot);
    if (ladder && !this.isCentred) {
      // Where there is room for some rows only, the best ones are those.
      this.isCentred = true;
      this.recentre();
    }
  }

  /** The last trade, by whoever took. */
  private paintLast({ ladder }: State, tick: number, lot: number): void {
    const it = ladder?.last_price;
    const isBuy = ladder?.last_side === "buy";
    write(this.last, isKnown(it) ? `${isBuy ? "▲" : "▼"} ${price(it, tick)}` : "");
    this.last.dataset["side"] = ladder?.last_side ?? "";
    this.last.title = isKnown(it) ? `last trade: ${isBuy ? "bought" : "sold"} ${number(ladder?.last_size, lot)} at ${clock((ladder?.last_ns ?? 0) / 1e6)} UTC` : "";
  }
}

function paintRow(
  row: Row,
  at: number | undefined,
  size: number | undefined,
  total: number | undefined,
  most: number,
  isReached: boolean,
  tick: number,
  lot: number,
  look: string,
): void {
  const width = at === undefined ? "0" : ((100 * total!) / most).toFixed(0);
  const written = `${at} ${size} ${total} ${width} ${isReached} ${look}`;
  if (written === row.written) return;
  row.written = written;
  row.root.classList.toggle("reach", isReached);
  row.root.style.setProperty("--w", `${width}%`);
  write(row.cells[0]!, at === undefined ? "" : price(at, tick));
  write(row.cells[1]!, at === undefined ? "" : number(size, lot));
  write(row.cells[2]!, at === undefined ? "" : number(total, lot));
}
