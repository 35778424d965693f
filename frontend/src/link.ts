// The address of the page: an order and its settings in words, and those that stand beside it.
import type { Num, FeeChoice, Model, Order, Rest } from "./types";

/** Settings that each panel has of its own. */
export const OWN = ["order", "rest", "fees", "latency_ms", "sigma_1d_bps", "horizon_s", "running", "group_ticks", "alert_bps"] as const;

const NUMBERS = [["latency_ms", "latency"], ["sigma_1d_bps", "sigma"], ["horizon_s", "horizon"], ["group_ticks", "group"], ["alert_bps", "alert"]] as const;

const MOST = 1e18;

export type Settings = Record<string, unknown>;

/** What of a panel's settings an answer depends on. */
interface Asked {
  order: Order;
  rest: Rest | null;
  fees: FeeChoice | null;
  latencyMs: Num;
  sigma: Num;
  horizonS: Num;
}

/** What the address says of one panel. */
export function settingsIn(asked: URLSearchParams, symbol: string): Settings {
  const policy = asked.get("policy") ?? "market";
  // What is there stands in the order as it was written, so that nothing else is answered in its place.
  const order = {
    symbol: asked.get("i") ?? symbol,
    side: asked.get("side") ?? "buy",
    amount: readIn(asked, "amount") ?? 100,
    unit: asked.get("unit") ?? "quote",
    policy: isResting(policy) ? "market" : policy,
  };
  const found: Settings = { order, rest: restIn(asked), fees: feesIn(asked), running: true };
  for (const [name, key] of NUMBERS) {
    const value = readIn(asked, key);
    if (value !== null) found[name] = value;
  }
  return found;
}

/** What of the settings is no order or can't be read, in a sentence; what else is wrong, the desk says itself. */
export function faultOf({ order, rest, fees, latencyMs, sigma, horizonS }: Asked): string {
  const numbers = { size: order.amount, wait: rest?.wait_s, maker: fees?.maker_bps, taker: fees?.taker_bps, latency: latencyMs, volatility: sigma, horizon: horizonS };
  const words: [string, string, string[]][] = [
    ["side", order.side, ["buy", "sell"]],
    ["unit", order.unit, ["quote", "base", "contracts"]],
    ["order type", order.policy, ["market", ...RESTING]],
  ];
  const isPriced = typeof order.amount === "string" || (order.amount > 0 && order.amount < MOST);
  return [
    ...(isPriced ? [] : [`the size ${order.amount} is not above 0 and below 1e+18`]),
    ...Object.entries(numbers).filter(([, value]) => typeof value === "string").map(([name, value]) => `the ${name} “${value}” is not a number, such as 2.5`),
    ...words.filter(([, word, known]) => !known.includes(word)).map(([name, word, known]) => `the ${name} “${word}” is not ${known.join(" or ")}`),
  ].join("; ");
}

/** One panel's settings as the address has them. */
export function linkOf(model: Model): URLSearchParams {
  const { symbol, side, amount, unit, policy } = model.get("order") as Order;
  const rest = model.get("rest") as Rest | null;
  const fees = model.get("fees") as FeeChoice | null;
  const said: Record<string, unknown> = {
    i: symbol,
    side,
    amount,
    unit,
    ...(rest ? { policy: rest.is_crossing ? "rest" : "post", wait: rest.wait_s } : policy === "market" ? {} : { policy }),
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

/** A number, or what stands in its place; null where nothing does. */
function readIn(asked: URLSearchParams, key: string): number | string | null {
  const text = asked.get(key);
  return text === null || text.trim() === "" ? text : (numberIn(asked, key) ?? text);
}

const RESTING = ["rest", "post"];
const isResting = (policy: string): boolean => RESTING.includes(policy);

function restIn(asked: URLSearchParams): Rest | null {
  const policy = asked.get("policy") ?? "";
  return isResting(policy) ? { wait_s: (readIn(asked, "wait") ?? 30) as number, is_crossing: policy === "rest" } : null;
}

function feesIn(asked: URLSearchParams): FeeChoice | null {
  const rate = (name: string) => readIn(asked, name) as number | null;
  if (asked.has("maker") || asked.has("taker")) return { maker_bps: rate("maker"), taker_bps: rate("taker") };
  const tier = asked.get("tier");
  return tier === null ? null : { tier };
}
