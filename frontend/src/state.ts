// What the panel knows, and in what state that is.
import type { Curve, Depth, Estimate, FeeChoice, Health, Ladder, Model, Num, Order, Plan, Point, Problem, Rest, Resting, RestingCurve, Source, Subject } from "./types";
import type { Measure } from "./format";
import { duration } from "./format";

export const SILENT_MS = 2000;
/** The connection of a panel that no socket of its own serves. */
export const KERNEL = "kernel";
const MOST_POINTS = 14_400;
const HORIZON_S = 1800;

/** A history under one Start of one instrument; earlier ones stay exportable. */
export interface Segment {
  symbol: string;
  source: string;
  order: string;
  points: Point[];
}

/** What the user has set, as the model's traits hold it. */
interface Settings {
  order: Order;
  /** How else than at once; null for a market order. */
  rest: Rest | null;
  fees: FeeChoice | null;
  latencyMs: number | null;
  sigma: number | null;
  horizonS: number;
  alertBps: number | null;
  running: boolean;
  measure: Measure;
  groupTicks: number;
}

export interface State extends Settings {
  connection: string;
  subject: Subject | null;
  estimate: Estimate | null;
  problem: Problem | null;
  /** What was asked last was not taken: nothing is answered. */
  refused: Problem | null;
  ladder: Ladder | null;
  depth: Depth | null;
  curve: Curve | null;
  resting: RestingCurve | null;
  rested: Resting | null;
  health: Health | null;
  plan: Plan | null;
  planProblem: string;
  /** When the plan came, by performance.now. */
  planMs: number;
  segments: Segment[];
  heardMs: number;
}

export function settingsOf(model: Model): Settings {
  return {
    order: model.get("order"),
    rest: model.get("rest") ?? null,
    fees: model.get("fees") ?? null,
    latencyMs: model.get("latency_ms") ?? null,
    sigma: model.get("sigma_1d_bps") ?? null,
    horizonS: model.get("horizon_s") ?? HORIZON_S,
    alertBps: model.get("alert_bps") ?? null,
    running: model.get("running") ?? true,
    measure: model.get("measure") ?? "bps",
    groupTicks: model.get("group_ticks") ?? 1,
  };
}

const nothing = () => ({
  subject: null,
  estimate: null,
  problem: null,
  refused: null,
  ladder: null,
  depth: null,
  curve: null,
  resting: null,
  rested: null,
  health: null,
  plan: null,
  planProblem: "",
  planMs: 0,
  heardMs: Date.now(),
});

export const stateOf = (model: Model): State => ({
  ...settingsOf(model),
  ...nothing(),
  connection: model.get("connection") ?? KERNEL,
  segments: [],
});

/** All that was heard, but for the history. */
export function forget(state: State): void {
  Object.assign(state, nothing());
}

/** Take a refusal: no figure of an earlier order may stand for the one that was refused. */
export function refuse(state: State, problem: Problem): void {
  const { field, detail } = problem;
  const refused = { ...problem, detail: field && !detail.includes(field) && field !== "order.symbol" ? `${field}: ${detail}` : detail };
  Object.assign(state, { refused, problem: null, estimate: null, rested: null, resting: null, curve: null, plan: null, planProblem: refused.detail });
}

/** Why there is no answer, as far as it was said. */
export const whyNot = ({ refused, problem }: State): string => refused?.detail ?? problem?.detail ?? "";

/** What the whole order costs in the way that was chosen; not known while a part of it has no price. */
export const netOf = (state: State): Num => (state.rest ? state.rested?.net_bps : state.estimate?.whole_net_bps);

export interface Status {
  /** live, or why not. */
  key: string;
  mark: string;
  word: string;
  detail: string;
  isLive: boolean;
}

const WORDS: Record<string, [string, string]> = {
  live: ["●", "live"],
  stopped: ["■", "stopped"],
  offline: ["✕", "desk is down"],
  silent: ["✕", "no word from the desk"],
  orphaned: ["✕", "no word from the kernel"],
  connecting: ["○", "connecting"],
  syncing: ["○", "syncing"],
  recovering: ["◐", "recovering"],
  stale: ["▲", "stale"],
  down: ["✕", "feed is down"],
};

export function statusOf(state: State, nowMs: number): Status {
  const [key, detail] = reasonOf(state, nowMs);
  const [mark, word] = WORDS[key] ?? ["▲", key];
  return { key, mark, word, detail, isLive: key === "live" };
}

/** Since the book was last confirmed, as of now. */
export function bookAgeNs(state: State, nowMs: number): number | null {
  if (!state.estimate) return null;
  return state.estimate.provenance.book_age_ns + Math.max(0, nowMs - state.heardMs) * 1e6;
}

function reasonOf(state: State, nowMs: number): [string, string] {
  const age = bookAgeNs(state, nowMs);
  const old = age === null ? "" : `figures are ${duration(age)} old`;
  if (!state.running) return ["stopped", old];
  if (state.connection === "closed" || (state.connection === "opening" && state.estimate)) return ["offline", old];
  if (state.connection === "opening") return ["connecting", "to the desk"];
  if (state.connection === KERNEL && nowMs - state.heardMs > SILENT_MS) return ["orphaned", old];
  if (state.refused) return ["no answer", state.refused.detail];
  if (state.problem) {
    const { state: book, status, detail } = state.problem;
    const key = book ?? (status === 503 ? "down" : "no answer");
    return [key, [old, detail].filter(Boolean).join("; ")];
  }
  if (!state.estimate) return ["connecting", "to the feed"];
  if (nowMs - state.heardMs > SILENT_MS) return ["silent", old];
  const { state: book, reason } = state.estimate.provenance;
  if (book !== "live") return [book, `${old}; ${reason}`];
  return ["live", age !== null && age > 1e9 ? `book ${duration(age)} old` : ""];
}

const ORIGINS: Record<Source, string> = { simulated: "SIMULATED", replay: "REPLAY", live: "LIVE", "own book": "OWN BOOK" };
const DEMO_VENUE = "demo";

/** Who makes the prices. A desk serves the exchange inside and live venues; what a kernel plays is known once it says so. */
export function sourceOf({ subject, connection, refused, order }: State): Source | null {
  if (subject) return subject.source;
  if (connection === KERNEL || refused?.type === "unknown-instrument") return null;
  return order.symbol.startsWith(`${DEMO_VENUE}:`) ? "simulated" : "live";
}

/** Who made the prices, for marks that can't be cropped away. */
export function originText(state: State): string {
  const source = sourceOf(state);
  return source ? `${ORIGINS[source]} · ${state.order.symbol.split(":")[0]?.toUpperCase() ?? ""}` : "";
}

/** What stands across everything that isn't a live market. */
export function markOf({ subject }: State): string {
  return subject && subject.source !== "live" ? ORIGINS[subject.source] : "";
}

export function addPoints(state: State, points: Point[]): void {
  const segment = state.segments.at(-1);
  if (!segment) return;
  segment.points.push(...points);
  if (segment.points.length > MOST_POINTS) segment.points.splice(0, segment.points.length - MOST_POINTS);
}

export function newSegment(state: State): void {
  const last = state.segments.at(-1);
  if (last && last.points.length === 0) state.segments.pop();
  state.segments.push({ symbol: state.order.symbol, source: "", order: "", points: [] });
}
