// The charts of one panel, and what each of them shows.
import { Chart } from "./chart";
import { clock, isKnown, number, short } from "./format";
import { type State, whyNot } from "./state";

type Name = "curve" | "depth" | "cost" | "impact" | "wait" | "tick";

const SHOWN_POINTS = 2400;

export class Charts {
  readonly all: Record<Name, Chart>;

  constructor(private readonly state: State) {
    this.all = made(state);
  }

  /** What there is to draw now, chart by chart. */
  drawings(): (() => void)[] {
    const { all: c, state } = this;
    const { curve, resting } = state;
    const why = whyNot(state);
    const reason = why || "waits for a book";
    const none = (): null[] => curve?.size_quote.map(() => null) ?? [];
    const points = state.segments.at(-1)?.points.slice(-SHOWN_POINTS) ?? [];
    const column = (k: number) => points.map((point) => point[k] as number | null);
    const at = points.map((point) => point[0] / 1e9);
    const waits = why || (state.estimate ? "two points are needed; the first come within a second" : "waits for a book");
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
          why || `waits for ${state.estimate?.waits_for["resting"] ?? "a book"}`,
        ),
      () => c.tick.show([at, column(10)], waits),
    ];
  }

  private showDepth(reason: string): void {
    const { depth } = this.state;
    if (!depth) return this.all.depth.show([[], [], []], reason);
    const bids = [...depth.bid_price].reverse();
    const xs = [...bids, ...depth.ask_price];
    const gap = <T>(values: T[]): null[] => values.map(() => null);
    this.all.depth.show([xs, [...[...depth.bid_total].reverse(), ...gap(depth.ask_price)], [...gap(bids), ...depth.ask_total]], reason);
  }
}

/** The order, from where on ranges are borrowed, and where the book that can be seen ends: MOST_MARKS of a chart. */
function marks({ curve, estimate }: State): { at: number; word: string }[] {
  const last = curve?.size_quote.filter((_, k) => curve.impact_bps[k] !== null).at(-1);
  const kept = curve?.kept_to_quote;
  return [
    ...(estimate ? [{ at: estimate.filled_quote, word: "this order" }] : []),
    ...(isKnown(kept) && last !== undefined && kept < last ? [{ at: kept, word: "beyond: range of the nearest size" }] : []),
    ...(last === undefined ? [] : [{ at: last, word: "the visible book ends" }]),
  ];
}

function made(state: State): Record<Name, Chart> {
  const time = (value: number) => clock(value * 1000);
  return {
    curve: new Chart({
      title: "Cost by size",
      note: "bps at once, without drift; shaded: 90 % of matches",
      height: 240,
      x: "log",
      xTick: short,
      fromZero: true,
      marks: () => marks(state),
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
      height: 240,
      x: "price",
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
      height: 210,
      x: "time",
      xTick: time,
      fromZero: true,
      lines: [{ label: "Frame to estimate", colour: "latency" }],
    }),
  };
}
