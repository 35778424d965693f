// How figures are shown and the page looks: the same for all panels on it.
import { h } from "./dom";
import type { Measure } from "./format";
import { HELP } from "./keys";
import type { Model } from "./types";

const MEASURES: Measure[] = ["bps", "%", "money"];
const PALETTES = ["green-red", "red-green", "blue-orange"];

export class Tools {
  readonly parts: HTMLElement[];
  readonly help: HTMLDialogElement = helpBox();
  private readonly measures: HTMLButtonElement[];

  constructor(private readonly model: Model) {
    this.measures = MEASURES.map((measure) =>
      h("button", { type: "button", "aria-pressed": "false", click: () => this.set("measure", measure) }, measure),
    );
    this.parts = [
      h("div", { class: "switch", role: "group", "aria-label": "Costs in" }, ...this.measures),
      tool("Theme", "Dark or light (T)", () => this.nextTheme()),
      tool("Colours", "Green and red, inverted, or blue and orange", () => this.nextPalette()),
      tool("?", "Keys", () => this.help.showModal()),
    ];
  }

  paint(): void {
    const measure = this.model.get("measure") ?? "bps";
    this.measures.forEach((button, k) => button.setAttribute("aria-pressed", String(MEASURES[k] === measure)));
  }

  nextTheme(): void {
    this.set("theme", (this.model.get("theme") ?? "dark") === "dark" ? "light" : "dark");
  }

  private nextPalette(): void {
    const at = PALETTES.indexOf(this.model.get("palette") ?? "green-red");
    this.set("palette", PALETTES[(at + 1) % PALETTES.length]);
  }

  private set(name: string, value: unknown): void {
    this.model.set(name, value);
    this.model.save_changes();
  }
}

/** Theme and palette, as the style sheet asks for them. */
export const looksOf = (model: Model): string => `${model.get("theme") ?? "dark"} ${model.get("palette") ?? "green-red"}`;

export function tool(word: string, label: string, act: () => void): HTMLButtonElement {
  // Whoever speaks to a page says the word that stands on it.
  return h("button", { type: "button", "aria-label": `${word}: ${label}`, title: label, click: act }, word);
}

function helpBox(): HTMLDialogElement {
  const rows = HELP.map(([key, text]) => h("div", {}, h("dt", {}, key), h("dd", {}, text)));
  const box: HTMLDialogElement = h(
    "dialog",
    { "aria-label": "Keys" },
    h("h2", {}, "Keys"),
    h("dl", {}, ...rows),
    h("button", { type: "button", click: () => box.close() }, "Close"),
  );
  return box;
}
