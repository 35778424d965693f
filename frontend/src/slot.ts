// One of several panels' part of the page's model: settings of its own, and a name of its own on the one stream.
import { type Listener, Traits } from "./traits";
import type { Model, Refused, Update } from "./types";

export class SlotModel implements Model {
  private readonly own: Traits;
  private readonly heard = (message: Update | Refused) => this.take(message);

  constructor(
    private readonly model: Model,
    /** Before every id of this slot. */
    private readonly prefix: string,
    /** Its own settings; all other traits are the page's. */
    own: Record<string, unknown>,
    private readonly names: readonly string[],
  ) {
    this.own = new Traits(own);
    model.on("msg:custom", this.heard);
  }

  close(): void {
    this.model.off("msg:custom", this.heard);
  }

  get(name: string): any {
    return this.holder(name).get(name);
  }

  set(name: string, value: unknown): void {
    this.holder(name).set(name, value);
  }

  save_changes(): void {
    this.own.save_changes();
    this.model.save_changes();
  }

  on(event: string, listener: Listener): void {
    this.speaker(event).on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.speaker(event).off(event, listener);
  }

  send(content: { id: string }): void {
    this.model.send({ ...content, id: this.prefix + content.id });
  }

  private holder(name: string): Traits | Model {
    return this.names.includes(name) ? this.own : this.model;
  }

  private speaker(event: string): Traits | Model {
    return event.startsWith("change:") ? this.holder(event.slice("change:".length)) : this.own;
  }

  private take(message: Update | Refused): void {
    if (!message.id?.startsWith(this.prefix)) return;
    this.own.emit("msg:custom", { ...message, id: message.id.slice(this.prefix.length) });
  }
}
