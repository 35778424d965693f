// What comes over the stream, as src/fillcast/faces/live/wire.py publishes it. A field that a newer engine adds is read
// where it is there, so what is optional here is shown as "–" until it comes.

export type Num = number | null | undefined;

/** Of a link that can't be read, what is written there stands in its place; nobody answers such an order. */
export interface Order {
  symbol: string;
  side: "buy" | "sell";
  amount: number;
  unit: "quote" | "base" | "contracts";
  policy: string;
}

/** To rest at the touch and then cross with what is left, or to leave it. */
export interface Rest {
  wait_s: number;
  is_crossing: boolean;
}

export interface FeeChoice {
  tier?: string;
  maker_bps?: number | null;
  taker_bps?: number | null;
}

export interface Instrument {
  symbol: string;
  product: "spot" | "swap" | "futures";
  base: string;
  quote: string;
  tick_price: number;
  lot_size: number;
  min_size: number;
  state: string;
}

export interface Subject {
  instrument: Instrument;
  source: Source;
  size_unit: string;
  tiers: { name: string; maker_bps: number; taker_bps: number; is_uncertain: boolean }[];
  fee_date: string | null;
  latency_ms: number;
  policies: string[];
}

export type Source = "live" | "replay" | "simulated" | "own book";

export interface Provenance {
  source: Source;
  fit: string;
  slippage_fit: string | null;
  state: string;
  reason: string;
  as_of_ns: number;
  book_age_ns: number;
  n_gaps: number;
  fee_origin: string;
  fee_date: string | null;
  latency_ms: number;
}

export interface Estimate {
  order: Order;
  mid_price: number;
  average_price: Num;
  worst_price: Num;
  n_levels: number;
  size_unit: string;
  order_size: Num;
  filled_quote: number;
  unfilled_qty: Num;
  unfilled_quote: Num;
  unfilled_frac: number;
  half_spread_bps: number;
  drift_bps: Num;
  slippage_bps: number;
  impact_bps: Num;
  fee_bps: Num;
  net_bps: number;
  whole_net_bps: Num;
  slippage_quote: number;
  impact_quote: Num;
  fee_quote: Num;
  net_quote: number;
  range_p05_bps: Num;
  range_p50_bps: Num;
  range_p95_bps: Num;
  round_trip_bps: Num;
  break_even_bps: Num;
  filled_qty: number;
  maker_frac: number;
  taker_frac: number;
  track_record?: TrackRecord | null;
  resting?: Resting | null;
  volatility?: Volatility;
  missing: string[];
  waits_for: Record<string, string>;
  refusals: string[];
  warnings: string[];
  checks?: { name: string; bps: Num; low_bps?: Num; high_bps?: Num; basis: string }[];
  provenance: Provenance;
}

/** How forecasts of such orders did, each priced again on the later book. */
export interface TrackRecord {
  basis: string;
  n: number;
  size_quote: number;
  latency_ms: number;
  bias_bps: Num;
  mae_bps: Num;
  pinball_bps: Num;
  walk_pinball_bps: Num;
  n_ranged: number;
  range_frac: Num;
  weights_frac: Record<string, number>;
  seen_frac: Num;
}

/** What an answer takes for the volatility of a day, what was measured, and what of the answer it moves. */
export interface Volatility {
  sigma_1d_bps: Num;
  annualised_ratio: Num;
  origin: string;
  measured_1d_bps: Num;
  measured_origin: string;
  moves: string[];
}

/** How chances of fills within one wait did, and moves against those that were filled. */
export interface FillRecord {
  basis: string;
  wait_s: number;
  n: number;
  n_eff: number;
  said_frac: Num;
  filled_frac: Num;
  loss_bits: Num;
  base_loss_bits: Num;
  selection_said_bps: Num;
  selection_bps: Num;
  seen_frac: Num;
}

/** What it would be to rest at the touch and then cross with what is left. */
export interface Resting {
  policy: string;
  wait_s: number;
  price: number;
  maker_frac: number;
  maker_low_frac: number;
  maker_p10_frac: number;
  maker_p90_frac: number;
  maker_high_frac: number;
  p_fill_frac: number;
  half_spread_bps: number;
  adverse_selection_bps: number;
  depth_bps: number;
  fee_bps: Num;
  net_bps: number;
  net_low_bps: number;
  net_high_bps: number;
  market_bps: number;
  is_cheaper: boolean | null;
  fit: string;
  is_transferred: boolean;
  track_record?: FillRecord | null;
}

/** The same by waiting time: a value for each of waits_s. */
export interface RestingCurve {
  waits_s: number[];
  maker_frac: number[];
  maker_low_frac: number[];
  maker_high_frac: number[];
  p_fill_frac: number[];
  net_bps: number[];
  fit: string;
}

export interface Way {
  name: string;
  net_bps: Num;
  net_quote: Num;
  timing_risk_bps: Num;
  range_p05_bps: Num;
  range_p95_bps: Num;
  completion_s: number;
  participation_frac: Num;
  missing: string[];
  warnings: string[];
  reason: string;
}

export interface Plan {
  order: Order;
  horizon_s: number;
  n_slices: number;
  ways: Way[];
  refused: { name: string; reason: string }[];
  frontier_risk_bps: Num[];
  frontier_net_bps: Num[];
  impact_origin: string;
  volatility: Volatility;
  warnings: string[];
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  field?: string;
  state?: string;
  nearest?: string[];
}

export interface Ladder {
  group_ticks: number;
  mid_price: number;
  half_spread_bps: number;
  last_price?: Num;
  last_size?: Num;
  last_side?: "buy" | "sell" | null;
  last_ns?: Num;
  n_bids: number;
  n_asks: number;
  bid_price: number[];
  bid_size: number[];
  bid_total: number[];
  ask_price: number[];
  ask_size: number[];
  ask_total: number[];
}

export interface Depth {
  bid_price: number[];
  bid_total: number[];
  ask_price: number[];
  ask_total: number[];
}

export interface Curve {
  side: "buy" | "sell";
  size_quote: number[];
  slippage_bps: (number | null)[];
  impact_bps: (number | null)[];
  fee_bps: (number | null)[];
  net_bps: (number | null)[];
  low_bps?: (number | null)[];
  high_bps?: (number | null)[];
  kept_to_quote?: Num;
}

/** at_ns, n, slippage, fee, impact, net, net low, net high, maker share, mid, tick µs. */
export type Point = [number, number, ...Num[]];

export interface Spread {
  n: number;
  p50_ms: Num;
  p95_ms: Num;
  p99_ms: Num;
  max_ms: Num;
}

export interface Stage {
  stage: string;
  n: number;
  p50_us: Num;
  p95_us: Num;
  p99_us: Num;
  max_us: Num;
}

export interface Health {
  feed: Record<string, number | string> & {
    state: string;
    reason: string;
    since_ns: number;
    book_age_ns: Num;
    delay_ns: Num;
    delay_error_ns: Num;
    proof: string;
  };
  features: { volume_1d_qty?: Num; mark_price?: Num; funding_rate?: Num; next_funding_ns?: Num };
  history: { at_ns: number; state: string; reason: string }[];
  frames_per_s: number;
  busy_frac: number;
  backlog_ns: number;
  n_malformed: number;
  last_refusal: string;
  last_notice: string;
  stages: Stage[];
  ui: Spread;
  end_to_end: Spread;
  n_conflated: number;
}

export interface Update {
  id: string;
  n: number;
  at_ns: number;
  revision?: number;
  subject?: Subject;
  estimate?: Estimate;
  problem?: Problem;
  ladder?: Ladder | null;
  depth?: Depth | null;
  curve?: Curve | null;
  resting?: RestingCurve | null;
  rested?: Resting | null;
  series?: Point[];
  health?: Health | null;
  plan?: Plan;
}

export interface Refused {
  type: "refused";
  id: string | null;
  revision?: number;
  problem: Problem;
}

/** The anywidget model, or the page's stand-in over a websocket. Settings are traits, ticks are messages. */
export interface Model {
  get(name: string): any;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, listener: (...values: any[]) => void): void;
  off(event: string, listener: (...values: any[]) => void): void;
  send(content: unknown): void;
}
