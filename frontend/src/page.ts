// The page: what the address asks for, a socket, and the board of panels.
import { Board, MOST } from "./board";
import { numberIn, settingsIn, written } from "./link";
import { SocketModel } from "./socket";
import { adopt } from "./style";

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
  const kept = Object.fromEntries(KEPT.filter((name) => asked.has(name)).map((name) => [name, asked.get(name)]));
  const hz = numberIn(asked, "hz");
  const model = new SocketModel(
    `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/v1/stream`,
    ["fillcast.v1", ...(token ? [`token.${token}`] : [])],
    {
      ...JSON.parse(localStorage.getItem(LOOKS) ?? "{}"),
      ...kept,
      ...(hz === null ? {} : { hz }),
      instruments: follows,
      watched: follows,
    },
  );
  let board: Board | null = null;
  const remember = () => {
    if (!board) return;
    const [first, ...others] = board.links;
    for (const other of others) first!.append("beside", written(other));
    if (others.length && !board.hasBeside) first!.set("view", "one");
    if (hz !== null) first!.set("hz", String(hz));
    history.replaceState(null, "", `#${written(first!)}`);
  };
  adopt(el);
  board = new Board(model, panelsIn(asked, follows), asked.get("view") !== "one" && asked.has("beside"), remember);
  el.append(board.root);
  model.on("change", () => localStorage.setItem(LOOKS, JSON.stringify(Object.fromEntries(KEPT.map((name) => [name, model.get(name)])))));
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

/** The panel that the address asks for and those beside it; where it names none, one for each that the desk follows. */
function panelsIn(asked: URLSearchParams, follows: string[]): Record<string, unknown>[] {
  const symbol = follows[0] ?? "okx:BTC-USDT-SWAP";
  const main = settingsIn(asked, symbol);
  const beside = asked.getAll("beside").map((text) => settingsIn(new URLSearchParams(text), symbol));
  if (beside.length || asked.has("i")) return [main, ...beside];
  return [main, ...follows.slice(1, MOST).map((other) => ({ ...main, order: { ...(main["order"] as object), symbol: other } }))];
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
