// Settings by name, and who hears that they have changed.
export type Listener = (...values: any[]) => void;

export class Traits {
  private readonly state: Record<string, unknown>;
  private readonly changed = new Set<string>();
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(state: Record<string, unknown>) {
    this.state = { ...state };
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

  emit(event: string, ...values: unknown[]): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(...values);
  }
}
