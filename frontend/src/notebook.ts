// The notebook's model as one of its views sees it. A model may have many views, and each has a stream of its own.
import type { Model } from "./types";

type Listener = (...values: any[]) => void;

interface Request {
  op: string;
  id: string;
}

const SILENT_MS = 2000;
const DECODER = new TextDecoder();

export class ViewModel implements Model {
  private readonly view = Math.random().toString(36).slice(2, 12);
  private readonly heard = new Map<Listener, Listener>();
  private readonly wanted = new Map<string, Request>();
  private readonly timer: number;
  private heardMs = Date.now();

  constructor(private readonly model: Model) {
    this.timer = window.setInterval(() => this.askAgain(), SILENT_MS);
  }

  close(): void {
    clearInterval(this.timer);
  }

  get(name: string): any {
    return this.model.get(name);
  }

  set(name: string, value: unknown): void {
    this.model.set(name, value);
  }

  save_changes(): void {
    this.model.save_changes();
  }

  on(event: string, listener: Listener): void {
    const own: Listener = event === "msg:custom" ? (content, buffers) => this.take(listener, content, buffers) : listener;
    this.heard.set(listener, own);
    this.model.on(event, own);
  }

  off(event: string, listener: Listener): void {
    this.model.off(event, this.heard.get(listener) ?? listener);
  }

  send(request: Request): void {
    if (request.op === "subscribe") this.wanted.set(request.id, request);
    if (request.op === "unsubscribe") this.wanted.delete(request.id);
    // After the settings it was asked under: a run that is to start must have started.
    queueMicrotask(() => this.post(request));
  }

  private post(request: Request): void {
    try {
      this.model.send({ view: this.view, request });
    } catch {
      // The kernel has gone; the panel says so once it has been silent for long enough.
    }
  }

  private take(listener: Listener, content: { view?: string }, buffers: DataView[]): void {
    if (content.view !== this.view || !buffers[0]) return;
    this.heardMs = Date.now();
    listener(JSON.parse(DECODER.decode(buffers[0])));
  }

  /** The kernel forgets a view that says nothing for long, as a hidden one may. */
  private askAgain(): void {
    if (Date.now() - this.heardMs > SILENT_MS) for (const request of [...this.wanted.values()]) this.send(request);
  }
}
