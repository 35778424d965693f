// The page's stand-in for the notebook's model: the same methods over a websocket that comes back by itself.
import type { Model } from "./types";

type Listener = (...values: any[]) => void;

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;

/** Traits live here; `connection` is one of them: opening, open, closed. Messages go out while it is open. */
export class SocketModel implements Model {
  private readonly state: Record<string, unknown>;
  private readonly changed = new Set<string>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private socket: WebSocket | null = null;
  private waitMs = FIRST_WAIT_MS;

  constructor(
    private readonly url: string,
    private readonly protocols: string[],
    state: Record<string, unknown>,
  ) {
    this.state = { ...state, connection: "opening" };
    this.open();
  }

  get(name: string): any {
    return this.state[name];
  }

  set(name: string, value: unknown): void {
    if (JSON.stringify(this.state[name]) === JSON.stringify(value)) return;
    this.state[name] = value;
    this.changed.add(name);
  }

  save_changes(): void {
    const names = [...this.changed];
    this.changed.clear();
    for (const name of names) this.emit(`change:${name}`);
    if (names.length) this.emit("change");
  }

  on(event: string, listener: Listener): void {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }

  off(event: string, listener: Listener): void {
    this.listeners.get(event)?.delete(listener);
  }

  send(content: unknown): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(content));
  }

  private emit(event: string, ...values: unknown[]): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(...values);
  }

  private become(connection: string): void {
    this.set("connection", connection);
    this.save_changes();
  }

  private open(): void {
    const socket = new WebSocket(this.url, this.protocols);
    this.socket = socket;
    socket.onopen = () => {
      this.waitMs = FIRST_WAIT_MS;
      this.become("open");
    };
    socket.onmessage = (event) => this.emit("msg:custom", JSON.parse(event.data));
    socket.onclose = () => {
      this.become("closed");
      setTimeout(() => this.open(), this.waitMs);
      this.waitMs = Math.min(LONGEST_WAIT_MS, this.waitMs * 2);
    };
  }
}
