// Numbers as people read them: fixed decimals, a true minus, a dash for what is not known.
import type { Num } from "./types";

export const UNKNOWN = "–";
export type Measure = "bps" | "%" | "money";

export const isKnown = (value: Num): value is number => value !== null && value !== undefined && Number.isFinite(value);

const written = new Map<number, Intl.NumberFormat>();

export function number(value: Num, decimals = 2): string {
  if (!isKnown(value)) return UNKNOWN;
  let format = written.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    written.set(decimals, format);
  }
  const text = format.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Decimals needed to write multiples of a step: 0.01 -> 2, 5 -> 0. */
export function decimals(step: number): number {
  if (!step) return 2;
  const [digits = "", exponent = "0"] = step.toExponential().split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** To the tick; what lies between two ticks to a tenth of one. */
export function price(value: Num, tick: number): string {
  if (!isKnown(value)) return UNKNOWN;
  const ticks = tick ? value / tick : value * 100;
  return number(value, decimals(tick) + (Math.abs(ticks - Math.round(ticks)) > 1e-6 ? 1 : 0));
}

/** To as many decimals as the steps between ticks have. */
export const stepped = (value: number, step: number): string => number(value, Math.min(10, decimals(step)));

/** Short, for axes: 100, 1k, 250k, 1M. */
export function short(value: number): string {
  for (const [scale, letter] of [[1e9, "B"], [1e6, "M"], [1e3, "k"]] as const) {
    if (Math.abs(value) >= scale) return `${Number((value / scale).toPrecision(3))}${letter}`;
  }
  return `${Number(value.toPrecision(3))}`;
}

/** A cost in the chosen measure, without its unit. */
export function cost(bps: Num, quote: Num, measure: Measure): string {
  if (measure === "money") return number(quote, isKnown(quote) && Math.abs(quote) < 1 ? 4 : 2);
  return measure === "%" ? number(isKnown(bps) ? bps / 100 : bps, 4) : number(bps, 2);
}

export function duration(ns: Num): string {
  if (!isKnown(ns)) return UNKNOWN;
  if (ns >= 60e9) return `${Math.floor(ns / 60e9)} min ${Math.floor((ns / 1e9) % 60)} s`;
  for (const [unit, scale] of [["s", 1e9], ["ms", 1e6], ["µs", 1e3]] as const) {
    if (ns >= scale) return `${number(ns / scale, 1)} ${unit}`;
  }
  return `${number(ns, 0)} ns`;
}

/** Whole seconds, or minutes and seconds. */
export const seconds = (value: number): string => (value < 60 ? `${number(value, 0)} s` : duration(value * 1e9));

/** UTC, to the second. */
export const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 19);

export const share = (value: Num): string => (isKnown(value) ? `${number(100 * value, 0)} %` : UNKNOWN);

/** Of the time that a record is of, how much its fit was made from: before all else that is said of it. */
export function seen(share: Num): string {
  if (!isKnown(share) || share === 0) return "";
  return `${share >= 0.005 ? `${number(100 * share, 0)} %` : "less than 1 %"} of it was fitted: no track record; `;
}
