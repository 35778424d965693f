// One of several panels' part of the page's model: settings of its own, and a name of its own on the one stream.
import type { Model, Refused, Update } from "./types";

type Listener = (...values: any[]) => void;

export class SlotModel implements Model {
  private readonly own: Record<string, unknown>;
  private readonly changed = new Set<string>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly heard = (message: Update | Refused) => this.take(message);

  constructor(
    private readonly model: Model,
    /** Before every id of this slot. */
    private readonly prefix: string,
    /** Its own settings; all other traits are the page's. */
    own: Record<string, unknown>,
    private readonly names: readonly string[],
  ) {
    this.own = { ...own };
    model.on("msg:custom", this.heard);
  }

  close(): void {
    this.model.off("msg:custom", this.heard);
  }

  get(name: string): any {
    return this.names.includes(name) ? this.own[name] : this.model.get(name);
  }

  set(name: string, value: unknown): void {
    if (!this.names.includes(name)) return this.model.set(name, value);
    if (JSON.stringify(this.own[name]) === JSON.stringify(value)) return;
    this.own[name] = value;
    this.changed.add(name);
  }

  save_changes(): void {
    const names = [...this.changed];
    this.changed.clear();
    for (const name of names) this.emit(`change:${name}`);
    if (names.length) this.emit("change");
    this.model.save_changes();
  }

  on(event: string, listener: Listener): void {
    if (this.isShared(event)) return this.model.on(event, listener);
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }

  off(event: string, listener: Listener): void {
    if (this.isShared(event)) return this.model.off(event, listener);
    this.listeners.get(event)?.delete(listener);
  }

  send(content: { id: string }): void {
    this.model.send({ ...content, id: this.prefix + content.id });
  }

  private isShared(event: string): boolean {
    return event.startsWith("change:") && !this.names.includes(event.slice("change:".length));
  }

  private take(message: Update | Refused): void {
    if (!message.id?.startsWith(this.prefix)) return;
    this.emit("msg:custom", { ...message, id: message.id.slice(this.prefix.length) });
  }

  private emit(event: string, ...values: unknown[]): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(...values);
  }
}
