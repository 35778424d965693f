// The address of the page: an order and its settings in words, and those that stand beside it.
import type { FeeChoice, Model, Order, Rest } from "./types";

/** Settings that each panel has of its own. */
export const OWN = ["order", "rest", "fees", "latency_ms", "sigma_1d_bps", "horizon_s", "running", "group_ticks", "alert_bps"] as const;

const NUMBERS = [["latency_ms", "latency"], ["sigma_1d_bps", "sigma"], ["horizon_s", "horizon"], ["group_ticks", "group"], ["alert_bps", "alert"]] as const;
const LONGEST_WAIT_S = 60;

export type Settings = Record<string, unknown>;

/** What the address says of one panel. */
export function settingsIn(asked: URLSearchParams, symbol: string): Settings {
  const amount = Number(asked.get("amount"));
  const order: Order = {
    symbol: asked.get("i") ?? symbol,
    side: asked.get("side") === "sell" ? "sell" : "buy",
    amount: amount > 0 && amount < 1e18 ? amount : 100,
    unit: (["quote", "base", "contracts"] as const).find((unit) => unit === asked.get("unit")) ?? "quote",
    policy: "market",
  };
  const found: Settings = { order, rest: restIn(asked), fees: feesIn(asked), running: true };
  for (const [name, key] of NUMBERS) {
    const value = numberIn(asked, key);
    if (value !== null) found[name] = value;
  }
  return found;
}

/** One panel's settings as the address has them. */
export function linkOf(model: Model): URLSearchParams {
  const { symbol, side, amount, unit } = model.get("order") as Order;
  const rest = model.get("rest") as Rest | null;
  const fees = model.get("fees") as FeeChoice | null;
  const said: Record<string, unknown> = {
    i: symbol,
    side,
    amount,
    unit,
    ...(rest ? { policy: rest.is_crossing ? "rest" : "post", wait: rest.wait_s } : {}),
    ...(fees?.tier === undefined ? { maker: fees?.maker_bps, taker: fees?.taker_bps } : { tier: fees.tier }),
    ...Object.fromEntries(NUMBERS.map(([name, key]) => [key, model.get(name)])),
  };
  const known = Object.entries(said).filter(([, value]) => value !== undefined && value !== null);
  return new URLSearchParams(known.map(([name, value]) => [name, String(value)]));
}

export const written = (link: URLSearchParams): string => link.toString().replaceAll("%3A", ":");

export function numberIn(asked: URLSearchParams, key: string): number | null {
  const text = asked.get(key);
  return text !== null && Number.isFinite(Number(text)) ? Number(text) : null;
}

function restIn(asked: URLSearchParams): Rest | null {
  const policy = asked.get("policy");
  if (policy !== "rest" && policy !== "post") return null;
  const wait = numberIn(asked, "wait") ?? 30;
  return { wait_s: wait > 0 && wait <= LONGEST_WAIT_S ? wait : 30, is_crossing: policy === "rest" };
}

function feesIn(asked: URLSearchParams): FeeChoice | null {
  const rate = (name: string) => (asked.has(name) ? Number(asked.get(name)) : null);
  if (asked.has("maker") || asked.has("taker")) return { maker_bps: rate("maker"), taker_bps: rate("taker") };
  const tier = asked.get("tier");
  return tier === null ? null : { tier };
}
