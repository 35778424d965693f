// What the panel knows, and in what state that is.
import type { Curve, Depth, Estimate, FeeChoice, Health, Ladder, Order, Plan, Point, Problem, RestingCurve, Subject } from "./types";
import type { Measure } from "./format";
import { duration } from "./format";

export const SILENT_MS = 2000;
/** The connection of a panel that no socket of its own serves. */
export const KERNEL = "kernel";
const MOST_POINTS = 14_400;

/** A history under one Start of one instrument; earlier ones stay exportable. */
export interface Segment {
  symbol: string;
  source: string;
  order: string;
  points: Point[];
}

export interface State {
  order: Order;
  fees: FeeChoice | null;
  latencyMs: number | null;
  sigma: number | null;
  horizonS: number;
  alertBps: number | null;
  running: boolean;
  connection: string;
  measure: Measure;
  groupTicks: number;
  subject: Subject | null;
  estimate: Estimate | null;
  problem: Problem | null;
  ladder: Ladder | null;
  depth: Depth | null;
  curve: Curve | null;
  resting: RestingCurve | null;
  health: Health | null;
  plan: Plan | null;
  planProblem: string;
  segments: Segment[];
  heardMs: number;
}

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
  if (state.problem) {
    const { state: book, status, detail } = state.problem;
    const key = book ?? (status === 503 ? "down" : "no answer");
    return [key, [detail, old].filter(Boolean).join("; ")];
  }
  if (!state.estimate) return ["connecting", "to the feed"];
  if (nowMs - state.heardMs > SILENT_MS) return ["silent", old];
  const { state: book, reason } = state.estimate.provenance;
  if (book !== "live") return [book, `${reason}; ${old}`];
  return ["live", age !== null && age > 1e9 ? `book ${duration(age)} old` : ""];
}

export const origin = (state: State): string =>
  ({ simulated: "SIMULATED", replay: "REPLAY", live: "LIVE", "own book": "OWN BOOK" })[state.subject?.source ?? "live"] ?? "";

/** Who made the prices, for marks that can't be cropped away. */
export function originText(state: State): string {
  const venue = state.order.symbol.split(":")[0]?.toUpperCase() ?? "";
  if (!state.subject) return "";
  return state.subject.source === "live" ? `LIVE · ${venue}` : `${origin(state)} · ${venue}`;
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
