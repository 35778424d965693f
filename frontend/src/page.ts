// The page: what the address asks for, a socket, and the panel.
import { mount } from "./panel";
import { SocketModel } from "./socket";
import type { FeeChoice, Order } from "./types";

const TOKEN = "fillcast.token";
const LOOKS = "fillcast.looks";
const KEPT = ["theme", "palette", "measure"];

/** Opens the desk in *el*; the address holds the order and follows it. */
export async function open(el: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.hash.slice(1));
  const token = tokenOf(asked);
  const get = async (path: string) => {
    const answer = await fetch(path, { headers: token ? { Authorization: `Bearer ${token}` } : {} });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const said = told();
  let { follows } = said;
  try {
    if (said.needs_token) follows = (await get("/v1/health")).follows;
  } catch (error) {
    el.textContent = String(error).includes("401")
      ? "This desk needs a token: open it with #token=… at the end of its address."
      : `The desk does not answer: ${error}`;
    return;
  }
  const looks = JSON.parse(localStorage.getItem(LOOKS) ?? "{}");
  const model = new SocketModel(
    `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/v1/stream`,
    ["fillcast.v1", ...(token ? [`token.${token}`] : [])],
    {
      ...looks,
      ...traits(asked, follows[0] ?? "okx:BTC-USDT-SWAP"),
      running: true,
      instruments: follows,
      watched: follows,
    },
  );
  mount({ model, el });
  model.on("change", () => {
    history.replaceState(null, "", `#${addressOf(model)}`);
    localStorage.setItem(LOOKS, JSON.stringify(Object.fromEntries(KEPT.map((name) => [name, model.get(name)]))));
  });
  const offer = async () => {
    const listing = await get("/v1/instruments?limit=1000");
    model.set("instruments", usualFirst(listing.instruments.map((row: { symbol: string }) => row.symbol), follows));
    model.save_changes();
  };
  model.on("change:connection", () => model.get("connection") === "open" && setTimeout(() => void offer().catch(() => {}), 1500));
}

/** What the server has written into the page, so that nothing has to be asked before the socket is opened. */
function told(): { follows: string[]; needs_token: boolean } {
  return JSON.parse(document.querySelector<HTMLMetaElement>("meta[name=desk]")!.content);
}

function tokenOf(asked: URLSearchParams): string {
  const given = asked.get("token");
  if (given) {
    sessionStorage.setItem(TOKEN, given);
    asked.delete("token");
    history.replaceState(null, "", `#${asked}`);
  }
  return sessionStorage.getItem(TOKEN) ?? "";
}

function traits(asked: URLSearchParams, symbol: string): Record<string, unknown> {
  const amount = Number(asked.get("amount"));
  const order: Order = {
    symbol: asked.get("i") ?? symbol,
    side: asked.get("side") === "sell" ? "sell" : "buy",
    amount: amount > 0 && amount < 1e18 ? amount : 100,
    unit: (["quote", "base", "contracts"] as const).find((unit) => unit === asked.get("unit")) ?? "quote",
    policy: asked.get("policy") ?? "market",
  };
  const found: Record<string, unknown> = { order, fees: feesOf(asked) };
  for (const [name, key] of [["latency_ms", "latency"], ["sigma_1d_bps", "sigma"], ["horizon_s", "horizon"], ["hz", "hz"], ["group_ticks", "group"], ["alert_bps", "alert"]] as const) {
    const text = asked.get(key);
    if (text !== null && Number.isFinite(Number(text))) found[name] = Number(text);
  }
  for (const name of KEPT) if (asked.has(name)) found[name] = asked.get(name);
  return found;
}

function feesOf(asked: URLSearchParams): FeeChoice | null {
  const rate = (name: string) => (asked.has(name) ? Number(asked.get(name)) : null);
  if (asked.has("maker") || asked.has("taker")) return { maker_bps: rate("maker"), taker_bps: rate("taker") };
  const tier = asked.get("tier");
  return tier === null ? null : { tier };
}

function addressOf(model: SocketModel): string {
  const { symbol, side, amount, unit, policy } = model.get("order") as Order;
  const fees = model.get("fees") as FeeChoice | null;
  const said: Record<string, unknown> = {
    i: symbol,
    side,
    amount,
    unit,
    ...(policy === "market" ? {} : { policy }),
    ...(fees?.tier === undefined ? { maker: fees?.maker_bps, taker: fees?.taker_bps } : { tier: fees.tier }),
    latency: model.get("latency_ms"),
    sigma: model.get("sigma_1d_bps"),
    horizon: model.get("horizon_s"),
    hz: model.get("hz"),
    alert: model.get("alert_bps"),
    group: model.get("group_ticks"),
  };
  const known = Object.entries(said).filter(([, value]) => value !== undefined && value !== null);
  return new URLSearchParams(known.map(([name, value]) => [name, String(value)])).toString().replaceAll("%3A", ":");
}

/** BTC, ETH and SOL against USDT before the rest, and what the desk follows before those. */
function usualFirst(symbols: string[], follows: string[]): string[] {
  const place = (symbol: string) => {
    const k = follows.indexOf(symbol);
    if (k >= 0) return k;
    const name = symbol.split(":")[1] ?? "";
    const coin = ["BTC", "ETH", "SOL"].indexOf(name.split("-")[0] ?? "");
    if (coin < 0 || !name.includes("-USDT")) return 1000;
    return 100 + 2 * coin + (name.endsWith("-USDT") ? 1 : 0);
  };
  return [...new Set([...follows, ...symbols])].sort((a, b) => place(a) - place(b) || a.localeCompare(b));
}
