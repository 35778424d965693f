// "Tell me when the net of this order falls below": a sound, the title, and a line. It stays in this page.
import { h, write } from "./dom";
import { isKnown, number } from "./format";
import { netOf, type State, type Status } from "./state";

const TITLE = document.title;
/** The alerts of all panels that have something to tell. */
const below = new Set<Alert>();

export class Alert {
  readonly root: HTMLElement;
  private readonly level: HTMLInputElement;
  private readonly line = h("p", { class: "told", role: "status" });
  private isBelow = false;
  private sound: AudioContext | null = null;

  constructor(private readonly changed: (level: number | null) => void) {
    this.level = h("input", { inputmode: "decimal", name: "alert", placeholder: "off", input: () => this.set() });
    this.root = h(
      "section",
      { class: "card alert" },
      h("header", {}, h("h2", {}, "Alert")),
      h("label", { class: "field row" }, h("span", {}, "Tell me when net is below, bps"), this.level),
      this.line,
    );
  }

  get bps(): number | null {
    const text = this.level.value.trim().replace("−", "-");
    return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
  }

  start(level: number | null): void {
    this.level.value = level === null ? "" : String(level);
  }

  paint(state: State, status: Status): void {
    const { bps } = this;
    const net = netOf(state);
    if (bps === null || !status.isLive || !isKnown(net)) {
      this.become(false, bps === null ? "" : status.isLive ? "waits for a net cost" : "waits for a live book");
      return;
    }
    this.become(net < bps, net < bps ? `net is ${number(net)} bps, below ${number(bps)}` : `net is ${number(net)} bps; watching`);
  }

  close(): void {
    this.become(false, "");
    void this.sound?.close();
  }

  private set(): void {
    // A browser lets a page sound only after somebody has touched it.
    this.sound ??= new AudioContext();
    this.become(false, "");
    this.changed(this.bps);
  }

  private become(isBelow: boolean, text: string): void {
    write(this.line, text);
    if (isBelow === this.isBelow) return;
    this.isBelow = isBelow;
    this.root.classList.toggle("below", isBelow);
    if (isBelow) below.add(this);
    else below.delete(this);
    document.title = below.size ? `▼ ${isBelow ? text : "net is below its alert"} · fillcast` : TITLE;
    if (isBelow) this.ring();
  }

  private ring(): void {
    const { sound } = this;
    if (!sound) return;
    const tone = sound.createOscillator();
    const gain = sound.createGain();
    tone.frequency.value = 880;
    gain.gain.setValueAtTime(0.2, sound.currentTime);
    gain.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.6);
    tone.connect(gain).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.6);
  }
}
