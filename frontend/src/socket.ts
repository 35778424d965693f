// The page's stand-in for the notebook's model: the same methods over a websocket that comes back by itself.
import { Traits } from "./traits";
import type { Model } from "./types";

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;

/** Traits live here; `connection` is one of them: opening, open, closed. Messages go out while it is open. */
export class SocketModel extends Traits implements Model {
  private socket: WebSocket | null = null;
  private waitMs = FIRST_WAIT_MS;

  constructor(
    private readonly url: string,
    private readonly protocols: string[],
    state: Record<string, unknown>,
  ) {
    super({ ...state, connection: "opening" });
    this.open();
  }

  send(content: unknown): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(content));
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
