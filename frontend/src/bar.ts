// The top of a panel: what it is about, whose prices they are, and in what state that is.
import { h, write } from "./dom";
import { clock, number, price } from "./format";
import { originText, sourceOf, type State, type Status } from "./state";

export class Bar {
  readonly root: HTMLElement;
  private readonly name: HTMLElement;
  private readonly mid = h("span", { class: "mid", "data-figure": "mid" });
  private readonly spread = h("span", { class: "note" });
  private readonly pill = h("span", { class: "pill" });
  private readonly why = h("span", { class: "why" });
  private readonly said = h("span", { class: "unseen", role: "status" });
  private readonly badge = h("span", { class: "badge" });
  private readonly time = h("time", {});

  constructor(isTitle: boolean, tools: HTMLElement[]) {
    this.name = h(isTitle ? "h1" : "h2", { class: "name" });
    this.root = h(
      "header",
      { class: "bar card" },
      h("div", { class: "who" }, this.name, this.badge, this.mid, this.spread, this.pill, this.why, this.said),
      h("div", { class: "tools" }, this.time, ...tools),
    );
  }

  paint(state: State, status: Status): void {
    const { symbol } = state.order;
    write(this.name, symbol);
    write(this.badge, originText(state));
    this.badge.dataset["origin"] = sourceOf(state) ?? "";
    write(this.said, `${symbol} is ${status.word}`);
    write(this.pill, `${status.mark} ${status.word}`);
    write(this.why, status.detail);
    this.why.title = status.detail;
    write(this.time, `${clock(Date.now())} UTC`);
  }

  paintTouch({ ladder, subject }: State): void {
    write(this.mid, ladder ? price(ladder.mid_price, subject?.instrument.tick_price ?? 0) : "–");
    write(this.spread, ladder ? `mid ${subject?.instrument.quote ?? ""} · spread ${number(2 * ladder.half_spread_bps, 3)} bps` : "");
  }
}
